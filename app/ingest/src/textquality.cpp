// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textquality.h"

#include "commonhan.h"
#include "pagewriter.h"

#include "core/fold.h"

#include <QChar>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

bool isPrivateUse(char32_t code)
{
    return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/// Symbol fonts (Wingdings and the like) put ticks and bullets at F020 to F0FF: normal in moderation.
bool isSymbolFont(char32_t code)
{
    return code >= 0xf020 && code <= 0xf0ff;
}

bool isPlausibleScript(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Han:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Arabic:  // Uyghur
    case QChar::Script_Tibetan:
    case QChar::Script_Mongolian:
    case QChar::Script_Yi:
    case QChar::Script_Hebrew:
    case QChar::Script_Thai:
    case QChar::Script_Devanagari:
        return true;
    default:
        return false;
    }
}

double share(qsizetype part, qsizetype whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

QString percent(double value)
{
    return QString::number(qRound(value * 100));
}

} // namespace

TextQuality measureText(const QString &text)
{
    TextQuality quality;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (isBlank(code))
            continue;
        ++quality.characters;
        if (core::isHan(code)) {
            ++quality.han;
            quality.rareHan += isCommonHan(code) ? 0 : 1;
        } else if (isPrivateUse(code)) {
            quality.privateUse += isSymbolFont(code) ? 0 : 1;
            quality.strange += isSymbolFont(code) ? 1 : 0;
        } else if (code == 0xfffd || QChar::category(code) == QChar::Other_NotAssigned) {
            ++quality.replacement;
        } else if (QChar::category(code) == QChar::Other_Control) {
            ++quality.control;
        } else if ((code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z')) {
            ++quality.latin;
        } else if (code >= 0xa1 && code <= 0x24f && code != 0xb7 && code != 0xd7 && code != 0xb0 && code != 0xb1) {
            ++quality.latinAccented;
        } else if (!isPlausibleScript(QChar::script(code))) {
            ++quality.strange;
        }
    }
    static const auto mark = u"(cid:"_s;
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
        quality.cidMarks += text.indexOf(u')', at) - at + 1;
    return quality;
}

QString garbageReason(const TextQuality &quality)
{
    if (quality.characters == 0)
        return {};
    const qsizetype all = quality.characters;
    // A page of five signs says nothing by its shares.
    if (all < 8)
        return quality.privateUse + quality.replacement + quality.control == all
                   ? u"text layer: no readable character"_s : QString();
    if (const double part = share(quality.privateUse, all); part > 0.15)
        return u"text layer: %1 % private-use characters"_s.arg(percent(part));
    if (const double part = share(quality.replacement + quality.control, all); part > 0.10)
        return u"text layer: %1 % unreadable characters"_s.arg(percent(part));
    if (const double part = share(quality.cidMarks, all); part > 0.20)
        return u"text layer: %1 % glyph numbers instead of characters"_s.arg(percent(part));
    if (const double part = share(quality.strange, all); part > 0.40)
        return u"text layer: %1 % characters of unlikely scripts"_s.arg(percent(part));
    // GBK read as Latin-1 is accented letters and nothing else; French has some 4 %, Vietnamese 25 %.
    if (const double part = share(quality.latinAccented, quality.latinAccented + quality.latin + quality.han);
        quality.latinAccented >= 20 && part > 0.45)
        return u"text layer: %1 % accented Latin letters, bytes of another encoding"_s.arg(percent(part));
    if (const double part = share(quality.rareHan, quality.han); quality.han >= 50 && part > 0.40)
        return u"text layer: %1 % rare ideographs, a font with wrong names"_s.arg(percent(part));
    return {};
}

} // namespace tendertrail::ingest
