// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/page.h"
#include "core/records.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tendertrail::pipeline {

/// One thing for a worker process to do: extract a whole document (page 0) or recognise one page.
struct ReadTask
{
    core::DocumentId document;
    QString path;
    QString name;
    QString password;
    QStringList languages;
    int page = 0;
    int attempts = 0;
};

/// What came of it: a page, any number of times, then one end.
struct ReadOutcome
{
    ReadTask task;
    std::optional<core::PageText> page;
    bool ended = false;
    int pageCount = 0;
    QString mediaType;      ///< of the end of an extraction
    std::optional<core::Error> error;
};

/// Threads, each with a worker process of its own, between a queue of tasks and a bounded queue of outcomes: pages stream to
/// the writer and memory does not grow with the size of a document. A task whose worker crashed, hung or ran out of memory is
/// tried once more in a fresh worker before its error comes out.
class ReadingPool
{
public:
    /// originals: the folder that the documents lie in.
    ReadingPool(int workers, const QString &originals);
    /// Cancels what is running and joins.
    ~ReadingPool();
    ReadingPool(const ReadingPool &) = delete;
    ReadingPool &operator=(const ReadingPool &) = delete;

    void add(ReadTask task);
    /// The next outcome, or nothing after timeoutMs.
    [[nodiscard]] std::optional<ReadOutcome> next(int timeoutMs);

private:
    void work(const QString &originals);
    void runTask(class ReadingThread &thread, ReadTask task);
    [[nodiscard]] bool push(ReadOutcome outcome);

    std::mutex m_mutex;
    std::condition_variable m_tasksChanged;
    std::condition_variable m_outcomesChanged;
    std::deque<ReadTask> m_tasks;
    std::deque<ReadOutcome> m_outcomes;
    bool m_stopping = false;
    core::CancelSource m_stop;
    std::vector<std::thread> m_threads;
};

} // namespace tendertrail::pipeline
