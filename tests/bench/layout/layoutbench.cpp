// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_layout FILE|NODES…: lays out each graph (a number: a made one of that size) and prints a JSON line with processor
// seconds and how well the picture can be read.
#include "exchange/graphfiles.h"
#include "graph/layout.h"
#include "quality.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <ctime>

using namespace tendertrail;

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    bool good = argc > 1;
    for (int i = 1; i < argc; ++i) {
        const QString name = QString::fromLocal8Bit(argv[i]);
        bool made = false;
        const int nodes = name.toInt(&made);
        core::Result<graph::Network> network = made ? procurement(nodes, 7) : exchange::readGraph(name);
        const std::clock_t begin = std::clock();
        core::Result<void> done;
        if (network)
            done = graph::layout(*network, {});
        if (!network || !done) {
            out << core::describe(network ? done.error() : network.error()) << Qt::endl;
            good = false;
            continue;
        }
        const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
        const Quality quality = qualityOf(*network);
        const QJsonObject line{{QStringLiteral("graph"), made ? name : QFileInfo(name).fileName()},
                               {QStringLiteral("nodes"), qint64(network->nodes.size())},
                               {QStringLiteral("ties"), quality.ties},
                               {QStringLiteral("cpu_seconds"), seconds},
                               {QStringLiteral("stress"), quality.stress},
                               {QStringLiteral("neighbourhood"), quality.neighbourhood},
                               {QStringLiteral("crossings_per_tie"), quality.crossingsPerTie},
                               {QStringLiteral("overlap"), quality.overlap}};
        out << QJsonDocument(line).toJson(QJsonDocument::Compact) << Qt::endl;
    }
    return good ? 0 : 1;
}
