// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "custodyfile.h"
#include "manifest.h"
#include "reportcrop.h"
#include "safenames.h"
#include "store/custody.h"
#include "zipwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::evidence;
using core::Box;

// The parts of a packet that are easier to corner one by one.
class PartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safeNameOf_data();
    void safeNameOf();
    void safeNamesKeepWhatIsSafe();
    void documentNamesAreUnique();
    void manifestComesBackAsWritten();
    void manifestReadsWhatOthersWrite_data();
    void manifestReadsWhatOthersWrite();
    void tagsContinueOnTheNextLine();
    void custodyLinesComeBack();
    void entriesOfOtherDocumentsAreWithheld();
    void cropsStayOnThePageAndInTheColumn_data();
    void cropsStayOnThePageAndInTheColumn();
    void cropsCutBetweenWordsAndLines();
    void cropIsOpaqueAndMarksTheBox();
    void sameFolderGivesTheSameZip();
};

void PartsTest::safeNameOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *tag, const QString &name, const QString &safe) { QTest::newRow(tag) << name << safe; };
    row("plain", QStringLiteral("采购公告 2024.pdf"), QStringLiteral("采购公告 2024.pdf"));
    row("above", QStringLiteral("../../x"), QStringLiteral("_.._x"));
    row("device", QStringLiteral("CON"), QStringLiteral("_CON"));
    row("device with an extension", QStringLiteral("nul.txt"), QStringLiteral("_nul.txt"));
    row("port", QStringLiteral("LPT1.pdf"), QStringLiteral("_LPT1.pdf"));
    row("no device", QStringLiteral("CONTRACT.pdf"), QStringLiteral("CONTRACT.pdf"));
    row("Windows signs", QStringLiteral("a<b>c:d\"e|f?g*h"), QStringLiteral("a_b_c_d_e_f_g_h"));
    row("percent", QStringLiteral("100%.txt"), QStringLiteral("100_.txt"));
    row("dots and spaces at the end", QStringLiteral("a. . "), QStringLiteral("a"));
    row("hidden", QStringLiteral(".profile"), QStringLiteral("profile"));
    row("option", QStringLiteral("-rf"), QStringLiteral("rf"));
    row("direction", QStringLiteral("a\u202Egpj.exe"), QStringLiteral("a_gpj.exe"));
    row("line end", QStringLiteral("a\nb\tc"), QStringLiteral("a_b_c"));
    row("decomposed", QStringLiteral("cafe\u0301.pdf"), QStringLiteral("caf\u00e9.pdf"));
    row("half a surrogate", QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b"), QStringLiteral("a_b"));
    row("emoji", QStringLiteral("发票😀.pdf"), QStringLiteral("发票😀.pdf"));
    row("nothing", QString(), QStringLiteral("unnamed"));
    row("only dots", QStringLiteral("..."), QStringLiteral("unnamed"));
    row("long", QString(300, u'长') + QStringLiteral(".pdf"), QString(38, u'长') + QStringLiteral(".pdf"));
    row("long, astral", QStringLiteral("😀").repeated(60), QStringLiteral("😀").repeated(30));
}

void PartsTest::safeNameOf()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeName(name), safe);
    QCOMPARE(safeName(safe), safe);
    QVERIFY(safe.toUtf8().size() <= 120);
}

void PartsTest::safeNamesKeepWhatIsSafe()
{
    // Every code point at the start, in the middle and at the end: the result is never empty, and safe itself.
    for (char32_t c = 0; c < 0x3100; ++c) {
        const QString sign = QString::fromUcs4(&c, 1);
        for (const QString &name : {sign, sign + u'a', QStringLiteral("a") + sign, QStringLiteral("a") + sign + u'b'}) {
            const QString safe = safeName(name);
            QVERIFY(!safe.isEmpty() && !safe.contains(u'/') && !safe.contains(QChar(0)) && isInside(safe));
        }
    }
}

