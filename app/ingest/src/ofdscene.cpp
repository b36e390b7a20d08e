// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdscene.h"

#include "docxxml.h"
#include "pagewriter.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 24;                     ///< blocks in blocks, graphics in graphics
constexpr std::size_t mostItems = 300'000;
constexpr std::size_t mostNodes = 500'000;    ///< visited for a page: a graphic may be used again and again
constexpr std::size_t mostCharacters = 2'000'000;
constexpr qsizetype mostPathText = 40'000'000;
constexpr double defaultLineWidth = 0.353;      ///< mm, as the standard has it
constexpr double widestLine = 2000;

bool isFalse(const QString &value)
{
    return value.compare(u"false"_s, Qt::CaseInsensitive) == 0 || value == u"0";
}

bool isTrue(const QString &value)
{
    return value.compare(u"true"_s, Qt::CaseInsensitive) == 0 || value == u"1";
}

QTransform matrixOf(const QString &text)
{
    const std::vector<double> m = ofdNumbers(text);
    return m.size() < 6 ? QTransform() : QTransform(m[0], m[1], m[2], m[3], m[4], m[5]);
}

/// What objects take from the layer and the graphics around them.
struct Surroundings
{
    QTransform toPage;
    QPainterPath clip;
    OfdDrawParam param;
    double opacity = 1;
    bool annotation = false;
    const OfdResources *resources = nullptr;
};

class SceneReading
{
public:
    SceneReading(const OfdPackage &package, const OfdDocument &document, const core::CancelToken &cancel)
        : m_package(package), m_document(document), m_cancel(cancel)
    {
    }

    core::Result<OfdScene> read(const OfdPage &page)
    {
        const auto tree = m_package.xml(page.entry);
        if (!tree)
            return core::fail(core::ErrorCode::Corrupt, m_package.path(), u"page without its content: "_s + page.id);
        const pugi::xml_node root = (*tree)->document_element();
        std::vector<std::pair<OfdTemplate, std::shared_ptr<const pugi::xml_document>>> templates;
        for (const pugi::xml_node &child : root.children()) {
            if (localName(child.name()) != "Template" || templates.size() >= 50)
                continue;
            OfdTemplate used = m_document.templates.value(attributeNamed(child, "TemplateID"));
            if (const QString order = attributeNamed(child, "ZOrder"); !order.isEmpty())
                used.foreground = order == u"Foreground";
            if (auto content = m_package.xml(used.entry))
                templates.emplace_back(used, *content);
        }
        std::vector<double> area = areaOf(root);
        for (std::size_t i = 0; i < templates.size() && area.size() < 4; ++i)
            area = areaOf(templates[i].second->document_element());
        if (area.size() < 4)
            area = m_document.area;
        if (area.size() < 4)
            area = {0, 0, 210, 297};
        m_scene.width = area[2] * pointsPerMillimetre;
        m_scene.height = area[3] * pointsPerMillimetre;

        for (const auto &[used, content] : templates) {
            if (!used.foreground)
                addPage(content->document_element(), used.entry);
        }
        addPage(root, page.entry);
        for (const auto &[used, content] : templates) {
            if (used.foreground)
                addPage(content->document_element(), used.entry);
        }
        for (const QString &entry : m_document.annotations.value(page.id))
            addAnnotations(entry);
        if (m_cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_package.path());
        if (m_tooMuch)
            return core::fail(core::ErrorCode::TooLarge, m_package.path(), u"more on a page than any page has"_s);
        return std::move(m_scene);
    }

private:
    static std::vector<double> areaOf(const pugi::xml_node &page)
    {
        return ofdNumbers(QString::fromUtf8(childNamed(childNamed(page, "Area"), "PhysicalBox").child_value()));
    }

    Surroundings pageSurroundings() const
    {
        Surroundings around;
        around.toPage = QTransform::fromScale(pointsPerMillimetre, pointsPerMillimetre);
        around.resources = &m_document.resources;
        return around;
    }

