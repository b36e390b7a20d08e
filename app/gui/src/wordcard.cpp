// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordcard.h"

#include "core/fold.h"
#include "gui/controls.h"
#include "gui/session.h"
#include "search/searcher.h"

#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr int restFor = 350; // ms: long enough not to flicker under a moving hand
constexpr qsizetype sensesShown = 4;
constexpr std::size_t readingsShown = 3;
constexpr int placesShown = 3;

Result<std::optional<WordCardContent>> read(store::Database &db, const QString &text, qsizetype offset, const CancelToken &cancel)
{
    const auto entry = translate::lookUp(text, offset);
    if (!entry)
        return entry.failure();
    if (!*entry)
        return std::optional<WordCardContent>();
    WordCardContent content;
    content.entry = **entry;
    const auto terms = store::glossaryTerms(db);
    if (!terms)
        return terms.failure();
    for (const store::GlossaryTerm &term : *terms) {
        const qsizetype at = text.indexOf(term.source, std::max<qsizetype>(0, offset - term.source.size() + 1));
        if (at >= 0 && at <= offset && (!content.term || term.source.size() > content.term->source.size()))
            content.term = term;
    }
    if (search::prepare(db)) {
        if (const auto hits = search::find(db, u'"' + content.entry.word + u'"', placesShown, cancel)) {
            content.pages = hits->total;
            for (const search::Hit &hit : hits->hits)
                content.places.append(WordCard::tr("%1, page %2").arg(hit.name).arg(hit.page));
        }
    }
    return std::optional(content);
}

} // namespace

QString wordCardHtml(const WordCardContent &content)
{
    const Colours &colours = Theme::current().colours();
    const auto quiet = [&](const QString &text) { return QStringLiteral("<span style='color:%1'>%2</span>").arg(colours.secondary.name(), text); };
    QStringList lines{QStringLiteral("<b style='font-size:large'>%1</b>").arg(content.entry.word.toHtmlEscaped())};
    if (content.entry.readings.empty()) // no word of the dictionary: read sign by sign
        lines.append(QStringLiteral("<i>%1</i>").arg(core::pinyin(content.entry.word).toHtmlEscaped()));
    if (content.term) {
        lines.append(WordCard::tr("Glossary of this case: %1").arg(QStringLiteral("<b>%1</b>").arg(content.term->target.toHtmlEscaped())));
        if (!content.term->avoid.isEmpty())
            lines.append(quiet(WordCard::tr("never: %1").arg(content.term->avoid.join(QStringLiteral(", ")).toHtmlEscaped())));
        if (!content.term->note.isEmpty())
            lines.append(quiet(content.term->note.toHtmlEscaped()));
    }
    if (!content.entry.glossary.isEmpty())
        lines.append(WordCard::tr("Glossary: %1").arg(QStringLiteral("<b>%1</b>").arg(content.entry.glossary.toHtmlEscaped())));
    for (std::size_t i = 0; i < std::min(readingsShown, content.entry.readings.size()); ++i) {
        const auto &reading = content.entry.readings[i];
        lines.append(QStringLiteral("<i>%1</i> %2").arg(reading.pinyin.toHtmlEscaped(), reading.senses.mid(0, sensesShown).join(QStringLiteral("; ")).toHtmlEscaped()));
    }
    lines.append(quiet(content.pages > 0 ? WordCard::tr("on %Ln page(s) of this case", nullptr, content.pages) : WordCard::tr("nowhere else in this case")));
    for (const QString &place : content.places)
        lines.append(quiet(place.toHtmlEscaped()));
    if (content.pages > content.places.size() && !content.places.isEmpty())
        lines.append(quiet(QString(QChar(0x2026))));
    if (!content.entry.readings.empty())
        lines.append(quiet(QStringLiteral("CC-CEDICT, CC BY-SA 4.0")));
    return lines.join(QStringLiteral("<br>"));
}

WordCard::WordCard(Session &session, QWidget *parent) : QFrame(parent, Qt::ToolTip), m_session(session)
{
    setProperty("look", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    m_words = label({}, TextSize::Body, Tone::Normal, false, this);
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setFixedWidth(Theme::current().scaled(300));
    column->addWidget(m_words);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restFor);
    connect(&m_rest, &QTimer::timeout, this, &WordCard::ask);
}

void WordCard::point(const QString &text, qsizetype offset, const QPoint &global)
{
    if (offset < 0 || (isVisible() && (text != m_text || !m_shown.contains(offset)))) {
        hide();
        m_shown = {};
        ++m_request; // what is still being read is no longer wanted
    }
    const bool same = text == m_text && offset == m_offset;
    m_text = text;
    m_offset = offset;
    m_at = global;
    if (offset < 0)
        m_rest.stop();
    else if (!isVisible() && (!same || !m_rest.isActive()))
        m_rest.start();
}

void WordCard::showNow(const QString &text, qsizetype offset, const QPoint &global)
{
    m_text = text;
    m_offset = offset;
    m_at = global;
    ask();
}

void WordCard::ask()
{
    if (m_offset < 0 || !m_session.isOpen())
        return;
    const quint64 request = ++m_request;
    m_session.read(
        this, [text = m_text, offset = m_offset](store::Database &db, const JobControl &control) { return read(db, text, offset, control.cancel); },
        [this, request](Result<std::optional<WordCardContent>> content) {
            if (request == m_request && content && *content)
                show(**content);
        });
}

void WordCard::show(const WordCardContent &content)
{
    m_shown = content.entry.range;
    m_words->setText(wordCardHtml(content));
    adjustSize();
    QPoint place = m_at + QPoint(spacing::m, spacing::xl);
    if (const QScreen *screen = QGuiApplication::screenAt(m_at)) {
        const QRect room = screen->availableGeometry();
        place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (place.y() + height() > room.bottom())
            place.setY(m_at.y() - height() - spacing::m);
    }
    move(place);
    QFrame::show();
    raise();
}

} // namespace tendertrail::gui
