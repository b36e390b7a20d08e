// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include "core/fold.h"
#include "core/money.h"
#include "gistdata.h"
#include "lattice.h"
#include "numberwords.h"
#include "senses.h"
#include "townnames.h"
#include "translate/engine.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

struct Part
{
    enum Kind { Unknown, Place, Known, Word, Latin, Bracketed, Level };
    Kind kind = Unknown;
    QString text;
    bool head = false; ///< what a name can end with
    bool city = false; ///< a place with 市
};

// 市, 县 … after a name in Chinese are the kind of place in English.
const QHash<QChar, QString> &placeKinds()
{
    static const QHash<QChar, QString> kinds{
        {u'县', QStringLiteral("County")},   {u'区', QStringLiteral("District")}, {u'省', QStringLiteral("Province")},
        {u'镇', QStringLiteral("Town")},     {u'乡', QStringLiteral("Township")}, {u'州', QStringLiteral("Prefecture")},
        {u'市', QString()},
    };
    return kinds;
}

QString withPlaceKind(const QString &name, QChar kind)
{
    const QString english = placeKinds().value(kind);
    return english.isEmpty() || name.endsWith(english) ? name : name + u' ' + english;
}

class NameParser
{
public:
    NameParser(const Lexicon &lexicon, const QString &name) : m_lexicon(lexicon), m_key(lexicon.keyText(name).remove(u' ')) {}

    QString english()
    {
        if (const QString official = officialName(m_key); !official.isEmpty())
            return official;
        split();
        return joined();
    }

private:
    QString officialName(const QString &key) const
    {
        const LexiconWord *word = m_lexicon.find(key);
        const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
        return entry && entry->wordClass == WordClass::Proper ? entry->english : QString();
    }

    void flush(QString &unknown)
    {
        const bool behindPlace = !m_parts.empty() && m_parts.back().kind == Part::Place;
        if (behindPlace && unknown.size() > 1 && unknown.size() < 5 && placeKinds().contains(unknown.back())) {
            // 遂宁市船山区: a district that the dictionary lacks
            m_parts.push_back({Part::Place, withPlaceKind(pinyinWord(unknown.chopped(1)), unknown.back())});
        } else if (!unknown.isEmpty()) {
            const QString words = unknown == u"区" ? QStringLiteral("District") : streetWords(unknown).isEmpty() ? publicBodyWords(unknown) : streetWords(unknown);
            const bool withheld = unknown == u"某" || unknown == u"某某"; // 北京某科技有限公司
            m_parts.push_back(withheld ? Part{Part::Unknown, QStringLiteral("(unnamed)")} : words.isEmpty() ? Part{Part::Unknown, pinyinWord(unknown)} : Part{Part::Word, words});
        }
        unknown.clear();
    }

    // 望江路|支行: Wangjiang Road Sub-branch. A firm may be called 一路.
    QString streetWords(const QString &text) const
    {
        if (const QString kind = m_lexicon.placeKinds().english(PlaceKinds::Role::Road, text); !kind.isEmpty() && !m_parts.empty())
            return kind; // 望江 is a county as well
        const bool firm = m_key.contains(u"公司") && !m_key.contains(u"支行") && !m_key.contains(u"分理处");
        for (const PlaceKind &kind : m_lexicon.placeKinds().of(PlaceKinds::Role::Road)) {
            if (!firm && text.size() > kind.chinese.size() + 1 && text.endsWith(kind.chinese) && kind.chinese != u"道")
                return pinyinWord(text.chopped(kind.chinese.size())) + u' ' + kind.english;
        }
        return {};
    }

    // A public body says what it does (高校人文社会科学文献中心), a firm has a name of its own. Empty: pinyin is better.
    QString publicBodyWords(const QString &text) const
    {
        constexpr qsizetype shortest = 4; // 协和, 华西 are names; 仲裁 is a word of ours
        const LexiconWord *known = m_lexicon.find(text);
        const bool ours = known && m_lexicon.glossary(*known);
        if ((text.size() < shortest && !ours) || m_key.contains(u"公司") || m_key.endsWith(u'厂') || m_key.contains(u"集团"))
            return {};
        Pieces pieces;
        appendWords(m_lexicon, text, {0, text.size()}, pieces);
        QStringList words;
        for (const Piece &piece : pieces) {
            if ((piece.kind != PieceKind::Word && piece.kind != PieceKind::Name) || piece.english.isEmpty() || piece.source.length() < 2)
                return {};
            for (QString word : (piece.noun.isEmpty() ? piece.english : piece.noun).split(u' ')) {
                if (word != u"and" && word != u"of" && word != u"the")
                    word[0] = word[0].toUpper();
                words << word;
            }
        }
        return words.join(u' ');
    }

