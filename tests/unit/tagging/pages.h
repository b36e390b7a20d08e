// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "tagging/tagger.h"

#include <QTest>

#include <memory>
#include <vector>

/// Pages for the tests of tagging, as a reader would give them.
namespace pages {

inline tendertrail::core::PageText page(const QString &text, int number = 1)
{
    tendertrail::core::PageText made;
    made.number = number;
    made.source = tendertrail::core::TextSource::Digital;
    made.text = text;
    return made;
}

/// Pages parted by a form feed.
inline std::vector<tendertrail::core::PageText> document(const QString &text)
{
    std::vector<tendertrail::core::PageText> made;
    const auto parts = text.split(u'\f');
    for (const auto &part : parts)
        made.push_back(page(part, static_cast<int>(made.size()) + 1));
    return made;
}

/// Lines before, then a table whose rows are lines and whose cells are parted by |.
inline tendertrail::core::PageText withTable(const QString &before, const QStringList &rows)
{
    using namespace tendertrail::core;
    auto made = page(before + QStringLiteral("\n\n"));
    for (int row = 0; row < rows.size(); ++row) {
        const auto cells = rows[row].split(u'|');
        for (int column = 0; column < cells.size(); ++column) {
            Block block;
            block.kind = BlockKind::TableCell;
            block.table = 0;
            block.row = row;
            block.column = column;
            block.range.begin = made.text.size();
            made.text += cells[column];
            block.range.end = made.text.size();
            made.text += QStringLiteral("\n\n");
            made.blocks.push_back(block);
        }
    }
    return made;
}

inline std::shared_ptr<const tendertrail::tagging::Tagger> tagger()
{
    static const auto loaded = tendertrail::tagging::Tagger::load();
    if (!loaded)
        qFatal("%s", qPrintable(tendertrail::core::describe(loaded.error())));
    return *loaded;
}

inline std::vector<tendertrail::core::Suggestion> tag(const std::vector<tendertrail::core::PageText> &document,
                                                      const QString &name = QStringLiteral("a.pdf"))
{
    auto found = tagger()->tag(document, name, {});
    return found ? *found : std::vector<tendertrail::core::Suggestion>();
}

/// Values of a field, with its kind before a colon where it has one: "budget:200000".
inline QStringList values(const std::vector<tendertrail::core::Suggestion> &suggestions, const QString &field)
{
    QStringList found;
    for (const auto &suggestion : suggestions) {
        if (tendertrail::core::fieldName(suggestion.field) == field)
            found.append(suggestion.kind.isEmpty() ? suggestion.value : suggestion.kind + u':' + suggestion.value);
    }
    return found;
}

inline QStringList values(const QString &text, const QString &field)
{
    return values(tag(document(text)), field);
}

/// The chips that a tagger finds that is loaded now, with what a person has added by now.
inline QStringList chips(const QString &text)
{
    const auto tagger = tendertrail::tagging::Tagger::load();
    if (!tagger)
        return {tendertrail::core::describe(tagger.error())};
    const auto found = (*tagger)->tag(document(text), QStringLiteral("a.txt"), {});
    return found ? values(*found, QStringLiteral("chip")) : QStringList(tendertrail::core::describe(found.error()));
}

} // namespace pages
