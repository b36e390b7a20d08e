// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include "core/fold.h"

#include <QDir>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

class ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatItCanDo();
    void probesByBytes_data();
    void probesByBytes();
    void extractsThePagesOfAPdf();
    void extractsAWebPage();
    void rendersAPage();
    void recognisesAPicture();
    void recognisesAScannedPage();
    void errorsComeBackWithTheirCode_data();
    void errorsComeBackWithTheirCode();
    void anErrorOfTheCallersEndsTheCall();
    void aFileThatChangedIsOpenedAgain();
    void aDocumentHasLimits_data();
    void aDocumentHasLimits();
    void aLargePageIsDrawnSmaller();
    void anotherFoldersDocumentIsReadToo();
    void aListOfNamesIsRead();
    void aBrokenListSaysWhere();
    void aTranslatorsFileIsRead();
    void aBrokenTranslatorsFileSaysWhere();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QString &path, const QByteArray &bytes);
    [[nodiscard]] QImage drawn() const;

    QTemporaryDir m_folder;
};

void ClientTest::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QImage ClientTest::drawn() const
{
    QImage image(1800, 900, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(11811); // 300 dpi
    image.setDotsPerMeterY(11811);
    QPainter painter(&image);
    painter.setFont(chinese(50));
    painter.drawText(150, 200, QStringLiteral("深圳大学高性能计算服务器采购项目"));
    painter.drawText(150, 300, QStringLiteral("采购人名称为深圳大学计算机学院"));
    painter.drawText(150, 400, QStringLiteral("型号 NVIDIA A100 数量 8 台"));
    return image;
}

void ClientTest::initTestCase()
{
    if (!QFontDatabase::families().contains(QStringLiteral("WenQuanYi Micro Hei")))
        QSKIP("WenQuanYi Micro Hei is not installed");
    drawPdf(path("three.pdf"), 3);
    write(path("notice.html"), "<!DOCTYPE html><meta charset=utf-8><h1>采购公告</h1><p>采购人：深圳大学</p>");
    QVERIFY(drawn().save(path("page.png")));
}

void ClientTest::tellsWhatItCanDo()
{
    Client client;
    const auto description = client.describe();
    VERIFY_OK(description);
    const QJsonObject told = QJsonDocument::fromJson(description->toUtf8()).object();
    QVERIFY(told.value(QStringLiteral("readers")).toObject().contains(QStringLiteral("pdf")));
    const QJsonObject sandbox = told.value(QStringLiteral("sandbox")).toObject();
    for (const char *part : {"memory", "time", "network", "files"})
        QVERIFY2(sandbox.value(QLatin1String(part)).isBool(), part);
#if defined(Q_OS_LINUX)
    for (const char *part : {"time", "network", "files"})
        QVERIFY2(sandbox.value(QLatin1String(part)).toBool(), part);
#endif
}

void ClientTest::probesByBytes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("pdf") << path("three.pdf") << QStringLiteral("pdf") << QStringLiteral("application/pdf");
    QTest::newRow("html") << path("notice.html") << QStringLiteral("html") << QStringLiteral("text/html");
    QTest::newRow("png") << path("page.png") << QStringLiteral("image") << QStringLiteral("image/png");
}

void ClientTest::probesByBytes()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(QString, mediaType);
    Client client;
    const auto found = client.probe(file, QStringLiteral("misleading.txt"), {});
    VERIFY_OK(found);
    QCOMPARE(found->format, format);
    QCOMPARE(found->mediaType, mediaType);
}

void ClientTest::extractsThePagesOfAPdf()
{
    Client client;
    QStringList texts;
    const auto count = client.extract(path("three.pdf"), QStringLiteral("three.pdf"), {}, [&](core::PageText page) -> core::Result<void> {
        texts.append(core::folded(page.text));
        if (page.number != texts.size() || page.words.empty() || page.source != core::TextSource::Digital)
            return core::fail(ErrorCode::Internal, QStringLiteral("page %1").arg(page.number));
        return {};
    }, {});
    VERIFY_OK(count);
    QCOMPARE(count->pages, 3);
    QVERIFY(!count->hasMembers);
    QCOMPARE(texts.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(texts.at(i).contains(QStringLiteral("深圳大学服务器采购公告第%1页").arg(i + 1)), qPrintable(texts.at(i)));
        QVERIFY2(texts.at(i).contains(QStringLiteral("a100")), qPrintable(texts.at(i)));
    }
}

