// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbertoken.h"

#include "asciiview.h"
#include "core/money.h"
#include "currency.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace tendertrail::core {

namespace {

constexpr qsizetype maxDigits = 24; // no amount is as long; registration numbers are

/// O and l between the digits of a number, as OCR reads 0 and 1.
QChar confusedDigit(QChar c)
{
    switch (c.unicode()) {
    case u'O':
    case u'o':
        return u'0';
    case u'l':
    case u'I':
        return u'1';
    default:
        return {};
    }
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n';
}

bool isSeparator(QChar c)
{
    return c == u',' || c == u'，' || c == u'.' || c == u';';
}

/// Digits between separators, and the separator after them (none at the end).
struct Group
{
    QString digits;
    QChar separator;
};

class Reader
{
public:
    Reader(QStringView text, qsizetype begin) : m_text(text), m_at(begin) {}

    NumberToken read()
    {
        if (const auto spaced = spacedNumber())
            return *spaced;
        do {
            m_groups.push_back({digits(), {}});
        } while (separator());
        NumberToken token = evaluate();
        token.end = m_at;
        return token;
    }

private:
    [[nodiscard]] QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(); }

    /// 1 234 567.00 where it stands for itself: a row "1 200 300.00" of a table looks the same, so a label, sign or bracket must come
    /// before it, or nothing.
    [[nodiscard]] bool mayBeSpaced() const
    {
        auto before = m_at - 1;
        while (before >= 0 && m_text[before] == u' ' && m_at - before < 4)
            --before;
        return before < 0 || QStringView(u":¥$€£(为币计是").contains(m_text[before]);
    }

    /// 1 200元 and 1 200万元, nothing between: the row "1 200元" of a list, 数量：2 500元 and 第1 200元 look much the same.
    [[nodiscard]] bool mayBeSpacedOnce(qsizetype end) const
    {
        auto unit = end;
        while (unit - end < 2 && QStringView(u"千万亿").contains(charAt(unit)))
            ++unit;
        if (charAt(end).isNull() || isSpace(charAt(unit)) || !currencyAtStart(m_text.sliced(unit)))
            return false;
        auto before = m_at - 1;
        while (before >= 0 && m_text[before] == u' ')
            --before;
        if (before < 0 || m_text[before] != u':')
            return true;
        --before;
        while (before >= 0 && m_text[before] == u' ')
            --before;
        return before < 0 || !QStringView(u"号量数次").contains(m_text[before]);
    }

    [[nodiscard]] std::optional<NumberToken> spacedNumber() const
    {
        auto at = m_at;
        while (isAsciiDigit(charAt(at)) && at - m_at < 4)
            ++at;
        if (at - m_at > 3 || charAt(m_at) == u'0' || charAt(at) != u' ')
            return std::nullopt;
        QString whole = m_text.sliced(m_at, at - m_at).toString();
        int groups = 1;
        for (; charAt(at) == u' ' && threeDigitsAt(at + 1) && whole.size() < maxDigits; at += 4, ++groups)
            whole += m_text.sliced(at + 1, 3);
        QString cents;
        if (charAt(at) == u'.') {
            for (auto i = at + 1; isAsciiDigit(charAt(i)) && cents.size() < 3; ++i)
                cents += m_text[i];
            at += 1 + cents.size();
        }
        const bool cut = isAsciiDigit(charAt(at)) || isSeparator(charAt(at)) || (charAt(at) == u' ' && isAsciiDigit(charAt(at + 1)));
        if (cut || (!cents.isEmpty() && cents.size() != 2) || groups < 2 || !mayBeSpaced())
            return std::nullopt;
        const bool once = cents.isEmpty() && groups == 2;
        if (once && !mayBeSpacedOnce(at))
            return std::nullopt;
        NumberToken token;
        token.end = at;
        token.grouped = true;
        token.uncertain = true;
        token.onceSpaced = once;
        token.wholeDigits = whole.size();
        token.decimals = cents.size();
        token.digits = normalDecimal(cents.isEmpty() ? whole : whole + u'.' + cents).value_or(QString());
        return token;
    }

