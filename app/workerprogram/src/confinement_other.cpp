// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

namespace tendertrail::workerprogram {

// A system whose means nobody has tried: nothing is set, and nothing is said to be.
Confinement confine(const Needs &needs)
{
    Confinement result;
    result.unpacking = !needs.scratch.isEmpty();
    return result;
}

void limitProcessorTime(int) {}

} // namespace tendertrail::workerprogram
