// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/protocol.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace tendertrail;
using namespace tendertrail::worker;

namespace {

core::PageText samplePage()
{
    core::PageText page;
    page.number = 7;
    page.width = 595.276;
    page.height = 841.89;
    page.source = core::TextSource::Ocr;
    page.engine = QStringLiteral("tesseract 5.3.0 chi_sim+eng");
    page.confidence = 0.875;
    page.text = QStringLiteral("采购人：深圳大学\nA100\n\n第二段𠮷");
    page.words = {{{0, 4}, {10, 20, 40, 10}, 0.5F, {10, 20, 30, 40, 50}},
                  {{4, 8}, {50, 20, 40, 10}, 1, {}},
                  {{9, 13}, {-3, 40, 40, 10}, 0, {1, 2, 3, 4, 5}},
                  {{15, 20}, {10, 60, 60, 10}, 0.25F, {}}};
    page.words[0].engine = QStringLiteral("PP-OCRv4 onnxruntime 1.21.1");
    page.words[1].engine = QStringLiteral("tesseract 5.3.0");
    page.words[2].engine = page.words[0].engine;
    page.words[1].alternatives = {QStringLiteral("深圳太学"), QStringLiteral("深川大学")};
    page.words[3].alternatives = {QStringLiteral("第二投𠮷")};
    page.blocks = {{core::BlockKind::Heading, {0, 13}, {10, 20, 80, 30}, -1, -1, -1},
                   {core::BlockKind::TableCell, {15, 20}, {10, 60, 60, 10}, 0, 3, 2}};
    page.needsOcr = true;
    page.note = QStringLiteral("text layer: 34 % private-use characters");
    return page;
}

Message pageMessage()
{
    Message message;
    message.id = 5;
    message.kind = MessageKind::Page;
    message.page = samplePage();
    return message;
}

void compare(const core::PageText &read, const core::PageText &sent)
{
    QCOMPARE(read.number, sent.number);
    QCOMPARE(read.width, sent.width);
    QCOMPARE(read.height, sent.height);
    QCOMPARE(read.source, sent.source);
    QCOMPARE(read.engine, sent.engine);
    QCOMPARE(read.confidence, sent.confidence);
    QCOMPARE(read.text, sent.text);
    QCOMPARE(read.needsOcr, sent.needsOcr);
    QCOMPARE(read.note, sent.note);
    QCOMPARE(read.words.size(), sent.words.size());
    for (size_t i = 0; i < read.words.size(); ++i) {
        QCOMPARE(read.words[i].range, sent.words[i].range);
        QCOMPARE(read.words[i].box, sent.words[i].box);
        QCOMPARE(read.words[i].confidence, sent.words[i].confidence);
        QCOMPARE(read.words[i].edges, sent.words[i].edges);
        QCOMPARE(read.words[i].engine, sent.words[i].engine);
        QCOMPARE(read.words[i].alternatives, sent.words[i].alternatives);
        QVERIFY(read.words[i].machine.isEmpty());
    }
    QCOMPARE(read.blocks.size(), sent.blocks.size());
    for (size_t i = 0; i < read.blocks.size(); ++i) {
        QCOMPARE(read.blocks[i].kind, sent.blocks[i].kind);
        QCOMPARE(read.blocks[i].range, sent.blocks[i].range);
        QCOMPARE(read.blocks[i].box, sent.blocks[i].box);
        QCOMPARE(read.blocks[i].table, sent.blocks[i].table);
        QCOMPARE(read.blocks[i].row, sent.blocks[i].row);
        QCOMPARE(read.blocks[i].column, sent.blocks[i].column);
    }
}

QByteArray floats(std::initializer_list<float> values)
{
    return QByteArray(reinterpret_cast<const char *>(values.begin()), qsizetype(values.size() * sizeof(float)));
}

QByteArray doubles(std::initializer_list<double> values)
{
    return QByteArray(reinterpret_cast<const char *>(values.begin()), qsizetype(values.size() * sizeof(double)));
}

QByteArray numbers(std::initializer_list<quint32> values)
{
    return QByteArray(reinterpret_cast<const char *>(values.begin()), qsizetype(values.size() * sizeof(quint32)));
}

QCborValue row(quint64 tag, const QByteArray &bytes)
{
    return QCborValue(QCborTag(tag), bytes);
}

// A sound page of one word, as a map whose fields a test can spoil.
QCborMap pageMap()
{
    return QCborMap{{QStringLiteral("id"), 5},
                    {QStringLiteral("kind"), QStringLiteral("page")},
                    {QStringLiteral("pageNumber"), 1},
                    {QStringLiteral("pageWidth"), 595.5},
                    {QStringLiteral("pageHeight"), 842.5},
                    {QStringLiteral("pageText"), QStringLiteral("深圳大学 A100")},
                    {QStringLiteral("pageWordRanges"), row(70, numbers({0, 4}))},
                    {QStringLiteral("pageWordBoxes"), row(86, doubles({1, 2, 3, 4}))},
                    {QStringLiteral("pageWordConfidences"), row(85, floats({0.5F}))},
                    {QStringLiteral("pageWordEdgeCounts"), row(70, numbers({5}))},
                    {QStringLiteral("pageWordEdges"), row(85, floats({1, 2, 3, 4, 5}))},
                    {QStringLiteral("pageBlockKinds"), row(64, QByteArray(1, '\0'))},
                    {QStringLiteral("pageBlockRanges"), row(70, numbers({0, 9}))},
                    {QStringLiteral("pageBlockBoxes"), row(86, doubles({1, 2, 3, 4}))},
                    {QStringLiteral("pageBlockCells"), row(78, numbers({~0U, ~0U, ~0U}))}};
}

QCborMap imageMap()
{
    return QCborMap{{QStringLiteral("id"), 5},          {QStringLiteral("kind"), QStringLiteral("image")},
                    {QStringLiteral("imageWidth"), 4},  {QStringLiteral("imageHeight"), 2},
                    {QStringLiteral("imageChannels"), 3}, {QStringLiteral("imageData"), QByteArray(24, 'x')}};
}

QByteArray bytesOf(const QCborMap &map)
{
    return QCborValue(map).toCbor();
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsComeBackWhole_data();
    void requestsComeBackWhole();
    void pagesComeBackWhole();
    void imagesComeBackWhole_data();
    void imagesComeBackWhole();
    void otherMessagesComeBackWhole();
    void membersComeBackWhole();
    void spoiledMembersAreRefused_data();
    void spoiledMembersAreRefused();
    void entriesComeBackWhole();
    void spoiledEntriesAreRefused_data();
    void spoiledEntriesAreRefused();
    void translationsComeBackWhole();
    void spoiledTranslationsAreRefused_data();
    void spoiledTranslationsAreRefused();
    void soundMapsAreRead();
    void spoiledPagesAreRefused_data();
    void spoiledPagesAreRefused();
    void spoiledImagesAreRefused_data();
    void spoiledImagesAreRefused();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void everyTruncationIsRefused();
    void changedBytesNeverCrash();
    void randomBytesNeverCrash();
    void framesComeOutOfAnyPieces();
    void aHugeFrameIsRefusedBeforeItComes();
};

void ProtocolTest::requestsComeBackWhole_data()
{
    QTest::addColumn<int>("operation");
    for (const Operation operation : {Operation::Probe, Operation::Extract, Operation::Render, Operation::Recognise, Operation::Describe, Operation::Unpack, Operation::Watchlist, Operation::TranslationFile})
        QTest::newRow(qPrintable(QString::number(int(operation)))) << int(operation);
}

void ProtocolTest::requestsComeBackWhole()
{
    QFETCH(int, operation);
    Request request;
    request.id = 123456789012345;
    request.operation = Operation(operation);
    request.path = QStringLiteral("/案件/originals/ab/abcdef");
    request.name = QStringLiteral("采购公告.pdf");
    request.password = QStringLiteral("密碼\n\"x\"");
    request.page = 12;
    request.dpi = 144.5;
    request.languages = {QStringLiteral("chi_sim"), QStringLiteral("eng")};
    request.timeLimitSeconds = 600;
    request.limits = {.pages = 7, .pixels = 8, .textUnits = 9, .unpackedBytes = 10, .members = 11, .nesting = 0};
    const auto read = decodeRequest(encode(request));
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->id, request.id);
    QCOMPARE(read->operation, request.operation);
    QCOMPARE(read->path, request.path);
    QCOMPARE(read->name, request.name);
    QCOMPARE(read->password, request.password);
    QCOMPARE(read->page, request.page);
    QCOMPARE(read->dpi, request.dpi);
    QCOMPARE(read->languages, request.languages);
    QCOMPARE(read->timeLimitSeconds, request.timeLimitSeconds);
    QVERIFY(read->limits == request.limits);
}

