// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/identity.h"

#include "onestep.h"

#include "core/fold.h"
#include "core/hanscript.h"
#include "store/custody.h"
#include "store/entities.h"
#include "tagging/creditcode.h"

#include <algorithm>

// Names that a person gives, takes and chooses.
namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr qsizetype longestName = 300;

QString languageOf(const QString &name, const QString &kind)
{
    if (kind == QLatin1StringView("credit_code"))
        return QStringLiteral("und");
    if (kind == QLatin1StringView("pinyin"))
        return QStringLiteral("zh-Latn-pinyin");
    if (hanShare(name) <= 0)
        return kind == QLatin1StringView("english") ? QStringLiteral("en") : QStringLiteral("und");
    return toSimplified(name) == name ? QStringLiteral("zh-Hans") : QStringLiteral("zh-Hant");
}

QString subject(EntityId id)
{
    return QStringLiteral("entity:%1").arg(id.value());
}

} // namespace

QStringList nameKinds()
{
    return {QStringLiteral("legal"),  QStringLiteral("short"),      QStringLiteral("former"),      QStringLiteral("english"),
            QStringLiteral("pinyin"), QStringLiteral("simplified"), QStringLiteral("traditional"), QStringLiteral("credit_code")};
}

Result<void> addEntityName(store::CaseFile &caseFile, EntityId entity, const QString &name, const QString &kind, const QString &actor)
{
    const bool code = kind == QLatin1StringView("credit_code");
    const QString written = code ? name.simplified().remove(u' ').toUpper() : name.simplified();
    if (!nameKinds().contains(kind))
        return fail(ErrorCode::InvalidArgument, kind, QStringLiteral("a kind of name is one of %1").arg(nameKinds().join(QStringLiteral(", "))));
    if (written.isEmpty() || written.size() > longestName)
        return fail(ErrorCode::InvalidArgument, kind, QStringLiteral("a name has 1 to %1 characters").arg(longestName));
    if (code && !tagging::isCreditCode(written))
        return fail(ErrorCode::InvalidArgument, written, QStringLiteral("the check character of the code does not fit"));
    return asOneStep(caseFile, QStringLiteral("name:1"), [&](store::Database &db) -> Result<void> {
        auto named = store::entity(db, entity);
        if (!named)
            return named.failure();
        const auto known = std::ranges::find_if(named->names, [&](const EntityName &other) { return other.name == written; });
        if (known != named->names.end() && known->kind == kind)
            return fail(ErrorCode::AlreadyExists, written, QStringLiteral("the entity has this name"));
        if (known != named->names.end())
            known->kind = kind; // a person knows better what it is
        else
            named->names.push_back({written, languageOf(written, kind), kind});
        if (kind == QLatin1StringView("english")) // better than any reading
            named->labelEn = written;
        TRAIL_TRY(store::updateEntity(db, *named));
        return store::appendCustody(db, actor, QStringLiteral("name"), subject(entity),
                                    compactJson({{QStringLiteral("entity"), named->label}, {QStringLiteral("added"), written}, {QStringLiteral("kind"), kind}}));
    });
}

Result<void> removeEntityName(store::CaseFile &caseFile, EntityId entity, const QString &name, const QString &actor)
{
    return asOneStep(caseFile, QStringLiteral("name:1"), [&](store::Database &db) -> Result<void> {
        auto named = store::entity(db, entity);
        if (!named)
            return named.failure();
        const auto gone = std::erase_if(named->names, [&](const EntityName &other) { return other.name == name; });
        if (gone == 0)
            return fail(ErrorCode::NotFound, name, QStringLiteral("the entity has no such name"));
        TRAIL_TRY(store::updateEntity(db, *named));
        return store::appendCustody(db, actor, QStringLiteral("name"), subject(entity),
                                    compactJson({{QStringLiteral("entity"), named->label}, {QStringLiteral("removed"), name}}));
    });
}

Result<void> renameEntity(store::CaseFile &caseFile, EntityId entity, const QString &label, bool english, const QString &actor)
{
    const QString written = label.simplified();
    if (written.isEmpty() || written.size() > longestName)
        return fail(ErrorCode::InvalidArgument, label, QStringLiteral("a name has 1 to %1 characters").arg(longestName));
    return asOneStep(caseFile, QStringLiteral("rename:1"), [&](store::Database &db) -> Result<void> {
        auto named = store::entity(db, entity);
        if (!named)
            return named.failure();
        QString &shown = english ? named->labelEn : named->label;
        const QString before = shown;
        shown = written;
        const bool known = std::ranges::any_of(named->names, [&](const EntityName &other) { return other.name == written; });
        if (!known) {
            const QString kind = english ? QStringLiteral("english") : QStringLiteral("legal");
            named->names.push_back({written, languageOf(written, kind), kind});
        }
        TRAIL_TRY(store::updateEntity(db, *named));
        return store::appendCustody(db, actor, QStringLiteral("rename"), subject(entity),
                                    compactJson({{QStringLiteral("before"), before}, {QStringLiteral("after"), written}}));
    });
}

} // namespace tendertrail::pipeline
