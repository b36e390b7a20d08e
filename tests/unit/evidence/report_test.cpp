// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "evidence/packet.h"
#include "store/entities.h"
#include "store/suggestions.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::core;

// The report as a reader gets it: its text as pdftotext sees it, its pages as pdftoppm draws them. To look at one, set
// TRAIL_KEEP_REPORTS to a folder: each is copied there.
class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesOutAsItWentIn();
    void longQuotesAndTablesBreakOverPages();
    void pictureShowsTheWords();
    void pagesThatCannotBeDrawnAreSaid();
    void isArchivable();
};

namespace {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(program), arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

bool has(const char *program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

// Without white space: a long text wraps where the column ends.
QString squeezed(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    return text;
}

QString report(SampleCase &sample, const evidence::PageImages &images, const char *name, evidence::PacketOptions options = {})
{
    options.zip = false;
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), options, images);
    if (!packet)
        qFatal("%s", qPrintable(describe(packet.error())));
    const QString path = packet->folder + QStringLiteral("/data/report.pdf");
    if (const QString keep = qEnvironmentVariable("TRAIL_KEEP_REPORTS"); !keep.isEmpty())
        QFile::copy(path, keep + QStringLiteral("/%1.pdf").arg(QLatin1String(name)));
    return path;
}

QString textOf(const QString &pdf)
{
    return squeezed(QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")})));
}

} // namespace

void ReportTest::textComesOutAsItWentIn()
{
    if (!has("pdftotext"))
        QSKIP("no pdftotext here");
    SampleCase sample;
    sample.fill();
    evidence::PacketOptions options;
    options.note = QStringLiteral("Who bought computing power from whom, 2024. 大用人金马长食");
    options.organisation = QStringLiteral("The Paper");
    const QString text = textOf(report(sample, sample.images(), "story", options));
    const auto citations = evidence::citations(sample.db());
    QVERIFY(bool(citations));
    for (const evidence::Citation &citation : *citations) {
        for (const QString &part : {citation.id, citation.anchor.quote, citation.translation, citation.document.sha256.hex(), citation.says,
                                    citation.acceptedBy, citation.document.name, citation.note})
            QVERIFY2(text.contains(squeezed(part), Qt::CaseInsensitive), qPrintable(part));
    }
    for (const QString &part : {options.note, options.organisation, sample.file().title(), sample.file().uuid(), QStringLiteral("A100/H100"),
                                QStringLiteral("SZU-2024-0815"), QStringLiteral("200,000CNY"), QStringLiteral("buysfrom"), QStringLiteral("sha256sum-cmanifest-sha256.txt")})
        QVERIFY2(text.contains(squeezed(part)), qPrintable(part));
    for (const QChar c : text)
        QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, "a radical where an ideograph stood");
}

void ReportTest::longQuotesAndTablesBreakOverPages()
{
    if (!has("pdftotext"))
        QSKIP("no pdftotext here");
    SampleCase sample;
    QStringList lines;
    for (int i = 0; i < 60; ++i)
        lines.append(QStringLiteral("第%1条 供应商应当在合同签订之日起三十日内提供云计算服务").arg(i));
    const Document document = sample.addDocument(QStringLiteral("长长的名字").repeated(20) + QStringLiteral(".pdf"), "long", {lines});
    const QString whole = lines.join(u'\n');
    sample.addClip(document, 1, whole, QStringLiteral("the whole page"));
    sample.translate(document, 1, lines.at(3), QStringLiteral("Averyveryverylongwordwithoutanyspace").repeated(12));
    std::vector<Relation> relations;
    for (int i = 0; i < 40; ++i) {
        const Mention buyer = sample.addMention(document, 1, lines.at(i), Field::Buyer, QStringLiteral("第%1大学附属研究院数字经济与人工智能联合实验室").arg(i),
                                                QStringLiteral("Joint laboratory number %1 for the digital economy").arg(i));
        const Mention supplier = sample.addMention(document, 1, lines.at(i), Field::Supplier, QStringLiteral("第%1科技有限公司").arg(i));
        relations.push_back({{}, buyer.entity, supplier.entity, QStringLiteral("buys_from"), {}, QStringLiteral("planned"), {}, {}, QStringLiteral("same document"), {buyer.id, supplier.id}});
    }
    QVERIFY(bool(store::putRelations(sample.db(), relations)));
    const QString text = textOf(report(sample, sample.images(), "long"));
    for (const QString &line : lines)
        QVERIFY2(text.contains(squeezed(line)), qPrintable(line));
    QVERIFY(text.contains(squeezed(document.name)));
    QCOMPARE(text.count(QStringLiteral("Jointlaboratorynumber39forthedigitaleconomy")), 2); // in the table and at its citation
}

