// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusfinder.h"

#include "organisation.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr size_t titlePages = 3;
constexpr size_t titleLines = 30;
constexpr qsizetype longestTitle = 90;
constexpr size_t shortDocument = 6;

/// A piece of text that may be the document's title: a line, two lines, or characters written one below the other.
struct Title
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::vector<Title> titlesOf(const Reading &reading)
{
    std::vector<Title> titles;
    const auto &lines = reading.lines();
    const auto count = std::min(titleLines, lines.size());
    const auto length = [&](size_t i) { return lines[i].end - lines[i].begin; };
    for (size_t i = 0; i < count; ++i) {
        if (lines[i].end > lines[i].body && lines[i].rank == 0)
            titles.push_back({lines[i].body, lines[i].end}); // 第一章 招标公告
        if (length(i) <= 2) {
            auto last = i;
            while (last + 1 < lines.size() && length(last + 1) <= 2)
                ++last;
            if (last > i)
                titles.push_back({lines[i].begin, lines[last].end});
            i = last;
            continue;
        }
        titles.push_back({lines[i].begin, lines[i].end});
        if (i + 1 < count && length(i) > 8 && length(i + 1) < 40)
            titles.push_back({lines[i].begin, lines[i + 1].end});
    }
    return titles;
}

bool isTitle(QStringView words)
{
    return words.size() >= 4 && words.size() <= longestTitle && !words.contains(u'。') && !words.contains(u';');
}

/// The match must end the title, but for brackets and a number of the kind (第二次), -1.
bool endsTitle(QStringView words, qsizetype end)
{
    static const QRegularExpression tail(QStringLiteral("^(?:\\([^()]{0,48}\\)|（[^（）]{0,12}）|[-_0-9a-z.]|示范文本|范本|正文|公告|公示|书|样本)*$"));
    return tail.match(words.mid(end)).hasMatch();
}

/// A notice whose title begins with a company or body was issued by it; inferred, and only where no label says so.
void addBuyerOfTitle(const Rules &rules, const DocumentText &document, size_t page, const Title &title, std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    const auto first = title.begin + (reading.text().at(title.begin) == u'【' ? 1 : 0);
    const auto match = rules.titleBuyer.match(QStringView(reading.text()).mid(first, title.end - first));
    if (!match.hasMatch())
        return;
    const auto begin = first + match.capturedStart(QStringLiteral("buyer"));
    const auto found = organisationIn(reading, begin, first + match.capturedEnd(QStringLiteral("buyer")), rules.names);
    if (!found)
        return;
    auto finding = findingOf(core::Field::Buyer, {}, page, *found);
    finding.confidence = 0.62;
    finding.rule = QStringLiteral("title.buyer");
    finding.inferred = true;
    findings.push_back(finding);
}

void addNameOfTitle(const Rules &rules, const DocumentText &document, size_t page, const Title &title, double confidence,
                    std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    static const auto about = QStringLiteral("关于"); // 关于“…”的更正公告
    auto begin = title.begin + (QStringView(reading.text()).mid(title.begin).startsWith(about) ? about.size() : 0);
    auto end = title.end;
    if (reading.text().at(begin) == u'【') { // 【项目名称】采购结果公示
        const auto close = reading.text().indexOf(u'】', begin);
        if (close > begin + 8 && close < end)
            end = close;
        ++begin;
    }
    const ValueSpan span{&reading, begin, end, {}, 120, false};
    const auto found = readName(span, rules.names, document.all);
    if (!found || found->quality < 1 || found->value.size() < 8)
        return;
    auto finding = findingOf(core::Field::ProjectName, {}, page, *found);
    finding.confidence = confidence;
    finding.rule = QStringLiteral("title.project_name");
    findings.push_back(finding);
}

