// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officeconversion.h"

#include "childprocess.h"
#include "scratchfolder.h"
#include "worker/client.h"
#include "worker/exitcodes.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <array>
#include <chrono>

namespace tendertrail::worker {

using namespace std::chrono_literals;
using core::ErrorCode;

namespace {

struct Kind
{
    const char *mediaType;
    const char *suffix;
    const char *words;
};
constexpr Kind kinds[] = {{"application/msword", "docx", "legacy Word document (.doc)"},
                          {"application/vnd.ms-excel", "xlsx", "legacy Excel spreadsheet (.xls)"},
                          {"application/vnd.ms-powerpoint", "pptx", "legacy PowerPoint presentation (.ppt)"}};

const Kind *kindOf(const QString &mediaType)
{
    for (const Kind &kind : kinds)
        if (mediaType == QLatin1String(kind.mediaType))
            return &kind;
    return nullptr;
}

QList<QByteArray> environmentIn(const QString &folder)
{
    QList<QByteArray> result = {QByteArrayLiteral("PATH=/usr/bin:/bin"), QByteArrayLiteral("LANG=C.UTF-8"),
                                QByteArrayLiteral("LC_ALL=C.UTF-8"), QByteArrayLiteral("SAL_USE_VCLPLUGIN=svp"),
                                QByteArrayLiteral("DBUS_SESSION_BUS_ADDRESS=disabled:"), QByteArrayLiteral("MALLOC_ARENA_MAX=2")};
    for (const char *name : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        result.append(QByteArray(name) + '=' + QFile::encodeName(folder));
    return result;
}

QStringList argumentsFor(const QString &program, const QString &folder, const Kind &kind, const Limits &limits)
{
    return {QStringLiteral("--memory"), QString::number(limits.memoryBytes),
            QStringLiteral("--scratch"), folder,
            QStringLiteral("--scratch-bytes"), QString::number(limits.scratchBytes),
            QStringLiteral("--seconds"), QString::number(limits.convertSeconds),
            QStringLiteral("--run"), program,
            // A profile of its own, so that nothing of the person's is read, and nobody's running LibreOffice is asked.
            QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString(QUrl::FullyEncoded),
            QStringLiteral("--headless"), QStringLiteral("--nologo"), QStringLiteral("--norestore"), QStringLiteral("--nolockcheck"),
            QStringLiteral("--convert-to"), QString::fromLatin1(kind.suffix), QStringLiteral("--outdir"), folder,
            folder + QStringLiteral("/original")};
}

} // namespace

OfficeConversion::OfficeConversion() = default;
OfficeConversion::~OfficeConversion() = default;

core::Result<QString> OfficeConversion::program()
{
    QString found = qEnvironmentVariable("TENDERTRAIL_SOFFICE");
    if (!qEnvironmentVariableIsSet("TENDERTRAIL_SOFFICE"))
        found = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    // What stands in the path is a script that starts this.
    const QFileInfo program(QFileInfo(QFileInfo(found).canonicalFilePath()).path() + QStringLiteral("/soffice.bin"));
    if (found.isEmpty() || !program.isExecutable())
        return core::fail(ErrorCode::MissingComponent, QStringLiteral("soffice"), QStringLiteral("LibreOffice is not installed"));
    return program.canonicalFilePath();
}

QString OfficeConversion::known(const QString &document) const
{
    const QFileInfo info(document);
    return document == m_document && info.size() == m_bytes && info.lastModified() == m_changed ? m_converted : QString();
}

core::Result<QString> OfficeConversion::convert(const QString &document, const QString &mediaType, const Limits &limits,
                                                const core::CancelToken &cancel)
{
    m_document.clear();
    m_converted.clear();
    m_scratch.reset();
    const Kind *kind = kindOf(mediaType);
    if (!kind)
        return core::fail(ErrorCode::Unsupported, document, mediaType);
    const QString words = QString::fromLatin1(kind->words);
    const auto office = program();
    if (!office)
        return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": it would be read with LibreOffice, which is not installed"));
    const auto worker = workerProgram();
    if (!worker)
        return worker.failure();
    auto scratch = ScratchFolder::make();
    if (!scratch)
        return scratch.failure();
    const QString folder = (*scratch)->path();
    if (!QFile::copy(document, folder + QStringLiteral("/original")))
        return core::fail(ErrorCode::Io, document, QStringLiteral("cannot be copied for LibreOffice"));

    const QDeadlineTimer deadline{std::chrono::seconds(limits.convertSeconds)};
    QDeadlineTimer look{500ms};
    // With a new profile it may ask to be started once more.
    constexpr std::array again = {79, 81};
    for (int start = 0; start < 3; ++start) {
        auto child = ChildProcess::start(*worker, argumentsFor(*office, folder, *kind, limits), environmentIn(folder));
        if (!child)
            return child.failure();
        QByteArray said;
        while ((*child)->isRunning()) {
            if (cancel.isCancelled())
                return core::fail(ErrorCode::Cancelled, document);
            if (deadline.hasExpired())
                return core::fail(ErrorCode::TimedOut, document, QStringLiteral("LibreOffice did not end after %1 s").arg(limits.convertSeconds));
            if (look.hasExpired()) {
                if ((*scratch)->holdsMoreThan(limits.scratchBytes))
                    return core::fail(ErrorCode::TooLarge, document, QStringLiteral("over %1 bytes in temporary files").arg(limits.scratchBytes));
                look.setRemainingTime(500ms);
            }
            if ((*child)->read(said, 20ms) == ChildProcess::Reading::Closed)
                (void)(*child)->ending(100ms);
        }
        const Ending ending = (*child)->ending(0ms);
        auto file = (*scratch)->takeOut(QStringLiteral("original.") + QLatin1String(kind->suffix));
        if (file) {
            const QFileInfo info(document);
            m_document = document;
            m_bytes = info.size();
            m_changed = info.lastModified();
            m_converted = *file;
            m_scratch = std::move(*scratch);
            return m_converted;
        }
        if (!ending.bySignal && ending.code == exitNoConfinement)
            return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": LibreOffice would read it, but cannot be kept apart on this system"));
        if (ending.bySignal)
            return core::fail(ErrorCode::Crashed, document, QStringLiteral("LibreOffice ended with signal %1 (%2)").arg(ending.code).arg(ending.name));
        if (std::find(again.begin(), again.end(), ending.code) == again.end())
            break;
    }
    return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": LibreOffice cannot read it; it may be locked with a password, or damaged"));
}

} // namespace tendertrail::worker