    void addPage(const pugi::xml_node &page, const QString &entry)
    {
        Surroundings around = pageSurroundings();
        std::shared_ptr<OfdResources> own;
        for (const pugi::xml_node &child : page.children()) {
            if (localName(child.name()) != "PageRes")
                continue;
            if (!own)
                own = std::make_shared<OfdResources>(m_document.resources);
            const QString location = QString::fromUtf8(child.child_value());
            const QString found = m_package.locate(folderOf(entry), location);
            readOfdResources(m_package, found.isEmpty() ? m_package.locate(m_document.folder, location) : found, *own);
        }
        if (own) {
            around.resources = own.get();
            m_scene.resources.push_back(std::move(own));
        }
        const pugi::xml_node content = childNamed(page, "Content");
        for (const char *wanted : {"Background", "", "Foreground"}) {
            for (const pugi::xml_node &layer : content.children()) {
                if (localName(layer.name()) != "Layer")
                    continue;
                const QString type = attributeNamed(layer, "Type");
                const bool outer = type == u"Background" || type == u"Foreground";
                if (outer ? type != QLatin1StringView(wanted) : *wanted != '\0')
                    continue;
                Surroundings inLayer = around;
                inLayer.param = around.resources->drawParam(attributeNamed(layer, "DrawParam"));
                addBlock(layer, inLayer, 0);
            }
        }
    }

    void addAnnotations(const QString &entry)
    {
        const auto tree = m_package.xml(entry);
        if (!tree)
            return;
        for (const pugi::xml_node &annotation : (*tree)->document_element().children()) {
            if (localName(annotation.name()) != "Annot" || isFalse(attributeNamed(annotation, "Visible")))
                continue;
            Surroundings around = pageSurroundings();
            around.annotation = true;
            const pugi::xml_node appearance = childNamed(annotation, "Appearance");
            place(appearance, around);
            addBlock(appearance, around, 0);
        }
    }

    void addBlock(const pugi::xml_node &block, const Surroundings &around, int depth)
    {
        for (const pugi::xml_node &node : block.children()) {
            if (++m_nodes > mostNodes || m_scene.items.size() >= mostItems)
                m_tooMuch = true;
            if (m_tooMuch || (m_nodes % 1024 == 0 && m_cancel.isCancelled()))
                return;
            const std::string_view name = localName(node.name());
            const bool isObject = name == "TextObject" || name == "PathObject" || name == "ImageObject" || name == "CompositeObject";
            if (name == "PageBlock" && depth < deepest)
                addBlock(node, around, depth + 1);
            if (!isObject || isFalse(attributeNamed(node, "Visible")))
                continue;
            Surroundings here = around;
            place(node, here);
            if (name == "TextObject")
                addText(node, here);
            else if (name == "PathObject")
                addPath(node, here);
            else if (name == "ImageObject")
                addImage(node, around, here);
            else if (depth < deepest)
                addComposite(node, here, depth);
        }
    }

    /// Boundary, CTM, Clips, Alpha and DrawParam, which all objects have.
    void place(const pugi::xml_node &node, Surroundings &here)
    {
        const std::vector<double> boundary = ofdNumbers(attributeNamed(node, "Boundary"));
        const QTransform toBoundary = boundary.size() < 2 ? QTransform() : QTransform::fromTranslate(boundary[0], boundary[1]);
        const QTransform boundaryToPage = toBoundary * here.toPage;
        if (const pugi::xml_node clips = childNamed(node, "Clips"))
            addClips(clips, boundaryToPage, here);
        here.toPage = matrixOf(attributeNamed(node, "CTM")) * boundaryToPage;
        if (const std::vector<double> alpha = ofdNumbers(attributeNamed(node, "Alpha")); !alpha.empty())
            here.opacity *= std::clamp(alpha.front() / 255, 0.0, 1.0);
        // Nearest first: what the object says, what its parameter says, what stands around it.
        OfdDrawParam param = readDrawParam(node, *here.resources);
        const auto fillIn = [&param](const OfdDrawParam &other) {
            param.lineWidth = param.lineWidth ? param.lineWidth : other.lineWidth;
            param.fill = param.fill ? param.fill : other.fill;
            param.stroke = param.stroke ? param.stroke : other.stroke;
            param.cap = param.cap ? param.cap : other.cap;
            param.join = param.join ? param.join : other.join;
            param.dashes = param.dashes ? param.dashes : other.dashes;
        };
        fillIn(here.resources->drawParam(attributeNamed(node, "DrawParam")));
        fillIn(here.param);
        here.param = std::move(param);
    }

