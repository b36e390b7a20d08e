// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/glossary.h"
#include "translate/dictionary.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace tendertrail::gui {

class Session;

/// What the card shows of one word.
struct WordCardContent
{
    translate::WordEntry entry;
    std::optional<store::GlossaryTerm> term; ///< of the case's glossary
    int pages = 0;                           ///< of the case on which the word stands
    QStringList places;                      ///< the first of them, in words
};

/// The dictionary card of the reader: pinyin, senses, glossary, how often else. Comes when the pointer rests on a Chinese word
/// and goes when it leaves; takes no focus.
class WordCard : public QFrame
{
    Q_OBJECT

public:
    explicit WordCard(Session &session, QWidget *parent);

    /// The pointer is over this place of this text; anywhere else, offset -1.
    void point(const QString &text, qsizetype offset, const QPoint &global);
    /// At once, for the keyboard.
    void showNow(const QString &text, qsizetype offset, const QPoint &global);

private:
    void ask();
    void show(const WordCardContent &content);

    Session &m_session;
    QLabel *m_words = nullptr;
    QTimer m_rest;
    QString m_text;
    qsizetype m_offset = -1;
    QPoint m_at;
    core::TextRange m_shown; ///< of m_text
    quint64 m_request = 0;
};

/// The card's content as rich text.
[[nodiscard]] QString wordCardHtml(const WordCardContent &content);

} // namespace tendertrail::gui
