// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

#include <QFile>

#include <optional>

namespace tendertrail::ingest {

/// Writes members to files and hands them over, within the limits: how many, how large each, how large together, and how many
/// times larger than what it was unpacked from.
class MemberWriter
{
public:
    /// subject: the container's path, for errors. All of them must outlive this.
    MemberWriter(QString folder, QString subject, const ReadOptions &options, const Reader::OnMember &onMember,
                 const core::CancelToken &cancel);
    ~MemberWriter();
    MemberWriter(const MemberWriter &) = delete;
    MemberWriter &operator=(const MemberWriter &) = delete;

    /// The next member. Errors: TooLarge (one too many), Cancelled, Io.
    [[nodiscard]] core::Result<void> begin(const QString &path, const QString &modifiedAt);
    /// Its next bytes. packed: of the container, read for this member so far; -1 where nobody knows. False: it is larger than
    /// allowed and given up; nothing more is to be appended. Errors: TooLarge (all together), Cancelled, Io, OutOfSpace.
    [[nodiscard]] core::Result<bool> append(const char *bytes, qint64 size, qint64 packed);
    /// Hands it over. Errors: the receiver's, Io.
    [[nodiscard]] core::Result<void> end();
    /// Hands it over without bytes. What was appended is thrown away.
    [[nodiscard]] core::Result<void> endWith(core::ErrorCode code, const QString &words);
    /// A member whose bytes are at hand. Errors: as begin(), append(), end().
    [[nodiscard]] core::Result<void> add(const QString &path, const QByteArray &bytes, const QString &modifiedAt = {});
    /// A member that could not be unpacked. Errors: as begin() and end().
    [[nodiscard]] core::Result<void> addFailed(const QString &path, const core::Error &error);
    /// Counts bytes that have to be unpacked only to come behind them. Errors: TooLarge.
    [[nodiscard]] core::Result<void> pass(qint64 bytes);

    /// True where a member of so many bytes would be given up for the ratio to what it is packed in.
    [[nodiscard]] static bool isBomb(qint64 bytes, qint64 packed);

private:
    void discard();
    [[nodiscard]] core::Failure unwritten() const;

    QString m_folder;
    QString m_subject;
    const ReadOptions &m_options;
    const Reader::OnMember &m_onMember;
    const core::CancelToken &m_cancel;
    QFile m_file;
    core::Member m_member;
    int m_count = 0;
    qint64 m_together = 0;
};

} // namespace tendertrail::ingest
