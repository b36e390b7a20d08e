// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/dictionary.h"

#include "core/fold.h"
#include "gistdata.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestWord = 12;

} // namespace

core::Result<std::optional<WordEntry>> lookUp(const QString &text, qsizetype offset)
{
    std::optional<WordEntry> best;
    if (offset < 0 || offset >= text.size() || (!core::isHan(text[offset].unicode()) && !text[offset].isSurrogate()))
        return best;
    const auto data = GistData::shared();
    if (!data)
        return data.failure();
    const auto *lexicon = &data->lexicon;
    const qsizetype from = std::max<qsizetype>(0, offset - longestWord);
    const QString key = (*lexicon)->keyText(text.mid(from, 2 * longestWord));
    std::optional<LexiconWord> chosen;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= offset - from; ++at) {
        (*lexicon)->eachPrefix(QStringView(key).mid(at, longestWord), [&](const LexiconWord &word) {
            const bool covers = from + at + word.key.size() > offset;
            const bool tells = word.dictionary >= 0 || (*lexicon)->rendering(word);
            if (covers && tells && (!chosen || word.key.size() > chosen->key.size())) {
                chosen = word;
                begin = from + at;
            }
        });
    }
    if (!chosen)
        return best;
    best.emplace();
    best->range = {begin, begin + chosen->key.size()};
    best->word = best->range.of(text);
    if (const GlossaryEntry *entry = (*lexicon)->rendering(*chosen))
        best->glossary = entry->english;
    for (int i = 0; chosen->dictionary >= 0 && i < int(chosen->readings); ++i) {
        const Lexicon::Reading reading = (*lexicon)->reading(*chosen, i);
        best->readings.push_back({reading.pinyin.toString(), reading.senses.toString().split(u'/', Qt::SkipEmptyParts)});
    }
    return best;
}

} // namespace tendertrail::translate
