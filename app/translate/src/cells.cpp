// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells.h"

#include "wordlists.h"

#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

// 序号 更正前 更正后: before and after are cells and labels of their own.
void boundCells(const QString &key, Pieces &pieces)
{
    const auto isSpace = [&](size_t at) { return pieces[at].kind == PieceKind::Space; };
    const auto isColon = [&](size_t at) { return pieces[at].kind == PieceKind::Punctuation && key[pieces[at].source.begin] == u':'; };
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        const QStringView when = pieces[at + 1].source.of(key);
        const bool before = when == u"前";
        const size_t next = at + 2;
        const bool ends = next == pieces.size() ? at > 0 : isSpace(next) || (at > 0 && isColon(next));
        if ((!before && when != u"后") || !ends || (at > 0 && !isSpace(at - 1)) || pieces[at].noun.isEmpty())
            continue;
        pieces[at].noun.prepend(before ? QStringLiteral("before ") : QStringLiteral("after "));
        pieces[at].english = pieces[at].noun;
        pieces[at].wordClass = WordClass::Noun;
        pieces[at].label = true;
        pieces[at].source.end = pieces[at + 1].source.end;
        pieces.erase(pieces.begin() + qsizetype(at) + 1);
    }
}

// 第一标段：20万元 大写：贰拾万元整: a space between a value and the next label is a sign.
void partFields(const QString &key, Pieces &pieces)
{
    const auto isColon = [&](const Piece &piece) { return piece.kind == PieceKind::Punctuation && key[piece.source.begin] == u':'; };
    bool value = false;
    for (size_t at = 1; at + 2 < pieces.size(); ++at) {
        value = value || isColon(pieces[at - 1]);
        if (!value || pieces[at].kind != PieceKind::Space || pieces[at - 1].kind == PieceKind::Punctuation || !pieces[at + 1].is(WordClass::Noun))
            continue;
        size_t end = at + 1;
        while (end < pieces.size() && end - at < 5 && pieces[end].is(WordClass::Noun))
            ++end;
        if (end == pieces.size() || !isColon(pieces[end]))
            continue;
        pieces[at].kind = PieceKind::Punctuation;
        pieces[at].english = QStringLiteral(";");
        pieces[at].inserted = true;
    }
}

// What stands between two cells: white space, one sign or many.
struct Gap
{
    size_t begin = 0;
    size_t end = 0;
};

void part(Pieces &pieces, const Gap &gap, const QString &sign)
{
    pieces[gap.begin].kind = PieceKind::Punctuation;
    pieces[gap.begin].english = sign;
    pieces[gap.begin].inserted = true;
}

// 投标有效期 90天: a field and its value. 项目名称 采购单位: two fields.
void partPair(const QString &key, Pieces &pieces, const Gap &gap)
{
    const auto isLabel = [&](size_t begin, size_t end) {
        static const QRegularExpression field(QStringLiteral("(?:期|期限|时间|日期|地点|地址|方式|方法|金额|价|限价|预算|名称|编号|号码|电话|性质|来源|范围|数量|份数|联系人|邮箱|邮编|传真|账号|开户行|类型|等级|负责人|合计|总计|小计|总额)$"));
        return end > begin && (pieces[end - 1].label || field.match(pieces[end - 1].source.of(key)).hasMatch()) && std::all_of(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(end), [](const Piece &piece) { return piece.is(WordClass::Noun); })
            && pieces[end - 1].source.end - pieces[begin].source.begin > 1;
    };
    // 合计(元) 224,000.00: what is in brackets says more of the label.
    size_t labelled = gap.begin;
    if (labelled > 2 && pieces[labelled - 1].kind == PieceKind::Punctuation && key[pieces[labelled - 1].source.begin] == u')') {
        while (labelled > 1 && key[pieces[labelled - 1].source.begin] != u'(')
            --labelled;
        --labelled;
    }
    if (!isLabel(0, labelled))
        return;
    static const QStringList answers{QStringLiteral("无"), QStringLiteral("有"), QStringLiteral("是"), QStringLiteral("否")};
    const bool fields = isLabel(gap.end, pieces.size());
    const Piece &value = pieces[gap.end];
    const bool valued = value.kind == PieceKind::Name || value.kind == PieceKind::Locked || value.kind == PieceKind::Quantity || value.kind == PieceKind::Unknown
        || (gap.end + 1 == pieces.size() && answers.contains(value.source.of(key)));
    if (fields || valued)
        part(pieces, gap, fields ? QStringLiteral(";") : QStringLiteral(":"));
}

