// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordlists.h"

#include <QDebug>
#include <QFile>

#include <map>

// Q_INIT_RESOURCE must stand outside any namespace; the resources live in a static library.
static void initialiseGrammarResources()
{
    Q_INIT_RESOURCE(grammar);
}

namespace tendertrail::translate::wordlists {

namespace {

struct Words
{
    QStringList list;
    QSet<QString> set;
    QHash<QString, QString> table;
};

using WordsByName = std::map<QByteArray, Words, std::less<>>;

WordsByName read()
{
    initialiseGrammarResources();
    QFile file(QStringLiteral(":/tendertrail/grammar/wordlists.tsv"));
    WordsByName all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0 || line.startsWith('#'))
            continue;
        Words words;
        words.list = QString::fromUtf8(line.sliced(tab + 1)).trimmed().split(u'|');
        words.set = {words.list.cbegin(), words.list.cend()};
        for (const QString &word : std::as_const(words.list)) {
            if (const qsizetype is = word.indexOf(u'='); is > 0)
                words.table.insert(word.first(is), word.sliced(is + 1));
        }
        all.emplace(line.first(tab), std::move(words));
    }
    return all;
}

const Words &byName(const char *name)
{
    static const WordsByName all = read();
    static const Words none;
    const auto found = all.find(name);
    if (found == all.end()) {
        qCritical("no list of words is called \"%s\"", name);
        return none;
    }
    return found->second;
}

} // namespace

const QStringList &list(const char *name)
{
    return byName(name).list;
}

const QSet<QString> &set(const char *name)
{
    return byName(name).set;
}

const QHash<QString, QString> &table(const char *name)
{
    return byName(name).table;
}

} // namespace tendertrail::translate::wordlists
