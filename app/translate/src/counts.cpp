// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace tendertrail::translate {

namespace {

bool isNamed(const Piece &piece) { return piece.kind == PieceKind::Name || piece.kind == PieceKind::Unknown; }

} // namespace

bool Counts::isNumber(const QString &english)
{
    static const QStringList &numbers = wordList<"english.small-numbers">();
    return numbers.contains(english);
}

// Nouns of doing and of kind are not counted ("other testing"), but for those that have become things.
bool isCounted(const QString &noun)
{
    static const QStringList &things = wordList<"counts.plural-things">();
    static const QStringList &masses = wordList<"counts.masses">();
    if (masses.contains(noun.section(u' ', -1)))
        return false;
    static const QStringList &ends = wordList<"counts.mass-endings">();
    return things.contains(noun) || std::none_of(ends.begin(), ends.end(), [&](const QString &end) { return noun.endsWith(end); });
}

void Counts::durations()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        size_t next = at + 1;
        while (next < m_pieces.size() && isSpace(m_pieces[next]))
            ++next;
        if (next < m_pieces.size() && m_pieces[at].english.startsWith(u"from the date of ")
            && (m_pieces[next].kind == PieceKind::Quantity || m_pieces[next].english.endsWith(u" year") || m_pieces[next].english.endsWith(u" years")))
            move(next, next + 1, at);
    }
}

void Counts::others()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        // 以下功能: the following functions
        if ((isKey(at, u"以下") || isKey(at, u"下列")) && m_pieces[at].english.endsWith(u"the following") && m_pieces[at + 1].is(WordClass::Noun)) {
            size_t head = at + 1;
            while (head + 1 < m_pieces.size() && m_pieces[head + 1].is(WordClass::Noun))
                ++head;
            if (!m_pieces[head].english.contains(u' ') && !m_pieces[head].definite)
                m_pieces[head].english = pluralOf(m_pieces[head].english);
        }
        if (m_pieces[at].english == u"including" || (isKey(at, u"等") && suchAs(at)))
            continue;
        if (isKey(at, u"等") && (m_pieces[at + 1].is(WordClass::Noun) || m_pieces[at + 1].is(WordClass::Adjective))) {
            const bool all = m_pieces[at + 1].english == u"all" || m_pieces[at + 1].english.startsWith(u"all "); // 等全部费用
            m_pieces[at].english = all ? QStringLiteral("and all other") : QStringLiteral("and other");
            m_pieces[at].wordClass = WordClass::Conjunction;
            if (all)
                m_pieces[at + 1].english.remove(0, m_pieces[at + 1].english.startsWith(u"all the ") ? 8 : 4);
            size_t noun = at + 1; // 等功能: and other functions
            while (noun + 1 < m_pieces.size() && (m_pieces[noun + 1].is(WordClass::Noun) || (m_pieces[noun].is(WordClass::Adjective) && m_pieces[noun + 1].is(WordClass::Adjective))))
                ++noun;
            m_pieces[at + 1].definite = false;
            if (m_pieces[noun].is(WordClass::Noun) && !m_pieces[noun].english.contains(u' ') && !m_pieces[noun].definite && isCounted(m_pieces[noun].english))
                m_pieces[noun].english = pluralOf(m_pieces[noun].english);
        }
    }
}

// A100、H100 等 显卡: graphics cards such as A100 and H100. Only of names, which say less than the noun.
bool Counts::suchAs(size_t at)
{
    const auto isName = [](const Piece &piece) {
        return piece.kind == PieceKind::Name || (piece.kind == PieceKind::Locked && !piece.english.isEmpty() && piece.opening().isLetter() && !piece.english.startsWith(u"RMB ")) || piece.is(WordClass::Proper);
    };
    size_t first = at;
    while (first > 0 && (isName(m_pieces[first - 1]) || isListSign(m_pieces[first - 1]) || isSpace(m_pieces[first - 1])))
        --first;
    while (first < at && !isName(m_pieces[first]))
        ++first;
    size_t end = at + 1;
    while (end < m_pieces.size() && (m_pieces[end].is(WordClass::Noun) || m_pieces[end].is(WordClass::Adjective) || isSpace(m_pieces[end]) || (isName(m_pieces[end]) && m_pieces[end].kind == PieceKind::Locked)))
        ++end;
    while (end > at + 1 && !m_pieces[end - 1].is(WordClass::Noun))
        --end;
    const bool list = std::any_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(at), [this](const Piece &piece) { return isListSign(piece); });
    // 通过邮件、微信等方式|通知人员: the ways end with the word for them
    const bool ways = std::any_of(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end), [this](const Piece &piece) { return keyOf(piece) == u"方式" || keyOf(piece) == u"形式"; });
    if (ways || first == at || end == at + 1 || (first > 0 && (m_pieces[first - 1].is(WordClass::Noun) || m_pieces[first - 1].is(WordClass::Adjective) || m_pieces[first - 1].is(WordClass::Determiner) || m_pieces[first - 1].is(WordClass::Conjunction))) || keyOf(m_pieces[end - 1]) == u"人")
        return false;
    Piece &head = m_pieces[end - 1];
    head.definite = false;
    if (isCounted(head.english.section(u' ', -1)))
        head.english = pluralOf(head.english);
    m_pieces[at].english = QStringLiteral("such as");
    m_pieces[at].wordClass = WordClass::Preposition;
    if (list)
        endListWithAnd(first, at);
    move(at, end, first);                                // 等 N A、B
    const size_t length = end - at;
    std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(first) + 1, m_pieces.begin() + qsizetype(first + length)); // N 等 A、B
    return true;
}

