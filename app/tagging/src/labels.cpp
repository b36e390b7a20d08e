// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include "core/fold.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestBracket = 48;

class LabelScanner
{
public:
    LabelScanner(const Reading &reading, const Rules &rules) : m_reading(reading), m_text(reading.text()), m_rules(rules) {}

    std::vector<Occurrence> all()
    {
        std::vector<Occurrence> found;
        for (qsizetype at = 0; at < m_text.size();) {
            const auto *spelling = spellingAt(at);
            Occurrence occurrence;
            const bool begins = spelling && (beginsHere(at) || followsOf(at));
            if (begins && complete(at, *spelling, occurrence) && (occurrence.link == Link::Colon || beginsHere(at))) {
                at = std::max(occurrence.end, at + 1);
                found.push_back(std::move(occurrence));
            } else {
                ++at;
            }
        }
        return found;
    }

private:
    [[nodiscard]] const LabelSpelling *spellingAt(qsizetype at) const
    {
        const auto bucket = m_rules.spellings.constFind(m_text.at(at));
        if (bucket == m_rules.spellings.cend())
            return nullptr;
        const auto rest = QStringView(m_text).mid(at);
        for (const auto &spelling : *bucket) {
            if (rest.startsWith(spelling.text))
                return &spelling;
        }
        return nullptr;
    }

    /// A label does not begin inside a word.
    [[nodiscard]] bool beginsHere(qsizetype at) const
    {
        if (at == 0 || m_reading.has(at, Reading::LineStart | Reading::GapBefore | Reading::CellStart | Reading::SpaceBefore))
            return true;
        if (isBorder(at))
            return true;
        const auto endsBefore = [&](const QString &prefix) {
            const auto from = at - prefix.size();
            return from >= 0 && QStringView(m_text).mid(from, prefix.size()) == prefix;
        };
        return std::any_of(m_rules.prefixes.begin(), m_rules.prefixes.end(), [&](const QString &prefix) { return endsBefore(prefix) && wordBegins(at - prefix.size()); })
               || std::any_of(m_rules.lotPrefixes.begin(), m_rules.lotPrefixes.end(), [&](const QString &prefix) { return endsBefore(prefix) && lotBegins(at - prefix.size()); });
    }

    [[nodiscard]] bool wordBegins(qsizetype at) const
    {
        return at == 0 || isBorder(at) || m_reading.has(at, Reading::LineStart | Reading::GapBefore | Reading::CellStart | Reading::SpaceBefore);
    }

    /// 第一 before 标段 at the place, at the begin of a word.
    [[nodiscard]] bool lotBegins(qsizetype at) const
    {
        static const auto numerals = QStringLiteral("一二三四五六七八九十");
        auto from = at;
        while (from > 0 && at - from < 3 && numerals.contains(m_text.at(from - 1)))
            --from;
        if (from == at)
            return false;
        if (from > 0 && m_text.at(from - 1) == u'第')
            --from;
        return wordBegins(from);
    }

    [[nodiscard]] bool isBorder(qsizetype at) const
    {
        const auto before = m_text.at(at - 1);
        return before.isDigit() || !before.isLetter();
    }

    /// 拟采购的货物或服务的预算金额: what a label belongs to may stand before it, if a colon comes after it.
    [[nodiscard]] bool followsOf(qsizetype at) const { return at > 1 && m_text.at(at - 1) == u'的'; }

    void skipBrackets(qsizetype &at, QString &unit) const
    {
        for (int i = 0; i < 2 && at < m_text.size(); ++i) {
            const auto open = m_text.at(at);
            const auto close = open == u'(' ? u')' : open == u'[' ? u']' : open == u'【' ? u'】' : QChar();
            if (close.isNull())
                return;
            const auto end = m_text.indexOf(close, at);
            if (end < 0 || end - at > longestBracket)
                return;
            unit += m_text.mid(at + 1, end - at - 1);
            at = end + 1;
        }
    }

    /// 投标截止时间及开标时间, 项目编号/包号: labels that share a value.
    void skipJoined(qsizetype &at, Occurrence &occurrence) const
    {
        for (int i = 0; i < 3 && at + 2 < m_text.size() && m_rules.joiners.contains(m_text.at(at)); ++i) {
            qsizetype length = 0;
            if (const auto *spelling = spellingAt(at + 1)) {
                length = spelling->text.size();
                occurrence.rules.insert(occurrence.rules.end(), spelling->rules.begin(), spelling->rules.end());
            } else {
                const auto rest = QStringView(m_text).mid(at + 1);
                for (const auto &companion : m_rules.companions) {
                    if (rest.startsWith(companion) && companion.size() > length)
                        length = companion.size();
                }
            }
            if (length == 0)
                return;
            at += 1 + length;
            skipBrackets(at, occurrence.unit);
        }
    }

