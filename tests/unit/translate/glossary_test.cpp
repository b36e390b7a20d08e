// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"
#include "core/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tendertrail;

/// The data files themselves: what a translator who edits them may break.
class GlossaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLineIsWellFormed();
    void isLargeEnough();
    void saysNothingThatItForbids();
    void knowsTheWordsThatMatter_data();
    void knowsTheWordsThatMatter();
    void dictionaryIsApart();

private:
    QList<QStringList> m_rows;
};

void GlossaryTest::initTestCase()
{
    for (const char *name : {"procurement", "tendering", "goods", "works", "services", "administration", "business", "general", "brands", "places", "institutions", "words", "words-more"}) {
        const auto bytes = core::readDataFile(QStringLiteral("glossary/%1.tsv").arg(QString::fromLatin1(name)));
        QVERIFY2(bytes, name);
        for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
            if (!line.isEmpty() && !line.startsWith(u'#'))
                m_rows << line.split(u'\t');
        }
    }
}

void GlossaryTest::everyLineIsWellFormed()
{
    QSet<QString> seen;
    for (const QStringList &row : m_rows) {
        const QString shown = row.join(u'|');
        QVERIFY2(row.size() == 5, qPrintable(shown));
        QVERIFY2(!row[0].isEmpty() && core::hanShare(row[0]) > 0, qPrintable(shown));
        QVERIFY2((row[2] == u"split") == (row[1] == u"-" && row[2] == u"split"), qPrintable(shown));
        QVERIFY2(!row[1].isEmpty() && row[1] == row[1].simplified() && core::hanShare(row[1]) == 0, qPrintable(shown));
        QVERIFY2(!row[3].isEmpty(), qPrintable(shown));
        const QString use = row[2].startsWith(u"org") ? QStringLiteral("org")
            : row[2] == u"unit" || row[2] == u"surname" || row[2] == u"alone" || row[2] == u"split" || row[2] == u"lawtitle" || row[2] == u"title" || row[2] == u"given" || row[2] == u"brand" ? row[2]
                                                        : QStringLiteral("word");
        const QString key = use + u' ' + core::folded(row[0]);
        QVERIFY2(!seen.contains(key), qPrintable(QStringLiteral("twice: ") + shown));
        seen.insert(key);
    }
}

void GlossaryTest::isLargeEnough()
{
    qsizetype terms = 0;
    for (const QStringList &row : m_rows)
        terms += QSet<QString>{QStringLiteral("label"), QStringLiteral("notice"), QStringLiteral("method"), QStringLiteral("status"),
                               QStringLiteral("term"), QStringLiteral("computing"), QStringLiteral("clause")}
                     .contains(row[2]);
    QVERIFY2(terms >= 5000, qPrintable(QString::number(terms)));
}

void GlossaryTest::saysNothingThatItForbids()
{
    static const QRegularExpression never(QStringLiteral("never \"([^\"]+)\""));
    int told = 0;
    for (const QStringList &row : m_rows) {
        for (auto it = never.globalMatch(row.value(4)); it.hasNext();) {
            const QString forbidden = it.next().captured(1);
            ++told;
            QVERIFY2(!(u' ' + row[1] + u' ').contains(u' ' + forbidden + u' ', Qt::CaseInsensitive), qPrintable(row.join(u'|')));
        }
    }
    QVERIFY2(told >= 40, qPrintable(QString::number(told)));
}

void GlossaryTest::knowsTheWordsThatMatter_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("采购人", "purchaser");
    row("采购代理机构", "procurement agency");
    row("预算金额", "budget amount");
    row("成交供应商", "awarded supplier");
    row("竞争性磋商", "competitive consultation");
    row("单一来源采购", "single-source procurement");
    row("废标", "tender cancelled");
    row("云服务器", "cloud server");
    row("算力", "computing power");
    row("加速卡", "accelerator card");
    row("显卡", "graphics card");
    row("昇腾", "Ascend");
    row("寒武纪", "Cambricon");
    row("微软", "Microsoft");
}

void GlossaryTest::knowsTheWordsThatMatter()
{
    QFETCH(QString, english);
    const QString zh = QString::fromUtf8(QTest::currentDataTag());
    for (const QStringList &row : m_rows) {
        if (row[0] == zh && !row[2].startsWith(u"org")) {
            QCOMPARE(row[1], english);
            return;
        }
    }
    QFAIL("not in the glossary");
}

void GlossaryTest::dictionaryIsApart()
{
    const auto dictionary = core::readDataFile(QStringLiteral("cedict/cedict.tsv.qz"));
    QVERIFY(dictionary);
    QVERIFY(dictionary->size() < 3'500'000);
    const QString text = QString::fromUtf8(qUncompress(*dictionary));
    QVERIFY(text.count(u'\n') > 120'000);
    QString before;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        QCOMPARE(line.count(u'\t'), 2);
        const QString word = line.first(line.indexOf(u'\t')).toString();
        QVERIFY2(before <= word, qPrintable(word));
        before = word;
    }
    const auto note = core::readDataFile(QStringLiteral("cedict/ATTRIBUTION.md"));
    QVERIFY(note && note->contains("CC BY-SA 4.0") && note->contains("MIT"));
}

QTEST_GUILESS_MAIN(GlossaryTest)
#include "glossary_test.moc"