// 已使用16年: for 16 years
void Counts::lasting()
{
    static const QStringList &verbs = wordList<"counts.verbs-of-lasting">();
    static const QRegularExpression time(QStringLiteral("\\d.* (?:years?|months?|weeks?|days?|hours?|minutes?)$"));
    for (size_t at = 1; at < m_pieces.size(); ++at) {
        const Piece &verb = m_pieces[at - 1];
        const bool ends = at + 1 == m_pieces.size() || (m_pieces[at + 1].kind == PieceKind::Punctuation && !isBracket(m_pieces[at + 1]));
        if (m_pieces[at].kind == PieceKind::Quantity && ends && (verb.is(WordClass::Verb) || verb.is(WordClass::Phrase)) && verbs.contains(verb.english.section(u' ', -1)) && time.match(m_pieces[at].english).hasMatch())
            m_pieces[at].english.prepend(QStringLiteral("for "));
    }
}

// 在5-10公斤之间: between 5 and 10 kilograms
void Counts::between()
{
    static const QRegularExpression range(QStringLiteral("^([^\\d]*[\\d.,]+[^\\d\\s~–-]*)\\s*(?:-|–|~|to)\\s*([-+]?[\\d.,]+.*)$"));
    for (size_t at = 1; at < m_pieces.size(); ++at) {
        if (!isKey(at, u"之间"))
            continue;
        size_t figure = at - 1;
        while (figure > 0 && isSpace(m_pieces[figure]))
            --figure;
        Piece &piece = m_pieces[figure];
        const auto match = range.match(piece.english);
        if (!(piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity) || !match.hasMatch())
            continue;
        piece.english = QStringLiteral("between ") + match.captured(1) + QStringLiteral(" and ") + match.captured(2);
        m_pieces[at].english.clear();
        if (figure > 0 && (isKey(figure - 1, u"在") || isKey(figure - 1, u"于") || isKey(figure - 1, u"介于")))
            m_pieces[figure - 1].english.clear();
    }
}

// 铱-192: the number that begins there belongs to the name before it
bool Counts::hyphened(size_t at) const
{
    return at > 1 && at < m_pieces.size() && m_pieces[at - 1].kind == PieceKind::Punctuation && !m_pieces[at - 1].inserted && keyOf(m_pieces[at - 1]) == u"-" && m_pieces[at - 2].isNominal()
        && m_pieces[at - 2].source.end == m_pieces[at - 1].source.begin && m_pieces[at].source.begin == m_pieces[at - 1].source.end;
}

