// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membersfixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: Mon, 6 May 2024 08:00:00 +0800\r\nMIME-Version: 1.0\r\n";

} // namespace

/// Mails as they come: headers in every encoding, parts in parts, what is attached, and web pages saved as mail.
class MailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreDecoded_data();
    void headersAreDecoded();
    void theEnvelopeComesFirst();
    void bodiesAreDecoded_data();
    void bodiesAreDecoded();
    void theFormThatKeepsMostIsShown();
    void fileNamesAreDecoded_data();
    void fileNamesAreDecoded();
    void attachmentsAreMembers();
    void messagesInMessagesAreMembers();
    void hostileMailsEnd_data();
    void hostileMailsEnd();
    void webArchivesShowTheirPage();
    void whatIsMailAndWhatIsNot_data();
    void whatIsMailAndWhatIsNot();
    void savedPagesTellTheirAddress_data();
    void savedPagesTellTheirAddress();

private:
    std::unique_ptr<ingest::Reader> openedMail(const QByteArray &mail) { return opened(write(m_folder, u"a.eml"_s, mail)); }
    QString allText(const QByteArray &mail)
    {
        auto reader = openedMail(mail);
        QString text;
        for (int i = 1; reader && i <= reader->pageCount(); ++i) {
            const core::PageText page = pageOf(*reader, i);
            if (const QString broken = brokenRule(page); !broken.isEmpty())
                return broken;
            text += page.text;
        }
        return text;
    }
    QTemporaryDir m_folder;
};

void MailTest::headersAreDecoded_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    const auto base64 = [](const char *charset, const QByteArray &bytes) { return "=?" + QByteArray(charset) + "?B?" + bytes.toBase64() + "?="; };
    const QByteArray gbk = QByteArray::fromHex("b2c9b9bab9abb8e6"); // 采购公告
    const QByteArray utf8 = u"采购公告"_s.toUtf8();
    QTest::newRow("utf-8") << base64("utf-8", utf8) << u"采购公告"_s;
    QTest::newRow("gb2312") << base64("gb2312", gbk) << u"采购公告"_s;
    QTest::newRow("gbk in capitals") << base64("GBK", gbk) << u"采购公告"_s;
    QTest::newRow("gb18030") << base64("gb18030", gbk) << u"采购公告"_s;
    QTest::newRow("big5") << base64("big5", QByteArray::fromHex("b1c4c1caa4bda769")) << u"採購公告"_s;
    QTest::newRow("quoted-printable") << QByteArray("=?gb2312?Q?=B2=C9=B9=BA=B9=AB=B8=E6_A100?=") << u"采购公告 A100"_s;
    QTest::newRow("words that belong together") << base64("utf-8", utf8.first(6)) + "\r\n " + base64("UTF-8", utf8.sliced(6)) << u"采购公告"_s;
    QTest::newRow("a character cut in two") << base64("gb2312", gbk.first(3)) + "\r\n\t" + base64("gb2312", gbk.sliced(3)) << u"采购公告"_s;
    QTest::newRow("words between others") << "Re: " + base64("utf-8", utf8) + " (2)" << u"Re: 采购公告 (2)"_s;
    QTest::newRow("a language") << base64("utf-8*zh", utf8) << u"采购公告"_s;
    QTest::newRow("bare GBK") << gbk + " A100" << u"采购公告 A100"_s;
    QTest::newRow("bare UTF-8") << utf8 << u"采购公告"_s;
    QTest::newRow("UTF-8 that says it is GBK") << base64("gb2312", u"关于云服务采购项目的公告"_s.toUtf8()) << u"关于云服务采购项目的公告"_s;
    QTest::newRow("an unknown name") << base64("x-unknown", utf8) << u"采购公告"_s;
    QTest::newRow("an end that is missing") << QByteArray("=?utf-8?B?") + utf8.toBase64() << u"采购公告"_s;
    QTest::newRow("no word at all") << QByteArray("1 =? 2 =?x?y") << u"1 =? 2 =?x?y"_s;
}

