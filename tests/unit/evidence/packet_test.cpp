// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "evidence/packet.h"
#include "evidence/verify.h"
#include "store/custody.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::core;
using evidence::PacketOptions;

class PacketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEverythingAndVerifies();
    void citationsSayWhereAndHow();
    void crateKeepsTheRules();
    void sha256sumAloneChecksIt();
    void custodyLogEndsWithTheExport();
    void readsOnlyWhereTheCaseIsReadOnly();
    void onlyChosenDocumentsLeaveTheCase();
    void nothingAcceptedIsEmpty();
    void whatIsThereIsNeverReplaced_data();
    void whatIsThereIsNeverReplaced();
    void changedOriginalIsRefused();
    void cancelLeavesNoTrace_data();
    void cancelLeavesNoTrace();
    void hostileNamesStayInside();
    void zipEntriesCarryNoTimeOrOwner();
};

namespace {

evidence::Packet written(SampleCase &sample, PacketOptions options = {})
{
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), options, sample.images());
    if (!packet)
        qFatal("%s", qPrintable(describe(packet.error())));
    return *packet;
}

} // namespace

void PacketTest::holdsEverythingAndVerifies()
{
    SampleCase sample;
    sample.fill();
    PacketOptions options;
    options.note = QStringLiteral("For the editor.\nSecond line.");
    options.organisation = QStringLiteral("The Paper");
    options.graphFiles = {{QStringLiteral("graph.graphml"), "<graphml/>"}};
    const evidence::Packet packet = written(sample, options);
    QCOMPARE(packet.documents, 2);
    QCOMPARE(packet.citations, 6);
    QCOMPARE(packet.zipFile, packet.folder + QStringLiteral(".zip"));

    const QStringList files = filesBelow(packet.folder);
    QCOMPARE(packet.files, int(files.size()));
    for (const char *name : {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
                             "data/report.pdf", "data/README.txt", "data/custody.jsonl", "data/citations/citations.json",
                             "data/citations/citations.csv", "data/citations/documents.bib", "data/annotations/C001.json",
                             "data/annotations/C006.json", "data/entities/entities.ftm.json", "data/entities/mentions.csv",
                             "data/graph/graph.graphml", "data/ro-crate-metadata.json", "data/ro-crate-preview.html"})
        QVERIFY2(files.contains(QString::fromLatin1(name)), name);
    QCOMPARE(files.filter(QStringLiteral("data/originals/")).size(), 2);
    QCOMPARE(files.filter(QStringLiteral("data/text/")).size(), 4);

    const QByteArray info = contentsOf(packet.folder + QStringLiteral("/bag-info.txt"));
    QVERIFY(info.contains("Source-Organization: The Paper\n"));
    QVERIFY(info.contains("Internal-Sender-Description: For the editor. Second line.\n"));
    QVERIFY(info.contains("Payload-Oxum: "));
    QCOMPARE(Sha256::of(contentsOf(packet.folder + QStringLiteral("/tagmanifest-sha256.txt"))), packet.seal);

    for (const QString &path : {packet.folder, packet.zipFile}) {
        const auto verified = evidence::verify(path);
        QVERIFY(bool(verified));
        for (const evidence::Problem &problem : verified->problems)
            qWarning("%s: %s", qPrintable(problem.path), qPrintable(problem.problem));
        QVERIFY(verified->ok);
        QVERIFY(verified->checked >= packet.files - 1);
    }
    QCOMPARE(QDir(sample.path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 4); // case, packet, zip, incoming
}

void PacketTest::citationsSayWhereAndHow()
{
    SampleCase sample;
    sample.fill();
    const evidence::Packet packet = written(sample);
    const QJsonArray list = QJsonDocument::fromJson(contentsOf(packet.folder + QStringLiteral("/data/citations/citations.json"))).array();
    QCOMPARE(list.size(), 6);
    const QJsonObject first = list.at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("id")).toString(), QStringLiteral("C001"));
    QCOMPARE(first.value(QStringLiteral("quote")).toString(), QStringLiteral("采购人：深圳大学"));
    QCOMPARE(first.value(QStringLiteral("page")).toInt(), 1);
    QCOMPARE(first.value(QStringLiteral("box")).toArray(), (QJsonArray{70, 104, 88, 14}));
    QCOMPARE(first.value(QStringLiteral("translation")).toString(), QStringLiteral("Buyer: Shenzhen University"));
    QCOMPARE(first.value(QStringLiteral("status")).toString(), QStringLiteral("reviewed"));
    QCOMPARE(first.value(QStringLiteral("says")).toString(), QStringLiteral("buyer: 深圳大学 (Shenzhen University)"));
    QCOMPARE(first.value(QStringLiteral("accepted_by")).toString(), QStringLiteral("李雷"));
    QCOMPARE(list.at(2).toObject().value(QStringLiteral("says")).toString(), QStringLiteral("amount (award): 200,000 CNY"));

    // The words stand in the packet's own text where the citation says they do.
    const QStringList texts = filesBelow(packet.folder + QStringLiteral("/data/text")).filter(QStringLiteral(".json"));
    QHash<QString, QJsonArray> pages;
    for (const QString &name : texts) {
        const QJsonObject object = QJsonDocument::fromJson(contentsOf(packet.folder + QStringLiteral("/data/text/") + name)).object();
        pages.insert(object.value(QStringLiteral("sha256")).toString(), object.value(QStringLiteral("pages")).toArray());
    }
    for (const QJsonValue &citation : list) {
        const QString text = pages.value(citation[QStringLiteral("sha256")].toString()).at(citation[QStringLiteral("page")].toInt() - 1)[QStringLiteral("text")].toString();
        const int start = citation[QStringLiteral("start")].toInt();
        QCOMPARE(text.mid(start, citation[QStringLiteral("end")].toInt() - start), citation[QStringLiteral("quote")].toString());
    }
}

