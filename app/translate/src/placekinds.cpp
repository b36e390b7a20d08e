// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placekinds.h"

#include <algorithm>
#include <iterator>

namespace tendertrail::translate {

bool PlaceKinds::add(const QString &role, const QString &chinese, const QString &english)
{
    constexpr QStringView roles[] = {u"area", u"park", u"building", u"road", u"direction", u"hall"};
    const auto found = std::find(std::begin(roles), std::end(roles), QStringView(role));
    if (found == std::end(roles))
        return false;
    m_kinds[std::size_t(found - std::begin(roles))].push_back({chinese, english});
    return true;
}

QString PlaceKinds::english(Role role, QStringView chinese) const
{
    const auto &kinds = of(role);
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const PlaceKind &kind) { return kind.chinese == chinese; });
    return found == kinds.end() ? QString() : found->english;
}

QString PlaceKinds::anyOf(Role role) const
{
    QStringList words;
    for (const PlaceKind &kind : of(role))
        words.append(QRegularExpression::escape(kind.chinese));
    return words.isEmpty() ? QStringLiteral("(?!)") : words.join(u'|');
}

void PlaceKinds::finish()
{
    for (auto &kinds : m_kinds)
        std::stable_sort(kinds.begin(), kinds.end(), [](const PlaceKind &one, const PlaceKind &other) { return one.chinese.size() > other.chinese.size(); });
    m_street = QRegularExpression(QStringLiteral("(%1)(?:(%2|[一二三四五六七八])段)?\\s*(?:(\\d{1,5})\\s*弄\\s*)?([甲乙丙丁]?\\d{1,5}(?:[-—]\\d{1,5})?)\\s*号(?:院内|院(?![系校区部所务])|内(?=\\D|$))?(?!线|机|车|文|令|公告|包|标)")
                                      .arg(anyOf(Role::Road), anyOf(Role::Direction)));
    // 中心线 is no building. 18号院 is a number of its own.
    m_inside = QRegularExpression(QStringLiteral("\\G\\s*(?:(?<block>[A-Za-z]\\d{0,2}|\\d{1,3}|[一二三四五六七八九十]{1,2}(?=座|栋|幢|号楼))\\s*(?<blockKind>座|栋|幢|塔|号楼|#楼|号馆|区(?=[^域县]|$))|(?<unit>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*单元"
                                                 "|第?(?<floor>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[层楼](?![道梯宇])"
                                                 "|(?<room>[A-Za-z]?\\d{2,5}(?:-\\d{1,4})?)\\s*(?:室|房间|房)|(?<door>\\d{1,4})\\s*号(?!楼)|(?<hall>%1)"
                                                 "|(?<building>[\\x{4E00}-\\x{9FFF}A-Za-z]{0,12}?(?:%2)(?!线)))")
                                      .arg(anyOf(Role::Hall), anyOf(Role::Building)));
}

} // namespace tendertrail::translate
