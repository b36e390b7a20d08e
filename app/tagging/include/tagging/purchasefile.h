// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// A step of a purchase, with the documents that say of themselves that they are it.
struct PurchaseStage
{
    QString stage; ///< planned, tendered, amended, awarded, contracted; or what ended it: voided, cancelled, denied
    std::vector<core::DocumentId> documents;
    QString date;                        ///< the earliest day that they name for it, ISO; empty where none does
    std::vector<core::MentionId> proof;  ///< the words that say so
};

/// What documents of one purchase say differently; nobody decides here which is right.
struct Contradiction
{
    core::Field field = core::Field::Amount;
    QString kind;
    struct Version
    {
        QString value;
        std::vector<core::DocumentId> documents;
        std::vector<core::MentionId> proof;
    };
    std::vector<Version> versions; ///< two or more, in the order of the documents
};

/// One purchase as a file: its stages in order, which were never seen, and what its documents contradict each other in.
struct PurchaseFile
{
    std::vector<PurchaseStage> stages;
    QStringList missing; ///< of planned, tendered, awarded, contracted; after an end only what should have come before it
    std::vector<Contradiction> contradictions;
};

/// Pure. mentions may hold those of other purchases; lost ones prove nothing.
[[nodiscard]] PurchaseFile purchaseFile(const core::Purchase &purchase, const std::vector<core::Mention> &mentions);

} // namespace tendertrail::tagging
