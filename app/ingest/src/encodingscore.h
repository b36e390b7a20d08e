// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace tendertrail::ingest {

/// True when the bytes are UTF-8; a character cut off at the very end is allowed. multiByte counts characters over ASCII.
struct Utf8Check
{
    qsizetype multiByte = 0;
    qsizetype invalid = 0;
};
[[nodiscard]] Utf8Check checkUtf8(QByteArrayView bytes);

/// UTF-16 without a byte order mark: both orders are tried, the plausible one wins.
enum class Utf16Guess { No, Little, Big };
[[nodiscard]] Utf16Guess guessUtf16(QByteArrayView bytes);

/// What double-byte encoding the bytes look like, by where their lead bytes fall: frequent Chinese characters sit in
/// rows B0 to D7 of GB 2312 (level 1) and in A4 to C6 of Big5; kana and hangul have rows of their own. Right on ten
/// characters, where a statistical detector knows nothing.
enum class DoubleByte { Unknown, Gb18030, Big5, EucTw, EucJp, ShiftJis, EucKr };
[[nodiscard]] DoubleByte guessDoubleByte(QByteArrayView bytes);

} // namespace tendertrail::ingest
