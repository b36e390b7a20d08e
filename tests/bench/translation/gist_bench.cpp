// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"
#include "translate/engine.h"
#include "translate/segmenter.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QTextStream>

#include <algorithm>
#include <ctime>

// usage: bench_gist           segments, a line each, from standard input; their gist, a line each
//        bench_gist --page    text of pages, parted by form feeds: cut into segments first, each written above its gist
//        bench_gist --words   text of pages: every word and name with its rendering, the most frequent first
//        bench_gist --cut     segments, a line each: the words into which each was cut, parted by slashes
//        bench_gist --pinyin  text of pages: what came out as pinyin, the most frequent first, and its share
// On standard error: seconds for loading and for translating, and how much was translated.

using namespace tendertrail;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return core::isHan(unit.unicode()); });
}

qsizetype hanIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar unit) { return core::isHan(unit.unicode()); });
}

void listPinyin(QTextStream &out, const QStringList &segments, const std::vector<translate::Translated> &results)
{
    QMap<QString, int> counts;
    qsizetype han = 0;
    qsizetype spelled = 0;
    for (size_t i = 0; i < results.size(); ++i) {
        han += hanIn(segments[qsizetype(i)]);
        for (const core::Alignment &pair : results[i].alignment) {
            const QString word = pair.source.of(segments[qsizetype(i)]);
            if (!hasHan(word))
                continue;
            const QString pinyin = QString(core::pinyinName(word)).remove(u' ');
            if (pinyin.compare(QString(pair.target.of(results[i].text)).remove(u'\'').remove(u' '), Qt::CaseInsensitive) != 0)
                continue;
            ++counts[word];
            spelled += hanIn(word);
        }
    }
    std::vector<std::pair<int, QString>> sorted;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        sorted.emplace_back(it.value(), it.key());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    out << "pinyin " << spelled << " of " << han << " Han characters, " << 100.0 * double(spelled) / double(std::max<qsizetype>(1, han)) << " %\n";
    for (const auto &[count, word] : sorted)
        out << count << '\t' << word << '\n';
}

void listWords(QTextStream &out, const QStringList &segments, const std::vector<translate::Translated> &results)
{
    QMap<QString, int> counts;
    for (size_t i = 0; i < results.size(); ++i) {
        for (const core::Alignment &pair : results[i].alignment) {
            const QString word = pair.source.of(segments[qsizetype(i)]);
            if (hasHan(word))
                ++counts[word + u'\t' + pair.target.of(results[i].text).toLower()];
        }
    }
    std::vector<std::pair<int, QString>> sorted;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        sorted.emplace_back(it.value(), it.key());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[count, line] : sorted)
        out << count << '\t' << line << '\n';
}

void listCuts(QTextStream &out, const QStringList &segments, const std::vector<translate::Translated> &results)
{
    for (size_t i = 0; i < results.size(); ++i) {
        std::vector<core::TextRange> words;
        for (const core::Alignment &pair : results[i].alignment)
            words.push_back(pair.source);
        std::sort(words.begin(), words.end(), [](const core::TextRange &a, const core::TextRange &b) { return a.begin < b.begin; });
        for (const core::TextRange &word : words)
            out << word.of(segments[qsizetype(i)]) << '/';
        out << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto cpu = [] { return double(std::clock()) / CLOCKS_PER_SEC; };
    const double start = cpu();
    auto engine = translate::gist();
    if (!engine) {
        err << describe(engine.error()) << '\n';
        return 3;
    }
    const double loaded = cpu();
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QString mode = application.arguments().value(1);
    QStringList segments;
    if (mode.isEmpty() || mode == u"--cut") {
        segments = QString::fromUtf8(in.readAll()).split(u'\n');
        if (segments.last().isEmpty())
            segments.removeLast();
    } else {
        for (const QString &text : QString::fromUtf8(in.readAll()).split(u'\f')) {
            core::PageText page;
            page.text = text;
            for (const auto &segment : translate::segmentPage(page))
                segments << segment.source;
        }
    }
    const auto results = (*engine)->translate(segments, QStringLiteral("zh"), QStringLiteral("en"), {});
    const double done = cpu();
    if (!results) {
        err << describe(results.error()) << '\n';
        return 1;
    }
    if (mode == u"--pinyin") {
        listPinyin(out, segments, *results);
    } else if (mode == u"--cut") {
        listCuts(out, segments, *results);
    } else if (mode == u"--words") {
        listWords(out, segments, *results);
    } else {
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const translate::Translated &result = results->at(size_t(i));
            if (!mode.isEmpty())
                out << segments[i] << "\n    ";
            out << QString(result.text).replace(u'\n', u' ') << '\n';
            if (!mode.isEmpty() && !result.warnings.isEmpty())
                out << "    ! " << result.warnings.join(u' ') << '\n';
        }
    }
    qsizetype han = 0;
    for (const QString &segment : segments)
        han += hanIn(segment);
    err << "load " << loaded - start << " CPU s; " << segments.size() << " segments with " << han << " Han characters in " << done - loaded
        << " CPU s\n";
    return 0;
}
