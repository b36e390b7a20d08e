// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/controls.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "glossarydialog.h"
#include "pagecanvas.h"
#include "pipeline/decisions.h"
#include "pipeline/proposals.h"
#include "pipeline/review.h"
#include "pipeline/translating.h"
#include "readerview.h"
#include "rolemenu.h"
#include "segmenteditor.h"
#include "segmentspane.h"
#include "store/memory.h"
#include "translate/engine.h"
#include "translateoptions.h"
#include "wordcard.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

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
    menu->addAction(icon(Icon::Translate), tr("Add to the glossary…"), this, [this, range] { addToGlossary(range); });
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
    closeEditor();
    if (index < 0 || index >= int(m_page.segments.size()))
        return;
    m_segments->setCurrent(index);
    m_segments->scrollToSegment(index);
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    const QRect place = m_segments->targetRect(index);
    auto *editor = new SegmentEditor(segment.translation ? segment.translation->text : QString(), place.width(), m_segments->viewport());
    m_editor = editor;
    const SegmentId id = segment.segment.id;
    const auto move = [this, index, editor] {
        const QRect where = m_segments->targetRect(index);
        const int lowest = m_segments->viewport()->height() - editor->height();
        editor->move(std::clamp(where.left(), 0, std::max(0, m_segments->viewport()->width() - editor->width())),
                     std::min(where.top(), std::max(0, lowest)));
    };
    connect(m_segments, &SegmentsPane::scrolled, editor, move);
    connect(editor, &SegmentEditor::left, this, &ReaderView::closeEditor);
    connect(editor, &SegmentEditor::kept, this, [this, id](const QString &text) {
        closeEditor();
        storeTranslation(id, text, TranslationStatus::Edited);
    });
    connect(editor, &SegmentEditor::approved, this, [this, id, index](const QString &text) {
        closeEditor();
        storeTranslation(id, text, TranslationStatus::Reviewed);
        m_segments->setCurrent(index + 1);
    });
    move();
    editor->show();
    editor->setFocus();
    workspace().session.read(
        editor,
        [segment = segment.segment, translation = segment.translation, file = workspace().settings.memoryFile()](
            store::Database &db, const JobControl &) -> Result<std::vector<store::Offer>> {
            // A memory across cases that cannot be read is no reason to show nothing.
            const auto beside = translateOptions(file);
            const auto proposals = pipeline::Proposals::read(db, QStringLiteral("en"), beside ? beside->memory : std::vector<translate::MemoryEntry>());
            return proposals ? proposals->of(db, segment, translation) : proposals.failure();
        },
        [editor, move](Result<std::vector<store::Offer>> offers) {
            if (offers) {
                editor->showOffers(*offers);
                move();
            }
        });
}

void ReaderView::closeEditor()
{
    if (!m_editor)
        return;
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_segments->setFocus();
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

void ReaderView::showWord()
{
    const int index = m_segments->current();
    if (index < 0 || index >= int(m_page.segments.size()))
        return;
    // The selected word; without one the first of the segment.
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    const TextRange selected = m_segments->selection();
    const qsizetype offset = selected.isEmpty() ? 0 : segment.sourceRange(selected).begin;
    const QRect place = m_segments->targetRect(index);
    m_card->showNow(segment.segment.source, offset, m_segments->viewport()->mapToGlobal(QPoint(spacing::l, place.top())));
}

void ReaderView::addToGlossary(const TextRange &range)
{
    const QString word = range.of(m_page.page.text).simplified();
    if (word.isEmpty())
        return;
    bool given = false;
    const QString target = QInputDialog::getText(this, tr("Glossary of this case"), tr("“%1” is always to be rendered as:").arg(word), QLineEdit::Normal, {}, &given).trimmed();
    if (!given || target.isEmpty())
        return;
    pipeline::GlossaryChange change;
    store::GlossaryTerm term;
    term.source = word;
    term.target = target;
    change.put.push_back(term);
    workspace().session.write(
        this, {.title = tr("Translating what holds “%1”").arg(word), .pausable = false}, Change::Segments,
        [change, by = workspace().session.actor()](store::CaseFile &file, const JobControl &control) -> Result<pipeline::GlossaryReport> {
            auto engine = translate::gist();
            if (!engine)
                return engine.failure();
            return pipeline::changeGlossary(file, **engine, change, QStringLiteral("en"), by, control.cancel);
        },
        [this, word](Result<pipeline::GlossaryReport> report) {
            m_segments->clearSelection();
            if (!report) {
                workspace().toasts.showError(report.error());
                return;
            }
            const auto kept = int(std::ranges::count(report->touched, true, &pipeline::TouchedSegment::isKept));
            workspace().toasts.say(tr("“%1” is in the glossary: %2 translated anew, %3 left to you.")
                                       .arg(word, locale().toString(int(report->touched.size()) - kept), locale().toString(kept)),
                                   whatChanged(workspace(), this, *report));
        });
}

void ReaderView::storeTranslation(SegmentId segment, const QString &text, TranslationStatus status)
{
    workspace().session.write(
        this, {}, Change::Segments,
        [segment, text, status, by = workspace().session.actor(), memory = workspace().settings.memoryFile()](store::CaseFile &file, const JobControl &) {
            return pipeline::editTranslation(file, segment, text, status, by, memory);
        },
        [this](Result<void> done) {
            if (!done)
                workspace().toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
