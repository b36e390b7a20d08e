// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/verify.h"

#include "bagsource.h"
#include "checks.h"

#include <QFileInfo>

namespace tendertrail::evidence {

using namespace core;

Result<Verification> verify(const QString &path, const CancelToken &cancel, const ProgressSink &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, path, QStringLiteral("no such file or folder"));
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
