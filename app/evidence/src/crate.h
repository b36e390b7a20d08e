// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bagwriter.h"
#include "core/records.h"
#include "evidence/packet.h"

#include <QByteArray>
#include <QHash>

#include <set>
#include <vector>

namespace tendertrail::evidence {

/// What the packet says of itself: for the crate, its preview and the report.
struct PacketFacts
{
    QString title;
    QString note;
    QString organisation;
    QString actor;
    QString exportedAt;   ///< UTC ISO 8601
    QString packetUuid;
    QString caseUuid;
    std::vector<core::Document> documents; ///< those in the packet
    std::vector<Citation> citations;
    QHash<core::DocumentId, QString> names; ///< file name of the original in originals/
    /// What read or translated a document, for the actions of the crate.
    struct Work
    {
        core::DocumentId document;
        std::set<QString> readers;
        std::set<QString> translators;
    };
    std::vector<Work> work;
};

/// The media type by extension, for files that we write ourselves.
[[nodiscard]] QString mediaTypeOf(const QString &path);
/// A path as an identifier in the crate: percent-encoded UTF-8.
[[nodiscard]] QString crateId(const QString &path);

/// ro-crate-metadata.json of RO-Crate 1.1 over the payload written so far.
[[nodiscard]] QByteArray crateMetadata(const PacketFacts &facts, const std::vector<BagWriter::PayloadFile> &files);
/// ro-crate-preview.html: the same for a person, without script or anything from elsewhere.
[[nodiscard]] QByteArray cratePreview(const PacketFacts &facts, const std::vector<BagWriter::PayloadFile> &files);
/// README.txt: what each folder is, how to check it all without this program.
[[nodiscard]] QByteArray readmeText(const PacketFacts &facts);

/// "Tendertrail 0.1.0".
[[nodiscard]] QString programName();

} // namespace tendertrail::evidence
