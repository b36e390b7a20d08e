// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linewords.h"

#include "core/fold.h"
#include "glyphs.h"
#include "linecrop.h"
#include "semicolon.h"
#include "spacing.h"
#include "tighten.h"

#include <QRegularExpression>

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace tendertrail::ocr {

namespace {

constexpr float unsureIdeograph = 0.8F;
constexpr qsizetype longestRun = 12;
constexpr float worthNaming = 0.02F; // below, the second reading is noise
constexpr size_t mostOthers = 3;

// A character with the tight box of its ink, in pixels of the crop of its line.
struct Symbol
{
    const ReadCharacter *character = nullptr;
    QString text; ///< the character's, or what its ink says it is
    QRectF box;
    bool spaceRead = false; ///< the network saw a space before it

    [[nodiscard]] double middle() const { return (character->from + character->to) / 2; } ///< a share of the line
};

// Marks between the digits of a number have the form of its digits, whatever the form of the text around.
QString inNumber(const ReadLine &line, size_t index)
{
    const QString &text = line.characters[index].text;
    const auto isDigit = [&](size_t at) {
        const QString &other = line.characters[at].text;
        return other.size() == 1 && other.at(0) >= u'0' && other.at(0) <= u'9';
    };
    if (text.size() != 1 || index == 0 || index + 1 >= line.characters.size())
        return text;
    if (text.at(0).unicode() == 0xFF1A && line.characters[index + 1].text == QLatin1String("/"))
        return QStringLiteral(":"); // of an address
    if (!isDigit(index - 1) || !isDigit(index + 1))
        return text;
    switch (text.at(0).unicode()) {
    case 0xFF0C:
        return QStringLiteral(",");
    case 0xFF0E:
        return QStringLiteral(".");
    case 0xFF1A:
        return QStringLiteral(":");
    default:
        return text;
    }
}

std::vector<Symbol> symbolsOf(const ReadLine &line, const Raster &crop)
{
    const double width = pixGetWidth(crop.get());
    const double height = pixGetHeight(crop.get());
    std::vector<ReadWord> words;
    std::vector<Symbol> symbols;
    bool space = false;
    for (const ReadCharacter &character : line.characters) {
        if (character.text.trimmed().isEmpty()) {
            space = true;
            continue;
        }
        ReadWord word;
        const double left = character.from * width;
        const double right = character.to * width;
        // The network sees a character about where its middle is.
        const double middle = (left + right) / 2;
        const double half = (isWide(firstOf(character.text)) ? 0.28 : 0.14) * height;
        word.box = QRectF(QPointF(middle - half, height * 0.16), QPointF(middle + half, height * 0.84));
        word.symbols.push_back({character.text, middle - half, middle + half});
        word.startsLine = words.empty();
        words.push_back(std::move(word));
        symbols.push_back({&character, character.text, {}, space});
        space = false;
    }
    tighten(words, crop);
    for (size_t i = 0; i < symbols.size(); ++i) {
        const ReadSymbol &tight = words[i].symbols.front();
        symbols[i].text = colonOrSemicolon(*symbols[i].character, QRectF(QPointF(tight.left, 0), QPointF(tight.right, height)), crop);
        symbols[i].box = QRectF(QPointF(tight.left, words[i].box.top()), QPointF(std::max(tight.right, tight.left + 1), words[i].box.bottom()));
    }
    return symbols;
}

double median(std::vector<double> values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// The size of the type: what an ideograph is wide, or a little more than what capitals and digits are high.
double emOf(const std::vector<Symbol> &symbols, double lineHeight)
{
    std::vector<double> wide;
    std::vector<double> high;
    for (const Symbol &symbol : symbols) {
        if (core::isHan(firstOf(symbol.character->text)))
            wide.push_back(std::max(symbol.box.width(), symbol.box.height()) * 1.06);
        else if (symbol.character->text.at(0).isLetterOrNumber())
            high.push_back(symbol.box.height() * 1.35);
    }
    return wide.size() >= 3 ? median(wide, 1) : median(high, wide.empty() ? lineHeight / 2 : wide.front());
}

// Set narrow in a cell as wide as another's, so that it has blank around it without a space (half-width type above all).
bool isSlim(const QString &text)
{
    static const QString slim = QStringLiteral("1iljftrI|!.,:;'`-/()[]");
    return text.size() == 1 && slim.contains(text);
}

bool isOneOf(const QString &text, QStringView marks)
{
    return text.size() == 1 && marks.contains(text.at(0));
}

// Inside numbers, addresses and models (2100000.00, www.ccgp.gov.cn, UR-0300TFL) half-width type leaves much blank beside its narrow
// marks, and no space is meant unless the network saw one.
// steps: how far the two stand apart, of the line's usual step.
double blankOfSpace(const QString &left, const QString &right, double steps)
{
    const auto isCapitalOrDigit = [](const QString &text) { return text.size() == 1 && (text.at(0).isDigit() || text.at(0).isUpper()); };
    const auto isLetterOrDigit = [](const QString &text) { return text.size() == 1 && text.at(0).unicode() < 0x7f && text.at(0).isLetterOrNumber(); };
    constexpr QStringView joints = u".-/_@:";
    if ((isOneOf(left, joints) && (isLetterOrDigit(right) || isOneOf(right, joints))) || (isOneOf(right, joints) && isLetterOrDigit(left)))
        return 0.8;
    if (left == QLatin1String(",") && isOneOf(right, u"0123456789"))
        return 0.8;
    // Cells of one width have much blank between narrow ones, but no more than a step from one to the next.
    constexpr double withSpace = 1.6;
    if (isCapitalOrDigit(left) && isCapitalOrDigit(right) && steps < withSpace)
        return 0.55;
    return isSlim(left) || isSlim(right) ? 0.42 : 0.24;
}

// From one letter or digit to the next where the network saw no space, as a share of the line; 0 where there are too few to say.
double narrowPitchOf(const std::vector<Symbol> &symbols)
{
    std::vector<double> steps;
    for (size_t i = 1; i < symbols.size(); ++i)
        if (!symbols[i].spaceRead && !isWide(firstOf(symbols[i].text)) && !isWide(lastOf(symbols[i - 1].text)))
            steps.push_back(symbols[i].middle() - symbols[i - 1].middle());
    return steps.size() < 2 ? 0 : median(std::move(steps), 0);
}

bool spaceBetween(const Symbol &left, const Symbol &right, double em, double narrowPitch, double lineWidth)
{
    const double gap = right.box.left() - left.box.right();
    const bool wideLeft = isWide(lastOf(left.character->text));
    const bool wideRight = isWide(firstOf(right.character->text));
    // A full-width space between the characters of a label (采　购　人) is one em; columns stand further apart.
    if (wideLeft && wideRight)
        return gap > 1.6 * em;
    if (wideLeft || wideRight)
        return gap > 0.45 * em || (right.spaceRead && gap > 0.2 * em);
    if (right.spaceRead)
        return gap > 0.12 * em;
    // The boxes of bad print are off; then where the network saw the two tells that they are neighbours.
    constexpr double parted = 1.3;
    const double apart = right.middle() - left.middle();
    const double blank = blankOfSpace(left.character->text, right.character->text, narrowPitch > 0 ? apart / narrowPitch : 0);
    return gap > blank * em && apart > parted * narrowPitch && apart * lineWidth > (blank + 0.3) * em;
}

// A line that is one number and nothing else (13.1, 2.2.4, 1,801,216.00) has no blanks, wide as its type is set.
bool isOneNumber(const ReadLine &line)
{
    static const QRegularExpression number(QStringLiteral("^\\d+([.,]\\d+)+$"));
    QString text = line.text();
    text.remove(QLatin1Char(' '));
    return number.match(text).hasMatch();
}

// Which symbol an hour begins with that ran on from its date.
std::optional<size_t> timeIn(const std::vector<Symbol> &symbols)
{
    QString text;
    std::vector<double> centres;
    for (const Symbol &symbol : symbols) {
        text += symbol.text.size() == 1 ? symbol.text.at(0) : QChar(QChar::ReplacementCharacter);
        centres.push_back(symbol.box.center().x());
    }
    return beginningOfTime(text, centres);
}

} // namespace

std::vector<PlacedWord> wordsOf(const ReadLine &read, const Raster &grey)
{
    ReadLine line = read;
    for (size_t i = 0; i < line.characters.size(); ++i)
        line.characters[i].text = inNumber(read, i);
    std::vector<PlacedWord> words;
    // As large as the page has it, so that a pixel of the crop is a pixel of the page.
    constexpr int mostHigh = 160;
    constexpr int mostWide = 8000;
    const int height = std::clamp(static_cast<int>(std::lround(line.place.height)), 16, mostHigh);
    const Raster crop = lineCrop(grey, line.place, height, 8, mostWide);
    if (!crop || line.characters.empty())
        return words;
    const std::vector<Symbol> symbols = symbolsOf(line, crop);
    const double em = emOf(symbols, height);
    const double scaleX = line.place.length / pixGetWidth(crop.get());
    const double scaleY = line.place.height / pixGetHeight(crop.get());
    const bool lying = std::abs(std::sin(line.place.angle)) < 0.5;
    const int cropHeight = pixGetHeight(crop.get());
    std::optional<AcrossLine> across; // looked for where a word's ink reaches the edge of what was found
    bool looked = false;
    const auto wholeInk = [&](const QRectF &found) {
        constexpr double edge = 3; // pixels: tightening leaves the outermost rows out
        QRectF box(found.left() * scaleX, found.top() * scaleY, found.width() * scaleX, found.height() * scaleY);
        const bool above = found.top() < edge;
        const bool below = found.bottom() > cropHeight - edge;
        if (!above && !below)
            return box;
        if (!std::exchange(looked, true))
            across = inkAcross(grey, line.place);
        if (across && above)
            box.setTop(std::min(box.top(), across->top));
        if (across && below)
            box.setBottom(std::max(box.bottom(), across->bottom));
        return box;
    };
    // Another reading of one character of the word.
    struct Other
    {
        qsizetype at;
        qsizetype length;
        QString text;
        float sure;
    };
    std::vector<Other> others;
    QRectF ink; // of the word, in the crop
    std::vector<double> sures;
    const auto close = [&] {
        if (words.empty() || ink.isNull())
            return;
        PlacedWord &word = words.back();
        word.box = line.place.around(wholeInk(ink));
        // A word is right when all of its characters are.
        word.sure = *std::min_element(sures.begin(), sures.end());
        std::stable_sort(others.begin(), others.end(), [](const Other &a, const Other &b) { return a.sure > b.sure; });
        for (const Other &other : others) {
            if (std::ssize(word.others) >= static_cast<ptrdiff_t>(mostOthers))
                break;
            QString whole = word.text;
            whole.replace(other.at, other.length, other.text);
            word.others.append(whole);
        }
        others.clear();
    };
    const bool oneNumber = isOneNumber(line);
    const double narrowPitch = narrowPitchOf(symbols);
    const std::vector<Standing> standing = standingIn(line);
    const std::optional<size_t> time = timeIn(symbols);
    const Symbol *previous = nullptr;
    for (size_t index = 0; index < symbols.size(); ++index) {
        const Symbol &symbol = symbols[index];
        const QString &text = symbol.text;
        const bool wide = isWide(firstOf(text));
        const bool space = previous && !oneNumber
                           && (time == index
                               || (spaceBetween(*previous, symbol, em, narrowPitch, pixGetWidth(crop.get()))
                                   && !(symbol.spaceRead && hasNoRoomForSpace(standing, index))));
        bool starts = !previous || space;
        if (!starts) {
            const QString &before = previous->character->text;
            const bool wideBefore = isWide(firstOf(before));
            const bool unsure = wide && symbol.character->sure < unsureIdeograph;
            const bool unsureBefore = wideBefore && previous->character->sure < unsureIdeograph;
            starts = wide != wideBefore || unsure || unsureBefore || (wide && words.back().text.size() >= longestRun);
        }
        if (starts) {
            close();
            words.push_back({});
            words.back().spaceBefore = space;
            ink = {};
            sures.clear();
        }
        PlacedWord &word = words.back();
        const QString &other = symbol.character->other;
        if (symbol.character->otherSure >= worthNaming && !other.trimmed().isEmpty() && other != text)
            others.push_back({word.text.size(), text.size(), other, symbol.character->otherSure});
        word.text += text;
        sures.push_back(static_cast<double>(symbol.character->sure));
        ink = ink.isNull() ? symbol.box : ink.united(symbol.box);
        if (lying) {
            const double y = symbol.box.center().y() * scaleY;
            const double left = line.place.at(symbol.box.left() * scaleX, y).x();
            const double right = line.place.at(symbol.box.right() * scaleX, y).x();
            const double reached = word.edges.empty() ? left : std::max(word.edges.back(), left);
            if (!word.edges.empty())
                word.edges.back() = reached;
            else
                word.edges.push_back(left);
            for (qsizetype i = 1; i <= text.size(); ++i)
                word.edges.push_back(reached + std::max(0.0, right - reached) * static_cast<double>(i) / static_cast<double>(text.size()));
        }
        previous = &symbol;
    }
    close();
    return words;
}

} // namespace tendertrail::ocr
