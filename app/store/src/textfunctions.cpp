// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfunctions.h"

#include "core/fold.h"

#include <QCollator>
#include <QLocale>
#include <QString>

#include <sqlite3.h>

#include <memory>

namespace tendertrail::store {

namespace {

// Made when the first sorting asks for it: most connections never do.
struct NameOrder
{
    std::unique_ptr<QCollator> collator;
};

QStringView viewOf(const void *utf16, int bytes)
{
    return {static_cast<const QChar *>(utf16), bytes / qsizetype(sizeof(QChar))};
}

int compareNames(void *order, int leftBytes, const void *left, int rightBytes, const void *right)
{
    auto *names = static_cast<NameOrder *>(order);
    if (!names->collator) {
        // Without a language (LANG=C) Qt compares code points.
        const QLocale system;
        names->collator = std::make_unique<QCollator>(system.language() == QLocale::C ? QLocale(QLocale::English) : system);
        names->collator->setNumericMode(true);
        names->collator->setCaseSensitivity(Qt::CaseInsensitive);
    }
    return names->collator->compare(viewOf(left, leftBytes), viewOf(right, rightBytes));
}

void removeOrder(void *order)
{
    delete static_cast<NameOrder *>(order);
}

void contains(sqlite3_context *context, int, sqlite3_value **values)
{
    const QString text(static_cast<const QChar *>(sqlite3_value_text16(values[0])), sqlite3_value_bytes16(values[0]) / 2);
    const QStringView words = viewOf(sqlite3_value_text16(values[1]), sqlite3_value_bytes16(values[1]));
    sqlite3_result_int(context, core::folded(text).contains(words) ? 1 : 0);
}

} // namespace

int addTextFunctions(sqlite3 *handle)
{
    auto order = std::make_unique<NameOrder>();
    const int code = sqlite3_create_collation_v2(handle, "trail_name", SQLITE_UTF16, order.get(), compareNames, removeOrder);
    if (code != SQLITE_OK)
        return code;
    (void)order.release(); // the connection's now: it is not taken over where the call fails
    return sqlite3_create_function_v2(handle, "trail_contains", 2, SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, contains, nullptr,
                                      nullptr, nullptr);
}

} // namespace tendertrail::store
