// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlockedfiles.h"

#include "memberintake.h"
#include "scratchfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tendertrail::worker {

namespace {

// Links are neither followed nor handed over; the walls let none be made in the first place.
core::Result<QStringList> regularFilesIn(const QString &top, int most)
{
    QStringList found;
    QStringList folders = {QString()};
    for (qsizetype at = 0; at < folders.size(); ++at) {
        const QString within = folders.at(at);
        const QFileInfoList entries = QDir(top + within).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            const QString name = within + QLatin1Char('/') + entry.fileName();
            if (entry.isSymLink())
                continue;
            if (entry.isDir())
                folders.append(name);
            else if (entry.isFile())
                found.append(name);
        }
        if (found.size() > most || folders.size() > most)
            return core::fail(core::ErrorCode::TooLarge, {}, QStringLiteral("over %1 documents inside").arg(most));
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString timeOf(const QString &file, const UnlockedTimes &times)
{
    const QDateTime changed = QFileInfo(file).lastModified().toUTC();
    if (changed.toSecsSinceEpoch() <= 0 || changed.toSecsSinceEpoch() >= times.begun.toSecsSinceEpoch())
        return {};
    return changed.toString(times.isWallClock ? QStringLiteral("yyyy-MM-ddTHH:mm:ss") : QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace

core::Result<int> handOverFiles(ScratchFolder &scratch, const QString &folder, const UnlockedTimes &times, const Limits &limits,
                                const std::function<core::Result<void>(core::Member)> &onMember, const core::CancelToken &cancel)
{
    const QString top = scratch.path() + QLatin1Char('/') + folder;
    const auto files = regularFilesIn(top, limits.document.members);
    if (!files)
        return files.failure();
    MemberIntake intake(scratch, limits);
    for (const QString &name : *files) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        core::Member member;
        member.path = name.mid(1);
        member.file = QStringLiteral("member-%1").arg(intake.count() + 1);
        const QString bare = scratch.path() + QLatin1Char('/') + member.file;
        member.modifiedAt = timeOf(top + name, times);
        if (QFile::rename(top + name, bare)) {
            member.bytes = QFileInfo(bare).size();
        } else {
            member.file.clear();
            member.error = core::fail(core::ErrorCode::Corrupt, member.path, QStringLiteral("unpacked to a name that cannot be read")).error;
        }
        auto taken = intake.take(std::move(member));
        if (!taken)
            return taken.failure();
        const QString file = taken->file;
        const auto done = onMember(*std::move(taken));
        if (!file.isEmpty())
            QFile::remove(file);
        if (!done)
            return done.failure();
    }
    return intake.count();
}

} // namespace tendertrail::worker
