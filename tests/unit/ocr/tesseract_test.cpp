// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/engine.h"

#include "core/fold.h"
#include "drawing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

namespace {

QStringList missing(const QStringList &wanted)
{
    QStringList result = wanted;
    if (const auto engine = ocr::tesseract())
        for (const QString &language : (*engine)->languages())
            result.removeAll(language);
    return result;
}

} // namespace

class TesseractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatWasDrawn_data();
    void readsWhatWasDrawn();
    void aBlankPageHasNoWords();
    void languagesAreNamedWhenMissing_data();
    void languagesAreNamedWhenMissing();
    void impossibleImagesAreErrors_data();
    void impossibleImagesAreErrors();
    void cancellingEndsIt();
    void progressRisesToTheEnd();
    void englishAloneReadsLatinLines();
    void modelsAreTakenFromTheDataFolderFirst();

private:
    std::unique_ptr<ocr::Engine> m_engine;
};

void TesseractTest::init()
{
    if (!drawing::hasChineseFont())
        QSKIP("WenQuanYi Micro Hei is not installed");
    if (const QStringList absent = missing({QStringLiteral("chi_sim"), QStringLiteral("eng")}); !absent.isEmpty())
        QSKIP(qPrintable(QStringLiteral("no model for ") + absent.join(QLatin1Char(' '))));
    auto engine = ocr::tesseract();
    QVERIFY(engine);
    m_engine = std::move(*engine);
}

void TesseractTest::readsWhatWasDrawn_data()
{
    QTest::addColumn<double>("dpi");
    QTest::addColumn<double>("degrees");
    QTest::newRow("straight, 300 dpi") << 300.0 << 0.0;
    QTest::newRow("turned, 300 dpi") << 300.0 << 1.5;
    QTest::newRow("straight, 150 dpi") << 150.0 << 0.0;
    QTest::newRow("turned, 150 dpi") << 150.0 << -2.0;
}

void TesseractTest::readsWhatWasDrawn()
{
    QFETCH(double, dpi);
    QFETCH(double, degrees);
    const double scale = dpi / 300;
    QImage page = drawing::paper(int(1800 * scale), int(1200 * scale));
    const auto put = [&](int x, int y, const QString &text) { drawing::write(page, int(x * scale), int(y * scale), text, int(50 * scale)); };
    put(150, 200, QStringLiteral("深圳大学高性能计算服务器采购项目"));
    put(150, 300, QStringLiteral("采购人名称为深圳大学计算机学院"));
    put(150, 400, QStringLiteral("型号 NVIDIA A100 数量 8 台"));
    put(150, 700, QStringLiteral("中标供应商为北京云达科技有限公司"));
    const QImage seen = degrees == 0 ? page : drawing::turned(page, degrees);

    ocr::Options options;
    options.pageWidth = page.width() * 72 / dpi;
    options.pageHeight = page.height() * 72 / dpi;
    const auto read = m_engine->recognise(seen, options, {}, {});
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->source, core::TextSource::Ocr);
    QCOMPARE(read->number, 1);
    QCOMPARE(read->width, options.pageWidth);
    QVERIFY(read->engine.startsWith(QStringLiteral("tesseract ")) && read->engine.endsWith(QStringLiteral(" chi_sim+eng")));
    const QString folded = core::folded(read->text).remove(QLatin1Char(' '));
    for (const char *expected : {"深圳大学", "采购人名称", "a100", "北京云达科技有限公司"})
        QVERIFY2(folded.contains(QString::fromUtf8(expected)), qPrintable(read->text));
    QVERIFY2(!read->text.contains(QStringLiteral("深 圳")) && read->text.contains(QStringLiteral("深圳大学")), qPrintable(read->text));
    QVERIFY(read->confidence > 0.7 && read->confidence <= 1);
    QVERIFY(!read->blocks.empty());

    // Each word stands on ink, and all ink on words.
    core::Box all;
    qsizetype reached = 0;
    for (const core::Word &word : read->words) {
        QVERIFY(word.range.begin >= reached && word.range.end <= read->text.size() && !word.range.isEmpty());
        reached = word.range.end;
        QCOMPARE(word.edges.size(), size_t(word.range.length()) + 1);
        const double pixels = dpi / 72;
        const QRect place(int(word.box.x * pixels), int(word.box.y * pixels), int(word.box.width * pixels) + 1,
                          int(word.box.height * pixels) + 1);
        const QRect ink = drawing::inkOf(seen, place);
        QVERIFY2(!ink.isNull() && ink.height() * 2 > place.height(), qPrintable(word.range.of(read->text)));
        all = all.isEmpty() ? word.box : all.united(word.box);
    }
    const QRect ink = drawing::inkOf(seen, seen.rect());
    const QRectF points(ink.x() * 72 / dpi, ink.y() * 72 / dpi, ink.width() * 72 / dpi, ink.height() * 72 / dpi);
    QVERIFY(std::abs(all.x - points.x()) < 4 && std::abs(all.y - points.y()) < 4);
    QVERIFY(std::abs(all.bottom() - points.bottom()) < 4);
}

