// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"
#include "members.h"
#include "zipfixture.h"

#include <clocale>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Archives give what is inside them, whatever their names are written in and whatever they claim.
class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_CTYPE, "C"); } // as a worker may be started
    void everyKindIsUnpacked_data();
    void everyKindIsUnpacked();
    void anArchiveHasNoPages();
    void onePackedFileIsAMember_data();
    void onePackedFileIsAMember();
    void foldersAndLinksAreNoMembers();
    void namesThatLeadOutAreCleaned();
    void emptyAndEqualNamesAreKept();
    void anEmptyArchiveHasNothing();
    void namesInOldEncodingsAreRead_data();
    void namesInOldEncodingsAreRead();
    void timesAreToldWithTheirZone();
    void aCutArchiveGivesWhatItHas_data();
    void aCutArchiveGivesWhatItHas();
    void oneVolumeOfSeveralSaysSo_data();
    void oneVolumeOfSeveralSaysSo();
    void damagedBytesAreTold();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString make(const QString &kind, const Files &files);

    QTemporaryDir m_folder;
};

QString ArchiveTest::make(const QString &kind, const Files &files)
{
    const QString file = path(u"made."_s + kind);
    QFile::remove(file);
    if (kind == u"zip")
        return writeZip(m_folder, u"made.zip"_s, files);
    if (kind == u"rar4")
        return write(m_folder, u"made.rar4"_s, rar4(files));
    if (kind == u"rar5")
        return write(m_folder, u"made.rar5"_s, rar5(files));
    if (kind == u"cab")
        return write(m_folder, u"made.cab"_s, cabinet(files));
    if (kind == u"7z")
        return writeArchive(file, "7zip", "none", files);
    const QByteArray filter = kind == u"tar" ? QByteArray("none") : kind.section(u'.', 1).toLatin1();
    return writeArchive(file, "gnutar", filter.constData(), files);
}

void ArchiveTest::everyKindIsUnpacked_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"zip", "7z", "rar4", "rar5", "cab", "tar", "tar.gzip", "tar.bzip2", "tar.xz", "tar.zstd"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void ArchiveTest::everyKindIsUnpacked()
{
    QFETCH(QString, kind);
    const QByteArray large = QByteArray("0123456789abcdef").repeated(2000);
    // A cabinet by hand is one block.
    const Files files = {{"notice.txt", "first"}, {"more/second.txt", "second"}, {"large.bin", large}};
    const QString file = make(kind, files);
    const auto probed = ingest::probe(file);
    QVERIFY(probed);
    QCOMPARE(probed->format, u"archive"_s);
    QVERIFY(probed->members);
    const Contents contents = contentsOf(file);
    QVERIFY2(!contents.error, contents.error ? qPrintable(core::describe(*contents.error)) : "");
    QCOMPARE(contents.names(), QStringList({u"notice.txt"_s, u"more/second.txt"_s, u"large.bin"_s}));
    for (qsizetype i = 0; i < files.size(); ++i)
        QCOMPARE(contents.members.at(static_cast<std::size_t>(i)).bytes, files.at(i).second);
    QVERIFY(!contents.members.front().member.modifiedAt.isEmpty() || kind == u"rar5");
}

void ArchiveTest::anArchiveHasNoPages()
{
    auto reader = opened(make(u"tar"_s, {{"a", "b"}}));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 0);
    QVERIFY(!reader->page(1, {}));
    QVERIFY(!reader->render(1, 72, {}));
    // A document without any says so.
    auto page = opened(write(m_folder, u"a.html"_s, "<!DOCTYPE html><p>x"));
    QVERIFY(page && !page->abilities().members);
    QCOMPARE(contentsOf(*page).error->code, core::ErrorCode::Unsupported);
}

void ArchiveTest::onePackedFileIsAMember_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter : {"gzip", "bzip2", "xz", "zstd"})
        QTest::newRow(filter) << QString::fromLatin1(filter);
}

void ArchiveTest::onePackedFileIsAMember()
{
    QFETCH(QString, filter);
    const QByteArray text = u"深圳大学服务器采购公告"_s.toUtf8();
    const QString file = writeArchive(path(u"公告.txt."_s + filter), "raw", filter.toLatin1().constData(), {{"x", text}});
    const Contents contents = contentsOf(file);
    QVERIFY(!contents.error);
    QCOMPARE(contents.names(), QStringList(u"公告.txt"_s));
    QCOMPARE(contents.members[0].bytes, text);
    if (filter != u"gzip")
        return;
    // gzip keeps the name of what it packed; Chinese programs keep it in GBK.
    QFile packed(file);
    QVERIFY(packed.open(QIODevice::ReadOnly));
    QByteArray bytes = packed.readAll();
    QVERIFY((bytes.at(3) & 8) == 0);
    bytes[3] = static_cast<char>(bytes.at(3) | 8);
    bytes.insert(10, QByteArray("\xb2\xc9\xb9\xba\xb9\xab\xb8\xe6.txt\0", 13));
    const Contents named = contentsOf(write(m_folder, u"download.gz"_s, bytes));
    QCOMPARE(named.names(), QStringList(u"采购公告.txt"_s));
    QCOMPARE(named.members[0].bytes, text);
}

