// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "currency.h"

#include "asciiview.h"

namespace tendertrail::core {

namespace {

struct Row
{
    QStringView word;
    QLatin1String code;
    bool generic = false;
};

constexpr QLatin1String cny("CNY");
constexpr QLatin1String usd("USD");
constexpr QLatin1String hkd("HKD");
constexpr QLatin1String twd("TWD");
constexpr QLatin1String eur("EUR");
constexpr QLatin1String jpy("JPY");
constexpr QLatin1String gbp("GBP");

// Longer words stand before those that they begin with.
constexpr Row afterNumber[]{
    {u"元人民币", cny}, {u"元整", cny, true}, {u"元正", cny, true}, {u"圆整", cny, true}, {u"元", cny, true},
    {u"圆", cny, true}, {u"圓", cny, true}, {u"人民币", cny}, {u"人民幣", cny}, {u"(元)", cny, true},
    {u"美元", usd}, {u"美金", usd}, {u"欧元", eur}, {u"歐元", eur}, {u"港元", hkd}, {u"港币", hkd}, {u"港幣", hkd},
    {u"日元", jpy}, {u"日圆", jpy}, {u"英镑", gbp}, {u"英鎊", gbp}, {u"新台币", twd}, {u"新臺幣", twd},
    {u"新台幣", twd}, {u"台币", twd}, {u"澳元", QLatin1String("AUD")}, {u"加元", QLatin1String("CAD")},
    {u"新加坡元", QLatin1String("SGD")}, {u"新元", QLatin1String("SGD")}, {u"韩元", QLatin1String("KRW")},
    {u"瑞士法郎", QLatin1String("CHF")}, {u"卢布", QLatin1String("RUB")}, {u"澳门元", QLatin1String("MOP")},
    {u"RMB", cny}, {u"CNY", cny}, {u"yuan", cny}, {u"USD", usd}, {u"US dollars", usd}, {u"dollars", usd},
    {u"EUR", eur}, {u"euros", eur}, {u"HKD", hkd}, {u"JPY", jpy}, {u"GBP", gbp}, {u"TWD", twd}, {u"€", eur},
};

constexpr Row beforeNumber[]{
    {u"RMB¥", cny}, {u"CNY¥", cny}, {u"人民币¥", cny}, {u"¥", cny}, {u"人民币", cny}, {u"人民幣", cny}, {u"RMB", cny},
    {u"CNY", cny}, {u"US$", usd}, {u"USD$", usd}, {u"HK$", hkd}, {u"NT$", twd}, {u"A$", QLatin1String("AUD")},
    {u"C$", QLatin1String("CAD")}, {u"S$", QLatin1String("SGD")}, {u"$", usd}, {u"USD", usd}, {u"美元", usd},
    {u"美金", usd}, {u"HKD", hkd}, {u"港币", hkd}, {u"港幣", hkd}, {u"港元", hkd}, {u"€", eur}, {u"EUR", eur},
    {u"欧元", eur}, {u"£", gbp}, {u"GBP", gbp}, {u"英镑", gbp}, {u"JPY", jpy}, {u"日元", jpy}, {u"TWD", twd},
    {u"新台币", twd}, {u"新臺幣", twd},
};

// 元 begins many words: 元器件 components, 元数据 metadata, 元旦 New Year, 元月 January, 元组, 元宇宙, 元素 …
constexpr QStringView notYuanBefore = u"器素件旦月宵组宇模谋首帅老";

bool isYuan(QStringView text)
{
    if (text.size() < 2)
        return true;
    return !notYuanBefore.contains(text[1]) && !text.startsWith(u"元数据") && !text.startsWith(u"圆形") &&
           !text.startsWith(u"圆周") && !text.startsWith(u"圆柱") && !text.startsWith(u"圆桌");
}

} // namespace

CurrencyWord currencyAtStart(QStringView text)
{
    for (const auto &[word, code, generic] : afterNumber) {
        if (!text.startsWith(word, Qt::CaseInsensitive))
            continue;
        const bool latin = isAsciiLetter(word.back());
        if (latin && text.size() > word.size() && isAsciiLetter(text[word.size()]))
            continue;
        if ((word == u"元" || word == u"圆") && !isYuan(text))
            continue;
        return {code, word.size(), generic};
    }
    return {};
}

CurrencyWord currencyAtEnd(QStringView text)
{
    for (const auto &[word, code, generic] : beforeNumber) {
        if (!text.endsWith(word, Qt::CaseInsensitive))
            continue;
        const bool latin = isAsciiLetter(word.front());
        if (latin && text.size() > word.size() && isAsciiLetter(text[text.size() - word.size() - 1]))
            continue;
        return {code, word.size(), generic};
    }
    return {};
}

} // namespace tendertrail::core
