// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceview.h"

#include "core/durable.h"
#include "exchange/casefiles.h"
#include "exchange/graphfiles.h"
#include "graph/layout.h"
#include "gui/controls.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "pipeline/pageimages.h"
#include "takein.h"

#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr double cropDpi = 110;

/// The accepted facts as graph files for the packet.
Result<std::vector<evidence::PacketFile>> graphFiles(store::Database &db, const CancelToken &cancel)
{
    const auto facts = readCaseFacts(db, false, cancel);
    if (!facts)
        return facts.failure();
    graph::Network network = graph::build(facts->facts.entities, facts->facts.relations);
    TRAIL_TRY(graph::layout(network, exchange::layoutForSvg(network), cancel));
    exchange::EvidenceByEdge evidence;
    for (const graph::Edge &edge : network.edges) {
        for (const MentionId id : edge.mentions) {
            if (const Mention *mention = facts->mention(id))
                evidence[edge.id].append({facts->documents.value(mention->document).sha256.hex(), mention->anchor.page, mention->anchor.quote});
        }
    }
    return std::vector<evidence::PacketFile>{{QStringLiteral("graph.graphml"), exchange::toGraphml(network, evidence)},
                                             {QStringLiteral("graph.svg"), exchange::toSvg(network)}};
}

} // namespace

EvidenceView::EvidenceView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    buildCommands();
    buildWidgets();
    reloadOn(&Session::factsChanged, &Session::clipsChanged, &Session::segmentsChanged);
    showLoading();
}

void EvidenceView::forget()
{
    m_asked.clear();
    m_model->setCitations({});
    m_resultFrame->hide();
}