void Counts::behind()
{
    static const QStringView counting = u"台个名位辆家块张颗只件部艘架人枚根条处";
    static const QStringView holding = u"套份批箱瓶盒";
    static const QStringView people = u"名位人";
    // 服务器10台 alone is a cell; a list of several counts is none.
    const auto counts = std::count_if(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return piece.kind == PieceKind::Quantity; });
    const bool list = counts > 1 && std::any_of(m_pieces.begin(), m_pieces.end(), [this](const Piece &piece) { return isListSign(piece); });
    bool governed = list;
    for (size_t at = 0; at < m_pieces.size(); ++at) {
        governed = governed || m_pieces[at].is(WordClass::Verb);
        if (!governed || at == 0 || m_pieces[at].kind != PieceKind::Quantity)
            continue;
        const QChar unit = lastSign(m_pieces[at]);
        size_t next = at + 1;
        while (next < m_pieces.size() && isSpace(m_pieces[next]))
            ++next;
        if (!(counting.contains(unit) || holding.contains(unit)) || (next < m_pieces.size() && m_pieces[next].isNominal()))
            continue;
        size_t first = at;
        while (first > 0 && (isSpace(m_pieces[first - 1]) || (m_pieces[first - 1].isNominal() && m_pieces[first - 1].kind != PieceKind::Quantity) || hyphened(first)))
            --first;
        if (first > 0 && first < at && m_pieces[first - 1].kind == PieceKind::Quantity && QStringView(u"卡核路寸口芯槽").contains(lastSign(m_pieces[first - 1])))
            --first; // 8卡|服务器 2台: which kind of server
        while (first < at && isSpace(m_pieces[first]))
            ++first;
        size_t head = at;
        while (head > first && isSpace(m_pieces[head - 1]))
            --head;
        if (first == head || (first == 0 && !list))
            continue;
        --head;
        const bool thing = (m_pieces[head].is(WordClass::Noun) && (!m_pieces[head].label || people.contains(unit)) && !m_pieces[head].has(Role::Measure) && !m_pieces[head].has(Role::Moment))
            || (m_pieces[head].kind == PieceKind::Locked && m_pieces[head].opening().isLetter());
        // 各类车辆52辆: 52 vehicles of all kinds
        if (m_pieces[first].is(WordClass::Determiner) && m_pieces[first].english == u"all kinds of" && first < head) {
            m_pieces[first].english.clear();
            m_pieces[first].wordClass = WordClass::Particle;
            m_pieces[head].english = (counting.contains(unit) ? pluralOf(m_pieces[head].english) : m_pieces[head].english) + QStringLiteral(" of all kinds");
        }
        const bool counted = std::any_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Determiner) || piece.is(WordClass::Number); });
        static const QStringList amounts{QStringLiteral("quantity"), QStringLiteral("number"), QStringLiteral("total"), QStringLiteral("capacity")};
        if (!thing || counted || amounts.contains(m_pieces[head].english.section(u' ', -1)))
            continue;
        Piece &count = m_pieces[at];
        const QString number = count.english.section(u' ', 0, 0);
        if (holding.contains(unit))
            count.english += QStringLiteral(" of");
        else
            count.english = number;
        count.plural = counting.contains(unit) && number != u"1" && number != u"one";
        for (size_t part = first; part < at; ++part)
            m_pieces[part].definite = false;
        move(at, at + 1, first);
    }
}

// 86英寸平板: an 86-inch panel; 三年质保: a three-year warranty
void Counts::attribute(size_t at)
{
    size_t next = at + 1;
    while (next < m_pieces.size() && isSpace(m_pieces[next]))
        ++next;
    Piece &size = m_pieces[at];
    const bool model = next < m_pieces.size() && m_pieces[next].kind == PieceKind::Locked && size.english.endsWith(u" cards"); // 8卡H800服务器
    if (size.kind != PieceKind::Quantity || next == m_pieces.size() || !(m_pieces[next].is(WordClass::Noun) || m_pieces[next].is(WordClass::Adjective) || model) || m_pieces[next].english.isEmpty())
        return;
    static const QStringList &lasting = wordList<"counts.of-warranties">();
    const QStringView key = keyOf(m_pieces[next]);
    const bool lasts = std::any_of(lasting.begin(), lasting.end(), [&](const QString &begin) { return key.startsWith(begin); });
    for (const auto &[unit, one] : {std::pair{u" inches", u"-inch"}, std::pair{u" tonnes", u"-tonne"}, std::pair{u" litres", u"-litre"}, std::pair{u" channels", u"-channel"}, std::pair{u" cores", u"-core"}, std::pair{u" cards", u"-card"}, std::pair{u" years", u"-year"}, std::pair{u" hours", u"-hour"}, std::pair{u" months", u"-month"}}) {
        const QStringView counted(unit);
        if (!size.english.endsWith(counted) || size.english.count(u' ') != 1 || (!lasts && (counted == u" years" || counted == u" hours" || counted == u" months")))
            continue;
        size.english.chop(counted.size());
        size.english += QStringView(one);
        size.plural = false;
        return;
    }
}

