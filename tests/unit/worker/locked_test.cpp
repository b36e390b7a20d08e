// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockedrar.h"

#include "worker/client.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

// 7z and RAR archives that are locked with a password: opened where there is a 7-Zip or unar, told in words where not.
class LockedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_taken.clear(); }
    void withoutAProgramItSaysSo_data();
    void withoutAProgramItSaysSo();
    void theRightPasswordOpens_data();
    void theRightPasswordOpens();
    void anotherPasswordIsToldSo_data();
    void anotherPasswordIsToldSo();
    void withoutAPasswordItIsAskedFor_data();
    void withoutAPasswordItIsAskedFor();
    void anArchiveThatIsNotLockedNeedsNoProgram();
    void whatIsNotLockedComesInSpiteOfAWrongPassword();
    void linksInsideAreLeftOut();
    void twoOfOneNameAreBothKept();
    void limitsHold_data();
    void limitsHold();
    void damageEndsInWords();
    void cancellingEndsIt();
    void theUnlockerReadsNothingElse();

private:
    void addArchives(bool needsProgram);
    [[nodiscard]] QString locked(const QString &kind);
    [[nodiscard]] QString sevenZip(const QString &name, const QString &folder, const QStringList &options);
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] core::Result<int> unpack(Client &client, const QString &path, const QString &password, const core::CancelToken &cancel = {});
    [[nodiscard]] static core::Result<Extracted> read(Client &client, const QString &path, const QString &password);

    struct Taken
    {
        core::Member member;
        QByteArray bytes;
    };
    QTemporaryDir m_folder;
    std::vector<Taken> m_taken;
    QString m_sevenZip; ///< of this machine; empty for none
    QString m_rar;
};

void LockedTest::initTestCase()
{
#ifdef TRAIL_SANITIZED
    QSKIP("a sanitizer's own memory does not fit under the limit that the other program starts with");
#endif
    Client client;
    const auto description = client.describe();
    QVERIFY(description);
    const QJsonObject told = QJsonDocument::fromJson(description->toUtf8()).object().value(QStringLiteral("unlocking")).toObject();
    QVERIFY(told.contains(QStringLiteral("7z")) && told.contains(QStringLiteral("rar")));
    m_sevenZip = told.value(QStringLiteral("7z")).toString();
    m_rar = told.value(QStringLiteral("rar")).toString();
    if (!m_sevenZip.contains(QStringLiteral("7z")))
        m_sevenZip.clear(); // unar makes no archives to test with
    if (!m_rar.contains(QStringLiteral("unar")))
        m_rar.clear();
}

QString LockedTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        qFatal("cannot make a folder");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file");
    return path;
}

QString LockedTest::sevenZip(const QString &name, const QString &folder, const QStringList &options)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.filePath(folder));
    process.start(m_sevenZip, QStringList{QStringLiteral("a"), QStringLiteral("-t7z"), m_folder.filePath(name)} + options + QStringList{QStringLiteral(".")});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("7-Zip makes no archive");
    return m_folder.filePath(name);
}

// One file, the same in all of them.
QString LockedTest::locked(const QString &kind)
{
    const QString name = kind + (kind.startsWith(QLatin1String("7z")) ? QStringLiteral("-locked.7z") : QStringLiteral("-locked.rar"));
    if (kind == QLatin1String("rar"))
        return write(name, QByteArray::fromBase64(lockedrar::withNames));
    if (kind == QLatin1String("rar-names"))
        return write(name, QByteArray::fromBase64(lockedrar::withLockedNames));
    if (QFile::exists(m_folder.filePath(name)))
        return m_folder.filePath(name);
    const QString file = write(QStringLiteral("one/招标/公告.txt"), lockedrar::text);
    QFile stamped(file);
    if (!stamped.open(QIODevice::ReadWrite) || !stamped.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000), QFileDevice::FileModificationTime))
        qFatal("cannot set a time");
    stamped.close();
    QStringList options = {QStringLiteral("-p") + QString::fromUtf8(lockedrar::password)};
    if (kind == QLatin1String("7z-names"))
        options.append(QStringLiteral("-mhe=on"));
    return sevenZip(name, QStringLiteral("one"), options);
}