void MailTest::headersAreDecoded()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, text);
    const QString lines = allText("From: a@example.org\r\nTo: b@example.org\r\nDate: x\r\nSubject: " + raw + "\r\n\r\nbody\r\n");
    QCOMPARE(lines.section(u'\n', 0, 0), u"Subject: "_s + text);
}

void MailTest::theEnvelopeComesFirst()
{
    auto reader = openedMail("from: =?utf-8?B?5byg5LiJ?= <z@example.org>\nTO: a@example.org,\n b@example.org\nCc: c@example.org\nsubject: Tender\n"
                             "Date: Mon, 6 May 2024 08:00:00 +0800\n\nThe body.\nSecond line.\n");
    QVERIFY(reader);
    QVERIFY(reader->abilities().text && !reader->abilities().members);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.blocks.front().range.of(page.text), u"Subject: Tender\nFrom: 张三 <z@example.org>\nTo: a@example.org, b@example.org\nCc: c@example.org\n"
                                                      "Date: Mon, 6 May 2024 08:00:00 +0800"_s);
    QCOMPARE(page.text.section(u'\n', 6), u"The body.\n\nSecond line.\n"_s);
    QCOMPARE(page.engine, u"mail"_s);
}

void MailTest::bodiesAreDecoded_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("text");
    const auto part = [](const char *type, const char *encoding, const QByteArray &body) {
        return "Content-Type: " + QByteArray(type) + "\r\nContent-Transfer-Encoding: " + QByteArray(encoding) + "\r\n\r\n" + body;
    };
    const QByteArray gbk = QByteArray::fromHex("b2c9b9bab9abb8e6");
    QTest::newRow("8bit") << part("text/plain; charset=gb2312", "8bit", gbk) << u"采购公告"_s;
    QTest::newRow("base64") << part("text/plain; charset=\"utf-8\"", "BASE64", u"采购公告"_s.toUtf8().toBase64()) << u"采购公告"_s;
    QTest::newRow("base64 in lines") << part("Text/Plain; charset=utf-8", "base64", "6YeH6LSt\r\n5YWs5ZGK\r\n") << u"采购公告"_s;
    QTest::newRow("quoted-printable") << part("text/plain; charset=utf-8", "quoted-printable", "=E9=87=87=E8=B4=AD=\r\n=E5=85=AC=E5=91=8A 1=3D1 =") << u"采购公告 1=1"_s;
    QTest::newRow("a semicolon behind the encoding") << part("text/plain; charset=utf-8", "quoted-printable;", "=E9=87=87") << u"采"_s;
    QTest::newRow("no charset") << part("text/plain", "8bit", QByteArray::fromHex("b2c9b9bab9abb8e6cfeec4bfd5d0b1ea")) << u"采购公告项目招标"_s;
    QTest::newRow("html") << part("text/html; charset=gb2312", "8bit", "<p>" + gbk + "</p><script>x</script>") << u"采购公告"_s;
    QTest::newRow("html that says its charset itself") << part("text/html", "8bit", "<meta charset=gbk><p>" + gbk + "</p>") << u"采购公告"_s;
    QTest::newRow("flowed") << part("text/plain; format=flowed", "7bit", "one \r\ntwo\r\n") << u"one two"_s;
    QTest::newRow("uuencode") << part("text/plain", "x-uuencode", "begin 644 a\r\n#0V%T\r\n`\r\nend\r\n") << u"Cat"_s;
}

void MailTest::bodiesAreDecoded()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, text);
    QCOMPARE(allText(head + part).section(u"\n\n"_s, 1), text + u'\n');
    QCOMPARE(allText(head + "Content-Type: multipart/mixed; boundary=abc\r\n\r\npreamble\r\n--abc\r\n" + part + "\r\n--abc--\r\nepilogue").section(u"\n\n"_s, 1),
             text + u'\n');
}

