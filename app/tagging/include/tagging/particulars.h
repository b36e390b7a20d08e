// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// A name that the text gives beside another: （以下简称“海大”）, 原名：….
struct OtherName
{
    QString name;
    QString kind;          ///< "short" or "former"
    core::TextRange range; ///< in the page's text
};

/// What stands with a name and tells who it is.
struct Particulars
{
    QStringList codes;     ///< 统一社会信用代码 whose check character fits
    QStringList phones;    ///< digits
    QStringList addresses; ///< as written
    std::vector<OtherName> names; ///< roles (甲方, 采购人) are none
};

/// What follows a name in a page's text, up to the next party or ten lines. For telling entities apart, not for showing:
/// telephone numbers are personal data.
[[nodiscard]] Particulars particularsAt(const QString &pageText, const core::TextRange &name);

} // namespace tendertrail::tagging
