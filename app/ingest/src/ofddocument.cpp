// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofddocument.h"

#include "docxxml.h"

#include <QDateTime>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestChain = 16;       ///< of draw parameters that refer to one another
constexpr std::size_t mostDocuments = 1000;
constexpr std::size_t mostNamed = 100'000; ///< fonts, pictures, attachments …
constexpr qsizetype mostAnnotationFiles = 200; ///< of a page

QString textOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.child_value()).trimmed();
}

QString childText(const pugi::xml_node &node, std::string_view name)
{
    return textOf(childNamed(node, name));
}

/// Calls visit(child) for every child of that name.
template <typename Visit>
void forNamed(const pugi::xml_node &node, std::string_view name, Visit visit)
{
    for (const pugi::xml_node &child : node.children()) {
        if (localName(child.name()) == name)
            visit(child);
    }
}

/// A component of a colour: "255", or "#FF" in base 16.
int component(const QString &word)
{
    bool is = false;
    const int value = word.startsWith(u'#') ? word.mid(1).toInt(&is, 16) : static_cast<int>(std::clamp(word.toDouble(&is), 0.0, 255.0));
    return is ? std::clamp(value, 0, 255) : 0;
}

QString timeOf(const QString &text)
{
    QString iso = text.trimmed();
    iso.replace(u'/', u'-').replace(u' ', u'T');
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (!time.isValid() || !iso.contains(u'T'))
        return {}; // a day alone is not a time
    return time.toUTC().toString(Qt::ISODate);
}

class FileReading
{
public:
    FileReading(const OfdPackage &package, int maxPages) : m_package(package), m_maxPages(maxPages) {}

    core::Result<OfdFile> read()
    {
        const auto root = m_package.xml(m_package.locate({}, u"OFD.xml"_s));
        if (!root)
            return root.failure();
        std::optional<core::Failure> first;
        forNamed((*root)->document_element(), "DocBody", [&](const pugi::xml_node &body) {
            if (m_file.documents.size() >= mostDocuments)
                return;
            if (const core::Result<void> read = readDocument(body); !read && !first)
                first = read.failure();
        });
        if (!m_file.pages.empty())
            return std::move(m_file); // of several documents a damaged one costs only itself
        if (first)
            return *first;
        return core::fail(core::ErrorCode::Empty, m_package.path(), u"OFD document without a page"_s);
    }

private:
    core::Result<void> readDocument(const pugi::xml_node &body)
    {
        const QString location = childText(body, "DocRoot");
        const QString entry = m_package.locate({}, location.isEmpty() ? u"Doc_0/Document.xml"_s : location);
        const auto tree = m_package.xml(entry);
        if (!tree)
            return core::fail(core::ErrorCode::Corrupt, m_package.path(), u"OFD without its document: "_s + location);
        const pugi::xml_node root = (*tree)->document_element();
        OfdDocument document;
        document.folder = folderOf(entry);
        readCommon(childNamed(root, "CommonData"), document);
        TRAIL_TRY(readPages(childNamed(root, "Pages")));
        forNamed(root, "Annotations", [&](const pugi::xml_node &node) { readAnnotations(textOf(node), document); });
        forNamed(root, "Attachments", [&](const pugi::xml_node &node) { readAttachments(textOf(node), document); });
        forNamed(body, "Signatures", [&](const pugi::xml_node &node) { readSignatures(textOf(node), document); });
        for (OfdPage &page : m_pending) {
            page.entry = m_package.locate(document.folder, page.entry);
            page.document = m_file.documents.size();
            m_file.pages.push_back(std::move(page));
        }
        m_pending.clear();
        m_file.documents.push_back(std::move(document));
        return {};
    }

    void readCommon(const pugi::xml_node &common, OfdDocument &document)
    {
        document.area = ofdNumbers(childText(childNamed(common, "PageArea"), "PhysicalBox"));
        for (const std::string_view kind : {"PublicRes", "DocumentRes"}) {
            forNamed(common, kind, [&](const pugi::xml_node &node) {
                readOfdResources(m_package, m_package.locate(document.folder, textOf(node)), document.resources);
            });
        }
        forNamed(common, "TemplatePage", [&](const pugi::xml_node &node) {
            const QString entry = m_package.locate(document.folder, attributeNamed(node, "BaseLoc"));
            document.templates.insert(attributeNamed(node, "ID"), {entry, attributeNamed(node, "ZOrder") == u"Foreground"});
        });
    }

