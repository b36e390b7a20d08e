// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gold.h"

#include <QGuiApplication>

#include <ctime>

using namespace tendertrail;

namespace {

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// What is proposed for one file, a line each.
void list(const QString &path)
{
    const auto pages = gold::pagesOf(path);
    const auto before = cpuSeconds();
    const auto suggestions = pages::tag(pages, QFileInfo(path).fileName());
    std::printf("%s: %zu pages, %.2f CPU seconds\n", qPrintable(path), pages.size(), cpuSeconds() - before);
    for (const auto &suggestion : suggestions)
        std::printf("  p%-3d %.2f %-14s %-10s %s  [%s] %s\n", suggestion.anchor.page, suggestion.confidence, qPrintable(core::fieldName(suggestion.field)),
                    qPrintable(suggestion.kind), qPrintable(suggestion.value), qPrintable(suggestion.rule), suggestion.inferred ? "inferred" : "");
}

/// Recall and precision over the real tenders, and what tagging costs.
void table()
{
    QMap<QString, gold::Score> tuned;
    QMap<QString, gold::Score> aside;
    size_t pages = 0;
    double spent = 0;
    const auto rows = gold::answers(QStringLiteral("gold_public.jsonl"));
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto file = rows[i].value(QLatin1String("local")).toString();
        const auto document = gold::pagesOf(gold::tenders().filePath(file));
        if (document.empty())
            continue;
        const auto before = cpuSeconds();
        const auto suggestions = pages::tag(document, file);
        spent += cpuSeconds() - before;
        pages += document.size();
        for (const auto &field : gold::fields()) {
            if (!gold::isAnswered(rows[i], field))
                continue;
            gold::count((gold::isAside(i) ? aside : tuned)[field], rows[i].value(QLatin1String("id")).toString(), field, gold::wanted(rows[i], field),
                        gold::found(suggestions, field), gold::isAside(i));
        }
    }
    gold::print("documents that rules were tuned on", tuned);
    gold::print("documents kept aside", aside);
    if (pages > 0)
        std::printf("%zu pages tagged in %.2f CPU seconds, %.2f for a thousand\n", pages, spent, spent * 1000 / double(pages));
}

} // namespace

/// Without arguments the table per field, with files what is proposed for each.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // readers lay out text with fonts
    const auto before = cpuSeconds();
    static_cast<void>(pages::tagger());
    std::printf("rules and catalogues loaded in %.2f CPU seconds\n", cpuSeconds() - before);
    const auto files = application.arguments().mid(1);
    for (const auto &file : files)
        list(file);
    if (files.isEmpty())
        table();
    return 0;
}
