// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolemenu.h"

#include "gui/icons.h"
#include "gui/roles.h"

#include <QMenu>

#include <array>

namespace tendertrail::gui {

using core::Field;

void addRoles(QMenu *menu, std::function<void(Field)> chosen)
{
    struct Row
    {
        Field field;
        char16_t letter;
    };
    // The same letters in every language: hands remember them.
    static constexpr std::array rows{Row{Field::Buyer, u'B'},         Row{Field::Agency, u'G'},       Row{Field::Supplier, u'S'},      Row{Field::Intermediary, u'I'},
                                     Row{Field::Bidder, u'D'},        Row{Field::CloudProvider, u'C'}, Row{Field::Chip, u'H'},         Row{Field::Manufacturer, u'F'},
                                     Row{Field::Amount, u'A'},        Row{Field::ProjectNumber, u'N'}, Row{Field::ProjectName, u'P'},  Row{Field::Method, u'M'}};
    for (const Row &row : rows) {
        const RoleStyle style = fieldStyle(row.field);
        menu->addAction(icon(style.icon, style.ink), QStringLiteral("&%1  %2").arg(QChar(row.letter)).arg(style.text), menu, [chosen, field = row.field] { chosen(field); });
    }
}

} // namespace tendertrail::gui
