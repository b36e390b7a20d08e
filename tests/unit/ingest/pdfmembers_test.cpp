// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members.h"
#include "rawpdf.h"

#include <QPainterPath>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// What PDF files carry besides the text of their pages: attachments, forms, letters that are drawings.
class PdfMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void embeddedFilesAreMembers();
    void aPortfoliosCoverIsAPage();
    void anOversizedAttachmentIsRefused();
    void aPlainPdfHasNone();
    void lettersDrawnAsOutlinesGoToOcr();
    void outlinesUnderAPageNumberGoToOcr();
    void xfaFormsAreNoted();

private:
    [[nodiscard]] static QByteArray withFiles(const QByteArray &catalogue, const QList<QByteArray> &specifications, const QList<QByteArray> &streams);
    static void drawOutlines(QPainter &painter);
    QTemporaryDir m_folder;
};

// Objects 1 to 5 are the page; then name tree 6, specifications, streams.
QByteArray PdfMembersTest::withFiles(const QByteArray &catalogue, const QList<QByteArray> &specifications, const QList<QByteArray> &streams)
{
    QByteArray names = "<< /Names [";
    for (qsizetype i = 0; i < specifications.size(); ++i)
        names += "(" + QByteArray::number(i) + ") " + QByteArray::number(7 + i) + " 0 R ";
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 6 0 R >> " + catalogue + " >>",
                              "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                              stream("BT /F1 24 Tf 60 700 Td (Open this portfolio in a reader) Tj ET"), helvetica, names + "] >>"};
    return rawPdf(objects + specifications + streams);
}

void PdfMembersTest::embeddedFilesAreMembers()
{
    const QByteArray pdf = withFiles({}, {"<< /Type /Filespec /F (first.txt) /UF (first.txt) /EF << /F 9 0 R >> >>",
                                          "<< /Type /Filespec /F (x) /UF <FEFF96444EF6> /EF << /F 10 0 R >> >>"},
                                     {stream("first bytes", " /Type /EmbeddedFile /Params << /Size 11 /ModDate (D:20240501083000Z) >>"),
                                      stream("second", " /Type /EmbeddedFile")});
    auto reader = opened(write(m_folder, u"files.pdf"_s, pdf));
    QVERIFY(reader);
    QVERIFY(reader->abilities().members && reader->abilities().text);
    const Contents contents = contentsOf(*reader);
    QVERIFY(!contents.error);
    QCOMPARE(contents.names(), QStringList({u"first.txt"_s, u"附件"_s}));
    QCOMPARE(contents.members[0].bytes, QByteArray("first bytes"));
    QCOMPARE(contents.members[1].bytes, QByteArray("second"));
    QCOMPARE(contents.members[0].member.modifiedAt, u"2024-05-01T08:30:00Z"_s);
}

void PdfMembersTest::aPortfoliosCoverIsAPage()
{
    const QByteArray pdf = withFiles("/Collection << /View /D >>", {"<< /Type /Filespec /F (inside.pdf) /EF << /F 8 0 R >> >>"},
                                     {stream("%PDF-1.4 inside", " /Type /EmbeddedFile")});
    auto reader = opened(write(m_folder, u"portfolio.pdf"_s, pdf));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 1);
    QVERIFY(pageOf(*reader).text.contains(u"portfolio"));
    QCOMPARE(contentsOf(*reader).names(), QStringList(u"inside.pdf"_s));
}

void PdfMembersTest::anOversizedAttachmentIsRefused()
{
    const QByteArray pdf = withFiles({}, {"<< /Type /Filespec /F (a) /EF << /F 8 0 R >> >>"},
                                     {stream(QByteArray(5000, 'x'), " /Type /EmbeddedFile")});
    ingest::ReadOptions options;
    options.maxMemberBytes = 1000;
    const Contents contents = contentsOf(write(m_folder, u"large.pdf"_s, pdf), options);
    QCOMPARE(contents.errorOf(0), u"too_large"_s);
}

void PdfMembersTest::aPlainPdfHasNone()
{
    auto reader = opened(write(m_folder, u"plain.pdf"_s, onePage("BT /F1 24 Tf 60 700 Td (plain) Tj ET", helvetica)));
    QVERIFY(reader && !reader->abilities().members);
    const Contents contents = contentsOf(*reader);
    QVERIFY(contents.members.empty() && !contents.error);
}

void PdfMembersTest::drawOutlines(QPainter &painter)
{
    for (int line = 0; line < 25; ++line) {
        QPainterPath path;
        path.addText(60, 100 + line * 26, pdfFont(14), u"深圳大学高性能计算服务器采购项目公开招标公告第%1条"_s.arg(line));
        painter.fillPath(path, Qt::black);
    }
}

void PdfMembersTest::lettersDrawnAsOutlinesGoToOcr()
{
    auto reader = opened(writePdf(m_folder, u"outlines.pdf"_s, [](QPainter &painter, QPdfWriter &) { drawOutlines(painter); }));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QVERIFY(page.needsOcr);
    QCOMPARE(page.source, core::TextSource::None);
    QVERIFY2(page.note.contains(u"no text layer"), qPrintable(page.note));
}

void PdfMembersTest::outlinesUnderAPageNumberGoToOcr()
{
    auto reader = opened(writePdf(m_folder, u"numbered.pdf"_s, [](QPainter &painter, QPdfWriter &) {
        drawOutlines(painter);
        painter.setFont(pdfFont(9));
        painter.drawText(290, 815, u"12"_s);
    }));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QVERIFY2(page.needsOcr, qPrintable(page.text));
    QVERIFY(!page.note.isEmpty());
}

void PdfMembersTest::xfaFormsAreNoted()
{
    const QByteArray content = "BT /F1 24 Tf 60 700 Td (Please wait) Tj ET";
    const QByteArray pdf = rawPdf({"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                                   stream(content), helvetica, stream("<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")});
    auto reader = opened(write(m_folder, u"xfa.pdf"_s, pdf));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QVERIFY2(page.note.startsWith(u"XFA form"), qPrintable(page.note));
    QVERIFY(page.text.contains(u"Please wait"));
    QVERIFY(!page.needsOcr);
}

QTEST_MAIN(PdfMembersTest)
#include "pdfmembers_test.moc"
