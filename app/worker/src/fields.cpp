// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include <cmath>
#include <limits>

namespace tendertrail::worker {

void FieldWriter::key(const char *name)
{
    m_writer.append(QLatin1String(name));
}

void FieldWriter::integer(const char *name, qint64 value)
{
    key(name);
    m_writer.append(value);
}

void FieldWriter::real(const char *name, double value)
{
    key(name);
    m_writer.append(value);
}

void FieldWriter::boolean(const char *name, bool value)
{
    key(name);
    m_writer.append(value);
}

void FieldWriter::text(const char *name, const QString &value)
{
    key(name);
    m_writer.append(QStringView(value));
}

void FieldWriter::texts(const char *name, const QStringList &values)
{
    key(name);
    m_writer.startArray(static_cast<quint64>(values.size()));
    for (const QString &value : values)
        m_writer.append(QStringView(value));
    m_writer.endArray();
}

void FieldWriter::bytes(const char *name, const QByteArray &value)
{
    key(name);
    m_writer.append(value);
}

QByteArray FieldWriter::finished()
{
    m_writer.endMap();
    return m_bytes;
}

FieldReader::FieldReader(const QByteArray &payload) : m_payload(payload), m_reader(payload)
{
    if (!m_reader.isMap() || !m_reader.enterContainer())
        fail(QStringLiteral("not a map"));
}

void FieldReader::fail(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = m_key.isEmpty() ? why : m_key + QStringLiteral(": ") + why;
}

bool FieldReader::next(QString &key)
{
    if (failed() || m_atEnd)
        return false;
    m_key.clear();
    if (!m_reader.hasNext()) {
        if (m_reader.lastError() != QCborError::NoError || !m_reader.leaveContainer())
            fail(QStringLiteral("the map is cut off"));
        else
            m_atEnd = true;
        return false;
    }
    if (!m_reader.isString()) {
        fail(QStringLiteral("a field without a name"));
        return false;
    }
    key = text(40);
    m_key = key;
    return !failed();
}

// Only strings of known length that lie whole in the payload are read.
bool FieldReader::fits(qsizetype longest)
{
    if (!m_reader.isLengthKnown()) {
        fail(QStringLiteral("a string without a length"));
        return false;
    }
    const qsizetype length = m_reader.currentStringChunkSize();
    const qsizetype left = m_payload.size() - m_reader.currentOffset();
    if (length < 0 || length > left || length > longest) {
        fail(QStringLiteral("a string of impossible length"));
        return false;
    }
    return true;
}

qint64 FieldReader::integer(qint64 least, qint64 most)
{
    if (failed())
        return least;
    if (!m_reader.isInteger()) {
        fail(QStringLiteral("not an integer"));
        return least;
    }
    const bool negative = m_reader.isNegativeInteger();
    const quint64 magnitude = negative ? static_cast<quint64>(m_reader.toNegativeInteger()) : m_reader.toUnsignedInteger();
    if (magnitude > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        fail(QStringLiteral("an integer out of range"));
        return least;
    }
    const qint64 value = negative ? -static_cast<qint64>(magnitude) : static_cast<qint64>(magnitude);
    if (value < least || value > most) {
        fail(QStringLiteral("%1 is out of range").arg(value));
        return least;
    }
    m_reader.next();
    return value;
}

double FieldReader::real(double least, double most)
{
    if (failed())
        return least;
    double value = 0;
    if (m_reader.isDouble())
        value = m_reader.toDouble();
    else {
        fail(QStringLiteral("not a number"));
        return least;
    }
    if (!std::isfinite(value) || value < least || value > most) {
        fail(QStringLiteral("a number out of range"));
        return least;
    }
    m_reader.next();
    return value;
}

bool FieldReader::boolean()
{
    if (failed())
        return false;
    if (!m_reader.isBool()) {
        fail(QStringLiteral("not true or false"));
        return false;
    }
    const bool value = m_reader.toBool();
    m_reader.next();
    return value;
}

QString FieldReader::text(qsizetype longest)
{
    if (failed())
        return {};
    // A unit of UTF-16 takes at most three bytes of UTF-8.
    if (!m_reader.isString()) {
        fail(QStringLiteral("not text"));
        return {};
    }
    if (!fits(longest * 3))
        return {};
    const auto chunk = m_reader.readString();
    const auto end = chunk.status == QCborStreamReader::Ok ? m_reader.readString() : chunk;
    if (chunk.status != QCborStreamReader::Ok || end.status != QCborStreamReader::EndOfString || chunk.data.size() > longest) {
        fail(QStringLiteral("not readable text"));
        return {};
    }
    return chunk.data;
}

QStringList FieldReader::texts(int mostItems, qsizetype longest)
{
    QStringList values;
    if (failed())
        return values;
    if (!m_reader.isArray() || !m_reader.isLengthKnown() || m_reader.length() > static_cast<quint64>(mostItems)
        || !m_reader.enterContainer()) {
        fail(QStringLiteral("not a list"));
        return values;
    }
    while (!failed() && m_reader.hasNext())
        values.append(text(longest));
    if (!failed() && !m_reader.leaveContainer())
        fail(QStringLiteral("the list is cut off"));
    return values;
}

QByteArray FieldReader::bytes(qsizetype longest)
{
    if (failed())
        return {};
    if (!m_reader.isByteArray()) {
        fail(QStringLiteral("not bytes"));
        return {};
    }
    if (!fits(longest))
        return {};
    const auto chunk = m_reader.readByteArray();
    const auto end = chunk.status == QCborStreamReader::Ok ? m_reader.readByteArray() : chunk;
    if (chunk.status != QCborStreamReader::Ok || end.status != QCborStreamReader::EndOfString) {
        fail(QStringLiteral("bytes cut off"));
        return {};
    }
    return chunk.data;
}

QByteArray FieldReader::packed(quint64 tag, qsizetype unit)
{
    if (failed())
        return {};
    if (!m_reader.isTag() || static_cast<quint64>(m_reader.toTag()) != tag || !m_reader.next()) {
        fail(QStringLiteral("not the row of numbers expected"));
        return {};
    }
    const QByteArray raw = bytes(m_payload.size());
    if (raw.size() % unit != 0) {
        fail(QStringLiteral("half a number at the end of a row"));
        return {};
    }
    return raw;
}

core::Result<void> FieldReader::finished()
{
    m_key.clear();
    if (!failed() && (!m_atEnd || m_reader.currentOffset() != m_payload.size()))
        fail(QStringLiteral("bytes after the end"));
    if (failed())
        return core::fail(core::ErrorCode::Protocol, {}, m_problem);
    return {};
}

} // namespace tendertrail::worker
