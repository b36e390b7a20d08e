// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentreader.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace tendertrail;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

/// Names stand for what their first letter says; a form is the whole content once more, so that depth and bytes have to be bounded.
class Names final : public ingest::ContentResources
{
public:
    explicit Names(std::string_view content) : m_content(content) {}

    ingest::FontKind font(const std::string &name) override { return {name.starts_with('W') ? 2 : 1}; }
    ingest::GraphicsChange graphics(const std::string &name) override
    {
        ingest::GraphicsChange change;
        change.blends = name.starts_with('B');
        if (name.starts_with('L'))
            change.lineWidth = 1e30;
        if (name.starts_with('O'))
            change.fillOpacity = change.strokeOpacity = 0.5;
        return change;
    }
    ingest::ColourKind colours(const std::string &name) override
    {
        return name.empty() ? ingest::ColourKind::Unknown : static_cast<ingest::ColourKind>(static_cast<unsigned char>(name[0]) % 6);
    }
    bool outside(const std::string &name, qsizetype &bytesLeft, Outside &found) override
    {
        found.image = name.starts_with('I');
        found.form = name.starts_with('F');
        if (!found.form)
            return true;
        bytesLeft -= static_cast<qsizetype>(m_content.size());
        if (bytesLeft < 0)
            return false;
        found.content = m_content;
        found.matrix = {2, 0, 0, 2, 1, 1};
        return true;
    }

private:
    std::string_view m_content;
};

void mustBeFinite(const core::Box &box)
{
    must(std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.width) && std::isfinite(box.height));
    must(box.width >= 0 && box.height >= 0);
}

} // namespace

// Whatever the content says, what is kept has a limit and lies somewhere.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view content(reinterpret_cast<const char *>(data), size);
    Names names(content);
    ingest::DrawingLimits limits;
    limits.bytes = 1'000'000;
    limits.operators = 50'000;
    limits.marks = 500;
    ingest::PageDrawing drawing;
    ingest::ContentReader reader(drawing, limits, {0, 0, 595, 842});
    qsizetype left = limits.bytes;
    (void)reader.read(content, names, {1, 0, 0, -1, 0, 842}, left);
    must(static_cast<qsizetype>(drawing.boxes.size() + drawing.shapes.size() + drawing.pictures.size()) <= limits.marks + 1);
    for (const ingest::DrawnBox &drawn : drawing.boxes)
        mustBeFinite(drawn.box);
    for (const core::Box &box : drawing.shapes)
        mustBeFinite(box);
    for (const core::Box &box : drawing.pictures)
        mustBeFinite(box);
    return 0;
}
