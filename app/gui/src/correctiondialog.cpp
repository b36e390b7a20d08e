// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctiondialog.h"

#include "core/doubts.h"
#include "gui/controls.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

TextRange wholeWords(const PageText &page, const TextRange &range)
{
    TextRange found{-1, -1};
    for (const Word &word : page.words) {
        if (!word.range.intersects(range))
            continue;
        // A correction is of one line: what follows a line break is another one.
        if (found.begin >= 0 && QStringView(page.text).mid(found.end, word.range.begin - found.end).contains(u'\n'))
            break;
        found.begin = found.begin < 0 ? word.range.begin : found.begin;
        found.end = word.range.end;
    }
    return found.begin < 0 ? TextRange{} : found;
}

TextRange lineAround(const PageText &page, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, page.text.size());
    const qsizetype before = offset > 0 ? page.text.lastIndexOf(u'\n', offset - 1) : -1;
    qsizetype after = page.text.indexOf(u'\n', offset);
    if (after < 0)
        after = page.text.size();
    return wholeWords(page, {before + 1, after});
}

namespace {
constexpr int mostWide = 640; // a line of a page can still be read
}

CorrectionDialog::CorrectionDialog(const PageText &page, const TextRange &words, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What stands there?"));
    setMinimumWidth(Theme::current().scaled(mostWide));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);

    m_picture = new QLabel(this);
    m_picture->setAccessibleName(tr("Picture of the words"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    column->addWidget(m_picture);

    QStringList machine;
    QStringList others;
    double sure = 1;
    QString engine = page.engine;
    for (const Word &word : page.words) {
        if (!word.range.intersects(words))
            continue;
        if (word.isCorrected())
            machine.append(word.machine);
        if (!word.isCorrected())
            sure = std::min(sure, double(word.confidence));
        if (!word.engine.isEmpty())
            engine = word.engine;
        // What the whole would be with the other reading of this word.
        for (const QString &other : word.alternatives) {
            QString whole = words.of(page.text);
            whole.replace(word.range.begin - words.begin, word.range.length(), other);
            if (others.size() < 6 && !others.contains(whole))
                others.append(whole);
        }
    }
    const QString reading = words.of(page.text);
    QLabel *said = label(page.source == TextSource::Ocr ? tr("%1 read this, %2 sure.").arg(engine, QLocale().toString(sure * 100, 'f', 0) + QLocale().percent())
                                                       : tr("This is the text of the file."),
                         TextSize::Body, Tone::Secondary, false, this);
    said->setWordWrap(true);
    column->addWidget(said);
    if (!machine.isEmpty()) {
        QLabel *before = label(tr("Corrected before; the machine read: %1").arg(machine.join(u' ')), TextSize::Body, Tone::Secondary, false, this);
        before->setWordWrap(true);
        column->addWidget(before);
    }

    m_text = new QLineEdit(reading, this);
    m_text->setAccessibleName(tr("What stands there"));
    m_text->setFont(Theme::current().font(TextSize::Title));
    column->addWidget(m_text);
    if (!others.isEmpty()) {
        column->addWidget(label(tr("It may also say:"), TextSize::Small, Tone::Secondary, false, this));
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::s);
        for (const QString &other : std::as_const(others)) {
            QPushButton *take = button(other.left(40), ButtonKind::Plain, this);
            connect(take, &QPushButton::clicked, m_text, [this, other] {
                m_text->setText(other);
                m_text->setFocus();
            });
            row->addWidget(take);
        }
        row->addStretch(1);
        column->addLayout(row);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *keep = button(tr("It is right"), ButtonKind::Primary, this);
    keep->setDefault(true);
    buttons->addButton(keep, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(m_text, &QLineEdit::textChanged, keep, [this, keep, reading] { keep->setText(text() == reading.simplified() ? tr("It is right") : tr("Correct it")); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT corrected(text());
        accept();
    });
    m_text->selectAll();
    m_text->setFocus();
}

void CorrectionDialog::setPicture(const QImage &picture)
{
    if (picture.isNull())
        return;
    const int room = std::max(width(), Theme::current().scaled(mostWide)) - 2 * spacing::xl;
    const QSize most(room, Theme::current().scaled(140));
    QSize size = picture.size();
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    m_picture->setPixmap(QPixmap::fromImage(picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
    m_picture->show();
    adjustSize(); // the picture pushes nothing out of the dialog
}

QString CorrectionDialog::text() const
{
    return m_text->text().simplified();
}

} // namespace tendertrail::gui
