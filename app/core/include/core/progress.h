// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tendertrail::core {

/// How far a long operation is. stage and unit are stable English keys ("recognise", "page"); the interface translates.
struct Progress
{
    QString stage;
    qint64 done = 0;
    qint64 total = 0; ///< 0 while not known
    QString unit;
    QString item;     ///< the file or page in work
};

/// Called from the working thread; must not block. An empty one is allowed: call report().
using ProgressSink = std::function<void(const Progress &)>;

inline void report(const ProgressSink &sink, const Progress &progress)
{
    if (sink)
        sink(progress);
}

} // namespace tendertrail::core
