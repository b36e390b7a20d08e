// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossaryfiles.h"

#include "core/datafiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::translate {

namespace {

using Use = GlossaryFile::Use;

struct FileOfWords
{
    const char *name;
    Use use;
};

constexpr FileOfWords glossaryFiles[] = {
    {"procurement.tsv", Use::Terms},    {"tendering.tsv", Use::Terms}, {"goods.tsv", Use::Goods},    {"works.tsv", Use::Works},  {"services.tsv", Use::Works},
    {"administration.tsv", Use::Terms}, {"business.tsv", Use::Terms},  {"general.tsv", Use::Terms},  {"addresses.tsv", Use::Terms},
    {"roles.tsv", Use::Terms},          {"words.tsv", Use::Senses},    {"words-more.tsv", Use::Senses}, {"brands.tsv", Use::Names},
    {"places.tsv", Use::Names},         {"institutions.tsv", Use::Names},  {"organisations.tsv", Use::Names},
};

// What the catalogue of institutions calls them. A company's legal name says more than the catalogue's short one.
core::Result<GlossaryFile> catalogueNames()
{
    const QString path = QStringLiteral("catalogues/institutions.json");
    const auto read = core::readDataFile(path);
    if (!read)
        return read.failure();
    const QJsonDocument document = QJsonDocument::fromJson(*read);
    if (!document.isObject())
        return core::fail(core::ErrorCode::Corrupt, path);
    GlossaryFile file{path, {}, Use::Names};
    for (const QJsonValue row : document.object().value(QStringLiteral("institutions")).toArray()) {
        const QString english = row.toObject().value(QStringLiteral("name")).toString();
        for (const QJsonValue name : row.toObject().value(QStringLiteral("namesZh")).toArray()) {
            const QString chinese = name.toString();
            constexpr qsizetype shortest = 4; // 华科, 北大: too much of a word
            if (chinese.size() >= shortest && !chinese.endsWith(u"公司") && !english.contains(u'\t'))
                file.bytes += QStringLiteral("%1\t%2\tinstitution\tcatalogue\n").arg(chinese, english).toUtf8();
        }
    }
    return file;
}

} // namespace

core::Result<std::vector<GlossaryFile>> readGlossaryFiles()
{
    std::vector<GlossaryFile> files;
    for (const auto &[name, use] : glossaryFiles) {
        auto read = core::readDataFile(QStringLiteral("glossary/") + QString::fromLatin1(name));
        if (!read)
            return read.failure();
        files.push_back({QString::fromLatin1(name), std::move(*read), use});
    }
    auto institutions = catalogueNames();
    if (!institutions)
        return institutions.failure();
    files.push_back(std::move(*institutions));
    return files;
}

} // namespace tendertrail::translate
