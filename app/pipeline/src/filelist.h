// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QString>
#include <QStringList>

namespace tendertrail::pipeline {

/// The files that a person means by naming paths: files themselves, and every file below a folder in order of name. Left out:
/// what systems strew about (.DS_Store, Thumbs.db, desktop.ini, ~$ locks, hidden files), links, and case folders.
struct FileList
{
    QStringList files;
    QStringList notFound;
};
/// True for such a name, or for a path with '/' that has one in it (__MACOSX/._a.pdf inside an archive).
[[nodiscard]] bool isStrewnAbout(const QString &path);
[[nodiscard]] FileList listFiles(const QStringList &paths, const core::CancelToken &cancel);

} // namespace tendertrail::pipeline
