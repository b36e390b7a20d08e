// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "ingest/translationfile.h"
#include "rowsinturn.h"
#include "tagging/watchlist.h"
#include "unpackedfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>

namespace tendertrail::workerprogram {

using core::ErrorCode;
using core::fail;
using worker::Message;
using worker::MessageKind;
using worker::Operation;
using worker::Request;

namespace {

core::Result<QByteArray> wholeFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::AccessDenied, path, file.errorString());
    if (file.size() > most)
        return fail(ErrorCode::TooLarge, path);
    return file.readAll();
}

} // namespace

Session::Session(Channel &channel, Confinement confinement, ScratchSpace scratch)
    : m_channel(channel), m_confinement(std::move(confinement)), m_scratch(std::move(scratch))
{
}

void Session::send(const Request &request, MessageKind kind, Message message)
{
    message.id = request.id;
    message.kind = kind;
    m_channel.send(message);
}

void Session::answer(const Request &request)
{
    // The client's clock ends a request first; this is for when nobody is left to watch it.
    constexpr int longest = 3600;
    constexpr int slack = 10;
    limitProcessorTime((request.timeLimitSeconds > 0 ? request.timeLimitSeconds : longest) + slack);
    Message end;
    try {
        const core::Result<Done> done = perform(request);
        if (done) {
            end.pages = done->pages;
            end.hasMembers = done->hasMembers;
            end.members = done->members;
        } else {
            end.error = done.error();
        }
    } catch (const std::bad_alloc &) {
        end.error = fail(ErrorCode::OutOfMemory, request.path).error;
    } catch (const std::exception &problem) {
        end.error = fail(ErrorCode::Internal, request.path, QString::fromUtf8(problem.what())).error;
    } catch (...) {
        end.error = fail(ErrorCode::Internal, request.path, QStringLiteral("something unknown was thrown")).error;
    }
    // What went wrong once may have left the document half read.
    if (end.error)
        m_reader.reset();
    send(request, MessageKind::End, std::move(end));
}

core::Result<Session::Done> Session::perform(const Request &request)
{
    switch (request.operation) {
    case Operation::Probe:
        return probe(request);
    case Operation::Extract:
        return extract(request);
    case Operation::Render:
        return render(request);
    case Operation::Recognise:
        return recognise(request);
    case Operation::Describe:
        return describe(request);
    case Operation::Unpack:
        return unpack(request);
    case Operation::Watchlist:
        return watchlist(request);
    case Operation::TranslationFile:
        return translationFile(request);
    }
    return fail(ErrorCode::Protocol, request.path);
}

core::Result<void> Session::open(const Request &request)
{
    const QFileInfo info(request.path);
    const Key key = {request.path, request.name, request.password, info.size(), info.lastModified(), request.limits};
    if (m_reader && key == m_key)
        return {};
    m_reader.reset();
    ingest::ReadOptions options;
    options.password = request.password;
    options.maxPages = request.limits.pages;
    options.maxTextUnits = request.limits.textUnits;
    options.maxPixels = request.limits.pixels;
    options.maxUnpackedBytes = request.limits.unpackedBytes;
    options.maxMembers = request.limits.members;
    options.maxMemberBytes = UnpackedFiles::roomFor(m_scratch.bytes);
    auto opened = ingest::open(request.path, request.name, options);
    if (!opened)
        return opened.failure();
    m_reader = std::move(*opened);
    m_key = key;
    return {};
}

core::Result<void> Session::openPage(const Request &request)
{
    TRAIL_TRY(open(request));
    if (request.page < 1 || request.page > m_reader->pageCount())
        return fail(ErrorCode::InvalidArgument, request.path,
                    QStringLiteral("page %1 of %2").arg(request.page).arg(m_reader->pageCount()));
    return {};
}

core::Result<Session::Done> Session::probe(const Request &request)
{
    const auto found = ingest::probe(request.path);
    if (!found)
        return found.failure();
    Message message;
    message.format = found->format;
    message.mediaType = found->mediaType;
    message.pages = found->pages;
    message.sourceUrl = found->sourceUrl;
    send(request, MessageKind::Probe, std::move(message));
    return Done{found->pages, found->members};
}

core::Result<Session::Done> Session::extract(const Request &request)
{
    if (request.page != 0)
        TRAIL_TRY(openPage(request));
    else
        TRAIL_TRY(open(request));
    const int count = m_reader->pageCount();
    const int first = request.page == 0 ? 1 : request.page;
    const int last = request.page == 0 ? count : request.page;
    for (int number = first; number <= last; ++number) {
        auto page = m_reader->page(number, {});
        if (!page)
            return page.failure();
        Message message;
        message.page = std::move(*page);
        message.page.number = number;
        send(request, MessageKind::Page, std::move(message));
    }
    return Done{count, m_reader->abilities().members};
}

core::Result<Session::Done> Session::unpack(const Request &request)
{
    if (m_scratch.folder.isEmpty() || !m_confinement.unpacking)
        return fail(ErrorCode::Unsupported, request.path, QStringLiteral("this system keeps the worker from writing the files inside"));
    TRAIL_TRY(open(request));
    if (!m_reader->abilities().members)
        return fail(ErrorCode::Unsupported, request.path, QStringLiteral("has no documents inside"));
    UnpackedFiles waiting(m_scratch.bytes);
    Done done;
    const auto onMember = [&](core::Member member) -> core::Result<void> {
        if (!member.file.isEmpty()) {
            waiting.add(member.file, member.bytes);
            member.file = QFileInfo(member.file).fileName();
        }
        Message message;
        message.member = std::move(member);
        send(request, MessageKind::Member, std::move(message));
        ++done.members;
        waiting.waitForRoom();
        return {};
    };
    TRAIL_TRY(m_reader->unpack(m_scratch.folder, onMember, {}));
    return done;
}