    [[nodiscard]] bool anyRule(const Occurrence &occurrence, bool LabelRule::*flag) const
    {
        return std::any_of(occurrence.rules.begin(), occurrence.rules.end(),
                           [&](int rule) { return m_rules.labels[static_cast<size_t>(rule)].*flag; });
    }

    bool complete(qsizetype at, const LabelSpelling &spelling, Occurrence &occurrence) const
    {
        occurrence.begin = at;
        occurrence.rules = spelling.rules;
        auto end = at + spelling.text.size();
        skipBrackets(end, occurrence.unit);
        skipJoined(end, occurrence);
        occurrence.end = end;
        occurrence.value = end;
        const auto cell = m_reading.cellAt(at);
        const bool cellEnds = cell >= 0 && (end >= m_text.size() || m_reading.cellAt(end) != cell);
        occurrence.wholeCell = cellEnds && m_reading.has(at, Reading::CellStart);
        if (end < m_text.size() && !cellEnds && (m_text.at(end) == u':' || m_text.at(end) == u';')) {
            if (m_text.at(end) == u';')
                return false;
            while (end < m_text.size() && m_text.at(end) == u':')
                ++end;
            occurrence.link = Link::Colon;
            occurrence.value = end;
            occurrence.end = end;
            if (cell >= 0 && (end >= m_text.size() || m_reading.cellAt(end) != cell)) {
                occurrence.wholeCell = m_reading.has(at, Reading::CellStart) || m_reading.has(at, Reading::LineStart);
                occurrence.link = Link::Cell;
            }
            return true;
        }
        if (cellEnds) {
            occurrence.link = Link::Cell;
            return occurrence.wholeCell || m_reading.lines()[m_reading.lineAt(at)].body == at;
        }
        if (end >= m_text.size() || occurrence.rules.empty())
            return false;
        const auto &line = m_reading.lines()[m_reading.lineAt(at)];
        const bool opensLine = line.body == at || line.begin == at || m_reading.has(at, Reading::GapBefore | Reading::CellStart)
                               || (at > 0 && !m_text.at(at - 1).isLetter());
        if (m_reading.has(end, Reading::LineStart)) {
            occurrence.link = Link::Below;
            return opensLine && anyRule(occurrence, &LabelRule::bare);
        }
        const bool space = m_reading.has(end, Reading::SpaceBefore) && !m_reading.has(end, Reading::GapBefore);
        if (space && anyRule(occurrence, &LabelRule::direct) && (!opensLine || !anyRule(occurrence, &LabelRule::bare))) {
            occurrence.link = Link::Direct; // 资金来源为自筹资金 17.18673 万元
            return true;
        }
        if (m_reading.has(end, Reading::GapBefore | Reading::SpaceBefore)) {
            occurrence.link = Link::Gap;
            return opensLine && anyRule(occurrence, &LabelRule::bare);
        }
        if ((m_text.at(end) == u'为' || m_text.at(end) == u'是') && anyRule(occurrence, &LabelRule::is)) {
            occurrence.link = Link::Is;
            occurrence.value = end + 1;
            occurrence.end = end + 1;
            return true;
        }
        occurrence.link = Link::Direct;
        return anyRule(occurrence, &LabelRule::direct);
    }

    const Reading &m_reading;
    const QString &m_text;
    const Rules &m_rules;
};

} // namespace

QString linkName(Link link)
{
    switch (link) {
    case Link::Colon:
        return QStringLiteral("colon");
    case Link::Is:
        return QStringLiteral("is");
    case Link::Cell:
        return QStringLiteral("cell");
    case Link::Gap:
        return QStringLiteral("gap");
    case Link::Below:
        return QStringLiteral("below");
    case Link::Beside:
        return QStringLiteral("beside");
    case Link::Direct:
        break;
    }
    return QStringLiteral("direct");
}

std::vector<Occurrence> findLabels(const Reading &reading, const Rules &rules)
{
    return LabelScanner(reading, rules).all();
}

} // namespace tendertrail::tagging
