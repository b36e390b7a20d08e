// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "rawpdf.h"

#include "pdfdrawing.h"
#include "rulepicture.h"

#include <QtTest>

#include <cmath>

using namespace fixtures;
using namespace tendertrail;
using namespace Qt::StringLiterals;
using ingest::DrawingLimits;
using ingest::PageDrawing;
using ingest::PageFrame;
using ingest::PdfDrawings;

/// What content streams draw, read without drawing.
class PdfDrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAndRectanglesAreBoxes();
    void placesFollowTheMatrix();
    void savedStatesComeBack();
    void turnedPagesAreUpright_data();
    void turnedPagesAreUpright();
    void cropBoxesBeginElsewhere();
    void formsBringTheirMatrixAndClip();
    void formsWithinThemselvesEnd();
    void clipsCutLines();
    void shadesAreTold();
    void curvesAndSlantedLinesAreShapes();
    void imagesHaveAPlace();
    void inlineImagesArePassedOver();
    void textIsCounted();
    void unreadTextMayBeWriting();
    void endlessOperatorsAreGivenUp();
    void endlessBytesAreGivenUp();
    void whatCannotBeFollowedIsNotTold_data();
    void whatCannotBeFollowedIsNotTold();
    void damagedFilesGiveNothing();
    void noiseDoesNoHarm();
    void linesArePaintedThin();
    void tablesAreFoundInForms();
    void tablesOnTurnedPagesAreFound();

private:
    static std::optional<PageDrawing> read(const QByteArray &pdf, const PageFrame &frame = {0, 0, 595, 842, 0},
                                           const DrawingLimits &limits = {})
    {
        PdfDrawings drawings(pdf.constData(), static_cast<std::size_t>(pdf.size()), {}, 1);
        return drawings.page(1, frame, limits);
    }
    static std::optional<PageDrawing> drawn(const QByteArray &content, const DrawingLimits &limits = {})
    {
        return read(onePage(content, helvetica), {0, 0, 595, 842, 0}, limits);
    }
    /// A page whose resources hold one form or image, object 6, named X.
    static QByteArray pageWithObject(const QByteArray &content, const QByteArray &object)
    {
        return rawPdf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                       "/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
                       stream(content), helvetica, object});
    }
    static bool near(const core::Box &box, double x, double y, double width, double height)
    {
        const bool good = std::abs(box.x - x) < 0.01 && std::abs(box.y - y) < 0.01 && std::abs(box.width - width) < 0.01
                          && std::abs(box.height - height) < 0.01;
        if (!good)
            qWarning() << "box" << box.x << box.y << box.width << box.height;
        return good;
    }
    static QByteArray tableContent()
    {
        QByteArray content = "0.5 w\n";
        for (const int y : {700, 670, 640, 610})
            content += "100 " + QByteArray::number(y) + " m 400 " + QByteArray::number(y) + " l S\n";
        for (const int x : {100, 200, 300, 400})
            content += QByteArray::number(x) + " 700 m " + QByteArray::number(x) + " 610 l S\n";
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                content += "BT /F1 10 Tf 1 0 0 1 " + QByteArray::number(110 + 100 * column) + " "
                           + QByteArray::number(680 - 30 * row) + " Tm (r" + QByteArray::number(row) + "c"
                           + QByteArray::number(column) + ") Tj ET\n";
        }
        return content;
    }
    QStringList cellsOf(const QByteArray &pdf)
    {
        auto reader = opened(write(m_folder, u"table.pdf"_s, pdf));
        QStringList cells;
        if (!reader)
            return cells;
        const core::PageText page = pageOf(*reader);
        for (const core::Block &block : page.blocks) {
            if (block.kind == core::BlockKind::TableCell)
                cells << u"%1%2=%3"_s.arg(block.row).arg(block.column).arg(block.range.of(page.text));
        }
        return cells;
    }

    QTemporaryDir m_folder;
};

void PdfDrawingTest::linesAndRectanglesAreBoxes()
{
    const auto drawing = drawn("2 w 100 700 m 300 700 l S  50 100 200 0.5 re f  10 10 m 60 10 l 60 40 l 10 40 l h f");
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(3));
    QVERIFY(near(drawing->boxes[0].box, 100, 141, 200, 2));
    QVERIFY(near(drawing->boxes[1].box, 50, 741.5, 200, 0.5));
    QVERIFY(near(drawing->boxes[2].box, 10, 802, 50, 30));
    QVERIFY(drawing->shapes.empty());
    QVERIFY(drawing->pictures.empty());
    // Nothing is painted by a path that only ends.
    const auto unpainted = drawn("100 700 m 300 700 l n 50 100 200 1 re n");
    QVERIFY(unpainted);
    QVERIFY(unpainted->boxes.empty());
}

