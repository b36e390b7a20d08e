// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membersfixture.h"
#include "ofdfixture.h"

#include <QBuffer>

using namespace fixtures;
using namespace Qt::StringLiterals;

namespace {

constexpr double millimetre = 72 / 25.4;

QByteArray png(const QSize &size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// What an OFD page says, where it says it, how it looks, and what strangers may put into one.
class OfdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersStandWhereTheyAreDrawn();
    void locationsAreFoundHoweverTheyAreWritten_data();
    void locationsAreFoundHoweverTheyAreWritten();
    void namesInGbkAreFound();
    void positionsOfCharacters_data();
    void positionsOfCharacters();
    void columnsAreReadOneAfterTheOther();
    void formsAreReadLineByLine();
    void ruledTablesHaveCells();
    void layersAndTemplatesLieInOrder();
    void parametersAreInherited();
    void shapesAreDrawn_data();
    void shapesAreDrawn();
    void picturesAreDrawn();
    void scansNeedRecognition();
    void writingDrawnAsShapesNeedsRecognition();
    void textUnderAScanIsTaken();
    void annotationsAreRead();
    void severalDocumentsAreOne();
    void signaturesAreNoted();
    void attachmentsAreUnpacked();
    void unpackingKeepsItsLimits();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
    void damagedFilesAreRefusedInWords();

private:
    core::PageText read(const OfdParts &parts)
    {
        auto reader = opened(writeOfd(m_folder, parts));
        if (!reader)
            return {};
        core::PageText page = pageOf(*reader);
        if (const QString broken = brokenRule(page); !broken.isEmpty())
            page.text = broken;
        return page;
    }
    core::PageText read(const QByteArray &objects) { return read(OfdParts{{ofdLayer(objects)}, {}, {}, {}, {}}); }
    QImage drawn(const OfdParts &parts, double dpi = 25.4)
    {
        auto reader = opened(writeOfd(m_folder, parts));
        const auto image = reader ? reader->render(1, dpi, {}) : core::Result<QImage>(QImage());
        return image ? *image : QImage();
    }
    QTemporaryDir m_folder;
};

void OfdTest::charactersStandWhereTheyAreDrawn()
{
    const core::PageText page = read(ofdText(u"采购公告"_s, 20, 30));
    QCOMPARE(page.text, u"采购公告\n"_s);
    QVERIFY(std::abs(page.width - 210 * millimetre) < 0.01 && std::abs(page.height - 297 * millimetre) < 0.01);
    QCOMPARE(page.source, core::TextSource::Digital);
    QCOMPARE(page.engine, u"ofd"_s);
    QCOMPARE(page.words.size(), std::size_t(1));
    const core::Word &word = page.words.front();
    QVERIFY(std::abs(word.box.x - 20 * millimetre) < 0.01 && std::abs(word.box.width - 20 * millimetre) < 0.01);
    QVERIFY(std::abs(word.box.y - 30 * millimetre) < 0.01 && std::abs(word.box.height - 5 * millimetre) < 0.01);
    QCOMPARE(word.edges.size(), std::size_t(5));
    QVERIFY(std::abs(double(word.edges[1]) - 25 * millimetre) < 0.01);
    const core::Box second = core::boxesOf(page, {1, 2}).front();
    QVERIFY(std::abs(second.x - 25 * millimetre) < 0.1);
}

void OfdTest::locationsAreFoundHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("entry");
    const auto row = [](const char *name, const QString &location, const QString &entry) {
        QTest::newRow(name) << location.toUtf8() << entry.toUtf8();
    };
    row("from the document's folder", u"Extra/C.xml"_s, u"Doc_0/Extra/C.xml"_s);
    row("from the root", u"/Doc_0/Extra/C.xml"_s, u"Doc_0/Extra/C.xml"_s);
    row("from the root without a slash", u"Doc_0/Extra/C.xml"_s, u"Doc_0/Extra/C.xml"_s);
    row("with dots", u"./Pages/../Extra/C.xml"_s, u"Doc_0/Extra/C.xml"_s);
    row("in another case", u"EXTRA/c.XML"_s, u"Doc_0/Extra/C.xml"_s);
    row("with backslashes", u"Extra\\C.xml"_s, u"Doc_0/Extra/C.xml"_s);
    row("in a Chinese folder", u"页面/第一页.xml"_s, u"Doc_0/页面/第一页.xml"_s);
    row("above the root", u"../../../Top.xml"_s, u"Top.xml"_s);
    row("an entry with a slash in front", u"/Doc_0/C.xml"_s, u"/Doc_0/C.xml"_s);
}

