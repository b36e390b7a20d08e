// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

#include "radicaltable.h"

#include <algorithm>

namespace tendertrail::core {

QString repairRadicals(const QString &text)
{
    const auto isRadical = [](QChar c) { return c.unicode() >= firstRadical && c.unicode() <= lastRadical; };
    if (std::none_of(text.begin(), text.end(), isRadical))
        return text;
    QString repaired = text;
    for (QChar &c : repaired) {
        const char32_t ideograph = withoutRadical(c.unicode());
        if (ideograph <= 0xFFFF)
            c = QChar(static_cast<char16_t>(ideograph));
    }
    return repaired;
}

} // namespace tendertrail::core