void Counts::plurals()
{
    static const QStringList &many = wordList<"counts.many">();
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        Piece &count = m_pieces[at];
        size_t head = at + 1;
        while (head + 1 < m_pieces.size() && m_pieces[head + 1].is(WordClass::Noun) && (m_pieces[head].is(WordClass::Noun) || m_pieces[head].is(WordClass::Adjective)))
            ++head;
        if ((count.is(WordClass::Determiner) || count.is(WordClass::Number)) && many.contains(count.english) && m_pieces[head].is(WordClass::Noun) && isCounted(m_pieces[head].english))
            count.plural = true;
        // 32台昇腾910B服务器: 32 Ascend 910B servers
        size_t model = at + 1;
        while (model < m_pieces.size() && (m_pieces[model].kind == PieceKind::Locked || m_pieces[model].is(WordClass::Proper) || m_pieces[model].kind == PieceKind::Name))
            ++model;
        const bool named = model > at + 1 && model < m_pieces.size() && m_pieces[model].is(WordClass::Noun);
        if (count.kind == PieceKind::Quantity && (m_pieces[at + 1].is(WordClass::Noun) || named)) {
            for (const QStringView unit : {u" units", u" unit", u" pieces", u" piece", u" vehicles", u" vessels", u" times"}) {
                if (!count.english.endsWith(unit))
                    continue;
                count.english.chop(unit.size());
                count.plural = unit.endsWith(u's');
                break;
            }
        }
        // A100和H100芯片: chips, as they are of two kinds
        const auto coded = [this](size_t i) { return m_pieces[i].kind == PieceKind::Locked && !m_pieces[i].english.isEmpty() && m_pieces[i].opening().isLetter() && m_pieces[i].english.back().isLetterOrNumber() && !m_pieces[i].english.contains(u' '); };
        if (at + 3 < m_pieces.size() && coded(at) && m_pieces[at + 1].english == u"and" && !m_pieces[at + 1].inserted && coded(at + 2) && m_pieces[at + 3].is(WordClass::Noun) && isCounted(m_pieces[at + 3].english.section(u' ', -1)) && !m_pieces[at + 3].english.endsWith(u's') && (at + 4 == m_pieces.size() || !m_pieces[at + 4].isNominal() || m_pieces[at + 4].kind == PieceKind::Punctuation) && wordList<"nouns.of-two-models">().contains(keyOf(m_pieces[at + 3])))
            m_pieces[at + 3].english = pluralOf(m_pieces[at + 3].english);
        // 2颗CPU: CPUs
        static const QStringList &abbreviations = wordList<"english.counted-abbreviations">();
        if (count.kind == PieceKind::Quantity && m_pieces[at + 1].english.isUpper() && abbreviations.contains(m_pieces[at + 1].english) && !count.english.startsWith(u"1 ") && count.english != u"1" && (at + 2 == m_pieces.size() || !m_pieces[at + 2].isNominal() || m_pieces[at + 2].kind == PieceKind::Punctuation)) {
            count.english = count.english.section(u' ', 0, 0);
            m_pieces[at + 1].english += u's';
        }
        size_t what = at + 1; // 三种规格的电缆: three specifications of cable
        while (what < m_pieces.size() && m_pieces[what].english.isEmpty() && m_pieces[what].is(WordClass::Particle))
            ++what;
        for (const QStringView kind : {u" types", u" kinds", u" specifications", u" models", u" forms"}) {
            if (count.kind != PieceKind::Quantity || what == m_pieces.size() || !(m_pieces[what].is(WordClass::Noun) || m_pieces[what].is(WordClass::Adjective)) || !count.english.endsWith(kind))
                continue;
            count.english += QStringLiteral(" of");
            count.plural = true;
            break;
        }
        attribute(at);
        if (count.is(WordClass::Determiner) && count.english == u"a batch of") // 一批服务器: servers
            count.plural = true;
        if (!count.plural)
            continue;
        if (at > 0 && (isKey(at - 1, u"这") || isKey(at - 1, u"那"))) // 这8个数据库
            m_pieces[at - 1].english = isKey(at - 1, u"这") ? QStringLiteral("these") : QStringLiteral("those");
        const size_t counted = at;
        ofThem(at);
        size_t noun = at + 1;
        // 5个项目|未完成, 2名专家|每人: what is said of them begins
        const auto says = [this](const Piece &piece) { return !piece.inserted && (keyOf(piece).startsWith(u'未') || keyOf(piece).startsWith(u'每')); };
        while (noun + 1 < m_pieces.size() && at == counted && !says(m_pieces[noun + 1]) && (m_pieces[noun].isNominal() || isSpace(m_pieces[noun]))
               && ((m_pieces[noun + 1].isNominal() && m_pieces[noun + 1].kind != PieceKind::Quantity) || hyphened(noun + 2)))
            noun += hyphened(noun + 2) ? 2 : 1;
        if (m_pieces[noun].is(WordClass::Noun)) {
            m_pieces[noun].english = pluralOf(m_pieces[noun].english);
            relativeOfMany(noun + 1);
        }
    }
}