void ProtocolTest::pagesComeBackWhole()
{
    const auto read = decodeMessage(encode(pageMessage()));
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->id, 5U);
    QCOMPARE(read->kind, MessageKind::Page);
    compare(read->page, samplePage());
    Message empty;
    empty.kind = MessageKind::Page;
    const auto nothing = decodeMessage(encode(empty));
    QVERIFY(nothing);
    compare(nothing->page, core::PageText());
}

void ProtocolTest::imagesComeBackWhole_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("arrivesAs");
    QTest::newRow("mono") << int(QImage::Format_Mono) << int(QImage::Format_Grayscale8);
    QTest::newRow("grey") << int(QImage::Format_Grayscale8) << int(QImage::Format_Grayscale8);
    QTest::newRow("rgb32") << int(QImage::Format_RGB32) << int(QImage::Format_RGB888);
    QTest::newRow("rgb888") << int(QImage::Format_RGB888) << int(QImage::Format_RGB888);
    QTest::newRow("argb") << int(QImage::Format_ARGB32_Premultiplied) << int(QImage::Format_RGB888);
}

void ProtocolTest::imagesComeBackWhole()
{
    QFETCH(int, format);
    QFETCH(int, arrivesAs);
    QImage image(5, 3, QImage::Format_RGB32); // rows that are padded in memory
    image.fill(Qt::white);
    image.setPixel(1, 1, qRgb(0, 0, 0));
    image.setPixel(4, 2, qRgb(0, 0, 0));
    Message message;
    message.kind = MessageKind::Image;
    message.image = image.convertToFormat(QImage::Format(format));
    message.image.setDotsPerMeterX(11811);
    const auto read = decodeMessage(encode(message));
    QVERIFY(read);
    QCOMPARE(int(read->image.format()), arrivesAs);
    QCOMPARE(read->image.dotsPerMeterX(), 11811);
    QCOMPARE(read->image.convertToFormat(QImage::Format_RGB32), image);
}

