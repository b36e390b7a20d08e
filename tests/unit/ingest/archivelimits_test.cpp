// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"
#include "members.h"
#include "zipfixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Archives that are locked, too large, or made to burst.
class ArchiveLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedMembersAskForTheirPassword_data();
    void lockedMembersAskForTheirPassword();
    void aesWithoutAChecksumIsRead();
    void aBombIsOneMembersError_data();
    void aBombIsOneMembersError();
    void wellPackedFilesAreNoBombs();
    void membersAreCounted();
    void bytesAreCountedTogether();
    void bytesToPassOverCountToo();
    void oneMemberHasALimit();
    void theReceiversErrorEndsIt();
    void cancellingEndsIt();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void ArchiveLimitsTest::lockedMembersAskForTheirPassword_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("traditional") << int(ZIP_EM_TRAD_PKWARE);
    QTest::newRow("AES-128") << int(ZIP_EM_AES_128);
    QTest::newRow("AES-256") << int(ZIP_EM_AES_256);
}

void ArchiveLimitsTest::lockedMembersAskForTheirPassword()
{
    QFETCH(int, method);
    const QString file = path(u"locked%1.zip"_s.arg(method));
    zip_t *zip = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE, nullptr);
    QVERIFY(zip);
    const QByteArray text = QByteArray("secret text ").repeated(50);
    for (const char *name : {"open.txt", "locked.txt"})
        QVERIFY(zip_file_add(zip, name, zip_source_buffer(zip, text.constData(), static_cast<zip_uint64_t>(text.size()), 0), 0) >= 0);
    if (zip_file_set_encryption(zip, 1, static_cast<zip_uint16_t>(method), "密码42") != 0) {
        zip_discard(zip);
        QSKIP("this libzip does not lock");
    }
    QCOMPARE(zip_close(zip), 0);

    Contents contents = contentsOf(file);
    QVERIFY(!contents.error);
    QCOMPARE(contents.members[0].bytes, text);
    QCOMPARE(contents.errorOf(1), u"encrypted"_s);
    ingest::ReadOptions options;
    options.password = u"wrong"_s;
    contents = contentsOf(file, options);
    QCOMPARE(contents.members[0].bytes, text);
    QCOMPARE(contents.errorOf(1), u"password_wrong"_s);
    // The old way lets one wrong password of 256 pass its first look.
    for (int i = 0; i < 300 && method == ZIP_EM_TRAD_PKWARE; ++i) {
        options.password = QString::number(i);
        QCOMPARE(contentsOf(file, options).errorOf(1), u"password_wrong"_s);
    }
    options.password = u"密码42"_s;
    contents = contentsOf(file, options);
    QCOMPARE(contents.members[1].bytes, text);
}

void ArchiveLimitsTest::aesWithoutAChecksumIsRead()
{
    const QString file = path(u"aes2.zip"_s);
    zip_t *zip = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE, nullptr);
    QVERIFY(zip);
    const QByteArray text = QByteArray("secret text ").repeated(50);
    QVERIFY(zip_file_add(zip, "a", zip_source_buffer(zip, text.constData(), static_cast<zip_uint64_t>(text.size()), 0), 0) >= 0);
    if (zip_file_set_encryption(zip, 0, ZIP_EM_AES_256, "42") != 0) {
        zip_discard(zip);
        QSKIP("this libzip does not lock");
    }
    QCOMPARE(zip_close(zip), 0);
    // What other programs write: the second version of the scheme, whose checksum is zero.
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArray bytes = written.readAll();
    bytes.replace(QByteArray("\x01\x99\x07\0\x01\0AE", 8), QByteArray("\x01\x99\x07\0\x02\0AE", 8));
    const qsizetype central = bytes.indexOf("PK\x01\x02");
    QVERIFY(central > 0);
    bytes.replace(14, 4, QByteArray(4, '\0'));
    bytes.replace(central + 16, 4, QByteArray(4, '\0'));
    ingest::ReadOptions options;
    options.password = u"42"_s;
    const Contents contents = contentsOf(write(m_folder, u"aes2zero.zip"_s, bytes), options);
    QCOMPARE(contents.errorOf(0), QString());
    QCOMPARE(contents.members[0].bytes, text);
    options.password = u"43"_s;
    QCOMPARE(contentsOf(path(u"aes2zero.zip"_s), options).errorOf(0), u"password_wrong"_s);
}

void ArchiveLimitsTest::aBombIsOneMembersError_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"zip", "7zip", "gzip", "xz"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void ArchiveLimitsTest::aBombIsOneMembersError()
{
    QFETCH(QString, kind);
    const QByteArray zeros(120'000'000, '\0');
    const Files files = {{"before", "1"}, {"bomb", zeros}, {"after", "2"}};
    QString file = path(kind);
    if (kind == u"zip")
        file = writeZip(m_folder, u"bomb.zip"_s, files);
    else if (kind == u"7zip")
        (void)writeArchive(file, "7zip", "none", files);
    else
        (void)writeArchive(file, "gnutar", kind.toLatin1().constData(), files);
    const Contents contents = contentsOf(file);
    QVERIFY2(!contents.error, contents.error ? qPrintable(core::describe(*contents.error)) : "");
    QCOMPARE(contents.names(), QStringList({u"before"_s, u"bomb"_s, u"after"_s}));
    QCOMPARE(contents.errorOf(1), u"too_large"_s);
    QCOMPARE(contents.members[2].bytes, QByteArray("2"));
}

