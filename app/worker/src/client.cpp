// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include "lockedarchive.h"
#include "memberintake.h"
#include "officeconversion.h"
#include "scratchfolder.h"
#include "workerprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>
#include <optional>
#include <utility>

namespace tendertrail::worker {

struct Client::Private
{
    using OnMessage = WorkerProcess::OnMessage;
    using OnMember = LockedArchive::OnMember;

    explicit Private(Limits given) : limits(given) {}

    core::Result<Message> ask(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);
    core::Result<Message> unlocked(const Request &request, core::Result<Message> answer, const core::CancelToken &cancel);
    core::Result<int> unpackByWorker(const Request &request, const OnMember &onMember, const core::CancelToken &cancel);
    core::Result<QString> legacyMediaType(const QString &document, const core::CancelToken &cancel);

    const Limits limits;
    WorkerProcess process{limits};
    OfficeConversion office;
    LockedArchive locked;
};

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
    const auto end = process.ask(request, limits.probeSeconds, cancel, [&](Message &message) -> core::Result<void> {
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
        return process.ask(std::move(request), seconds, cancel, onMessage);
    const QString document = request.path;
    if (const QString known = office.known(document); !known.isEmpty())
        request.path = known;
    auto answer = process.ask(request, seconds, cancel, onMessage);
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
    return under(document, process.ask(request, seconds, cancel, onMessage));
}

Client::Client(Limits limits) : d(std::make_unique<Private>(limits)) {}

Client::~Client() = default;

void Client::mayRead(const QString &folder)
{
    d->process.mayRead(QFileInfo(folder).canonicalFilePath());
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
        if (message.kind != MessageKind::Member || !process.scratch())
            return unasked(path);
        if (!intake)
            intake.emplace(*process.scratch(), limits);
        auto member = intake->take(std::move(message.member));
        if (!member)
            return core::fail(member.error().code, path, member.error().detail);
        const QString file = member->file;
        const auto done = onMember(*std::move(member));
        if (!file.isEmpty())
            QFile::remove(file);
        return done;
    });
    if (ScratchFolder *scratch = process.scratch())
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

core::Result<Client::Names> Client::watchlist(const QString &path, const core::CancelToken &cancel)
{
    Request request;
    request.operation = Operation::Watchlist;
    request.path = path;
    Names names;
    const auto end = d->process.ask(request, d->limits.extractSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind != MessageKind::Entries)
            return unasked(path);
        names.format = message.format;
        names.skipped = message.skipped;
        for (core::WatchlistEntry &entry : message.entries) {
            entry.ordinal = static_cast<int>(names.entries.size());
            names.entries.push_back(std::move(entry));
        }
        return {};
    });
    if (!end)
        return end.failure();
    if (names.format.isEmpty())
        return unasked(path);
    return names;
}

core::Result<core::TranslationFile> Client::translationFile(const QString &path, const QString &language, const core::CancelToken &cancel)
{
    Request request;
    request.operation = Operation::TranslationFile;
    request.path = path;
    request.languages = {language};
    core::TranslationFile file;
    const auto append = [](auto &rows, auto &more) { rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };
    const auto end = d->process.ask(request, d->limits.extractSeconds, cancel, [&](Message &message) -> core::Result<void> {
        if (message.kind != MessageKind::Translations || (!file.format.isEmpty() && file.format != message.translations.format))
            return unasked(path);
        file.format = message.translations.format;
        append(file.returned, message.translations.returned);
        append(file.memory, message.translations.memory);
        append(file.terms, message.translations.terms);
        return {};
    });
    if (!end)
        return end.failure();
    if (file.format.isEmpty())
        return unasked(path);
    return file;
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