void PartsTest::documentNamesAreUnique()
{
    DocumentNames names;
    QSet<QString> seen;
    for (int i = 1; i <= 300; ++i) {
        core::Document document;
        document.id = core::DocumentId(i);
        // Two that begin alike: the short start of the hash would not tell them apart.
        QByteArray digits = QByteArray(62, '0') + QByteArray::number(i % 256, 16).rightJustified(2, '0');
        if (i > 256)
            digits[0] = 'f';
        document.sha256 = *core::Sha256::fromHex(QString::fromLatin1(digits));
        document.name = i % 2 ? QStringLiteral("Same.PDF") : QStringLiteral("same.pdf");
        const QString name = names.of(document);
        QCOMPARE(names.of(document), name);
        QVERIFY2(!seen.contains(name.toCaseFolded()), qPrintable(name));
        QVERIFY((name + QStringLiteral(".json")).toUtf8().size() <= 120);
        seen.insert(name.toCaseFolded());
    }
}

void PartsTest::manifestComesBackAsWritten()
{
    const Manifest manifest{{QStringLiteral("data/a b.txt"), QString(64, u'a')}, {QStringLiteral("data/采购.pdf"), QString(64, u'0')}};
    const ReadManifest read = readManifest(manifestBytes(manifest), 64);
    QCOMPARE(read.digests, manifest);
    QVERIFY(read.problems.isEmpty());
}

void PartsTest::manifestReadsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("path");
    const QByteArray digest(64, 'A');
    QTest::newRow("binary mark") << digest + " *data/a" << QStringLiteral("data/a");
    QTest::newRow("tab") << digest + "\tdata/a" << QStringLiteral("data/a");
    QTest::newRow("line ends of Windows") << digest + "  data/a\r\n" << QStringLiteral("data/a");
    QTest::newRow("percent") << digest + "  data/100%25%0Aa" << QStringLiteral("data/100%\na");
    QTest::newRow("short digest") << QByteArray(63, 'a') + "  data/a" << QString();
    QTest::newRow("not hexadecimal") << QByteArray(64, 'g') + "  data/a" << QString();
    QTest::newRow("absolute") << digest + "  /etc/passwd" << QString();
    QTest::newRow("above") << digest + "  data/../../a" << QString();
    QTest::newRow("drive") << digest + "  C:/a" << QString();
    QTest::newRow("no path") << digest << QString();
}

void PartsTest::manifestReadsWhatOthersWrite()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, path);
    const ReadManifest read = readManifest(line, 64);
    QCOMPARE(read.problems.size(), path.isEmpty() ? 1 : 0);
    if (!path.isEmpty())
        QCOMPARE(read.digests, (Manifest{{path, QString(64, u'a')}}));
}

void PartsTest::tagsContinueOnTheNextLine()
{
    const auto tags = readTags("BagIt-Version: 1.0\nExternal-Description: one\n  two\nnonsense\nPayload-Oxum: 1.2\n");
    QCOMPARE(tags.size(), 3);
    QCOMPARE(tags.value(QStringLiteral("External-Description")), QStringLiteral("one two"));
    QCOMPARE(tags.value(QStringLiteral("Payload-Oxum")), QStringLiteral("1.2"));
}

void PartsTest::custodyLinesComeBack()
{
    core::CustodyEntry first{1, QStringLiteral("2024-08-23T06:00:00.000Z"), QStringLiteral("李雷"), QStringLiteral("import"), QStringLiteral("document:1"),
                             QStringLiteral("{\"name\":\"公告\\n.pdf\"}"), QString(64, u'0'), {}};
    first.hash = store::custodyHash(first);
    core::CustodyEntry second{2, first.at, first.actor, QStringLiteral("accept"), {}, {}, first.hash, {}};
    second.hash = store::custodyHash(second);
    const QByteArray lines = custodyLines(logFor({first, second}, {}));
    QCOMPARE(lines.count('\n'), 2);
    const ReadCustody read = readCustodyLines(lines);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.entries.size(), size_t(2));
    QVERIFY(chainProblems(read.entries).isEmpty());
    QCOMPARE(readCustodyLines("[1]\n{\"sequence\":\"1\"}\n" + lines).problems.size(), 2);
    QCOMPARE(chainProblems({{second, false}}), QStringList{QStringLiteral("custody chain broken at 2")});
    QCOMPARE(chainProblems({}), QStringList{QStringLiteral("custody log is empty")});
}

