// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "rawpdf.h"

#include <QRandomGenerator>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Which pages of a PDF go to OCR.
class PdfQualityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlankPageIsNoWork();
    void aScanGoesToOcr();
    void aScanWithATextLayerIsRead();
    void aScanWithOnlyMarginsOfTextGoesToOcr();
    void sparseBornDigitalPagesStay_data();
    void sparseBornDigitalPagesStay();
    void aTitleOnAPhotographStays();
    void aFewTypedWordsOnAScanDoNotHideIt();
    void garbageGoesToOcr_data();
    void garbageGoesToOcr();
    void goodTextStays_data();
    void goodTextStays();

private:
    core::PageText pageFrom(const std::function<void(QPainter &)> &paint)
    {
        auto reader = opened(writePdf(m_folder, u"quality.pdf"_s, [&](QPainter &painter, QPdfWriter &) { paint(painter); }));
        return reader ? pageOf(*reader) : core::PageText{};
    }
    /// A picture of a page full of writing, as a scanner makes it.
    static QImage scan(bool grey)
    {
        QImage image(1240, 1754, QImage::Format_Grayscale8);
        image.fill(grey ? 235 : 255);
        QPainter painter(&image);
        QFont font = pdfFont(10);
        font.setPixelSize(26);
        painter.setFont(font);
        for (int y = 200; y < 1500; y += 50)
            painter.drawText(150, y, u"深圳大学采购云计算服务项目的公告和其他需要说明的事项如下所列"_s);
        return image;
    }
    /// Text of a hand-written page whose characters are these code points.
    core::PageText pageOfCodes(const QList<uint> &codes)
    {
        QByteArray lines;
        for (qsizetype i = 0; i < codes.size(); i += 30) {
            QByteArray hex;
            for (qsizetype k = i; k < std::min(i + 30, codes.size()); ++k)
                hex += QByteArray::number(33 + k, 16).rightJustified(2, '0');
            lines += "BT /F1 14 Tf 60 " + QByteArray::number(700 - i) + " Td <" + hex + "> Tj ET\n";
        }
        auto reader = opened(write(m_folder, u"codes.pdf"_s, onePage(lines, renamedHelvetica, {}, {toUnicode(33, codes)})));
        return reader ? pageOf(*reader) : core::PageText{};
    }

    QTemporaryDir m_folder;
};

void PdfQualityTest::aBlankPageIsNoWork()
{
    const core::PageText page = pageFrom([](QPainter &) {});
    QVERIFY(!page.needsOcr);
    QVERIFY(page.text.isEmpty());
    QVERIFY(page.note.contains(u"blank"_s));
}

void PdfQualityTest::aScanGoesToOcr()
{
    for (const bool grey : {false, true}) {
        const core::PageText page = pageFrom([&](QPainter &painter) { painter.drawImage(QRectF(0, 0, 595, 842), scan(grey)); });
        QVERIFY(page.needsOcr);
        QCOMPARE(page.source, core::TextSource::None);
        QVERIFY(page.words.empty());
        QVERIFY(!page.note.isEmpty());
    }
}

void PdfQualityTest::aScanWithATextLayerIsRead()
{
    // What a scanner's own OCR leaves: the words lie over the picture of them.
    const core::PageText page = pageFrom([](QPainter &painter) {
        const QImage image = scan(false);
        painter.drawImage(QRectF(0, 0, 595, 842), image);
        QFont font = pdfFont(10);
        font.setPixelSize(13);
        painter.setFont(font);
        for (int y = 200; y < 1500; y += 50)
            painter.drawText(QPointF(72, y * 0.48), u"深圳大学采购云计算服务项目的公告和其他需要说明的事项如下所列"_s);
    });
    QVERIFY2(!page.needsOcr, qPrintable(page.note));
    QVERIFY(page.text.contains(u"深圳大学采购云计算服务"_s));
}

void PdfQualityTest::aScanWithOnlyMarginsOfTextGoesToOcr()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawImage(QRectF(0, 0, 595, 842), scan(true));
        painter.drawText(60, 40, u"某某项目竞争性磋商文件"_s);
        painter.drawText(290, 820, u"61"_s);
    });
    QVERIFY(page.needsOcr);
    QVERIFY2(page.note.contains(u"margins"_s), qPrintable(page.note));
    QVERIFY(page.text.isEmpty());
}

void PdfQualityTest::sparseBornDigitalPagesStay_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a chapter's title") << 0;
    QTest::newRow("only a page number") << 1;
    QTest::newRow("an empty form") << 2;
    QTest::newRow("a heading and a seal") << 3;
    QTest::newRow("header with a rule") << 4;
}

