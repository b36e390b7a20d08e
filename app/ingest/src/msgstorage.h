// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cfb.h"

#include <QHash>

#include <vector>

namespace tendertrail::ingest {

/// The properties of one folder of an Outlook message: the message itself, a recipient or an attachment (MS-OXMSG).
class MsgStorage
{
public:
    /// headerBytes: 32 of the message itself, 24 of one inside another, 8 of recipients and attachments.
    MsgStorage(const CompoundFile &file, int folder, qsizetype headerBytes);

    /// A property that is text; empty for none.
    [[nodiscard]] QString text(int property) const;
    /// A property's bytes, whatever kind it is of. Errors: NotFound, Corrupt.
    [[nodiscard]] core::Result<QByteArray> bytes(int property) const;
    [[nodiscard]] std::optional<qint64> number(int property) const;
    /// UTC, or empty.
    [[nodiscard]] QString time(int property) const;
    /// The folder of a property that is a message itself.
    [[nodiscard]] std::optional<int> folder(int property) const;
    /// The encoding of text that is not Unicode; empty for unknown.
    void setEncoding(const QString &encoding) { m_encoding = encoding; }
    [[nodiscard]] const QString &encoding() const { return m_encoding; }

private:
    const CompoundFile &m_file;
    QHash<QString, int> m_streams;   ///< by "37010102": property and kind
    QHash<int, qint64> m_numbers;
    QString m_encoding;
};

} // namespace tendertrail::ingest