void TesseractTest::aBlankPageHasNoWords()
{
    const auto read = m_engine->recognise(drawing::paper(1240, 1754), {}, {}, {});
    QVERIFY(read);
    QVERIFY(read->text.isEmpty());
    // With no size given, the page is A4 by its short side.
    QVERIFY(std::abs(read->width - 595.28) < 0.1 || read->width == 1240 * 72 / (drawing::paper(1, 1).dotsPerMeterX() * 0.0254));
}

void TesseractTest::languagesAreNamedWhenMissing_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("named");
    QTest::newRow("not there") << QStringList{QStringLiteral("chi_sim"), QStringLiteral("tlh")} << QStringLiteral("tlh");
    QTest::newRow("a path") << QStringList{QStringLiteral("../../../etc/passwd")} << QStringLiteral("../../../etc/passwd");
    QTest::newRow("a list in one") << QStringList{QStringLiteral("chi_sim+eng")} << QStringLiteral("chi_sim+eng");
    QTest::newRow("none") << QStringList() << QStringLiteral("tesseract");
}

void TesseractTest::languagesAreNamedWhenMissing()
{
    QFETCH(QStringList, languages);
    QFETCH(QString, named);
    ocr::Options options;
    options.languages = languages;
    const auto read = m_engine->recognise(drawing::paper(400, 400), options, {}, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::MissingComponent);
    QCOMPARE(read.error().subject, named);
}

void TesseractTest::impossibleImagesAreErrors_data()
{
    QTest::addColumn<QImage>("image");
    QTest::newRow("none") << QImage();
    QTest::newRow("1 x 30000") << drawing::paper(1, 30000);
    QTest::newRow("30000 x 1") << drawing::paper(30000, 1);
}

void TesseractTest::impossibleImagesAreErrors()
{
    QFETCH(QImage, image);
    const auto read = m_engine->recognise(image, {}, {}, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Empty);
    // And the engine lives on.
    QVERIFY(m_engine->recognise(drawing::paper(600, 200), {}, {}, {}));
}

void TesseractTest::cancellingEndsIt()
{
    core::CancelSource source;
    int calls = 0;
    const QImage page = drawing::notice();
    const auto read = m_engine->recognise(page, {}, source.token(), [&](const core::Progress &progress) {
        ++calls;
        QVERIFY(progress.done < 100);
        source.cancel();
    });
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Cancelled);
    QVERIFY(calls >= 1 && calls < 5);
    // The next page is read as if nothing had been.
    const QImage next = drawing::notice(1800, 500);
    const auto again = m_engine->recognise(next, {}, {}, {});
    QVERIFY(again && again->text.contains(QStringLiteral("深圳大学")));
}

void TesseractTest::progressRisesToTheEnd()
{
    qint64 last = -1;
    const auto read = m_engine->recognise(drawing::notice(1800, 900), {}, {}, [&](const core::Progress &progress) {
        QCOMPARE(progress.stage, QStringLiteral("recognise"));
        QCOMPARE(progress.total, 100);
        QVERIFY(progress.done > last && progress.done <= 100);
        last = progress.done;
    });
    QVERIFY(read);
    QVERIFY(last > 50);
}

void TesseractTest::englishAloneReadsLatinLines()
{
    QImage page = drawing::paper(1500, 300);
    drawing::write(page, 80, 150, QStringLiteral("Procurement of eight graphics servers"), 50);
    ocr::Options options;
    options.languages = {QStringLiteral("eng")};
    const auto read = m_engine->recognise(page, options, {}, {});
    QVERIFY(read);
    QCOMPARE(read->text, QStringLiteral("Procurement of eight graphics servers"));
    QCOMPARE(read->words.size(), size_t(5));
}

void TesseractTest::modelsAreTakenFromTheDataFolderFirst()
{
    // A data folder with one model in it: nothing else is offered.
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("tessdata")));
    QFile model(folder.filePath(QStringLiteral("tessdata/xyz.traineddata")));
    QVERIFY(model.open(QIODevice::WriteOnly));
    model.write("not a model");
    model.close();
    const QByteArray before = qgetenv("TENDERTRAIL_DATA");
    qputenv("TENDERTRAIL_DATA", folder.path().toUtf8());
    const auto engine = ocr::tesseract();
    qputenv("TENDERTRAIL_DATA", before);
    QVERIFY(engine);
    QCOMPARE((*engine)->languages(), QStringList{QStringLiteral("xyz")});
    // What cannot be loaded is an error that names it.
    ocr::Options options;
    options.languages = {QStringLiteral("xyz")};
    const auto read = (*engine)->recognise(drawing::paper(400, 400), options, {}, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::MissingComponent);
    QCOMPARE(read.error().subject, QStringLiteral("xyz"));
}

QTEST_MAIN(TesseractTest)
#include "tesseract_test.moc"