core::Result<int> LockedTest::unpack(Client &client, const QString &path, const QString &password, const core::CancelToken &cancel)
{
    m_taken.clear();
    return client.unpack(path, QFileInfo(path).fileName(), password, [this](core::Member member) -> core::Result<void> {
        QFile file(member.file);
        const bool readable = !member.error && file.open(QIODevice::ReadOnly);
        const QByteArray bytes = readable ? file.readAll() : QByteArray();
        m_taken.push_back({std::move(member), bytes});
        return {};
    }, cancel);
}

core::Result<Extracted> LockedTest::read(Client &client, const QString &path, const QString &password)
{
    return client.extract(path, QFileInfo(path).fileName(), password, [](core::PageText) { return core::Result<void>(); }, {});
}

void LockedTest::addArchives(bool needsProgram)
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("named"); // the names are told without the password
    if (!m_sevenZip.isEmpty()) {
        QTest::newRow("7z") << QStringLiteral("7z") << true;
        QTest::newRow("7z, names too") << QStringLiteral("7z-names") << false;
    }
    if (!m_rar.isEmpty() || !needsProgram) {
        QTest::newRow("RAR") << QStringLiteral("rar") << true;
        QTest::newRow("RAR, names too") << QStringLiteral("rar-names") << false;
    }
    if (m_sevenZip.isEmpty())
        qInfo("no 7-Zip here: 7z is not tried");
    if (m_rar.isEmpty() && needsProgram)
        qInfo("no unar here: RAR is not tried");
    if (m_sevenZip.isEmpty() && m_rar.isEmpty() && needsProgram)
        QSKIP("no 7-Zip and no unar here");
}

void LockedTest::withoutAProgramItSaysSo_data()
{
    addArchives(false);
}

void LockedTest::withoutAProgramItSaysSo()
{
    QFETCH(QString, kind);
    QFETCH(bool, named);
    const QString path = locked(kind);
    qputenv("TENDERTRAIL_SEVENZIP", "");
    qputenv("TENDERTRAIL_UNAR", "");
    Client client;
    for (const QString &password : {QString(), QString::fromUtf8(lockedrar::password)}) {
        // Asking for a password that does not help is done once, and not again.
        const ErrorCode wanted = password.isEmpty() ? ErrorCode::Encrypted : ErrorCode::Unsupported;
        const auto opened = read(client, path, password);
        const auto count = unpack(client, path, password);
        if (named) {
            QVERIFY(opened && opened->hasMembers);
            QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
        } else {
            QVERIFY(!opened && !count);
            QCOMPARE(opened.error().code, wanted);
        }
        QCOMPARE(m_taken.size(), named ? 1U : 0U);
        const core::Error error = named ? *m_taken.front().member.error : count.error();
        QCOMPARE(error.code, wanted);
        QVERIFY2(error.detail.contains(QStringLiteral("locked with a password"))
                     && error.detail.contains(QStringLiteral("7-Zip or unar, which is not installed")), qPrintable(error.detail));
    }
    qunsetenv("TENDERTRAIL_SEVENZIP");
    qunsetenv("TENDERTRAIL_UNAR");
}

void LockedTest::theRightPasswordOpens_data()
{
    addArchives(true);
}

