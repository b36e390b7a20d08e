// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/view.h"

#include "documentsview.h"
#include "settingsview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

template <typename V>
View *make(Workspace &workspace, QWidget *parent)
{
    return new V(workspace, parent);
}

} // namespace

// The register of views, in the order of the rail: include the header above, add a line here, and it has its rail button,
// its Ctrl+number, its places, its line in the palette and its screenshots.
std::vector<ViewSpec> registeredViews()
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Views", text); };
    using Kind = Place::Kind;
    return {
        {u"documents"_s, word(QT_TRANSLATE_NOOP("Views", "Documents")), Icon::Documents, true, {}, {Kind::Documents}, make<DocumentsView>},
        {u"settings"_s, word(QT_TRANSLATE_NOOP("Views", "Settings")), Icon::Settings, false, {}, {Kind::Settings}, make<SettingsView>},
    };
}

} // namespace tendertrail::gui
