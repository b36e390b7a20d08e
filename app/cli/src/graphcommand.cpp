// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casegraph.h"
#include "commands.h"
#include "console.h"

#include "core/durable.h"
#include "store/casefile.h"

#include <QFileInfo>

namespace tendertrail::cli {

using namespace core;

namespace {

int graphCommand(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const QString output = arguments.value(QStringLiteral("output"));
    const QString include = arguments.value(QStringLiteral("include"), QStringLiteral("accepted"));
    if (output.isEmpty())
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--output is needed")}, grammar.usage);
    if (include != QLatin1String("accepted") && include != QLatin1String("suggested"))
        return misused({ErrorCode::InvalidArgument, include, QStringLiteral("--include is accepted or suggested")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto drawn = caseGraph((*opened)->database(), include == QLatin1String("suggested"), {}, cancel);
    if (!drawn)
        return failed(drawn.error());
    const auto bytes = exchange::toGraphFile(QFileInfo(output).suffix().toLower(), drawn->network, drawn->evidence);
    if (!bytes)
        return bytes.error().code == ErrorCode::InvalidArgument ? misused(bytes.error(), grammar.usage) : failed(bytes.error());
    if (const auto saved = core::saveFile(output, *bytes); !saved)
        return failed(saved.error());
    if (arguments.json())
        printJson({{QStringLiteral("output"), output}, {QStringLiteral("nodes"), int(drawn->network.nodes.size())}, {QStringLiteral("edges"), int(drawn->network.edges.size())}});
    else
        printLine(QStringLiteral("%1: %2 nodes, %3 edges").arg(output).arg(drawn->network.nodes.size()).arg(drawn->network.edges.size()));
    return Done;
}

} // namespace

std::vector<Command> graphCommands()
{
    return {{QStringLiteral("graph"),
             {QStringLiteral("graph CASE --output FILE.(json|graphml|gexf|svg|png) [--include accepted|suggested]"),
              {QStringLiteral("output"), QStringLiteral("include")}, {}, 1, 1}, graphCommand, true}};
}

} // namespace tendertrail::cli
