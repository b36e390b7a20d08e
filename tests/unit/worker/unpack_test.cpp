// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

// Documents inside documents, through a worker.
class UnpackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersComeAsFiles();
    void anArchiveHasNoPagesAndMembers();
    void whatHasNoneSaysSo();
    void moreThanFitsPassesThrough();
    void lockedMembersOpenWithThePassword();
    void limitsReachTheWorker();
    void cancellingLeavesNothing();
    void theSameWorkerGoesOn();

private:
    struct Entry
    {
        QByteArray name;
        QByteArray bytes;
        QByteArray password = {};
    };
    QString archive(const QString &name, const std::vector<Entry> &entries);
    core::Result<int> unpack(Client &client, const QString &path, const QString &password = {}, const core::CancelToken &cancel = {});

    struct Taken
    {
        core::Member member;
        QByteArray bytes;
    };
    QTemporaryDir m_folder;
    std::vector<Taken> m_taken;
};

QString UnpackTest::archive(const QString &name, const std::vector<Entry> &entries)
{
    const QString path = m_folder.filePath(name);
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        qFatal("cannot write a ZIP archive");
    for (const Entry &entry : entries) {
        zip_source_t *source = zip_source_buffer(zip, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
        const auto index = zip_file_add(zip, entry.name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0 && !entry.password.isEmpty())
            (void)zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, entry.password.constData());
    }
    if (zip_close(zip) != 0)
        qFatal("cannot finish a ZIP archive");
    return path;
}

core::Result<int> UnpackTest::unpack(Client &client, const QString &path, const QString &password, const core::CancelToken &cancel)
{
    m_taken.clear();
    return client.unpack(path, QFileInfo(path).fileName(), password, [this](core::Member member) -> core::Result<void> {
        QByteArray bytes;
        if (!member.error) {
            QFile file(member.file);
            if (!QDir::isAbsolutePath(member.file) || !file.open(QIODevice::ReadOnly))
                return core::fail(ErrorCode::Io, member.file);
            bytes = file.readAll();
        }
        m_taken.push_back({std::move(member), bytes});
        return {};
    }, cancel);
}

#define VERIFY_OK(result) QVERIFY2(result, (result) ? "" : qPrintable(core::describe((result).error())))

void UnpackTest::membersComeAsFiles()
{
    const QString inner = archive(QStringLiteral("inner.zip"), {{"深/公告.txt", "inside"}});
    QFile file(inner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray packed = file.readAll();
    Client client;
    const auto count = unpack(client, archive(QStringLiteral("outer.zip"), {{"附件/内.zip", packed}, {"empty", ""}, {"../x", "up"}}));
    VERIFY_OK(count);
    QCOMPARE(*count, 3);
    QCOMPARE(m_taken.size(), size_t(3));
    QCOMPARE(m_taken[0].member.path, QStringLiteral("附件/内.zip"));
    QCOMPARE(m_taken[0].bytes, packed);
    QCOMPARE(m_taken[1].bytes, QByteArray());
    QCOMPARE(m_taken[2].member.path, QStringLiteral("x"));
    for (const Taken &taken : m_taken)
        QVERIFY(!QFile::exists(taken.member.file));
}

void UnpackTest::anArchiveHasNoPagesAndMembers()
{
    const QString path = archive(QStringLiteral("plain.zip"), {{"a.txt", "x"}});
    Client client;
    const auto found = client.probe(path, QStringLiteral("plain.zip"), {});
    VERIFY_OK(found);
    QCOMPARE(found->format, QStringLiteral("archive"));
    QVERIFY(found->hasMembers);
    const auto extracted = client.extract(path, QStringLiteral("plain.zip"), {}, [](core::PageText) { return core::Result<void>(); }, {});
    VERIFY_OK(extracted);
    QCOMPARE(extracted->pages, 0);
    QVERIFY(extracted->hasMembers);
}

void UnpackTest::whatHasNoneSaysSo()
{
    const QString path = m_folder.filePath(QStringLiteral("page.html"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<!DOCTYPE html><p>x");
    file.close();
    Client client;
    const auto found = client.probe(path, QStringLiteral("page.html"), {});
    VERIFY_OK(found);
    QVERIFY(!found->hasMembers);
    const auto count = unpack(client, path);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Unsupported);
}

void UnpackTest::moreThanFitsPassesThrough()
{
    // Five times what the scratch folder holds, taken slowly at first.
    std::vector<Entry> entries;
    QByteArray noise(500'000, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : noise)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    for (int i = 0; i < 40; ++i)
        entries.push_back({"file" + QByteArray::number(i), noise});
    const QString path = archive(QStringLiteral("large.zip"), entries);
    Limits limits;
    limits.scratchBytes = 4'000'000;
    Client client(limits);
    int taken = 0;
    const auto count = client.unpack(path, QStringLiteral("large.zip"), {}, [&](core::Member member) -> core::Result<void> {
        if (++taken < 4)
            QTest::qSleep(300);
        return member.error ? core::fail(*member.error) : core::Result<void>();
    }, {});
    VERIFY_OK(count);
    QCOMPARE(*count, 40);
}

void UnpackTest::lockedMembersOpenWithThePassword()
{
    const QString path = archive(QStringLiteral("locked.zip"), {{"open", "1"}, {"locked", "2", "42"}});
    Client client;
    VERIFY_OK(unpack(client, path));
    QVERIFY(m_taken[1].member.error);
    QCOMPARE(m_taken[1].member.error->code, ErrorCode::Encrypted);
    VERIFY_OK(unpack(client, path, QStringLiteral("43")));
    QCOMPARE(m_taken[1].member.error->code, ErrorCode::PasswordWrong);
    VERIFY_OK(unpack(client, path, QStringLiteral("42")));
    QCOMPARE(m_taken[1].bytes, QByteArray("2"));
}

void UnpackTest::limitsReachTheWorker()
{
    const QString path = archive(QStringLiteral("three.zip"), {{"a", QByteArray(3000, 'a')}, {"b", QByteArray(10, 'b')}, {"c", QByteArray(10, 'c')}});
    Limits few;
    few.document.members = 2;
    Client counting(few);
    auto count = unpack(counting, path);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::TooLarge);
    QCOMPARE(m_taken.size(), size_t(2));
    Limits small;
    small.document.unpackedBytes = 3005;
    Client measuring(small);
    count = unpack(measuring, path);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::TooLarge);
    QCOMPARE(m_taken.size(), size_t(1));
}

void UnpackTest::cancellingLeavesNothing()
{
    const QString path = archive(QStringLiteral("cancelled.zip"), {{"a", "1"}, {"b", "2"}});
    core::CancelSource source;
    Client client;
    QString folder;
    const auto count = client.unpack(path, QStringLiteral("cancelled.zip"), {}, [&](core::Member member) -> core::Result<void> {
        folder = QFileInfo(member.file).path();
        source.cancel();
        return core::fail(ErrorCode::Cancelled);
    }, source.token());
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Cancelled);
    QVERIFY(!folder.isEmpty());
    QVERIFY(!QFile::exists(folder));
}

void UnpackTest::theSameWorkerGoesOn()
{
    const QString path = archive(QStringLiteral("again.zip"), {{"a", "1"}, {"b", "2"}});
    Client client;
    for (int turn = 0; turn < 3; ++turn) {
        VERIFY_OK(unpack(client, path));
        QCOMPARE(m_taken.size(), size_t(2));
        QCOMPARE(m_taken[1].bytes, QByteArray("2"));
    }
    VERIFY_OK(client.describe());
}

QTEST_GUILESS_MAIN(UnpackTest)
#include "unpack_test.moc"
