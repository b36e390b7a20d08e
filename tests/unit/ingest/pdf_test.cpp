// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "rawpdf.h"

#include <QProcess>
#include <QStandardPaths>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// The PDF reader's contract: pages, pictures, errors.
class PdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackAsItWasSet();
    void boxesSitOnTheInk();
    void bordersPartTheCharacters();
    void rotatedPagesAreUpright_data();
    void rotatedPagesAreUpright();
    void cropBoxIsThePage();
    void radicalsBecomeIdeographs();
    void fontsThatAreNotEmbeddedAreRead();
    void picturesHaveTheAskedSize();
    void hugePagesAreDrawnSmallerOrRefused();
    void cancelEndsTheWork();
    void passwordsAreAskedForAndTried();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void limitsHold();
    void rubbishBeforeTheFirstLineIsForgiven();

private:
    QTemporaryDir m_folder;
};

void PdfTest::textComesBackAsItWasSet()
{
    const QString path = writePdf(m_folder, u"plain.pdf"_s, [](QPainter &painter, QPdfWriter &) {
        painter.drawText(60, 100, u"采购人：深圳大学"_s);
        painter.drawText(60, 140, u"NVIDIA A100 GPU 8 台"_s);
    });
    auto reader = opened(path);
    QVERIFY(reader);
    QVERIFY(reader->abilities().text && reader->abilities().image && !reader->abilities().flow);
    QCOMPARE(reader->pageCount(), 1);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.number, 1);
    QCOMPARE(qRound(page.width), 595);
    QCOMPARE(qRound(page.height), 842);
    QCOMPARE(page.source, core::TextSource::Digital);
    QVERIFY(page.engine.startsWith(u"poppler "_s));
    QVERIFY(!page.needsOcr);
    QVERIFY2(page.text.contains(u"采购人：深圳大学\n"_s), qPrintable(page.text));
    QVERIFY2(page.text.contains(u"NVIDIA A100 GPU 8"_s), qPrintable(page.text));
    QCOMPARE(brokenRule(page), QString());
}

void PdfTest::boxesSitOnTheInk()
{
    const QString path = writePdf(m_folder, u"ink.pdf"_s, [](QPainter &painter, QPdfWriter &) {
        painter.drawText(200, 300, u"深圳大学云服务"_s);
    });
    auto reader = opened(path);
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.words.size(), 1U);
    const core::Box box = page.words.front().box;
    QVERIFY2(std::abs(box.x - 200) < 2 && box.y < 300 && box.bottom() > 295, qPrintable(QString::number(box.y)));
    const auto image = reader->render(1, 144, {});
    QVERIFY(image);
    QVERIFY(inkIn(*image, box, page) > 0.1);
    QCOMPARE(inkIn(*image, {0, 0, 190, page.height}, page), 0.0);
    QCOMPARE(inkIn(*image, {box.right() + 3, 0, 200, page.height}, page), 0.0);
    QCOMPARE(inkIn(*image, {0, 0, page.width, box.y - 3}, page), 0.0);
    QCOMPARE(inkIn(*image, {0, box.bottom() + 3, page.width, 300}, page), 0.0);
}

void PdfTest::bordersPartTheCharacters()
{
    // 一 and 国 take turns: the ink of 国 fills its square, that of 一 is one stroke.
    const QString path = writePdf(m_folder, u"borders.pdf"_s, [](QPainter &painter, QPdfWriter &) {
        painter.setFont(pdfFont(24));
        painter.drawText(100, 200, u"国一国一国"_s);
    });
    auto reader = opened(path);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.words.size(), 1U);
    const core::Word &word = page.words.front();
    QCOMPARE(word.edges.size(), 6U);
    const auto image = reader->render(1, 200, {});
    QVERIFY(image);
    for (std::size_t i = 0; i < 5; ++i) {
        const double left = word.edges[i];
        const double right = word.edges[i + 1];
        QVERIFY(std::abs(right - left - 24) < 1.5);
        const double ink = inkIn(*image, {left, word.box.y, right - left, word.box.height}, page);
        if (i % 2 == 0)
            QVERIFY2(ink > 0.15, qPrintable(QString::number(ink)));
        else
            QVERIFY2(ink < 0.12, qPrintable(QString::number(ink)));
    }
    // boxesOf() leans on the same borders.
    const QList<core::Box> boxes = core::boxesOf(page, {word.range.begin + 1, word.range.begin + 2});
    QCOMPARE(boxes.size(), 1);
    QVERIFY(std::abs(boxes.front().x - word.edges[1]) < 0.01);
}

void PdfTest::rotatedPagesAreUpright_data()
{
    QTest::addColumn<int>("angle");
    QTest::addColumn<QSize>("size");
    QTest::newRow("portrait") << 0 << QSize(595, 842);
    QTest::newRow("landscape") << 90 << QSize(842, 595);
    QTest::newRow("upside down") << 180 << QSize(595, 842);
    QTest::newRow("seascape") << 270 << QSize(842, 595);
}

