// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfdrawing.h"

#include "contentreader.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11 warns without a choice; none of its old pointers are used here
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cmath>
#include <map>
#include <stdexcept>

namespace tendertrail::ingest {

namespace {

constexpr int mostAncestors = 60;
constexpr int mostStreams = 5000;      ///< that a page's content is cut into
constexpr int mostAnnotations = 2000;

/// Takes unpacked bytes up to a limit. qpdf turns what is thrown here into a stream that could not be read.
class BoundedBytes final : public Pipeline
{
public:
    BoundedBytes(std::string &bytes, qsizetype &left) : Pipeline("content", nullptr), m_bytes(bytes), m_left(left) {}
    void write(unsigned char const *data, std::size_t length) override
    {
        if (m_left < 0 || length > static_cast<std::size_t>(m_left))
            throw std::runtime_error("too much content");
        m_left -= static_cast<qsizetype>(length);
        m_bytes.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override {}

private:
    std::string &m_bytes;
    qsizetype &m_left;
};

bool unpack(QPDFObjectHandle stream, std::string &bytes, qsizetype &left)
{
    if (!stream.isStream())
        return true; // Poppler passes over it, too
    BoundedBytes sink(bytes, left);
    bool tried = false;
    const bool good = stream.pipeStreamData(&sink, &tried, 0, qpdf_dl_generalized, true, false);
    bytes += '\n';
    return good && tried;
}

/// qpdf itself reads numbers as the user's locale writes them.
std::optional<double> numberOf(QPDFObjectHandle value)
{
    if (value.isInteger())
        return static_cast<double>(value.getIntValue());
    if (!value.isReal())
        return {};
    bool good = false;
    const double number = QByteArray::fromStdString(value.getRealValue()).toDouble(&good);
    return good && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> numberAt(QPDFObjectHandle dictionary, const char *key)
{
    return numberOf(dictionary.getKey(key));
}

template <std::size_t Size>
std::optional<std::array<double, Size>> numbersOf(QPDFObjectHandle array)
{
    if (!array.isArray() || array.getArrayNItems() != static_cast<int>(Size))
        return {};
    std::array<double, Size> numbers{};
    for (std::size_t i = 0; i < Size; ++i) {
        const std::optional<double> number = numberOf(array.getArrayItem(static_cast<int>(i)));
        if (!number)
            return {};
        numbers[i] = *number;
    }
    return numbers;
}

ColourKind colourKind(QPDFObjectHandle space, int depth = 0)
{
    QPDFObjectHandle first = space;
    if (space.isArray())
        first = space.getArrayNItems() > 0 ? space.getArrayItem(0) : QPDFObjectHandle::newNull();
    if (!first.isName())
        return ColourKind::Unknown;
    const std::string name = first.getName();
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G")
        return ColourKind::Grey;
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB")
        return ColourKind::Rgb;
    if (name == "/DeviceCMYK" || name == "/CMYK")
        return ColourKind::Cmyk;
    if (name == "/Pattern")
        return ColourKind::Pattern;
    if (name == "/Separation")
        return ColourKind::Tint;
    if (name == "/ICCBased" && space.isArray() && space.getArrayNItems() > 1 && depth == 0) {
        QPDFObjectHandle profile = space.getArrayItem(1);
        if (!profile.isStream())
            return ColourKind::Unknown;
        const double parts = numberAt(profile.getDict(), "/N").value_or(0);
        if (parts == 1)
            return ColourKind::Grey;
        return parts == 3 ? ColourKind::Rgb : parts == 4 ? ColourKind::Cmyk : ColourKind::Unknown;
    }
    return ColourKind::Unknown;
}

/// A resources dictionary; what was looked up is kept for the page.
class Resources final : public ContentResources
{
public:
    explicit Resources(QPDFObjectHandle dictionary) : m_dictionary(dictionary) {}

    FontKind font(const std::string &name) override
    {
        return kept(m_fonts, name, [&] {
            return FontKind{found("/Font", name).getKeyIfDict("/Subtype").isNameAndEquals("/Type0") ? 2 : 1};
        });
    }

    GraphicsChange graphics(const std::string &name) override
    {
        return kept(m_changes, name, [&] {
            GraphicsChange change;
            QPDFObjectHandle state = found("/ExtGState", name);
            if (!state.isDictionary())
                return change;
            change.lineWidth = numberAt(state, "/LW");
            change.fillOpacity = numberAt(state, "/ca");
            change.strokeOpacity = numberAt(state, "/CA");
            QPDFObjectHandle mask = state.getKey("/SMask");
            QPDFObjectHandle mode = state.getKey("/BM");
            if (mode.isArray() && mode.getArrayNItems() > 0)
                mode = mode.getArrayItem(0);
            change.blends = mask.isDictionary()
                            || (mode.isName() && mode.getName() != "/Normal" && mode.getName() != "/Compatible");
            return change;
        });
    }

    ColourKind colours(const std::string &name) override
    {
        return kept(m_colours, name, [&] {
            QPDFObjectHandle space = found("/ColorSpace", name);
            return colourKind(space.isNull() ? QPDFObjectHandle::newName("/" + name) : space);
        });
    }

    bool outside(const std::string &name, qsizetype &bytesLeft, Outside &result) override
    {
        QPDFObjectHandle object = found("/XObject", name);
        if (!object.isStream())
            return true;
        QPDFObjectHandle dictionary = object.getDict();
        QPDFObjectHandle kind = dictionary.getKey("/Subtype");
        result.image = kind.isNameAndEquals("/Image");
        result.form = kind.isNameAndEquals("/Form");
        if (!result.form)
            return true;
        if (const auto m = numbersOf<6>(dictionary.getKey("/Matrix")))
            result.matrix = {(*m)[0], (*m)[1], (*m)[2], (*m)[3], (*m)[4], (*m)[5]};
        result.clip = numbersOf<4>(dictionary.getKey("/BBox"));
        if (dictionary.getKey("/Resources").isDictionary())
            result.resources = std::make_unique<Resources>(dictionary.getKey("/Resources"));
        return unpack(object, result.content, bytesLeft);
    }

private:
    QPDFObjectHandle found(const char *kind, const std::string &name)
    {
        return m_dictionary.getKeyIfDict(kind).getKeyIfDict("/" + name);
    }

    template <typename Value, typename Look>
    Value kept(std::map<std::string, Value> &values, const std::string &name, Look look)
    {
        const auto known = values.find(name);
        return known != values.end() ? known->second : values.emplace(name, look()).first->second;
    }

    QPDFObjectHandle m_dictionary;
    std::map<std::string, FontKind> m_fonts;
    std::map<std::string, GraphicsChange> m_changes;
    std::map<std::string, ColourKind> m_colours;
};

QPDFObjectHandle inheritedResources(QPDFObjectHandle page)
{
    for (int i = 0; i < mostAncestors && page.isDictionary(); ++i) {
        if (page.getKey("/Resources").isDictionary())
            return page.getKey("/Resources");
        page = page.getKey("/Parent");
    }
    return QPDFObjectHandle::newDictionary();
}

/// Layers that start hidden: which marks belong to them is not followed.
bool hidesLayers(QPDF &file)
{
    QPDFObjectHandle usual = file.getRoot().getKey("/OCProperties").getKeyIfDict("/D");
    if (!usual.isDictionary())
        return false;
    QPDFObjectHandle off = usual.getKey("/OFF");
    QPDFObjectHandle base = usual.getKey("/BaseState");
    return (off.isArray() && off.getArrayNItems() > 0) || (base.isName() && base.getName() != "/ON");
}

bool addAnnotations(QPDFObjectHandle page, const Matrix &upright, PageDrawing &drawing)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return true;
    const int count = annotations.getArrayNItems();
    if (count > mostAnnotations)
        return false;
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary() || annotation.getKey("/Subtype").isNameAndEquals("/Link")
            || annotation.getKey("/Subtype").isNameAndEquals("/Popup") || !annotation.getKey("/AP").isDictionary())
            continue;
        if (const auto box = numbersOf<4>(annotation.getKey("/Rect")))
            drawing.pictures.push_back(mappedBox(upright, (*box)[0], (*box)[1], (*box)[2], (*box)[3]));
    }
    return true;
}

} // namespace

