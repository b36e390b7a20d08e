// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "jsondata.h"

#include "core/fold.h"
#include "tagging/tagger.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

const auto chipsFile = QStringLiteral("catalogues/chips.json");
const auto makersFile = QStringLiteral("catalogues/manufacturers.json");
const auto cloudsFile = QStringLiteral("catalogues/clouds.json");
const auto institutionsFile = QStringLiteral("catalogues/institutions.json");
const auto companiesFile = QStringLiteral("catalogues/companies.json");

Match matchFromName(const QString &name)
{
    if (name == QStringLiteral("distinct"))
        return Match::Distinct;
    if (name == QStringLiteral("short"))
        return Match::Short;
    if (name == QStringLiteral("maker"))
        return Match::Maker;
    return Match::Model;
}

QString withoutDashes(const QString &squeezed)
{
    QString plain;
    for (const auto unit : squeezed) {
        if (unit.category() != QChar::Punctuation_Dash)
            plain.append(unit);
    }
    return plain;
}

void addAlias(Catalogue &catalogue, const QString &text, Match match, size_t chip)
{
    ChipAlias alias;
    alias.plain = withoutDashes(squeezedKey(text));
    alias.key = core::confusionFold(text).text;
    if (alias.key.isEmpty() || alias.key.size() != alias.plain.size())
        return;
    alias.match = match;
    alias.oneWord = !text.contains(u' ');
    alias.chip = chip;
    catalogue.chipAliases[alias.key.front()].push_back(alias);
    // One letter and digits: OCR reads the tip of the letter as an l (Al100).
    static const QRegularExpression letterDigits(QStringLiteral("^[a-z][0-9]{3}$"));
    if (letterDigits.match(alias.plain).hasMatch()) {
        alias.inserted = true;
        alias.plain.insert(1, u'l');
        alias.key.insert(1, u'1');
        catalogue.chipAliases[alias.key.front()].push_back(alias);
    }
}

core::Result<void> loadExpressions(const QString &file, const QJsonArray &rows, std::vector<QRegularExpression> &expressions)
{
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto pattern = value.isString() ? value.toString() : row.value(QLatin1String("regex")).toString();
        auto expression = expressionOf(file, row.value(QLatin1String("id")).toString(), pattern);
        if (!expression)
            return expression.failure();
        expressions.push_back(*expression);
    }
    return {};
}

core::Result<void> loadChips(Catalogue &catalogue, const QJsonObject &file)
{
    const auto rows = file.value(QLatin1String("chips")).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const Chip chip{row.value(QLatin1String("id")).toString(), row.value(QLatin1String("maker")).toString(),
                        row.value(QLatin1String("name")).toString()};
        if (chip.id.isEmpty() || !chip.id.startsWith(chip.maker + u'-') || chip.name.isEmpty()
            || row.value(QLatin1String("source")).toString().isEmpty())
            return core::fail(core::ErrorCode::Corrupt, chipsFile, QStringLiteral("chip \"%1\"").arg(chip.id));
        const auto index = catalogue.chips.size();
        const auto match = matchFromName(row.value(QLatin1String("match")).toString());
        const auto aliases = stringsOf(row, QLatin1String("aliases"));
        for (const auto &alias : aliases)
            addAlias(catalogue, alias, match, index);
        const auto contextAliases = stringsOf(row, QLatin1String("contextAliases"));
        for (const auto &alias : contextAliases)
            addAlias(catalogue, alias, Match::Short, index);
        if (const auto number = row.value(QLatin1String("bareNumber")).toString(); !number.isEmpty())
            addAlias(catalogue, number, Match::Tight, index);
        catalogue.names.insert(chip.id, chip.name);
        catalogue.chips.push_back(chip);
    }
    for (auto &bucket : catalogue.chipAliases) {
        std::stable_sort(bucket.begin(), bucket.end(),
                         [](const ChipAlias &a, const ChipAlias &b) { return a.key.size() > b.key.size(); });
    }
    catalogue.makerPrefixes = squeezedKeys(stringsOf(file, QLatin1String("makerPrefixes")));
    catalogue.suffixes = squeezedKeys(stringsOf(file, QLatin1String("suffixes")));
    std::stable_sort(catalogue.suffixes.begin(), catalogue.suffixes.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    catalogue.strongContext = squeezedKeys(stringsOf(file, QLatin1String("strongContext")));
    catalogue.weakContext = squeezedKeys(stringsOf(file, QLatin1String("weakContext")));
    return loadExpressions(chipsFile, file.value(QLatin1String("falseFriends")).toArray(), catalogue.chipFoes);
}