void MailTest::theFormThatKeepsMostIsShown()
{
    const auto alternatives = [](const QByteArray &html) {
        return head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nas text\r\n--b\r\nContent-Type: multipart/related; boundary=b_alt\r\n\r\n"
               "--b_alt\r\nContent-Type: text/html\r\n\r\n" + html + "\r\n--b_alt\r\nContent-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b_alt--\r\n--b--\r\n";
    };
    auto reader = openedMail(alternatives("<table><tr><td>a<td>b<tr><td>c<td>d</table>"));
    const core::PageText page = pageOf(*reader);
    QVERIFY(!page.text.contains(u"as text"_s));
    QCOMPARE(std::count_if(page.blocks.begin(), page.blocks.end(), [](const core::Block &block) { return block.kind == core::BlockKind::TableCell; }), 4);
    QCOMPARE(unpacked(*reader).size(), 1);
    const QString text = allText(alternatives("<img src='cid:1'>"));
    QVERIFY2(text.endsWith(u"as text\n"_s), qPrintable(text));
}

void MailTest::fileNamesAreDecoded_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("name");
    const QByteArray attachment = "Content-Disposition: attachment; ";
    QTest::newRow("plain") << attachment + "filename=\"a b.pdf\"" << u"a b.pdf"_s;
    QTest::newRow("RFC 2231") << attachment + "filename*=utf-8''%E9%87%87%E8%B4%AD.pdf" << u"采购.pdf"_s;
    QTest::newRow("RFC 2231 in pieces") << attachment + "filename*1*=%E8%B4%AD;\r\n filename*0*=UTF-8'zh'%E9%87%87; filename*2=.pdf" << u"采购.pdf"_s;
    QTest::newRow("RFC 2231 in GBK") << attachment + "filename*=gb2312''%B2%C9%B9%BA.pdf" << u"采购.pdf"_s;
    QTest::newRow("an encoded word where none may be") << attachment + "filename=\"=?gb2312?B?" + QByteArray::fromHex("b2c9b9ba").toBase64() + "?=.pdf\"" << u"采购.pdf"_s;
    QTest::newRow("bare bytes") << attachment + "filename=\"" + u"采购公告.pdf"_s.toUtf8() + '"' << u"采购公告.pdf"_s;
    QTest::newRow("in the type") << QByteArray("Content-Type: application/pdf; name=\"a;b.pdf\"") << u"a;b.pdf"_s;
    QTest::newRow("escaped quotes") << attachment + "filename=\"a \\\"b\\\".pdf\"" << u"a \"b\".pdf"_s;
    QTest::newRow("a way out") << attachment + "filename=\"../../a.pdf\"" << u"a.pdf"_s;
    QTest::newRow("a Windows path") << attachment + "filename=\"C:\\docs\\a.pdf\"" << u"docs/a.pdf"_s;
    QTest::newRow("none") << QByteArray("Content-Type: application/octet-stream") << u"part-1.bin"_s;
    QTest::newRow("none of a PDF") << QByteArray("Content-Type: application/pdf") << u"part-1.pdf"_s;
}

void MailTest::fileNamesAreDecoded()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, name);
    auto reader = openedMail(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n" + fields + "\r\n\r\nbytes\r\n--b--\r\n");
    QVERIFY(reader && reader->abilities().members);
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.front().member.path, name);
    QCOMPARE(members.front().bytes, QByteArray("bytes"));
    const QString text = pageOf(*reader).text;
    QVERIFY2(text.contains(u"\n\ntext\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"Attachments: "_s));
}

void MailTest::attachmentsAreMembers()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += static_cast<char>(i * 7);
    const QByteArray mail = head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\ntext\r\n--b\r\nContent-Type: text/plain\r\n"
                            "Content-Disposition: attachment; filename=a.txt; modification-date=\"Mon, 6 May 2024 08:00:00 +0800\"\r\n\r\nnot shown\r\n--b\r\n"
                            "Content-Type: application/pdf; name=b.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() + "\r\n--b--\r\n";
    auto reader = openedMail(mail);
    QVERIFY(reader);
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 2);
    QCOMPARE(members.at(0).bytes, QByteArray("not shown"));
    QCOMPARE(members.at(0).member.modifiedAt, u"2024-05-06T00:00:00Z"_s);
    QCOMPARE(members.at(1).bytes, bytes);
    QVERIFY(!pageOf(*reader).text.contains(u"not shown"_s));
    ingest::ReadOptions options;
    options.maxMembers = 1;
    core::Result<void> result;
    QCOMPARE(unpacked(*opened(m_folder.filePath(u"a.eml"_s), options), &result).size(), 1);
    QCOMPARE(result.error().code, core::ErrorCode::TooLarge);
}

