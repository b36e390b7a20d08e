// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settle.h"

#include "core/fold.h"
#include "tagging/tagger.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>

namespace tendertrail::tagging {
namespace {

constexpr double least = 0.5;        // below this nothing is proposed
constexpr double rivalMargin = 0.04; // how near another value of a single-valued field must come to stay
constexpr double equalMargin = 0.03; // within this the earlier place is the better proof

QString valueKey(const Finding &finding)
{
    if (!finding.catalogueId.isEmpty() && finding.field != core::Field::Buyer)
        return finding.catalogueId;
    if (finding.field == core::Field::ProjectNumber)
        return core::confusionFold(finding.value).text;
    return nameKey(finding.value);
}

/// Fields of which one purchase has one value.
bool isSingle(const Finding &finding)
{
    switch (finding.field) {
    case core::Field::ProjectNumber:
    case core::Field::ProjectName:
    case core::Field::Method:
    case core::Field::Agency:
        return true;
    case core::Field::Amount:
        return finding.kind == QStringLiteral("budget") || finding.kind == QStringLiteral("ceiling");
    case core::Field::Date:
        return true;
    default:
        return false;
    }
}

bool isBetter(const Finding &a, const Finding &b)
{
    if (a.inferred != b.inferred)
        return !a.inferred;
    if (std::abs(a.confidence - b.confidence) > equalMargin)
        return a.confidence > b.confidence;
    if (a.page != b.page)
        return a.page < b.page;
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.confidence > b.confidence;
}

struct Group
{
    Finding best;
    int count = 0;
    [[nodiscard]] double weight() const { return std::min(0.99, best.confidence + 0.012 * std::min(count - 1, 3)); }
};

using Groups = std::vector<Group>;

Groups grouped(const std::vector<Finding> &findings)
{
    Groups groups;
    QHash<QString, size_t> index;
    for (const auto &finding : findings) {
        if (finding.confidence < least || finding.range.isEmpty())
            continue;
        const auto key = QStringLiteral("%1|%2|%3").arg(static_cast<int>(finding.field)).arg(finding.kind, valueKey(finding));
        const auto known = index.constFind(key);
        if (known == index.cend()) {
            index.insert(key, groups.size());
            groups.push_back({finding, 1});
            continue;
        }
        auto &group = groups[*known];
        if (finding.page != group.best.page || finding.range != group.best.range)
            ++group.count;
        if (isBetter(finding, group.best))
            group.best = finding;
    }
    return groups;
}

bool sameSlot(const Group &a, const Group &b)
{
    return a.best.field == b.best.field && a.best.kind == b.best.kind;
}

/// 2026-2-1 is a lot of 2026-2; 北京大学图书馆 may be a slip for 北京大学, but both are names.
bool isPartOf(const Group &part, const Group &whole)
{
    const auto a = valueKey(part.best);
    const auto b = valueKey(whole.best);
    return a.size() != b.size() && (a.contains(b) || b.contains(a));
}

void dropRivals(Groups &groups)
{
    std::vector<bool> drop(groups.size(), false);
    for (size_t i = 0; i < groups.size(); ++i) {
        for (size_t j = 0; j < groups.size(); ++j) {
            if (i == j || drop[j] || !sameSlot(groups[i], groups[j]) || !isSingle(groups[i].best))
                continue;
            const auto difference = groups[j].weight() - groups[i].weight();
            const bool stronger = difference > 0 || (difference == 0 && j < i);
            const bool twice = groups[i].best.rule.endsWith(QStringLiteral(".spaced")) && groups[i].best.rule == groups[j].best.rule;
            const bool date = groups[i].best.field == core::Field::Date;
            if (stronger && (difference > rivalMargin || (!twice && isPartOf(groups[i], groups[j])) || date
                             || groups[i].best.field != core::Field::Amount))
                drop[i] = true;
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < groups.size(); ++i) {
        if (drop[i])
            continue;
        if (kept != i)
            groups[kept] = groups[i];
        ++kept;
    }
    groups.resize(kept);
}

template <typename Condition>
void dropWhere(Groups &groups, Condition condition)
{
    groups.erase(std::remove_if(groups.begin(), groups.end(), condition), groups.end());
}

const Group *find(const Groups &groups, core::Field field, const QString &kind)
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group &group) { return group.best.field == field && group.best.kind == kind; });
    return found == groups.end() ? nullptr : &*found;
}

