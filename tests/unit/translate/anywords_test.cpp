// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"
#include "gisttest.h"

#include <QRegularExpression>

#include <random>

using namespace tendertrail;

/// Words of our own in no order at all: what a torn page, a table read crosswise or somebody who means harm may give. Rules look at what stands
/// beside a word, and there may be nothing. The sanitizers' build is where this says most.
class AnyWordsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        load();
        m_words = wordsOf(QStringLiteral("procurement")) + wordsOf(QStringLiteral("general")) + wordsOf(QStringLiteral("words")) + wordsOf(QStringLiteral("tendering")) + wordsOf(QStringLiteral("goods")) + wordsOf(QStringLiteral("works"));
        m_clauses = wordsOf(QStringLiteral("clauses")) + wordsOf(QStringLiteral("clauses-contract")) + wordsOf(QStringLiteral("clauses-procedure"));
        QVERIFY(m_words.size() > 5000);
        QVERIFY(m_clauses.size() > 3000);
    }
    void everyLineIsSaidAndLeadsBack_data();
    void everyLineIsSaidAndLeadsBack();

private:
    static QStringList wordsOf(const QString &name)
    {
        const auto bytes = core::readDataFile(QStringLiteral("glossary/%1.tsv").arg(name));
        QStringList words;
        for (const QByteArray &line : bytes ? bytes->split('\n') : QByteArrayList()) {
            if (!line.startsWith('#') && line.contains('\t'))
                words << QString::fromUtf8(line.first(line.indexOf('\t')));
        }
        return words;
    }
    QString line(std::mt19937 &random) const
    {
        static const QString signs = QStringLiteral("的了在对由将把被与和或及等中后前时为以按因从向至到其该本各均不未无可应须能，。；、（）“”《》≥|");
        static const QStringList said{QStringLiteral("不得"), QStringLiteral("采用"), QStringLiteral("进行"), QStringLiteral("以上"), QStringLiteral("3家"), QStringLiteral("20万元"), QStringLiteral("2024年3月1日"), QStringLiteral("5个工作日内"),
                                      QStringLiteral("A100"), QStringLiteral("每月"), QStringLiteral("第三条"), QStringLiteral("三分之二"), QStringLiteral("导致"), QStringLiteral("发现"), QStringLiteral("方式"), QStringLiteral("如果"),
                                      QStringLiteral("予以"), QStringLiteral("30日内"), QStringLiteral("未经"), QStringLiteral("同意"), QStringLiteral("之和"), QStringLiteral("两种"), QStringLiteral("相同"), QStringLiteral("若有"), QStringLiteral("存在"),
                                      QStringLiteral("均可"), QStringLiteral("待"), QStringLiteral("__日内"), QStringLiteral("1.5万亿次"), QStringLiteral("100兆"), QStringLiteral("下午2:30至5:00"), QStringLiteral("按约定"),
                                      QStringLiteral("至今"), QStringLiteral("从未"), QStringLiteral("交付"), QStringLiteral("GPU"), QStringLiteral("拟采购"), QStringLiteral("搭载"), QStringLiteral("位于"), QStringLiteral("转运"), QStringLiteral("八折"), QStringLiteral("转包给"), QStringLiteral("实施"), QStringLiteral("4分"), QStringLiteral("既"), QStringLiteral("除非"), QStringLiteral("否则"), QStringLiteral("没有"), QStringLiteral("不满"), QStringLiteral("十倍"), QStringLiteral("两成"), QStringLiteral("前"), QStringLiteral("校长")};
        const auto any = [&random](qsizetype size) { return qsizetype(random() % unsigned(size)); };
        QString text;
        for (qsizetype left = 2 + any(14); left-- > 0;) {
            switch (random() % 4) {
            case 0: text += m_words[any(m_words.size())]; break;
            case 1: text += said[any(said.size())]; break;
            default: text += signs[any(signs.size())];
            }
        }
        if (random() % 3 == 0) { // a clause of the memory with something in its slots, or nothing
            QString clause = m_clauses[any(m_clauses.size())];
            static const QRegularExpression slot(QStringLiteral("\\{\\d(?::\\w)?\\}|<([^|>]*)[^>]*>"));
            for (auto match = slot.match(clause); match.hasMatch(); match = slot.match(clause))
                clause.replace(match.capturedStart(), match.capturedLength(), match.captured(1).isEmpty() && random() % 4 > 0 ? m_words[any(m_words.size())] : match.captured(1));
            text = random() % 2 == 0 ? clause + text.first(std::min<qsizetype>(6, text.size())) : text.first(any(text.size() + 1)) + clause;
        }
        return text;
    }

    QStringList m_words;
    QStringList m_clauses;
};

void AnyWordsTest::everyLineIsSaidAndLeadsBack_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void AnyWordsTest::everyLineIsSaidAndLeadsBack()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed); // the same everywhere, unlike the distributions
    QStringList lines;
    for (int i = 0; i < 250; ++i)
        lines << line(random);
    const auto results = m_engine->translate(lines, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY2(results, results ? "" : qPrintable(describe(results.error())));
    QCOMPARE(qsizetype(results->size()), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const translate::Translated &result = (*results)[std::size_t(i)];
        QVERIFY2(!result.text.trimmed().isEmpty() || lines[i].trimmed().isEmpty(), qPrintable(lines[i]));
        for (const core::Alignment &pair : result.alignment) {
            QVERIFY2(pair.source.begin >= 0 && pair.source.begin <= pair.source.end && pair.source.end <= lines[i].size(), qPrintable(lines[i]));
            QVERIFY2(pair.target.begin >= 0 && pair.target.begin <= pair.target.end && pair.target.end <= result.text.size(), qPrintable(lines[i]));
        }
    }
}

QTEST_GUILESS_MAIN(AnyWordsTest)
#include "anywords_test.moc"