void ProtocolTest::otherMessagesComeBackWhole()
{
    Message message;
    message.id = 9;
    message.kind = MessageKind::Progress;
    message.done = 40;
    message.total = 100;
    auto read = decodeMessage(encode(message));
    QVERIFY(read && read->kind == MessageKind::Progress && read->done == 40 && read->total == 100 && read->id == 9);

    message.kind = MessageKind::Probe;
    message.format = QStringLiteral("pdf");
    message.mediaType = QStringLiteral("application/pdf");
    message.sourceUrl = QStringLiteral("http://www.ccgp.gov.cn/cggg/公告.htm");
    message.pages = 500;
    read = decodeMessage(encode(message));
    QVERIFY(read && read->format == message.format && read->mediaType == message.mediaType && read->pages == 500);
    QCOMPARE(read->sourceUrl, message.sourceUrl);

    message.kind = MessageKind::Description;
    message.description = QStringLiteral("{\"ocr\":\"tesseract\"}");
    read = decodeMessage(encode(message));
    QVERIFY(read && read->description == message.description);

    message.kind = MessageKind::End;
    read = decodeMessage(encode(message));
    QVERIFY(read && !read->error && read->pages == 500 && !read->hasMembers && read->members == 0);
    message.hasMembers = true;
    message.members = 12;
    read = decodeMessage(encode(message));
    QVERIFY(read && read->hasMembers && read->members == 12);
    message.error = core::fail(core::ErrorCode::PasswordWrong, QStringLiteral("采购.pdf"), QStringLiteral("no")).error;
    read = decodeMessage(encode(message));
    QVERIFY(read && read->error);
    QCOMPARE(read->error->code, core::ErrorCode::PasswordWrong);
    QCOMPARE(read->error->subject, QStringLiteral("采购.pdf"));
    QCOMPARE(read->error->detail, QStringLiteral("no"));
}

namespace {

Message listed()
{
    Message message;
    message.id = 11;
    message.kind = MessageKind::Entries;
    message.format = QStringLiteral("ftm");
    message.skipped = 3;
    message.entries = {{0, QStringLiteral("NK-1"), core::EntityType::Organisation, QStringLiteral("云达科技"),
                        {{QStringLiteral("Yunda Technology"), QStringLiteral("en"), QStringLiteral("official")},
                         {QStringLiteral("云达"), QStringLiteral("zh-Hans"), QStringLiteral("short")}},
                        QStringLiteral("ground"), QStringLiteral("2024-02-23"), QStringLiteral("https://example.org/1")},
                       {1, {}, core::EntityType::Person, QStringLiteral("Nobody"), {}, {}, {}, {}}};
    return message;
}

} // namespace

