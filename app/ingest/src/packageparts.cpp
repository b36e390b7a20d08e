// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packageparts.h"

#include "docxxml.h"

#include <QDir>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t maxRelations = 50'000;

} // namespace

core::Result<void> loadXml(const ZipPackage &package, const QString &name, pugi::xml_document &xml, const QString &path)
{
    core::Result<QByteArray> bytes = package.part(name);
    if (!bytes)
        return bytes.failure();
    const pugi::xml_parse_result parsed = xml.load_buffer(bytes->constData(), static_cast<std::size_t>(bytes->size()),
                                                          pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed)
        return core::fail(core::ErrorCode::Corrupt, path, name + u": "_s + QString::fromUtf8(parsed.description()));
    return {};
}

std::vector<PartRelation> relationsOf(const ZipPackage &package, const QString &part, const QString &path)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.left(slash + 1);
    std::vector<PartRelation> relations;
    pugi::xml_document xml;
    if (!loadXml(package, folder + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s, xml, path))
        return relations;
    for (const pugi::xml_node &node : xml.document_element().children()) {
        if (attributeNamed(node, "TargetMode") == u"External" || relations.size() >= maxRelations)
            continue;
        QString target = attributeNamed(node, "Target");
        target = target.startsWith(u'/') ? target.mid(1) : folder + target;
        if (target.contains(u".."_s) || target.contains(u"./"_s))
            target = QDir::cleanPath(target);
        relations.push_back({attributeNamed(node, "Id"), attributeNamed(node, "Type"), target});
    }
    return relations;
}

QStringList related(const ZipPackage &package, const QString &part, QStringView type, const QString &path)
{
    QStringList targets;
    for (const PartRelation &relation : relationsOf(package, part, path)) {
        if (relation.type.endsWith(type))
            targets << relation.target;
    }
    targets.sort();
    return targets;
}

} // namespace tendertrail::ingest