void ArchiveLimitsTest::wellPackedFilesAreNoBombs()
{
    // 90 MB of nothing are packed a thousand times smaller, and still harmless.
    const Contents contents = contentsOf(writeZip(m_folder, u"zeros.zip"_s, {{"zeros", QByteArray(90'000'000, '\0')}}));
    QCOMPARE(contents.errorOf(0), QString());
    QCOMPARE(contents.members[0].bytes.size(), 90'000'000);
}

void ArchiveLimitsTest::membersAreCounted()
{
    Files files;
    for (int i = 0; i < 20; ++i)
        files.append({"file" + QByteArray::number(i), "x"});
    ingest::ReadOptions options;
    options.maxMembers = 7;
    for (const QString &file : {writeZip(m_folder, u"many.zip"_s, files), writeArchive(path(u"many.tar"_s), "gnutar", "none", files)}) {
        const Contents contents = contentsOf(file, options);
        QCOMPARE(contents.members.size(), std::size_t(7));
        QVERIFY(contents.error);
        QCOMPARE(contents.error->code, core::ErrorCode::TooLarge);
    }
}

void ArchiveLimitsTest::bytesAreCountedTogether()
{
    const Files files = {{"a", QByteArray(1000, 'a')}, {"b", QByteArray(1000, 'b')}, {"c", QByteArray(1000, 'c')}};
    ingest::ReadOptions options;
    options.maxUnpackedBytes = 2500;
    for (const QString &file : {writeZip(m_folder, u"sum.zip"_s, files), writeArchive(path(u"sum.tar"_s), "gnutar", "gzip", files)}) {
        const Contents contents = contentsOf(file, options);
        QCOMPARE(contents.members.size(), std::size_t(2));
        QVERIFY(contents.error);
        QCOMPARE(contents.error->code, core::ErrorCode::TooLarge);
    }
}

void ArchiveLimitsTest::bytesToPassOverCountToo()
{
    // A member that is too large is not read to its end only to find the next.
    ingest::ReadOptions options;
    options.maxMemberBytes = 1000;
    options.maxUnpackedBytes = 1'000'000;
    const QString file = writeArchive(path(u"pass.tar"_s), "gnutar", "gzip", {{"small", "1"}, {"large", QByteArray(3'000'000, '\0')}, {"next", "2"}});
    const Contents contents = contentsOf(file, options);
    QCOMPARE(contents.names(), QStringList({u"small"_s, u"large"_s}));
    QCOMPARE(contents.errorOf(1), u"too_large"_s);
    QVERIFY(contents.error);
    QCOMPARE(contents.error->code, core::ErrorCode::TooLarge);
}

void ArchiveLimitsTest::oneMemberHasALimit()
{
    ingest::ReadOptions options;
    options.maxMemberBytes = 1000;
    const Files files = {{"large", QByteArray(5000, 'x')}, {"small", "x"}};
    for (const QString &file : {writeZip(m_folder, u"one.zip"_s, files), writeArchive(path(u"one.tar"_s), "gnutar", "gzip", files)}) {
        const Contents contents = contentsOf(file, options);
        QVERIFY(!contents.error);
        QCOMPARE(contents.errorOf(0), u"too_large"_s);
        QCOMPARE(contents.members[1].bytes, QByteArray("x"));
    }
    // One that does not say how large it is.
    const Contents packed = contentsOf(writeArchive(path(u"one.gz"_s), "raw", "gzip", {{"x", QByteArray(5000, 'x')}}), options);
    QCOMPARE(packed.errorOf(0), u"too_large"_s);
}

void ArchiveLimitsTest::theReceiversErrorEndsIt()
{
    auto reader = opened(writeZip(m_folder, u"two.zip"_s, {{"a", "1"}, {"b", "2"}}));
    QVERIFY(reader);
    const QTemporaryDir folder;
    int called = 0;
    const auto done = reader->unpack(folder.path(), [&](core::Member) -> core::Result<void> {
        ++called;
        return core::fail(core::ErrorCode::Io, u"disk"_s, u"full"_s);
    }, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, core::ErrorCode::Io);
    QCOMPARE(called, 1);
}

void ArchiveLimitsTest::cancellingEndsIt()
{
    core::CancelSource source;
    source.cancel();
    for (const QString &file : {writeZip(m_folder, u"end.zip"_s, {{"a", "1"}}), writeArchive(path(u"end.tar"_s), "gnutar", "none", {{"a", "1"}})}) {
        auto reader = opened(file);
        QVERIFY(reader);
        const Contents contents = contentsOf(*reader, source.token());
        QVERIFY(contents.error && contents.members.empty());
        QCOMPARE(contents.error->code, core::ErrorCode::Cancelled);
    }
}

QTEST_GUILESS_MAIN(ArchiveLimitsTest)
#include "archivelimits_test.moc"
