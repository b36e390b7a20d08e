// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

// Office documents of before 2007: read where there is a LibreOffice, refused in words where not.
class LegacyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutLibreOfficeItSaysSo();
    void aWordDocumentIsRead();
    void aChangedDocumentIsConvertedAgain();
    void noiseEndsInWords();
    void conversionHasATimeLimit();
    void theOtherProgramIsConfined();
    void realOnesEnd_data();
    void realOnesEnd();

private:
    [[nodiscard]] bool makeDoc(const QString &path, const QString &text);
    [[nodiscard]] static QByteArray compoundFile(const char *stream);
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QString &path, const QByteArray &bytes);

    QTemporaryDir m_folder;
    QString m_office; ///< of this machine; empty for none
};

void LegacyTest::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray LegacyTest::compoundFile(const char *stream)
{
    QByteArray file("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    file += QByteArray(504, '\0');
    for (const char *c = stream; *c != '\0'; ++c)
        file += QByteArray(1, *c) + '\0';
    return file + QByteArray(2000, '\0');
}

void LegacyTest::initTestCase()
{
#ifdef TRAIL_SANITIZED
    QSKIP("a sanitizer's own memory does not fit under the limit that the other program starts with");
#endif
    Client client;
    const auto description = client.describe();
    QVERIFY(description);
    const QJsonObject told = QJsonDocument::fromJson(description->toUtf8()).object();
    QVERIFY(told.contains(QStringLiteral("office")));
    m_office = told.value(QStringLiteral("office")).toString();
}

// A document written by the same LibreOffice, from text.
bool LegacyTest::makeDoc(const QString &path, const QString &text)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(QStringLiteral("made.html"));
    write(source, "<!DOCTYPE html><meta charset=utf-8><p>" + text.toUtf8());
    const QStringList arguments = {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                                   QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("doc:MS Word 97"),
                                   QStringLiteral("--outdir"), folder.path(), source};
    for (int turn = 0; turn < 3 && !QFile::exists(folder.filePath(QStringLiteral("made.doc"))); ++turn)
        (void)QProcess::execute(QDir::cleanPath(m_office + QStringLiteral("/../soffice")), arguments);
    QFile::remove(path);
    return QFile::copy(folder.filePath(QStringLiteral("made.doc")), path);
}

void LegacyTest::withoutLibreOfficeItSaysSo()
{
    write(path("old.doc"), compoundFile("WordDocument"));
    qputenv("TENDERTRAIL_SOFFICE", "");
    Client client;
    const auto found = client.probe(path("old.doc"), QStringLiteral("old.doc"), {});
    QVERIFY(found);
    QCOMPARE(found->format, QStringLiteral("legacy"));
    QCOMPARE(found->mediaType, QStringLiteral("application/msword"));
    const auto read = client.extract(path("old.doc"), QStringLiteral("old.doc"), {}, [](core::PageText) { return core::Result<void>(); }, {});
    qunsetenv("TENDERTRAIL_SOFFICE");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Unsupported);
    QVERIFY2(read.error().detail.contains(QStringLiteral("legacy Word document (.doc)"))
                 && read.error().detail.contains(QStringLiteral("LibreOffice")),
             qPrintable(read.error().detail));
}

void LegacyTest::aWordDocumentIsRead()
{
    if (m_office.isEmpty())
        QSKIP("no LibreOffice here");
    QVERIFY(makeDoc(path("notice.doc"), QStringLiteral("深圳大学服务器采购公告")));
    Client client;
    QString text;
    const auto read = client.extract(path("notice.doc"), QStringLiteral("notice.doc"), {}, [&](core::PageText page) -> core::Result<void> {
        text += page.text;
        return {};
    }, {});
    QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
    QCOMPARE(read->pages, 1);
    QVERIFY2(text.contains(QStringLiteral("深圳大学服务器采购公告")), qPrintable(text));
    const auto image = client.render(path("notice.doc"), QStringLiteral("notice.doc"), {}, 1, 50, {});
    QVERIFY2(image, image ? "" : qPrintable(core::describe(image.error())));
}

void LegacyTest::aChangedDocumentIsConvertedAgain()
{
    if (m_office.isEmpty())
        QSKIP("no LibreOffice here");
    Client client;
    for (const QString &wanted : {QStringLiteral("第一次公告"), QStringLiteral("更正以后的公告内容")}) {
        QVERIFY(makeDoc(path("changed.doc"), wanted));
        QString text;
        const auto read = client.extract(path("changed.doc"), QStringLiteral("changed.doc"), {}, [&](core::PageText page) -> core::Result<void> {
            text += page.text;
            return {};
        }, {});
        QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
        QVERIFY2(text.contains(wanted), qPrintable(text));
    }
}

