// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matchjson.h"

#include <QJsonObject>

#include <cmath>

namespace tendertrail::cli {

double twoDecimals(double value)
{
    return std::round(value * 100) / 100;
}

QJsonArray reasonsJson(const std::vector<tagging::MatchReason> &reasons)
{
    QJsonArray array;
    for (const tagging::MatchReason &reason : reasons)
        array.append(QJsonObject{{QStringLiteral("kind"), reason.kind}, {QStringLiteral("detail"), reason.detail}});
    return array;
}

QString reasonsText(const std::vector<tagging::MatchReason> &reasons, const QStringList &cautions)
{
    QStringList words;
    for (const tagging::MatchReason &reason : reasons)
        words.append(QString(reason.kind).replace(u'_', u' ') + u' ' + reason.detail);
    QString text = words.join(QStringLiteral("; "));
    if (!cautions.isEmpty())
        text += QStringLiteral("; but ") + cautions.join(QStringLiteral(", ")).replace(u'_', u' ');
    return text;
}

} // namespace tendertrail::cli
