// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "townnames.h"

#include "core/fold.h"
#include "names.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

TownName townAt(const Lexicon &lexicon, QStringView key, bool behindPlace)
{
    static const QString never = QStringLiteral("的了在由为与和及或将被把向对从于是经按以至等本该各全每某所我你他这那其此有无不均应可须需能个第省市县区州镇乡村小农社");
    static const QHash<QString, QString> &kinds = wordTable<"towns.kinds">();
    for (qsizetype head = 2; head <= 3 && head < key.size(); ++head) {
        if (!core::isHan(key[head - 1].unicode()) || never.contains(key[head - 1]) || never.contains(key[0]) || !core::isHan(key[0].unicode()))
            return {};
        for (qsizetype length : {qsizetype(2), qsizetype(1)}) {
            if (head + length > key.size())
                continue;
            const QString kind = key.sliced(head, length).toString();
            const auto english = kinds.constFind(kind);
            // 乡村, 镇区, 村镇: words of their own
            if (english == kinds.cend() || (key.size() > head + length && QStringView(u"村镇区域落级办组").contains(key[head + length])))
                continue;
            const QStringView name = key.first(head);
            if (wordSet<"towns.no-names">().contains(name.toString()))
                return {};
            const LexiconWord *word = lexicon.find(name);
            const LexiconWord *whole = lexicon.find(key.first(head + length));
            const bool place = (word && !lexicon.place(*word).isEmpty()) || (whole && !lexicon.place(*whole).isEmpty());
            if (!place && whole && lexicon.glossary(*whole))
                return {};
            if (!place && word && (lexicon.glossary(*word) || (!behindPlace && word->dictionary >= 0)))
                return {};
            if (!place && !behindPlace && head == 3)
                return {};
            return {head + length, pinyinWord(name.toString()) + u' ' + *english};
        }
    }
    return {};
}

} // namespace tendertrail::translate
