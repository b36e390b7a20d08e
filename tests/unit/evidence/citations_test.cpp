// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "evidence/packet.h"
#include "must.h"
#include "store/segments.h"
#include "store/suggestions.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::core;

class CitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeInTheOrderOfReading();
    void areThoseOfTheDocumentsNamed();
    void sayTheLeastCheckedStatus();
    void nameTheEntriesOfTheGlossary();
    void aClipWithoutRoleSaysNothing();
    void suggestionsAreNoCitations();
    void lostWordsStayAndAreMarked();
    void amountsAndDatesAreReadable();
};

namespace {

std::vector<evidence::Citation> citationsOf(SampleCase &sample, const std::vector<DocumentId> &documents = {})
{
    auto citations = evidence::citations(sample.db(), documents);
    if (!citations)
        qFatal("%s", qPrintable(describe(citations.error())));
    return *citations;
}

} // namespace

void CitationsTest::comeInTheOrderOfReading()
{
    SampleCase sample;
    const Document second = sample.addDocument(QStringLiteral("b"), "b", {{QStringLiteral("甲乙丙")}});
    const Document third = sample.addDocument(QStringLiteral("c"), "c", {{QStringLiteral("甲乙丙")}, {QStringLiteral("丁")}});
    sample.addMention(third, 2, QStringLiteral("丁"), Field::Buyer, QStringLiteral("丁"));
    sample.addMention(third, 1, QStringLiteral("丙"), Field::Buyer, QStringLiteral("丙"));
    sample.addClip(third, 1, QStringLiteral("甲乙"), {});
    sample.addMention(second, 1, QStringLiteral("丙"), Field::Buyer, QStringLiteral("丙"));
    QStringList order;
    for (const evidence::Citation &citation : citationsOf(sample))
        order.append(citation.id + citation.document.name + QString::number(citation.anchor.page) + citation.anchor.quote);
    QCOMPARE(order, (QStringList{QStringLiteral("C001b1丙"), QStringLiteral("C002c1甲乙"), QStringLiteral("C003c1丙"), QStringLiteral("C004c2丁")}));
}

void CitationsTest::areThoseOfTheDocumentsNamed()
{
    SampleCase sample;
    sample.fill();
    const auto citations = citationsOf(sample, {DocumentId(2)});
    QCOMPARE(citations.size(), size_t(1));
    QCOMPARE(citations.front().id, QStringLiteral("C001"));
    QCOMPARE(citations.front().document.id, DocumentId(2));
}

void CitationsTest::sayTheLeastCheckedStatus()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("第一行"), QStringLiteral("第二行"), QStringLiteral("第三行")}});
    sample.translate(document, 1, QStringLiteral("第一行"), QStringLiteral("First line."), TranslationStatus::Reviewed);
    sample.translate(document, 1, QStringLiteral("第二行"), QStringLiteral("Second line."), TranslationStatus::Edited);
    sample.addClip(document, 1, QStringLiteral("第一行"), {});
    sample.addClip(document, 1, QStringLiteral("第一行\n第二行"), {});
    sample.addClip(document, 1, QStringLiteral("第三行"), {});
    const auto citations = citationsOf(sample);
    QCOMPARE(citations.at(0).translation, QStringLiteral("First line."));
    QCOMPARE(citations.at(0).status, QStringLiteral("reviewed"));
    QCOMPARE(citations.at(0).engine, QStringLiteral("gist 0.1"));
    QCOMPARE(citations.at(1).translation, QStringLiteral("First line. Second line."));
    QCOMPARE(citations.at(1).status, QStringLiteral("edited"));
    QVERIFY(citations.at(2).translation.isEmpty() && citations.at(2).status.isEmpty() && citations.at(2).engine.isEmpty());
}

void CitationsTest::nameTheEntriesOfTheGlossary()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("采购人第一"), QStringLiteral("采购人第二")}});
    sample.translate(document, 1, QStringLiteral("采购人第一"), QStringLiteral("Buyer one."), TranslationStatus::Reviewed);
    sample.translate(document, 1, QStringLiteral("采购人第二"), QStringLiteral("Buyer two."), TranslationStatus::Reviewed);
    const auto segments = store::translatedSegments(sample.db(), document.id);
    MUST(segments);
    const QString entry = QStringLiteral("采购人=buyer");
    for (const store::TranslatedSegment &each : *segments) {
        Translation translation = *each.translation;
        translation.terms = {entry};
        MUST(store::putTranslation(sample.db(), translation));
    }
    sample.addClip(document, 1, QStringLiteral("采购人第一\n采购人第二"), {});
    QCOMPARE(citationsOf(sample).at(0).glossary, QStringList{entry});
}

void CitationsTest::aClipWithoutRoleSaysNothing()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("第一行")}});
    sample.addClip(document, 1, QStringLiteral("一行"), QStringLiteral("look here"));
    const evidence::Citation citation = citationsOf(sample).front();
    QVERIFY(citation.says.isEmpty());
    QVERIFY(citation.clip.isValid() && !citation.mention.isValid());
    QCOMPARE(citation.note, QStringLiteral("look here"));
    QCOMPARE(citation.acceptedBy, QStringLiteral("韩梅梅"));
}

void CitationsTest::suggestionsAreNoCitations()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("采购人：深圳大学")}});
    Suggestion suggestion;
    suggestion.document = document.id;
    suggestion.value = QStringLiteral("深圳大学");
    suggestion.anchor.page = 1;
    suggestion.anchor.quote = QStringLiteral("深圳大学");
    suggestion.anchor.range = {4, 8};
    QVERIFY(bool(store::putSuggestions(sample.db(), document.id, {suggestion})));
    QVERIFY(citationsOf(sample).empty());
}

void CitationsTest::lostWordsStayAndAreMarked()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("采购人：深圳大学")}});
    const Mention mention = sample.addMention(document, 1, QStringLiteral("深圳大学"), Field::Buyer, QStringLiteral("深圳大学"));
    QVERIFY(bool(store::updateMentionAnchor(sample.db(), mention.id, mention.anchor, true)));
    const auto citations = citationsOf(sample);
    QCOMPARE(citations.size(), size_t(1));
    QVERIFY(citations.front().lost);
}

void CitationsTest::amountsAndDatesAreReadable()
{
    SampleCase sample;
    const Document document = sample.addDocument(QStringLiteral("a"), "a", {{QStringLiteral("金额1234567.5元")}});
    sample.addMention(document, 1, QStringLiteral("1234567.5元"), Field::Amount, QStringLiteral("1234567.5"));
    QCOMPARE(citationsOf(sample).front().says, QStringLiteral("amount (award): 1,234,567.5 CNY"));
}

QTEST_MAIN(CitationsTest)
#include "citations_test.moc"