void ProtocolTest::entriesComeBackWhole()
{
    const Message message = listed();
    const auto read = decodeMessage(encode(message));
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->kind, MessageKind::Entries);
    QCOMPARE(read->format, message.format);
    QCOMPARE(read->skipped, 3);
    QCOMPARE(read->entries.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        const core::WatchlistEntry &entry = read->entries[i];
        const core::WatchlistEntry &sent = message.entries[i];
        QVERIFY(entry.ordinal == sent.ordinal && entry.reference == sent.reference && entry.type == sent.type && entry.label == sent.label);
        QVERIFY(entry.reason == sent.reason && entry.listedOn == sent.listedOn && entry.url == sent.url);
        QCOMPARE(entry.names.size(), sent.names.size());
        for (std::size_t k = 0; k < entry.names.size(); ++k)
            QVERIFY(entry.names[k].name == sent.names[k].name && entry.names[k].language == sent.names[k].language && entry.names[k].kind == sent.names[k].kind);
    }
}

void ProtocolTest::spoiledEntriesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QCborValue>("value");
    const auto packed = [](qint32 owner) {
        return QCborValue(QCborTag(78), QByteArray(reinterpret_cast<const char *>(&owner), sizeof owner) + QByteArray(4, '\0'));
    };
    QTest::newRow("a name of an entry that is not there") << QStringLiteral("entryOwners") << packed(2);
    QTest::newRow("a name of an entry before the first") << QStringLiteral("entryOwners") << packed(-1);
    QTest::newRow("fewer owners than names") << QStringLiteral("entryOwners") << QCborValue(QCborTag(78), QByteArray(4, '\0'));
    QTest::newRow("a type that is not known") << QStringLiteral("entryTypes") << QCborValue(QCborArray{QStringLiteral("ship"), QStringLiteral("person")});
    QTest::newRow("a column that is shorter") << QStringLiteral("entryUrls") << QCborValue(QCborArray{QString()});
    QTest::newRow("fewer kinds than names") << QStringLiteral("entryKinds") << QCborValue(QCborArray{QStringLiteral("short")});
}

void ProtocolTest::spoiledEntriesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QCborValue, value);
    QCborMap map = QCborValue::fromCbor(encode(listed())).toMap();
    QVERIFY(decodeMessage(map.toCborValue().toCbor()));
    map.insert(key, value);
    const auto read = decodeMessage(map.toCborValue().toCbor());
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Protocol);
}

namespace {

Message sentBack(const char *format)
{
    using core::TranslationStatus;
    Message message;
    message.id = 12;
    message.kind = MessageKind::Translations;
    core::TranslationFile &file = message.translations;
    file.format = QString::fromLatin1(format);
    if (file.format == u"xliff")
        file.returned = {{core::SegmentId(7), QStringLiteral("ab12"), QStringLiteral("采购人"), QStringLiteral("the buyer"), QStringLiteral("en"), TranslationStatus::Reviewed},
                         {{}, {}, QStringLiteral("预算"), QStringLiteral("budget"), QStringLiteral("de"), TranslationStatus::Edited}};
    else if (file.format == u"tmx")
        file.memory = {{QStringLiteral("采购人"), QStringLiteral("the buyer"), QStringLiteral("en"), TranslationStatus::Reviewed, QStringLiteral("ann"), QStringLiteral("2024-08-23T06:00:00.000Z"), {}},
                       {QStringLiteral("预算"), QStringLiteral("budget"), QStringLiteral("en"), TranslationStatus::Machine, {}, {}, {}}};
    else
        file.terms = {{QStringLiteral("采购人"), QStringLiteral("buyer"), {QStringLiteral("purchaser"), QStringLiteral("client")}, QStringLiteral("who pays"), QStringLiteral("en"), {}, {}, {}},
                      {QStringLiteral("预算"), QStringLiteral("budget"), {}, {}, QStringLiteral("en"), {}, {}, {}}};
    return message;
}

} // namespace

