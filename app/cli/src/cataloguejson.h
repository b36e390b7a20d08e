// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "tagging/purchasefile.h"
#include "tagging/tagger.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tendertrail::cli {

/// What the catalogue says of a document's fields: "comparison" for a chip that is specified and not named, "control_relevance"
/// for one that is named, by the thresholds in force on the document's day (that of today where it names none).
void addCatalogue(QJsonArray &fields, const tagging::Tagger &tagger);

/// "stages", "missing" and "contradictions" of a purchase.
void addPurchaseFile(QJsonObject &purchase, const tagging::PurchaseFile &file);

} // namespace tendertrail::cli
