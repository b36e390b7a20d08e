// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

#include <QBuffer>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Pictures and documents inside office documents.
class PackageMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAndDocumentsAreMembers();
    void everyKindOfPackageHasThem_data();
    void everyKindOfPackageHasThem();
    void documentsOfPicturesAloneOpen();
    void logosAndDesignAreNone();
    void limitsHold();
    void whoIsCalledCanStop();
    void damagedPartsAreSaid();

private:
    static QByteArray picture(int width, int height, const char *format = "PNG")
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }

    struct Found
    {
        core::Member member;
        QByteArray bytes;
    };
    static core::Result<void> unpack(ingest::Reader &reader, QList<Found> &found)
    {
        QTemporaryDir folder;
        return reader.unpack(folder.path(), [&found](core::Member member) -> core::Result<void> {
            QFile file(member.file);
            const QByteArray bytes = !member.error && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            found.append(Found{std::move(member), bytes});
            return {};
        }, {});
    }
    static QStringList namesOf(const QString &path)
    {
        auto reader = opened(path);
        QStringList names;
        QList<Found> found;
        if (!reader || !reader->abilities().members || !unpack(*reader, found))
            return {};
        for (const Found &each : found)
            names << each.member.path;
        return names;
    }

    QTemporaryDir m_folder;
};

void PackageMembersTest::picturesAndDocumentsAreMembers()
{
    const QByteArray scan = picture(400, 300);
    auto reader = opened(writeDocx(m_folder, u"members.docx"_s, paragraph(u"正文"_s),
                                   {{"word/media/image1.png", scan}, {"word/media/image2.jpeg", picture(300, 120, "JPG")},
                                    {"word/media/drawing.emf", QByteArray(500, 'x')}, {"word/embeddings/table.xlsx", "PK-bytes"},
                                    {"word/embeddings/oleObject1.bin", "raw"}, {"docProps/thumbnail.jpeg", picture(400, 400, "JPG")}}));
    QVERIFY(reader);
    QVERIFY(reader->abilities().members && reader->abilities().text);
    QCOMPARE(pageOf(*reader).text, u"正文\n"_s);
    QList<Found> found;
    QVERIFY(unpack(*reader, found));
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.at(0).member.path, u"word/media/image1.png"_s);
    QCOMPARE(found.at(0).bytes, scan);
    QCOMPARE(found.at(0).member.bytes, scan.size());
    QVERIFY(!found.at(0).member.file.contains(u"image1"));
    QCOMPARE(found.at(1).member.path, u"word/media/image2.jpeg"_s);
    QCOMPARE(found.at(2).bytes, QByteArray("PK-bytes"));
    QCOMPARE(found.at(3).bytes, QByteArray("raw"));
}

void PackageMembersTest::everyKindOfPackageHasThem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const QByteArray scan = picture(400, 300);
    QTest::newRow("xlsx") << writeXlsx(m_folder, u"a.xlsx"_s, {{"S", "<sheetData>" + textRow(1, {u"甲"_s}) + "</sheetData>", {}}}, {}, {}, {{"xl/media/image1.png", scan}})
                          << u"xl/media/image1.png"_s;
    QTest::newRow("pptx") << writePptx(m_folder, u"a.pptx"_s, {shape(line(u"甲"_s))}, {{"ppt/media/image1.png", scan}}) << u"ppt/media/image1.png"_s;
    QTest::newRow("odt") << writeOdf(m_folder, u"a.odt"_s, "text", "<text:p>甲</text:p>", {}, {}, {{"Pictures/1.png", scan}, {"Thumbnails/thumbnail.png", scan}})
                         << u"Pictures/1.png"_s;
}

void PackageMembersTest::everyKindOfPackageHasThem()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QCOMPARE(namesOf(path), QStringList{name});
}