    void split()
    {
        QString unknown;
        for (qsizetype at = 0; at < m_key.size();) {
            const QStringView rest = QStringView(m_key).sliced(at);
            if (rest[0] == u'(') {
                if (const qsizetype close = rest.indexOf(u')'); close > 1) {
                    flush(unknown);
                    NameParser inner(m_lexicon, rest.sliced(1, close - 1).toString());
                    m_parts.push_back({Part::Bracketed, u'(' + inner.english() + u')'});
                    at += close + 1;
                    continue;
                }
            }
            if (!core::isHan(rest[0].unicode()) && !rest[0].isSurrogate()) {
                flush(unknown);
                qsizetype end = 1;
                while (end < rest.size() && !core::isHan(rest[end].unicode()) && rest[end] != u'(')
                    ++end;
                m_parts.push_back({Part::Latin, rest.first(end).toString()});
                at += end;
                continue;
            }
            if (const qsizetype area = unknown.isEmpty() ? areaLength(rest) : 0; area > 0) {
                at += area;
                continue;
            }
            // 东涌镇建设办公室: at the beginning, a town that no list has
            if (const TownName town = at == 0 ? townAt(m_lexicon, rest, false) : TownName(); town.length > 0 && town.length < rest.size()) {
                m_parts.push_back({Part::Place, town.english});
                at += town.length;
                continue;
            }
            Part part;
            if (const qsizetype counted = ordinalPart(rest, part); counted > 0) {
                flush(unknown);
                m_parts.push_back(part);
                at += counted;
                continue;
            }
            // 公安局|黄埔区分局: of which district
            static const QRegularExpression branch(QStringLiteral("^[\\x{4E00}-\\x{9FFF}]{2,3}[区县市](?:分局|支队|大队|分院|分中心|支行|派出所)"));
            const bool local = !m_parts.empty() && m_parts.back().head && unknown.isEmpty() && branch.match(rest).hasMatch();
            const qsizetype length = bestPart(rest, local || at == 0 || (!m_parts.empty() && m_parts.back().kind == Part::Place && unknown.isEmpty()),
                                              unknown.isEmpty(), part);
            if (length == 0) {
                unknown += rest[0];
                ++at;
                continue;
            }
            flush(unknown);
            m_parts.push_back(part);
            at += length;
        }
        flush(unknown);
    }

    // 第十一|人民医院, 十二|局: which of many it is. 0: no number, or one that stands in our list with what it counts.
    qsizetype ordinalPart(QStringView rest, Part &part) const
    {
        static const QRegularExpression counted(QStringLiteral("^(?:第([一二三四五六七八九十百零〇]{1,4})|([一二三四五六七八九十]{1,3})(?=局))"));
        const auto match = counted.match(rest);
        if (!match.hasMatch() || match.capturedLength() == rest.size())
            return 0;
        // 第一人民医院 is in our list; in 第一六二医院 the number goes on behind 第一.
        for (qsizetype length = std::min(m_lexicon.longestPart(), rest.size()); length > (match.capturedLength() > 2 ? match.capturedLength() : 1); --length) {
            if (m_lexicon.organisationPart(rest.first(length)))
                return 0;
        }
        const auto number = core::parseChineseNumber(match.captured(1) + match.captured(2));
        part = {Part::Known, number ? ordinal(number->toInt()) : QString()};
        return number ? match.capturedLength() : 0;
    }

