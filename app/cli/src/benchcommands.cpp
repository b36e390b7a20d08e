// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"

#include "core/durable.h"
#include "exchange/graphfiles.h"
#include "graph/layout.h"
#include "search/searcher.h"
#include "store/casefile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <ctime>

namespace tendertrail::cli {

using namespace core;

namespace {

int benchLayout(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--output is needed")}, grammar.usage);
    auto network = exchange::readGraph(arguments.positional().at(1));
    if (!network)
        return failed(network.error());
    const std::clock_t begin = std::clock();
    if (const auto done = graph::layout(*network, {}, cancel); !done)
        return failed(done.error());
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QJsonArray nodes;
    for (const graph::Node &node : network->nodes)
        nodes.append(QJsonObject{{QStringLiteral("id"), node.id}, {QStringLiteral("x"), node.position.x()}, {QStringLiteral("y"), node.position.y()}});
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("nodes"), nodes}, {QStringLiteral("cpu_seconds"), seconds}}).toJson(QJsonDocument::Compact);
    if (const auto saved = core::saveFile(output, bytes); !saved)
        return failed(saved.error());
    printJson({{QStringLiteral("nodes"), int(network->nodes.size())}, {QStringLiteral("edges"), int(network->edges.size())}, {QStringLiteral("cpu_seconds"), seconds}});
    return Done;
}

int benchSearch(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    QFile queries(arguments.value(QStringLiteral("queries")));
    if (!queries.open(QIODevice::ReadOnly))
        return misused({ErrorCode::InvalidArgument, queries.fileName(), QStringLiteral("--queries names a file with a query a line")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().at(1), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    if (const auto prepared = search::prepare(db); !prepared)
        return failed(prepared.error());
    for (QByteArray line = queries.readLine(); !line.isEmpty(); line = queries.readLine()) {
        const QString query = QString::fromUtf8(line).trimmed();
        if (query.isEmpty())
            continue;
        QElapsedTimer timer;
        timer.start();
        const auto results = search::find(db, query, 50, cancel);
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        printJson({{QStringLiteral("query"), query}, {QStringLiteral("hits"), results ? results->total : 0}, {QStringLiteral("ms"), ms}});
    }
    return Done;
}

int bench(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const QString what = arguments.positional().first();
    if (what == QLatin1String("layout"))
        return benchLayout(arguments, grammar, cancel);
    if (what == QLatin1String("search"))
        return benchSearch(arguments, grammar, cancel);
    return misused({ErrorCode::InvalidArgument, what, QStringLiteral("bench is layout or search")}, grammar.usage);
}

} // namespace

std::vector<Command> benchCommands()
{
    return {{QStringLiteral("bench"),
             {QStringLiteral("bench layout FILE --output POSITIONS.json | bench search CASE --queries FILE"),
              {QStringLiteral("output"), QStringLiteral("queries")}, {}, 2, 2}, bench}};
}

} // namespace tendertrail::cli