void LockedTest::theRightPasswordOpens()
{
    QFETCH(QString, kind);
    Client client;
    const QString path = locked(kind);
    const QString password = QString::fromUtf8(lockedrar::password);
    const auto opened = read(client, path, password);
    QVERIFY2(opened, opened ? "" : qPrintable(core::describe(opened.error())));
    QCOMPARE(opened->pages, 0);
    QVERIFY(opened->hasMembers);
    for (int turn = 0; turn < 2; ++turn) {
        const auto count = unpack(client, path, password);
        QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
        QCOMPARE(*count, 1);
        QCOMPARE(m_taken.size(), 1U);
        QVERIFY(!m_taken.front().member.error);
        QCOMPARE(m_taken.front().member.path, QStringLiteral("招标/公告.txt"));
        QCOMPARE(m_taken.front().member.modifiedAt, QStringLiteral("2023-11-14T22:13:20Z"));
        QCOMPARE(m_taken.front().bytes, QByteArray(lockedrar::text));
        QVERIFY(!QFile::exists(m_taken.front().member.file));
    }
}

void LockedTest::anotherPasswordIsToldSo_data()
{
    addArchives(true);
}

void LockedTest::anotherPasswordIsToldSo()
{
    QFETCH(QString, kind);
    QFETCH(bool, named);
    Client client;
    const QString path = locked(kind);
    const auto opened = read(client, path, QStringLiteral("another"));
    const auto count = unpack(client, path, QStringLiteral("another"));
    if (named) {
        QVERIFY(opened && count);
        QCOMPARE(m_taken.size(), 1U);
        QVERIFY(m_taken.front().member.error);
        QCOMPARE(m_taken.front().member.error->code, ErrorCode::PasswordWrong);
        QCOMPARE(m_taken.front().member.path, QStringLiteral("招标/公告.txt"));
    } else {
        QVERIFY(!opened && !count);
        QCOMPARE(opened.error().code, ErrorCode::PasswordWrong);
        QCOMPARE(count.error().code, ErrorCode::PasswordWrong);
    }
    // The next one is not spoiled by it.
    QVERIFY(unpack(client, path, QString::fromUtf8(lockedrar::password)));
    QCOMPARE(m_taken.front().bytes, QByteArray(lockedrar::text));
}

void LockedTest::withoutAPasswordItIsAskedFor_data()
{
    addArchives(true);
}

void LockedTest::withoutAPasswordItIsAskedFor()
{
    QFETCH(QString, kind);
    QFETCH(bool, named);
    Client client;
    const QString path = locked(kind);
    const auto count = unpack(client, path, {});
    QCOMPARE(count.hasValue(), named);
    QCOMPARE(read(client, path, {}).hasValue(), named);
    const core::Error error = named ? *m_taken.front().member.error : count.error();
    QCOMPARE(error.code, ErrorCode::Encrypted);
    QVERIFY2(!error.detail.contains(QStringLiteral("not installed")), qPrintable(error.detail));
}

void LockedTest::anArchiveThatIsNotLockedNeedsNoProgram()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    (void)write(QStringLiteral("plain/a.txt"), "open");
    const QString path = sevenZip(QStringLiteral("plain.7z"), QStringLiteral("plain"), {});
    qputenv("TENDERTRAIL_SEVENZIP", "");
    qputenv("TENDERTRAIL_UNAR", "");
    Client client;
    const auto count = unpack(client, path, QStringLiteral("unneeded"));
    qunsetenv("TENDERTRAIL_SEVENZIP");
    qunsetenv("TENDERTRAIL_UNAR");
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(m_taken.front().bytes, QByteArray("open"));
}

