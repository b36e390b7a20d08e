// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membersfixture.h"

#include <QDirIterator>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Files of the world outside, where they are at hand: none may crash a reader or break what pages promise.
class RealFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsReadOrRefusedInWords_data();
    void everyFileIsReadOrRefusedInWords();
    void officeAndMailFilesSayWhatTheyShow_data();
    void officeAndMailFilesSayWhatTheyShow();
    void officeFilesAreReadWhole();
    void bornDigitalTendersStayAndTheirScansGo_data();
    void bornDigitalTendersStayAndTheirScansGo();
};

void RealFilesTest::everyFileIsReadOrRefusedInWords_data()
{
    QTest::addColumn<QString>("folder");
    // Without pdf/hang and pdf/slow: ending those is the worker's business.
    for (const char *folder : {"html", "office", "encodings", "ocr", "mail", "ofd", "pdf/cjk", "pdf/password", "pdf/encrypted_openable",
                               "pdf/damaged_but_opens", "pdf/cannot_open", "pdf/no_text", "pdf/big_page", "pdf/xfa_js", "pdf/plain"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void RealFilesTest::everyFileIsReadOrRefusedInWords()
{
    QFETCH(QString, folder);
    const QString path = sharedData(folder);
    if (path.isEmpty())
        QSKIP("no shared data here");
    int files = 0;
    int read = 0;
    QDirIterator entries(path, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next();
        ++files;
        auto reader = ingest::open(file, QFileInfo(file).fileName(), {});
        if (!reader) {
            QVERIFY2(!reader.error().detail.isEmpty(), qPrintable(file));
            QVERIFY2(reader.error().code != core::ErrorCode::Internal, qPrintable(file));
            continue;
        }
        for (int number = 1; number <= std::min((*reader)->pageCount(), 5); ++number) {
            const auto page = (*reader)->page(number, {});
            if (!page) {
                QVERIFY2(!page.error().detail.isEmpty(), qPrintable(file));
                continue;
            }
            read += number == 1 ? 1 : 0;
            const QString broken = brokenRule(*page);
            QVERIFY2(broken.isEmpty(), qPrintable(file + u" page "_s + QString::number(number) + u": "_s + broken));
            QVERIFY2(!page->needsOcr || (page->text.isEmpty() && !page->note.isEmpty()), qPrintable(file));
            if (number == 1) {
                const auto image = (*reader)->render(number, 40, {});
                QVERIFY2(image || !image.error().detail.isEmpty(), qPrintable(file));
            }
        }
    }
    QVERIFY(files > 0);
    if (folder.startsWith(u"pdf/p") && folder != u"pdf/plain")
        QCOMPARE(read, 0); // password
    if (folder == u"pdf/plain" || folder == u"mail" || folder == u"ofd" || folder == u"pdf/cjk" || folder == u"encodings" || folder == u"html")
        QCOMPARE(read, files);
}

void RealFilesTest::officeAndMailFilesSayWhatTheyShow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("members");
    const auto row = [](const char *file, int pages, const QStringList &lines, const QStringList &members = {}) {
        QTest::newRow(file) << QString::fromUtf8(file) << pages << lines << members;
    };
    row("ofd/hello.ofd", 2, {u"拿来主义"_s, u"中国一向是所谓“闭关主义”，自己不去，别人也不许来。自\n从给枪炮打破了大门之后"_s});
    row("ofd/draw_param_ref.ofd", 5, {u"百望股份有限公司"_s, u"发票代码：011002680026"_s, u"（小写）¥10000.00"_s}, {u"original_invoice.xml"_s});
    row("ofd/no_page_container.ofd", 1, {u"名 称：上海浪潮云计算服务有限公司"_s, u"040+9<834*>3*6/5>>189899<87\n"_s}, {u"original_invoice.xml"_s});
    row("ofd/testImageOverridePage.ofd", 1, {u"2018-530902-70-01-002747"_s, u"批复（临翔发改复[2018]172号）"_s, u"2022年08月23日"_s});
    row("ofd/testPathFillOpacity.ofd", 1, {u"方案，并加快工程施工建设。"_s, u"2023年7月12日"_s});
    row("ofd/z.ofd", 4, {u"11.4字型变换"_s, u"\nxs:int\n"_s, u"1、一对一"_s});
    row("ofd/文字横向-数科.ofd", 1, {u"121212"_s, u"一二三四"_s});
    row("ofd/透明度文字.ofd", 1, {u"你好呀，OFD Reader&Writer！"_s, u"测试水印"_s});
    row("ofd/AddAttachment.ofd", 1, {u"这是一个带有附件的OFD文件"_s}, {u"Gao.jpg"_s});
    row("ofd/chineseDir.ofd", 1, {u"你好呀，OFD Reader&Writer！"_s});
    row("mail/attachment_content_disposition.eml", 1, {u"Subject: testing\nFrom: foo@example.com"_s, u"\nThis is the first part.\n"_s}, {u"api.rb"_s});
    row("mail/attachment_message_rfc822_inline_image.eml", 1, {u"From: test@example.com"_s}, {u"img.png"_s, u"Testmail.eml"_s});
    row("mail/japanese_attachment_long_name.eml", 1, {u"Subject: まみむめも"_s}, {u"かきくけこ"_s.repeated(5) + u".txt"_s});
    row("mail/sig_only_email.eml", 1, {u"This is random text, not what has been signed below"_s}, {u"signature.asc"_s});
    row("mail/content_transfer_encoding_with_semi_colon.eml", 1, {u"\nDear Homeowner,\n"_s});
    row("mail/strangeDate.msg", 2, {u"Subject: MSG Test File"_s, u"Purpose: Provide example of this file type"_s});
}

void RealFilesTest::officeAndMailFilesSayWhatTheyShow()
{
    QFETCH(QString, file);
    QFETCH(int, pages);
    QFETCH(QStringList, lines);
    QFETCH(QStringList, members);
    const QString folder = sharedData(file.section(u'/', 0, 0));
    if (folder.isEmpty())
        QSKIP("no shared data here");
    auto reader = opened(folder + u'/' + file.section(u'/', 1));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), pages);
    const QString text = pageOf(*reader).text;
    for (const QString &line : lines)
        QVERIFY2(text.contains(line), qPrintable(line + u" is not in: "_s + text));
    QStringList found;
    for (const Unpacked &own : reader->abilities().members ? unpacked(*reader) : QList<Unpacked>()) {
        QVERIFY(!own.member.error && !own.bytes.isEmpty());
        found << own.member.path;
    }
    QCOMPARE(found, members);
}

