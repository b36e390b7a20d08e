// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/creditcode.h"

#include <array>

namespace tendertrail::tagging {
namespace {

constexpr int codeLength = 18;
constexpr int modulus = 31;

// GB 32100-2015, table of values: digits, then capitals without I, O, S, V, Z.
constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
// Weights 3^(i-1) mod 31 of the 17 characters before the check character.
constexpr std::array<int, codeLength - 1> weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

QChar halfWidth(QChar unit)
{
    const auto code = unit.unicode();
    const bool full = (code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) || (code >= 0xFF41 && code <= 0xFF5A);
    return (full ? QChar(code - 0xFEE0) : unit).toUpper();
}

bool isCodeUnit(QChar unit)
{
    const auto plain = halfWidth(unit);
    return (plain >= u'0' && plain <= u'9') || (plain >= u'A' && plain <= u'Z');
}

/// What a letter outside the alphabet was before it was misread.
QChar repairedUnit(QChar unit)
{
    switch (unit.unicode()) {
    case u'O': return u'0';
    case u'I': return u'1';
    case u'S': return u'5';
    case u'Z': return u'2';
    default: return unit;
    }
}

} // namespace

bool isCreditCode(const QString &code)
{
    if (code.size() != codeLength)
        return false;
    qsizetype sum = 0;
    for (int i = 0; i < codeLength - 1; ++i) {
        const auto value = alphabet.indexOf(code.at(i));
        if (value < 0)
            return false;
        sum += value * weights[static_cast<std::size_t>(i)];
    }
    // The first eight: who registered, what kind, and a division of the country in six digits. A telephone number is no code.
    for (int i = 2; i < 8; ++i) {
        if (!(code.at(i) >= u'0' && code.at(i) <= u'9'))
            return false;
    }
    return alphabet.at((modulus - sum % modulus) % modulus) == code.at(codeLength - 1);
}

std::vector<FoundCode> findCreditCodes(const QString &text)
{
    std::vector<FoundCode> found;
    for (qsizetype begin = 0; begin < text.size();) {
        if (!isCodeUnit(text.at(begin))) {
            ++begin;
            continue;
        }
        QString code;
        auto end = begin;
        for (auto at = begin; at < text.size(); ++at) {
            if (isCodeUnit(text.at(at))) {
                code.append(halfWidth(text.at(at)));
                end = at + 1;
            } else if (text.at(at) != u' ' || at + 1 >= text.size() || !isCodeUnit(text.at(at + 1)) || code.size() >= codeLength) {
                break;
            }
            if (code.size() > codeLength)
                break;
        }
        if (code.size() == codeLength) {
            QString repaired = code;
            for (auto &unit : repaired)
                unit = repairedUnit(unit);
            if (isCreditCode(code))
                found.push_back({{begin, end}, code, false});
            else if (isCreditCode(repaired))
                found.push_back({{begin, end}, repaired, true});
        }
        // On from the end of the unbroken run: a code does not begin inside a longer one.
        auto next = begin;
        while (next < text.size() && isCodeUnit(text.at(next)))
            ++next;
        begin = code.size() == codeLength ? std::max(next, end) : next;
    }
    return found;
}

} // namespace tendertrail::tagging