void ClientTest::extractsAWebPage()
{
    Client client;
    QString text;
    const auto count = client.extract(path("notice.html"), QStringLiteral("notice.html"), {}, [&](core::PageText page) -> core::Result<void> {
        text += page.text;
        return {};
    }, {});
    VERIFY_OK(count);
    QVERIFY2(text.contains(QStringLiteral("采购人：深圳大学")), qPrintable(text));
}

void ClientTest::rendersAPage()
{
    Client client;
    for (const int page : {1, 3, 2}) {
        const auto image = client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, page, 144, {});
        VERIFY_OK(image);
        QVERIFY(std::abs(image->width() - 1190) <= 2 && std::abs(image->height() - 1684) <= 2);
        int ink = 0;
        for (int y = 0; y < image->height(); ++y)
            for (int x = 0; x < image->width(); ++x)
                ink += qGray(image->pixel(x, y)) < 128 ? 1 : 0;
        QVERIFY(ink > 500);
    }
}

void ClientTest::recognisesAPicture()
{
    if (!canRecognise())
        QSKIP("no models for chi_sim and eng");
    Client client;
    int last = -1;
    const auto page = client.recognise(path("page.png"), QStringLiteral("page.png"), {}, 1,
                                       {QStringLiteral("chi_sim"), QStringLiteral("eng")}, {}, [&](const core::Progress &progress) {
                                           QVERIFY(progress.done > last && progress.done <= progress.total);
                                           last = int(progress.done);
                                       });
    VERIFY_OK(page);
    QCOMPARE(page->number, 1);
    QCOMPARE(page->source, core::TextSource::Ocr);
    QVERIFY(std::abs(page->width - 432) < 0.5 && std::abs(page->height - 216) < 0.5);
    QVERIFY(last > 0);
    const QString folded = core::folded(page->text);
    QVERIFY2(folded.contains(QStringLiteral("深圳大学")) && folded.contains(QStringLiteral("a100")), qPrintable(page->text));

    // The boxes of a word stand where it was drawn, to two points.
    const qsizetype at = page->text.indexOf(QStringLiteral("深圳大学"));
    const QList<core::Box> boxes = core::boxesOf(*page, {at, at + 4});
    QCOMPARE(boxes.size(), 1);
    const QFontMetrics metrics(chinese(50));
    const QRect ink = metrics.tightBoundingRect(QStringLiteral("深圳大学")).translated(150, 200);
    QVERIFY2(std::abs(boxes[0].x - ink.x() * 0.24) < 2, qPrintable(QString::number(boxes[0].x)));
    QVERIFY2(std::abs(boxes[0].right() - (ink.x() + ink.width()) * 0.24) < 2, qPrintable(QString::number(boxes[0].right())));
    QVERIFY2(std::abs(boxes[0].y - ink.y() * 0.24) < 2, qPrintable(QString::number(boxes[0].y)));
    QVERIFY2(std::abs(boxes[0].bottom() - (ink.y() + ink.height()) * 0.24) < 2, qPrintable(QString::number(boxes[0].bottom())));
}

void ClientTest::recognisesAScannedPage()
{
    if (!canRecognise())
        QSKIP("no models for chi_sim and eng");
    // A PDF that is a picture only, its second page.
    const QString scan = path("scan.pdf");
    {
        QPdfWriter writer(scan);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        writer.newPage();
        painter.drawImage(QRectF(0, 100, 432, 216), drawn());
    }
    Client client;
    bool needsOcr = false;
    const auto count = client.extract(scan, QStringLiteral("scan.pdf"), {}, [&](core::PageText page) -> core::Result<void> {
        needsOcr = page.needsOcr;
        return {};
    }, {});
    VERIFY_OK(count);
    QCOMPARE(count->pages, 2);
    QVERIFY(needsOcr);
    const auto page = client.recognise(scan, QStringLiteral("scan.pdf"), {}, 2, {QStringLiteral("chi_sim"), QStringLiteral("eng")}, {});
    VERIFY_OK(page);
    QCOMPARE(page->number, 2);
    QVERIFY(std::abs(page->width - 595) < 1.5);
    const qsizetype at = page->text.indexOf(QStringLiteral("深圳大学"));
    QVERIFY2(at >= 0, qPrintable(page->text));
    const QList<core::Box> boxes = core::boxesOf(*page, {at, at + 4});
    QVERIFY(std::abs(boxes[0].x - 150 * 0.24) < 3 && std::abs(boxes[0].bottom() - (100 + 204 * 0.24)) < 4);
}

