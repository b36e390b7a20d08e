// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;

/// Personal data, places of delivery and package numbers: found, told whose they are, and marked.
class ContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsFound_data();
    void valueIsFound();
    void nothingIsReadFrom_data();
    void nothingIsReadFrom();
    void personalDataIsMarkedAndNeverSure();
};

void ContactsTest::valueIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *field, const char *text, const char *values) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(field) << QString::fromUtf8(values).split(u'|');
    };
    row("contact", "联 系 人：王 强", "王强");
    row("contact", "项目联系人：陈晓、李小明", "陈晓|李小明");
    row("contact", "联系人：吴老师  电话：010-12345678", "吴老师");
    row("contact", "联系人及电话：文铭 0771-3836260", "文铭");
    row("contact", "采购人联系人：欧阳明月女士", "buyer:欧阳明月");
    row("phone", "联系电话：0571-88991234", "0571-88991234");
    row("phone", "联系方式：王工 13800001111", "13800001111");
    row("phone", "电 话：（0512）65001234-802", "(0512)65001234-802");
    row("phone", "代理机构联系方式：400-800-1234", "agency:400-800-1234");
    row("phone", "联系电话：０５７１－８８９９１２３４", "0571-88991234");
    row("email", "电子邮箱：tender.office@example.org", "tender.office@example.org");
    row("address", "二、采购人信息\n名称：海州大学\n地址：海州市学府路1号", "buyer:海州市学府路1号");
    row("address", "供应商地址：海州市高新区科技路18号3幢", "supplier:海州市高新区科技路18号3幢");
    row("delivery_place", "交货地点：海州大学计算中心一楼机房", "海州大学计算中心一楼机房");
    row("package_number", "包号：02", "02");
    row("package_number", "标段号：第二标段", "第二标段");
    row("package_number", "项目编号/包号：TAHP-ZB-2023-1790", "");
    row("contact", "联系人：江工、李工", "江工|李工");
    row("address", "地址：海州市学府路1号，", "海州市学府路1号");
}

void ContactsTest::valueIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QStringList, values);
    values.removeAll(QString());
    QCOMPARE(pages::values(text, field), values);
}

void ContactsTest::nothingIsReadFrom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *field, const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(field); };
    row("contact", "联系人：详见公告");
    row("contact", "联系人：联系电话：010-12345678");
    row("contact", "联系人：______");
    row("contact", "联系方式：010-12345678");
    row("phone", "联系电话：详见附件");
    row("phone", "电话：110");
    row("phone", "账号：622202100011223344");
    row("email", "邮箱：@");
    row("address", "地址：详见招标文件");
    row("package_number", "包号：详见清单");
}

void ContactsTest::nothingIsReadFrom()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(pages::values(text, field), QStringList());
}

void ContactsTest::personalDataIsMarkedAndNeverSure()
{
    for (const auto field : {core::Field::Contact, core::Field::Phone, core::Field::Email, core::Field::Address}) {
        QVERIFY(core::isPersonalField(field));
        QVERIFY(!core::isEntityField(field));
    }
    for (const auto field : {core::Field::Buyer, core::Field::DeliveryPlace, core::Field::PackageNumber, core::Field::Chip})
        QVERIFY(!core::isPersonalField(field));
    const auto found = pages::tag(pages::document(QStringLiteral("1.采购人信息\n名称：海州大学\n地址：海州市学府路1号\n联系人：王强\n联系电话：0518-80001234\n邮箱：a@example.org\n")));
    int personal = 0;
    for (const auto &suggestion : found) {
        if (!core::isPersonalField(suggestion.field))
            continue;
        ++personal;
        QCOMPARE(suggestion.kind, QStringLiteral("buyer"));
        QVERIFY2(suggestion.confidence < 0.9, qPrintable(suggestion.value)); // --accept-above 0.9 leaves them to a person
    }
    QCOMPARE(personal, 4);
}

QTEST_GUILESS_MAIN(ContactsTest)
#include "contacts_test.moc"
