// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textfiles.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace tendertrail;

namespace {

// Two blocks; the first has two lines; a hostile word in the second.
std::vector<core::PageText> samplePages()
{
    core::PageText page;
    page.number = 2;
    page.width = 595.28;
    page.height = 841.89;
    page.source = core::TextSource::Ocr;
    page.engine = QStringLiteral("tesseract 5.3.0 chi_sim+eng");
    page.confidence = 0.91;
    page.text = QStringLiteral("采购人：深圳大学 2024\n金额\n\n<b>\"R&D\"\x01</b> 完");
    const auto word = [&](qsizetype begin, qsizetype end, core::Box box, float confidence) {
        page.words.push_back({{begin, end}, box, confidence, {}});
    };
    word(0, 8, {72.4, 100.6, 120, 12}, 0.98F);
    word(9, 13, {200, 101, 30, 11}, 0.5F);
    word(14, 16, {72, 120, 24, 12}, 1.0F);
    const qsizetype second = 18;
    word(second, page.text.size() - 2, {72, 200, 80, 12}, 1.7F);
    word(page.text.size() - 1, page.text.size(), {160, 200, 12, 12}, -0.2F);
    word(page.text.size(), page.text.size() + 5, {0, 0, 1, 1}, 1); // outside the text: from a damaged reading
    page.blocks.push_back({core::BlockKind::Paragraph, {0, 16}, {72, 100, 160, 32}, -1, -1, -1});
    page.blocks.push_back({core::BlockKind::Paragraph, {second, page.text.size()}, {72, 200, 100, 12}, -1, -1, -1});
    return {page};
}

core::Document sampleDocument()
{
    core::Document document;
    document.sha256 = core::Sha256::of("x");
    document.name = QStringLiteral("公告 \"<1>\"; rm.pdf");
    document.language = QStringLiteral("zh-Hans");
    return document;
}

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    [[nodiscard]] QString value(const char *key) const { return attributes.value(QLatin1String(key)).toString(); }
};

QList<Element> elementsOf(const QByteArray &xml, QString *problem)
{
    QList<Element> elements;
    QXmlStreamReader reader(xml);
    QList<qsizetype> open;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            open << elements.size();
            elements << Element{reader.name().toString(), reader.attributes(), {}};
        } else if (reader.isCharacters() && !open.isEmpty()) {
            elements[open.last()].text += reader.text();
        } else if (reader.isEndElement()) {
            open.removeLast();
        }
    }
    *problem = reader.errorString();
    return elements;
}

} // namespace

class TextFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hocrHasPagesLinesAndWordsWithBoxes()
    {
        QString problem;
        const auto elements = elementsOf(exchange::toHocr(sampleDocument(), samplePages()), &problem);
        QCOMPARE(problem, QString());
        QHash<QString, int> classes;
        QStringList words;
        static const QRegularExpression box(QStringLiteral("bbox (\\d+) (\\d+) (\\d+) (\\d+)"));
        QSet<QString> ids;
        for (const Element &element : elements) {
            if (element.value("class").isEmpty())
                continue;
            ++classes[element.value("class")];
            const auto match = box.match(element.value("title"));
            QVERIFY(match.hasMatch());
            QVERIFY(match.captured(1).toInt() <= match.captured(3).toInt());
            QVERIFY(match.captured(2).toInt() <= match.captured(4).toInt());
            QVERIFY(!ids.contains(element.value("id")));
            ids.insert(element.value("id"));
            if (element.value("class") == u"ocrx_word")
                words << element.text + u'|' + element.value("title").section(QStringLiteral("; "), 1);
        }
        QCOMPARE(classes, (QHash<QString, int>{{QStringLiteral("ocr_page"), 1}, {QStringLiteral("ocr_carea"), 2},
                                               {QStringLiteral("ocr_par"), 2}, {QStringLiteral("ocr_line"), 3},
                                               {QStringLiteral("ocrx_word"), 5}}));
        QCOMPARE(words, (QStringList{QStringLiteral("采购人：深圳大学|x_wconf 98"), QStringLiteral("2024|x_wconf 50"),
                                     QStringLiteral("金额|x_wconf 100"), QStringLiteral("<b>\"R&D\"</b>|x_wconf 100"),
                                     QStringLiteral("完|x_wconf 0")}));
    }

    void closeLinesDoNotReachIntoEachOther()
    {
        core::PageText page;
        page.number = 1;
        page.width = 600;
        page.height = 800;
        page.source = core::TextSource::Ocr;
        page.text = QStringLiteral("第一行的文字\n第二行的文字\n第三行的文字");
        for (int line = 0; line < 3; ++line) { // 21 high, every 16
            core::Word word;
            word.range = {line * 7, line * 7 + 6};
            word.box = {100, 100.0 + 16 * line, 400, 21};
            page.words.push_back(word);
        }
        QString problem;
        QList<QList<int>> lines;
        QList<QList<int>> words;
        static const QRegularExpression box(QStringLiteral("bbox (\\d+) (\\d+) (\\d+) (\\d+)"));
        for (const Element &element : elementsOf(exchange::toHocr(sampleDocument(), {page}), &problem)) {
            const auto match = box.match(element.value("title"));
            const QList<int> edges{match.captured(2).toInt(), match.captured(4).toInt()};
            if (element.value("class") == u"ocr_line")
                lines.append(edges);
            if (element.value("class") == u"ocrx_word")
                words.append(edges);
        }
        QCOMPARE(lines.size(), 3);
        QCOMPARE(words, lines); // a word stays inside its line
        for (int line = 1; line < 3; ++line)
            QVERIFY(lines[line - 1][1] - lines[line][0] <= 1); // whole pixels
        QVERIFY(lines[1][1] - lines[1][0] >= 15);
        double bottom = 0;
        int strings = 0;
        for (const Element &element : elementsOf(exchange::toAlto(sampleDocument(), {page}), &problem)) {
            if (element.name != u"String")
                continue;
            ++strings;
            QVERIFY(element.value("VPOS").toDouble() >= bottom - 0.01);
            bottom = element.value("VPOS").toDouble() + element.value("HEIGHT").toDouble();
        }
        QCOMPARE(strings, 3);
    }

    void hocrPageNamesItsImageWithoutBreakingTheProperties()
    {
        QString problem;
        for (const Element &element : elementsOf(exchange::toHocr(sampleDocument(), samplePages()), &problem))
            if (element.value("class") == u"ocr_page")
                QCOMPARE(element.value("title"), QStringLiteral("image \"公告 <1> rm.pdf\"; bbox 0 0 596 842; ppageno 1; scan_res 72 72"));
    }

    void altoHasBlocksLinesStringsAndSpaces()
    {
        QString problem;
        const auto elements = elementsOf(exchange::toAlto(sampleDocument(), samplePages()), &problem);
        QCOMPARE(problem, QString());
        QHash<QString, int> names;
        QStringList content;
        QSet<QString> ids;
        for (const Element &element : elements) {
            ++names[element.name];
            if (element.name == u"String")
                content << element.value("CONTENT") + u'|' + element.value("WC");
            if (!element.value("ID").isEmpty()) {
                QVERIFY(!ids.contains(element.value("ID")));
                ids.insert(element.value("ID"));
            }
            if (element.name == u"TextLine" || element.name == u"TextBlock" || element.name == u"PrintSpace")
                for (const char *key : {"HPOS", "VPOS", "WIDTH", "HEIGHT"})
                    QVERIFY2(!element.value(key).isEmpty(), key);
        }
        QCOMPARE(names.value(QStringLiteral("TextBlock")), 2);
        QCOMPARE(names.value(QStringLiteral("TextLine")), 3);
        QCOMPARE(names.value(QStringLiteral("String")), 5);
        QCOMPARE(names.value(QStringLiteral("SP")), 2);
        QCOMPARE(names.value(QStringLiteral("MeasurementUnit")), 1);
        QCOMPARE(content, (QStringList{QStringLiteral("采购人：深圳大学|0.98"), QStringLiteral("2024|0.5"), QStringLiteral("金额|1"),
                                       QStringLiteral("<b>\"R&D\"</b>|1"), QStringLiteral("完|0")}));
        for (const Element &element : elements)
            if (element.name == u"Page") {
                QCOMPARE(element.value("PHYSICAL_IMG_NR"), QStringLiteral("2"));
                QCOMPARE(element.value("WIDTH"), QStringLiteral("595.28"));
                QCOMPARE(element.value("PC"), QStringLiteral("0.91"));
            }
    }

    void altoNamesAlternativesAndCorrections()
    {
        auto pages = samplePages();
        pages[0].words[1].alternatives = {QStringLiteral("2O24"), QStringLiteral("<2021>")};
        pages[0].words[2].machine = QStringLiteral("全额");
        QString problem;
        const auto elements = elementsOf(exchange::toAlto(sampleDocument(), pages), &problem);
        QCOMPARE(problem, QString());
        QStringList others;
        QStringList corrected;
        for (const Element &element : elements) {
            if (element.name == u"ALTERNATIVE")
                others << element.text;
            if (element.value("CS") == u"true")
                corrected << element.value("CONTENT");
        }
        QCOMPARE(others, pages[0].words[1].alternatives);
        QCOMPARE(corrected, QStringList{QStringLiteral("金额")});
    }

    void altoIsValid_data()
    {
        QTest::addColumn<QByteArray>("alto");
        auto pages = samplePages();
        QTest::newRow("plain") << exchange::toAlto(sampleDocument(), pages);
        pages[0].words[1].alternatives = {QStringLiteral("2O24"), QStringLiteral("<2021>")};
        pages[0].words[2].machine = QStringLiteral("全额");
        pages.push_back(pages[0]);
        pages[1].number = 3;
        QTest::newRow("two pages, alternatives, a correction") << exchange::toAlto(sampleDocument(), pages);
        QTest::newRow("nothing") << exchange::toAlto({}, {core::PageText()});
    }

    void altoIsValid()
    {
        QFETCH(QByteArray, alto);
        const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
        if (xmllint.isEmpty())
            QSKIP("xmllint is not installed: ALTO is not validated");
        // The standard's own schema, where a copy is at hand, besides the part of it that is kept here.
        QStringList schemas = {QStringLiteral(TRAIL_SOURCE_DIR "/tests/data/alto-part.xsd")};
        if (const QString whole = qEnvironmentVariable("TENDERTRAIL_ALTO_XSD"); !whole.isEmpty())
            schemas << whole;
        const auto problemsOf = [&](const QString &schema, const QByteArray &xml) {
            QProcess process;
            process.start(xmllint, {QStringLiteral("--nonet"), QStringLiteral("--noout"), QStringLiteral("--schema"), schema, QStringLiteral("-")});
            process.write(xml);
            process.closeWriteChannel();
            process.waitForFinished(120'000);
            return process.exitCode() == 0 ? QByteArray() : process.readAllStandardError() + "failed";
        };
        for (const QString &schema : schemas) {
            QCOMPARE(problemsOf(schema, alto), QByteArray());
            QVERIFY(!problemsOf(schema, QByteArray(alto).replace("MeasurementUnit>pixel", "MeasurementUnit>point")).isEmpty());
        }
    }

    void pagesWithoutBlocksAreSplitAtEmptyLines()
    {
        auto pages = samplePages();
        pages[0].blocks.clear();
        QString problem;
        int blocks = 0;
        for (const Element &element : elementsOf(exchange::toAlto(sampleDocument(), pages), &problem))
            blocks += element.name == u"TextBlock";
        QCOMPARE(blocks, 2);
    }

    void emptyDocumentsAreWellFormed()
    {
        QString problem;
        QVERIFY(!elementsOf(exchange::toHocr({}, {}), &problem).isEmpty());
        QCOMPARE(problem, QString());
        QVERIFY(!elementsOf(exchange::toAlto({}, {core::PageText()}), &problem).isEmpty());
        QCOMPARE(problem, QString());
    }

    void sameReadingSameBytes()
    {
        QCOMPARE(exchange::toHocr(sampleDocument(), samplePages()), exchange::toHocr(sampleDocument(), samplePages()));
        QCOMPARE(exchange::toAlto(sampleDocument(), samplePages()), exchange::toAlto(sampleDocument(), samplePages()));
    }
};

QTEST_APPLESS_MAIN(TextFilesTest)
#include "textfiles_test.moc"
