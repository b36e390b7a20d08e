// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "core/sha256.h"
#include "evidence/packet.h"
#include "evidence/verify.h"
#include "store/custody.h"
#include "store/documents.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <zip.h>

#include <functional>

using namespace tendertrail;
using namespace tendertrail::core;

using Tamper = std::function<void(const QString &folder)>;
Q_DECLARE_METATYPE(Tamper)

class VerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tamperingWithAFolderIsFound_data();
    void tamperingWithAFolderIsFound();
    void tamperingWithAZipIsFound_data();
    void tamperingWithAZipIsFound();
    void pathsThatLeadOutOfAZipAreFound_data();
    void pathsThatLeadOutOfAZipAreFound();
    void aBombIsRefused();
    void proofsBesideTheSealAreAllowed();
    void relativePathsWork();
    void aCaseIsChecked_data();
    void aCaseIsChecked();
    void otherThingsAreRefused_data();
    void otherThingsAreRefused();
    void cancelEndsIt();

private:
    // A fresh copy of the one packet that is made for all tests; its folder or its zip.
    [[nodiscard]] QString copy(QTemporaryDir &to, bool zip) const;
    std::unique_ptr<SampleCase> m_sample;
    QString m_packet;
};

namespace {

void replaceIn(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QByteArray bytes = contentsOf(path);
    if (!bytes.contains(before))
        qFatal("%s does not hold %s", qPrintable(path), before.constData());
    overwrite(path, bytes.replace(before, after));
}

// Makes the manifests fit what lies there, as somebody would who knows what they are for.
void resealed(const QString &folder, const QString &path)
{
    const QByteArray bytes = contentsOf(folder + u'/' + path);
    for (const auto &[name, algorithm] : {std::pair("manifest-sha256.txt", QCryptographicHash::Sha256), std::pair("manifest-sha512.txt", QCryptographicHash::Sha512)}) {
        QList<QByteArray> lines = contentsOf(folder + u'/' + QLatin1String(name)).split('\n');
        for (QByteArray &line : lines) {
            if (line.endsWith("  " + path.toUtf8()))
                line = QCryptographicHash::hash(bytes, algorithm).toHex() + "  " + path.toUtf8();
        }
        overwrite(folder + u'/' + QLatin1String(name), lines.join('\n'));
    }
    QByteArray tags;
    for (const char *name : {"bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"})
        tags += Sha256::of(contentsOf(folder + u'/' + QLatin1String(name))).hex().toLatin1() + "  " + name + '\n';
    overwrite(folder + QStringLiteral("/tagmanifest-sha256.txt"), tags);
}

QString problems(const Result<evidence::Verification> &verified)
{
    if (!verified)
        return describe(verified.error());
    QString all;
    for (const evidence::Problem &problem : verified->problems)
        all += QStringLiteral("%1: %2\n").arg(problem.path, problem.problem);
    return all;
}

} // namespace

void VerifyTest::initTestCase()
{
    m_sample = std::make_unique<SampleCase>();
    m_sample->fill();
    const auto written = evidence::writePacket(m_sample->file(), m_sample->path(QStringLiteral("packet")), {}, m_sample->images());
    QVERIFY(bool(written));
    m_packet = written->folder;
}

QString VerifyTest::copy(QTemporaryDir &to, bool zip) const
{
    const QString folder = to.filePath(QStringLiteral("packet"));
    if (zip) {
        QFile::copy(m_packet + QStringLiteral(".zip"), folder + QStringLiteral(".zip"));
        return folder + QStringLiteral(".zip");
    }
    const QStringList files = filesBelow(m_packet);
    for (const QString &name : files) {
        QDir().mkpath(QFileInfo(folder + u'/' + name).absolutePath());
        QFile::copy(m_packet + u'/' + name, folder + u'/' + name);
    }
    return folder;
}

