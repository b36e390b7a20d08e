// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textprint.h"

#include <QTest>

using namespace tendertrail::core;

namespace {

QString notice(const QString &buyer, const QString &amount, int clauses = 40)
{
    QString text = QStringLiteral("采购人：%1\n预算金额：%2元\n").arg(buyer, amount);
    for (int i = 0; i < clauses; ++i)
        text += QStringLiteral("%1、供应商应当在第%2个工作日前提交编号为%3的响应文件，逾期不予受理。\n").arg(i).arg(i * 7).arg(i * i + 13);
    return text;
}

} // namespace

class TextPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacesPunctuationAndWidthDoNotCount()
    {
        const QString one = notice(QStringLiteral("深圳大学"), QStringLiteral("200,000"));
        QString other = one;
        other.replace(u'，', QStringLiteral(" , ")).replace(QStringLiteral("200,000"), QStringLiteral("２００,０００"));
        QCOMPARE(textPrint(one).hash, textPrint(other).hash);
        QCOMPARE(similarity(textPrint(one), textPrint(other)), 1.0);
    }

    void anAmendedTextIsAlike()
    {
        const double share = similarity(textPrint(notice(QStringLiteral("深圳大学"), QStringLiteral("200,000"))),
                                        textPrint(notice(QStringLiteral("深圳大学"), QStringLiteral("240,000"))));
        QVERIFY2(share > 0.85 && share < 1, qPrintable(QString::number(share)));
    }

    void anotherTextIsNot()
    {
        QString other;
        for (int i = 0; i < 40; ++i)
            other += QStringLiteral("第%1条 钢结构厂房施工，型钢规格H%2x300，质保期%3个月。\n").arg(i).arg(i * 50).arg(i + 1);
        const double share = similarity(textPrint(notice(QStringLiteral("深圳大学"), QStringLiteral("200,000"))), textPrint(other));
        QVERIFY2(share < 0.2, qPrintable(QString::number(share)));
    }

    void shortTextsSayNothing()
    {
        QCOMPARE(similarity(textPrint(QStringLiteral("采购公告")), textPrint(QStringLiteral("采购公告"))), 0.0);
        QCOMPARE(similarity(textPrint({}), textPrint({})), 0.0);
    }

    void thePrintIsTheSameOnEveryMachine()
    {
        // Cases travel: what is stored here is compared there.
        const TextPrint print = textPrint(QStringLiteral("深圳大学采购AWS云服务"));
        QCOMPARE(print.length, 12);
        QCOMPARE(print.hash.size(), 64);
        QCOMPARE(textPrint(QStringLiteral("深圳大学 采购 aws 云服务")).minHash, print.minHash);
    }
};

QTEST_GUILESS_MAIN(TextPrintTest)
#include "textprint_test.moc"
