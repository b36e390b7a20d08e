// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include "core/fold.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace tendertrail::tagging {
namespace {

using core::Field;

constexpr size_t mostOfOneName = 64; // documents; a bound on pairs that are compared

/// What one document says about its purchase.
struct DocumentFacts
{
    core::DocumentId id;
    QSet<QString> numbers;
    QSet<QString> names;
    QSet<QString> buyers;
    QSet<QString> days; ///< ISO, of publication, deadline, opening, award and contract
    std::vector<const core::Mention *> mentions;
};

std::vector<DocumentFacts> documentsOf(const std::vector<core::Mention> &mentions)
{
    std::vector<DocumentFacts> documents;
    QHash<qint64, size_t> index;
    for (const auto &mention : mentions) {
        const auto known = index.constFind(mention.document.value());
        const auto at = known == index.cend() ? documents.size() : *known;
        if (known == index.cend()) {
            index.insert(mention.document.value(), at);
            documents.push_back({});
            documents.back().id = mention.document;
        }
        auto &document = documents[at];
        document.mentions.push_back(&mention);
        if (mention.field == Field::ProjectNumber)
            document.numbers.insert(core::confusionFold(mention.value).text);
        else if (mention.field == Field::ProjectName)
            document.names.insert(nameKey(mention.value));
        else if (mention.field == Field::Buyer)
            document.buyers.insert(nameKey(mention.value));
        else if (mention.field == Field::Date && mention.kind != QStringLiteral("delivery") && mention.date.size() >= 10)
            document.days.insert(mention.date.left(10));
    }
    return documents;
}

/// A project's name as notices of one buyer share it: 深圳大学云服务采购项目 and 云服务采购项目（第二次） are one.
QString projectKey(const QString &name, const QString &buyer)
{
    static const QRegularExpression tail(QStringLiteral("(?:\\((?:第?[一二三四五六七八九十0-9]{1,2}次|重招|重新招标|二次|三次)\\)|第[一二三四五]次|项目|采购|招标|公开|中标|成交|结果|更正|变更|合同|公告|公示|的)+$"));
    auto key = name;
    if (!buyer.isEmpty() && key.startsWith(buyer) && key.size() > buyer.size() + 4)
        key.remove(0, buyer.size());
    auto core = key;
    core.remove(tail);
    return core.size() >= 4 ? core : key;
}

/// Whether two documents may be of one purchase by when they were written; what is not dated may be.
bool areNear(const QSet<QString> &days, const QSet<QString> &others)
{
    constexpr qint64 most = 550; // a service of the same name is bought anew every year
    if (days.isEmpty() || others.isEmpty())
        return true;
    for (const auto &day : days) {
        for (const auto &other : others) {
            if (std::abs(QDate::fromString(day, Qt::ISODate).daysTo(QDate::fromString(other, Qt::ISODate))) <= most)
                return true;
        }
    }
    return false;
}

/// Disjoint sets of documents.
class Sets
{
public:
    explicit Sets(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), size_t(0)); }
    [[nodiscard]] size_t root(size_t at)
    {
        while (m_parent[at] != at)
            at = m_parent[at] = m_parent[m_parent[at]];
        return at;
    }
    void join(size_t a, size_t b)
    {
        // Not std::minmax: of temporaries it gives references that dangle.
        const size_t first = root(a);
        const size_t second = root(b);
        m_parent[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<size_t> m_parent;
};

bool isEnd(const QString &kind)
{
    return kind == QStringLiteral("voided") || kind == QStringLiteral("cancelled") || kind == QStringLiteral("denied");
}

/// The furthest stage; what ended a purchase wins over every stage.
int stageOf(const QString &kind)
{
    static const QStringList stages{QStringLiteral("planned"), QStringLiteral("tendered"), QStringLiteral("awarded"), QStringLiteral("contracted"),
                                    QStringLiteral("voided"), QStringLiteral("cancelled"), QStringLiteral("denied")};
    return static_cast<int>(stages.indexOf(kind));
}

QString mostTrusted(const std::vector<const core::Mention *> &mentions, Field field)
{
    const core::Mention *best = nullptr;
    for (const auto *mention : mentions) {
        if (mention->field == field && (!best || mention->confidence > best->confidence))
            best = mention;
    }
    return best ? best->value : QString();
}

} // namespace

std::vector<core::Purchase> groupPurchases(const std::vector<core::Mention> &mentions)
{
    const auto documents = documentsOf(mentions);
    Sets sets(documents.size());
    QHash<QString, size_t> byNumber;
    for (size_t i = 0; i < documents.size(); ++i) {
        for (const auto &number : documents[i].numbers) {
            const auto known = byNumber.constFind(number);
            if (known == byNumber.cend())
                byNumber.insert(number, i);
            else
                sets.join(*known, i);
        }
    }
    // Name and buyer join documents of which at least one has no number: two numbers are two purchases.
    QHash<QString, std::vector<size_t>> byName;
    const auto joinByName = [&](bool numbered) {
        for (size_t i = 0; i < documents.size(); ++i) {
            if (documents[i].numbers.isEmpty() == numbered)
                continue;
            for (const auto &name : documents[i].names) {
                for (const auto &buyer : documents[i].buyers) {
                    auto &known = byName[projectKey(name, buyer) + u'|' + buyer];
                    for (const auto other : known) {
                        if (!numbered && areNear(documents[i].days, documents[other].days))
                            sets.join(other, i);
                    }
                    if (known.size() < mostOfOneName)
                        known.push_back(i);
                }
            }
        }
    };
    joinByName(true);
    joinByName(false);

    std::vector<core::Purchase> purchases;
    QHash<size_t, size_t> index;
    std::vector<std::vector<const core::Mention *>> members;
    for (size_t i = 0; i < documents.size(); ++i) {
        const auto root = sets.root(i);
        if (!index.contains(root)) {
            index.insert(root, purchases.size());
            purchases.push_back({});
            members.push_back({});
        }
        const auto at = index.value(root);
        purchases[at].documents.push_back(documents[i].id);
        members[at].insert(members[at].end(), documents[i].mentions.begin(), documents[i].mentions.end());
    }
    for (size_t i = 0; i < purchases.size(); ++i) {
        auto &purchase = purchases[i];
        purchase.projectNumber = mostTrusted(members[i], Field::ProjectNumber);
        purchase.projectName = mostTrusted(members[i], Field::ProjectName);
        for (const auto *mention : members[i]) {
            purchase.mentions.push_back(mention->id);
            if (mention->field == Field::Status && !mention->lost && stageOf(mention->kind) > stageOf(purchase.status)
                && (!isEnd(mention->kind) || mention->confidence >= 0.5))
                purchase.status = mention->kind;
        }
    }
    return purchases;
}

} // namespace tendertrail::tagging
