// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cfbfixture.h"
#include "membersfixture.h"

#include <algorithm>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Outlook messages: properties, bodies in every form, what is attached, and compound files that strangers made.
class MsgTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void propertiesAreShown();
    void bodies_data();
    void bodies();
    void attachmentsAreMembers();
    void messagesInMessagesBecomeMails();
    void longStreamsAreRead();
    void brokenFilesEnd_data();
    void brokenFilesEnd();

private:
    QString written(const std::vector<CfbNode> &nodes) { return write(m_folder, u"a.msg"_s, cfbFile(nodes)); }
    QTemporaryDir m_folder;
};

namespace {

std::vector<CfbNode> message(std::vector<CfbNode> more)
{
    std::vector<CfbNode> nodes{msgProperties(32, {{0x00390040, 133'594'272'000'000'000}}), msgText("0037", u"采购公告"_s)};
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
    return nodes;
}

} // namespace

void MsgTest::propertiesAreShown()
{
    const QString path = written(message({msgText("0C1A", u"张三"_s), msgText("5D01", u"z@example.org"_s), msgText("0E04", u"not this"_s),
                                          cfbFolder(u"__recip_version1.0_#00000000"_s, {msgProperties(8, {{0x0c150003, 1}}), msgText("3001", u"李四"_s), msgText("39FE", u"l@example.org"_s)}),
                                          cfbFolder(u"__recip_version1.0_#00000001"_s, {msgProperties(8, {{0x0c150003, 2}}), msgText("3001", u"c@example.org"_s)}),
                                          cfbFolder(u"__recip_version1.0_#00000002"_s, {msgProperties(8, {{0x0c150003, 3}}), msgText("3001", u"hidden"_s)}),
                                          msgText("1000", u"第一行\r\n第二行"_s)}));
    const auto probed = ingest::probe(path);
    QVERIFY(probed);
    QCOMPARE(probed->format, u"msg"_s);
    auto reader = opened(path);
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(brokenRule(page), QString());
    QCOMPARE(page.text, u"Subject: 采购公告\nFrom: 张三 <z@example.org>\nTo: 李四 <l@example.org>\nCc: c@example.org\nDate: 2024-05-06T00:00:00Z\n\n第一行\n\n第二行\n"_s);
    QVERIFY(!reader->abilities().members);
}

void MsgTest::bodies_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("text");
    const char *names[] = {"html as bytes", "html as text", "html before text", "rtf that is packed", "rtf with a repetition", "rtf that is not packed",
                           "html in rtf", "text in GBK", "html in the code page of the message", "html without text"};
    const QString texts[] = {u"采购公告"_s, u"采购公告"_s, u"from html"_s, u"hello world"_s, u"WXYZWXYZWXYZWXYZWXYZ"_s, u"采购 “公告”"_s,
                             u"采购\n\n公告"_s, u"采购公告"_s, u"采购公告"_s, u"as text"_s};
    for (int i = 0; i < 10; ++i)
        QTest::newRow(names[i]) << i << texts[i];
}

void MsgTest::bodies()
{
    QFETCH(int, which);
    QFETCH(QString, text);
    const QByteArray gbk = QByteArray::fromHex("b2c9b9bab9abb8e6");
    const auto unpackedRtf = [](const QByteArray &rtf) { return QByteArray(8, '\1') + "MELA" + QByteArray(4, '\0') + rtf; };
    const std::vector<std::vector<CfbNode>> all{
        {msgBytes("1013", "0102", "<meta charset=gb2312><p>" + gbk)},
        {msgText("1013", u"<p>采购公告</p>"_s)},
        {msgBytes("1013", "0102", "<p>from html"), msgText("1000", u"as text"_s)},
        {msgBytes("1009", "0102", QByteArray::fromHex("2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
                                                      "0af32068656c090020627705b06c647d0a800fa0"))},
        {msgBytes("1009", "0102", QByteArray::fromHex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"))},
        {msgBytes("1009", "0102", unpackedRtf("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 Font;}}\\'b2\\'c9\\u36141?{ }\\ldblquote \\uc2\\u20844ab\\uc1\\u21578?\\rdblquote}"))},
        {msgBytes("1009", "0102", unpackedRtf("{\\rtf1\\ansi\\ansicpg936\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 \\'b2\\'c9\\'b9\\'ba\\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag </p>}\\par \\'b9\\'ab\\'b8\\'e6}"))},
        {msgBytes("1000", "001E", gbk + '\0')},
        {msgBytes("1013", "0102", "<p>" + gbk), msgProperties(32, {{0x3fde0003, 936}})},
        {msgBytes("1013", "0102", "<p><img src=x>"), msgText("1000", u"as text"_s)}};
    auto reader = opened(written(message(all[static_cast<std::size_t>(which)])));
    QVERIFY(reader);
    const QString shown = pageOf(*reader).text;
    QCOMPARE(shown.section(u"\n\n"_s, 1), text + u'\n');
}

void MsgTest::attachmentsAreMembers()
{
    QByteArray bytes(10'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 >> 3);
    auto reader = opened(written(message({msgText("1000", u"正文"_s),
        cfbFolder(u"__attach_version1.0_#00000000"_s, {msgProperties(8), msgText("3707", u"报价单.xlsx"_s), msgText("3704", u"SHORT~1.XLS"_s), msgBytes("3701", "0102", bytes)}),
        cfbFolder(u"__attach_version1.0_#00000001"_s, {msgProperties(8, {{0x30080040, 133'594'272'000'000'000}}), msgText("3704", u"b.txt"_s), msgBytes("3701", "0102", "short")}),
        cfbFolder(u"__attach_version1.0_#00000002"_s, {msgProperties(8)}),
        cfbFolder(u"__attach_version1.0_#00000003"_s, {msgProperties(8), cfbFolder(u"__substg1.0_3701000D"_s, {msgBytes("x", "y", "ole")})})})));
    QVERIFY(reader);
    QVERIFY(reader->abilities().members);
    QVERIFY(pageOf(*reader).text.contains(u"Attachments: 报价单.xlsx; b.txt; part-3.bin; part-4.bin\n"_s));
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 4);
    QCOMPARE(members.at(0).member.path, u"报价单.xlsx"_s);
    QCOMPARE(members.at(0).bytes, bytes);
    QCOMPARE(members.at(1).bytes, QByteArray("short"));
    QCOMPARE(members.at(1).member.modifiedAt, u"2024-05-06T00:00:00Z"_s);
    QCOMPARE(members.at(2).member.error->code, core::ErrorCode::Unsupported);
    QCOMPARE(members.at(3).member.error->code, core::ErrorCode::Unsupported);
}

void MsgTest::messagesInMessagesBecomeMails()
{
    const auto inside = [](const QString &subject, std::vector<CfbNode> more) {
        std::vector<CfbNode> nodes{msgProperties(24), msgText("0037", subject), msgText("0C1A", u"王五"_s), msgText("1000", u"里面的正文"_s)};
        std::move(more.begin(), more.end(), std::back_inserter(nodes));
        return cfbFolder(u"__attach_version1.0_#00000000"_s, {msgProperties(8), cfbFolder(u"__substg1.0_3701000D"_s, std::move(nodes))});
    };
    const CfbNode file = cfbFolder(u"__attach_version1.0_#00000001"_s, {msgProperties(8), msgText("3707", u"附件 一.txt"_s), msgBytes("3701", "0102", "file")});
    auto reader = opened(written(message({msgText("1000", u"正文"_s), inside(u"转发：公告/一"_s, {file, inside(u"更里面"_s, {})})})));
    QVERIFY(reader);
    const QList<Unpacked> members = unpacked(*reader);
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.front().member.path, u"转发：公告_一.eml"_s);
    auto inner = opened(write(m_folder, u"inner"_s, members.front().bytes));
    QVERIFY(inner);
    const QString text = pageOf(*inner).text;
    QVERIFY2(text.startsWith(u"Subject: 转发：公告/一\nFrom: 王五\n"_s) && text.contains(u"里面的正文"_s), qPrintable(text));
    const QList<Unpacked> parts = unpacked(*inner);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0).member.path, u"附件 一.txt"_s);
    QCOMPARE(parts.at(0).bytes, QByteArray("file"));
    QCOMPARE(parts.at(1).member.path, u"更里面.eml"_s);
    auto innermost = opened(write(m_folder, u"innermost"_s, parts.at(1).bytes));
    QVERIFY(innermost && pageOf(*innermost).text.contains(u"里面的正文"_s));
}

void MsgTest::longStreamsAreRead()
{
    const QString line = u"云服务采购公告第一行"_s;
    auto reader = opened(written(message({msgText("1000", (line + u"\r\n"_s).repeated(8000))}))); // over one table of sectors
    QVERIFY(reader);
    QString text;
    for (int i = 1; i <= reader->pageCount(); ++i)
        text += pageOf(*reader, i).text;
    QCOMPARE(text.count(line), 8000);
}

void MsgTest::brokenFilesEnd_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray whole = cfbFile(message({msgText("1000", u"正文"_s.repeated(3000))}));
    const auto with = [&whole](qsizetype at, quint32 value) {
        QByteArray file = whole;
        qToLittleEndian<quint32>(value, file.data() + at);
        return file;
    };
    QTest::newRow("cut") << whole.first(whole.size() / 2);
    QTest::newRow("only a header") << whole.first(512);
    QTest::newRow("a directory far away") << with(48, 0x7fffffff);
    QTest::newRow("a table far away") << with(76, 0x00ffffff);
    QTest::newRow("tables in a ring") << with(68, 0);
    QTest::newRow("sectors of an odd size") << with(30, 31);
    const auto directory = static_cast<qsizetype>((qFromLittleEndian<quint32>(whole.constData() + 48) + 1) * 512);
    QTest::newRow("a folder that is its own child") << with(directory + 76, 0);
    QTest::newRow("siblings in a ring") << with(directory + 128 + 72, 1);
    QTest::newRow("a stream as long as four gigabytes") << with(directory + 3 * 128 + 120, 0xfffffff0);
    const auto table = static_cast<qsizetype>((qFromLittleEndian<quint32>(whole.constData() + 76) + 1) * 512);
    QTest::newRow("sectors in a ring") << with(table, 0);
    QTest::newRow("a chain into the header's marks") << with(table, 0xfffffffb);
}

void MsgTest::brokenFilesEnd()
{
    QFETCH(QByteArray, file);
    const QString path = write(m_folder, u"broken.msg"_s, file);
    auto reader = ingest::open(path, u"broken.msg"_s, {});
    if (!reader) {
        QVERIFY(!reader.error().detail.isEmpty());
        QVERIFY2(reader.error().code == core::ErrorCode::Corrupt || reader.error().code == core::ErrorCode::Empty
                     || reader.error().code == core::ErrorCode::Unsupported, qPrintable(core::describe(reader.error())));
        return;
    }
    QCOMPARE(brokenRule(pageOf(**reader)), QString());
    core::Result<void> result;
    unpacked(**reader, &result);
}

QTEST_MAIN(MsgTest)
#include "msg_test.moc"