void PartsTest::entriesOfOtherDocumentsAreWithheld()
{
    std::vector<core::CustodyEntry> entries;
    for (const auto &[subject, detail] : {std::pair("case:x", ""), std::pair("document:1", "one"), std::pair("document:2", "secret"),
                                          std::pair("suggestion:7", R"({"document":1,"quote":"one"})"), std::pair("suggestion:8", R"({"document":2,"quote":"secret"})"),
                                          std::pair("entity:3", "secret"), std::pair("packet:y", "")}) {
        core::CustodyEntry entry{qint64(entries.size()) + 1, QStringLiteral("2024-08-23T06:00:00.000Z"), QStringLiteral("a"), QStringLiteral("b"),
                                 QString::fromLatin1(subject), QString::fromLatin1(detail), entries.empty() ? QString(64, u'0') : entries.back().hash, {}};
        entry.hash = store::custodyHash(entry);
        entries.push_back(entry);
    }
    const QByteArray lines = custodyLines(logFor(entries, {core::DocumentId(1)}));
    QVERIFY(!lines.contains("secret"));
    QCOMPARE(lines.count("one"), 2);
    QCOMPARE(lines.count("\"withheld\":true"), 3);
    QVERIFY(chainProblems(readCustodyLines(lines).entries).isEmpty());
    QList<QByteArray> gap = lines.split('\n');
    gap.removeAt(4); // a withheld one taken out shows as well
    QCOMPARE(chainProblems(readCustodyLines(gap.join('\n')).entries), QStringList{QStringLiteral("custody chain broken at 6")});
}

void PartsTest::cropsStayOnThePageAndInTheColumn_data()
{
    QTest::addColumn<QList<Box>>("boxes");
    QTest::addColumn<QSizeF>("page");
    QTest::addColumn<bool>("shown");
    const QSizeF a4(595, 842);
    QTest::newRow("a word") << QList<Box>{{100, 200, 60, 12}} << a4 << true;
    QTest::newRow("at the corner") << QList<Box>{{0, 0, 10, 10}} << a4 << true;
    QTest::newRow("at the other corner") << QList<Box>{{585, 832, 10, 10}} << a4 << true;
    QTest::newRow("over the edge") << QList<Box>{{500, 800, 400, 400}} << a4 << true;
    QTest::newRow("the whole page") << QList<Box>{{0, 0, 595, 842}} << a4 << true;
    QTest::newRow("a wide sheet") << QList<Box>{{10, 10, 3000, 12}} << QSizeF(3370, 2384) << true;
    QTest::newRow("a stamp of a page") << QList<Box>{{1, 1, 5, 5}} << QSizeF(40, 20) << true;
    QTest::newRow("two lines") << QList<Box>{{300, 200, 200, 12}, {60, 214, 100, 12}} << a4 << true;
    QTest::newRow("outside") << QList<Box>{{700, 900, 10, 10}} << a4 << false;
    QTest::newRow("no box") << QList<Box>{} << a4 << false;
    QTest::newRow("page of unknown size") << QList<Box>{{1, 1, 5, 5}} << QSizeF() << false;
}

