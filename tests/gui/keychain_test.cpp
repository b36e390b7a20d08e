// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"https://translate.example.org/"_s;
const QString secret = u"key-7d1f-Schlüssel-密钥"_s;
const char *const inSession = "TRAIL_TEST_KEYCHAIN_SESSION";

std::optional<QString> readKey(const QString &of)
{
    std::optional<QString> answer;
    QObject context;
    keychain::read(&context, of, [&](const QString &key) { answer = key; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

std::optional<bool> writeKey(const QString &of, const QString &key)
{
    std::optional<bool> answer;
    QObject context;
    keychain::write(&context, of, key, [&](bool stored) { answer = stored; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

} // namespace

/// Runs on a bus of its own with a Secret Service of its own.
class InSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyComesBackAsItWent()
    {
        QCOMPARE(readKey(server), std::optional(QString()));
        QCOMPARE(writeKey(server, secret), std::optional(true));
        QCOMPARE(readKey(server), std::optional(secret));
        QCOMPARE(readKey(u"https://other.example.org/"_s), std::optional(QString()));
    }

    void aNewKeyTakesThePlaceOfTheOld()
    {
        QCOMPARE(writeKey(server, u"another"_s), std::optional(true));
        QCOMPARE(readKey(server), std::optional(u"another"_s));
        QCOMPARE(writeKey(server, secret), std::optional(true));
        QCOMPARE(readKey(server), std::optional(secret));
    }

    void aKeyIsForgotten()
    {
        QCOMPARE(writeKey(u"https://other.example.org/"_s, secret), std::optional(true));
        QCOMPARE(writeKey(u"https://other.example.org/"_s, {}), std::optional(false));
        QCOMPARE(readKey(u"https://other.example.org/"_s), std::optional(QString()));
        QCOMPARE(readKey(server), std::optional(secret));
    }
};

/// Keys of servers in the system's keychain: a real Secret Service (gnome-keyring), started for the test and nobody else.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!keychain::isBuiltIn())
            QSKIP("built without QtKeychain");
#ifndef Q_OS_LINUX
        QSKIP("the Secret Service is Linux's; a test must not write into a person's own keychain");
#endif
        for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP("gnome-keyring or dbus-daemon is not installed");
        }
    }

    void keysGoIntoARealKeychain()
    {
        const QByteArray said = session(u"printf 'pass\\n' | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null || exit 1\n"
                                        "for i in $(seq 100); do dbus-send --session --print-reply --dest=org.freedesktop.secrets / org.freedesktop.DBus.Peer.Ping"
                                        " >/dev/null 2>&1 && break; sleep 0.2; done\nexec \"$0\""_s);
        QVERIFY2(said.contains("Totals: 5 passed, 0 failed, 0 skipped"), said.constData());
        // It is on the disk, and nobody who reads the disk reads it.
        int files = 0;
        for (QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            QVERIFY2(!file.readAll().contains("key-7d1f"), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    void withoutAKeychainNothingIsKept()
    {
        // A bus on which no Secret Service answers: the program is told so, and writes the key nowhere else.
        const QByteArray said = session(u"exec \"$0\" aKeyComesBackAsItWent"_s);
        QVERIFY2(said.contains("FAIL!  : InSession::aKeyComesBackAsItWent()"), said.constData());
        for (QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("key-7d1f"), qPrintable(file.fileName()));
        }
    }

private:
    /// Runs this program again inside a session of its own; the script's $0 is the program.
    QByteArray session(const QString &script)
    {
        const QString run = m_home.filePath(u"run"_s);
        if (!QDir(run).exists() && (!QDir().mkpath(run) || !QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)))
            return "no folder for the session";
        // A bus that starts nothing by itself: what is there is what the script started.
        const QString bus = m_home.filePath(u"bus.conf"_s);
        QFile config(bus);
        if (!config.open(QIODevice::WriteOnly))
            return "no configuration for the bus";
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                     "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        config.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_CURRENT_DESKTOP"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s,
                                    u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, run);
        environment.insert(QString::fromLatin1(inSession), u"1"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"dbus-run-session"_s, {u"--config-file="_s + bus, u"--"_s, u"sh"_s, u"-c"_s, script, QCoreApplication::applicationFilePath()});
        if (!process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
            return "the session did not end: " + process.readAll();
        }
        return process.readAll();
    }

    QTemporaryDir m_home;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(inSession)) {
        InSession test;
        return QTest::qExec(&test, argc, argv);
    }
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keychain_test.moc"