namespace {

// A page that exists has a size; a picture of it without one is what Qt gives when there is no memory left for it.
core::Result<void> checkHeld(const QImage &image, const Request &request)
{
    if (image.isNull())
        return fail(ErrorCode::OutOfMemory, request.path, QStringLiteral("no room for the picture of page %1").arg(request.page));
    return {};
}

} // namespace

core::Result<Session::Done> Session::render(const Request &request)
{
    TRAIL_TRY(openPage(request));
    auto image = m_reader->render(request.page, request.dpi, {});
    if (!image)
        return image.failure();
    TRAIL_TRY(checkHeld(*image, request));
    Message message;
    message.image = std::move(*image);
    send(request, MessageKind::Image, std::move(message));
    return Done{m_reader->pageCount()};
}

core::Result<void> Session::loadOcr()
{
    if (m_ocr)
        return {};
    auto engine = ocr::engine(&m_ocrNote);
    if (!engine)
        return engine.failure();
    m_ocr = std::move(*engine);
    return {};
}

namespace {

// Fine enough for small print, coarse enough to be held: a poster gets fewer dots an inch.
double resolutionFor(double widthInPoints, double heightInPoints)
{
    constexpr double wanted = 300;
    constexpr double mostPixels = 40e6;
    const double squareInches = widthInPoints * heightInPoints / (72 * 72);
    if (squareInches <= 0)
        return wanted;
    return std::clamp(std::sqrt(mostPixels / squareInches), 1.0, wanted);
}

} // namespace

core::Result<Session::Done> Session::recognise(const Request &request)
{
    TRAIL_TRY(loadOcr());
    TRAIL_TRY(openPage(request));
    const auto layer = m_reader->page(request.page, {});
    if (!layer)
        return layer.failure();
    auto image = m_reader->render(request.page, resolutionFor(layer->width, layer->height), {});
    if (!image)
        return image.failure();
    TRAIL_TRY(checkHeld(*image, request));

    ocr::Options options;
    options.pageWidth = layer->width;
    options.pageHeight = layer->height;
    if (!request.languages.isEmpty())
        options.languages = request.languages;
    const auto onProgress = [&](const core::Progress &progress) {
        Message message;
        message.done = progress.done;
        message.total = progress.total;
        send(request, MessageKind::Progress, std::move(message));
    };
    auto page = m_ocr->recognise(*image, options, {}, onProgress);
    if (!page)
        return page.failure();
    Message message;
    message.page = std::move(*page);
    message.page.number = request.page;
    send(request, MessageKind::Page, std::move(message));
    return Done{m_reader->pageCount()};
}

core::Result<Session::Done> Session::watchlist(const Request &request)
{
    const auto bytes = wholeFile(request.path, tagging::largestWatchlist);
    if (!bytes)
        return bytes.failure();
    auto list = tagging::readWatchlist(*bytes);
    if (!list)
        return list.failure();
    // One message at least: it says what kind of list it is.
    constexpr std::size_t atOnce = 500;
    for (std::size_t at = 0; at == 0 || at < list->entries.size(); at += atOnce) {
        Message message;
        message.format = list->format;
        message.skipped = list->skipped;
        const auto first = list->entries.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = list->entries.begin() + static_cast<std::ptrdiff_t>(std::min(list->entries.size(), at + atOnce));
        message.entries.assign(std::make_move_iterator(first), std::make_move_iterator(last));
        send(request, MessageKind::Entries, std::move(message));
    }
    return Done{};
}

core::Result<Session::Done> Session::translationFile(const Request &request)
{
    const auto bytes = wholeFile(request.path, ingest::largestTranslationFile);
    if (!bytes)
        return bytes.failure();
    auto file = ingest::readTranslationFile(*bytes, request.languages.value(0, QStringLiteral("en")));
    if (!file)
        return file.failure();
    RowsInTurn returned(file->returned);
    RowsInTurn memory(file->memory);
    RowsInTurn terms(file->terms);
    // One message at least: it says what kind of file it is.
    do {
        Message message;
        message.translations = {file->format, returned.next(), memory.next(), terms.next()};
        send(request, MessageKind::Translations, std::move(message));
    } while (!returned.isAtEnd() || !memory.isAtEnd() || !terms.isAtEnd());
    return Done{};
}

core::Result<Session::Done> Session::describe(const Request &request)
{
    QJsonObject readers;
    for (const auto &[format, version] : ingest::readerVersions())
        readers.insert(format, version);
    QJsonObject description = {{QStringLiteral("readers"), readers}};
    // Without models the program reads digital documents all the same; doctor says what is missing.
    const auto ready = loadOcr();
    description.insert(QStringLiteral("ocr"), ready ? m_ocr->version() : QString());
    // Why Tesseract reads alone, where it does.
    description.insert(QStringLiteral("ocr_note"), ready ? m_ocrNote : core::describe(ready.error()));
    description.insert(QStringLiteral("languages"), ready ? QJsonArray::fromStringList(m_ocr->languages()) : QJsonArray());
    description.insert(QStringLiteral("sandbox"),
                       QJsonObject{{QStringLiteral("memory"), m_confinement.memory},
                                   {QStringLiteral("time"), m_confinement.time},
                                   {QStringLiteral("network"), m_confinement.network},
                                   {QStringLiteral("files"), m_confinement.files},
                                   {QStringLiteral("reading"), m_confinement.reading},
                                   {QStringLiteral("means"), QJsonArray::fromStringList(m_confinement.means)}});
    Message message;
    message.description = QString::fromUtf8(QJsonDocument(description).toJson(QJsonDocument::Compact));
    send(request, MessageKind::Description, std::move(message));
    return Done{};
}

} // namespace tendertrail::workerprogram
