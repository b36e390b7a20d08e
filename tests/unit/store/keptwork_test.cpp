// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include "store/memory.h"
#include "store/segments.h"

using namespace storetest;
using core::TranslationStatus;

namespace {

std::vector<core::Segment> segmentsOf(const QStringList &sources)
{
    std::vector<core::Segment> segments;
    qsizetype at = 0;
    for (const QString &source : sources) {
        core::Segment segment;
        segment.range = {at, at + source.size()};
        segment.kind = QStringLiteral("sentence");
        segment.source = source;
        segments.push_back(segment);
        at += source.size() + 1;
    }
    return segments;
}

} // namespace

/// What a person wrote stays with its words when a page is read again, also when they come out a little different.
class KeptWorkTest : public QObject
{
    Q_OBJECT

private:
    core::DocumentId begin(TemporaryCase &made, const QStringList &sources)
    {
        const auto id = addDocument(made.db(), sources.join(u'\n'));
        if (!store::putSegments(made.db(), id, 1, segmentsOf(sources)))
            qFatal("segments");
        return id;
    }
    void approve(TemporaryCase &made, core::DocumentId document, int index, const QString &text)
    {
        const auto segments = store::segments(made.db(), document);
        core::Translation translation;
        translation.segment = segments->at(std::size_t(index)).id;
        translation.text = text;
        translation.engine = QStringLiteral("gist");
        translation.status = TranslationStatus::Reviewed;
        translation.by = QStringLiteral("anna");
        translation.at = QStringLiteral("2024-08-23T06:00:00.000Z");
        translation.terms = {QStringLiteral("采购人=buyer")};
        if (!store::putTranslation(made.db(), translation))
            qFatal("translation");
    }

private Q_SLOTS:
    void sameWordsComeBackWithEverything()
    {
        TemporaryCase made;
        const auto id = begin(made, {QStringLiteral("采购人为深圳大学"), QStringLiteral("预算二十万元")});
        approve(made, id, 0, QStringLiteral("The buyer is Shenzhen University"));
        MUST(store::putSegments(made.db(), id, 1, {}));
        QCOMPARE(store::memoryUnits(made.db())->size(), 1u); // remembered also while its segment is lost
        MUST(store::putSegments(made.db(), id, 1, segmentsOf({QStringLiteral("新的一行"), QStringLiteral("采购人为深圳大学")})));
        const auto after = store::translatedSegments(made.db(), id);
        MUST(after);
        QVERIFY(!after->at(0).translation);
        QVERIFY(after->at(1).translation);
        QCOMPARE(after->at(1).translation->status, TranslationStatus::Reviewed);
        QCOMPARE(after->at(1).translation->by, QStringLiteral("anna"));
        QCOMPARE(after->at(1).translation->terms, QStringList{QStringLiteral("采购人=buyer")});
        QVERIFY(after->at(1).translation->warnings.isEmpty());
    }

    void nearlyTheSameWordsGetItAsEditedAndAreToldWhy()
    {
        TemporaryCase made;
        const QString before = QStringLiteral("投标人应当在投标截止时间前递交投标文件");
        const auto id = begin(made, {before, QStringLiteral("评标办法前附表")});
        approve(made, id, 0, QStringLiteral("Bidders hand in before the deadline"));
        // A better recognition: two characters are read otherwise, and the neighbour is quite another sentence.
        const QString now = QStringLiteral("投标人应当在投标载止时间前递交投标文忤");
        MUST(store::putSegments(made.db(), id, 1, segmentsOf({QStringLiteral("供应商资格条件"), now})));
        const auto after = store::translatedSegments(made.db(), id);
        MUST(after);
        QVERIFY(!after->at(0).translation);
        QVERIFY(after->at(1).translation);
        QCOMPARE(after->at(1).translation->text, QStringLiteral("Bidders hand in before the deadline"));
        QCOMPARE(after->at(1).translation->status, TranslationStatus::Edited); // nobody has approved it for these words
        QCOMPARE(after->at(1).translation->warnings, QStringList{QStringLiteral("source_changed:") + before});
        QCOMPARE(after->at(1).translation->by, QStringLiteral("anna"));
    }

    void otherWordsDoNotGetIt()
    {
        TemporaryCase made;
        const auto id = begin(made, {QStringLiteral("投标人应当在投标截止时间前递交投标文件")});
        approve(made, id, 0, QStringLiteral("Bidders hand in before the deadline"));
        MUST(store::putSegments(made.db(), id, 1, segmentsOf({QStringLiteral("评标委员会成员名单另行公告通知各方")})));
        QVERIFY(!store::translatedSegments(made.db(), id)->at(0).translation);
        QCOMPARE(store::memoryUnits(made.db())->size(), 1u); // but it is not lost
        MUST(store::putSegments(made.db(), id, 1, segmentsOf({QStringLiteral("投标人应当在投标截止时间前递交投标文件")})));
        QCOMPARE(store::translatedSegments(made.db(), id)->at(0).translation->status, TranslationStatus::Reviewed);
    }
};

QTEST_GUILESS_MAIN(KeptWorkTest)
#include "keptwork_test.moc"
