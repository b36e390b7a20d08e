// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8locale.h"

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <clocale>
#include <locale.h>
#ifdef Q_OS_MACOS
#include <xlocale.h>
#endif
#endif

namespace tendertrail::ingest {

#ifdef Q_OS_WIN

struct Utf8Locale::Private
{
};

Utf8Locale::Utf8Locale() = default;
Utf8Locale::~Utf8Locale() = default;

#else

struct Utf8Locale::Private
{
    locale_t own = nullptr;
    locale_t before = nullptr;
};

Utf8Locale::Utf8Locale() : d(std::make_unique<Private>())
{
    for (const char *name : {"C.UTF-8", "UTF-8", "en_US.UTF-8"}) {
        d->own = newlocale(LC_CTYPE_MASK, name, nullptr);
        if (d->own) {
            d->before = uselocale(d->own);
            return;
        }
    }
}

Utf8Locale::~Utf8Locale()
{
    if (d->own) {
        uselocale(d->before);
        freelocale(d->own);
    }
}

#endif

} // namespace tendertrail::ingest