// 序号 名称 单位 数量: what a row of a table became as text. Its cells are nouns, numbers and units; a sentence stays whole.
void partCells(const QString &key, Pieces &pieces)
{
    const auto isHan = [&](qsizetype at) { return core::isHan(key[at].unicode()); };
    const auto isAnswer = [&](const Piece &piece) {
        static const QStringList &answers = wordList<"cells.answers">();
        return answers.contains(piece.source.of(key));
    };
    std::vector<Gap> gaps;
    bool asked = false; // 是否符合: what a cell asks is no sentence
    int open = 0; // 本包预算(最高限价,单位:万元): what stands in brackets cuts no cell and makes no sentence
    for (size_t at = 0; at < pieces.size(); ++at) {
        const Piece &piece = pieces[at];
        if (piece.kind == PieceKind::Punctuation && QStringView(u"()").contains(key[piece.source.begin]))
            open += key[piece.source.begin] == u'(' ? 1 : open > 0 ? -1 : 0;
        if (open > 0)
            continue;
        asked = piece.kind != PieceKind::Space && (asked || piece.source.of(key) == u"是否");
        if (piece.kind != PieceKind::Space) {
            const bool sentence = !asked && (piece.kind == PieceKind::Punctuation ? QStringView(u",。;:!?").contains(key[piece.source.begin])
                                                                       : !piece.isNominal() && piece.noun.isEmpty() && !piece.is(WordClass::Phrase) && !piece.is(WordClass::Conjunction) && !isAnswer(piece));
            if (sentence)
                return;
            continue;
        }
        Gap gap{at, at + 1};
        while (gap.end < pieces.size() && pieces[gap.end].kind == PieceKind::Space)
            ++gap.end;
        at = gap.end - 1;
        const bool closed = gap.begin > 0 && pieces[gap.begin - 1].kind == PieceKind::Punctuation && key[pieces[gap.begin - 1].source.begin] == u')' && gap.begin > 1;
        if (gap.begin == 0 || gap.end == pieces.size() || (pieces[gap.begin - 1].kind == PieceKind::Punctuation && !closed) || pieces[gap.end].kind == PieceKind::Punctuation)
            continue;
        const QString &before = pieces[gap.begin - 1].english;
        const bool named = before.startsWith(u"Chapter ") || before.startsWith(u"Section ") || before.startsWith(u"Part ") || before.startsWith(u"Article ");
        if (!named && (closed || isHan(pieces[gap.begin].source.begin - 1) || isHan(pieces[gap.end].source.begin)))
            gaps.push_back(gap);
    }
    if (gaps.size() == 1)
        partPair(key, pieces, gaps[0]);
    if (gaps.size() < 2)
        return;
    size_t begin = 0;
    for (size_t cell = 0; cell <= gaps.size(); ++cell) {
        const size_t end = cell < gaps.size() ? gaps[cell].begin : pieces.size();
        static const QString units = QStringLiteral("台套个项批件只把张块条根支辆座间次年月人份本组盒瓶箱包袋卷米吨升樘株亩栋");
        if (pieces[end - 1].source.end - pieces[begin].source.begin < 2 && isHan(pieces[begin].source.begin) && !units.contains(key[pieces[begin].source.begin]))
            return; // letters far apart are no cells
        begin = cell < gaps.size() ? gaps[cell].end : end;
    }
    // 4 56000 224000: figures in the same row are cells as well.
    static const QRegularExpression figure(QStringLiteral("^[\\d.,]+$"));
    for (size_t at = 1; at + 1 < pieces.size(); ++at) {
        const auto isValue = [&](const Piece &piece) { return piece.kind == PieceKind::Locked || figure.match(piece.source.of(key)).hasMatch(); };
        if (pieces[at].kind == PieceKind::Space && isValue(pieces[at - 1]) && isValue(pieces[at + 1]))
            gaps.push_back({at, at + 1});
    }
    for (const Gap &gap : gaps)
        part(pieces, gap, QStringLiteral(";"));
}

// 评标方法：最低价法 综合评分法: choices whose boxes were lost
void partChoices(const QString &key, Pieces &pieces)
{
    size_t at = 0;
    while (at < pieces.size() && !(pieces[at].kind == PieceKind::Punctuation && key[pieces[at].source.begin] == u':'))
        ++at;
    std::vector<Gap> gaps;
    qsizetype letters = 0;
    constexpr qsizetype shortest = 4; // of a choice; names and words far apart are shorter
    for (++at; at < pieces.size(); ++at) {
        if (pieces[at].kind == PieceKind::Space) {
            if (letters > 0 && letters < shortest)
                return;
            if (letters > 0)
                gaps.push_back({at, at + 1});
            letters = 0;
            continue;
        }
        if (pieces[at].kind != PieceKind::Word || !(pieces[at].is(WordClass::Noun) || pieces[at].is(WordClass::Adjective) || !pieces[at].noun.isEmpty()))
            return;
        letters += pieces[at].source.length();
    }
    if (letters > 0 && letters < shortest)
        return;
    if (letters == 0 && !gaps.empty())
        gaps.pop_back();
    for (const Gap &gap : gaps)
        part(pieces, gap, QStringLiteral(";"));
}

