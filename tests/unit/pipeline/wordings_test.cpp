// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/decisions.h"
#include "pipeline/proposals.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "translatedcase.h"

using namespace translatedcase;

/// What people write, approve, decide on in the glossary and send back: what is proposed, what follows, what stays.
class WordingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonApprovesIsProposedAgain()
    {
        TemporaryCase made;
        const QString sentence = QStringLiteral("投标人应当在投标截止时间前递交投标文件。");
        const auto first = addWithSegments(made.db(), {sentence}, "a");
        const auto second = addWithSegments(made.db(), {sentence, QStringLiteral("投标人应在投标截止时间前递交投标文件。")}, "b");
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto approved = all(made.db(), first)[0];
        const QString words = QStringLiteral("Bidders shall hand in their bids before the deadline.");
        MUST(pipeline::editTranslation(*made.file, approved.segment.id, words, TranslationStatus::Reviewed, QStringLiteral("anna")));

        // At once for the same words, as what it is: a machine's proposal from the memory.
        auto segments = all(made.db(), second);
        QCOMPARE(segments[0].translation->text, words);
        QCOMPARE(segments[0].translation->engine, QStringLiteral("memory"));
        QCOMPARE(segments[0].translation->status, TranslationStatus::Machine);
        const auto mine = all(made.db(), first)[0];
        QCOMPARE(mine.translation->by, QStringLiteral("anna"));
        QCOMPARE(mine.translation->engine, QStringLiteral("gist")); // whose words were approved stays on record
        QVERIFY(!mine.translation->at.isEmpty());

        // And in a document that comes later; nearly the same words beside the engine's.
        const auto third = addWithSegments(made.db(), {sentence, QStringLiteral("投标人应在投标截止时间前递交投标文件。")}, "c");
        const auto report = pipeline::translateCase(*made.file, *gistEngine(), en);
        MUST(report);
        QCOMPARE(report->fromMemory, 1);
        segments = all(made.db(), third);
        QCOMPARE(segments[0].translation->text, words);
        QCOMPARE(segments[1].translation->engine, QStringLiteral("gist"));
        const auto beside = store::offers(made.db(), segments[1].segment.id);
        MUST(beside);
        QCOMPARE(beside->size(), 1u);
        QCOMPARE(beside->front().text, words);
        QVERIFY(beside->front().similarity >= 0.75 && beside->front().similarity < 1);
        QCOMPARE(beside->front().source, sentence);
        QCOMPARE(pipeline::translateCase(*made.file, *gistEngine(), en)->translated, 0); // and then there is nothing to do

        // Taken back, it is remembered no more.
        MUST(pipeline::undo(*made.file, QStringLiteral("anna")));
        QCOMPARE(all(made.db(), second)[0].translation->engine, QStringLiteral("gist"));
        QVERIFY(store::memoryUnits(made.db())->empty());
    }

    // The gist has translated everything before anybody edits: what is like the edited sentence must be proposed all the same, at once.
    void whatIsNearlyTheSameIsProposedWithoutTranslatingAnew()
    {
        TemporaryCase made;
        const QString sentence = QStringLiteral("本项目采购人工智能算力服务器12台，合同履行期限为90天。");
        const QString alike = QStringLiteral("本项目采购人工智能算力服务器15台，合同履行期限为90天。");
        const auto document = addWithSegments(made.db(), {sentence, alike, QStringLiteral("评标办法")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const QString words = QStringLiteral("12 AI servers are bought; the contract runs 90 days.");
        MUST(pipeline::editTranslation(*made.file, all(made.db(), document)[0].segment.id, words, TranslationStatus::Edited, QStringLiteral("anna")));
        const auto proposed = [&](int index, const std::vector<translate::MemoryEntry> &beside = {}) {
            const auto segment = all(made.db(), document)[std::size_t(index)];
            const auto proposals = pipeline::Proposals::read(made.db(), en, beside);
            return *proposals->of(made.db(), segment.segment, segment.translation);
        };
        QCOMPARE(proposed(1).size(), 1u);
        QCOMPARE(proposed(1).front().text, words);
        QCOMPARE(proposed(1).front().source, sentence);
        QVERIFY(proposed(1).front().similarity > 0.75 && proposed(1).front().similarity < 1);
        QCOMPARE(proposed(1).front().warnings, QStringList{QStringLiteral("missing_number:15")}); // what differs is said
        QVERIFY(proposed(0).empty()); // it stands there
        QVERIFY(proposed(2).empty());
        QCOMPARE(proposed(2, {{QStringLiteral("评标办法"), QStringLiteral("How bids are judged"), TranslationStatus::Reviewed, {}, {}, QStringLiteral("another case")}}).front().text,
                 QStringLiteral("How bids are judged"));
        // What was only offered when an engine ran and is taken back since is proposed no more.
        addWithSegments(made.db(), {QStringLiteral("本项目采购人工智能算力服务器18台，合同履行期限为90天。")}, "later");
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        MUST(pipeline::undo(*made.file, QStringLiteral("anna")));
        QVERIFY(proposed(1).empty());
        const auto later = store::translatedSegments(made.db(), core::DocumentId(document.value() + 1));
        QCOMPARE(store::offers(made.db(), later->front().segment.id)->size(), 1u);
        QVERIFY(pipeline::Proposals::read(made.db())->of(made.db(), later->front().segment, later->front().translation)->empty());
    }

    void acrossCasesOnlyThroughTheUsersFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("memory.jsonl"));
        TemporaryCase first;
        const auto document = addWithSegments(first.db(), {QStringLiteral("评标委员会由五人组成")});
        MUST(pipeline::editTranslation(*first.file, all(first.db(), document)[0].segment.id, QStringLiteral("Five sit on the committee"),
                                       TranslationStatus::Reviewed, QStringLiteral("anna"), file));
        TemporaryCase second;
        const auto other = addWithSegments(second.db(), {QStringLiteral("评标委员会由五人组成")});
        MUST(pipeline::translateCase(*second.file, *gistEngine(), en));
        QCOMPARE(all(second.db(), other)[0].translation->engine, QStringLiteral("gist"));
        pipeline::TranslateOptions options;
        options.memory = *translate::readMemoryFile(file);
        MUST(pipeline::translateCase(*second.file, *gistEngine(), en, {}, {}, {}, options));
        QCOMPARE(all(second.db(), other)[0].translation->text, QStringLiteral("Five sit on the committee"));

        // English is no French: of a file for both only what is of the language asked for.
        const QString french = QStringLiteral("fr");
        HttpTestServer server(echo);
        MUST(pipeline::translateCase(*second.file, *engineFor(server), french, {}, {}, {}, options));
        const auto inFrench = store::translation(second.db(), all(second.db(), other)[0].segment.id, french);
        MUST(inFrench);
        QCOMPARE((*inFrench)->engine, QStringLiteral("libretranslate"));
        MUST(pipeline::editTranslation(*first.file, all(first.db(), document)[0].segment.id, QStringLiteral("Cinq"), TranslationStatus::Reviewed, QStringLiteral("anna"), file, french));
        QCOMPARE(translate::readMemoryFile(file)->back().language, french);
        QCOMPARE(translate::readMemoryFile(file)->front().language, en);
    }

    void aGlossaryChangeTouchesOnlyWhatHoldsTheWord()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购人与供应商签订合同"), QStringLiteral("评标办法"), QStringLiteral("采购人地址")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto before = all(made.db(), document);
        MUST(pipeline::editTranslation(*made.file, before[2].segment.id, QStringLiteral("Address of the purchasing side"), TranslationStatus::Reviewed, QStringLiteral("anna")));

        pipeline::GlossaryChange change;
        store::GlossaryTerm term;
        term.source = QStringLiteral("采购人");
        term.target = QStringLiteral("Contracting Authority");
        change.put = {term};
        const auto report = pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna"));
        MUST(report);
        QCOMPARE(report->put, 1);
        QCOMPARE(report->touched.size(), 2u);
        QCOMPARE(report->touched[0].before, before[0].translation->text);
        QVERIFY2(report->touched[0].after.contains(u"Contracting Authority"), qPrintable(report->touched[0].after));
        QVERIFY(!report->touched[0].isKept);
        QVERIFY(report->touched[1].isKept); // a person's words are never overwritten, only checked
        QCOMPARE(report->touched[1].after, QStringLiteral("Address of the purchasing side"));
        QVERIFY(report->touched[1].warnings.contains(QStringLiteral("missing_term:采购人=Contracting Authority")));
        const auto after = all(made.db(), document);
        QCOMPARE(after[0].translation->text, report->touched[0].after);
        QCOMPARE(after[0].translation->terms, QStringList{QStringLiteral("采购人=Contracting Authority")});
        QCOMPARE(after[1].translation->text, before[1].translation->text);

        const auto again = pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna"));
        MUST(again);
        QCOMPARE(again->put, 0);
        QVERIFY(again->touched.empty());

        pipeline::GlossaryChange back;
        back.remove = {QStringLiteral("采购人")};
        MUST(pipeline::changeGlossary(*made.file, *gistEngine(), back, en, QStringLiteral("anna")));
        QCOMPARE(all(made.db(), document)[0].translation->text, before[0].translation->text);
    }

    // One step: the sentences and the warnings go back with the words.
    void aGlossaryChangeIsTakenBackWhole()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购人与供应商签订合同"), QStringLiteral("采购人地址"), QStringLiteral("采购人代表")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        MUST(pipeline::editTranslation(*made.file, all(made.db(), document)[1].segment.id, QStringLiteral("Address of the purchasing side"), TranslationStatus::Reviewed, QStringLiteral("anna")));
        const auto before = all(made.db(), document);
        pipeline::GlossaryChange change;
        change.put.resize(1);
        change.put[0].source = QStringLiteral("采购人");
        change.put[0].target = QStringLiteral("Contracting Authority");
        MUST(pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna")));
        const auto changed = all(made.db(), document);
        QCOMPARE(changed[1].translation->warnings.size(), 1);

        MUST(pipeline::undo(*made.file, QStringLiteral("anna")));
        QVERIFY(store::glossaryTerms(made.db())->empty());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(all(made.db(), document)[i].translation->text, before[i].translation->text);
            QCOMPARE(all(made.db(), document)[i].translation->warnings, before[i].translation->warnings);
            QCOMPARE(all(made.db(), document)[i].translation->terms, before[i].translation->terms);
        }
        QCOMPARE(search::find(made.db(), QStringLiteral("contracting"), 10)->total, 0);
        MUST(pipeline::redo(*made.file, QStringLiteral("anna")));
        QCOMPARE(all(made.db(), document)[0].translation->text, changed[0].translation->text);
        QCOMPARE(search::find(made.db(), QStringLiteral("contracting"), 10)->total, 1);

        // An engine that came over it since is no reason to refuse: what it made stays.
        HttpTestServer server(echo);
        MUST(pipeline::translateCase(*made.file, *engineFor(server), en));
        MUST(pipeline::undo(*made.file, QStringLiteral("anna")));
        QVERIFY(store::glossaryTerms(made.db())->empty());
        QCOMPARE(all(made.db(), document)[0].translation->engine, QStringLiteral("libretranslate"));
        QCOMPARE(all(made.db(), document)[1].translation->warnings, before[1].translation->warnings);
    }

    void aCancelledGlossaryChangeIsNone()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购人与供应商签订合同")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto before = all(made.db(), document);
        pipeline::GlossaryChange change;
        change.put.resize(1);
        change.put[0].source = QStringLiteral("采购人");
        change.put[0].target = QStringLiteral("Contracting Authority");
        core::CancelSource cancel;
        cancel.cancel();
        const auto ended = pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna"), cancel.token());
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QVERIFY(store::glossaryTerms(made.db())->empty());
        QCOMPARE(all(made.db(), document)[0].translation->text, before[0].translation->text);
    }

    // The only way to be rid of a file of sentences that should not have been taken in.
    void anImportedMemoryCanBeTakenBack()
    {
        TemporaryCase made;
        std::vector<store::MemoryUnit> units(2);
        units[0].source = QStringLiteral("投标保证金");
        units[0].target = QStringLiteral("nonsense");
        units[1].source = QStringLiteral("评标办法");
        units[1].target = QStringLiteral("made by a machine");
        units[1].status = TranslationStatus::Machine;
        QCOMPARE(*pipeline::importMemory(*made.file, units, QStringLiteral("wrong.tmx"), QStringLiteral("anna")), 1);
        QCOMPARE(store::memoryUnits(made.db())->size(), 1u);
        QCOMPARE(*pipeline::undo(*made.file, QStringLiteral("anna")), QStringLiteral("memory:1"));
        QVERIFY(store::memoryUnits(made.db())->empty());
        MUST(pipeline::redo(*made.file, QStringLiteral("anna")));
        QCOMPARE(store::memoryUnits(made.db())->front().origin, QStringLiteral("wrong.tmx"));
    }

    // What a person or a translator writes is held to the glossary as a machine's is, and the record names the entries it holds.
    void aPersonsWordingIsHeldToTheGlossaryToo()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购人须知")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        pipeline::GlossaryChange change;
        change.put.push_back({});
        change.put.back().source = QStringLiteral("采购人");
        change.put.back().target = QStringLiteral("Contracting Authority");
        MUST(pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna")));
        const QStringList entry{QStringLiteral("采购人=Contracting Authority")};
        const QStringList lacking{QStringLiteral("missing_term:采购人=Contracting Authority")};
        QCOMPARE(all(made.db(), document)[0].translation->terms, entry);

        const auto segment = all(made.db(), document)[0].segment;
        const auto write = [&](const char *text, TranslationStatus status) {
            return pipeline::editTranslation(*made.file, segment.id, QString::fromLatin1(text), status, QStringLiteral("anna"));
        };
        MUST(write("Notice to customers", TranslationStatus::Edited));
        QCOMPARE(all(made.db(), document)[0].translation->warnings, lacking);
        QVERIFY(all(made.db(), document)[0].translation->terms.isEmpty());
        MUST(write("Notice to the contracting authority", TranslationStatus::Edited));
        QVERIFY(all(made.db(), document)[0].translation->warnings.isEmpty());
        QCOMPARE(all(made.db(), document)[0].translation->terms, entry);
        MUST(write("Notice to the contracting authority", TranslationStatus::Reviewed)); // approved as it is
        QCOMPARE(all(made.db(), document)[0].translation->terms, entry);

        std::vector<store::ReturnedTranslation> returned(1);
        returned[0].segment = segment.id;
        returned[0].source = segment.source;
        returned[0].target = QStringLiteral("Notes");
        returned[0].status = TranslationStatus::Reviewed;
        MUST(pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator")));
        QCOMPARE(all(made.db(), document)[0].translation->warnings, lacking);
        QVERIFY(all(made.db(), document)[0].translation->terms.isEmpty());

        // The entry goes: nothing is lacking any more.
        change.put.clear();
        change.remove.append(QStringLiteral("采购人"));
        MUST(pipeline::changeGlossary(*made.file, *gistEngine(), change, en, QStringLiteral("anna")));
        QVERIFY(all(made.db(), document)[0].translation->warnings.isEmpty());
    }

    void aTranslatorsFileComesBackToItsSegments()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购公告"), QStringLiteral("预算20万元")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto segments = all(made.db(), document);
        std::vector<store::ReturnedTranslation> returned(3);
        returned[0].segment = segments[0].segment.id;
        returned[0].source = QStringLiteral("采购公告");
        returned[0].target = QStringLiteral("Notice of procurement");
        returned[0].status = TranslationStatus::Reviewed;
        returned[1].segment = core::SegmentId(4711); // the page was read anew since: found by its words
        returned[1].source = QStringLiteral("预算 20万元");
        returned[1].target = QStringLiteral("Budget: 20 yuan");
        returned[2].source = QStringLiteral("不在此案");
        returned[2].target = QStringLiteral("not in this case");
        const auto report = pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator"));
        MUST(report);
        QCOMPARE(report->applied, 2);
        QCOMPARE(report->unmatched.size(), 1u);
        const auto after = all(made.db(), document);
        QCOMPARE(after[0].translation->status, TranslationStatus::Reviewed);
        QCOMPARE(after[0].translation->by, QStringLiteral("translator"));
        QCOMPARE(after[1].translation->warnings, QStringList{QStringLiteral("missing_number:200000")});
        QCOMPARE(store::offers(made.db(), after[1].segment.id)->front().text, segments[1].translation->text);
        QCOMPARE(pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator"))->unchanged, 2);
        MUST(pipeline::undo(*made.file, QStringLiteral("anna"))); // what changed nothing was no step
        QCOMPARE(all(made.db(), document)[0].translation->text, segments[0].translation->text);
    }

    // A translator's program says en-US where the case says en: the work must be seen here. Another language is refused, not lost.
    void aReturnedFileIsOfTheCasesLanguage()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购公告")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto before = all(made.db(), document)[0];
        std::vector<store::ReturnedTranslation> returned(1);
        returned[0].segment = before.segment.id;
        returned[0].source = QStringLiteral("采购公告");
        returned[0].target = QStringLiteral("Avis de marché");
        returned[0].language = QStringLiteral("fr");
        const auto refused = pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(refused.error().detail.contains(u"fr"), qPrintable(refused.error().detail));
        returned[0].target = QStringLiteral("Procurement notice (open)");
        returned[0].language = QStringLiteral("en-US");
        MUST(pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator")));
        QCOMPARE(all(made.db(), document)[0].translation->text, returned[0].target);
        QCOMPARE(*store::translationLanguages(made.db()), QStringList{en});
    }

    // What nobody touched stays a machine's, and what was approved here meanwhile stays approved.
    void whatComesBackUntouchedStaysWhatItIs()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购公告"), QStringLiteral("投标保证金"), QStringLiteral("评标办法")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto before = all(made.db(), document);
        std::vector<store::ReturnedTranslation> returned;
        for (const auto &each : before)
            returned.push_back({each.segment.id, {}, each.segment.source, each.translation->text, en, TranslationStatus::Edited});
        returned[2].status = TranslationStatus::Machine; // says the file
        returned[2].target = QStringLiteral("what an older version of the engine said");
        MUST(pipeline::editTranslation(*made.file, before[1].segment.id, before[1].translation->text, TranslationStatus::Reviewed, QStringLiteral("anna")));
        const auto report = pipeline::importReturned(*made.file, returned, QStringLiteral("back.xlf"), QStringLiteral("translator"));
        MUST(report);
        QCOMPARE(report->applied, 0);
        QCOMPARE(report->unchanged, 3);
        const auto after = all(made.db(), document);
        QCOMPARE(after[0].translation->status, TranslationStatus::Machine);
        QCOMPARE(after[1].translation->status, TranslationStatus::Reviewed);
        QCOMPARE(after[1].translation->by, QStringLiteral("anna"));
        QCOMPARE(after[2].translation->text, before[2].translation->text);
        QCOMPARE(store::memoryUnits(made.db())->size(), 1u); // nothing that no person wrote or approved is remembered
    }
};

QTEST_GUILESS_MAIN(WordingsTest)
#include "wordings_test.moc"
