// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <array>
#include <vector>

namespace tendertrail::translate {

/// What stands behind a place's own name and says what it is: 区 "District". Without English it goes without saying.
struct PlaceKind
{
    QString chinese;
    QString english;
};

/// The kinds of places in addresses, of the glossary's rows; immutable once finished.
class PlaceKinds
{
public:
    enum class Role { Area, Park, Building, Road, Direction, Hall };

    /// False for a role that is not known: "area", "park", "building", "road", "direction", "hall".
    bool add(const QString &role, const QString &chinese, const QString &english);
    /// When all are there: sorts them, and makes the patterns.
    void finish();

    /// Longer ones first.
    [[nodiscard]] const std::vector<PlaceKind> &of(Role role) const { return m_kinds[std::size_t(role)]; }
    /// The English of one of them, or empty.
    [[nodiscard]] QString english(Role role, QStringView chinese) const;
    /// A kind of road, perhaps a section (2) and a lane (3), and a number (4): (路)(北)段(99)弄(15)号. It matches nothing without roads.
    [[nodiscard]] const QRegularExpression &street() const { return m_street; }
    /// What stands behind the number: groups block and blockKind, unit, floor, room, door, hall, building.
    [[nodiscard]] const QRegularExpression &inside() const { return m_inside; }

private:
    [[nodiscard]] QString anyOf(Role role) const;

    std::array<std::vector<PlaceKind>, 6> m_kinds;
    QRegularExpression m_street;
    QRegularExpression m_inside;
};

} // namespace tendertrail::translate
