// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace tendertrail::worker {

/// A worker's folder for temporary files, in the system's temporary folder and only for this user; removed with all that is in it
/// when this object goes. What a killed program left behind is removed when the next one makes its first.
class ScratchFolder
{
public:
    /// Errors: Io.
    [[nodiscard]] static core::Result<std::unique_ptr<ScratchFolder>> make();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// True when the files in it, hidden ones too, hold more bytes than that, or are too many to be counted.
    [[nodiscard]] bool holdsMoreThan(qint64 bytes) const;

    /// Removes folders of programs that are no more.
    static void removeAbandoned();

private:
    ScratchFolder(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< beside the folder, where the worker cannot reach it
};

} // namespace tendertrail::worker
