// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/controls.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "pagecanvas.h"
#include "pipeline/decisions.h"
#include "pipeline/review.h"
#include "readerview.h"
#include "rolemenu.h"
#include "segmentspane.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

// What a person does with words in the reader: tag, keep, cite, correct. Part of ReaderView.
namespace tendertrail::gui {

using namespace core;

void ReaderView::selectionMenu(const TextRange &range, const QPoint &at)
{
    if (range.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Tag as"));
    addRoles(menu, [this, range](Field field) { tagWords(range, field); });
    menu->addSeparator();
    menu->addAction(icon(Icon::Clip), tr("Keep as a clip"), this, [this, range] { keepClip(range); });
    menu->addAction(icon(Icon::Quote), tr("Copy with citation"), this, [this, range] { copyCitation(range); });
    menu->addSeparator();
    menu->addAction(icon(Icon::Edit), tr("Correct the words"), this, [this, range] { correctWords(range); });
    menu->addAction(icon(Icon::Text), tr("Correct the line"), this, [this, range] { correctLine(range); });
    menu->popup(at);
}

// A region without words: a seal, a signature, a picture. What it says is asked for after its role.
void ReaderView::regionMenu(const Box &box, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Tag the region as"));
    addRoles(menu, [this, box](Field field) {
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Tag a region"));
        dialog->setLabelText(tr("There are no words in this region. What does it say?"));
        dialog->setOkButtonText(tr("Tag"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, box, field](const QString &value) {
            workspace().session.write(
                this, {}, Change::Suggestions | Change::Facts,
                [document = m_page.document.id, page = m_page.page.number, box, field, value, by = workspace().session.actor()](
                    store::CaseFile &file, const JobControl &) { return pipeline::tagRegion(file, document, page, box, field, value, by); },
                [this](Result<MentionId> added) {
                    if (!added)
                        workspace().toasts.showError(added.error());
                });
        });
        dialog->open();
    });
    menu->popup(at);
}

void ReaderView::tagWords(const TextRange &range, Field field)
{
    workspace().session.write(
        this, {}, Change::Suggestions | Change::Facts,
        [document = m_page.document.id, page = m_page.page.number, range, field, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) {
            return pipeline::tagByHand(file, document, page, range, field, by);
        },
        [this](Result<MentionId> added) {
            m_segments->clearSelection();
            if (!added)
                workspace().toasts.showError(added.error());
        });
}

void ReaderView::keepClip(const TextRange &range)
{
    if (range.isEmpty())
        return;
    workspace().session.write(
        this, {}, Change::Clips,
        [document = m_page.document.id, page = m_page.page.number, range, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) {
            return pipeline::addClip(file, document, page, range, {}, by);
        },
        [this](Result<ClipId> added) {
            m_segments->clearSelection();
            if (added)
                workspace().toasts.say(tr("Kept among the evidence."));
            else
                workspace().toasts.showError(added.error());
        });
}

void ReaderView::copyCitation(const TextRange &range)
{
    if (range.isEmpty())
        return;
    QStringList translations;
    for (const ReaderSegment &segment : m_page.segments) {
        if (segment.segment.range.intersects(range) && segment.translation)
            translations.append(segment.translation->text);
    }
    // What a footnote needs, in an order that every style guide can be made from.
    QApplication::clipboard()->setText(QStringLiteral("“%1”\n%2\n%3, %4\nSHA-256 %5\n")
                                           .arg(range.of(m_page.page.text).simplified(), translations.join(u' '), m_page.document.name,
                                                tr("page %1").arg(m_page.page.number), m_page.document.sha256.hex()));
    workspace().toasts.say(tr("Copied with its source."));
}

void ReaderView::editTranslation(int index)
{
    if (index < 0 || index >= int(m_page.segments.size()))
        return;
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Edit the translation"));
    dialog->resize(Theme::current().scaled(560), Theme::current().scaled(300));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *source = label(segment.segment.source, TextSize::Body, Tone::Secondary, false, dialog);
    source->setWordWrap(true);
    source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(source);
    auto *text = new QPlainTextEdit(segment.translation ? segment.translation->text : QString(), dialog);
    text->setAccessibleName(tr("Translation"));
    text->setTabChangesFocus(true);
    column->addWidget(text, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *keep = button(tr("Keep as edited"), ButtonKind::Plain, dialog);
    QPushButton *approve = button(tr("Keep and approve"), ButtonKind::Primary, dialog);
    buttons->addButton(keep, QDialogButtonBox::ActionRole);
    buttons->addButton(approve, QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    const SegmentId id = segment.segment.id;
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(keep, &QPushButton::clicked, dialog, [this, dialog, text, id] {
        storeTranslation(id, text->toPlainText().trimmed(), TranslationStatus::Edited);
        dialog->accept();
    });
    connect(approve, &QPushButton::clicked, dialog, [this, dialog, text, id] {
        storeTranslation(id, text->toPlainText().trimmed(), TranslationStatus::Reviewed);
        dialog->accept();
    });
    text->setFocus();
    dialog->open();
}

void ReaderView::approve()
{
    const int index = m_segments->current();
    if (index < 0 || index >= int(m_page.segments.size()) || !m_page.segments[std::size_t(index)].translation)
        return;
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    storeTranslation(segment.segment.id, segment.translation->text, TranslationStatus::Reviewed);
    m_segments->setCurrent(index + 1);
    m_segments->scrollToSegment(index + 1);
}

void ReaderView::storeTranslation(SegmentId segment, const QString &text, TranslationStatus status)
{
    workspace().session.write(
        this, {}, Change::Segments,
        [segment, text, status, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) {
            return pipeline::editTranslation(file, segment, text, status, by);
        },
        [this](Result<void> done) {
            if (!done)
                workspace().toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
