// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tendertrail::ingest {

/// Which files and folders of a RAR 5 archive are locked with a password, in their order, so many at most: libarchive 3.6 does not
/// tell, and gives what is locked as if it were not. Ends where the archive cannot be followed; empty for anything but RAR 5.
[[nodiscard]] QList<bool> lockedRarFiles(const QString &path, qsizetype most);

} // namespace tendertrail::ingest
