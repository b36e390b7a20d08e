// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/engine.h"

#include "drawing.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

using namespace tendertrail;

namespace {

/// The best engine, made with $TENDERTRAIL_OCR set to that for a moment; null leaves it as it is.
core::Result<std::unique_ptr<ocr::Engine>> engineWith(const QString &folder, QString *note)
{
    const bool wasSet = qEnvironmentVariableIsSet("TENDERTRAIL_OCR");
    const QByteArray before = qgetenv("TENDERTRAIL_OCR");
    if (!folder.isNull())
        qputenv("TENDERTRAIL_OCR", folder.toUtf8());
    auto result = ocr::engine(note);
    if (wasSet)
        qputenv("TENDERTRAIL_OCR", before);
    else
        qunsetenv("TENDERTRAIL_OCR");
    return result;
}

ocr::Options optionsFor(const QImage &image)
{
    ocr::Options options;
    options.pageWidth = image.width() * 72 / 300.0;
    options.pageHeight = image.height() * 72 / 300.0;
    return options;
}

/// Lines of Chinese with names and amounts among them.
QImage mixedPage()
{
    QImage page = drawing::paper(1800, 1100);
    drawing::write(page, 150, 200, QStringLiteral("深圳大学高性能计算服务器采购项目"), 50);
    drawing::write(page, 150, 320, QStringLiteral("型号 NVIDIA A100 数量 8 台"), 50);
    drawing::write(page, 150, 440, QStringLiteral("预算金额：12,950,000.00元"), 50);
    drawing::write(page, 150, 560, QStringLiteral("中标供应商为北京云达科技有限公司"), 50);
    drawing::write(page, 150, 680, QStringLiteral("The supplier delivers eight graphics servers"), 50);
    drawing::write(page, 150, 800, QStringLiteral("采购人地址：深圳市南山区南海大道"), 50);
    return page;
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutModelsTesseractReadsAlone();
    void aSpoiledRuntimeIsSaidAndNotUsed();
    void eachLineGoesToTheEngineThatReadsItBetter();
    void turnedPagesAreRead_data();
    void turnedPagesAreRead();
    void aRedSealCostsNothing();
    void redLettersAreRead();
    void latinPagesAreTesseracts();
    void cellsAreKeptApart();
    void numbersAloneAreRead();
    void impossibleImagesAreErrors();
    void aLargePageIsRead();
    void cancellingEndsIt();

private:
    bool both();
    std::unique_ptr<ocr::Engine> m_engine;
    QString m_note;
};

void EngineTest::init()
{
    if (!drawing::hasChineseFont())
        QSKIP("WenQuanYi Micro Hei is not installed");
    if (m_engine)
        return;
    auto engine = engineWith({}, &m_note);
    if (!engine)
        QSKIP(qPrintable(core::describe(engine.error())));
    m_engine = std::move(*engine);
    if (const QStringList languages = m_engine->languages(); !languages.contains(QStringLiteral("chi_sim")) || !languages.contains(QStringLiteral("eng")))
        QSKIP("no Tesseract model for chi_sim or eng");
}

#define SKIP_WITHOUT_MODELS                                                                                            \
    if (!m_note.isEmpty())                                                                                             \
    QSKIP(qPrintable(m_note + QStringLiteral(" (packaging/ocr-models.sh fetches them)")))

void EngineTest::withoutModelsTesseractReadsAlone()
{
    const QTemporaryDir empty;
    QString note;
    const auto alone = engineWith(empty.path(), &note);
    QVERIFY(alone);
    QVERIFY2(note.contains(QStringLiteral("Tesseract alone")) && note.contains(QStringLiteral(".onnx")), qPrintable(note));
    QVERIFY((*alone)->version().startsWith(QStringLiteral("tesseract ")));
    const QImage image = mixedPage();
    const auto page = (*alone)->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    QVERIFY2(page->text.contains(QStringLiteral("深圳大学")), qPrintable(page->text));
    QVERIFY(page->engine.startsWith(QStringLiteral("tesseract ")));
}

void EngineTest::aSpoiledRuntimeIsSaidAndNotUsed()
{
    const QTemporaryDir folder;
    for (const char *name : {"ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt", "libonnxruntime.so.1",
                             "onnxruntime.dll", "libonnxruntime.dylib"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not what it should be");
    }
    QString note;
    const auto engine = engineWith(folder.path(), &note);
    QVERIFY(engine);
    QVERIFY2(note.startsWith(QStringLiteral("Tesseract alone: ")) && note.contains(QStringLiteral("onnxruntime")), qPrintable(note));
}

void EngineTest::eachLineGoesToTheEngineThatReadsItBetter()
{
    SKIP_WITHOUT_MODELS;
    const QImage image = mixedPage();
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY2(page, page ? "" : qPrintable(core::describe(page.error())));
    for (const char *expected : {"深圳大学高性能计算服务器采购项目", "NVIDIA A100", "12,950,000.00", "中标供应商为北京云达科技有限公司",
                                 "The supplier delivers eight graphics servers"})
        QVERIFY2(page->text.contains(QString::fromUtf8(expected)), qPrintable(page->text));
    QVERIFY(page->engine.contains(QStringLiteral("PP-OCRv4")) && page->engine.contains(QStringLiteral("tesseract")));
    qsizetype reached = 0;
    for (const core::Word &word : page->words) {
        const QString text = word.range.of(page->text);
        QVERIFY(word.range.begin >= reached && !word.range.isEmpty());
        reached = word.range.end;
        QCOMPARE(word.edges.size(), size_t(word.range.length()) + 1);
        QVERIFY(std::is_sorted(word.edges.begin(), word.edges.end()));
        QVERIFY(word.confidence > 0 && word.confidence <= 1);
        // Each word stands on ink.
        const double pixels = 300 / 72.0;
        const QRect place(int(word.box.x * pixels), int(word.box.y * pixels), int(word.box.width * pixels) + 1, int(word.box.height * pixels) + 1);
        QVERIFY2(!drawing::inkOf(image, place).isNull(), qPrintable(text));
    }
    // The box of 云达 is where it was drawn: characters of 50 pixels each.
    const qsizetype at = page->text.indexOf(QStringLiteral("云达"));
    const auto boxes = core::boxesOf(*page, {at, at + 2});
    QCOMPARE(boxes.size(), 1);
    const double left = 150 + 50 * 8;
    QVERIFY2(std::abs(boxes[0].x * 300 / 72 - left) < 12, qPrintable(QString::number(boxes[0].x * 300 / 72)));
    QVERIFY(std::abs(boxes[0].width * 300 / 72 - 100) < 16);
}

void EngineTest::turnedPagesAreRead_data()
{
    QTest::addColumn<int>("quarters");
    QTest::addColumn<double>("degrees");
    QTest::newRow("on its left side") << 3 << 0.0;
    QTest::newRow("on its head") << 2 << 0.0;
    QTest::newRow("on its right side") << 1 << 0.0;
    QTest::newRow("a little turned") << 0 << 3.0;
    QTest::newRow("on its head and a little turned") << 2 << -1.5;
}

void EngineTest::turnedPagesAreRead()
{
    SKIP_WITHOUT_MODELS;
    QFETCH(int, quarters);
    QFETCH(double, degrees);
    QImage image = mixedPage();
    if (degrees != 0)
        image = drawing::turned(image, degrees);
    image = image.transformed(QTransform().rotate(90 * quarters));
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    for (const char *expected : {"深圳大学高性能计算服务器采购项目", "12,950,000.00", "北京云达科技有限公司"})
        QVERIFY2(page->text.contains(QString::fromUtf8(expected)), qPrintable(page->text));
    QCOMPARE(page->width, image.width() * 72 / 300.0);
    QCOMPARE(page->height, image.height() * 72 / 300.0);
    core::Box all;
    for (const core::Word &word : page->words)
        all = all.isEmpty() ? word.box : all.united(word.box);
    const QRect ink = drawing::inkOf(image, image.rect());
    QVERIFY(std::abs(all.x * 300 / 72 - ink.left()) < 14 && std::abs(all.y * 300 / 72 - ink.top()) < 14);
    QVERIFY(std::abs(all.right() * 300 / 72 - ink.right()) < 14 && std::abs(all.bottom() * 300 / 72 - ink.bottom()) < 14);
}

void EngineTest::aRedSealCostsNothing()
{
    SKIP_WITHOUT_MODELS;
    QImage image = mixedPage();
    {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(205, 35, 45), 22));
        painter.drawEllipse(QPoint(700, 450), 230, 230);
        painter.setFont(drawing::font(150));
        painter.drawText(620, 500, QStringLiteral("章"));
    }
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    for (const char *expected : {"12,950,000.00", "中标供应商为北京云达科技有限公司"})
        QVERIFY2(page->text.contains(QString::fromUtf8(expected)), qPrintable(page->text));
}