void ClientTest::errorsComeBackWithTheirCode_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("code");
    QTest::newRow("an empty file") << path("empty.pdf") << QByteArray("") << 1 << int(ErrorCode::Empty);
    QTest::newRow("no page nine") << path("three.pdf") << QByteArray() << 9 << int(ErrorCode::InvalidArgument);
    QTest::newRow("no page nought") << path("three.pdf") << QByteArray() << 0 << int(ErrorCode::InvalidArgument);
    QTest::newRow("an old Word document") << path("old.doc") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8).leftJustified(1024, '\0')
                                          << 1 << int(ErrorCode::Unsupported);
}

void ClientTest::errorsComeBackWithTheirCode()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(int, page);
    QFETCH(int, code);
    if (!bytes.isNull())
        write(file, bytes);
    Client client;
    const auto image = client.render(file, QFileInfo(file).fileName(), {}, page, 100, {});
    QVERIFY(!image);
    QVERIFY2(int(image.error().code) == code, qPrintable(failure(image.error())));
    // The worker lives on.
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

void ClientTest::anErrorOfTheCallersEndsTheCall()
{
    Client client;
    int calls = 0;
    const auto count = client.extract(path("three.pdf"), QStringLiteral("three.pdf"), {}, [&](core::PageText) -> core::Result<void> {
        ++calls;
        return core::fail(ErrorCode::OutOfSpace, QStringLiteral("disk"));
    }, {});
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::OutOfSpace);
    QCOMPARE(calls, 1);
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

void ClientTest::aFileThatChangedIsOpenedAgain()
{
    Client client;
    const QString file = path("changing.pdf");
    drawPdf(file, 1);
    QCOMPARE(client.render(file, QStringLiteral("x.pdf"), {}, 2, 50, {}).error().code, ErrorCode::InvalidArgument);
    VERIFY_OK(client.render(file, QStringLiteral("x.pdf"), {}, 1, 50, {}));
    drawPdf(file, 2);
    VERIFY_OK(client.render(file, QStringLiteral("x.pdf"), {}, 2, 50, {}));
}

void ClientTest::aDocumentHasLimits_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("pages");
    QTest::addColumn<qint64>("textUnits");
    QTest::addColumn<bool>("read");
    QTest::newRow("three pages of three") << path("three.pdf") << 3 << qint64(1000) << true;
    QTest::newRow("three pages of two") << path("three.pdf") << 2 << qint64(1000) << false;
    QTest::newRow("too much text in a PDF") << path("three.pdf") << 3 << qint64(20) << false;
    QTest::newRow("too much text on the web") << path("notice.html") << 3 << qint64(5) << false;
}

void ClientTest::aDocumentHasLimits()
{
    QFETCH(QString, file);
    QFETCH(int, pages);
    QFETCH(qint64, textUnits);
    QFETCH(bool, read);
    Limits limits;
    limits.document.pages = pages;
    limits.document.textUnits = textUnits;
    Client client(limits);
    const auto count = client.extract(file, QFileInfo(file).fileName(), {}, [](core::PageText) -> core::Result<void> { return {}; }, {});
    QCOMPARE(bool(count), read);
    if (!read)
        QVERIFY2(count.error().code == ErrorCode::TooLarge, qPrintable(failure(count.error())));
}

void ClientTest::aLargePageIsDrawnSmaller()
{
    Limits limits;
    limits.document.pixels = 500'000;
    Client client(limits);
    for (const char *name : {"three.pdf", "page.png", "notice.html"}) {
        const auto image = client.render(path(name), QString::fromLatin1(name), {}, 1, 300, {});
        VERIFY_OK(image);
        const qint64 pixels = qint64(image->width()) * image->height();
        QVERIFY2(pixels > 400'000 && pixels < 505'000, qPrintable(QString::number(pixels)));
    }
}

void ClientTest::anotherFoldersDocumentIsReadToo()
{
    // A worker that may read one folder is replaced when a document lies in another.
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("first/deep")) && QDir(m_folder.path()).mkpath(QStringLiteral("second")));
    for (const char *name : {"first/deep/a.pdf", "second/b.pdf"})
        drawPdf(path(name), 1);
    Client client;
    client.mayRead(path("first"));
    for (const char *name : {"first/deep/a.pdf", "second/b.pdf", "first/deep/a.pdf"})
        VERIFY_OK(client.render(path(name), QString::fromLatin1(name), {}, 1, 50, {}));
    QCOMPARE(client.render(path("first/none.pdf"), QStringLiteral("none.pdf"), {}, 1, 50, {}).error().code, ErrorCode::Io);
}

