// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/engine.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <ctime>

using namespace tendertrail;

namespace {

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
}

QByteArray words(const core::PageText &page)
{
    QJsonArray all;
    for (const core::Word &word : page.words)
        all.append(QJsonObject{{QLatin1String("text"), word.range.of(page.text)},
                               {QLatin1String("box"), QJsonArray{word.box.x, word.box.y, word.box.width, word.box.height}},
                               {QLatin1String("confidence"), double(word.confidence)}});
    return QJsonDocument(QJsonObject{{QLatin1String("engine"), page.engine}, {QLatin1String("words"), all}}).toJson(QJsonDocument::Compact);
}

} // namespace

/// bench_ocr [--tesseract] OUT IMAGE…: reads each image and writes OUT/<name>.txt and OUT/<name>.words.json; a line with the
/// CPU seconds of each. Images say their resolution themselves.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const bool alone = arguments.removeAll(QStringLiteral("--tesseract")) > 0;
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_ocr [--tesseract] OUT IMAGE...\n");
        return 2;
    }
    const double before = cpuSeconds();
    QString note;
    auto engine = alone ? ocr::tesseract() : ocr::engine(&note);
    if (!engine) {
        std::fprintf(stderr, "%s\n", qPrintable(core::describe(engine.error())));
        return 1;
    }
    std::fprintf(stderr, "%s %s; loaded in %.2f CPU s\n", qPrintable((*engine)->version()), qPrintable(note), cpuSeconds() - before);
    const QDir out(arguments.takeFirst());
    QDir().mkpath(out.path());
    double total = 0;
    int read = 0;
    for (const QString &path : std::as_const(arguments)) {
        QImageReader reader(path);
        reader.setAllocationLimit(0);
        const QImage image = reader.read();
        ocr::Options options;
        const double start = cpuSeconds();
        const auto page = (*engine)->recognise(image, options, {}, {});
        const double spent = cpuSeconds() - start;
        const QString name = QFileInfo(path).completeBaseName();
        if (!page) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(core::describe(page.error())));
            continue;
        }
        write(out.filePath(name + QStringLiteral(".txt")), page->text.toUtf8());
        write(out.filePath(name + QStringLiteral(".words.json")), words(*page));
        std::printf("%-44s %6.2f CPU s  %zu words, confidence %.3f\n", qPrintable(name), spent, page->words.size(), page->confidence);
        std::fflush(stdout);
        total += spent;
        ++read;
    }
    if (read > 0)
        std::printf("%d pages, %.2f CPU s a page\n", read, total / read);
    return 0;
}