// two servers|that are equipped with …
void Counts::relativeOfMany(size_t that)
{
    while (that < m_pieces.size() && (isSpace(m_pieces[that]) || m_pieces[that].english.isEmpty()))
        ++that;
    size_t does = that + 1;
    while (does < m_pieces.size() && (isSpace(m_pieces[does]) || m_pieces[does].english.isEmpty()))
        ++does;
    if (does >= m_pieces.size() || m_pieces[that].english != u"that" || !m_pieces[that].is(WordClass::Conjunction))
        return;
    QString &verb = m_pieces[does].english;
    if (verb == u"is" || verb.startsWith(u"is "))
        verb.replace(0, 2, QStringLiteral("are"));
    else if (verb == u"has" || verb.startsWith(u"has "))
        verb.replace(0, 3, QStringLiteral("have"));
    else if (m_pieces[does].is(WordClass::Verb) || (m_pieces[does].is(WordClass::Phrase) && verb.section(u' ', 0, 0).endsWith(u's')))
        verb = plainOf(verb);
}

// 不低于8分钟, 不低于20万元: time, money and things are not less than; figures of performance are not lower
void Counts::floors()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        const Piece &figure = m_pieces[at + 1];
        if (isKey(at, u"不低于") && m_pieces[at].english == u"not lower than" && (figure.kind == PieceKind::Quantity || figure.kind == PieceKind::Locked))
            m_pieces[at].english = QStringLiteral("not less than");
    }
}

void Counts::bounds()
{
    for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
        // (不|含) is one word; 不含运费 is not
        if (isKey(at, u"不") && isKey(at + 1, u"含") && keyOf(m_pieces[at - 1]) == u"(" && keyOf(m_pieces[at + 2]) == u")") {
            m_pieces[at].source.end = m_pieces[at + 1].source.end;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        }
        const bool in = isKey(at, u"含");
        if (!(in || isKey(at, u"不含")) || keyOf(m_pieces[at - 1]) != u"(" || keyOf(m_pieces[at + 1]) != u")" || m_pieces[at - 1].kind != PieceKind::Punctuation || m_pieces[at + 1].kind != PieceKind::Punctuation)
            continue;
        m_pieces[at].english = in ? QStringLiteral("inclusive") : QStringLiteral("exclusive");
        m_pieces[at].wordClass = WordClass::Noun;
    }
}

// 所有部件: all components; 多种接口: various interfaces; 不同用户的需求: requirements of different users
void Counts::manyOf()
{
    for (size_t at = 1; at + 1 < m_pieces.size(); ++at) { // 国内其他平台: other domestic platforms
        if (isKey(at, u"其他") && m_pieces[at].is(WordClass::Determiner) && m_pieces[at - 1].is(WordClass::Adjective) && !m_pieces[at - 1].inserted && m_pieces[at + 1].is(WordClass::Noun))
            std::swap(m_pieces[at], m_pieces[at - 1]);
    }
    static const QStringList &many = wordList<"counts.many-kinds">();
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        const bool few = m_pieces[at].kind == PieceKind::Quantity && isNumber(m_pieces[at].english); // 两家
        const bool top = few || (m_pieces[at].kind == PieceKind::Locked && (m_pieces[at].english.startsWith(u"the top ") || m_pieces[at].english.contains(u" highest-")));
        if (!top && (m_pieces[at].kind != PieceKind::Word || !(many.contains(m_pieces[at].english) || isNumber(m_pieces[at].english)) || m_pieces[at].is(WordClass::Adverb)))
            continue;
        if (isKey(at, u"部分") && m_pieces[at].english == u"some") { // 手术室部分机组: some operating room units
            size_t first = at;
            while (first > 0 && m_pieces[first - 1].is(WordClass::Noun) && !m_pieces[first - 1].has(Role::Actor))
                --first;
            move(at, at + 1, first);
        }
        size_t head = at;
        for (size_t next = at + 1; next < m_pieces.size() && (m_pieces[next].isNominal() || isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()) && m_pieces[next].kind != PieceKind::Quantity; ++next) {
            const bool predicate = m_pieces[next].is(WordClass::Adjective) && m_pieces[head].is(WordClass::Noun) && (next + 1 == m_pieces.size() || m_pieces[next + 1].kind == PieceKind::Punctuation);
            if (predicate) // 两家投标人的报价|相同
                break;
            if (!isSpace(m_pieces[next]) && !m_pieces[next].english.isEmpty())
                head = next;
        }
        if (head == at || !m_pieces[head].is(WordClass::Noun))
            continue;
        if (isCounted(m_pieces[head].english)) {
            m_pieces[head].english = pluralOf(m_pieces[head].english);
            if (few)
                relativeOfMany(head + 1);
        }
        // 所有线缆、接头: all cables and connectors
        for (size_t sign = head + 1; m_pieces[at].english == u"all" && sign + 1 < m_pieces.size() && (isListSign(m_pieces[sign]) || m_pieces[sign].english == u"and") && m_pieces[sign + 1].is(WordClass::Noun); ++sign) {
            while (sign + 1 < m_pieces.size() && m_pieces[sign + 1].is(WordClass::Noun))
                ++sign;
            if (isCounted(m_pieces[sign].english))
                m_pieces[sign].english = pluralOf(m_pieces[sign].english);
        }
    }
}