void ProtocolTest::translationsComeBackWhole()
{
    for (const char *format : {"xliff", "tmx", "tbx", "csv"}) {
        const core::TranslationFile sent = sentBack(format).translations;
        const auto decoded = decodeMessage(encode(sentBack(format)));
        QVERIFY2(decoded, decoded ? "" : qPrintable(core::describe(decoded.error())));
        QCOMPARE(decoded->kind, MessageKind::Translations);
        const core::TranslationFile &read = decoded->translations;
        QCOMPARE(read.format, sent.format);
        QVERIFY(std::ranges::equal(read.returned, sent.returned, [](const core::ReturnedTranslation &a, const core::ReturnedTranslation &b) {
            return a.segment == b.segment && a.documentSha256 == b.documentSha256 && a.source == b.source && a.target == b.target && a.language == b.language && a.status == b.status;
        }));
        QVERIFY(std::ranges::equal(read.memory, sent.memory, [](const core::MemoryUnit &a, const core::MemoryUnit &b) {
            return a.source == b.source && a.target == b.target && a.language == b.language && a.status == b.status && a.by == b.by && a.at == b.at;
        }));
        QVERIFY(std::ranges::equal(read.terms, sent.terms, [](const core::GlossaryTerm &a, const core::GlossaryTerm &b) {
            return a.source == b.source && a.target == b.target && a.avoid == b.avoid && a.note == b.note && a.language == b.language;
        }));
    }
}

void ProtocolTest::spoiledTranslationsAreRefused_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QCborValue>("value");
    const auto packed = [](qint32 owner) {
        return QCborValue(QCborTag(78), QByteArray(reinterpret_cast<const char *>(&owner), sizeof owner) + QByteArray(4, '\0'));
    };
    const auto one = [](const char *text) { return QCborValue(QCborArray{QString::fromLatin1(text)}); };
    QTest::newRow("another format") << QByteArray("tmx") << QStringLiteral("trFormat") << QCborValue(QStringLiteral("po"));
    QTest::newRow("a column that is shorter") << QByteArray("tmx") << QStringLiteral("trTargets") << one("the buyer");
    QTest::newRow("no statuses") << QByteArray("xliff") << QStringLiteral("trStatuses") << QCborValue(QCborArray());
    QTest::newRow("a status that is not known") << QByteArray("xliff") << QStringLiteral("trStatuses") << QCborValue(QCborArray{QStringLiteral("edited"), QStringLiteral("holy")});
    QTest::newRow("a segment that is no number") << QByteArray("xliff") << QStringLiteral("trSegments") << QCborValue(QCborArray{QStringLiteral("7"), QStringLiteral("x")});
    QTest::newRow("a rendering of a term that is not there") << QByteArray("tbx") << QStringLiteral("trOwners") << packed(2);
    QTest::newRow("a rendering of a term before the first") << QByteArray("csv") << QStringLiteral("trOwners") << packed(-1);
    QTest::newRow("fewer owners than renderings") << QByteArray("tbx") << QStringLiteral("trOwners") << QCborValue(QCborTag(78), QByteArray(4, '\0'));
}

void ProtocolTest::spoiledTranslationsAreRefused()
{
    QFETCH(QByteArray, format);
    QFETCH(QString, key);
    QFETCH(QCborValue, value);
    QCborMap map = QCborValue::fromCbor(encode(sentBack(format.constData()))).toMap();
    QVERIFY(decodeMessage(map.toCborValue().toCbor()));
    map.insert(key, value);
    const auto read = decodeMessage(map.toCborValue().toCbor());
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Protocol);
}

