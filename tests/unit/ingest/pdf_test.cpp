// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QProcess>
#include <QStandardPaths>

using namespace fixtures;
using namespace Qt::StringLiterals;

class PdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackAsItWasSet();
    void boxesSitOnTheInk();

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
    QCOMPARE(reader->pageCount(), 1);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.source, core::TextSource::Digital);
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
    const auto image = reader->render(1, 144, {});
    QVERIFY(image);
    QVERIFY(inkIn(*image, page.words.front().box, page) > 0.1);
    QVERIFY(inkIn(*image, {0, 0, 190, page.height}, page) == 0);
    QVERIFY(inkIn(*image, {page.words.front().box.right() + 3, 0, 190, page.height}, page) == 0);
}

QTEST_MAIN(PdfTest)
#include "pdf_test.moc"
