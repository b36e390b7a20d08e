// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

namespace tendertrail::search {

namespace {

// Longer words are no product names but encoded bytes; their ends would only swell the index.
constexpr qsizetype longestWordWithEnds = 40;

struct Character
{
    char32_t codePoint = 0;
    core::TextRange range;
};

Character characterAt(const QString &text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(unit, text[at + 1]), {at, at + 2}};
    return {unit.unicode(), {at, at + 1}};
}

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\u2028' || c == U'\u0085';
}

class Scanner
{
public:
    Scanner(const QString &text, TokenMode mode) : m_text(text), m_mode(mode)
    {
        m_tokens.reserve(static_cast<size_t>(text.size()) + 1);
    }

    std::vector<Token> scan()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const Character c = characterAt(m_text, at);
            if (isPaired(c.codePoint)) {
                addToRun(c);
                at = c.range.end;
            } else if (isWordPart(c.codePoint)) {
                endRun();
                at = addWord(at);
            } else if (const qsizetype next = afterGap(at); next > at) {
                at = next; // the run goes on
            } else {
                endRun();
                at = c.range.end;
            }
        }
        endRun();
        if (m_mode == TokenMode::Query && m_lastAlone && m_lastRunWasOne)
            emitHeld();
        return std::move(m_tokens);
    }

private:
    void emitToken(const core::TextRange &first, const core::TextRange &second)
    {
        emitHeld();
        m_tokens.push_back({first, second, m_position++});
    }

    // In a query, the last character of a run alone is asked for only when something follows it: at the end of a phrase it
    // would keep 采购 from being found in 采购人.
    void emitHeld()
    {
        if (!m_lastAlone)
            return;
        m_lastAlone = false;
        m_tokens.push_back({m_heldLast, {}, m_position++});
    }

    void addToRun(const Character &c)
    {
        if (m_runLength > 0)
            emitToken(m_previous, c.range);
        m_previous = c.range;
        ++m_runLength;
    }

    void endRun()
    {
        if (m_runLength == 0)
            return;
        emitHeld();
        m_heldLast = m_previous;
        m_lastAlone = true;
        m_lastRunWasOne = m_runLength == 1;
        m_runLength = 0;
        if (m_mode == TokenMode::Document)
            emitHeld();
    }

    // Spaces and one line break do not end a run when it goes on behind them: names are wrapped, and OCR puts spaces between
    // characters. Gives where it goes on, or at.
    qsizetype afterGap(qsizetype at) const
    {
        if (m_runLength == 0)
            return at;
        int breaks = 0;
        for (qsizetype i = at; i < m_text.size();) {
            const Character c = characterAt(m_text, i);
            if (isPaired(c.codePoint))
                return i;
            breaks += isLineBreak(c.codePoint) ? 1 : 0;
            if (breaks > 1 || !QChar::isSpace(c.codePoint))
                return at;
            i = c.range.end;
        }
        return at;
    }

    qsizetype addWord(qsizetype at)
    {
        qsizetype end = at;
        bool letters = false;
        bool digits = false;
        while (end < m_text.size()) {
            const Character c = characterAt(m_text, end);
            if (isPaired(c.codePoint) || !isWordPart(c.codePoint))
                break;
            letters = letters || QChar::isLetter(c.codePoint);
            digits = digits || QChar::isDigit(c.codePoint);
            end = c.range.end;
        }
        emitToken({at, end}, {});
        if (m_mode == TokenMode::Document && letters && digits && end - at <= longestWordWithEnds)
            addEnds(at, end);
        return end;
    }

    // NVIDIAA100: idiaa100 … a100 and 100 stand at the same place as the word. Not 00: within a number there is no border.
    void addEnds(qsizetype at, qsizetype end)
    {
        const int position = m_position - 1;
        bool afterLetter = false;
        for (qsizetype i = at; end - i >= 2;) {
            const Character c = characterAt(m_text, i);
            const bool letter = QChar::isLetter(c.codePoint);
            if (i > at && (letter || (QChar::isDigit(c.codePoint) && afterLetter)))
                m_tokens.push_back({{i, end}, {}, position});
            afterLetter = letter;
            i = c.range.end;
        }
    }

    const QString &m_text;
    TokenMode m_mode;
    std::vector<Token> m_tokens;
    int m_position = 0;
    core::TextRange m_previous; // of the run
    qsizetype m_runLength = 0;
    core::TextRange m_heldLast; // of the run before
    bool m_lastAlone = false;
    bool m_lastRunWasOne = false;
};

} // namespace

bool isPaired(char32_t c)
{
    if (c < 0x1100)
        return false;
    if ((c >= 0x4E00 && c <= 0x9FFF) || c == 0x30FC) // 30FC: the long vowel mark, of no script but of kana's words
        return true;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return isWordPart(c);
    default:
        return core::isHan(c) && isWordPart(c);
    }
}

std::vector<Token> tokensOf(const QString &folded, TokenMode mode)
{
    return Scanner(folded, mode).scan();
}

} // namespace tendertrail::search
