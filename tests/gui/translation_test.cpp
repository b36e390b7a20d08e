// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "glossarydialog.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/toasts.h"
#include "importer.h"
#include "pipeline/stages.h"
#include "readerpage.h"
#include "readerview.h"
#include "segmenteditor.h"
#include "segmentnote.h"
#include "segmentspane.h"
#include "store/segments.h"
#include "takein.h"
#include "translate/engine.h"
#include "translate/memory.h"
#include "wordcard.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include <algorithm>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

/// A translation in the window: who stands behind it, edited where it stands, approved with a key, words looked up.
class TranslationTest : public QObject, protected TestWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = m_surroundings.file(u"t.ttcase"_s);
        QFile file(m_surroundings.file(u"notice.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("采购公告\n采购人：深圳大学\n预算金额为200,000元。\n供应商资格条件\n");
        file.close();
        {
            auto made = store::CaseFile::create(folder, u"T"_s);
            QVERIFY(made);
            QVERIFY(pipeline::import(**made, {file.fileName()}, {}));
            auto engine = translate::gist();
            QVERIFY(engine);
            QVERIFY(pipeline::translateCase(**made, **engine, u"en"_s));
        }
        showWindow();
        QVERIFY(openCase(folder));
        m_navigator->go(Place::pageOf(core::DocumentId(1), 1));
        m_reader = m_window->findChild<ReaderView *>();
        QVERIFY(m_reader);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->page().segments.size() >= 3, 20000);
        m_pane = m_reader->findChild<SegmentsPane *>();
        QVERIFY(m_pane);
    }

    void cleanupTestCase()
    {
        closeWindow();
    }

    void everyTranslationSaysWhoStandsBehindIt()
    {
        core::Translation translation;
        translation.engine = u"gist"_s;
        translation.text = u"x"_s;
        QCOMPARE(segmentNote(translation).text, u"gist"_s);
        translation.engine = u"deepl"_s;
        QCOMPARE(segmentNote(translation).text, u"machine · deepl"_s);
        translation.status = core::TranslationStatus::Reviewed;
        translation.by = u"anna"_s;
        QVERIFY(segmentNote(translation).text.startsWith(u"reviewed · anna"_s));
        QVERIFY(!segmentNote(translation).isWarning);
        translation.warnings = {u"missing_number:200000"_s, u"missing_term:采购人=buyer"_s};
        QVERIFY(segmentNote(translation).isWarning);
        QVERIFY(segmentNote(translation).text.contains(u"200,000 is missing"_s));
        QVERIFY(segmentNote(translation).text.contains(u"“buyer”"_s));
        QCOMPARE(segmentNote({}).text, u"not translated yet"_s);
    }

    void aTranslationIsEditedWhereItStands()
    {
        m_pane->setCurrent(0);
        trigger(u"reader.edit"_s);
        auto *editor = m_pane->findChild<SegmentEditor *>();
        QVERIFY(editor && editor->isVisible());
        QVERIFY(m_pane->viewport()->rect().intersects(editor->geometry()));
        auto *text = editor->findChild<QPlainTextEdit *>();
        QCOMPARE(text->toPlainText(), m_reader->page().segments[0].translation->text);
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_VERIFY(!m_pane->findChild<SegmentEditor *>());
        QCOMPARE(m_reader->page().segments[0].translation->status, core::TranslationStatus::Machine);

        trigger(u"reader.edit"_s);
        text = m_pane->findChild<SegmentEditor *>()->findChild<QPlainTextEdit *>();
        text->setPlainText(u"Notice of procurement"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->page().segments[0].translation->status, core::TranslationStatus::Edited, 10000);
        QCOMPARE(m_reader->page().segments[0].translation->text, u"Notice of procurement"_s);
        QCOMPARE(m_reader->page().segments[0].translation->by, m_session->actor());
    }

    void oneKeyApprovesAndGoesOn()
    {
        m_pane->setCurrent(1);
        trigger(u"reader.approve"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->page().segments[1].translation->status, core::TranslationStatus::Reviewed, 10000);
        QCOMPARE(m_reader->page().segments[1].translation->engine, u"gist"_s);
        QCOMPARE(m_pane->current(), 2);
        m_session->undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->page().segments[1].translation->status, core::TranslationStatus::Machine, 10000);
    }

    void theEditorIsNoWiderThanItsPane()
    {
        QWidget pane;
        pane.resize(240, 400);
        QCOMPARE(SegmentEditor(u"x"_s, 200, &pane).width(), 240);
        pane.resize(900, 400);
        QCOMPARE(SegmentEditor(u"x"_s, 200, &pane).width(), Theme::current().scaled(280));
        QCOMPARE(SegmentEditor(u"x"_s, 700, &pane).width(), 700);
    }

    void whatIsOfferedIsTakenWithItsNumber()
    {
        SegmentEditor editor(u"before"_s, 300);
        store::Offer gist;
        gist.engine = u"gist"_s;
        gist.text = u"the gist & more"_s;
        store::Offer memory = gist;
        memory.engine = u"memory"_s;
        memory.text = u"remembered"_s;
        memory.similarity = 0.83;
        memory.source = u"其他的句子"_s;
        memory.warnings = {u"missing_number:200000"_s};
        editor.show();
        editor.showOffers({gist, memory});
        const auto offers = editor.findChildren<QPushButton *>();
        QCOMPARE(offers.size(), 2);
        for (const auto &part : {u"83"_s, u"remembered"_s, memory.source, u"200,000 is missing"_s})
            QVERIFY2(offers.last()->accessibleName().contains(part), qPrintable(part));
        auto *text = editor.findChild<QPlainTextEdit *>();
        // Beside each other and whole: nothing lies over anything else or is cut off.
        QTRY_VERIFY(offers.last()->isVisible());
        for (const QPushButton *offer : offers) {
            QVERIFY(!offer->geometry().intersects(text->geometry()));
            QVERIFY(editor.rect().contains(offer->geometry()));
            for (const QLabel *words : offer->findChildren<QLabel *>())
                QVERIFY2(words->height() >= words->heightForWidth(words->width()), qPrintable(words->text()));
        }
        QVERIFY(!offers.first()->geometry().intersects(offers.last()->geometry()));
        QTest::keyClick(text, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), u"remembered"_s);
        QSignalSpy approved(&editor, &SegmentEditor::approved);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approved.size(), 1);
        QCOMPARE(approved.first().first().toString(), u"remembered"_s);
    }

    void aWordIsLookedUp()
    {
        WordCard *card = m_window->findChild<WordCard *>();
        QVERIFY(card);
        card->showNow(u"采购人：深圳大学"_s, 0, QPoint(100, 100));
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 10000);
        const QString words = card->findChild<QLabel *>()->text();
        QVERIFY2(words.contains(u"采购人"_s) && words.contains(u"purchaser"_s), qPrintable(words));
        QVERIFY2(words.contains(u"cǎi gòu rén"_s), qPrintable(words)); // no word of the dictionary, and read all the same
        QVERIFY2(words.contains(u"notice.txt"_s), qPrintable(words));  // where it occurs
        card->point({}, -1, {});
        QVERIFY(!card->isVisible());
        WordCardContent content;
        content.entry.word = u"<b>"_s;
        content.entry.readings.push_back({u"fú"_s, {u"<script>"_s}});
        QVERIFY(!wordCardHtml(content).contains(u"<script>"_s));
    }

    void aGlossaryFileIsTakenIn()
    {
        QFile file(m_surroundings.file(u"terms.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("source,target\n供应商,Contractor\n");
        file.close();
        const int index = int(std::ranges::find_if(m_reader->page().segments, [](const ReaderSegment &each) { return each.segment.source.contains(u"供应商"); })
                              - m_reader->page().segments.begin());
        QVERIFY(index < int(m_reader->page().segments.size()));
        auto *toasts = m_window->findChild<Toasts *>();
        QVERIFY(toasts);
        Workspace workspace{*m_session, *m_jobs, *m_navigator, *m_settings, *toasts};
        takeInTranslations(workspace, m_reader, file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->page().segments[std::size_t(index)].translation->text.contains(u"Contractor"_s, Qt::CaseInsensitive), 20000);
    }

    // Dropped on the window it is what it is, and no document.
    void aTranslatorsFileIsDropped()
    {
        const QString path = m_surroundings.file(u"back.XLF"_s);
        const auto &segment = m_reader->page().segments[0];
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' trgLang='en-GB'><file id='f'><unit id='u'><segment state='final'><source>"
                   + segment.segment.source.toUtf8() + "</source><target>Dropped in</target></segment></unit></file></xliff>");
        file.close();
        const auto documents = m_session->counts().documents;
        m_window->importPaths({path});
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->page().segments[0].translation->text, u"Dropped in"_s, 20000);
        QCOMPARE(m_session->counts().documents, documents);
        m_session->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->page().segments[0].translation->text != u"Dropped in"_s, 10000);
    }

    // In words that help: a translator's file cannot be saved as PDF.
    void aFileThatIsNotTakenInSaysWhy()
    {
        auto *toasts = m_window->findChild<Toasts *>();
        Workspace workspace{*m_session, *m_jobs, *m_navigator, *m_settings, *toasts};
        const auto said = [&](const QString &name, const QByteArray &bytes) {
            QFile file(m_surroundings.file(name));
            if (!file.open(QIODevice::WriteOnly))
                return QString();
            file.write(bytes);
            file.close();
            takeInTranslations(workspace, m_reader, file.fileName());
            QString words;
            (void)QTest::qWaitFor([&] {
                for (const QLabel *label : m_window->findChildren<QLabel *>()) {
                    if (label->text().contains(name))
                        words = label->text();
                }
                return !words.isEmpty();
            }, 20000);
            return words;
        };
        QVERIFY(said(u"old.xlf"_s, "<xliff version='1.2'/>").contains(u"no XLIFF 2"_s));
        QVERIFY(said(u"french.xlf"_s, "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' trgLang='fr'><file id='f'><unit id='u'><segment state='final'>"
                                      "<source>采购公告</source><target>Avis</target></segment></unit></file></xliff>").contains(u"another language"_s));
    }

    // A key belongs to the server for which it was typed.
    void anotherServerDoesNotGetTheKey()
    {
        m_navigator->go(Place::of(Place::Kind::Settings));
        const auto field = [&](const QString &name) {
            for (QLineEdit *line : m_window->findChildren<QLineEdit *>()) {
                if (line->accessibleName() == name && line->isVisible())
                    return line;
            }
            return static_cast<QLineEdit *>(nullptr);
        };
        QTRY_VERIFY(field(u"Key"_s) && field(u"Address"_s));
        const auto type = [](QLineEdit *line, const QString &text) {
            line->setText(text);
            Q_EMIT line->editingFinished();
        };
        type(field(u"Key"_s), u"secret"_s); // typed first, it is for the address that follows
        type(field(u"Address"_s), u"https://one.invalid"_s);
        QCOMPARE(m_settings->endpoint().key, u"secret"_s);
        type(field(u"Address"_s), u"https://two.invalid"_s);
        QCOMPARE(m_settings->endpoint().address.host(), u"two.invalid"_s);
        QVERIFY(m_settings->endpoint().key.isEmpty() && field(u"Key"_s)->text().isEmpty());
        type(field(u"Key"_s), u"other"_s);
        QCOMPARE(m_settings->endpoint().key, u"other"_s);
        type(field(u"Key"_s), {});
        type(field(u"Address"_s), {});
        m_navigator->go(Place::pageOf(core::DocumentId(1), 1));
    }

    // The list of terms is changed in place, and what a change touched stands below it.
    void theGlossaryIsSeenAndChanged()
    {
        auto *toasts = m_window->findChild<Toasts *>();
        Workspace workspace{*m_session, *m_jobs, *m_navigator, *m_settings, *toasts};
        trigger(u"reader.terms"_s);
        auto *dialog = m_reader->findChild<GlossaryDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto trees = dialog->findChildren<QTreeWidget *>();
        QCOMPARE(trees.size(), 2);
        QTreeWidget *terms = trees[0], *touched = trees[1];
        QTRY_VERIFY_WITH_TIMEOUT(terms->topLevelItemCount() == 1, 10000); // 供应商, of the test before
        QVERIFY(!touched->isVisible());
        const auto labels = dialog->findChildren<QLabel *>();
        const auto none = std::ranges::find_if(labels, [](const QLabel *label) { return label->text().startsWith(u"No terms yet"_s); });
        QVERIFY(none != labels.end() && !(*none)->isVisible() && terms->isVisible());
        const auto lines = dialog->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly);
        QCOMPARE(lines.size(), 2);
        // Of a long sentence what changed is in sight.
        pipeline::GlossaryReport report;
        report.touched.resize(1);
        report.touched[0].before = u"The documents shall be handed in by the supplier before the deadline."_s;
        report.touched[0].after = u"The documents shall be handed in by the Contractor before the deadline."_s;
        GlossaryDialog shown(workspace, nullptr, report);
        shown.setAttribute(Qt::WA_DeleteOnClose, false);
        QTreeWidget *changes = shown.findChildren<QTreeWidget *>()[1];
        QTRY_COMPARE_WITH_TIMEOUT(changes->topLevelItemCount(), 1, 10000);
        QCOMPARE(changes->topLevelItem(0)->text(1), u"\u2026handed in by the supplier before the deadline."_s);
        QCOMPARE(changes->topLevelItem(0)->text(2), u"\u2026handed in by the Contractor before the deadline."_s);
        QCOMPARE(changes->topLevelItem(0)->toolTip(2), report.touched[0].after);
        lines[0]->setText(u"采购公告"_s);
        lines[1]->setText(u"Call"_s);
        QTest::keyClick(lines[1], Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(terms->topLevelItemCount() == 2, 20000);
        QTRY_VERIFY(touched->isVisible() && touched->topLevelItemCount() == 1);
        QVERIFY(touched->topLevelItem(0)->text(0).contains(u"采购公告"_s));

        const auto rowOf = [terms](const QString &source) { return terms->findItems(source, Qt::MatchExactly).value(0); };
        rowOf(u"供应商"_s)->setText(1, u"Provider"_s);
        rowOf(u"供应商"_s)->setText(2, u" vendor | "_s);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"供应商"_s) && rowOf(u"供应商"_s)->text(1) == u"Provider"_s && rowOf(u"供应商"_s)->text(2) == u"vendor"_s, 20000);
        QTRY_VERIFY(touched->topLevelItemCount() == 1 && touched->topLevelItem(0)->text(0).contains(u"供应商"_s));

        rowOf(u"供应商"_s)->setText(1, u"  "_s); // no term: stays as it was
        QTRY_COMPARE(rowOf(u"供应商"_s)->text(1), u"Provider"_s);

        rowOf(u"采购公告"_s)->setSelected(true);
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().contains(u"Remove"_s))
                each->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(terms->topLevelItemCount() == 1, 20000);
        rowOf(u"供应商"_s)->setSelected(true);
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().contains(u"Remove"_s))
                each->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT((*none)->isVisible() && !terms->isVisible(), 20000);
        QTRY_VERIFY(touched->topLevelItemCount() == 1);

        QPointer<GlossaryDialog> gone(dialog);
        Q_EMIT touched->itemActivated(touched->topLevelItem(0), 0);
        QTRY_VERIFY(!gone);
        QCOMPARE(m_navigator->current().document, core::DocumentId(1));
        QVERIFY(!whatChanged(workspace, m_reader, {}));
    }

    // Turned on by the person, it serves from the first translation of what is imported; turned off, it does not.
    void whatWasApprovedElsewhereIsRememberedOnImport()
    {
        m_settings->setRemembersAcrossCases(true);
        const QString memory = m_settings->memoryFile();
        QVERIFY(!memory.isEmpty());
        QVERIFY(translate::appendMemoryFile(memory, {u"本项目不接受联合体。"_s, u"No consortia, thank you."_s, core::TranslationStatus::Reviewed, u"otto"_s, {}, u"another case"_s}));
        const auto imported = [&](const QString &name) {
            QFile file(m_surroundings.file(name));
            if (!file.open(QIODevice::WriteOnly))
                return core::DocumentId();
            file.write("公告 " + name.toUtf8() + "\n本项目不接受联合体。\n");
            file.close();
            Importer importer(*m_session, *m_jobs, *m_settings);
            QSignalSpy finished(&importer, &Importer::finished);
            const auto before = m_session->counts().documents;
            importer.start({file.fileName()});
            // The counts are read anew after the import, on a thread of their own.
            if (!finished.wait(60000) || !QTest::qWaitFor([&] { return m_session->counts().documents > before; }, 20000))
                return core::DocumentId();
            return core::DocumentId(m_session->counts().documents);
        };
        const auto translationOf = [&](core::DocumentId document) {
            std::optional<core::Translation> found;
            bool done = false;
            m_session->read(
                this, [document](store::Database &db, const JobControl &) { return store::translatedSegments(db, document); },
                [&](core::Result<std::vector<store::TranslatedSegment>> segments) {
                    done = true;
                    for (const store::TranslatedSegment &each : *segments) {
                        if (each.segment.source == u"本项目不接受联合体。")
                            found = each.translation;
                    }
                });
            (void)QTest::qWaitFor([&] { return done; }, 20000);
            return found;
        };
        const auto first = imported(u"first.txt"_s);
        QVERIFY(first.isValid());
        const auto remembered = translationOf(first);
        QVERIFY(remembered);
        QCOMPARE(remembered->text, u"No consortia, thank you."_s);
        QCOMPARE(remembered->engine, u"memory"_s);
        QCOMPARE(remembered->status, core::TranslationStatus::Machine);
        QVERIFY(remembered->engineVersion.contains(u"otto"_s));

        m_settings->setRemembersAcrossCases(false);
        const auto second = imported(u"second.txt"_s);
        QVERIFY(second.isValid() && second != first);
        const auto made = translationOf(second);
        QVERIFY(made);
        QCOMPARE(made->engine, u"gist"_s);
    }

private:
    void trigger(const QString &id)
    {
        for (QAction *action : m_reader->commands()) {
            if (action->objectName() == id)
                action->trigger();
        }
    }

    ReaderView *m_reader = nullptr;
    SegmentsPane *m_pane = nullptr;
};

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
