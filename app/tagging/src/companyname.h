// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tendertrail::tagging {

/// What the parts of organisations' names are: resources/names/forms.json, folded.
struct NameForms
{
    QStringList legal;          ///< the longest first
    QSet<QString> legalNotes;
    QStringList groups;
    QStringList branches;
    QSet<QString> latinLegal;
    QSet<QString> latinStop;
    QSet<QString> countries;
    QHash<QString, QStringList> formMeanings; ///< what of a Chinese name an English legal form or country goes with
    QStringList unsaid;         ///< parts of Chinese names that English ones mostly leave out
    QSet<QString> places;
    QHash<QChar, QChar> lookalike; ///< each character of a group to its first

    /// Errors: MissingComponent, Corrupt.
    [[nodiscard]] static core::Result<NameForms> load();
};

/// A name taken apart, folded to Simplified and without spaces.
struct CompanyName
{
    bool chinese = false;
    QString full;       ///< every letter, digit and Han; no punctuation: 深圳市云达深圳有限公司 for …（深圳）有限公司
    QString core;       ///< without legal form, group and bracketed places; never empty where full is not
    QString place;      ///< what stood in brackets and is a place
    QString branch;     ///< the part that makes it a branch of another: 深圳分公司
    bool hasLegal = false;
    bool hasGroup = false;
    QStringList latin;  ///< words of a Latin name without legal forms and stop words
    QStringList latinForms; ///< those legal forms, and the country in brackets: what only helps to choose
};

/// One who is written in two languages: "Example Trading Co., Ltd / 示例贸易有限公司" as the two; any other name as it is.
[[nodiscard]] QStringList writingsOf(const QString &name, const NameForms &forms);

[[nodiscard]] CompanyName takenApart(const QString &name, const NameForms &forms);

/// The full form with each character replaced by the one it is most easily confused with in print.
[[nodiscard]] QString lookalikeKey(const QString &full, const NameForms &forms);

/// Lower-case words without accents and punctuation: "Xi'an Jiaotong-Liverpool" → xian, jiaotong, liverpool.
[[nodiscard]] QStringList latinWords(const QString &text);

} // namespace tendertrail::tagging
