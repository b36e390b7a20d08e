// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pptxparser.h"

#include "docxxml.h"
#include "drawingtext.h"
#include "packageparts.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxSlides = 10'000;

class Presentation
{
public:
    Presentation(ZipPackage package, QString path) : m_package(std::move(package)), m_path(std::move(path)) {}

    core::Result<FlowDocument> parse()
    {
        const QStringList main = related(m_package, {}, u"/officeDocument", m_path);
        const QString part = main.isEmpty() ? u"ppt/presentation.xml"_s : main.front();
        pugi::xml_document xml;
        TRAIL_TRY(loadXml(m_package, part, xml, m_path));
        m_document.source = u"pptx"_s;
        const std::vector<PartRelation> relations = relationsOf(m_package, part, m_path);
        int number = 0;
        for (const pugi::xml_node &slide : childNamed(xml.document_element(), "sldIdLst").children()) {
            // Both id and r:id are there; only the one with a prefix names a relation.
            QString id;
            for (const pugi::xml_attribute &attribute : slide.attributes()) {
                if (localName(attribute.name()) == "id" && std::strchr(attribute.name(), ':'))
                    id = QString::fromUtf8(attribute.value());
            }
            const auto relation = std::find_if(relations.begin(), relations.end(), [&id](const PartRelation &each) { return each.id == id; });
            if (relation != relations.end() && ++number <= maxSlides)
                TRAIL_TRY(addSlide(relation->target, number));
        }
        QStringList notes;
        if (!m_hidden.isEmpty())
            notes << u"hidden slides are read, too: "_s + m_hidden.join(u", "_s);
        if (!m_damaged.isEmpty())
            notes << u"damaged slides are left out: "_s + m_damaged.join(u", "_s);
        if (m_document.items.empty())
            notes << u"presentation without text"_s;
        m_document.note = notes.join(u"; "_s);
        return std::move(m_document);
    }

private:
    core::Result<void> addSlide(const QString &part, int number)
    {
        pugi::xml_document xml;
        if (const auto loaded = loadXml(m_package, part, xml, m_path); !loaded) {
            if (loaded.error().code == core::ErrorCode::TooLarge || loaded.error().code == core::ErrorCode::Encrypted)
                return loaded;
            m_damaged << QString::number(number);
            return {};
        }
        const pugi::xml_node root = xml.document_element();
        const QString shown = attributeNamed(root, "show");
        if (shown == u"0" || shown == u"false")
            m_hidden << QString::number(number);
        pugi::xml_node title = placeholderShape(root, "title");
        if (!title)
            title = placeholderShape(root, "ctrTitle");
        if (title)
            m_document.add(core::BlockKind::Heading, shapeText(title), 1);
        addDrawingText(root, m_document, &title);
        for (const PartRelation &relation : relationsOf(m_package, part, m_path)) {
            pugi::xml_document other;
            if (relation.type.endsWith(u"/diagramData") && loadXml(m_package, relation.target, other, m_path)) {
                addDrawingText(childNamed(other.document_element(), "ptLst"), m_document);
            } else if (relation.type.endsWith(u"/notesSlide") && loadXml(m_package, relation.target, other, m_path)) {
                const QStringList lines = shapeText(placeholderShape(other.document_element(), "body")).split(u'\n', Qt::SkipEmptyParts);
                for (const QString &line : lines)
                    m_document.add(core::BlockKind::Paragraph, line);
            }
        }
        return {};
    }

    ZipPackage m_package;
    QString m_path;
    FlowDocument m_document;
    QStringList m_hidden;
    QStringList m_damaged;
};

} // namespace

core::Result<FlowDocument> parsePptx(const QString &path, qint64 mostBytes)
{
    core::Result<ZipPackage> package = ZipPackage::open(path, mostBytes);
    if (!package)
        return package.failure();
    return Presentation(std::move(*package), path).parse();
}

} // namespace tendertrail::ingest