void PacketTest::crateKeepsTheRules()
{
    SampleCase sample;
    sample.fill();
    const evidence::Packet packet = written(sample);
    const QString data = packet.folder + QStringLiteral("/data/");
    const QJsonObject crate = QJsonDocument::fromJson(contentsOf(data + QStringLiteral("ro-crate-metadata.json"))).object();
    QCOMPARE(crate.value(QStringLiteral("@context")).toString(), QStringLiteral("https://w3id.org/ro/crate/1.1/context"));
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue &value : crate.value(QStringLiteral("@graph")).toArray()) {
        const QString id = value[QStringLiteral("@id")].toString();
        QVERIFY2(!byId.contains(id), qPrintable(id));
        byId.insert(id, value.toObject());
    }
    QCOMPARE(byId.value(QStringLiteral("ro-crate-metadata.json"))[QStringLiteral("conformsTo")][QStringLiteral("@id")].toString(), QStringLiteral("https://w3id.org/ro/crate/1.1"));
    QCOMPARE(byId.value(QStringLiteral("ro-crate-metadata.json"))[QStringLiteral("about")][QStringLiteral("@id")].toString(), QStringLiteral("./"));
    const QJsonObject root = byId.value(QStringLiteral("./"));
    for (const char *key : {"name", "description", "datePublished", "license"})
        QVERIFY2(root.contains(QLatin1String(key)), key);
    QSet<QString> parts;
    for (const QJsonValue &part : root.value(QStringLiteral("hasPart")).toArray()) {
        const QString id = part[QStringLiteral("@id")].toString();
        const QString path = data + QUrl::fromPercentEncoding(id.toLatin1());
        QVERIFY2(QFileInfo(path).isFile(), qPrintable(path));
        QCOMPARE(byId.value(id).value(QStringLiteral("sha256")).toString(), Sha256::of(contentsOf(path)).hex());
        parts.insert(id);
    }
    QCOMPARE(parts.size(), filesBelow(data).size() - 2); // all but the crate's own two
    // Whatever is named is there.
    for (const QJsonObject &entity : std::as_const(byId)) {
        for (const char *key : {"object", "result", "instrument", "agent", "license", "publisher", "about"}) {
            if (entity.contains(QLatin1String(key)))
                QVERIFY2(byId.contains(entity[QLatin1String(key)][QStringLiteral("@id")].toString()), key);
        }
    }
}

