// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linewords.h"
#include "paddle.h"

#include <QString>

#include <optional>
#include <vector>

// Where spaces stand is layout: the engines' readings of it are put right by how the characters stand. No character changes.
namespace tendertrail::ocr {

/// A character that is no space, and where the network saw it.
struct Standing
{
    char32_t letter = 0;
    double middle = 0;      ///< a share of the line
    bool spaceRead = false; ///< the network saw a space before it
};
[[nodiscard]] std::vector<Standing> standingIn(const ReadLine &line);

/// True where no space stands before line[at], whatever was read, because a mark of versions, host names and paths is before it
/// (V7.6, www.gov.cn), what follows is no new sentence, and the characters around stand evenly, as in half-width type, with no
/// room for one: there a point leaves as much blank after it as a space does in other type.
[[nodiscard]] bool hasNoRoomForSpace(const std::vector<Standing> &line, size_t at);

/// Joins words of Tesseract's that hasNoRoomForSpace() says are one.
void joinParted(std::vector<PlacedWord> &words, const ReadLine &line);

/// A date and a time that ran together (2024/3/159:30): before which character the hour begins. text has a character for each
/// of centres, the middles of their ink: the widest step of those where both can be parted. Nothing where there is none.
[[nodiscard]] std::optional<size_t> beginningOfTime(const QString &text, const std::vector<double> &centres);

} // namespace tendertrail::ocr