void loadMakers(Catalogue &catalogue, const QJsonObject &file)
{
    const auto rows = file.value(QLatin1String("manufacturers")).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        Maker maker{row.value(QLatin1String("id")).toString(), row.value(QLatin1String("name")).toString(),
                    squeezedKeys(stringsOf(row, QLatin1String("aliases"))),
                    squeezedKeys(stringsOf(row, QLatin1String("notFollowedBy")))};
        catalogue.names.insert(maker.id, maker.name);
        catalogue.makers.push_back(std::move(maker));
    }
    catalogue.makerContext = squeezedKeys(stringsOf(file, QLatin1String("context")));
}

core::Result<void> loadClouds(Catalogue &catalogue, const QJsonObject &file)
{
    const auto rows = file.value(QLatin1String("clouds")).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        Cloud cloud{row.value(QLatin1String("id")).toString(), row.value(QLatin1String("name")).toString(),
                    squeezedKeys(stringsOf(row, QLatin1String("aliases"))),
                    squeezedKeys(stringsOf(row, QLatin1String("contextAliases"))), {}};
        if (cloud.id.isEmpty() || cloud.name.isEmpty() || cloud.aliases.isEmpty())
            return core::fail(core::ErrorCode::Corrupt, cloudsFile, QStringLiteral("cloud \"%1\"").arg(cloud.id));
        std::stable_sort(cloud.aliases.begin(), cloud.aliases.end(),
                         [](const QString &a, const QString &b) { return a.size() > b.size(); });
        const auto products = row.value(QLatin1String("products")).toArray();
        for (const auto &entry : products) {
            const auto product = entry.toObject();
            cloud.products.push_back({withoutConfusions(squeezedKey(product.value(QLatin1String("alias")).toString())),
                                      product.value(QLatin1String("chip")).toString(),
                                      product.value(QLatin1String("context")).toBool()});
        }
        catalogue.names.insert(cloud.id, cloud.name);
        catalogue.clouds.push_back(std::move(cloud));
    }
    catalogue.cloudContext = squeezedKeys(stringsOf(file, QLatin1String("context")));
    catalogue.rejection = squeezedKeys(stringsOf(file, QLatin1String("rejection")));
    catalogue.resale = squeezedKeys(stringsOf(file, QLatin1String("resale")));
    TRAIL_TRY(loadExpressions(cloudsFile, file.value(QLatin1String("falseFriends")).toArray(), catalogue.cloudFoes));
    return loadExpressions(cloudsFile, file.value(QLatin1String("resalePatterns")).toArray(), catalogue.resalePatterns);
}

/// Institutions and companies: who is called what in English.
void loadNames(Catalogue &catalogue, const QJsonObject &file, QLatin1String list)
{
    const auto rows = file.value(list).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        catalogue.names.insert(id, row.value(QLatin1String("name")).toString());
        const auto names = stringsOf(row, QLatin1String("namesZh"));
        for (const auto &name : names)
            catalogue.institutions.insert(nameKey(name), id);
    }
}

} // namespace

core::Result<Catalogue> Catalogue::load()
{
    Catalogue catalogue;
    const auto chips = readJson(chipsFile);
    const auto makers = readJson(makersFile);
    const auto clouds = readJson(cloudsFile);
    const auto institutions = readJson(institutionsFile);
    const auto companies = readJson(companiesFile);
    for (const auto *file : {&chips, &makers, &clouds, &institutions, &companies}) {
        if (!*file)
            return file->failure();
    }
    TRAIL_TRY(loadChips(catalogue, *chips));
    loadMakers(catalogue, *makers);
    TRAIL_TRY(loadClouds(catalogue, *clouds));
    loadNames(catalogue, *institutions, QLatin1String("institutions"));
    loadNames(catalogue, *companies, QLatin1String("companies"));
    for (const auto &chip : catalogue.chips) {
        if (!catalogue.maker(chip.maker))
            return core::fail(core::ErrorCode::Corrupt, chipsFile, QStringLiteral("maker \"%1\" is not in %2").arg(chip.maker, makersFile));
    }
    const auto version = [](const QJsonObject &file) { return file.value(QLatin1String("version")).toString(); };
    catalogue.version = QStringLiteral("chips %1, manufacturers %2, clouds %3, institutions %4, companies %5")
                            .arg(version(*chips), version(*makers), version(*clouds), version(*institutions), version(*companies));
    return catalogue;
}

const Chip *Catalogue::chip(const QString &id) const
{
    const auto found = std::find_if(chips.begin(), chips.end(), [&](const Chip &known) { return known.id == id; });
    return found == chips.end() ? nullptr : &*found;
}

const Maker *Catalogue::maker(const QString &id) const
{
    const auto found = std::find_if(makers.begin(), makers.end(), [&](const Maker &known) { return known.id == id; });
    return found == makers.end() ? nullptr : &*found;
}

QString withoutConfusions(QString squeezed)
{
    for (auto &unit : squeezed) {
        if (unit == u'o')
            unit = u'0';
        else if (unit == u'l' || unit == u'i' || unit == u'|')
            unit = u'1';
    }
    return squeezed;
}

} // namespace tendertrail::tagging