void ClientTest::aListOfNamesIsRead()
{
    QByteArray bytes = "name,alias,reason\n";
    constexpr int count = 1234; // more than one message holds
    for (int i = 0; i < count; ++i)
        bytes += "Company " + QByteArray::number(i) + ",公司" + QByteArray::number(i) + ",ground\n";
    write(path("list.csv"), bytes + ",,nobody\n");
    Client client;
    const auto names = client.watchlist(path("list.csv"), {});
    QVERIFY2(names, names ? "" : qPrintable(core::describe(names.error())));
    QCOMPARE(names->format, QStringLiteral("csv"));
    QCOMPARE(names->skipped, 1);
    QCOMPARE(names->entries.size(), std::size_t(count));
    for (int i = 0; i < count; ++i) {
        QCOMPARE(names->entries[std::size_t(i)].ordinal, i);
        QCOMPARE(names->entries[std::size_t(i)].label, QStringLiteral("Company %1").arg(i));
        QVERIFY(!names->entries[std::size_t(i)].names.empty());
    }
}

void ClientTest::aBrokenListSaysWhere()
{
    write(path("list.json"), "{\"a\":1}\n{");
    Client client;
    const auto names = client.watchlist(path("list.json"), {});
    QVERIFY(!names);
    QCOMPARE(names.error().code, core::ErrorCode::Corrupt);
    QCOMPARE(names.error().subject, QStringLiteral("line 2"));
    QCOMPARE(client.watchlist(path("none.csv"), {}).error().code, core::ErrorCode::NotFound);
}

void ClientTest::aTranslatorsFileIsRead()
{
    constexpr int count = 1234; // more than one message holds
    QByteArray terms = "source,target,avoid,note\n";
    QByteArray units = "<tmx version='1.4'><body>";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        terms += "词" + number + ",word " + number + ",never " + number + "|nor " + number + ",note\n";
        units += "<tu><tuv xml:lang='zh-CN'><seg>词" + number + "</seg></tuv><tuv xml:lang='de'><seg>Wort " + number + "</seg></tuv></tu>";
    }
    write(path("terms.csv"), terms);
    write(path("units.xml"), units + "</body></tmx>");
    Client client;
    const auto list = client.translationFile(path("terms.csv"), QStringLiteral("en"), {});
    QVERIFY2(list, list ? "" : qPrintable(core::describe(list.error())));
    QCOMPARE(list->format, QStringLiteral("csv"));
    QCOMPARE(list->terms.size(), std::size_t(count));
    QVERIFY(list->memory.empty() && list->returned.empty());
    const auto memory = client.translationFile(path("units.xml"), QStringLiteral("de"), {});
    QVERIFY2(memory, memory ? "" : qPrintable(core::describe(memory.error())));
    QCOMPARE(memory->format, QStringLiteral("tmx"));
    QCOMPARE(memory->memory.size(), std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const core::GlossaryTerm &term = list->terms[std::size_t(i)];
        QCOMPARE(term.target, QStringLiteral("word %1").arg(i));
        QCOMPARE(term.avoid, QStringList({QStringLiteral("never %1").arg(i), QStringLiteral("nor %1").arg(i)}));
        QCOMPARE(memory->memory[std::size_t(i)].target, QStringLiteral("Wort %1").arg(i));
        QCOMPARE(memory->memory[std::size_t(i)].language, QStringLiteral("de"));
    }
}

void ClientTest::aBrokenTranslatorsFileSaysWhere()
{
    write(path("cut.tmx"), "<tmx version='1.4'>\n<body><tu>");
    Client client;
    const auto cut = client.translationFile(path("cut.tmx"), QStringLiteral("en"), {});
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, core::ErrorCode::Corrupt);
    QVERIFY2(cut.error().detail.contains(QStringLiteral("line 2")), qPrintable(cut.error().detail));
    QCOMPARE(client.translationFile(path("none.tmx"), QStringLiteral("en"), {}).error().code, core::ErrorCode::NotFound);
}

QTEST_MAIN(ClientTest)
#include "client_test.moc"
