// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofdpackage.h"

#include <QColor>
#include <QHash>
#include <QRectF>

#include <map>
#include <optional>

namespace tendertrail::ingest {

inline constexpr double pointsPerMillimetre = 72 / 25.4;

/// How lines and areas are drawn; what a parameter leaves open it takes from the one it refers to.
struct OfdDrawParam
{
    QString relative;
    std::optional<double> lineWidth; ///< mm
    std::optional<QColor> fill;
    std::optional<QColor> stroke;
    std::optional<QString> cap;
    std::optional<QString> join;
    std::optional<std::vector<double>> dashes;
};

struct OfdFont
{
    QString name;
    QString file; ///< an entry, or empty for a font that is not embedded
};

/// What a document's pages draw with, by the ids that they use.
struct OfdResources
{
    QHash<QString, OfdFont> fonts;
    QHash<QString, QString> media;      ///< entries
    QHash<QString, OfdDrawParam> drawParams;
    QHash<QString, QString> colorSpaces;///< their types: "RGB", "GRAY", "CMYK"
    QHash<QString, pugi::xml_node> composites;
    std::vector<std::shared_ptr<const pugi::xml_document>> trees; ///< keep the nodes above alive

    /// The parameter with what it refers to filled in.
    [[nodiscard]] OfdDrawParam drawParam(const QString &id) const;
};

struct OfdTemplate
{
    QString entry;
    bool foreground = false;
};

/// A page, and where it stands.
struct OfdPage
{
    std::size_t document = 0; ///< index in OfdFile::documents
    QString id;
    QString entry;
};

struct OfdAttachment
{
    QString name;
    QString entry;
    QString modifiedAt; ///< UTC ISO 8601 or empty
};

/// One document of a file; an OFD file may hold several.
struct OfdDocument
{
    QString folder;
    std::vector<double> area; ///< x, y, width, height in mm
    OfdResources resources;
    QHash<QString, OfdTemplate> templates;
    QHash<QString, QStringList> annotations; ///< entries by page id
    QHash<QString, int> stamps;              ///< of signatures, by page id
    int signatures = 0;
};

struct OfdFile
{
    std::vector<OfdDocument> documents;
    std::vector<OfdPage> pages;
    std::vector<OfdAttachment> attachments;
};

/// The documents' structure, without the pages' content. Errors: Corrupt, Empty (no page), TooLarge, Encrypted.
[[nodiscard]] core::Result<OfdFile> readOfdFile(const OfdPackage &package, int maxPages);

/// Adds what a resource file (a page may have its own) defines.
void readOfdResources(const OfdPackage &package, const QString &entry, OfdResources &resources);

/// A colour element; nothing where it has no value that is known.
[[nodiscard]] std::optional<QColor> ofdColor(const pugi::xml_node &node, const OfdResources &resources);

/// The attributes and elements that draw parameters and objects have in common.
[[nodiscard]] OfdDrawParam readDrawParam(const pugi::xml_node &node, const OfdResources &resources);

} // namespace tendertrail::ingest
