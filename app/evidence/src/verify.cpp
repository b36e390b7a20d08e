// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/verify.h"

#include "bagsource.h"
#include "checks.h"

#include <QDir>
#include <QFileInfo>

namespace tendertrail::evidence {

using namespace core;

Result<Verification> verify(const QString &given, const CancelToken &cancel, const ProgressSink &progress)
{
    // Absolute: QDir takes a relative path of a file for one that is relative to the folder already.
    const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    const QFileInfo info(path);
    if (given.isEmpty() || !info.exists())
        return fail(ErrorCode::NotFound, given, QStringLiteral("no such file or folder"));
    if (info.isDir() && QFileInfo(path + QStringLiteral("/case.sqlite")).isFile())
        return verifyCase(path, cancel, progress);
    auto bag = info.isDir() ? BagSource::openFolder(path) : BagSource::openZip(path);
    if (!bag && bag.error().code == ErrorCode::Unsupported)
        return fail(ErrorCode::Unsupported, path, QStringLiteral("neither a packet nor a case: ") + bag.error().detail);
    if (!bag)
        return bag.failure();
    return verifyBag(**bag, cancel, progress);
}

} // namespace tendertrail::evidence
