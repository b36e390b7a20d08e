// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tendertrail::evidence {

Scratch::~Scratch()
{
    if (m_kept)
        return;
    const QFileInfo info(m_path);
    if (info.isDir() && !info.isSymLink())
        QDir(m_path).removeRecursively();
    else
        QFile::remove(m_path);
}

} // namespace tendertrail::evidence