    core::Result<void> readPages(const pugi::xml_node &pages)
    {
        m_pending.clear();
        bool tooMany = false;
        forNamed(pages, "Page", [&](const pugi::xml_node &node) {
            tooMany = tooMany || m_file.pages.size() + m_pending.size() >= static_cast<std::size_t>(m_maxPages);
            if (!tooMany)
                m_pending.push_back({0, attributeNamed(node, "ID"), attributeNamed(node, "BaseLoc")});
        });
        if (tooMany) {
            m_pending.clear();
            return core::fail(core::ErrorCode::TooLarge, m_package.path(), u"over %1 pages"_s.arg(m_maxPages));
        }
        return {};
    }

    void readAnnotations(const QString &location, OfdDocument &document)
    {
        const QString entry = m_package.locate(document.folder, location);
        const auto tree = m_package.xml(entry);
        if (!tree)
            return;
        forNamed((*tree)->document_element(), "Page", [&](const pugi::xml_node &page) {
            QStringList &files = document.annotations[attributeNamed(page, "PageID")];
            forNamed(page, "FileLoc", [&](const pugi::xml_node &node) {
                const QString file = m_package.locate(folderOf(entry), textOf(node));
                if (!file.isEmpty() && files.size() < mostAnnotationFiles && !files.contains(file))
                    files << file;
            });
        });
    }

    void readAttachments(const QString &location, const OfdDocument &document)
    {
        const QString entry = m_package.locate(document.folder, location);
        const auto tree = m_package.xml(entry);
        if (!tree)
            return;
        forNamed((*tree)->document_element(), "Attachment", [&](const pugi::xml_node &node) {
            if (m_file.attachments.size() >= mostNamed)
                return;
            OfdAttachment attachment;
            const QString file = childText(node, "FileLoc");
            attachment.entry = m_package.locate(folderOf(entry), file);
            attachment.name = attributeNamed(node, "Name").trimmed();
            const QString fileName = file.mid(std::max(file.lastIndexOf(u'/'), file.lastIndexOf(u'\\')) + 1);
            const qsizetype dot = fileName.lastIndexOf(u'.');
            if (attachment.name.isEmpty())
                attachment.name = fileName;
            else if (dot >= 0 && !attachment.name.endsWith(fileName.mid(dot), Qt::CaseInsensitive))
                attachment.name += fileName.mid(dot);
            const QString modified = attributeNamed(node, "ModDate");
            attachment.modifiedAt = timeOf(modified.isEmpty() ? attributeNamed(node, "CreationDate") : modified);
            m_file.attachments.push_back(std::move(attachment));
        });
    }

    /// Signatures are counted and their stamps placed; nobody checks here what they are worth.
    void readSignatures(const QString &location, OfdDocument &document)
    {
        const QString entry = m_package.locate({}, location);
        const auto tree = m_package.xml(entry);
        if (!tree)
            return;
        forNamed((*tree)->document_element(), "Signature", [&](const pugi::xml_node &node) {
            if (document.signatures >= 1000)
                return;
            ++document.signatures;
            const auto signature = m_package.xml(m_package.locate(folderOf(entry), attributeNamed(node, "BaseLoc")));
            if (!signature)
                return;
            forNamed(childNamed((*signature)->document_element(), "SignedInfo"), "StampAnnot",
                     [&](const pugi::xml_node &stamp) { ++document.stamps[attributeNamed(stamp, "PageRef")]; });
        });
    }

    const OfdPackage &m_package;
    int m_maxPages;
    OfdFile m_file;
    std::vector<OfdPage> m_pending;
};

} // namespace

OfdDrawParam OfdResources::drawParam(const QString &id) const
{
    OfdDrawParam result;
    QString next = id;
    for (int i = 0; i < longestChain && !next.isEmpty(); ++i) {
        const auto found = drawParams.constFind(next);
        if (found == drawParams.constEnd())
            break;
        const auto fillIn = [](auto &own, const auto &other) {
            if (!own)
                own = other;
        };
        fillIn(result.lineWidth, found->lineWidth);
        fillIn(result.fill, found->fill);
        fillIn(result.stroke, found->stroke);
        fillIn(result.cap, found->cap);
        fillIn(result.join, found->join);
        fillIn(result.dashes, found->dashes);
        next = found->relative;
    }
    return result;
}

