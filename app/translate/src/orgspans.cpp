// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgspans.h"

#include "core/fold.h"
#include "names.h"
#include "offices.h"
#include "people.h"
#include "senses.h"
#include "shortnames.h"
#include "townnames.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

class NameJoiner
{
public:
    NameJoiner(const Lexicon &lexicon, const QString &source, const QString &key, Pieces &pieces)
        : m_lexicon(lexicon), m_source(source), m_key(key), m_pieces(pieces)
    {
    }

    void join()
    {
        people();
        joinLetteredParties(m_key, m_pieces);
        joinTowns(m_lexicon, m_key, m_pieces);
        placesBeforeLevels();
        bodies();
        wholeValues();
        for (size_t last = 0; last < m_pieces.size(); ++last) {
            if (const auto first = isLetteredParty(m_pieces[last]) ? std::nullopt : organisationEndingAt(last))
                last = replace(*first, last, organisationName(m_lexicon, rangeOf(*first, last).of(m_source)));
        }
        joinOffices(m_lexicon, m_key, m_pieces);
        joinShortNames(m_lexicon, m_key, m_pieces);
        placesWithKinds();
        familyPlaces();
        streets();
    }

private:
    core::TextRange rangeOf(size_t first, size_t last) const { return {m_pieces[first].source.begin, m_pieces[last].source.end}; }
    QStringView keyOf(const Piece &piece) const { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); }
    /// The first and the last sign of what a piece stands for; none where it stands for nothing.
    QChar firstSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece)[0] : QChar(); }
    QChar lastSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece).back() : QChar(); }

    size_t replace(size_t first, size_t last, const QString &english)
    {
        Piece name;
        name.source = rangeOf(first, last);
        name.english = english;
        name.kind = PieceKind::Name;
        name.wordClass = WordClass::Proper;
        m_pieces.erase(m_pieces.begin() + qsizetype(first) + 1, m_pieces.begin() + qsizetype(last) + 1);
        m_pieces[first] = std::move(name);
        return first;
    }

    // The length of the longest head (大学, 有限公司) that ends where the piece ends.
    qsizetype headEndingAt(const Piece &piece) const
    {
        if (piece.kind == PieceKind::Punctuation || piece.kind == PieceKind::Space || piece.label || piece.is(WordClass::Phrase))
            return 0;
        const QStringView before = QStringView(m_key).first(piece.source.end);
        for (qsizetype length = std::min(m_lexicon.longestPart(), before.size()); length > 0; --length) {
            const NamePart *part = m_lexicon.organisationPart(before.last(length));
            if (part && part->head)
                return length;
        }
        return 0;
    }

    static bool isBracket(QStringView text) { return text == u"(" || text == u")"; }

    // Words that cannot stand inside a name.
    bool stops(const Piece &piece) const
    {
        const QStringView key = keyOf(piece);
        if (piece.kind == PieceKind::Name && (piece.english.contains(u"No. ") || isLetteredParty(piece)))
            return true; // an address; 委托A公司建设智算中心
        if (piece.kind == PieceKind::Name || piece.kind == PieceKind::Unknown)
            return false;
        static const QRegularExpression counted(QStringLiteral("^第[一二三四五六七八九十百零〇]+$")); // 第十一人民医院
        if (piece.kind == PieceKind::Locked && counted.match(key).hasMatch())
            return false;
        if (piece.kind == PieceKind::Locked)
            return piece.english.isEmpty() || !piece.opening().isLetter() || core::hanShare(key.toString()) > 0;
        if (piece.kind != PieceKind::Word)
            return true;
        if (key == u"设有" || key == u"建有" || key == u"我国" || key == u"全国" || key == u"各国")
            return true; // 我国人工智能中心: whose it is
        if (key == u"应有" || key == u"设有")
            return true; // 在中国应有办事处: what somebody is to have
        if (key == u"第三方")
            return true; // 第三方服务公司: any such company
        if (key == u"某" || key == u"某某" || key == u"委托" || key == u"授权" || key == u"征集" || key == u"邀请")
            return true; // a certain …: has no name; a body that entrusts another is not part of it
        if (m_lexicon.organisationPart(key))
            return false;
        if (piece.wordClass == WordClass::Proper)
            return false;
        if (key.size() == 1) {
            static const QString function = QStringLiteral("由为与和及在被向对从于是受经按的了将把给到至或以其该本各就所请并且而后前中内外");
            return function.contains(key[0]);
        }
        return piece.label || piece.wordClass == WordClass::Phrase || piece.wordClass == WordClass::Particle
            || piece.wordClass == WordClass::Conjunction || piece.wordClass == WordClass::Preposition
            || piece.wordClass == WordClass::Postposition || piece.wordClass == WordClass::Modal
            || piece.wordClass == WordClass::Determiner || piece.wordClass == WordClass::Adverb;
    }

    // A single sign is none, whatever it is a name of: 中|金.
    bool isPlace(const Piece &piece) const { return piece.wordClass == WordClass::Proper && piece.source.length() > 1; }

    bool isTown(const Piece &piece) const
    {
        const LexiconWord *word = isPlace(piece) ? m_lexicon.find(keyOf(piece)) : nullptr;
        const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
        return word && (entry ? !entry->maker : !m_lexicon.place(*word).isEmpty());
    }

    // The first piece of the name that ends at this one, or nothing.
    std::optional<size_t> organisationEndingAt(size_t last) const
    {
        const qsizetype head = headEndingAt(m_pieces[last]);
        if (head == 0)
            return std::nullopt;
        // A longer name may end later: 四川大学 in 四川大学华西医院 is joined when 医院 is reached.
        const qsizetype headBegin = m_pieces[last].source.end - head;
        const QStringView headText = QStringView(m_key).sliced(headBegin, head);
        const bool company = headText.endsWith(u"公司");
        const bool village = headText.endsWith(u"委员会") || headText.endsWith(u"居委会") || headText.endsWith(u"村委会"); // 福中社区居民委员会
        size_t first = last;
        while (first > 0 && m_pieces[first].source.begin > headBegin)
            --first; // 计算机科学与技术系: the head's own words stop nothing
        int open = 0;
        constexpr qsizetype longest = 120; // no name has more signs, and a line may be endless
        while (first > 0 && m_pieces[last].source.end - m_pieces[first - 1].source.begin < longest) {
            const Piece &piece = m_pieces[first - 1];
            const QStringView key = keyOf(piece);
            if (isBracket(key)) {
                open += key == u")" ? 1 : -1;
                if (open < 0)
                    break;
            } else if (stops(piece)) {
                // 北京中教仪…公司: behind a place, 中 begins a name.
                const bool begins = first > 1 && key.size() == 1 && QStringView(u"中内外前后上下").contains(key[0]) && isPlace(m_pieces[first - 2]);
                // 浙江求是招标代理…公司: between a place and what such a name goes on with
                const bool middle = key.size() == 1 && QStringView(u"是为和与同以至及").contains(key[0]) && goesOn(piece.source.end)
                    && ((first > 1 && isPlace(m_pieces[first - 2])) || (first > 2 && m_pieces[first - 2].source.length() == 1 && isPlace(m_pieces[first - 3])));
                // 中金…公司: at the beginning of all, 中 can follow nothing.
                const bool opens = key.size() == 1 && QStringView(u"中外上新").contains(key[0]) && (first == 1 || m_pieces[first - 2].kind == PieceKind::Punctuation);
                // 北京某科技有限公司: whose name is kept back has one all the same.
                const bool withheld = first > 1 && (key == u"某" || key == u"某某") && isPlace(m_pieces[first - 2]);
                const bool within = village && key == u"中" && first > 1 && keyOf(m_pieces[first - 2]).size() == 1;
                if (!((begins || middle || opens || withheld) && company) && !within)
                    break;
            }
            --first;
        }
        if (open > 0) {
            // The bracket was opened outside the name.
            while (first < last && keyOf(m_pieces[first]) != u")")
                ++first;
            ++first;
        }
        while (first < last && isBracket(keyOf(m_pieces[first])))
            ++first;
        // 第七人民医院 is a name, whatever stands before it.
        const bool numbered = headText.startsWith(u'第') && head > 4 && m_pieces[first].source.begin == headBegin;
        const LexiconWord *word = m_lexicon.find(keyOf(m_pieces[last]));
        if (first >= last && word && m_lexicon.glossary(*word))
            return std::nullopt; // 本公司 is a word of ours
        if (first >= last)
            return m_pieces[last].kind != PieceKind::Name && m_pieces[last].wordClass != WordClass::Proper
                    && m_pieces[last].source.length() > head && company
                ? std::optional(last)
                : std::nullopt;
        // 香港公司: a company there, with no name
        if (headText == u"公司" && m_pieces[last].source.length() == head && first + 1 == last && isTown(m_pieces[last - 1]))
            return std::nullopt;
        // A name begins with its place; what stands before it is a verb or a label in disguise.
        for (size_t i = first; i < last; ++i) {
            if (!isPlace(m_pieces[i]))
                continue;
            if (i == first || !isBracket(keyOf(m_pieces[i - 1])))
                return i;
            // 中移（苏州）…公司: the place in brackets is not where the name begins.
            return withoutVerb(first, i);
        }
        if (!company)
            return numbered ? std::optional(first) : std::nullopt;
        // 底盘公司: a kind of company, where one noun of ours tells which
        const bool unnamed = first > 0 && (keyOf(m_pieces[first - 1]) == u"某" || keyOf(m_pieces[first - 1]) == u"某某");
        if (headText == u"公司" && first + 1 == last && m_pieces[first].is(WordClass::Noun) && !unnamed) {
            const LexiconWord *kind = m_lexicon.find(keyOf(m_pieces[first]));
            if (const GlossaryEntry *entry = kind ? m_lexicon.glossary(*kind) : nullptr; entry && entry->wordClass == WordClass::Noun && !entry->maker && !entry->english.isEmpty() && entry->english[0].isLower())
                return std::nullopt;
        }
        if (headText == u"公司" && !unnamed && tellsKind(QStringView(m_key).sliced(m_pieces[first].source.begin, headBegin - m_pieces[first].source.begin)))
            return std::nullopt;
        // Without a place, a verb of two characters before the name is a verb (推荐某某公司).
        first = withoutVerb(first, last);
        // 本公司, 有限公司 alone, 该集团公司: no name.
        const bool withheld = first > 0 && (keyOf(m_pieces[first - 1]) == u"某" || keyOf(m_pieces[first - 1]) == u"某某");
        return first < last && (rangeOf(first, last).length() > head || withheld) ? std::optional(first) : std::nullopt;
    }

    // 进口代理公司, 检测公司: what any such company does; a name has something of its own.
    static bool tellsKind(QStringView words)
    {
        static const QStringList &kinds = wordList<"companies.kinds">();
        while (!words.isEmpty()) {
            const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const QString &word) { return words.startsWith(word); });
            if (kind == kinds.end())
                return false;
            words = words.sliced(kind->size());
        }
        return true;
    }

    // A part of a company's name begins there, and not a place.
    bool goesOn(qsizetype offset) const
    {
        const QStringView rest = QStringView(m_key).sliced(offset);
        for (qsizetype length = std::min(m_lexicon.longestPart(), rest.size()); length > 1; --length) {
            if (m_lexicon.organisationPart(rest.first(length)))
                return true;
        }
        return false;
    }

    // The first piece behind the last verb of two characters.
    size_t withoutVerb(size_t first, size_t last) const
    {
        for (size_t i = last; i-- > first;) {
            const Piece &piece = m_pieces[i];
            if (piece.is(WordClass::Verb) && piece.source.length() > 1 && !m_lexicon.organisationPart(keyOf(piece)))
                return i + 1;
        }
        return first;
    }

    // 采购代理机构：中和德汇工程技术有限公司: what fills a value, or the whole line, and ends like a company is its name, whatever words
    // it begins with.
    void wholeValues()
    {
        // 采购人：石门镇人民政府: behind such a label stands a name, if it ends like one.
        static const QRegularExpression body(QStringLiteral("(?:(?:采购人|招标人|投标人|供应商|中标人|成交人|单位|机构|甲方|乙方|买方|卖方|业主|部门)(?:名称|全称)?(?:\\([^()]{1,8}\\))?|^名\\s*称)\\s*:\\s*([\\x{4E00}-\\x{9FFF}]{5,30})(?=\\s*(?:$|[,;。]))"));
        for (auto it = body.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto first = pieceBeginningAt(match.capturedStart(1));
            const auto last = pieceEndingAt(match.capturedEnd(1));
            if (!first || !last || *first >= *last || headEndingAt(m_pieces[*last]) < 2)
                continue;
            const bool name = std::all_of(m_pieces.begin() + qsizetype(*first), m_pieces.begin() + qsizetype(*last), [&](const Piece &piece) { return piece.kind != PieceKind::Locked && !stops(piece); });
            if (name)
                replace(*first, *last, organisationName(m_lexicon, rangeOf(*first, *last).of(m_source)));
        }
        static const QRegularExpression value(QStringLiteral("(?:^|(?<=:))\\s*([\\x{4E00}-\\x{9FFF}()]{2,36}有限(?:责任)?公司)(?=\\s*(?:$|[,;。.]))"));
        static const QRegularExpression words(QStringLiteral("[的由为与和及或被向对将应须可本该我其某各请]|有限(?:责任)?公司.*有限"));
        for (auto it = value.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto first = pieceBeginningAt(match.capturedStart(1));
            const auto last = pieceEndingAt(match.capturedEnd(1));
            if (!first || !last || *first >= *last)
                continue;
            const QString name = match.captured(1);
            // 中和德汇: a second sign is part of the name; elsewhere such a word joins two names or opens a sentence.
            if (words.match(name, 2).hasMatch() || words.match(name.left(1)).hasMatch() || m_pieces[*first].label || (m_pieces[*first].is(WordClass::Verb) && match.capturedStart(1) == 0))
                continue;
            replace(*first, *last, organisationName(m_lexicon, rangeOf(*first, *last).of(m_source)));
        }
    }

    // 监利|市财政局: a place, though the words were counted as no name.
    void placesBeforeLevels()
    {
        for (size_t i = 0; i + 1 < m_pieces.size(); ++i) {
            Piece &piece = m_pieces[i];
            const QStringView key = keyOf(piece);
            if (piece.kind != PieceKind::Word || piece.is(WordClass::Proper) || key.size() < 2 || !QStringView(u"市县区").contains(m_key[m_pieces[i + 1].source.begin]))
                continue;
            const LexiconWord *word = m_lexicon.find(key);
            if (word && m_lexicon.glossary(*word))
                continue;
            const LexiconWord *whole = m_lexicon.find(key.toString() + m_key[m_pieces[i + 1].source.begin]);
            QString place = word ? m_lexicon.place(*word) : QString();
            if (place.isEmpty() && whole)
                place = m_lexicon.place(*whole);
            if (place.isEmpty())
                continue;
            piece.kind = PieceKind::Name;
            piece.wordClass = WordClass::Proper;
            piece.english = place;
        }
    }

    // 市教育局, 区财政局采购科: the document says of which level the body is, and nothing more.
    void bodies()
    {
        static const QHash<QString, QString> &levels = wordTable<"places.levels">();
        Pieces out; // made anew in one go: a line may hold thousands
        out.reserve(m_pieces.size());
        for (size_t first = 0; first < m_pieces.size(); ++first) {
            Piece &piece = m_pieces[first];
            // 某区政务服务中心 has no name, but a level.
            const bool behindName = !out.empty() && (out.back().kind == PieceKind::Name || out.back().kind == PieceKind::Unknown || out.back().is(WordClass::Proper));
            std::optional<size_t> last;
            QString english;
            const bool levelled = QStringView(u"市省县区镇乡州自").contains(m_key[piece.source.begin]);
            if (levelled && piece.kind != PieceKind::Punctuation && piece.kind != PieceKind::Name && !piece.label && (!behindName || (m_key[piece.source.begin] == u'县' && oneSign(out)))) {
                for (qsizetype length : {qsizetype(3), qsizetype(1)}) {
                    const QString level = levels.value(m_key.mid(piece.source.begin, length));
                    if (level.isEmpty())
                        continue;
                    const qsizetype begin = piece.source.begin + length;
                    last = bodyEnd(first, begin);
                    if (last)
                        english = level + u' ' + organisationName(m_lexicon, m_key.mid(begin, m_pieces[*last].source.end - begin));
                    break;
                }
            }
            // 单|县财政局, 单|县: a county called by one sign
            const bool county = m_key[piece.source.begin] == u'县' && (last || keyOf(piece) == u"县") && oneSign(out);
            if (county) {
                const QString name = countyName(keyOf(out.back()).toString()) + QStringLiteral(" County");
                english = last ? name + english.mid(6) : name; // "County Finance Bureau" has the county in it
            }
            if (!last && !county) {
                out.push_back(std::move(piece));
                continue;
            }
            last = last.value_or(first);
            Piece name;
            name.source = {county ? out.back().source.begin : piece.source.begin, m_pieces[*last].source.end};
            if (county)
                out.pop_back();
            name.english = english;
            name.kind = PieceKind::Name;
            name.wordClass = WordClass::Proper;
            out.push_back(std::move(name));
            first = *last;
        }
        m_pieces = std::move(out);
    }
    // 莘县 is Shen County, though 莘 is also read xin.
    QString countyName(const QString &sign) const
    {
        const LexiconWord *word = m_lexicon.find(sign + u'县');
        const QString read = word && word->dictionary >= 0 ? joinedPinyin(m_lexicon.reading(*word, 0).pinyin) : QString();
        return read.endsWith(u"xian") && read.size() > 4 ? read.chopped(4) : pinyinWord(sign);
    }

    // The last of these is one sign of Han that can be a county's name, with nothing before it that it could belong to.
    bool oneSign(const Pieces &out) const
    {
        if (out.empty() || keyOf(out.back()).size() != 1 || !core::isHan(firstSign(out.back()).unicode()) || out.back().kind == PieceKind::Locked)
            return false;
        if (QStringView(u"本该各我全某外跨在由市区省及和与或对为向从被将给按经以是的贵此每同").contains(firstSign(out.back())))
            return false;
        return out.size() == 1 || out[out.size() - 2].kind == PieceKind::Name || out[out.size() - 2].kind == PieceKind::Punctuation || out[out.size() - 2].kind == PieceKind::Space || out[out.size() - 2].is(WordClass::Proper);
    }
    // The last piece of a public body whose name, in parts of our list, begins there.
    std::optional<size_t> bodyEnd(size_t first, qsizetype begin) const
    {
        std::optional<size_t> found;
        size_t reached = first; // pieces that end before "at"
        constexpr qsizetype longest = 60; // no body's name is longer, whatever a line holds
        for (qsizetype at = begin; at < std::min(m_key.size(), begin + longest);) {
            qsizetype length = std::min(m_lexicon.longestPart(), m_key.size() - at);
            const NamePart *part = nullptr;
            for (; length > 0 && !part; --length)
                part = m_lexicon.organisationPart(QStringView(m_key).sliced(at, length));
            if (!part)
                break;
            ++length; // the loop went one too far
            // One sign is no part of such a name unless it ends it: 市局.
            if (length == 1 && !part->head)
                break;
            at += length;
            if (part->head) {
                while (reached < m_pieces.size() && m_pieces[reached].source.end < at)
                    ++reached;
                if (reached < m_pieces.size() && m_pieces[reached].source.end == at && at - begin > 1)
                    found = reached;
            }
        }
        return found;
    }

    // 瑶海 + 区 where the lattice had no longer word.
    void placesWithKinds()
    {
        static const QRegularExpression kind(QStringLiteral("^[县区镇乡村]$"));
        for (size_t i = 0; i + 1 < m_pieces.size(); ++i) {
            const Piece &piece = m_pieces[i];
            const bool name = (piece.kind == PieceKind::Name || piece.kind == PieceKind::Unknown) && piece.source.length() >= 2;
            if (!name || !kind.match(keyOf(m_pieces[i + 1])).hasMatch())
                continue;
            const QString before = piece.english.isEmpty() ? pinyinWord(piece.source.of(m_key)) : piece.english;
            const QString what = m_pieces[i + 1].english;
            replace(i, i + 1, before + u' ' + what.left(1).toUpper() + what.mid(1));
        }
    }

    // 阎家庄: a village named after a family, which no list has.
    void familyPlaces()
    {
        static const QRegularExpression village(QStringLiteral("([\\x{4E00}-\\x{9FFF}])家[庄村屯寨营湾沟坪店堡集桥坝岭]"));
        for (auto it = village.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto first = pieceBeginningAt(match.capturedStart());
            const auto last = pieceEndingAt(match.capturedEnd());
            if (first && last && *first <= *last && m_pieces[*first].kind != PieceKind::Name && m_lexicon.isSurname(match.captured(1)))
                replace(*first, *last, pinyinWord(match.captured()));
        }
    }

    // 解放路12号: what a street is called is no word. Only before a number, so that 网络链路 and the like stay.
    void streets()
    {
        static const QHash<QString, QString> kinds{{QStringLiteral("路"), QStringLiteral("Road")},     {QStringLiteral("街"), QStringLiteral("Street")},
                                                   {QStringLiteral("大街"), QStringLiteral("Street")}, {QStringLiteral("大道"), QStringLiteral("Avenue")},
                                                   {QStringLiteral("巷"), QStringLiteral("Lane")}};
        for (size_t i = 0; i + 2 < m_pieces.size(); ++i) {
            const QString kind = kinds.value(keyOf(m_pieces[i + 1]).toString());
            const bool numbered = m_pieces[i + 2].kind == PieceKind::Locked && m_pieces[i + 2].english.startsWith(u"No.");
            const QString name = keyOf(m_pieces[i]).toString();
            const bool han = std::all_of(name.begin(), name.end(), [](QChar unit) { return core::isHan(unit.unicode()); });
            if (!kind.isEmpty() && numbered && han && name.size() > 1 && name.size() < 4 && m_pieces[i].kind == PieceKind::Word)
                replace(i, i + 1, reading(name) + u' ' + kind);
        }
    }

    // The dictionary's pinyin where it has the word: 解 is a surname xiè, 解放 is jiěfàng.
    QString reading(const QString &name) const
    {
        const LexiconWord *word = m_lexicon.find(name);
        return word && word->dictionary >= 0 ? joinedPinyin(m_lexicon.reading(*word, 0).pinyin) : pinyinWord(name);
    }

    std::optional<size_t> pieceBeginningAt(qsizetype offset) const
    {
        const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece &piece) { return piece.source.begin == offset; });
        return found == m_pieces.end() ? std::nullopt : std::optional(size_t(found - m_pieces.begin()));
    }
    std::optional<size_t> pieceEndingAt(qsizetype offset) const
    {
        const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece &piece) { return piece.source.end == offset; });
        return found == m_pieces.end() ? std::nullopt : std::optional(size_t(found - m_pieces.begin()));
    }
    void person(const core::TextRange &range, const QString &english)
    {
        const auto first = pieceBeginningAt(range.begin);
        const auto last = pieceEndingAt(range.end);
        if (first && last && *first <= *last)
            replace(*first, *last, english);
    }

    void people()
    {
        for (const PersonSpan &found : peopleIn(m_lexicon, m_key, m_pieces))
            person(found.range, found.english);
    }

    const Lexicon &m_lexicon;
    const QString &m_source;
    const QString &m_key;
    Pieces &m_pieces;
};

} // namespace

void joinNames(const Lexicon &lexicon, const QString &source, const QString &key, Pieces &pieces)
{
    NameJoiner(lexicon, source, key, pieces).join();
}

} // namespace tendertrail::translate
