// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/icons.h"
#include "gui/place.h"
#include "gui/statepanel.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <functional>
#include <vector>

class QStackedLayout;

namespace tendertrail::gui {

class Jobs;
class Session;
class Settings;
class Toasts;

/// What every view may use. Lives as long as the window.
struct Workspace
{
    Session &session;
    Jobs &jobs;
    Navigator &navigator;
    Settings &settings;
    Toasts &toasts;
};

/// One screen of the window: shows places of the kinds it was registered for (views.cpp).
class View : public QWidget
{
    Q_OBJECT

public:
    explicit View(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the place: called on every visit, also when the view is visible already. Must not block.
    virtual void visit(const Place &place) = 0;
    /// Where the keyboard goes when the view is shown.
    virtual QWidget *firstFocus() { return this; }
    /// Words for the window's title: "Notice.pdf, page 3". Emit titleChanged() when they change.
    [[nodiscard]] virtual QString placeTitle() const { return {}; }

    /// For the palette, the list of keys and the menu. Those made by addCommand().
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }

Q_SIGNALS:
    void titleChanged();

protected:
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

    /// A command of this view: works by its keys while the view has the focus, and is listed in the palette. id is stable
    /// and English ("review.accept"), and becomes the action's object name.
    QAction *addCommand(const QString &id, const QString &text, Icon icon, const QList<QKeySequence> &keys,
                        std::function<void()> run);

    /// The widget with the view's content; then which of content and panel is seen.
    void setContent(QWidget *content);
    void showContent();
    void showLoading(const QString &what = {});
    /// Nothing here yet: a headline, what to do first, and the button that does it.
    void showEmpty(Icon icon, const QString &headline, const QString &whatToDo, QAction *first = nullptr);
    /// Reason and next step in words; the action tries again.
    void showError(const core::Error &error, QAction *next = nullptr);

private:
    Workspace &m_workspace;
    QList<QAction *> m_commands;
    QStackedLayout *m_stack = nullptr;
    StatePanel *m_panel = nullptr;
    QWidget *m_content = nullptr;
};

/// A row of the register of views.
struct ViewSpec
{
    QString id;                     ///< "documents", for settings and screenshots
    QString title;                  ///< the rail's word
    Icon icon;
    bool onRail = true;
    QString railId;                 ///< which rail button is lit instead, for views that are not on the rail
    QList<Place::Kind> kinds;       ///< places it shows; the first is where the rail goes
    std::function<View *(Workspace &, QWidget *parent)> make;
};
/// Every view, in the order of the rail. To add one: a line in views.cpp.
[[nodiscard]] std::vector<ViewSpec> registeredViews();

} // namespace tendertrail::gui