    // 呈贡区|斗南街道…: behind a place, another that the dictionary lacks, with its kind. Adds it; 0: none.
    qsizetype areaLength(QStringView rest)
    {
        constexpr qsizetype longest = 5;
        if (m_parts.empty() || m_parts.back().kind != Part::Place)
            return 0;
        Part known;
        if (bestPart(rest, true, true, known) > 0)
            return 0;
        for (const PlaceKind &kind : m_lexicon.placeKinds().of(PlaceKinds::Role::Area)) {
            if (kind.chinese.size() < 4 || !rest.startsWith(kind.chinese) || rest.size() == kind.chinese.size())
                continue;
            m_parts.push_back({Part::Place, kind.english}); // 北京|自贸试验区
            return kind.chinese.size();
        }
        for (qsizetype length = 2; length < std::min(longest, rest.size()); ++length) {
            if (startsPart(rest.sliced(length - 1)))
                break; // 常熟|农村商业银行: no village
            const QStringView behind = rest.sliced(length);
            for (const PlaceKind &kind : m_lexicon.placeKinds().of(PlaceKinds::Role::Area)) {
                if (!behind.startsWith(kind.chinese) || behind.startsWith(u"区块") || behind.size() == kind.chinese.size())
                    continue;
                if (kind.chinese.size() == 1 && startsPart(behind))
                    continue; // 市场, 区域
                const QString name = pinyinWord(rest.first(length).toString());
                m_parts.push_back({Part::Place, kind.english.isEmpty() ? name : name + u' ' + kind.english});
                return length + kind.chinese.size();
            }
        }
        return 0;
    }

    // What a firm or a street is called after is spelled as it sounds: 长江轴承有限公司, 长江路支行.
    bool spelled(QStringView behind) const
    {
        const auto &roads = m_lexicon.placeKinds().of(PlaceKinds::Role::Road);
        return m_key.contains(u"公司") || m_key.contains(u"集团") || m_key.endsWith(u'厂')
            || std::any_of(roads.begin(), roads.end(), [&](const PlaceKind &kind) { return behind.startsWith(kind.chinese); });
    }

    // Longest of: an official name, a part of our list, a place. Places only where places stand: in front.
    qsizetype bestPart(QStringView rest, bool front, bool fresh, Part &part)
    {
        qsizetype best = 0;
        m_lexicon.eachPrefix(rest, [&](const LexiconWord &word) {
            if (word.key.size() < 2)
                return;
            const GlossaryEntry *entry = m_lexicon.glossary(word);
            if (entry && entry->wordClass == WordClass::Proper && !word.key.endsWith(u"人民政府")) {
                best = word.key.size();
                part = {Part::Place, isLandscape(word.key, entry->english) && spelled(rest.sliced(best)) ? pinyinWord(word.key.toString()) : entry->english, false, word.key.endsWith(u'市')};
            } else if (front && word.dictionary >= 0 && (word.tag == 'N' || word.tag == 0)) {
                const QString place = placeInEnglish(m_lexicon, word);
                if (place.isEmpty())
                    return;
                best = word.key.size();
                part = {Part::Place, place, false, word.key.endsWith(u'市')};
            }
        });
        // 唐河县 and 瑶海区 where the dictionary has no such place: name and kind.
        if ((best == 2 || best == 3) && rest.size() > best && part.kind == Part::Place && !placeKinds().contains(rest[best - 1]) && placeKinds().contains(rest[best]) && !startsPart(rest.sliced(best))) {
            part.text = withPlaceKind(part.text, rest[best]);
            ++best;
        }
        // 斗南街道, 东湖新技术开发区
        if (best > 0 && part.kind == Part::Place && best < rest.size()) {
            for (const PlaceKind &kind : m_lexicon.placeKinds().of(PlaceKinds::Role::Area)) {
                if (kind.chinese.size() < 2 || !rest.sliced(best).startsWith(kind.chinese) || startsPart(rest.sliced(best)))
                    continue;
                part.text += u' ' + kind.english;
                best += kind.chinese.size();
                break;
            }
        }
        for (qsizetype length = std::min(m_lexicon.longestPart(), rest.size()); length > best; --length) {
            const NamePart *known = m_lexicon.organisationPart(rest.first(length));
            if (known && rest.first(length).endsWith(u"建工") && rest.sliced(length).startsWith(u'程'))
                continue; // 龙建|工程
            if (!known || (length == 1 && !(fresh || length == rest.size()) && rest[0] != u'局' && rest[0] != u'厂' && rest[0] != u'市' && rest[0] != u'省'))
                continue;
            part = {(rest[0] == u'市' || rest[0] == u'省') && length == 1 ? Part::Level : Part::Known, known->english, known->head};
            return length;
        }
        return best;
    }

