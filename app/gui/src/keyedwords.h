// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace tendertrail::gui {

/// A stable key of a library and what it is called; text is marked by QT_TRANSLATE_NOOP.
struct KeyedWord
{
    const char *key;
    const char *text;
};

/// The key's words in the interface's language.
template <std::size_t N>
QString word(const std::array<KeyedWord, N> &words, const char *context, const QString &key)
{
    for (const KeyedWord &row : words) {
        if (key == QLatin1StringView(row.key))
            return QCoreApplication::translate(context, row.text);
    }
    return key; // a key newer than this program is shown as it is, never hidden
}

} // namespace tendertrail::gui
