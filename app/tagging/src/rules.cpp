// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "jsondata.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

const auto labelsFile = QStringLiteral("rules/labels.json");
const auto namesFile = QStringLiteral("rules/organisations.json");
const auto statusFile = QStringLiteral("rules/status.json");
const auto amountsFile = QStringLiteral("rules/amounts.json");

std::optional<Shape> shapeFromName(const QString &name)
{
    static const QHash<QString, Shape> shapes{
        {QStringLiteral("organisation"), Shape::Organisation}, {QStringLiteral("maker"), Shape::Maker},
        {QStringLiteral("amount"), Shape::Amount},             {QStringLiteral("date"), Shape::Date},
        {QStringLiteral("number"), Shape::Number},             {QStringLiteral("name"), Shape::Name},
        {QStringLiteral("method"), Shape::Method},             {QStringLiteral("person"), Shape::Person},
        {QStringLiteral("phone"), Shape::Phone},               {QStringLiteral("email"), Shape::Email},
        {QStringLiteral("address"), Shape::Address},           {QStringLiteral("place"), Shape::Place},
        {QStringLiteral("package"), Shape::Package}};
    const auto found = shapes.constFind(name);
    return found == shapes.cend() ? std::nullopt : std::optional(*found);
}

/// Rules by the spelling that leads to them; none: a label that only ends values.
using Spellings = QHash<QString, std::vector<int>>;

void addOneSpelling(Spellings &spellings, const QString &text, int rule)
{
    if (text.isEmpty())
        return;
    auto &own = spellings[text];
    if (rule >= 0 && std::find(own.begin(), own.end(), rule) == own.end())
        own.push_back(rule);
}

/// A spelling, and what OCR makes of it by one character that it often misreads (项日名称).
void addSpelling(Spellings &spellings, const Rules &rules, const QString &text, int rule)
{
    addOneSpelling(spellings, text, rule);
    if (text.size() < 3)
        return;
    for (const auto &[right, read] : rules.ocrVariants) {
        const auto at = text.indexOf(right);
        if (at >= 0)
            addOneSpelling(spellings, QString(text).replace(at, 1, read), rule);
    }
}

/// Labels that are put together from parts: every choice of one string of each list.
QStringList combinationsOf(const QJsonObject &row)
{
    QStringList made;
    const auto combinations = row.value(QLatin1String("combinations")).toArray();
    for (const auto &combination : combinations) {
        QStringList begun{QString()};
        const auto parts = combination.toArray();
        for (const auto &part : parts) {
            QStringList longer;
            const auto choices = part.toArray();
            for (const auto &choice : choices) {
                for (const auto &begin : std::as_const(begun))
                    longer.append(begin + choice.toString());
            }
            begun = longer;
        }
        made += begun;
    }
    return made;
}

core::Result<void> loadLabel(Rules &rules, Spellings &spellings, const QJsonObject &row)
{
    LabelRule rule;
    rule.id = row.value(QLatin1String("id")).toString();
    const auto field = core::fieldFromName(row.value(QLatin1String("field")).toString());
    const auto shape = shapeFromName(row.value(QLatin1String("shape")).toString());
    rule.weight = row.value(QLatin1String("weight")).toDouble();
    if (rule.id.isEmpty() || !field || !shape || rule.weight <= 0 || rule.weight > 1)
        return core::fail(core::ErrorCode::Corrupt, labelsFile, QStringLiteral("rule \"%1\"").arg(rule.id));
    rule.field = *field;
    rule.shape = *shape;
    rule.kind = row.value(QLatin1String("kind")).toString();
    rule.is = row.value(QLatin1String("is")).toBool();
    rule.bare = row.value(QLatin1String("bare")).toBool();
    rule.direct = row.value(QLatin1String("direct")).toBool();
    rule.list = row.value(QLatin1String("list")).toBool();
    rule.party = row.value(QLatin1String("party")).toBool();
    rule.reach = row.value(QLatin1String("reach")).toInt(60);
    rule.sections = stringsOf(row, QLatin1String("sections"));
    rule.documents = stringsOf(row, QLatin1String("documents"));
    const auto index = static_cast<int>(rules.labels.size());
    const auto suffixes = squeezedKeys(stringsOf(row, QLatin1String("suffixes")));
    const auto labels = squeezedKeys(stringsOf(row, QLatin1String("labels")) + combinationsOf(row));
    for (const auto &label : labels) {
        addSpelling(spellings, rules, label, index);
        for (const auto &suffix : suffixes)
            addSpelling(spellings, rules, label + suffix, index);
    }
    rules.labels.push_back(std::move(rule));
    return {};
}

