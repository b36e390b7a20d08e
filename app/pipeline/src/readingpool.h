// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/member.h"
#include "core/page.h"
#include "core/records.h"
#include "core/result.h"
#include "store/casefile.h"

#include <QString>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>
#include <vector>

namespace tendertrail::pipeline {

enum class ReadKind { Read, Unpack, Recognise };

/// One thing for a worker process to do: extract a whole document, take out what is inside it, or recognise one page.
struct ReadTask
{
    ReadKind kind = ReadKind::Read;
    core::DocumentId document;
    QString path;
    QString name;
    QString password;    ///< tried where it does not open without
    QStringList languages;
    int page = 0;        ///< Recognise
    qint64 weight = 0;   ///< lighter ones of a kind come first: bytes, or pages of the document that are to be recognised
    int attempts = 0;
};

/// A document inside another one that lies in the originals now, or why it does not.
struct TakenMember
{
    core::Member member;
    std::optional<store::CaseFile::StoredOriginal> original;
};

/// What came of it: a page or a member, any number of times, then one end.
struct ReadOutcome
{
    ReadTask task;
    std::optional<core::PageText> page;
    std::optional<TakenMember> member;
    bool ended = false;
    int count = 0;          ///< of the end: pages, or members
    bool hasMembers = false;///< of the end of a reading: there may be documents inside
    QString mediaType;      ///< of the end of a reading
    bool locked = false;    ///< of the end: the task's password opened it
    QString sourceUrl;      ///< of the end of a reading: the address that the document itself names
    std::optional<core::Error> error;
};

/// Threads, each with a worker process of its own, between tasks and a bounded queue of outcomes: pages stream to the writer
/// and memory does not grow with the size of a document. First results come soon: text before recognition, small documents
/// before large ones, documents with few pages to recognise before those with many. A task whose worker crashed, hung or ran
/// out of memory is tried once more in a fresh worker before its error comes out.
class ReadingPool
{
public:
    /// Puts a member's file among the originals; called on the pool's threads.
    using Keep = std::function<core::Result<store::CaseFile::StoredOriginal>(const QString &file, const core::CancelToken &cancel)>;

    /// originals: the folder that the documents lie in.
    ReadingPool(int workers, const QString &originals, Keep keep);
    /// Cancels what is running and joins.
    ~ReadingPool();
    ReadingPool(const ReadingPool &) = delete;
    ReadingPool &operator=(const ReadingPool &) = delete;

    void add(ReadTask task);
    /// The next outcome, or nothing after timeoutMs.
    [[nodiscard]] std::optional<ReadOutcome> next(int timeoutMs);

private:
    using Order = std::tuple<bool, qint64, qint64, qint64>; ///< recognition last, weight, document, running number

    void work(const QString &originals);
    void runTask(class ReadingThread &thread, ReadTask task);
    [[nodiscard]] std::optional<core::Error> attempt(ReadingThread &thread, const ReadTask &task, const QString &password, ReadOutcome &end);
    [[nodiscard]] core::Result<void> pushMember(const ReadTask &task, core::Member member);
    [[nodiscard]] bool push(ReadOutcome outcome);

    Keep m_keep;
    std::mutex m_mutex;
    std::condition_variable m_tasksChanged;
    std::condition_variable m_outcomesChanged;
    std::map<Order, ReadTask> m_tasks;
    qint64 m_taken = 0;
    std::deque<ReadOutcome> m_outcomes;
    bool m_stopping = false;
    core::CancelSource m_stop;
    std::vector<std::thread> m_threads;
};

} // namespace tendertrail::pipeline
