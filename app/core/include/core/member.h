// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace tendertrail::core {

/// A document inside a document: a file of an archive, an attachment of a mail or of a PDF, a picture in an office document.
struct Member
{
    QString path;                ///< its name inside, folders parted by '/'; as a person reads it, not for use as a file's path
    QString modifiedAt;          ///< UTC ISO 8601 as the container says, or empty; without the Z where it does not say the zone
    qint64 bytes = 0;            ///< of what was unpacked
    QString file;                ///< where its bytes lie now: a temporary file; empty where error says why there are none
    std::optional<Error> error;  ///< Encrypted, PasswordWrong, TooLarge, Corrupt, Unsupported: this one only, the others go on
};

/// A name as a container stores it, made fit to be shown: parted by '/', not absolute, without "." and "..", without control
/// characters and those that turn the direction of writing, 4,096 long at most. Empty where nothing is left of it.
[[nodiscard]] QString shownMemberPath(const QString &stored);

} // namespace tendertrail::core