void PdfTest::rotatedPagesAreUpright()
{
    QFETCH(int, angle);
    QFETCH(QSize, size);
    // The text is set against the page's rotation, as scanners and Word do it: upright is as the reader sees it.
    const QByteArray matrices[] = {"1 0 0 1 100 700", "0 1 -1 0 300 100", "-1 0 0 -1 400 200", "0 -1 1 0 300 700"};
    const QByteArray content = "BT /F1 20 Tf " + matrices[angle / 90] + " Tm (UPRIGHT TEXT) Tj ET";
    const QString path = write(m_folder, u"rotated%1.pdf"_s.arg(angle),
                               onePage(content, helvetica, "/Rotate " + QByteArray::number(angle)));
    auto reader = opened(path);
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(QSize(qRound(page.width), qRound(page.height)), size);
    QCOMPARE(page.text, u"UPRIGHT TEXT\n"_s);
    QCOMPARE(page.words.size(), 2U);
    const auto image = reader->render(1, 72, {});
    QVERIFY(image);
    QCOMPARE(image->width(), size.width());
    QCOMPARE(image->height(), size.height());
    for (const core::Word &word : page.words) {
        QVERIFY(word.box.width > word.box.height);
        QVERIFY(inkIn(*image, word.box, page) > 0.05);
    }
    QCOMPARE(brokenRule(page), QString());
}

void PdfTest::cropBoxIsThePage()
{
    const QString path = write(m_folder, u"crop.pdf"_s,
                               onePage("BT /F1 20 Tf 150 500 Td (INSIDE) Tj ET", helvetica, "/CropBox [100 400 400 600]"));
    auto reader = opened(path);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(qRound(page.width), 300);
    QCOMPARE(qRound(page.height), 200);
    QCOMPARE(page.text, u"INSIDE\n"_s);
    QVERIFY(std::abs(page.words.front().box.x - 50) < 2);
    const auto image = reader->render(1, 144, {});
    QCOMPARE(image->size(), QSize(600, 400));
    QVERIFY(inkIn(*image, page.words.front().box, page) > 0.05);
}

void PdfTest::radicalsBecomeIdeographs()
{
    // A text layer as browsers write it with Noto fonts: 深圳⼤学, 亚⻢逊.
    const QByteArray map = toUnicode('A', {0x6df1, 0x5733, 0x2f24, 0x5b66, 0x4e9a, 0x2ee2, 0x900a});
    const QString path = write(m_folder, u"radicals.pdf"_s,
                               onePage("BT /F1 20 Tf 100 500 Td (ABCDEFG) Tj ET", renamedHelvetica, {}, {map}));
    auto reader = opened(path);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"深圳大学亚马逊\n"_s);
    QCOMPARE(page.words.front().edges.size(), 8U);
    QCOMPARE(brokenRule(page), QString());
}

void PdfTest::fontsThatAreNotEmbeddedAreRead()
{
    // GBK bytes in a font of the reader's machine: needs poppler-data (its absence gives an empty page).
    const QByteArray font = "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>";
    const QByteArray descendant = "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) "
                                  "/Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>";
    const QByteArray descriptor = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
                                  "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>";
    const QString path = write(m_folder, u"gbk.pdf"_s,
                               onePage("BT /F1 20 Tf 100 500 Td <C9EEDBDAB4F3D1A7D4C6B7FECEF1> Tj ET", font, {}, {descendant, descriptor}));
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, u"深圳大学云服务\n"_s);
}

void PdfTest::picturesHaveTheAskedSize()
{
    const QString path = writePdf(m_folder, u"size.pdf"_s, [](QPainter &painter, QPdfWriter &) { painter.drawText(60, 100, u"甲"_s); });
    auto reader = opened(path);
    for (const double dpi : {36.0, 72.0, 150.0}) {
        const auto image = reader->render(1, dpi, {});
        QVERIFY(image);
        QVERIFY(std::abs(image->width() - 595 * dpi / 72) <= 2);
        QVERIFY(std::abs(image->height() - 842 * dpi / 72) <= 2);
        QCOMPARE(image->pixelColor(1, 1), QColor(Qt::white));
    }
    QCOMPARE(reader->render(2, 72, {}).error().code, core::ErrorCode::InvalidArgument);
    QCOMPARE(reader->page(0, {}).error().code, core::ErrorCode::InvalidArgument);
}

