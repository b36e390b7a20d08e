// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gold.h"

#include "core/chinesedate.h"
#include "core/money.h"

/// Short notices and pages of the trade press with answers: their text, and scoring.
namespace gold {

/// A notice as its portal prints it: the fields that the answers hold, under the portal's labels.
inline QString noticeText(const QJsonObject &row)
{
    const auto value = [&](const char *key) { return row.value(QLatin1String(key)).toString(); };
    if (value("src") == QStringLiteral("taiwan")) {
        const auto budget = row.value(QLatin1String("budget"));
        return value("status") + QStringLiteral("\n機關名稱：") + value("agency") + QStringLiteral("\n標案案號：") + value("case_no")
               + QStringLiteral("\n標案名稱：") + value("title")
               + (budget.isDouble() ? QStringLiteral("\n預算金額：%1元").arg(tendertrail::core::groupedDecimal(normalAmount(budget.toDouble()))) : QString())
               + QStringLiteral("\n公告日期：") + value("publish_date") + u'\n';
    }
    const auto number = value("projectNo").isEmpty() ? QString() : QStringLiteral("\n项目编号：") + value("projectNo");
    const auto deadline = value("deadline").isEmpty() ? QString() : QStringLiteral("\n投标文件递交截止时间：") + value("deadline");
    return value("title") + number + QStringLiteral("\n项目预算：") + value("budget") + QStringLiteral("\n采购内容：") + value("purchaseContent") + deadline
           + QStringLiteral("\n发布时间：") + value("date") + u'\n';
}

/// 4.3万元 → 43000 by a reckoning of its own, so that the parser is not asked about itself.
inline QString plainAmount(const QJsonValue &budget)
{
    if (budget.isDouble())
        return normalAmount(budget.toDouble());
    auto text = budget.toString();
    const bool tenThousands = text.contains(QStringLiteral("万元"));
    const auto digits = tendertrail::core::normalDecimal(text.remove(QStringLiteral("万元")).remove(u'元').remove(u','));
    return digits ? tendertrail::core::scaleDecimal(*digits, tenThousands ? 4 : 0) : QString();
}

inline QStringList listOf(const QString &value)
{
    return value.isEmpty() ? QStringList() : QStringList(value);
}

/// A page of the trade press or an aggregator, as the answers keep it.
inline QString pressText(const QJsonObject &row)
{
    const auto value = [&](const char *key) { return row.value(QLatin1String(key)).toString(); };
    const auto amount = row.value(QLatin1String("amount")).toObject();
    QStringList specified;
    const auto specs = row.value(QLatin1String("chip_specs")).toArray();
    for (const auto &spec : specs)
        specified.append(spec.toString());
    const auto suppliers = row.value(QLatin1String("supplier")).toArray();
    return value("project") + QStringLiteral("\n项目编号：") + value("project_number") + QStringLiteral("\n采购人：") + value("buyer")
           + (value("agency").isEmpty() ? QString() : QStringLiteral("\n采购代理机构：") + value("agency"))
           + (suppliers.isEmpty() ? QString() : QStringLiteral("\n中标供应商：") + suppliers.first().toString())
           + QStringLiteral("\n预算金额：") + (amount.isEmpty() ? QStringLiteral("***万元") : amount.value(QLatin1String("text")).toString()) + u'\n' + value("quantity") + u'\n'
           + value("chip_text") + u'\n' + value("quote") + u'\n' + specified.join(u'\n') + u'\n';
}

/// Adds what a document's suggestions say on the fields to the scores.
inline void score(QMap<QString, Score> &scores, const QString &title, const QMap<QString, QStringList> &answers, const std::vector<tendertrail::core::Suggestion> &suggestions, bool quiet)
{
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        count(scores[answer.key()], title, answer.key(), *answer, found(suggestions, answer.key()), quiet);
}

/// The answers of a short notice by field.
inline QMap<QString, QStringList> noticeAnswers(const QJsonObject &row)
{
    const bool taiwan = row.value(QLatin1String("src")).toString() == QStringLiteral("taiwan");
    const auto dates = tendertrail::core::findDates(row.value(QLatin1String("deadline")).toString());
    const bool azure = row.value(QLatin1String("title")).toString().contains(QStringLiteral("Azure"));
    return {{QStringLiteral("total"), listOf(plainAmount(row.value(QLatin1String("budget"))))},
            {QStringLiteral("project_number"), listOf(tendertrail::tagging::nameKey(row.value(QLatin1String(taiwan ? "case_no" : "projectNo")).toString()))},
            {QStringLiteral("deadline"), dates.empty() ? QStringList() : listOf(dates.front().iso)},
            {QStringLiteral("chip"), {}},
            {QStringLiteral("cloud_provider"), azure ? listOf(tendertrail::tagging::nameKey(QStringLiteral("Microsoft Azure"))) : QStringList()}};
}

/// The answers of a page of the trade press by field.
inline QMap<QString, QStringList> pressAnswers(const QJsonObject &row)
{
    const auto amount = row.value(QLatin1String("amount")).toObject();
    QStringList chips;
    const auto named = row.value(QLatin1String("chips")).toArray();
    for (const auto &chip : named)
        chips.append(tendertrail::tagging::nameKey(QStringLiteral("NVIDIA ") + chip.toString()));
    QMap<QString, QStringList> answers{{QStringLiteral("total"), amount.isEmpty() ? QStringList() : listOf(normalAmount(amount.value(QLatin1String("value")).toDouble()))},
                                       {QStringLiteral("project_number"), listOf(tendertrail::tagging::nameKey(row.value(QLatin1String("project_number")).toString()))},
                                       {QStringLiteral("chip"), chips},
                                       {QStringLiteral("cloud_provider"), {}},
                                       {QStringLiteral("intermediary"), {}}};
    for (const auto *field : {"buyer", "agency", "supplier"}) {
        const auto value = row.value(QLatin1String(field));
        answers.insert(QString::fromLatin1(field), listOf(tendertrail::tagging::nameKey(value.isArray() ? value.toArray().first().toString() : value.toString())));
    }
    return answers;
}

} // namespace gold