void PdfDrawingTest::placesFollowTheMatrix()
{
    const auto drawing = drawn("0.5 0 0 0.5 10 20 cm 1 0 0 1 100 0 cm 0 0 200 2 re f");
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(1));
    QVERIFY(near(drawing->boxes.front().box, 60, 842 - 21, 100, 1));
}

void PdfDrawingTest::savedStatesComeBack()
{
    const auto drawing = drawn("q 1 g 10 0 0 10 0 0 cm Q Q Q 10 10 100 1 re f");
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(1));
    QVERIFY(near(drawing->boxes.front().box, 10, 831, 100, 1));
    QCOMPARE(drawing->boxes.front().grey, 0.0F);
}

void PdfDrawingTest::turnedPagesAreUpright_data()
{
    QTest::addColumn<int>("turned");
    QTest::addColumn<QList<double>>("box");
    // A line of 200 x 1 points, 50 from the left and 100 from the bottom of a page 400 wide and 600 high.
    QTest::newRow("upright") << 0 << QList<double>{50, 499, 200, 1};
    QTest::newRow("clockwise") << 90 << QList<double>{100, 50, 1, 200};
    QTest::newRow("upside down") << 180 << QList<double>{150, 100, 200, 1};
    QTest::newRow("counterclockwise") << 270 << QList<double>{499, 150, 1, 200};
}

void PdfDrawingTest::turnedPagesAreUpright()
{
    QFETCH(int, turned);
    QFETCH(QList<double>, box);
    const auto drawing = read(onePage("50 100 200 1 re f", helvetica, {}, {}, "0 0 400 600"), {0, 0, 400, 600, turned});
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(1));
    QVERIFY(near(drawing->boxes.front().box, box[0], box[1], box[2], box[3]));
}

void PdfDrawingTest::cropBoxesBeginElsewhere()
{
    const auto drawing = read(onePage("0 120 595 1 re f 0 10 595 1 re f", helvetica), {50, 100, 400, 600, 0});
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(1)); // the other one is cropped away
    QVERIFY(near(drawing->boxes.front().box, 0, 579, 400, 1));
}

void PdfDrawingTest::formsBringTheirMatrixAndClip()
{
    const QByteArray form = stream("0 0 500 1 re f", " /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 10 10]");
    const auto drawing = read(pageWithObject("q 1 0 0 1 5 5 cm /X Do Q 1 1 50 1 re f", form));
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(2));
    QVERIFY(near(drawing->boxes[0].box, 15, 842 - 17, 200, 2));
    QVERIFY(near(drawing->boxes[1].box, 1, 840, 50, 1));
}

void PdfDrawingTest::formsWithinThemselvesEnd()
{
    const QByteArray form = stream("/X Do /X Do /X Do", " /Type /XObject /Subtype /Form /BBox [0 0 100 100] "
                                                        "/Resources << /XObject << /X 6 0 R >> >>");
    QVERIFY(!read(pageWithObject("/X Do", form)));
}

void PdfDrawingTest::clipsCutLines()
{
    const auto drawing = drawn("q 100 0 50 842 re W n 0 100 500 1 re f Q 0 200 500 1 re f q 0 0 10 10 re W n 50 50 10 1 re f Q");
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(2));
    QVERIFY(near(drawing->boxes[0].box, 100, 741, 50, 1));
    QVERIFY(near(drawing->boxes[1].box, 0, 641, 500, 1));
}

void PdfDrawingTest::shadesAreTold()
{
    const auto drawing = drawn("0.5 g 1 1 5 5 re f 1 0 0 rg 1 1 5 5 re f 0 0 0 1 k 1 1 5 5 re f /DeviceRGB cs 1 1 1 sc 1 1 5 5 re f "
                               "0.25 G 1 w 10 10 m 90 10 l S");
    QVERIFY(drawing);
    QCOMPARE(drawing->boxes.size(), std::size_t(5));
    const QList<float> wanted{0.5F, 0.3F, 0, 1, 0.25F};
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(std::abs(drawing->boxes[i].grey - wanted.at(static_cast<qsizetype>(i))) < 0.01F);
}

void PdfDrawingTest::curvesAndSlantedLinesAreShapes()
{
    const auto drawing = drawn("100 100 m 100 200 200 200 200 100 c S 300 300 m 400 400 l S 1 g 300 300 m 400 400 l 400 300 l f");
    QVERIFY(drawing);
    QVERIFY(drawing->boxes.empty());
    QCOMPARE(drawing->shapes.size(), std::size_t(2)); // white on white is nothing
    QVERIFY(near(drawing->shapes[0], 100, 642, 100, 100));
    QVERIFY(near(drawing->shapes[1], 300, 442, 100, 100));
}

