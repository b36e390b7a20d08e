// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/dictionary.h"

#include <QTest>

using namespace tendertrail;

/// The word under the pointer.
class DictionaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLongestWordAroundAPlace()
    {
        const QString text = QString::fromUtf8("深圳大学采购服务器，共A100三台");
        for (const int offset : {6, 7, 8}) {
            const auto entry = translate::lookUp(text, offset);
            QVERIFY2(entry, entry ? "" : qPrintable(core::describe(entry.error())));
            QVERIFY(*entry);
            QCOMPARE((*entry)->word, QString::fromUtf8("服务器"));
            QCOMPARE((*entry)->range, (core::TextRange{6, 9}));
            QVERIFY(!(*entry)->readings.empty());
            QVERIFY2((*entry)->readings.front().pinyin.contains(QString::fromUtf8("fú"), Qt::CaseInsensitive), qPrintable((*entry)->readings.front().pinyin));
            QVERIFY((*entry)->readings.front().senses.join(u' ').contains(u"server"));
        }
    }

    void theGlossarysWordIsNamed()
    {
        const auto entry = translate::lookUp(QString::fromUtf8("本项目采购人为"), 4);
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->word, QString::fromUtf8("采购人"));
        QCOMPARE((*entry)->glossary, QStringLiteral("purchaser"));
    }

    void elsewhereThereIsNothing()
    {
        const QString text = QString::fromUtf8("A100，。 abc");
        for (const qsizetype offset : {qsizetype(-1), qsizetype(0), qsizetype(4), text.size(), text.size() + 5})
            QVERIFY(!*translate::lookUp(text, offset));
        QVERIFY(!*translate::lookUp({}, 0));
    }
};

QTEST_APPLESS_MAIN(DictionaryTest)
#include "dictionary_test.moc"
