// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace tendertrail::tagging {

/// What a value must look like to be believed.
enum class Shape { Organisation, Maker, Amount, Date, Number, Name, Method, Person, Phone, Email, Address, Place, Package };

/// One row of resources/rules/labels.json: spellings of a label and what stands after it.
struct LabelRule
{
    QString id;
    core::Field field = core::Field::Buyer;
    QString kind;
    Shape shape = Shape::Name;
    double weight = 0;
    bool is = false;        ///< 为 or 是 may stand for the colon
    bool bare = false;      ///< the value may stand in the next cell, after a gap or below, without a colon
    bool direct = false;    ///< the value may follow at once (预算金额20万元)
    bool list = false;      ///< several values may follow
    bool party = false;     ///< 甲方 and 乙方: also in contract forms, so weaker outside contracts
    int reach = 60;         ///< squeezed units in which the value must begin
    QStringList sections;   ///< only inside these
    QStringList documents;  ///< only in these kinds of document
};

/// A spelling of a label, squeezed. No rule: a label that only ends the value before it.
struct LabelSpelling
{
    QString text;
    std::vector<int> rules; ///< indexes into Rules::labels
};

struct SectionRule
{
    QString id;
    QRegularExpression heading;
    std::vector<int> ranks; ///< of numbering that the heading must have; none: any
};
struct ZoneRule { QString id; double factor = 1; QRegularExpression heading; };
struct SentenceRule
{
    QString id;
    double weight = 0;
    QRegularExpression expression;
    std::optional<QRegularExpression> unless = {}; ///< in the words before it, back to the sentence's begin
};
struct StatusRule { QString kind; double weight = 0; QRegularExpression expression; QString id; /* empty for the kind itself */ };
struct MethodRule { QString name; QStringList spellings; };

/// Endings and words by which names of organisations are told from other text.
struct NameWords
{
    QStringList endings;
    QStringList strongEndings;
    QStringList latinEndings;
    QStringList bare;
    QStringList forbidden;
    QStringList placeholders;
    QStringList tails;
    QStringList droppedNotes;
    QStringList nameEndings;
    QStringList noPlaces; ///< 按第二章规定: words that a place does not begin with
    QStringList agents; ///< in names of those who publish for others
};

/// What stands around amounts, and what makes a number another thing than the amount of its label.
struct AmountWords
{
    QRegularExpression filler;        ///< may stand between a label and its amount
    QRegularExpression tax;           ///< a percentage that says only how much tax is in it
    QRegularExpression rate;          ///< before the number: a share or a condition, not the amount
    QRegularExpression rangeBefore;   ///< the number is the upper end of a range
    QRegularExpression notAfter;      ///< behind the number: a limit, a range, a base of calculation
    QRegularExpression perUnit;       ///< behind the number: a price each
    QRegularExpression perUnitBefore;
    QRegularExpression totalBefore;   ///< before a second number: 每年300万元，三年共计900万元
    QRegularExpression lotMark;       ///< 标包1： before the number: it is that lot's
    QRegularExpression caption;       ///< 单位：万元 over a table
    std::vector<SentenceRule> currencies; ///< documents whose 元 is not CNY; id is the code
    QRegularExpression ownCurrency;   ///< an amount that says its currency itself
};

/// Everything of resources/rules, compiled. Immutable after load.
struct Rules
{
    std::vector<LabelRule> labels;
    QHash<QChar, std::vector<LabelSpelling>> spellings; ///< by first unit, longest first
    QString joiners;
    QStringList prefixes; ///< words that may stand glued before a label: 本项目预算金额
    QStringList lotPrefixes; ///< the same with a number: 第一标段中标人
    std::vector<std::pair<QChar, QChar>> ocrVariants; ///< a character and what OCR reads for it
    QStringList companions;
    QStringList rankColumns; ///< a table with one of these lists who took part, not who won
    QStringList scoreColumns; ///< so does one with these and several rows
    QStringList lossColumns;  ///< one with these lists who lost
    std::vector<SectionRule> sections;
    std::vector<ZoneRule> zones;
    std::vector<SentenceRule> patterns;
    std::vector<SentenceRule> partyLists; ///< words behind which bidders are listed
    std::vector<MethodRule> methods;
    std::vector<StatusRule> titles;
    std::vector<StatusRule> statements;
    std::vector<SentenceRule> documentKinds;
    QRegularExpression titleBuyer;
    QRegularExpression otherTitles; ///< of documents that are no step of a purchase: they name no project
    QStringList modals;
    NameWords names;
    AmountWords amounts;
    QString version;

    [[nodiscard]] static core::Result<Rules> load();
};

} // namespace tendertrail::tagging
