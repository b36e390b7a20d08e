// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QDirIterator>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// In which encoding a text is, and that it is read right.
class CharsetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreTold_data();
    void encodingsAreTold();
    void labelsAreBelievedUnlessTheBytesDeny_data();
    void labelsAreBelievedUnlessTheBytesDeny();
    void realFilesAreTold();

private:
    QTemporaryDir m_folder;
};

void CharsetTest::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    QTest::newRow("ASCII") << QByteArray("plain text") << u"UTF-8"_s << u"plain text"_s;
    QTest::newRow("UTF-8") << u"采购公告"_s.toUtf8() << u"UTF-8"_s << u"采购公告"_s;
    QTest::newRow("UTF-8, cut in a character") << u"采购公告书"_s.toUtf8().chopped(1) << u"UTF-8"_s << QString();
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + u"采购"_s.toUtf8() << u"UTF-8"_s << u"采购"_s;
    // 深圳大学
    QTest::newRow("GBK, four characters") << hex("c9eedbdab4f3d1a7") << u"gb18030"_s << u"深圳大学"_s;
    // 朱镕基: ICU's own gb2312 loses the second
    QTest::newRow("GBK beyond GB 2312") << hex("d6ece946bbf9") << u"gb18030"_s << u"朱镕基"_s;
    // 采购人：深圳大学，预算二十万元。
    QTest::newRow("GBK with punctuation") << hex("b2c9b9bac8cba3bac9eedbdab4f3d1a7a3acd4a4cbe3b6fecaaecdf2d4aaa1a3") << u"gb18030"_s
                                          << u"采购人：深圳大学，预算二十万元。"_s;
    // 㐀 is four bytes in GB 18030
    QTest::newRow("GB 18030, four bytes") << hex("c9eedbda8139ee39b4f3d1a7") << u"gb18030"_s << u"深圳㐀大学"_s;
    // 採購公告：國立臺灣大學
    QTest::newRow("Big5") << hex("b1c4c1caa4bda769a147b0eaa5dfbb4fc657a46abec7") << u"Big5-HKSCS"_s
                          << u"採購公告：國立臺灣大學"_s;
    QTest::newRow("UTF-16 with mark") << QByteArray("\xff\xfe", 2) + hex("c7912d8d0a00") << u"UTF-16LE"_s << u"采购"_s;
    QTest::newRow("UTF-16 without mark") << hex("c7912d8d200041003100300030000a00") << u"UTF-16LE"_s << u"采购 A100"_s;
    QTest::newRow("UTF-16 big endian") << hex("91c78d2d00200041003100300030000a") << u"UTF-16BE"_s << u"采购 A100"_s;
    QTest::newRow("windows-1252") << QByteArray("d\xe9p\xf4t d'offres \xe0 Gen\xe8ve") << u"windows-1252"_s << u"dépôt d'offres à Genève"_s;
}

void CharsetTest::encodingsAreTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    QFETCH(QString, text);
    const QString path = write(m_folder, u"text.txt"_s, bytes);
    const auto probed = ingest::probe(path);
    QVERIFY(probed);
    QCOMPARE(probed->format, u"text"_s);
    if (charset == u"windows-1252")
        QVERIFY(probed->charset.contains(u"125"_s) || probed->charset.startsWith(u"ISO-8859"_s));
    else
        QCOMPARE(probed->charset, charset);
    auto reader = opened(path);
    QVERIFY(reader);
    if (!text.isEmpty())
        QCOMPARE(pageOf(*reader).text, text + u'\n');
}

void CharsetTest::labelsAreBelievedUnlessTheBytesDeny_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QByteArray gbk = QByteArray::fromHex("c9eedbdab4f3d1a7b2c9b9bab9abb8e6"); // 深圳大学采购公告
    const QByteArray utf8 = u"深圳大学采购公告"_s.toUtf8();
    const QByteArray big5 = QByteArray::fromHex("b1c4c1caa4bda769"); // 採購公告
    QTest::newRow("gb2312") << QByteArray("<meta charset=gb2312>") << gbk << u"深圳大学采购公告"_s;
    QTest::newRow("http-equiv") << QByteArray("<META http-equiv='Content-Type' content='text/html; charset=GBK'>") << gbk
                                << u"深圳大学采购公告"_s;
    QTest::newRow("big5") << QByteArray("<meta charset=\"big5\">") << big5 << u"採購公告"_s;
    QTest::newRow("label says gb2312, the browser saved UTF-8") << QByteArray("<meta charset=gb2312>") << utf8 << u"深圳大学采购公告"_s;
    QTest::newRow("label says utf-8 over GBK") << QByteArray("<meta charset=utf-8>") << gbk << u"深圳大学采购公告"_s;
    QTest::newRow("label says utf-16 and cannot be") << QByteArray("<meta charset=utf-16>") << utf8 << u"深圳大学采购公告"_s;
    QTest::newRow("no label") << QByteArray() << gbk << u"深圳大学采购公告"_s;
    QTest::newRow("unknown label") << QByteArray("<meta charset=x-nonsense>") << gbk << u"深圳大学采购公告"_s;
    QTest::newRow("Korean by its label") << QByteArray("<meta charset=euc-kr>") << QByteArray::fromHex("bcadbfefb4ebc7d0b1b3") << u"서울대학교"_s;
}

void CharsetTest::labelsAreBelievedUnlessTheBytesDeny()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const QString path = write(m_folder, u"page.html"_s, "<html><head>" + head + "</head><body><p>" + body + "</p></body></html>");
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, text + u'\n');
}

void CharsetTest::realFilesAreTold()
{
    const QString folder = sharedData(u"encodings"_s);
    if (folder.isEmpty())
        QSKIP("no shared data here");
    const QHash<QString, QString> wanted{{u"Big5"_s, u"Big5-HKSCS"_s}, {u"EUC-KR"_s, u"windows-949"_s}, {u"EUC-TW"_s, u"EUC-TW"_s},
                                         {u"GB2312"_s, u"gb18030"_s}, {u"SHIFT_JIS"_s, u"windows-31j"_s}, {u"UTF-16BE"_s, u"UTF-16BE"_s},
                                         {u"UTF-16LE"_s, u"UTF-16LE"_s}, {u"utf-8-sig"_s, u"UTF-8"_s}};
    int told = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        QString charset = wanted.value(file.dir().dirName());
        if (charset.isEmpty() && file.dir().dirName() == u"zh")
            charset = QHash<QString, QString>{{u"big5"_s, u"Big5-HKSCS"_s}, {u"gb18030"_s, u"gb18030"_s}, {u"utf-8"_s, u"UTF-8"_s},
                                              {u"euc-tw"_s, u"EUC-TW"_s}}.value(file.completeBaseName());
        if (charset.isEmpty())
            continue;
        const auto probed = ingest::probe(file.filePath());
        QVERIFY2(probed, qPrintable(file.filePath()));
        QVERIFY2(probed->charset == charset, qPrintable(file.filePath() + u": "_s + probed->charset));
        ++told;
    }
    QVERIFY(told >= 20);
}

QTEST_MAIN(CharsetTest)
#include "charset_test.moc"
