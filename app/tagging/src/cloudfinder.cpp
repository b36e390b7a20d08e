// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudfinder.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype contextDistance = 14;
constexpr qsizetype longestClause = 70;

bool isLatin(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

class PageClouds
{
public:
    PageClouds(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings)
        : m_catalogue(catalogue), m_page(page), m_reading(document.readings[page]), m_text(m_reading.text()),
          m_plain(withoutConfusions(m_text)), m_findings(findings)
    {
        for (const auto &foe : catalogue.cloudFoes) {
            auto matches = foe.globalMatch(m_text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                m_foes.push_back({match.capturedStart(0), match.capturedEnd(0)});
            }
        }
    }

    void all()
    {
        for (const auto &cloud : m_catalogue.clouds) {
            std::vector<core::TextRange> taken;
            for (const auto &alias : cloud.aliases)
                find(cloud, alias, false, taken);
            for (const auto &alias : cloud.contextAliases)
                find(cloud, alias, true, taken);
            for (const auto &product : cloud.products)
                findProduct(cloud, product);
        }
    }

private:
    [[nodiscard]] bool apart(qsizetype at) const
    {
        return at <= 0 || at >= m_text.size()
               || m_reading.has(at, Reading::LineStart | Reading::GapBefore | Reading::SpaceBefore | Reading::CellStart);
    }

    /// A Latin name must not be part of a longer word.
    [[nodiscard]] bool borders(qsizetype begin, qsizetype end) const
    {
        if (isLatin(m_text.at(begin)) && begin > 0 && isLatin(m_text.at(begin - 1)) && !apart(begin))
            return false;
        if (!isLatin(m_text.at(end - 1)) || end >= m_text.size() || !isLatin(m_text.at(end)) || apart(end))
            return true;
        const auto rest = QStringView(m_text).mid(end);
        return rest.startsWith(QLatin1String("ec2")) || rest.startsWith(QLatin1String("s3")) || rest.startsWith(QLatin1String("openai"));
    }

    [[nodiscard]] bool isFoe(qsizetype begin, qsizetype end) const
    {
        const core::TextRange range{begin, end};
        return std::any_of(m_foes.begin(), m_foes.end(), [&](const core::TextRange &foe) { return foe.intersects(range); });
    }

    [[nodiscard]] bool hasContext(qsizetype begin, qsizetype end) const
    {
        const auto from = std::max<qsizetype>(begin - contextDistance, 0);
        const auto around = QString(m_text.mid(from, begin - from) + u' ' + m_text.mid(end, contextDistance));
        return std::any_of(m_catalogue.cloudContext.begin(), m_catalogue.cloudContext.end(),
                           [&](const QString &word) { return around.contains(word); });
    }

    /// The words between the marks around the name say that it did not do.
    [[nodiscard]] bool isTurnedDown(qsizetype begin, qsizetype end) const
    {
        static const auto marks = QStringLiteral(",。;!?");
        auto from = begin;
        while (from > 0 && !marks.contains(m_text.at(from - 1)) && begin - from < longestClause)
            --from;
        auto to = end;
        while (to < m_text.size() && !marks.contains(m_text.at(to)) && to - end < longestClause)
            ++to;
        const auto clause = m_text.mid(from, to - from);
        return std::any_of(m_catalogue.rejection.begin(), m_catalogue.rejection.end(),
                           [&](const QString &word) { return clause.contains(word); });
    }

    void find(const Cloud &cloud, const QString &alias, bool needsContext, std::vector<core::TextRange> &taken)
    {
        for (auto at = m_text.indexOf(alias); at >= 0; at = m_text.indexOf(alias, at + 1)) {
            const core::TextRange range{at, at + alias.size()};
            const bool known = std::any_of(taken.begin(), taken.end(), [&](const core::TextRange &other) { return other.intersects(range); });
            if (known || !borders(range.begin, range.end) || isFoe(range.begin, range.end)
                || (needsContext && !hasContext(range.begin, range.end)))
                continue;
            taken.push_back(range);
            add(cloud, range, needsContext ? 0.82 : 0.95, needsContext ? QStringLiteral("context") : QStringLiteral("name"), false);
        }
    }

    void findProduct(const Cloud &cloud, const CloudProduct &product)
    {
        for (auto at = m_plain.indexOf(product.key); at >= 0; at = m_plain.indexOf(product.key, at + 1)) {
            const auto end = at + product.key.size();
            if (!borders(at, end) || (product.context && !hasContext(at, end)))
                continue;
            add(cloud, {at, end}, 0.85, QStringLiteral("product"), true);
            if (const auto *chip = m_catalogue.chip(product.chip)) {
                Finding finding;
                finding.field = core::Field::Chip;
                finding.value = chip->name;
                finding.catalogueId = chip->id;
                finding.page = m_page;
                finding.range = m_reading.source(at, end);
                finding.confidence = 0.8;
                finding.rule = QStringLiteral("catalogue.cloud.product_chip");
                finding.inferred = true;
                m_findings.push_back(finding);
            }
        }
    }

    void add(const Cloud &cloud, const core::TextRange &range, double confidence, const QString &why, bool inferred)
    {
        Finding finding;
        finding.field = core::Field::CloudProvider;
        finding.value = cloud.name;
        finding.catalogueId = cloud.id;
        finding.page = m_page;
        finding.range = m_reading.source(range.begin, range.end);
        finding.confidence = confidence;
        finding.rule = QStringLiteral("catalogue.cloud.%1").arg(why);
        finding.inferred = inferred;
        if (isTurnedDown(range.begin, range.end)) {
            finding.kind = QStringLiteral("considered");
            finding.confidence *= 0.65;
        }
        m_findings.push_back(finding);
    }

    const Catalogue &m_catalogue;
    size_t m_page;
    const Reading &m_reading;
    const QString &m_text;
    QString m_plain;
    std::vector<Finding> &m_findings;
    std::vector<core::TextRange> m_foes; ///< squeezed
};

} // namespace

void findClouds(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings)
{
    PageClouds(catalogue, document, page, findings).all();
}

} // namespace tendertrail::tagging
