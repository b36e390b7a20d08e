// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include "asciiview.h"
#include "chinesenumber.h"
#include "currency.h"
#include "decimal.h"
#include "numbertoken.h"

#include <algorithm>
#include <limits>

namespace tendertrail::core {

namespace {

constexpr int maxGap = 3; // spaces between sign, number and unit in justified lines and forms

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n';
}

/// Words that a number counts: then it is no amount, were it written with commas or two decimals.
constexpr QStringView measures = u"%‰℃㎡㎏㎜°年月日时分秒天周岁人名个台套件只张块片颗枚条根支册份次批辆艘架座栋层间户米厘毫平立吨斤克升瓦伏度倍"
                                 u"章节款页期级类种寸英兆";

/// Finds the amounts of a text from left to right.
class Finder
{
public:
    explicit Finder(const QString &text) : m_text(asciiView(text)), m_view(m_text) {}

    std::vector<FoundMoney> all()
    {
        qsizetype at = 0;
        while (at < m_view.size()) {
            const QChar c = m_view[at];
            if (isAsciiDigit(c))
                at = number(at);
            else if (chineseNumeral(c))
                at = chineseNumber(at);
            else
                ++at;
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] QChar charAt(qsizetype at) const { return at >= 0 && at < m_view.size() ? m_view[at] : QChar(); }

    /// Skips a few spaces, and one line break where the caller allows it.
    [[nodiscard]] qsizetype skipGap(qsizetype at, bool acrossLine = false) const
    {
        const qsizetype start = at;
        bool broken = false;
        while (isSpace(charAt(at)) && at - start < maxGap) {
            if (m_view[at] == u'\n' && (broken || !acrossLine))
                break;
            broken = broken || m_view[at] == u'\n';
            ++at;
        }
        return at;
    }

    /// The currency sign before a number: ¥184000, 人民币：3950, RMB 1.5. Not one that belongs to an amount before it.
    [[nodiscard]] CurrencyWord prefixOf(qsizetype number, qsizetype &begin) const
    {
        qsizetype end = number;
        const auto backOverSpaces = [&] {
            while (end > 0 && isSpace(m_view[end - 1]) && number - end < maxGap)
                --end;
        };
        backOverSpaces();
        if (charAt(end - 1) == u':') {
            --end;
            backOverSpaces();
        }
        CurrencyWord word = currencyAtEnd(m_view.first(end));
        const qsizetype start = end - word.length;
        if (!word || (!m_found.empty() && start < m_found.back().range.end))
            return {};
        begin = start;
        return word;
    }

    /// OCR reads ¥ as Y.
    [[nodiscard]] bool misreadYuanSign(qsizetype number) const
    {
        const QChar before = charAt(number - 2);
        return charAt(number - 1) == u'Y' && !isAsciiLetter(before) && !isAsciiDigit(before) && before != u'-';
    }

    /// 万, 亿, 百万 …, million after a number: the power of ten and where the number with it ends. After a space the
    /// word may begin something else ("184,000.00 万达公司"), unless it is money that is spoken of.
    [[nodiscard]] std::pair<int, qsizetype> multiplierAfter(qsizetype numberEnd, bool prefixed) const
    {
        qsizetype begin = skipGap(numberEnd, true);
        if (charAt(begin) == u'余' || charAt(begin) == u'多')
            begin = skipGap(begin + 1);
        int power = 0;
        qsizetype end = begin;
        while (chineseNumeral(charAt(end)).isPower() && end - begin < 3) {
            power += chineseNumeral(m_view[end]).power;
            ++end;
        }
        const std::pair<QStringView, int> english[]{{u"million", 6}, {u"billion", 9}, {u"thousand", 3}};
        for (const auto &[word, exponent] : english) {
            const bool whole = !isAsciiLetter(charAt(begin + word.size()));
            if (whole && m_view.sliced(begin).startsWith(word, Qt::CaseInsensitive)) {
                power = exponent;
                end = begin + word.size();
            }
        }
        const bool beginsWord = begin > numberEnd && !prefixed && charAt(end).isLetter();
        if (power == 0 || (beginsWord && !suffixAt(skipGap(end, true), end, true)))
            return {0, numberEnd};
        return {power, end};
    }

    qsizetype number(qsizetype at)
    {
        const NumberToken token = numberAt(m_view, at);
        if (token.digits.isEmpty())
            return token.end;
        qsizetype begin = at;
        CurrencyWord prefix = prefixOf(at, begin);
        if (!prefix && token.looksLikeMoney() && misreadYuanSign(at)) {
            prefix = {QStringLiteral("CNY"), 1, false};
            begin = at - 1;
        }
        const QChar before = charAt(at - 1);
        if (before == u'*' || before == u'_' || charAt(token.end) == u'*' || (!prefix && isAsciiLetter(before)))
            return token.end;

        // 1亿2000万元 and 3万5000元: one amount in falling powers.
        QString amount = QStringLiteral("0");
        bool multiplied = false;
        qsizetype end = at;
        int lastPower = std::numeric_limits<int>::max();
        for (NumberToken part = token; !part.digits.isEmpty();) {
            const auto [power, powerEnd] = multiplierAfter(part.end, static_cast<bool>(prefix));
            if (power >= lastPower)
                return token.end;
            amount = addDecimal(amount, scaleDecimal(part.digits, power));
            lastPower = power;
            multiplied = multiplied || power > 0;
            end = powerEnd;
            if (power == 0 || !isAsciiDigit(charAt(end)))
                break;
            part = numberAt(m_view, end);
        }
        const qsizetype unitAt = skipGap(end, true);
        if (const CurrencyWord suffix = suffixAt(unitAt, end, multiplied)) {
            end = unitAt + suffix.length;
            add({begin, end}, amount, prefix && suffix.generic ? prefix.code : suffix.code, false, true);
            m_found.back().onceSpaced = token.onceSpaced;
        } else if (standsAlone(token, at, end, multiplied, static_cast<bool>(prefix))) {
            add({begin, end}, amount, prefix ? prefix.code : QStringLiteral("CNY"), false, static_cast<bool>(prefix));
        }
        return end;
    }

    /// The currency after a number; across a line break only after 万, or where the unit does not begin a word.
    [[nodiscard]] CurrencyWord suffixAt(qsizetype unitAt, qsizetype numberEnd, bool multiplied = false) const
    {
        CurrencyWord word = currencyAtStart(m_view.sliced(unitAt));
        const qsizetype wordEnd = unitAt + word.length;
        const bool crossed = m_view.sliced(numberEnd, unitAt - numberEnd).contains(u'\n');
        if (word && crossed && !multiplied && charAt(wordEnd).isLetter())
            return {};
        // "200 USD 300": the sign of the next number.
        if (word && !word.generic && unitAt > numberEnd && isAsciiDigit(charAt(skipGap(wordEnd))))
            return {};
        return word;
    }

    /// Whether a number without a currency after it is an amount.
    [[nodiscard]] bool standsAlone(const NumberToken &token, qsizetype begin, qsizetype end, bool multiplied,
                                   bool prefixed) const
    {
        const QChar next = charAt(end);
        if (isAsciiDigit(next) || isAsciiLetter(next) || next == u'×' || measures.contains(next))
            return false;
        if (prefixed)
            return true;
        const bool counted = next == u' ' && measures.contains(charAt(end + 1));
        if (multiplied) // 控制价 276 万 is rather money; 20万人 and 5 million are not
            return !token.uncertain && !next.isLetter() && !counted && !isAsciiLetter(charAt(end - 1));
        if (token.uncertain || !token.looksLikeMoney())
            return false;
        const QChar before = charAt(begin - 1);
        const bool clock = (before == u':' && isAsciiDigit(charAt(begin - 2))) ||
                           (next == u':' && isAsciiDigit(charAt(end + 1)));
        if (clock || QStringView(u"-/.#×~第").contains(before) || QStringView(u"-/×").contains(next))
            return false;
        const bool certain = token.grouped && token.decimals == 2;
        if (!certain && counted)
            return false;
        return token.grouped || !looksLikeNumbering(token, begin, end);
    }

    /// 2.10 before a title, 见第三章 3.11, Ubuntu 22.04, 2024.03: two decimals that are no cents. So short a number is an
    /// amount at the end of a line or cell only, or before another number.
    [[nodiscard]] bool looksLikeNumbering(const NumberToken &token, qsizetype begin, qsizetype end) const
    {
        if (token.wholeDigits == 4 && token.month && (charAt(begin) == u'1' || charAt(begin) == u'2'))
            return true;
        if (token.wholeDigits > 2)
            return false;
        while (charAt(end) == u' ')
            ++end;
        while (charAt(begin - 1) == u' ')
            --begin;
        const QChar before = charAt(begin - 1);
        const QChar next = charAt(end);
        const bool endsCell = next.isNull() || next == u'\n' || isAsciiDigit(next);
        return !endsCell || isAsciiLetter(before) || QStringView(u"第章节条款项见").contains(before);
    }

    qsizetype chineseNumber(qsizetype at)
    {
        // The run of numerals. Capital ones are spaced out and broken over lines in forms, plain ones are not.
        QString numerals;
        bool capital = false;
        qsizetype end = at;
        for (qsizetype next = at; next < m_view.size();) {
            const ChineseNumeral numeral = chineseNumeral(m_view[next]);
            const bool point = m_view[next] == u'点' && !numerals.isEmpty();
            if (!numeral && !point)
                break;
            capital = capital || numeral.capital;
            numerals += m_view[next];
            end = next + 1;
            next = capital ? skipGap(end, true) : end;
        }
        qsizetype begin = at;
        const CurrencyWord prefix = prefixOf(at, begin);
        qsizetype unitAt = capital || prefix ? skipGap(end, true) : skipGap(end);
        CurrencyWord suffix = suffixAt(unitAt, end);
        const QChar before = charAt(at - 1);
        if (QStringView(u"几数多第*").contains(before))
            return end;
        const bool full = charAt(unitAt) == u'整' || charAt(unitAt) == u'正';
        if (!suffix && !(capital && (full || prefix || afterCapitalLabel(at))))
            return end;
        const auto whole = chineseNumberValue(numerals, LastDigit::Ones);
        if (!whole || (!capital && !plainIsAmount(numerals)))
            return end;

        qsizetype amountEnd = end;
        QString amount = *whole;
        if (suffix) {
            amountEnd = unitAt + suffix.length;
            const QString rest = denseFrom(amountEnd);
            const ChineseCents cents = chineseCents(rest);
            amount = addDecimal(amount, cents.amount);
            amountEnd = sparseEnd(amountEnd, cents.length);
        } else if (full) {
            amountEnd = unitAt + 1;
        }
        const QString code = suffix && !(suffix.generic && prefix) ? suffix.code
                             : prefix                              ? prefix.code
                                                                   : QStringLiteral("CNY");
        add({begin, amountEnd}, amount, code, capital, suffix || prefix || full);
        return amountEnd;
    }

    /// 二十万元 is an amount; 一元, 十元 and 万元 alone are parts of words (一元化, 万元户).
    [[nodiscard]] static bool plainIsAmount(const QString &numerals)
    {
        const ChineseNumeral first = chineseNumeral(numerals.front());
        return numerals.size() > 1 && (first.isDigit() || first.power == 1);
    }

    /// 大写：, （大写）, 大写金额 before capital numerals says that they are money.
    [[nodiscard]] bool afterCapitalLabel(qsizetype at) const
    {
        constexpr qsizetype labelUnits = 8;
        return m_view.sliced(std::max<qsizetype>(0, at - labelUnits), std::min(at, labelUnits)).contains(u"大写");
    }

    /// The next characters without spaces, enough for 角 and 分.
    [[nodiscard]] QString denseFrom(qsizetype at) const
    {
        QString dense = m_view.sliced(at, std::min<qsizetype>(16, m_view.size() - at)).toString();
        dense.removeIf(isSpace);
        return dense;
    }

    /// Where the given number of characters other than spaces ends.
    [[nodiscard]] qsizetype sparseEnd(qsizetype at, qsizetype characters) const
    {
        while (characters > 0) {
            if (!isSpace(m_view[at]))
                --characters;
            ++at;
        }
        return at;
    }

    void add(TextRange range, const QString &amount, const QString &currency, bool capital, bool unitGiven)
    {
        m_found.push_back({range, {amount, currency}, capital, false, unitGiven});
    }

    QString m_text;
    QStringView m_view;
    std::vector<FoundMoney> m_found;
};

} // namespace

std::vector<FoundMoney> findMoney(const QString &text)
{
    return Finder(text).all();
}

} // namespace tendertrail::core