void EngineTest::redLettersAreRead()
{
    SKIP_WITHOUT_MODELS;
    QImage image = mixedPage();
    drawing::write(image, 150, 940, QStringLiteral("深圳市财政局文件"), 90, Qt::red);
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    QVERIFY2(page->text.contains(QStringLiteral("深圳市财政局文件")), qPrintable(page->text));
}

void EngineTest::latinPagesAreTesseracts()
{
    SKIP_WITHOUT_MODELS;
    QImage image = drawing::paper(1800, 700);
    drawing::write(image, 150, 200, QStringLiteral("Procurement of eight graphics servers"), 50);
    drawing::write(image, 150, 300, QStringLiteral("The contract was awarded in November"), 50);
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    QVERIFY(page->engine.startsWith(QStringLiteral("tesseract")) && page->engine.endsWith(QStringLiteral(" eng")));
    QVERIFY2(page->text.contains(QStringLiteral("Procurement of eight graphics servers")), qPrintable(page->text));
}

void EngineTest::cellsAreKeptApart()
{
    SKIP_WITHOUT_MODELS;
    QImage image = drawing::paper(1800, 800);
    {
        QPainter painter(&image);
        painter.setPen(QPen(Qt::black, 4));
        for (const int y : {200, 320, 440, 560})
            painter.drawLine(150, y, 1600, y);
        for (const int x : {150, 600, 1200, 1600})
            painter.drawLine(x, 200, x, 560);
    }
    const QStringList texts = {QStringLiteral("品目名称"), QStringLiteral("品牌型号"), QStringLiteral("数量"),
                               QStringLiteral("服务器"),   QStringLiteral("浪潮五代"), QStringLiteral("128"),
                               QStringLiteral("交换机"),   QStringLiteral("华为新品"), QStringLiteral("256")};
    const int lefts[] = {170, 620, 1220};
    for (int i = 0; i < 9; ++i)
        drawing::write(image, lefts[i % 3], 280 + 120 * (i / 3), texts.at(i), 48);
    const auto page = m_engine->recognise(image, optionsFor(image), {}, {});
    QVERIFY(page);
    QCOMPARE(page->text, texts.join(QStringLiteral("\n\n")));
    QCOMPARE(page->blocks.size(), size_t(9));
    QCOMPARE(page->blocks[5].row, 1);
    QCOMPARE(page->blocks[5].column, 2);
}

