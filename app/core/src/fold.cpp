// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

#include "radicaltable.h"

#include <QList>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace tendertrail::core {

namespace {

/// Everything that folding looks up, made once (some 50 ms) and never changed.
struct FoldTables
{
    const icu::Normalizer2 *normalizer = nullptr;
    /// Traditional to Simplified, one character to one.
    std::unordered_map<char32_t, char32_t> simplified;
    /// The fold of each BMP unit whose fold is one unit and independent of what stands before it; else 0.
    std::vector<char16_t> simple;

    FoldTables();
    [[nodiscard]] char32_t simplify(char32_t codePoint) const
    {
        const auto found = simplified.find(codePoint);
        return found == simplified.end() ? codePoint : found->second;
    }
};

/// Normalises the segment and maps each of its characters to the Simplified ideograph.
icu::UnicodeString foldSegment(const FoldTables &tables, const icu::UnicodeString &segment)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString normal = tables.normalizer->normalize(segment, status);
    if (U_FAILURE(status))
        return segment;
    icu::UnicodeString mapped;
    for (int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
        const auto codePoint = static_cast<char32_t>(normal.char32At(i));
        mapped.append(static_cast<UChar32>(tables.simplify(withoutRadical(codePoint))));
    }
    return mapped;
}

FoldTables::FoldTables()
{
    UErrorCode status = U_ZERO_ERROR;
    normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) // ICU without its data; then nothing is folded but the program still runs
        normalizer = nullptr;

    status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> hantHans(
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
    if (U_SUCCESS(status) && hantHans) {
        icu::UnicodeSet sources;
        hantHans->getSourceSet(sources);
        for (int32_t i = 0; i < sources.size(); ++i) {
            const UChar32 source = sources.charAt(i);
            icu::UnicodeString text(source);
            hantHans->transliterate(text);
            if (text.countChar32() == 1 && text.char32At(0) != source)
                simplified.emplace(static_cast<char32_t>(source), static_cast<char32_t>(text.char32At(0)));
        }
    }

    simple.assign(0x10000, 0);
    if (!normalizer)
        return;
    for (UChar32 c = 1; c < 0x10000; ++c) {
        if (U16_IS_SURROGATE(c) || !normalizer->hasBoundaryBefore(c))
            continue;
        const icu::UnicodeString result = foldSegment(*this, icu::UnicodeString(c));
        if (result.length() == 1)
            simple[static_cast<std::size_t>(c)] = result[0];
    }
}

const FoldTables &foldTables()
{
    static const FoldTables tables;
    return tables;
}

/// The end of the shortest piece from begin on that normalises independently of what follows.
qsizetype segmentEnd(const FoldTables &tables, const QString &text, qsizetype begin)
{
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    qsizetype end = begin;
    do {
        UChar32 unused = 0;
        U16_NEXT(units, end, text.size(), unused);
        if (end >= text.size() || tables.simple[text[end].unicode()] != 0)
            break;
        UChar32 next = 0;
        U16_GET(units, 0, end, text.size(), next);
        if (tables.normalizer->hasBoundaryBefore(next))
            break;
    } while (true);
    return end;
}

void append(Folded &folded, char16_t unit, qsizetype begin, qsizetype end)
{
    folded.text += QChar(unit);
    folded.origin.push_back(begin);
    folded.ends.push_back(end);
}

Folded withRoomFor(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.origin.reserve(static_cast<std::size_t>(text.size()) + 1);
    folded.ends.reserve(static_cast<std::size_t>(text.size()));
    return folded;
}

/// One unit for all that an OCR engine takes for each other; 0 for what it adds and loses. Expects folded text.
char16_t withoutConfusion(QChar c)
{
    switch (c.unicode()) {
    case u'o':
        return u'0';
    case u'l':
    case u'i':
    case u'|':
        return u'1';
    case u'昇':
    case u'异':
    case u'界':
        return u'升';
    case u'\u2212': // minus sign
        return 0;
    default:
        return c.isSpace() || c.category() == QChar::Punctuation_Dash ? char16_t(0) : c.unicode();
    }
}

} // namespace

TextRange Folded::toSource(const TextRange &folded) const
{
    const auto size = static_cast<qsizetype>(ends.size());
    const qsizetype begin = std::clamp<qsizetype>(folded.begin, 0, size);
    const qsizetype end = std::clamp<qsizetype>(folded.end, begin, size);
    const qsizetype first = origin.empty() ? 0 : origin[static_cast<std::size_t>(begin)];
    if (begin == end)
        return {first, first};
    return {first, ends[static_cast<std::size_t>(end - 1)]};
}

Folded fold(const QString &text)
{
    const FoldTables &tables = foldTables();
    Folded folded = withRoomFor(text);
    for (qsizetype i = 0; i < text.size();) {
        const char16_t unit = tables.simple[text[i].unicode()];
        if (unit != 0 && (i + 1 == text.size() || tables.simple[text[i + 1].unicode()] != 0)) {
            append(folded, unit, i, i + 1);
            ++i;
            continue;
        }
        if (!tables.normalizer) {
            append(folded, text[i].unicode(), i, i + 1);
            ++i;
            continue;
        }
        const qsizetype end = segmentEnd(tables, text, i);
        const icu::UnicodeString source(false, reinterpret_cast<const UChar *>(text.utf16()) + i,
                                        static_cast<int32_t>(end - i));
        const icu::UnicodeString result = foldSegment(tables, source);
        for (int32_t k = 0; k < result.length(); ++k)
            append(folded, result[k], i, end);
        i = end;
    }
    folded.origin.push_back(text.size());
    return folded;
}

QString folded(const QString &text)
{
    return fold(text).text;
}

Folded confusionFold(const QString &text)
{
    const Folded plain = fold(text);
    Folded confused = withRoomFor(plain.text);
    for (qsizetype i = 0; i < plain.text.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (const char16_t unit = withoutConfusion(plain.text[i]); unit != 0)
            append(confused, unit, plain.origin[at], plain.ends[at]);
    }
    confused.origin.push_back(text.size());
    return confused;
}

bool isHan(char32_t codePoint)
{
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        return true;
    if (codePoint < firstRadical)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(codePoint), &status) == USCRIPT_HAN;
}

double hanShare(const QString &text)
{
    qsizetype han = 0;
    qsizetype letters = 0;
    for (const char32_t codePoint : text.toUcs4()) {
        const bool ideograph = isHan(codePoint);
        han += ideograph ? 1 : 0;
        letters += ideograph || QChar::isLetter(codePoint) ? 1 : 0;
    }
    return letters == 0 ? 0 : static_cast<double>(han) / static_cast<double>(letters);
}

} // namespace tendertrail::core
