// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphfiles.h"

/// A small network as the program builds them, and one whose texts try to break out of every format.
namespace samples {

tendertrail::graph::Network story();
tendertrail::exchange::EvidenceByEdge evidence();
tendertrail::graph::Network hostile();
/// Every text of hostile(), to be looked for.
QStringList hostileTexts();

} // namespace samples
