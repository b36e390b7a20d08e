// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/purchasefile.h"

#include "tagging/tagger.h"

#include "core/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace tendertrail::tagging {
namespace {

using core::Field;
using core::Mention;

constexpr size_t mostCompared = 300; // documents of one purchase; their pairs are compared

const QStringList &stageOrder()
{
    static const QStringList order{QStringLiteral("planned"), QStringLiteral("tendered"),  QStringLiteral("amended"), QStringLiteral("awarded"),
                                   QStringLiteral("contracted"), QStringLiteral("voided"), QStringLiteral("cancelled"), QStringLiteral("denied")};
    return order;
}

bool isEnd(const QString &stage)
{
    return stageOrder().indexOf(stage) > stageOrder().indexOf(QStringLiteral("contracted"));
}

/// The rule of a status says where it is a correction of a notice: title.tendered.amended.
QString stageOf(const Mention &status)
{
    return status.assertedBy.endsWith(QStringLiteral(".amended")) ? QStringLiteral("amended") : status.kind;
}

/// The kind of date that says when a stage was.
QStringList datesOf(const QString &stage)
{
    if (stage == QStringLiteral("awarded"))
        return {QStringLiteral("award"), QStringLiteral("publication")};
    if (stage == QStringLiteral("contracted"))
        return {QStringLiteral("contract"), QStringLiteral("publication")};
    return {QStringLiteral("publication")};
}

template <typename Id>
void addOnce(std::vector<Id> &ids, Id id)
{
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

class FileOfPurchase
{
public:
    FileOfPurchase(const core::Purchase &purchase, const std::vector<Mention> &mentions)
    {
        const QSet<qint64> own = [&] {
            QSet<qint64> ids;
            for (const auto id : purchase.mentions)
                ids.insert(id.value());
            return ids;
        }();
        for (const auto &mention : mentions) {
            if (own.contains(mention.id.value()) && !mention.lost)
                m_mentions.push_back(&mention);
        }
    }

    PurchaseFile made()
    {
        addStages();
        addMissing();
        for (const auto *kind : {"award", "budget", "ceiling"})
            contradict(Field::Amount, QString::fromLatin1(kind));
        if (!has(QStringLiteral("amended")))
            contradict(Field::Date, QStringLiteral("deadline")); // a correction may well name another day
        contradict(Field::Date, QStringLiteral("opening"));
        for (const auto field : {Field::Supplier, Field::Buyer, Field::Agency})
            contradict(field, {});
        return std::move(m_file);
    }

private:
    [[nodiscard]] bool has(const QString &stage) const
    {
        return std::any_of(m_file.stages.begin(), m_file.stages.end(), [&](const PurchaseStage &seen) { return seen.stage == stage; });
    }

    void addStages()
    {
        std::map<qsizetype, PurchaseStage> stages;
        for (const auto *mention : m_mentions) {
            const auto stage = mention->field == Field::Status ? stageOf(*mention) : QString();
            const auto order = stageOrder().indexOf(stage);
            if (order < 0)
                continue;
            auto &seen = stages[order];
            seen.stage = stage;
            addOnce(seen.documents, mention->document);
            addOnce(seen.proof, mention->id);
        }
        for (auto &[order, stage] : stages) {
            stage.date = dateOf(stage);
            m_file.stages.push_back(std::move(stage));
        }
    }

    [[nodiscard]] QString dateOf(const PurchaseStage &stage) const
    {
        for (const auto &kind : datesOf(stage.stage)) {
            QString earliest;
            for (const auto *mention : m_mentions) {
                const bool own = std::find(stage.documents.begin(), stage.documents.end(), mention->document) != stage.documents.end();
                if (own && mention->field == Field::Date && mention->kind == kind && (earliest.isEmpty() || mention->date < earliest))
                    earliest = mention->date;
            }
            if (!earliest.isEmpty())
                return earliest.left(10);
        }
        return {};
    }

    void addMissing()
    {
        const bool ended = std::any_of(m_file.stages.begin(), m_file.stages.end(), [](const PurchaseStage &stage) { return isEnd(stage.stage); });
        QStringList expected{QStringLiteral("planned"), QStringLiteral("tendered")};
        if (!ended)
            expected << QStringLiteral("awarded") << QStringLiteral("contracted");
        for (const auto &stage : expected) {
            if (!has(stage))
                m_file.missing.append(stage);
        }
    }

    [[nodiscard]] static QString valueOf(const Mention &mention)
    {
        if (mention.field == Field::Amount)
            return mention.money.amount + u' ' + mention.money.currency;
        return mention.field == Field::Date ? mention.date : mention.value;
    }

    [[nodiscard]] static QString keyOf(const Mention &mention)
    {
        if (mention.field == Field::Amount || mention.field == Field::Date)
            return valueOf(mention);
        return mention.entity.isValid() ? QString::number(mention.entity.value()) : nameKey(mention.value);
    }

    /// Several values in one document are lots or partners; a contradiction is where a document has none of another's values.
    void contradict(Field field, const QString &kind)
    {
        std::vector<core::DocumentId> documents;
        QHash<qint64, QSet<QString>> said;
        Contradiction found{field, kind, {}};
        QHash<QString, size_t> versions;
        for (const auto *mention : m_mentions) {
            if (mention->field != field || mention->kind != kind)
                continue;
            const auto key = keyOf(*mention);
            addOnce(documents, mention->document);
            said[mention->document.value()].insert(key);
            const auto known = versions.constFind(key);
            const auto at = known == versions.cend() ? found.versions.size() : *known;
            if (known == versions.cend()) {
                versions.insert(key, at);
                found.versions.push_back({valueOf(*mention), {}, {}});
            }
            addOnce(found.versions[at].documents, mention->document);
            addOnce(found.versions[at].proof, mention->id);
        }
        bool apart = false;
        if (documents.size() > mostCompared)
            documents.resize(mostCompared);
        for (size_t i = 0; i < documents.size() && !apart; ++i) {
            for (size_t j = i + 1; j < documents.size() && !apart; ++j)
                apart = !said[documents[i].value()].intersects(said[documents[j].value()]);
        }
        if (apart)
            m_file.contradictions.push_back(std::move(found));
    }

    std::vector<const Mention *> m_mentions;
    PurchaseFile m_file;
};

} // namespace

PurchaseFile purchaseFile(const core::Purchase &purchase, const std::vector<core::Mention> &mentions)
{
    return FileOfPurchase(purchase, mentions).made();
}

} // namespace tendertrail::tagging
