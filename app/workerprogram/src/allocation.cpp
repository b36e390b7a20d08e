// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tendertrail::workerprogram {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int megabyte = 1 << 20;
    (void)mallopt(M_MMAP_THRESHOLD, 16 * megabyte); // a page's pictures lie below, a drawn page's above
    (void)mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
    (void)mallopt(M_TOP_PAD, megabyte);
#endif
}

} // namespace tendertrail::workerprogram
