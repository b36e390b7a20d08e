// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include "childprocess.h"
#include "lockedarchive.h"
#include "memberintake.h"
#include "officeconversion.h"
#include "scratchfolder.h"
#include "workerenvironment.h"
#include "worker/exitcodes.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>

namespace tendertrail::worker {

using namespace std::chrono_literals;

core::Result<QString> workerProgram()
{
#ifdef Q_OS_WIN
    const QString file = QStringLiteral("tendertrail-worker.exe");
#else
    const QString file = QStringLiteral("tendertrail-worker");
#endif
    QString program = qEnvironmentVariable("TENDERTRAIL_WORKER");
    if (program.isEmpty() && QCoreApplication::instance())
        program = QCoreApplication::applicationDirPath() + QLatin1Char('/') + file;
    const QFileInfo info(program);
    if (program.isEmpty() || !info.isFile() || !info.isExecutable())
        return core::fail(core::ErrorCode::MissingComponent, program.isEmpty() ? file : program,
                          QStringLiteral("the worker program is not there"));
    return info.absoluteFilePath();
}

namespace {

// The folder that a document lies in, by its true name; empty when there is no such document.
QString folderOf(const QString &document)
{
    return document.isEmpty() ? QString() : QFileInfo(QFileInfo(document).canonicalFilePath()).path();
}

bool liesIn(const QString &folder, const QStringList &roots)
{
    for (const QString &root : roots)
        if ((folder + QLatin1Char('/')).startsWith(root + QLatin1Char('/')))
            return true;
    return false;
}

QString lastWords(const QByteArray &tail)
{
    const QString text = QString::fromLocal8Bit(tail).trimmed();
    return text.isEmpty() ? QString() : QStringLiteral("; it said: ") + text.right(1000);
}

// Why a process that should have answered is gone.
core::Error errorOf(const Ending &ending, const QByteArray &tail, const QString &subject)
{
    using core::ErrorCode;
    const bool memory = tail.contains("bad_alloc") || tail.contains("ut of memory");
    if (!ending.bySignal && ending.code == exitOutOfMemory)
        return core::fail(ErrorCode::OutOfMemory, subject, QStringLiteral("the worker reached its memory limit")).error;
#ifndef Q_OS_WIN
    if (ending.bySignal && ending.code == SIGXCPU)
        return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("the worker reached its processor time limit")).error;
#else
    constexpr int outOfQuota = 1816; // ERROR_NOT_ENOUGH_QUOTA: what a job ends a process with whose time is up
    if (!ending.bySignal && ending.code == outOfQuota)
        return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("the worker reached its processor time limit")).error;
#endif
    const QString how = ending.bySignal ? QStringLiteral("signal %1 (%2)").arg(ending.code).arg(ending.name)
                                        : QStringLiteral("exit code %1").arg(ending.code);
    return core::fail(memory ? ErrorCode::OutOfMemory : ErrorCode::Crashed, subject,
                      QStringLiteral("the worker ended with %1%2").arg(how, lastWords(tail))).error;
}

} // namespace

struct Client::Private
{
    using OnMessage = std::function<core::Result<void>(Message &)>;
    using OnMember = LockedArchive::OnMember;

    explicit Private(Limits given) : limits(given) {}

    core::Result<void> ensureStarted(const QString &document);
    void stop();
    core::Result<Message> ask(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);
    core::Result<Message> askWorker(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);
    core::Result<Message> unlocked(const Request &request, core::Result<Message> answer, const core::CancelToken &cancel);
    core::Result<int> unpackByWorker(const Request &request, const OnMember &onMember, const core::CancelToken &cancel);
    core::Result<QString> legacyMediaType(const QString &document, const core::CancelToken &cancel);
    core::Result<Message> converse(const Request &request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);

    Limits limits;
    QStringList folders;                     ///< whose documents every worker may read
    QStringList readable;                    ///< those that the running one may
    std::unique_ptr<ScratchFolder> scratch;
    std::unique_ptr<ChildProcess> child;
    OfficeConversion office;
    LockedArchive locked;
    quint64 lastId = 0;
    quint64 starts = 0;                      ///< processes started so far
    bool answered = false;                   ///< a byte came back since the last request
};

void Client::Private::stop()
{
    child.reset(); // first: it holds files open below
    scratch.reset();
}