void LockedTest::whatIsNotLockedComesInSpiteOfAWrongPassword()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    // One block after the other: open, locked, open, locked.
    const QString archive = QStringLiteral("mixed.7z");
    for (const char *name : {"1-open", "2-shut", "3-open", "4-shut"}) {
        const QString file = QString::fromLatin1(name);
        (void)write(file + QLatin1Char('/') + file, name);
        (void)sevenZip(archive, file, file.endsWith(QStringLiteral("shut")) ? QStringList{QStringLiteral("-psecret")} : QStringList());
    }
    const QString path = m_folder.filePath(archive);
    Client client;
    const auto count = unpack(client, path, QStringLiteral("another"));
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(m_taken.size(), 4U);
    QCOMPARE(m_taken.front().bytes, QByteArray("1-open"));
    for (const Taken &taken : m_taken)
        QVERIFY2(taken.member.error ? taken.member.error->code == ErrorCode::PasswordWrong : taken.bytes.endsWith("open"), qPrintable(taken.member.path));
    const auto all = unpack(client, path, QStringLiteral("secret"));
    QVERIFY2(all, all ? "" : qPrintable(core::describe(all.error())));
    QCOMPARE(m_taken.size(), 4U);
    for (const Taken &taken : m_taken)
        QCOMPARE(taken.bytes, taken.member.path.toUtf8());
}

void LockedTest::linksInsideAreLeftOut()
{
#ifdef Q_OS_WIN
    QSKIP("links are of other systems");
#endif
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    (void)write(QStringLiteral("links/file.txt"), "file");
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), m_folder.filePath(QStringLiteral("links/outside"))));
    QVERIFY(QFile::link(QStringLiteral("file.txt"), m_folder.filePath(QStringLiteral("links/within"))));
    const QString path = sevenZip(QStringLiteral("links.7z"), QStringLiteral("links"), {QStringLiteral("-snl"), QStringLiteral("-psecret")});
    Client client;
    const auto count = unpack(client, path, QStringLiteral("secret"));
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(m_taken.size(), 1U);
    QCOMPARE(m_taken.front().member.path, QStringLiteral("file.txt"));
}

void LockedTest::twoOfOneNameAreBothKept()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    (void)write(QStringLiteral("twice/a.txt"), "first");
    (void)write(QStringLiteral("twice/b.txt"), "second");
    const QString path = sevenZip(QStringLiteral("twice.7z"), QStringLiteral("twice"), {QStringLiteral("-psecret")});
    QProcess rename;
    rename.start(m_sevenZip, {QStringLiteral("rn"), QStringLiteral("-psecret"), path, QStringLiteral("b.txt"), QStringLiteral("a.txt")});
    QVERIFY(rename.waitForFinished(60'000) && rename.exitCode() == 0);
    Client client;
    QVERIFY(unpack(client, path, QStringLiteral("secret")));
    QCOMPARE(m_taken.size(), 2U);
    const QByteArrayList bytes = {m_taken.at(0).bytes, m_taken.at(1).bytes};
    QVERIFY(bytes.contains("first") && bytes.contains("second"));
}

void LockedTest::limitsHold_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("one file") << 0 << ErrorCode::TooLarge;
    QTest::newRow("files together") << 1 << ErrorCode::TooLarge;
    QTest::newRow("members") << 2 << ErrorCode::TooLarge;
    QTest::newRow("unpacked bytes") << 3 << ErrorCode::TooLarge;
    QTest::newRow("seconds") << 4 << ErrorCode::TimedOut;
}

void LockedTest::limitsHold()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    QFETCH(int, limit);
    const QString path = m_folder.filePath(QStringLiteral("zeros.7z"));
    if (!QFile::exists(path)) {
        for (int i = 0; i < 20; ++i)
            (void)write(QStringLiteral("zeros/%1").arg(i), QByteArray(1'000'000, '\0'));
        (void)sevenZip(QStringLiteral("zeros.7z"), QStringLiteral("zeros"), {QStringLiteral("-psecret"), QStringLiteral("-mhe=on")});
    }
    Limits limits;
    limits.scratchBytes = limit == 0 ? 500'000 : limit == 1 ? 5'000'000 : limits.scratchBytes;
    limits.document.members = limit == 2 ? 10 : limits.document.members;
    limits.document.unpackedBytes = limit == 3 ? 10'000'000 : limits.document.unpackedBytes;
    limits.unpackSeconds = limit == 4 ? 0 : limits.unpackSeconds;
    Client client(limits);
    // The limit on the time is the worker's, too.
    const auto end = limit == 4 ? read(client, path, QStringLiteral("secret")).hasValue() ? core::Result<int>(1)
                                : core::Result<int>(read(client, path, QStringLiteral("secret")).failure())
                                : unpack(client, path, QStringLiteral("secret"));
    QVERIFY(!end);
    QTEST(end.error().code, "code");
    QCOMPARE(end.error().subject, path);
    QVERIFY(!end.error().detail.isEmpty());
}

