// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <ctime>

// Usage: bench_gist [--time] < segments.txt > gist.txt
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const auto cpu = [] { return double(std::clock()) / CLOCKS_PER_SEC; };
    const double start = cpu();
    auto engine = tendertrail::translate::gist();
    if (!engine) {
        err << describe(engine.error()) << '\n';
        return 3;
    }
    const double loaded = cpu();
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 2;
    QStringList segments = QString::fromUtf8(in.readAll()).split(u'\n');
    if (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast();
    const auto results = (*engine)->translate(segments, QStringLiteral("zh"), QStringLiteral("en"), {});
    const double done = cpu();
    if (!results) {
        err << describe(results.error()) << '\n';
        return 1;
    }
    QTextStream out(stdout);
    qsizetype units = 0;
    for (const auto &result : *results)
        out << QString(result.text).replace(u'\n', u' ') << '\n';
    for (const QString &segment : segments)
        units += segment.size();
    if (application.arguments().contains(QStringLiteral("--time")))
        err << "load " << loaded - start << " s, " << segments.size() << " segments, " << units << " characters in "
            << done - loaded << " s CPU\n";
    return 0;
}
