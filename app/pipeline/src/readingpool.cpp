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

ReadingPool::ReadingPool(int workers, const QString &originals, Keep keep) : m_keep(std::move(keep))
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
        const Order order{task.kind == ReadKind::Recognise, task.weight, task.document.value(), m_taken++};
        m_tasks.emplace(order, std::move(task));
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
            task = std::move(m_tasks.begin()->second);
            m_tasks.erase(m_tasks.begin());
        }
        runTask(thread, std::move(task));
    }
}

core::Result<void> ReadingPool::pushMember(const ReadTask &task, Member member)
{
    TakenMember taken;
    if (!member.error) {
        const auto kept = m_keep(member.file, m_stop.token());
        if (kept)
            taken.original = *kept;
        else if (kept.error().code == ErrorCode::Empty)
            member.error = kept.error(); // its own fault; any other is the case's or the disk's
        else
            return kept.failure();
    }
    taken.member = std::move(member);
    ReadOutcome outcome;
    outcome.task = task;
    outcome.member = std::move(taken);
    if (!push(std::move(outcome)))
        return fail(ErrorCode::Cancelled, task.name);
    return {};
}

std::optional<Error> ReadingPool::attempt(ReadingThread &thread, const ReadTask &task, const QString &password, ReadOutcome &end)
{
    const auto pushPage = [&](PageText page) -> Result<void> {
        ReadOutcome outcome;
        outcome.task = task;
        outcome.page = std::move(page);
        if (!push(std::move(outcome)))
            return fail(ErrorCode::Cancelled, task.name);
        return {};
    };
    switch (task.kind) {
    case ReadKind::Recognise: {
        auto page = thread.client.recognise(task.path, task.name, password, task.page, task.languages, m_stop.token());
        if (!page)
            return page.error();
        page->number = task.page;
        const auto pushed = pushPage(std::move(page).value());
        return pushed ? std::nullopt : std::optional(pushed.error());
    }
    case ReadKind::Unpack: {
        const auto count = thread.client.unpack(
            task.path, task.name, password, [&](Member member) { return pushMember(task, std::move(member)); }, m_stop.token());
        if (!count)
            return count.error();
        end.count = *count;
        return std::nullopt;
    }
    case ReadKind::Read:
        break;
    }
    const auto probe = thread.client.probe(task.path, task.name, m_stop.token());
    if (!probe)
        return probe.error();
    end.mediaType = probe->mediaType;
    end.sourceUrl = probe->sourceUrl;
    const auto extracted = thread.client.extract(task.path, task.name, password, pushPage, m_stop.token());
    if (!extracted)
        return extracted.error();
    end.count = extracted->pages;
    end.hasMembers = extracted->hasMembers;
    return std::nullopt;
}

void ReadingPool::runTask(ReadingThread &thread, ReadTask task)
{
    ReadOutcome end;
    do {
        ++task.attempts;
        // Most documents are not locked: only one that does not open without the password is remembered as opened by it.
        end.error = attempt(thread, task, task.kind == ReadKind::Read ? QString() : task.password, end);
        if (end.error && end.error->code == ErrorCode::Encrypted && !task.password.isEmpty()) {
            end.error = attempt(thread, task, task.password, end);
            end.locked = !end.error;
        }
    } while (end.error && isWorthAnotherTry(end.error->code) && task.attempts < 2 && !m_stop.token().isCancelled());
    end.task = std::move(task);
    end.ended = true;
    (void)push(std::move(end)); // false only while the pool goes away
}

} // namespace tendertrail::pipeline
