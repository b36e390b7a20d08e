// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingpool.h"

#include "worker/client.h"

#include <chrono>

namespace tendertrail::pipeline {

using namespace core;

namespace {

// Pages that wait for the writer, over all workers; more would only be memory.
constexpr std::size_t outcomesAtMost = 64;

bool isWorthAnotherTry(ErrorCode code)
{
    return code == ErrorCode::Crashed || code == ErrorCode::TimedOut || code == ErrorCode::OutOfMemory || code == ErrorCode::Protocol;
}

} // namespace

class ReadingThread
{
public:
    worker::Client client;
};

ReadingPool::ReadingPool(int workers, const QString &originals)
{
    for (int i = 0; i < workers; ++i)
        m_threads.emplace_back([this, originals] { work(originals); });
}

ReadingPool::~ReadingPool()
{
    m_stop.cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_tasksChanged.notify_all();
    m_outcomesChanged.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReadingPool::add(ReadTask task)
{
    {
        const std::lock_guard lock(m_mutex);
        // Pages of documents already begun come before new documents, so that documents get finished.
        if (task.page > 0)
            m_tasks.push_front(std::move(task));
        else
            m_tasks.push_back(std::move(task));
    }
    m_tasksChanged.notify_one();
}

std::optional<ReadOutcome> ReadingPool::next(int timeoutMs)
{
    std::unique_lock lock(m_mutex);
    m_outcomesChanged.wait_for(lock, std::chrono::milliseconds(timeoutMs), [this] { return !m_outcomes.empty(); });
    if (m_outcomes.empty())
        return std::nullopt;
    ReadOutcome outcome = std::move(m_outcomes.front());
    m_outcomes.pop_front();
    lock.unlock();
    m_outcomesChanged.notify_all();
    return outcome;
}

bool ReadingPool::push(ReadOutcome outcome)
{
    {
        std::unique_lock lock(m_mutex);
        m_outcomesChanged.wait(lock, [this] { return m_stopping || m_outcomes.size() < outcomesAtMost; });
        if (m_stopping)
            return false;
        m_outcomes.push_back(std::move(outcome));
    }
    m_outcomesChanged.notify_all();
    return true;
}

void ReadingPool::work(const QString &originals)
{
    ReadingThread thread;
    thread.client.mayRead(originals);
    for (;;) {
        ReadTask task;
        {
            std::unique_lock lock(m_mutex);
            m_tasksChanged.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_stopping)
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        runTask(thread, std::move(task));
    }
}

void ReadingPool::runTask(ReadingThread &thread, ReadTask task)
{
    ReadOutcome end;
    for (;;) {
        ++task.attempts;
        std::optional<Error> error;
        if (task.page > 0) {
            auto page = thread.client.recognise(task.path, task.name, task.password, task.page, task.languages, m_stop.token());
            if (page) {
                page->number = task.page;
                if (!push({task, std::move(page).value(), false, 0, {}, std::nullopt}))
                    return;
            } else {
                error = page.error();
            }
        } else if (const auto probe = thread.client.probe(task.path, task.name, m_stop.token()); !probe) {
            error = probe.error();
        } else {
            end.mediaType = probe->mediaType;
            const auto count = thread.client.extract(
                task.path, task.name, task.password,
                [&](PageText page) -> Result<void> {
                    if (!push({task, std::move(page), false, 0, {}, std::nullopt}))
                        return fail(ErrorCode::Cancelled, task.name);
                    return {};
                },
                m_stop.token());
            if (count)
                end.pageCount = count->pages;
            else
                error = count.error();
        }
        if (error && isWorthAnotherTry(error->code) && task.attempts < 2 && !m_stop.token().isCancelled())
            continue;
        end.error = error;
        break;
    }
    end.task = std::move(task);
    end.ended = true;
    (void)push(std::move(end)); // false only while the pool goes away
}

} // namespace tendertrail::pipeline