core::Result<void> Client::Private::ensureStarted(const QString &document)
{
    const QString folder = folderOf(document);
    const bool reachable = folder.isEmpty() || liesIn(folder, readable);
    if (child && child->isRunning() && reachable)
        return {};
    stop();
    const auto program = workerProgram();
    if (!program)
        return program.failure();
    readable = folders;
    if (!folder.isEmpty() && !liesIn(folder, readable))
        readable.append(folder);
    QStringList arguments = {QStringLiteral("--memory"), QString::number(limits.memoryBytes)};
    for (const QString &root : std::as_const(readable))
        arguments << QStringLiteral("--read") << root;
    // A worker without such a folder can do all but unpack.
    if (auto made = ScratchFolder::make()) {
        scratch = std::move(*made);
        arguments << QStringLiteral("--scratch") << scratch->path()
                  << QStringLiteral("--scratch-bytes") << QString::number(limits.scratchBytes);
    }
    auto started = ChildProcess::start(*program, arguments, environmentForWorker(scratch ? scratch->path() : QDir::tempPath()));
    if (!started)
        return started.failure();
    child = std::move(*started);
    ++starts;
    return {};
}

namespace {

bool beginsAsCompoundFile(const QString &document)
{
    QFile file(document);
    return file.open(QIODevice::ReadOnly) && file.read(8) == QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
}

// An error of a converted document, told of the one that somebody knows.
core::Result<Message> under(const QString &document, core::Result<Message> answer)
{
    if (answer)
        return answer;
    core::Error error = answer.error();
    error.subject = document;
    return core::fail(std::move(error));
}

} // namespace

// Of an Office document of before 2007 as a worker tells it; empty for anything else.
core::Result<QString> Client::Private::legacyMediaType(const QString &document, const core::CancelToken &cancel)
{
    if (!beginsAsCompoundFile(document))
        return QString();
    Request request;
    request.operation = Operation::Probe;
    request.path = document;
    QString mediaType;
    const auto end = askWorker(request, limits.probeSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind == MessageKind::Probe && message.format == QLatin1String("legacy"))
            mediaType = message.mediaType;
        return {};
    });
    if (!end)
        return end.failure();
    return mediaType;
}

namespace {

// Says of what is locked what would open it, where that is not there.
core::Error withMeans(core::Error error, LockedArchive::Kind kind)
{
    if (const auto program = LockedArchive::program(kind); !program)
        error.detail += QStringLiteral("; ") + program.error().detail;
    return error;
}

} // namespace

// The answer for an archive that does not even tell its names without the password.
core::Result<Message> Client::Private::unlocked(const Request &request, core::Result<Message> answer, const core::CancelToken &cancel)
{
    const auto kind = LockedArchive::kindOf(request.path);
    if (!kind)
        return answer;
    if (request.password.isEmpty())
        return core::fail(withMeans(answer.error(), *kind));
    TRAIL_TRY(locked.unlock(request.path, *kind, request.password, limits, cancel));
    Message end;
    end.kind = MessageKind::End;
    end.hasMembers = true;
    return end;
}

core::Result<Message> Client::Private::ask(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage)
{
    if (request.operation == Operation::Probe || request.operation == Operation::Describe)
        return askWorker(std::move(request), seconds, cancel, onMessage);
    const QString document = request.path;
    if (const QString known = office.known(document); !known.isEmpty())
        request.path = known;
    auto answer = askWorker(request, seconds, cancel, onMessage);
    if (request.path != document)
        return under(document, std::move(answer));
    if (!answer && answer.error().code == core::ErrorCode::Encrypted && request.operation == Operation::Extract)
        return unlocked(request, std::move(answer), cancel);
    if (answer || answer.error().code != core::ErrorCode::Unsupported)
        return answer;
    const auto mediaType = legacyMediaType(document, cancel);
    if (!mediaType || mediaType->isEmpty())
        return answer;
    auto converted = office.convert(document, *mediaType, limits, cancel);
    if (!converted)
        return converted.failure();
    request.path = *std::move(converted);
    return under(document, askWorker(request, seconds, cancel, onMessage));
}

core::Result<Message> Client::Private::askWorker(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage)
{
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, request.path);
    const quint64 startsBefore = starts;
    TRAIL_TRY(ensureStarted(request.path));
    const bool reused = starts == startsBefore;
    request.id = ++lastId;
    request.timeLimitSeconds = seconds;
    request.limits = limits.document;
    auto answer = converse(request, seconds, cancel, onMessage);
    // One that was at rest may have been ended by the system in the meantime, and the system says so only once its last thread
    // is gone: no reason to give the document up.
    if (!answer && reused && !answered && answer.error().code == core::ErrorCode::Crashed) {
        stop();
        TRAIL_TRY(ensureStarted(request.path));
        answer = converse(request, seconds, cancel, onMessage);
    }
    // After anything but a proper end the stream is in an unknown state, and so may be the worker.
    if (!answer)
        stop();
    else if (answer->error)
        return core::fail(*std::move(answer->error));
    return answer;
}

