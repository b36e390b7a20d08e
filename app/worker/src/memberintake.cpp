// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberintake.h"

#include "scratchfolder.h"

#include <QDateTime>
#include <QFileInfo>

namespace tendertrail::worker {

core::Result<core::Member> MemberIntake::take(core::Member announced)
{
    using core::ErrorCode;
    if (++m_count > m_limits.document.members)
        return core::fail(ErrorCode::TooLarge, {}, QStringLiteral("over %1 documents inside").arg(m_limits.document.members));
    if (announced.error.has_value() != announced.file.isEmpty())
        return core::fail(ErrorCode::Protocol, {}, QStringLiteral("a member must have either bytes or an error"));
    announced.path = core::shownMemberPath(announced.path);
    if (announced.path.isEmpty())
        announced.path = QStringLiteral("member %1").arg(m_count);
    if (!QDateTime::fromString(announced.modifiedAt, Qt::ISODate).isValid())
        announced.modifiedAt.clear();
    if (announced.error) {
        announced.bytes = 0;
        return announced;
    }
    auto file = m_scratch.takeOut(announced.file);
    if (!file)
        return core::fail(file.error().code, {}, file.error().detail);
    announced.file = *std::move(file);
    const qint64 size = QFileInfo(announced.file).size();
    if (size != announced.bytes)
        return core::fail(ErrorCode::Protocol, {}, QStringLiteral("a member of %1 bytes was announced with %2").arg(size).arg(announced.bytes));
    if (size > m_limits.document.unpackedBytes - m_bytes)
        return core::fail(ErrorCode::TooLarge, {}, QStringLiteral("unpacks to over %1 bytes").arg(m_limits.document.unpackedBytes));
    m_bytes += size;
    return announced;
}

} // namespace tendertrail::worker
