// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confinedrun.h"
#include "unlockedfiles.h"

#include <memory>
#include <optional>

namespace tendertrail::worker {

class ScratchFolder;

/// 7z and RAR archives that are locked with a password, opened by a 7-Zip or unar that is there or not. It runs confined by
/// tendertrail-worker, as a process of its own for each archive; the last one's result is kept until it is handed over.
class LockedArchive
{
public:
    using OnMember = std::function<core::Result<void>(core::Member)>;
    enum class Kind { SevenZip, Rar };

    LockedArchive();
    ~LockedArchive();
    LockedArchive(const LockedArchive &) = delete;
    LockedArchive &operator=(const LockedArchive &) = delete;

    /// By its first bytes; none for anything else.
    [[nodiscard]] static std::optional<Kind> kindOf(const QString &document);
    /// The program that unlocks that kind: $TENDERTRAIL_SEVENZIP or $TENDERTRAIL_UNAR, else what the system knows as 7zz, 7z, 7za or
    /// unar. Errors: MissingComponent, in words that follow a reason why something is locked.
    [[nodiscard]] static core::Result<QString> program(Kind kind);

    /// True where handOver() has what unlock() made of this document, unchanged, with this password.
    [[nodiscard]] bool isUnlocked(const QString &document, const QString &password) const;
    /// Errors: PasswordWrong (or damaged: nobody can tell), Unsupported (no program, or it cannot be confined, or does not read this
    /// one), TimedOut, TooLarge, Cancelled, Crashed, Io.
    [[nodiscard]] core::Result<void> unlock(const QString &document, Kind kind, const QString &password, const Limits &limits,
                                            const core::CancelToken &cancel);
    /// The files inside, each once; says how many. Errors: TooLarge, Cancelled, the receiver's.
    [[nodiscard]] core::Result<int> handOver(const Limits &limits, const OnMember &onMember, const core::CancelToken &cancel);

private:
    DocumentState m_document;
    QString m_password;
    UnlockedTimes m_times;
    std::unique_ptr<ScratchFolder> m_scratch;
};

} // namespace tendertrail::worker
