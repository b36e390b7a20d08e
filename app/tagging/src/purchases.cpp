// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include "core/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace tendertrail::tagging {
namespace {

using core::Field;

/// What one document says about its purchase.
struct DocumentFacts
{
    core::DocumentId id;
    QSet<QString> numbers;
    QSet<QString> names;
    QSet<QString> buyers;
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
    }
    return documents;
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
    QHash<QString, size_t> byName;
    const auto joinByName = [&](bool numbered) {
        for (size_t i = 0; i < documents.size(); ++i) {
            if (documents[i].numbers.isEmpty() == numbered)
                continue;
            for (const auto &name : documents[i].names) {
                for (const auto &buyer : documents[i].buyers) {
                    const auto key = name + u'|' + buyer;
                    const auto known = byName.constFind(key);
                    if (known == byName.cend())
                        byName.insert(key, i);
                    else if (!numbered)
                        sets.join(*known, i);
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
