// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipfinder.h"

#include "core/fold.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype farContext = 60;
constexpr qsizetype nearContext = 32;
constexpr qsizetype tightContext = 8;
constexpr qsizetype listDistance = 14; // NV A100或T4

bool isLatin(QChar unit)
{
    const auto code = unit.unicode();
    return (code < 0x80 && unit.isLetterOrNumber()) || (code >= 0xFF10 && code <= 0xFF5A && unit.isLetterOrNumber());
}

bool isDash(QChar unit)
{
    return unit.category() == QChar::Punctuation_Dash || unit == u'_';
}

bool containsAny(QStringView text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

class PageChips
{
public:
    PageChips(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings)
        : m_catalogue(catalogue), m_document(document), m_page(page), m_text(document.readings[page].page().text),
          m_confused(core::confusionFold(m_text)), m_findings(findings)
    {
        for (const auto &foe : catalogue.chipFoes) {
            auto matches = foe.globalMatch(m_text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                m_foes.push_back({match.capturedStart(0), match.capturedEnd(0)});
            }
        }
    }

    void all()
    {
        const auto &text = m_confused.text;
        for (qsizetype at = 0; at < text.size();) {
            const auto bucket = m_catalogue.chipAliases.constFind(text.at(at));
            qsizetype taken = 0;
            if (bucket != m_catalogue.chipAliases.cend()) {
                const auto rest = QStringView(text).mid(at);
                for (const auto &alias : *bucket) {
                    if (rest.startsWith(alias.key) && accept(alias, at)) {
                        taken = alias.key.size();
                        break;
                    }
                }
            }
            at += std::max<qsizetype>(taken, 1);
        }
    }

private:
    /// The units must be the alias's own, but for digits that OCR reads as letters.
    [[nodiscard]] bool sameUnits(const ChipAlias &alias, qsizetype at, bool maker) const
    {
        int digits = 0;
        int trueDigits = 0;
        for (qsizetype i = 0; i < alias.plain.size(); ++i) {
            const auto range = m_confused.toSource({at + i, at + i + 1});
            const auto unit = core::folded(range.of(m_text));
            const auto source = unit.isEmpty() ? QChar() : unit.front();
            const auto wanted = alias.plain.at(i);
            if (wanted.isDigit()) {
                ++digits;
                trueDigits += source.isDigit() ? 1 : 0;
            } else if (wanted.unicode() < 0x80 && source != wanted && !(alias.inserted && i == 1 && (source == u'i' || source == u'|'))) {
                return false;
            }
        }
        return maker || digits == 0 || trueDigits > 0;
    }

    [[nodiscard]] bool hasSpaceInside(const core::TextRange &range) const
    {
        const auto words = range.of(m_text);
        return std::any_of(words.begin(), words.end(), [](QChar unit) { return unit.isSpace(); });
    }

    [[nodiscard]] bool isFoe(const core::TextRange &range) const
    {
        return std::any_of(m_foes.begin(), m_foes.end(), [&](const core::TextRange &foe) { return foe.intersects(range); });
    }

    /// Latin letters and digits that end at the offset, folded.
    [[nodiscard]] QString runBefore(qsizetype end) const
    {
        auto begin = end;
        while (begin > 0 && isLatin(m_text.at(begin - 1)))
            --begin;
        return core::folded(m_text.mid(begin, end - begin));
    }

    [[nodiscard]] QString runAfter(qsizetype begin) const
    {
        auto end = begin;
        while (end < m_text.size() && isLatin(m_text.at(end)))
            ++end;
        return core::folded(m_text.mid(begin, end - begin));
    }

    [[nodiscard]] bool isMakerRun(const QString &run) const
    {
        return std::any_of(m_catalogue.makerPrefixes.begin(), m_catalogue.makerPrefixes.end(), [&](const QString &prefix) {
            return run == prefix || (prefix.size() > 2 && run.endsWith(prefix));
        });
    }

    /// NVIDIAA100, 8xA100 and Tesla-V100 may stand; HG-B10 and XH100 may not.
    [[nodiscard]] bool leftBorder(qsizetype begin, bool &maker) const
    {
        static const QRegularExpression count(QStringLiteral("(?:^|[^0-9a-z])[0-9]{1,4}[x*]$"));
        auto at = begin;
        const auto run = runBefore(at);
        if (!run.isEmpty()) {
            maker = isMakerRun(run);
            return maker || count.match(run).hasMatch();
        }
        if (at > 0 && isDash(m_text.at(at - 1))) {
            const auto before = runBefore(at - 1);
            if (!before.isEmpty()) {
                maker = isMakerRun(before);
                return maker;
            }
        }
        while (at > 0 && (m_text.at(at - 1).isSpace() || m_text.at(at - 1) == u'-') && begin - at < 3)
            --at;
        const auto before = runBefore(at);
        maker = (!before.isEmpty() && isMakerRun(before)) || core::folded(m_text.mid(std::max<qsizetype>(at - 3, 0), at - std::max<qsizetype>(at - 3, 0))) == QStringLiteral("英伟达")
                || endsWithMaker(at);
        return true;
    }

    [[nodiscard]] bool endsWithMaker(qsizetype end) const
    {
        const auto before = core::folded(m_text.mid(std::max<qsizetype>(end - 8, 0), end - std::max<qsizetype>(end - 8, 0)));
        return std::any_of(m_catalogue.makers.begin(), m_catalogue.makers.end(), [&](const Maker &maker) {
            return std::any_of(maker.aliases.begin(), maker.aliases.end(),
                               [&](const QString &alias) { return core::isHan(alias.front().unicode()) && before.endsWith(alias); });
        });
    }

    /// What follows without a space must be a known variant: SXM4, 80GB, PCIe, x8.
    [[nodiscard]] bool rightBorder(qsizetype end) const
    {
        static const QRegularExpression amount(QStringLiteral("^(?:[0-9]{2,3}g(?:i?b)?|x[0-9]{1,2}(?![0-9]))"));
        auto rest = runAfter(end);
        while (!rest.isEmpty()) {
            const auto match = amount.match(rest);
            if (match.hasMatch()) {
                rest.remove(0, match.capturedLength(0));
                continue;
            }
            const auto suffix = std::find_if(m_catalogue.suffixes.begin(), m_catalogue.suffixes.end(),
                                             [&](const QString &known) { return rest.startsWith(known); });
            if (suffix == m_catalogue.suffixes.end())
                return false;
            rest.remove(0, suffix->size());
        }
        const auto next = end + runAfter(end).size();
        if (next >= m_text.size())
            return true;
        const auto unit = m_text.at(next);
        if (unit == u'.' && next + 1 < m_text.size() && m_text.at(next + 1).isDigit())
            return false;
        if (!isDash(unit))
            return true;
        const auto run = runAfter(next + 1);
        return run.isEmpty() || rightBorder(next + 1);
    }

    [[nodiscard]] bool contextWithin(const core::TextRange &range, qsizetype distance, const QStringList &words) const
    {
        const auto begin = std::max<qsizetype>(range.begin - distance, 0);
        const auto before = squeezed(core::folded(m_text.mid(begin, range.begin - begin)));
        const auto after = squeezed(core::folded(m_text.mid(range.end, distance)));
        return containsAny(before, words) || containsAny(after, words);
    }

    [[nodiscard]] bool besideChip(const core::TextRange &range) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
            return finding.field == core::Field::Chip && finding.page == m_page && range.begin - finding.range.end >= 0
                   && range.begin - finding.range.end <= listDistance && finding.confidence >= 0.85;
        });
    }

    /// Confidence of a match by what stands around it; 0 when it is not believed.
    [[nodiscard]] double trust(const ChipAlias &alias, const core::TextRange &range, bool maker, QString &why) const
    {
        if (maker) {
            why = QStringLiteral("maker");
            return 0.97;
        }
        const bool near = contextWithin(range, nearContext, m_catalogue.strongContext);
        const auto first = m_text.at(range.begin);
        switch (alias.match) {
        case Match::Maker:
            return 0;
        case Match::Tight:
            why = QStringLiteral("beside");
            return contextWithin(range, tightContext, m_catalogue.strongContext) ? 0.88 : 0;
        case Match::Short:
            if (first.isLower())
                return 0;
            why = near ? QStringLiteral("near") : QStringLiteral("list");
            return near || besideChip(range) ? 0.91 : 0;
        case Match::Distinct:
            why = QStringLiteral("name");
            return near ? 0.97 : 0.95;
        case Match::Model:
            break;
        }
        if (near || besideChip(range)) {
            why = QStringLiteral("near");
            return 0.94;
        }
        if (contextWithin(range, farContext, m_catalogue.weakContext) || contextWithin(range, farContext, m_catalogue.strongContext)) {
            why = QStringLiteral("page");
            return 0.86;
        }
        why = QStringLiteral("document");
        return documentOnComputing() ? 0.72 : 0;
    }

    [[nodiscard]] bool documentOnComputing() const
    {
        static const QStringList sure{QStringLiteral("gpu"), QStringLiteral("显卡"), QStringLiteral("加速卡"), QStringLiteral("英伟达"), QStringLiteral("nvidia")};
        return containsAny(m_document.all, sure);
    }

    bool accept(const ChipAlias &alias, qsizetype at)
    {
        const auto range = m_confused.toSource({at, at + alias.key.size()});
        bool maker = false;
        if (!leftBorder(range.begin, maker) || !sameUnits(alias, at, maker) || !rightBorder(range.end))
            return false;
        if (isFoe(range) && !(maker && !alias.inserted && !hasSpaceInside(range)))
            return false;
        QString why;
        auto confidence = trust(alias, range, maker, why);
        if (alias.inserted || (alias.oneWord && hasSpaceInside(range))) {
            if (!maker && !contextWithin(range, nearContext, m_catalogue.strongContext))
                return false;
            confidence *= 0.92;
        }
        if (confidence <= 0)
            return false;
        const auto &chip = m_catalogue.chips[alias.chip];
        Finding finding;
        finding.field = core::Field::Chip;
        finding.value = chip.name;
        finding.catalogueId = chip.id;
        finding.page = m_page;
        finding.range = range;
        finding.confidence = confidence;
        finding.rule = QStringLiteral("catalogue.chip.%1").arg(why);
        m_findings.push_back(finding);
        return true;
    }

    const Catalogue &m_catalogue;
    const DocumentText &m_document;
    size_t m_page;
    const QString &m_text;
    core::Folded m_confused;
    std::vector<Finding> &m_findings;
    std::vector<core::TextRange> m_foes;
};

} // namespace

void findChips(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings)
{
    PageChips(catalogue, document, page, findings).all();
}

} // namespace tendertrail::tagging
