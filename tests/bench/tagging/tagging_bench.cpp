// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldlegacy.h"
#include "goldnotices.h"

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
    const auto name = QFileInfo(path).fileName();
    const auto pages = gold::isLegacy(name) ? gold::legacyPagesOf(path, name) : gold::pagesOf(path, name);
    const auto before = cpuSeconds();
    const auto suggestions = pages::tag(pages, QFileInfo(path).fileName());
    std::printf("%s: %zu pages, %.2f CPU seconds\n", qPrintable(path), pages.size(), cpuSeconds() - before);
    for (const auto &suggestion : suggestions)
        std::printf("  p%-3d %.2f %-14s %-10s %s  [%s] %s\n", suggestion.anchor.page, suggestion.confidence, qPrintable(core::fieldName(suggestion.field)),
                    qPrintable(suggestion.kind), qPrintable(suggestion.value), qPrintable(suggestion.rule), suggestion.inferred ? "inferred" : "");
}

/// Recall and precision over the real tenders, where the proofs stand, and what tagging costs.
void tenders()
{
    QMap<QString, gold::Score> tuned;
    QMap<QString, gold::Score> aside;
    size_t pages = 0;
    double spent = 0;
    int proofs = 0;
    int onPage = 0;
    int inBox = 0;
    const auto rows = gold::answers(QStringLiteral("gold_public.jsonl"));
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto file = rows[i].value(QLatin1String("local")).toString();
        const auto id = rows[i].value(QLatin1String("id")).toString();
        const auto path = gold::tenders().filePath(file);
        const auto document = gold::isLegacy(file) ? gold::legacyPagesOf(path, file) : gold::pagesOf(path, file);
        auto before = cpuSeconds();
        auto suggestions = pages::tag(document, file);
        spent += cpuSeconds() - before;
        pages += document.size();
        if (document.empty()) { // a container
            size_t inside = 0;
            suggestions = gold::suggestionsOf(gold::tenders().filePath(file), file, inside);
            if (inside == 0) {
                std::printf("  %s: no reader for it here\n", qPrintable(id));
                continue;
            }
        }
        for (const auto &field : gold::fields()) {
            if (!gold::isAnswered(rows[i], field))
                continue;
            const auto wanted = gold::wanted(rows[i], field);
            gold::count((gold::isAside(i) ? aside : tuned)[field], id, field, wanted, gold::found(suggestions, field), gold::isAside(i));
            for (const auto *suggestion : gold::suggestionsFor(suggestions, field)) {
                const auto page = gold::evidencePage(rows[i], field);
                if (!page || document.empty() || !wanted.contains(gold::keyOf(field, suggestion->value)))
                    continue;
                ++proofs;
                onPage += suggestion->anchor.page == *page ? 1 : 0;
                inBox += gold::boxesHoldTheQuote(suggestion->anchor, document) ? 1 : 0;
                if (suggestion->anchor.page != *page)
                    std::printf("  %s: %s is proved on page %d, seen first on page %d\n", qPrintable(id), qPrintable(field), suggestion->anchor.page, *page);
            }
        }
    }
    gold::print("documents that rules were tuned on", tuned);
    gold::print("documents kept aside", aside);
    std::printf("proofs: %d, quote and box right %d, on the page where the words are first seen %d\n", proofs, inBox, onPage);
    if (pages > 0)
        std::printf("%zu pages tagged in %.2f CPU seconds, %.2f for a thousand\n", pages, spent, spent * 1000 / double(pages));
}

/// The same for short notices, and for pages of the trade press; nothing of those was kept aside but every third notice.
void notices()
{
    QMap<QString, gold::Score> scores[2];
    const auto rows = gold::answers(QStringLiteral("notices_compute.jsonl"));
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool aside = gold::isAside(i);
        gold::score(scores[aside ? 1 : 0], rows[i].value(QLatin1String("title")).toString(), gold::noticeAnswers(rows[i]),
                    pages::tag(pages::document(gold::noticeText(rows[i])), QStringLiteral("notice.html")), aside);
    }
    gold::print("notices that rules were tuned on", scores[0]);
    gold::print("notices kept aside", scores[1]);
    QMap<QString, gold::Score> press;
    const auto read = gold::answers(QStringLiteral("web_gold_public.jsonl"));
    for (const auto &row : read) {
        const auto suggestions = pages::tag(pages::document(gold::pressText(row)), QStringLiteral("page.html"));
        gold::score(press, row.value(QLatin1String("id")).toString(), gold::pressAnswers(row), suggestions, false);
        for (const auto &suggestion : suggestions) {
            if (suggestion.kind == tagging::specifiedKind)
                std::printf("  %s: %s\n", qPrintable(row.value(QLatin1String("id")).toString()), qPrintable(suggestion.value));
        }
    }
    gold::print("pages of the trade press", press);
}

} // namespace

/// Without arguments the table per field, with files what is proposed for each.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // it needs no screen
    QGuiApplication application(argc, argv); // readers lay out text with fonts
    const auto before = cpuSeconds();
    static_cast<void>(pages::tagger());
    std::printf("rules and catalogues loaded in %.2f CPU seconds\n", cpuSeconds() - before);
    const auto files = application.arguments().mid(1);
    for (const auto &file : files)
        list(file);
    if (files.isEmpty()) {
        tenders();
        notices();
    }
    return 0;
}
