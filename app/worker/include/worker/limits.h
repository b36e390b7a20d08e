// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tendertrail::worker {

/// What one document may cost. Goes to the worker with each request; beyond it the answer is TooLarge, in words that name the limit.
struct DocumentLimits
{
    int pages = 20'000;
    qint64 pixels = 60'000'000;           ///< of one drawn page; a larger one is drawn with fewer dots an inch instead
    qint64 textUnits = 200'000'000;       ///< UTF-16 units of text in all
    qint64 unpackedBytes = 4'000'000'000; ///< of what is packed inside, all parts together
    int members = 100'000;               ///< documents inside one
    int nesting = 8;                      ///< documents in documents; who asks for the members of one counts
    bool operator==(const DocumentLimits &) const = default;
};

/// What a worker may cost, and each stage of a document's reading. Seconds are by the clock on the wall.
struct Limits
{
    qint64 memoryBytes = 3LL * 1024 * 1024 * 1024;  ///< address space of the process: OutOfMemory
    qint64 scratchBytes = 2LL * 1024 * 1024 * 1024; ///< in its scratch folder: TooLarge
    int probeSeconds = 30;                          ///< this and the following: TimedOut
    int extractSeconds = 600;
    int pageSeconds = 60;                           ///< one page of them: a hang costs this, not the whole
    int renderSeconds = 60;
    int recogniseSeconds = 180;
    int unpackSeconds = 600;                        ///< all members of a document, without what the taker of one spends on it
    int convertSeconds = 120;                       ///< a document of before 2007, by LibreOffice
    DocumentLimits document;
};

} // namespace tendertrail::worker
