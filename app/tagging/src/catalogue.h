// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// How much must stand around a chip's name for it to be one.
enum class Match {
    Distinct, ///< the name is used for nothing else
    Model,    ///< A100: a word of computing on the page
    Short,    ///< T4: a word of accelerators close by, the maker, or a list with another chip
    Tight,    ///< 4090: such a word right beside it
    Maker,    ///< A2: only with its maker before it
};

struct Chip
{
    QString id;
    QString maker;
    QString name;
};

/// A writing of a chip's name. key has no confusions left (core::confusionFold), plain is only folded.
struct ChipAlias
{
    QString key;
    QString plain;
    Match match = Match::Model;
    bool oneWord = true;   ///< written without spaces: then a space inside a match is suspicious
    bool inserted = false; ///< the form Al100 that OCR makes of A100
    size_t chip = 0;
};

struct Maker
{
    QString id;
    QString name;
    QStringList aliases;       ///< squeezed
    QStringList notFollowedBy; ///< 华为云 is not 华为
};

struct CloudProduct
{
    QString key;  ///< squeezed, confusions folded unit by unit
    QString chip; ///< what it runs on
    bool context = false;
};

struct Cloud
{
    QString id;
    QString name;
    QStringList aliases;        ///< squeezed, longest first
    QStringList contextAliases; ///< only beside a word of cloud computing
    std::vector<CloudProduct> products;
};

/// Everything of resources/catalogues, compiled. Immutable after load.
struct Catalogue
{
    std::vector<Chip> chips;
    QHash<QChar, std::vector<ChipAlias>> chipAliases; ///< by first unit, longest first
    std::vector<QRegularExpression> chipFoes;
    QStringList makerPrefixes;
    QStringList suffixes;
    QStringList strongContext;
    QStringList weakContext;

    std::vector<Maker> makers;
    QStringList makerContext;

    std::vector<Cloud> clouds;
    QStringList cloudContext;
    std::vector<QRegularExpression> cloudFoes;
    QStringList rejection;
    QStringList resale;
    std::vector<QRegularExpression> resalePatterns;

    QHash<QString, QString> names;        ///< English name by catalogue id
    QHash<QString, QString> institutions; ///< catalogue id by name key
    QString version;

    [[nodiscard]] static core::Result<Catalogue> load();
    [[nodiscard]] const Chip *chip(const QString &id) const;
    [[nodiscard]] const Maker *maker(const QString &id) const;
};

/// Folds unit by unit what OCR confuses in Latin text (o 0, l i 1); the length stays.
[[nodiscard]] QString withoutConfusions(QString squeezed);

} // namespace tendertrail::tagging
