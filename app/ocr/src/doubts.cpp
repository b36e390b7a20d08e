// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubts.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::ocr {

namespace {

// The digit that a letter is taken for, or null.
QChar digitLike(QChar letter)
{
    switch (letter.unicode()) {
    case u'O':
    case u'o':
    case u'Q':
    case u'D':
        return u'0';
    case u'l':
    case u'I':
    case u'|':
    case u'i':
        return u'1';
    case u'Z':
    case u'z':
        return u'2';
    case u'S':
    case u's':
        return u'5';
    case u'B':
        return u'8';
    default:
        return {};
    }
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// A letter before nothing but digits, where a number begins: l00, O.5.
QString withFirstDigit(QString word)
{
    static const QRegularExpression number(QStringLiteral("^[OolI|](?=[0-9OolI]*[0-9][0-9OolI]*([.,][0-9]+)*$|[.][0-9]+$)"));
    if (number.match(word).hasMatch())
        word[0] = digitLike(word.at(0));
    return word;
}

// 80G8, 806B: units of memory after a number.
QString withUnits(QString word)
{
    static const QRegularExpression eight(QStringLiteral("^(\\d+(?:\\.\\d+)?[KMGT])8$"));
    if (const auto match = eight.match(word); match.hasMatch())
        return match.captured(1) + QLatin1Char('B');
    static const QRegularExpression six(QStringLiteral("^(\\d+(?:\\.\\d+)?)6B$"));
    if (const auto match = six.match(word); match.hasMatch())
        return match.captured(1) + QStringLiteral("GB");
    return word;
}

// A letter that stands right after a digit, and before a digit or the end of the word. B, D, S, Z and the small i are units
// and parts of names too (80GB, 5S), so of them only those between two digits.
QString withDigits(QString word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QChar c = word.at(i);
        const QChar digit = digitLike(c);
        if (digit.isNull() || !isDigit(word.at(i - 1)))
            continue;
        const bool last = i + 1 == word.size();
        const bool betweenDigits = !last && (isDigit(word.at(i + 1)) || word.at(i + 1) == u',' || word.at(i + 1) == u'.');
        static const QString everywhere = QStringLiteral("Oo|lI");
        if (betweenDigits || (last && everywhere.contains(c)))
            word[i] = digit;
    }
    return word;
}

} // namespace

QString likelierReading(const QString &word)
{
    constexpr qsizetype longest = 64;
    if (word.size() < 3 || word.size() > longest)
        return {};
    QString likelier = withUnits(withDigits(withFirstDigit(word)));
    // 184.000 and 1.312.000 where thousands are meant: this country's amounts have at most two decimals and part by commas.
    static const QRegularExpression dots(QStringLiteral("^(¥|￥)?\\d{1,3}([.,]\\d{3})+(\\.\\d{1,2})?(元|万元)?$"));
    if (likelier.contains(u'.') && dots.match(likelier).hasMatch()) {
        static const QRegularExpression dotOfThousands(QStringLiteral("\\.(?=\\d{3}(\\D|$))"));
        likelier.replace(dotOfThousands, QStringLiteral(","));
    }
    // Marks run together between digits.
    static const QRegularExpression marks(QStringLiteral("(?<=\\d)[,;:'.·]*[,;'][,;:'.·]*(?=\\d{3}(\\D|$))"));
    if (likelier.contains(u';') || likelier.contains(u'\'') || likelier.contains(QStringLiteral(",,")))
        likelier.replace(marks, QStringLiteral(","));
    return likelier == word ? QString() : likelier;
}

void noteDoubts(core::PageText &page)
{
    // An odd number is more often a misreading than not.
    constexpr float mostSure = 0.4F;
    constexpr qsizetype most = 4;
    double sum = 0;
    for (core::Word &word : page.words) {
        if (const QString likelier = likelierReading(word.range.of(page.text)); !likelier.isEmpty()) {
            word.alternatives.removeAll(likelier);
            word.alternatives.prepend(likelier);
            word.confidence = std::min(word.confidence, mostSure);
        }
        if (word.alternatives.size() > most)
            word.alternatives.resize(most);
        sum += static_cast<double>(word.confidence);
    }
    page.confidence = page.words.empty() ? 0 : sum / static_cast<double>(page.words.size());
}

} // namespace tendertrail::ocr
