// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipfinder.h"

#include "core/fold.h"

#include <QSet>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype contextDistance = 14;

bool isLatin(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

bool hasContext(const QString &text, qsizetype begin, qsizetype end, const QStringList &words)
{
    const auto from = std::max<qsizetype>(begin - contextDistance, 0);
    const auto around = QString(text.mid(from, begin - from) + u' ' + text.mid(end, contextDistance));
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return around.contains(word); });
}

/// First place of the maker's name on the page that stands beside a word of products.
bool findOne(const Catalogue &catalogue, const Maker &maker, const DocumentText &document, size_t page, Finding &finding)
{
    const auto &reading = document.readings[page];
    const auto &text = reading.text();
    for (const auto &alias : maker.aliases) {
        for (auto at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
            const auto end = at + alias.size();
            const bool latin = isLatin(alias.front());
            if (latin && ((at > 0 && isLatin(text.at(at - 1)) && !reading.has(at, Reading::SpaceBefore | Reading::LineStart | Reading::GapBefore))))
                continue;
            if (latin && alias.size() <= 4 && end < text.size() && text.at(end).isLetter() && isLatin(text.at(end))
                && !reading.has(end, Reading::SpaceBefore | Reading::LineStart | Reading::GapBefore))
                continue;
            const auto rest = QStringView(text).mid(end);
            if (std::any_of(maker.notFollowedBy.begin(), maker.notFollowedBy.end(), [&](const QString &word) { return rest.startsWith(word); }))
                continue;
            if (!hasContext(text, at, end, catalogue.makerContext))
                continue;
            finding.range = reading.source(at, end);
            finding.page = page;
            return true;
        }
    }
    return false;
}

} // namespace

void findMakers(const Catalogue &catalogue, const DocumentText &document, std::vector<Finding> &findings)
{
    QHash<QString, Finding> ofChips; // best chip finding by maker
    for (const auto &finding : findings) {
        if (finding.field != core::Field::Chip)
            continue;
        const auto *chip = catalogue.chip(finding.catalogueId);
        if (chip && (!ofChips.contains(chip->maker) || ofChips[chip->maker].confidence < finding.confidence))
            ofChips.insert(chip->maker, finding);
    }
    for (const auto &maker : catalogue.makers) {
        Finding finding;
        bool found = false;
        for (size_t page = 0; page < document.readings.size() && !found; ++page)
            found = findOne(catalogue, maker, document, page, finding);
        const auto chip = ofChips.constFind(maker.id);
        if (!found && chip == ofChips.cend())
            continue;
        finding.field = core::Field::Manufacturer;
        finding.value = maker.name;
        finding.catalogueId = maker.id;
        if (found) {
            finding.confidence = chip == ofChips.cend() ? 0.7 : 0.92;
            finding.rule = QStringLiteral("catalogue.maker.named");
        } else {
            finding.page = chip->page;
            finding.range = chip->range;
            finding.confidence = std::min(0.85, chip->confidence);
            finding.rule = QStringLiteral("catalogue.maker.of_chip");
            finding.inferred = true;
        }
        findings.push_back(finding);
    }
}

} // namespace tendertrail::tagging