core::Result<void> loadLabels(Rules &rules, const QJsonObject &file)
{
    const auto variants = file.value(QLatin1String("ocrVariants")).toArray();
    for (const auto &value : variants) {
        const auto pair = value.toArray();
        if (pair.size() == 2 && pair[0].toString().size() == 1 && pair[1].toString().size() == 1)
            rules.ocrVariants.push_back({pair[0].toString().front(), pair[1].toString().front()});
    }
    rules.prefixes = squeezedKeys(stringsOf(file, QLatin1String("prefixes")));
    rules.lotPrefixes = squeezedKeys(stringsOf(file, QLatin1String("lotPrefixes")));
    rules.scoreColumns = squeezedKeys(stringsOf(file, QLatin1String("scoreColumns")));
    rules.lossColumns = squeezedKeys(stringsOf(file, QLatin1String("lossColumns")));
    rules.joiners = file.value(QLatin1String("joiners")).toString();
    rules.companions = squeezedKeys(stringsOf(file, QLatin1String("companions")));
    rules.rankColumns = squeezedKeys(stringsOf(file, QLatin1String("rankColumns")));
    const auto rows = file.value(QLatin1String("rules")).toArray();
    Spellings spellings;
    for (const auto &row : rows)
        TRAIL_TRY(loadLabel(rules, spellings, row.toObject()));
    const auto stops = squeezedKeys(stringsOf(file, QLatin1String("stops")));
    for (const auto &stop : stops)
        addSpelling(spellings, rules, stop, -1);
    for (auto spelling = spellings.cbegin(); spelling != spellings.cend(); ++spelling)
        rules.spellings[spelling.key().front()].push_back({spelling.key(), *spelling});
    for (auto &bucket : rules.spellings) {
        std::stable_sort(bucket.begin(), bucket.end(),
                         [](const LabelSpelling &a, const LabelSpelling &b) { return a.text.size() > b.text.size(); });
    }
    const auto sections = file.value(QLatin1String("sections")).toArray();
    for (const auto &value : sections) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        const auto headings = stringsOf(row, QLatin1String("headings"));
        for (const auto &heading : headings) {
            auto expression = expressionOf(labelsFile, id, QRegularExpression::anchoredPattern(heading));
            if (!expression)
                return expression.failure();
            SectionRule rule{id, *expression, {}};
            const auto ranks = row.value(QLatin1String("ranks")).toArray();
            for (const auto &rank : ranks)
                rule.ranks.push_back(rank.toInt());
            rules.sections.push_back(std::move(rule));
        }
    }
    const auto zones = file.value(QLatin1String("zones")).toArray();
    for (const auto &value : zones) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        auto expression = expressionOf(labelsFile, id, row.value(QLatin1String("heading")).toString());
        if (!expression)
            return expression.failure();
        rules.zones.push_back({id, row.value(QLatin1String("factor")).toDouble(1), *expression});
    }
    return {};
}

core::Result<std::vector<SentenceRule>> sentencesOf(const QString &name, const QJsonObject &file, QLatin1String key)
{
    std::vector<SentenceRule> found;
    const auto rows = file.value(key).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        auto expression = expressionOf(name, id, row.value(QLatin1String("regex")).toString());
        if (!expression)
            return expression.failure();
        found.push_back({id, row.value(QLatin1String("weight")).toDouble(), *expression});
        if (row.contains(QLatin1String("unless"))) {
            auto unless = expressionOf(name, id, row.value(QLatin1String("unless")).toString());
            if (!unless)
                return unless.failure();
            found.back().unless = *unless;
        }
    }
    return found;
}