    void addClips(const pugi::xml_node &clips, const QTransform &toPage, Surroundings &here)
    {
        for (const pugi::xml_node &clip : clips.children()) {
            QPainterPath area;
            for (const pugi::xml_node &part : clip.children()) {
                const pugi::xml_node path = childNamed(part, "Path");
                if (!path || ++m_nodes > mostNodes)
                    continue;
                const std::vector<double> boundary = ofdNumbers(attributeNamed(path, "Boundary"));
                const QTransform moved = boundary.size() < 2 ? QTransform() : QTransform::fromTranslate(boundary[0], boundary[1]);
                area.addPath((matrixOf(attributeNamed(path, "CTM")) * moved * matrixOf(attributeNamed(part, "CTM")) * toPage)
                                 .map(pathOf(path)));
            }
            // Cutting areas against one another costs much; only small ones, as pages have them, are.
            if (area.elementCount() == 0 || area.elementCount() > 200)
                continue;
            if (here.clip.isEmpty())
                here.clip = area;
            else if (here.clip.elementCount() <= 200)
                here.clip = here.clip.intersected(area);
        }
    }

    QPainterPath pathOf(const pugi::xml_node &node)
    {
        const QString data = QString::fromUtf8(childNamed(node, "AbbreviatedData").child_value());
        m_pathText += data.size();
        if (m_pathText > mostPathText) {
            m_tooMuch = true;
            return {};
        }
        QPainterPath path = ofdPath(data, 1'000'000);
        const bool evenOdd = attributeNamed(node, "Rule").startsWith(u"Even"_s, Qt::CaseInsensitive);
        path.setFillRule(evenOdd ? Qt::OddEvenFill : Qt::WindingFill);
        return path;
    }

    void addPath(const pugi::xml_node &node, const Surroundings &here)
    {
        OfdPath shape;
        shape.toPage = here.toPage;
        shape.path = pathOf(node);
        if (shape.path.isEmpty())
            return;
        const auto faded = [&here](QColor color) {
            color.setAlphaF(static_cast<float>(static_cast<double>(color.alphaF()) * here.opacity));
            return color;
        };
        if (isTrue(attributeNamed(node, "Fill")))
            shape.fill = faded(here.param.fill.value_or(QColor(Qt::black)));
        if (!isFalse(attributeNamed(node, "Stroke")))
            shape.stroke = penOf(here.param, faded(here.param.stroke.value_or(QColor(Qt::black))));
        if (shape.fill || shape.stroke)
            m_scene.items.push_back({std::move(shape), here.clip, here.annotation});
    }

    static QPen penOf(const OfdDrawParam &param, const QColor &color)
    {
        QPen pen(color, std::clamp(param.lineWidth.value_or(defaultLineWidth), 0.0, widestLine));
        const QString cap = param.cap.value_or(QString());
        const QString join = param.join.value_or(QString());
        pen.setCapStyle(cap == u"Round" ? Qt::RoundCap : cap == u"Square" ? Qt::SquareCap : Qt::FlatCap);
        pen.setJoinStyle(join == u"Round" ? Qt::RoundJoin : join == u"Bevel" ? Qt::BevelJoin : Qt::MiterJoin);
        if (param.dashes && param.dashes->size() >= 2 && pen.widthF() > 0) {
            QList<qreal> pattern;
            bool sane = true;
            for (const double dash : *param.dashes) {
                sane = sane && dash > 0.05; // mm; finer ones would only cost time
                pattern << dash / pen.widthF();
            }
            if (pattern.size() % 2 != 0)
                pattern.removeLast();
            if (sane)
                pen.setDashPattern(pattern);
        }
        return pen;
    }

    void addImage(const pugi::xml_node &node, const Surroundings &around, const Surroundings &here)
    {
        OfdImage shape;
        shape.entry = here.resources->media.value(attributeNamed(node, "ResourceID"));
        shape.opacity = here.opacity;
        shape.toPage = here.toPage;
        const std::vector<double> boundary = ofdNumbers(attributeNamed(node, "Boundary"));
        if (attributeNamed(node, "CTM").isEmpty()) {
            if (boundary.size() < 4)
                return;
            shape.toPage = QTransform(boundary[2], 0, 0, boundary[3], boundary[0], boundary[1]) * around.toPage;
        }
        m_scene.items.push_back({std::move(shape), here.clip, here.annotation});
    }

    void addComposite(const pugi::xml_node &node, const Surroundings &here, int depth)
    {
        const auto found = here.resources->composites.constFind(attributeNamed(node, "ResourceID"));
        if (found == here.resources->composites.constEnd())
            return;
        addBlock(childNamed(*found, "Content"), here, depth + 1);
    }