void VerifyTest::tamperingWithAFolderIsFound_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, Tamper tamper, const char *problem) { QTest::newRow(name) << std::move(tamper) << QString::fromUtf8(problem); };
    row("changed original", [](const QString &folder) {
        overwrite(folder + QStringLiteral("/data/originals/") + filesBelow(folder + QStringLiteral("/data/originals")).first(), "other bytes");
    }, ": changed\n");
    row("changed by one letter", [](const QString &folder) { replaceIn(folder + QStringLiteral("/data/citations/citations.json"), "C001", "C0O1"); }, "data/citations/citations.json: changed\n");
    row("missing report", [](const QString &folder) { QFile::remove(folder + QStringLiteral("/data/report.pdf")); }, "data/report.pdf: missing\n");
    row("added file", [](const QString &folder) { overwrite(folder + QStringLiteral("/data/extra.txt"), "x"); }, "data/extra.txt: not in the manifest\n");
    row("added hidden file", [](const QString &folder) { overwrite(folder + QStringLiteral("/data/originals/.extra"), "x"); }, "data/originals/.extra: not in the manifest\n");
    row("added tag file", [](const QString &folder) { overwrite(folder + QStringLiteral("/fetch.txt"), "x"); }, "fetch.txt: not in the manifest\n");
    row("renamed", [](const QString &folder) { QFile::rename(folder + QStringLiteral("/data/README.txt"), folder + QStringLiteral("/data/readme.txt")); }, "data/README.txt: missing\n");
    row("renamed, new name", [](const QString &folder) { QFile::rename(folder + QStringLiteral("/data/README.txt"), folder + QStringLiteral("/data/readme2.txt")); }, "data/readme2.txt: not in the manifest\n");
    row("Oxum", [](const QString &folder) { overwrite(folder + QStringLiteral("/data/extra.txt"), "x"); }, "bag-info.txt: Payload-Oxum is ");
    row("changed bag-info", [](const QString &folder) { replaceIn(folder + QStringLiteral("/bag-info.txt"), "Bagging-Date: 2", "Bagging-Date: 1"); }, "bag-info.txt: changed\n");
    row("truncated manifest", [](const QString &folder) {
        const QString path = folder + QStringLiteral("/manifest-sha256.txt");
        const QByteArray bytes = contentsOf(path);
        overwrite(path, bytes.left(bytes.size() / 2));
    }, "manifest-sha256.txt: changed\n");
    row("truncated manifest, what it names no more", [](const QString &folder) {
        const QString path = folder + QStringLiteral("/manifest-sha256.txt");
        const QByteArray bytes = contentsOf(path);
        overwrite(path, bytes.left(bytes.indexOf('\n') + 1));
    }, "data/report.pdf: not in the manifest\n");
    row("manifest with a broken line", [](const QString &folder) {
        const QString path = folder + QStringLiteral("/manifest-sha256.txt");
        overwrite(path, "nonsense\n" + contentsOf(path));
    }, "manifest-sha256.txt: line 1 cannot be read\n");
    row("manifest that leads out", [](const QString &folder) {
        const QString path = folder + QStringLiteral("/manifest-sha256.txt");
        overwrite(path, QByteArray(64, 'a') + "  data/../../secret\n" + contentsOf(path));
    }, "manifest-sha256.txt: line 1 cannot be read\n");
    row("one manifest made to fit, the other not", [](const QString &folder) {
        overwrite(folder + QStringLiteral("/data/README.txt"), "other");
        QList<QByteArray> lines = contentsOf(folder + QStringLiteral("/manifest-sha256.txt")).split('\n');
        for (QByteArray &line : lines) {
            if (line.endsWith("data/README.txt"))
                line = Sha256::of("other").hex().toLatin1() + "  data/README.txt";
        }
        overwrite(folder + QStringLiteral("/manifest-sha256.txt"), lines.join('\n'));
    }, "data/README.txt: changed\n");
    row("missing manifest", [](const QString &folder) { QFile::remove(folder + QStringLiteral("/manifest-sha512.txt")); }, "manifest-sha512.txt: missing\n");
    row("missing seal", [](const QString &folder) { QFile::remove(folder + QStringLiteral("/tagmanifest-sha256.txt")); }, "tagmanifest-sha256.txt: missing\n");
    row("custody line altered and resealed", [](const QString &folder) {
        replaceIn(folder + QStringLiteral("/data/custody.jsonl"), "\"action\":\"import\"", "\"action\":\"impose\"");
        resealed(folder, QStringLiteral("data/custody.jsonl"));
    }, "data/custody.jsonl: custody chain broken at 2\n");
    row("custody line taken out and resealed", [](const QString &folder) {
        QList<QByteArray> lines = contentsOf(folder + QStringLiteral("/data/custody.jsonl")).split('\n');
        lines.removeAt(1);
        overwrite(folder + QStringLiteral("/data/custody.jsonl"), lines.join('\n'));
        resealed(folder, QStringLiteral("data/custody.jsonl"));
    }, "data/custody.jsonl: custody chain broken at 3\n");
    row("custody emptied and resealed", [](const QString &folder) {
        overwrite(folder + QStringLiteral("/data/custody.jsonl"), {});
        resealed(folder, QStringLiteral("data/custody.jsonl"));
    }, "data/custody.jsonl: custody log is empty\n");
    row("citation of another original, resealed", [](const QString &folder) {
        QByteArray bytes = contentsOf(folder + QStringLiteral("/data/citations/citations.json"));
        const qsizetype at = bytes.indexOf("\"sha256\": \"") + 11;
        bytes.replace(at, 4, "0000");
        overwrite(folder + QStringLiteral("/data/citations/citations.json"), bytes);
        resealed(folder, QStringLiteral("data/citations/citations.json"));
    }, "data/citations/citations.json: C001 names an original that is not here\n");
