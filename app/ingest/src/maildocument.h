// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "ingest/reader.h"

#include <functional>
#include <vector>

namespace tendertrail::ingest {

/// What a mail of any format says of itself, as text.
struct MailEnvelope
{
    QString subject;
    QString from;
    QString to;
    QString cc;
    QString date;
};

/// A document inside a mail, with how its bytes are come by.
struct MailMember
{
    QString name;        ///< as its sender named it, or empty
    QString modifiedAt;  ///< UTC ISO 8601 or empty
    std::function<core::Result<QByteArray>()> bytes;
};

/// The envelope as the first block, the names of what is attached as the second, then the body.
[[nodiscard]] FlowDocument mailDocument(const MailEnvelope &envelope, const QStringList &attachments, FlowDocument body);

/// Plain text of a mail; where it is "format=flowed" (RFC 3676) lines that go on are joined.
[[nodiscard]] FlowDocument plainBody(QString text, bool flowed, bool deleteSpace);

/// A reader of a laid out mail and of what is attached to it. Errors: as openFlow().
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openMailDocument(FlowDocument document, std::vector<MailMember> members,
                                                                     const QString &path, const ReadOptions &options);

} // namespace tendertrail::ingest
