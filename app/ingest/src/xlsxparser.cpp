// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsxparser.h"

#include "docxxml.h"
#include "drawingtext.h"
#include "packageparts.h"
#include "sheettables.h"
#include "xlsxstyles.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t maxMerges = 20'000;
constexpr int maxSheets = 1'000;

/// A cell's place by its name ("AB12"), from 0; -1 where it has none.
struct Place
{
    int row = -1;
    int column = -1;
};

Place placeOf(const char *name)
{
    Place place;
    int column = 0;
    const char *at = name;
    for (; (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z'); ++at) {
        column = column * 26 + ((*at & ~0x20) - 'A' + 1);
        if (column > mostSheetColumns)
            return {};
    }
    int row = 0;
    for (; *at >= '0' && *at <= '9'; ++at) {
        row = row * 10 + (*at - '0');
        if (row > mostSheetRows)
            return {};
    }
    place.row = row - 1;
    place.column = column - 1;
    return place;
}

struct Merge
{
    Place first;
    Place last;
};

std::vector<Merge> mergesOf(const pugi::xml_node &sheet)
{
    std::vector<Merge> merges;
    for (const pugi::xml_node &node : childNamed(sheet, "mergeCells").children()) {
        const QByteArray range = attributeNamed(node, "ref").toLatin1();
        const qsizetype colon = range.indexOf(':');
        if (colon < 0 || merges.size() >= maxMerges)
            continue;
        const Merge merge{placeOf(range.left(colon).constData()), placeOf(range.mid(colon + 1).constData())};
        if (merge.first.row >= 0 && merge.first.column >= 0 && merge.last.row >= merge.first.row && merge.last.column >= merge.first.column)
            merges.push_back(merge);
    }
    std::stable_sort(merges.begin(), merges.end(), [](const Merge &a, const Merge &b) { return a.first.row < b.first.row; });
    return merges;
}

/// Gives the first cell of each merged range its span and drops what lies under it. Cells are in order of rows.
void applyMerges(std::vector<FlowCell> &cells, const std::vector<Merge> &merges)
{
    if (merges.empty())
        return;
    int columns = 0;
    for (const FlowCell &cell : cells)
        columns = std::max(columns, cell.column + 1);
    struct Cover
    {
        int until = -1;      ///< the last row that is covered
        std::size_t by = 0;  ///< index of the range
    };
    std::vector<Cover> covers(static_cast<std::size_t>(columns));
    std::size_t next = 0;
    std::vector<FlowCell> seen;
    seen.reserve(cells.size());
    for (FlowCell &cell : cells) {
        for (; next < merges.size() && merges[next].first.row <= cell.row; ++next) {
            const Merge &merge = merges[next];
            for (int i = merge.first.column; i <= merge.last.column && i < columns; ++i) {
                if (covers[static_cast<std::size_t>(i)].until < merge.first.row)
                    covers[static_cast<std::size_t>(i)] = {merge.last.row, next};
            }
        }
        const Cover &cover = covers[static_cast<std::size_t>(cell.column)];
        if (cover.until >= cell.row) {
            const Merge &merge = merges[cover.by];
            if (merge.first.row != cell.row || merge.first.column != cell.column)
                continue;
            cell.rowSpan = merge.last.row - merge.first.row + 1;
            cell.columnSpan = merge.last.column - merge.first.column + 1;
        }
        seen.push_back(std::move(cell));
    }
    cells = std::move(seen);
}

class Workbook
{
public:
    Workbook(ZipPackage package, QString path) : m_package(std::move(package)), m_path(std::move(path)) {}

    core::Result<FlowDocument> parse()
    {
        const QStringList main = related(m_package, {}, u"/officeDocument", m_path);
        const QString part = main.isEmpty() ? u"xl/workbook.xml"_s : main.front();
        pugi::xml_document xml;
        TRAIL_TRY(loadXml(m_package, part, xml, m_path));
        const std::vector<PartRelation> relations = relationsOf(m_package, part, m_path);
        for (const PartRelation &relation : relations) {
            if (relation.type.endsWith(u"/sharedStrings"))
                TRAIL_TRY(loadStrings(relation.target));
            pugi::xml_document styles;
            if (relation.type.endsWith(u"/styles") && loadXml(m_package, relation.target, styles, m_path))
                m_styles.load(styles.document_element());
        }
        const QString dates = attributeNamed(childNamed(xml.document_element(), "workbookPr"), "date1904");
        m_date1904 = dates == u"1" || dates == u"true" || dates == u"on";
        m_document.source = u"xlsx"_s;
        int sheets = 0;
        for (const pugi::xml_node &sheet : childNamed(xml.document_element(), "sheets").children()) {
            const QString id = attributeNamed(sheet, "id");
            const auto relation = std::find_if(relations.begin(), relations.end(), [&id](const PartRelation &each) { return each.id == id; });
            if (relation == relations.end() || ++sheets > maxSheets)
                continue;
            const QString state = attributeNamed(sheet, "state");
            TRAIL_TRY(addSheetPart(relation->target, attributeNamed(sheet, "name"), state == u"hidden" || state == u"veryHidden"));
        }
        finishNote();
        return std::move(m_document);
    }

private:
    core::Result<void> loadStrings(const QString &part)
    {
        pugi::xml_document xml;
        if (const auto loaded = loadXml(m_package, part, xml, m_path); !loaded) {
            if (loaded.error().code == core::ErrorCode::NotFound)
                return {}; // a workbook of numbers names a part it has not
            return loaded;
        }
        for (const pugi::xml_node &item : xml.document_element().children()) {
            if (localName(item.name()) == "si")
                m_strings.push_back(richText(item));
        }
        return {};
    }

    core::Result<void> addSheetPart(const QString &part, const QString &name, bool hidden)
    {
        pugi::xml_document xml;
        if (const auto loaded = loadXml(m_package, part, xml, m_path); !loaded) {
            if (loaded.error().code == core::ErrorCode::TooLarge || loaded.error().code == core::ErrorCode::Encrypted)
                return loaded;
            m_damaged << name;
            return {};
        }
        const pugi::xml_node root = xml.document_element();
        std::vector<FlowCell> cells = cellsOf(root);
        applyMerges(cells, mergesOf(root));
        FlowDocument sheet;
        addSheet(sheet, std::move(cells));
        addComments(part, sheet);
        for (const QString &drawing : related(m_package, part, u"/drawing", m_path)) {
            pugi::xml_document drawn;
            if (loadXml(m_package, drawing, drawn, m_path))
                addDrawingText(drawn.document_element(), sheet);
        }
        if (sheet.items.empty())
            return {};
        if (hidden)
            m_hidden << name;
        m_document.add(core::BlockKind::Heading, name, 1);
        m_document.append(std::move(sheet));
        return {};
    }

    [[nodiscard]] std::vector<FlowCell> cellsOf(const pugi::xml_node &root)
    {
        for (const pugi::xml_node &columns : childNamed(root, "cols").children())
            m_hiddenParts = m_hiddenParts || isTrue(columns, "hidden");
        std::vector<FlowCell> cells;
        bool inOrder = true;
        int row = -1;
        for (const pugi::xml_node &rowNode : childNamed(root, "sheetData").children()) {
            const int numbered = attributeNamed(rowNode, "r").toInt() - 1;
            row = numbered >= 0 ? numbered : row + 1;
            int column = -1;
            for (const pugi::xml_node &cellNode : rowNode.children()) {
                if (localName(cellNode.name()) != "c")
                    continue;
                const Place place = placeOf(cellNode.attribute("r").value());
                column = place.column >= 0 ? place.column : column + 1;
                const int at = place.row >= 0 ? place.row : row;
                if (at < 0 || at >= mostSheetRows || column >= mostSheetColumns)
                    continue;
                QString text = cellText(cellNode);
                if (text.isEmpty())
                    continue;
                if (m_cells >= mostSheetCells) {
                    m_cut = true;
                    break;
                }
                ++m_cells;
                inOrder = inOrder && (cells.empty() || cells.back().row <= at);
                m_hiddenParts = m_hiddenParts || isTrue(rowNode, "hidden");
                FlowCell cell;
                cell.row = at;
                cell.column = column;
                cell.text = std::move(text);
                cells.push_back(std::move(cell));
            }
        }
        if (!inOrder)
            std::stable_sort(cells.begin(), cells.end(), [](const FlowCell &a, const FlowCell &b) { return a.row < b.row; });
        return cells;
    }

    [[nodiscard]] static bool isTrue(const pugi::xml_node &node, std::string_view name)
    {
        const QString value = attributeNamed(node, name);
        return value == u"1" || value == u"true";
    }

    [[nodiscard]] QString cellText(const pugi::xml_node &cell)
    {
        const std::string_view type = cell.attribute("t").value();
        const int style = cell.attribute("s").as_int();
        if (type == "inlineStr")
            return m_styles.format(style).text(richText(childNamed(cell, "is"))).trimmed();
        const pugi::xml_node valueNode = childNamed(cell, "v");
        const QString value = QString::fromUtf8(valueNode.child_value());
        if (value.isEmpty()) {
            m_unstored += childNamed(cell, "f") && !valueNode ? 1 : 0;
            return {};
        }
        if (type == "s") {
            bool isNumber = false;
            const auto index = value.trimmed().toULongLong(&isNumber);
            if (!isNumber || index >= m_strings.size())
                return {};
            return m_styles.format(style).text(m_strings[index]).trimmed();
        }
        if (type == "str")
            return m_styles.format(style).text(value).trimmed();
        if (type == "b")
            return value == u"1" ? u"TRUE"_s : u"FALSE"_s;
        if (type == "e" || type == "d")
            return value.trimmed();
        bool isNumber = false;
        const double number = value.trimmed().toDouble(&isNumber);
        return isNumber ? m_styles.format(style).number(number, m_date1904) : value.trimmed();
    }

    void addComments(const QString &sheet, FlowDocument &document)
    {
        for (const QString &part : related(m_package, sheet, u"/comments", m_path)) {
            pugi::xml_document xml;
            if (!loadXml(m_package, part, xml, m_path))
                continue;
            for (const pugi::xml_node &comment : childNamed(xml.document_element(), "commentList").children()) {
                const QString text = richText(childNamed(comment, "text")).trimmed();
                if (!text.isEmpty())
                    document.add(core::BlockKind::Paragraph, attributeNamed(comment, "ref") + u": "_s + text);
            }
        }
    }

    void finishNote()
    {
        QStringList notes;
        if (!m_hidden.isEmpty())
            notes << u"hidden sheets are read, too: "_s + m_hidden.join(u", "_s);
        if (m_hiddenParts)
            notes << u"hidden rows or columns are read, too"_s;
        if (m_unstored > 0)
            notes << u"%1 formulas without a stored result"_s.arg(m_unstored);
        if (m_cut)
            notes << u"only the first %1 cells are read"_s.arg(mostSheetCells);
        if (!m_damaged.isEmpty())
            notes << u"damaged sheets are left out: "_s + m_damaged.join(u", "_s);
        if (m_document.items.empty())
            notes << u"spreadsheet without text"_s;
        m_document.note = notes.join(u"; "_s);
    }

    ZipPackage m_package;
    QString m_path;
    std::vector<QString> m_strings;
    XlsxStyles m_styles;
    FlowDocument m_document;
    QStringList m_hidden;
    QStringList m_damaged;
    qsizetype m_cells = 0;
    int m_unstored = 0;
    bool m_date1904 = false;
    bool m_hiddenParts = false;
    bool m_cut = false;
};

} // namespace

core::Result<FlowDocument> parseXlsx(const QString &path, qint64 mostBytes)
{
    core::Result<ZipPackage> package = ZipPackage::open(path, mostBytes);
    if (!package)
        return package.failure();
    return Workbook(std::move(*package), path).parse();
}

} // namespace tendertrail::ingest
