// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QString>

namespace tendertrail::ocr {

/// What a number, an amount or a model name is more likely to say than what was read ("H10o": H100; "184.000": 184,000;
/// "1,312;000": 1,312,000); empty where nothing is odd. Only ever a proposal to a person.
[[nodiscard]] QString likelierReading(const QString &word);

/// Names likelier readings as the first alternatives of the words of a page, and makes those words doubtful. The text stays as
/// it was read.
void noteDoubts(core::PageText &page);

} // namespace tendertrail::ocr