void PacketTest::sha256sumAloneChecksIt()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sha256sum"));
    if (program.isEmpty())
        QSKIP("no sha256sum here");
    SampleCase sample;
    sample.fill();
    const evidence::Packet packet = written(sample);
    for (const QString &list : {QStringLiteral("manifest-sha256.txt"), QStringLiteral("tagmanifest-sha256.txt")}) {
        QProcess process;
        process.setWorkingDirectory(packet.folder);
        process.start(program, {QStringLiteral("--strict"), QStringLiteral("-c"), list});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    QProcess process;
    process.setWorkingDirectory(packet.folder);
    process.start(QStandardPaths::findExecutable(QStringLiteral("sha512sum")), {QStringLiteral("--strict"), QStringLiteral("-c"), QStringLiteral("manifest-sha512.txt")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void PacketTest::custodyLogEndsWithTheExport()
{
    SampleCase sample;
    sample.fill();
    PacketOptions options;
    options.actor = QStringLiteral("韩梅梅");
    const evidence::Packet packet = written(sample, options);
    const auto entries = store::custody(sample.db());
    QVERIFY(bool(entries));
    QCOMPARE(entries->back().action, QStringLiteral("export"));
    QCOMPARE(entries->back().actor, QStringLiteral("韩梅梅"));
    const QList<QByteArray> lines = contentsOf(packet.folder + QStringLiteral("/data/custody.jsonl")).trimmed().split('\n');
    QCOMPARE(size_t(lines.size()), entries->size());
    const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
    QCOMPARE(last.value(QStringLiteral("hash")).toString(), entries->back().hash);
    QVERIFY(contentsOf(packet.folder + QStringLiteral("/bag-info.txt")).contains(last.value(QStringLiteral("subject")).toString().section(u':', 1).toUtf8()));

    // The README's own lines, run as they stand there.
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("no python3 here");
    QString script;
    const QStringList readme = QString::fromUtf8(contentsOf(packet.folder + QStringLiteral("/data/README.txt"))).split(u'\n');
    const qsizetype begin = readme.indexOf(QStringLiteral("    import hashlib, json"));
    QVERIFY(begin > 0);
    for (qsizetype i = begin; readme.at(i).startsWith(QLatin1String("    ")); ++i)
        script += readme.at(i).mid(4) + u'\n';
    const auto run = [&] {
        QProcess process;
        process.setWorkingDirectory(packet.folder);
        process.start(python, {QStringLiteral("-c"), script});
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError();
    };
    QCOMPARE(run(), QByteArray());
    QByteArray log = contentsOf(packet.folder + QStringLiteral("/data/custody.jsonl"));
    overwrite(packet.folder + QStringLiteral("/data/custody.jsonl"), log.replace("\"import\"", "\"impart\""));
    QVERIFY(run().startsWith("broken at"));
}

void PacketTest::readsOnlyWhereTheCaseIsReadOnly()
{
    SampleCase sample;
    sample.fill();
    sample.openForReading();
    const auto before = store::custody(sample.db());
    const evidence::Packet packet = written(sample);
    const auto after = store::custody(sample.db());
    QCOMPARE(after->size(), before->size());
    QVERIFY(evidence::verify(packet.folder)->ok);
}

void PacketTest::onlyChosenDocumentsLeaveTheCase()
{
    SampleCase sample;
    sample.fill();
    const Document secret = sample.addDocument(QStringLiteral("secret.pdf"), "secret bytes", {{QStringLiteral("秘密公司")}});
    sample.addMention(secret, 1, QStringLiteral("秘密公司"), Field::Bidder, QStringLiteral("秘密公司"));
    PacketOptions options;
    options.documents = {DocumentId(1)};
    options.zip = false;
    const evidence::Packet packet = written(sample, options);
    QCOMPARE(packet.documents, 1);
    QCOMPARE(packet.citations, 5);
    QVERIFY(packet.zipFile.isEmpty());
    const QStringList files = filesBelow(packet.folder);
    for (const QString &name : files)
        QVERIFY2(!contentsOf(packet.folder + u'/' + name).contains("秘密公司"), qPrintable(name));
    QCOMPARE(contentsOf(packet.folder + QStringLiteral("/data/custody.jsonl")).count("withheld"), 2); // import of the two others
    QVERIFY(evidence::verify(packet.folder)->ok);
    options.documents = {DocumentId(99)};
    const auto none = evidence::writePacket(sample.file(), sample.path(QStringLiteral("other")), options, sample.images());
    QVERIFY(!none);
}

void PacketTest::nothingAcceptedIsEmpty()
{
    SampleCase sample;
    sample.addDocument(QStringLiteral("a.pdf"), "a", {{QStringLiteral("采购人：深圳大学")}});
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), {}, sample.images());
    QVERIFY(!packet);
    QCOMPARE(packet.error().code, ErrorCode::Empty);
    QVERIFY(!QFileInfo::exists(sample.path(QStringLiteral("packet"))));
}

void PacketTest::whatIsThereIsNeverReplaced_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder") << QStringLiteral("packet/");
    QTest::newRow("file") << QStringLiteral("packet");
    QTest::newRow("zip") << QStringLiteral("packet.zip");
}

void PacketTest::whatIsThereIsNeverReplaced()
{
    QFETCH(QString, name);
    SampleCase sample;
    sample.fill();
    if (name.endsWith(u'/'))
        QVERIFY(QDir().mkpath(sample.path(name)));
    else
        overwrite(sample.path(name), "mine");
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), {}, sample.images());
    QVERIFY(!packet);
    QCOMPARE(packet.error().code, ErrorCode::AlreadyExists);
    if (!name.endsWith(u'/'))
        QCOMPARE(contentsOf(sample.path(name)), QByteArray("mine"));
}

