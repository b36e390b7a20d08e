// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "counts.h"
#include "phraseforms.h"
#include "wordforms.h"

#include <algorithm>

// Limits: who alone may do something (只有…才能).
namespace tendertrail::translate {

// 只有 通过 审查 的 供应商 才能 参加: only suppliers that have passed may take part; the first word limits them, not what they pass
bool Arranger::onlyThose(Pieces &p) const
{
    const size_t only = firstWord(p);
    if (only >= p.size() || !(word(p[only]) == u"只有" || word(p[only]) == u"唯有"))
        return false;
    for (size_t may = only + 2; may + 1 < p.size() && p[may - 1].kind != PieceKind::Punctuation; ++may) {
        const QStringView text = word(p[may]);
        if (!(text == u"才能" || text == u"方能" || text == u"才可" || text == u"方可" || text == u"才可以" || text == u"才能够"))
            continue;
        const bool who = p[may - 1].is(WordClass::Noun) || p[may - 1].kind == PieceKind::Name;
        const bool described = std::any_of(p.begin() + qsizetype(only) + 2, p.begin() + qsizetype(may) - 1, [this](const Piece &piece) { return isDe(piece); });
        const bool plain = std::all_of(p.begin() + qsizetype(only) + 1, p.begin() + qsizetype(may), [](const Piece &piece) { return piece.isNominal(); });
        if (!who || !(described || plain))
            return false;
        Piece &head = p[may - 1];
        if (head.is(WordClass::Noun) && isCounted(head.english))
            head.english = pluralOf(head.english);
        p[may].english = text.startsWith(u'才') ? QStringLiteral("can") : QStringLiteral("may");
        p[may].wordClass = WordClass::Modal;
        Pieces limited;
        if (p[only + 1].is(WordClass::Verb) && isDe(p[may - 2])) { // 取得 授权 的 代理商: what they have done, not whom one gets
            limited = {head, linking(QStringLiteral("that"), p[may - 2])};
            limited.push_back(worded(p[only + 1], plainOf(p[only + 1].english)));
            limited.back().wordClass = WordClass::Phrase;
            Pieces what = arrange(part(p, only + 2, may - 2), 1);
            makeNominal(what);
            append(limited, std::move(what));
            append(limited, arrange(part(p, may, p.size()), 1));
        } else {
            limited = arrangeWhole(part(p, only + 1, p.size()));
        }
        Pieces out = part(p, 0, only);
        out.push_back(worded(p[only], QStringLiteral("only")));
        out.back().wordClass = WordClass::Determiner;
        append(out, std::move(limited));
        p = std::move(out);
        return true;
    }
    return false;
}

} // namespace tendertrail::translate
