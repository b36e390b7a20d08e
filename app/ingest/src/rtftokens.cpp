// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtftokens.h"

#include <algorithm>
#include <iterator>

namespace tendertrail::ingest {

namespace {

constexpr qsizetype longestWord = 32; // as the specification has it
constexpr int mostNumber = 100'000'000;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

RtfToken RtfTokens::next()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes.at(m_at++);
        switch (c) {
        case '{': return {RtfToken::Kind::Open, {}, {}, 0};
        case '}': return {RtfToken::Kind::Close, {}, {}, 0};
        case '\r':
        case '\n':
        case '\0': break; // lines of the file are none of the text
        case '\\': return control();
        default: return {RtfToken::Kind::Byte, {}, {}, c};
        }
    }
    return {};
}

RtfToken RtfTokens::control()
{
    if (m_at >= m_bytes.size())
        return {};
    const char first = m_bytes.at(m_at);
    if (first == '\'') {
        const int high = m_at + 1 < m_bytes.size() ? hexValue(m_bytes.at(m_at + 1)) : -1;
        const int low = m_at + 2 < m_bytes.size() ? hexValue(m_bytes.at(m_at + 2)) : -1;
        ++m_at;
        if (high < 0 || low < 0)
            return {RtfToken::Kind::Byte, {}, {}, '\''};
        m_at += 2;
        return {RtfToken::Kind::Byte, {}, {}, static_cast<char>(high << 4 | low)};
    }
    if (!isLetter(first)) {
        ++m_at;
        return {RtfToken::Kind::Symbol, {}, {}, first};
    }
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes.at(m_at)) && m_at - begin < longestWord)
        ++m_at;
    RtfToken token;
    token.kind = RtfToken::Kind::Word;
    token.word = std::string_view(m_bytes.constData() + begin, static_cast<std::size_t>(m_at - begin));
    const bool negative = m_at + 1 < m_bytes.size() && m_bytes.at(m_at) == '-' && isDigit(m_bytes.at(m_at + 1));
    m_at += negative ? 1 : 0;
    if (m_at < m_bytes.size() && isDigit(m_bytes.at(m_at))) {
        int value = 0;
        for (; m_at < m_bytes.size() && isDigit(m_bytes.at(m_at)); ++m_at)
            value = std::min(value * 10 + (m_bytes.at(m_at) - '0'), mostNumber);
        token.number = negative ? -value : value;
    }
    if (m_at < m_bytes.size() && m_bytes.at(m_at) == ' ')
        ++m_at;
    if (token.word == "bin")
        m_at += std::min<qsizetype>(std::max(0, token.number.value_or(0)), m_bytes.size() - m_at);
    return token;
}

const char *encodingOfCodePage(int codePage)
{
    struct Row
    {
        int codePage;
        const char *encoding;
    };
    static constexpr Row rows[] = {{936, "gb18030"},       {20936, "gb18030"},     {52936, "gb18030"},     {54936, "gb18030"},
                                       {950, "Big5-HKSCS"},    {932, "windows-31j"},
                                   {949, "windows-949"},   {1250, "windows-1250"}, {1251, "windows-1251"}, {1252, "windows-1252"},
                                   {1253, "windows-1253"}, {1254, "windows-1254"}, {1255, "windows-1255"}, {1256, "windows-1256"},
                                   {1257, "windows-1257"}, {1258, "windows-1258"}, {874, "windows-874"},   {437, "ibm-437"},
                                   {850, "ibm-850"},       {852, "ibm-852"},       {866, "ibm-866"},       {10000, "macintosh"},
                                   {28591, "windows-1252"}, {1200, "UTF-16LE"}, {65001, "UTF-8"}};
    const auto row = std::find_if(std::begin(rows), std::end(rows), [codePage](const Row &each) { return each.codePage == codePage; });
    return row == std::end(rows) ? nullptr : row->encoding;
}

int codePageOfCharset(int charset)
{
    switch (charset) {
    case 77: return 10000;
    case 128: return 932;
    case 129: return 949;
    case 134: return 936;
    case 136: return 950;
    case 161: return 1253;
    case 162: return 1254;
    case 163: return 1258;
    case 177: return 1255;
    case 178: return 1256;
    case 186: return 1257;
    case 204: return 1251;
    case 222: return 874;
    case 238: return 1250;
    case 254: return 437;
    default: return 0;
    }
}

} // namespace tendertrail::ingest
