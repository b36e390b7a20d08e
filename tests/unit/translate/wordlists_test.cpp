// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordlists.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tendertrail::translate;

/// The lists of words that rules ask for by name, and the file that has them.
class WordListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListThatARuleNamesIsThere();
    void everyListIsAskedForByARule();
    void noWordStandsTwiceInAList();
    void tablesHaveBothSides();
    void anUnknownNameIsEmptyAndLogged();

private:
    // Kind ("List", "Set" or "Table") by name, from the sources.
    static QMultiHash<QString, QString> named()
    {
        QMultiHash<QString, QString> names;
        static const QRegularExpression asks(QStringLiteral("word(List|Set|Table)<\"([^\"]+)\">"));
        for (QDirIterator files(QStringLiteral(TRAIL_TRANSLATE_SOURCES), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files); files.hasNext();) {
            QFile file(files.next());
            if (file.fileName().endsWith(QStringLiteral("wordlists.h")) || !file.open(QIODevice::ReadOnly))
                continue; // its comment names one
            const QString text = QString::fromUtf8(file.readAll());
            for (auto matches = asks.globalMatch(text); matches.hasNext();) {
                const auto match = matches.next();
                names.insert(match.captured(2), match.captured(1));
            }
        }
        return names;
    }
    static QStringList inFile()
    {
        (void)wordlists::list("titles.heads"); // makes the resource known
        QFile file(QStringLiteral(":/tendertrail/grammar/wordlists.tsv"));
        QStringList names;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (!line.isEmpty() && !line.startsWith('#'))
                    names.append(QString::fromUtf8(line.first(std::max<qsizetype>(line.indexOf('\t'), 0))));
            }
        }
        return names;
    }
};

void WordListsTest::everyListThatARuleNamesIsThere()
{
    const auto names = named();
    QVERIFY(names.size() > 100);
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        QVERIFY2(!wordlists::list(name.key().toUtf8().constData()).isEmpty(), qPrintable(name.key()));
}

void WordListsTest::everyListIsAskedForByARule()
{
    const auto names = named();
    const QStringList lists = inFile();
    QVERIFY(lists.size() > 100);
    for (const QString &name : lists)
        QVERIFY2(names.contains(name), qPrintable(name));
    QCOMPARE(QSet<QString>(lists.cbegin(), lists.cend()).size(), lists.size());
}

void WordListsTest::noWordStandsTwiceInAList()
{
    const QStringList lists = inFile();
    for (const QString &name : lists) {
        const QByteArray utf8 = name.toUtf8();
        QVERIFY2(wordlists::list(utf8.constData()).size() == wordlists::set(utf8.constData()).size(), utf8.constData());
        QVERIFY2(!wordlists::list(utf8.constData()).contains(QString()), utf8.constData());
    }
}

void WordListsTest::tablesHaveBothSides()
{
    const auto names = named();
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        const QByteArray utf8 = name.key().toUtf8();
        if (*name == u"Table")
            QVERIFY2(wordlists::table(utf8.constData()).size() == wordlists::list(utf8.constData()).size(), utf8.constData());
        else
            QVERIFY2(wordlists::table(utf8.constData()).isEmpty(), utf8.constData());
    }
}

void WordListsTest::anUnknownNameIsEmptyAndLogged()
{
    QTest::ignoreMessage(QtCriticalMsg, "no list of words is called \"nobody.has-this\"");
    QVERIFY(wordlists::list("nobody.has-this").isEmpty());
}

QTEST_GUILESS_MAIN(WordListsTest)
#include "wordlists_test.moc"
