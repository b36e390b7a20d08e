// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::translate {

/// "cards" for "card"; words that have no plural of their own stay.
[[nodiscard]] QString pluralOf(const QString &noun);
/// Two verbs that share what follows: "correct or revoke". The forms below change both.
[[nodiscard]] bool isVerbPair(const QString &verb);
/// "provided" for "provide", "sold" for "sell"; of several words the first is changed ("responded to").
[[nodiscard]] QString participleOf(const QString &verb);
/// "gave" for "give", "was" for "is"; a participle and what is no plain verb stay.
[[nodiscard]] QString pastOf(const QString &verb);
/// "providing" for "provide"; of several words the first is changed ("responding to").
[[nodiscard]] QString gerundOf(const QString &verb);
/// "entrusts" for "entrust"; what is no plain verb ("meets the requirements", "borne") stays.
[[nodiscard]] QString thirdPersonOf(const QString &verb);
/// "meet the requirements" for "meets the requirements", "have" for "has": as behind a modal.
[[nodiscard]] QString plainOf(const QString &verb);

/// "promptly" for "prompt"; what is no plain adjective stays.
[[nodiscard]] QString adverbOf(const QString &adjective);

} // namespace tendertrail::translate
