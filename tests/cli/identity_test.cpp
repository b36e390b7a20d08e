// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

/// Who is whom and who is on a list, as a script asks and decides.
class IdentityTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_case;

    [[nodiscard]] QString write(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("not written");
        file.write(text.toUtf8());
        return file.fileName();
    }
    [[nodiscard]] CliRun run(const QString &command, const QStringList &more = {}) const { return cli(QStringList{command, m_case} + more + QStringList{QStringLiteral("--json")}); }
    [[nodiscard]] static QString number(const QJsonObject &entity) { return QString::number(entity.value(QStringLiteral("id")).toInteger()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_case = m_folder.filePath(QStringLiteral("c.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), m_case}).exitCode, 0);
        const QString notice = QStringLiteral("中标公告\n采购人：示例大学\n中标供应商名称：%1\n中标金额：200,000元\n");
        QCOMPARE(run(QStringLiteral("import"), {write(QStringLiteral("a.txt"), notice.arg(QStringLiteral("云达科技有限公司"))),
                                                write(QStringLiteral("b.txt"), notice.arg(QStringLiteral("云达科技（深圳）有限公司")))})
                     .exitCode,
                 0);
        QCOMPARE(run(QStringLiteral("tag"), {QStringLiteral("--accept-above"), QStringLiteral("0.5")}).exitCode, 0);
    }

    void aMatchIsListedMergedUndoneAndRejected()
    {
        const auto pairs = run(QStringLiteral("matches")).lines();
        QCOMPARE(pairs.size(), qsizetype(1));
        QCOMPARE(pairs.front().value(QStringLiteral("reasons")).toArray().at(0).toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("same_core"));
        const QString kept = number(pairs.front().value(QStringLiteral("kept")).toObject());
        const QString other = number(pairs.front().value(QStringLiteral("other")).toObject());
        const auto entities = run(QStringLiteral("entities")).lines().size();
        QCOMPARE(run(QStringLiteral("matches"), {QStringLiteral("--accept"), kept + u',' + other}).exitCode, 0);
        QCOMPARE(run(QStringLiteral("entities")).lines().size(), entities - 1);
        QCOMPARE(run(QStringLiteral("split"), {kept, QStringLiteral("--name"), QStringLiteral("云达科技（深圳）有限公司")}).exitCode, 0);
        QCOMPARE(run(QStringLiteral("entities")).lines().size(), entities);
        QVERIFY(run(QStringLiteral("matches")).lines().isEmpty());
        QCOMPARE(run(QStringLiteral("undo")).last().value(QStringLiteral("undone")).toString(), QStringLiteral("split:1"));
        QCOMPARE(run(QStringLiteral("undo")).exitCode, 0);
        QCOMPARE(run(QStringLiteral("matches"), {QStringLiteral("--reject"), kept + u',' + other}).exitCode, 0);
        QVERIFY(run(QStringLiteral("matches")).lines().isEmpty());
        QCOMPARE(run(QStringLiteral("undo")).exitCode, 0);
        QCOMPARE(run(QStringLiteral("matches")).lines().size(), qsizetype(1));
    }

    void aListIsLoadedScreenedAndDecided()
    {
        const QString list = write(QStringLiteral("own.csv"), QStringLiteral("name,reason\n云达科技股份有限公司,示例\n"));
        const auto added = cli({QStringLiteral("watchlist"), QStringLiteral("add"), m_case, list, QStringLiteral("--date"), QStringLiteral("2024-01-01"), QStringLiteral("--json")});
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.last().value(QStringLiteral("entries")).toInt(), 1);
        const auto hits = cli({QStringLiteral("watchlist"), QStringLiteral("screen"), m_case, QStringLiteral("--json")}).lines();
        QCOMPARE(hits.size(), qsizetype(2));
        QVERIFY(!hits.front().value(QStringLiteral("proof")).toArray().isEmpty());
        QCOMPARE(hits.front().value(QStringLiteral("list")).toObject().value(QStringLiteral("published_on")).toString(), QStringLiteral("2024-01-01"));
        const QString entity = number(hits.front().value(QStringLiteral("entity")).toObject());
        QCOMPARE(cli({QStringLiteral("watchlist"), QStringLiteral("dismiss"), m_case, QStringLiteral("1"), entity}).exitCode, 0);
        QCOMPARE(cli({QStringLiteral("watchlist"), QStringLiteral("screen"), m_case, QStringLiteral("--json")}).lines().front().value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("dismissed"));
        QCOMPARE(cli({QStringLiteral("watchlist"), QStringLiteral("add"), m_case, list}).exitCode, 3);
        QCOMPARE(cli({QStringLiteral("watchlist"), QStringLiteral("burn"), m_case}).exitCode, 2);
        QCOMPARE(cli({QStringLiteral("watchlist"), QStringLiteral("dismiss"), m_case, QStringLiteral("x"), QStringLiteral("y")}).exitCode, 2);
    }

    void namesAreGivenAndTaggingAnewIsLookedAtFirst()
    {
        const QString entity = number(run(QStringLiteral("entities")).lines().front());
        const auto named = run(QStringLiteral("entity"), {entity, QStringLiteral("--add"), QStringLiteral("Example"), QStringLiteral("--kind"), QStringLiteral("english")});
        QCOMPARE(named.exitCode, 0);
        QCOMPARE(named.last().value(QStringLiteral("label_en")).toString(), QStringLiteral("Example"));
        QVERIFY(!named.last().value(QStringLiteral("mentioned")).toArray().isEmpty());
        QCOMPARE(run(QStringLiteral("entity"), {entity, QStringLiteral("--add"), QStringLiteral("91350100M000100Y44"), QStringLiteral("--kind"), QStringLiteral("credit_code")}).exitCode, 2);
        QCOMPARE(run(QStringLiteral("entity"), {QStringLiteral("999")}).exitCode, 3);
        QVERIFY(run(QStringLiteral("tag"), {QStringLiteral("--preview")}).lines().isEmpty());
        QCOMPARE(run(QStringLiteral("tag"), {QStringLiteral("--changes")}).last().value(QStringLiteral("changes")).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
