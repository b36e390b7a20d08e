// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

namespace {

// The frame of a message as printf's octal escapes.
QByteArray said(const Message &message)
{
    QByteArray text;
    const QByteArray bytes = frame(encode(message));
    for (const char byte : bytes)
        text += '\\' + QByteArray::number(static_cast<unsigned char>(byte), 8).rightJustified(3, '0');
    return "printf '" + text + "'\n";
}

Message member(const QString &file, qint64 bytes, quint64 id = 1)
{
    Message message;
    message.id = id;
    message.kind = MessageKind::Member;
    message.member.path = QStringLiteral("公告.txt");
    message.member.file = file;
    message.member.bytes = bytes;
    return message;
}

Message locked()
{
    Message message = member({}, 0);
    message.member.error = core::fail(ErrorCode::Encrypted, QStringLiteral("公告.txt"), QStringLiteral("password")).error;
    return message;
}

Message end(int members, quint64 id = 1)
{
    Message message;
    message.id = id;
    message.members = members;
    return message;
}

} // namespace

// A worker that was taken over may announce members that are none of its own. Shell scripts stand in its place.
class MisbehavingUnpackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_taken.clear(); }
    void whatIsNoMemberIsRefused_data();
    void whatIsNoMemberIsRefused();
    void aMemberIsOutOfItsReach();
    void whatTheCallerLeavesIsRemoved();
    void whatTheCallerMovesIsKept();
    void aLockedMemberIsNoEnd();
    void namesAreCleaned();
    void theCallersErrorEndsIt();
    void theCallersTimeIsNotTheWorkers();
    void limitsAreCountedOnceMore();

private:
    void use(const QByteArray &script);
    core::Result<int> unpack(Client &client)
    {
        return client.unpack(QStringLiteral("/nowhere"), QStringLiteral("x"), {}, [this](core::Member member) -> core::Result<void> {
            m_taken.push_back(std::move(member));
            return {};
        }, {});
    }

    QTemporaryDir m_folder;
    std::vector<core::Member> m_taken;
};

void MisbehavingUnpackTest::use(const QByteArray &script)
{
    const QString path = m_folder.filePath(QStringLiteral("worker.sh"));
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ncd \"$TMPDIR\"\n" + script + "\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    qputenv("TENDERTRAIL_WORKER", path.toUtf8());
}

void MisbehavingUnpackTest::whatIsNoMemberIsRefused_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("detail");
    const auto add = [](const char *what, const QByteArray &script, const char *detail) {
        QTest::newRow(what) << script << QString::fromLatin1(detail);
    };
    const QString bare = QStringLiteral("member-1");
    Message page;
    page.id = 1;
    page.kind = MessageKind::Page;
    page.page.number = 1;
    Message both = locked();
    both.member.file = bare;
    add("an absolute path", said(member(QStringLiteral("/etc/passwd"), 1)), "bare name");
    add("a path upwards", said(member(QStringLiteral("../x"), 1)), "bare name");
    add("the folder above", said(member(QStringLiteral(".."), 1)), "bare name");
    add("the folder itself", said(member(QStringLiteral("."), 1)), "bare name");
    add("a hidden file", "printf x >.x\n" + said(member(QStringLiteral(".x"), 1)), "bare name");
    add("a stream of a file", said(member(QStringLiteral("a:b"), 1)), "bare name");
    add("a file below", "mkdir a; printf x >a/b\n" + said(member(QStringLiteral("a/b"), 1)), "bare name");
    add("a file with a backslash", said(member(QStringLiteral("a\\b"), 1)), "bare name");
    add("no file", said(member(bare, 1)), "no such file");
    add("neither file nor error", said(member({}, 0)), "either");
    add("file and error", "printf x >member-1\n" + said(both), "either");
    add("a link", "ln -s /etc/passwd member-1\n" + said(member(bare, 1)), "no regular file");
    add("a link to nothing", "ln -s nothing member-1\n" + said(member(bare, 1)), "no regular file");
    add("a folder", "mkdir member-1; printf x >member-1/x\n" + said(member(bare, 1)), "no regular file");
    add("a pipe", "mkfifo member-1\n" + said(member(bare, 1)), "no regular file");
    add("far more than announced", "head -c 100000 /dev/zero >member-1\n" + said(member(bare, 10)), "100000 bytes was announced with 10");
    add("less than announced", "printf x >member-1\n" + said(member(bare, 10)), "announced with 10");
    add("the same twice", "printf x >member-1\n" + said(member(bare, 1)) + said(member(bare, 1)), "no such file");
    add("a page", said(page), "not asked for");
    add("more announced at the end", "printf x >member-1\n" + said(member(bare, 1)) + said(end(2)), "not asked for");
    add("fewer announced at the end", "printf x >member-1\n" + said(member(bare, 1)) + said(end(0)), "not asked for");
}

