// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zippackage.h"

#include "charset.h"
#include "packagekind.h"

#include <QFile>

#include <zip.h>

#include <algorithm>
#include <limits>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr zip_uint64_t maxPart = 64'000'000;      // the XML of a thousand-page document has some 20 MB
constexpr zip_uint64_t maxRatio = 400;            // deflate cannot do more than 1,032; real document.xml reaches 60
constexpr zip_uint64_t smallPart = 8'000'000;     // under this a high ratio is no danger

QString nameOf(zip_t *zip, zip_uint64_t index)
{
    const char *name = zip_get_name(zip, index, ZIP_FL_ENC_RAW);
    if (!name)
        return {};
    const QString utf8 = QString::fromUtf8(name);
    // Chinese tools write GBK and do not say so.
    return utf8.contains(QChar::ReplacementCharacter) ? decode(name, {u"gb18030"_s, 0, {}}) : utf8;
}

bool isBomb(const zip_stat_t &stat)
{
    if (stat.size > maxPart)
        return true;
    return stat.size > smallPart && stat.comp_size > 0 && stat.size / stat.comp_size > maxRatio;
}

} // namespace

struct ZipPackage::Archive
{
    zip_t *zip = nullptr;
    QString path;

    ~Archive()
    {
        if (zip)
            zip_discard(zip);
    }
};

ZipPackage::ZipPackage() : m_archive(std::make_unique<Archive>()) {}
ZipPackage::~ZipPackage() = default;
ZipPackage::ZipPackage(ZipPackage &&) noexcept = default;
ZipPackage &ZipPackage::operator=(ZipPackage &&) noexcept = default;

core::Result<ZipPackage> ZipPackage::open(const QString &path, qint64 mostBytes, qint64 mostEntries)
{
    ZipPackage package;
    package.m_archive->path = path;
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return core::fail(code == ZIP_ER_OPEN || code == ZIP_ER_READ ? core::ErrorCode::Io : core::ErrorCode::Corrupt,
                          path, detail);
    }
    package.m_archive->zip = zip;
    const zip_int64_t entries = zip_get_num_entries(zip, 0);
    if (entries > mostEntries)
        return core::fail(core::ErrorCode::TooLarge, path, u"%1 files in the archive"_s.arg(entries));
    const auto maxTogether = static_cast<zip_uint64_t>(mostBytes);
    zip_uint64_t together = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0)
            together += std::min(stat.size, maxTogether);
        if (together > maxTogether)
            return core::fail(core::ErrorCode::TooLarge, path, u"unpacks to over %1 bytes"_s.arg(mostBytes));
    }
    return package;
}

core::Result<QByteArray> ZipPackage::part(const QString &name) const
{
    zip_t *zip = m_archive->zip;
    const QByteArray utf8 = name.toUtf8();
    const zip_int64_t index = zip_name_locate(zip, utf8.constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
    if (index < 0)
        return core::fail(core::ErrorCode::NotFound, m_archive->path, name);
    return partAt(index);
}

core::Result<QByteArray> ZipPackage::partAt(qsizetype index) const
{
    zip_t *zip = m_archive->zip;
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(zip, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return core::fail(core::ErrorCode::Corrupt, m_archive->path, u"entry %1"_s.arg(index));
    const QString name = nameOf(zip, static_cast<zip_uint64_t>(index));
    if (isBomb(stat))
        return core::fail(core::ErrorCode::TooLarge, m_archive->path,
                          u"%1 says that it unpacks from %2 to %3 bytes"_s.arg(name).arg(stat.comp_size).arg(stat.size));
    zip_file_t *file = zip_fopen_index(zip, static_cast<zip_uint64_t>(index), 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(zip));
        const auto error = code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? core::ErrorCode::Encrypted
                                                                                  : core::ErrorCode::Corrupt;
        return core::fail(error, m_archive->path, name + u": "_s + QString::fromUtf8(zip_strerror(zip)));
    }
    // The declared size is only a claim: what really comes out is counted.
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    zip_int64_t count = 0;
    while ((count = zip_fread(file, chunk.data(), static_cast<zip_uint64_t>(chunk.size()))) > 0) {
        bytes.append(chunk.constData(), static_cast<qsizetype>(count));
        if (static_cast<zip_uint64_t>(bytes.size()) > std::min(maxPart, stat.size))
            break;
    }
    zip_fclose(file);
    if (static_cast<zip_uint64_t>(bytes.size()) > maxPart)
        return core::fail(core::ErrorCode::TooLarge, m_archive->path, name + u" unpacks to over 64 MB"_s);
    if (count < 0)
        return core::fail(core::ErrorCode::Corrupt, m_archive->path, name + u" cannot be unpacked"_s);
    return bytes;
}

bool ZipPackage::has(const QString &name) const
{
    return zip_name_locate(m_archive->zip, name.toUtf8().constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_RAW) >= 0;
}

QStringList ZipPackage::names() const
{
    QStringList names;
    const zip_int64_t entries = zip_get_num_entries(m_archive->zip, 0);
    for (zip_int64_t i = 0; i < entries; ++i)
        names << nameOf(m_archive->zip, static_cast<zip_uint64_t>(i));
    return names;
}

core::Result<Sniffed> sniffZip(const QString &path)
{
    struct Kind
    {
        const char *entry; ///< the name of an entry begins with this
        const char *mediaType;
        const char *words;
    };
    static constexpr Kind kinds[] = {
        {"visio/", "application/vnd.visio", "Visio drawing (.vsdx)"},
        {"META-INF/container.xml", "application/epub+zip", "e-book (.epub)"},
        {"META-INF/MANIFEST.MF", "application/java-archive", "Java archive"},
        {"AndroidManifest.xml", "application/vnd.android.package-archive", "Android program"},
    };
    core::Result<ZipPackage> package = ZipPackage::open(path, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()); // only names are wanted
    if (!package) {
        if (package.error().code != core::ErrorCode::Corrupt)
            return package.failure();
        return Sniffed{{}, u"application/zip"_s, u"damaged ZIP archive or Office document"_s, false};
    }
    if (std::optional<Sniffed> office = officeKind(*package, path))
        return *office;
    const QStringList names = package->names();
    const auto hasEntry = [&names](QLatin1StringView begin) {
        return std::any_of(names.begin(), names.end(),
                           [&](const QString &name) { return name.startsWith(begin, Qt::CaseInsensitive); });
    };
    if (names.contains(u"OFD.xml"_s, Qt::CaseInsensitive) || names.contains(u"/OFD.xml"_s, Qt::CaseInsensitive))
        return Sniffed{u"ofd"_s, u"application/ofd"_s, u"OFD document"_s, false};
    for (const Kind &kind : kinds) {
        if (hasEntry(QLatin1StringView(kind.entry)))
            return Sniffed{{}, QString::fromLatin1(kind.mediaType), QString::fromLatin1(kind.words), false};
    }
    return Sniffed{u"archive"_s, u"application/zip"_s, u"ZIP archive"_s, false};
}

} // namespace tendertrail::ingest
