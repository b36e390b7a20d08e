// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"
#include "exchange/translationfiles.h"
#include "ingest/translationfile.h"
#include "must.h"
#include "samplecase.h"
#include "store/segments.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// What a stranger's page, a hurried person and a machine put into texts.
const QStringList &hardTexts()
{
    static const QStringList texts{
        s("R&D <b>bold</b> ]]> &amp; \"quoted\" 'single'"),
        s("  spaces, a\ttab,\na line end\r\nand another  "),
        s("控制 \x01\x02\x0b\x0c\x1f\x7f characters"),
        QStringLiteral("\u0085\u009f\u2028\u2029 and ") + QChar(0xfffe) + QChar(0xffff) + QStringLiteral(" and ") + QChar(0xd800) + QStringLiteral(" alone"),
        QStringLiteral("𠮷野家 😀 \U0001FFFE e\u0301 \u202eright to left\u202c"),
        s("<!-- --> <?php ?> <![CDATA[x]]>"),
        s("=HYPERLINK(\"http://example.org\")"),
    };
    return texts;
}

} // namespace

/// What translators' programs are given is held against the rules of the standards themselves, by libxml2.
class ValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_xmllint = QStandardPaths::findExecutable(s("xmllint"));
        if (m_xmllint.isEmpty())
            QSKIP("xmllint (libxml2-utils) is not installed");
        m_case = std::make_unique<SampleCase>();
        QVERIFY2(m_case->isGood(), qPrintable(m_case->problem()));
        auto &db = m_case->database();
        int number = 0;
        for (const QString &text : hardTexts()) {
            const auto document = m_case->addDocument(s("bad <&> \"%1\"\x01.pdf").arg(number), s("application/pdf"), s("采购 ") + text);
            const auto segments = store::segments(db, document);
            MUST(segments);
            core::Translation translation;
            translation.segment = segments->front().id;
            translation.text = text;
            translation.engine = s("gi<s>t");
            translation.engineVersion = s("1 & 2");
            translation.warnings = {s("missing_term:R&D=<x>")};
            translation.status = number % 3 == 0 ? core::TranslationStatus::Machine : number % 3 == 1 ? core::TranslationStatus::Edited : core::TranslationStatus::Reviewed;
            translation.by = number % 3 == 0 ? QString() : s("anna & <co> \"x\"");
            translation.at = s("2024-08-23T06:00:00.123Z");
            MUST(store::putTranslation(db, translation));
            if (number % 2 == 0) { // also for readers of another language
                translation.language = s("pt-BR");
                translation.text = s("Contratação & ") + text;
                MUST(store::putTranslation(db, translation));
            }
            ++number;
        }
    }

    void tmxIsValid()
    {
        const auto tmx = exchange::toTmx(m_case->database());
        MUST(tmx);
        valid({s("--dtdvalid"), schema("tmx14.dtd")}, *tmx);
        const auto units = ingest::readTmx(*tmx);
        MUST(units);
        QCOMPARE(units->size(), 4u + std::size_t(hardTexts().size()));
        // Of several languages each is there, and each comes back.
        const auto portuguese = ingest::readTmx(*tmx, s("pt-BR"));
        MUST(portuguese);
        QCOMPARE(portuguese->size(), std::size_t(hardTexts().size() + 1) / 2);
        QVERIFY(portuguese->front().target.startsWith(u"Contratação & R&D <b>"));
    }

    void tmxOfAnEmptyCaseIsValid()
    {
        QTemporaryDir folder;
        const auto empty = store::CaseFile::create(folder.filePath(s("e.ttcase")), s("e"));
        MUST(empty);
        const auto tmx = exchange::toTmx((*empty)->database());
        MUST(tmx);
        valid({s("--dtdvalid"), schema("tmx14.dtd")}, *tmx);
    }

    void xliffIsValid()
    {
        for (const QString &language : {s("en"), s("pt-BR")}) {
            const auto xliff = exchange::toXliff(m_case->database(), {}, language);
            MUST(xliff);
            valid({s("--schema"), schema("xliff_core_2.0.xsd")}, *xliff);
            MUST(ingest::readXliff(*xliff));
        }
        const auto one = exchange::toXliff(m_case->database(), core::DocumentId(1));
        MUST(one);
        valid({s("--schema"), schema("xliff_core_2.0.xsd")}, *one);
    }

    void tbxIsValid()
    {
        std::vector<store::GlossaryTerm> terms;
        for (const QString &text : hardTexts()) {
            store::GlossaryTerm term;
            term.source = s("采购") + text;
            term.target = text;
            term.avoid = {s("a & b"), s("<c>")};
            term.note = text;
            terms.push_back(term);
        }
        terms.push_back(terms.front());
        terms.back().language = s("pt-BR");
        terms.back().avoid.clear();
        terms.back().note.clear();
        const QByteArray tbx = exchange::toTbx(terms);
        valid({s("--relaxng"), schema("tbx_basic_dca.rng")}, tbx);
        const auto read = ingest::readTbx(tbx);
        MUST(read);
        QCOMPARE(read->size(), std::size_t(hardTexts().size()));
        // Terms that are nothing once what XML cannot hold is taken out, and no terms at all.
        store::GlossaryTerm nothing;
        nothing.source = s("\x01");
        nothing.target = s("x");
        valid({s("--relaxng"), schema("tbx_basic_dca.rng")}, exchange::toTbx({terms.front(), nothing}));
    }

    void theRulesRefuseWhatIsWrong_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("TMX: no source language") << s("tmx") << QByteArray("<header ") << QByteArray("<header x=\"1\" ");
        QTest::newRow("TMX: properties after the variants") << s("tmx") << QByteArray("</tuv></tu>") << QByteArray("</tuv><prop type=\"x\">y</prop></tu>");
        QTest::newRow("TMX: another version") << s("tmx") << QByteArray("version=\"1.4\"") << QByteArray("version=\"2.0\"");
        QTest::newRow("XLIFF: a state that there is not") << s("xliff") << QByteArray("state=\"translated\"") << QByteArray("state=\"done\"");
        QTest::newRow("XLIFF: a unit without a segment") << s("xliff") << QByteArray("<segment state") << QByteArray("<group state");
        QTest::newRow("XLIFF: an id with a space") << s("xliff") << QByteArray("<unit id=\"s") << QByteArray("<unit id=\"s ");
        QTest::newRow("TBX: another dialect") << s("tbx") << QByteArray("TBX-Basic") << QByteArray("TBX-Other");
        QTest::newRow("TBX: a status that there is not") << s("tbx") << QByteArray("preferredTerm-admn-sts") << QByteArray("preferred");
        QTest::newRow("TBX: the name of 2008") << s("tbx") << QByteArray("langSec") << QByteArray("langSet");
        QTest::newRow("TBX: a language section without a language") << s("tbx") << QByteArray("<langSec xml:lang=\"zh\">") << QByteArray("<langSec>");
    }

    void theRulesRefuseWhatIsWrong()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        store::GlossaryTerm term;
        term.source = s("采购人");
        term.target = s("buyer");
        const QByteArray good = kind == u"tmx" ? *exchange::toTmx(m_case->database()) : kind == u"xliff" ? *exchange::toXliff(m_case->database()) : exchange::toTbx({term});
        // Indentation is between </tuv> and </tu>.
        QByteArray bad = from == "</tuv></tu>" ? QByteArray(good).replace("</tuv>\n  </tu>", "</tuv>\n<prop type=\"x\">y</prop></tu>") : QByteArray(good).replace(from, to);
        if (to.startsWith("<group"))
            bad.replace("</segment>", "</group>");
        QVERIFY2(bad != good, "nothing was broken");
        const QStringList rules = kind == u"tmx"     ? QStringList{s("--dtdvalid"), schema("tmx14.dtd")}
                                  : kind == u"xliff" ? QStringList{s("--schema"), schema("xliff_core_2.0.xsd")}
                                                     : QStringList{s("--relaxng"), schema("tbx_basic_dca.rng")};
        QVERIFY2(validate(rules, bad).contains("validate"), "a broken file was called valid");
    }

private:
    static QString schema(const char *name) { return QStringLiteral(TRAIL_SOURCE_DIR "/tests/data/schemas/") + QString::fromLatin1(name); }

    /// What xmllint has against it; empty when it is valid. Nothing is fetched, and the rules that a file names itself are not read.
    QByteArray validate(const QStringList &rules, const QByteArray &xml)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(s("export.xml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size())
            return "the file could not be written";
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(m_xmllint, QStringList{s("--noout"), s("--nonet")} + rules + QStringList{file.fileName()});
        if (!process.waitForFinished(60'000))
            return "xmllint did not end";
        const QByteArray said = process.readAll();
        return process.exitCode() == 0 && process.exitStatus() == QProcess::NormalExit ? QByteArray() : "xmllint: " + said;
    }
    void valid(const QStringList &rules, const QByteArray &xml)
    {
        const QByteArray wrong = validate(rules, xml);
        QVERIFY2(wrong.isEmpty(), wrong.left(4000).constData());
    }

    QString m_xmllint;
    std::unique_ptr<SampleCase> m_case;
};

QTEST_GUILESS_MAIN(ValidationTest)
#include "validation_test.moc"