void readTitlesOf(const Rules &rules, DocumentText &document, size_t page, std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    bool method = false;
    const auto titles = titlesOf(reading);
    for (const auto &title : titles) {
        const auto words = QStringView(reading.text()).mid(title.begin, title.end - title.begin);
        if (!isTitle(words))
            continue;
        for (const auto &rule : rules.titles) {
            if (!document.status.isEmpty())
                break;
            const auto match = rule.expression.match(words);
            if (!match.hasMatch() || !endsTitle(words, match.capturedEnd(0)))
                continue;
            document.status = rule.kind;
            for (const auto &kind : rules.documentKinds) {
                if (kind.expression.match(words).hasMatch())
                    document.kinds.append(kind.id);
            }
            Finding finding;
            finding.field = core::Field::Status;
            finding.kind = rule.kind;
            finding.value = rule.kind;
            finding.page = page;
            finding.range = reading.source(title.begin + match.capturedStart(0), title.begin + match.capturedEnd(0));
            finding.confidence = rule.weight;
            finding.rule = QStringLiteral("title.%1").arg(rule.kind) + (rule.id.isEmpty() ? QString() : u'.' + rule.id);
            findings.push_back(finding);
            // A kind of notice on a line of its own is no part of the name above it.
            const auto kindAt = title.begin + match.capturedStart(0);
            const bool ownLine = kindAt > title.begin && reading.has(kindAt, Reading::LineStart);
            addNameOfTitle(rules, document, page, ownLine ? Title{title.begin, kindAt} : title, 0.8, findings);
            addBuyerOfTitle(rules, document, page, title, findings);
        }
        // A number in brackets after the title has a colon of its own.
        if (!method && !document.status.isEmpty() && !words.left(words.indexOf(u'(') < 0 ? words.size() : words.indexOf(u'(')).contains(u':')) {
            for (auto from = title.begin; from < title.end && !method; ++from) {
                const ValueSpan here{&reading, from, title.end, {}, 60, true};
                const auto found = readMethod(here, rules.methods);
                if (!found || found->end <= from)
                    continue;
                auto finding = findingOf(core::Field::Method, {}, page, *found);
                finding.confidence = 0.85;
                finding.rule = QStringLiteral("title.method");
                findings.push_back(finding);
                method = true;
            }
        }
    }
}

} // namespace

void readTitles(const Rules &rules, DocumentText &document, std::vector<Finding> &findings)
{
    for (size_t page = 0; page < std::min(titlePages, document.readings.size()) && document.status.isEmpty(); ++page)
        readTitlesOf(rules, document, page, findings);
    // A title that says no stage still names the project.
    const auto titles = document.readings.empty() || !document.status.isEmpty() ? std::vector<Title>() : titlesOf(document.readings.front());
    // Alone or with the line under it.
    const auto isOther = [&](const Title &title) {
        return title.begin == titles.front().begin
               && rules.otherTitles.match(QStringView(document.readings.front().text()).mid(title.begin, title.end - title.begin)).hasMatch();
    };
    const auto plain = !titles.empty() && titles.front().end - titles.front().begin >= 10 && std::none_of(titles.begin(), titles.end(), isOther);
    if (plain) {
        addNameOfTitle(rules, document, 0, titles.front(), 0.7, findings);
        addBuyerOfTitle(rules, document, 0, titles.front(), findings);
    }
    for (const auto &kind : rules.documentKinds) {
        if (kind.expression.match(document.name).hasMatch() && !document.kinds.contains(kind.id))
            document.kinds.append(kind.id);
    }
}

void findStatements(const Rules &rules, const DocumentText &document, size_t page, std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    const auto &text = reading.text();
    for (const auto &rule : rules.statements) {
        const bool end = rule.kind == QStringLiteral("denied") || rule.kind == QStringLiteral("cancelled") || rule.kind == QStringLiteral("voided");
        if (!end && !document.status.isEmpty())
            continue; // the title has said it
        auto matches = rule.expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            auto begin = match.capturedStart(0);
            while (begin > 0 && text.at(begin - 1) != u'。' && text.at(begin - 1) != u';' && match.capturedStart(0) - begin < 60
                   && !(reading.has(begin, Reading::LineStart) && !reading.lines()[reading.lineAt(begin - 1)].full))
                --begin;
            auto after = match.capturedEnd(0);
            while (after < text.size() && text.at(after) != u'。' && text.at(after) != u';' && after - match.capturedEnd(0) < 12)
                ++after;
            const auto clause = text.mid(begin, after - begin);
            if (std::any_of(rules.modals.begin(), rules.modals.end(), [&](const QString &modal) { return clause.contains(modal); }))
                continue;
            const auto &line = reading.lines()[reading.lineAt(match.capturedStart(0))];
            Finding finding;
            finding.field = core::Field::Status;
            finding.kind = rule.kind;
            finding.value = rule.kind;
            finding.page = page;
            finding.range = reading.source(match.capturedStart(0), match.capturedEnd(0));
            finding.confidence = rule.weight * line.factor;
            if (document.readings.size() > shortDocument && page > 1)
                finding.confidence *= 0.5; // clauses of long documents say what would end a purchase
            finding.rule = QStringLiteral("statement.%1").arg(rule.kind);
            findings.push_back(finding);
            break;
        }
    }
}

} // namespace tendertrail::tagging
