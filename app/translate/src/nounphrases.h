// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausescan.h"

#include <algorithm>
#include <functional>
#include <initializer_list>

namespace tendertrail::translate {

/// Noun phrases with 的. Each becomes one piece, inner ones first, so that the rules for the clause see a subject, a verb and an
/// object whatever they are made of: [[投标人 提交 的 文件] 的 完整性] 不 符合 [招标文件 的 要求].
class NounPhrases : private ClauseScan
{
public:
    using Arrange = std::function<Pieces(Pieces)>;
    /// "arrange" gives a phrase or clause without 的 before its noun English order.
    NounPhrases(const QString &key, Arrange arrange) : ClauseScan(key), m_arrange(std::move(arrange)) {}

    void fold(Pieces &p) const;
    /// The pieces of folded phrases in their places again.
    static void unfold(Pieces &p);

private:
    struct Phrase
    {
        size_t begin = 0;  ///< of what stands before 的
        size_t de = 0;
        size_t end = 0;    ///< of the noun behind it
        size_t last = 0;   ///< of all nouns listed behind it
        enum Kind { Plain, Owner, Placed, Located, Which, Worth, Put, Related, About, Needed, Done, Doing, DoingDeed } kind = Plain;
        size_t verb = 0;   ///< of Located: the 在
    };
    using Depths = std::vector<int>;

    void designated(Pieces &p) const;
    void needed(Pieces &p) const;
    void possessed(Pieces &p) const;
    void exemplified(Pieces &p) const;
    void agreed(Pieces &p) const;
    void provided(Pieces &p) const;
    void accorded(Pieces &p) const;
    void whatMeets(Pieces &p) const;
    /// 厚度, 直径: what a figure is of.
    bool isMeasured(const Piece &piece) const;
    void doneByThem(Pieces &p) const;
    void relatedTo(Pieces &p) const;
    void involvedIn(Pieces &p) const;
    void qualified(Pieces &p) const;
    void causedBy(Pieces &p) const;
    void becauseOf(Pieces &p) const;
    void inDocuments(Pieces &p) const;
    void arising(Pieces &p) const;
    void marked(Pieces &p) const;
    void ownNames(Pieces &p) const;
    void worksOnAll(Pieces &p) const;
    void undergone(Pieces &p) const;
    void doneBySeveral(Pieces &p) const;
    void unable(Pieces &p) const;
    // 学校 与 公司 签订 的 合同 → contract between the school and the company
    void agreedBetween(Pieces &p) const;
    void byDoing(Pieces &p) const;
    void forDoing(Pieces &p) const;
    void forWhom(Pieces &p) const;
    void thoughtBy(Pieces &p) const;
    void fromThis(Pieces &p) const;
    void courtOf(Pieces &p) const;
    void ableToDo(Pieces &p) const;
    void rightToDo(Pieces &p) const;
    void neededBy(Pieces &p) const;
    void underIt(Pieces &p) const;
    void doneBut(Pieces &p) const;
    void saidOfBoth(Pieces &p) const;
    void foldAs(Pieces &p, size_t begin, size_t last, size_t head, Pieces said) const;
    void placed(Pieces &p) const;
    void throughout(Pieces &p) const;
    void withinAmount(Pieces &p) const;
    void shareOf(Pieces &p) const;
    void numbered(Pieces &p) const;
    void shared(Pieces &p) const;
    void towards(Pieces &p) const;
    void listedIn(Pieces &p) const;
    void causedByThing(Pieces &p) const;
    bool isPaidFor(const Piece &verb, const Piece &cost) const;
    bool notPaidFor(const Piece &head, Pieces &clause, Piece &de) const;
    bool namesWay(const Pieces &p, size_t de) const;
    std::optional<Phrase> find(const Pieces &p, const Depths &depth, size_t de) const;
    std::optional<Phrase> done(const Pieces &p, const Depths &depth, Phrase phrase) const;
    std::optional<Phrase> owned(const Pieces &p, const Depths &depth, Phrase phrase) const;
    std::optional<Phrase> doing(const Pieces &p, const Depths &depth, Phrase phrase, size_t run) const;
    size_t firstOf(const Pieces &p) const;
    size_t headEnd(const Pieces &p, const Depths &depth, size_t from) const;
    size_t listEnd(const Pieces &p, const Depths &depth, size_t begin, size_t end) const;
    size_t runBefore(const Pieces &p, const Depths &depth, size_t end) const;
    size_t listBefore(const Pieces &p, const Depths &depth, size_t begin) const;
    bool withBefore(const Pieces &p, size_t joint) const;
    size_t groupBefore(const Pieces &p, size_t verb) const;
    size_t withPhrases(const Pieces &p, const Depths &depth, size_t begin, const Piece &verb, const Piece &head) const;
    bool verbIn(const Pieces &p, const Depths &depth, size_t begin, size_t end) const;
    bool predicateFrom(const Pieces &p, const Depths &depth, size_t at) const;
    bool isJoint(const Piece &piece) const;
    bool ownedBySeveral(const Pieces &p, const Phrase &phrase) const;
    bool opens(const Piece &piece) const;
    static bool isText(QStringView word, std::initializer_list<QStringView> words) { return std::find(words.begin(), words.end(), word) != words.end(); }
    static bool isShare(const Piece &piece) { return piece.kind == PieceKind::Locked && (piece.english.endsWith(u'%') || piece.english.endsWith(u'‰')); }
    static bool isActor(const Piece &piece) { return piece.kind == PieceKind::Name || piece.is(WordClass::Proper) || piece.has(Role::Actor); }

    Pieces rendered(const Pieces &p, const Phrase &phrase) const;
    Pieces renderedDone(const Pieces &p, const Phrase &phrase) const;
    static Pieces withArticle(Pieces p, size_t at);
    /// p[begin, end), by now said in English order, as one piece that is what its last one was.
    static Piece &foldInto(Pieces &p, size_t begin, size_t end, Pieces said);
    Pieces agentOf(const Pieces &p, size_t begin, size_t end) const;
    Pieces renderedDoing(const Pieces &p, const Phrase &phrase) const;
    Pieces nouns(const Pieces &p, const Phrase &phrase) const;
    static void makeMany(const Pieces &p, const Phrase &phrase, Pieces &out);
    static QString aboutWhat(QStringView noun);

    Arrange m_arrange;
};

} // namespace tendertrail::translate
