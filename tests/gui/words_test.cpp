// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context, source, comment;
    QStringList translations; // several for plurals
    bool numerus = false;
    bool finished = true;
};

QList<Message> readMessages(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                message = {};
                message.context = context;
                message.numerus = xml.attributes().value("numerus"_L1) == u"yes";
            } else if (xml.name() == u"source") {
                message.source = xml.readElementText();
            } else if (xml.name() == u"comment") {
                message.comment = xml.readElementText();
            } else if (xml.name() == u"translation") {
                message.finished = !xml.attributes().hasAttribute("type"_L1);
                if (!message.numerus)
                    message.translations.append(xml.readElementText());
            } else if (xml.name() == u"numerusform") {
                message.translations.append(xml.readElementText());
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == u"message") {
            messages.append(message);
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?n|%L?[0-9]"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersArrive_data() { everyTextIsTranslated_data(); }
    void placeholdersArrive();
};

void WordsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("English") << u"en"_s << true;
    QTest::newRow("Chinese") << u"zh_CN"_s << false;
}

// The sources are read anew into a copy: what is new there is unfinished, what is gone has no place in the file.
void WordsTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    const QString kept = QStringLiteral(TRAIL_SOURCE_DIR "/translations/tendertrail_%1.ts").arg(language);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(kept).fileName());
    QVERIFY(QFile::copy(kept, copy));
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-recursive"_s, QStringLiteral(TRAIL_SOURCE_DIR "/app/gui")};
    if (pluralsOnly)
        arguments.append(u"-pluralonly"_s);
    arguments += {u"-ts"_s, copy};
    QProcess lupdate;
    lupdate.start(QStringLiteral(TRAIL_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);

    const QList<Message> messages = readMessages(copy);
    QVERIFY(messages.size() > (pluralsOnly ? 10 : 200));
    QStringList missing;
    for (const Message &message : messages) {
        const bool empty = message.translations.isEmpty() || message.translations.contains(QString());
        if (!message.finished || empty)
            missing.append(message.context + u": "_s + message.source);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QCOMPARE(readMessages(kept).size(), messages.size());
}

void WordsTest::placeholdersArrive()
{
    QFETCH(QString, language);
    const QList<Message> messages = readMessages(QStringLiteral(TRAIL_SOURCE_DIR "/translations/tendertrail_%1.ts").arg(language));
    for (const Message &message : messages) {
        for (qsizetype form = 0; form < message.translations.size(); ++form) {
            const QString &translation = message.translations.at(form);
            QStringList wanted = placeholders(message.source);
            // Where a language has a singular, it may do without the number: "The one is decided".
            if (message.numerus && form == 0 && message.translations.size() > 1 && !translation.contains(u"%Ln"_s))
                wanted.removeAll(u"%Ln"_s);
            QVERIFY2(placeholders(translation) == wanted, qPrintable(message.source + u" → "_s + translation));
        }
    }
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
