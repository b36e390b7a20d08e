// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "lexicon.h"
#include "translate/terms.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace tendertrail::translate {

/// Words of our own glossary that any translation into English must carry, in one of the ways in which they may be said.
/// Immutable, for any thread.
class RequiredTerms
{
public:
    /// From our glossary's files and the list beside them. Errors: Corrupt.
    [[nodiscard]] static core::Result<std::shared_ptr<const RequiredTerms>> load(const std::vector<GlossaryFile> &glossaries, const QByteArray &required);
    /// From the data folder, once. Errors: MissingComponent, Corrupt, Io.
    [[nodiscard]] static core::Result<std::shared_ptr<const RequiredTerms>> shared();

    /// "missing_term:采购人=buyer", "avoided_term:采购人=buyer agent"; nothing of words of which the user's own glossary speaks.
    [[nodiscard]] QStringList check(const QString &source, const QString &translation, const Terms &own) const;
    [[nodiscard]] qsizetype size() const { return m_wanted.size(); }

private:
    struct Wanted
    {
        QString word;         ///< as the glossary writes it
        QString shown;        ///< how our glossary renders it
        QStringList accepted; ///< squeezed; any of them; empty: only what must not stand is looked for
        QStringList avoid;    ///< as written
    };

    Terms m_words; ///< all words of the glossary: what stands inside a longer one is not asked for
    QHash<QString, Wanted> m_wanted;
};

} // namespace tendertrail::translate
