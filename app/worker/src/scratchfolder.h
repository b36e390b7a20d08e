// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace tendertrail::worker {

/// A worker's folder for temporary files, in the system's temporary folder and only for this user; removed with all that is in it
/// when this object goes. Beside it lies a second one that the worker cannot reach, for what is taken out of the first. What a killed program left behind is removed when the next one makes its first.
class ScratchFolder
{
public:
    /// Errors: Io.
    [[nodiscard]] static core::Result<std::unique_ptr<ScratchFolder>> make();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    /// What the worker may write in.
    [[nodiscard]] QString path() const { return m_path + QLatin1String(work); }
    /// True when the files in it, hidden ones too, hold more bytes than that, or are too many to be counted.
    [[nodiscard]] bool holdsMoreThan(qint64 bytes) const;

    /// Moves a file out of the worker's reach and says where it is now. The name is a stranger's word: it must be a bare one of
    /// plain characters, and name a regular file. Errors: Protocol.
    [[nodiscard]] core::Result<QString> takeOut(const QString &name);
    /// Removes all that is in it, the folders themselves stay.
    void clear();

    /// Removes folders of programs that are no more.
    static void removeAbandoned();

private:
    ScratchFolder(QString path, std::unique_ptr<QLockFile> lock);

    static constexpr char work[] = "/work";
    static constexpr char taken[] = "/taken";

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< beside the folder, where the worker cannot reach it
};

} // namespace tendertrail::worker
