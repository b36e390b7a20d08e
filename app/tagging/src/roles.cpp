// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles.h"

#include "organisation.h"

#include "tagging/tagger.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestReach = 30;

bool containsAny(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

/// Words of the sentence after the place, to its end.
QString sentenceAfter(const Reading &reading, qsizetype at)
{
    const auto &text = reading.text();
    auto end = at;
    while (end < text.size() && end - at < longestReach && text.at(end) != u'。' && text.at(end) != u';'
           && !(reading.has(end, Reading::LineStart) && !reading.lines()[reading.lineAt(end - 1)].full))
        ++end;
    return text.mid(at, end - at);
}

/// A supplier named with words of resale right after it: 由甲公司作为代理商提供…
void findBesideSuppliers(const Catalogue &catalogue, const DocumentText &document, std::vector<Finding> &findings)
{
    QSet<QString> keys;
    for (const auto &finding : findings) {
        if (finding.field == core::Field::Supplier && finding.confidence >= 0.5)
            keys.insert(nameKey(finding.value));
    }
    for (const auto &key : keys) {
        for (size_t page = 0; page < document.readings.size(); ++page) {
            const auto &reading = document.readings[page];
            const auto &text = reading.text();
            for (auto at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                const auto end = at + key.size();
                if (!containsAny(sentenceAfter(reading, end), catalogue.resale))
                    continue;
                Finding finding;
                finding.field = core::Field::Intermediary;
                finding.page = page;
                finding.range = reading.source(at, end);
                finding.value = tidied(reading.words(finding.range));
                finding.confidence = 0.9;
                finding.rule = QStringLiteral("role.intermediary.words");
                findings.push_back(finding);
                break;
            }
        }
    }
}

/// The vendor that a sentence names behind a reseller, or behind a sole source.
void addVendor(const Rules &rules, const Catalogue &catalogue, const DocumentText &document, size_t page, const QRegularExpressionMatch &match,
               std::vector<Finding> &findings)
{
    const auto name = QStringLiteral("vendor");
    if (!match.hasCaptured(name))
        return;
    const auto &reading = document.readings[page];
    const auto begin = match.capturedStart(name);
    const auto end = match.capturedEnd(name);
    const auto words = match.captured(name);
    const auto maker = std::find_if(catalogue.makers.begin(), catalogue.makers.end(), [&](const Maker &known) { return known.aliases.contains(words); });
    const bool cloud = std::any_of(catalogue.clouds.begin(), catalogue.clouds.end(), [&](const Cloud &known) { return known.aliases.contains(words); });
    if (cloud)
        return; // it is found as a provider
    Finding finding;
    if (maker != catalogue.makers.end()) {
        finding.value = maker->name;
        finding.catalogueId = maker->id;
        finding.range = reading.source(begin, end);
        finding.page = page;
    } else if (const auto found = organisationIn(reading, begin, end, rules.names)) {
        finding = findingOf(core::Field::Manufacturer, {}, page, *found);
        finding.confidence = found->quality;
    } else {
        return;
    }
    finding.field = core::Field::Manufacturer;
    finding.kind = QStringLiteral("vendor");
    finding.confidence = 0.84 * (maker != catalogue.makers.end() ? 1 : finding.confidence) * document.factorAt(page, begin);
    finding.rule = QStringLiteral("role.vendor.sentence");
    findings.push_back(finding);
}

void findBySentence(const Rules &rules, const Catalogue &catalogue, const DocumentText &document, std::vector<Finding> &findings)
{
    for (size_t page = 0; page < document.readings.size(); ++page) {
        const auto &reading = document.readings[page];
        for (const auto &expression : catalogue.resalePatterns) {
            auto matches = expression.globalMatch(reading.text());
            while (matches.hasNext()) {
                const auto match = matches.next();
                addVendor(rules, catalogue, document, page, match, findings);
                const auto name = QStringLiteral("supplier");
                if (match.capturedLength(name) <= 0)
                    continue;
                const auto found = organisationIn(reading, match.capturedStart(name), match.capturedEnd(name), rules.names);
                if (!found)
                    continue;
                auto finding = findingOf(core::Field::Intermediary, {}, page, *found);
                finding.confidence = 0.86 * found->quality * document.factorAt(page, match.capturedStart(name));
                finding.rule = QStringLiteral("role.intermediary.sentence");
                findings.push_back(finding);
            }
        }
    }
}

/// Whether the company is the provider or maker itself: 阿里云计算有限公司 sells its own.
bool isOwner(const Catalogue &catalogue, const QString &company, const QString &ownerId)
{
    const auto key = nameKey(company);
    for (const auto &cloud : catalogue.clouds) {
        if (cloud.id == ownerId)
            return containsAny(key, cloud.aliases);
    }
    const auto *maker = catalogue.maker(ownerId);
    return maker && containsAny(key, maker->aliases);
}

} // namespace

void findIntermediaries(const Rules &rules, const Catalogue &catalogue, const DocumentText &document,
                        std::vector<Finding> &findings)
{
    findBesideSuppliers(catalogue, document, findings);
    findBySentence(rules, catalogue, document, findings);

    QSet<QString> owners;
    bool cloud = false;
    for (const auto &finding : findings) {
        if (finding.field == core::Field::CloudProvider && finding.kind.isEmpty() && finding.confidence >= 0.6) {
            owners.insert(finding.catalogueId);
            cloud = true;
        }
    }
    for (const auto &finding : findings) {
        const auto *chip = finding.field == core::Field::Chip && !cloud ? catalogue.chip(finding.catalogueId) : nullptr;
        if (chip)
            owners.insert(chip->maker);
    }
    if (owners.isEmpty())
        return;
    std::vector<Finding> inferred;
    for (const auto &finding : findings) {
        if (finding.field != core::Field::Supplier || finding.confidence < 0.6)
            continue;
        if (std::any_of(owners.begin(), owners.end(), [&](const QString &owner) { return isOwner(catalogue, finding.value, owner); }))
            continue;
        auto role = finding;
        role.field = core::Field::Intermediary;
        role.inferred = true;
        role.confidence = std::min(finding.confidence, cloud ? 0.78 : 0.68);
        role.rule = cloud ? QStringLiteral("role.intermediary.of_cloud") : QStringLiteral("role.intermediary.of_chip");
        inferred.push_back(role);
    }
    findings.insert(findings.end(), inferred.begin(), inferred.end());
}

} // namespace tendertrail::tagging
