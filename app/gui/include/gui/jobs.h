// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>

namespace tendertrail::gui {

/// What a piece of work gets: both may be used from its thread.
struct JobControl
{
    core::CancelToken cancel;
    core::ProgressSink progress;
};

using JobId = quint64;

/// Work that runs off the GUI thread. Values go in, values come out; no nested event loops.
///
///     jobs.start(this, {tr("Counting")}, [path](const JobControl &control) { return count(path, control.cancel); },
///                [this](core::Result<int> n) { … on the GUI thread; not called when `this` is gone … });
class Jobs : public QObject
{
    Q_OBJECT

public:
    struct Info
    {
        QString title{};      ///< shown in the jobs bar; empty: too short to be shown
        bool pausable = false;///< may be stopped and started again without loss
    };
    struct Status
    {
        JobId id = 0;
        Info info{};
        bool running = false; ///< false: waiting for its turn
        bool cancelled = false;
        core::Progress progress{};
        double perSecond = 0; ///< 0 while not known
        double secondsLeft = -1;
    };

    explicit Jobs(QObject *parent = nullptr);
    /// Cancels everything and waits.
    ~Jobs() override;

    /// work(const JobControl &) -> R on a thread of the pool (none: the shared one); done(R) on the GUI thread if context
    /// still lives. Work cancelled before it began gives Cancelled where R is a core::Result.
    template <typename Work, typename Done>
    JobId start(QObject *context, Info info, Work work, Done done, QThreadPool *pool = nullptr)
    {
        using R = std::invoke_result_t<Work &, const JobControl &>;
        auto outcome = std::make_shared<std::optional<R>>();
        auto run = [work = std::move(work), outcome](const JobControl &control) mutable {
            if constexpr (std::is_constructible_v<R, core::Failure>) {
                if (control.cancel.isCancelled()) {
                    outcome->emplace(R(core::fail(core::ErrorCode::Cancelled)));
                    return;
                }
            }
            outcome->emplace(work(control));
        };
        auto deliver = [done = std::move(done), outcome]() mutable {
            if (outcome->has_value())
                done(std::move(**outcome));
        };
        return enqueue(context, std::move(info), std::move(run), std::move(deliver), pool);
    }

    void cancel(JobId id);
    void cancelAll();
    /// Cancels everything and waits until no work runs; results are dropped.
    void stop();
    [[nodiscard]] bool isIdle() const { return m_entries.empty(); }
    /// Those with a title, running ones first.
    [[nodiscard]] QList<Status> visible() const;

Q_SIGNALS:
    /// A visible job came, went or got on.
    void changed();
    /// The last job has ended.
    void idle();

private:
    struct Entry;
    JobId enqueue(QObject *context, Info info, std::function<void(const JobControl &)> run, std::function<void()> deliver,
                  QThreadPool *pool);
    void finish(JobId id);
    void poll();

    std::map<JobId, std::shared_ptr<Entry>> m_entries;
    QThreadPool m_pool;
    QTimer m_timer;
    JobId m_last = 0;
};

} // namespace tendertrail::gui
