// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::workerprogram {

/// Lets the heap keep what pages give back, for the next page: handing it to the system and asking for it again costs a tenth
/// of the reading. Before the first large allocation. Does nothing where the C library has no such setting.
void keepFreedMemory();

} // namespace tendertrail::workerprogram
