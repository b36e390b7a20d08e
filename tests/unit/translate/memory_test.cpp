// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity.h"
#include "translate/memory.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tendertrail;
using translate::Memory;
using translate::MemoryEntry;

namespace {

// The plain table, against which the quick one is checked.
double similarityByTable(const QString &left, const QString &right)
{
    std::vector<std::vector<qsizetype>> table(std::size_t(left.size()) + 1, std::vector<qsizetype>(std::size_t(right.size()) + 1));
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[0].size(); ++j) {
            if (i == 0 || j == 0)
                table[i][j] = qsizetype(i + j);
            else
                table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (left[qsizetype(i) - 1] == right[qsizetype(j) - 1] ? 0 : 1)});
        }
    }
    const qsizetype longer = std::max(left.size(), right.size());
    return longer == 0 ? 1 : 1 - double(table.back().back()) / double(longer);
}

MemoryEntry entry(const QString &source, const QString &target)
{
    MemoryEntry made;
    made.source = source;
    made.target = target;
    made.by = QStringLiteral("anna");
    return made;
}

} // namespace

class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void similarityIsThatOfTheWholeTable()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QString left, right;
            for (int i = random.bounded(14); i > 0; --i)
                left += QChar(u'a' + random.bounded(3));
            right = left;
            for (int i = random.bounded(6); i > 0; --i) {
                const int at = random.bounded(int(right.size()) + 1);
                if (random.bounded(2) == 0)
                    right.insert(at, QChar(u'a' + random.bounded(3)));
                else if (at < right.size())
                    right.remove(at, 1);
            }
            const double expected = similarityByTable(left, right);
            QVERIFY(qAbs(core::similarity(left, right) - expected) < 1e-9);
            for (const double atLeast : {0.5, 0.75, 0.9}) {
                const double found = core::similarity(left, right, atLeast);
                QVERIFY2(expected + 1e-9 >= atLeast ? qAbs(found - expected) < 1e-9 : found == 0, qPrintable(left + u' ' + right));
            }
        }
    }

    void findsExactAndNearlyTheSame()
    {
        Memory memory;
        memory.add(entry(QStringLiteral("投标人应当在投标截止时间前递交投标文件。"), QStringLiteral("Bidders hand in their bids before the deadline.")));
        memory.add(entry(QStringLiteral("评标委员会由五人组成"), QStringLiteral("The committee has five members")));
        memory.add(entry({}, QStringLiteral("nothing")));
        memory.add(entry(QStringLiteral("空"), QStringLiteral("  ")));
        QCOMPARE(memory.size(), 2u);
        QVERIFY(memory.exact(QStringLiteral("投标人应当在 投标截止时间前\n递交投标文件。")));
        QVERIFY(!memory.exact(QStringLiteral("投标人应当在投标截止时间前递交文件。")));
        const auto near = memory.find(QStringLiteral("投标人应在投标截止时间前递交投标文件。"));
        QCOMPARE(near.size(), 1u);
        QVERIFY(near[0].similarity >= 0.75 && near[0].similarity < 1);
        QVERIFY(memory.find(QStringLiteral("供应商须具备良好的商业信誉")).empty());
    }

    void theLaterOfTwoCountsAndTheOtherIsStillOffered()
    {
        Memory memory;
        const QString source = QStringLiteral("采购人信息");
        memory.add(entry(source, QStringLiteral("one")));
        memory.add(entry(source, QStringLiteral("two")));
        QCOMPARE(memory.exact(source)->target, QStringLiteral("two"));
        memory.add(entry(source, QStringLiteral("one")));
        QCOMPARE(memory.exact(source)->target, QStringLiteral("one"));
        QCOMPARE(memory.size(), 2u);
        QCOMPARE(memory.find(source).size(), 2u);
    }

    void findsWhatComparingWithAllWouldFind()
    {
        QRandomGenerator random(11);
        const QString letters = QStringLiteral("采购人投标文件公告预算金额中服务器云平台");
        std::vector<QString> sources;
        Memory memory;
        for (int i = 0; i < 400; ++i) {
            QString text;
            if (i % 2 == 1) {
                text = sources.back();
                for (int edits = random.bounded(4); edits > 0; --edits)
                    text[random.bounded(int(text.size()))] = letters[random.bounded(int(letters.size()))];
            } else {
                for (int length = 5 + random.bounded(25); length > 0; --length)
                    text += letters[random.bounded(int(letters.size()))];
            }
            sources.push_back(text);
            memory.add(entry(text, QString::number(i)));
        }
        for (int i = 0; i < 400; i += 3) {
            const QString &source = sources[std::size_t(i)];
            int expected = 0;
            for (const QString &other : sources)
                expected += core::similarity(source, other) + 1e-9 >= Memory::leastSimilarity ? 1 : 0;
            QCOMPARE(int(memory.find(source, 1000).size()), expected);
        }
    }

    void theFileOutlivesTheProgramAndItsDamage()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/memory.jsonl"));
        const auto none = translate::readMemoryFile(path);
        QVERIFY(none && none->empty());
        MemoryEntry first = entry(QStringLiteral("采购人\n名称"), QStringLiteral("Name \"of\" buyer"));
        first.status = core::TranslationStatus::Reviewed;
        QVERIFY(translate::appendMemoryFile(path, first));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"source\": half a li\n[1,2]\n\xff\xfe\n");
        file.close();
        QVERIFY(translate::appendMemoryFile(path, entry(QStringLiteral("预算"), QStringLiteral("budget"))));
        const auto read = translate::readMemoryFile(path);
        QVERIFY(read);
        QCOMPARE(read->size(), 2u);
        QCOMPARE(read->at(0).source, first.source);
        QCOMPARE(read->at(0).target, first.target);
        QCOMPARE(read->at(0).status, core::TranslationStatus::Reviewed);
        QCOMPARE(read->at(1).by, QStringLiteral("anna"));
    }
};

QTEST_APPLESS_MAIN(MemoryTest)
#include "memory_test.moc"
