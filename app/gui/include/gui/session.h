// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "gui/jobs.h"
#include "store/casefile.h"
#include "store/jobs.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace tendertrail::pipeline {
class PageImages;
}

namespace tendertrail::gui {

/// What a change of the case touches; views listen to the signal of what they show.
enum class Change {
    Documents = 0x01,   ///< documents, pages, stages, failures
    Segments = 0x02,    ///< segments and translations
    Suggestions = 0x04,
    Facts = 0x08,       ///< mentions, entities, relations, purchases
    Clips = 0x10,
    Settings = 0x20,    ///< consent, last verification
    Everything = 0x3f,
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// The case that is open. Every access to it runs off the GUI thread: reads on connections of their own, writes one after
/// the other on one thread. Only the signals and the methods of this class belong to the GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Jobs &jobs, QObject *parent = nullptr);
    /// Closes the case.
    ~Session() override;

    /// Each closes an open case first. opened() or openFailed() follows.
    void create(const QString &folder, const QString &title);
    void open(const QString &folder);
    /// Cancels what runs, waits for it (a second at most, as every stage listens), closes the files.
    void close();

    [[nodiscard]] bool isOpen() const { return m_case != nullptr; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString uuid() const { return m_uuid; }
    /// As last read; refreshed after each change.
    [[nodiscard]] const store::Counts &counts() const { return m_counts; }
    /// Who acts, for custody rows and decisions.
    [[nodiscard]] QString actor() const;

    /// work(store::Database &, const JobControl &) -> core::Result<T> on a reading connection of its own;
    /// done(core::Result<T>) on the GUI thread, unless context is gone or the case was closed meanwhile.
    template <typename Work, typename Done>
    JobId read(QObject *context, Work work, Done done)
    {
        return read(context, Jobs::Info{}, std::move(work), std::move(done));
    }
    template <typename Work, typename Done>
    JobId read(QObject *context, Jobs::Info info, Work work, Done done)
    {
        using R = std::invoke_result_t<Work &, store::Database &, const JobControl &>;
        auto open = m_case;
        auto run = [open, work = std::move(work)](const JobControl &control) mutable -> R {
            if (!open)
                return core::fail(core::ErrorCode::NotFound);
            auto reader = borrow(*open, control);
            if (!reader)
                return reader.failure();
            return work(***reader, control);
        };
        return m_jobs.start(context, std::move(info), std::move(run), current(std::move(done)));
    }

    /// work(store::CaseFile &, const JobControl &) -> core::Result<T> on the writing thread, in the order of the calls.
    /// When it went well, the signals of `changes` follow; then done(core::Result<T>) as with read().
    template <typename Work, typename Done>
    JobId write(QObject *context, Jobs::Info info, Changes changes, Work work, Done done)
    {
        using R = std::invoke_result_t<Work &, store::CaseFile &, const JobControl &>;
        auto open = m_case;
        auto run = [open, work = std::move(work)](const JobControl &control) mutable -> R {
            if (!open)
                return core::fail(core::ErrorCode::NotFound);
            return work(writer(*open), control);
        };
        // The signals must come also when the view that asked for the change is gone.
        auto finished = [this, context = QPointer<QObject>(context), changes, done = std::move(done)](R result) mutable {
            if (result || result.error().code == core::ErrorCode::Cancelled)
                announce(changes);
            if (context)
                done(std::move(result));
        };
        const bool waits = !info.pausable;
        const JobId id = m_jobs.start(this, std::move(info), std::move(run), current(std::move(finished)), &m_writerPool);
        if (waits)
            Q_EMIT writeWaiting();
        return id;
    }

    /// One step back or forward in the journal; a toast says what it was.
    void undo();
    void redo();
    [[nodiscard]] QString undoLabel() const { return m_undoLabel; }
    [[nodiscard]] QString redoLabel() const { return m_redoLabel; }

    /// A page drawn by the confined worker. At once when it is in memory, else later on the GUI thread.
    void pageImage(QObject *context, const core::Document &document, core::PageNumber page, double dpi,
                   std::function<void(core::Result<QImage>)> done);
    /// Only if it is in memory; a null image otherwise.
    [[nodiscard]] QImage cachedPageImage(core::DocumentId document, core::PageNumber page, double dpi) const;

    /// Tells everybody of a change made otherwise, and reads counts and undo labels anew.
    void announce(Changes changes);

Q_SIGNALS:
    void opened();
    void openFailed(const QString &folder, const tendertrail::core::Error &error);
    void closed();
    void documentsChanged();
    void segmentsChanged();
    void suggestionsChanged();
    void factsChanged();
    void clipsChanged();
    void settingsChanged();
    void countsChanged();
    void undoChanged();
    /// The journal was moved: key of the label, and whether it was taken back (else done again).
    void undone(const QString &label, bool back);
    void failed(const tendertrail::core::Error &error);
    /// A write that is not pausable stands in the queue: long work that can go on later makes way.
    void writeWaiting();

private:
    struct OpenCase;
    /// Gives a connection back when it goes.
    class Borrowed
    {
    public:
        Borrowed(OpenCase &owner, std::unique_ptr<store::Database> database);
        Borrowed(Borrowed &&) = default;
        Borrowed &operator=(Borrowed &&) = delete;
        ~Borrowed();
        store::Database &operator*() { return *m_database; }

    private:
        OpenCase *m_owner;
        std::unique_ptr<store::Database> m_database;
    };
    [[nodiscard]] static core::Result<std::shared_ptr<Borrowed>> borrow(OpenCase &open, const JobControl &control);
    [[nodiscard]] static store::CaseFile &writer(OpenCase &open);

    /// Wraps a callback so that it is dropped when another case (or none) is open by then.
    template <typename Done>
    auto current(Done done)
    {
        return [this, generation = m_generation, done = std::move(done)](auto result) mutable {
            if (generation == m_generation)
                done(std::move(result));
        };
    }
    void begin(const QString &folder, std::function<core::Result<std::unique_ptr<store::CaseFile>>()> make);
    void refresh();
    void moveJournal(bool back);

    Jobs &m_jobs;
    QThreadPool m_writerPool;
    QThreadPool m_imagePool;
    std::shared_ptr<OpenCase> m_case;
    QString m_title, m_folder, m_uuid;
    QString m_undoLabel, m_redoLabel;
    store::Counts m_counts;
    quint64 m_generation = 0;
    mutable QCache<QString, QImage> m_images;
    QHash<QString, std::vector<std::pair<QPointer<QObject>, std::function<void(core::Result<QImage>)>>>> m_imageWaits;
};

} // namespace tendertrail::gui
