// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companyname.h"
#include "knownnames.h"
#include "tagging/namematch.h"

#include <QHash>

#include <optional>

namespace tendertrail::tagging {

/// One name made ready for comparison.
struct PreparedName
{
    QString written;
    CompanyName parts;
    QString core;      ///< parts.core with 深圳市 at its begin as 深圳
    QString cityless;  ///< core without the place it begins with; empty where it begins with none or too little is left
    QString city;
    QString lookalike;
    bool official = false; ///< an English name that somebody goes by, not a reading
    bool beside = false;   ///< stood in one with a Chinese name: "Example Trading Co., Ltd / 示例贸易有限公司"
    int row = -1;          ///< of the catalogues' names where one of them gave it
};

struct PreparedNamed
{
    qint64 id = 0;
    core::EntityType type = core::EntityType::Organisation;
    QString catalogueId;
    std::vector<PreparedName> names; ///< at most 24
    QStringList codes;
    QStringList phones;
    QStringList addresses;
    bool recognised = false;
};

[[nodiscard]] PreparedNamed prepared(const Named &named, const NameForms &forms, const KnownNames &known);

/// What the two have in common; nothing below suggestedFrom, or where something excludes it: two codes, two places, two branches,
/// two entries of a catalogue.
[[nodiscard]] std::optional<NameMatch> compared(const PreparedNamed &left, const PreparedNamed &right);

/// Share of common pairs of characters, 0 to 1 (Dice).
[[nodiscard]] double pairSimilarity(const QString &one, const QString &other);

} // namespace tendertrail::tagging
