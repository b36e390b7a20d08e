// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using core::ErrorCode;

/// The engine with data that is missing, damaged or replaced. The data folder is told by the environment.
class DataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void refusesDamagedData_data();
    void refusesDamagedData();
    void namesStayReadableWithoutData();
    void loadsAfterTheDataHaveCome();

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    // What Qt's qUncompress reads, made of a few lines.
    static QByteArray packed(const QString &lines) { return qCompress(lines.toUtf8()); }

    QByteArray m_given;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DataTest::initTestCase()
{
    m_given = qgetenv("TENDERTRAIL_DATA");
}

void DataTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *folder : {"glossary", "cedict", "catalogues"})
        QVERIFY(QDir(m_folder->path()).mkpath(QString::fromLatin1(folder)));
    qputenv("TENDERTRAIL_DATA", m_folder->path().toUtf8());
    write(QStringLiteral("glossary/procurement.tsv"), QStringLiteral("采购人\tbuyer\tlabel\town\t\n").toUtf8());
    for (const char *name : {"tendering", "goods", "works", "services", "administration", "business", "general", "addresses", "roles", "words", "words-more", "brands", "places", "institutions", "organisations"})
        write(QStringLiteral("glossary/%1.tsv").arg(QString::fromLatin1(name)), "# nothing yet\n");
    for (const char *name : {"procedure", "scoring", "contract", "forms"})
        write(QStringLiteral("glossary/clauses-%1.tsv").arg(QString::fromLatin1(name)), "# nothing yet\n");
    write(QStringLiteral("glossary/clauses.tsv"), QStringLiteral("由{1}负责\tby {1}\town\t\n").toUtf8());
    write(QStringLiteral("catalogues/institutions.json"), "{}");
    write(QStringLiteral("cedict/cedict.tsv.qz"), packed(QStringLiteral("你好\tnǐ hǎo\thello/hi\n")));
    write(QStringLiteral("cedict/words.tsv.qz"), packed(QStringLiteral("你好\t100\tl\n")));
}

void DataTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("glossary") << QStringLiteral("glossary/procurement.tsv");
    QTest::newRow("a glossary by subject") << QStringLiteral("glossary/works.tsv");
    QTest::newRow("institutions") << QStringLiteral("catalogues/institutions.json");
    QTest::newRow("clauses") << QStringLiteral("glossary/clauses.tsv");
    QTest::newRow("clauses by subject") << QStringLiteral("glossary/clauses-contract.tsv");
    QTest::newRow("dictionary") << QStringLiteral("cedict/cedict.tsv.qz");
    QTest::newRow("words") << QStringLiteral("cedict/words.tsv.qz");
}

void DataTest::saysWhatIsMissing()
{
    QFETCH(QString, name);
    QVERIFY(QFile::remove(m_folder->filePath(name)));
    const auto engine = translate::gist();
    QVERIFY(!engine);
    QCOMPARE(engine.error().code, ErrorCode::MissingComponent);
    QVERIFY(describe(engine.error()).contains(name));
}

void DataTest::refusesDamagedData_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QString glossary = QStringLiteral("glossary/procurement.tsv");
    const QString dictionary = QStringLiteral("cedict/cedict.tsv.qz");
    const auto utf8 = [](const char *text) { return QByteArray(text); };
    QTest::newRow("too few columns") << glossary << utf8("采购人\tbuyer\n");
    QTest::newRow("unknown kind") << glossary << utf8("采购人\tbuyer\tanimal\town\t\n");
    QTest::newRow("the same word twice") << glossary << utf8("采购人\tbuyer\tlabel\town\t\n採購人\tpurchaser\tterm\town\t\n");
    QTest::newRow("a word of another file") << QStringLiteral("glossary/general.tsv") << utf8("采购人\tpurchaser\tterm\town\t\n");
    QTest::newRow("no English") << glossary << utf8("采购人\t\tlabel\town\t\n");
    QTest::newRow("a role that is none") << QStringLiteral("glossary/roles.tsv") << utf8("供应商\tking\trole\town\n");
    const QString clauses = QStringLiteral("glossary/clauses.tsv");
    QTest::newRow("a clause without English") << clauses << utf8("由{1}负责\t\town\n");
    QTest::newRow("a slot that only one side has") << clauses << utf8("由{1}负责\tis responsible\town\n");
    QTest::newRow("a slot twice") << clauses << utf8("由{1}负责{1}\t{1} {1}\town\n");
    QTest::newRow("a slot without an end") << clauses << utf8("由{1负责\t{1}\town\n");
    QTest::newRow("slots with nothing to part them") << clauses << utf8("由{1}{2}\t{1} {2}\town\n");
    QTest::newRow("a choice without an end") << clauses << utf8("应<当由{1}负责\t{1}\town\n");
    QTest::newRow("a clause of slots only") << clauses << utf8("{1}\t{1}\town\n");
    QTest::newRow("a form that is none") << clauses << utf8("由{1}负责\t{1:xyz}\town\n");
    QTest::newRow("the same clause twice") << clauses << utf8("由{1}负责\tby {1}\town\n由{1}負責\tby {1}\town\n");
    QTest::newRow("a clause of another file") << QStringLiteral("glossary/clauses-forms.tsv") << utf8("由{1}负责\tby {1}\town\n");
    QTest::newRow("empty dictionary file") << dictionary << QByteArray();
    QTest::newRow("no zlib stream") << dictionary << utf8("just some text that was never compressed");
    QTest::newRow("half a stream") << dictionary << packed(QStringLiteral("你好\tnǐ hǎo\thello\n").repeated(500)).left(40);
    QTest::newRow("a stream that promises 4 GB") << dictionary << QByteArray("\xff\xff\xff\xff\x78\x9c\x03\x00", 8);
    QTest::newRow("words that are none") << QStringLiteral("cedict/words.tsv.qz") << utf8("x");
}

void DataTest::refusesDamagedData()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    write(name, bytes);
    const auto engine = translate::gist();
    QVERIFY(!engine);
    QCOMPARE(engine.error().code, ErrorCode::Corrupt);
}

void DataTest::namesStayReadableWithoutData()
{
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("cedict/words.tsv.qz"))));
    QCOMPARE(translate::nameInEnglish(QStringLiteral("运达")), QStringLiteral("Yun Da"));
}

void DataTest::loadsAfterTheDataHaveCome()
{
    qputenv("TENDERTRAIL_DATA", m_given);
    auto engine = translate::gist();
    QVERIFY2(engine, engine ? "" : qPrintable(describe(engine.error())));
    const auto results = (*engine)->translate({QStringLiteral("采购人：深圳大学")}, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(results);
    QCOMPARE(results->front().text, QStringLiteral("Purchaser: Shenzhen University"));
}

QTEST_GUILESS_MAIN(DataTest)
#include "data_test.moc"
