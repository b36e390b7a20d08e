// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include "catalogue.h"
#include "chipfinder.h"
#include "cloudfinder.h"
#include "fieldfinder.h"
#include "roles.h"
#include "rules.h"
#include "sections.h"
#include "settle.h"
#include "specificationfinder.h"
#include "statusfinder.h"

namespace tendertrail::tagging {
namespace {

class RuleTagger final : public Tagger
{
public:
    RuleTagger(Rules rules, Catalogue catalogue, SpecificationRules specifications, Accelerators accelerators)
        : m_rules(std::move(rules)), m_catalogue(std::move(catalogue)), m_specifications(std::move(specifications)),
          m_accelerators(std::move(accelerators))
    {
        m_version = QStringLiteral("%1, specifications %2; %3, accelerators %4")
                        .arg(m_rules.version, m_specifications.version(), m_catalogue.version, m_accelerators.version());
    }

    [[nodiscard]] QString version() const override { return m_version; }

    [[nodiscard]] core::Result<std::vector<core::Suggestion>> tag(const std::vector<core::PageText> &pages, const QString &name,
                                                                  const core::CancelToken &cancel) const override
    {
        DocumentText document;
        document.name = name;
        SectionWalker walker(m_rules);
        for (const auto &page : pages) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled, name);
            document.readings.emplace_back(page);
            walker.walk(document.readings.back());
            document.all += document.readings.back().text();
        }
        std::vector<Finding> findings;
        readTitles(m_rules, document, findings);
        for (size_t page = 0; page < pages.size(); ++page) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled, name);
            const auto labels = findLabels(document.readings[page], m_rules);
            findFields(m_rules, document, page, labels, findings);
            findColumns(m_rules, document, page, labels, findings);
            findSentences(m_rules, document, page, findings);
            findPartyLists(m_rules, document, page, labels, findings);
            findStatements(m_rules, document, page, findings);
            findChips(m_catalogue, document, page, findings);
            findClouds(m_catalogue, document, page, findings);
            findSpecifications(m_specifications, m_accelerators, document, page, findings);
        }
        findSignature(m_rules, document, findings);
        findMakers(m_catalogue, document, findings);
        findIntermediaries(m_rules, m_catalogue, document, findings);
        for (auto &finding : findings)
            setCurrency(finding, document);
        return suggestions(settle(std::move(findings), document), pages);
    }

    [[nodiscard]] QString catalogueName(const QString &catalogueId) const override { return m_catalogue.names.value(catalogueId); }

    [[nodiscard]] std::optional<Specification> specification(const QString &words) const override
    {
        return specificationOf(m_specifications, m_accelerators, words);
    }

    [[nodiscard]] const Accelerators &accelerators() const override { return m_accelerators; }

    [[nodiscard]] std::pair<QString, QString> makerOf(const QString &chipId) const override
    {
        const auto *chip = m_catalogue.chip(chipId);
        const auto *maker = chip ? m_catalogue.maker(chip->maker) : nullptr;
        return maker ? std::pair(maker->name, maker->id) : std::pair<QString, QString>();
    }

private:
    /// 元 in a document of Taiwan's portal is its own.
    void setCurrency(Finding &finding, const DocumentText &document) const
    {
        if (finding.field != core::Field::Amount || finding.money.currency != QStringLiteral("CNY"))
            return;
        const auto words = document.readings[finding.page].words(finding.range);
        if (m_rules.amounts.ownCurrency.match(words).hasMatch())
            return;
        for (const auto &currency : m_rules.amounts.currencies) {
            if (currency.expression.match(document.all).hasMatch())
                finding.money.currency = currency.id;
        }
    }

    [[nodiscard]] std::vector<core::Suggestion> suggestions(const std::vector<Finding> &findings,
                                                            const std::vector<core::PageText> &pages) const
    {
        std::vector<core::Suggestion> found;
        for (const auto &finding : findings) {
            core::Suggestion suggestion;
            suggestion.field = finding.field;
            suggestion.value = finding.value;
            suggestion.kind = finding.kind;
            suggestion.money = finding.money;
            suggestion.date = finding.date;
            suggestion.catalogueId = finding.catalogueId;
            if (core::isEntityField(finding.field) && suggestion.catalogueId.isEmpty())
                suggestion.catalogueId = m_catalogue.institutions.value(nameKey(finding.value));
            suggestion.anchor = core::anchorOf(pages[finding.page], finding.range);
            suggestion.confidence = finding.confidence;
            suggestion.rule = finding.rule;
            suggestion.ruleVersion = m_version;
            suggestion.inferred = finding.inferred;
            found.push_back(std::move(suggestion));
        }
        return found;
    }

    Rules m_rules;
    Catalogue m_catalogue;
    SpecificationRules m_specifications;
    Accelerators m_accelerators;
    QString m_version;
};

} // namespace

core::Result<std::shared_ptr<const Tagger>> Tagger::load()
{
    auto rules = Rules::load();
    if (!rules)
        return rules.failure();
    auto catalogue = Catalogue::load();
    if (!catalogue)
        return catalogue.failure();
    auto specifications = SpecificationRules::load();
    if (!specifications)
        return specifications.failure();
    auto accelerators = Accelerators::load();
    if (!accelerators)
        return accelerators.failure();
    return std::shared_ptr<const Tagger>(
        std::make_shared<RuleTagger>(std::move(*rules), std::move(*catalogue), std::move(*specifications), std::move(*accelerators)));
}

} // namespace tendertrail::tagging
