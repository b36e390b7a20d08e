// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <QString>

#include <memory>
#include <vector>

namespace tendertrail::translate {

/// What a word is to the grammar beyond its class; resources/glossary/roles.tsv says which words have one.
enum class Role : quint32 {
    Actor = 1,       ///< one who acts: 供应商, 委员会
    Measure = 2,     ///< what a thing is measured by, and belongs to something: 要求, 规定
    Describing = 4,  ///< a verb that tells what a thing is like: 符合, 属于
    Deed = 8,        ///< a noun for what somebody does or for that it is so: 行为, 情形, 能力
    Saying = 16,     ///< a verb whose subject says or chooses: 规定, 指定
    Arising = 32,    ///< a verb by which something comes about without a doer: 发生, 产生
    Document = 64,   ///< where things are said, and which does nothing: 招标文件
    Moment = 128,    ///< a noun for when or where: 时间, 地点
    Purpose = 1024,  ///< a verb for what something is done for: 防止, 确保
    Serial = 512,    ///< a verb that is done in order to do the next: 采用, 到达
    Doer = 2048,     ///< what does things rather than has them done: who acts, and machines
    Part = 4096,     ///< what a device has, or is measured by, and a verb before it tells which: 按钮, 速度
    Able = 8192,     ///< a verb for what a device does: 显示, 存储
    Product = 16384, ///< what a maker makes: 空调, 打印机
    Governing = 32768, ///< a verb that governs the noun behind it, and never only tells which one it is: 履行, 遵守
    Manner = 131072, ///< an adjective or adverb for how something is done, where a verb follows: 自动, 快速
    Marking = 262144, ///< what stands before the sign that something is marked with: 标注, 带
    Effecting = 524288, ///< a verb of aims, which in a sentence governs the noun behind it: 提升 效率
    Means = 1048576, ///< a noun for what something is done by or depends on: 手段, 途径, 关键
    Acting = 256,    ///< a verb that the person does whom it describes: 参加, 交货
    Taking = 65536,  ///< a verb by which something is got from somebody: 采购, 收取
};

enum class PieceKind {
    Word,        ///< chosen by the lattice
    Name,        ///< of an organisation, a place or a person
    Locked,      ///< number, date, amount, code, Latin: what it says must not change
    Quantity,    ///< a locked number with its unit, or waiting for the noun that it counts
    Punctuation,
    Space,
    Unknown,     ///< Han that nothing explains; rendered by pinyin
};

struct Piece;
using Pieces = std::vector<Piece>;

/// A part of the segment with its rendering. Pieces do not overlap and together cover the segment.
struct Piece
{
    core::TextRange source;
    QString english;
    PieceKind kind = PieceKind::Word;
    WordClass wordClass = WordClass::Noun;
    QString noun;          ///< the other form of a verb or a state (验收合格), for where it stands as a noun
    QString verb;          ///< of an adjective or noun: what it says where it governs something behind a modal (明确: specify)
    bool label = false;
    bool definite = false; ///< takes "the" in a sentence
    bool plural = false;   ///< counts more than one of the noun that follows
    bool pivot = false;    ///< a verb whose object does what the next verb says: entrust, require
    bool inserted = false; ///< stands for no words of its own: "of", "that"
    bool past = false;     ///< a verb with 了 behind it: what was done
    quint32 roles = 0;     ///< Role bits
    signed char subject = 0; ///< of a verb: 1 or 2 where its subject is known to be one or many
    std::shared_ptr<const Pieces> parts; ///< a noun phrase made one piece: what it says, in English order; source and English are its head's

    [[nodiscard]] bool isNominal() const
    {
        return kind == PieceKind::Locked || kind == PieceKind::Quantity || kind == PieceKind::Name || kind == PieceKind::Unknown
            || (kind == PieceKind::Word
                && (wordClass == WordClass::Noun || wordClass == WordClass::Proper || wordClass == WordClass::Adjective
                    || wordClass == WordClass::Number || wordClass == WordClass::Determiner));
    }
    /// The first sign of the rendering; none where nothing is said (予以, which its verb says).
    [[nodiscard]] QChar opening() const { return english.isEmpty() ? QChar() : english[0]; }
    [[nodiscard]] bool has(Role role) const { return (roles & quint32(role)) != 0; }
    [[nodiscard]] bool is(WordClass wanted) const { return kind == PieceKind::Word && wordClass == wanted; }
};

/// English that stands for no words of its own, at a place of the source.
[[nodiscard]] inline Piece insertedPiece(const QString &english, qsizetype at, WordClass wordClass)
{
    Piece piece;
    piece.source = {at, at};
    piece.english = english;
    piece.wordClass = wordClass;
    piece.inserted = true;
    return piece;
}

} // namespace tendertrail::translate
