// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::ocr {

/// What a number, an amount or a model name is more likely to say than what was read ("H10o": H100; "184.000": 184,000;
/// "1,312;000": 1,312,000); empty where nothing is odd. Only ever a proposal to a person.
[[nodiscard]] QString likelierReading(const QString &word);

} // namespace tendertrail::ocr
