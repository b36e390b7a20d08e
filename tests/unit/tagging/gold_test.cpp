// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldlegacy.h"
#include "goldnotices.h"

#include <QGuiApplication>
#include <QHash>

using namespace tendertrail;

/// The rules over real tenders with answers read by eye. What was reached is the floor; a tuning that loses it fails.
class GoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfRealTendersStayFound();
    void proofsStandWhereTheReaderSawThem();
    void noChipAndNoCloudIsReadIntoThem();
    void wordsOfTheTradePressAreRead();
    void amountsOfNoticesAreRead();
    void amountsOfTheTradePressAreRead();

private:
    std::vector<core::Suggestion> suggestionsOf(const QString &file)
    {
        if (!m_tagged.contains(file)) {
            if (gold::isLegacy(file)) {
                m_texts.insert(file, gold::legacyPagesOf(gold::tenders().filePath(file), file));
                const auto &pages = m_texts[file];
                m_tagged.insert(file, pages.empty() ? std::vector<core::Suggestion>() : pages::tag(pages, file));
            } else {
                m_tagged.insert(file, gold::suggestionsOf(gold::tenders().filePath(file), file, m_pages, &m_texts));
            }
        }
        return m_tagged.value(file);
    }

    QHash<QString, std::vector<core::Suggestion>> m_tagged;
    QHash<QString, std::vector<core::PageText>> m_texts;
    size_t m_pages = 0;
};

