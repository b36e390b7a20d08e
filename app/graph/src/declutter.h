// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "point.h"

#include <vector>

namespace tendertrail::graph {

/// Pushes boxes apart, each pair along the way that is shortest, until none overlap or the sweeps are used up; fixed ones
/// (flags, or empty) stay. Gives the number of pairs that still overlapped in the last sweep.
int declutter(std::vector<Point> &places, const std::vector<Extent> &extents, const std::vector<char> &fixed, int sweeps,
              const core::CancelToken &cancel = {});

} // namespace tendertrail::graph
