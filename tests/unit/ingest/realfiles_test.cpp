// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

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
    if (folder == u"pdf/plain" || folder == u"pdf/cjk" || folder == u"encodings" || folder == u"html")
        QCOMPARE(read, files);
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