void PdfDrawingTest::imagesHaveAPlace()
{
    const QByteArray image = stream("\xff", " /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray");
    const auto drawing = read(pageWithObject("q 100 0 0 50 200 300 cm /X Do Q", image));
    QVERIFY(drawing);
    QCOMPARE(drawing->pictures.size(), std::size_t(1));
    QVERIFY(near(drawing->pictures.front(), 200, 492, 100, 50));
    QVERIFY(drawing->boxes.empty());
}

void PdfDrawingTest::inlineImagesArePassedOver()
{
    // Its bytes look like operators, and like its own end.
    const QByteArray bytes = QByteArray("0 0 500 500 re f \nEI \x01\x80\xff 0 0 9 9 re f").leftJustified(40, ' ');
    const auto drawing = drawn("q 100 0 0 50 200 300 cm BI /W 8 /H 5 /BPC 8 /CS /G ID " + bytes + "\nEI Q 10 10 100 1 re f");
    QVERIFY(drawing);
    QCOMPARE(drawing->pictures.size(), std::size_t(1));
    QVERIFY(near(drawing->pictures.front(), 200, 492, 100, 50));
    QCOMPARE(drawing->boxes.size(), std::size_t(1));
    QVERIFY(near(drawing->boxes.front().box, 10, 831, 100, 1));
    // One that never ends takes the rest along.
    const auto endless = drawn("BI /W 8 /H 5 ID abc 10 10 100 1 re f");
    QVERIFY(endless);
    QVERIFY(endless->boxes.empty());
}

void PdfDrawingTest::textIsCounted()
{
    const auto drawing = drawn("BT /F1 10 Tf 2 0 0 2 50 700 Tm (ab\\)\\101 (c)) Tj [(de) -20 <6667>] TJ 3 Tr (unseen) Tj ET");
    QVERIFY(drawing);
    QCOMPARE(drawing->codes, qsizetype(11));
    QVERIFY(std::abs(drawing->textArea - 11 * 400) < 0.01);
}

void PdfDrawingTest::unreadTextMayBeWriting()
{
    const auto drawing = drawn("BT /F1 12 Tf (" + QByteArray(400, 'x') + ") Tj ET");
    QVERIFY(drawing);
    QVERIFY(ingest::mostTexture(*drawing, {}, 595, 842, 50.0 / 72) > 0.1);
    ingest::PdfWord word;
    word.glyphs.resize(400);
    QVERIFY(ingest::mostTexture(*drawing, {word}, 595, 842, 50.0 / 72) < 0.001);
    // Long rules are no writing, short strokes may be.
    const auto rules = drawn("1 w 50 100 m 500 100 l S 50 200 m 500 200 l S");
    QVERIFY(rules);
    QVERIFY(ingest::mostTexture(*rules, {}, 595, 842, 50.0 / 72) < 0.001);
    QByteArray strokes;
    for (int i = 0; i < 40; ++i)
        strokes += QByteArray::number(20 * (i % 20)) + " " + QByteArray::number(100 + 20 * (i / 20)) + " 8 1 re f\n";
    const auto short40 = drawn(strokes);
    QVERIFY(short40);
    QVERIFY(ingest::mostTexture(*short40, {}, 595, 842, 50.0 / 72) > 0.02);
}

void PdfDrawingTest::endlessOperatorsAreGivenUp()
{
    DrawingLimits limits;
    limits.operators = 1000;
    QVERIFY(drawn(QByteArray("q Q ").repeated(400), limits));
    QVERIFY(!drawn(QByteArray("q Q ").repeated(600), limits));
    DrawingLimits fewMarks;
    fewMarks.marks = 100;
    QVERIFY(!drawn(QByteArray("1 1 9 9 re f ").repeated(101), fewMarks));
    QVERIFY(!drawn(QByteArray("q ").repeated(5000)));
    QVERIFY(!drawn("0 0 m " + QByteArray("9 9 l ").repeated(300'000) + "S"));
}

void PdfDrawingTest::endlessBytesAreGivenUp()
{
    DrawingLimits limits;
    limits.bytes = 5000;
    QVERIFY(drawn(QByteArray("q Q ").repeated(1000), limits));
    QVERIFY(!drawn(QByteArray("q Q ").repeated(2000), limits));
}

void PdfDrawingTest::whatCannotBeFollowedIsNotTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("a frame of two rectangles") << QByteArray("10 10 100 100 re 12 12 96 96 re f*") << QByteArray();
    QTest::newRow("blending") << QByteArray("/G gs 10 10 100 1 re f")
                              << QByteArray("/Resources << /ExtGState << /G << /BM /Multiply >> >> >>");
}

void PdfDrawingTest::whatCannotBeFollowedIsNotTold()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, page);
    const QByteArray own = page.isEmpty() ? QByteArray("/Resources << >>") : page;
    QVERIFY(!read(rawPdf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + own + " >>",
                          stream(content)})));
    QVERIFY(drawn("10 10 100 100 re 12 12 96 96 re f"));
}