void OfdTest::locationsAreFoundHoweverTheyAreWritten()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, entry);
    const QString path = writeZip(m_folder, u"paths.ofd"_s,
        {{"OFD.xml", "<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>"},
         {"Doc_0/Document.xml", "<Document><CommonData/><Pages><Page ID='1' BaseLoc='" + location + "'/></Pages></Document>"},
         {entry, "<Page>" + ofdLayer(ofdText(u"找到了"_s, 20, 60)) + "</Page>"}});
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, u"找到了\n"_s);
}

void OfdTest::namesInGbkAreFound()
{
    const QString path = writeZip(m_folder, u"gbk.ofd"_s,
        {{"OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"},
         {"Doc_0/Document.xml", "<Document><CommonData/><Pages><Page ID='1' BaseLoc='" + u"页面"_s.toUtf8() + "/C.xml'/></Pages></Document>"},
         {"Doc_0/ABCD/C.xml", "<Page>" + ofdLayer(ofdText(u"找到了"_s, 20, 60)) + "</Page>"}});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("/ABCD/", QByteArray::fromHex("2fd2b3c3e62f")); // 页面 in GBK, without a mark that it is
    file.seek(0);
    file.write(bytes);
    file.close();
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, u"找到了\n"_s);
}

void OfdTest::positionsOfCharacters_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &attributes, const QString &inner, const QString &text) {
        QTest::newRow(name) << "<ofd:TextObject Boundary='20 60 150 50' Size='5' " + attributes + ">" + inner.toUtf8() + "</ofd:TextObject>" << text;
    };
    const QString code = u"<ofd:TextCode X='0' Y='5' %1>%2</ofd:TextCode>"_s;
    row("a list of distances", "", code.arg(u"DeltaX='5 5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("repetitions", "", code.arg(u"DeltaX='g 3 5 g 3 2.5'"_s, u"甲乙丙1234"_s), u"甲乙丙1234\n"_s);
    row("too few distances", "", code.arg(u"DeltaX='5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("no distances", "", code.arg(QString(), u"甲乙AB"_s), u"甲乙AB\n"_s);
    row("back to a new line", "", code.arg(u"DeltaX='5 5 -10 5 5' DeltaY='0 0 6 0 0'"_s, u"甲乙丙丁戊己"_s), u"甲乙丙\n丁戊己\n"_s);
    row("two codes", "", code.arg(u"DeltaX='5'"_s, u"甲乙"_s) + u"<ofd:TextCode X='0' Y='12' DeltaX='5'>丙丁</ofd:TextCode>"_s, u"甲乙\n丙丁\n"_s);
    row("y of the code before", "", code.arg(u"DeltaX='5'"_s, u"甲乙"_s) + u"<ofd:TextCode X='10' DeltaX='5'>丙丁</ofd:TextCode>"_s, u"甲乙丙丁\n"_s);
    row("one below the other", "", code.arg(u"DeltaX='g 3 0' DeltaY='g 3 5'"_s, u"竖排文字"_s), u"竖排文字\n"_s);
    row("scaled", "CTM='2 0 0 2 0 0'", code.arg(u"DeltaX='5 5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("turned", "CTM='0 1 -1 0 30 0'", code.arg(u"DeltaX='5 5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("tilted", "CTM='0.866 -0.5 0.5 0.866 0 30'", code.arg(u"DeltaX='5 5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("glyphs of a font", "", u"<ofd:CGTransform CodePosition='0' CodeCount='3' GlyphCount='3'><ofd:Glyphs>71 72 73</ofd:Glyphs></ofd:CGTransform>"_s
                                    + code.arg(u"DeltaX='5 5'"_s, u"甲乙丙"_s), u"甲乙丙\n"_s);
    row("spaces part words", "", code.arg(u"DeltaX='g 9 2.5'"_s, u"GPU A100"_s), u"GPU A100\n"_s);
    row("set wide apart", "", code.arg(u"DeltaX='g 4 7'"_s, u"采购公告"_s), u"采购公告\n"_s);
    row("radicals", "", code.arg(u"DeltaX='5'"_s, u"\u2f24\u2f29"_s), u"大小\n"_s);
    row("drawn twice for bold", "", code.arg(u"DeltaX='5'"_s, u"甲乙"_s) + u"<ofd:TextCode X='0.1' Y='5' DeltaX='5'>甲乙</ofd:TextCode>"_s, u"甲乙\n"_s);
    row("off the page", "", u"<ofd:TextCode X='-500' Y='5' DeltaX='5'>甲乙</ofd:TextCode>"_s + code.arg(u"DeltaX='5'"_s, u"丙丁"_s), u"丙丁\n"_s);
}

void OfdTest::positionsOfCharacters()
{
    QFETCH(QByteArray, object);
    QFETCH(QString, text);
    const core::PageText page = read(object);
    QString lines = page.text;
    QCOMPARE(lines.replace(u"\n\n"_s, u"\n"_s), text);
    for (const core::Word &word : page.words)
        QVERIFY(word.box.y > 50 * millimetre && word.box.bottom() < 110 * millimetre);
}

void OfdTest::columnsAreReadOneAfterTheOther()
{
    QByteArray objects;
    for (int line = 7; line >= 0; --line) { // drawn from below and from the right
        objects += ofdText(QString(14, QChar(u'右')) + QString::number(line), 110, 60 + 7 * line);
        objects += ofdText(QString(14, QChar(u'左')) + QString::number(line), 20, 60 + 7 * line);
    }
    objects += ofdText(QString(30, QChar(u'题')), 20, 45);
    const QString text = read(objects).text.remove(u'\n');
    QVERIFY2(text.startsWith(QString(30, QChar(u'题')) + QString(14, QChar(u'左')) + u"0"_s), qPrintable(text));
    QVERIFY(text.indexOf(u"左7"_s) < text.indexOf(u"右0"_s));
    QVERIFY(text.indexOf(u"右0"_s) < text.indexOf(u"右7"_s));
}

void OfdTest::formsAreReadLineByLine()
{
    QByteArray objects;
    const QString numbers = u"甲乙丙丁戊"_s;
    const QStringList labels{u"采购人"_s, u"代理机构"_s, u"项目编号"_s, u"预算金额"_s, u"开标时间"_s};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        objects += ofdText(u"填写内容"_s + numbers.at(i), 80, 60 + 9 * double(i));
        objects += ofdText(labels.at(i), 20, 60 + 9 * double(i));
    }
    const QString text = read(objects).text;
    for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
        QVERIFY2(text.indexOf(labels.at(i)) < text.indexOf(u"填写内容"_s + numbers.at(i)), qPrintable(text));
        QVERIFY(text.indexOf(u"填写内容"_s + numbers.at(i)) < text.indexOf(labels.at(i + 1)));
    }
}

void OfdTest::ruledTablesHaveCells()
{
    QByteArray objects;
    for (int row = 0; row < 4; ++row)
        objects += ofdRectangle(20, 60 + 12 * row, 160, 0.2, "Stroke='false' Fill='true'"); // as thin areas
    for (int column = 0; column < 3; ++column)
        objects += "<ofd:PathObject Boundary='" + QByteArray::number(20 + 80 * column)
                   + " 60 1 36' LineWidth='0.25'><ofd:AbbreviatedData>M 0 0 L 0 36</ofd:AbbreviatedData></ofd:PathObject>";
    const QStringList names{u"序号"_s, u"名称"_s, u"一"_s, u"云服务"_s, u"二"_s, u"服务器"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        objects += ofdText(names.at(i), i % 2 == 0 ? 25 : 105, 63 + 12 * double(i / 2));
    const core::PageText page = read(objects);
    QHash<QString, QPair<int, int>> cells;
    for (const core::Block &block : page.blocks) {
        if (block.kind == core::BlockKind::TableCell)
            cells.insert(block.range.of(page.text), {block.row, block.column});
    }
    QCOMPARE(cells.size(), 6);
    QCOMPARE(cells.value(u"云服务"_s), qMakePair(1, 1));
    QCOMPARE(cells.value(u"二"_s), qMakePair(2, 0));
}

void OfdTest::layersAndTemplatesLieInOrder()
{
    const auto filled = [](double x, const char *color, const QString &text) {
        return ofdRectangle(x, 100, 60, 60, "Stroke='false' Fill='true'", "<ofd:FillColor Value='" + QByteArray(color) + "'/>") + ofdText(text, x, 60);
    };
    OfdParts parts;
    parts.common = "<ofd:TemplatePage ID='70' BaseLoc='T0.xml' ZOrder='Background'/><ofd:TemplatePage ID='71' BaseLoc='/Doc_0/T1.xml' ZOrder='Foreground'/>";
    parts.pages << "<ofd:Template TemplateID='71' ZOrder='Foreground'/><ofd:Template TemplateID='70'/>"
                   "<ofd:Content><ofd:Layer Type='Foreground'>" + filled(80, "0 0 255", u"前层"_s) + "</ofd:Layer><ofd:Layer Type='Body'>"
                   + filled(50, "0 255 0", u"正文"_s) + "</ofd:Layer></ofd:Content>";
    parts.files = {{"Doc_0/T0.xml", "<Page>" + ofdLayer(filled(20, "255 0 0", u"底版"_s)) + "</Page>"},
                   {"Doc_0/T1.xml", "<Page>" + ofdLayer(filled(110, "255 255 0", u"面版"_s)) + "</Page>"}};
    const core::PageText page = read(parts);
    QCOMPARE(page.text, u"底版 正文 前层 面版\n"_s);
    const QImage image = drawn(parts); // a pixel a millimetre
    QCOMPARE(image.size(), QSize(210, 297));
    QCOMPARE(image.pixelColor(30, 130), QColor(255, 0, 0));
    QCOMPARE(image.pixelColor(60, 130), QColor(0, 255, 0));
    QCOMPARE(image.pixelColor(90, 130), QColor(0, 0, 255));
    QCOMPARE(image.pixelColor(120, 130), QColor(255, 255, 0));
    QCOMPARE(image.pixelColor(200, 130), QColor(Qt::white));
}

void OfdTest::parametersAreInherited()
{
    OfdParts parts;
    parts.common = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>";
    parts.files = {{"Doc_0/Res.xml", "<Res><DrawParams><DrawParam ID='1'><FillColor Value='255 0 0'/><StrokeColor Value='#00 #80 #00'/></DrawParam>"
                                     "<DrawParam ID='2' Relative='1'><StrokeColor Value='0 0 255'/></DrawParam></DrawParams></Res>"}};
    parts.pages << "<ofd:Content><ofd:Layer DrawParam='2'>" + ofdRectangle(20, 20, 30, 30, "Fill='true' LineWidth='4'")
                   + ofdRectangle(60, 20, 30, 30, "DrawParam='1' LineWidth='4'")
                   + ofdRectangle(100, 20, 30, 30, "Fill='true' Stroke='false'", "<ofd:FillColor Value='0 255 0' Alpha='0'/>")
                   + ofdRectangle(140, 20, 30, 30, "Fill='true' Stroke='false' Alpha='128'", "<ofd:FillColor Value='0 0 0'/>") + "</ofd:Layer></ofd:Content>";
    const QImage image = drawn(parts);
    QCOMPARE(image.pixelColor(35, 35), QColor(255, 0, 0));
    QCOMPARE(image.pixelColor(20, 35), QColor(0, 0, 255));
    QCOMPARE(image.pixelColor(60, 35), QColor(0, 128, 0));
    QCOMPARE(image.pixelColor(75, 35), QColor(Qt::white)); // areas are not filled unless somebody says so
    QCOMPARE(image.pixelColor(115, 35), QColor(Qt::white));
    QVERIFY(std::abs(image.pixelColor(155, 35).red() - 127) < 3);
}

void OfdTest::shapesAreDrawn_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QPoint>("inside");
    QTest::addColumn<QPoint>("outside");
    QTest::newRow("lines") << QByteArray("M 0 0 L 100 0 L 100 100 C") << QPoint(90, 20) << QPoint(20, 90);
    QTest::newRow("quadratic curve") << QByteArray("M 0 0 Q 50 100 100 0 C") << QPoint(50, 40) << QPoint(50, 60);
    QTest::newRow("cubic curve") << QByteArray("M 0 0 B 0 100 100 100 100 0 C") << QPoint(50, 70) << QPoint(50, 80);
    QTest::newRow("half a circle") << QByteArray("M 0 50 A 50 50 0 0 1 100 50 C") << QPoint(50, 10) << QPoint(50, 60);
    QTest::newRow("the other half") << QByteArray("M 0 50 A 50 50 0 0 0 100 50 C") << QPoint(50, 90) << QPoint(50, 40);
    QTest::newRow("the large arc") << QByteArray("M 50 0 A 50 50 0 1 1 0 50 C") << QPoint(60, 90) << QPoint(10, 10);
    QTest::newRow("a tilted ellipse") << QByteArray("M 15 15 A 50 10 45 1 1 85 85 C M 15 15 A 50 10 45 1 0 85 85 C") << QPoint(46, 54) << QPoint(80, 20);
    QTest::newRow("numbers that touch letters") << QByteArray("M0 0L100 0L100,100L0 100C") << QPoint(50, 50) << QPoint(110, 50);
    QTest::newRow("a fault at its end") << QByteArray("M 0 0 L 100 0 L 100 100 L 0 100 L x y") << QPoint(50, 50) << QPoint(110, 50);
}

void OfdTest::shapesAreDrawn()
{
    QFETCH(QByteArray, data);
    QFETCH(QPoint, inside);
    QFETCH(QPoint, outside);
    OfdParts parts;
    parts.pages << ofdLayer("<ofd:PathObject Boundary='20 20 100 100' Stroke='false' Fill='true'><ofd:AbbreviatedData>" + data
                            + "</ofd:AbbreviatedData></ofd:PathObject>");
    const QImage image = drawn(parts);
    const QPoint origin(20, 20);
    QVERIFY(image.pixelColor(origin + inside).red() < 40);
    QVERIFY(image.pixelColor(origin + outside).red() > 200);
}

void OfdTest::picturesAreDrawn()
{
    OfdParts parts;
    parts.common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    parts.files = {{"Doc_0/Res.xml", "<Res BaseLoc='Pictures'><MultiMedias><MultiMedia ID='5' Type='Image'><MediaFile>红.png</MediaFile></MultiMedia>"
                                     "<MultiMedia ID='6' Type='Image'><MediaFile>gone.jb2</MediaFile></MultiMedia></MultiMedias></Res>"},
                   {"Doc_0/Pictures/红.png", png({40, 20}, Qt::red)}};
    const QByteArray clip = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary='0 0 10 10'><ofd:AbbreviatedData>M 0 0 L 10 0 L 10 10 L 0 10 C"
                            "</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
    parts.pages << ofdLayer("<ofd:ImageObject Boundary='20 20 40 20' CTM='40 0 0 20 0 0' ResourceID='5'/><ofd:ImageObject Boundary='100 20 40 20' "
                            "ResourceID='5'/><ofd:ImageObject Boundary='20 60 40 20' CTM='40 0 0 20 0 0' ResourceID='6'/>"
                            "<ofd:ImageObject Boundary='20 100 40 20' CTM='40 0 0 20 0 0' ResourceID='5'>" + clip + "</ofd:ImageObject>");
    const QImage image = drawn(parts);
    QCOMPARE(image.pixelColor(40, 30), QColor(Qt::red));
    QCOMPARE(image.pixelColor(59, 39), QColor(Qt::red));
    QCOMPARE(image.pixelColor(62, 30), QColor(Qt::white));
    QCOMPARE(image.pixelColor(120, 30), QColor(Qt::red));
    QCOMPARE(image.pixelColor(25, 105), QColor(Qt::red));
    QCOMPARE(image.pixelColor(45, 105), QColor(Qt::white));
}

void OfdTest::scansNeedRecognition()
{
    OfdParts parts;
    parts.common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    parts.files = {{"Doc_0/Res.xml", "<Res><MultiMedias><MultiMedia ID='5' Type='Image'><MediaFile>p.png</MediaFile></MultiMedia></MultiMedias></Res>"},
                   {"Doc_0/p.png", png({210, 297}, QColor(120, 120, 120))}};
    parts.pages << ofdLayer("<ofd:ImageObject Boundary='0 0 210 297' CTM='210 0 0 297 0 0' ResourceID='5'/>") << ofdLayer("");
    auto reader = opened(writeOfd(m_folder, parts));
    QVERIFY(reader);
    const core::PageText scan = pageOf(*reader, 1);
    QVERIFY(scan.needsOcr);
    QCOMPARE(scan.source, core::TextSource::None);
    QVERIFY(!scan.note.isEmpty());
    const core::PageText blank = pageOf(*reader, 2);
    QVERIFY(!blank.needsOcr);
    QCOMPARE(blank.note, u"blank page"_s);
}

void OfdTest::writingDrawnAsShapesNeedsRecognition()
{
    // Coloured areas and rules are no writing; outlines of characters are.
    QByteArray areas = ofdRectangle(20, 20, 80, 200, "Fill='true'") + ofdRectangle(110, 20, 80, 200, "Fill='true'");
    QVERIFY(!read(areas + ofdText(u"正文"_s, 30, 240)).needsOcr);
    QVERIFY(!read(areas).needsOcr);
    QByteArray outlines;
    for (int i = 0; i < 400; ++i)
        outlines += "<ofd:PathObject Boundary='" + QByteArray::number(20 + 8 * (i % 20)) + " " + QByteArray::number(40 + 10 * (i / 20))
                    + " 6 6' Fill='true' Stroke='false' Rule='Even-Odd'><ofd:AbbreviatedData>M 0 0 L 6 0 L 6 1 L 1 1 L 1 5 L 6 5 L 6 6 L 0 6 C M 2 2 L 4 2 L 4 4 L 2 4 C</ofd:AbbreviatedData></ofd:PathObject>";
    QVERIFY(read(outlines).needsOcr);
}

void OfdTest::textUnderAScanIsTaken()
{
    OfdParts parts;
    parts.common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    parts.files = {{"Doc_0/Res.xml", "<Res><MultiMedias><MultiMedia ID='5' Type='Image'><MediaFile>p.png</MediaFile></MultiMedia></MultiMedias></Res>"},
                   {"Doc_0/p.png", png({210, 297}, Qt::white)}};
    QByteArray text;
    for (int line = 0; line < 20; ++line)
        text += ofdText(u"识别出来的文字在图像下面"_s, 20, 40 + 10 * line, "Fill='false'");
    parts.pages << ofdLayer("<ofd:ImageObject Boundary='0 0 210 297' ResourceID='5'/>" + text);
    const core::PageText page = read(parts);
    QVERIFY(!page.needsOcr);
    QCOMPARE(page.text.count(u"识别"_s), 20);
    const QImage image = drawn(parts, 50);
    QCOMPARE(inkIn(image, {0, 0, page.width, page.height}, page), 0.0); // it is not drawn
}

void OfdTest::annotationsAreRead()
{
    OfdParts parts;
    parts.pages << ofdLayer(ofdText(u"正文"_s, 20, 60));
    parts.document = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>";
    parts.files = {{"Doc_0/Annots/Annotations.xml", "<Annotations><Page PageID='1'><FileLoc>Page_0/A.xml</FileLoc></Page></Annotations>"},
                   {"Doc_0/Annots/Page_0/A.xml", "<PageAnnot><Annot Type='Watermark' ID='9'><Appearance Boundary='10 10 100 100'>"
                        + ofdText(u"批注"_s, 10, 20) + "</Appearance></Annot><Annot ID='10' Visible='false'><Appearance Boundary='0 0 1 1'>"
                        + ofdText(u"隐藏"_s, 10, 20) + "</Appearance></Annot></PageAnnot>"}};
    const core::PageText page = read(parts);
    QCOMPARE(page.text, u"正文\n\n批注\n"_s);
    QVERIFY(std::abs(page.words.back().box.x - 20 * millimetre) < 0.01);
}

void OfdTest::severalDocumentsAreOne()
{
    const auto page = [](const QString &text) { return "<Page>" + ofdLayer(ofdText(text, 20, 60)) + "</Page>"; };
    const QByteArray document = "<Document><CommonData/><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>";
    auto reader = opened(writeZip(m_folder, u"two.ofd"_s,
        {{"OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>gone.xml</DocRoot></DocBody>"
                     "<DocBody><DocRoot>Doc_1/Document.xml</DocRoot></DocBody></OFD>"},
         {"Doc_0/Document.xml", document}, {"Doc_0/P.xml", page(u"甲"_s)}, {"Doc_1/Document.xml", document}, {"Doc_1/P.xml", page(u"乙"_s)}}));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 2);
    QCOMPARE(pageOf(*reader, 1).text, u"甲\n"_s);
    QCOMPARE(pageOf(*reader, 2).text, u"乙\n"_s);
    QCOMPARE(reader->page(3, {}).error().code, core::ErrorCode::InvalidArgument);
}

void OfdTest::signaturesAreNoted()
{
    OfdParts parts;
    parts.pages << ofdLayer(ofdText(u"已盖章的公告"_s, 20, 60)) << ofdLayer(ofdText(u"第二页"_s, 20, 60));
    parts.body = "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>";
    parts.files = {{"Doc_0/Signs/Signatures.xml", "<Signatures><Signature ID='1' BaseLoc='Sign_0/Signature.xml'/><Signature ID='2' BaseLoc='gone'/></Signatures>"},
                   {"Doc_0/Signs/Sign_0/Signature.xml", "<Signature><SignedInfo><StampAnnot ID='1' PageRef='1' Boundary='90 9 30 20'/></SignedInfo></Signature>"}};
    auto reader = opened(writeOfd(m_folder, parts));
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader, 1).note, u"electronic signature with a stamp on this page (not checked)"_s);
    QCOMPARE(pageOf(*reader, 2).note, u"electronic signature in the document (not checked)"_s);
}

