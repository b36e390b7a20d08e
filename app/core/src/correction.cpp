// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correction.h"

#include <algorithm>

namespace tendertrail::core {

namespace {

constexpr qsizetype longestAligned = 1500; // units; a table of both lengths is filled

// Which unit of the old text each unit of the new one stands for: the cheapest way of edits. What was put in belongs to
// the unit before it.
std::vector<qsizetype> alignment(const QString &before, const QString &after)
{
    const qsizetype rows = before.size() + 1;
    const qsizetype columns = after.size() + 1;
    std::vector<qsizetype> places(static_cast<size_t>(after.size()), 0);
    if (before.size() > longestAligned || after.size() > longestAligned) {
        for (qsizetype i = 0; i < after.size(); ++i)
            places[static_cast<size_t>(i)] = std::min(before.size() - 1, i * before.size() / after.size());
        return places;
    }
    std::vector<int> cost(static_cast<size_t>(rows * columns));
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return cost[static_cast<size_t>(i * columns + j)]; };
    const auto differs = [&](qsizetype i, qsizetype j) {
        const QChar a = before.at(i - 1);
        const QChar b = after.at(j - 1);
        if (a == b)
            return 0;
        // A blank is never another word's letter.
        return a.isSpace() || b.isSpace() ? 3 : 1;
    };
    for (qsizetype i = 0; i < rows; ++i)
        at(i, 0) = static_cast<int>(i);
    for (qsizetype j = 0; j < columns; ++j)
        at(0, j) = static_cast<int>(j);
    for (qsizetype i = 1; i < rows; ++i)
        for (qsizetype j = 1; j < columns; ++j)
            at(i, j) = std::min({at(i - 1, j - 1) + differs(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1});
    qsizetype i = rows - 1;
    qsizetype j = columns - 1;
    while (j > 0) {
        if (i > 0 && at(i, j) == at(i - 1, j - 1) + differs(i, j)) {
            --i;
            --j;
            places[static_cast<size_t>(j)] = i;
        } else if (i > 0 && at(i, j) == at(i - 1, j) + 1) {
            --i;
        } else {
            --j;
            places[static_cast<size_t>(j)] = std::max<qsizetype>(0, i - 1);
        }
    }
    return places;
}

// A piece of a word's box by the share of its letters.
Box shareOf(const Word &word, qsizetype from, qsizetype to, qsizetype of)
{
    if (of < 1 || (from == 0 && to == of))
        return word.box;
    const double step = word.box.width / static_cast<double>(of);
    return {word.box.x + step * static_cast<double>(from), word.box.y, step * static_cast<double>(to - from), word.box.height};
}

// What a word became, without blanks at its ends; blanks inside make several words of it, which share its box.
void addWords(std::vector<Word> &words, const Word &old, const QString &oldText, const QString &text, qsizetype begin)
{
    const bool same = text == oldText;
    qsizetype from = 0;
    while (from < text.size()) {
        while (from < text.size() && text.at(from).isSpace())
            ++from;
        qsizetype to = from;
        while (to < text.size() && !text.at(to).isSpace())
            ++to;
        if (to == from)
            break;
        Word word;
        word.range = {begin + from, begin + to};
        word.engine = old.engine;
        word.machine = old.isCorrected() ? old.machine : oldText;
        word.confidence = 1;
        word.box = shareOf(old, from, to, text.size());
        if (same || (text.size() == oldText.size() && from == 0 && to == text.size()))
            word.edges = old.edges;
        words.push_back(std::move(word));
        from = to;
    }
}

double coveredShare(const Box &box, const Box &by)
{
    const double width = std::min(box.right(), by.right()) - std::max(box.x, by.x);
    const double height = std::min(box.bottom(), by.bottom()) - std::max(box.y, by.y);
    if (width <= 0 || height <= 0 || box.isEmpty())
        return 0;
    return width * height / (box.width * box.height);
}

// The characters of a page that stand in a box, as one range; empty where there are none, or where they do not follow each other.
TextRange charactersIn(const PageText &page, const Box &box)
{
    constexpr double mostOfIt = 0.5;
    TextRange found{-1, -1};
    for (const Word &word : page.words) {
        if (coveredShare(word.box, box) <= 0)
            continue;
        const qsizetype length = word.range.length();
        for (qsizetype i = 0; i < length; ++i) {
            Box character = shareOf(word, i, i + 1, length);
            if (std::ssize(word.edges) == length + 1) {
                character.x = static_cast<double>(word.edges[static_cast<size_t>(i)]);
                character.width = static_cast<double>(word.edges[static_cast<size_t>(i) + 1]) - character.x;
            }
            if (coveredShare(character, box) < mostOfIt)
                continue;
            found.begin = found.begin < 0 ? word.range.begin + i : std::min(found.begin, word.range.begin + i);
            found.end = std::max(found.end, word.range.begin + i + 1);
        }
    }
    if (found.begin < 0)
        return {};
    // Another word in between: the order of reading is another one now.
    const bool torn = std::any_of(page.words.begin(), page.words.end(),
                                  [&](const Word &word) { return word.range.intersects(found) && coveredShare(word.box, box) <= 0; });
    return torn ? TextRange{} : found;
}

} // namespace

qsizetype CorrectedPage::moved(qsizetype offset) const
{
    if (offset <= before.begin)
        return offset;
    if (offset >= before.end)
        return offset + after.length() - before.length();
    return after.begin + (offset - before.begin) * after.length() / std::max<qsizetype>(1, before.length());
}

TextRange CorrectedPage::moved(const TextRange &range) const
{
    if (range.end <= before.begin)
        return range;
    if (range.begin >= before.end)
        return {moved(range.begin), moved(range.end)};
    // Character by character where a replacement has the length of what it replaced; else whole.
    if (before.length() == after.length())
        return {range.begin, range.end};
    return {std::min(range.begin, after.begin), std::max(after.end, moved(std::max(range.end, before.end)))};
}

CorrectedPage corrected(const PageText &page, const TextRange &range, const QString &text)
{
    CorrectedPage result;
    result.page = page;
    std::vector<size_t> touched;
    for (size_t i = 0; i < page.words.size(); ++i)
        if (page.words[i].range.intersects(range))
            touched.push_back(i);
    if (touched.empty())
        return result;
    const TextRange old{page.words[touched.front()].range.begin, page.words[touched.back()].range.end};
    const QString oldText = old.of(page.text);
    if (oldText.contains(QLatin1Char('\n')))
        return result;
    // Part of a word is corrected with the rest of it.
    const QString kept = oldText.left(std::max<qsizetype>(0, range.begin - old.begin));
    const QString keptAfter = range.end < old.end ? oldText.mid(range.end - old.begin) : QString();
    QString newText = (kept + text.simplified() + keptAfter).simplified();
    const std::vector<qsizetype> places = oldText.isEmpty() ? std::vector<qsizetype>() : alignment(oldText, newText);

    // Each unit of the new text goes to the word that its place lies in, or to the one before that place.
    std::vector<TextRange> shares(touched.size(), TextRange{-1, -1});
    size_t word = 0;
    for (qsizetype i = 0; i < newText.size(); ++i) {
        const qsizetype place = old.begin + places[static_cast<size_t>(i)];
        while (word + 1 < touched.size() && page.words[touched[word + 1]].range.begin <= place)
            ++word;
        TextRange &share = shares[word];
        share.begin = share.begin < 0 ? i : share.begin;
        share.end = i + 1;
    }

    QString written;
    std::vector<Word> words;
    for (size_t i = 0; i < touched.size(); ++i) {
        const Word &before = page.words[touched[i]];
        const QString oldWord = before.range.of(page.text);
        const QString newWord = shares[i].begin < 0 ? QString() : shares[i].of(newText).trimmed();
        const bool spaced = shares[i].begin > 0 && (newText.at(shares[i].begin).isSpace() || newText.at(shares[i].begin - 1).isSpace());
        if (spaced && !newWord.isEmpty() && !written.isEmpty())
            written += QLatin1Char(' ');
        const bool inRange = before.range.intersects(range);
        if (newWord == oldWord && text.simplified() != range.of(page.text).simplified() && inRange) {
            // Untouched by a correction of its line: as sure as it was.
            Word same = before;
            same.range = {old.begin + written.size(), old.begin + written.size() + newWord.size()};
            words.push_back(std::move(same));
        } else {
            addWords(words, before, oldWord, newWord, old.begin + written.size());
            Correction correction;
            correction.page = page.number;
            correction.box = before.box;
            correction.machine = before.isCorrected() ? before.machine : oldWord;
            correction.text = newWord;
            result.corrections.push_back(std::move(correction));
        }
        written += newWord;
    }
    result.before = old;
    result.after = {old.begin, old.begin + written.size()};
    // Of two blanks around words that are gone one goes too.
    if (written.isEmpty() && old.end < page.text.size() && page.text.at(old.end) == QLatin1Char(' '))
        result.before.end += 1;
    result.page.text = page.text.left(old.begin) + written + page.text.mid(result.before.end);
    const qsizetype shift = result.after.length() - result.before.length();
    result.page.words.assign(page.words.begin(), page.words.begin() + static_cast<ptrdiff_t>(touched.front()));
    result.page.words.insert(result.page.words.end(), words.begin(), words.end());
    for (size_t i = touched.back() + 1; i < page.words.size(); ++i) {
        Word later = page.words[i];
        later.range = {later.range.begin + shift, later.range.end + shift};
        result.page.words.push_back(std::move(later));
    }
    for (Block &block : result.page.blocks)
        block.range = {result.moved(block.range.begin), result.moved(block.range.end)};
    std::erase_if(result.page.blocks, [](const Block &block) { return block.range.isEmpty(); });
    double sum = 0;
    for (const Word &each : result.page.words)
        sum += static_cast<double>(each.confidence);
    result.page.confidence = result.page.words.empty() ? 0 : sum / static_cast<double>(result.page.words.size());
    return result;
}

PageText corrected(PageText page, const std::vector<Correction> &corrections)
{
    for (const Correction &correction : corrections) {
        const TextRange range = charactersIn(page, correction.box);
        if (range.isEmpty())
            continue;
        page = corrected(page, range, correction.text).page;
    }
    return page;
}

} // namespace tendertrail::core