#ifdef Q_OS_UNIX
    row("a link in the place of a file", [](const QString &folder) {
        const QString path = folder + QStringLiteral("/data/README.txt");
        QFile::rename(path, folder + QStringLiteral("/../elsewhere"));
        QFile::link(folder + QStringLiteral("/../elsewhere"), path);
    }, "data/README.txt: is a link\n");
#endif
}

void VerifyTest::tamperingWithAFolderIsFound()
{
    QFETCH(Tamper, tamper);
    QFETCH(QString, problem);
    QTemporaryDir temporary;
    const QString folder = copy(temporary, false);
    QVERIFY2(evidence::verify(folder)->ok, qPrintable(problems(evidence::verify(folder))));
    tamper(folder);
    const auto verified = evidence::verify(folder);
    QVERIFY(bool(verified));
    QVERIFY(!verified->ok);
    QVERIFY2(problems(verified).contains(problem), qPrintable(problems(verified)));
}

void VerifyTest::tamperingWithAZipIsFound_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("problem");
    const auto edit = [](const std::function<void(zip_t *)> &change) {
        return [change](const QString &path) {
            zip_t *archive = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
            change(archive);
            if (zip_close(archive) != 0)
                qFatal("%s", zip_strerror(archive));
        };
    };
    const auto add = [](zip_t *archive, const char *name, const QByteArray &bytes, zip_flags_t flags) {
        void *copy = malloc(size_t(bytes.size()));
        memcpy(copy, bytes.constData(), size_t(bytes.size()));
        zip_file_add(archive, name, zip_source_buffer(archive, copy, zip_uint64_t(bytes.size()), 1), flags);
    };
    QTest::newRow("changed") << Tamper(edit([add](zip_t *archive) { add(archive, "packet/data/README.txt", "other", ZIP_FL_OVERWRITE); })) << QStringLiteral("data/README.txt: changed\n");
    QTest::newRow("missing") << Tamper(edit([](zip_t *archive) { zip_delete(archive, zip_uint64_t(zip_name_locate(archive, "packet/data/report.pdf", 0))); })) << QStringLiteral("data/report.pdf: missing\n");
    QTest::newRow("added") << Tamper(edit([add](zip_t *archive) { add(archive, "packet/data/extra.txt", "x", 0); })) << QStringLiteral("data/extra.txt: not in the manifest\n");
    QTest::newRow("added outside") << Tamper(edit([add](zip_t *archive) { add(archive, "other/extra.txt", "x", 0); })) << QStringLiteral("other/extra.txt: lies outside the packet's folder\n");
    QTest::newRow("a flipped bit") << Tamper([](const QString &path) {
        QByteArray bytes = contentsOf(path);
        // In the packed bytes of the report, the largest file.
        const qsizetype at = bytes.indexOf("packet/data/report.pdf") + 2000;
        bytes[at] = char(bytes.at(at) ^ 1);
        overwrite(path, bytes);
    }) << QStringLiteral("data/report.pdf: changed\n");
}

void VerifyTest::tamperingWithAZipIsFound()
{
    QFETCH(Tamper, tamper);
    QFETCH(QString, problem);
    QTemporaryDir temporary;
    const QString path = copy(temporary, true);
    QVERIFY(evidence::verify(path)->ok);
    tamper(path);
    const auto verified = evidence::verify(path);
    QVERIFY2(bool(verified), qPrintable(problems(verified)));
    QVERIFY(!verified->ok);
    QVERIFY2(problems(verified).contains(problem), qPrintable(problems(verified)));
}

void VerifyTest::pathsThatLeadOutOfAZipAreFound_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("above") << QByteArray("../evil.txt");
    QTest::newRow("above, from inside") << QByteArray("packet/data/../../../evil.txt");
    QTest::newRow("absolute") << QByteArray("/evil.txt");
    QTest::newRow("drive") << QByteArray("C:/evil.txt");
    QTest::newRow("backslash") << QByteArray("packet\\..\\evil.txt");
}

void VerifyTest::pathsThatLeadOutOfAZipAreFound()
{
    QFETCH(QByteArray, name);
    QTemporaryDir temporary;
    const QString path = copy(temporary, true);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), 0, nullptr);
    QVERIFY(zip_file_add(archive, name.constData(), zip_source_buffer(archive, "x", 1, 0), 0) >= 0);
    QCOMPARE(zip_close(archive), 0);
    const auto verified = evidence::verify(path);
    QVERIFY(bool(verified));
    QVERIFY2(problems(verified).contains(QString::fromUtf8(name) + QStringLiteral(": a path that leads out of the packet")), qPrintable(problems(verified)));
}

