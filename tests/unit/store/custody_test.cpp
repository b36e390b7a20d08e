// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include "store/custody.h"

#include <QCryptographicHash>

using namespace tendertrail;
using namespace storetest;

class CustodyTest : public QObject
{
    Q_OBJECT

private:
    static void fill(store::Database &db)
    {
        for (const QString &action : {QStringLiteral("import"), QStringLiteral("tag"), QStringLiteral("accept")}) {
            if (!store::appendCustody(db, QStringLiteral("张三"), action, QStringLiteral("document:1"),
                                      QStringLiteral("{\"n\":1}")))
                qFatal("custody");
        }
    }

private Q_SLOTS:
    void theHashIsThatOfTheDocumentedBytes()
    {
        // The example of docs/case-file.md; the bytes are spelt out here a second time on purpose.
        const core::CustodyEntry entry{2,
                                       QStringLiteral("2024-08-23T06:00:00.000Z"),
                                       QStringLiteral("李雷"),
                                       QStringLiteral("import"),
                                       QStringLiteral("document:1"),
                                       QStringLiteral("{\"name\":\"公告.pdf\"}"),
                                       QString(64, QLatin1Char('0')),
                                       {}};
        const QByteArray bytes = QByteArrayLiteral("1:2,24:2024-08-23T06:00:00.000Z,6:\xe6\x9d\x8e\xe9\x9b\xb7,6:import,10:document:1,"
                                                   "21:{\"name\":\"\xe5\x85\xac\xe5\x91\x8a.pdf\"},64:")
                                 + QByteArray(64, '0') + ',';
        const QString expected = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(store::custodyHash(entry), expected);
        QFile manual(QStringLiteral(TRAIL_SOURCE_DIR "/docs/case-file.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        QVERIFY2(manual.readAll().contains(expected.toLatin1()), "the manual gives another hash for its example");
    }

    void fieldsCannotBorrowFromTheirNeighbours()
    {
        core::CustodyEntry left{1, {}, QStringLiteral("ab"), QStringLiteral("c"), {}, {}, {}, {}};
        core::CustodyEntry right{1, {}, QStringLiteral("a"), QStringLiteral("bc"), {}, {}, {}, {}};
        QVERIFY(store::custodyHash(left) != store::custodyHash(right));
    }

    void theChainHoldsOverAReopen()
    {
        TemporaryCase made;
        fill(made.db());
        made.reopen();
        fill(made.db());
        const auto entries = store::custody(made.db());
        MUST(entries);
        QCOMPARE(entries->size(), size_t(7));
        QVERIFY(store::brokenLinks(*entries).empty());
        QCOMPARE(entries->front().previousHash, QString(64, QLatin1Char('0')));
        for (size_t i = 1; i < entries->size(); ++i) {
            QCOMPARE((*entries)[i].sequence, qint64(i + 1));
            QCOMPARE((*entries)[i].previousHash, (*entries)[i - 1].hash);
        }
    }

    void rowsCannotBeChangedRemovedOrPutBetween_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << QStringLiteral("UPDATE custody SET actor = 'x' WHERE sequence = 2");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM custody WHERE sequence = 4");
        QTest::newRow("delete all") << QStringLiteral("DELETE FROM custody");
        QTest::newRow("replace") << QStringLiteral("INSERT OR REPLACE INTO custody VALUES (2, '', '', '', '', '', '', '')");
        QTest::newRow("gap") << QStringLiteral("INSERT INTO custody VALUES (9, '', '', '', '', '', '', '')");
    }
    void rowsCannotBeChangedRemovedOrPutBetween()
    {
        QFETCH(QString, sql);
        TemporaryCase made;
        fill(made.db());
        QVERIFY(!made.db().execute(sql));
        const auto entries = store::custody(made.db());
        MUST(entries);
        QCOMPARE(entries->size(), size_t(4));
        QVERIFY(store::brokenLinks(*entries).empty());
    }

    void aChangeBehindTheProgramsBackIsFound()
    {
        TemporaryCase made;
        fill(made.db());
        MUST(made.db().execute(QStringLiteral("DROP TRIGGER custody_no_update; UPDATE custody SET actor = '王五' WHERE sequence = 3")));
        auto entries = store::custody(made.db());
        MUST(entries);
        QCOMPARE(store::brokenLinks(*entries), std::vector<qint64>{3});
        // With the row's own hash made anew, the row after it gives the change away.
        (*entries)[2].hash = store::custodyHash((*entries)[2]);
        QCOMPARE(store::brokenLinks(*entries), std::vector<qint64>{4});
        entries->erase(entries->begin() + 1);
        QVERIFY(!store::brokenLinks(*entries).empty());
    }

    void aRowOfAnAbandonedTransactionNeverWas()
    {
        TemporaryCase made;
        {
            auto transaction = store::Transaction::begin(made.db());
            MUST(transaction);
            fill(made.db());
        }
        fill(made.db());
        const auto entries = store::custody(made.db());
        MUST(entries);
        QCOMPARE(entries->size(), size_t(4));
        QVERIFY(store::brokenLinks(*entries).empty());
    }
};

QTEST_GUILESS_MAIN(CustodyTest)
#include "custody_test.moc"
