// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "digests.h"
#include "manifest.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace tendertrail::evidence {

/// Writes the files of a bag into a folder, hashing and syncing each, and in the end the tag files that list them all.
class BagWriter
{
public:
    /// folder must not be there yet. Errors: Io, AccessDenied.
    [[nodiscard]] static core::Result<std::unique_ptr<BagWriter>> make(const QString &folder);

    struct PayloadFile
    {
        QString path; ///< within data/, slashes forward
        Digests digests;
    };
    [[nodiscard]] const std::vector<PayloadFile> &payload() const { return m_payload; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Errors: Io, OutOfSpace, AlreadyExists (a path given twice).
    [[nodiscard]] core::Result<void> add(const QString &path, const QByteArray &bytes);
    /// Copies a file and checks it on the way. Errors: as add; Integrity unless its SHA-256 is the expected one; Cancelled.
    [[nodiscard]] core::Result<void> addOriginal(const QString &path, const QString &source, const core::Sha256 &expected,
                                                 const core::CancelToken &cancel);
    /// For what writes itself: it gets the absolute path; the file is hashed afterwards.
    [[nodiscard]] core::Result<void> addWritten(const QString &path, const std::function<core::Result<void>(const QString &)> &write,
                                                const core::CancelToken &cancel);

    /// bagit.txt, bag-info.txt with Payload-Oxum added, manifests, tag manifest; then syncs the folders. Gives the SHA-256 of
    /// the tag manifest.
    [[nodiscard]] core::Result<core::Sha256> finish(std::vector<std::pair<QString, QString>> info);
    /// Files written so far, tag files included.
    [[nodiscard]] int files() const { return m_files; }

private:
    explicit BagWriter(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] core::Result<QString> claim(const QString &path);
    [[nodiscard]] core::Result<void> addTag(const QString &name, const QByteArray &bytes);

    QString m_folder;
    std::vector<PayloadFile> m_payload;
    Manifest m_tags; // SHA-256 of tag files
    int m_files = 0;
};

} // namespace tendertrail::evidence
