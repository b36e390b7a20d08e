// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"
#include "gui/copytable.h"
#include "gui/errortext.h"
#include "gui/language.h"
#include "gui/roles.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QtTest>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(u"en"_s); }
    void everyErrorIsASentence_data();
    void everyErrorIsASentence();
    void aPathIsNamedByItsLastPart();
    void pluralsAreRight_data();
    void pluralsAreRight();
    void durationsAreShort_data();
    void durationsAreShort();
    void moneyKeepsItsDigits_data();
    void moneyKeepsItsDigits();
    void keysOfTheLibrariesHaveWords();
    void whoDecidedIsToldInWords();
    void tablesAreCopiedInThreeWays_data();
    void tablesAreCopiedInThreeWays();
    void buttonsOfQtSpeakTheLanguage();
    void paletteFindsByLettersInOrder_data();
    void paletteFindsByLettersInOrder();
};

void TextsTest::everyErrorIsASentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TextsTest::everyErrorIsASentence()
{
    QFETCH(QString, language);
    installLanguage(language);
    QSet<QString> sentences;
    const int last = static_cast<int>(core::ErrorCode::Internal);
    for (int code = 0; code <= last; ++code) {
        const core::Error error{static_cast<core::ErrorCode>(code), u"/home/me/招标.pdf"_s, u"engineer's detail"_s};
        const ErrorText text = errorText(error);
        QVERIFY2(text.sentence.endsWith(u'.') || text.sentence.endsWith(u'。'), qPrintable(text.sentence));
        QVERIFY(!text.sentence.contains(u"%1"_s));
        QVERIFY2(!text.sentence.contains(u"detail"_s), "what is for engineers stays out of the window");
        QVERIFY(!text.sentence.contains(core::errorCodeName(error.code) + u':'));
        sentences.insert(text.sentence);
    }
    QCOMPARE(sentences.size(), last + 1);
}

void TextsTest::aPathIsNamedByItsLastPart()
{
    const ErrorText text = errorText({core::ErrorCode::Corrupt, u"/very/long/way/to/notice.pdf"_s, {}});
    QCOMPARE(text.sentence, u"“notice.pdf” is damaged."_s);
}

void TextsTest::pluralsAreRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one page") << u"en"_s << u"page"_s << 1 << u"1 page"_s;
    QTest::newRow("no pages") << u"en"_s << u"page"_s << 0 << u"0 pages"_s;
    QTest::newRow("many pages, grouped") << u"en"_s << u"page"_s << 12345 << u"12,345 pages"_s;
    QTest::newRow("one file in Chinese") << u"zh_CN"_s << u"file"_s << 1 << u"1 个文件"_s;
    QTest::newRow("many pages in Chinese") << u"zh_CN"_s << u"page"_s << 12345 << u"12,345 页"_s;
    QTest::newRow("a unit not known") << u"en"_s << u"furlong"_s << 3 << u"3"_s;
}

void TextsTest::pluralsAreRight()
{
    QFETCH(QString, language);
    QFETCH(QString, unit);
    QFETCH(int, count);
    QFETCH(QString, expected);
    installLanguage(language);
    QCOMPARE(unitText(unit, count), expected);
}

void TextsTest::durationsAreShort_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("at once") << 0.1 << u"1 s"_s;
    QTest::newRow("seconds") << 42.4 << u"42 s"_s;
    QTest::newRow("minutes") << 130.0 << u"2 min"_s;
    QTest::newRow("hours") << 4860.0 << u"1 h 21 min"_s;
}

void TextsTest::durationsAreShort()
{
    QFETCH(double, seconds);
    QFETCH(QString, expected);
    QCOMPARE(durationText(seconds), expected);
}

void TextsTest::moneyKeepsItsDigits_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << u"200000"_s << u"200,000\u00a0CNY"_s;
    QTest::newRow("decimals") << u"171867.3"_s << u"171,867.3\u00a0CNY"_s;
    QTest::newRow("longer than a double") << u"12345678901234567890.12"_s << u"12,345,678,901,234,567,890.12\u00a0CNY"_s;
    QTest::newRow("none") << QString() << QString();
}

void TextsTest::moneyKeepsItsDigits()
{
    QFETCH(QString, amount);
    QFETCH(QString, expected);
    QCOMPARE(moneyText({amount, u"CNY"_s}), expected);
}