void OfdTest::attachmentsAreUnpacked()
{
    OfdParts parts;
    parts.pages << ofdLayer(ofdText(u"附件"_s, 20, 60));
    parts.document = "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>";
    parts.files = {{"Doc_0/Attachs/Attachments.xml",
                    u"<Attachments><Attachment ID='1' Name='报价单' CreationDate='2024/05/06 07:08:09'><FileLoc>quote.XLSX</FileLoc></Attachment>"
                    "<Attachment ID='2' Name='../../etc/bad&#10;name.txt'><FileLoc>/Doc_0/Attachs/b.txt</FileLoc></Attachment>"
                    "<Attachment ID='3' Name='丢失.pdf'><FileLoc>gone.pdf</FileLoc></Attachment></Attachments>"_s.toUtf8()},
                   {"Doc_0/Attachs/quote.XLSX", "first"}, {"Doc_0/Attachs/b.txt", "second"}};
    auto reader = opened(writeOfd(m_folder, parts));
    QVERIFY(reader);
    QVERIFY(reader->abilities().members);
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 3);
    QCOMPARE(members.at(0).member.path, u"报价单.XLSX"_s);
    QCOMPARE(members.at(0).bytes, QByteArray("first"));
    QCOMPARE(members.at(0).member.bytes, 5);
    QVERIFY(members.at(0).member.modifiedAt.startsWith(u"2024-05-0"_s));
    QCOMPARE(members.at(1).member.path, u"etc/badname.txt"_s);
    QCOMPARE(members.at(1).bytes, QByteArray("second"));
    QVERIFY(members.at(2).member.error && members.at(2).member.error->code == core::ErrorCode::Corrupt);
    QVERIFY(members.at(2).member.file.isEmpty());
    auto plain = opened(writeOfd(m_folder, OfdParts{{ofdLayer("")}, {}, {}, {}, {}}, u"plain.ofd"_s));
    QVERIFY(!plain->abilities().members);
    QVERIFY(unpacked(*plain).isEmpty());
}

