// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odfparser.h"

#include "docxxml.h"
#include "filebytes.h"
#include "odfwalker.h"
#include "sheettables.h"
#include "zippackage.h"

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFlat = 100'000'000;
constexpr int maxSheets = 1'000;
constexpr int maxSlides = 10'000;

core::Result<void> load(const QByteArray &bytes, pugi::xml_document &xml, const QString &path, const QString &part)
{
    // Between two spans a space may stand alone.
    const pugi::xml_parse_result parsed = xml.load_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                                          pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed)
        return core::fail(core::ErrorCode::Corrupt, path, part + u": "_s + QString::fromUtf8(parsed.description()));
    return {};
}

class OdfFile
{
public:
    explicit OdfFile(QString path) : m_path(std::move(path)) {}

    /// styles may be the same as content: of a flat document.
    core::Result<FlowDocument> read(const pugi::xml_node &content, const pugi::xml_node &styles)
    {
        m_styles.load(styles);
        if (content != styles)
            m_styles.load(content);
        m_document.source = u"odf"_s;
        const pugi::xml_node body = childNamed(content, "body");
        if (const pugi::xml_node text = childNamed(body, "text"))
            readText(text, styles);
        else if (const pugi::xml_node sheets = childNamed(body, "spreadsheet"))
            readSheets(sheets);
        else if (const pugi::xml_node slides = childNamed(body, "presentation"))
            readSlides(slides);
        else if (const pugi::xml_node pages = childNamed(body, "drawing"))
            readSlides(pages);
        else
            return core::fail(core::ErrorCode::Unsupported, m_path, u"OpenDocument file of a kind without text (a chart, a formula, a database)"_s);
        QStringList notes;
        if (!m_hidden.isEmpty())
            notes << u"hidden sheets or slides are read, too: "_s + m_hidden.join(u", "_s);
        if (m_cut)
            notes << u"repeated rows or cells beyond the first are left out"_s;
        if (m_document.items.empty())
            notes << u"OpenDocument file without text"_s;
        m_document.note = notes.join(u"; "_s);
        return std::move(m_document);
    }

private:
    void readText(const pugi::xml_node &text, const pugi::xml_node &styles)
    {
        addMarginals(styles, "header", core::BlockKind::Header);
        OdfWalker walker(m_styles);
        walker.walkBlocks(text, 0);
        walker.addNotes();
        m_cut = m_cut || walker.cut;
        m_document.append(std::move(walker.document));
        addMarginals(styles, "footer", core::BlockKind::Footer);
    }

    /// Headers or footers of all master pages, each text once.
    void addMarginals(const pugi::xml_node &styles, std::string_view begin, core::BlockKind kind)
    {
        QSet<QString> seen;
        for (const pugi::xml_node &master : childNamed(styles, "master-styles").children()) {
            for (const pugi::xml_node &marginal : master.children()) {
                if (!localName(marginal.name()).starts_with(begin) || attributeNamed(marginal, "display") == u"false")
                    continue;
                OdfWalker walker(m_styles);
                walker.walkBlocks(marginal, 0);
                for (const FlowItem &item : walker.document.items) {
                    if (item.table >= 0 || isPageNumber(item.text) || seen.contains(item.text))
                        continue;
                    seen.insert(item.text);
                    m_document.add(kind, item.text);
                }
            }
        }
    }

    void readSheets(const pugi::xml_node &sheets)
    {
        OdfWalker walker(m_styles);
        int count = 0;
        for (const pugi::xml_node &sheet : sheets.children()) {
            if (localName(sheet.name()) != "table" || ++count > maxSheets)
                continue;
            FlowDocument tables;
            addSheet(tables, walker.cellsOf(sheet));
            OdfWalker shapes(m_styles);
            shapes.walkBlocks(childNamed(sheet, "shapes"), 0);
            tables.append(std::move(shapes.document));
            if (tables.items.empty())
                continue;
            const QString name = attributeNamed(sheet, "name");
            if (m_styles.isHidden(attributeNamed(sheet, "style-name")))
                m_hidden << name;
            m_document.add(core::BlockKind::Heading, name, 1);
            m_document.append(std::move(tables));
        }
        m_cut = m_cut || walker.cut;
    }

    void readSlides(const pugi::xml_node &slides)
    {
        int number = 0;
        for (const pugi::xml_node &page : slides.children()) {
            if (localName(page.name()) != "page" || ++number > maxSlides)
                continue;
            if (m_styles.isHidden(attributeNamed(page, "style-name")))
                m_hidden << QString::number(number);
            OdfWalker walker(m_styles);
            const auto classOf = [](const pugi::xml_node &shape) {
                return std::strchr(shape.name(), ':') ? QString::fromUtf8(shape.attribute("presentation:class").value()) : QString();
            };
            for (const pugi::xml_node &shape : page.children()) {
                if (classOf(shape) == u"title")
                    walker.document.add(core::BlockKind::Heading, walker.linesOf(shape, 0), 1);
            }
            for (const pugi::xml_node &shape : page.children()) {
                const QString kind = classOf(shape);
                const std::string_view name = localName(shape.name());
                if (kind == u"title" || kind == u"header" || kind == u"footer" || kind == u"date-time" || kind == u"page-number")
                    continue;
                if (name != "notes" && name != "forms" && name != "annotation")
                    walker.walkBlocks(shape, 0);
            }
            for (const pugi::xml_node &shape : childNamed(page, "notes").children()) {
                const QString kind = classOf(shape);
                if (kind != u"header" && kind != u"footer" && kind != u"date-time" && kind != u"page-number")
                    walker.walkBlocks(shape, 0);
            }
            m_cut = m_cut || walker.cut;
            m_document.append(std::move(walker.document));
        }
    }

    QString m_path;
    OdfStyles m_styles;
    FlowDocument m_document;
    QStringList m_hidden;
    bool m_cut = false;
};

core::Result<FlowDocument> parseFlat(const QString &path)
{
    const core::Result<QByteArray> bytes = readWhole(path, maxFlat);
    if (!bytes)
        return bytes.failure();
    pugi::xml_document xml;
    TRAIL_TRY(load(*bytes, xml, path, u"document"_s));
    return OdfFile(path).read(xml.document_element(), xml.document_element());
}

} // namespace

core::Result<FlowDocument> parseOdf(const QString &path, qint64 mostBytes)
{
    const core::Result<QByteArray> head = readHead(path, 4);
    if (!head)
        return head.failure();
    if (!head->startsWith("PK"))
        return parseFlat(path);
    const core::Result<ZipPackage> package = ZipPackage::open(path, mostBytes);
    if (!package)
        return package.failure();
    const core::Result<QByteArray> manifest = package->part(u"META-INF/manifest.xml"_s);
    if (manifest && manifest->contains("encryption-data"))
        return core::fail(core::ErrorCode::Encrypted, path, u"password-protected OpenDocument file"_s);
    const core::Result<QByteArray> content = package->part(u"content.xml"_s);
    if (!content)
        return core::fail(content.error().code == core::ErrorCode::NotFound ? core::ErrorCode::Corrupt : content.error().code, path,
                          content.error().detail);
    pugi::xml_document xml;
    TRAIL_TRY(load(*content, xml, path, u"content.xml"_s));
    pugi::xml_document styles;
    if (const core::Result<QByteArray> part = package->part(u"styles.xml"_s)) {
        if (!load(*part, styles, path, u"styles.xml"_s))
            styles.reset();
    }
    return OdfFile(path).read(xml.document_element(), styles.document_element());
}

} // namespace tendertrail::ingest