void Counts::lists()
{
    std::optional<size_t> last;
    int open = 0;
    bool joined = false;
    bool denied = false; // 不得复制、转让: copy or transfer
    bool either = false; // it was denied before the list began
    for (size_t at = 0; at <= m_pieces.size(); ++at) {
        // 大米5.2元/kg、面粉3.9元/kg: a sign within an item ends no list
        const bool within = at < m_pieces.size() && m_pieces[at].kind == PieceKind::Punctuation && !m_pieces[at].inserted && QStringView(u"/-~*×+=").contains(firstSign(m_pieces[at]));
        const bool ends = at == m_pieces.size() || (m_pieces[at].kind == PieceKind::Punctuation && !isListSign(m_pieces[at]) && !isBracket(m_pieces[at]) && !within && open == 0);
        if (ends) {
            // 燃料：柴油、变速箱：手动: fields side by side
            const bool fields = at < m_pieces.size() && !m_pieces[at].inserted && keyOf(m_pieces[at]) == u":";
            if (last && fields)
                m_pieces[*last].english = QStringLiteral(";");
            else if (last && !joined) {
                m_pieces[*last].english = either ? QStringLiteral("or") : QStringLiteral("and");
                m_pieces[*last].kind = PieceKind::Word;
                m_pieces[*last].wordClass = WordClass::Conjunction;
            }
            last.reset();
            joined = denied = either = false;
            continue;
        }
        const Piece &piece = m_pieces[at];
        const bool denies = open == 0 && piece.kind == PieceKind::Word && (piece.english == u"cannot" || piece.english.endsWith(u" not"));
        denied = denied || denies;
        either = either && !denies; // each of the list says so itself
        if (isBracket(piece)) {
            open += QStringView(u"([<《“〈【").contains(firstSign(piece)) ? 1 : -1;
            open = std::max(open, 0);
        } else if (open == 0 && isListSign(piece) && at > 0 && at + 1 < m_pieces.size()) {
            either = denied && (either || !last);
            last = at;
            joined = isNamed(m_pieces[at - 1]) || isNamed(m_pieces[at + 1]); // 张三、李四 stay a list
        } else if (open == 0 && last
                   && ((piece.is(WordClass::Conjunction) && (piece.english == u"and" || piece.english == u"or" || piece.english == u"and other" || piece.english == u"and/or")) || isKey(at, u"等")
                       || piece.is(WordClass::Modal) || piece.english.startsWith(u"and ") || piece.english.contains(u" and ") || piece.english.contains(u" or "))) {
            joined = true;
        }
    }
}

void Counts::rates()
{
    for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
        Piece &sign = m_pieces[at];
        const bool amount = m_pieces[at - 1].kind == PieceKind::Locked && m_pieces[at - 1].english.startsWith(u"RMB ");
        const bool unit = m_pieces[at + 1].kind == PieceKind::Word && !m_pieces[at + 1].english.isEmpty();
        if (sign.kind == PieceKind::Punctuation && keyOf(sign) == u"/" && amount && unit) {
            sign.kind = PieceKind::Word;
            sign.english = QStringLiteral("per");
            sign.wordClass = WordClass::Preposition;
        }
    }
}

} // namespace tendertrail::translate
