// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assemble.h"

#include "core/fold.h"
#include "glyphs.h"

#include <algorithm>

namespace tendertrail::ocr {

namespace {

// A rule that stands in the gap and is at least half as high as the words.
bool ruleBetween(const QRectF &left, const QRectF &right, const std::vector<QRect> &rules)
{
    const double from = left.center().x();
    const double to = right.center().x();
    const double top = std::min(left.top(), right.top());
    const double bottom = std::max(left.bottom(), right.bottom());
    return std::any_of(rules.begin(), rules.end(), [&](const QRect &rule) {
        if (rule.width() > rule.height())
            return false;
        const double shared = std::min<double>(bottom, rule.bottom()) - std::max<double>(top, rule.top());
        return rule.center().x() > from && rule.center().x() < to && shared > (bottom - top) / 2;
    });
}

bool spaceBetween(const ReadWord &left, const ReadWord &right, const QString &before, const QString &after,
                  const std::vector<QRect> &rules)
{
    const double em = std::max({left.box.height(), right.box.height(), 1.0});
    const double gap = right.box.left() - left.box.right();
    if (ruleBetween(left.box, right.box, rules))
        return true;
    const bool wideLeft = isWide(lastOf(before));
    const bool wideRight = isWide(firstOf(after));
    // A full-width space between the characters of a label (采　购　人) is one em; columns stand further apart.
    if (wideLeft && wideRight)
        return gap > 1.6 * em;
    if (wideLeft || wideRight)
        return gap > 0.35 * em;
    return true; // the engine itself parts Latin words
}

// Text and edges of one word.
struct Written
{
    QString text;
    std::vector<float> edges;
};

Written written(const ReadWord &word, const Frame &frame)
{
    Written result;
    const double middle = word.box.center().y();
    double reached = frame.xOnPage(word.box.left(), middle);
    for (const ReadSymbol &symbol : word.symbols) {
        QString text = core::repairRadicals(symbol.text);
        text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
        if (text.isEmpty())
            continue;
        // Borders never run backwards, though the engine's boxes of neighbouring symbols overlap.
        const double left = std::max(reached, frame.xOnPage(symbol.left, middle));
        const double right = std::max(left, frame.xOnPage(symbol.right, middle));
        for (qsizetype i = 0; i < text.size(); ++i)
            result.edges.push_back(static_cast<float>(left + (right - left) * static_cast<double>(i) / static_cast<double>(text.size())));
        reached = right;
        result.text += text;
    }
    if (!result.text.isEmpty())
        result.edges.push_back(static_cast<float>(std::max(reached, frame.xOnPage(word.box.right(), middle))));
    return result;
}

void closeBlock(core::PageText &page, qsizetype begin, const core::Box &box)
{
    if (page.text.size() > begin)
        page.blocks.push_back({core::BlockKind::Paragraph, {begin, page.text.size()}, box});
}

} // namespace

core::PageText assemble(const std::vector<ReadWord> &words, const std::vector<QRect> &rules, const Frame &frame)
{
    core::PageText page;
    page.width = frame.pageWidth();
    page.height = frame.pageHeight();
    page.source = core::TextSource::Ocr;

    const ReadWord *previous = nullptr;
    QString previousText;
    qsizetype blockBegin = 0;
    core::Box blockBox;
    bool startsLine = false;
    bool startsParagraph = false;
    double sum = 0;
    for (const ReadWord &word : words) {
        startsLine = startsLine || word.startsLine;
        startsParagraph = startsParagraph || word.startsParagraph;
        Written now = written(word, frame);
        if (now.text.isEmpty())
            continue; // its line or paragraph start passes on to the next word
        if (previous && startsParagraph) {
            closeBlock(page, blockBegin, blockBox);
            page.text += QStringLiteral("\n\n");
            blockBegin = page.text.size();
            blockBox = {};
        } else if (previous && startsLine) {
            page.text += QLatin1Char('\n');
        } else if (previous && spaceBetween(*previous, word, previousText, now.text, rules)) {
            page.text += QLatin1Char(' ');
        }
        core::Word entry;
        entry.range = {page.text.size(), page.text.size() + now.text.size()};
        entry.box = frame.toPage(word.box);
        entry.confidence = static_cast<float>(std::clamp(word.confidence, 0.0, 1.0));
        entry.edges = std::move(now.edges);
        sum += static_cast<double>(entry.confidence);
        blockBox = blockBox.isEmpty() ? entry.box : blockBox.united(entry.box);
        page.text += now.text;
        page.words.push_back(std::move(entry));
        previous = &word;
        previousText = now.text;
        startsLine = startsParagraph = false;
    }
    closeBlock(page, blockBegin, blockBox);
    page.confidence = page.words.empty() ? 0 : sum / static_cast<double>(page.words.size());
    return page;
}

} // namespace tendertrail::ocr
