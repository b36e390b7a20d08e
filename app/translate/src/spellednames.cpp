// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spellednames.h"

#include "lattice.h"
#include "names.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class SpelledFinder
{
public:
    SpelledFinder(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<SpelledName> find()
    {
        venues();
        foreignNames();
        return std::move(m_found);
    }

private:
    // (倪氏海泰大酒店): what a house in brackets or behind a label is called is no word, unless the glossary knows what it says (行政办公大楼).
    void venues()
    {
        const PlaceKinds &kinds = m_lexicon.placeKinds();
        static const QRegularExpression name(QStringLiteral("[(:]\\s*([\\x{4E00}-\\x{9FFF}]{4,12})(?=\\s*(?:[),;。]|\\d{1,2}[楼层]|[一二三四五六七八九十]{1,2}[楼层]|$))"));
        for (auto it = name.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString text = match.captured(1);
            for (const PlaceKind &kind : kinds.of(PlaceKinds::Role::Building)) {
                if (kind.chinese.size() < 2 || text.size() < kind.chinese.size() + 2 || !text.endsWith(kind.chinese))
                    continue;
                const QString proper = text.chopped(kind.chinese.size());
                Pieces pieces;
                appendWords(m_lexicon, proper, {0, proper.size()}, pieces);
                const bool says = std::any_of(pieces.begin(), pieces.end(), [&](const Piece &piece) {
                    const LexiconWord *word = m_lexicon.find(piece.source.of(proper));
                    return piece.source.length() > 1 && word && m_lexicon.rendering(*word);
                });
                if (!says)
                    m_found.push_back({{match.capturedEnd(1) - text.size(), match.capturedEnd(1)}, pinyinWord(proper) + u' ' + kind.english});
                break;
            }
        }
    }

    // 阿卜杜拉·买买提: a name in sounds. What the dictionary has as a word stays one.
    void foreignNames()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![\\x{4E00}-\\x{9FFF}])([\\x{4E00}-\\x{9FFF}]{2,8})[·•・]([\\x{4E00}-\\x{9FFF}]{1,8})(?:[·•・]([\\x{4E00}-\\x{9FFF}]{1,8}))?(?![\\x{4E00}-\\x{9FFF}])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto known = [&](const QString &text) {
                const LexiconWord *word = m_lexicon.find(text);
                return word && (m_lexicon.glossary(*word) || word->dictionary >= 0) && m_lexicon.place(*word).isEmpty();
            };
            if (known(match.captured()) || known(match.captured(1)) || known(match.captured(2)))
                continue;
            // 约翰·格兰特说: what a name has not in it ends it
            static const QString ending = QStringLiteral("和与及等的在是说称于将对从因曾已也表宣向为被由还");
            QStringList parts{pinyinWord(match.captured(1))};
            qsizetype end = match.capturedEnd(1);
            for (int group = 2; group <= 3 && match.hasCaptured(group); ++group) {
                const QString part = match.captured(group);
                const qsizetype cut = std::find_if(part.begin(), part.end(), [](QChar sign) { return ending.contains(sign); }) - part.begin();
                if (cut == 0)
                    break;
                parts << pinyinWord(part.first(cut));
                end = match.capturedStart(group) + cut;
                if (cut < part.size())
                    break;
            }
            if (parts.size() > 1)
                m_found.push_back({{match.capturedStart(), end}, parts.join(u' ')});
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<SpelledName> m_found;
};

} // namespace

std::vector<SpelledName> spelledNames(const Lexicon &lexicon, const QString &key)
{
    return SpelledFinder(lexicon, key).find();
}

} // namespace tendertrail::translate