core::Result<Message> Client::Private::converse(const Request &request, int seconds, const core::CancelToken &cancel,
                                                const OnMessage &onMessage)
{
    constexpr auto step = 20ms;
    constexpr auto betweenLooks = 500ms;
    QDeadlineTimer look{betweenLooks};
    QDeadlineTimer deadline{std::chrono::seconds(seconds)};
    const bool byPage = request.operation == Operation::Extract;
    const std::chrono::seconds pageTime{byPage ? std::min(limits.pageSeconds, seconds) : seconds};
    QDeadlineTimer page{pageTime};
    const QByteArray sent = frame(encode(request));
    qsizetype written = 0;
    FrameBuffer received;
    bool gone = false;
    answered = false;
    while (!gone) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, request.path);
        if (deadline.hasExpired())
            return core::fail(core::ErrorCode::TimedOut, request.path, QStringLiteral("no end after %1 s").arg(seconds));
        if (page.hasExpired())
            return core::fail(core::ErrorCode::TimedOut, request.path, QStringLiteral("no page for %1 s").arg(pageTime.count()));
        if (scratch && look.hasExpired()) {
            if (scratch->holdsMoreThan(limits.scratchBytes))
                return core::fail(core::ErrorCode::TooLarge, request.path,
                                  QStringLiteral("over %1 bytes in temporary files").arg(limits.scratchBytes));
            look.setRemainingTime(betweenLooks);
        }
        if (written < sent.size()) {
            const qsizetype now = child->write(sent.constData() + written, sent.size() - written);
            gone = now < 0;
            written += std::max<qsizetype>(now, 0);
        }
        QByteArray bytes;
        const auto reading = child->read(bytes, step);
        gone = gone || reading == ChildProcess::Reading::Closed;
        answered = answered || !bytes.isEmpty();
        received.append(bytes);
        while (true) {
            auto payload = received.next();
            if (!payload)
                return payload.failure();
            if (!payload->has_value())
                break;
            auto message = decodeMessage(**payload);
            if (!message)
                return message.failure();
            if (message->id != request.id)
                return core::fail(core::ErrorCode::Protocol, request.path, QStringLiteral("an answer to another question"));
            if (message->kind == MessageKind::End)
                return message;
            // What we do with a message is no time of the worker's.
            const qint64 left = deadline.remainingTime();
            TRAIL_TRY(onMessage(*message));
            deadline.setRemainingTime(left);
            page.setRemainingTime(pageTime);
        }
    }
    return core::fail(errorOf(child->ending(500ms), child->errorTail(), request.path));
}

Client::Client(Limits limits) : d(std::make_unique<Private>(limits)) {}

Client::~Client() = default;

void Client::mayRead(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    if (!path.isEmpty() && !d->folders.contains(path))
        d->folders.append(path);
}

namespace {

core::Failure unasked(const QString &path)
{
    return core::fail(core::ErrorCode::Protocol, path, QStringLiteral("the worker sent what was not asked for"));
}

} // namespace

core::Result<Message> Client::probe(const QString &path, const QString &name, const core::CancelToken &cancel)
{
    Request request;
    request.operation = Operation::Probe;
    request.path = path;
    request.name = name;
    std::optional<Message> found;
    const auto end = d->ask(request, d->limits.probeSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind != MessageKind::Probe || found)
            return unasked(path);
        found = std::move(message);
        return {};
    });
    if (!end)
        return end.failure();
    if (!found)
        return unasked(path);
    found->hasMembers = end->hasMembers;
    return *std::move(found);
}

core::Result<Extracted> Client::extract(const QString &path, const QString &name, const QString &password,
                                  const std::function<core::Result<void>(core::PageText)> &onPage, const core::CancelToken &cancel)
{
    Request request;
    request.operation = Operation::Extract;
    request.path = path;
    request.name = name;
    request.password = password;
    int expected = 1;
    const auto end = d->ask(request, d->limits.extractSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind == MessageKind::Progress)
            return {};
        if (message.kind != MessageKind::Page || message.page.number != expected)
            return unasked(path);
        ++expected;
        return onPage(std::move(message.page));
    });
    if (!end)
        return end.failure();
    if (end->pages != expected - 1)
        return unasked(path);
    return Extracted{end->pages, end->hasMembers};
}

core::Result<int> Client::Private::unpackByWorker(const Request &request, const OnMember &onMember, const core::CancelToken &cancel)
{
    const QString &path = request.path;
    std::optional<MemberIntake> intake;
    const auto end = ask(request, limits.unpackSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind == MessageKind::Progress)
            return {};
        if (message.kind != MessageKind::Member || !scratch)
            return unasked(path);
        if (!intake)
            intake.emplace(*scratch, limits);
        auto member = intake->take(std::move(message.member));
        if (!member)
            return core::fail(member.error().code, path, member.error().detail);
        const QString file = member->file;
        const auto done = onMember(*std::move(member));
        if (!file.isEmpty())
            QFile::remove(file);
        return done;
    });
    if (scratch)
        scratch->clear();
    if (!end)
        return end.failure();
    const int count = intake ? intake->count() : 0;
    if (end->members != count)
        return unasked(path);
    return count;
}