void TextsTest::whoDecidedIsToldInWords()
{
    QCOMPARE(actorText(u"person (accept-above 0.8)"_s), u"a person, with all above 80\u00a0% at once"_s);
    QCOMPARE(actorText(u"anna"_s), u"anna"_s);
    installLanguage(u"zh_CN"_s);
    QCOMPARE(actorText(u"person (accept-above 0.8)"_s), u"人工（80% 以上一并）"_s);
}

void TextsTest::keysOfTheLibrariesHaveWords()
{
    installLanguage(u"zh_CN"_s);
    for (int field = 0; field <= static_cast<int>(core::Field::Status); ++field)
        QVERIFY(fieldStyle(static_cast<core::Field>(field)).text != core::fieldName(static_cast<core::Field>(field)));
    for (const auto &kind : {u"budget"_s, u"ceiling"_s, u"award"_s, u"unit"_s, u"deposit"_s, u"fee"_s, u"lot"_s, u"deadline"_s, u"opening"_s,
                             u"publication"_s, u"contract"_s, u"delivery"_s})
        QVERIFY2(kindText(kind) != kind, qPrintable(kind));
    for (const auto &status : {u"planned"_s, u"tendered"_s, u"awarded"_s, u"contracted"_s, u"cancelled"_s, u"voided"_s, u"denied"_s})
        QVERIFY2(purchaseStatusText(status) != status, qPrintable(status));
    for (const auto &type : {u"buys_from"_s, u"represented_by"_s, u"bids_for"_s, u"resells"_s, u"seeks_service"_s, u"seeks_product"_s,
                             u"offers_product"_s, u"provides_product"_s, u"made_by"_s})
        QVERIFY2(relationText(type) != type, qPrintable(type));
    QCOMPARE(undoText(u"accept:3"_s), u"接受 3 条建议"_s);
    installLanguage(u"en"_s);
    QCOMPARE(undoText(u"accept:1"_s), u"accepting 1 suggestion"_s);
    QCOMPARE(undoText(u"something new"_s), u"the last change"_s);
    QCOMPARE(dateText(u"not a date"_s), u"not a date"_s);
}

void TextsTest::tablesAreCopiedInThreeWays_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << static_cast<int>(TableFormat::Text) << u"Name\tNote\na b\t=1+1\nsay \"x\", y\tp|q r\n"_s;
    QTest::newRow("Markdown") << static_cast<int>(TableFormat::Markdown) << u"| Name | Note |\n| --- | --- |\n| a\tb | =1+1 |\n| say \"x\", y | p\\|q<br>r |\n"_s;
    QTest::newRow("CSV") << static_cast<int>(TableFormat::Csv) << u"Name,Note\r\na\tb,'=1+1\r\n\"say \"\"x\"\", y\",\"p|q\nr\"\r\n"_s;
}

void TextsTest::tablesAreCopiedInThreeWays()
{
    QFETCH(int, format);
    QFETCH(QString, expected);
    const TextTable table{{u"Name"_s, u"Note"_s}, {{u"a\tb"_s, u"=1+1"_s}, {u"say \"x\", y"_s, u"p|q\nr"_s}}};
    QCOMPARE(tableText(table, static_cast<TableFormat>(format)), expected);
}

void TextsTest::buttonsOfQtSpeakTheLanguage()
{
    installLanguage(u"zh_CN"_s);
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close);
    QCOMPARE(box.button(QDialogButtonBox::Ok)->text().remove(u'&'), u"确定"_s);
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"取消"_s);
    QCOMPARE(box.button(QDialogButtonBox::Close)->text().remove(u'&'), u"关闭"_s);
}

void TextsTest::paletteFindsByLettersInOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of the text") << u"copy"_s << u"Copy as text"_s << u"Photocopy"_s;
    QTest::newRow("start of a word") << u"text"_s << u"Copy as text"_s << u"Context"_s;
    QTest::newRow("initials") << u"cam"_s << u"Copy as Markdown"_s << u"Search in the whole case"_s;
    QTest::newRow("Chinese") << u"导入"_s << u"导入文件"_s << u"关闭案卷"_s;
}

void TextsTest::paletteFindsByLettersInOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(typed, better) > 0);
    QVERIFY(fuzzyScore(typed, better) > fuzzyScore(typed, worse));
    QCOMPARE(fuzzyScore(u"zzz"_s, better), 0);
}

QTEST_MAIN(TextsTest)
#include "texts_test.moc"