void MisbehavingUnpackTest::whatIsNoMemberIsRefused()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, detail);
    use(script + "exec sleep 60");
    Client client;
    const auto answer = unpack(client);
    QVERIFY(!answer);
    QVERIFY2(answer.error().code == ErrorCode::Protocol, qPrintable(core::describe(answer.error())));
    QVERIFY2(answer.error().detail.contains(detail), qPrintable(answer.error().detail));
    for (const core::Member &member : m_taken)
        QVERIFY(!QFile::exists(member.file));
}

void MisbehavingUnpackTest::aMemberIsOutOfItsReach()
{
    // What it does to the name afterwards changes nothing.
    use("printf good >member-1\n" + said(member(QStringLiteral("member-1"), 4)) + "ln -s /etc/passwd member-1\nln -sf /etc/passwd member-1\n"
        + said(end(1)) + "exec sleep 60");
    Client client;
    QByteArray read;
    const auto count = client.unpack(QStringLiteral("/nowhere"), QStringLiteral("x"), {}, [&](core::Member member) -> core::Result<void> {
        QTest::qWait(200);
        QFile file(member.file);
        if (QFileInfo(member.file).isSymLink() || !file.open(QIODevice::ReadOnly))
            return core::fail(ErrorCode::Io);
        read = file.readAll();
        return {};
    }, {});
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(read, QByteArray("good"));
}

void MisbehavingUnpackTest::whatTheCallerLeavesIsRemoved()
{
    use("pwd -P >" + m_folder.filePath(QStringLiteral("here")).toUtf8() + "; printf abc >member-1; printf left >other; mkdir more; ln -s / more/root; printf x >.hidden\n"
        + said(member(QStringLiteral("member-1"), 3)) + said(end(1)) + "exec sleep 60");
    Client client;
    const auto count = unpack(client);
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(*count, 1);
    QCOMPARE(m_taken.size(), size_t(1));
    QVERIFY(QDir::isAbsolutePath(m_taken[0].file));
    QCOMPARE(m_taken[0].bytes, 3);
    QVERIFY(!QFile::exists(m_taken[0].file));
    QFile here(m_folder.filePath(QStringLiteral("here")));
    QVERIFY(here.open(QIODevice::ReadOnly));
    const QDir scratch(QString::fromUtf8(here.readAll().trimmed()));
    QVERIFY2(scratch.exists(), qPrintable(scratch.path()));
    QCOMPARE(scratch.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot), QStringList());
    QVERIFY(QFile::exists(QStringLiteral("/etc")));
}

void MisbehavingUnpackTest::whatTheCallerMovesIsKept()
{
    use("printf abc >member-1\n" + said(member(QStringLiteral("member-1"), 3)) + said(end(1)) + "exec sleep 60");
    Client client;
    const QString kept = m_folder.filePath(QStringLiteral("kept"));
    const auto count = client.unpack(QStringLiteral("/nowhere"), QStringLiteral("x"), {}, [&](core::Member member) -> core::Result<void> {
        if (!QFile::rename(member.file, kept))
            return core::fail(ErrorCode::Io);
        return {};
    }, {});
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(QFileInfo(kept).size(), 3);
}

