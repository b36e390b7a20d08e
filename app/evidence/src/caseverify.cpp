// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "core/sha256.h"
#include "custodyfile.h"
#include "store/casefile.h"
#include "store/custody.h"
#include "store/documents.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr QLatin1String databaseName("case.sqlite");

// The files under originals/ as they are now. Listed before the documents are read: an import that runs meanwhile can then
// not make a new original look unknown.
QStringList storedOriginals(const QString &folder)
{
    const QDir base(folder);
    QStringList names;
    QDirIterator files(folder + QStringLiteral("/originals"), QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(base.relativeFilePath(files.next()));
    names.sort();
    return names;
}

Result<void> checkDatabase(store::Database &db, Verification &result)
{
    auto integrity = db.prepare(QStringLiteral("PRAGMA integrity_check"));
    if (!integrity)
        return integrity.failure();
    for (;;) {
        const auto row = integrity->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        ++result.checked;
        if (const QString said = integrity->text(0); said != QLatin1String("ok"))
            result.problems.push_back({databaseName, QStringLiteral("damaged: ") + said});
    }
    auto keys = db.prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (!keys)
        return keys.failure();
    for (;;) {
        const auto row = keys->step();
        if (!row)
            return row.failure();
        if (!*row)
            return {};
        result.problems.push_back({databaseName, QStringLiteral("a row of %1 names a row of %2 that is not there").arg(keys->text(0), keys->text(2))});
    }
}

Result<void> checkOriginals(const store::CaseFile &caseFile, const std::vector<Document> &documents, const QStringList &stored,
                            Verification &result, const CancelToken &cancel, const ProgressSink &progress)
{
    const QDir base(caseFile.folder());
    QSet<QString> known;
    qint64 done = 0;
    for (const Document &document : documents) {
        const QString path = caseFile.originalPath(document.sha256);
        const QString name = base.relativeFilePath(path);
        known.insert(name);
        report(progress, {QStringLiteral("verify"), done++, static_cast<qint64>(documents.size()), QStringLiteral("file"), document.name});
        ++result.checked;
        if (QFileInfo(path).isSymLink()) {
            result.problems.push_back({name, QStringLiteral("is a link")});
            continue;
        }
        const auto hash = Sha256::ofFile(path, cancel);
        if (!hash && hash.error().code == ErrorCode::Cancelled)
            return hash.failure();
        if (!hash)
            result.problems.push_back({name, hash.error().code == ErrorCode::NotFound ? QStringLiteral("missing")
                                                                                      : QStringLiteral("cannot be read: ") + hash.error().detail});
        else if (*hash != document.sha256)
            result.problems.push_back({name, QStringLiteral("changed")});
    }
    for (const QString &name : stored) {
        // A copy that a running or killed import has not finished; the next writer removes it.
        if (!known.contains(name) && !name.startsWith(QLatin1String("originals/incoming-")))
            result.problems.push_back({name, QStringLiteral("not known to the case")});
    }
    return {};
}

} // namespace

Result<Verification> verifyCase(const QString &folder, const CancelToken &cancel, const ProgressSink &progress)
{
    Verification result;
    const QStringList stored = storedOriginals(folder);
    const auto opened = store::CaseFile::open(folder, store::CaseFile::Access::Read);
    if (!opened && opened.error().code == ErrorCode::Corrupt) {
        result.problems.push_back({databaseName, QStringLiteral("damaged: ") + opened.error().detail});
        return result;
    }
    if (!opened)
        return opened.failure();
    store::Database &db = (*opened)->database();
    db.setCancel(cancel);
    const auto check = [&]() -> Result<void> {
        TRAIL_TRY(checkDatabase(db, result));
        const auto entries = store::custody(db);
        if (!entries)
            return entries.failure();
        result.checked += static_cast<int>(entries->size());
        for (const QString &what : chainProblems(logFor(*entries, {})))
            result.problems.push_back({databaseName, what});
        const auto documents = store::documents(db);
        if (!documents)
            return documents.failure();
        return checkOriginals(**opened, *documents, stored, result, cancel, progress);
    };
    const auto done = check();
    if (!done && done.error().code == ErrorCode::Corrupt)
        result.problems.push_back({databaseName, QStringLiteral("damaged: ") + done.error().detail});
    else if (!done)
        return done.failure();
    result.ok = result.problems.empty();
    return result;
}

} // namespace tendertrail::evidence
