// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "translate/engine.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace tendertrail::translate {

/// A word of the user's own glossary.
struct Term
{
    QString source;
    QString target;
    QStringList avoid; ///< renderings that must not stand in the translation
};

/// The user's glossary, ready to be found in a text. Immutable, for any thread.
class Terms
{
public:
    Terms() = default;
    /// Of two with the same source the later one counts. Those without source or target are left out.
    explicit Terms(const std::vector<Term> &terms);

    struct Found
    {
        core::TextRange range; ///< in the text
        const Term *term = nullptr;
    };
    /// Longest first from the left, not overlapping; neither case nor width nor Traditional or Simplified matters; a Latin term is a whole word, and a Chinese one is not
    /// found where it is clearly no word: 采购人 in 采购人工智能.
    [[nodiscard]] std::vector<Found> find(const QString &text) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] const std::vector<Term> &all() const { return m_terms; }

private:
    std::vector<Term> m_terms;
    std::vector<QString> m_keys;              ///< sources as they are compared
    QHash<QChar, std::vector<int>> m_byFirst; ///< folded first unit; longest source first
};

/// What the glossary asks of this text and the translation lacks or must not have: "missing_term:采购人=buyer",
/// "avoided_term:采购人=buyer agent".
[[nodiscard]] QStringList checkTerms(const Terms &terms, const QString &source, const QString &translation);

/// Entries that stand in the source and, as the glossary has them, in the translation: "采购人=buyer".
[[nodiscard]] QStringList termsSaid(const Terms &terms, const QString &source, const QString &translation);

/// What our own glossary asks of a translation into English: the parties, kinds of money and notice, computing words and names of
/// resources/glossary/required.tsv, each in any of its renderings, and what must not stand. Words of the user's glossary are left
/// to it. For engines that are not our own; nothing where the data is missing. Any thread.
[[nodiscard]] QStringList checkBuiltInTerms(const QString &source, const QString &translation, const Terms &own);

/// An engine through which terms, and with lockNumbers also dates, amounts and codes, go as placeholders that are put back
/// afterwards. A segment whose placeholders do not come back is asked for again without them. Its warnings are those of
/// checkTranslation() and checkTerms() on the whole, and with lockNumbers of checkBuiltInTerms(). The engine it is made of must
/// outlive it.
[[nodiscard]] std::unique_ptr<Engine> lockedEngine(Engine &inner, std::shared_ptr<const Terms> terms, bool lockNumbers);

} // namespace tendertrail::translate
