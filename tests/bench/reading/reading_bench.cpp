// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace tendertrail;

// Text with word boxes out of born-digital PDFs: our confined workers on every core beside pdftotext -bbox, the same files, in turns,
// so that a noisy machine is noisy for both. The peer runs as it comes, one process, and once more with as many processes as we have
// workers: the first figure is what somebody gains who waits for it, the second what a page costs.
namespace {

struct Run
{
    qint64 pages = 0;
    qint64 words = 0;
    int refused = 0;
    double seconds = 0;
};

template <typename Each>
Run inParallel(const QStringList &files, int processes, Each each)
{
    std::atomic<qsizetype> next = 0;
    std::vector<Run> runs(static_cast<size_t>(processes));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (Run &run : runs) {
        threads.emplace_back([&] {
            auto work = each();
            for (qsizetype i = next++; i < files.size(); i = next++)
                work(files.at(i), run);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    Run sum;
    sum.seconds = double(timer.nsecsElapsed()) / 1e9;
    for (const Run &run : runs) {
        sum.pages += run.pages;
        sum.words += run.words;
        sum.refused += run.refused;
    }
    return sum;
}

Run ours(const QStringList &files, int processes)
{
    return inParallel(files, processes, [] {
        return [client = std::make_shared<worker::Client>()](const QString &file, Run &run) {
            const auto read = client->extract(file, QFileInfo(file).fileName(), {}, [&run](core::PageText page) -> core::Result<void> {
                ++run.pages;
                run.words += qint64(page.words.size());
                return {};
            }, {});
            run.refused += read ? 0 : 1;
        };
    });
}

Run theirs(const QStringList &files, int processes, const QString &folder)
{
    std::atomic<int> number = 0;
    return inParallel(files, processes, [&] {
        return [&folder, out = folder + u'/' + QString::number(number++)](const QString &file, Run &run) {
            QProcess process;
            process.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), file, out});
            process.waitForFinished(-1);
            QFile written(out);
            if (process.exitCode() != 0 || !written.open(QIODevice::ReadOnly)) {
                ++run.refused;
                return;
            }
            const QByteArray bytes = written.readAll();
            run.pages += bytes.count("<page ");
            run.words += bytes.count("<word ");
        };
    });
}

void print(const char *who, const Run &run)
{
    std::printf("%-16s %7lld pages %9lld words %3d refused %8.2f s %9.1f pages/s\n", who, static_cast<long long>(run.pages),
                static_cast<long long>(run.words), run.refused, run.seconds, double(run.pages) / run.seconds);
    std::fflush(stdout);
}

} // namespace

// bench_reading [FOLDER [PROCESSES [ROUNDS]]]: every PDF below the folder; the real tenders where none is named.
int main(int argc, char **argv)
{
    qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/tenders"));
    const int processes = std::max(1, arguments.value(2, QString::number(std::thread::hardware_concurrency())).toInt());
    const int rounds = std::max(1, arguments.value(3, QStringLiteral("3")).toInt());
    QStringList files;
    QDirIterator below(folder, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
    while (below.hasNext())
        files.append(below.next());
    files.sort();
    if (files.isEmpty()) {
        std::printf("no PDF below %s\n", qPrintable(folder));
        return 1;
    }
    QTemporaryDir scratch;
    Run best;
    Run peer;
    Run peers;
    for (int round = 0; round < rounds; ++round) {
        const Run us = ours(files, processes);
        print("tendertrail", us);
        const Run one = theirs(files, 1, scratch.path());
        print("pdftotext, one", one);
        const Run many = theirs(files, processes, scratch.path());
        print("pdftotext, many", many);
        if (round == 0 || us.seconds < best.seconds)
            best = us;
        if (round == 0 || one.seconds < peer.seconds)
            peer = one;
        if (round == 0 || many.seconds < peers.seconds)
            peers = many;
    }
    const double rate = double(best.pages) / best.seconds;
    std::printf("best of %d: %d workers read %.2f times the pages per second of pdftotext -bbox, %.2f times those of %d of it at once\n",
                rounds, processes, rate / (double(peer.pages) / peer.seconds), rate / (double(peers.pages) / peers.seconds), processes);
    return 0;
}
