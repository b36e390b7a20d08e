// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/particulars.h"

#include "tagging/creditcode.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype farthest = 500;
constexpr int linesAtMost = 10;
constexpr qsizetype longestAddress = 60;

/// Where the next party begins: its label at the begin of a line or cell.
const QRegularExpression &nextParty()
{
    static const QRegularExpression expression(
        QStringLiteral("^\\s*(?:[0-9一二三四五六七八九十]+[.、．)）]\\s*)*(?:[（(]?[甲乙丙]方|采购人|采购单位|招标人|采购代理|招标代理|代理机构|供应商|"
                       "中标|成交|投标人|响应人|买方|卖方|项目联系|监督|评审专家|第[0-9一二三四五六七八九十]+名|包)"));
    return expression;
}

/// The text after the name that is about it.
QString about(const QString &text, const core::TextRange &name)
{
    auto end = std::min(text.size(), name.end + farthest);
    int lines = 0;
    for (auto at = name.end; at < end;) {
        const auto newline = text.indexOf(u'\n', at);
        if (newline < 0 || newline >= end)
            break;
        const auto line = QStringView(text).mid(newline + 1, 24);
        if (++lines > linesAtMost || nextParty().match(line).hasMatch()) {
            end = newline;
            break;
        }
        at = newline + 1;
    }
    return text.mid(name.end, end - name.end);
}

} // namespace

Particulars particularsAt(const QString &pageText, const core::TextRange &name)
{
    Particulars particulars;
    if (name.begin < 0 || name.end > pageText.size() || name.isEmpty())
        return particulars;
    const auto words = about(pageText, name);
    for (const auto &found : findCreditCodes(words)) {
        if (!particulars.codes.contains(found.code))
            particulars.codes.append(found.code);
    }
    // Of two codes one is somebody else's, and nobody knows which.
    if (particulars.codes.size() > 1)
        particulars.codes.clear();
    static const QRegularExpression phone(QStringLiteral("(?<![0-9A-Za-z-])(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9A-Za-z])"));
    for (auto matches = phone.globalMatch(words); matches.hasNext();) {
        auto digits = matches.next().captured();
        digits.removeIf([](QChar unit) { return !unit.isDigit(); });
        if (!particulars.phones.contains(digits))
            particulars.phones.append(digits);
    }
    static const QRegularExpression address(QStringLiteral("(?:地\\s*址|住\\s*所)\\s*[:：]?\\s*([^\\n]{6,})"));
    if (const auto match = address.match(words); match.hasMatch()) {
        auto written = match.captured(1).left(longestAddress);
        static const QRegularExpression rest(QStringLiteral("\\s*(?:邮编|邮政编码|联系|电话|法定代表|[，,；;。]).*$"));
        written.remove(rest);
        if (written.size() >= 6)
            particulars.addresses.append(written.trimmed());
    }
    return particulars;
}

} // namespace tendertrail::tagging