void LegacyTest::noiseEndsInWords()
{
    if (m_office.isEmpty())
        QSKIP("no LibreOffice here");
    write(path("noise.doc"), compoundFile("WordDocument"));
    Client client;
    const auto read = client.extract(path("noise.doc"), QStringLiteral("noise.doc"), {}, [](core::PageText) { return core::Result<void>(); }, {});
    if (!read)
        QVERIFY2(!read.error().detail.isEmpty() && read.error().code != ErrorCode::Protocol, qPrintable(core::describe(read.error())));
}

void LegacyTest::conversionHasATimeLimit()
{
    if (m_office.isEmpty())
        QSKIP("no LibreOffice here");
    write(path("slow.doc"), compoundFile("WordDocument"));
    Limits limits;
    limits.convertSeconds = 0;
    Client client(limits);
    const auto read = client.extract(path("slow.doc"), QStringLiteral("slow.doc"), {}, [](core::PageText) { return core::Result<void>(); }, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TimedOut);
}

// A shell in LibreOffice's place, which does by itself what a document could have LibreOffice do.
void LegacyTest::theOtherProgramIsConfined()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux confines another program");
#else
    const QDir folder(QFileInfo(m_folder.path()).canonicalFilePath());
    for (const char *name : {"office/program", "scratch", "elsewhere"})
        QVERIFY(folder.mkpath(QLatin1String(name)));
    QVERIFY(QFile::copy(QFileInfo(QStringLiteral("/bin/sh")).canonicalFilePath(), folder.filePath(QStringLiteral("office/program/shell"))));
    write(folder.filePath(QStringLiteral("elsewhere/secret")), "secret\n");
    write(folder.filePath(QStringLiteral("scratch/original")), "document\n");
    const auto runs = [&folder](const QString &script) {
        QProcess process;
        process.start(QString::fromLocal8Bit(qgetenv("TENDERTRAIL_WORKER")),
                      {QStringLiteral("--memory"), QString::number(1LL << 30), QStringLiteral("--scratch"), folder.filePath(QStringLiteral("scratch")),
                       QStringLiteral("--scratch-bytes"), QStringLiteral("1000000"), QStringLiteral("--seconds"), QStringLiteral("10"),
                       QStringLiteral("--run"), folder.filePath(QStringLiteral("office/program/shell")), QStringLiteral("-c"), script});
        process.waitForFinished(30'000);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())
               + QStringLiteral(" code %1").arg(process.exitCode());
    };
    QString said = runs(QStringLiteral("read line < scratch/original; echo $line").replace(QStringLiteral("scratch"), folder.filePath(QStringLiteral("scratch"))));
    if (said.contains(QStringLiteral("cannot confine")))
        QSKIP("no Landlock here");
    QVERIFY2(said.startsWith(QStringLiteral("document")), qPrintable(said));
    said = runs(QStringLiteral("echo x > %1/scratch/new && echo written").arg(folder.path()));
    QVERIFY2(said.startsWith(QStringLiteral("written")), qPrintable(said));
    for (const QString &script : {QStringLiteral("read line < %1/elsewhere/secret && echo done $line"), QStringLiteral("echo x > %1/elsewhere/new && echo done"),
                                  QStringLiteral("exec /bin/ls %1"), QStringLiteral("x=$(echo started) && echo done $x"),
                                  QStringLiteral("ulimit -f unlimited && echo done")}) {
        said = runs(script.contains(QStringLiteral("%1")) ? script.arg(folder.path()) : script);
        QVERIFY2(!said.contains(QStringLiteral("done")) && !said.endsWith(QStringLiteral("code 0")), qPrintable(script + QStringLiteral(": ") + said));
    }
    QVERIFY(!folder.exists(QStringLiteral("elsewhere/new")));
#endif
}

void LegacyTest::realOnesEnd_data()
{
    QTest::addColumn<QString>("file");
    const QString folder = QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/office");
    if (m_office.isEmpty() || !QFileInfo(folder).isDir())
        QSKIP("no LibreOffice or no shared data here");
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.doc"), QStringLiteral("*.xls"), QStringLiteral("*.ppt")}, QDir::Files);
    for (const QString &name : files)
        QTest::newRow(qPrintable(name)) << folder + QLatin1Char('/') + name;
}

void LegacyTest::realOnesEnd()
{
    QFETCH(QString, file);
    Client client;
    qsizetype letters = 0;
    const auto read = client.extract(file, QFileInfo(file).fileName(), {}, [&](core::PageText page) -> core::Result<void> {
        letters += page.text.size();
        return {};
    }, {});
    qInfo().noquote() << (read ? QStringLiteral("%1 pages, %2 letters").arg(read->pages).arg(letters) : core::describe(read.error()));
    QVERIFY(read || (!read.error().detail.isEmpty() && read.error().subject == file));
    QVERIFY(!read || letters > 0);
}

QTEST_MAIN(LegacyTest)
#include "legacy_test.moc"
