// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "zipfixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Files are told by their bytes, and refused in words.
class FormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreToldByTheirBytes_data();
    void formatsAreToldByTheirBytes();
    void refusalsNameTheFormat_data();
    void refusalsNameTheFormat();
    void legacyOfficeFilesAreToldApart();
    void archivesAreNamedByWhatIsInThem_data();
    void archivesAreNamedByWhatIsInThem();
    void lockedOfficeFilesAskForAPassword();
    void missingAndEmptyFiles();
    void versionsAreTold();

private:
    QTemporaryDir m_folder;
};

void FormatsTest::formatsAreToldByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::newRow("HTML without a suffix") << QByteArray("<!DOCTYPE html><p>x") << u"file"_s << u"html"_s;
    QTest::newRow("HTML named .doc") << QByteArray("\n  <HTML><body>x") << u"公告.doc"_s << u"html"_s;
    QTest::newRow("HTML behind a comment") << QByteArray("<!-- saved from url --><html><p>x") << u"a"_s << u"html"_s;
    QTest::newRow("a fragment named .htm") << QByteArray("公告 <font>x</font>") << u"a.htm"_s << u"html"_s;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>") << u"a.xml"_s << u"html"_s;
    QTest::newRow("text") << u"深圳大学"_s.toUtf8() << u"a.txt"_s << u"text"_s;
    QTest::newRow("text named .pdf") << QByteArray("only words") << u"a.pdf"_s << u"text"_s;
    QTest::newRow("text that begins as a picture would") << QByteArray("BMW service contract for the fleet of cars") << u"a.txt"_s << u"text"_s;
    QTest::newRow("a list of headers is no mail") << QByteArray("name: x\nvalue: y\n") << u"a.txt"_s << u"text"_s;
    QTest::newRow("text with one word from: the") << QByteArray("From: a\nwords follow") << u"a.txt"_s << u"text"_s;
}

void FormatsTest::formatsAreToldByTheirBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, format);
    const auto probed = ingest::probe(write(m_folder, name, bytes));
    QVERIFY(probed);
    QCOMPARE(probed->format, format);
    QVERIFY(!probed->mediaType.isEmpty());
}

void FormatsTest::refusalsNameTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto bytes = [](const char *text, qsizetype size) { return QByteArray(text, size) + QByteArray(600, '\0'); };
    const auto ole = [](const char *stream) {
        QByteArray file("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
        file += QByteArray(504, '\0');
        for (const char *c = stream; *c != '\0'; ++c)
            file += QByteArray(1, *c) + '\0';
        return file + QByteArray(200, '\0');
    };
    QTest::newRow("ole") << ole("Contents") << u"legacy Office document"_s;
    QTest::newRow("heic") << bytes("\0\0\0\x18" "ftypheic", 12) << u"HEIC photo"_s;
    QTest::newRow("djvu") << bytes("AT&TFORM", 8) << u"DjVu document"_s;
    QTest::newRow("caj") << bytes("CAJ\0", 4) << u"CAJ document (CNKI)"_s;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'></svg>") << u"SVG drawing"_s;
    QTest::newRow("word 2003 xml") << QByteArray("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>") << u"Word 2003 XML document"_s;
    QTest::newRow("program") << bytes("MZ\x90\0", 4) << u"Windows program"_s;
    QTest::newRow("noise") << QByteArray::fromHex("00010203040506070809a0b0c0d0e0f0").repeated(20) << u"file of an unknown binary format"_s;
}

void FormatsTest::refusalsNameTheFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString path = write(m_folder, u"file.bin"_s, bytes);
    const core::Error error = refusal(path);
    QCOMPARE(core::errorCodeName(error.code), core::errorCodeName(core::ErrorCode::Unsupported));
    QCOMPARE(error.detail, words);
    QCOMPARE(error.subject, path);
    const auto probed = ingest::probe(path);
    QVERIFY(!probed);
    QCOMPARE(probed.error().detail, words);
}

