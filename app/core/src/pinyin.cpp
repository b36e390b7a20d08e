// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"
#include "core/hanscript.h"

#include <unicode/translit.h>

#include <memory>

namespace tendertrail::core {

namespace {

constexpr const char *withTones = "Han-Latin/Names";
// ü is a letter of its own and keeps its dots: Lü is not Lu.
constexpr const char *withoutTones = "Han-Latin/Names; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC";

std::unique_ptr<icu::Transliterator> transliterator(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        made.reset();
    return made;
}

QString transliterated(const std::unique_ptr<icu::Transliterator> &with, const QString &text)
{
    if (!with)
        return text; // ICU without its transliteration data: the name as written beats none
    icu::UnicodeString latin(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()));
    with->transliterate(latin);
    return QString(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length()).simplified();
}

} // namespace

QString pinyin(const QString &han)
{
    // A transliterator is not thread-safe, and costs some 100 ms to make: one for each thread that asks.
    thread_local const auto instance = transliterator(withTones);
    return transliterated(instance, han);
}

QString pinyinName(const QString &han)
{
    thread_local const auto instance = transliterator(withoutTones);
    QString written = han;
    written.replace(u'都', u'督'); // dū in every name, which ICU reads as the word dōu
    QString name = transliterated(instance, written);
    bool atStart = true;
    for (QChar &c : name) {
        if (atStart && c.isLetter())
            c = c.toUpper();
        atStart = c.isSpace();
    }
    return name;
}

QString toSimplified(const QString &text)
{
    thread_local const auto instance = transliterator("Hant-Hans");
    return transliterated(instance, text);
}

QString toTraditional(const QString &text)
{
    thread_local const auto instance = transliterator("Hans-Hant");
    return transliterated(instance, text);
}

} // namespace tendertrail::core
