// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "worker/exitcodes.h"

#include <cstdio>

namespace tendertrail::workerprogram {

// A system whose means nobody has tried: nothing is set, and nothing is said to be.
Confinement confine(const Needs &needs)
{
    Confinement result;
    result.unpacking = !needs.scratch.isEmpty();
    return result;
}

// Nobody has tried yet what the other program needs here.
int runConfined(const Needs &, const OtherProgram &)
{
    std::fprintf(stderr, "not tried on this system yet\n");
    return worker::exitNoConfinement;
}

void limitProcessorTime(int) {}

} // namespace tendertrail::workerprogram
