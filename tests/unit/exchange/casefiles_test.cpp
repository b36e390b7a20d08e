// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "samplecase.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace tendertrail;

namespace {

// RFC 4180, strictly: a quote only at the borders of a cell or doubled, CRLF at each end.
QList<QStringList> rowsOf(const QString &text, QString *problem)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i] == u'"' && cell.isEmpty()) {
            for (++i; i < text.size(); ++i) {
                if (text[i] != u'"')
                    cell += text[i];
                else if (i + 1 < text.size() && text[i + 1] == u'"')
                    cell += text[i++];
                else
                    break;
            }
            ++i;
        }
        while (i < text.size() && text[i] != u',' && text[i] != u'\r') {
            if (text[i] == u'"' || text[i] == u'\n')
                *problem = QStringLiteral("a bare quote or line break at %1").arg(i);
            cell += text[i++];
        }
        row << cell;
        cell.clear();
        if (i < text.size() && text[i] == u'\r') {
            rows << row;
            row.clear();
            ++i;
        }
        ++i;
    }
    return rows;
}

} // namespace

class CaseFilesTest : public QObject
{
    Q_OBJECT

    SampleCase m_case;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_case.isGood(), qPrintable(m_case.problem())); }

    void csvHasARowPerMentionWithItsProof()
    {
        const auto csv = exchange::mentionsCsv(m_case.database());
        QVERIFY(csv);
        QVERIFY(csv->startsWith("\xef\xbb\xbf"));
        QString problem;
        const auto rows = rowsOf(QString::fromUtf8(csv->mid(3)), &problem);
        QCOMPARE(problem, QString());
        QCOMPARE(rows.size(), 12);
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows.first().size());
        const auto cell = [&](int row, const char *column) {
            return rows[row].value(rows.first().indexOf(QLatin1String(column)));
        };
        QCOMPARE(cell(1, "field"), QStringLiteral("buyer"));
        QCOMPARE(cell(1, "quote"), QStringLiteral("深圳大学"));
        QCOMPARE(cell(1, "page"), QStringLiteral("1"));
        QCOMPARE(cell(1, "sha256"), core::Sha256::of(QStringLiteral("成交公告.pdf").toUtf8()).hex());
        QCOMPARE(cell(1, "entity_name_en"), QStringLiteral("Shenzhen University"));
        QCOMPARE(cell(1, "translation"), QStringLiteral("Translation of <成交公告.pdf> & more"));
        QCOMPARE(cell(1, "accepted_by"), QStringLiteral("anna"));
        QCOMPARE(cell(1, "box"), QStringLiteral("72 100 60.5 12"));
        QCOMPARE(cell(4, "amount"), QStringLiteral("200000"));
        QCOMPARE(cell(4, "currency"), QStringLiteral("CNY"));
    }

    void csvRunsNoFormula()
    {
        const auto csv = exchange::mentionsCsv(m_case.database());
        QVERIFY(csv);
        QString problem;
        bool seen = false;
        for (const QStringList &row : rowsOf(QString::fromUtf8(csv->mid(3)), &problem)) {
            for (const QString &cell : row) {
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()), qPrintable(cell));
                seen = seen || cell == u"'=1+1";
            }
        }
        QVERIFY(seen);
    }

    void tmxHasEveryTranslatedSegmentWithStatus()
    {
        const auto tmx = exchange::toTmx(m_case.database());
        QVERIFY(tmx);
        QXmlStreamReader reader(*tmx);
        QStringList order;
        QStringList sources;
        QSet<QString> properties;
        QXmlStreamAttributes header;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            const QString name = reader.name().toString();
            if (name == u"header")
                header = reader.attributes();
            if (name == u"prop")
                properties.insert(reader.attributes().value(QStringLiteral("type")).toString());
            if (name == u"tuv")
                order << reader.attributes().value(QStringLiteral("xml:lang")).toString();
            if (name == u"seg")
                sources << reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(order.size(), 8);
        QCOMPARE(order.mid(0, 2), (QStringList{QStringLiteral("zh-Hans"), QStringLiteral("en")}));
        QCOMPARE(sources[1], QStringLiteral("Translation of <成交公告.pdf> & more"));
        for (const char *key : {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"})
            QVERIFY2(header.hasAttribute(QLatin1String(key)), key);
        QCOMPARE(header.value(QStringLiteral("srclang")).toString(), QStringLiteral("zh-Hans"));
        for (const char *key : {"x-doc-sha256", "x-page", "x-status"})
            QVERIFY2(properties.contains(QLatin1String(key)), key);
        QVERIFY(tmx->contains("<prop type=\"x-status\">machine</prop>"));
    }

    void sameCaseSameBytes()
    {
        QCOMPARE(*exchange::mentionsCsv(m_case.database()), *exchange::mentionsCsv(m_case.database()));
        QCOMPARE(*exchange::toTmx(m_case.database()), *exchange::toTmx(m_case.database()));
    }
};

QTEST_APPLESS_MAIN(CaseFilesTest)
#include "casefiles_test.moc"