// 物资配送服务(项目编号:AB-1)的公告: a number in brackets belongs to the noun before it, and cuts no sentence.
void bracketedNumbers(const QString &key, Pieces &pieces)
{
    const auto isSign = [&](size_t at, QChar sign) { return pieces[at].kind == PieceKind::Punctuation && key[pieces[at].source.begin] == sign; };
    Pieces out;
    out.reserve(pieces.size());
    for (size_t at = 0; at < pieces.size(); ++at) {
        size_t end = at + 1;
        bool coded = false;
        bool told = false;
        if (isSign(at, u'(')) {
            for (; end < pieces.size() && end - at < 9 && !isSign(end, u')') && !isSign(end, u'('); ++end) {
                told = told || isSign(end, u':');
                coded = coded || (told && (pieces[end].kind == PieceKind::Locked));
            }
        }
        const bool numbered = coded && end < pieces.size() && isSign(end, u')') && key.mid(pieces[at].source.begin, pieces[end].source.begin - pieces[at].source.begin).contains(u"号:");
        const bool goesOn = numbered && end + 1 < pieces.size() && core::isHan(key[pieces[end].source.end].unicode());
        const bool noun = !out.empty() && (out.back().is(WordClass::Noun) || out.back().kind == PieceKind::Name || !out.back().noun.isEmpty());
        if (!goesOn || !noun) {
            out.push_back(std::move(pieces[at]));
            continue;
        }
        QString words;
        for (size_t word = at + 1; word < end; ++word)
            words += (words.isEmpty() || isSign(word, u':') || pieces[word].kind == PieceKind::Space ? QString() : QStringLiteral(" ")) + pieces[word].english;
        if (!out.back().noun.isEmpty()) {
            out.back().english = out.back().noun;
            out.back().noun.clear();
            out.back().wordClass = WordClass::Noun;
        }
        out.back().english += QStringLiteral(" (") + words.simplified() + u')';
        out.back().source.end = pieces[end].source.end;
        at = end;
    }
    pieces = std::move(out);
}

// 每人每天300元: RMB 300 per person per day
void ratesBehind(Pieces &pieces)
{
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        size_t next = at + 1;
        while (next + 1 < pieces.size() && pieces[next].kind == PieceKind::Space)
            ++next;
        const bool figure = pieces[next].kind == PieceKind::Quantity || (pieces[next].kind == PieceKind::Locked && pieces[next].english.startsWith(u"RMB "));
        if (pieces[at].kind != PieceKind::Locked || !pieces[at].english.startsWith(u"per ") || !figure)
            continue;
        std::rotate(pieces.begin() + qsizetype(at), pieces.begin() + qsizetype(next), pieces.begin() + qsizetype(next) + 1);
        at = next;
    }
}

// In a table, 单位 is what is counted in.
void unitColumns(const QString &key, Pieces &pieces)
{
    if (!key.contains(u"数量") && !key.contains(u"单价") && !key.contains(u"序号"))
        return;
    const auto isBorder = [&](size_t at) { return at >= pieces.size() || (pieces[at].kind == PieceKind::Punctuation && (pieces[at].inserted || key[pieces[at].source.begin] == u'|')); };
    for (size_t at = 0; at < pieces.size(); ++at) {
        size_t before = at;
        while (before > 0 && pieces[before - 1].kind == PieceKind::Space)
            --before;
        size_t after = at + 1;
        while (after < pieces.size() && pieces[after].kind == PieceKind::Space)
            ++after;
        if (pieces[at].source.of(key) == u"单位" && (before == 0 || isBorder(before - 1)) && isBorder(after) && pieces.size() > 1)
            pieces[at].english = QStringLiteral("unit");
    }
}

// 履约保证金无。: a field and its answer, whose colon was left out
void bareAnswers(const QString &key, Pieces &pieces)
{
    const auto isBorder = [&](const Piece &piece) { return piece.kind == PieceKind::Punctuation && QStringView(u",。;:!?").contains(key[piece.source.begin]); };
    Pieces out; // made anew in one go: a line may hold thousands
    out.reserve(pieces.size());
    for (size_t at = 0; at < pieces.size(); ++at) {
        size_t first = at;
        if (pieces[at].source.of(key) == u"无" && (at + 1 == pieces.size() || isBorder(pieces[at + 1]))) {
            while (first > 0 && pieces[first - 1].is(WordClass::Noun) && !pieces[first - 1].english.isEmpty())
                --first;
        }
        if (first < at && (first == 0 || (isBorder(pieces[first - 1]) && key[pieces[first - 1].source.begin] != u':'))) {
            out.push_back(insertedPiece(QStringLiteral(":"), pieces[at].source.begin, WordClass::Noun));
            out.back().kind = PieceKind::Punctuation;
            pieces[at].english = QStringLiteral("none");
            pieces[at].wordClass = WordClass::Adverb;
        }
        out.push_back(pieces[at]);
    }
    pieces = std::move(out);
}

} // namespace

void arrangeCells(const QString &key, Pieces &pieces)
{
    ratesBehind(pieces);
    bracketedNumbers(key, pieces);
    boundCells(key, pieces);
    partFields(key, pieces);
    partCells(key, pieces);
    partChoices(key, pieces);
    bareAnswers(key, pieces);
    unitColumns(key, pieces);
}

} // namespace tendertrail::translate