    void addText(const pugi::xml_node &node, const Surroundings &here)
    {
        OfdText text;
        text.toPage = here.toPage;
        text.font = attributeNamed(node, "Font");
        text.resources = here.resources;
        const std::vector<double> size = ofdNumbers(attributeNamed(node, "Size"));
        text.size = size.empty() ? 0 : size.front();
        if (!(text.size > 0))
            return;
        if (const std::vector<double> stretch = ofdNumbers(attributeNamed(node, "HScale")); !stretch.empty() && stretch.front() > 0)
            text.stretch = std::min(stretch.front(), 100.0);
        text.turn = (attributeNamed(node, "CharDirection").toInt() % 360 + 360) % 360;
        text.bold = attributeNamed(node, "Weight").toInt() >= 600;
        text.italic = isTrue(attributeNamed(node, "Italic"));
        const bool stroked = isTrue(attributeNamed(node, "Stroke"));
        const bool filled = !isFalse(attributeNamed(node, "Fill"));
        text.drawn = (filled || stroked) && here.opacity > 0;
        text.color = (filled ? here.param.fill : here.param.stroke).value_or(QColor(Qt::black));
        text.color.setAlphaF(static_cast<float>(static_cast<double>(text.color.alphaF()) * here.opacity));
        QPointF from;
        for (const pugi::xml_node &code : node.children()) {
            if (localName(code.name()) == "TextCode")
                addCode(code, text, from);
        }
        addGlyphs(node, text);
        if (!text.characters.empty())
            m_scene.items.push_back({std::move(text), here.clip, here.annotation});
    }

    void addCode(const pugi::xml_node &code, OfdText &text, QPointF &from)
    {
        if (const std::vector<double> x = ofdNumbers(attributeNamed(code, "X")); !x.empty())
            from.setX(x.front());
        if (const std::vector<double> y = ofdNumbers(attributeNamed(code, "Y")); !y.empty())
            from.setY(y.front());
        const QList<uint> codes = QString::fromUtf8(code.child_value()).remove(u'\n').remove(u'\r').toUcs4();
        m_characters += static_cast<std::size_t>(codes.size());
        if (m_characters > mostCharacters) {
            m_tooMuch = true;
            return;
        }
        const auto most = static_cast<std::size_t>(codes.size());
        const std::vector<double> across = ofdDeltas(attributeNamed(code, "DeltaX"), most);
        const std::vector<double> down = ofdDeltas(attributeNamed(code, "DeltaY"), most);
        QPointF at = from;
        for (std::size_t i = 0; i < most; ++i) {
            const auto codePoint = static_cast<char32_t>(codes.at(static_cast<qsizetype>(i)));
            text.characters.push_back({codePoint, -1, at});
            const auto step = [i](const std::vector<double> &deltas) {
                return deltas.empty() ? 0 : deltas[std::min(i, deltas.size() - 1)];
            };
            if (across.empty() && down.empty()) // characters on top of one another are never meant
                at.rx() += text.size * text.stretch * (isWide(codePoint) ? 1 : 0.5);
            at += QPointF(step(across), step(down));
        }
    }

    /// CGTransform says which glyphs stand for which characters; only one for one is taken over, the rest is drawn by its
    /// characters.
    static void addGlyphs(const pugi::xml_node &node, OfdText &text)
    {
        for (const pugi::xml_node &transform : node.children()) {
            if (localName(transform.name()) != "CGTransform")
                continue;
            const std::vector<double> glyphs = ofdNumbers(QString::fromUtf8(childNamed(transform, "Glyphs").child_value()), 100'000);
            const auto count = [&](const char *name) { return std::max(1, attributeNamed(transform, name).toInt()); };
            const QString codeCount = attributeNamed(transform, "CodeCount");
            if (!codeCount.isEmpty() && count("CodeCount") != count("GlyphCount"))
                continue;
            const int position = attributeNamed(transform, "CodePosition").toInt();
            for (std::size_t i = 0; i < glyphs.size() && position >= 0; ++i) {
                const std::size_t at = static_cast<std::size_t>(position) + i;
                if (at >= text.characters.size())
                    break;
                if (glyphs[i] >= 0 && glyphs[i] <= 0xffff)
                    text.characters[at].glyph = static_cast<int>(glyphs[i]);
            }
        }
    }

    const OfdPackage &m_package;
    const OfdDocument &m_document;
    const core::CancelToken &m_cancel;
    OfdScene m_scene;
    std::size_t m_nodes = 0;
    std::size_t m_characters = 0;
    qsizetype m_pathText = 0;
    bool m_tooMuch = false;
};

} // namespace

core::Result<OfdScene> readOfdScene(const OfdPackage &package, const OfdDocument &document, const OfdPage &page,
                                    const core::CancelToken &cancel)
{
    return SceneReading(package, document, cancel).read(page);
}

} // namespace tendertrail::ingest