/// Whole number of millionths; nothing where the decimal has finer ones.
std::optional<qint64> millionths(const QString &decimal)
{
    bool whole = false;
    const auto number = core::scaleDecimal(decimal, 6).toLongLong(&whole);
    return whole ? std::optional(number) : std::nullopt;
}

/// Whether the amounts of a kind make up the total.
bool sumIs(const Groups &groups, const QString &kind, const QString &total)
{
    const auto wanted = millionths(total);
    qint64 sum = 0;
    for (const auto &group : groups) {
        if (group.best.kind != kind)
            continue;
        const auto part = millionths(group.best.value);
        if (!part || *part > std::numeric_limits<qint64>::max() - sum)
            return false;
        sum += *part;
    }
    return wanted && sum == *wanted;
}

/// Groups that became alike because a kind was corrected are one again.
void uniteAlike(Groups &groups)
{
    Groups united;
    for (auto &group : groups) {
        const auto known = std::find_if(united.begin(), united.end(), [&](const Group &other) {
            return sameSlot(group, other) && valueKey(group.best) == valueKey(other.best);
        });
        if (known == united.end()) {
            united.push_back(group);
            continue;
        }
        known->count += group.count;
        if (isBetter(group.best, known->best))
            known->best = group.best;
    }
    groups = std::move(united);
}

/// Budgets, ceilings and lots of one document explain each other.
void reconcileAmounts(Groups &groups)
{
    const auto budget = QStringLiteral("budget");
    const auto ceiling = QStringLiteral("ceiling");
    const auto lot = QStringLiteral("lot");
    // Where the lots make up the whole, they are all there are: a further ceiling is that of an item.
    const auto named = groups;
    const auto *whole = find(named, core::Field::Amount, budget);
    const bool complete = whole && sumIs(named, lot, whole->best.value);
    const auto isLot = [&](const QString &value) {
        return std::any_of(named.begin(), named.end(), [&](const Group &other) { return other.best.kind == lot && other.best.value == value; });
    };
    if (complete) {
        dropWhere(groups, [&](const Group &group) {
            return group.best.kind == ceiling && group.best.value != whole->best.value && !isLot(group.best.value);
        });
    }
    // Several budgets or ceilings beside a whole are those of lots.
    const auto total = std::find_if(named.begin(), named.end(), [&](const Group &group) { return group.best.kind == budget && !isLot(group.best.value); });
    const auto ceilings = std::count_if(named.begin(), named.end(), [&](const Group &group) { return group.best.kind == ceiling; });
    for (auto &group : groups) {
        const bool other = total != named.end() && group.best.value != total->best.value;
        if ((other && group.best.kind == budget && isLot(group.best.value)) || (other && group.best.kind == ceiling && (ceilings > 1 || isLot(group.best.value))))
            group.best.kind = lot;
    }
    uniteAlike(groups);
    const auto lots = std::count_if(groups.begin(), groups.end(), [&](const Group &group) { return group.best.kind == lot; });
    if (lots == 1 && !find(groups, core::Field::Amount, budget)) {
        for (auto &group : groups) {
            if (group.best.kind == lot)
                group.best.kind = budget; // the only lot is the whole
        }
    }
    // A list of lots with one row repeats the budget.
    const auto copy = groups;
    dropWhere(groups, [&](const Group &group) {
        const auto *sum = find(copy, core::Field::Amount, budget);
        const auto *highest = find(copy, core::Field::Amount, ceiling);
        return group.best.kind == lot
               && ((sum && sum->best.value == group.best.value) || (lots == 1 && highest && highest->best.value == group.best.value));
    });
}