void LockedTest::damageEndsInWords()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    QFile good(locked(QStringLiteral("7z")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArray bytes = good.readAll();
    bytes[40] = static_cast<char>(~bytes[40]); // of what is locked
    Client client;
    const auto count = unpack(client, write(QStringLiteral("damaged.7z"), bytes), QString::fromUtf8(lockedrar::password));
    QVERIFY(count);
    QVERIFY(m_taken.front().member.error);
    QCOMPARE(m_taken.front().member.error->code, ErrorCode::PasswordWrong); // which nobody can tell from damage
}

void LockedTest::cancellingEndsIt()
{
    if (m_sevenZip.isEmpty())
        QSKIP("no 7-Zip here");
    core::CancelSource stop;
    stop.cancel();
    Client client;
    const auto count = unpack(client, locked(QStringLiteral("7z-names")), QString::fromUtf8(lockedrar::password), stop.token());
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Cancelled);
}

// A shell in its place, which does by itself what an archive could have it do.
void LockedTest::theUnlockerReadsNothingElse()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux confines another program");
#else
    const QDir folder(QFileInfo(m_folder.path()).canonicalFilePath());
    QVERIFY(folder.mkpath(QStringLiteral("scratch")));
    const QString shell = folder.filePath(QStringLiteral("programs/shell"));
    (void)write(QStringLiteral("programs/beside"), "secret\n");
    (void)write(QStringLiteral("archives/this"), "archive\n");
    (void)write(QStringLiteral("archives/other"), "secret\n");
    QVERIFY(QFile::copy(QFileInfo(QStringLiteral("/bin/sh")).canonicalFilePath(), shell));
    const auto runs = [&](const QString &script) {
        QProcess process;
        process.start(QString::fromLocal8Bit(qgetenv("TENDERTRAIL_WORKER")),
                      {QStringLiteral("--memory"), QString::number(1LL << 30), QStringLiteral("--scratch"), folder.filePath(QStringLiteral("scratch")),
                       QStringLiteral("--scratch-bytes"), QStringLiteral("1000000"), QStringLiteral("--seconds"), QStringLiteral("10"),
                       QStringLiteral("--read"), folder.filePath(QStringLiteral("archives/this")), QStringLiteral("--run-alone"), shell,
                       QStringLiteral("-c"), QString(script).replace(QLatin1Char('@'), folder.path())});
        process.waitForFinished(30'000);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()) + QStringLiteral(" code %1").arg(process.exitCode());
    };
    const QString said = runs(QStringLiteral("read line < @/archives/this; echo $line; echo new > @/scratch/new && echo written"));
    if (said.contains(QStringLiteral("cannot confine")))
        QSKIP("no Landlock here");
    QVERIFY2(said.startsWith(QStringLiteral("archive\nwritten")), qPrintable(said));
    for (const char *script : {"read line < @/archives/other && echo done", "read line < @/programs/beside && echo done", "echo x >> @/archives/this && echo done",
                               "read line < /etc/group && echo done", "exec /bin/ls @", "x=$(echo started) && echo done $x"}) {
        const QString end = runs(QString::fromLatin1(script));
        QVERIFY2(!end.contains(QStringLiteral("done")) && !end.endsWith(QStringLiteral("code 0")), qPrintable(QLatin1String(script) + QStringLiteral(": ") + end));
    }
#endif
}

QTEST_MAIN(LockedTest)
#include "locked_test.moc"
