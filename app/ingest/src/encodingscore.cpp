// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encodingscore.h"

#include <QtGlobal>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool isBetween(unsigned char value, unsigned char low, unsigned char high)
{
    return value >= low && value <= high;
}

/// Length of the UTF-8 character that starts at a byte, 0 when none does; -1 when the bytes end inside it.
qsizetype utf8Length(QByteArrayView bytes, qsizetype at)
{
    const unsigned char lead = byteAt(bytes, at);
    qsizetype length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
    if (isBetween(lead, 0xc2, 0xdf)) {
        length = 2;
    } else if (isBetween(lead, 0xe0, 0xef)) {
        length = 3;
        low = lead == 0xe0 ? 0xa0 : 0x80;  // no overlong forms
        high = lead == 0xed ? 0x9f : 0xbf; // no surrogates
    } else if (isBetween(lead, 0xf0, 0xf4)) {
        length = 4;
        low = lead == 0xf0 ? 0x90 : 0x80;
        high = lead == 0xf4 ? 0x8f : 0xbf;
    } else {
        return 0;
    }
    for (qsizetype i = 1; i < length; ++i) {
        if (at + i >= bytes.size())
            return -1;
        if (!isBetween(byteAt(bytes, at + i), i == 1 ? low : 0x80, i == 1 ? high : 0xbf))
            return 0;
    }
    return length;
}

/// Share of units that a text in these scripts would have.
double plausibleShare(QByteArrayView bytes, bool bigEndian)
{
    qsizetype plausible = 0;
    const qsizetype units = bytes.size() / 2;
    for (qsizetype i = 0; i < units; ++i) {
        const unsigned high = byteAt(bytes, 2 * i + (bigEndian ? 0 : 1));
        const unsigned low = byteAt(bytes, 2 * i + (bigEndian ? 1 : 0));
        const unsigned unit = high * 256U + low;
        const bool ascii = (unit >= 0x20 && unit < 0x7f) || unit == 0x0a || unit == 0x0d || unit == 0x09;
        const bool latin = unit >= 0xa0 && unit < 0x250;
        const bool eastAsian = (unit >= 0x3000 && unit < 0x3100) || (unit >= 0x4e00 && unit < 0xa000)
                               || (unit >= 0xff00 && unit < 0xffef) || (unit >= 0xac00 && unit < 0xd7a4);
        plausible += ascii || latin || eastAsian || (unit >= 0x2010 && unit < 0x2040) ? 1 : 0;
    }
    return units == 0 ? 0 : static_cast<double>(plausible) / static_cast<double>(units);
}

/// Where the lead bytes of a text fall when it is read as one double-byte encoding.
struct Rows
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    qsizetype broken = 0;

    [[nodiscard]] double score() const
    {
        const double all = static_cast<double>(pairs + 4 * broken); // a broken pair weighs as much as four good ones
        return all > 0 ? static_cast<double>(common) / all : 0;
    }
};

struct EucRows // of the encodings whose both bytes lie in A1 to FE
{
    qsizetype pairs = 0;
    qsizetype outside = 0; ///< pairs or bytes that do not fit
    qsizetype kana = 0;    ///< rows A4, A5
    qsizetype low = 0;     ///< rows B0 to C3
    qsizetype high = 0;    ///< rows C9 to D7
};

Rows gbRows(QByteArrayView bytes, EucRows &euc)
{
    Rows rows;
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (i + 1 >= bytes.size())
            break; // cut off, says nothing
        const unsigned char trail = byteAt(bytes, i + 1);
        if (lead == 0x80 || lead == 0xff || trail == 0x7f || trail == 0xff || trail < 0x30) {
            ++rows.broken;
            ++euc.outside;
            ++i;
            continue;
        }
        if (isBetween(trail, 0x30, 0x39)) { // first half of a four-byte character
            const bool whole = i + 3 < bytes.size() && isBetween(byteAt(bytes, i + 2), 0x81, 0xfe)
                               && isBetween(byteAt(bytes, i + 3), 0x30, 0x39);
            rows.broken += whole ? 0 : 1;
            ++euc.outside;
            i += whole ? 4 : 1;
            continue;
        }
        if (trail < 0x40) {
            ++rows.broken;
            ++euc.outside;
            ++i;
            continue;
        }
        ++rows.pairs;
        if (trail >= 0xa1) {
            if (isBetween(lead, 0xb0, 0xd7) || isBetween(lead, 0xa1, 0xa3))
                ++rows.common;
            if (lead >= 0xa1) {
                ++euc.pairs;
                euc.kana += isBetween(lead, 0xa4, 0xa5) ? 1 : 0;
                euc.low += isBetween(lead, 0xb0, 0xc3) ? 1 : 0;
                euc.high += isBetween(lead, 0xc9, 0xd7) ? 1 : 0;
            }
        } else {
            ++euc.outside;
        }
        i += 2;
    }
    return rows;
}