void PdfQualityTest::sparseBornDigitalPagesStay()
{
    QFETCH(int, what);
    const core::PageText page = pageFrom([&](QPainter &painter) {
        painter.drawText(290, 820, u"45"_s);
        painter.setPen(QPen(Qt::black, 0.75));
        if (what == 0) {
            painter.setFont(pdfFont(22));
            painter.drawText(180, 300, u"第六章 响应文件格式"_s);
        } else if (what == 2) {
            painter.drawText(60, 80, u"分项报价表"_s);
            for (int i = 0; i <= 20; ++i)
                painter.drawLine(60, 100 + 30 * i, 540, 100 + 30 * i);
            for (int i = 0; i <= 8; ++i)
                painter.drawLine(60 + 60 * i, 100, 60 + 60 * i, 700);
        } else if (what == 3) {
            painter.drawText(60, 100, u"投标人（盖章）："_s);
            painter.setPen(QPen(Qt::red, 3));
            painter.drawEllipse(QPointF(300, 300), 55, 55);
            painter.drawText(255, 305, u"深圳大学公章"_s);
        } else if (what == 4) {
            painter.drawText(60, 40, u"招标文件"_s);
            painter.drawLine(60, 46, 540, 46);
        }
    });
    QVERIFY2(!page.needsOcr, qPrintable(page.note));
    QVERIFY(!page.text.isEmpty());
}

void PdfQualityTest::aTitleOnAPhotographStays()
{
    QImage photo(400, 560, QImage::Format_RGB32);
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, qRgb(x / 4, 60 + y / 8, 90 + (x * y) % 40));
    }
    const core::PageText page = pageFrom([&](QPainter &painter) {
        painter.drawImage(QRectF(0, 0, 595, 842), photo);
        painter.setPen(Qt::white);
        painter.setFont(pdfFont(28));
        painter.drawText(100, 300, u"云计算服务白皮书"_s);
    });
    QVERIFY2(!page.needsOcr, qPrintable(page.note));
    QVERIFY(page.text.contains(u"云计算服务白皮书"_s));
}

void PdfQualityTest::aFewTypedWordsOnAScanDoNotHideIt()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawImage(QRectF(0, 0, 595, 842), scan(false));
        painter.drawText(400, 300, u"已归档"_s);
    });
    QVERIFY(page.needsOcr);
}

void PdfQualityTest::garbageGoesToOcr_data()
{
    QTest::addColumn<QList<uint>>("codes");
    QTest::addColumn<QString>("note");
    QList<uint> codes;
    for (uint i = 0; i < 60; ++i)
        codes << 0xe100 + i;
    QTest::newRow("private use") << codes << u"private-use"_s;
    codes.clear();
    for (uint i = 0; i < 60; ++i)
        codes << (i % 2 == 0 ? 0xfffd : 0x4e00 + i);
    QTest::newRow("replacement characters") << codes << u"unreadable"_s;
    codes.clear();
    for (const char c : QByteArray("(cid:17)(cid:233)(cid:40)(cid:1021)(cid:33)(cid:7)(cid:81)(cid:99)"))
        codes << static_cast<uint>(c);
    QTest::newRow("glyph numbers") << codes << u"glyph numbers"_s;
    codes.clear();
    for (uint i = 0; i < 60; ++i)
        codes << 0xc0 + (i * 7) % 60;
    QTest::newRow("GBK bytes as Latin-1") << codes << u"accented"_s;
    codes.clear();
    for (uint i = 0; i < 80; ++i)
        codes << 0x9000 + (i * 37) % 0xfa0;
    QTest::newRow("wrong names of ideographs") << codes << u"rare ideographs"_s;
    codes.clear();
    for (uint i = 0; i < 60; ++i)
        codes << 0x1200 + i; // Ethiopic
    QTest::newRow("a script no tender has") << codes << u"unlikely"_s;
}

void PdfQualityTest::garbageGoesToOcr()
{
    QFETCH(QList<uint>, codes);
    QFETCH(QString, note);
    const core::PageText page = pageOfCodes(codes);
    QVERIFY(page.needsOcr);
    QCOMPARE(page.source, core::TextSource::None);
    QVERIFY2(page.note.contains(note), qPrintable(page.note));
}

void PdfQualityTest::goodTextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("simplified") << u"深圳大学拟采购亚马逊云服务用于人工智能教学科研，预算金额为人民币二十万元，供应商为成都运达科技有限公司，特此公示并接受社会监督"_s;
    QTest::newRow("traditional") << u"國立臺灣大學採購雲端運算服務，預算金額新臺幣壹佰萬元整，投標廠商應具備相關資格，並於截止期限前遞交投標文件及押標金"_s;
    QTest::newRow("English") << u"The supplier shall deliver eight NVIDIA H100 servers within ninety days."_s;
    QTest::newRow("French") << u"Le fournisseur devra déposer son offre avant l’échéance fixée à Genève, dépôt tardif exclu."_s;
    QTest::newRow("figures") << u"1,312,000.00 2,004,500.00 84.5% 2023-07-15 0755-26536114 440300"_s;
    QTest::newRow("a few ticks of a symbol font") << u"\uf0fe 满足要求 \uf0a8 不满足要求，请在方框内打勾并由授权代表签字盖章确认"_s;
}

void PdfQualityTest::goodTextStays()
{
    QFETCH(QString, text);
    QList<uint> codes;
    for (const uint code : text.toUcs4())
        codes << code;
    QVERIFY(codes.size() < 200);
    const core::PageText page = pageOfCodes(codes);
    QVERIFY2(!page.needsOcr, qPrintable(page.note));
    QCOMPARE(page.source, core::TextSource::Digital);
}

QTEST_MAIN(PdfQualityTest)
#include "pdfquality_test.moc"
