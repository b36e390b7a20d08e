// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace tendertrail::pipeline {

/// All bytes of a file that a person named. Errors: NotFound, AccessDenied, TooLarge, Io.
[[nodiscard]] core::Result<QByteArray> bytesOf(const QString &path, qint64 most);

/// The bytes that were read, as a file of its own for the worker to parse: what is parsed is what was hashed or told of, whatever
/// happens to the file meanwhile. Goes with this object.
class ConfinedCopy
{
public:
    /// Errors: Io.
    [[nodiscard]] core::Result<QString> write(const QString &path, const QByteArray &bytes);
    /// An error of the worker's about the copy, as one about the file.
    [[nodiscard]] core::Failure failureOf(core::Error error) const;

private:
    QTemporaryDir m_folder;
    QString m_path;
    QString m_copy;
};

} // namespace tendertrail::pipeline
