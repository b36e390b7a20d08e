// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"
#include "exchange/translationfiles.h"
#include "ingest/translationfile.h"
#include "samplecase.h"
#include "store/segments.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace tendertrail;
using core::ErrorCode;
using store::GlossaryTerm;

namespace {

GlossaryTerm term(const QString &source, const QString &target, const QStringList &avoid = {}, const QString &note = {})
{
    GlossaryTerm made;
    made.source = source;
    made.target = target;
    made.avoid = avoid;
    made.note = note;
    return made;
}

std::vector<GlossaryTerm> hardTerms()
{
    return {term(QStringLiteral("采购人"), QStringLiteral("buyer"), {QStringLiteral("buyer agent"), QStringLiteral("purchaser")}, QStringLiteral("the one who pays, \"not\" <the agency> & never, ever")),
            term(QStringLiteral("=1+1"), QStringLiteral("-formula, with comma")), term(QStringLiteral("云服务"), QStringLiteral("cloud service"))};
}

void same(const std::vector<GlossaryTerm> &left, const std::vector<GlossaryTerm> &right)
{
    QCOMPARE(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        QCOMPARE(left[i].source, right[i].source);
        QCOMPARE(left[i].target, right[i].target);
        QCOMPARE(left[i].avoid, right[i].avoid);
        QCOMPARE(left[i].note, right[i].note);
    }
}

/// The element path of each element, in order: "xliff/file/unit/segment/source".
QStringList paths(const QByteArray &xml, QString *error)
{
    QXmlStreamReader reader(xml);
    QStringList here, all;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            here << reader.name().toString();
            all << here.join(u'/');
        } else if (token == QXmlStreamReader::EndElement) {
            here.removeLast();
        }
    }
    *error = reader.hasError() ? reader.errorString() : QString();
    return all;
}

} // namespace

