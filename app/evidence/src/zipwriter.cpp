// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipwriter.h"

#include "core/durable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <zip.h>

#include <algorithm>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr zip_uint16_t firstDosDate = (0U << 9U) | (1U << 5U) | 1U; // 1980-01-01, the earliest that the format has
constexpr zip_uint32_t plainFile = 0100644U << 16U;                 // what Unix tools make of it: rw-r--r--

Failure zipFailure(zip_error_t *error, const QString &path)
{
    const int code = zip_error_code_zip(error);
    const ErrorCode ours = code == ZIP_ER_CANCELLED ? ErrorCode::Cancelled : code == ZIP_ER_MEMORY ? ErrorCode::OutOfMemory : ErrorCode::Io;
    return fail(ours, path, QString::fromUtf8(zip_error_strerror(error)));
}

struct Watch
{
    CancelToken cancel;
    ProgressSink progress;
    QString name;
};

extern "C" void onZipProgress(zip_t *, double share, void *data)
{
    const auto *watch = static_cast<const Watch *>(data);
    report(watch->progress, {QStringLiteral("zip"), static_cast<qint64>(share * 100), 100, QStringLiteral("percent"), watch->name});
}

extern "C" int onZipCancel(zip_t *, void *data)
{
    return static_cast<const Watch *>(data)->cancel.isCancelled() ? 1 : 0;
}

Result<void> addFile(zip_t *archive, const QString &path, const QString &name)
{
    zip_source_t *source = zip_source_file(archive, zipPathName(path).constData(), 0, -1);
    if (!source)
        return zipFailure(zip_get_error(archive), path);
    const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return zipFailure(zip_get_error(archive), path);
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    // zip_file_set_mtime would store local time, so that the bytes would depend on where the packet was made.
    if (zip_file_set_dostime(archive, entry, 0, firstDosDate, 0) != 0
        || zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, plainFile) != 0
        || zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) != 0)
        return zipFailure(zip_get_error(archive), path);
    return {};
}

} // namespace

QByteArray zipPathName(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

Result<void> writeZip(const QString &folder, const QString &topFolder, const QString &zipPath, const CancelToken &cancel,
                      const ProgressSink &progress)
{
    QStringList names;
    const QDir base(QDir(folder).absolutePath());
    QDirIterator files(base.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(base.relativeFilePath(files.next()));
    std::ranges::sort(names);

    int code = 0;
    zip_t *archive = zip_open(zipPathName(zipPath).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        Failure failure = zipFailure(&error, zipPath);
        zip_error_fini(&error);
        return failure;
    }
    Watch watch{cancel, progress, zipPath};
    zip_register_progress_callback_with_state(archive, 0.01, onZipProgress, nullptr, &watch);
    zip_register_cancel_callback_with_state(archive, onZipCancel, nullptr, &watch);
    for (const QString &name : names) {
        if (const auto added = addFile(archive, base.filePath(name), topFolder + u'/' + name); !added) {
            zip_discard(archive);
            return added.failure();
        }
    }
    if (zip_close(archive) != 0) {
        Failure failure = zipFailure(zip_get_error(archive), zipPath);
        zip_discard(archive);
        return failure;
    }
    QFile written(zipPath);
    if (!written.open(QIODevice::ReadWrite))
        return fileFailure(written);
    return syncFile(written);
}

} // namespace tendertrail::evidence
