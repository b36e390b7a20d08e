// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "matchjson.h"
#include "quotes.h"
#include "recordjson.h"

#include "pipeline/watching.h"
#include "store/casefile.h"
#include "store/suggestions.h"
#include "store/watchlists.h"

namespace tendertrail::cli {

using namespace core;

namespace {

QJsonObject listJson(const Watchlist &list)
{
    return {{QStringLiteral("id"), list.id.value()},
            {QStringLiteral("name"), list.name},
            {QStringLiteral("format"), list.format},
            {QStringLiteral("sha256"), list.sha256},
            {QStringLiteral("source_path"), list.sourcePath},
            {QStringLiteral("source_url"), list.sourceUrl},
            {QStringLiteral("published_on"), list.publishedOn},
            {QStringLiteral("loaded_at"), list.loadedAt},
            {QStringLiteral("loaded_by"), list.loadedBy},
            {QStringLiteral("entries"), list.entries}};
}

QJsonObject entryJson(const WatchlistEntry &entry)
{
    QJsonArray names;
    for (const EntityName &name : entry.names)
        names.append(QJsonObject{{QStringLiteral("name"), name.name}, {QStringLiteral("language"), name.language}, {QStringLiteral("kind"), name.kind}});
    return {{QStringLiteral("ordinal"), entry.ordinal}, {QStringLiteral("reference"), entry.reference}, {QStringLiteral("label"), entry.label},
            {QStringLiteral("names"), names},           {QStringLiteral("reason"), entry.reason},       {QStringLiteral("listed_on"), entry.listedOn},
            {QStringLiteral("url"), entry.url}};
}

int add(const Arguments &arguments, store::CaseFile &caseFile)
{
    pipeline::WatchlistOptions options;
    options.name = arguments.value(QStringLiteral("name"));
    options.sourceUrl = arguments.value(QStringLiteral("source-url"));
    options.publishedOn = arguments.value(QStringLiteral("date"));
    const auto report = pipeline::addWatchlist(caseFile, arguments.positional().value(2), options, arguments.actor());
    if (!report)
        return failed(report.error());
    if (arguments.json()) {
        QJsonObject object = listJson(report->list);
        object.insert(QStringLiteral("skipped"), report->skipped);
        printJson(object);
    } else {
        printLine(QStringLiteral("%1 %2: %3 entries (%4 rows name nobody)").arg(report->list.id.value()).arg(report->list.name).arg(report->list.entries).arg(report->skipped));
    }
    return Done;
}

int list(const Arguments &arguments, store::CaseFile &caseFile)
{
    const auto lists = store::watchlists(caseFile.database());
    if (!lists)
        return failed(lists.error());
    for (const Watchlist &row : *lists) {
        if (arguments.json())
            printJson(listJson(row));
        else
            printLine(QStringLiteral("%1 %2: %3 entries, SHA-256 %4, loaded %5 by %6").arg(row.id.value()).arg(row.name).arg(row.entries).arg(row.sha256.left(12), row.loadedAt, row.loadedBy));
    }
    return Done;
}

int screen(const Arguments &arguments, store::CaseFile &caseFile, const CancelToken &cancel)
{
    store::Database &db = caseFile.database();
    const auto hits = pipeline::screen(db, cancel);
    if (!hits)
        return failed(hits.error());
    std::vector<Mention> proofs;
    for (const pipeline::WatchHit &hit : *hits) {
        const auto mentions = store::mentionsOfEntity(db, hit.entity.id);
        if (!mentions)
            return failed(mentions.error());
        proofs.insert(proofs.end(), mentions->begin(), mentions->end());
    }
    const auto quotes = Quotes::load(db, proofs);
    if (!quotes)
        return failed(quotes.error());
    int number = 0;
    for (const pipeline::WatchHit &hit : *hits) {
        ++number;
        if (!arguments.json()) {
            printLine(QStringLiteral("%1. %2 %3 = %4 on %5  (%6: %7)%8")
                          .arg(number)
                          .arg(hit.entity.id.value())
                          .arg(hit.entity.label, hit.entry.label, hit.list.name)
                          .arg(hit.score, 0, 'f', 2)
                          .arg(reasonsText(hit.reasons, hit.cautions), hit.verdict.isEmpty() ? QString() : QStringLiteral(" — ") + hit.verdict));
            if (!hit.entry.reason.isEmpty())
                printLine(QStringLiteral("   %1").arg(hit.entry.reason.left(200)));
            continue;
        }
        QJsonArray proof;
        for (const MentionId id : hit.proof)
            proof.append(quotes->of(id));
        printJson({{QStringLiteral("hit"), number},
                   {QStringLiteral("list"), listJson(hit.list)},
                   {QStringLiteral("entry"), entryJson(hit.entry)},
                   {QStringLiteral("entity"), entityJson(hit.entity)},
                   {QStringLiteral("score"), twoDecimals(hit.score)},
                   {QStringLiteral("reasons"), reasonsJson(hit.reasons)},
                   {QStringLiteral("cautions"), QJsonArray::fromStringList(hit.cautions)},
                   {QStringLiteral("verdict"), hit.verdict},
                   {QStringLiteral("proof"), proof}});
    }
    return Done;
}

/// confirm, dismiss or reopen the hits of an entity: WATCHLIST ENTITY.
int decide(const Arguments &arguments, store::CaseFile &caseFile, const QString &verdict, const Grammar &grammar, const CancelToken &cancel)
{
    const qint64 wantedList = arguments.positional().value(2).toLongLong();
    const qint64 wantedEntity = arguments.positional().value(3).toLongLong();
    if (wantedList <= 0 || wantedEntity <= 0)
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("a list and an entity are named by their numbers")}, grammar.usage);
    const auto hits = pipeline::screen(caseFile.database(), cancel);
    if (!hits)
        return failed(hits.error());
    int decided = 0;
    for (const pipeline::WatchHit &hit : *hits) {
        if (hit.list.id.value() != wantedList || hit.entity.id.value() != wantedEntity)
            continue;
        const auto done = pipeline::decideHit(caseFile, hit, verdict, arguments.actor());
        if (!done)
            return failed(done.error());
        ++decided;
    }
    if (decided == 0)
        return failed({ErrorCode::NotFound, arguments.positional().value(3), QStringLiteral("this entity has no hit on that list")});
    if (arguments.json())
        printJson({{QStringLiteral("decided"), decided}, {QStringLiteral("verdict"), verdict}});
    else
        printLine(QStringLiteral("%1 decided").arg(decided));
    return Done;
}

