// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchpanel.h"

#include "gui/controls.h"
#include "gui/statepanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr int typingPause = 180;
constexpr int hitLimit = 200;

class HitDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme &theme = Theme::current();
        return {200, QFontMetrics(theme.font(TextSize::Body)).height() + QFontMetrics(theme.font(TextSize::Small)).height() + spacing::l + spacing::xs};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &hit = static_cast<const HitsModel *>(index.model())->at(index.row());
        const Theme &theme = Theme::current();
        const Colours &c = theme.colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(spacing::xs, 1, -spacing::xs, -1), cornerRadius, cornerRadius);
        }
        const QRect inner = option.rect.adjusted(spacing::m, spacing::s, -spacing::m, -spacing::s);
        QTextLayout layout(QString(hit.snippet).replace(u'\n', u' '), theme.font(TextSize::Body));
        QTextLayout::FormatRange mark;
        mark.start = static_cast<int>(hit.snippetMatch.begin);
        mark.length = static_cast<int>(hit.snippetMatch.length());
        mark.format.setBackground(c.mark);
        mark.format.setFontWeight(QFont::DemiBold);
        layout.setFormats({mark});
        QTextOption wrap;
        wrap.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(wrap);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setLineWidth(inner.width());
        layout.endLayout();
        painter->setPen(c.text);
        // A match far to the right is brought into sight.
        const double matchX = line.isValid() ? line.cursorToX(mark.start + mark.length) : 0;
        const double shift = matchX > inner.width() - 60 ? matchX - inner.width() * 0.6 : 0;
        // Dots where the text goes on, or half a character would stand there.
        const QString dots = QStringLiteral("…");
        const int room = QFontMetrics(layout.font()).horizontalAdvance(dots) + 2;
        const bool goesOn = line.isValid() && line.naturalTextWidth() - shift > inner.width();
        const QRect seen = inner.adjusted(shift > 0 ? room : 0, -2, goesOn ? -room : 0, 0);
        painter->save();
        painter->setClipRect(seen);
        layout.draw(painter, QPointF(inner.left() - shift, inner.top()));
        painter->restore();
        painter->setFont(layout.font());
        if (shift > 0)
            painter->drawText(QRectF(inner.left(), inner.top(), room, line.height()), Qt::AlignLeft | Qt::AlignVCenter, dots);
        if (goesOn)
            painter->drawText(QRectF(inner.right() - room, inner.top(), room, line.height()), Qt::AlignRight | Qt::AlignVCenter, dots);
        painter->setFont(theme.font(TextSize::Small));
        painter->setPen(c.tertiary);
        const QRect below(inner.left(), inner.bottom() - painter->fontMetrics().height() + 1, inner.width(), painter->fontMetrics().height());
        const QString where = index.data(Qt::AccessibleDescriptionRole).toString();
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(where, Qt::ElideMiddle, below.width()));
        painter->restore();
    }
};

} // namespace

void HitsModel::setHits(std::vector<search::Hit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const search::Hit &hit = at(index.row());
    const QString where = hit.matched == u"name" ? tr("%1 · in the file's name").arg(hit.name)
                          : hit.matched == u"translation"
                              ? tr("%1 · page %2 · in the translation").arg(hit.name, QLocale().toString(hit.page))
                              : tr("%1 · page %2").arg(hit.name, QLocale().toString(hit.page));
    switch (role) {
    case Qt::DisplayRole:
        return hit.snippet;
    case Qt::AccessibleTextRole:
        return QString(hit.snippet + u", "_s + where);
    case Qt::AccessibleDescriptionRole:
        return where;
    default:
        return {};
    }
}