    QString digits()
    {
        QString run;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (isAsciiDigit(c)) {
                run += c;
            } else if (const QChar digit = confusedDigit(c); !digit.isNull() && confusedRunEnds(m_at)) {
                run += digit;
                m_uncertain = true;
            } else {
                break;
            }
        }
        return run;
    }

    /// 2OO,OOO and 2O万, but not 100l or 5Oxide: no other letter may follow the letters that are taken for digits.
    [[nodiscard]] bool confusedRunEnds(qsizetype at)
    {
        if (at < m_runEnd)
            return m_runIsNumber;
        const qsizetype limit = at + maxDigits; // a hostile page is not looked through again from each of its digits
        while (at < limit && (!confusedDigit(charAt(at)).isNull() || isAsciiDigit(charAt(at))))
            ++at;
        m_runEnd = at;
        m_runIsNumber = at < limit && !isAsciiLetter(charAt(at));
        return m_runIsNumber;
    }

    [[nodiscard]] bool digitLike(qsizetype at)
    {
        return isAsciiDigit(charAt(at)) || (!confusedDigit(charAt(at)).isNull() && confusedRunEnds(at));
    }

    /// Takes the separator before the next digits. OCR doubles them ("1,312;,000"); narrow cells break after commas.
    bool separator()
    {
        qsizetype next = m_at;
        bool comma = false;
        bool point = false;
        while (next - m_at < 2 && isSeparator(charAt(next))) {
            comma = comma || charAt(next) == u',' || charAt(next) == u'，';
            point = point || charAt(next) == u'.';
            ++next;
        }
        if (!comma && !point)
            return false;
        const bool afterShortGroup = m_groups.back().digits.size() <= 3;
        // A full-width comma parts two numbers, unless what stands around it is grouped in threes.
        if (charAt(m_at) == u'，' && !(afterShortGroup && threeDigitsAt(next)))
            return false;
        const bool spaced = comma && afterShortGroup && (charAt(next) == u' ' || charAt(next) == u'\n') &&
                            threeDigitsAt(next + 1);
        if (spaced)
            ++next;
        if (!digitLike(next))
            return false;
        m_spaced = m_spaced || spaced;
        m_groups.back().separator = comma ? u',' : u'.';
        m_at = next;
        return true;
    }

    [[nodiscard]] bool threeDigitsAt(qsizetype at) const
    {
        return isAsciiDigit(charAt(at)) && isAsciiDigit(charAt(at + 1)) && isAsciiDigit(charAt(at + 2)) &&
               !isAsciiDigit(charAt(at + 3));
    }

    NumberToken evaluate() const
    {
        NumberToken token;
        token.uncertain = m_uncertain;
        const std::size_t count = m_groups.size();
        std::size_t wholeGroups = count;
        if (count > 1 && m_groups[count - 2].separator == u'.')
            wholeGroups = count - 1;
        QString whole;
        for (std::size_t i = 0; i < wholeGroups; ++i) {
            const qsizetype size = m_groups[i].digits.size();
            if (wholeGroups > 1 && (size > 3 || (i > 0 && size != 3)))
                return token;
            if (i + 1 < wholeGroups && m_groups[i].separator == u'.')
                token.uncertain = true; // 200.000.00: points for commas
            whole += m_groups[i].digits;
        }
        const QString fraction = wholeGroups < count ? m_groups.back().digits : QString();
        // Dates, versions and addresses have points too: only cents prove that the others were commas.
        if (token.uncertain && !m_uncertain && fraction.size() != 2)
            return token;
        if (whole.size() + fraction.size() > maxDigits)
            return token;
        token.grouped = wholeGroups > 1;
        if (m_spaced && fraction.isEmpty() && wholeGroups < 3)
            return token; // "100, 200" is rather a list
        token.wholeDigits = whole.size();
        token.decimals = fraction.size();
        token.month = fraction.size() == 2 && fraction >= QStringLiteral("01") && fraction <= QStringLiteral("12");
        token.digits = normalDecimal(fraction.isEmpty() ? whole : whole + u'.' + fraction).value_or(QString());
        return token;
    }

    QStringView m_text;
    qsizetype m_at;
    std::vector<Group> m_groups;
    qsizetype m_runEnd = 0;
    bool m_runIsNumber = false;
    bool m_uncertain = false;
    bool m_spaced = false;
};

} // namespace

NumberToken numberAt(QStringView text, qsizetype begin)
{
    return Reader(text, begin).read();
}

} // namespace tendertrail::core
