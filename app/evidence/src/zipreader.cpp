// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bagsource.h"

#include "manifest.h"
#include "zipwriter.h"

#include <QFileInfo>
#include <QHash>

#include <zip.h>

#include <algorithm>
#include <limits>

namespace tendertrail::evidence {

using namespace core;

namespace {

// A packet holds originals, which hardly shrink, and text, which shrinks to a tenth. A file that says it expands
// two hundredfold was made to fill a disk or a day.
constexpr qint64 expansionAtMost = 200;
constexpr qint64 alwaysAllowed = qint64{1} << 30;
constexpr zip_int64_t entriesAtMost = 1000000;
constexpr qint64 chunkBytes = qint64{1} << 18;

struct ArchiveCloser
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct FileCloser
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;
using File = std::unique_ptr<zip_file_t, FileCloser>;

Failure zipFailure(zip_error_t *error, const QString &path, ErrorCode otherwise)
{
    const int code = zip_error_code_zip(error);
    const ErrorCode ours = code == ZIP_ER_NOENT ? ErrorCode::NotFound : code == ZIP_ER_MEMORY ? ErrorCode::OutOfMemory : otherwise;
    return fail(ours, path, QString::fromUtf8(zip_error_strerror(error)));
}

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX
           && ((attributes >> 16U) & 0170000U) == 0120000U;
}

class ZipSource final : public BagSource
{
public:
    explicit ZipSource(Archive archive) : m_archive(std::move(archive)) {}

    Result<void> list(const QString &zipPath)
    {
        const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
        if (count > entriesAtMost)
            return fail(ErrorCode::TooLarge, zipPath, QStringLiteral("%1 entries").arg(count));
        const qint64 packed = QFileInfo(zipPath).size();
        qint64 expanded = 0;
        for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
            zip_stat_t entry;
            if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_GUESS, &entry) != 0 || !(entry.valid & ZIP_STAT_NAME)
                || !(entry.valid & ZIP_STAT_SIZE))
                return fail(ErrorCode::Corrupt, zipPath, QStringLiteral("entry %1 has no name or size").arg(index));
            const QString name = QString::fromUtf8(entry.name);
            if (name.endsWith(u'/') && entry.size == 0)
                continue; // a folder
            if (entry.size > static_cast<zip_uint64_t>(std::numeric_limits<qint64>::max() - expanded))
                return fail(ErrorCode::TooLarge, zipPath, name);
            expanded += static_cast<qint64>(entry.size);
            if (!isInside(name))
                m_problems.push_back({name, QStringLiteral("a path that leads out of the packet")});
            else if (isLink(m_archive.get(), index))
                m_problems.push_back({name, QStringLiteral("is a link")});
            else if (m_indexes.contains(name))
                m_problems.push_back({name, QStringLiteral("stands there twice")});
            else {
                m_indexes.insert(name, index);
                m_files.insert(name, static_cast<qint64>(entry.size));
            }
        }
        if (expanded > std::max(alwaysAllowed, packed * expansionAtMost))
            return fail(ErrorCode::TooLarge, zipPath, QStringLiteral("%1 bytes would expand to %2").arg(packed).arg(expanded));
        return findTop(zipPath);
    }

    Result<Digests> digests(const QString &path, const CancelToken &cancel) override
    {
        DigestStream stream;
        TRAIL_TRY(read(path, m_files.value(path), cancel, [&](QByteArrayView part) { stream.add(part); }));
        return stream.result();
    }

    Result<QByteArray> bytes(const QString &path, qint64 limit) override
    {
        if (m_files.value(path) > limit)
            return fail(ErrorCode::TooLarge, path, QStringLiteral("over %1 bytes").arg(limit));
        QByteArray all;
        TRAIL_TRY(read(path, limit, {}, [&](QByteArrayView part) { all.append(part.data(), part.size()); }));
        return all;
    }

private:
    // Zips have the packet's folder at their top; one that was packed from inside the folder has not.
    Result<void> findTop(const QString &zipPath)
    {
        const QString tag = QStringLiteral("bagit.txt");
        if (m_files.contains(tag))
            return {};
        QString top;
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
            if (it.key().count(u'/') == 1 && it.key().endsWith(u'/' + tag)) {
                top = it.key().chopped(tag.size());
                break;
            }
        }
        if (top.isEmpty())
            return fail(ErrorCode::Unsupported, zipPath, QStringLiteral("no bagit.txt: not a packet"));
        QMap<QString, qint64> inside;
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
            if (it.key().startsWith(top))
                inside.insert(it.key().mid(top.size()), it.value());
            else
                m_problems.push_back({it.key(), QStringLiteral("lies outside the packet's folder")});
        }
        m_files = inside;
        m_top = top;
        return {};
    }

    template <typename Take>
    Result<void> read(const QString &path, qint64 limit, const CancelToken &cancel, Take take)
    {
        const auto index = m_indexes.constFind(m_top + path);
        if (index == m_indexes.constEnd())
            return fail(ErrorCode::NotFound, path);
        const File file(zip_fopen_index(m_archive.get(), *index, 0));
        if (!file)
            return zipFailure(zip_get_error(m_archive.get()), path, ErrorCode::Corrupt);
        QByteArray chunk(chunkBytes, Qt::Uninitialized);
        qint64 total = 0;
        for (;;) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, path);
            const zip_int64_t got = zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()));
            if (got < 0)
                return zipFailure(zip_file_get_error(file.get()), path, ErrorCode::Corrupt);
            if (got == 0)
                return {};
            total += got;
            if (total > limit)
                return fail(ErrorCode::Corrupt, path, QStringLiteral("longer than the zip says"));
            take(QByteArrayView(chunk.constData(), got));
        }
    }

    Archive m_archive;
    QHash<QString, zip_uint64_t> m_indexes; // by name in the zip
    QString m_top;
};

} // namespace

Result<std::unique_ptr<BagSource>> BagSource::openZip(const QString &path)
{
    int code = 0;
    Archive archive(zip_open(zipPathName(path).constData(), ZIP_RDONLY, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const ErrorCode otherwise = code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS ? ErrorCode::Unsupported : ErrorCode::Io;
        Failure failure = zipFailure(&error, path, otherwise);
        zip_error_fini(&error);
        return failure;
    }
    auto source = std::make_unique<ZipSource>(std::move(archive));
    TRAIL_TRY(source->list(path));
    return std::unique_ptr<BagSource>(std::move(source));
}

} // namespace tendertrail::evidence