/// What translators exchange goes out in the form that the standards ask for and comes back as it went.
class TranslationFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_case = std::make_unique<SampleCase>();
        QVERIFY2(m_case->isGood(), qPrintable(m_case->problem()));
    }

    void tmxComesBackAsItWent()
    {
        auto &db = m_case->database();
        const auto segments = store::translatedSegments(db, core::DocumentId(1));
        QVERIFY(segments);
        core::Translation approved = *segments->front().translation;
        approved.text = QStringLiteral("Award notice of \"Shenzhen University\" <2023> & more");
        approved.status = core::TranslationStatus::Reviewed;
        approved.by = QStringLiteral("anna & <co>");
        approved.at = QStringLiteral("2024-08-23T06:00:00.123Z");
        QVERIFY(store::putTranslation(db, approved));
        const auto tmx = exchange::toTmx(db);
        QVERIFY(tmx);
        const auto units = ingest::readTmx(*tmx);
        QVERIFY2(units, units ? "" : qPrintable(core::describe(units.error())));
        QCOMPARE(units->size(), 4u);
        QCOMPARE(units->front().source, segments->front().segment.source);
        QCOMPARE(units->front().target, approved.text);
        QCOMPARE(units->front().status, core::TranslationStatus::Reviewed);
        QCOMPARE(units->front().by, approved.by);
        QCOMPARE(units->front().at, QStringLiteral("2024-08-23T06:00:00.000Z")); // TMX knows no fractions
        QCOMPARE(units->at(1).status, core::TranslationStatus::Machine);
        // The order that the DTD of TMX 1.4 asks for: tu (note*, prop*, tuv+), tuv (note*, prop*, seg).
        QString error;
        QStringList inUnit;
        for (const QString &path : paths(*tmx, &error)) {
            if (path == u"tmx/body/tu")
                inUnit.clear();
            if (path.startsWith(u"tmx/body/tu/")) {
                const QString name = path.section(u'/', -1);
                QVERIFY2(name != u"prop" || !inUnit.contains(QStringLiteral("tuv")), qPrintable(path));
                inUnit << name;
            }
        }
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void readsTmxOfOtherPrograms()
    {
        const auto units = ingest::readTmx(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header/><body>
 <tu changeid="otto" changedate="20230102T030405Z"><note>x</note>
  <tuv lang="EN-US"><seg>The <bpt i="1" x="1">&lt;b></bpt>buyer<ept i="1">&lt;/b></ept><ph x="2">{}</ph></seg></tuv>
  <tuv lang="ZH-CN"><seg>采购人</seg></tuv></tu>
 <tu><tuv xml:lang="de"><seg>nur deutsch</seg></tuv><tuv xml:lang="zh"><seg>只有德语</seg></tuv></tu>
 <tu><tuv xml:lang="zh-TW"><seg>採購</seg></tuv><tuv xml:lang="en"><seg>procurement</seg></tuv></tu>
</body></tmx>)");
        QVERIFY2(units, units ? "" : qPrintable(core::describe(units.error())));
        QCOMPARE(units->size(), 2u);
        QCOMPARE(units->front().source, QStringLiteral("采购人"));
        QVERIFY(units->front().target.contains(u"buyer") && !units->front().target.contains(u"{}"));
        QCOMPARE(units->front().by, QStringLiteral("otto"));
        QCOMPARE(units->front().at, QStringLiteral("2023-01-02T03:04:05.000Z"));
        QCOMPARE(units->back().target, QStringLiteral("procurement"));
    }

    // Codes of a format are no words, whichever element holds them; some programs write languages with three letters.
    void tmxCodesAndLongLanguageTagsOfOtherPrograms()
    {
        const auto units = ingest::readTmx(R"(<tmx version="1.4"><header/><body>
 <tu><tuv xml:lang="zho"><seg>一、<bpt i="1">&lt;b></bpt>项目<hi>概况</hi><ept i="1">&lt;/b></ept><it pos="begin">&lt;i></it><ut>{\\b}</ut></seg></tuv>
  <tuv xml:lang="eng"><seg>I. <bpt i="1">&lt;b></bpt>Project <hi>overview</hi><ept i="1">&lt;/b></ept></seg></tuv></tu>
 <tu><tuv xml:lang="cmn-Hans-CN"><seg>质保期三年</seg></tuv><tuv xml:lang="en_GB"><seg>Three-year warranty</seg></tuv></tu>
 <tu><tuv xml:lang="chi"><seg>甲方</seg></tuv><tuv xml:lang="fra"><seg>le client</seg></tuv></tu>
</body></tmx>)");
        QVERIFY2(units, units ? "" : qPrintable(core::describe(units.error())));
        QCOMPARE(units->size(), 2u);
        QCOMPARE(units->front().source, QStringLiteral("一、项目概况"));
        QCOMPARE(units->front().target, QStringLiteral("I. Project overview"));
        QCOMPARE(units->back().source, QStringLiteral("质保期三年"));
    }

    void xliffHasWhatItsStandardAsksFor()
    {
        const auto xliff = exchange::toXliff(m_case->database());
        QVERIFY2(xliff, xliff ? "" : qPrintable(core::describe(xliff.error())));
        QXmlStreamReader reader(*xliff);
        QStringList ids, states;
        int segments = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QCOMPARE(reader.namespaceUri().toString(), QStringLiteral("urn:oasis:names:tc:xliff:document:2.0"));
            const auto attributes = reader.attributes();
            if (reader.name() == u"xliff") {
                QCOMPARE(attributes.value(QStringLiteral("version")).toString(), QStringLiteral("2.0"));
                QCOMPARE(attributes.value(QStringLiteral("srcLang")).toString(), QStringLiteral("zh"));
                QCOMPARE(attributes.value(QStringLiteral("trgLang")).toString(), QStringLiteral("en"));
            }
            if (reader.name() == u"unit" || reader.name() == u"file") {
                QVERIFY(!ids.contains(attributes.value(QStringLiteral("id")).toString()));
                ids << attributes.value(QStringLiteral("id")).toString();
            }
            if (reader.name() == u"segment") {
                ++segments;
                states << attributes.value(QStringLiteral("state")).toString();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(segments, 4);
        QCOMPARE(states.count(QStringLiteral("translated")), 4);
        QString error;
        for (const QString &path : paths(*xliff, &error)) {
            static const QStringList allowed{QStringLiteral("xliff"), QStringLiteral("xliff/file"), QStringLiteral("xliff/file/notes"),
                                             QStringLiteral("xliff/file/notes/note"), QStringLiteral("xliff/file/unit"),
                                             QStringLiteral("xliff/file/unit/notes"), QStringLiteral("xliff/file/unit/notes/note"),
                                             QStringLiteral("xliff/file/unit/segment"), QStringLiteral("xliff/file/unit/segment/source"),
                                             QStringLiteral("xliff/file/unit/segment/target")};
            QVERIFY2(allowed.contains(path), qPrintable(path));
        }
    }

    void xliffComesBackFromATranslator()
    {
        auto sent = exchange::toXliff(m_case->database(), core::DocumentId(2));
        QVERIFY(sent);
        QByteArray back = *sent;
        back.replace("state=\"translated\"", "state=\"final\"");
        back.replace("Translation of &lt;采购意向.html&gt; &amp; more", "Zhejiang Lab <pc id=\"1\">plans</pc> to buy &amp; pay");
        const auto returned = ingest::readXliff(back);
        QVERIFY2(returned, returned ? "" : qPrintable(core::describe(returned.error())));
        QCOMPARE(returned->size(), 1u);
        const auto segment = store::segments(m_case->database(), core::DocumentId(2))->front();
        QCOMPARE(returned->front().segment, segment.id);
        QCOMPARE(returned->front().source, segment.source);
        QCOMPARE(returned->front().target, QStringLiteral("Zhejiang Lab plans to buy & pay"));
        QCOMPARE(returned->front().status, core::TranslationStatus::Reviewed);
        QCOMPARE(returned->front().documentSha256.size(), 64);
    }

    void xliffOfOtherProgramsMayCutUnits()
    {
        const auto returned = ingest::readXliff(R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en">
<file id="f"><skeleton>x</skeleton><group id="g"><unit id="s7"><segment id="1" state="final"><source>甲。</source><target>A. </target></segment>
<ignorable><source> </source></ignorable><segment id="2" state="translated"><source>乙。</source><target>B.</target></segment></unit></group>
<unit id="s8"><segment><source>丙</source><target>C</target></segment></unit><unit id="s9"><segment state="translated"><source>丁</source></segment></unit></file></xliff>)");
        QVERIFY2(returned, returned ? "" : qPrintable(core::describe(returned.error())));
        QCOMPARE(returned->size(), 1u); // what is not begun, or has no target, is left out
        QCOMPARE(returned->front().segment, core::SegmentId(7));
        QCOMPARE(returned->front().source, QStringLiteral("甲。 乙。"));
        QCOMPARE(returned->front().target, QStringLiteral("A. B."));
        QCOMPARE(returned->front().status, core::TranslationStatus::Edited);
    }

    // Nobody touched it: what a machine wrote must not come back as a person's.
    void xliffKnowsWhatNobodyTouched()
    {
        const auto sent = exchange::toXliff(m_case->database());
        QVERIFY(sent);
        const auto untouched = ingest::readXliff(*sent);
        QVERIFY2(untouched, untouched ? "" : qPrintable(core::describe(untouched.error())));
        QCOMPARE(untouched->size(), 4u);
        for (const auto &each : *untouched)
            QCOMPARE(each.status, core::TranslationStatus::Machine);
        QByteArray back = *sent;
        back.replace("Translation of &lt;采购意向.html&gt;", "Plan of &lt;采购意向.html&gt;");
        int edited = 0;
        for (const auto &each : *ingest::readXliff(back))
            edited += each.status == core::TranslationStatus::Edited ? 1 : 0;
        QCOMPARE(edited, 1);
        for (const auto &each : *ingest::readXliff(QByteArray(*sent).replace("state=\"translated\"", "state=\"reviewed\"")))
            QCOMPARE(each.status, core::TranslationStatus::Reviewed); // approved as it is
    }

    void xliffSentencesOfAUnitDoNotRunTogether()
    {
        const auto returned = ingest::readXliff(R"(<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-CN" trgLang="en-US"><file id="f"><unit id="s7">
<segment state="final"><source>甲。</source><target>First.</target></segment><segment state="final"><source>乙；</source><target>Second;</target></segment><segment state="final"><source>丙</source><target>, third</target></segment></unit></file></xliff>)");
        QVERIFY(returned);
        QCOMPARE(returned->front().source, QStringLiteral("甲。乙；丙"));
        QCOMPARE(returned->front().target, QStringLiteral("First. Second;, third"));
    }

    void tbxComesBackAsItWent()
    {
        const QByteArray tbx = exchange::toTbx(hardTerms());
        const auto read = ingest::readTbx(tbx);
        QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
        same(*read, hardTerms());
        QVERIFY(tbx.contains("type=\"TBX-Basic\"") && tbx.contains("style=\"dca\"") && tbx.contains("urn:iso:std:iso:30042:ed-2"));
        QString error;
        static const QStringList allowed{QStringLiteral("tbx"), QStringLiteral("tbx/tbxHeader"), QStringLiteral("tbx/tbxHeader/fileDesc"),
                                         QStringLiteral("tbx/tbxHeader/fileDesc/sourceDesc"), QStringLiteral("tbx/tbxHeader/fileDesc/sourceDesc/p"),
                                         QStringLiteral("tbx/text"), QStringLiteral("tbx/text/body"), QStringLiteral("tbx/text/body/conceptEntry"),
                                         QStringLiteral("tbx/text/body/conceptEntry/note"), QStringLiteral("tbx/text/body/conceptEntry/langSec"),
                                         QStringLiteral("tbx/text/body/conceptEntry/langSec/termSec"),
                                         QStringLiteral("tbx/text/body/conceptEntry/langSec/termSec/term"),
                                         QStringLiteral("tbx/text/body/conceptEntry/langSec/termSec/termNote")};
        for (const QString &path : paths(tbx, &error))
            QVERIFY2(allowed.contains(path), qPrintable(path));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void readsTbxOfTwoThousandAndEight()
    {
        const auto read = ingest::readTbx(R"(<?xml version="1.0"?><martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1"><langSet xml:lang="en"><tig><term>bid bond</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig><tig><term>bid security</term></tig></langSet>
<langSet xml:lang="zh-CN"><ntig><termGrp><term>投标保证金</term></termGrp></ntig></langSet></termEntry>
<termEntry><langSet xml:lang="en"><tig><term>alone</term></tig></langSet></termEntry></body></text></martif>)");
        QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
        same(*read, {term(QStringLiteral("投标保证金"), QStringLiteral("bid security"), {QStringLiteral("bid bond")})});
    }

    // Synonyms are all to be rendered, by what the terminologist prefers.
    void readsTbxWithSynonyms()
    {
        const auto read = ingest::readTbx(R"(<martif type="TBX" xml:lang="en"><text><body><termEntry id="1">
<langSet xml:lang="en-us"><tig><term>purchasing entity</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig><tig><term>purchaser</term><termNote type="administrativeStatus"> preferredTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="zho"><ntig><termGrp><term>采购人</term></termGrp></ntig><ntig><termGrp><term>采购单位</term></termGrp></ntig></langSet></termEntry></body></text></martif>)");
        QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
        same(*read, {term(QStringLiteral("采购人"), QStringLiteral("purchaser")), term(QStringLiteral("采购单位"), QStringLiteral("purchaser"))});
    }

    // Spreadsheets as people have them: columns with names in any order, English first, as Excel saves them in China.
    void readsSpreadsheetsOfTerms()
    {
        const auto read = [](const QByteArray &bytes) {
            const auto terms = ingest::readTermsCsv(bytes);
            return terms ? *terms : std::vector<GlossaryTerm>{term(core::describe(terms.error()), {})};
        };
        same(read("English,Chinese,Note\npurchasing body,采购人,from MOF\n"), {term(QStringLiteral("采购人"), QStringLiteral("purchasing body"), {}, QStringLiteral("from MOF"))});
        same(read("source,target,note\n供应商,vendor,used by EU\n"), {term(QStringLiteral("供应商"), QStringLiteral("vendor"), {}, QStringLiteral("used by EU"))});
        same(read("vendor,供应商\nbuyer,采购人\n"), {term(QStringLiteral("供应商"), QStringLiteral("vendor")), term(QStringLiteral("采购人"), QStringLiteral("buyer"))});
        same(read("\xEF\xBB\xBF源术语;目标术语;禁用;备注\r\n服务器;server, rack, 1U;host;a, b, c\r\n"),
             {term(QStringLiteral("服务器"), QStringLiteral("server, rack, 1U"), {QStringLiteral("host")}, QStringLiteral("a, b, c"))});
        same(read("采购人,buyer; client\n"), {term(QStringLiteral("采购人"), QStringLiteral("buyer; client"))});
        const QString words = QStringLiteral("采购人\tbuyer\r\n供应商\tsupplier\r\n中标通知书\tnotice of award\r\n");
        const std::vector<GlossaryTerm> wanted{term(QStringLiteral("采购人"), QStringLiteral("buyer")), term(QStringLiteral("供应商"), QStringLiteral("supplier")),
                                               term(QStringLiteral("中标通知书"), QStringLiteral("notice of award"))};
        same(read(QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(words.utf16()), words.size() * 2)), wanted);
        same(read(QByteArray::fromHex("b2c9b9bac8cb") + "\tbuyer\r\n" + QByteArray::fromHex("b9a9d3a6c9cc") + "\tsupplier\r\n"
                  + QByteArray::fromHex("d6d0b1eacda8d6aacae9") + "\tnotice of award\r\n"),
             wanted);
    }

    void csvComesBackAsItWent()
    {
        const QByteArray csv = exchange::termsCsv(hardTerms());
        QVERIFY(!csv.contains("\n=1+1")); // a spreadsheet would run it
        const auto read = ingest::readTermsCsv(csv);
        QVERIFY(read);
        same(*read, hardTerms());
        const auto tabs = ingest::readTermsCsv("# ours\n采购人\tbuyer\tpurchaser|client\n\n预算\n");
        QVERIFY(tabs);
        same(*tabs, {term(QStringLiteral("采购人"), QStringLiteral("buyer"), {QStringLiteral("purchaser"), QStringLiteral("client")})});
        same(*ingest::readTermsCsv("中文;英文\r\n\"采购;人\";\"buy\"\"er\"\r\n"), {term(QStringLiteral("采购;人"), QStringLiteral("buy\"er"))});
    }

    void knowsAFileByWhatItHolds()
    {
        const auto formatOf = [](const QByteArray &bytes) {
            const auto file = ingest::readTranslationFile(bytes);
            return file ? file->format : core::errorCodeName(file.error().code);
        };
        const QByteArray tmx = "<?xml version='1.0'?><tmx version='1.4'><body><tu><tuv xml:lang='zh'><seg>采</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu></body></tmx>";
        QCOMPARE(formatOf(tmx), QStringLiteral("tmx"));
        QCOMPARE(formatOf("\xEF\xBB\xBF \n" + tmx), QStringLiteral("corrupt")); // a space before the declaration is no XML
        QCOMPARE(formatOf("\xEF\xBB\xBF" + tmx), QStringLiteral("tmx"));
        const QString wide = QString::fromUtf8(tmx).replace(QLatin1String("version='1.0'"), QLatin1String("version='1.0' encoding='UTF-16'"));
        QCOMPARE(formatOf(QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)), QStringLiteral("tmx"));
        QCOMPARE(formatOf("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' trgLang='en'/>"), QStringLiteral("xliff"));
        QCOMPARE(formatOf(exchange::toTbx(hardTerms())), QStringLiteral("tbx"));
        QCOMPARE(formatOf(exchange::termsCsv(hardTerms())), QStringLiteral("csv"));
        QCOMPARE(formatOf("采购人\tbuyer\n"), QStringLiteral("csv"));
        QCOMPARE(formatOf("some words\nwithout a second field\n"), QStringLiteral("unsupported"));
        QCOMPARE(formatOf("<html><body/></html>"), QStringLiteral("unsupported"));
        QCOMPARE(formatOf({}), QStringLiteral("unsupported"));
        // Longer than any translator's sentence: refused whole, never cut.
        QByteArray longText = tmx;
        longText.replace("<seg>a</seg>", "<seg>" + QByteArray(core::longestTranslationText + 1, 'a') + "</seg>");
        QCOMPARE(formatOf(longText), core::errorCodeName(ErrorCode::TooLarge));
        std::vector<GlossaryTerm> many = {term(QStringLiteral("采购人"), QStringLiteral("buyer"), QStringList(core::mostAvoidedRenderings + 1, QStringLiteral("x")))};
        QCOMPARE(formatOf(exchange::toTbx(many)), core::errorCodeName(ErrorCode::TooLarge));
    }

    void refusesWhatIsNoSuchFile()
    {
        const QByteArray wrong = "<html><body/></html>";
        QCOMPARE(ingest::readTmx(wrong).error().code, ErrorCode::Unsupported);
        QCOMPARE(ingest::readXliff(wrong).error().code, ErrorCode::Unsupported);
        QCOMPARE(ingest::readTbx(wrong).error().code, ErrorCode::Unsupported);
        QCOMPARE(ingest::readXliff("<xliff version='1.2'/>").error().code, ErrorCode::Unsupported);
        for (const QByteArray &cut : {QByteArray("<tmx version='1.4'><body><tu><tuv xml:lang='zh'><seg>采"), QByteArray()})
            QCOMPARE(ingest::readTmx(cut).error().code, ErrorCode::Corrupt);
        QCOMPARE(ingest::readTbx("<tbx><text><body><conceptEntry><langSec>").error().code, ErrorCode::Corrupt);
        QCOMPARE(ingest::readTermsCsv("\xff\xfe\x00").error().code, ErrorCode::Corrupt);
        // Nesting costs neither stack nor patience, and entities are not followed.
        const QByteArray deep = QByteArray("<a>").repeated(200000);
        QVERIFY(!ingest::readTmx("<tmx><body><tu><tuv xml:lang='zh'><seg>" + deep));
        QVERIFY(!ingest::readTmx("<tmx><body><tu>" + deep));
        QVERIFY(!ingest::readXliff("<xliff version='2.0' trgLang='en'>" + deep));
        QVERIFY(!ingest::readTbx("<tbx><text><body><conceptEntry>" + deep));
        QByteArray bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&").append(char(c - 1)).append(";").repeated(10) + "\">";
        bomb += "]><tmx version='1.4'><body><tu><tuv xml:lang='zh'><seg>&j;</seg></tuv></tu></body></tmx>";
        QVERIFY(!ingest::readTmx(bomb));
        const QByteArray outside = "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx version='1.4'><body><tu><tuv xml:lang='zh'>"
                                   "<seg>&x;</seg></tuv><tuv xml:lang='en'><seg>&x;</seg></tuv></tu></body></tmx>";
        const auto read = ingest::readTmx(outside);
        QVERIFY(!read || read->empty());
    }

private:
    std::unique_ptr<SampleCase> m_case;
};

QTEST_APPLESS_MAIN(TranslationFilesTest)
#include "translationfiles_test.moc"