void OfdTest::unpackingKeepsItsLimits()
{
    OfdParts parts;
    parts.pages << ofdLayer("");
    parts.document = "<ofd:Attachments>A.xml</ofd:Attachments>";
    QByteArray list;
    for (int i = 0; i < 10; ++i)
        list += "<Attachment Name='" + QByteArray::number(i) + "'><FileLoc>b.bin</FileLoc></Attachment>";
    parts.files = {{"Doc_0/A.xml", "<Attachments>" + list + "</Attachments>"}, {"Doc_0/b.bin", QByteArray(1000, 'x')}};
    const QString path = writeOfd(m_folder, parts);
    ingest::ReadOptions options;
    options.maxMembers = 4;
    core::Result<void> result;
    QCOMPARE(unpacked(*opened(path, options), &result).size(), 4);
    QCOMPARE(result.error().code, core::ErrorCode::TooLarge);
    options.maxMembers = 100;
    options.maxUnpackedBytes = 5500;
    QCOMPARE(unpacked(*opened(path, options), &result).size(), 5);
    QCOMPARE(result.error().code, core::ErrorCode::TooLarge);

    core::CancelSource cancel;
    QTemporaryDir folder;
    int seen = 0;
    auto reader = opened(path);
    const auto stopped = reader->unpack(folder.path(), [&](core::Member) -> core::Result<void> {
        ++seen;
        cancel.cancel();
        return {};
    }, cancel.token());
    QCOMPARE(stopped.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(seen, 1);
}

void OfdTest::hostileFilesEnd_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("resources");
    const QByteArray text = ofdText(u"正文"_s, 20, 60);
    QTest::newRow("blocks in blocks") << ofdLayer(text + QByteArray("<ofd:PageBlock>").repeated(50'000) + QByteArray("</ofd:PageBlock>").repeated(50'000)) << QByteArray();
    QTest::newRow("a graphic that contains itself twice")
        << ofdLayer(text + "<ofd:CompositeObject Boundary='0 0 9 9' ResourceID='7'/>")
        << QByteArray("<CompositeGraphicUnits><CompositeGraphicUnit ID='7'><Content><CompositeObject ResourceID='7'/><CompositeObject ResourceID='7'/>"
                      "</Content></CompositeGraphicUnit></CompositeGraphicUnits>");
    QTest::newRow("parameters in a ring") << ofdLayer(ofdText(u"正文"_s, 20, 60, "DrawParam='1'"))
                                          << QByteArray("<DrawParams><DrawParam ID='1' Relative='2'/><DrawParam ID='2' Relative='1'/></DrawParams>");
    QTest::newRow("a thousand million distances")
        << ofdLayer(text + "<ofd:TextObject Boundary='0 0 9 9' Size='3'><ofd:TextCode X='0' Y='0' DeltaX='g 1000000000 1 g -5 2 g'>x</ofd:TextCode></ofd:TextObject>") << QByteArray();
    QTest::newRow("numbers that are none") << ofdLayer(text + "<ofd:TextObject Boundary='nan inf 1e999 -' Size='1e300' CTM='1e300 0 0 nan 0 0'><ofd:TextCode X='1e308' Y='-1e308'>x</ofd:TextCode></ofd:TextObject>"
                                                       "<ofd:PathObject Boundary='1e7 1e7 1 1' LineWidth='1e300'><ofd:AbbreviatedData>M 1e7 -1e7 L 1e9 1 B 1</ofd:AbbreviatedData></ofd:PathObject>") << QByteArray();
    QTest::newRow("dashes without end") << ofdLayer(text + "<ofd:PathObject Boundary='0 0 1 1' DashPattern='0.06 0.06' LineWidth='0.0001'><ofd:AbbreviatedData>M 0 0 "
                                                    + QByteArray("L 100000 0 L 0 0 ").repeated(200) + "</ofd:AbbreviatedData></ofd:PathObject>") << QByteArray();
    QTest::newRow("clips upon clips") << ofdLayer(text + "<ofd:PathObject Boundary='0 0 1 1'><ofd:Clips>" + QByteArray("<ofd:Clip><ofd:Area><ofd:Path><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 L 3 3 L 1 7 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>").repeated(300)
                                                  + "</ofd:Clips><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>") << QByteArray();
    QTest::newRow("a font that is none") << ofdLayer(ofdText(u"正文"_s, 20, 60, "Font='3'")) << QByteArray("<Fonts><Font ID='3' FontName='x'><FontFile>/OFD.xml</FontFile></Font></Fonts>");
    QTest::newRow("unfinished XML") << ofdLayer(text) + "<ofd:Content><ofd:Layer><ofd:TextObject" << QByteArray();
}

