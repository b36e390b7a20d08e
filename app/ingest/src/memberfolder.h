// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

#include <vector>

namespace tendertrail::ingest {

/// Writes the members of a container, whose bytes are at hand, to files named by number, and hands them over; keeps to
/// the limits of Reader::unpack().
class MemberFolder
{
public:
    MemberFolder(QString folder, QString subject, const ReadOptions &options, const Reader::OnMember &onMember,
                 const core::CancelToken &cancel);
    /// path as the container has it: made safe to show, no file's name here. Errors: Cancelled, TooLarge, Io, and those of
    /// whoever is called.
    [[nodiscard]] core::Result<void> add(const QString &path, const QByteArray &bytes, const QString &modifiedAt = {});
    /// A member that could not be unpacked. Errors: as add().
    [[nodiscard]] core::Result<void> addFailed(const QString &path, const core::Error &error);

private:
    core::Result<void> begin();
    core::Result<void> makeRoom();

    QString m_folder;
    QString m_subject;
    const Reader::OnMember &m_onMember;
    const core::CancelToken &m_cancel;
    int m_membersLeft;
    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    int m_number = 0;
    std::vector<std::pair<QString, qint64>> m_there; ///< files that were not taken away when last looked at
};

/// A name from inside a container as it may be shown: control characters and ways out (../, a leading slash) go, and what
/// is too long is cut in front of its suffix; fallback for a name that is empty then.
[[nodiscard]] QString memberPath(const QString &name, const QString &fallback);

} // namespace tendertrail::ingest
