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

#include <cmath>
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

// Words that stand side by side, line by line from the top: the known text of the pages runs across cells that stand close,
// and the score is blind to the order of lines, not of words.
QByteArray visualLines(const core::PageText &page)
{
    struct Line
    {
        double top;
        double bottom;
        std::vector<const core::Word *> words;
    };
    std::vector<const core::Word *> words;
    for (const core::Word &word : page.words)
        words.push_back(&word);
    std::vector<Line> lines;
    // A word goes to the line that the word before it in the text is on, or else to the one whose right end it goes on.
    for (const core::Word *word : words) {
        const double middle = word->box.y + word->box.height / 2;
        Line *best = nullptr;
        double nearest = 1e9;
        for (Line &line : lines) {
            const core::Box &left = line.words.back()->box;
            const double gap = word->box.x - left.right();
            const double off = std::abs(middle - left.y - left.height / 2);
            const double far = gap + 4 * off;
            if (off < 0.6 * std::max(left.height, word->box.height) && gap > -2 && far < nearest) {
                nearest = far;
                best = &line;
            }
        }
        if (!best) {
            lines.push_back({word->box.y, word->box.bottom(), {}});
            best = &lines.back();
        }
        best->words.push_back(word);
    }
    QString text;
    for (const Line &line : lines) {
        const core::Word *previous = nullptr;
        for (const core::Word *word : line.words) {
            const bool follows = previous && previous->range.end == word->range.begin;
            if (previous && !follows)
                text += QLatin1Char(' ');
            text += word->range.of(page.text);
            previous = word;
        }
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

} // namespace

/// bench_ocr [--tesseract] [--languages eng+…] OUT IMAGE…: reads each image and writes OUT/<name>.txt and OUT/<name>.words.json; a line with the
/// CPU seconds of each. Images say their resolution themselves.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const bool alone = arguments.removeAll(QStringLiteral("--tesseract")) > 0;
    QStringList languages;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--languages")); at >= 0 && at + 1 < arguments.size()) {
        languages = arguments.at(at + 1).split(QLatin1Char('+'));
        arguments.remove(at, 2);
    }
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_ocr [--tesseract] [--languages eng+...] OUT IMAGE...\n");
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
        if (!languages.isEmpty())
            options.languages = languages;
        const double start = cpuSeconds();
        const auto page = (*engine)->recognise(image, options, {}, {});
        const double spent = cpuSeconds() - start;
        const QString name = QFileInfo(path).completeBaseName();
        if (!page) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(core::describe(page.error())));
            continue;
        }
        write(out.filePath(name + QStringLiteral(".txt")), visualLines(*page));
        write(out.filePath(name + QStringLiteral(".text")), page->text.toUtf8());
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
