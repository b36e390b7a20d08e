// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "streamarchive.h"

#include "archivereader.h"
#include "archivestream.h"
#include "membernames.h"
#include "memberwriter.h"
#include "pagelessreader.h"
#include "rarlocks.h"
#include "rarvolumes.h"
#include "utf8locale.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <archive.h>

#include <array>
#include <optional>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;
using core::ErrorCode;

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

/// The kind of archive in words, by its first bytes; and whether it may be one packed file.
struct Kind
{
    const char *begin;
    const char *words;
    bool packed;
};
constexpr Kind kinds[] = {{"Rar!", "RAR archive", false},        {"7z\xbc\xaf", "7z archive", false},
                          {"MSCF", "cabinet archive", false},    {"\x1f\x8b", "gzip archive", true},
                          {"BZh", "bzip2 archive", true},        {"\xfd" "7zXZ", "xz archive", true},
                          {"\x28\xb5\x2f\xfd", "Zstandard archive", true}};

Kind kindOf(const QByteArray &head)
{
    for (const Kind &kind : kinds)
        if (head.startsWith(kind.begin))
            return kind;
    return {"", "tar archive", false};
}

/// The name that gzip keeps of what it packed.
QByteArray gzipName(const QByteArray &head)
{
    constexpr int extra = 4;
    constexpr int named = 8;
    if (!head.startsWith("\x1f\x8b") || head.size() < 12 || (head.at(3) & named) == 0)
        return {};
    qsizetype at = 10;
    if ((head.at(3) & extra) != 0)
        at += 2 + static_cast<unsigned char>(head.at(10)) + 256 * static_cast<unsigned char>(head.at(11));
    const qsizetype end = head.indexOf('\0', at);
    return end > at ? head.mid(at, end - at) : QByteArray();
}

class StreamArchive final : public PagelessReader
{
public:
    StreamArchive(QString path, QString name, QByteArray head, const ReadOptions &options)
        : PagelessReader(std::move(path)), m_name(std::move(name)), m_head(std::move(head)), m_kind(kindOf(m_head)),
          m_isVolume(isRarVolume(m_head)), m_options(options)
    {
    }

    /// Errors: those of opening.
    core::Result<void> tryOut() const;
    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override;

private:
    core::Failure inWords(const core::Error &error) const;
    QString nameOf(const ArchiveStream &stream);
    MemberNames allNames() const;
    [[nodiscard]] bool holdsLocked(const QList<bool> &told) const;
    core::Result<void> listRest(qint64 from, MemberWriter &writer);
    core::Result<void> unpackEntry(ArchiveStream &stream, bool locked, MemberWriter &writer) const;

    QString m_name;
    QByteArray m_head;
    Kind m_kind;
    bool m_isVolume;
    ReadOptions m_options;
    std::optional<MemberNames> m_names;
};

core::Failure StreamArchive::inWords(const core::Error &error) const
{
    const QString kind = QString::fromLatin1(m_kind.words);
    if (error.code != ErrorCode::Corrupt)
        return core::fail(error.code, path(), error.code == ErrorCode::Encrypted ? error.detail : kind + u": "_s + error.detail);
    if (m_isVolume)
        return core::fail(ErrorCode::Unsupported, path(),
                          u"one volume of a RAR archive in several, and the others are not here: unpack them together first"_s);
    return core::fail(ErrorCode::Corrupt, path(), u"%1, damaged or cut off: %2"_s.arg(kind, error.detail));
}

core::Result<void> StreamArchive::tryOut() const
{
    const Utf8Locale locale;
    auto stream = ArchiveStream::open(path(), m_kind.packed);
    if (!stream)
        return inWords(stream.error());
    const auto first = (*stream)->next();
    if (!first)
        return inWords(first.error());
    return {};
}

/// Only read where a name is not UTF-8, and no further than unpacking would go.
MemberNames StreamArchive::allNames() const
{
    QList<QByteArray> names;
    constexpr qsizetype enough = 2000;
    qint64 passed = 0;
    auto stream = ArchiveStream::open(path(), m_kind.packed);
    while (stream && names.size() < enough && passed <= m_options.maxUnpackedBytes / 4) {
        const auto step = (*stream)->next();
        if (!step || *step == ArchiveStream::Step::End)
            break;
        names.append((*stream)->name());
        passed += std::min(std::max<qint64>(0, (*stream)->size()), m_options.maxUnpackedBytes);
    }
    return MemberNames(names);
}

QString StreamArchive::nameOf(const ArchiveStream &stream)
{
    QByteArray bytes = stream.name();
    if (stream.isNameless()) {
        bytes = gzipName(m_head);
        if (bytes.isEmpty())
            return QFileInfo(m_name).completeBaseName();
        return isUtf8(bytes) ? QString::fromUtf8(bytes) : MemberNames({bytes}).text(bytes);
    }
    if (!m_names && isUtf8(bytes))
        return QString::fromUtf8(bytes);
    if (!m_names)
        m_names = allNames();
    return m_names->text(bytes);
}

/// Reads on to the end of the names. told: of the files in their order, what the archive itself says.
bool StreamArchive::holdsLocked(const QList<bool> &told) const
{
    if (told.contains(true))
        return true;
    auto stream = ArchiveStream::open(path(), m_kind.packed);
    for (qint64 entries = 0; stream && entries <= 2 * static_cast<qint64>(m_options.maxMembers); ++entries) {
        const auto step = (*stream)->next();
        if (!step || *step == ArchiveStream::Step::End)
            return false;
        if ((*stream)->isLocked())
            return true;
    }
    return false;
}

