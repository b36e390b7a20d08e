// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session.h"

#include "pipeline/decisions.h"
#include "pipeline/pageimages.h"
#include "search/searcher.h"
#include "store/undo.h"

#include <QDir>
#include <QThread>

#include <mutex>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr int imageCacheMegabytes = 192;

QString imageKey(core::DocumentId document, core::PageNumber page, double dpi)
{
    return u"%1/%2/%3"_s.arg(document.value()).arg(page).arg(qRound(dpi));
}

} // namespace

// Shared by everything that runs for this case; the last one out closes the files.
struct Session::OpenCase
{
    explicit OpenCase(std::unique_ptr<store::CaseFile> opened) : caseFile(std::move(opened)), images(*caseFile) {}

    std::unique_ptr<store::CaseFile> caseFile;
    pipeline::PageImages images;
    std::mutex mutex;
    std::vector<std::unique_ptr<store::Database>> idle; // guarded by mutex
};

Session::Borrowed::Borrowed(OpenCase &owner, std::unique_ptr<store::Database> database)
    : m_owner(&owner), m_database(std::move(database))
{
}

Session::Borrowed::~Borrowed()
{
    if (!m_database)
        return;
    m_database->setCancel({});
    const std::lock_guard lock(m_owner->mutex);
    m_owner->idle.push_back(std::move(m_database));
}

core::Result<std::shared_ptr<Session::Borrowed>> Session::borrow(OpenCase &open, const JobControl &control)
{
    std::unique_ptr<store::Database> database;
    {
        const std::lock_guard lock(open.mutex);
        if (!open.idle.empty()) {
            database = std::move(open.idle.back());
            open.idle.pop_back();
        }
    }
    if (!database) {
        auto made = open.caseFile->reader();
        if (!made)
            return made.failure();
        database = std::make_unique<store::Database>(std::move(*made));
        TRAIL_TRY(search::prepare(*database));
    }
    database->setCancel(control.cancel);
    return std::make_shared<Borrowed>(open, std::move(database));
}

store::CaseFile &Session::writer(OpenCase &open)
{
    return *open.caseFile;
}

Session::Session(Jobs &jobs, QObject *parent) : QObject(parent), m_jobs(jobs)
{
    // One thread that stays: what SQLite's only writing connection wants.
    m_writerPool.setMaxThreadCount(1);
    m_writerPool.setExpiryTimeout(-1);
    m_imagePool.setMaxThreadCount(qMax(2, QThread::idealThreadCount()));
    m_images.setMaxCost(imageCacheMegabytes * 1024);
}

Session::~Session()
{
    close();
}

void Session::create(const QString &folder, const QString &title)
{
    begin(folder, [folder, title] { return store::CaseFile::create(folder, title); });
}

void Session::open(const QString &folder)
{
    begin(folder, [folder] { return store::CaseFile::open(folder, store::CaseFile::Access::Write); });
}

void Session::begin(const QString &folder, std::function<core::Result<std::unique_ptr<store::CaseFile>>()> make)
{
    close();
    const quint64 generation = m_generation;
    m_jobs.start(
        this, {},
        [make = std::move(make)](const JobControl &) -> core::Result<std::shared_ptr<OpenCase>> {
            auto made = make();
            if (!made)
                return made.failure();
            TRAIL_TRY(search::prepare((*made)->database()));
            return std::make_shared<OpenCase>(std::move(*made));
        },
        [this, folder, generation](core::Result<std::shared_ptr<OpenCase>> result) {
            if (generation != m_generation)
                return;
            if (!result) {
                Q_EMIT openFailed(folder, result.error());
                return;
            }
            m_case = *result;
            m_title = m_case->caseFile->title();
            m_folder = m_case->caseFile->folder();
            m_uuid = m_case->caseFile->uuid();
            Q_EMIT opened();
            announce(Change::Everything);
        },
        &m_writerPool);
}

