// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contenttokens.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

enum Kind : unsigned char { Regular, Space, Delimiter };

constexpr std::array<Kind, 256> kindsOfBytes()
{
    std::array<Kind, 256> kinds{};
    for (const std::size_t c : {0U, 9U, 10U, 12U, 13U, 32U})
        kinds[c] = Space;
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        kinds[static_cast<unsigned char>(c)] = Delimiter;
    return kinds;
}

constexpr std::array<Kind, 256> kinds = kindsOfBytes();

Kind kindOf(char c)
{
    return kinds[static_cast<unsigned char>(c)];
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

int hexValue(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

} // namespace

std::string_view ContentTokens::next()
{
    m_operands.count = 0;
    m_operands.named = false;
    m_operands.filledArray = false;
    m_operands.bytes = 0;
    m_operands.blanks = 0;
    m_arrays = 0;
    m_dictionaries = 0;
    while (m_at < m_end) {
        const char c = *m_at;
        if (kindOf(c) == Space) {
            ++m_at;
        } else if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+') {
            readNumber();
        } else if (c == '(') {
            readString();
        } else if (c == '/') {
            const char *begin = ++m_at;
            while (m_at < m_end && kindOf(*m_at) == Regular)
                ++m_at;
            if (m_dictionaries == 0 && m_arrays == 0) {
                m_operands.name = {begin, static_cast<std::size_t>(m_at - begin)};
                m_operands.named = true;
            }
        } else if (c == '[') {
            ++m_arrays;
            ++m_at;
        } else if (c == ']') {
            m_arrays = std::max(0, m_arrays - 1);
            ++m_at;
        } else if (c == '<') {
            if (m_end - m_at > 1 && m_at[1] == '<') {
                ++m_dictionaries;
                m_at += 2;
            } else {
                readHexString();
            }
        } else if (c == '>') {
            m_dictionaries = std::max(0, m_dictionaries - 1);
            m_at += m_end - m_at > 1 && m_at[1] == '>' ? 2 : 1;
        } else if (c == '%') {
            while (m_at < m_end && *m_at != '\n' && *m_at != '\r')
                ++m_at;
        } else if (kindOf(c) == Delimiter) {
            ++m_at;
        } else {
            const char *begin = m_at;
            while (m_at < m_end && kindOf(*m_at) == Regular)
                ++m_at;
            const std::string_view word(begin, static_cast<std::size_t>(m_at - begin));
            if (m_dictionaries == 0 && m_arrays == 0 && word != "true" && word != "false" && word != "null")
                return word;
        }
    }
    return {};
}

void ContentTokens::readNumber()
{
    double value = 0;
    double scale = 1;
    bool negative = false;
    bool point = false;
    for (; m_at < m_end && kindOf(*m_at) == Regular; ++m_at) {
        const char c = *m_at;
        if (c == '-')
            negative = true;
        else if (c == '.')
            point = true;
        else if (c >= '0' && c <= '9' && value < 1e15) {
            value = value * 10 + (c - '0');
            scale = point ? scale * 10 : scale;
        } else if (c > '9' || c < '+')
            break; // "0.5w" of careless writers
    }
    if (m_arrays > 0)
        m_operands.filledArray = true;
    if (m_arrays > 0 || m_dictionaries > 0)
        return;
    if (m_operands.count == Operands::most) {
        std::move(m_operands.numbers.begin() + 1, m_operands.numbers.end(), m_operands.numbers.begin());
        --m_operands.count;
    }
    m_operands.numbers[static_cast<std::size_t>(m_operands.count++)] = (negative ? -value : value) / scale;
}

void ContentTokens::readString()
{
    int depth = 0;
    for (; m_at < m_end; ++m_at) {
        const char c = *m_at;
        if (c == '(' && depth++ == 0)
            continue;
        if (c == ')' && --depth == 0) {
            ++m_at;
            break;
        }
        if (c == '\\' && m_end - m_at > 1) {
            ++m_at;
            if (*m_at == '\n' || *m_at == '\r')
                continue; // a line that goes on
            for (int digits = 1; digits < 3 && *m_at >= '0' && *m_at <= '7' && m_end - m_at > 1 && m_at[1] >= '0' && m_at[1] <= '7';
                 ++digits)
                ++m_at;
        }
        ++m_operands.bytes;
        m_operands.blanks += c == ' ' ? 1 : 0;
    }
}

void ContentTokens::readHexString()
{
    qsizetype digits = 0;
    for (++m_at; m_at < m_end && *m_at != '>'; ++m_at)
        digits += isHex(*m_at) ? 1 : 0;
    if (m_at < m_end)
        ++m_at;
    if (m_dictionaries == 0)
        m_operands.bytes += (digits + 1) / 2;
}

void ContentTokens::skipInlineImage()
{
    constexpr std::ptrdiff_t looked = 12; // what follows the end of an image is text again
    if (m_at < m_end)
        ++m_at; // the one space behind ID
    for (; m_end - m_at >= 2; ++m_at) {
        if (m_at[0] != 'E' || m_at[1] != 'I' || kindOf(m_at[-1]) != Space)
            continue;
        const char *behind = m_at + 2;
        if (behind < m_end && kindOf(*behind) != Space)
            continue;
        const char *far = behind + std::min(looked, m_end - behind);
        if (std::all_of(behind, far, [](char c) { return kindOf(c) == Space || (c > 32 && c < 127); })) {
            m_at = behind;
            return;
        }
    }
    m_at = m_end;
}

std::string plainName(std::string_view written)
{
    std::string name;
    name.reserve(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] == '#' && i + 2 < written.size() && isHex(written[i + 1]) && isHex(written[i + 2])) {
            name += static_cast<char>(hexValue(written[i + 1]) * 16 + hexValue(written[i + 2]));
            i += 2;
        } else {
            name += written[i];
        }
    }
    return name;
}

} // namespace tendertrail::ingest
