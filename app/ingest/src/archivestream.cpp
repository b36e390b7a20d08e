// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivestream.h"

#include <QDateTime>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;
using core::ErrorCode;

} // namespace

struct ArchiveStream::Source
{
    QFile file;
    qint64 taken = 0;
    std::array<char, 1 << 16> buffer{};

    static la_ssize_t read(archive *handle, void *data, const void **bytes)
    {
        auto *source = static_cast<Source *>(data);
        const qint64 count = source->file.read(source->buffer.data(), static_cast<qint64>(source->buffer.size()));
        if (count < 0) {
            archive_set_error(handle, EIO, "%s", "the file cannot be read");
            return ARCHIVE_FATAL;
        }
        source->taken += count;
        *bytes = source->buffer.data();
        return static_cast<la_ssize_t>(count);
    }

    static la_int64_t skip(archive *, void *data, la_int64_t request)
    {
        auto *source = static_cast<Source *>(data);
        const qint64 at = source->file.pos();
        const qint64 step = std::clamp<qint64>(request, 0, std::max<qint64>(0, source->file.size() - at));
        return source->file.seek(at + step) ? step : 0;
    }

    static la_int64_t seek(archive *handle, void *data, la_int64_t offset, int whence)
    {
        auto *source = static_cast<Source *>(data);
        const qint64 size = source->file.size();
        const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source->file.pos() : size;
        if (offset < -from || offset > size - from || !source->file.seek(from + offset)) {
            archive_set_error(handle, EINVAL, "%s", "a place outside the file");
            return ARCHIVE_FATAL;
        }
        return from + offset;
    }
};

ArchiveStream::ArchiveStream() : m_source(std::make_unique<Source>()), m_archive(archive_read_new()) {}

ArchiveStream::~ArchiveStream()
{
    if (m_archive)
        (void)archive_read_free(m_archive);
}

core::Failure ArchiveStream::problem() const
{
    const char *words = archive_error_string(m_archive);
    const QString said = words ? QString::fromUtf8(words) : u"cannot be read"_s;
    if (archive_errno(m_archive) == EIO)
        return core::fail(ErrorCode::Io, m_source->file.fileName(), said);
    // It says "encrypted" and "encryption" of what it cannot unlock. Asked of a file it found no format for, it crashes.
    if (said.contains(u"encrypt"_s, Qt::CaseInsensitive) || (m_isOpen && archive_read_has_encrypted_entries(m_archive) == 1))
        return core::fail(ErrorCode::Encrypted, m_source->file.fileName(),
                          u"archive whose table of files is locked with a password"_s);
    const bool unknown = said.contains(u"unsupported"_s, Qt::CaseInsensitive) || said.contains(u"not supported"_s)
                         || said.contains(u"Unknown codec"_s);
    return core::fail(unknown ? ErrorCode::Unsupported : ErrorCode::Corrupt, m_source->file.fileName(),
                      unknown ? u"packed in a way that is not read ("_s + said + u')' : said);
}

core::Result<std::unique_ptr<ArchiveStream>> ArchiveStream::open(const QString &path, bool packedFile)
{
    std::unique_ptr<ArchiveStream> stream(new ArchiveStream);
    archive *handle = stream->m_archive;
    if (!handle)
        return core::fail(ErrorCode::OutOfMemory, path);
    stream->m_source->file.setFileName(path);
    if (!stream->m_source->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(ErrorCode::Io, path, stream->m_source->file.errorString());
    // By name and not "all": some of all start other programs.
    for (const auto support : {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
                               archive_read_support_filter_zstd, archive_read_support_filter_compress, archive_read_support_format_tar,
                               archive_read_support_format_7zip, archive_read_support_format_rar, archive_read_support_format_rar5,
                               archive_read_support_format_cab, archive_read_support_format_empty})
        (void)support(handle);
    if (packedFile)
        (void)archive_read_support_format_raw(handle);
    archive_read_set_callback_data(handle, stream->m_source.get());
    archive_read_set_read_callback(handle, &Source::read);
    archive_read_set_skip_callback(handle, &Source::skip);
    archive_read_set_seek_callback(handle, &Source::seek);
    if (archive_read_open1(handle) < ARCHIVE_WARN)
        return stream->problem();
    stream->m_isOpen = true;
    return stream;
}

core::Result<ArchiveStream::Step> ArchiveStream::next()
{
    int tries = 10;
    while (true) {
        const int result = archive_read_next_header(m_archive, &m_entry);
        if (result == ARCHIVE_EOF)
            return Step::End;
        // Any bytes at all pass for one file that nothing was done to.
        if (result >= ARCHIVE_WARN && isNameless() && archive_filter_code(m_archive, 0) == ARCHIVE_FILTER_NONE)
            return core::fail(ErrorCode::Corrupt, m_source->file.fileName(), u"not what it begins as"_s);
        if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
            return Step::Entry;
        if (result != ARCHIVE_RETRY || --tries == 0)
            return problem();
    }
}

bool ArchiveStream::isFile() const
{
    const auto kind = archive_entry_filetype(m_entry);
    return (kind == AE_IFREG || kind == 0) && !archive_entry_hardlink(m_entry) && !archive_entry_symlink(m_entry);
}

bool ArchiveStream::isLocked() const
{
    return archive_entry_is_data_encrypted(m_entry) == 1;
}

bool ArchiveStream::isNameless() const
{
    return archive_format(m_archive) == ARCHIVE_FORMAT_RAW;
}

QByteArray ArchiveStream::name() const
{
    if (const char *bytes = archive_entry_pathname(m_entry))
        return bytes;
    if (const char *utf8 = archive_entry_pathname_utf8(m_entry))
        return utf8;
    if (const wchar_t *wide = archive_entry_pathname_w(m_entry))
        return QString::fromWCharArray(wide).toUtf8();
    return {};
}

QString ArchiveStream::modifiedAt() const
{
    if (!archive_entry_mtime_is_set(m_entry) || isNameless())
        return {};
    const qint64 time = archive_entry_mtime(m_entry);
    constexpr qint64 latest = 253'402'300'799; // the year 9999
    if (time <= 0 || time > latest)
        return {};
    const int format = archive_format(m_archive) & ARCHIVE_FORMAT_BASE_MASK;
    // These keep the time of the packer's wall clock, and libarchive took it for ours.
    if (format == ARCHIVE_FORMAT_RAR || format == ARCHIVE_FORMAT_CAB)
        return QDateTime::fromSecsSinceEpoch(time).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

qint64 ArchiveStream::size() const
{
    return archive_entry_size_is_set(m_entry) ? std::max<qint64>(0, archive_entry_size(m_entry)) : -1;
}

core::Result<qint64> ArchiveStream::read(char *bytes, qint64 most)
{
    const la_ssize_t count = archive_read_data(m_archive, bytes, static_cast<size_t>(most));
    if (count < 0)
        return problem();
    return static_cast<qint64>(count);
}

qint64 ArchiveStream::taken() const
{
    return m_source->taken;
}

} // namespace tendertrail::ingest