void PartsTest::cropsStayOnThePageAndInTheColumn()
{
    QFETCH(QList<Box>, boxes);
    QFETCH(QSizeF, page);
    QFETCH(bool, shown);
    const Crop crop = cropAround(boxes, {page, {}}, 439, 300);
    QCOMPARE(crop.width > 0, shown);
    if (!shown)
        return;
    QVERIFY(crop.width <= 439.001 && crop.height <= 300.001 && crop.height > 0);
    QVERIFY(crop.region.x >= 0 && crop.region.y >= 0);
    QVERIFY(crop.region.right() <= page.width() + 0.001 && crop.region.bottom() <= page.height() + 0.001);
    QVERIFY(crop.region.intersects(boxes.first()));
    QVERIFY(qAbs(crop.width / crop.height - crop.region.width / crop.region.height) < 0.01);
}

void PartsTest::cropsCutBetweenWordsAndLines()
{
    // Three lines of two words each; the box is in the middle of the second.
    PageShape page{QSizeF(595, 842), {}};
    for (const double y : {100.0, 125.0, 150.0}) {
        page.words.append({60, y, 200, 12});
        page.words.append({270, y, 260, 12});
    }
    page.words.append({60, 400, 500, 12}); // far away: has no say
    const Crop crop = cropAround({{280, 125, 40, 12}}, page, 439, 300);
    for (const Box &word : page.words.first(6))
        QVERIFY(word.x >= crop.region.x && word.right() <= crop.region.right() && word.y >= crop.region.y && word.bottom() <= crop.region.bottom());
    QVERIFY(crop.region.bottom() < 200);
    QVERIFY(crop.region.right() < 550);
    // A sheet as wide as a wall: what is beside the words, at a size that can be read.
    page.size = QSizeF(4000, 842);
    page.words = {{10, 125, 3900, 12}};
    const Crop wide = cropAround({{2000, 125, 40, 12}}, page, 439, 300);
    QVERIFY(wide.scale() > 0.6);
    QVERIFY(wide.region.x < 2000 && wide.region.right() > 2040);
}

void PartsTest::cropIsOpaqueAndMarksTheBox()
{
    QImage page(600, 800, QImage::Format_ARGB32);
    page.fill(Qt::transparent);
    const QList<Box> boxes{{100, 100, 50, 20}};
    const Crop crop = cropAround(boxes, {QSizeF(300, 400), {}}, 439, 300); // two pixels a point
    const QImage image = croppedImage(page, QSizeF(300, 400), crop, boxes);
    QVERIFY(!image.hasAlphaChannel());
    QCOMPARE(image.width(), 600);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    const int y = qRound((110 - crop.region.y) * 2);
    QVERIFY(image.pixelColor(250, y) != QColor(Qt::white));
    QVERIFY(croppedImage(QImage(), QSizeF(300, 400), crop, boxes).isNull());
}

void PartsTest::sameFolderGivesTheSameZip()
{
    QTemporaryDir folder;
    const QString bag = folder.filePath(QStringLiteral("bag"));
    for (const QString &name : {QStringLiteral("b/采购.txt"), QStringLiteral("a.txt"), QStringLiteral("b/.hidden")}) {
        QDir().mkpath(QFileInfo(bag + u'/' + name).absolutePath());
        QFile file(bag + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8().repeated(100));
    }
    const auto zipped = [&](const QString &name, const char *zone) {
        qputenv("TZ", zone);
        const auto done = writeZip(bag, QStringLiteral("packet"), folder.filePath(name), {}, {});
        if (!done)
            qFatal("%s", qPrintable(core::describe(done.error())));
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = zipped(QStringLiteral("1.zip"), "UTC");
    QFile touched(bag + QStringLiteral("/a.txt"));
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(touched.setFileTime(QDateTime::fromString(QStringLiteral("2001-02-03T04:05:06Z"), Qt::ISODate), QFileDevice::FileModificationTime));
    touched.close();
    QVERIFY(!first.isEmpty());
    QVERIFY(first == zipped(QStringLiteral("2.zip"), "Asia/Shanghai"));
    const auto again = writeZip(bag, QStringLiteral("packet"), folder.filePath(QStringLiteral("1.zip")), {}, {});
    QVERIFY(!again); // never over what is there
}

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
