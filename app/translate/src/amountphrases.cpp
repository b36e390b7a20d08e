// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amountphrases.h"

#include "core/money.h"
#include "numberwords.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Amounts
{
public:
    Amounts(const QString &source, const QString &key) : m_source(source), m_key(key) {}

    std::vector<NumberPhrase> find()
    {
        lotAmounts();
        unitInLabel();
        amountRanges();
        amounts();
        return std::move(m_found);
    }

private:
    void add(const core::TextRange &range, const QString &english) { m_found.push_back({range, english}); }

    // 2100000.00元: the zeros that stand there stay.
    static QString withCents(const QString &grouped, const QString &written)
    {
        static const QRegularExpression cents(QStringLiteral("\\.(\\d\\d)\\s*(?:元|$)"));
        const auto match = cents.match(written);
        if (!match.hasMatch())
            return grouped;
        const qsizetype point = grouped.indexOf(u'.');
        return point < 0 ? grouped + u'.' + match.captured(1) : grouped.left(point) + (grouped.mid(point) + QStringLiteral("00")).left(3);
    }

    void amounts()
    {
        const auto all = core::findMoney(m_source);
        const bool saysRenminbi = m_key.contains(u"人民币") || std::any_of(all.begin(), all.end(), [](const core::FoundMoney &found) { return found.capital && found.money.currency == u"CNY"; });
        for (const core::FoundMoney &found : all) {
            if (!found.unitGiven)
                continue;
            const bool alsoInDigits = std::any_of(all.begin(), all.end(), [&](const core::FoundMoney &other) {
                return !other.capital && other.money == found.money;
            });
            const QString grouped = withCents(core::groupedDecimal(found.money.amount), found.range.of(m_key));
            QString english;
            if (found.money.currency == u"CNY") {
                const QString written = found.range.of(m_key);
                const QString words = found.capital ? numberInWords(found.money.amount) : QString();
                const bool named = written.startsWith(u"人民币") || written.startsWith(u"RMB", Qt::CaseInsensitive);
                const QString only = written.endsWith(u'整') || written.endsWith(u'正') ? QStringLiteral(" only") : QString();
                if (!words.isEmpty())
                    english = (named ? QStringLiteral("RMB ") + words : words + QStringLiteral(" yuan")) + only
                        + (alsoInDigits ? QString() : QStringLiteral(" (%1)").arg(grouped));
                else if (!named && (written.startsWith(u'¥') || written.startsWith(u'￥')) && saysRenminbi) // the sign stays where it can be no yen
                    english = QStringLiteral("¥") + grouped;
                else
                    english = QStringLiteral("RMB ") + grouped;
            } else {
                english = found.money.currency + u' ' + grouped;
            }
            core::TextRange range = found.range; // 5.2万元(人民币): RMB says it
            static const QRegularExpression named(QStringLiteral("\\s*[(]人民币[)]"));
            if (const auto match = named.match(m_key, range.end, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption); match.hasMatch() && english.startsWith(u"RMB "))
                range.end = match.capturedEnd();
            add(range, english);
        }
    }

    // 预算金额(元):1385000: the unit stands before, in the label
    void unitInLabel()
    {
        static const QRegularExpression pattern(QStringLiteral("元\\)\\s*[:|]\\s*(\\d{5,12}(?:\\.\\d{1,2})?)(?![\\d.,])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const auto normal = core::normalDecimal(match.captured(1)))
                add({match.capturedStart(1), match.capturedEnd(1)}, withCents(core::groupedDecimal(*normal), match.captured(1)));
        }
    }

    // 包1-120000元: a lot and its amount, no range of amounts.
    void lotAmounts()
    {
        static const QHash<QString, QString> &lots = wordTable<"lots.in-cells">();
        static const QRegularExpression pattern(QStringLiteral(
            "(?:第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(合同包|采购包|标包|标段|标项|分包|品目|包)|(合同包|采购包|标包|标段|标项|分包|品目|(?<![\\p{Han}])包)\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3}))"
            "\\s*[-~—–]+\\s*(?=[¥￥]?\\s*\\d[\\d,]*(?:\\.\\d+)?\\s*[万亿]?元)"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString number = match.captured(1) + match.captured(4);
            const auto chinese = core::parseChineseNumber(number);
            add({match.capturedStart(), match.capturedEnd()},
                QStringLiteral("%1 %2 –").arg(lots.value(match.captured(2) + match.captured(3)), chinese ? *chinese : number));
        }
    }

    // 100-500万元: the scale and the currency hold for both ends.
    void amountRanges()
    {
        static const QRegularExpression pattern(
            QStringLiteral("(?<![A-Za-z0-9._*×/-])(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(万|亿)?\\s*[-~—–至到]\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(万|亿)?\\s*元(?![旦月宵])"));
        static const QRegularExpression between(QStringLiteral("(?<![A-Za-z0-9._*×/-])(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(万|亿)?元(?:以上|[(]含[)])\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(万|亿)?元以下"));
        const auto amount = [](const QString &digits, const QString &scale) -> QString {
            const auto normal = core::normalDecimal(digits);
            return normal ? core::groupedDecimal(core::scaleDecimal(*normal, scale == u"万" ? 4 : scale == u"亿" ? 8 : 0)) : QString();
        };
        for (auto it = between.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString low = amount(match.captured(1), match.captured(2));
            const QString high = amount(match.captured(3), match.captured(4));
            if (!low.isEmpty() && !high.isEmpty())
                add({match.capturedStart(), match.capturedEnd()}, QStringLiteral("not less than RMB %1 but not more than RMB %2").arg(low, high));
        }
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (std::any_of(m_found.begin(), m_found.end(), [&](const NumberPhrase &found) { return found.range.end > match.capturedStart() && found.range.begin < match.capturedEnd(); }))
                continue;
            const QString scale = match.captured(4);
            const QString low = amount(match.captured(1), match.captured(2).isEmpty() ? scale : match.captured(2));
            const QString high = amount(match.captured(3), scale);
            if (!low.isEmpty() && !high.isEmpty())
                add({match.capturedStart(), match.capturedEnd()}, QStringLiteral("RMB %1-%2").arg(low, high));
        }
    }

    const QString &m_source;
    const QString &m_key;
    std::vector<NumberPhrase> m_found;
};

} // namespace

std::vector<NumberPhrase> amountPhrases(const QString &source, const QString &key)
{
    return Amounts(source, key).find();
}

} // namespace tendertrail::translate
