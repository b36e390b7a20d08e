// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace tendertrail::translate {

/// A SentencePiece unigram model (a .spm file), read by ourselves: pieces and their scores are all that cutting a text takes.
class PieceModel
{
public:
    /// Errors: Corrupt, TooLarge, Unsupported (a model of another kind than unigram).
    [[nodiscard]] static core::Result<PieceModel> read(const QByteArray &bytes, const QString &name);

    /// The most likely pieces of a text, with ▁ for white space; neighbours that no piece knows come as one.
    [[nodiscard]] QStringList cut(const QString &text) const;
    /// A text of pieces.
    [[nodiscard]] static QString join(const QStringList &pieces);

private:
    QHash<QString, float> m_scores;
    qsizetype m_longest = 0;
    float m_unknown = 0;
};

} // namespace tendertrail::translate
