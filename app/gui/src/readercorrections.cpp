// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctiondialog.h"
#include "doubtsdialog.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "pagecanvas.h"
#include "pipeline/corrections.h"
#include "readerview.h"
#include "segmentspane.h"

// Where a person says what stands on a page. Part of ReaderView.
namespace tendertrail::gui {

using namespace core;

void ReaderView::correctWords(const TextRange &range)
{
    const TextRange words = wholeWords(m_page.page, range);
    if (!m_loaded || words.isEmpty())
        return;
    auto *dialog = new CorrectionDialog(m_page.page, words, this);
    const DocumentId document = m_page.document.id;
    const PageNumber number = m_page.page.number;
    connect(dialog, &CorrectionDialog::corrected, this, [this, document, number, words](const QString &text) {
        workspace().session.write(
            this, {}, Change::Everything,
            [document, number, words, text, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) {
                return pipeline::correct(file, document, number, words, text, by);
            },
            [this](Result<int> done) {
                m_segments->clearSelection();
                if (!done)
                    workspace().toasts.showError(done.error());
            });
    });
    constexpr double dpi = 180; // one of the page canvas's, so that it is in memory
    const double scale = dpi / 72;
    const Box box = boundingBox(boxesOf(m_page.page, words));
    const double around = box.height * 0.6;
    const QRect place(int((box.x - around) * scale), int((box.y - around) * scale), int((box.width + 2 * around) * scale), int((box.height + 2 * around) * scale));
    workspace().session.pageImage(dialog, m_page.document, number, dpi, [dialog, place](Result<QImage> image) {
        if (image)
            dialog->setPicture(image->copy(place.intersected(image->rect())));
    });
    dialog->open();
}

void ReaderView::correctLine(const TextRange &range)
{
    correctWords(lineAround(m_page.page, range.begin));
}

void ReaderView::showDoubts()
{
    if (!m_loaded)
        return;
    auto *dialog = new DoubtsDialog(workspace(), m_page.document.id, this);
    connect(dialog, &DoubtsDialog::correctionWanted, this, [this](DocumentId document, PageNumber number, const TextRange &range) {
        if (m_loaded && document == m_page.document.id && number == m_page.page.number)
            correctWords(range);
    });
    dialog->show();
}

} // namespace tendertrail::gui
