// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charset.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tendertrail::ingest {

/// Names of an archive's files as bytes in an encoding that the archive does not tell: GBK of most Chinese programs, Big5,
/// Shift-JIS, UTF-8. One name is too short to tell it by; all together are not.
class MemberNames
{
public:
    /// All the names that are not known to be UTF-8.
    explicit MemberNames(const QList<QByteArray> &names);
    [[nodiscard]] QString text(const QByteArray &name) const;

private:
    Charset m_charset;
};

} // namespace tendertrail::ingest
