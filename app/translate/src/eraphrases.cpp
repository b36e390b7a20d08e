// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eraphrases.h"

#include "numberwords.h"

#include <QRegularExpression>

namespace tendertrail::translate {


std::vector<NumberPhrase> eraPhrases(const QString &key)
{
    std::vector<NumberPhrase> found;
    const auto add = [&found](const QRegularExpressionMatch &match, const QString &english) { found.push_back({{match.capturedStart(), match.capturedEnd()}, english}); };
    // 记者23日获悉, 28日发布: on the 23rd
    static const QRegularExpression date(QStringLiteral("(?:^|(?<=[,，。;；(（\\s])|(?<=记者)|(?<=本月)|(?<=消息))([12]?\\d|3[01])日(?=上午|下午|晚|凌晨|从|在|向|对|与|表示|宣布|发布|召开|举行|报道|电[，,]|电$|公布|称|说|获悉|证实|签署)"));
    for (auto it = date.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        const int number = match.captured(1).toInt();
        if (number > 0)
            add(match, QStringLiteral("on the ") + ordinal(number));
    }
    // 三月五日: no year, and no month that lasts five days
    static const QRegularExpression inWords(QStringLiteral("(?<![一二三四五六七八九十百〇零几数半每年个\\d])(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"));
    for (auto it = inWords.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        add(match, QString::number(numeral(match.captured(2)).value_or(0)) + u' ' + monthName(numeral(match.captured(1)).value_or(0)));
    }
    // 1759年9月24日: too long ago for a deadline
    static const QRegularExpression historic(QStringLiteral("(?<![\\d.])(1[0-9]\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?"));
    for (auto it = historic.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        const QString month = monthName(match.captured(2).toInt());
        if (!month.isEmpty())
            add(match, (match.hasCaptured(3) ? QString::number(match.captured(3).toInt()) + u' ' : QString()) + month + u' ' + match.captured(1));
    }
    // 20世纪70年代: the 1970s
    static const QRegularExpression decade(QStringLiteral("(?:(上世纪|1[0-9]\\s*世纪|20\\s*世纪|21\\s*世纪)\\s*)?(?<!\\d)([1-9]0|1[5-9]\\d0|20[0-2]0)\\s*年代"));
    for (auto it = decade.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        const QString century = match.captured(1);
        const int first = century.isEmpty() || century == u"上世纪" ? 19 : QString(century).remove(QRegularExpression(QStringLiteral("\\D"))).toInt() - 1;
        const QString figures = match.captured(2);
        add(match, QStringLiteral("the ") + (figures.size() == 2 ? QString::number(first) : QString()) + figures + u's');
    }
    static const QRegularExpression age(QStringLiteral("(?<!\\d)(\\d{1,2})\\s*世纪"));
    for (auto it = age.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        const int number = match.captured(1).toInt();
        add(match, QStringLiteral("the ") + ordinal(number) + QStringLiteral(" century"));
    }
    // 2005年底: the end of 2005. Not 2026年|中国联通, 2026年|初步设计.
    static const QRegularExpression part(QStringLiteral("(?<![\\d.])((?:1[1-9]|20)\\d\\d)\\s*年(底|末|初|中)(?=前|后|之前|之后|以前|以后|起|至|到|完成|建成|投产|开始|启动|全面|正式|[^\\x{4E00}-\\x{9FFF}]|$)"));
    for (auto it = part.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        const QString which = match.captured(2) == u"初" ? QStringLiteral("early ") : match.captured(2) == u"中" ? QStringLiteral("mid-") : QStringLiteral("the end of ");
        add(match, which + match.captured(1));
    }
    return found;
}

} // namespace tendertrail::translate
