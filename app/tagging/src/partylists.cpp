// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldfinder.h"

#include "organisation.h"

#include <algorithm>

// Who took part and did not win, or not yet: lists behind words such as 未中标供应商及原因 or 共有3家供应商递交了响应文件，分别为.
namespace tendertrail::tagging {
namespace {

constexpr int mostParties = 40;
constexpr qsizetype longestParty = 50;
constexpr qsizetype longestReason = 100; // that may stand between two of them
constexpr double surelyAName = 0.93;

class PartyList
{
public:
    PartyList(const Reading &reading, const std::vector<Occurrence> &labels, const NameWords &words) : m_reading(reading), m_labels(labels), m_words(words) {}

    [[nodiscard]] std::vector<FoundValue> from(qsizetype at)
    {
        std::vector<FoundValue> parties;
        m_cell = m_reading.cellAt(at);
        auto party = partyAt(at);
        while (party && int(parties.size()) < mostParties) {
            const auto end = party->end;
            parties.push_back(std::move(*party));
            party = nextAfter(end);
        }
        return parties;
    }

private:
    /// Behind 1、, （2）, 第一名： and the like.
    [[nodiscard]] qsizetype afterRank(qsizetype at) const
    {
        static const QRegularExpression rank(QStringLiteral("^(?:第?[一二三四五六七八九十0-9]{1,2}(?:中标|成交|中选)?(?:候选)?(?:名|位|人|供应商|单位)[:.、]?|\\(?[0-9]{1,2}\\)[、.]?|[0-9]{1,2}[、.]|[\\x{2460}-\\x{2473}][、.]?)"));
        return at + rank.match(QStringView(m_reading.text()).mid(at, 14)).capturedLength(0);
    }

    [[nodiscard]] bool isSure(qsizetype from, qsizetype to) const
    {
        return organisationQuality(m_reading.text().mid(from, to - from), m_words) >= surelyAName;
    }

    /// A company, an institute, a shop: not a ministry's department.
    [[nodiscard]] static bool isBidder(const FoundValue &found)
    {
        static const QRegularExpression trade(QStringLiteral("(?:商行|经营部|合作社|厂|店|工作室|中心|设计院|集团)$"));
        return found.quality >= 1 || (found.quality >= surelyAName && trade.match(found.value).hasMatch());
    }

    [[nodiscard]] std::optional<FoundValue> partyAt(qsizetype begin) const
    {
        static const auto marks = QStringLiteral(";。,|《》“”\"!?<>=*+、:");
        const auto &text = m_reading.text();
        const auto from = afterRank(begin);
        const auto limit = std::min(text.size(), from + longestParty);
        auto at = from;
        for (; at < limit && m_reading.cellAt(at) == m_cell; ++at) {
            const auto unit = text.at(at);
            if (marks.contains(unit) || ((unit == u'(' || unit.isDigit()) && isSure(from, at)))
                break;
            if (at > from && m_reading.has(at, Reading::LineStart | Reading::GapBefore) && (isSure(from, at) || !m_reading.lines()[m_reading.lineAt(at - 1)].full))
                break;
        }
        auto found = organisationIn(m_reading, from, at, m_words);
        return found && isBidder(*found) ? found : std::nullopt;
    }

    /// The next one: on the same line behind a mark, whatever was said of the last one, or where the next line begins.
    [[nodiscard]] std::optional<FoundValue> nextAfter(qsizetype at) const
    {
        static const auto between = QStringLiteral("、,;和与及");
        const auto &text = m_reading.text();
        const auto limit = std::min(text.size(), at + longestReason);
        while (at < limit && m_reading.cellAt(at) == m_cell) {
            if (m_reading.has(at, Reading::LineStart))
                return isLabel(at) ? std::nullopt : partyAt(at);
            const auto unit = text.at(at);
            if (unit == u'。')
                return ++at < limit && m_reading.has(at, Reading::LineStart) && afterRank(at) > at ? partyAt(at) : std::nullopt;
            const auto past = unit == u'(' ? afterNote(text, at) : at;
            if (past > at) {
                at = past;
                continue;
            }
            ++at;
            if (!between.contains(unit) || at >= limit || m_reading.has(at, Reading::LineStart))
                continue;
            if (isLabel(at))
                return std::nullopt;
            if (auto party = partyAt(at))
                return party;
        }
        return std::nullopt;
    }

    /// 采购代理机构：… ends a list; 第二名：… does not.
    [[nodiscard]] bool isLabel(qsizetype at) const
    {
        const auto ranked = afterRank(at);
        return std::any_of(m_labels.begin(), m_labels.end(), [&](const Occurrence &label) { return label.begin >= at && label.begin <= ranked && label.end > ranked; });
    }

    const Reading &m_reading;
    const std::vector<Occurrence> &m_labels;
    const NameWords &m_words;
    int m_cell = -1;
};

} // namespace

void findPartyLists(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels, std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    for (const auto &rule : rules.partyLists) {
        auto matches = rule.expression.globalMatch(reading.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            for (const auto &party : PartyList(reading, labels, rules.names).from(match.capturedEnd(0))) {
                auto finding = findingOf(core::Field::Bidder, {}, page, party);
                finding.confidence = rule.weight * party.quality * document.factorAt(page, match.capturedStart(0));
                finding.rule = QStringLiteral("list.%1").arg(rule.id);
                findings.push_back(std::move(finding));
            }
        }
    }
}

} // namespace tendertrail::tagging