std::optional<QColor> ofdColor(const pugi::xml_node &node, const OfdResources &resources)
{
    if (!node)
        return {};
    // A gradient shows in the colour it begins with.
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child.name());
        if (name == "AxialShd" || name == "RadialShd")
            return ofdColor(childNamed(childNamed(child, "Segment"), "Color"), resources);
    }
    const QStringList words = attributeNamed(node, "Value").split(u' ', Qt::SkipEmptyParts);
    const QString type = resources.colorSpaces.value(attributeNamed(node, "ColorSpace")).toUpper();
    QColor color;
    if (words.size() >= 4 && (type == u"CMYK" || type.isEmpty()))
        color = QColor::fromCmyk(component(words.at(0)), component(words.at(1)), component(words.at(2)), component(words.at(3))).toRgb();
    else if (words.size() >= 3)
        color = QColor(component(words.at(0)), component(words.at(1)), component(words.at(2)));
    else if (!words.isEmpty())
        color = QColor(component(words.at(0)), component(words.at(0)), component(words.at(0)));
    else
        return {};
    if (const QString alpha = attributeNamed(node, "Alpha"); !alpha.isEmpty())
        color.setAlpha(component(alpha));
    return color;
}

OfdDrawParam readDrawParam(const pugi::xml_node &node, const OfdResources &resources)
{
    OfdDrawParam param;
    param.relative = attributeNamed(node, "Relative");
    if (const std::vector<double> width = ofdNumbers(attributeNamed(node, "LineWidth")); !width.empty())
        param.lineWidth = width.front();
    if (const QString cap = attributeNamed(node, "Cap"); !cap.isEmpty())
        param.cap = cap;
    if (const QString join = attributeNamed(node, "Join"); !join.isEmpty())
        param.join = join;
    if (const QString dashes = attributeNamed(node, "DashPattern"); !dashes.isEmpty())
        param.dashes = ofdNumbers(dashes);
    param.fill = ofdColor(childNamed(node, "FillColor"), resources);
    param.stroke = ofdColor(childNamed(node, "StrokeColor"), resources);
    return param;
}

void readOfdResources(const OfdPackage &package, const QString &entry, OfdResources &resources)
{
    if (entry.isEmpty())
        return;
    const auto tree = package.xml(entry);
    if (!tree)
        return;
    const pugi::xml_node root = (*tree)->document_element();
    const QString own = folderOf(entry);
    const QString base = own + u'/' + attributeNamed(root, "BaseLoc");
    const QString folder = attributeNamed(root, "BaseLoc").startsWith(u'/') ? attributeNamed(root, "BaseLoc") : base;
    const auto locate = [&](const QString &location) {
        const QString found = package.locate(folder, location);
        return found.isEmpty() ? package.locate(own, location) : found;
    };
    std::size_t count = 0;
    resources.trees.push_back(*tree);
    for (const pugi::xml_node &group : root.children()) {
        for (const pugi::xml_node &node : group.children()) {
            if (++count > mostNamed)
                return;
            const std::string_view name = localName(node.name());
            const QString id = attributeNamed(node, "ID");
            if (name == "Font")
                resources.fonts.insert(id, {attributeNamed(node, "FontName"), locate(childText(node, "FontFile"))});
            else if (name == "MultiMedia")
                resources.media.insert(id, locate(childText(node, "MediaFile")));
            else if (name == "ColorSpace")
                resources.colorSpaces.insert(id, attributeNamed(node, "Type"));
            else if (name == "DrawParam")
                resources.drawParams.insert(id, readDrawParam(node, resources));
            else if (name == "CompositeGraphicUnit" || name == "VectorGraph" || name == "CompositeObject")
                resources.composites.insert(id, node);
        }
    }
}

core::Result<OfdFile> readOfdFile(const OfdPackage &package, int maxPages)
{
    return FileReading(package, maxPages).read();
}

} // namespace tendertrail::ingest