void ArchiveTest::foldersAndLinksAreNoMembers()
{
    for (const char *kind : {"tar", "7z"}) {
        const Contents contents = contentsOf(make(QString::fromLatin1(kind), {{"folder/", ""}, {"link", "-> /etc/passwd"}, {"folder/file", "x"}}));
        QCOMPARE(contents.names(), QStringList(u"folder/file"_s));
    }
    const QString zipped = make(u"zip"_s, {{"link", "/etc/passwd"}, {"file", "x"}});
    zip_t *zip = zip_open(QFile::encodeName(zipped).constData(), 0, nullptr);
    QVERIFY(zip);
    QCOMPARE(zip_dir_add(zip, "folder", 0), 2);
    QCOMPARE(zip_file_set_external_attributes(zip, 0, 0, ZIP_OPSYS_UNIX, 0120777U << 16), 0);
    QCOMPARE(zip_close(zip), 0);
    QCOMPARE(contentsOf(zipped).names(), QStringList(u"file"_s));
}

void ArchiveTest::namesThatLeadOutAreCleaned()
{
    const Files files = {{"../../etc/passwd", "1"}, {"/etc/shadow", "2"}, {"C:\\Windows\\a.exe", "3"}, {"a/./b/../c", "4"}, {"..", "5"}};
    for (const char *kind : {"zip", "tar"}) {
        const Contents contents = contentsOf(make(QString::fromLatin1(kind), files));
        QCOMPARE(contents.names(), QStringList({u"etc/passwd"_s, u"etc/shadow"_s, u"Windows/a.exe"_s, u"a/b/c"_s, u"file 5"_s}));
        QCOMPARE(contents.members[4].bytes, QByteArray("5"));
    }
}

void ArchiveTest::emptyAndEqualNamesAreKept()
{
    const Contents tar = contentsOf(make(u"tar"_s, {{"same", "1"}, {"same", "2"}, {"empty", ""}}));
    QCOMPARE(tar.names(), QStringList({u"same"_s, u"same"_s, u"empty"_s}));
    QCOMPARE(tar.members[0].bytes, QByteArray("1"));
    QCOMPARE(tar.members[1].bytes, QByteArray("2"));
    QVERIFY(tar.members[2].bytes.isEmpty() && !tar.members[2].member.error);
    // libzip writes no name twice, so one is made of two.
    QString zipped = make(u"zip"_s, {{"samA", "1"}, {"samB", "2"}, {"empty", ""}});
    QFile file(zipped);
    QVERIFY(file.open(QIODevice::ReadOnly));
    zipped = write(m_folder, u"twice.zip"_s, file.readAll().replace("samB", "samA"));
    const Contents zip = contentsOf(zipped);
    QCOMPARE(zip.names(), QStringList({u"samA"_s, u"samA"_s, u"empty"_s}));
    QCOMPARE(zip.members[1].bytes, QByteArray("2"));
}

void ArchiveTest::anEmptyArchiveHasNothing()
{
    const Contents zip = contentsOf(write(m_folder, u"empty.zip"_s, "PK\x05\x06" + QByteArray(18, '\0')));
    QVERIFY(zip.members.empty() && !zip.error);
    const Contents seven = contentsOf(make(u"7z"_s, {}));
    QVERIFY(seven.members.empty() && !seven.error);
}

void ArchiveTest::namesInOldEncodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("GBK") << QByteArray("\xb2\xc9\xb9\xba\xb9\xab\xb8\xe6.txt")
                         << QByteArray("\xb8\xbd\xbc\xfe/\xd6\xd0\xb1\xea\xbd\xe1\xb9\xfb.txt")
                         << QStringList({u"采购公告.txt"_s, u"附件/中标结果.txt"_s});
    QTest::newRow("Big5") << QByteArray("\xb1\xc4\xc1\xca\xa4\xbd\xa7\x69.txt")
                          << QByteArray("\xaa\xfe\xa5\xf3/\xa8\x4d\xbc\xd0\xa4\xbd\xa7\x69.txt")
                          << QStringList({u"採購公告.txt"_s, u"附件/決標公告.txt"_s});
    QTest::newRow("Shift-JIS") << QByteArray("\x93\xfc\x8e\x44\x8c\xf6\x8d\x90\x82\xc9\x82\xc2\x82\xa2\x82\xc4.txt")
                               << QByteArray("\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x95\xb6\x8f\x91.txt")
                               << QStringList({u"入札公告について.txt"_s, u"日本語の文書.txt"_s});
    QTest::newRow("UTF-8 without saying so") << u"采购.txt"_s.toUtf8() << u"附件/结果.txt"_s.toUtf8() << QStringList({u"采购.txt"_s, u"附件/结果.txt"_s});
}

