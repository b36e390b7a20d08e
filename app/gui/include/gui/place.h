// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"
#include "core/ids.h"
#include "core/textrange.h"
#include "core/page.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace tendertrail::gui {

/// Where one can be, return to and copy a link to. Only the members that the kind names mean something.
struct Place
{
    enum class Kind {
        Documents,  ///< the list; document: the selected one
        Page,       ///< document, page; range or boxes: what to show there
        Review,     ///< suggestion: the current one; document: only its suggestions
        Entities,   ///< the list
        Entity,     ///< entity
        Purchases,  ///< the list; purchase: the selected one
        Graph,      ///< entity or relation: the selected one
        Evidence,   ///< clip: the selected one
        Settings,
    };

    Kind kind = Kind::Documents;
    core::DocumentId document{};
    core::PageNumber page = 0;
    core::TextRange range{};
    QList<core::Box> boxes{};
    core::EntityId entity{};
    core::RelationId relation{};
    core::PurchaseId purchase{};
    core::ClipId clip{};
    core::SuggestionId suggestion{};

    [[nodiscard]] static Place of(Kind kind) { return Place{.kind = kind}; }
    [[nodiscard]] static Place pageOf(core::DocumentId document, core::PageNumber page = 1, core::TextRange range = {},
                                      QList<core::Box> boxes = {});
    [[nodiscard]] static Place entityOf(core::EntityId entity);
    [[nodiscard]] static Place relationOf(core::RelationId relation);

    /// "tendertrail:page?case=…&document=3&page=2&range=10-20"; boxes stay out, they follow from the range.
    [[nodiscard]] QString link(const QString &caseUuid) const;
    /// Nothing for a text that is no such link, or one of another case.
    [[nodiscard]] static std::optional<Place> fromLink(const QString &link, const QString &caseUuid);

    bool operator==(const Place &) const = default;
};

/// The places visited, as in a browser.
class Navigator : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(QObject *parent = nullptr);

    /// Goes there, remembers it. The same place again is shown again, but not remembered twice.
    void go(const Place &place);
    /// What the present place has become by scrolling or selecting: remembered instead of it, nothing is shown anew.
    void refine(const Place &place);
    void back();
    void forward();
    /// Forgets everything; starts at the place.
    void reset(const Place &place);

    [[nodiscard]] const Place &current() const { return m_current; }
    [[nodiscard]] bool canGoBack() const { return m_index > 0; }
    [[nodiscard]] bool canGoForward() const { return m_index + 1 < m_visited.size(); }

Q_SIGNALS:
    /// The window shows this place now.
    void moved(const tendertrail::gui::Place &place);
    void historyChanged();

private:
    void moveTo(qsizetype index);
    QList<Place> m_visited;
    qsizetype m_index = -1;
    Place m_current;
};

} // namespace tendertrail::gui