core::Result<void> loadAmounts(AmountWords &words, const QJsonObject &file)
{
    const std::pair<const char *, QRegularExpression AmountWords::*> expressions[] = {
        {"filler", &AmountWords::filler},     {"tax", &AmountWords::tax},
        {"rate", &AmountWords::rate},         {"rangeBefore", &AmountWords::rangeBefore},
        {"notAfter", &AmountWords::notAfter}, {"perUnit", &AmountWords::perUnit},
        {"lotMark", &AmountWords::lotMark},   {"totalBefore", &AmountWords::totalBefore},
          {"caption", &AmountWords::caption},   {"perUnitBefore", &AmountWords::perUnitBefore},
        {"ownCurrency", &AmountWords::ownCurrency}};
    for (const auto &[name, member] : expressions) {
        const auto pattern = file.value(QLatin1String(name)).toString();
        if (pattern.isEmpty())
            return core::fail(core::ErrorCode::Corrupt, amountsFile, QStringLiteral("\"%1\" is missing").arg(QLatin1String(name)));
        auto expression = expressionOf(amountsFile, QString::fromLatin1(name), pattern);
        if (!expression)
            return expression.failure();
        expression->setPatternOptions(expression->patternOptions() | QRegularExpression::CaseInsensitiveOption);
        words.*member = *expression;
    }
    const auto rows = file.value(QLatin1String("currencies")).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto code = row.value(QLatin1String("code")).toString();
        auto expression = expressionOf(amountsFile, code, row.value(QLatin1String("regex")).toString());
        if (!expression)
            return expression.failure();
        words.currencies.push_back({code, 1, *expression});
    }
    return {};
}

core::Result<std::vector<StatusRule>> statusesOf(const QJsonObject &file, QLatin1String key)
{
    std::vector<StatusRule> found;
    const auto rows = file.value(key).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto kind = row.value(QLatin1String("kind")).toString();
        auto expression = expressionOf(statusFile, kind, row.value(QLatin1String("regex")).toString());
        if (!expression)
            return expression.failure();
        found.push_back({kind, row.value(QLatin1String("weight")).toDouble(), *expression, row.value(QLatin1String("id")).toString()});
    }
    return found;
}

} // namespace

core::Result<Rules> Rules::load()
{
    Rules rules;
    const auto labels = readJson(labelsFile);
    if (!labels)
        return labels.failure();
    TRAIL_TRY(loadLabels(rules, *labels));
    auto patterns = sentencesOf(labelsFile, *labels, QLatin1String("patterns"));
    if (!patterns)
        return patterns.failure();
    rules.patterns = std::move(*patterns);
    auto partyLists = sentencesOf(labelsFile, *labels, QLatin1String("partyLists"));
    if (!partyLists)
        return partyLists.failure();
    rules.partyLists = std::move(*partyLists);

    const auto names = readJson(namesFile);
    if (!names)
        return names.failure();
    rules.names = {squeezedKeys(stringsOf(*names, QLatin1String("endings"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("strongEndings"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("latinEndings"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("bare"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("forbidden"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("placeholders"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("tails"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("droppedNotes"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("nameEndings"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("noPlaces"))),
                   squeezedKeys(stringsOf(*names, QLatin1String("agents")))};

    const auto status = readJson(statusFile);
    if (!status)
        return status.failure();
    const auto methods = status->value(QLatin1String("methods")).toArray();
    for (const auto &value : methods) {
        const auto row = value.toObject();
        rules.methods.push_back({row.value(QLatin1String("name")).toString(),
                                 squeezedKeys(stringsOf(row, QLatin1String("spellings")))});
    }
    rules.modals = squeezedKeys(stringsOf(*status, QLatin1String("modals")));
    auto titleBuyer = expressionOf(statusFile, QStringLiteral("titleBuyer"), status->value(QLatin1String("titleBuyer")).toString());
    if (!titleBuyer)
        return titleBuyer.failure();
    rules.titleBuyer = *titleBuyer;
    auto otherTitles = expressionOf(statusFile, QStringLiteral("otherTitles"), status->value(QLatin1String("otherTitles")).toString());
    if (!otherTitles)
        return otherTitles.failure();
    rules.otherTitles = *otherTitles;
    auto titles = statusesOf(*status, QLatin1String("titles"));
    auto statements = statusesOf(*status, QLatin1String("statements"));
    auto kinds = sentencesOf(statusFile, *status, QLatin1String("documentKinds"));
    if (!titles || !statements || !kinds)
        return !titles ? titles.failure() : !statements ? statements.failure() : kinds.failure();
    rules.titles = std::move(*titles);
    rules.statements = std::move(*statements);
    rules.documentKinds = std::move(*kinds);

    const auto amounts = readJson(amountsFile);
    if (!amounts)
        return amounts.failure();
    TRAIL_TRY(loadAmounts(rules.amounts, *amounts));

    const auto version = [](const QJsonObject &file) { return file.value(QLatin1String("version")).toString(); };
    rules.version = QStringLiteral("labels %1, organisations %2, status %3, amounts %4")
                        .arg(version(*labels), version(*names), version(*status), version(*amounts));
    return rules;
}

} // namespace tendertrail::tagging
