// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::translate;

/// Rows that give a dictionary word its sense: they speak, but win over no other cut.
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSenseSpeaksForTheDictionary();
    void aSenseWinsOverNoOtherWord();
    void aGlossaryWordGoesBeforeASense();
    void aWordThatNobodyKnewIsAdded();
    void aWordWinsOverItsOwnParts();
    void aSenseSaysNothingOfOtherWords();
    void aWordStandsOnceAmongTheSenses();

private:
    static std::shared_ptr<const Lexicon> lexicon(const char *senses, const char *glossary = "采购人\tbuyer\tlabel\town\t\n")
    {
        const auto packed = [](const char *text) { return qCompress(QByteArray(text)); };
        const auto made = Lexicon::load({{QStringLiteral("procurement.tsv"), glossary}, {QStringLiteral("words.tsv"), senses, GlossaryFile::Use::Senses}},
                                        packed("分明\tfēn míng\tclear\n十分\tshí fēn\tten points\n明确\tmíng què\tto catch/to clarify\n"),
                                        packed("分明\t20\td\n十分\t9000\tm\n明确\t9000\tv\n"));
        return made ? *made : nullptr;
    }
    static QStringList words(const Lexicon &lexicon, const char *chinese)
    {
        const QString key = lexicon.keyText(QString::fromUtf8(chinese));
        Pieces pieces;
        appendWords(lexicon, key, {0, key.size()}, pieces);
        QStringList said;
        for (const Piece &piece : pieces)
            said << piece.source.of(key) + u'=' + piece.english;
        return said;
    }
    static QStringList list(const char *text) { return QString::fromUtf8(text).split(u' '); }
};

void WordsTest::aSenseSpeaksForTheDictionary()
{
    const auto with = lexicon("十分\tvery\tadverb\town\t\n明确\tspecify|specification\tverb\town\t\n");
    QVERIFY(with);
    QCOMPARE(words(*with, "十分明确"), list("十分=very 明确=specify"));
    const LexiconWord *word = with->find(u"十分");
    QVERIFY(word && !with->glossary(*word));
    QCOMPARE(with->rendering(*word)->wordClass, WordClass::Adverb);
    QCOMPARE(with->rendering(*with->find(u"明确"))->noun, QStringLiteral("specification"));
    QCOMPARE(words(*lexicon("# none\n"), "十分").front(), QString::fromUtf8("十分=ten points"));
}

void WordsTest::aSenseWinsOverNoOtherWord()
{
    const char *const row = "分明\tevident\tadjective\town\t\n";
    QCOMPARE(words(*lexicon(row), "十分明").first(), QString::fromUtf8("十分=ten points"));
    QCOMPARE(words(*lexicon("# none\n", row), "十分明").at(1), QString::fromUtf8("分明=evident"));
}

void WordsTest::aGlossaryWordGoesBeforeASense()
{
    QCOMPARE(words(*lexicon("采购人\tpurchaser\tterm\town\t\n"), "采购人"), list("采购人=buyer"));
}

void WordsTest::aWordThatNobodyKnewIsAdded()
{
    const auto with = lexicon("明天\ttomorrow\tadverb\town\t\n");
    QCOMPARE(words(*with, "明天"), list("明天=tomorrow"));
    QCOMPARE(with->find(u"明天")->cost, lexicon("# none\n", "明\tMing\tterm\town\t\n明天\ttomorrow\tadverb\town\t\n")->find(u"明")->cost); // as if the dictionary had it
}

void WordsTest::aWordWinsOverItsOwnParts()
{
    const auto with = lexicon("十分明确\tquite-clear\tadjective\town\t\n", "采购人\tbuyer\tlabel\town\t\n明确人\tnobody\tterm\town\t\n");
    QCOMPARE(words(*with, "十分明确"), list("十分明确=quite-clear"));
    QCOMPARE(words(*with, "十分明确人"), list("十分=ten 明确人=nobody").replaceInStrings(QStringLiteral("=ten"), QStringLiteral("=ten points"))); // no other cut gives way
}

void WordsTest::aSenseSaysNothingOfOtherWords()
{
    QVERIFY(!lexicon("十分\tcatch\tverb\town\t\n")->isDomainWord(QStringLiteral("catch")));
    QVERIFY(lexicon("# none\n", "十分\tcatch\tverb\town\t\n")->isDomainWord(QStringLiteral("catch")));
}

void WordsTest::aWordStandsOnceAmongTheSenses()
{
    QVERIFY(!lexicon("十分\tvery\tadverb\town\t\n十分\tquite\tadverb\town\t\n"));
}

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
