// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brandnames.h"

#include "core/fold.h"
#include "piece.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class BrandFinder
{
public:
    BrandFinder(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key), m_taken(std::size_t(key.size()), false) {}

    std::vector<BrandName> find()
    {
        fields();
        lists();
        words();
        return std::move(m_found);
    }

private:
    void add(qsizetype begin, qsizetype end, const QString &english)
    {
        if (std::any_of(m_taken.begin() + begin, m_taken.begin() + end, [](bool taken) { return taken; }))
            return;
        std::fill(m_taken.begin() + begin, m_taken.begin() + end, true);
        m_found.push_back({{begin, end}, english});
    }

    bool isHan(qsizetype at) const { return at >= 0 && at < m_key.size() && core::isHan(m_key[at].unicode()); }

    // 品牌：大金、通力: every item of the list that is a brand.
    void fields()
    {
        static const QRegularExpression label(QStringLiteral("(?:品牌|厂牌|厂家|厂商|制造商|生产商|生产企业)[\\x{4E00}-\\x{9FFF}]{0,6}(?:\\([^()]{0,12}\\))?\\s*:\\s*"));
        for (auto it = label.globalMatch(m_key); it.hasNext();)
            items(it.next().capturedEnd(), true);
    }

    // 格力、大金、美的: beside a maker whose name can be nothing else.
    void lists()
    {
        for (qsizetype at = m_key.indexOf(u'、'); at >= 0; at = m_key.indexOf(u'、', at)) {
            qsizetype begin = at;
            while (isHan(begin - 1))
                --begin;
            at = std::max(at + 1, items(begin, false));
        }
    }

    // The items of a list that begins there; sure: brands are what it lists. Where the list ends.
    qsizetype items(qsizetype begin, bool sure)
    {
        struct Item
        {
            qsizetype begin, end;
        };
        std::vector<Item> found;
        qsizetype at = begin;
        while (at < m_key.size()) {
            qsizetype end = at;
            while (isHan(end))
                ++end;
            if (end > at) {
                found.push_back({at, end});
                for (qsizetype from = at; !sure && from + 1 < end && (from == at || found.size() == 1); ++from)
                    sure = isMaker(from, end); // 选用格力: words stand before the first
            } else {
                while (end < m_key.size() && m_key[end].isLetterOrNumber() && !isHan(end))
                    ++end; // ABB
            }
            const bool last = end == at || end == m_key.size() || !QStringView(u"、,/").contains(m_key[end]);
            at = end;
            if (last)
                break;
            ++at;
            while (at < m_key.size() && m_key[at].isSpace())
                ++at;
        }
        for (const Item &item : found) {
            const QStringView name = QStringView(m_key).sliced(item.begin, item.end - item.begin);
            if (const QString *brand = sure && !isProper(name) ? m_lexicon.brand(name) : nullptr)
                add(item.begin, item.end, *brand);
        }
        return at;
    }

    // 昇腾: a chip, whatever else is called so.
    bool isProper(QStringView name) const
    {
        const LexiconWord *word = m_lexicon.find(name);
        const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
        return entry && entry->wordClass == WordClass::Proper;
    }

    bool isMaker(qsizetype begin, qsizetype end) const
    {
        const LexiconWord *word = m_lexicon.find(QStringView(m_key).sliced(begin, end - begin));
        const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
        return entry && entry->maker;
    }

    // 公牛牌, 大金品牌, 大金空调
    void words()
    {
        constexpr qsizetype longest = 6;
        for (qsizetype at = 0; at < m_key.size(); ++at) {
            if (!isHan(at) || (isHan(at - 1) && !mayFollow(at)))
                continue;
            for (qsizetype length = std::min(longest, m_key.size() - at); length > 1; --length) {
                if (isProper(QStringView(m_key).sliced(at, length)))
                    break; // 三菱电机
                const QString *brand = m_lexicon.brand(QStringView(m_key).sliced(at, length));
                const QStringView rest = QStringView(m_key).sliced(at + length);
                if (brand && (rest.startsWith(u"品牌") || (rest.startsWith(u'牌') && !rest.startsWith(u"牌照")) || fillsCell(at, rest) || rest.startsWith(u"或同等") || rest.startsWith(u"或相当于") || rest.startsWith(u"等同等") || beginsThing(rest))) {
                    add(at, at + length, *brand);
                    at += length - 1;
                    break;
                }
            }
        }
    }

    // 采用|大金, 2台|大金, 包括|大金: a name may begin here.
    bool mayFollow(qsizetype at) const
    {
        if (QStringView(u"用为选配买装供含购采的和及与或等台套").contains(m_key[at - 1]))
            return true;
        const LexiconWord *word = at > 1 ? m_lexicon.find(QStringView(m_key).sliced(at - 2, 2)) : nullptr;
        const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
        return entry && (entry->wordClass == WordClass::Verb || entry->wordClass == WordClass::Preposition || entry->wordClass == WordClass::Conjunction);
    }

    // 存储|宏杉|MS3000: a cell to itself, before one that begins like a model
    bool fillsCell(qsizetype at, QStringView rest) const
    {
        const QStringView before = QStringView(m_key).first(at).trimmed();
        const QStringView behind = rest.trimmed();
        if (!before.endsWith(u'|') || !behind.startsWith(u'|'))
            return false;
        const QStringView next = behind.sliced(1).trimmed();
        return !next.isEmpty() && next[0].unicode() < 0x80 && next[0].isLetterOrNumber() && !next[0].isDigit();
    }

    bool beginsThing(QStringView rest) const
    {
        bool thing = false;
        m_lexicon.eachPrefix(rest, [&](const LexiconWord &word) {
            const GlossaryEntry *entry = word.key.size() > 1 ? m_lexicon.rendering(word) : nullptr;
            thing = thing || (entry && (entry->thing || (m_lexicon.rolesOf(word.key) & quint32(Role::Product)) != 0));
        });
        return thing;
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<bool> m_taken; ///< units of the key that a brand has
    std::vector<BrandName> m_found;
};

} // namespace

std::vector<BrandName> brandNames(const Lexicon &lexicon, const QString &key)
{
    return BrandFinder(lexicon, key).find();
}

} // namespace tendertrail::translate
