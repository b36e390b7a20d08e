// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

// Models small enough to be written by hand, in the formats of the large ones.
namespace tinymodel {

struct Piece
{
    QString text;
    float score = 0;
    int type = 1; ///< 1 ordinary, 2 unknown, 3 control
};
/// A SentencePiece model; kind 1 is unigram, 2 BPE.
[[nodiscard]] QByteArray pieceModel(const QList<Piece> &pieces, int kind = 1);

/// A Marian model of one layer whose encoder hands on which word stands where, and whose decoder at each step adds what the word
/// at that place says (said[source][target]) to what the word before says (after[before][target]). It keeps time by the length of
/// its own memory, and only if what the first step said of the encoder is handed on.
struct Networks
{
    QByteArray encoder;
    QByteArray decoder;
};
[[nodiscard]] Networks networks(const std::vector<std::vector<float>> &said, const std::vector<std::vector<float>> &after);

} // namespace tinymodel
