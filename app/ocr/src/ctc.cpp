// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc.h"

#include "core/fold.h"
#include "glyphs.h"

#include <algorithm>

namespace tendertrail::ocr {

namespace {

constexpr float faintest = 0.04F;

bool isAscii(const QString &text)
{
    return text.size() == 1 && text.at(0) > u' ' && text.at(0) < u'\x7f';
}

bool opens(const QString &text)
{
    static const QString brackets = QStringLiteral("（《〈“【〔");
    return text.size() == 1 && brackets.contains(text);
}

double middleOf(const ReadCharacter &character)
{
    return (character.from + character.to) / 2;
}

// How far one ideograph stands from the next, as a share of the line; 0 where there are too few to say.
double pitchOf(const std::vector<ReadCharacter> &read)
{
    std::vector<double> steps;
    for (size_t i = 1; i < read.size(); ++i)
        if (core::isHan(firstOf(read[i - 1].text)) && core::isHan(firstOf(read[i].text)))
            steps.push_back(middleOf(read[i]) - middleOf(read[i - 1]));
    if (steps.size() < 3)
        return 0;
    const auto middle = steps.begin() + static_cast<ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

// What the network saw best but for the blank between two places, as shares of the line; nothing where it saw nothing much.
ReadCharacter outvotedBetween(double from, double to, const float *scores, size_t steps, size_t classes, const QStringList &alphabet)
{
    ReadCharacter best;
    const auto first = static_cast<size_t>(std::max(0.0, from) * static_cast<double>(steps));
    const auto last = std::min(steps, static_cast<size_t>(std::max(0.0, to) * static_cast<double>(steps)) + 1);
    for (size_t step = first; step < last; ++step) {
        const float *row = scores + step * classes;
        const auto label = static_cast<size_t>(std::max_element(row + 1, row + classes) - row);
        if (row[label] <= best.sure || label > static_cast<size_t>(alphabet.size()))
            continue;
        best = {alphabet.at(static_cast<qsizetype>(label) - 1), static_cast<double>(step) / static_cast<double>(steps),
                static_cast<double>(step + 1) / static_cast<double>(steps), row[label], {}, 0};
    }
    if (best.sure < faintest || best.text.trimmed().isEmpty())
        best.text.clear();
    return best;
}

// A rare ideograph is often outvoted by the blank. Where there is room for a character before the first, between two, or after
// the last, and the network saw something there, it is taken, unsure as it is.
void addOutvoted(std::vector<ReadCharacter> &read, const float *scores, size_t steps, size_t classes, const QStringList &alphabet)
{
    const double pitch = pitchOf(read);
    if (pitch <= 0)
        return;
    constexpr double room = 0.55; // of the pitch, from a character's middle to its neighbour's ink
    std::vector<ReadCharacter> all;
    if (core::isHan(firstOf(read.front().text)) && middleOf(read.front()) > 1.05 * pitch) {
        ReadCharacter before = outvotedBetween(middleOf(read.front()) - 1.4 * pitch, middleOf(read.front()) - room * pitch, scores, steps, classes, alphabet);
        if (!before.text.isEmpty())
            all.push_back(std::move(before));
    }
    for (size_t i = 0; i < read.size(); ++i) {
        const double from = middleOf(read[i]);
        const double to = i + 1 < read.size() ? middleOf(read[i + 1]) : 1 + pitch * room;
        // Marks stand at the left of their cells, and letters have cells half as wide.
        const bool han = core::isHan(firstOf(read[i].text));
        const bool narrow = isAscii(read[i].text);
        const bool beforeHan = i + 1 < read.size() && core::isHan(firstOf(read[i + 1].text));
        const bool beforeBracket = han && i + 1 < read.size() && opens(read[i + 1].text);
        const bool wide = beforeHan || beforeBracket || (han && i + 1 == read.size());
        all.push_back(std::move(read[i]));
        if (!wide || to - from < (beforeBracket ? 2 : han || narrow ? 1.6 : 1.75) * pitch)
            continue;
        ReadCharacter between = outvotedBetween(from + (narrow ? 0.35 : room) * pitch, to - room * pitch, scores, steps, classes, alphabet);
        if (!between.text.isEmpty())
            all.push_back(std::move(between));
    }
    read = std::move(all);
}

} // namespace

std::vector<ReadCharacter> decode(const float *scores, size_t steps, size_t classes, const QStringList &alphabet)
{
    std::vector<ReadCharacter> read;
    const auto lettersOf = [&alphabet](size_t label) {
        return label == 0 || label > static_cast<size_t>(alphabet.size()) ? QString() : alphabet.at(static_cast<qsizetype>(label) - 1);
    };
    size_t previous = 0;
    for (size_t step = 0; step < steps; ++step) {
        const float *row = scores + step * classes;
        // Most steps are blank, and shares of one that are over a half need no search among thousands.
        const auto best = row[0] > 0.5F ? size_t{0} : static_cast<size_t>(std::max_element(row, row + classes) - row);
        const double from = static_cast<double>(step) / static_cast<double>(steps);
        const double to = static_cast<double>(step + 1) / static_cast<double>(steps);
        const bool goesOn = best == previous;
        previous = best;
        if (best == 0)
            continue;
        if (goesOn && !read.empty()) {
            read.back().to = to;
            if (row[best] <= read.back().sure)
                continue;
        } else {
            const QString text = lettersOf(best);
            if (text.isEmpty())
                continue;
            read.push_back({text, from, to, 0, {}, 0});
        }
        // The step that is surest speaks for the character; what comes second there is the other reading.
        ReadCharacter &character = read.back();
        character.sure = row[best];
        size_t second = 0;
        for (size_t label = 0; label < classes; ++label)
            if (label != best && row[label] > row[second == best ? 0 : second])
                second = label;
        character.other = lettersOf(second);
        character.otherSure = second == best ? 0 : row[second];
    }
    addOutvoted(read, scores, steps, classes, alphabet);
    return read;
}

} // namespace tendertrail::ocr