void GoldTest::fieldsOfRealTendersStayFound()
{
    const auto rows = gold::answers(QStringLiteral("gold_public.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    QMap<QString, gold::Score> tuned;
    QMap<QString, gold::Score> aside;
    int read = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto suggestions = suggestionsOf(rows[i].value(QLatin1String("local")).toString());
        if (suggestions.empty())
            continue; // a format that no reader of this build or machine handles
        ++read;
        const auto id = rows[i].value(QLatin1String("id")).toString();
        for (const auto &field : gold::fields()) {
            if (!gold::isAnswered(rows[i], field))
                continue;
            gold::count((gold::isAside(i) ? aside : tuned)[field], id, field, gold::wanted(rows[i], field), gold::found(suggestions, field), gold::isAside(i));
        }
    }
    QVERIFY(read >= (gold::readsLegacy() ? 12 : 11));
    gold::print("documents that rules were tuned on", tuned);
    gold::print("documents kept aside", aside);
    for (const auto &field : gold::fields()) {
        QVERIFY2(tuned[field].recall() >= 0.95 && aside[field].recall() >= 0.9, qPrintable(field));
        QVERIFY2(tuned[field].precision() >= 0.95 && aside[field].precision() >= 0.9, qPrintable(field));
    }
}

void GoldTest::proofsStandWhereTheReaderSawThem()
{
    const auto rows = gold::answers(QStringLiteral("gold_public.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    int right = 0;
    int all = 0;
    for (const auto &row : rows) {
        const auto suggestions = suggestionsOf(row.value(QLatin1String("local")).toString());
        for (const auto &field : gold::fields()) {
            const auto page = gold::evidencePage(row, field);
            const auto wanted = gold::wanted(row, field);
            for (const auto *suggestion : gold::suggestionsFor(suggestions, field)) {
                if (!wanted.contains(gold::keyOf(field, suggestion->value)))
                    continue;
                QVERIFY2(!suggestion->anchor.boxes.isEmpty(), qPrintable(row.value(QLatin1String("id")).toString() + u' ' + field));
                const auto text = m_texts.value(row.value(QLatin1String("local")).toString());
                QVERIFY2(text.empty() || gold::boxesHoldTheQuote(suggestion->anchor, text), qPrintable(row.value(QLatin1String("id")).toString() + u' ' + field));
                if (!page)
                    continue;
                ++all;
                right += suggestion->anchor.page == *page ? 1 : 0;
                if (suggestion->anchor.page != *page)
                    std::printf("  %s: %s is proved on page %d, seen on page %d\n", qPrintable(row.value(QLatin1String("id")).toString()), qPrintable(field),
                                suggestion->anchor.page, *page);
            }
        }
    }
    std::printf("proofs on the page that was seen: %d of %d\n", right, all);
    // The answers name the first page where the words stand; a labelled place that comes later proves as well.
    QVERIFY(right >= all * 0.85);
}

void GoldTest::noChipAndNoCloudIsReadIntoThem()
{
    const auto rows = gold::answers(QStringLiteral("gold_public.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    for (const auto &row : rows) {
        const auto suggestions = suggestionsOf(row.value(QLatin1String("local")).toString());
        for (const auto *field : {"chip", "cloud_provider", "intermediary", "supplier"}) {
            const auto found = pages::values(suggestions, QString::fromLatin1(field));
            QVERIFY2(found.isEmpty(), qPrintable(row.value(QLatin1String("id")).toString() + u' ' + found.join(u' ')));
        }
    }
}

void GoldTest::wordsOfTheTradePressAreRead()
{
    const auto rows = gold::answers(QStringLiteral("web_gold_public.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    for (const auto &row : rows) {
        const auto text = row.value(QLatin1String("project")).toString() + u'\n' + row.value(QLatin1String("quote")).toString() + u'\n'
                          + row.value(QLatin1String("quantity")).toString() + u'\n' + row.value(QLatin1String("chip_text")).toString();
        auto wanted = QStringList();
        const auto chips = row.value(QLatin1String("chips")).toArray();
        for (const auto &chip : chips)
            wanted.append(QStringLiteral("NVIDIA ") + chip.toString());
        auto found = pages::values(text, QStringLiteral("chip"));
        found.sort();
        wanted.sort();
        QCOMPARE(found, wanted);
    }
}

void GoldTest::amountsOfNoticesAreRead()
{
    const auto rows = gold::answers(QStringLiteral("notices_compute.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    QMap<QString, gold::Score> scores[2];
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto &row = rows[i];
        const bool taiwan = row.value(QLatin1String("src")).toString() == QStringLiteral("taiwan");
        const auto suggestions = pages::tag(pages::document(gold::noticeText(row)), QStringLiteral("notice.html"));
        const auto title = row.value(QLatin1String("title")).toString();
        auto &score = scores[gold::isAside(i) ? 1 : 0];
        const bool quiet = gold::isAside(i);
        gold::count(score[QStringLiteral("total")], title, QStringLiteral("total"), gold::listOf(gold::plainAmount(row.value(QLatin1String("budget")))),
                    gold::found(suggestions, QStringLiteral("total")), quiet);
        const auto number = row.value(QLatin1String(taiwan ? "case_no" : "projectNo")).toString();
        gold::count(score[QStringLiteral("project_number")], title, QStringLiteral("project_number"), gold::listOf(tagging::nameKey(number)),
                    gold::found(suggestions, QStringLiteral("project_number")), quiet);
        const auto dates = core::findDates(row.value(QLatin1String("deadline")).toString());
        gold::count(score[QStringLiteral("deadline")], title, QStringLiteral("deadline"), dates.empty() ? QStringList() : gold::listOf(dates.front().iso),
                    gold::found(suggestions, QStringLiteral("deadline")), quiet);
        gold::count(score[QStringLiteral("chip")], title, QStringLiteral("chip"), {}, gold::found(suggestions, QStringLiteral("chip")), quiet);
        const bool azure = title.contains(QStringLiteral("Azure"));
        gold::count(score[QStringLiteral("cloud_provider")], title, QStringLiteral("cloud_provider"), azure ? gold::listOf(tagging::nameKey(QStringLiteral("Microsoft Azure"))) : QStringList(),
                    gold::found(suggestions, QStringLiteral("cloud_provider")), quiet);
    }
    gold::print("notices that rules were tuned on", scores[0]);
    gold::print("notices kept aside", scores[1]);
    for (const auto &part : scores) {
        for (auto score = part.begin(); score != part.end(); ++score) {
            QVERIFY2(score->recall() >= 0.95, qPrintable(score.key()));
            QVERIFY2(score->precision() >= 0.95, qPrintable(score.key()));
        }
    }
}

void GoldTest::amountsOfTheTradePressAreRead()
{
    const auto rows = gold::answers(QStringLiteral("web_gold_public.jsonl"));
    if (rows.empty())
        QSKIP("the shared data is not here");
    gold::Score amounts;
    gold::Score numbers;
    for (const auto &row : rows) {
        const auto amount = row.value(QLatin1String("amount")).toObject();
        const auto value = [&](const char *key) { return row.value(QLatin1String(key)).toString(); };
        const auto text = value("project") + QStringLiteral("\n项目编号：") + value("project_number") + QStringLiteral("\n采购人：") + value("buyer")
                          + QStringLiteral("\n预算金额：") + (amount.isEmpty() ? QStringLiteral("***万元") : amount.value(QLatin1String("text")).toString())
                          + u'\n' + value("quantity") + u'\n';
        const auto suggestions = pages::tag(pages::document(text), QStringLiteral("page.html"));
        gold::count(amounts, value("id"), QStringLiteral("total"), amount.isEmpty() ? QStringList() : gold::listOf(gold::normalAmount(amount.value(QLatin1String("value")).toDouble())),
                    gold::found(suggestions, QStringLiteral("total")), false);
        gold::count(numbers, value("id"), QStringLiteral("project_number"), gold::listOf(tagging::nameKey(value("project_number"))),
                    gold::found(suggestions, QStringLiteral("project_number")), false);
    }
    QCOMPARE(amounts.right, amounts.expected); // and what is masked by *** is read as nothing
    QCOMPARE(amounts.found, amounts.expected);
    QCOMPARE(numbers.found, numbers.expected);
    QCOMPARE(numbers.right, numbers.expected);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // readers lay out text with fonts
    GoldTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "gold_test.moc"
