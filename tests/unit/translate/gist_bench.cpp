// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"
#include "translate/segmenter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <ctime>

// Usage: bench_gist [--time] < segments.txt > gist.txt
//        bench_gist --page < page.txt    cuts the text into segments first and writes each above its gist
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
    const bool page = application.arguments().contains(QStringLiteral("--page"));
    QStringList segments;
    if (page) {
        tendertrail::core::PageText text;
        text.text = QString::fromUtf8(in.readAll());
        for (const auto &segment : tendertrail::translate::segmentPage(text))
            segments << segment.source;
    } else {
        segments = QString::fromUtf8(in.readAll()).split(u'\n');
    }
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
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (page)
            out << segments[i] << "\n    ";
        out << QString(results->at(size_t(i)).text).replace(u'\n', u' ') << '\n';
        if (page && !results->at(size_t(i)).warnings.isEmpty())
            out << "    ! " << results->at(size_t(i)).warnings.join(u' ') << '\n';
    }
    for (const QString &segment : segments)
        units += segment.size();
    if (application.arguments().contains(QStringLiteral("--time")))
        err << "load " << loaded - start << " s, " << segments.size() << " segments, " << units << " characters in "
            << done - loaded << " s CPU\n";
    return 0;
}
