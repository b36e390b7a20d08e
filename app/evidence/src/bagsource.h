// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "digests.h"
#include "evidence/verify.h"

#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace tendertrail::evidence {

/// The files of a bag wherever it lies: a folder or a zip. Paths are relative to the bag, slashes forward.
class BagSource
{
public:
    virtual ~BagSource() = default;
    BagSource() = default;
    BagSource(const BagSource &) = delete;
    BagSource &operator=(const BagSource &) = delete;

    /// Path and size as the container says.
    [[nodiscard]] const QMap<QString, qint64> &files() const { return m_files; }
    /// What is wrong with the container itself: a path that leads out, a link, a name that stands there twice.
    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }

    /// Errors: NotFound; Io, Corrupt (the bytes cannot be read as the container promises); Cancelled.
    [[nodiscard]] virtual core::Result<Digests> digests(const QString &path, const core::CancelToken &cancel) = 0;
    /// Errors: as digests; TooLarge over the limit.
    [[nodiscard]] virtual core::Result<QByteArray> bytes(const QString &path, qint64 limit) = 0;

    /// A folder with bagit.txt. Errors: Unsupported when there is none.
    [[nodiscard]] static core::Result<std::unique_ptr<BagSource>> openFolder(const QString &folder);
    /// A zip with bagit.txt at its top or in its one top folder. Errors: Unsupported, TooLarge (it would expand beyond measure), Io.
    [[nodiscard]] static core::Result<std::unique_ptr<BagSource>> openZip(const QString &path);

protected:
    QMap<QString, qint64> m_files;
    std::vector<Problem> m_problems;
};

} // namespace tendertrail::evidence