void PdfDrawingTest::damagedFilesGiveNothing()
{
    const QByteArray whole = onePage("10 10 100 1 re f", helvetica);
    QVERIFY(read(whole));
    for (qsizetype length = 0; length < whole.size() - 8; length += 7)
        QVERIFY(!read(whole.left(length)));
    PdfDrawings drawings(whole.constData(), static_cast<std::size_t>(whole.size()), {}, 1);
    QVERIFY(!drawings.page(0, {0, 0, 595, 842, 0}));
    QVERIFY(!drawings.page(2, {0, 0, 595, 842, 0}));
}

void PdfDrawingTest::noiseDoesNoHarm()
{
    const QList<QByteArray> words{"q", "Q", "cm", "re", "f", "S", "W", "n", "m", "l", "c", "h", "[", "]", "<<", ">>", "(", ")", "<", ">",
                                  "/X", "Do", "gs", "1e9", "-9999999999999999999", "0", ".5", "--3", "BI", "ID", "EI", "%", "\n", "Tf",
                                  "Tj", "TJ", "scn", "cs", "\\", "d", "sh", "{", "b*", "{}"};
    quint32 seed = 7;
    for (int round = 0; round < 60; ++round) {
        QByteArray content;
        for (int i = 0; i < 400; ++i) {
            seed = seed * 1664525 + 1013904223;
            content += words.at((seed >> 8) % static_cast<quint32>(words.size())) + ' ';
        }
        const auto drawing = drawn(content);
        for (const ingest::DrawnBox &box : drawing ? drawing->boxes : std::vector<ingest::DrawnBox>{}) {
            QVERIFY(box.box.x >= 0 && box.box.y >= 0 && box.box.right() <= 595.01 && box.box.bottom() <= 842.01);
            QVERIFY(box.grey >= 0 && box.grey <= 1);
        }
    }
}

void PdfDrawingTest::linesArePaintedThin()
{
    const auto column = [](core::Box line) {
        PageDrawing drawing;
        for (const core::Box &box : {line, core::Box{20, 20, 1, 160}, core::Box{80, 20, 1, 160}, core::Box{20, 20, 60, 1}, core::Box{20, 180, 60, 1}})
            drawing.boxes.push_back({box, 0, 1});
        const auto picture = ingest::rulePicture(drawing, 200, 200, 1);
        QList<int> dark;
        for (int row = 90; picture && row < 110 && row < picture->height(); ++row) {
            if (picture->constScanLine(row)[50] < 128)
                dark << row;
        }
        return dark;
    };
    // Wherever a line of a point lies between pixels, it takes one; a hairline, too.
    for (const double y : {100.0, 100.3, 100.5, 100.8})
        QCOMPARE(column({20, y, 60, 1}).size(), 1);
    QCOMPARE(column({20, 100.4, 60, 0}), QList<int>{100});
    QCOMPARE(column({20, 96, 60, 8}).size(), 8);
    // A frame needs two lines each way.
    PageDrawing rules;
    for (const double y : {50.0, 70.0, 90.0})
        rules.boxes.push_back({{20, y, 60, 1}, 0, 1});
    const auto none = ingest::rulePicture(rules, 200, 200, 1);
    QVERIFY(none && none->isNull());
}

void PdfDrawingTest::tablesAreFoundInForms()
{
    const QStringList cells = cellsOf(onePage(tableContent(), helvetica));
    QCOMPARE(cells.size(), 9);
    QCOMPARE(cells.at(4), u"11=r1c1"_s);
    const QByteArray form = stream(tableContent(), " /Type /XObject /Subtype /Form /BBox [0 0 595 842] "
                                                   "/Resources << /Font << /F1 5 0 R >> >>");
    QCOMPARE(cellsOf(pageWithObject("q /X Do Q", form)), cells);
}

void PdfDrawingTest::tablesOnTurnedPagesAreFound()
{
    // The content is turned against the page, so that it reads upright.
    const QStringList cells = cellsOf(onePage("q 0 1 -1 0 842 0 cm " + tableContent() + " Q", helvetica, "/Rotate 90", {}, "0 0 842 842"));
    QCOMPARE(cells.size(), 9);
    QCOMPARE(cells.at(4), u"11=r1c1"_s);
}

QTEST_MAIN(PdfDrawingTest)
#include "pdfdrawing_test.moc"