void OfdTest::hostileFilesEnd()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, resources);
    OfdParts parts;
    parts.common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>";
    parts.files = {{"Doc_0/Res.xml", "<Res>" + resources + "</Res>"}};
    parts.pages << page;
    auto reader = opened(writeOfd(m_folder, parts));
    QVERIFY(reader);
    const auto text = reader->page(1, {});
    if (QByteArray(QTest::currentDataTag()).contains("itself")) {
        QCOMPARE(text.error().code, core::ErrorCode::TooLarge);
        return;
    }
    QVERIFY(text);
    QVERIFY2(text->text.contains(u"正文"_s), qPrintable(text->text));
    QCOMPARE(brokenRule(*text), QString());
    QVERIFY(reader->render(1, 72, {}));
}

void OfdTest::damagedFilesAreRefusedInWords()
{
    const auto refused = [this](const QList<std::pair<QByteArray, QByteArray>> &entries) {
        return refusal(writeZip(m_folder, u"bad.ofd"_s, entries));
    };
    QCOMPARE(refused({{"OFD.xml", "no tree"}}).code, core::ErrorCode::Corrupt);
    QCOMPARE(refused({{"OFD.xml", "<OFD/>"}}).code, core::ErrorCode::Empty);
    QCOMPARE(refused({{"OFD.xml", "<OFD><DocBody/></OFD>"}}).code, core::ErrorCode::Corrupt);
    QCOMPARE(refused({{"OFD.xml", "<OFD><DocBody/></OFD>"}, {"Doc_0/Document.xml", "<Document><Pages/></Document>"}}).code, core::ErrorCode::Empty);
    QCOMPARE(refused({{"OFD.xml", "<OFD/>"}, {"Encryptions.xml", "<Encryptions/>"}}).code, core::ErrorCode::Encrypted);
    OfdParts parts;
    parts.pages << "" << "<ofd:Area><ofd:PhysicalBox>0 0 0 0</ofd:PhysicalBox></ofd:Area>" << "<ofd:Area><ofd:PhysicalBox>0 0 1e6 1</ofd:PhysicalBox></ofd:Area>";
    ingest::ReadOptions options;
    options.maxPages = 2;
    const QString path = writeOfd(m_folder, parts);
    QCOMPARE(refusal(path, options).code, core::ErrorCode::TooLarge);
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(reader->page(2, {}).error().code, core::ErrorCode::Corrupt);
    QCOMPARE(reader->page(3, {}).error().code, core::ErrorCode::TooLarge);
    QCOMPARE(reader->render(1, -1, {}).error().code, core::ErrorCode::InvalidArgument);
}

QTEST_MAIN(OfdTest)
#include "ofd_test.moc"
