// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/view.h"

#include "documentsview.h"
#include "readerview.h"
#include "reviewview.h"
#include "entitiesview.h"
#include "evidenceview.h"
#include "graphview.h"
#include "purchasesview.h"
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
    using Kind = Place::Kind;
    return {
        {u"documents"_s, QCoreApplication::translate("Views", "Documents"), Icon::Documents, true, {}, {Kind::Documents}, make<DocumentsView>},
        {u"reader"_s, QCoreApplication::translate("Views", "Reader"), Icon::Page, false, u"documents"_s, {Kind::Page}, make<ReaderView>},
        {u"review"_s, QCoreApplication::translate("Views", "Review"), Icon::Review, true, {}, {Kind::Review}, make<ReviewView>},
        {u"entities"_s, QCoreApplication::translate("Views", "Entities"), Icon::Entities, true, {}, {Kind::Entities, Kind::Entity}, make<EntitiesView>},
        {u"purchases"_s, QCoreApplication::translate("Views", "Purchases"), Icon::Purchases, true, {}, {Kind::Purchases}, make<PurchasesView>},
        {u"graph"_s, QCoreApplication::translate("Views", "Graph"), Icon::Graph, true, {}, {Kind::Graph}, make<GraphView>},
        {u"evidence"_s, QCoreApplication::translate("Views", "Evidence"), Icon::Evidence, true, {}, {Kind::Evidence}, make<EvidenceView>},
        {u"settings"_s, QCoreApplication::translate("Views", "Settings"), Icon::Settings, false, {}, {Kind::Settings}, make<SettingsView>},
    };
}

} // namespace tendertrail::gui
