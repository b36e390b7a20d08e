// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QDialog>
#include <QImage>

class QLineEdit;

namespace tendertrail::gui {

/// What stands at a place of a page: a picture of it, what the machine read and how sure it was, what else it may be, and a
/// field for what a person sees.
class CorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// words: whole words of the page on one line. picture: of the place; may be null, and may come later.
    CorrectionDialog(const core::PageText &page, const core::TextRange &words, QWidget *parent = nullptr);
    void setPicture(const QImage &picture);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// As typed, or as it was where it was found right.
    void corrected(const QString &text);

private:
    QLineEdit *m_text = nullptr;
    class QLabel *m_picture = nullptr;
};

/// The range widened to whole words, and to the line that it begins on; empty where there is no word.
[[nodiscard]] core::TextRange wholeWords(const core::PageText &page, const core::TextRange &range);
/// All words of the line that an offset lies on.
[[nodiscard]] core::TextRange lineAround(const core::PageText &page, qsizetype offset);

} // namespace tendertrail::gui
