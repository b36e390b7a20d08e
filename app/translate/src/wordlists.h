// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstddef>

namespace tendertrail::translate {

/// The name of a list of resources/grammar/wordlists.tsv, as a template's argument.
template <std::size_t size>
struct ListName
{
    constexpr ListName(const char (&name)[size]) { std::copy_n(name, size, text); } // NOLINT: a literal stands for itself
    char text[size];
};

namespace wordlists {
/// By name; empty, with a message to the log, for one that the file does not have (a test holds names and file together). Any thread.
[[nodiscard]] const QStringList &list(const char *name);
[[nodiscard]] const QSet<QString> &set(const char *name);
[[nodiscard]] const QHash<QString, QString> &table(const char *name);
} // namespace wordlists

/// Words that rules of grammar ask about, in the order of the file: wordList<"titles.heads">(). Looked up once.
template <ListName name>
[[nodiscard]] const QStringList &wordList()
{
    static const QStringList &words = wordlists::list(name.text);
    return words;
}
/// The same, to ask only whether a word is in it.
template <ListName name>
[[nodiscard]] const QSet<QString> &wordSet()
{
    static const QSet<QString> &words = wordlists::set(name.text);
    return words;
}
/// Chinese words and their English.
template <ListName name>
[[nodiscard]] const QHash<QString, QString> &wordTable()
{
    static const QHash<QString, QString> &words = wordlists::table(name.text);
    return words;
}

} // namespace tendertrail::translate
