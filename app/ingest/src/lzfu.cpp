// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lzfu.h"

#include "charset.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRtf = 64'000'000;
constexpr std::size_t deepest = 1000; ///< groups in groups; deeper ones share the state of the last

/// What the dictionary holds before the first byte, as the specification lists it.
constexpr char prefilled[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans "
    "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

struct GroupState
{
    bool skipped = false;     ///< fonts, colours, pictures and what is marked as ignorable
    bool htmlHidden = false;  ///< RTF that stands in for HTML which is there, too
    int unicodeSkip = 1;      ///< characters that follow \u for readers without Unicode
};

class RtfText
{
public:
    explicit RtfText(const QByteArray &rtf) : m_rtf(rtf) {}

    QString read()
    {
        while (m_at < m_rtf.size()) {
            const char c = m_rtf.at(m_at++);
            if (c == '{') {
                flush();
                if (m_groups.size() < deepest)
                    m_groups.push_back(m_state);
                else
                    ++m_deeper;
                m_toSkip = 0;
            } else if (c == '}') {
                flush();
                if (m_deeper > 0)
                    --m_deeper;
                else if (!m_groups.empty()) {
                    m_state = m_groups.back();
                    m_groups.pop_back();
                }
                m_toSkip = 0;
            } else if (c == '\\') {
                readControl();
            } else if (c != '\r' && c != '\n') {
                addByte(c);
            }
        }
        flush();
        return m_text;
    }

private:
    [[nodiscard]] bool isShown() const { return !m_state.skipped && !m_state.htmlHidden; }

    void addByte(char c)
    {
        if (m_toSkip > 0)
            --m_toSkip;
        else if (isShown())
            m_bytes += c;
    }

    void flush()
    {
        if (m_bytes.isEmpty())
            return;
        m_text += decode(m_bytes, m_encoding.isEmpty() ? detectCharset(m_bytes) : Charset{m_encoding, 0, {}});
        m_bytes.clear();
    }

    void addText(QChar c)
    {
        flush();
        if (isShown())
            m_text += c;
    }

    void readControl()
    {
        if (m_at >= m_rtf.size())
            return;
        const char c = m_rtf.at(m_at);
        if (c == '\'') {
            bool is = false;
            const int byte = m_rtf.mid(m_at + 1, 2).toInt(&is, 16);
            m_at += 3;
            if (is)
                addByte(static_cast<char>(byte));
            return;
        }
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
            ++m_at;
            if (c == '*')
                m_state.skipped = true;
            else if (c == '~')
                addText(QChar::Nbsp);
            else if (c == '\\' || c == '{' || c == '}')
                addByte(c);
            else if (c == '\r' || c == '\n')
                addText(u'\n');
            return;
        }
        const qsizetype begin = m_at;
        while (m_at < m_rtf.size() && m_at - begin < 40 && isLetter(m_rtf.at(m_at)))
            ++m_at;
        const QByteArray name = m_rtf.sliced(begin, m_at - begin);
        const qsizetype digits = m_at;
        if (m_at < m_rtf.size() && m_rtf.at(m_at) == '-')
            ++m_at;
        while (m_at < m_rtf.size() && m_at - digits < 12 && m_rtf.at(m_at) >= '0' && m_rtf.at(m_at) <= '9')
            ++m_at;
        bool hasNumber = false;
        const int number = m_rtf.sliced(digits, m_at - digits).toInt(&hasNumber);
        if (m_at < m_rtf.size() && m_rtf.at(m_at) == ' ')
            ++m_at;
        obey(name, hasNumber ? std::optional<int>(number) : std::nullopt);
    }

    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    void obey(const QByteArray &name, std::optional<int> number)
    {
        if (name == "par" || name == "line" || name == "row" || name == "sect" || name == "page")
            addText(u'\n');
        else if (name == "tab" || name == "cell")
            addText(u'\t');
        else if (name == "u" && number)
            addUnicode(*number);
        else if (name == "uc" && number)
            m_state.unicodeSkip = std::clamp(*number, 0, 10);
        else if (name == "ansicpg" && number)
            m_encoding = encodingOfCodePage(*number);
        else if (name == "htmlrtf") {
            flush();
            m_state.htmlHidden = number.value_or(1) != 0;
        } else if (name == "bin" && number)
            m_at = std::min(m_rtf.size(), m_at + std::max(0, *number));
        else if (name == "fonttbl" || name == "colortbl" || name == "stylesheet" || name == "info" || name == "pict"
                 || name == "object" || name == "header" || name == "footer")
            m_state.skipped = true;
        else if (name == "endash" || name == "emdash")
            addText(QChar(name == "endash" ? 0x2013 : 0x2014));
        else if (name == "lquote" || name == "rquote")
            addText(QChar(name == "lquote" ? 0x2018 : 0x2019));
        else if (name == "ldblquote" || name == "rdblquote")
            addText(QChar(name == "ldblquote" ? 0x201c : 0x201d));
        else if (name == "bullet")
            addText(QChar(0x2022));
    }

    void addUnicode(int number)
    {
        addText(QChar(static_cast<char16_t>(number & 0xffff)));
        m_toSkip = m_state.unicodeSkip;
    }

    const QByteArray &m_rtf;
    qsizetype m_at = 0;
    QString m_text;
    QByteArray m_bytes; ///< shown, not decoded yet
    QString m_encoding;
    GroupState m_state;
    std::vector<GroupState> m_groups;
    std::size_t m_deeper = 0;
    int m_toSkip = 0;
};

} // namespace