void PdfTest::hugePagesAreDrawnSmallerOrRefused()
{
    const QByteArray content = "BT /F1 2000 Tf 1000 3000 Td (BIG) Tj ET";
    auto large = opened(write(m_folder, u"large.pdf"_s, onePage(content, helvetica, {}, {}, "0 0 14400 14400")));
    QVERIFY(large);
    const auto image = large->render(1, 300, {}); // 60,000 pixels a side were asked for
    QVERIFY(image);
    QVERIFY(qint64(image->width()) * image->height() <= 40'500'000);
    auto absurd = opened(write(m_folder, u"absurd.pdf"_s, onePage(content, helvetica, {}, {}, "0 0 9000000 9000000")));
    QVERIFY(absurd);
    QCOMPARE(absurd->page(1, {}).error().code, core::ErrorCode::TooLarge);
    QCOMPARE(absurd->render(1, 10, {}).error().code, core::ErrorCode::TooLarge);
}

void PdfTest::cancelEndsTheWork()
{
    const QString path = writePdf(m_folder, u"cancel.pdf"_s, [](QPainter &painter, QPdfWriter &) { painter.drawText(60, 100, u"甲"_s); });
    auto reader = opened(path);
    core::CancelSource source;
    source.cancel();
    QCOMPARE(reader->page(1, source.token()).error().code, core::ErrorCode::Cancelled);
    QCOMPARE(reader->render(1, 72, source.token()).error().code, core::ErrorCode::Cancelled);
    QVERIFY(reader->page(1, {}));
}

void PdfTest::passwordsAreAskedForAndTried()
{
    const QString qpdf = QStandardPaths::findExecutable(u"qpdf"_s);
    if (qpdf.isEmpty())
        QSKIP("qpdf is not installed");
    const QString plain = writePdf(m_folder, u"open.pdf"_s, [](QPainter &painter, QPdfWriter &) {
        painter.drawText(60, 100, u"机密"_s);
    });
    for (const QString &bits : {u"40"_s, u"128"_s, u"256"_s}) {
        const QString locked = m_folder.filePath(u"locked%1.pdf"_s.arg(bits));
        QStringList arguments{u"--encrypt"_s, u"geheim"_s, u"owner"_s, bits, u"--"_s, plain, locked};
        if (bits != u"256")
            arguments.prepend(u"--allow-weak-crypto"_s);
        QCOMPARE(QProcess::execute(qpdf, arguments), 0);
        QVERIFY(ingest::probe(locked));
        QCOMPARE(refusal(locked).code, core::ErrorCode::Encrypted);
        ingest::ReadOptions options;
        options.password = u"falsch"_s;
        QCOMPARE(refusal(locked, options).code, core::ErrorCode::PasswordWrong);
        for (const QString &password : {u"geheim"_s, u"owner"_s}) {
            options.password = password;
            auto reader = opened(locked, options);
            QVERIFY(reader);
            QCOMPARE(pageOf(*reader).text, u"机密\n"_s);
        }
    }
}

void PdfTest::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<core::ErrorCode>("code");
    const QByteArray whole = onePage("BT /F1 20 Tf 100 500 Td (HELLO) Tj ET", helvetica);
    QTest::newRow("no bytes") << QByteArray() << core::ErrorCode::Empty;
    QTest::newRow("first line only") << QByteArray("%PDF-1.5\n") << core::ErrorCode::Corrupt;
    QTest::newRow("cut in the first object") << whole.first(40) << core::ErrorCode::Corrupt;
    QTest::newRow("no catalogue") << rawPdf({"<< /Type /Nothing >>"}) << core::ErrorCode::Empty;
    QTest::newRow("no pages") << rawPdf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"})
                              << core::ErrorCode::Empty;
}

void PdfTest::damagedFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(core::ErrorCode, code);
    const core::Error error = refusal(write(m_folder, u"damaged.pdf"_s, bytes));
    QCOMPARE(core::errorCodeName(error.code), core::errorCodeName(code));
    QVERIFY(!error.detail.isEmpty());
}

void PdfTest::limitsHold()
{
    const QString path = writePdf(m_folder, u"pages.pdf"_s, [](QPainter &painter, QPdfWriter &writer) {
        for (int i = 0; i < 4; ++i) {
            painter.drawText(60, 100, u"第%1页的文字"_s.arg(i + 1));
            if (i < 3)
                writer.newPage();
        }
    });
    ingest::ReadOptions few;
    few.maxPages = 3;
    QCOMPARE(refusal(path, few).code, core::ErrorCode::TooLarge);
    ingest::ReadOptions little;
    little.maxTextUnits = 12;
    auto reader = opened(path, little);
    QVERIFY(reader->page(1, {}));
    QCOMPARE(reader->page(2, {}).error().code, core::ErrorCode::TooLarge);
}

void PdfTest::rubbishBeforeTheFirstLineIsForgiven()
{
    const QByteArray pdf = QByteArray(300, '#') + '\n' + onePage("BT /F1 20 Tf 100 500 Td (HELLO) Tj ET", helvetica);
    auto reader = opened(write(m_folder, u"late.pdf"_s, pdf));
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, u"HELLO\n"_s);
}

QTEST_MAIN(PdfTest)
#include "pdf_test.moc"
