// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

namespace {

QJsonDocument golden(const QString &name)
{
    QFile file(QStringLiteral(TRAIL_SOURCE_DIR "/tests/cli/golden/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

bool fits(const QJsonObject &field, const QJsonObject &expected)
{
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (field.value(it.key()) != it.value())
            return false;
    }
    return true;
}

} // namespace

/// The JSON that scripts lean on, against golden files: keys are never dropped or renamed, and one notice gives what it gave.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_keys = golden(QStringLiteral("keys.json")).object();
        QVERIFY(!m_keys.isEmpty());
        m_case = m_folder.filePath(QStringLiteral("golden.ttcase"));
        m_new = cli({QStringLiteral("new"), m_case, QStringLiteral("--json")}).last();
        m_import = cli({QStringLiteral("import"), m_case, QStringLiteral(TRAIL_SOURCE_DIR "/tests/data/notice.txt"), QStringLiteral("--json")}).last();
        m_translate = cli({QStringLiteral("translate"), m_case, QStringLiteral("--json")}).last();
        m_tag = cli({QStringLiteral("tag"), m_case, QStringLiteral("--accept-above"), QStringLiteral("0.5"), QStringLiteral("--json")}).last();
    }

    void everyCommandHasItsKeys()
    {
        has("new", m_new);
        has("import", m_import);
        has("translate", m_translate);
        has("tag", m_tag);
        has("status", run({QStringLiteral("status"), m_case}));
        const QJsonObject document = run({QStringLiteral("documents"), m_case});
        has("documents", document);
        has("documents.sighting", document.value(QStringLiteral("sightings")).toArray().first().toObject());
        const QJsonObject text = run({QStringLiteral("text"), m_case, QStringLiteral("--document"), QStringLiteral("1")});
        has("text", text);
        const QJsonObject page = text.value(QStringLiteral("pages")).toArray().first().toObject();
        has("text.page", page);
        has("text.word", page.value(QStringLiteral("words")).toArray().first().toObject());
        has("segments", run({QStringLiteral("segments"), m_case, QStringLiteral("--document"), QStringLiteral("1")}));
        const QJsonObject fields = run({QStringLiteral("fields"), m_case});
        has("fields", fields);
        has("fields.field", fields.value(QStringLiteral("fields")).toArray().first().toObject());
        has("search", run({QStringLiteral("search"), m_case, QStringLiteral("采购")}));
        has("entities", run({QStringLiteral("entities"), m_case}));
        has("relations", run({QStringLiteral("relations"), m_case}));
        has("purchases", run({QStringLiteral("purchases"), m_case}));
        has("verify", run({QStringLiteral("verify"), m_case}));
    }

    void theNoticeGivesItsFields()
    {
        const QJsonArray fields = run({QStringLiteral("fields"), m_case}).value(QStringLiteral("fields")).toArray();
        const QJsonArray expected = golden(QStringLiteral("notice-fields.json")).array();
        QVERIFY(expected.size() >= 8);
        for (const QJsonValue &wanted : expected) {
            bool found = false;
            for (const QJsonValue &field : fields)
                found = found || fits(field.toObject(), wanted.toObject());
            QVERIFY2(found, QJsonDocument(wanted.toObject()).toJson() + QJsonDocument(fields).toJson());
        }
    }

    void theTextIsTheFilesText()
    {
        QFile file(QStringLiteral(TRAIL_SOURCE_DIR "/tests/data/notice.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString page = run({QStringLiteral("text"), m_case, QStringLiteral("--document"), QStringLiteral("1")})
                                 .value(QStringLiteral("pages"))
                                 .toArray()
                                 .first()
                                 .toObject()
                                 .value(QStringLiteral("text"))
                                 .toString();
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(page.contains(line), qPrintable(line + u'\n' + page));
    }

    void aDocumentIsNamedByNumberOrHash()
    {
        const QString sha256 = run({QStringLiteral("fields"), m_case}).value(QStringLiteral("sha256")).toString();
        const QJsonObject byHash = run({QStringLiteral("text"), m_case, QStringLiteral("--document"), sha256.left(8)});
        QCOMPARE(byHash.value(QStringLiteral("document")).toInt(), 1);
        QCOMPARE(cli({QStringLiteral("text"), m_case, QStringLiteral("--document"), QStringLiteral("99")}).exitCode, 3);
    }

private:
    QJsonObject run(const QStringList &arguments) const
    {
        const CliRun result = cli(arguments + QStringList{QStringLiteral("--json")});
        return result.lines().isEmpty() ? QJsonObject() : result.lines().first();
    }

    void has(const char *what, const QJsonObject &object) const
    {
        const QJsonArray keys = m_keys.value(QLatin1String(what)).toArray();
        QVERIFY2(!keys.isEmpty(), what);
        for (const QJsonValue &key : keys)
            QVERIFY2(object.contains(key.toString()), qPrintable(QString::fromLatin1(what) + u'.' + key.toString()));
    }

    QTemporaryDir m_folder;
    QString m_case;
    QJsonObject m_keys, m_new, m_import, m_translate, m_tag;
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