Rows big5Rows(QByteArrayView bytes)
{
    Rows rows;
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (i + 1 >= bytes.size())
            break;
        const unsigned char trail = byteAt(bytes, i + 1);
        if (lead < 0x87 || lead == 0xff || !(isBetween(trail, 0x40, 0x7e) || isBetween(trail, 0xa1, 0xfe))) {
            ++rows.broken;
            ++i;
            continue;
        }
        ++rows.pairs;
        rows.common += isBetween(lead, 0xa4, 0xc6) || (lead == 0xa1 && trail <= 0x7e) || lead == 0xa3 ? 1 : 0;
        i += 2;
    }
    return rows;
}

Rows shiftJisRows(QByteArrayView bytes)
{
    Rows rows;
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80 || isBetween(lead, 0xa1, 0xdf)) { // ASCII and half-width katakana
            ++i;
            continue;
        }
        if (i + 1 >= bytes.size())
            break;
        const unsigned char trail = byteAt(bytes, i + 1);
        if (lead == 0x80 || lead == 0xa0 || lead > 0xfc || trail < 0x40 || trail == 0x7f || trail > 0xfc) {
            ++rows.broken;
            ++i;
            continue;
        }
        ++rows.pairs;
        const bool hiragana = lead == 0x82 && isBetween(trail, 0x9f, 0xf1);
        const bool katakana = lead == 0x83 && isBetween(trail, 0x40, 0x96);
        rows.common += hiragana || katakana ? 1 : 0;
        i += 2;
    }
    return rows;
}

double share(qsizetype part, qsizetype whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

Utf8Check checkUtf8(QByteArrayView bytes)
{
    Utf8Check check;
    for (qsizetype i = 0; i < bytes.size();) {
        if (byteAt(bytes, i) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = utf8Length(bytes, i);
        if (length < 0)
            break;
        (length > 0 ? check.multiByte : check.invalid) += 1;
        i += std::max<qsizetype>(length, 1);
    }
    return check;
}

Utf16Guess guessUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return Utf16Guess::No;
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 65536));
    // Without one NUL there is no space, digit or line end in it: then it is far more likely to be something else.
    if (std::find(sample.begin(), sample.end(), '\0') == sample.end())
        return Utf16Guess::No;
    const double little = plausibleShare(sample, false);
    const double big = plausibleShare(sample, true);
    if (little > 0.9 && little > big + 0.2)
        return Utf16Guess::Little;
    if (big > 0.9 && big > little + 0.2)
        return Utf16Guess::Big;
    return Utf16Guess::No;
}

DoubleByte guessDoubleByte(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 400'000));
    EucRows euc;
    const Rows gb = gbRows(sample, euc);
    const Rows big5 = big5Rows(sample);
    const Rows shiftJis = shiftJisRows(sample);
    if (shiftJis.score() > 0.25 && shiftJis.score() > gb.score())
        return DoubleByte::ShiftJis;
    if (euc.pairs >= 5 && euc.outside * 50 <= euc.pairs) {
        if (share(euc.kana, euc.pairs) > 0.2)
            return DoubleByte::EucJp;
        if (euc.pairs >= 30 && share(euc.high, euc.pairs) < 0.05 && share(euc.low, euc.pairs) > 0.3)
            return DoubleByte::EucKr;
        if (euc.pairs >= 16 && share(euc.low, euc.pairs) < 0.03)
            return DoubleByte::EucTw;
    }
    const double best = std::max(gb.score(), big5.score());
    if (best < 0.5)
        return DoubleByte::Unknown;
    return gb.score() >= big5.score() ? DoubleByte::Gb18030 : DoubleByte::Big5;
}

} // namespace tendertrail::ingest
