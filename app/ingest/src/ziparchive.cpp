// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ziparchive.h"

#include "membernames.h"
#include "memberwriter.h"
#include "pagelessreader.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>
#include <QtEndian>

#include <zip.h>

#include <algorithm>
#include <array>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;
using core::ErrorCode;

struct CloseZip
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

struct CloseEntry
{
    void operator()(zip_file_t *file) const { (void)zip_fclose(file); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

core::Result<Zip> openZip(const QString &path)
{
    int code = 0;
    Zip zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (zip)
        return zip;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (code == ZIP_ER_MULTIDISK)
        return core::fail(ErrorCode::Unsupported, path, u"one volume of a ZIP archive in several; the others are not here"_s);
    return core::fail(code == ZIP_ER_OPEN || code == ZIP_ER_READ ? ErrorCode::Io : ErrorCode::Corrupt, path, u"ZIP archive: "_s + detail);
}

QByteArray rawName(zip_t *zip, zip_uint64_t index)
{
    const char *name = zip_get_name(zip, index, ZIP_FL_ENC_RAW);
    return name ? QByteArray(name) : QByteArray();
}

// The flag itself is not to be had: a name without it is taken for code page 437 by the letter of the format, and changes.
bool isFlaggedUtf8(zip_t *zip, zip_uint64_t index, const QByteArray &raw)
{
    const char *strict = zip_get_name(zip, index, ZIP_FL_ENC_STRICT);
    return strict && raw == strict;
}

bool isLink(zip_t *zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return zip_file_get_external_attributes(zip, index, 0, &system, &attributes) == 0
           && (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X) && ((attributes >> 16) & typeMask) == link;
}

// Most programs write the time of some clock on some wall; some add the true one.
QString modifiedAt(zip_t *zip, zip_uint64_t index, const zip_stat_t &stat)
{
    constexpr zip_uint16_t extendedTime = 0x5455;
    zip_uint16_t length = 0;
    const zip_uint8_t *field = zip_file_extra_field_get_by_id(zip, index, extendedTime, 0, &length, ZIP_FL_CENTRAL);
    if (field && length >= 5 && (field[0] & 1) != 0)
        return QDateTime::fromSecsSinceEpoch(qFromLittleEndian<qint32>(field + 1), Qt::UTC).toString(Qt::ISODate);
    if ((stat.valid & ZIP_STAT_MTIME) == 0 || stat.mtime <= 0)
        return {};
    return QDateTime::fromSecsSinceEpoch(stat.mtime).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

// Files locked with AES may go without a checksum, having something better. The libzip of
// Debian 12 looks for one all the same.
bool isOnlyWithoutChecksum(const zip_stat_t &stat, qint64 unpacked, int code)
{
    const bool aes = stat.encryption_method == ZIP_EM_AES_128 || stat.encryption_method == ZIP_EM_AES_192
                     || stat.encryption_method == ZIP_EM_AES_256;
    return aes && code == ZIP_ER_CRC && (stat.valid & ZIP_STAT_CRC) != 0 && stat.crc == 0 && (stat.valid & ZIP_STAT_SIZE) != 0
           && static_cast<zip_uint64_t>(unpacked) == stat.size;
}

class ZipArchive final : public PagelessReader
{
public:
    ZipArchive(QString path, Zip zip, const ReadOptions &options)
        : PagelessReader(std::move(path)), m_zip(std::move(zip)), m_options(options)
    {
    }
    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override;

private:
    core::Result<void> unpackEntry(zip_uint64_t index, const zip_stat_t &stat, MemberWriter &writer);
    core::Result<void> endWithProblem(int code, bool locked, const QString &words, MemberWriter &writer);

    Zip m_zip;
    ReadOptions m_options;
};

core::Result<void> ZipArchive::endWithProblem(int code, bool locked, const QString &words, MemberWriter &writer)
{
    switch (code) {
    case ZIP_ER_NOPASSWD:
        return writer.endWith(ErrorCode::Encrypted, u"locked with a password"_s);
    case ZIP_ER_WRONGPASSWD:
        return writer.endWith(ErrorCode::PasswordWrong, u"locked with another password"_s);
    case ZIP_ER_ENCRNOTSUPP:
        return writer.endWith(ErrorCode::Unsupported, u"locked in a way that is not read; unpack it with its password first"_s);
    case ZIP_ER_COMPNOTSUPP:
        return writer.endWith(ErrorCode::Unsupported, u"packed in a way that is not read; unpack it with another program first"_s);
    default:
        // The old way of locking lets one wrong password of 256 pass, and what comes out then is noise.
        if (locked)
            return writer.endWith(ErrorCode::PasswordWrong, u"locked with another password, or damaged: "_s + words);
        return writer.endWith(ErrorCode::Corrupt, words);
    }
}

core::Result<void> ZipArchive::unpackEntry(zip_uint64_t index, const zip_stat_t &stat, MemberWriter &writer)
{
    const bool locked = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    const bool knowsSize = (stat.valid & ZIP_STAT_SIZE) != 0 && (stat.valid & ZIP_STAT_COMP_SIZE) != 0;
    const auto packed = knowsSize ? static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, INT64_MAX)) : -1;
    const auto size = knowsSize ? static_cast<qint64>(std::min<zip_uint64_t>(stat.size, INT64_MAX)) : 0;
    // What it says of itself is enough to refuse it, not to trust it.
    if (size > m_options.maxMemberBytes || MemberWriter::isBomb(size, packed))
        return writer.endWith(ErrorCode::TooLarge, u"says that it unpacks from %1 to %2 bytes"_s.arg(packed).arg(size));
    if (locked && m_options.password.isEmpty())
        return endWithProblem(ZIP_ER_NOPASSWD, locked, {}, writer);
    const QByteArray password = m_options.password.toUtf8();
    const Entry entry(locked ? zip_fopen_index_encrypted(m_zip.get(), index, 0, password.constData())
                             : zip_fopen_index(m_zip.get(), index, 0));
    if (!entry) {
        zip_error_t *error = zip_get_error(m_zip.get());
        return endWithProblem(zip_error_code_zip(error), false, QString::fromUtf8(zip_error_strerror(error)), writer);
    }
    std::array<char, 1 << 16> chunk{};
    zip_int64_t count = 0;
    qint64 done = 0;
    while ((count = zip_fread(entry.get(), chunk.data(), chunk.size())) > 0) {
        done += count;
        const core::Result<bool> more = writer.append(chunk.data(), count, packed);
        if (!more)
            return more.failure();
        if (!*more)
            return writer.end();
    }
    if (count < 0) {
        zip_error_t *error = zip_file_get_error(entry.get());
        if (locked && isOnlyWithoutChecksum(stat, done, zip_error_code_zip(error)))
            return writer.end();
        return endWithProblem(zip_error_code_zip(error), locked, QString::fromUtf8(zip_error_strerror(error)), writer);
    }
    return writer.end();
}

core::Result<void> ZipArchive::unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel)
{
    const auto entries = static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(m_zip.get(), 0)));
    const zip_uint64_t looked = std::min(entries, static_cast<zip_uint64_t>(m_options.maxMembers) + 1);
    QList<QByteArray> untold;
    for (zip_uint64_t i = 0; i < looked; ++i) {
        const QByteArray raw = rawName(m_zip.get(), i);
        if (!isFlaggedUtf8(m_zip.get(), i, raw))
            untold.append(raw);
    }
    const MemberNames names(untold);
    MemberWriter writer(folder, path(), m_options, onMember, cancel);
    for (zip_uint64_t i = 0; i < entries; ++i) {
        const QByteArray raw = rawName(m_zip.get(), i);
        if (raw.endsWith('/') || raw.endsWith('\\') || isLink(m_zip.get(), i))
            continue;
        zip_stat_t stat;
        zip_stat_init(&stat);
        const bool known = zip_stat_index(m_zip.get(), i, 0, &stat) == 0;
        const QString name = isFlaggedUtf8(m_zip.get(), i, raw) ? QString::fromUtf8(raw) : names.text(raw);
        TRAIL_TRY(writer.begin(name, known ? modifiedAt(m_zip.get(), i, stat) : QString()));
        if (known)
            TRAIL_TRY(unpackEntry(i, stat, writer));
        else
            TRAIL_TRY(writer.endWith(ErrorCode::Corrupt, QString::fromUtf8(zip_strerror(m_zip.get()))));
    }
    return {};
}

} // namespace

core::Result<std::unique_ptr<Reader>> openZipArchive(const QString &path, const ReadOptions &options)
{
    core::Result<Zip> zip = openZip(path);
    if (!zip)
        return zip.failure();
    return std::unique_ptr<Reader>(std::make_unique<ZipArchive>(path, std::move(*zip), options));
}

} // namespace tendertrail::ingest
