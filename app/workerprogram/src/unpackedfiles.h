// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <deque>

namespace tendertrail::workerprogram {

/// Files that were handed over and not yet taken away. Unpacking is faster than what is done with the members: this is what holds
/// it back, so that a container of any size passes through a scratch folder of a limited one.
class UnpackedFiles
{
public:
    /// bytes: what fits in the scratch folder.
    explicit UnpackedFiles(qint64 bytes) : m_fits(bytes) {}
    void add(const QString &file, qint64 bytes);
    /// Returns once what is still there leaves half of the folder free. Whoever ends the parent ends the wait, too.
    void waitForRoom();

    /// What one member may have: the half that is left free, less what libraries put there.
    [[nodiscard]] static qint64 roomFor(qint64 scratchBytes) { return scratchBytes / 2 - scratchBytes / 64; }

private:
    struct Waiting
    {
        QString file;
        qint64 bytes = 0;
    };

    qint64 m_fits;
    qint64 m_held = 0;
    std::deque<Waiting> m_files;
};

} // namespace tendertrail::workerprogram
