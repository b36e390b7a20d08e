// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session.h"
#include "gui/view.h"

#include <utility>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tendertrail::gui {

/// A view whose content is one reading of the case, made anew when the case changes. Changes come in bursts while an import runs: one
/// reading at a time, and one more when something came in between. The window's thread.
class CaseView : public View
{
    Q_OBJECT

public:
    explicit CaseView(Workspace &workspace, QWidget *parent = nullptr);

protected:
    /// Asks the session to read, between begin() and ending().
    virtual void reload() = 0;
    /// The case was closed: nothing of it may stay.
    virtual void forget() {}

    /// Whether to read now; false where a reading is under way, which another one will follow.
    [[nodiscard]] bool begin();
    /// For Session::read: hands on what was read, or says why there is nothing; reads again when that was asked for meanwhile.
    template <typename Show>
    [[nodiscard]] auto ending(Show show)
    {
        return [this, show = std::move(show)](auto read) mutable {
            m_isReading = false;
            if (read) {
                show(std::move(*read));
                m_isLoaded = true;
            } else if (read.error().code != core::ErrorCode::Cancelled) {
                showError(read.error());
            }
            if (std::exchange(m_isAskedAgain, false))
                reload();
        };
    }
    /// Reads when the session says so, or when the view is visited next where it is not seen now.
    template <typename... Signals>
    void reloadOn(Signals... signal)
    {
        (connect(&workspace().session, signal, this, &CaseView::reloadWhenSeen), ...);
    }
    /// Whether what was read is shown, and is what the case says.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// A surface with the view's title and, beside it, words for its counts; the bar has room for more on the right.
    struct Titled
    {
        QWidget *content;
        QVBoxLayout *column; ///< no margins; the bar is its first row
        QHBoxLayout *bar;
        QLabel *counts;
    };
    [[nodiscard]] Titled titledContent();

private:
    void reloadWhenSeen();

    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isAskedAgain = false;
};

} // namespace tendertrail::gui