void Session::close()
{
    ++m_generation;
    m_jobs.stop();
    m_writerPool.waitForDone();
    m_imagePool.waitForDone();
    m_imageWaits.clear();
    m_images.clear();
    if (!m_case)
        return;
    {
        const std::lock_guard lock(m_case->mutex);
        m_case->idle.clear();
    }
    m_case.reset();
    m_title.clear();
    m_folder.clear();
    m_uuid.clear();
    m_counts = {};
    m_undoLabel.clear();
    m_redoLabel.clear();
    Q_EMIT closed();
}

QString Session::actor() const
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? u"person"_s : name;
}

void Session::announce(Changes changes)
{
    if (changes.testFlag(Change::Documents))
        Q_EMIT documentsChanged();
    if (changes.testFlag(Change::Segments))
        Q_EMIT segmentsChanged();
    if (changes.testFlag(Change::Suggestions))
        Q_EMIT suggestionsChanged();
    if (changes.testFlag(Change::Facts))
        Q_EMIT factsChanged();
    if (changes.testFlag(Change::Clips))
        Q_EMIT clipsChanged();
    if (changes.testFlag(Change::Settings))
        Q_EMIT settingsChanged();
    refresh();
}

void Session::refresh()
{
    struct Summary
    {
        store::Counts counts;
        QString undo, redo;
    };
    read(
        this,
        [](store::Database &db, const JobControl &) -> core::Result<Summary> {
            Summary summary;
            auto counts = store::counts(db);
            if (!counts)
                return counts.failure();
            summary.counts = *counts;
            auto undoLabel = store::undoLabel(db);
            auto redoLabel = store::redoLabel(db);
            if (!undoLabel || !redoLabel)
                return (undoLabel ? redoLabel : undoLabel).failure();
            summary.undo = *undoLabel;
            summary.redo = *redoLabel;
            return summary;
        },
        [this](core::Result<Summary> summary) {
            if (!summary) {
                if (summary.error().code != core::ErrorCode::Cancelled)
                    Q_EMIT failed(summary.error());
                return;
            }
            m_counts = summary->counts;
            Q_EMIT countsChanged();
            if (m_undoLabel != summary->undo || m_redoLabel != summary->redo) {
                m_undoLabel = summary->undo;
                m_redoLabel = summary->redo;
                Q_EMIT undoChanged();
            }
        });
}

void Session::undo()
{
    moveJournal(true);
}

void Session::redo()
{
    moveJournal(false);
}

void Session::moveJournal(bool back)
{
    const Changes touched = Change::Segments | Change::Suggestions | Change::Facts | Change::Clips;
    write(
        this, {}, touched,
        [back, by = actor()](store::CaseFile &file, const JobControl &) {
            return back ? pipeline::undo(file, by) : pipeline::redo(file, by);
        },
        [this, back](core::Result<QString> label) {
            if (label)
                Q_EMIT undone(*label, back);
            else if (label.error().code != core::ErrorCode::NotFound)
                Q_EMIT failed(label.error());
        });
}

QImage Session::cachedPageImage(core::DocumentId document, core::PageNumber page, double dpi) const
{
    const QImage *image = m_images.object(imageKey(document, page, dpi));
    return image ? *image : QImage();
}

void Session::pageImage(QObject *context, const core::Document &document, core::PageNumber page, double dpi,
                        std::function<void(core::Result<QImage>)> done)
{
    const QImage known = cachedPageImage(document.id, page, dpi);
    if (!known.isNull()) {
        done(known);
        return;
    }
    if (!m_case) {
        done(core::fail(core::ErrorCode::NotFound));
        return;
    }
    const QString key = imageKey(document.id, page, dpi);
    auto &waits = m_imageWaits[key];
    waits.emplace_back(context, std::move(done));
    if (waits.size() > 1)
        return; // it is being drawn already
    m_jobs.start(
        this, {},
        [open = m_case, document, page, dpi](const JobControl &control) {
            return open->images.image(document, page, dpi, control.cancel);
        },
        current([this, key](core::Result<QImage> image) {
            if (image)
                m_images.insert(key, new QImage(*image), static_cast<qsizetype>(image->sizeInBytes() / 1024) + 1);
            const auto waiting = m_imageWaits.take(key);
            for (const auto &[who, call] : waiting) {
                if (who)
                    call(image);
            }
        }),
        &m_imagePool);
}

} // namespace tendertrail::gui
