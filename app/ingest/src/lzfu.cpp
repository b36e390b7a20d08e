// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lzfu.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRtf = 64'000'000;

/// What the dictionary holds before the first byte, as the specification lists it.
constexpr char prefilled[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans "
    "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

} // namespace

core::Result<QByteArray> unpackRtf(const QByteArray &packed)
{
    if (packed.size() < 16)
        return core::fail(core::ErrorCode::Corrupt, {}, u"packed RTF without a header"_s);
    const auto rawSize = static_cast<qsizetype>(qFromLittleEndian<quint32>(packed.constData() + 4));
    const quint32 kind = qFromLittleEndian<quint32>(packed.constData() + 8);
    if (rawSize > mostRtf)
        return core::fail(core::ErrorCode::TooLarge, {}, u"RTF over 64 MB"_s);
    if (kind == 0x414c454d) // "MELA": not packed
        return packed.mid(16, rawSize);
    if (kind != 0x75465a4c) // "LZFu"
        return core::fail(core::ErrorCode::Corrupt, {}, u"RTF packed in an unknown way"_s);
    std::array<char, 4096> dictionary{};
    constexpr std::size_t filled = sizeof prefilled - 1;
    std::copy(prefilled, prefilled + filled, dictionary.begin());
    std::size_t write = filled;
    QByteArray out;
    out.reserve(std::min(rawSize, packed.size() * 10));
    qsizetype at = 16;
    const auto put = [&](char c) {
        out += c;
        dictionary[write] = c;
        write = (write + 1) % dictionary.size();
    };
    while (at < packed.size() && out.size() < rawSize) {
        const auto control = static_cast<unsigned char>(packed.at(at++));
        for (int bit = 0; bit < 8 && at < packed.size() && out.size() < rawSize; ++bit) {
            if ((control >> bit & 1) == 0) {
                put(packed.at(at++));
                continue;
            }
            if (at + 2 > packed.size())
                return out;
            const int token = qFromBigEndian<quint16>(packed.constData() + at);
            at += 2;
            auto offset = static_cast<std::size_t>(token >> 4);
            if (offset == write) // the end mark
                return out;
            for (int length = (token & 15) + 2; length > 0 && out.size() < rawSize; --length) {
                put(dictionary[offset]);
                offset = (offset + 1) % dictionary.size();
            }
        }
    }
    return out;
}

} // namespace tendertrail::ingest