void ProtocolTest::membersComeBackWhole()
{
    Message message;
    message.id = 9;
    message.kind = MessageKind::Member;
    message.member.path = QStringLiteral("附件/采购公告.pdf");
    message.member.modifiedAt = QStringLiteral("2024-05-01T08:30:00Z");
    message.member.bytes = 5'000'000'000;
    message.member.file = QStringLiteral("member-12");
    auto read = decodeMessage(encode(message));
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->kind, MessageKind::Member);
    QCOMPARE(read->member.path, message.member.path);
    QCOMPARE(read->member.modifiedAt, message.member.modifiedAt);
    QCOMPARE(read->member.bytes, message.member.bytes);
    QCOMPARE(read->member.file, message.member.file);
    QVERIFY(!read->member.error && !read->error);
    message.member.file.clear();
    message.member.error = core::fail(core::ErrorCode::Encrypted, QStringLiteral("采购公告.pdf"), QStringLiteral("locked")).error;
    read = decodeMessage(encode(message));
    QVERIFY(read && read->member.error && !read->error);
    QCOMPARE(read->member.error->code, core::ErrorCode::Encrypted);
    QCOMPARE(read->member.error->detail, QStringLiteral("locked"));
    // A name as long as an archive may make it is cut, and not the end of the worker.
    message.member.path = QString(70'000, u'長');
    read = decodeMessage(encode(message));
    QVERIFY(read);
    QVERIFY(!read->member.path.isEmpty() && read->member.path.size() < 70'000);
}

void ProtocolTest::spoiledMembersAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QCborValue>("value");
    QTest::newRow("negative bytes") << QStringLiteral("memberBytes") << QCborValue(-1);
    QTest::newRow("bytes in words") << QStringLiteral("memberBytes") << QCborValue(QStringLiteral("many"));
    QTest::newRow("a number for a file") << QStringLiteral("memberFile") << QCborValue(7);
    QTest::newRow("a file's name without end") << QStringLiteral("memberFile") << QCborValue(QString(300, u'a'));
    QTest::newRow("a path without end") << QStringLiteral("memberPath") << QCborValue(QString(100'000, u'a'));
    QTest::newRow("a time without end") << QStringLiteral("memberModifiedAt") << QCborValue(QString(100, u'0'));
    QTest::newRow("members below none") << QStringLiteral("members") << QCborValue(-1);
    QTest::newRow("perhaps members") << QStringLiteral("hasMembers") << QCborValue(QStringLiteral("perhaps"));
}

void ProtocolTest::spoiledMembersAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QCborValue, value);
    QCborMap map = {{QStringLiteral("id"), 1}, {QStringLiteral("kind"), QStringLiteral("member")},
                    {QStringLiteral("memberPath"), QStringLiteral("a")}, {QStringLiteral("memberFile"), QStringLiteral("member-1")}};
    QVERIFY(decodeMessage(bytesOf(map)));
    map.insert(field, value);
    const auto read = decodeMessage(bytesOf(map));
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Protocol);
}

void ProtocolTest::soundMapsAreRead()
{
    const auto page = decodeMessage(bytesOf(pageMap()));
    QVERIFY2(page, page ? "" : qPrintable(core::describe(page.error())));
    QCOMPARE(page->page.words[0].edges.size(), size_t(5));
    const auto image = decodeMessage(bytesOf(imageMap()));
    QVERIFY2(image, image ? "" : qPrintable(core::describe(image.error())));
    QCOMPARE(image->image.size(), QSize(4, 2));
}

void ProtocolTest::spoiledPagesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QCborValue>("value");
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    const auto add = [](const char *what, const char *field, const QCborValue &value) {
        QTest::newRow(what) << QString::fromLatin1(field) << value;
    };
    add("a range past the end", "pageWordRanges", row(70, numbers({0, 40})));
    add("a range backwards", "pageWordRanges", row(70, numbers({4, 0})));
    add("an empty range", "pageWordRanges", row(70, numbers({4, 4})));
    add("a range at the edge of 32 bits", "pageWordRanges", row(70, numbers({0xFFFFFFFEU, 0xFFFFFFFFU})));
    add("half a range", "pageWordRanges", row(70, numbers({0})));
    add("half a number", "pageWordRanges", row(70, QByteArray(7, 'x')));
    add("another kind of row", "pageWordRanges", row(86, numbers({0, 4})));
    add("bytes without a tag", "pageWordRanges", QCborValue(numbers({0, 4})));
    add("overlapping words", "pageWordRanges", row(70, numbers({0, 4, 3, 5})));
    add("a box that is no number", "pageWordBoxes", row(86, doubles({1, std::nan(""), 3, 4})));
    add("an infinite box", "pageWordBoxes", row(86, doubles({1, 2, infinite, 4})));
    add("a box a light year off", "pageWordBoxes", row(86, doubles({1e300, 2, 3, 4})));
    add("a box of negative width", "pageWordBoxes", row(86, doubles({1, 2, -3, 4})));
    add("a word without a box", "pageWordBoxes", row(86, doubles({})));
    add("confidence over one", "pageWordConfidences", row(85, floats({1.5F})));
    add("confidence no number", "pageWordConfidences", row(85, floats({nan})));
    add("more confidences than words", "pageWordConfidences", row(85, floats({0.5F, 0.5F})));
    add("edges of another count", "pageWordEdgeCounts", row(70, numbers({4})));
    add("edges past the row", "pageWordEdgeCounts", row(70, numbers({0xFFFFFFFFU})));
    add("edges of nobody", "pageWordEdgeCounts", row(70, numbers({0})));
    add("an edge that is no number", "pageWordEdges", row(85, floats({1, 2, nan, 4, 5})));
    add("engines of more words than there are", "pageWordEngines", row(70, numbers({0, 0})));
    add("an engine without a name", "pageWordEngines", row(70, numbers({1})));
    add("alternatives of nobody", "pageWordAlternatives", QCborArray{QStringLiteral("H100")});
    add("more alternatives than there are", "pageWordAlternativeCounts", row(70, numbers({1})));
    add("alternatives without end", "pageWordAlternativeCounts", row(70, numbers({0xFFFFFFFFU})));
    add("an alternative that is very long", "pageWordAlternatives", QCborArray{QString(5000, QLatin1Char('x'))});
    add("a kind of block that is none", "pageBlockKinds", row(64, QByteArray(1, '\x7f')));
    add("a block past the end", "pageBlockRanges", row(70, numbers({0, 10})));
    add("a block without a cell", "pageBlockCells", row(78, numbers({})));
    add("a cell out of range", "pageBlockCells", row(78, numbers({0, 0x80000000U, 0})));
    add("page nought", "pageNumber", 0);
    add("page minus one", "pageNumber", -1);
    add("a page number of text", "pageNumber", QStringLiteral("1"));
    add("a page number of a fraction", "pageNumber", 1.5);
    add("a page number of 64 bits", "pageNumber", QCborValue(std::numeric_limits<qint64>::max()));
    add("a width that is no number", "pageWidth", std::nan(""));
    add("an infinite height", "pageHeight", infinite);
    add("a negative width", "pageWidth", -1.0);
    add("text that is bytes", "pageText", QByteArray("abcdefghijkl"));
    add("text that is shorter than the words", "pageText", QStringLiteral("深圳"));
    add("a source that is none", "pageSource", 9);
    add("a field that is none", "pageColour", 1);
    add("a name that is very long", "pageEngine", QString(5000, QLatin1Char('x')));
    add("another operation's id", "id", -1);
    add("a kind that is none", "kind", QStringLiteral("gift"));
}

