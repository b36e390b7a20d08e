// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QString>
#include <QStringList>

#include <cstring>
#include <type_traits>
#include <vector>

namespace tendertrail::worker {

/// Writes one CBOR map of named fields. Rows of numbers go as RFC 8746 typed arrays: small on the wire, and read without
/// a value object for each number.
class FieldWriter
{
public:
    FieldWriter() : m_writer(&m_bytes) { m_writer.startMap(); }
    void integer(const char *key, qint64 value);
    void real(const char *key, double value);
    void boolean(const char *key, bool value);
    void text(const char *key, const QString &value);
    void texts(const char *key, const QStringList &values);
    void bytes(const char *key, const QByteArray &value);
    /// T: quint8, quint32, qint32, float, double.
    template <typename T>
    void row(const char *key, const std::vector<T> &values);
    [[nodiscard]] QByteArray finished();

private:
    void key(const char *name);
    QByteArray m_bytes;
    QCborStreamWriter m_writer;
};

/// Reads such a map out of bytes that nobody vouches for. The first thing that is not as asked for makes it failed for good;
/// every value read after that is empty. No memory is taken that the payload does not itself fill.
class FieldReader
{
public:
    explicit FieldReader(const QByteArray &payload);
    /// Goes to the next field and says its name; false at the end, or when failed.
    bool next(QString &key);
    [[nodiscard]] qint64 integer(qint64 least, qint64 most);
    [[nodiscard]] double real(double least, double most);
    [[nodiscard]] bool boolean();
    [[nodiscard]] QString text(qsizetype longest);
    [[nodiscard]] QStringList texts(int mostItems, qsizetype longest);
    [[nodiscard]] QByteArray bytes(qsizetype longest);
    template <typename T>
    [[nodiscard]] std::vector<T> row();

    void fail(const QString &why);
    [[nodiscard]] bool failed() const { return !m_problem.isEmpty(); }
    /// Errors: Protocol, when anything went wrong or bytes are left over.
    [[nodiscard]] core::Result<void> finished();

private:
    [[nodiscard]] QByteArray packed(quint64 tag, qsizetype unit);
    [[nodiscard]] bool fits(qsizetype longest);

    QByteArray m_payload;
    QCborStreamReader m_reader;
    QString m_key;
    QString m_problem;
    bool m_atEnd = false;
};

/// RFC 8746 tag of a little-endian row of T.
template <typename T>
constexpr quint64 rowTag()
{
    if constexpr (std::is_same_v<T, quint8>)
        return 64;
    else if constexpr (std::is_same_v<T, quint32>)
        return 70;
    else if constexpr (std::is_same_v<T, qint32>)
        return 78;
    else if constexpr (std::is_same_v<T, float>)
        return 85;
    else {
        static_assert(std::is_same_v<T, double>);
        return 86;
    }
}

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "rows are copied as they lie in memory");

template <typename T>
void FieldWriter::row(const char *name, const std::vector<T> &values)
{
    key(name);
    m_writer.append(static_cast<QCborTag>(rowTag<T>()));
    m_writer.appendByteString(reinterpret_cast<const char *>(values.data()), static_cast<qsizetype>(values.size() * sizeof(T)));
}

template <typename T>
std::vector<T> FieldReader::row()
{
    const QByteArray raw = packed(rowTag<T>(), sizeof(T));
    std::vector<T> values(static_cast<size_t>(raw.size()) / sizeof(T));
    if (!values.empty())
        std::memcpy(values.data(), raw.constData(), values.size() * sizeof(T));
    return values;
}

} // namespace tendertrail::worker
