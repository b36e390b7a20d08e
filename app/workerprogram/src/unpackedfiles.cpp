// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpackedfiles.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <thread>

namespace tendertrail::workerprogram {

namespace {

constexpr qint64 smallestFile = 4096; // what an empty one takes of a disk, for a hundred thousand of them
constexpr std::size_t mostFiles = 10'000;

} // namespace

void UnpackedFiles::add(const QString &file, qint64 bytes)
{
    m_files.push_back({file, std::max(bytes, smallestFile)});
    m_held += m_files.back().bytes;
}

void UnpackedFiles::waitForRoom()
{
    // They are taken in their order, so the first says enough of the others.
    while (m_held > m_fits / 2 || m_files.size() > mostFiles) {
        while (!m_files.empty() && !QFile::exists(m_files.front().file)) {
            m_held -= m_files.front().bytes;
            m_files.pop_front();
        }
        if (m_held > m_fits / 2 || m_files.size() > mostFiles)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

} // namespace tendertrail::workerprogram