void PacketTest::changedOriginalIsRefused()
{
    SampleCase sample;
    sample.fill();
    const QStringList originals = filesBelow(sample.casePath() + QStringLiteral("/originals"));
    overwrite(sample.casePath() + QStringLiteral("/originals/") + originals.first(), "something else");
    const auto before = store::custody(sample.db())->size();
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), {}, sample.images());
    QVERIFY(!packet);
    QCOMPARE(packet.error().code, ErrorCode::Integrity);
    QVERIFY(!QFileInfo::exists(sample.path(QStringLiteral("packet"))));
    QCOMPARE(store::custody(sample.db())->size(), before);
}

void PacketTest::cancelLeavesNoTrace_data()
{
    QTest::addColumn<QString>("stage");
    for (const char *stage : {"originals", "text", "report", "zip"})
        QTest::newRow(stage) << QString::fromLatin1(stage);
}

void PacketTest::cancelLeavesNoTrace()
{
    QFETCH(QString, stage);
    SampleCase sample;
    sample.fill();
    const auto listed = [&] { return QDir(sample.path({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const QStringList before = listed();
    const auto entries = store::custody(sample.db())->size();
    CancelSource source;
    bool reached = false;
    const auto packet = evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), {}, sample.images(), source.token(), [&](const Progress &progress) {
        if (progress.stage == stage) {
            reached = true;
            source.cancel();
        }
    });
    QVERIFY(reached);
    QVERIFY(!packet);
    QCOMPARE(packet.error().code, ErrorCode::Cancelled);
    QCOMPARE(listed(), before);
    QCOMPARE(store::custody(sample.db())->size(), entries);
    // And the same can be done again.
    QVERIFY(bool(evidence::writePacket(sample.file(), sample.path(QStringLiteral("packet")), {}, sample.images())));
}

void PacketTest::hostileNamesStayInside()
{
    SampleCase sample;
    const QStringList names{QStringLiteral("../../x"), QStringLiteral("CON"), QString(300, u'长') + QStringLiteral(".pdf"), QStringLiteral("发票😀.pdf"),
                            QStringLiteral("عقد\u202Egpj.exe"), QStringLiteral("a\nb%0A\"'$(x).pdf"), QStringLiteral("C:\\Windows\\x"), QString(), QStringLiteral("..."),
                            QStringLiteral("%1 %2 %3.pdf")};
    int number = 0;
    for (const QString &name : names) {
        const Document document = sample.addDocument(name, "bytes " + QByteArray::number(++number), {{QStringLiteral("采购人：深圳大学")}});
        sample.addMention(document, 1, QStringLiteral("深圳大学"), Field::Buyer, QStringLiteral("深圳大学"));
    }
    const evidence::Packet packet = written(sample);
    QCOMPARE(packet.documents, int(names.size()));
    const QStringList originals = QDir(packet.folder + QStringLiteral("/data/originals")).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(originals.size(), names.size());
    for (const QString &name : filesBelow(packet.folder)) {
        for (const QString &part : name.split(u'/')) {
            QVERIFY2(part.toUtf8().size() <= 120, qPrintable(part));
            for (const QChar c : QStringLiteral("<>:\"\\|?*%\n\u202E"))
                QVERIFY2(!part.contains(c), qPrintable(part));
        }
    }
    QVERIFY(evidence::verify(packet.folder)->ok);
    QVERIFY(evidence::verify(packet.zipFile)->ok);
    QVERIFY(!QFileInfo::exists(sample.path(QStringLiteral("x"))));
}

void PacketTest::zipEntriesCarryNoTimeOrOwner()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("no python3 here");
    SampleCase sample;
    sample.fill();
    const evidence::Packet packet = written(sample);
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QStringLiteral("import sys, zipfile\n"
                                                                "for i in zipfile.ZipFile(sys.argv[1]).infolist():\n"
                                                                "    print(i.date_time, oct(i.external_attr >> 16), i.filename.split('/')[0])\n"),
                           packet.zipFile});
    QVERIFY(process.waitForFinished());
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), filesBelow(packet.folder).size());
    for (const QByteArray &line : lines)
        QCOMPARE(line, QByteArray("(1980, 1, 1, 0, 0, 0) 0o100644 packet"));
}

QTEST_MAIN(PacketTest)
#include "packet_test.moc"
