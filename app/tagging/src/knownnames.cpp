// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownnames.h"

#include "jsondata.h"

#include "core/fold.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype shortestCore = 3; // 联想 is too much of a word to be somebody without more

struct NameList
{
    const char *file;
    const char *rows;
};

// A maker's and a cloud's names stand among its aliases, in either script.
constexpr NameList lists[] = {{"catalogues/institutions.json", "institutions"},
                              {"catalogues/companies.json", "companies"},
                              {"catalogues/manufacturers.json", "manufacturers"},
                              {"catalogues/clouds.json", "clouds"}};

} // namespace

void KnownNames::add(const QString &chinese, const QStringList &english, int row, const NameForms &forms)
{
    const auto parts = takenApart(chinese, forms);
    const auto core = parts.place + parts.core;
    QStringList keys{parts.full};
    if (parts.hasLegal && core.size() >= shortestCore && core != parts.full)
        keys.append(core);
    for (const auto &key : std::as_const(keys)) {
        auto &known = m_english[key];
        for (const auto &name : english) {
            if (std::find(known.begin(), known.end(), English{name, row}) == known.end())
                known.push_back({name, row});
        }
    }
    for (const auto &name : english)
        m_pairs.emplace_back(core, name);
}

core::Result<KnownNames> KnownNames::load(const NameForms &forms)
{
    KnownNames names;
    int number = 0;
    for (const auto &list : lists) {
        const auto file = readJson(QLatin1String(list.file));
        if (!file)
            return file.failure();
        const auto rows = file->value(QLatin1String(list.rows)).toArray();
        for (const auto &value : rows) {
            const auto row = value.toObject();
            QStringList chinese = stringsOf(row, QLatin1String("namesZh"));
            QStringList english{row.value(QLatin1String("name")).toString()};
            if (const auto name = row.value(QLatin1String("nameZh")).toString(); !name.isEmpty())
                chinese.append(name);
            english += stringsOf(row, QLatin1String("namesEn"));
            for (const auto &name : std::as_const(chinese))
                names.add(name, english, number, forms);
            ++number;
        }
    }
    return names;
}

std::vector<KnownNames::English> KnownNames::english(const CompanyName &name) const
{
    auto known = m_english.value(name.full);
    if (known.empty() && name.chinese && name.hasLegal && name.branch.isEmpty())
        known = m_english.value(name.place + name.core);
    return known;
}

} // namespace tendertrail::tagging