void FormatsTest::legacyOfficeFilesAreToldApart()
{
    const std::pair<const char *, QString> kinds[] = {{"WordDocument", u"legacy Word document (.doc)"_s},
                                                      {"Workbook", u"legacy Excel spreadsheet (.xls)"_s},
                                                      {"PowerPoint Document", u"legacy PowerPoint presentation (.ppt)"_s}};
    QStringList mediaTypes;
    for (const auto &[stream, words] : kinds) {
        QByteArray file("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
        file += QByteArray(504, '\0');
        for (const char *c = stream; *c != '\0'; ++c)
            file += QByteArray(1, *c) + '\0';
        const QString path = write(m_folder, u"legacy.bin"_s, file + QByteArray(200, '\0'));
        const auto probed = ingest::probe(path);
        QVERIFY(probed);
        QCOMPARE(probed->format, u"legacy"_s);
        mediaTypes << probed->mediaType;
        const core::Error error = refusal(path); // no reader's: LibreOffice's, if there is one
        QCOMPARE(error.code, core::ErrorCode::Unsupported);
        QCOMPARE(error.detail, words);
    }
    QCOMPARE(mediaTypes.removeDuplicates(), 0);
}

void FormatsTest::archivesAreNamedByWhatIsInThem_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("odc") << QByteArray("mimetype") << QByteArray("application/vnd.oasis.opendocument.chart") << u"OpenDocument file of a kind without text (chart)"_s;
    QTest::newRow("epub") << QByteArray("META-INF/container.xml") << QByteArray("x") << u"e-book (.epub)"_s;
}

void FormatsTest::archivesAreNamedByWhatIsInThem()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const core::Error error = refusal(writeZip(m_folder, u"file.zip"_s, {{entry, content}}));
    QCOMPARE(error.code, core::ErrorCode::Unsupported);
    QCOMPARE(error.detail, words);
}

void FormatsTest::lockedOfficeFilesAskForAPassword()
{
    const auto ole = [](const QList<QByteArray> &streams) {
        QByteArray file("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
        file += QByteArray(504, '\0');
        for (const QByteArray &stream : streams) {
            for (const char c : stream)
                file += QByteArray(1, c) + '\0';
            file += QByteArray(100, '\0');
        }
        return file;
    };
    const QString path = write(m_folder, u"locked.docx"_s, ole({"EncryptedPackage"}));
    QCOMPARE(refusal(path).code, core::ErrorCode::Encrypted);
    // A notice for old programs lies beside what is encrypted.
    const QString withNotice = write(m_folder, u"notice.docx"_s, ole({"WordDocument", "EncryptedPackage", "EncryptionInfo"}));
    QCOMPARE(refusal(withNotice).code, core::ErrorCode::Encrypted);
    ingest::ReadOptions options;
    options.password = u"x"_s;
    const core::Error error = refusal(path, options); // asking again and again would not help
    QCOMPARE(error.code, core::ErrorCode::Unsupported);
    QVERIFY(error.detail.contains(u"without the password"_s));
}

void FormatsTest::missingAndEmptyFiles()
{
    QCOMPARE(refusal(m_folder.filePath(u"nowhere"_s)).code, core::ErrorCode::Io);
    QCOMPARE(ingest::probe(m_folder.filePath(u"nowhere"_s)).error().code, core::ErrorCode::Io);
    QCOMPARE(refusal(write(m_folder, u"empty.pdf"_s, {})).code, core::ErrorCode::Empty);
    QCOMPARE(ingest::probe(m_folder.filePath(u"empty.pdf"_s)).error().code, core::ErrorCode::Empty);
    QCOMPARE(refusal(write(m_folder, u"blank.txt"_s, " \n\t\n")).code, core::ErrorCode::Empty);
    QCOMPARE(refusal(m_folder.path()).code, core::ErrorCode::Io); // a folder
}

void FormatsTest::versionsAreTold()
{
    ingest::prepare();
    const auto versions = ingest::readerVersions();
    QStringList formats;
    for (const auto &[format, version] : versions) {
        formats << format;
        QVERIFY(!version.isEmpty());
    }
    for (const QString &format : {u"pdf"_s, u"image"_s, u"html"_s, u"text"_s, u"docx"_s, u"xlsx"_s, u"pptx"_s, u"odf"_s, u"rtf"_s, u"csv"_s,
                                  u"archive"_s, u"ofd"_s, u"mail"_s, u"msg"_s, u"mhtml"_s})
        QVERIFY(formats.contains(format));
}

QTEST_MAIN(FormatsTest)
#include "formats_test.moc"