/// What one finding says about another of the same document.
void reconcile(Groups &groups)
{
    reconcileAmounts(groups);
    const auto copy = groups;
    // A provider that is bought somewhere was not only considered; one inside the buyer's own name is not bought at all.
    dropWhere(groups, [&](const Group &group) {
        if (group.best.field != core::Field::CloudProvider)
            return false;
        return std::any_of(copy.begin(), copy.end(), [&](const Group &other) {
            if (other.best.field == core::Field::CloudProvider)
                return group.best.kind == QStringLiteral("considered") && other.best.kind.isEmpty()
                       && other.best.catalogueId == group.best.catalogueId;
            const bool own = other.best.field == core::Field::Buyer || other.best.field == core::Field::Agency;
            return own && other.best.page == group.best.page && other.best.range.intersects(group.best.range);
        });
    });
    // Under the head of a table of offers stands a bidder, not the value of a label that is filled in below.
    dropWhere(groups, [&](const Group &group) {
        return group.best.field == core::Field::Supplier && group.best.rule.endsWith(QStringLiteral(".cell"))
               && std::any_of(copy.begin(), copy.end(), [&](const Group &other) {
                      return other.best.field == core::Field::Bidder && other.best.rule.endsWith(QStringLiteral(".column"))
                             && other.best.page == group.best.page && other.best.range == group.best.range;
                  });
    });
    const auto named = groups;
    // The same company cannot be its own agency, supplier or bidder.
    dropWhere(groups, [&](const Group &group) {
        const auto field = group.best.field;
        if (field != core::Field::Agency && field != core::Field::Supplier && field != core::Field::Bidder)
            return false;
        return std::any_of(named.begin(), named.end(), [&](const Group &other) {
            const bool other2 = other.best.field == core::Field::Buyer || (field != core::Field::Agency && other.best.field == core::Field::Agency)
                                || (field == core::Field::Bidder && other.best.field == core::Field::Supplier);
            return other2 && valueKey(other.best) == valueKey(group.best) && other.weight() >= group.weight();
        });
    });
    // Who makes and sells it himself is no vendor behind a seller.
    dropWhere(groups, [&](const Group &group) {
        return group.best.field == core::Field::Manufacturer && group.best.kind == QStringLiteral("vendor")
               && std::any_of(copy.begin(), copy.end(), [&](const Group &other) { return other.best.field == core::Field::Supplier && nameKey(other.best.value) == nameKey(group.best.value); });
    });
    // Beside a buyer or agency with a clear label, one from a clause far inside the document is noise.
    dropWhere(groups, [&](const Group &group) {
        const auto field = group.best.field;
        if ((field != core::Field::Buyer && field != core::Field::Agency) || group.best.confidence >= 0.9)
            return false;
        return std::any_of(copy.begin(), copy.end(), [&](const Group &other) {
            return other.best.field == field && other.best.confidence >= 0.9 && valueKey(other.best) != valueKey(group.best);
        });
    });
    // A contact whose party is known is not shown again without one.
    dropWhere(groups, [&](const Group &group) {
        return core::isPersonalField(group.best.field) && group.best.kind.isEmpty() && std::any_of(copy.begin(), copy.end(), [&](const Group &other) {
                   return other.best.field == group.best.field && !other.best.kind.isEmpty() && valueKey(other.best) == valueKey(group.best);
               });
    });
    // What is written somewhere need not be inferred elsewhere.
    dropWhere(groups, [&](const Group &group) {
        return group.best.inferred && std::any_of(copy.begin(), copy.end(), [&](const Group &other) {
                   return !other.best.inferred && other.best.field == group.best.field && valueKey(other.best) == valueKey(group.best);
               });
    });
}

/// A project's name, buyer or agency that stands on the cover in lines of its own is proved there, although its label comes later.
void moveToCover(Finding &finding, const DocumentText &document)
{
    const bool onCovers = finding.field == core::Field::ProjectName || finding.field == core::Field::Agency || finding.field == core::Field::Buyer;
    if (!onCovers || finding.page < 2)
        return;
    const auto key = nameKey(finding.value);
    for (size_t page = 0; page < std::min<size_t>(2, document.readings.size()); ++page) {
        const auto &reading = document.readings[page];
        const auto at = reading.text().indexOf(key);
        if (at < 0 || !reading.has(at, Reading::LineStart))
            continue;
        const auto end = at + key.size();
        if (end < reading.size() && !reading.has(end, Reading::LineStart | Reading::GapBefore))
            continue;
        finding.page = page;
        finding.range = reading.source(at, end);
        finding.rule += QStringLiteral(".cover");
        return;
    }
}

} // namespace

std::vector<Finding> settle(std::vector<Finding> findings, const DocumentText &document)
{
    auto groups = grouped(findings);
    dropRivals(groups);
    reconcile(groups);
    for (auto &group : groups)
        moveToCover(group.best, document);
    std::vector<Finding> settled;
    for (const auto &group : groups) {
        settled.push_back(group.best);
        settled.back().confidence = group.weight();
    }
    std::stable_sort(settled.begin(), settled.end(), [](const Finding &a, const Finding &b) {
        return a.page != b.page ? a.page < b.page : a.range.begin < b.range.begin;
    });
    return settled;
}

} // namespace tendertrail::tagging
