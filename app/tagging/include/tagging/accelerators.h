// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace tendertrail::tagging {

/// The highest dense rate of one number format.
struct Peak
{
    QString format;  ///< "FP16", "INT8" …
    int bits = 0;    ///< of an operand, as the rule counts them: TF32 has 19
    double tera = 0; ///< 10^12 operations a second
};

/// One part as it is sold: what its maker says of it, with where and when that was read. What is not published is empty.
struct Accelerator
{
    QString name;
    QString chip;     ///< catalogue id of the chip that documents name ("nvidia-a100"); empty where none is looked for
    QString maker;    ///< display name
    QString country;  ///< of the maker, ISO 3166 code; empty where the catalogue does not say
    QString released; ///< ISO date
    std::vector<Peak> peaks;
    std::optional<double> memoryGb;
    std::optional<double> bandwidthGbS;     ///< of its memory
    std::optional<double> interconnectGbS;  ///< to other accelerators, both directions together
    std::optional<double> dieMm2;
    std::optional<double> processNm;
    bool dataCentre = true; ///< designed or marketed for data centres
    QString note;
    QString source;
    QString date;

    /// Total processing performance as ECCN 3A090 defines it: the highest product of rate and operand length.
    [[nodiscard]] std::optional<double> totalProcessingPerformance() const;
    /// That by the die's area; nothing where the area is not known.
    [[nodiscard]] std::optional<double> performanceDensity() const;
};

/// What the thresholds in force on a day say of a part. It says only that a rule is relevant, never that a sale was unlawful.
struct ControlRelevance
{
    enum class Kind {
        Relevant,     ///< a rule names such parts: see rule
        Below,        ///< under every threshold
        NeedsDieArea, ///< high enough that the density decides, and the area is not known
        NeedsLink,    ///< high enough that the rate to other chips decides, and it is not known
        Unknown,      ///< performance is not published
    };
    Kind kind = Kind::Unknown;
    QString rule;   ///< "3A090.a.1"; "3A090 (notified)" for parts that are not for data centres
    QString source; ///< where the rule was published
};

/// resources/catalogues/accelerators.json: parts and the thresholds of export controls. Immutable after load.
class Accelerators
{
public:
    /// Errors: MissingComponent, Corrupt (naming the row).
    [[nodiscard]] static core::Result<Accelerators> load();

    [[nodiscard]] const std::vector<Accelerator> &parts() const { return m_parts; }
    [[nodiscard]] const QString &version() const { return m_version; }
    /// The parts that are sold under a chip's name, in the order of the catalogue.
    [[nodiscard]] std::vector<const Accelerator *> partsOf(const QString &chip) const;
    /// Kind Unknown before the first rule came into force. day: ISO date.
    [[nodiscard]] ControlRelevance relevance(const Accelerator &part, const QString &day) const;

private:
    struct Control
    {
        QString id;
        QString since;
        QString until; ///< day on which it was replaced; empty while in force
        QString source;
        double minTpp = 0;
        std::optional<double> maxTpp;
        std::optional<double> minDensity;
        std::optional<double> maxDensity;
        std::optional<double> minInterconnect; ///< GB/s, both directions together
        std::optional<bool> dataCentre;        ///< only parts that are, or are not, for data centres
    };

    std::vector<Accelerator> m_parts;
    std::vector<Control> m_controls; ///< the strictest first
    QString m_version;
};

} // namespace tendertrail::tagging