SearchPanel::SearchPanel(Session &session, Navigator &navigator, QLineEdit *field, QWidget *window)
    : Overlay(window), m_session(session), m_navigator(navigator), m_field(field)
{
    setAccessibleName(tr("Search results"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::xs);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(spacing::s, 0, spacing::s, 0);
    m_scope = label({}, TextSize::Small, Tone::Secondary, true, this);
    m_count = label({}, TextSize::Small, Tone::Tertiary, false, this);
    top->addWidget(m_scope);
    top->addStretch(1);
    top->addWidget(m_count);
    column->addLayout(top);
    m_list = new QListView(this);
    m_model = new HitsModel(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setStyleSheet(u"background: transparent;"_s);
    m_list->setAccessibleName(tr("Search results"));
    column->addWidget(m_list, 1);
    m_state = new StatePanel(this);
    column->addWidget(m_state, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &SearchPanel::search);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            dismiss();
    });
    connect(m_list, &QListView::clicked, this, &SearchPanel::openCurrent);
    m_field->installEventFilter(this);
}

void SearchPanel::begin(bool onlyHere)
{
    m_only = onlyHere && m_navigator.current().kind == Place::Kind::Page ? m_navigator.current().document : core::DocumentId();
    m_field->setPlaceholderText(m_only.isValid() ? tr("Search in this document") : tr("Search source and translation"));
    m_field->setFocus();
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        search();
}

void SearchPanel::search()
{
    const QString query = m_field->text().trimmed();
    if (query.isEmpty() || !m_session.isOpen())
        return;
    m_scope->setText(m_only.isValid() ? tr("In this document") : tr("In the whole case"));
    m_session.read(
        this,
        [query, only = m_only](store::Database &db, const JobControl &control) -> core::Result<search::Results> {
            auto found = search::find(db, query, only.isValid() ? hitLimit * 10 : hitLimit, control.cancel);
            if (found && only.isValid()) {
                std::erase_if(found->hits, [only](const search::Hit &hit) { return hit.document != only; });
                found->total = static_cast<int>(found->hits.size());
            }
            return found;
        },
        [this, query](core::Result<search::Results> results) {
            if (query == m_field->text().trimmed())
                showHits(std::move(results), query);
        });
}

void SearchPanel::showHits(core::Result<search::Results> results, const QString &query)
{
    const bool any = results && !results->hits.empty();
    m_list->setVisible(any);
    m_state->setVisible(!any);
    m_count->clear();
    if (!results) {
        m_model->setHits({});
        if (results.error().code == core::ErrorCode::InvalidArgument)
            m_state->showEmpty(Icon::Search, tr("Nothing to look for yet"),
                               tr("Type a word. “…” keeps words together, OR finds either, a leading - leaves out, * ends a Latin word early."));
        else
            m_state->showError(results.error());
    } else if (results->hits.empty()) {
        m_model->setHits({});
        m_state->showEmpty(Icon::Search, tr("Nothing found for “%1”").arg(query),
                           tr("Try fewer characters, or the Chinese word: simplified finds traditional, A100 is found inside NVIDIAA100."));
    } else {
        const int shown = static_cast<int>(results->hits.size());
        m_count->setText(results->total > shown ? tr("first %1 of %Ln hit(s)", nullptr, results->total).arg(QLocale().toString(shown))
                                                : tr("%Ln hit(s)", nullptr, shown));
        m_model->setHits(std::move(results->hits));
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    popUnderField();
    Q_EMIT searched();
}

void SearchPanel::popUnderField()
{
    popUp({Theme::current().scaled(640), Theme::current().scaled(440)});
    const QPoint field = m_field->mapTo(host(), QPoint(0, m_field->height() + spacing::xs));
    const int left = qBound(spacing::s, field.x() + m_field->width() - width(), host()->width() - width() - spacing::s);
    move(left, field.y());
}

void SearchPanel::openCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const search::Hit &hit = m_model->at(index.row());
    QList<core::Box> boxes;
    if (!hit.box.isEmpty())
        boxes.append(hit.box);
    const Place place = Place::pageOf(hit.document, hit.page, hit.match, boxes);
    dismiss();
    m_navigator.go(place);
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_PageDown ? 6
                       : key->key() == Qt::Key_PageUp                                                                    ? -6
                                                                                                                         : 0;
        if (step != 0 && isVisible() && m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + step, m_model->rowCount() - 1), 0));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (isVisible() && !m_delay.isActive())
                openCurrent();
            else
                search();
            m_delay.stop();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (isVisible())
                dismiss();
            else
                m_field->clear();
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace tendertrail::gui
