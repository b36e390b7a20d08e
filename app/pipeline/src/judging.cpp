// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judging.h"

#include "store/glossary.h"
#include "translate/engine.h"

namespace tendertrail::pipeline {

using namespace core;

Result<translate::Terms> caseTerms(store::Database &db, const QString &language)
{
    const auto own = store::glossaryTerms(db, language);
    if (!own)
        return own.failure();
    std::vector<translate::Term> terms;
    for (const store::GlossaryTerm &term : *own)
        terms.push_back({term.source, term.target, term.avoid});
    return translate::Terms(terms);
}

void judge(const translate::Terms &terms, const QString &source, Translation &translation)
{
    translation.warnings = translate::checkTranslation(source, translation.text) + translate::checkTerms(terms, source, translation.text);
    translation.terms = translate::termsSaid(terms, source, translation.text);
}

} // namespace tendertrail::pipeline