class PdfDrawings::File
{
public:
    QPDF document;
    std::vector<QPDFObjectHandle> pages;
};

PdfDrawings::PdfDrawings(const char *bytes, std::size_t size, QString password, int pages)
    : m_bytes(bytes), m_size(size), m_password(std::move(password)), m_pages(pages)
{
}

PdfDrawings::~PdfDrawings() = default;

std::optional<PageDrawing> PdfDrawings::page(int number, const PageFrame &frame, const DrawingLimits &limits)
{
    if (m_unusable || number < 1 || number > m_pages)
        return {};
    try {
        if (!m_file) {
            m_unusable = true; // unless all goes well
            auto file = std::make_unique<File>();
            file->document.setSuppressWarnings(true);
            file->document.setAttemptRecovery(false); // Poppler and qpdf would mend a file in different ways
            const QByteArray password = m_password.toUtf8();
            file->document.processMemoryFile("PDF", m_bytes, m_size, password.constData());
            file->pages = file->document.getAllPages();
            if (file->pages.size() != static_cast<std::size_t>(m_pages) || hidesLayers(file->document))
                return {};
            m_file = std::move(file);
            m_unusable = false;
        }
        QPDFObjectHandle page = m_file->pages[static_cast<std::size_t>(number - 1)];
        std::string content;
        qsizetype left = limits.bytes;
        QPDFObjectHandle contents = page.getKey("/Contents");
        if (contents.isArray()) {
            const int count = contents.getArrayNItems();
            if (count > mostStreams)
                return {};
            for (int i = 0; i < count; ++i) {
                if (!unpack(contents.getArrayItem(i), content, left))
                    return {};
            }
        } else if (!unpack(contents, content, left)) {
            return {};
        }
        PageDrawing drawing;
        const Matrix upright = uprightMatrix(frame);
        const bool turned = frame.turned == 90 || frame.turned == 270;
        const core::Box paper{0, 0, turned ? frame.height : frame.width, turned ? frame.width : frame.height};
        Resources resources(inheritedResources(page));
        ContentReader reader(drawing, limits, paper);
        if (!reader.read(content, resources, upright, left) || !addAnnotations(page, upright, drawing))
            return {};
        return drawing;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace tendertrail::ingest
