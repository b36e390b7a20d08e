// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QColor>
#include <QString>

namespace tendertrail::gui {

/// The outline a node of the graph has, beside its hue: nobody has to tell roles by colour alone.
enum class Shape { Circle, Square, RoundedSquare, Diamond, Hexagon, Triangle, Pentagon, Octagon };

/// How a role (buyer, supplier …), a field (amount, date …) or a type of entity (person, place …) looks everywhere.
struct RoleStyle
{
    QColor hue{}; ///< of the Okabe–Ito set, the same in both schemes; for lines and fills with a shape or icon beside them
    QColor ink{}; ///< the hue as text: 4.5:1 on the scheme's surface
    QColor soft{};///< a quiet ground behind ink
    Icon icon = Icon::Tag;
    Shape shape = Shape::Circle;
    QString text{}; ///< what it is called, in the interface's language
};
/// By the names of core::fieldName ("cloud_provider") and core::entityTypeName ("organisation").
[[nodiscard]] RoleStyle roleStyle(const QString &role);
[[nodiscard]] RoleStyle roleStyle(const QString &role, Scheme scheme);
[[nodiscard]] RoleStyle fieldStyle(core::Field field);
/// The roles that have a hue of their own, in the order of a legend.
[[nodiscard]] QStringList legendRoles();

/// Words for stable keys of the libraries: kinds of amounts and dates, status of a purchase, type of a relation,
/// status of a translation, confidence.
[[nodiscard]] QString kindText(const QString &kind);
[[nodiscard]] QString purchaseStatusText(const QString &status);
[[nodiscard]] QString relationText(const QString &type);
/// Who decided, as the store names them, in words: the command line's decision by a threshold is told as one.
[[nodiscard]] QString actorText(const QString &actor);
[[nodiscard]] QString translationStatusText(core::TranslationStatus status);
/// "certain", "likely", "doubtful", "a guess".
[[nodiscard]] QString confidenceText(double confidence);
/// 200,000 CNY in the interface's language; the decimal string is kept exactly.
[[nodiscard]] QString moneyText(const core::Money &money);
/// A date or time (ISO) as the interface's language writes it; what is no date is given back as it is.
[[nodiscard]] QString dateText(const QString &iso);
[[nodiscard]] QString timeText(const QString &isoUtc);

} // namespace tendertrail::gui