void PackageMembersTest::documentsOfPicturesAloneOpen()
{
    const Parts scan{{"word/media/image1.png", picture(400, 300)}};
    auto reader = opened(writeDocx(m_folder, u"scan.docx"_s, "<w:p/>", scan));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 0);
    QVERIFY(reader->abilities().members && !reader->abilities().text);
    QCOMPARE(reader->page(1, {}).error().code, core::ErrorCode::InvalidArgument);
    QCOMPARE(reader->render(1, 72, {}).error().code, core::ErrorCode::InvalidArgument);
    QVERIFY(opened(writePptx(m_folder, u"scan.pptx"_s, {"<p:pic/>"}, {{"ppt/media/image1.png", picture(400, 300)}})));
    QCOMPARE(refusal(writeDocx(m_folder, u"logo.docx"_s, "<w:p/>", {{"word/media/image1.png", picture(40, 30)}})).code, core::ErrorCode::Empty);
}

void PackageMembersTest::logosAndDesignAreNone()
{
    const QByteArray scan = picture(400, 300);
    const QString path = writePptx(m_folder, u"design.pptx"_s, {shape(line(u"甲"_s))},
                                   {{"ppt/media/back.png", scan}, {"ppt/media/both.png", scan}, {"ppt/media/bullet.png", picture(150, 150)},
                                    {"ppt/media/rule.png", picture(2000, 20)}, {"ppt/media/tall.png", picture(100, 200)}, {"ppt/media/not.png", "no picture"},
                                    {"ppt/slideMasters/_rels/slideMaster1.xml.rels", relations({{"image", "../media/back.png"}, {"image", "../media/both.png"}})},
                                    {"ppt/slides/_rels/slide1.xml.rels", relations({{"image", "../media/both.png"}})}});
    QCOMPARE(namesOf(path), (QStringList{u"ppt/media/both.png"_s, u"ppt/media/tall.png"_s}));
    QVERIFY(!opened(writeDocx(m_folder, u"none.docx"_s, paragraph(u"正文"_s)))->abilities().members);
}

void PackageMembersTest::limitsHold()
{
    Parts parts;
    for (int i = 0; i < 5; ++i)
        parts.append(Part{"word/embeddings/" + QByteArray::number(i) + ".bin", QByteArray(1000, 'x')});
    const QString path = writeDocx(m_folder, u"limits.docx"_s, paragraph(u"正文"_s), parts);
    ingest::ReadOptions options;
    options.maxMembers = 3;
    auto reader = opened(path, options);
    QList<Found> found;
    const auto unpacked = unpack(*reader, found);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().code, core::ErrorCode::TooLarge);
    QCOMPARE(found.size(), 3);
}

void PackageMembersTest::whoIsCalledCanStop()
{
    auto reader = opened(writeDocx(m_folder, u"stop.docx"_s, paragraph(u"正文"_s), {{"word/embeddings/1.bin", "a"}, {"word/embeddings/2.bin", "b"}}));
    QTemporaryDir folder;
    int calls = 0;
    const auto stopped = reader->unpack(folder.path(), [&calls](core::Member) -> core::Result<void> {
        ++calls;
        return core::fail(core::ErrorCode::OutOfSpace);
    }, {});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, core::ErrorCode::OutOfSpace);
    QCOMPARE(calls, 1);
    core::CancelSource cancel;
    cancel.cancel();
    QCOMPARE(reader->unpack(folder.path(), [](core::Member) { return core::Result<void>(); }, cancel.token()).error().code, core::ErrorCode::Cancelled);
}

void PackageMembersTest::damagedPartsAreSaid()
{
    // A picture of 70 MB is over what a part may have; the other one is still handed over.
    auto reader = opened(writeDocx(m_folder, u"big.docx"_s, paragraph(u"正文"_s), {{"word/media/big.png", QByteArray(70'000'000, 'x')}, {"word/embeddings/1.bin", "a"}}));
    QVERIFY(reader);
    QList<Found> found;
    QVERIFY(unpack(*reader, found));
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0).member.error && found.at(0).member.file.isEmpty());
    QCOMPARE(found.at(0).member.error->code, core::ErrorCode::TooLarge);
    QVERIFY(!found.at(1).member.error);
}

QTEST_MAIN(PackageMembersTest)
#include "packagemembers_test.moc"
