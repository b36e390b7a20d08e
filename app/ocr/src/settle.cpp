// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settle.h"

#include "core/fold.h"
#include "glyphs.h"

#include <algorithm>
#include <utility>

namespace tendertrail::ocr {

namespace {

bool isHanAt(const std::vector<ReadCharacter> &line, size_t index)
{
    return index < line.size() && core::isHan(firstOf(line[index].text));
}

bool isDigitAt(const std::vector<ReadCharacter> &line, size_t index)
{
    return index < line.size() && line[index].text.size() == 1 && line[index].text.at(0) >= u'0' && line[index].text.at(0) <= u'9';
}

void takeOther(ReadCharacter &character)
{
    std::swap(character.text, character.other);
    // Neither figure is of this reading at this place; it is less sure than what one reading alone would be.
    constexpr float settled = 0.8F;
    character.sure = std::min(settled, std::max(character.sure, character.otherSure));
}

bool isOpening(const QString &text)
{
    return text == QStringLiteral("（") || text == QStringLiteral("(");
}

bool isClosing(const QString &text)
{
    return text == QStringLiteral("）") || text == QStringLiteral(")");
}

// （2020）12号, second reading 〔: a document's number.
bool settleDocumentNumber(std::vector<ReadCharacter> &line, size_t at)
{
    constexpr size_t yearDigits = 4;
    const size_t close = at + yearDigits + 1;
    if (!isOpening(line[at].text) || close + 1 >= line.size() || !isClosing(line[close].text) || !isDigitAt(line, close + 1))
        return false;
    for (size_t i = at + 1; i < close; ++i)
        if (!isDigitAt(line, i))
            return false;
    const bool seen = line[at].other == QStringLiteral("〔") || line[close].other == QStringLiteral("〕");
    if (!seen)
        return false;
    for (const auto &[index, mark] : {std::pair(at, QStringLiteral("〔")), std::pair(close, QStringLiteral("〕"))}) {
        line[index].other = mark;
        takeOther(line[index]);
    }
    return true;
}

} // namespace

void settleMarks(std::vector<ReadCharacter> &line)
{
    constexpr float brackets = 0.03F; // round ones have each other's half-width form second
    constexpr float boxUnsure = 0.75F;
    for (size_t i = 0; i < line.size(); ++i) {
        ReadCharacter &character = line[i];
        if (settleDocumentNumber(line, i))
            continue;
        if ((isOpening(character.text) && character.other == QStringLiteral("〈")) || (isClosing(character.text) && character.other == QStringLiteral("〉"))) {
            if (character.otherSure >= brackets)
                takeOther(character);
        } else if (character.text == QStringLiteral("口") && character.sure < boxUnsure && (i == 0 || !isHanAt(line, i - 1))) {
            character.other = QStringLiteral("□");
            takeOther(character);
        } else if (character.text == QStringLiteral(".") && i > 0 && i + 1 == line.size() && isHanAt(line, i - 1) && character.other == QStringLiteral("。")) {
            takeOther(character);
        }
    }
}

} // namespace tendertrail::ocr
