// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commonhan.h"

#include <unicode/ucnv.h>

#include <bitset>
#include <memory>

namespace tendertrail::ingest {

namespace {

constexpr char32_t firstHan = 0x4e00;
constexpr char32_t lastHan = 0x9fff;
using HanSet = std::bitset<lastHan - firstHan + 1>;

void addRows(HanSet &set, const char *encoding, unsigned firstLead, unsigned lastLead, unsigned firstTrail)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status) || !converter)
        return;
    for (unsigned lead = firstLead; lead <= lastLead; ++lead) {
        for (unsigned trail = firstTrail; trail <= 0xfe; ++trail) {
            if (trail > 0x7e && trail < 0xa1)
                continue;
            const char pair[] = {static_cast<char>(lead), static_cast<char>(trail)};
            const char *source = pair;
            status = U_ZERO_ERROR;
            const auto codePoint = static_cast<char32_t>(ucnv_getNextUChar(converter.get(), &source, pair + 2, &status));
            if (U_SUCCESS(status) && codePoint >= firstHan && codePoint <= lastHan)
                set.set(codePoint - firstHan);
            ucnv_resetToUnicode(converter.get());
        }
    }
}

HanSet commonSet()
{
    HanSet set;
    addRows(set, "gb18030", 0xb0, 0xd7, 0xa1);
    addRows(set, "Big5", 0xa4, 0xc6, 0x40);
    if (set.none()) // ICU without its converters: then everything counts as common, and nothing is sent to OCR for it
        set.set();
    return set;
}

} // namespace

bool isCommonHan(char32_t codePoint)
{
    static const HanSet set = commonSet();
    return codePoint >= firstHan && codePoint <= lastHan && set.test(codePoint - firstHan);
}

} // namespace tendertrail::ingest