void EvidenceView::buildCommands()
{
    m_toReview = new QAction(tr("Review the suggestions"), this);
    connect(m_toReview, &QAction::triggered, this, [this] { workspace().navigator.go(Place::of(Place::Kind::Review)); });
    addCommand(QStringLiteral("evidence.packet"), tr("Make an evidence packet…"), Icon::Stamp, {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { askForPacket(); });
    addCommand(QStringLiteral("evidence.verify"), tr("Verify a packet or a case…"), Icon::Shield, {}, [this] { askForVerification(); });
    addCommand(QStringLiteral("evidence.csv"), tr("Export the mentions as CSV…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("csv")); });
    addCommand(QStringLiteral("evidence.ftm"), tr("Export for Aleph (FollowTheMoney)…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("ftm")); });
    addCommand(QStringLiteral("evidence.tmx"), tr("Export the translations (TMX)…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("tmx")); });
    addCommand(QStringLiteral("evidence.xliff"), tr("Export for a translator (XLIFF)…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("xlf")); });
    addCommand(QStringLiteral("evidence.tbx"), tr("Export the glossary (TBX)…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("tbx")); });
    addCommand(QStringLiteral("evidence.terms"), tr("Export the glossary (CSV)…"), Icon::Export, {}, [this] { askForExport(QStringLiteral("glossary.csv")); });
    addCommand(QStringLiteral("evidence.takein"), tr("Take in translations or a glossary…"), Icon::Import, {}, [this] {
        askForTranslations(workspace(), this);
    });
    addCommand(QStringLiteral("evidence.open"), tr("Open the page"), Icon::Open, {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_O)}, [this] { openCurrent(); });
    addCommand(QStringLiteral("evidence.filter"), tr("Filter the citations"), Icon::Filter, {QKeySequence(Qt::Key_Slash)}, [this] { m_filter->setFocus(); });
}

void EvidenceView::buildWidgets()
{
    m_model = new CitationsModel(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(CitationsModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    const auto [content, column, bar, counts] = titledContent();
    m_counts = counts;
    bar->addStretch(1);
    m_filter = new FilterField(tr("Filter citations"), content);
    m_filter->setFixedWidth(Theme::current().scaled(190));
    bar->addWidget(m_filter);
    QPushButton *files = button(tr("Export"), Icon::Export, ButtonKind::Plain, content);
    auto *menu = new QMenu(files);
    for (QAction *action : commands()) {
        static const QStringList exports{QStringLiteral("csv"), QStringLiteral("ftm"), QStringLiteral("tmx"), QStringLiteral("xliff"), QStringLiteral("tbx"), QStringLiteral("terms"), QStringLiteral("takein")};
        if (exports.contains(action->objectName().section(u'.', -1)))
            menu->addAction(action);
    }
    files->setMenu(menu);
    QPushButton *verify = button(tr("Verify…"), Icon::Shield, ButtonKind::Plain, content);
    QPushButton *packet = button(tr("Make packet…"), Icon::Stamp, ButtonKind::Primary, content);
    bar->addWidget(files);
    bar->addWidget(verify);
    bar->addWidget(packet);
    m_resultFrame = card(content);
    auto *result = new QHBoxLayout(m_resultFrame);
    result->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    m_result = label({}, TextSize::Body, Tone::Normal, false, m_resultFrame);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    result->addWidget(m_result, 1);
    QToolButton *close = iconButton(Icon::Close, tr("Close"), m_resultFrame);
    result->addWidget(close, 0, Qt::AlignTop);
    auto *resultRow = new QHBoxLayout;
    resultRow->setContentsMargins(spacing::l, 0, spacing::l, spacing::m);
    resultRow->addWidget(m_resultFrame);
    column->addLayout(resultRow);
    m_resultFrame->hide();
    column->addWidget(line(Qt::Horizontal, content));
    m_list = new QListView(content);
    m_list->setModel(m_filtered);
    auto *delegate = new CitationDelegate(workspace().session, m_list);
    m_list->setItemDelegate(delegate);
    m_list->setAccessibleName(tr("Citations"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_list, 1);
    setContent(content);

    connect(close, &QToolButton::clicked, m_resultFrame, &QWidget::hide);
    connect(verify, &QPushButton::clicked, this, &EvidenceView::askForVerification);
    connect(packet, &QPushButton::clicked, this, &EvidenceView::askForPacket);
    connect(delegate, &CitationDelegate::pageWanted, this, &EvidenceView::fetchPage, Qt::QueuedConnection);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListView::doubleClicked, this, &EvidenceView::openCurrent);
}

void EvidenceView::visit(const Place &)
{
    if (!isLoaded())
        reload();
}

QWidget *EvidenceView::firstFocus()
{
    return m_list;
}

QString EvidenceView::placeTitle() const
{
    return tr("Evidence");
}

void EvidenceView::reload()
{
    if (!begin())
        return;
    workspace().session.read(
        this, [](store::Database &db, const JobControl &) { return evidence::citations(db); },
        ending([this](std::vector<evidence::Citation> citations) {
            if (citations.empty()) {
                showEmpty(Icon::Evidence, tr("No evidence yet"), tr("Accepted facts and the clips that you keep are collected here, each with its picture, ready to be handed over."), m_toReview);
            } else {
                m_model->setCitations(std::move(citations));
                m_counts->setText(tr("%Ln citation(s)", nullptr, m_model->rowCount()));
                showContent();
            }
        }));
}

void EvidenceView::fetchPage(const Document &document, int page)
{
    const QString key = QStringLiteral("%1:%2").arg(document.id.value()).arg(page);
    if (m_asked.contains(key))
        return;
    m_asked.insert(key);
    workspace().session.pageImage(this, document, page, cropDpi, [this](Result<QImage>) { m_list->viewport()->update(); });
}

void EvidenceView::openCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const evidence::Citation &citation = m_model->citation(m_filtered->mapToSource(index).row());
    workspace().navigator.go(Place::pageOf(citation.document.id, citation.anchor.page, citation.anchor.range, citation.anchor.boxes));
}

void EvidenceView::askForPacket()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Make an evidence packet"));
    dialog->setMinimumWidth(Theme::current().scaled(520));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *what = label(tr("Originals, text, translations, quotes with their pictures, the custody log and a report, in a folder that anyone can check with sha256sum alone. Only accepted facts go in."),
                         TextSize::Body, Tone::Secondary, false, dialog);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *form = new QFormLayout;
    form->setSpacing(spacing::s);
    auto *folder = new QLineEdit(QDir(workspace().session.folder() + QStringLiteral("/..")).canonicalPath() + QStringLiteral("/packet"), dialog);
    folder->setAccessibleName(tr("Folder of the packet"));
    auto *row = new QHBoxLayout;
    row->addWidget(folder, 1);
    QPushButton *choose = button(tr("Choose…"), ButtonKind::Plain, dialog);
    row->addWidget(choose);
    form->addRow(tr("New folder"), row);
    auto *note = new QLineEdit(dialog);
    note->setPlaceholderText(tr("What it is for; stands on the first page"));
    note->setAccessibleName(tr("Note"));
    form->addRow(tr("Note"), note);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *make = button(tr("Make packet"), ButtonKind::Primary, dialog);
    buttons->addButton(make, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(choose, &QPushButton::clicked, dialog, [dialog, folder] {
        const QString chosen = QFileDialog::getSaveFileName(dialog, {}, folder->text(), {}, nullptr, QFileDialog::ShowDirsOnly);
        if (!chosen.isEmpty())
            folder->setText(chosen);
    });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, folder, note] {
        writePacket(folder->text().trimmed(), note->text().trimmed());
        dialog->accept();
    });
    dialog->open();
}

void EvidenceView::writePacket(const QString &output, const QString &note)
{
    if (output.isEmpty())
        return;
    workspace().session.write(
        this, Jobs::Info{tr("Making the evidence packet")}, Change::Settings,
        [output, note, by = workspace().session.actor()](store::CaseFile &file, const JobControl &control) -> Result<evidence::Packet> {
            evidence::PacketOptions options;
            options.note = note;
            options.actor = by;
            auto drawn = graphFiles(file.database(), control.cancel);
            if (!drawn)
                return drawn.failure();
            options.graphFiles = std::move(drawn).value();
            pipeline::PageImages images(file);
            return evidence::writePacket(
                file, output, options, [&](const Document &document, PageNumber page, double dpi) { return images.image(document, page, dpi, control.cancel); }, control.cancel,
                control.progress);
        },
        [this](Result<evidence::Packet> packet) {
            if (!packet) {
                if (packet.error().code != ErrorCode::Cancelled)
                    workspace().toasts.showError(packet.error());
                return;
            }
            auto *open = new QAction(tr("Open folder"), this);
            const QString folder = packet->folder;
            connect(open, &QAction::triggered, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
            workspace().toasts.say(tr("The packet is ready: %Ln citation(s).", nullptr, packet->citations), open);
        });
}

void EvidenceView::askForVerification()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(Icon::Shield), tr("This case"), this, [this] { verifyPath(workspace().session.folder()); });
    menu->addAction(icon(Icon::Folder), tr("A folder…"), this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Verify a packet or a case"));
        if (!folder.isEmpty())
            verifyPath(folder);
    });
    menu->addAction(icon(Icon::Documents), tr("A packet's zip…"), this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Verify a packet"), {}, tr("Packets (*.zip)"));
        if (!file.isEmpty())
            verifyPath(file);
    });
    menu->popup(QCursor::pos());
}

void EvidenceView::verifyPath(const QString &path)
{
    workspace().jobs.start(
        this, Jobs::Info{tr("Verifying")}, [path](const JobControl &control) { return evidence::verify(path, control.cancel, control.progress); },
        [this, path](Result<evidence::Verification> verification) {
            if (verification)
                showVerification(path, *verification);
            else if (verification.error().code != ErrorCode::Cancelled)
                workspace().toasts.showError(verification.error());
        });
}

void EvidenceView::showVerification(const QString &path, const evidence::Verification &verification)
{
    constexpr std::size_t linesAtMost = 8;
    QString text = verification.ok ? tr("%1: %Ln file(s) and rows checked, nothing is missing, changed or added.", nullptr, verification.checked).arg(QDir::toNativeSeparators(path))
                                   : tr("%1: %Ln problem(s) found.", nullptr, int(verification.problems.size())).arg(QDir::toNativeSeparators(path));
    for (std::size_t i = 0; i < std::min(linesAtMost, verification.problems.size()); ++i)
        text += u'\n' + verification.problems[i].path + QStringLiteral(": ") + verification.problems[i].problem;
    setTone(m_result, verification.ok ? Tone::Success : Tone::Danger);
    m_result->setText(text);
    m_resultFrame->show();
}

void EvidenceView::askForExport(const QString &format)
{
    const QString suffix = format == QLatin1String("ftm") ? QStringLiteral("ftm.json") : format;
    const QString file = QFileDialog::getSaveFileName(this, tr("Export"), workspace().session.title() + u'.' + suffix, QStringLiteral("*.") + suffix);
    if (!file.isEmpty())
        exportFile(format, file);
}

void EvidenceView::exportFile(const QString &format, const QString &file)
{
    workspace().session.read(
        this, Jobs::Info{tr("Exporting")},
        [format, file, uuid = workspace().session.uuid()](store::Database &db, const JobControl &) -> Result<void> {
            const auto bytes = format == QLatin1String("ftm")   ? exchange::toFollowTheMoney(db, uuid)
                               : format == QLatin1String("csv") ? exchange::mentionsCsv(db)
                               : format == QLatin1String("tmx") ? exchange::toTmx(db)
                                                                : translationFile(db, format);
            if (!bytes)
                return bytes.failure();
            return core::saveFile(file, *bytes);
        },
        [this, file](Result<void> done) {
            if (done)
                workspace().toasts.say(tr("Saved %1.").arg(QDir::toNativeSeparators(file)));
            else if (done.error().code == ErrorCode::Empty)
                workspace().toasts.say(tr("The case has nothing yet that this file would hold."));
            else
                workspace().toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