    bool startsPart(QStringView rest) const
    {
        for (qsizetype length = std::min(m_lexicon.longestPart(), rest.size()); length > 1; --length) {
            if (m_lexicon.organisationPart(rest.first(length)))
                return true;
        }
        return false;
    }

    QString joined() const
    {
        // 深圳大学法学院: Law School, Shenzhen University; 合肥市公安局瑶海分局: Yaohai Branch, Hefei Public Security Bureau
        static const QStringList units{QStringLiteral("Branch"), QStringLiteral("Office"), QStringLiteral("Detachment"), QStringLiteral("Brigade"), QStringLiteral("Corps"), QStringLiteral("Section"), QStringLiteral("Division")};
        const QString last = m_parts.back().head ? m_parts.back().text : QString();
        // 国家税务总局大连市税务局, 中华人民共和国深圳海关: the whole to which it belongs
        static const QStringList wholes{QStringLiteral("State Taxation Administration"), QStringLiteral("People's Republic of China")};
        if (m_parts.size() > 1 && wholes.contains(m_parts.front().text)) {
            QString part = joined(1, m_parts.size());
            if (m_parts.front().text == wholes.front()) // what its local bodies call themselves in English
                part.replace(QStringLiteral("Tax Bureau"), QStringLiteral("Tax Service"));
            return part + QStringLiteral(", ") + joined(0, 1);
        }
        const bool school = last.startsWith(u"School of ") || last.startsWith(u"Department of ") || last.startsWith(u"College of ") || last.endsWith(u" School");
        const bool unit = m_parts.size() > (school ? 1 : 2) && (school || units.contains(last.section(u' ', -1))) && !m_key.contains(u"公司") && !m_key.contains(u"银行");
        for (size_t i = m_parts.size() - 1; unit && i-- > (school ? 0 : 1);) {
            const bool whole = m_parts[i].head && m_parts[i].kind == Part::Known;
            const bool university = school && (m_parts[i].text.contains(u"University") || m_parts[i].text.contains(u"Institute"));
            if (school ? university : whole)
                return joined(i + 1, m_parts.size()) + (m_parts[i].text.endsWith(u"Government") ? QStringLiteral(" of ") : QStringLiteral(", ")) + joined(0, i + 1);
        }
        // 南京大学实验室与设备管理处: an office of the university
        const bool office = last.endsWith(u"Office") || last.endsWith(u"Department") || last.endsWith(u"Division")
            || (m_parts.size() == 2 && last.contains(u' ') && (last.endsWith(u" Centre") || last.endsWith(u" Center") || last.startsWith(u"Institute "))); // 网络信息中心
        if (m_parts.size() > 1 && office && m_parts.front().text.contains(u"University") && !m_parts.front().text.contains(u','))
            return joined(1, m_parts.size()) + QStringLiteral(", ") + m_parts.front().text;
        return joined(0, m_parts.size());
    }
    QString joined(size_t begin, size_t end) const
    {
        QStringList words;
        for (size_t i = begin; i < end; ++i) {
            // 云南省公安厅: Yunnan Provincial Department of Public Security
            const bool body = i + 1 < m_parts.size() && (m_parts[i + 1].kind == Part::Known || m_parts[i + 1].kind == Part::Word) && m_parts[i].kind == Part::Place;
            if (body && m_parts[i].text.endsWith(u" Province")) {
                words << m_parts[i].text.chopped(8) + QStringLiteral("Provincial");
                continue;
            }
            if (body && m_parts[i].city && m_parts[i + 1].text.startsWith(u"People's Government")) {
                words << m_parts[i].text + QStringLiteral(" Municipal");
                continue;
            }
            // 深圳市 is Shenzhen: the level says nothing new behind a name.
            const bool behindName = i > 0 && (m_parts[i - 1].kind == Part::Place || m_parts[i - 1].kind == Part::Unknown);
            if (m_parts[i].kind != Part::Level || !behindName)
                words << m_parts[i].text;
        }
        return words.join(u' ').simplified();
    }