void VerifyTest::aBombIsRefused()
{
    QTemporaryDir temporary;
    // One byte, of which the zip's directory says that it becomes four gigabytes.
    const QString path = temporary.filePath(QStringLiteral("bomb.zip"));
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    QVERIFY(zip_file_add(archive, "bagit.txt", zip_source_buffer(archive, "x", 1, 0), 0) >= 0);
    QCOMPARE(zip_close(archive), 0);
    QByteArray bytes = contentsOf(path);
    bytes.replace(bytes.indexOf("PK\x01\x02") + 24, 4, "\xf0\xff\xff\xff");
    overwrite(path, bytes);
    const auto verified = evidence::verify(path);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::TooLarge);
}

void VerifyTest::proofsBesideTheSealAreAllowed()
{
    QTemporaryDir temporary;
    const QString folder = copy(temporary, false);
    overwrite(folder + QStringLiteral("/tagmanifest-sha256.txt.asc"), "a signature");
    QVERIFY(evidence::verify(folder)->ok);
}

void VerifyTest::relativePathsWork()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_sample->path({})));
    for (const char *path : {"packet", "./packet/", "packet/../packet", "packet.zip", "sample.ttcase", "sample.ttcase/"}) {
        const auto verified = evidence::verify(QString::fromLatin1(path));
        QVERIFY2(bool(verified) && verified->ok, qPrintable(QString::fromLatin1(path) + u' ' + problems(verified)));
    }
    QVERIFY(QDir::setCurrent(before));
}

void VerifyTest::aCaseIsChecked_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QString>("problem");
    const auto original = [](const QString &folder) { return folder + QStringLiteral("/originals/") + filesBelow(folder + QStringLiteral("/originals")).first(); };
    QTest::newRow("whole") << Tamper([](const QString &) {}) << QString();
    QTest::newRow("changed original") << Tamper([original](const QString &folder) { overwrite(original(folder), "other"); }) << QStringLiteral(": changed\n");
    QTest::newRow("missing original") << Tamper([original](const QString &folder) { QFile::remove(original(folder)); }) << QStringLiteral(": missing\n");
    QTest::newRow("added original") << Tamper([](const QString &folder) { overwrite(folder + QStringLiteral("/originals/extra"), "x"); }) << QStringLiteral("originals/extra: not known to the case\n");
    QTest::newRow("damaged database") << Tamper([](const QString &folder) {
        QByteArray bytes = contentsOf(folder + QStringLiteral("/case.sqlite"));
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, 'x'));
        overwrite(folder + QStringLiteral("/case.sqlite"), bytes);
    }) << QStringLiteral("case.sqlite: damaged");
}

void VerifyTest::aCaseIsChecked()
{
    QFETCH(Tamper, tamper);
    QFETCH(QString, problem);
    SampleCase sample;
    sample.fill();
    sample.close();
    tamper(sample.casePath());
    const auto verified = evidence::verify(sample.casePath());
    QVERIFY2(bool(verified), qPrintable(problems(verified)));
    QCOMPARE(verified->ok, problem.isEmpty());
    QVERIFY2(problems(verified).contains(problem), qPrintable(problems(verified)));
    QVERIFY(verified->ok == verified->problems.empty());
}

void VerifyTest::otherThingsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing there") << QStringLiteral("none") << QByteArray() << int(ErrorCode::NotFound);
    QTest::newRow("a text") << QStringLiteral("a.txt") << QByteArray("hello") << int(ErrorCode::Unsupported);
    QTest::newRow("no zip") << QStringLiteral("a.zip") << QByteArray("PK\x03\x04 but no more") << int(ErrorCode::Unsupported);
    QTest::newRow("a plain folder") << QStringLiteral("folder/a.txt") << QByteArray("hello") << int(ErrorCode::Unsupported);
}

void VerifyTest::otherThingsAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QTemporaryDir folder;
    if (!bytes.isEmpty()) {
        QDir().mkpath(QFileInfo(folder.filePath(name)).absolutePath());
        overwrite(folder.filePath(name), bytes);
    }
    const auto verified = evidence::verify(folder.filePath(name.section(u'/', 0, 0)));
    QVERIFY(!verified);
    QCOMPARE(int(verified.error().code), code);
}

void VerifyTest::cancelEndsIt()
{
    CancelSource source;
    source.cancel();
    for (const QString &path : {m_packet, m_packet + QStringLiteral(".zip"), m_sample->casePath()}) {
        const auto verified = evidence::verify(path, source.token());
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::Cancelled);
    }
}

QTEST_MAIN(VerifyTest)
#include "verify_test.moc"
