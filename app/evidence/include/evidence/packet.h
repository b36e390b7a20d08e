// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"
#include "core/sha256.h"
#include "store/casefile.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace tendertrail::evidence {

/// A citation: one accepted fact or clip with everything needed to check it by hand.
struct Citation
{
    QString id;             ///< "C001", in the order of the report
    core::Document document;
    core::Anchor anchor;
    QString translation;
    QString status;         ///< of the translation: machine, edited, reviewed; the least checked of several; empty without one
    QString engine;         ///< of the translation, with its version and who edited or reviewed it; several are parted by a comma
    QStringList glossary;   ///< entries of the case's glossary that the translation holds: "采购人=buyer"
    QString says;           ///< "buyer: 深圳大学 (Shenzhen University)"; empty for a clip without role
    QString assertedBy;
    QString acceptedBy;
    QString acceptedAt;     ///< UTC ISO 8601
    QString note;
    QString field;          ///< fieldName() of a mention; empty for a clip
    core::MentionId mention; ///< one of the two is valid
    core::ClipId clip;
    double confidence = 1;
    bool inferred = false;  ///< concluded from the words, not written there
    bool lost = false;      ///< the words were not found again after the page was read anew
};
/// Every accepted mention and every clip of the case, by document, page and offset; or those of the documents named.
[[nodiscard]] core::Result<std::vector<Citation>> citations(store::Database &db,
                                                            const std::vector<core::DocumentId> &documents = {});

/// Draws a page for crops; given by the caller, so that this library opens no untrusted file. dpi as asked.
using PageImages = std::function<core::Result<QImage>(const core::Document &document, core::PageNumber page, double dpi)>;

/// A file ready to be put in the packet.
struct PacketFile
{
    QString name;           ///< "graph.graphml"; no folder in it
    QByteArray bytes;
};

struct PacketOptions
{
    QString organisation;      ///< for bag-info.txt; may be empty
    QString note;              ///< what the packet is for, on the report's first page
    QString actor = QStringLiteral("person"); ///< who exports, for the custody log
    bool zip = true;           ///< also write OUTPUT.zip
    std::vector<core::DocumentId> documents; ///< empty: every document with a citation
    std::vector<PacketFile> graphFiles;      ///< the graph of the accepted facts, drawn by the caller; data/graph/
};

struct Packet
{
    QString folder;
    QString zipFile;           ///< empty when not asked for
    int documents = 0;
    int citations = 0;
    int files = 0;
    core::Sha256 seal;         ///< of tagmanifest-sha256.txt: written down elsewhere, it proves the whole packet
};

/// Writes a BagIt folder (and zip) at output: originals, text, translation, citations, annotations, entities, graph, custody log,
/// manifest, report.pdf, README.txt; written beside and renamed when whole. Only accepted facts. Adds a custody row when the
/// case is open for writing. Needs a QGuiApplication (fonts). Errors: AlreadyExists, Empty (nothing accepted), Integrity (an
/// original changed), Io, Cancelled.
[[nodiscard]] core::Result<Packet> writePacket(store::CaseFile &caseFile, const QString &output, const PacketOptions &options,
                                               const PageImages &images, const core::CancelToken &cancel = {},
                                               const core::ProgressSink &progress = {});

} // namespace tendertrail::evidence
