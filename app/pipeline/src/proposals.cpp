// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/proposals.h"

#include "translate/engine.h"

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

const QString memoryEngine = QStringLiteral("memory");
const QString ofThisCase = QStringLiteral(", case");

} // namespace

std::vector<store::Offer> memoryOffers(const translate::Memory &memory, const QString &source, const QString &text)
{
    std::vector<store::Offer> offers;
    for (const translate::MemoryMatch &match : memory.find(source)) {
        if (match.entry->target == text)
            continue;
        store::Offer offer;
        offer.engine = memoryEngine;
        offer.engineVersion = QStringList{match.entry->by, match.entry->origin}.join(QStringLiteral(", "));
        offer.text = match.entry->target;
        offer.similarity = match.similarity;
        offer.source = match.entry->source;
        offer.warnings = translate::checkTranslation(source, offer.text);
        offers.push_back(std::move(offer));
    }
    return offers;
}

Result<Proposals> Proposals::read(store::Database &db, const QString &language, const std::vector<translate::MemoryEntry> &beside)
{
    Proposals proposals;
    proposals.m_language = language;
    for (const translate::MemoryEntry &entry : beside) {
        if (entry.language == language)
            proposals.m_memory.add(entry);
    }
    const auto units = store::memoryUnits(db, language);
    if (!units)
        return units.failure();
    for (const store::MemoryUnit &unit : *units)
        proposals.m_memory.add({unit.source, unit.target, unit.status, unit.by, unit.at, unit.origin, unit.language});
    return proposals;
}

Result<std::vector<store::Offer>> Proposals::of(store::Database &db, const Segment &segment, const std::optional<Translation> &translation) const
{
    const QString text = translation ? translation->text : QString();
    std::vector<store::Offer> offers = memoryOffers(m_memory, segment.source, text);
    auto left = store::offers(db, segment.id, m_language);
    if (!left)
        return left.failure();
    for (store::Offer &offer : *left) {
        // What the case remembered when the engine ran may have been changed or taken back since: its memory speaks for itself above.
        const bool isOld = offer.engine == memoryEngine && offer.engineVersion.endsWith(ofThisCase);
        if (!isOld && offer.text != text && std::ranges::find(offers, offer.text, &store::Offer::text) == offers.end())
            offers.push_back(std::move(offer));
    }
    return offers;
}

} // namespace tendertrail::pipeline