// All pages and members of what is an office document by its bytes; what is refused says why.
void RealFilesTest::officeFilesAreReadWhole()
{
    const QString path = sharedData(u"office"_s);
    if (path.isEmpty())
        QSKIP("no shared data here");
    QHash<QString, int> read;
    QDirIterator entries(path, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next();
        auto reader = ingest::open(file, QFileInfo(file).fileName(), {});
        if (!reader) {
            if (file.contains(u"password-is"))
                QCOMPARE(reader.error().code, core::ErrorCode::Encrypted);
            qInfo().noquote() << QFileInfo(file).fileName() << core::describe(reader.error()).section(u": "_s, 0, 0) << reader.error().detail;
            continue;
        }
        qsizetype units = 0;
        for (int number = 1; number <= (*reader)->pageCount(); ++number) {
            const auto page = (*reader)->page(number, {});
            QVERIFY2(page, qPrintable(file));
            const QString broken = brokenRule(*page);
            QVERIFY2(broken.isEmpty(), qPrintable(file + u": "_s + broken));
            units += page->text.size();
        }
        int members = 0;
        if ((*reader)->abilities().members) {
            QTemporaryDir folder;
            const auto unpacked = (*reader)->unpack(folder.path(), [&members](const core::Member &) { ++members; return core::Result<void>(); }, {});
            QVERIFY2(unpacked, qPrintable(file));
        }
        const auto probed = ingest::probe(file);
        QVERIFY(probed);
        ++read[probed->format];
        qInfo().noquote() << QFileInfo(file).fileName() << probed->format << (*reader)->pageCount() << "pages" << units << "units" << members << "members";
    }
    QVERIFY(read.value(u"docx"_s) >= 11);
    QVERIFY(read.value(u"xlsx"_s) >= 8);
    QVERIFY(read.value(u"pptx"_s) >= 3);
}

void RealFilesTest::bornDigitalTendersStayAndTheirScansGo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QPair<int, int>>("scans"); // first and last page of the scans that are bound in
    const QString folder = sharedData(u"tenders"_s);
    if (folder.isEmpty())
        QSKIP("no shared data here");
    const QStringList files = QDir(folder).entryList({u"*.pdf"_s});
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder + u'/' + file
                                        << (file.startsWith(u"cn-18"_s) ? qMakePair(61, 75) : qMakePair(0, 0));
}

void RealFilesTest::bornDigitalTendersStayAndTheirScansGo()
{
    QFETCH(QString, file);
    using Span = QPair<int, int>;
    QFETCH(Span, scans);
    auto reader = opened(file);
    QVERIFY(reader);
    qsizetype cells = 0;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        const auto page = reader->page(number, {});
        QVERIFY(page);
        const bool scan = number >= scans.first && number <= scans.second;
        QVERIFY2(page->needsOcr == scan, qPrintable(u"page %1: %2"_s.arg(number).arg(page->note)));
        QVERIFY(scan || !page->text.isEmpty());
        QCOMPARE(brokenRule(*page), QString());
        for (const core::Block &block : page->blocks)
            cells += block.kind == core::BlockKind::TableCell ? 1 : 0;
    }
    QVERIFY(cells > 0); // every tender has a table
}

QTEST_MAIN(RealFilesTest)
#include "realfiles_test.moc"