    const Lexicon &m_lexicon;
    QString m_key;
    std::vector<Part> m_parts;
};

} // namespace

bool isLandscape(QStringView name, const QString &english)
{
    return name.size() > 1 && QStringView(u"江河湖海山岭园池库湾溪").contains(name.back()) && english.contains(u' ');
}

QString pinyinWord(const QString &han)
{
    return joinedPinyin(core::pinyinName(han));
}

QString organisationName(const Lexicon &lexicon, const QString &name)
{
    return NameParser(lexicon, name).english();
}

// 某高校, 某区政务服务中心: the document leaves the name out, and so must ours, or a reader takes "Mou" for a name.
static QString unnamedOrganisation(const Lexicon &lexicon, QString rest)
{
    while (rest.startsWith(u'某'))
        rest.remove(0, 1);
    if (rest.isEmpty())
        return QStringLiteral("Unnamed");
    const auto startsPart = [&](QStringView text) {
        for (qsizetype length = std::min(lexicon.longestPart(), text.size()); length > 1; --length) {
            if (lexicon.organisationPart(text.first(length)))
                return true;
        }
        return false;
    };
    // 某市公安局 leaves a city out; in 某市场监督管理局 the sign belongs to the word behind it.
    const QStringView behind = QStringView(rest).sliced(1);
    if (!placeKinds().contains(rest[0]) || (startsPart(rest) && !startsPart(behind)))
        return QStringLiteral("Unnamed ") + organisationName(lexicon, rest);
    const QString english = placeKinds().value(rest[0]).toLower();
    const QString kind = english.isEmpty() ? QStringLiteral("city") : english; // 市 goes without saying behind a name
    return behind.isEmpty() ? QStringLiteral("Unnamed ") + kind : organisationName(lexicon, behind.toString()) + QStringLiteral(" of an unnamed ") + kind;
}

QString personName(const Lexicon &lexicon, const QString &name)
{
    const QString key = lexicon.keyText(name).remove(u' ').remove(u'·');
    if (key.size() < 2)
        return pinyinWord(key);
    const qsizetype surname = key.size() > 2 && lexicon.isSurname(QStringView(key).first(2)) ? 2 : 1;
    return pinyinWord(key.left(surname)) + u' ' + pinyinWord(key.mid(surname));
}

bool looksLikePerson(const Lexicon &lexicon, QStringView key)
{
    const bool twoCharacters = key.size() > 2 && lexicon.isSurname(key.first(2));
    if (key.size() < 2 || key.size() > (twoCharacters ? 4 : 3) || !(twoCharacters || lexicon.isSurname(key.first(1))))
        return false;
    if (!std::all_of(key.begin(), key.end(), [](QChar unit) { return core::isHan(unit.unicode()); }))
        return false;
    const LexiconWord *word = lexicon.find(key);
    const GlossaryEntry *entry = word ? lexicon.glossary(*word) : nullptr;
    const QStringView given = key.sliced(twoCharacters ? 2 : 1);
    if (given == u"先生" || given == u"女士" || given == u"小姐" || given == u"老师")
        return false;
    return !entry && !lexicon.organisationPart(given) && !(word && !lexicon.place(*word).isEmpty());
}

QString placeInEnglish(const Lexicon &lexicon, const LexiconWord &word)
{
    const QString name = lexicon.place(word);
    if (!name.isEmpty() && word.key.size() > 3 && word.key.endsWith(u"地区"))
        return name + QStringLiteral(" Prefecture");
    return name.isEmpty() || word.key.size() < 3 ? name : withPlaceKind(name, word.key.back());
}

QString nameInEnglish(const QString &name)
{
    const QString trimmed = name.simplified();
    if (core::hanShare(trimmed) == 0)
        return trimmed;
    const auto data = GistData::shared();
    if (!data)
        return core::pinyinName(trimmed);
    const Lexicon &lexicon = *data->lexicon;
    const QString key = lexicon.keyText(trimmed);
    if (key.startsWith(u'某'))
        return unnamedOrganisation(lexicon, key);
    return looksLikePerson(lexicon, key) ? personName(lexicon, key) : organisationName(lexicon, trimmed);
}

} // namespace tendertrail::translate