QString encodingOfCodePage(int page)
{
    switch (page) {
    case 936: case 20936: case 52936: case 54936: return u"gb18030"_s;
    case 950: return u"Big5-HKSCS"_s;
    case 932: return u"windows-31j"_s;
    case 949: return u"windows-949"_s;
    case 65001: return u"UTF-8"_s;
    case 1200: return u"UTF-16LE"_s;
    case 28591: return u"windows-1252"_s;
    default: return page >= 1250 && page <= 1258 ? u"windows-%1"_s.arg(page) : QString();
    }
}

core::Result<QByteArray> unpackRtf(const QByteArray &packed)
{
    if (packed.size() < 16)
        return core::fail(core::ErrorCode::Corrupt, {}, u"packed RTF without a header"_s);
    const auto rawSize = static_cast<qsizetype>(qFromLittleEndian<quint32>(packed.constData() + 4));
    const quint32 kind = qFromLittleEndian<quint32>(packed.constData() + 8);
    if (rawSize > mostRtf)
        return core::fail(core::ErrorCode::TooLarge, {}, u"RTF over 64 MB"_s);
    if (kind == 0x414c454d) // "MELA": not packed
        return packed.mid(16, rawSize);
    if (kind != 0x75465a4c) // "LZFu"
        return core::fail(core::ErrorCode::Corrupt, {}, u"RTF packed in an unknown way"_s);
    std::array<char, 4096> dictionary{};
    constexpr std::size_t filled = sizeof prefilled - 1;
    std::copy(prefilled, prefilled + filled, dictionary.begin());
    std::size_t write = filled;
    QByteArray out;
    out.reserve(std::min(rawSize, packed.size() * 10));
    qsizetype at = 16;
    const auto put = [&](char c) {
        out += c;
        dictionary[write] = c;
        write = (write + 1) % dictionary.size();
    };
    while (at < packed.size() && out.size() < rawSize) {
        const auto control = static_cast<unsigned char>(packed.at(at++));
        for (int bit = 0; bit < 8 && at < packed.size() && out.size() < rawSize; ++bit) {
            if ((control >> bit & 1) == 0) {
                put(packed.at(at++));
                continue;
            }
            if (at + 2 > packed.size())
                return out;
            const int token = qFromBigEndian<quint16>(packed.constData() + at);
            at += 2;
            auto offset = static_cast<std::size_t>(token >> 4);
            if (offset == write) // the end mark
                return out;
            for (int length = (token & 15) + 2; length > 0 && out.size() < rawSize; --length) {
                put(dictionary[offset]);
                offset = (offset + 1) % dictionary.size();
            }
        }
    }
    return out;
}

QString plainTextOfRtf(const QByteArray &rtf)
{
    return RtfText(rtf).read();
}

} // namespace tendertrail::ingest
