// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/protocol.h"

#include "fields.h"
#include "imagewire.h"
#include "pagewire.h"
#include "translationwire.h"
#include "watchlistwire.h"

#include <QtEndian>

#include <array>
#include <limits>

namespace tendertrail::worker {

namespace {

constexpr qint64 mostId = std::numeric_limits<qint64>::max();
constexpr qsizetype longestPath = 65536;
constexpr qsizetype longestWords = 65536;      // of an error's detail
constexpr qsizetype longestDescription = 65536;
constexpr qsizetype largestRequest = 1024 * 1024;
constexpr qsizetype longestMemberPath = 16384;
constexpr qsizetype longestFileName = 255;
constexpr qsizetype longestTime = 40;
constexpr qsizetype longestUrl = 8192;
constexpr int mostPages = 10'000'000;
constexpr int mostMembers = 10'000'000;

constexpr std::array<const char *, 8> operations = {"probe", "extract", "render", "recognise", "describe", "unpack", "watchlist", "translation_file"};
constexpr std::array<const char *, 9> kinds = {"progress", "page", "image", "probe", "description", "member", "entries", "translations", "end"};

// The place of a name read from the wire.
template <size_t Size>
size_t named(const std::array<const char *, Size> &names, FieldReader &reader)
{
    const QString name = reader.text(20);
    for (size_t i = 0; i < Size; ++i)
        if (name == QLatin1String(names[i]))
            return i;
    reader.fail(QStringLiteral("not a name of this protocol"));
    return 0;
}

void writeError(FieldWriter &writer, const core::Error &error)
{
    writer.text("errorCode", core::errorCodeName(error.code));
    writer.text("errorSubject", error.subject.left(longestWords));
    writer.text("errorDetail", error.detail.left(longestWords));
}

void writeMember(FieldWriter &writer, const core::Member &member)
{
    writer.text("memberPath", member.path.left(longestMemberPath));
    writer.text("memberModifiedAt", member.modifiedAt.left(longestTime));
    writer.integer("memberBytes", member.bytes);
    writer.text("memberFile", member.file);
    if (member.error)
        writeError(writer, *member.error);
}

} // namespace

QByteArray encode(const Request &request)
{
    FieldWriter writer;
    writer.integer("id", static_cast<qint64>(request.id));
    writer.text("operation", QString::fromLatin1(operations[static_cast<size_t>(request.operation)]));
    writer.text("path", request.path);
    writer.text("name", request.name);
    writer.text("password", request.password);
    writer.integer("page", request.page);
    writer.real("dpi", request.dpi);
    writer.texts("languages", request.languages);
    writer.integer("timeLimit", request.timeLimitSeconds);
    writer.integer("maxPages", request.limits.pages);
    writer.integer("maxPixels", request.limits.pixels);
    writer.integer("maxTextUnits", request.limits.textUnits);
    writer.integer("maxUnpackedBytes", request.limits.unpackedBytes);
    writer.integer("maxMembers", request.limits.members);
    writer.integer("maxNesting", request.limits.nesting);
    return writer.finished();
}

core::Result<Request> decodeRequest(const QByteArray &payload)
{
    if (payload.size() > largestRequest)
        return core::fail(core::ErrorCode::Protocol, QStringLiteral("request"), QStringLiteral("too large"));
    Request request;
    FieldReader reader(payload);
    bool hasId = false;
    bool hasOperation = false;
    for (QString key; reader.next(key);) {
        const auto is = [&key](const char *name) { return key == QLatin1String(name); };
        if (is("id")) {
            request.id = static_cast<quint64>(reader.integer(0, mostId));
            hasId = true;
        } else if (is("operation")) {
            request.operation = static_cast<Operation>(named(operations, reader));
            hasOperation = true;
        } else if (is("path")) {
            request.path = reader.text(longestPath);
        } else if (is("name")) {
            request.name = reader.text(longestPath);
        } else if (is("password")) {
            request.password = reader.text(longestPath);
        } else if (is("page")) {
            request.page = static_cast<int>(reader.integer(0, mostPages));
        } else if (is("dpi")) {
            request.dpi = reader.real(1, 10'000);
        } else if (is("languages")) {
            request.languages = reader.texts(50, 100);
        } else if (is("timeLimit")) {
            request.timeLimitSeconds = static_cast<int>(reader.integer(0, 1'000'000));
        } else if (is("maxPages")) {
            request.limits.pages = static_cast<int>(reader.integer(1, mostPages));
        } else if (is("maxPixels")) {
            request.limits.pixels = reader.integer(1, std::numeric_limits<qint64>::max());
        } else if (is("maxTextUnits")) {
            request.limits.textUnits = reader.integer(1, std::numeric_limits<qint64>::max());
        } else if (is("maxUnpackedBytes")) {
            request.limits.unpackedBytes = reader.integer(1, std::numeric_limits<qint64>::max());
        } else if (is("maxMembers")) {
            request.limits.members = static_cast<int>(reader.integer(1, mostMembers));
        } else if (is("maxNesting")) {
            request.limits.nesting = static_cast<int>(reader.integer(0, 1000));
        } else {
            reader.fail(QStringLiteral("not a field of a request"));
        }
    }
    TRAIL_TRY(reader.finished());
    if (!hasId || !hasOperation)
        return core::fail(core::ErrorCode::Protocol, QStringLiteral("request"), QStringLiteral("no id or no operation"));
    return request;
}

QByteArray encode(const Message &message)
{
    FieldWriter writer;
    writer.integer("id", static_cast<qint64>(message.id));
    writer.text("kind", QString::fromLatin1(kinds[static_cast<size_t>(message.kind)]));
    switch (message.kind) {
    case MessageKind::Progress:
        writer.integer("done", message.done);
        writer.integer("total", message.total);
        break;
    case MessageKind::Page:
        writePage(writer, message.page);
        break;
    case MessageKind::Image:
        writeImage(writer, message.image);
        break;
    case MessageKind::Probe:
        writer.text("format", message.format);
        writer.text("mediaType", message.mediaType);
        writer.text("sourceUrl", message.sourceUrl.left(longestUrl));
        writer.integer("pages", message.pages);
        break;
    case MessageKind::Description:
        writer.text("description", message.description);
        break;
    case MessageKind::Member:
        writeMember(writer, message.member);
        break;
    case MessageKind::Entries:
        writer.text("format", message.format);
        writer.integer("skipped", message.skipped);
        writeEntries(writer, message.entries);
        break;
    case MessageKind::Translations:
        writeTranslations(writer, message.translations);
        break;
    case MessageKind::End:
        writer.integer("pages", message.pages);
        writer.boolean("hasMembers", message.hasMembers);
        writer.integer("members", message.members);
        if (message.error)
            writeError(writer, *message.error);
        break;
    }
    return writer.finished();
}

core::Result<Message> decodeMessage(const QByteArray &payload)
{
    Message message;
    PageFields page;
    ImageFields image;
    EntryFields entries;
    TranslationFields translations;
    core::Error error;
    bool hasId = false;
    bool hasKind = false;
    bool hasError = false;
    FieldReader reader(payload);
    for (QString key; reader.next(key);) {
        const auto is = [&key](const char *name) { return key == QLatin1String(name); };
        if (is("id")) {
            message.id = static_cast<quint64>(reader.integer(0, mostId));
            hasId = true;
        } else if (is("kind")) {
            message.kind = static_cast<MessageKind>(named(kinds, reader));
            hasKind = true;
        } else if (is("done")) {
            message.done = reader.integer(0, mostId);
        } else if (is("total")) {
            message.total = reader.integer(0, mostId);
        } else if (is("pages")) {
            message.pages = static_cast<int>(reader.integer(0, mostPages));
        } else if (is("format")) {
            message.format = reader.text(40);
        } else if (is("mediaType")) {
            message.mediaType = reader.text(200);
        } else if (is("sourceUrl")) {
            message.sourceUrl = reader.text(longestUrl);
        } else if (is("hasMembers")) {
            message.hasMembers = reader.boolean();
        } else if (is("members")) {
            message.members = static_cast<int>(reader.integer(0, mostMembers));
        } else if (is("skipped")) {
            message.skipped = static_cast<int>(reader.integer(0, mostMembers));
        } else if (is("memberPath")) {
            message.member.path = reader.text(longestMemberPath);
        } else if (is("memberModifiedAt")) {
            message.member.modifiedAt = reader.text(longestTime);
        } else if (is("memberBytes")) {
            message.member.bytes = reader.integer(0, mostId);
        } else if (is("memberFile")) {
            message.member.file = reader.text(longestFileName);
        } else if (is("description")) {
            message.description = reader.text(longestDescription);
        } else if (is("errorCode")) {
            error.code = core::errorCodeFromName(reader.text(40));
            hasError = true;
        } else if (is("errorSubject")) {
            error.subject = reader.text(longestWords);
        } else if (is("errorDetail")) {
            error.detail = reader.text(longestWords);
        } else if (!page.take(key, reader) && !image.take(key, reader) && !entries.take(key, reader) && !translations.take(key, reader)) {
            reader.fail(QStringLiteral("not a field of a message"));
        }
    }
    TRAIL_TRY(reader.finished());
    if (!hasId || !hasKind)
        return core::fail(core::ErrorCode::Protocol, QStringLiteral("message"), QStringLiteral("no id or no kind"));
    if (message.kind == MessageKind::Page) {
        auto read = page.page();
        if (!read)
            return read.failure();
        message.page = std::move(*read);
    } else if (message.kind == MessageKind::Image) {
        auto read = image.image();
        if (!read)
            return read.failure();
        message.image = std::move(*read);
    } else if (message.kind == MessageKind::Entries) {
        auto read = entries.entries();
        if (!read)
            return read.failure();
        message.entries = std::move(*read);
    } else if (message.kind == MessageKind::Translations) {
        auto read = translations.file();
        if (!read)
            return read.failure();
        message.translations = std::move(*read);
    } else if (message.kind == MessageKind::End && hasError) {
        message.error = std::move(error);
    } else if (message.kind == MessageKind::Member && hasError) {
        message.member.error = std::move(error);
    }
    return message;
}

core::Result<std::optional<QByteArray>> FrameBuffer::next()
{
    constexpr qsizetype header = 4;
    if (m_bytes.size() < header)
        return std::optional<QByteArray>();
    const quint32 length = qFromBigEndian<quint32>(m_bytes.constData());
    if (length > maximumMessage)
        return core::fail(core::ErrorCode::Protocol, QStringLiteral("frame"), QStringLiteral("%1 bytes announced").arg(length));
    if (m_bytes.size() - header < static_cast<qsizetype>(length))
        return std::optional<QByteArray>();
    std::optional<QByteArray> payload = m_bytes.mid(header, length);
    m_bytes.remove(0, header + static_cast<qsizetype>(length));
    return payload;
}

QByteArray frame(const QByteArray &payload)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(payload.size()), bytes.data());
    return bytes + payload;
}

} // namespace tendertrail::worker
