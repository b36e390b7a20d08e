// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbering.h"

#include "core/fold.h"
#include "core/money.h"
#include "numberwords.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

namespace tendertrail::translate {

namespace {

using Match = QRegularExpressionMatch;

Numbering found(const Match &match, const QString &english)
{
    return Numbering{{match.capturedStart(), match.capturedEnd()}, english};
}

// Signs that hold a number: ① ⑴ ⒈ ㈠ ❶; zero for any other.
int numberInSign(QChar sign)
{
    struct Row { ushort first; ushort last; };
    static constexpr Row rows[] = {{0x2460, 0x2473}, {0x2474, 0x2487}, {0x2488, 0x249B}, {0x2776, 0x277F}, {0x3220, 0x3229}};
    for (const Row &row : rows) {
        if (sign.unicode() >= row.first && sign.unicode() <= row.last)
            return sign.unicode() - row.first + 1;
    }
    return 0;
}

std::optional<Numbering> numberingAt(const QString &key)
{
    static const QRegularExpression chinese(QStringLiteral("^\\s*([一二三四五六七八九十百]{1,4})\\s*[、.]\\s*"));
    if (const auto match = chinese.match(key); match.hasMatch()) {
        const auto number = core::parseChineseNumber(match.captured(1));
        const QString roman = number ? romanNumeral(number->toInt()) : QString();
        if (!roman.isEmpty())
            return found(match, roman + u'.');
    }
    static const QRegularExpression bracketed(QStringLiteral("^\\s*\\(\\s*([一二三四五六七八九十百]{1,4}|\\d{1,3}|[A-Za-z])\\s*\\)\\s*[、.]?\\s*"));
    if (const auto match = bracketed.match(key); match.hasMatch()) {
        const bool plain = match.captured(1)[0].unicode() < 0x80;
        const auto number = plain ? std::optional(match.captured(1)) : core::parseChineseNumber(match.captured(1));
        if (number)
            return found(match, u'(' + *number + u')');
    }
    static const QRegularExpression sign(QStringLiteral("^\\s*([\\x{2460}-\\x{249B}\\x{2776}-\\x{277F}\\x{3220}-\\x{3229}])\\s*[、.]?\\s*"));
    if (const auto match = sign.match(key); match.hasMatch()) {
        const QChar unit = match.captured(1)[0];
        const bool dotted = unit.unicode() >= 0x2488 && unit.unicode() <= 0x249B;
        return found(match, (dotted ? QStringLiteral("%1.") : QStringLiteral("(%1)")).arg(numberInSign(unit)));
    }
    static const QRegularExpression dotted(QStringLiteral("^\\s*(\\d{1,2}(?:\\.\\d{1,3}){1,4})\\.?(?:\\s+|、|(?=[^\\d\\s.,%万亿元:年月日]))"
                                                   "(?!小时|米|吨|倍|公里|公斤|千|升|分钟|秒|天|亩|克|平方|立方|寸|英寸|毫|厘|以上|以下|[℃°‰~～-]|(?:[kKmMgGtT]?(?:Hz|B|W|V|A|Pa|VA)|mm|cm|m|km|kg|g|t|T|L|ml|mL)(?![A-Za-z]))"));
    if (const auto match = dotted.match(key); match.hasMatch())
        return found(match, match.captured(1));
    static const QRegularExpression digits(QStringLiteral("^\\s*(\\d{1,3})\\s*(?:[、.。](?!\\d)|(\\)))\\s*"));
    if (const auto match = digits.match(key); match.hasMatch())
        return found(match, match.captured(1) + (match.captured(2).isEmpty() ? u'.' : u')'));
    // 第四条 甲方的权利: what stands before the space is a number, and no owner of what follows.
    static const QRegularExpression article(QStringLiteral("^\\s*第\\s*([零〇一二三四五六七八九十百]{1,4}|\\d{1,3})\\s*(章|节|条|部分|篇|卷|册|包|标段)\\s*[、.]?\\s+(?=[^\\s:,。;()])"));
    if (const auto match = article.match(key); match.hasMatch()) {
        static const QHash<QString, QString> &things = wordTable<"numbering.parts">();
        bool plain = false;
        match.captured(1).toInt(&plain);
        if (const auto number = plain ? std::optional(match.captured(1)) : core::parseChineseNumber(match.captured(1)))
            return found(match, things.value(match.captured(2)) + u' ' + *number);
    }
    static const QRegularExpression annex(QStringLiteral("^\\s*(附件|附表|附录|附图|表|图)\\s*([一二三四五六七八九十]{1,3}|\\d{1,2}(?:[-.]\\d{1,2})?)\\s*[、.]?\\s+(?=[\\x{4E00}-\\x{9FFF}]{2})"));
    if (const auto match = annex.match(key); match.hasMatch()) {
        static const QHash<QString, QString> things{{QStringLiteral("附件"), QStringLiteral("Annex")},    {QStringLiteral("附表"), QStringLiteral("Schedule")}, {QStringLiteral("附录"), QStringLiteral("Appendix")},
                                                    {QStringLiteral("附图"), QStringLiteral("Figure")},   {QStringLiteral("表"), QStringLiteral("Table")},      {QStringLiteral("图"), QStringLiteral("Figure")}};
        const bool plain = match.captured(2)[0].isDigit();
        if (const auto number = plain ? std::optional(match.captured(2)) : core::parseChineseNumber(match.captured(2)))
            return found(match, things.value(match.captured(1)) + u' ' + *number);
    }
    // 三 国际标准; 3 投标报价, where no more cells of a row follow and nothing is counted
    static const QRegularExpression bare(QStringLiteral("^\\s*(?:([一二三四五六七八九十]{1,3})|(\\d{1,3}))\\s+(?=[\\x{4E00}-\\x{9FFF}]{2}[^\\s]*$)(?![年月日天个台套项批人次小时分钟米元万亿份名位家种台条件只张块吨])"));
    if (const auto match = bare.match(key); match.hasMatch()) {
        if (!match.captured(2).isEmpty())
            return found(match, match.captured(2));
        const auto number = core::parseChineseNumber(match.captured(1));
        const QString roman = number ? romanNumeral(number->toInt()) : QString();
        if (!roman.isEmpty())
            return found(match, roman + u'.');
    }
    // 5－1 授权委托书; b 质疑事项
    static const QRegularExpression dashed(QStringLiteral("^\\s*(\\d{1,2}(?:\\s*-\\s*\\d{1,2}){1,2})[、.]?\\s+(?=[\\x{4E00}-\\x{9FFF}]{2})"));
    if (const auto match = dashed.match(key); match.hasMatch())
        return found(match, match.captured(1).remove(u' '));
    static const QRegularExpression small(QStringLiteral("^\\s*([a-z])\\s+(?=[\\x{4E00}-\\x{9FFF}]{3})"));
    if (const auto match = small.match(key); match.hasMatch())
        return found(match, match.captured(1) + u'.');
    // d、 a) B. and Ⅲ、 are numbers too; A、B两包 and U.S. are not.
    static const QRegularExpression letter(QStringLiteral("^\\s*([A-Za-z]|[\\x{2160}-\\x{217B}])\\s*(?:、|\\.(?![A-Za-z]\\.)|(\\)))\\s*(?![A-Za-z](?![A-Za-z])|[\\x{2160}-\\x{217B}]|$)"));
    if (const auto match = letter.match(key); match.hasMatch()) {
        const QString text = match.captured(1).normalized(QString::NormalizationForm_KC);
        return found(match, text + (match.captured(2).isEmpty() ? u'.' : u')'));
    }
    return std::nullopt;
}

} // namespace

std::optional<Numbering> leadingNumbering(const QString &key)
{
    // ★1.1, ▲2、: the sign says how much the clause counts, the number is the number.
    static const QRegularExpression weight(QStringLiteral("^\\s*([★☆▲△●○◆◇■※#*]{1,3})\\s*"));
    const auto mark = weight.match(key);
    const qsizetype begin = mark.hasMatch() ? mark.capturedEnd() : 0;
    auto number = numberingAt(key.mid(begin));
    // ▲支持4K显示: the sign alone, before what must be met
    if (static const QString alone = QStringLiteral("★☆▲△●○◆◇■※"); !number && mark.hasMatch() && alone.contains(mark.captured(1)[0]) && begin < key.size() && core::isHan(key[begin].unicode()) && !QStringView(u"为项号条标的和与及或").contains(key[begin]))
        return Numbering{{0, begin}, mark.captured(1)};
    if (!number)
        return std::nullopt;
    number->range = {0, number->range.end + begin};
    if (mark.hasMatch())
        number->english.prepend(mark.captured(1));
    // (2)①: two numbers, one after the other
    if (const auto second = numberingAt(key.mid(number->range.end)); second && numberInSign(key.mid(number->range.end).trimmed().at(0)) > 0) {
        number->range.end += second->range.end;
        number->english += u' ' + second->english;
    }
    return number;
}

} // namespace tendertrail::translate
