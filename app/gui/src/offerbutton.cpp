// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offerbutton.h"

#include "gui/controls.h"
#include "segmentnote.h"

#include <QLocale>
#include <QStringList>
#include <QVBoxLayout>

namespace tendertrail::gui {

namespace {

constexpr qsizetype longestShown = 400; // of a sentence; the rest stands in the tool tip

QString shortened(const QString &text)
{
    return text.size() > longestShown ? text.left(longestShown) + QChar(0x2026) : text;
}

} // namespace

OfferButton::OfferButton(int number, const store::Offer &offer, int width, QWidget *parent) : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("quiet"));
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    const bool isMemory = offer.engine == QLatin1String("memory");
    QStringList head{QLocale().toString(number)};
    if (isMemory)
        head << tr("memory, %1 alike").arg(QLocale().toString(int(offer.similarity * 100)) + QLocale().percent()) << offer.engineVersion;
    else
        head << engineText(offer.engine);
    head.removeAll(QString());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::xs, spacing::s, spacing::xs);
    column->setSpacing(0);
    const auto line = [&](const QString &text, TextSize size, Tone tone) {
        QLabel *words = label(shortened(text), size, tone, false, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(words);
    };
    line(head.join(QStringLiteral(" · ")), TextSize::Small, Tone::Secondary);
    line(offer.text, TextSize::Body, Tone::Accent);
    if (isMemory && offer.similarity < 1 && !offer.source.isEmpty())
        line(tr("made for: %1").arg(offer.source), TextSize::Small, Tone::Secondary);
    QStringList warnings;
    for (const QString &warning : offer.warnings)
        warnings.append(warningText(warning));
    if (!warnings.isEmpty())
        line(warnings.join(QStringLiteral(" · ")), TextSize::Small, Tone::Warning);

    QStringList all{head.join(QStringLiteral(", ")), offer.text, offer.source};
    all += warnings;
    all.removeAll(QString());
    setAccessibleName(all.join(QStringLiteral(". ")));
    setToolTip(all.join(u'\n'));
    setFixedWidth(width);
    setFixedHeight(column->totalHeightForWidth(width));
}

} // namespace tendertrail::gui
