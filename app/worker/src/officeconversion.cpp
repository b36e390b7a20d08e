// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officeconversion.h"

#include "scratchfolder.h"
#include "worker/exitcodes.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>

namespace tendertrail::worker {

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

ConfinedProgram officeFor(const QString &program, const QString &folder, const Kind &kind, int seconds)
{
    ConfinedProgram office;
    office.file = program;
    office.name = QStringLiteral("LibreOffice");
    office.seconds = seconds;
    office.environment = {QByteArrayLiteral("SAL_USE_VCLPLUGIN=svp")};
    // A profile of its own, so that nothing of the person's is read, and nobody's running LibreOffice is asked.
    office.arguments = {QStringLiteral("-env:UserInstallation=")
                            + QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString(QUrl::FullyEncoded),
                        QStringLiteral("--headless"), QStringLiteral("--nologo"), QStringLiteral("--norestore"), QStringLiteral("--nolockcheck"),
                        QStringLiteral("--convert-to"), QString::fromLatin1(kind.suffix), QStringLiteral("--outdir"), folder,
                        folder + QStringLiteral("/original")};
    return office;
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
    return m_document.holdsFor(document) ? m_converted : QString();
}

core::Result<QString> OfficeConversion::convert(const QString &document, const QString &mediaType, const Limits &limits,
                                                const core::CancelToken &cancel)
{
    m_document = {};
    m_converted.clear();
    m_scratch.reset();
    const Kind *kind = kindOf(mediaType);
    if (!kind)
        return core::fail(ErrorCode::Unsupported, document, mediaType);
    const QString words = QString::fromLatin1(kind->words);
    const auto office = program();
    if (!office)
        return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": it would be read with LibreOffice, which is not installed"));
    auto scratch = ScratchFolder::make();
    if (!scratch)
        return scratch.failure();
    const QString folder = (*scratch)->path();
    if (!QFile::copy(document, folder + QStringLiteral("/original")))
        return core::fail(ErrorCode::Io, document, QStringLiteral("cannot be copied for LibreOffice"));

    const QDeadlineTimer deadline{std::chrono::seconds(limits.convertSeconds)};
    // With a new profile it may ask to be started once more.
    constexpr std::array again = {79, 81};
    for (int start = 0; start < 3; ++start) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(deadline.remainingTimeAsDuration());
        const ConfinedProgram run = officeFor(*office, folder, *kind, static_cast<int>(left.count()));
        const auto end = runConfined(run, **scratch, limits, document, cancel);
        if (!end)
            return end.failure();
        const Ending &ending = end->ending;
        auto file = (*scratch)->takeOut(QStringLiteral("original.") + QLatin1String(kind->suffix));
        if (file) {
            m_document = DocumentState(document);
            m_converted = *file;
            m_scratch = std::move(*scratch);
            return m_converted;
        }
        if (!ending.bySignal && ending.code == exitNoConfinement)
            return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": LibreOffice would read it, but cannot be kept apart on this system"));
        if (ending.bySignal)
            return endedBySignal(run, ending, document);
        if (std::find(again.begin(), again.end(), ending.code) == again.end())
            break;
    }
    return core::fail(ErrorCode::Unsupported, document, words + QStringLiteral(": LibreOffice cannot read it; it may be locked with a password, or damaged"));
}

} // namespace tendertrail::worker