void ProtocolTest::spoiledPagesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QCborValue, value);
    QCborMap map = pageMap();
    map[field] = value;
    const auto read = decodeMessage(bytesOf(map));
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Protocol);
    QVERIFY(!read.error().detail.isEmpty());
}

void ProtocolTest::spoiledImagesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QCborValue>("value");
    const auto add = [](const char *what, const char *field, const QCborValue &value) {
        QTest::newRow(what) << QString::fromLatin1(field) << value;
    };
    add("no width", "imageWidth", 0);
    add("a huge width", "imageWidth", 2'000'000'000);
    add("a width of another size", "imageWidth", 5);
    add("a height that overflows", "imageHeight", 65535);
    add("two channels", "imageChannels", 2);
    add("no channel", "imageChannels", 0);
    add("too few bytes", "imageData", QByteArray(23, 'x'));
    add("too many bytes", "imageData", QByteArray(25, 'x'));
    add("no bytes", "imageData", QByteArray());
    add("text for bytes", "imageData", QString(24, QLatin1Char('x')));
    add("dots that are negative", "imageDotsX", -1);
}

void ProtocolTest::spoiledImagesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QCborValue, value);
    QCborMap map = imageMap();
    map[field] = value;
    const auto read = decodeMessage(bytesOf(map));
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::ErrorCode::Protocol);
}

void ProtocolTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a number") << QByteArray("\x01", 1);
    QTest::newRow("text") << QCborValue(QStringLiteral("id")).toCbor();
    QTest::newRow("a list") << QCborValue(QCborArray{1, 2}).toCbor();
    QTest::newRow("an empty map") << bytesOf({});
    QTest::newRow("only an id") << bytesOf({{QStringLiteral("id"), 1}});
    QTest::newRow("keys of numbers") << bytesOf({{1, 1}, {2, 2}});
    QTest::newRow("bytes after the end") << bytesOf(pageMap()) + "x";
    QTest::newRow("twice") << bytesOf(pageMap()) + bytesOf(pageMap());
    QTest::newRow("open for ever") << QByteArray("\xbf\x62id\x01", 5);
    QTest::newRow("a map of 2^62 pairs") << QByteArray("\xbb\x40\0\0\0\0\0\0\0\x62id\x01", 13);
    QTest::newRow("text of 2^62 bytes") << QByteArray("\xbf\x7b\x40\0\0\0\0\0\0\0id", 12);
    QTest::newRow("bytes of 2^63 bytes") << QByteArray("\xbf\x69imageData\x5b\x80\0\0\0\0\0\0\0xx", 22);
    QTest::newRow("bytes in endless pieces") << QByteArray("\xbf\x69imageData\x5f\x41x\x41x", 16);
    QTest::newRow("a thousand lists in lists") << QByteArray("\xbf\x62id", 4) + QByteArray(1000, '\x9f');
    QTest::newRow("tags on tags") << QByteArray("\xbf\x6cpageWordEdges", 14) + QByteArray(5000, '\xc1');
    QTest::newRow("text that is not UTF-8") << QByteArray("\xbf\x6a" "pageEngine" "\x63\xff\xfe\xfd\xff", 17);
}

