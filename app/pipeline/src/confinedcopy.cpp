// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinedcopy.h"

#include <QFile>
#include <QFileInfo>

namespace tendertrail::pipeline {

using namespace core;

Result<QByteArray> bytesOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::AccessDenied, path, file.errorString());
    if (file.size() > most)
        return fail(ErrorCode::TooLarge, path);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorCode::Io, path, file.errorString());
    return bytes;
}

Result<QString> ConfinedCopy::write(const QString &path, const QByteArray &bytes)
{
    m_path = path;
    m_copy = m_folder.filePath(QStringLiteral("file"));
    QFile copy(m_copy);
    if (!m_folder.isValid() || !copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.flush())
        return fail(ErrorCode::Io, path, copy.errorString());
    return m_copy;
}

Failure ConfinedCopy::failureOf(Error error) const
{
    if (!error.subject.isEmpty() && error.subject != m_copy)
        error.detail = error.subject + QStringLiteral(": ") + error.detail;
    error.subject = m_path;
    return fail(error);
}

} // namespace tendertrail::pipeline
