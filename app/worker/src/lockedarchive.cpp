// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockedarchive.h"

#include "scratchfolder.h"
#include "worker/exitcodes.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace tendertrail::worker {

using core::ErrorCode;

namespace {

constexpr QLatin1String outFolder("out");
constexpr char rarOfOld[] = "Rar!\x1a\x07\x00";

QByteArray headOf(const QString &document)
{
    QFile file(document);
    return file.open(QIODevice::ReadOnly) ? file.read(8) : QByteArray();
}

// A script that starts another program could not do so behind the walls.
bool isProgram(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isExecutable() && file.open(QIODevice::ReadOnly) && file.read(2) != "#!";
}

QString found(const char *variable, std::initializer_list<const char *> names)
{
    if (qEnvironmentVariableIsSet(variable)) {
        const QString given = QFileInfo(qEnvironmentVariable(variable)).canonicalFilePath();
        return isProgram(given) ? given : QString();
    }
    for (const char *name : names) {
        const QString path = QFileInfo(QStandardPaths::findExecutable(QString::fromLatin1(name))).canonicalFilePath();
        if (!path.isEmpty() && isProgram(path))
            return path;
    }
    return {};
}

bool isUnar(const QString &program)
{
    return QFileInfo(program).fileName().startsWith(QLatin1String("unar"), Qt::CaseInsensitive);
}

ConfinedProgram unlockerFor(const QString &program, LockedArchive::Kind kind, const QString &document, const QString &folder, const QString &password, int seconds)
{
    ConfinedProgram unlocker;
    unlocker.file = program;
    unlocker.alone = true;
    unlocker.seconds = seconds;
    unlocker.readable = {document};
    // Times without a zone come out as they stand.
    unlocker.environment = {QByteArrayLiteral("TZ=UTC")};
    const QString out = folder + QLatin1Char('/') + outFolder;
    // Two of one name are kept both; archives inside are for us to open.
    if (isUnar(program)) {
        unlocker.name = QStringLiteral("unar");
        // It asks for a password at a terminal only.
        unlocker.arguments = {QStringLiteral("-quiet"), QStringLiteral("-force-rename"), QStringLiteral("-no-directory"), QStringLiteral("-no-recursion"),
                              QStringLiteral("-forks"), QStringLiteral("skip"), QStringLiteral("-password"), password,
                              QStringLiteral("-output-directory"), out, document};
    } else {
        unlocker.name = QStringLiteral("7-Zip");
        unlocker.input = password.toUtf8() + '\n';
        unlocker.arguments = {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-aou"), QStringLiteral("-bso0"), QStringLiteral("-bsp0"),
                              QStringLiteral("-o") + out};
        // It knows a hundred formats, and would try them all.
        if (kind == LockedArchive::Kind::SevenZip)
            unlocker.arguments.append(QStringLiteral("-t7z"));
        unlocker.arguments << QStringLiteral("--") << document;
    }
    return unlocker;
}

// A link inside cannot be made behind the walls, and would not be read anyway: no reason to give up what is beside it.
bool isOnlyOfLinks(const QByteArray &said)
{
    bool any = false;
    const QList<QByteArray> lines = said.split('\n');
    for (const QByteArray &line : lines) {
        const bool isLink = line.contains("symbolic link") || line.contains("symlink") || line.contains("hard link");
        if (isLink)
            any = true;
        else if (line.contains("ERROR:") || line.contains("Failed!") || line.contains("parsing failed"))
            return false;
    }
    return any;
}

QString lastWords(const QByteArray &said)
{
    QString words = QString::fromUtf8(said).simplified().right(300);
    return words.isEmpty() ? QStringLiteral("no words of why") : words;
}

} // namespace

LockedArchive::LockedArchive() = default;
LockedArchive::~LockedArchive() = default;

std::optional<LockedArchive::Kind> LockedArchive::kindOf(const QString &document)
{
    const QByteArray head = headOf(document);
    if (head.startsWith("7z\xbc\xaf\x27\x1c"))
        return Kind::SevenZip;
    if (head.startsWith("Rar!\x1a\x07"))
        return Kind::Rar;
    return std::nullopt;
}

