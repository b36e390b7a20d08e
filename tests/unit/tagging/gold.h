// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages.h"

#include "ingest/reader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QHash>
#include <QMap>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

/// Real tenders with answers read by eye, which lie beside the project and are no part of it: reading and scoring.
namespace gold {

/// Found, expected and right over all documents.
struct Score
{
    int right = 0;
    int found = 0;
    int expected = 0;
    [[nodiscard]] double recall() const { return expected == 0 ? 1 : double(right) / expected; }
    [[nodiscard]] double precision() const { return found == 0 ? 1 : double(right) / found; }
};

inline QDir tenders()
{
    return QDir(QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/tenders"));
}

inline std::vector<QJsonObject> answers(const QString &name)
{
    std::vector<QJsonObject> rows;
    QFile file(tenders().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const auto lines = file.readAll().split('\n');
    for (const auto &line : lines) {
        const auto row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            rows.push_back(row);
    }
    return rows;
}

/// Every third document is kept aside while rules are tuned: what it gives says how far they carry.
inline bool isAside(size_t row)
{
    return row % 3 == 2;
}

inline std::vector<tendertrail::core::PageText> pagesOf(const QString &path, const QString &name)
{
    std::vector<tendertrail::core::PageText> pages;
    auto reader = tendertrail::ingest::open(path, name, {});
    if (!reader)
        return pages;
    for (int number = 1; number <= (*reader)->pageCount(); ++number) {
        auto page = (*reader)->page(number, {});
        if (page)
            pages.push_back(std::move(*page));
    }
    return pages;
}

/// What is proposed for a file; for a container, what is proposed for each document inside. pages: how many were tagged.
inline std::vector<tendertrail::core::Suggestion> suggestionsOf(const QString &path, const QString &name, size_t &pages, QHash<QString, std::vector<tendertrail::core::PageText>> *texts = nullptr,
                                                                int depth = 2)
{
    const auto document = pagesOf(path, name);
    pages += document.size();
    if (texts)
        texts->insert(name, document);
    auto found = document.empty() ? std::vector<tendertrail::core::Suggestion>() : pages::tag(document, name);
    auto reader = document.empty() && depth > 0 ? tendertrail::ingest::open(path, name, {}) : tendertrail::core::Result<std::unique_ptr<tendertrail::ingest::Reader>>(nullptr);
    if (!reader || !*reader)
        return found;
    QTemporaryDir folder;
    const auto unpacked = (*reader)->unpack(folder.path(), [&](tendertrail::core::Member member) -> tendertrail::core::Result<void> {
        if (!member.error) {
            const auto inside = suggestionsOf(member.file, QFileInfo(member.path).fileName(), pages, nullptr, depth - 1);
            found.insert(found.end(), inside.begin(), inside.end());
        }
        return {};
    }, {});
    static_cast<void>(unpacked);
    return found;
}

inline QStringList fields()
{
    return {QStringLiteral("buyer"), QStringLiteral("agency"), QStringLiteral("project_number"), QStringLiteral("project_name"),
            QStringLiteral("total"), QStringLiteral("lot"), QStringLiteral("deadline"), QStringLiteral("method"),
            QStringLiteral("supplier"), QStringLiteral("intermediary"), QStringLiteral("chip"), QStringLiteral("cloud_provider")};
}

inline bool isAmountField(const QString &field)
{
    return field == QStringLiteral("total") || field == QStringLiteral("lot");
}

/// A value as answers and suggestions are compared.
inline QString keyOf(const QString &field, const QString &value)
{
    return isAmountField(field) || field == QStringLiteral("deadline") ? value : tendertrail::tagging::nameKey(value);
}

inline QString normalAmount(double value)
{
    const auto text = QString::number(value, 'f', 2);
    return tendertrail::core::normalDecimal(text).value_or(text);
}

/// Budget, funding and ceiling stand for each other: documents give the one, the other or both.
inline QStringList wanted(const QJsonObject &answer, const QString &field)
{
    QStringList made;
    const auto add = [&](const QString &value) {
        if (!value.isEmpty() && !made.contains(value))
            made.append(value);
    };
    if (isAmountField(field)) {
        const auto amounts = answer.value(QLatin1String("amounts")).toArray();
        for (const auto &amount : amounts) {
            const bool lot = amount.toObject().value(QLatin1String("kind")).toString().startsWith(QLatin1String("lot"));
            if (lot == (field == QStringLiteral("lot")))
                add(normalAmount(amount.toObject().value(QLatin1String("value")).toDouble()));
        }
        return made;
    }
    const auto value = answer.value(field == QStringLiteral("cloud_provider") ? QStringLiteral("cloud_providers") : field == QStringLiteral("chip") ? QStringLiteral("chips") : field);
    if (value.isArray()) {
        const auto array = value.toArray();
        for (const auto &one : array)
            add(keyOf(field, one.toString()));
    } else {
        add(keyOf(field, value.toString()));
    }
    return made;
}

inline std::vector<const tendertrail::core::Suggestion *> suggestionsFor(const std::vector<tendertrail::core::Suggestion> &suggestions,
                                                                         const QString &field)
{
    std::vector<const tendertrail::core::Suggestion *> taken;
    for (const auto &suggestion : suggestions) {
        const auto name = tendertrail::core::fieldName(suggestion.field);
        const bool total = suggestion.kind == QStringLiteral("budget") || suggestion.kind == QStringLiteral("ceiling");
        const bool fits = field == QStringLiteral("total")      ? name == QStringLiteral("amount") && total
                          : field == QStringLiteral("lot")      ? name == QStringLiteral("amount") && suggestion.kind == field
                          : field == QStringLiteral("deadline") ? name == QStringLiteral("date") && suggestion.kind == field
                          : field == QStringLiteral("chip")     ? name == field && suggestion.kind != tendertrail::tagging::specifiedKind
                                                                : name == field;
        if (fits)
            taken.push_back(&suggestion);
    }
    return taken;
}

inline QStringList found(const std::vector<tendertrail::core::Suggestion> &suggestions, const QString &field)
{
    QStringList values;
    for (const auto *suggestion : suggestionsFor(suggestions, field)) {
        const auto value = keyOf(field, suggestion->value);
        if (!values.contains(value))
            values.append(value);
    }
    return values;
}

/// What differs goes to stdout, so that a failing test says where to look; the documents kept aside say only how many.
inline void count(Score &score, const QString &document, const QString &field, const QStringList &wanted, const QStringList &found, bool quiet)
{
    score.expected += static_cast<int>(wanted.size());
    score.found += static_cast<int>(found.size());
    for (const auto &value : found) {
        if (wanted.contains(value))
            ++score.right;
        else if (!quiet)
            std::printf("  %s: %s %s is not %s\n", qPrintable(document), qPrintable(field), qPrintable(value), qPrintable(wanted.join(QStringLiteral(" | "))));
    }
    for (const auto &value : wanted) {
        if (!found.contains(value) && !quiet)
            std::printf("  %s: %s %s was not found\n", qPrintable(document), qPrintable(field), qPrintable(value));
    }
}

/// Whether the answers say anything on the field: amounts of lots are given for some documents only.
inline bool isAnswered(const QJsonObject &answer, const QString &field)
{
    if (field == QStringLiteral("deadline") && answer.value(field).isNull())
        return false; // the reader did not look: two excerpts have none, the archive's notice has one
    return field != QStringLiteral("lot") || !wanted(answer, field).isEmpty() || answer.value(QLatin1String("lots")).toInt() < 2;
}

/// The page that the answer names for a field's proof.
inline std::optional<int> evidencePage(const QJsonObject &answer, const QString &field)
{
    const auto pages = answer.value(QLatin1String("evidence_page")).toObject();
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        const auto name = page.key().section(u':', 0, 0);
        if (name == field)
            return page->toInt();
    }
    return std::nullopt;
}

/// Whether the words that the anchor's boxes hold are its quote: every word of the quote lies in a box, and no other does.
inline bool boxesHoldTheQuote(const tendertrail::core::Anchor &anchor, const std::vector<tendertrail::core::PageText> &pages)
{
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const auto &known) { return known.number == anchor.page; });
    if (page == pages.end() || anchor.range.of(page->text) != anchor.quote || anchor.boxes.isEmpty())
        return false;
    const auto holds = [&](const tendertrail::core::Word &word) {
        const auto x = word.box.x + word.box.width / 2;
        const auto y = word.box.y + word.box.height / 2;
        return std::any_of(anchor.boxes.begin(), anchor.boxes.end(), [&](const auto &box) {
            return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
        });
    };
    for (const auto &word : page->words) {
        // A word that reaches over the quote's ends need not have its middle inside.
        const bool inside = word.range.begin >= anchor.range.begin && word.range.end <= anchor.range.end;
        if (inside && !holds(word))
            return false;
    }
    return true;
}

inline void print(const char *title, const QMap<QString, Score> &scores)
{
    std::printf("%-16s %8s %10s   %s\n", "field", "recall", "precision", title);
    for (auto score = scores.begin(); score != scores.end(); ++score)
        std::printf("%-16s %7.1f%% %9.1f%%   %d of %d, %d proposed\n", qPrintable(score.key()), 100 * score->recall(), 100 * score->precision(),
                    score->right, score->expected, score->found);
}

} // namespace gold
