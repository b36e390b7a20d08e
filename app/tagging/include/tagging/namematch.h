// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace tendertrail::tagging {

/// Somebody under all known names, with what else tells who it is. Names of kinds "gist" and "pinyin" are readings of a machine
/// and are not compared; names of kind "credit_code" are codes.
struct Named
{
    qint64 id = 0;
    core::EntityType type = core::EntityType::Organisation;
    QString catalogueId;
    std::vector<core::EntityName> names;
    QStringList phones;
    QStringList addresses;
    bool recognised = false; ///< some of the names were read by OCR
};

/// Why two are taken for one. Kinds: same_code, same_name (but for spaces, brackets and signs), traditional, same_core (without
/// legal form, group, bracketed place), city_left_out, ocr_distance, english_name, english_rendering, same_phone, same_address.
struct MatchReason
{
    QString kind;
    QString detail; ///< the words or digits that agree, or "一/二" where they differ
    bool operator==(const MatchReason &) const = default;
};

struct NameMatch
{
    qint64 left = 0;
    qint64 right = 0;
    double score = 0; ///< 0 to 1; what suggest() and find() give is at least suggestedFrom
    std::vector<MatchReason> reasons;   ///< the strongest first; never empty
    QStringList cautions;               ///< what speaks against: group_differs, legal_form_differs, place_differs, no_legal_form
};

inline constexpr double suggestedFrom = 0.6;

/// A set of names that can be asked who somebody is. Immutable; any thread.
class NameIndex
{
public:
    virtual ~NameIndex() = default;
    /// Matches of the one with those in the index (right), the best first. One with the same id is left out unless sameIdsToo.
    [[nodiscard]] virtual std::vector<NameMatch> find(const Named &who, std::size_t atMost, bool sameIdsToo = false) const = 0;
    /// The best by sound and meaning for an English name, however unsure: id and score. For searching, not for merging.
    [[nodiscard]] virtual std::vector<std::pair<qint64, double>> byEnglishName(const QString &name, std::size_t atMost) const = 0;
};

/// Compares names of organisations, persons and products in Chinese and Latin letters by rules and word lists (resources/names,
/// glossary, CC-CEDICT). Immutable after load; any thread.
class NameMatcher
{
public:
    /// Errors: MissingComponent, Corrupt.
    [[nodiscard]] static core::Result<std::shared_ptr<const NameMatcher>> load();
    virtual ~NameMatcher() = default;

    /// Must not outlive the matcher.
    [[nodiscard]] virtual std::unique_ptr<const NameIndex> index(std::vector<Named> names) const = 0;
    /// Pairs that may be one, each once, the best first. Time grows with the number of names, not with that of pairs.
    /// Errors: Cancelled.
    [[nodiscard]] virtual core::Result<std::vector<NameMatch>> suggest(const std::vector<Named> &names, const core::CancelToken &cancel) const = 0;
};

} // namespace tendertrail::tagging