core::Result<QString> LockedArchive::program(Kind kind)
{
    const QString sevenZip = found("TENDERTRAIL_SEVENZIP", {"7zz", "7z", "7za"});
    const QString unar = found("TENDERTRAIL_UNAR", {"unar"});
    // 7-Zip is told the password without others seeing it; but not every one of them reads RAR.
    const bool unarFirst = kind == Kind::Rar;
    const QString program = unarFirst ? (unar.isEmpty() ? sevenZip : unar) : (sevenZip.isEmpty() ? unar : sevenZip);
    if (program.isEmpty())
        return core::fail(ErrorCode::MissingComponent, kind == Kind::Rar ? QStringLiteral("unar") : QStringLiteral("7zz"),
                          QStringLiteral("it would be unlocked with 7-Zip or unar, which is not installed"));
    return program;
}

bool LockedArchive::isUnlocked(const QString &document, const QString &password) const
{
    return m_scratch && m_password == password && m_document.holdsFor(document);
}

core::Result<void> LockedArchive::unlock(const QString &document, Kind kind, const QString &password, const Limits &limits,
                                         const core::CancelToken &cancel)
{
    m_scratch.reset();
    const auto unlocker = program(kind);
    if (!unlocker)
        return core::fail(ErrorCode::Unsupported, document, QStringLiteral("locked with a password; ") + unlocker.error().detail);
    auto scratch = ScratchFolder::make();
    if (!scratch)
        return scratch.failure();
    const ConfinedProgram run = unlockerFor(*unlocker, kind, QFileInfo(document).canonicalFilePath(), (*scratch)->path(), password,
                                            limits.unpackSeconds);
    m_times = {QDateTime::currentDateTimeUtc(), headOf(document).startsWith(QByteArray(rarOfOld, 7))};
    const auto end = runConfined(run, **scratch, limits, document, cancel);
    if (!end)
        return end.failure();
    const Ending &ending = end->ending;
    const QByteArray &said = end->said;
    if (ending.bySignal)
        return endedBySignal(run, ending, document);
    if (ending.code == exitNoConfinement)
        return core::fail(ErrorCode::Unsupported, document,
                          QStringLiteral("locked with a password; %1 would unlock it, but cannot be kept apart on this system").arg(run.name));
    constexpr int warning = 1; // of 7-Zip: bytes behind the archive, for one
    const bool isWarning = !isUnar(*unlocker) && ending.code == warning;
    if (ending.code != 0 && !isWarning && !isOnlyOfLinks(said)) {
        if (kind == Kind::Rar && !isUnar(*unlocker) && said.contains("open the file as archive"))
            return core::fail(ErrorCode::Unsupported, document,
                              QStringLiteral("locked with a password, and the 7-Zip that is installed does not read RAR; unar would unlock it"));
        if (said.contains("Unsupported Method"))
            return core::fail(ErrorCode::Unsupported, document, QStringLiteral("locked, and packed in a way that %1 does not read").arg(run.name));
        if (said.contains("rong password") || said.contains("password is incorrect"))
            return core::fail(ErrorCode::PasswordWrong, document, QStringLiteral("locked with another password"));
        if (said.contains("Uncaught exception"))
            return core::fail(ErrorCode::Crashed, document, QStringLiteral("%1 ended with: %2").arg(run.name, lastWords(said)));
        // Old RAR does not tell a wrong password from damage.
        return core::fail(ErrorCode::PasswordWrong, document,
                          QStringLiteral("locked with another password, or damaged: %1 said: %2").arg(run.name, lastWords(said)));
    }
    m_document = DocumentState(document);
    m_password = password;
    m_scratch = std::move(*scratch);
    return {};
}

core::Result<int> LockedArchive::handOver(const Limits &limits, const OnMember &onMember, const core::CancelToken &cancel)
{
    const auto scratch = std::move(m_scratch);
    if (!scratch)
        return core::fail(ErrorCode::Internal, {}, QStringLiteral("nothing was unlocked"));
    return handOverFiles(*scratch, outFolder, m_times, limits, onMember, cancel);
}

} // namespace tendertrail::worker
