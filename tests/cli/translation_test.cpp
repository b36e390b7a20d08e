// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "httptestserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Translation from the command line, end to end: engine, glossary, review, files for translators and back.
class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_case = m_folder->filePath(s("c.ttcase"));
        QFile file(m_folder->filePath(s("notice.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("采购公告\n采购人：深圳大学\n预算金额为200,000元。\n");
        file.close();
        QCOMPARE(cli({s("new"), m_case}).exitCode, 0);
        QCOMPARE(cli({s("import"), m_case, file.fileName()}).exitCode, 0);
        QCOMPARE(cli({s("translate"), m_case}).exitCode, 0);
    }

    void aGlossaryListsWhatItChanges()
    {
        const CliRun changed = cli({s("glossary"), m_case, s("--add"), s("采购公告=Call for Tenders"), s("--json"), s("--as"), s("anna")});
        QCOMPARE(changed.exitCode, 0);
        QVERIFY2(!changed.lines().isEmpty(), changed.err);
        for (const QJsonObject &line : changed.lines())
            QVERIFY(line.value(s("source")).toString().contains(s("采购公告")));
        QVERIFY(changed.lines().first().value(s("after")).toString().contains(s("Call for Tenders")));
        const QJsonObject listed = cli({s("glossary"), m_case, s("--json")}).last();
        QCOMPARE(listed.value(s("by")).toString(), s("anna"));
        const QString tbx = m_folder->filePath(s("g.tbx"));
        QCOMPARE(cli({s("export"), m_case, s("--format"), s("tbx"), s("--output"), tbx}).exitCode, 0);
        QCOMPARE(cli({s("glossary"), m_case, s("--remove"), s("采购公告")}).exitCode, 0);
        QVERIFY(cli({s("glossary"), m_case, s("--json")}).lines().isEmpty());
        // A file without a term would not be valid, so there is none.
        const QString none = m_folder->filePath(s("none.tbx"));
        QCOMPARE(cli({s("export"), m_case, s("--format"), s("tbx"), s("--output"), none}).exitCode, 3);
        QVERIFY(!QFile::exists(none));
        QCOMPARE(cli({s("glossary"), m_case, s("--import"), tbx}).exitCode, 0);
        QCOMPARE(cli({s("glossary"), m_case, s("--json")}).last().value(s("target")).toString(), s("Call for Tenders"));
        QCOMPARE(cli({s("glossary"), m_case, s("--add"), s("nonsense")}).exitCode, 2);
    }

    void aTranslatorsWorkGoesOutAndComesBack()
    {
        const QString xliff = m_folder->filePath(s("out.xlf"));
        QCOMPARE(cli({s("export"), m_case, s("--format"), s("xliff"), s("--output"), xliff, s("--document"), s("1")}).exitCode, 0);
        QFile file(xliff);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("<target", bytes.indexOf("采购公告"));
        const qsizetype begin = bytes.indexOf('>', at) + 1;
        bytes.replace(begin, bytes.indexOf("</target>", at) - begin, "A xylophone of a notice");
        bytes.replace("state=\"translated\"", "state=\"reviewed\"");
        file.resize(0);
        file.write(bytes);
        file.close();
        const CliRun back = cli({s("import-translations"), m_case, xliff, s("--as"), s("translator"), s("--json")});
        QVERIFY2(back.exitCode == 0, back.err);
        QVERIFY(back.last().value(s("applied")).toInt() > 0);
        const QList<QJsonObject> segments = cli({s("segments"), m_case, s("--document"), s("1"), s("--json")}).lines();
        QCOMPARE(segments.first().value(s("status")).toString(), s("reviewed"));
        QCOMPARE(segments.first().value(s("by")).toString(), s("translator"));
        QCOMPARE(segments.first().value(s("engine")).toString(), s("gist"));
        // The English side is indexed: an English query finds the Chinese page.
        const QJsonObject hit = cli({s("search"), m_case, s("xylophone"), s("--json")}).last();
        QCOMPARE(hit.value(s("matched")).toString(), s("translation"));
        QCOMPARE(hit.value(s("page")).toInt(), 1);

        // Into the memory of another case.
        const QString tmx = m_folder->filePath(s("out.tmx"));
        QCOMPARE(cli({s("export"), m_case, s("--format"), s("tmx"), s("--output"), tmx}).exitCode, 0);
        const QString other = m_folder->filePath(s("other.ttcase"));
        QCOMPARE(cli({s("new"), other}).exitCode, 0);
        QCOMPARE(cli({s("import"), other, m_folder->filePath(s("notice.txt"))}).exitCode, 0);
        QVERIFY(cli({s("import-translations"), other, tmx, s("--json")}).last().value(s("units")).toInt() > 0);
        QVERIFY(cli({s("translate"), other, s("--json")}).last().value(s("from_memory")).toInt() > 0);
        const QJsonObject proposed = cli({s("segments"), other, s("--document"), s("1"), s("--json")}).lines().first();
        QCOMPARE(proposed.value(s("translation")).toString(), s("A xylophone of a notice"));
        QCOMPARE(proposed.value(s("status")).toString(), s("machine"));
        QCOMPARE(proposed.value(s("engine")).toString(), s("memory"));
    }

    void aPersonReviewsAndItIsRemembered()
    {
        const QString memory = m_folder->filePath(s("memory.jsonl"));
        const int segment = cli({s("segments"), m_case, s("--document"), s("1"), s("--json")}).lines().first().value(s("segment")).toInt();
        QCOMPARE(cli({s("review"), m_case, s("--segment"), QString::number(segment), s("--text"), s("Notice"), s("--approve"), s("--memory"), memory, s("--as"), s("anna")}).exitCode, 0);
        const QJsonObject reviewed = cli({s("segments"), m_case, s("--document"), s("1"), s("--json")}).lines().first();
        QCOMPARE(reviewed.value(s("status")).toString(), s("reviewed"));
        QCOMPARE(reviewed.value(s("translation")).toString(), s("Notice"));
        QVERIFY(QFile::exists(memory));
        QCOMPARE(cli({s("review"), m_case, s("--segment"), s("4711")}).exitCode, 2);
    }

    void aServerOnThisComputerNeedsNoConsentAndOneElsewhereDoes()
    {
        HttpTestServer server([](const HttpRequest &request) {
            QJsonArray texts;
            for (const QJsonValue &value : QJsonDocument::fromJson(request.body).object().value(QStringLiteral("q")).toArray())
                texts.append(QStringLiteral("EN ") + value.toString());
            return HttpAnswer{200, QJsonDocument(QJsonObject{{QStringLiteral("translatedText"), texts}}).toJson(), {}, -1, false, false};
        });
        const CliRun here = cli({s("translate"), m_case, s("--engine"), s("libretranslate"), s("--address"), server.address().toString(), s("--json")});
        QVERIFY2(here.exitCode == 0, here.err);
        QVERIFY(here.last().value(s("translated")).toInt() > 0);
        QVERIFY(!server.requests().isEmpty());

        // A key that is not there is said before the text goes out without one; and so is an engine that nobody knows.
        const qsizetype requests = qsizetype(server.requests().size());
        const CliRun keyless = cli({s("translate"), m_case, s("--engine"), s("deepl"), s("--address"), server.address().toString(), s("--key-variable"), s("TENDERTRAIL_NO_SUCH_KEY")});
        QCOMPARE(keyless.exitCode, 3);
        QVERIFY2(keyless.err.contains("TENDERTRAIL_NO_SUCH_KEY is not set"), keyless.err);
        QCOMPARE(qsizetype(server.requests().size()), requests);
        const CliRun unknown = cli({s("translate"), m_case, s("--engine"), s("babel")});
        QVERIFY2(unknown.err.contains("babel") && unknown.err.contains("translatelocally"), unknown.err);
        const CliRun nowhere = cli({s("translate"), m_case, s("--engine"), s("opus"), s("--model"), m_folder->filePath(s("nowhere"))});
        QVERIFY2(nowhere.err.contains("config.json"), nowhere.err);

        QCOMPARE(cli({s("consent"), m_case, s("--json")}).last().value(s("address")).toString(), QString());
        QCOMPARE(cli({s("consent"), m_case, s("--address"), s("https://translate.example.org")}).exitCode, 0);
        QCOMPARE(cli({s("consent"), m_case, s("--json")}).last().value(s("address")).toString(), s("https://translate.example.org"));
        QCOMPARE(cli({s("consent"), m_case, s("--withdraw")}).exitCode, 0);
        const CliRun far = cli({s("translate"), m_case, s("--engine"), s("deepl"), s("--address"), s("https://192.0.2.1")});
        QCOMPARE(far.exitCode, 3);
        QVERIFY2(far.err.contains("consent_required"), far.err);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
