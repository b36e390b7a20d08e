// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace tendertrail::ingest {

/// A field such as Content-Type: its value in lower case, and its parameters decoded (RFC 2231, and what mail programs
/// write instead of it).
struct MimeField
{
    QByteArray value;
    QHash<QByteArray, QString> parameters;
};

/// The fields in front of a message or of a part of one, unfolded, as they came.
class MimeHeader
{
public:
    /// Reads fields up to the empty line; bodyAt becomes the offset behind it. Broken lines are passed over.
    [[nodiscard]] static MimeHeader parse(QByteArrayView bytes, qsizetype &bodyAt);
    /// The first field of that name (in lower case), undecoded; empty for none.
    [[nodiscard]] QByteArray raw(QByteArrayView name) const;
    /// The same as text.
    [[nodiscard]] QString text(QByteArrayView name) const;
    [[nodiscard]] MimeField field(QByteArrayView name) const;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

/// Encoded words (RFC 2047) and bare bytes of any encoding as text. Characters cut in two by encoded words are joined.
[[nodiscard]] QString decodeHeaderText(const QByteArray &raw);

/// Bytes whose sender says their encoding, or does not (empty label), or says a wrong one.
[[nodiscard]] QString decodeLabelled(const QByteArray &bytes, const QString &label);

[[nodiscard]] QByteArray decodeQuotedPrintable(QByteArrayView bytes);

} // namespace tendertrail::ingest