core::Result<int> Client::unpack(const QString &path, const QString &name, const QString &password,
                                 const std::function<core::Result<void>(core::Member)> &onMember, const core::CancelToken &cancel)
{
    using core::ErrorCode;
    const auto handOver = [&]() -> core::Result<int> {
        const auto count = d->locked.handOver(d->limits, onMember, cancel);
        if (count || !count.error().subject.isEmpty())
            return count;
        return core::fail(count.error().code, path, count.error().detail);
    };
    if (!password.isEmpty() && d->locked.isUnlocked(path, password))
        return handOver();
    const auto kind = LockedArchive::kindOf(path);
    Request request;
    request.operation = Operation::Unpack;
    request.path = path;
    request.name = name;
    // A locked file inside that stays locked, with what is known of why.
    const auto onLockedToo = [&](const std::function<core::Error(core::Error)> &reason) {
        return [&onMember, reason](core::Member member) {
            if (member.error && member.error->code == ErrorCode::Encrypted)
                member.error = reason(*member.error);
            return onMember(std::move(member));
        };
    };
    if (kind && password.isEmpty()) {
        const auto count = d->unpackByWorker(request, onLockedToo([&](const core::Error &error) { return withMeans(error, *kind); }), cancel);
        if (!count && count.error().code == ErrorCode::Encrypted)
            return core::fail(withMeans(count.error(), *kind));
        return count;
    }
    request.password = password;
    auto count = d->unpackByWorker(request, onMember, cancel);
    if (count || count.error().code != ErrorCode::Encrypted || !kind)
        return count;
    const auto unlocked = d->locked.unlock(path, *kind, password, d->limits, cancel);
    if (unlocked)
        return handOver();
    // Then at least what is not locked.
    if (unlocked.error().code != ErrorCode::PasswordWrong && unlocked.error().code != ErrorCode::Unsupported)
        return unlocked.failure();
    request.password.clear();
    count = d->unpackByWorker(request, onLockedToo([&](const core::Error &error) {
        return core::fail(unlocked.error().code, error.subject, unlocked.error().detail).error;
    }), cancel);
    if (!count && count.error().code == ErrorCode::Encrypted)
        return unlocked.failure();
    return count;
}

core::Result<QImage> Client::render(const QString &path, const QString &name, const QString &password, int page, double dpi,
                                    const core::CancelToken &cancel)
{
    Request request;
    request.operation = Operation::Render;
    request.path = path;
    request.name = name;
    request.password = password;
    request.page = page;
    request.dpi = dpi;
    QImage image;
    const auto end = d->ask(request, d->limits.renderSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind != MessageKind::Image || !image.isNull())
            return unasked(path);
        image = std::move(message.image);
        return {};
    });
    if (!end)
        return end.failure();
    if (image.isNull())
        return unasked(path);
    return image;
}

core::Result<core::PageText> Client::recognise(const QString &path, const QString &name, const QString &password, int page,
                                               const QStringList &languages, const core::CancelToken &cancel,
                                               const core::ProgressSink &progress)
{
    Request request;
    request.operation = Operation::Recognise;
    request.path = path;
    request.name = name;
    request.password = password;
    request.page = page;
    request.languages = languages;
    std::optional<core::PageText> read;
    const auto end = d->ask(request, d->limits.recogniseSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind == MessageKind::Progress) {
            core::report(progress, {QStringLiteral("recognise"), message.done, message.total, QStringLiteral("percent"), name});
            return {};
        }
        if (message.kind != MessageKind::Page || read || message.page.number != page)
            return unasked(path);
        read = std::move(message.page);
        return {};
    });
    if (!end)
        return end.failure();
    if (!read)
        return unasked(path);
    return *std::move(read);
}

core::Result<QString> Client::describe()
{
    Request request;
    request.operation = Operation::Describe;
    QString description;
    const auto end = d->ask(request, d->limits.probeSeconds, {}, [&](Message &message) -> core::Result<void> {
        if (message.kind != MessageKind::Description)
            return unasked({});
        description = std::move(message.description);
        return {};
    });
    if (!end)
        return end.failure();
    QJsonObject told = QJsonDocument::fromJson(description.toUtf8()).object();
    if (told.isEmpty())
        return unasked({});
    const auto office = OfficeConversion::program();
    told.insert(QStringLiteral("office"), office ? *office : QString());
    QJsonObject unlocking;
    for (const auto &[name, kind] : {std::pair("7z", LockedArchive::Kind::SevenZip), std::pair("rar", LockedArchive::Kind::Rar)}) {
        const auto program = LockedArchive::program(kind);
        unlocking.insert(QLatin1String(name), program ? *program : QString());
    }
    told.insert(QStringLiteral("unlocking"), unlocking);
    return QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

} // namespace tendertrail::worker