int watchlist(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const QString action = arguments.positional().first();
    const bool reads = action == QLatin1String("list") || action == QLatin1String("screen");
    static const QStringList actions{QStringLiteral("add"),     QStringLiteral("list"),    QStringLiteral("remove"), QStringLiteral("screen"),
                                     QStringLiteral("confirm"), QStringLiteral("dismiss"), QStringLiteral("reopen")};
    if (!actions.contains(action))
        return misused({ErrorCode::InvalidArgument, action, QStringLiteral("watchlist does %1").arg(actions.join(QStringLiteral(", ")))}, grammar.usage);
    const qsizetype needed = reads ? 2 : action == QLatin1String("add") || action == QLatin1String("remove") ? 3 : 4;
    if (arguments.positional().size() != needed)
        return misused({ErrorCode::InvalidArgument, action, QStringLiteral("watchlist %1 takes %2 arguments").arg(action).arg(needed - 1)}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().value(1), reads ? store::CaseFile::Access::Read : store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    if (action == QLatin1String("add"))
        return add(arguments, **opened);
    if (action == QLatin1String("list"))
        return list(arguments, **opened);
    if (action == QLatin1String("screen"))
        return screen(arguments, **opened, cancel);
    if (action == QLatin1String("remove")) {
        const auto removed = pipeline::removeWatchlist(**opened, WatchlistId(arguments.positional().value(2).toLongLong()), arguments.actor());
        return removed ? int(Done) : failed(removed.error());
    }
    const QString verdict = action == QLatin1String("confirm") ? QStringLiteral("confirmed") : action == QLatin1String("dismiss") ? QStringLiteral("dismissed") : QString();
    return decide(arguments, **opened, verdict, grammar, cancel);
}

} // namespace

std::vector<Command> watchlistCommands()
{
    return {{QStringLiteral("watchlist"),
             {QStringLiteral("watchlist add CASE FILE [--name N] [--source-url U] [--date D] | list CASE | screen CASE | remove CASE LIST | confirm|dismiss|reopen CASE LIST ENTITY"),
              {QStringLiteral("name"), QStringLiteral("source-url"), QStringLiteral("date")}, {}, 2, 4}, watchlist}};
}

} // namespace tendertrail::cli