void MailTest::messagesInMessagesAreMembers()
{
    const QByteArray inner = "From: c@example.org\r\nTo: d@example.org\r\nSubject: =?utf-8?B?5YaF/5a5?=inner/mail\r\nDate: x\r\n\r\ninner text\r\n";
    auto reader = openedMail(head + "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nouter text\r\n--b\r\n\r\n" + inner + "\r\n--b--\r\n");
    QVERIFY(reader);
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 1);
    QVERIFY2(members.front().member.path.endsWith(u"inner_mail.eml"_s), qPrintable(members.front().member.path));
    auto again = openedMail(members.front().bytes);
    QVERIFY(again && pageOf(*again).text.contains(u"inner text"_s));
}

void MailTest::hostileMailsEnd_data()
{
    QTest::addColumn<QByteArray>("mail");
    QByteArray nested = head;
    for (int i = 0; i < 2000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" + QByteArray::number(i) + "\r\n";
    QTest::newRow("parts in parts") << nested + "\r\nx";
    QTest::newRow("one boundary for all") << head + QByteArray("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n").repeated(5000) + "\r\nx";
    QTest::newRow("very many parts") << head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + QByteArray("--b\r\n\r\nx\r\n").repeated(50'000);
    QTest::newRow("very many headers") << QByteArray("To: a\r\n").repeated(100'000) + head + "\r\nx";
    QTest::newRow("a header without end") << head + "X: " + QByteArray("=?utf-8?B?").repeated(50'000) + "\r\n\r\nx";
    QTest::newRow("a subject of marks") << QByteArray("From: a\r\nTo: b\r\nDate: c\r\nSubject: ") + QByteArray("=?").repeated(200'000) + "\r\n\r\nx";
    QTest::newRow("parameters without end") << head + "Content-Type: text/plain" + QByteArray("; a*1*=%").repeated(100'000) + "\r\n\r\nx";
    QTest::newRow("no boundary") << head + "Content-Type: multipart/mixed\r\n\r\nx";
    QTest::newRow("an empty boundary") << head + "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\nx";
    QTest::newRow("a boundary that never comes") << head + "Content-Type: multipart/mixed; boundary=never\r\n\r\nx";
    QTest::newRow("no body") << head;
    QTest::newRow("bytes") << head + "Content-Type: text/plain; charset=utf-16\r\n\r\n" + QByteArray::fromHex("d8fffe80").repeated(100);
}

void MailTest::hostileMailsEnd()
{
    QFETCH(QByteArray, mail);
    auto reader = openedMail(mail);
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(brokenRule(page), QString());
    QVERIFY(!page.text.isEmpty());
    core::Result<void> result;
    unpacked(*reader, &result);
}

void MailTest::webArchivesShowTheirPage()
{
    const QByteArray parts = "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/notice\r\n\r\n"
                             "<html><body><p>=E9=87=87=E8=B4=AD=E5=85=AC=E5=91=8A</p><img src=3D\"https://example.org/x.png\"></body></html>\r\n"
                             "--b\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\np{color:red}\r\n--b--\r\n";
    const QString saved = write(m_folder, u"saved"_s, "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/notice?id=1\r\nSubject: x\r\nDate: y\r\n"
                                                      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n" + parts);
    const auto probed = ingest::probe(saved);
    QVERIFY(probed);
    QCOMPARE(probed->format, u"mhtml"_s);
    QCOMPARE(probed->sourceUrl, u"https://example.org/notice?id=1"_s);
    auto reader = opened(saved);
    QVERIFY(reader);
    QCOMPARE(pageOf(*reader).text, u"采购公告\n"_s);
    // As Word writes it, and names it .doc.
    auto word = opened(write(m_folder, u"公告.doc"_s, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\nThis is a web archive.\n\n" + parts));
    QVERIFY(word);
    QCOMPARE(pageOf(*word).text, u"采购公告\n"_s);
    QCOMPARE(refusal(write(m_folder, u"none.mht"_s, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n")).code,
             core::ErrorCode::Corrupt);
}

void MailTest::whatIsMailAndWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::newRow("mail") << head + "\r\nx" << u"file"_s << u"mail"_s;
    QTest::newRow("mail with two headers named so") << QByteArray("Subject: a\nFrom: b\n\nx") << u"a.eml"_s << u"mail"_s;
    QTest::newRow("as a mailbox has it") << "From a@b Fri Feb 19 08:41:30 2010\n" + head + "\r\nx" << u"file"_s << u"mail"_s;
    QTest::newRow("HTML mail with pictures") << head + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n" << u"a.eml"_s << u"mail"_s;
    QTest::newRow("a page saved by an old browser") << QByteArray("From: <Saved by Windows Internet Explorer 8>\r\nSubject: x\r\nDate: y\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x") << u"a"_s << u"mhtml"_s;
    QTest::newRow("text about mail") << QByteArray("From: a\nthis is how a mail begins\n") << u"a.txt"_s << u"text"_s;
}

void MailTest::whatIsMailAndWhatIsNot()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, format);
    const auto probed = ingest::probe(write(m_folder, name, bytes));
    QVERIFY(probed);
    QCOMPARE(probed->format, format);
    QVERIFY(opened(m_folder.filePath(name)));
}

void MailTest::savedPagesTellTheirAddress_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("address");
    const QByteArray saved = "<!-- saved from url=(0028)https://example.org/saved?a=1 -->\n<html>";
    const QByteArray canonical = "<link rel=\"canonical\" href=\"https://example.org/canonical?a=1&amp;b=2\">";
    const QByteArray base = "<base href='http://example.org/base/'>";
    const QByteArray rest = "<body><p>x</p></body></html>";
    QTest::newRow("saved from") << saved + base + canonical + rest << u"https://example.org/saved?a=1"_s;
    QTest::newRow("canonical before base") << "<html><head>" + base + canonical + rest << u"https://example.org/canonical?a=1&b=2"_s;
    QTest::newRow("base alone") << "<html><head>" + base + rest << u"http://example.org/base/"_s;
    QTest::newRow("saved from nowhere") << "<!-- saved from url=(0014)about:internet --><html>" + canonical + rest << u"https://example.org/canonical?a=1&b=2"_s;
    QTest::newRow("attributes in another order") << QByteArray("<html><LINK HREF=https://example.org/x REL=Canonical><p>x") << u"https://example.org/x"_s;
    QTest::newRow("a script") << QByteArray("<html><link rel=canonical href='javascript:alert(1)'><p>x") << QString();
    QTest::newRow("a file") << QByteArray("<html><base href='file:///C:/x.html'><p>x") << QString();
    QTest::newRow("relative") << QByteArray("<html><link rel=canonical href='/x.html'><p>x") << QString();
    QTest::newRow("too long") << "<html><link rel=canonical href='https://example.org/" + QByteArray(2100, 'x') + "'><p>x" << QString();
    QTest::newRow("a password") << QByteArray("<html><link rel=canonical href='https://user:secret@example.org/x'><p>x") << u"https://example.org/x"_s;
    QTest::newRow("another link") << QByteArray("<html><link rel=stylesheet href='https://example.org/x.css'><p>x") << QString();
    QTest::newRow("tags without end") << "<html><p>x" + QByteArray("<link ").repeated(50'000) << QString();
}

void MailTest::savedPagesTellTheirAddress()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, address);
    const auto probed = ingest::probe(write(m_folder, u"page.html"_s, html));
    QVERIFY(probed);
    QCOMPARE(probed->format, u"html"_s);
    QCOMPARE(probed->sourceUrl, address);
}

QTEST_MAIN(MailTest)
#include "mail_test.moc"
