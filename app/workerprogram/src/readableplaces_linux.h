// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tendertrail::workerprogram {

/// Files and folders that the libraries in this process read: the system's programs and fonts, where our own libraries, plugins
/// and data lie, this process's own entries in /proc. Nothing that holds the person's home folder. Only what exists.
[[nodiscard]] QList<QByteArray> readablePlaces();

} // namespace tendertrail::workerprogram
