// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <condition_variable>
#include <mutex>

namespace tendertrail::gui {

namespace {

// How often the bar follows the work. Progress is picked up by this timer, so that a fast stage cannot flood the event loop.
constexpr int pollMilliseconds = 120;

} // namespace

struct Jobs::Entry
{
    Info info;
    QPointer<QObject> context;
    core::CancelSource source;
    std::function<void()> deliver;

    std::mutex mutex; // guards what follows
    std::condition_variable ended;
    bool running = false;
    bool over = false;
    core::Progress progress;

    // GUI thread only: for the rate of the present stage.
    QString stage;
    QElapsedTimer since;
    qint64 doneAtStart = 0;
    bool cancelled = false;
};

Jobs::Jobs(QObject *parent) : QObject(parent)
{
    // Readers wait for the disk more than for a core; a slow read must not hold up a quick one.
    m_pool.setMaxThreadCount(qMax(4, QThread::idealThreadCount()));
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Jobs::poll);
}

Jobs::~Jobs()
{
    stop();
}

JobId Jobs::enqueue(QObject *context, Info info, std::function<void(const JobControl &)> run, std::function<void()> deliver,
                    QThreadPool *pool)
{
    const JobId id = ++m_last;
    auto entry = std::make_shared<Entry>();
    entry->info = std::move(info);
    entry->context = context;
    entry->deliver = std::move(deliver);
    m_entries.emplace(id, entry);
    const bool isVisible = !entry->info.title.isEmpty();

    (pool ? pool : &m_pool)->start([this, id, entry, run = std::move(run)]() mutable {
        {
            const std::lock_guard lock(entry->mutex);
            entry->running = true;
        }
        const JobControl control{entry->source.token(), [weak = std::weak_ptr(entry)](const core::Progress &progress) {
                                     if (const auto target = weak.lock()) {
                                         const std::lock_guard lock(target->mutex);
                                         target->progress = progress;
                                     }
                                 }};
        run(control);
        run = nullptr; // what the work captured goes before the result is announced
        // Posted before `over` is set: stop() drops events of entries it no longer knows.
        QMetaObject::invokeMethod(this, [this, id] { finish(id); }, Qt::QueuedConnection);
        const std::lock_guard lock(entry->mutex);
        entry->over = true;
        entry->ended.notify_all();
    });
    if (isVisible) {
        if (!m_timer.isActive())
            m_timer.start();
        Q_EMIT changed();
    }
    return id;
}

void Jobs::finish(JobId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const std::shared_ptr<Entry> entry = found->second;
    m_entries.erase(found);
    if (!entry->info.title.isEmpty())
        Q_EMIT changed();
    if (entry->context)
        entry->deliver();
    if (m_entries.empty()) {
        m_timer.stop();
        Q_EMIT idle();
    }
}

void Jobs::cancel(JobId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    found->second->source.cancel();
    found->second->cancelled = true;
    Q_EMIT changed();
}

void Jobs::cancelAll()
{
    for (const auto &[id, entry] : m_entries) {
        entry->source.cancel();
        entry->cancelled = true;
    }
    Q_EMIT changed();
}

void Jobs::stop()
{
    const auto entries = std::move(m_entries);
    m_entries.clear();
    m_timer.stop();
    for (const auto &[id, entry] : entries)
        entry->source.cancel();
    for (const auto &[id, entry] : entries) {
        std::unique_lock lock(entry->mutex);
        entry->ended.wait(lock, [&entry = *entry] { return entry.over; });
    }
    Q_EMIT changed();
    if (!entries.empty())
        Q_EMIT idle();
}

void Jobs::poll()
{
    bool anyVisible = false;
    for (const auto &[id, entry] : m_entries)
        anyVisible = anyVisible || !entry->info.title.isEmpty();
    if (anyVisible)
        Q_EMIT changed();
    else
        m_timer.stop();
}

QList<Jobs::Status> Jobs::visible() const
{
    QList<Status> running;
    QList<Status> waiting;
    for (const auto &[id, entry] : m_entries) {
        if (entry->info.title.isEmpty())
            continue;
        Status status{.id = id, .info = entry->info, .cancelled = entry->cancelled};
        {
            const std::lock_guard lock(entry->mutex);
            status.running = entry->running && !entry->over;
            status.progress = entry->progress;
        }
        if (status.running) {
            // A stage has its own pace: the rate starts anew with it.
            if (!entry->since.isValid() || entry->stage != status.progress.stage) {
                entry->stage = status.progress.stage;
                entry->since.start();
                entry->doneAtStart = status.progress.done;
            }
            const double seconds = static_cast<double>(entry->since.elapsed()) / 1000.0;
            const auto progressed = static_cast<double>(status.progress.done - entry->doneAtStart);
            if (seconds > 1 && progressed > 0) {
                status.perSecond = progressed / seconds;
                if (status.progress.total > 0)
                    status.secondsLeft =
                        static_cast<double>(status.progress.total - status.progress.done) / status.perSecond;
            }
        }
        (status.running ? running : waiting).append(status);
    }
    return running + waiting;
}

} // namespace tendertrail::gui
