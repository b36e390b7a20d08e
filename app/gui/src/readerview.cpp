// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerview.h"

#include "gui/controls.h"
#include "gui/errortext.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "glossarydialog.h"
#include "inspector.h"
#include "pagecanvas.h"
#include "segmenteditor.h"
#include "segmentspane.h"
#include "wordcard.h"
#include "store/documentlist.h"
#include "store/documents.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr QLatin1String splitterState("reader.splitter");
constexpr QLatin1String columnsState("reader.columns");

} // namespace

ReaderView::ReaderView(Workspace &workspace, QWidget *parent) : View(workspace, parent)
{
    buildWidgets();
    buildCommands();
    connectPanes();
    Session &session = workspace.session;
    for (auto signal : {&Session::documentsChanged, &Session::segmentsChanged, &Session::suggestionsChanged, &Session::factsChanged}) {
        connect(&session, signal, this, [this] {
            if (m_loaded && isVisible())
                reload();
            else
                m_loaded = false;
        });
    }
    connect(&session, &Session::closed, this, [this] {
        m_loaded = false;
        m_page = {};
        m_canvas->clear();
        m_segments->clear();
    });
    showLoading();
}

void ReaderView::buildWidgets()
{
    auto *content = new QWidget(this);
    content->setProperty("look", QStringLiteral("surface"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    bar->setSpacing(spacing::s);
    m_name = new ElidedLabel({}, Qt::ElideMiddle, content);
    m_name->setFont(Theme::current().font(TextSize::Body, true));
    bar->addWidget(m_name, 1);
    m_source = label({}, TextSize::Small, Tone::Secondary, false, content);
    bar->addWidget(m_source);
    m_engine = label({}, TextSize::Small, Tone::Warning, false, content);
    bar->addWidget(m_engine);
    QToolButton *previous = iconButton(Icon::ChevronLeft, tr("Previous page"), content);
    QToolButton *next = iconButton(Icon::ChevronRight, tr("Next page"), content);
    m_number = new QSpinBox(content);
    m_number->setAccessibleName(tr("Page number"));
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setKeyboardTracking(false);
    m_number->setMinimum(1);
    m_of = label({}, TextSize::Body, Tone::Secondary, false, content);
    bar->addWidget(previous);
    bar->addWidget(m_number);
    bar->addWidget(m_of);
    bar->addWidget(next);
    bar->addWidget(line(Qt::Vertical, content));
    QToolButton *smaller = iconButton(Icon::ZoomOut, tr("Smaller"), content);
    QToolButton *larger = iconButton(Icon::ZoomIn, tr("Larger"), content);
    QToolButton *width = iconButton(Icon::ZoomWidth, tr("Fit the width"), content);
    QToolButton *whole = iconButton(Icon::ZoomFit, tr("Whole page"), content);
    for (QToolButton *tool : {smaller, larger, width, whole})
        bar->addWidget(tool);
    column->addLayout(bar);
    column->addWidget(line(Qt::Horizontal, content));

    auto *frame = new QFrame(content);
    frame->setProperty("look", QStringLiteral("alarm"));
    auto *words = new QHBoxLayout(frame);
    words->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    m_banner = label({}, TextSize::Body, Tone::Danger, false, frame);
    m_banner->setWordWrap(true);
    words->addWidget(m_banner, 1);
    m_bannerFrame = frame;
    column->addWidget(frame);
    frame->hide();

    m_splitter = new QSplitter(Qt::Horizontal, content);
    m_splitter->setChildrenCollapsible(false);
    m_canvas = new PageCanvas(workspace().session, m_splitter);
    m_segments = new SegmentsPane(m_splitter);
    m_inspector = new Inspector(workspace(), m_splitter);
    m_canvas->setMinimumWidth(220);
    m_segments->setMinimumWidth(320);
    m_splitter->setStretchFactor(0, 38);
    m_splitter->setStretchFactor(1, 44);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({420, 520, Theme::current().scaled(240)});
    m_splitter->restoreState(workspace().settings.state(splitterState));
    if (const QByteArray share = workspace().settings.state(columnsState); !share.isEmpty())
        m_segments->setSplit(share.toDouble());
    column->addWidget(m_splitter, 1);
    setContent(content);

    connect(previous, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(next, &QToolButton::clicked, this, [this] { turnPage(1); });
    connect(smaller, &QToolButton::clicked, m_canvas, &PageCanvas::zoomOut);
    connect(larger, &QToolButton::clicked, m_canvas, &PageCanvas::zoomIn);
    connect(width, &QToolButton::clicked, m_canvas, &PageCanvas::fitWidth);
    connect(whole, &QToolButton::clicked, m_canvas, &PageCanvas::fitPage);
    connect(m_number, &QSpinBox::editingFinished, this, [this] {
        if (m_loaded && m_number->value() != m_page.page.number)
            workspace().navigator.go(Place::pageOf(m_page.document.id, m_number->value()));
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { workspace().settings.setState(splitterState, m_splitter->saveState()); });
    connect(m_segments, &SegmentsPane::splitChanged, this, [this](double share) { workspace().settings.setState(columnsState, QByteArray::number(share)); });
}

void ReaderView::buildCommands()
{
    addCommand(QStringLiteral("reader.nextpage"), tr("Next page"), Icon::ChevronRight, {QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::Key_N)}, [this] { turnPage(1); });
    addCommand(QStringLiteral("reader.previouspage"), tr("Previous page"), Icon::ChevronLeft, {QKeySequence(Qt::Key_PageUp), QKeySequence(Qt::Key_P)}, [this] { turnPage(-1); });
    addCommand(QStringLiteral("reader.nextdocument"), tr("Next document"), Icon::Documents, {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, [this] { turnDocument(1); });
    addCommand(QStringLiteral("reader.previousdocument"), tr("Previous document"), Icon::Documents, {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, [this] { turnDocument(-1); });
    addCommand(QStringLiteral("reader.larger"), tr("Larger"), Icon::ZoomIn, {QKeySequence::ZoomIn, QKeySequence(Qt::Key_Plus)}, [this] { m_canvas->zoomIn(); });
    addCommand(QStringLiteral("reader.smaller"), tr("Smaller"), Icon::ZoomOut, {QKeySequence::ZoomOut, QKeySequence(Qt::Key_Minus)}, [this] { m_canvas->zoomOut(); });
    addCommand(QStringLiteral("reader.fitwidth"), tr("Fit the width"), Icon::ZoomWidth, {QKeySequence(Qt::Key_W)}, [this] { m_canvas->fitWidth(); });
    addCommand(QStringLiteral("reader.fitpage"), tr("Whole page"), Icon::ZoomFit, {QKeySequence(Qt::Key_F)}, [this] { m_canvas->fitPage(); });
    addCommand(QStringLiteral("reader.edit"), tr("Edit the translation"), Icon::Edit, {QKeySequence(Qt::Key_E)}, [this] { editTranslation(m_segments->current()); });
    addCommand(QStringLiteral("reader.approve"), tr("Approve the translation"), Icon::Check, {QKeySequence(Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::Key_Return)}, [this] { approve(); });
    addCommand(QStringLiteral("reader.word"), tr("Look the word up"), Icon::Search, {QKeySequence(Qt::Key_D)}, [this] { showWord(); });
    addCommand(QStringLiteral("reader.glossary"), tr("Add the words to the glossary…"), Icon::Translate, {QKeySequence(Qt::Key_G)}, [this] { addToGlossary(m_segments->selection()); });
    addCommand(QStringLiteral("reader.terms"), tr("Glossary of this case…"), Icon::Translate, {QKeySequence(Qt::SHIFT | Qt::Key_G)}, [this] { (new GlossaryDialog(workspace(), this))->open(); });
    addCommand(QStringLiteral("reader.accept"), tr("Accept the selected suggestion"), Icon::Accept, {QKeySequence(Qt::Key_A)}, [this] { m_inspector->accept(); });
    addCommand(QStringLiteral("reader.reject"), tr("Reject the selected suggestion"), Icon::Reject, {QKeySequence(Qt::Key_R)}, [this] { m_inspector->reject(); });
    addCommand(QStringLiteral("reader.clip"), tr("Keep the words as a clip"), Icon::Clip, {QKeySequence(Qt::Key_K)}, [this] { keepClip(wordsInWork()); });
    addCommand(QStringLiteral("reader.citation"), tr("Copy with citation"), Icon::Quote, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { copyCitation(wordsInWork()); });
    addCommand(QStringLiteral("reader.correct"), tr("Correct the words"), Icon::Edit, {QKeySequence(Qt::Key_C)}, [this] { correctWords(wordsInWork()); });
    addCommand(QStringLiteral("reader.correctline"), tr("Correct the line"), Icon::Text, {QKeySequence(Qt::SHIFT | Qt::Key_C)}, [this] { correctLine(wordsInWork()); });
    addCommand(QStringLiteral("reader.doubts"), tr("Doubtful words"), Icon::Warning, {QKeySequence(Qt::SHIFT | Qt::Key_D)}, [this] { showDoubts(); });
    addCommand(QStringLiteral("reader.tag"), tr("Tag the words as…"), Icon::Tag, {QKeySequence(Qt::Key_T)}, [this] {
        selectionMenu(wordsInWork(), m_segments->mapToGlobal(m_segments->rect().center()));
    });
}

void ReaderView::connectPanes()
{
    connect(m_canvas, &PageCanvas::pointed, this, [this](double x, double y) {
        const qsizetype offset = m_page.offsetAt(x, y);
        const int segment = offset < 0 ? -1 : m_page.segmentAt(offset);
        light(segment, offset < 0 ? TextRange{} : TextRange{offset, offset + 1});
        if (segment >= 0)
            m_segments->scrollToSegment(segment);
    });
    connect(m_canvas, &PageCanvas::clicked, this, [this](double x, double y) {
        const qsizetype offset = m_page.offsetAt(x, y);
        click(offset < 0 ? -1 : m_page.segmentAt(offset), offset);
    });
    connect(m_canvas, &PageCanvas::selected, this, [this](const Box &box, const QPoint &at) {
        if (const TextRange words = m_page.wordsIn(box); !words.isEmpty())
            selectionMenu(words, at);
        else
            regionMenu(box, at);
    });
    connect(m_segments, &SegmentsPane::pointed, this, &ReaderView::light);
    connect(m_segments, &SegmentsPane::clicked, this, &ReaderView::click);
    connect(m_segments, &SegmentsPane::selected, this, &ReaderView::selectionMenu);
    m_card = new WordCard(workspace().session, this);
    connect(m_segments, &SegmentsPane::hovered, this, [this](int segment, qsizetype offset, const QPoint &at) {
        const bool isThere = segment >= 0 && segment < int(m_page.segments.size());
        m_card->point(isThere ? m_page.segments[std::size_t(segment)].segment.source : QString(), isThere ? offset : -1, at);
    });
    connect(m_segments, &SegmentsPane::editWanted, this, &ReaderView::editTranslation);
    connect(m_segments, &SegmentsPane::currentChanged, this, [this](int segment) {
        // The picture follows the text: the segment in work is always in sight in both.
        const TextRange range = m_page.segments[std::size_t(segment)].segment.range;
        const QList<Box> boxes = boxesOf(m_page.page, range);
        m_canvas->setHighlight(boxes, {});
        if (!boxes.isEmpty())
            m_canvas->scrollTo(boundingBox(boxes));
    });
}

void ReaderView::visit(const Place &place)
{
    const bool same = m_loaded && place.document == m_page.document.id && place.page == m_page.page.number;
    m_place = place;
    if (same)
        applyPlace();
    else
        reload();
}

QWidget *ReaderView::firstFocus()
{
    return m_segments;
}

QString ReaderView::placeTitle() const
{
    return m_loaded ? tr("%1, page %2").arg(m_page.document.name).arg(m_page.page.number) : QString();
}

void ReaderView::reload()
{
    const quint64 request = ++m_request;
    const DocumentId document = m_place.document;
    const PageNumber number = std::max(1, m_place.page);
    workspace().session.read(
        this, [document, number](store::Database &db, const JobControl &control) { return readReaderPage(db, document, number, control.cancel); },
        [this, request](Result<ReaderPage> page) {
            if (request != m_request)
                return; // somebody turned the page meanwhile
            if (page)
                show(std::move(*page));
            else if (page.error().code != ErrorCode::Cancelled)
                showError(page.error());
        });
}

void ReaderView::show(ReaderPage page)
{
    if (page.document.id != m_page.document.id || page.page.number != m_page.page.number)
        closeEditor(); // another page; what was typed for this one is not meant for that
    m_page = std::move(page);
    m_loaded = true;
    m_name->setText(m_page.document.name);
    m_name->setToolTip(m_page.document.name);
    m_number->setMaximum(std::max(1, m_page.document.pages));
    m_number->setValue(m_page.page.number);
    m_of->setText(tr("of %Ln", nullptr, m_page.document.pages));
    QString source;
    if (m_page.page.source == TextSource::Ocr)
        source = tr("recognised: %1, %2 sure").arg(m_page.page.engine.section(u' ', 0, 0), locale().toString(m_page.page.confidence * 100, 'f', 0) + locale().percent());
    else if (m_page.page.source == TextSource::Digital)
        source = tr("text of the file");
    m_source->setText(source);
    m_source->setToolTip(m_page.page.engine);
    const bool gist = std::ranges::any_of(m_page.segments, [](const ReaderSegment &segment) {
        return segment.translation && segment.translation->engine == QLatin1String("gist");
    });
    m_engine->setText(gist ? tr("Gist, not a translation") : QString());
    m_engine->setToolTip(tr("Made on this machine from rules, a glossary and a dictionary, word by word. Good for finding what matters; have a sentence checked before you quote it."));
    showBanner();
    m_segments->showPage(m_page);
    m_canvas->showPage(m_page.document, m_page.page, m_page.marks);
    showContent();
    applyPlace();
    Q_EMIT titleChanged();
}

void ReaderView::showBanner()
{
    QString text;
    if (!m_page.failure.isEmpty()) {
        const ErrorText words = errorText(Error{errorCodeFromName(m_page.failure), m_page.document.name, m_page.failureDetail});
        text = words.sentence + u' ' + words.nextStep;
    } else if (m_page.document.pages > 0 && m_page.page.text.trimmed().isEmpty()) {
        text = m_page.page.needsOcr ? tr("This page is a picture without text and has not been recognised yet. Import the document again with recognition.")
                                    : tr("There is no text on this page.");
    }
    m_banner->setText(text);
    m_bannerFrame->setVisible(!text.isEmpty());
}

void ReaderView::applyPlace()
{
    QList<Box> boxes = m_place.boxes;
    if (boxes.isEmpty() && !m_place.range.isEmpty())
        boxes = boxesOf(m_page.page, m_place.range);
    m_segments->setProof(m_place.range);
    m_canvas->setProof(boxes);
    if (!m_place.range.isEmpty())
        selectMark(m_page.markAt(m_place.range.begin));
}

void ReaderView::light(int segment, const TextRange &words)
{
    m_segments->setHighlight(segment, words);
    QList<Box> boxes;
    if (segment >= 0)
        boxes = boxesOf(m_page.page, m_page.segments[std::size_t(segment)].segment.range);
    m_canvas->setHighlight(boxes, words.isEmpty() ? QList<Box>() : boxesOf(m_page.page, words));
}

void ReaderView::click(int segment, qsizetype offset)
{
    if (segment >= 0)
        m_segments->setCurrent(segment);
    selectMark(offset < 0 ? -1 : m_page.markAt(offset));
}

void ReaderView::selectMark(int index)
{
    m_canvas->setCurrentMark(index);
    m_segments->setCurrentMark(index);
    if (index < 0) {
        m_inspector->clear();
        return;
    }
    const Mark &mark = m_page.marks[std::size_t(index)];
    m_inspector->showFact(mark.suggestion, mark.mention);
}

TextRange ReaderView::wordsInWork() const
{
    if (const TextRange selected = m_segments->selection(); !selected.isEmpty())
        return selected;
    if (!m_place.range.isEmpty())
        return m_place.range;
    const int segment = m_segments->current();
    return segment >= 0 && segment < int(m_page.segments.size()) ? m_page.segments[std::size_t(segment)].segment.range : TextRange{};
}

void ReaderView::turnPage(int by)
{
    if (!m_loaded)
        return;
    const PageNumber number = m_page.page.number + by;
    if (number < 1)
        return turnDocument(-1);
    if (number > m_page.document.pages)
        return turnDocument(1);
    workspace().navigator.go(Place::pageOf(m_page.document.id, number));
}

void ReaderView::turnDocument(int by)
{
    const DocumentId from = m_page.document.id;
    workspace().session.read(
        this, [from, by](store::Database &db, const JobControl &) { return store::neighbourOf(db, from, by); },
        [this, from](Result<DocumentId> neighbour) {
            if (!neighbour)
                return workspace().toasts.showError(neighbour.error());
            if (*neighbour != from)
                workspace().navigator.go(Place::pageOf(*neighbour, 1));
        });
}

} // namespace tendertrail::gui