void EngineTest::numbersAloneAreRead()
{
    SKIP_WITHOUT_MODELS;
    // Numbers of rows: what is found of one is higher than wide, and tight.
    QImage page = drawing::paper(1654, 2339);
    for (int i = 1; i <= 20; ++i) {
        drawing::write(page, 180, 150 + i * 90, QString::number(i), 36);
        drawing::write(page, 420, 150 + i * 90, QStringLiteral("采购高性能计算服务器及配套软件"), 36);
    }
    ocr::Options options;
    options.pageWidth = page.width() * 72 / 200.0;
    options.pageHeight = page.height() * 72 / 200.0;
    const auto read = m_engine->recognise(page, options, {}, {});
    QVERIFY(read);
    QStringList words;
    for (const core::Word &word : read->words)
        words.append(word.range.of(read->text));
    for (int i = 1; i <= 20; ++i)
        QVERIFY2(words.contains(QString::number(i)), qPrintable(QString::number(i) + QStringLiteral(" in ") + read->text));
}

void EngineTest::impossibleImagesAreErrors()
{
    SKIP_WITHOUT_MODELS;
    for (const QImage &image : {QImage(), drawing::paper(1, 30000), drawing::paper(30000, 1)}) {
        const auto page = m_engine->recognise(image, {}, {}, {});
        QVERIFY(!page);
        QCOMPARE(page.error().code, core::ErrorCode::Empty);
    }
    const auto blank = m_engine->recognise(drawing::paper(1240, 1754), {}, {}, {});
    QVERIFY(blank && blank->text.isEmpty());
    const auto strip = m_engine->recognise(drawing::paper(12, 20000), {}, {}, {});
    QVERIFY(strip || strip.error().code == core::ErrorCode::TooLarge);
    ocr::Options klingon;
    klingon.languages = {QStringLiteral("chi_sim"), QStringLiteral("tlh")};
    const auto unknown = m_engine->recognise(mixedPage(), klingon, {}, {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, core::ErrorCode::MissingComponent);
    QCOMPARE(unknown.error().subject, QStringLiteral("tlh"));
}

void EngineTest::aLargePageIsRead()
{
    SKIP_WITHOUT_MODELS;
    QImage image(5107, 7500, QImage::Format_RGB32); // a page at 600 dpi and more
    image.fill(Qt::white);
    drawing::write(image, 500, 700, QStringLiteral("深圳大学服务器采购"), 130);
    ocr::Options options;
    options.pageWidth = 595.28;
    options.pageHeight = 874.2;
    const auto page = m_engine->recognise(image, options, {}, {});
    QVERIFY2(page, page ? "" : qPrintable(core::describe(page.error())));
    QCOMPARE(page->text, QStringLiteral("深圳大学服务器采购"));
}

void EngineTest::cancellingEndsIt()
{
    SKIP_WITHOUT_MODELS;
    core::CancelSource source;
    const auto page = m_engine->recognise(mixedPage(), {}, source.token(), [&](const core::Progress &) { source.cancel(); });
    QVERIFY(!page);
    QCOMPARE(page.error().code, core::ErrorCode::Cancelled);
}

QTEST_MAIN(EngineTest)
#include "engine_test.moc"