void ProtocolTest::nonsenseIsRefused()
{
    QFETCH(QByteArray, payload);
    const auto message = decodeMessage(payload);
    QVERIFY(!message);
    QCOMPARE(message.error().code, core::ErrorCode::Protocol);
    const auto request = decodeRequest(payload);
    QVERIFY(!request);
    QCOMPARE(request.error().code, core::ErrorCode::Protocol);
}

void ProtocolTest::everyTruncationIsRefused()
{
    const QByteArray page = encode(pageMessage());
    for (qsizetype size = 0; size < page.size(); ++size)
        QVERIFY2(!decodeMessage(page.left(size)), qPrintable(QString::number(size)));
    Request request;
    request.languages = {QStringLiteral("eng")};
    const QByteArray asked = encode(request);
    for (qsizetype size = 0; size < asked.size(); ++size)
        QVERIFY2(!decodeRequest(asked.left(size)), qPrintable(QString::number(size)));
}

// What is read in spite of a change must still hold together.
void ProtocolTest::changedBytesNeverCrash()
{
    QRandomGenerator random(20240823);
    const QByteArray sound = encode(pageMessage());
    int accepted = 0;
    for (int turn = 0; turn < 60'000; ++turn) {
        QByteArray bytes = sound;
        const int changes = 1 + random.bounded(4);
        for (int i = 0; i < changes; ++i) {
            const int at = random.bounded(int(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
                break;
            case 2:
                bytes.remove(at, 1 + random.bounded(8));
                break;
            default:
                bytes.insert(at, char(random.bounded(256)));
            }
        }
        const auto read = decodeMessage(bytes);
        if (!read || read->kind != MessageKind::Page)
            continue;
        ++accepted;
        qsizetype reached = 0;
        for (const core::Word &word : read->page.words) {
            QVERIFY(word.range.begin >= reached && word.range.end <= read->page.text.size());
            QVERIFY(std::isfinite(word.box.x) && std::isfinite(word.box.width) && word.box.width >= 0);
            QVERIFY(word.edges.empty() || qsizetype(word.edges.size()) == word.range.length() + 1);
            reached = word.range.end;
        }
    }
    QVERIFY(accepted > 100); // changes of a letter or of a box are for others to judge
}

void ProtocolTest::randomBytesNeverCrash()
{
    QRandomGenerator random(19491001);
    for (int turn = 0; turn < 60'000; ++turn) {
        QByteArray bytes(random.bounded(80), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        // Half of them open as a map does, to get past the first check.
        if (turn % 2 == 0)
            bytes.prepend("\xbf\x62id\x01\x64kind", 10);
        (void)decodeMessage(bytes).hasValue();
        (void)decodeRequest(bytes).hasValue();
        FrameBuffer frames;
        frames.append(bytes);
        while (true) {
            const auto next = frames.next();
            if (!next || !next->has_value())
                break;
        }
    }
}

void ProtocolTest::framesComeOutOfAnyPieces()
{
    QList<QByteArray> payloads = {QByteArray("a"), QByteArray(), QByteArray(70'000, 'x'), QByteArray("采购")};
    QByteArray stream;
    for (const QByteArray &payload : payloads)
        stream += frame(payload);
    for (const int piece : {1, 3, 4, 5, 4096, 1'000'000}) {
        FrameBuffer frames;
        QList<QByteArray> read;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            frames.append(stream.mid(at, piece));
            while (true) {
                auto next = frames.next();
                QVERIFY(next);
                if (!next->has_value())
                    break;
                read.append(**next);
            }
        }
        QCOMPARE(read, payloads);
    }
}

void ProtocolTest::aHugeFrameIsRefusedBeforeItComes()
{
    FrameBuffer frames;
    frames.append(QByteArray("\xff\xff\xff\xff", 4));
    const auto next = frames.next();
    QVERIFY(!next);
    QCOMPARE(next.error().code, core::ErrorCode::Protocol);
}

QTEST_MAIN(ProtocolTest)
#include "protocol_test.moc"