void MisbehavingUnpackTest::aLockedMemberIsNoEnd()
{
    use("printf abc >m2\n" + said(locked()) + said(member(QStringLiteral("m2"), 3)) + said(end(2)) + "exec sleep 60");
    Client client;
    const auto count = unpack(client);
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    QCOMPARE(*count, 2);
    QCOMPARE(m_taken[0].error->code, ErrorCode::Encrypted);
    QVERIFY(m_taken[0].file.isEmpty());
    QVERIFY(!m_taken[1].error);
}

void MisbehavingUnpackTest::namesAreCleaned()
{
    QByteArray script;
    const QStringList names = {QStringLiteral("../../etc/passwd"), QStringLiteral("/etc/passwd"), QStringLiteral("C:\\Windows\\a.exe"),
                               QStringLiteral("a\u202Efdp.exe"), QStringLiteral("a\nb"), QStringLiteral("../..")};
    for (const QString &name : names) {
        Message message = locked();
        message.member.path = name;
        message.member.modifiedAt = QStringLiteral("yesterday");
        script += said(message);
    }
    use(script + said(end(int(names.size()))) + "exec sleep 60");
    Client client;
    QVERIFY(unpack(client));
    QStringList shown;
    for (const core::Member &member : m_taken) {
        shown.append(member.path);
        QCOMPARE(member.modifiedAt, QString());
    }
    QCOMPARE(shown, QStringList({QStringLiteral("etc/passwd"), QStringLiteral("etc/passwd"), QStringLiteral("Windows/a.exe"),
                                 QStringLiteral("afdp.exe"), QStringLiteral("ab"), QStringLiteral("member 6")}));
}

void MisbehavingUnpackTest::theCallersErrorEndsIt()
{
    use("printf abc >m1; printf abc >m2\n" + said(member(QStringLiteral("m1"), 3)) + said(member(QStringLiteral("m2"), 3)) + "exec sleep 60");
    Client client;
    int called = 0;
    const auto count = client.unpack(QStringLiteral("/nowhere"), QStringLiteral("x"), {}, [&](core::Member) -> core::Result<void> {
        ++called;
        return core::fail(ErrorCode::Io, QStringLiteral("disk"), QStringLiteral("full"));
    }, {});
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Io);
    QCOMPARE(called, 1);
}

void MisbehavingUnpackTest::theCallersTimeIsNotTheWorkers()
{
    use("printf abc >m1\n" + said(member(QStringLiteral("m1"), 3)) + said(end(1)) + "exec sleep 60");
    Limits limits;
    limits.unpackSeconds = 1;
    Client client(limits);
    const auto count = client.unpack(QStringLiteral("/nowhere"), QStringLiteral("x"), {}, [&](core::Member) -> core::Result<void> {
        QTest::qSleep(1500);
        return {};
    }, {});
    QVERIFY2(count, count ? "" : qPrintable(core::describe(count.error())));
    // But its own is.
    use("exec sleep 60");
    Client another(limits);
    QCOMPARE(unpack(another).error().code, ErrorCode::TimedOut);
}

void MisbehavingUnpackTest::limitsAreCountedOnceMore()
{
    const QByteArray script = "printf abc >m1; printf abc >m2\n" + said(member(QStringLiteral("m1"), 3)) + said(member(QStringLiteral("m2"), 3))
                              + said(end(2)) + "exec sleep 60";
    use(script);
    Limits few;
    few.document.members = 1;
    Client counting(few);
    const auto count = unpack(counting);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::TooLarge);
    QCOMPARE(m_taken.size(), size_t(1));
    use(script);
    Limits small;
    small.document.unpackedBytes = 5;
    Client measuring(small);
    const auto bytes = unpack(measuring);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
    QCOMPARE(m_taken.size(), size_t(2));
}

QTEST_GUILESS_MAIN(MisbehavingUnpackTest)
#include "misbehavingunpack_test.moc"
