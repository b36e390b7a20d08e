// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphfiles.h"
#include "xmltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::exchange {

/// [{"page":3,"quote":"…","sha256":"…"}, …], for formats that carry one text a key.
[[nodiscard]] inline QString proofsJson(const QList<EdgeEvidence> &evidence)
{
    QJsonArray proofs;
    for (const EdgeEvidence &proof : evidence)
        proofs.append(QJsonObject{{QStringLiteral("sha256"), proof.sha256},
                                  {QStringLiteral("page"), proof.page},
                                  {QStringLiteral("quote"), xmlText(proof.quote)}});
    return QString::fromUtf8(QJsonDocument(proofs).toJson(QJsonDocument::Compact));
}

} // namespace tendertrail::exchange