/// libarchive comes behind a locked file of 7z only where nothing was read before it: the names of the others, then.
core::Result<void> StreamArchive::listRest(qint64 from, MemberWriter &writer)
{
    auto stream = ArchiveStream::open(path(), m_kind.packed);
    if (!stream)
        return inWords(stream.error());
    for (qint64 entries = 0; entries <= 2 * static_cast<qint64>(m_options.maxMembers); ++entries) {
        const auto step = (*stream)->next();
        if (!step)
            return inWords(step.error());
        if (*step == ArchiveStream::Step::End)
            break;
        if (entries < from || !(*stream)->isFile())
            continue;
        TRAIL_TRY(writer.begin(nameOf(**stream), (*stream)->modifiedAt()));
        TRAIL_TRY(writer.endWith(ErrorCode::Encrypted, (*stream)->isLocked() ? u"locked with a password"_s : u"packed behind a file that is locked with a password"_s));
    }
    return {};
}

core::Result<void> StreamArchive::unpackEntry(ArchiveStream &stream, bool locked, MemberWriter &writer) const
{
    if (locked)
        return writer.endWith(ErrorCode::Encrypted, u"locked with a password"_s);
    // libarchive reads ahead, in pieces of this size.
    constexpr qint64 ahead = 1 << 16;
    const qint64 before = std::max<qint64>(0, stream.taken() - ahead);
    std::array<char, 1 << 16> chunk{};
    qint64 done = 0;
    const qint64 size = stream.size();
    bool whole = size <= m_options.maxMemberBytes;
    if (!whole)
        TRAIL_TRY(writer.endWith(ErrorCode::TooLarge, u"says that it unpacks to %1 bytes"_s.arg(size)));
    while (whole) {
        const auto count = stream.read(chunk.data(), static_cast<qint64>(chunk.size()));
        // Of a file that goes on in another volume some formats give nothing, and no error.
        const bool isShort = count && *count == 0 && done < size;
        if (m_isVolume && (!count || isShort))
            return writer.endWith(ErrorCode::Unsupported, u"goes on in another volume of this archive, which is not here"_s);
        if (!count) {
            const core::Error error = inWords(count.error()).error;
            return writer.endWith(error.code, error.detail);
        }
        if (isShort)
            return writer.endWith(ErrorCode::Corrupt, u"%1 bytes of %2"_s.arg(done).arg(size));
        if (*count == 0)
            return writer.end();
        done += *count;
        const auto more = writer.append(chunk.data(), *count, stream.taken() - before);
        if (!more)
            return more.failure();
        whole = *more;
        if (!whole)
            TRAIL_TRY(writer.end());
    }
    // What is left has to be unpacked all the same, to come to the next one.
    return writer.pass(size < 0 ? m_options.maxUnpackedBytes : std::max<qint64>(0, size - done));
}

core::Result<void> StreamArchive::unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel)
{
    const Utf8Locale locale;
    m_names.reset();
    const qint64 mostEntries = 2 * static_cast<qint64>(m_options.maxMembers);
    const QList<bool> told = lockedRarFiles(path(), mostEntries);
    // Before a file is handed over: who gave a password has another program for the whole archive.
    const bool mayBeLocked = m_head.startsWith("7z") || m_head.startsWith("Rar!");
    if (mayBeLocked && !m_options.password.isEmpty() && holdsLocked(told))
        return core::fail(ErrorCode::Encrypted, path(), u"archive with files that are locked with a password"_s);
    auto stream = ArchiveStream::open(path(), m_kind.packed);
    if (!stream)
        return inWords(stream.error());
    MemberWriter writer(folder, path(), m_options, onMember, cancel);
    for (qint64 entries = 0;; ++entries) {
        const auto step = (*stream)->next();
        if (!step && step.error().code == ErrorCode::Encrypted && entries > 0)
            return listRest(entries, writer);
        if (!step)
            return inWords(step.error());
        if (*step == ArchiveStream::Step::End)
            return {};
        if (entries > mostEntries)
            return core::fail(ErrorCode::TooLarge, path(), u"over %1 files and folders inside"_s.arg(mostEntries));
        if (cancel.isCancelled())
            return core::fail(ErrorCode::Cancelled, path());
        if (!(*stream)->isFile())
            continue;
        TRAIL_TRY(writer.begin(nameOf(**stream), (*stream)->modifiedAt()));
        TRAIL_TRY(unpackEntry(**stream, (*stream)->isLocked() || (entries < told.size() && told.at(entries)), writer));
    }
}

} // namespace

core::Result<std::unique_ptr<Reader>> openStreamArchive(const QString &path, const QString &name, const QByteArray &head,
                                                        const ReadOptions &options)
{
    auto reader = std::make_unique<StreamArchive>(path, name.isEmpty() ? QFileInfo(path).fileName() : name, head, options);
    TRAIL_TRY(reader->tryOut());
    return std::unique_ptr<Reader>(std::move(reader));
}

QString archiveVersion()
{
    return QString::fromLatin1(archive_version_string()).section(u' ', 1, 1);
}

} // namespace tendertrail::ingest