void ArchiveTest::namesInOldEncodingsAreRead()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QStringList, names);
    const Files files = {{"ascii.txt", "0"}, {first, "1"}, {second, "2"}};
    names.prepend(u"ascii.txt"_s);
    for (const char *kind : {"tar", "tar.gzip", "rar4", "cab"}) {
        const Contents contents = contentsOf(make(QString::fromLatin1(kind), files));
        QVERIFY2(contents.names() == names, qPrintable(QString::fromLatin1(kind) + contents.names().join(u'|')));
    }
    // As the program of a Chinese Windows writes them: no flag says what they are.
    const QString zipped = path(u"named.zip"_s);
    QFile::remove(zipped);
    zip_t *zip = zip_open(QFile::encodeName(zipped).constData(), ZIP_CREATE, nullptr);
    const auto written = QByteArray(QTest::currentDataTag()).startsWith("UTF-8") ? ZIP_FL_ENC_GUESS : ZIP_FL_ENC_CP437;
    for (const auto &[name, bytes] : files)
        QVERIFY(zip_file_add(zip, name.constData(), zip_source_buffer(zip, bytes.constData(), 1, 0), written) >= 0);
    QCOMPARE(zip_close(zip), 0);
    QCOMPARE(contentsOf(zipped).names(), names);
}

void ArchiveTest::timesAreToldWithTheirZone()
{
    QCOMPARE(contentsOf(make(u"tar"_s, {{"a", "b"}})).members[0].member.modifiedAt, u"2024-05-01T08:30:00Z"_s);
    QCOMPARE(contentsOf(make(u"7z"_s, {{"a", "b"}})).members[0].member.modifiedAt, u"2024-05-01T08:30:00Z"_s);
    // RAR and cabinets know a clock on a wall: 0x58a14400 is 2024-05-01 08:32.
    QCOMPARE(contentsOf(make(u"rar4"_s, {{"a", "b"}})).members[0].member.modifiedAt, u"2024-05-01T08:32:00"_s);
    QCOMPARE(contentsOf(make(u"cab"_s, {{"a", "b"}})).members[0].member.modifiedAt, u"2024-05-01T08:32:00"_s);
}

void ArchiveTest::aCutArchiveGivesWhatItHas_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"tar", "tar.gzip", "tar.xz", "rar4", "rar5"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void ArchiveTest::aCutArchiveGivesWhatItHas()
{
    QFETCH(QString, kind);
    QByteArray noise(400'000, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : noise)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    QFile file(make(kind, {{"whole", noise.left(200'000)}, {"cut", noise}}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString cut = write(m_folder, u"cut.bin"_s, file.read(file.size() - 200'000));
    const Contents contents = contentsOf(cut);
    QVERIFY(contents.members.size() >= 1);
    QCOMPARE(contents.members[0].bytes, noise.left(200'000));
    const bool told = contents.error || (contents.members.size() == 2 && contents.errorOf(1) == u"corrupt");
    QVERIFY(told);
    if (contents.error)
        QVERIFY2(contents.error->detail.contains(u"cut off"), qPrintable(contents.error->detail));
}

void ArchiveTest::oneVolumeOfSeveralSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text(5000, 'x');
    QTest::newRow("RAR 4, the first") << rar4({{"a.txt", text}, {"b.txt", text}}, 1 | 0x100).chopped(2000);
    QTest::newRow("RAR 5, the first") << rar5({{"a.txt", text}, {"b.txt", text}}, 1).chopped(2000);
}

void ArchiveTest::oneVolumeOfSeveralSaysSo()
{
    QFETCH(QByteArray, bytes);
    const Contents contents = contentsOf(write(m_folder, u"volume.rar"_s, bytes));
    QVERIFY(!contents.members.empty());
    QCOMPARE(contents.members[0].bytes.size(), 5000);
    QStringList words;
    if (contents.error)
        words << contents.error->detail;
    for (const Unpacked &unpacked : contents.members)
        words << (unpacked.member.error ? unpacked.member.error->detail : QString());
    QVERIFY2(words.join(u' ').contains(u"volume"), qPrintable(words.join(u' ')));
}

void ArchiveTest::damagedBytesAreTold()
{
    QFile file(make(u"zip"_s, {{"a", QByteArray(3000, 'a')}, {"b", "fine"}}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes[45] = static_cast<char>(bytes.at(45) ^ 0x55);
    const Contents contents = contentsOf(write(m_folder, u"damaged.zip"_s, bytes));
    QCOMPARE(contents.errorOf(0), u"corrupt"_s);
    QCOMPARE(contents.members[1].bytes, QByteArray("fine"));
    // Noise behind a signature is refused when it is opened.
    QCOMPARE(refusal(write(m_folder, u"noise.7z"_s, "7z\xbc\xaf\x27\x1c" + QByteArray(500, 'x'))).code, core::ErrorCode::Corrupt);
    QVERIFY(refusal(write(m_folder, u"noise.gz"_s, "\x1f\x8b" + QByteArray(500, 'x'))).detail.contains(u"gzip archive"));
    // libarchive knows no format for it and must not be asked what of it is locked.
    QCOMPARE(refusal(write(m_folder, u"noise.rar"_s, "Rar!\x1a\x07" + QByteArray("YPE html>"))).code, core::ErrorCode::Corrupt);
}

QTEST_MAIN(ArchiveTest)
#include "archive_test.moc"