void ReportTest::pictureShowsTheWords()
{
    if (!has("pdftoppm"))
        QSKIP("no pdftoppm here");
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a.pdf"), "a", {{QStringLiteral("采购人：深圳大学")}});
    sample.addMention(document, 1, QStringLiteral("深圳大学"), Field::Buyer, QStringLiteral("深圳大学"));
    // A page of one loud colour: whatever of it is seen came through the crop.
    const QString pdf = report(sample, [](const Document &, PageNumber, double dpi) -> Result<QImage> {
        QImage image(qRound(595 * dpi / 72), qRound(842 * dpi / 72), QImage::Format_ARGB32);
        image.fill(QColor(0, 200, 0));
        return image;
    }, "picture");
    const QString prefix = sample.path(QStringLiteral("page"));
    run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"), pdf, prefix});
    const QStringList pages = filesBelow(sample.path({})).filter(QRegularExpression(QStringLiteral("^page-.*png$")));
    QVERIFY(pages.size() >= 2);
    int pagesWithPicture = 0;
    for (const QString &name : pages) {
        const QImage page(sample.path(name));
        int left = page.width(), right = 0, green = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const QColor colour = page.pixelColor(x, y);
                if (colour.green() > 150 && colour.red() < 80 && colour.blue() < 80) {
                    ++green;
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        if (green == 0)
            continue;
        ++pagesWithPicture;
        QVERIFY(green > 10000);
        QVERIFY2(left >= 56 && right <= page.width() - 56, "the picture leaves the column");
    }
    QCOMPARE(pagesWithPicture, 1);
}

void ReportTest::pagesThatCannotBeDrawnAreSaid()
{
    if (!has("pdftotext"))
        QSKIP("no pdftotext here");
    SampleCase sample;
    sample.fill();
    const QString text = textOf(report(sample, [](const Document &document, PageNumber page, double) -> Result<QImage> {
        if (page == 2)
            return QImage();
        return fail(ErrorCode::Crashed, document.name, QStringLiteral("the worker ended"));
    }, "undrawn"));
    QVERIFY(text.contains(QStringLiteral("Thepagecouldnotbedrawn(crashed:")));
    QVERIFY(text.contains(QStringLiteral("Thepagecouldnotbedrawn(emptyimage)")));
    QVERIFY(text.contains(QStringLiteral("采购人：深圳大学")));
}

void ReportTest::isArchivable()
{
    SampleCase sample;
    sample.fill();
    const QString pdf = report(sample, sample.images(), "archive");
    QVERIFY(contentsOf(pdf).contains("<pdfaid:part>1</pdfaid:part>") || contentsOf(pdf).contains("pdfaid:part=\"1\""));
    if (has("pdffonts")) {
        const QList<QByteArray> fonts = run(QStringLiteral("pdffonts"), {pdf}).trimmed().split('\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QByteArray &font : fonts)
            QVERIFY2(font.contains("WenQuanYi") && font.contains(" yes "), font.constData());
    }
    if (has("qpdf"))
        QVERIFY(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf}).contains("No syntax or stream encoding errors"));
}

QTEST_MAIN(ReportTest)
#include "report_test.moc"
