// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/watching.h"

#include "confinedcopy.h"
#include "entitynames.h"
#include "namematcher.h"
#include "onestep.h"

#include "core/clock.h"
#include "core/sha256.h"
#include "store/custody.h"
#include "store/entities.h"
#include "store/suggestions.h"
#include "store/watchlists.h"
#include "tagging/watchlist.h"
#include "worker/client.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr std::size_t hitsAtMost = 5; // entities of the case for one entry of a list

// A list is a file from anybody: a worker parses it, from a copy of the bytes that were hashed.
Result<worker::Client::Names> readConfined(const QString &path, const QByteArray &bytes, const CancelToken &cancel)
{
    ConfinedCopy copy;
    const auto copied = copy.write(path, bytes);
    if (!copied)
        return copied.failure();
    worker::Client client;
    auto names = client.watchlist(*copied, cancel);
    return names ? std::move(names) : copy.failureOf(names.error());
}

/// What stands for an entry in verdicts: its own id, else its name.
QString referenceOf(const WatchlistEntry &entry)
{
    return entry.reference.isEmpty() ? entry.label : entry.reference;
}

QString verdictKey(const QString &list, const QString &reference, EntityType type, const QString &key)
{
    return QStringList{list, reference, entityTypeName(type), key}.join(QChar(0x1f));
}

tagging::Named namedOf(const WatchlistEntry &entry)
{
    tagging::Named named;
    named.id = -1;
    named.type = entry.type;
    named.names = entry.names;
    return named;
}

} // namespace

Result<WatchlistReport> addWatchlist(store::CaseFile &caseFile, const QString &path, const WatchlistOptions &options, const QString &actor,
                                     const CancelToken &cancel)
{
    const auto bytes = bytesOf(path, tagging::largestWatchlist);
    if (!bytes)
        return bytes.failure();
    auto read = readConfined(path, *bytes, cancel);
    if (!read)
        return read.failure();
    WatchlistReport report;
    report.list.name = options.name.isEmpty() ? QFileInfo(path).completeBaseName() : options.name;
    report.list.format = read->format;
    report.list.sha256 = Sha256::of(*bytes).hex();
    report.list.sourcePath = QFileInfo(path).absoluteFilePath();
    report.list.sourceUrl = options.sourceUrl;
    report.list.publishedOn = options.publishedOn;
    report.list.loadedAt = utcNow();
    report.list.loadedBy = actor;
    report.list.entries = int(read->entries.size());
    report.skipped = read->skipped;
    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto id = store::addWatchlist(db, report.list, read->entries);
    if (!id)
        return id.failure();
    report.list.id = *id;
    TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("watchlist"), QStringLiteral("watchlist:%1").arg(id->value()),
                                   compactJson({{QStringLiteral("name"), report.list.name},
                                                {QStringLiteral("sha256"), report.list.sha256},
                                                {QStringLiteral("entries"), report.list.entries},
                                                {QStringLiteral("source_url"), report.list.sourceUrl},
                                                {QStringLiteral("published_on"), report.list.publishedOn}})));
    TRAIL_TRY(transaction->commit());
    return report;
}

Result<void> removeWatchlist(store::CaseFile &caseFile, WatchlistId id, const QString &actor)
{
    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(store::removeWatchlist(db, id));
    TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("watchlist"), QStringLiteral("watchlist:%1").arg(id.value()),
                                   compactJson({{QStringLiteral("removed"), true}})));
    return transaction->commit();
}

Result<std::vector<WatchHit>> screen(store::Database &db, const CancelToken &cancel)
{
    const auto matcher = sharedNameMatcher();
    if (!matcher)
        return matcher.failure();
    const auto snapshot = store::Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    const auto lists = store::watchlists(db);
    if (!lists)
        return lists.failure();
    if (lists->empty())
        return std::vector<WatchHit>();
    const auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    std::vector<tagging::Named> named;
    QHash<qint64, std::size_t> place;
    for (std::size_t i = 0; i < entities->size(); ++i) {
        named.push_back(namedOf((*entities)[i]));
        place.insert((*entities)[i].id.value(), i);
    }
    // The case is small and a list may be long: the case is made the index, and the list asks it.
    const auto index = (*matcher)->index(std::move(named));
    const auto verdicts = store::watchVerdicts(db);
    if (!verdicts)
        return verdicts.failure();
    QHash<QString, QString> decided;
    for (const store::WatchVerdict &verdict : *verdicts)
        decided.insert(verdictKey(verdict.listName, verdict.reference, verdict.type, verdict.key), verdict.verdict);
    std::vector<WatchHit> hits;
    for (const Watchlist &list : *lists) {
        const auto entries = store::watchlistEntries(db, list.id);
        if (!entries)
            return entries.failure();
        for (const WatchlistEntry &entry : *entries) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled);
            for (tagging::NameMatch &match : index->find(namedOf(entry), hitsAtMost)) {
                WatchHit hit;
                hit.list = list;
                hit.entry = entry;
                hit.entity = (*entities)[place.value(match.right)];
                hit.score = match.score;
                hit.reasons = std::move(match.reasons);
                hit.cautions = std::move(match.cautions);
                hit.verdict = decided.value(verdictKey(list.name, referenceOf(entry), hit.entity.type, hit.entity.key));
                hits.push_back(std::move(hit));
            }
        }
    }
    for (WatchHit &hit : hits) {
        const auto mentions = store::mentionsOfEntity(db, hit.entity.id);
        if (!mentions)
            return mentions.failure();
        for (const Mention &mention : *mentions)
            hit.proof.push_back(mention.id);
    }
    std::ranges::stable_sort(hits, [](const WatchHit &one, const WatchHit &other) { return one.score > other.score; });
    return hits;
}

Result<void> decideHit(store::CaseFile &caseFile, const WatchHit &hit, const QString &verdict, const QString &actor)
{
    if (!verdict.isEmpty() && verdict != QLatin1StringView("confirmed") && verdict != QLatin1StringView("dismissed"))
        return fail(ErrorCode::InvalidArgument, verdict, QStringLiteral("a verdict is confirmed, dismissed or empty"));
    return asOneStep(caseFile, QStringLiteral("verdict:1"), [&](store::Database &db) -> Result<void> {
        store::WatchVerdict row;
        row.listName = hit.list.name;
        row.reference = referenceOf(hit.entry);
        row.type = hit.entity.type;
        row.key = hit.entity.key;
        row.verdict = verdict;
        row.decidedBy = actor;
        row.decidedAt = utcNow();
        TRAIL_TRY(store::putWatchVerdict(db, row));
        return store::appendCustody(db, actor, QStringLiteral("verdict"), QStringLiteral("entity:%1").arg(hit.entity.id.value()),
                                    compactJson({{QStringLiteral("entity"), hit.entity.label},
                                                 {QStringLiteral("list"), hit.list.name},
                                                 {QStringLiteral("entry"), hit.entry.label},
                                                 {QStringLiteral("verdict"), verdict}}));
    });
}

} // namespace tendertrail::pipeline
