// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtfparser.h"

#include "charset.h"
#include "rtftable.h"
#include "rtftokens.h"
#include "symboltext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t maxDepth = 500; ///< of groups; text in deeper ones is left out
constexpr int symbolFont = -2;        ///< instead of a code page

/// Where the text of a group goes.
enum class Place { Body, Skipped, Fonts, Styles, Label, Footnote, Header, Footer };

struct State
{
    Place place = Place::Body;
    int codePage = 0;
    int fallbackLength = 1; ///< \uc: bytes behind \u for those who cannot read it
    bool hidden = false;
    bool standsForHtml = false; ///< written for programs that cannot read the HTML that is wrapped in it
    bool deleted = false;
};

/// Of the paragraph that is being read.
struct Paragraph
{
    QString text;
    QString label;
    int heading = 0;
    int listLevel = 0;
    bool inTable = false;
};

class RtfReader
{
public:
    explicit RtfReader(const QByteArray &bytes) : m_tokens(bytes) {}

    FlowDocument read()
    {
        m_states.push_back({});
        while (!m_ended) {
            const RtfToken token = m_tokens.next();
            switch (token.kind) {
            case RtfToken::Kind::End: m_ended = true; break;
            case RtfToken::Kind::Open: open(); break;
            case RtfToken::Kind::Close: close(); break;
            case RtfToken::Kind::Byte: addByte(token.byte); break;
            case RtfToken::Kind::Symbol: symbol(token.byte); break;
            case RtfToken::Kind::Word: word(token); break;
            }
        }
        endParagraph();
        endTable();
        for (const auto &[kind, items] : {std::pair(core::BlockKind::Paragraph, m_footnotes), std::pair(core::BlockKind::Footer, m_footers)}) {
            for (const QString &text : items)
                m_document.add(kind, text);
        }
        FlowDocument document;
        for (const QString &text : m_headers)
            document.add(core::BlockKind::Header, text);
        document.append(std::move(m_document));
        document.source = u"rtf"_s;
        if (document.items.empty())
            document.note = u"Rich Text document without text"_s;
        return document;
    }

private:
    [[nodiscard]] State &state() { return m_states.back(); }

    void open()
    {
        flushBytes();
        m_skipBytes = 0;
        m_ignorable = false;
        if (m_states.size() < maxDepth)
            m_states.push_back(state());
        else
            ++m_tooDeep;
    }

    void close()
    {
        flushBytes();
        m_skipBytes = 0;
        m_ignorable = false;
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        if (m_states.size() <= 2) { // the document's own group: what follows is none of it
            m_ended = true;
            return;
        }
        const Place left = state().place;
        m_states.pop_back();
        if (left != state().place && (left == Place::Footnote || left == Place::Header || left == Place::Footer))
            endMarginal(left);
        if (left == Place::Styles && state().place == Place::Styles)
            endStyle();
    }

    void addByte(char byte)
    {
        if (m_skipBytes > 0) {
            --m_skipBytes;
            return;
        }
        m_ignorable = false;
        if (m_tooDeep > 0 || state().place == Place::Skipped || state().place == Place::Fonts)
            return;
        if (const int codePage = currentCodePage(); codePage != m_bytesPage) {
            flushBytes();
            m_bytesPage = codePage;
        }
        m_bytes += byte;
    }

    [[nodiscard]] int currentCodePage() const
    {
        const int own = m_states.back().codePage;
        return own != 0 ? own : m_codePage;
    }

    void flushBytes()
    {
        if (m_bytes.isEmpty())
            return;
        const QByteArray bytes = std::move(m_bytes);
        m_bytes.clear();
        if (m_bytesPage == symbolFont) {
            for (const char byte : bytes)
                addText(symbolText(static_cast<unsigned char>(byte)));
            return;
        }
        const char *encoding = encodingOfCodePage(m_bytesPage);
        const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) > 0; });
        if (ascii)
            addText(QString::fromLatin1(bytes));
        else
            addText(decode(bytes, {QLatin1StringView(encoding ? encoding : "windows-1252"), 0, {}}));
    }

    /// Text goes where the group says.
    void addText(const QString &text)
    {
        if (m_tooDeep > 0 || state().hidden || state().standsForHtml || state().deleted)
            return;
        switch (state().place) {
        case Place::Body: m_paragraph.text += text; break;
        case Place::Label: m_paragraph.label += text; break;
        case Place::Styles: m_styleName += text; break;
        case Place::Footnote:
        case Place::Header:
        case Place::Footer: m_marginal += text; break;
        case Place::Skipped:
        case Place::Fonts: break;
        }
    }

    void addChar(char16_t code)
    {
        flushBytes();
        addText(QString(QChar(code)));
    }

    void symbol(char byte)
    {
        if (m_skipBytes > 0 && byte != '*') {
            --m_skipBytes;
            return;
        }
        switch (byte) {
        case '*': m_ignorable = true; return;
        case '~': addChar(u' '); break;
        case '_': addChar(u'-'); break;
        case '\\':
        case '{':
        case '}': addByte(byte); break;
        case '\n':
        case '\r': paragraphEnd(); break;
        case '\t': addChar(u' '); break;
        default: break; // \- and others show nothing
        }
        m_ignorable = false;
    }

    void word(const RtfToken &token)
    {
        if (token.word == "bin")
            return;
        if (m_skipBytes > 0) { // a control word is one character of the fallback
            --m_skipBytes;
            return;
        }
        const bool ignorable = m_ignorable;
        m_ignorable = false;
        if (m_tooDeep > 0 || destination(token.word, ignorable))
            return;
        const Place place = state().place;
        if (place == Place::Skipped)
            return;
        flushBytes();
        if (place == Place::Fonts)
            fontWord(token);
        else if (place == Place::Styles)
            styleWord(token);
        else if (!characterWord(token) && place == Place::Body)
            bodyWord(token);
        else if (place != Place::Body && place != Place::Label && (token.word == "par" || token.word == "line" || token.word == "cell"))
            m_marginal += u'\n';
    }

    /// Words that say what a group is. True where the word was one.
    bool destination(std::string_view word, bool ignorable)
    {
        static constexpr std::string_view skipped[] = {
            "colortbl", "info", "pict", "objdata", "objclass", "objname", "objalias", "objsect", "objtime", "sp", "fldinst", "annotation", "atnid", "atnauthor", "nonshppict", "listtable",
            "listoverridetable", "generator", "xe", "tc", "rxe", "txe", "bkmkstart", "bkmkend", "revtbl", "rsidtbl", "filetbl", "nonesttables",
            "private", "template", "shprslt", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "nesttableprops",
            "do", "ud", "falt", "panose", "fname", "atrfstart", "atrfend", "atndate", "atnref", "mmathPr"};
        const auto become = [this](Place place) {
            flushBytes();
            state().place = place;
            return true;
        };
        if (state().place == Place::Skipped)
            return false;
        if (word == "fonttbl")
            return become(Place::Fonts);
        if (word == "stylesheet")
            return become(Place::Styles);
        if (word == "listtext" || word == "pntext") {
            m_paragraph.label.clear();
            return become(state().place == Place::Body ? Place::Label : Place::Skipped);
        }
        if (word == "footnote")
            return become(Place::Footnote);
        if (word == "header" || word == "headerl" || word == "headerr" || word == "headerf")
            return become(Place::Header);
        if (word == "footer" || word == "footerl" || word == "footerr" || word == "footerf")
            return become(Place::Footer);
        if (word == "shptxt" || word == "shpinst" || word == "fldrslt" || word == "shppict" || word == "result")
            return true; // what they hold is read
        if (word == "nesttableprops" && state().place == Place::Body)
            m_paragraph.text += u'\n'; // the end of a row of a table within a cell
        if (ignorable || std::find(std::begin(skipped), std::end(skipped), word) != std::end(skipped))
            return become(Place::Skipped);
        return false;
    }

    void fontWord(const RtfToken &token)
    {
        if (token.word == "f")
            m_definedFont = token.number.value_or(0);
        else if (token.word == "fcharset")
            m_fontPages.insert(m_definedFont, token.number == 2 ? symbolFont : codePageOfCharset(token.number.value_or(0)));
        else if (token.word == "cpg")
            m_fontPages.insert(m_definedFont, token.number.value_or(0));
    }

    void styleWord(const RtfToken &token)
    {
        if (token.word == "s")
            m_definedStyle = token.number.value_or(0);
        else if (token.word == "outlinelevel" && token.number.value_or(9) < 9)
            m_headings.insert(m_definedStyle, token.number.value_or(0) + 1);
        else if (token.word == "u")
            m_styleName += QChar(static_cast<char16_t>(token.number.value_or(0)));
        if (token.word == "u")
            m_skipBytes = state().fallbackLength;
    }

    void endStyle()
    {
        static const QRegularExpression heading(u"^(?:heading|标题)\\s*([1-9])\\b"_s, QRegularExpression::CaseInsensitiveOption);
        if (const auto match = heading.match(m_styleName.trimmed()); match.hasMatch() && !m_headings.contains(m_definedStyle))
            m_headings.insert(m_definedStyle, match.captured(1).toInt());
        m_styleName.clear();
        m_definedStyle = 0;
    }

    /// Words that stand for a character or change how characters are read. True where the word was one.
    bool characterWord(const RtfToken &token)
    {
        struct Named
        {
            std::string_view word;
            char16_t code;
        };
        static constexpr Named named[] = {{"tab", u' '},           {"lquote", u'‘'},    {"rquote", u'’'},  {"ldblquote", u'“'},
                                          {"rdblquote", u'”'},     {"bullet", u'•'},    {"endash", u'–'},  {"emdash", u'—'},
                                          {"enspace", u' '},       {"emspace", u'　'},   {"qmspace", u' '}, {"line", u'\n'}};
        const auto &[kind, word, number, byte] = token;
        for (const Named &each : named) {
            if (word != each.word)
                continue;
            if (word == "tab" && state().place == Place::Body)
                addText(u"    "_s);
            else
                addText(QString(QChar(each.code)));
            return true;
        }
        if (word == "u") {
            const auto code = static_cast<char16_t>(number.value_or(0));
            addText((code & 0xff00) == 0xf000 ? symbolText(code) : code >= 0x20 ? QString(QChar(code)) : QString());
            m_skipBytes = state().fallbackLength;
        } else if (word == "uc") {
            state().fallbackLength = std::clamp(number.value_or(1), 0, 100);
        } else if (word == "f") {
            state().codePage = fontPage(number.value_or(0));
        } else if (word == "plain") {
            state().codePage = fontPage(m_defaultFont);
            state().hidden = false;
            state().deleted = false;
        } else if (word == "htmlrtf") {
            state().standsForHtml = number != 0;
        } else if (word == "v") {
            state().hidden = number != 0;
        } else if (word == "deleted") {
            state().deleted = number != 0;
        } else {
            return false;
        }
        return true;
    }

    /// Western fonts of an East Asian document are used for its characters, too, by programs that do not care.
    [[nodiscard]] int fontPage(int font) const { return m_fontPages.value(font, 0); }

    void bodyWord(const RtfToken &token)
    {
        const auto &[kind, word, number, byte] = token;
        if (word == "par" || word == "sect" || word == "page" || word == "column") {
            paragraphEnd();
        } else if (word == "cell") {
            m_table.addCell(takeCell());
        } else if (word == "row") {
            m_table.endRow();
        } else if (word == "nestcell") {
            m_paragraph.text += u"  "_s;
        } else if (word == "trowd") {
            m_table.beginRow();
        } else if (word == "cellx") {
            m_table.addBorder(number.value_or(0));
        } else if (word == "clmgf" || word == "clmrg" || word == "clvmgf" || word == "clvmrg") {
            m_table.setMerge(word.ends_with("mgf"), word.starts_with("clv"));
        } else if (word == "intbl") {
            m_paragraph.inTable = true;
        } else if (word == "pard") {
            m_paragraph.inTable = false;
            m_paragraph.heading = 0;
            m_paragraph.listLevel = 0;
        } else if (word == "s") {
            m_paragraph.heading = m_headings.value(number.value_or(0), 0);
        } else if (word == "outlinelevel") {
            m_paragraph.heading = number.value_or(9) < 9 ? number.value_or(0) + 1 : 0;
        } else if (word == "ilvl") {
            m_paragraph.listLevel = std::clamp(number.value_or(0), 0, 8);
        } else if (word == "ansicpg") {
            m_codePage = number.value_or(1252);
        } else if (word == "mac") {
            m_codePage = 10000;
        } else if (word == "pc") {
            m_codePage = 437;
        } else if (word == "pca") {
            m_codePage = 850;
        } else if (word == "deff") {
            m_defaultFont = number.value_or(0);
        }
    }

    void paragraphEnd()
    {
        flushBytes();
        if (m_tooDeep > 0 || state().place == Place::Skipped)
            return;
        if (state().place != Place::Body) {
            m_marginal += u'\n';
            return;
        }
        if (m_paragraph.inTable) { // a line of the cell
            m_cellLines << takeLine();
            return;
        }
        endParagraph();
    }

    [[nodiscard]] QString takeLine()
    {
        QString text = collapsed(m_paragraph.text, true);
        const QString label = m_paragraph.label.simplified();
        m_paragraph.text.clear();
        m_paragraph.label.clear();
        return label.isEmpty() || text.isEmpty() ? text : label + u' ' + text;
    }

    [[nodiscard]] QString takeCell()
    {
        m_cellLines << takeLine();
        m_cellLines.removeAll(QString());
        const QString text = m_cellLines.join(u'\n');
        m_cellLines.clear();
        return text;
    }

    void endParagraph()
    {
        flushBytes();
        const bool labelled = !m_paragraph.label.trimmed().isEmpty();
        const QString text = takeCell(); // a line, behind those of a cell that nothing ended
        endTable();
        if (text.isEmpty())
            return;
        if (m_paragraph.heading > 0)
            m_document.add(core::BlockKind::Heading, text, m_paragraph.heading);
        else if (labelled)
            m_document.add(core::BlockKind::ListItem, text, m_paragraph.listLevel + 1);
        else
            m_document.add(core::BlockKind::Paragraph, text);
    }

    void endTable()
    {
        if (!m_table.isEmpty())
            m_document.add(m_table.take());
    }

    void endMarginal(Place place)
    {
        const QStringList lines = collapsed(m_marginal, true).split(u'\n', Qt::SkipEmptyParts);
        m_marginal.clear();
        QStringList &kept = place == Place::Footnote ? m_footnotes : place == Place::Header ? m_headers : m_footers;
        for (const QString &line : lines) {
            const bool said = place != Place::Footnote && (isPageNumber(line) || kept.contains(line) || kept.size() > 500);
            if (!said)
                kept << line;
        }
    }

    RtfTokens m_tokens;
    std::vector<State> m_states;
    std::size_t m_tooDeep = 0;
    bool m_ended = false;
    bool m_ignorable = false;  ///< behind \*
    int m_skipBytes = 0;       ///< of the fallback behind \u
    QByteArray m_bytes;        ///< text that is not yet decoded: a character may be two bytes
    int m_bytesPage = 1252;
    int m_codePage = 1252;
    int m_defaultFont = 0;
    int m_definedFont = 0;
    int m_definedStyle = 0;
    QString m_styleName;
    QHash<int, int> m_fontPages;
    QHash<int, int> m_headings; ///< by style
    Paragraph m_paragraph;
    QStringList m_cellLines;
    RtfTable m_table;
    QString m_marginal;
    QStringList m_headers;
    QStringList m_footers;
    QStringList m_footnotes;
    FlowDocument m_document;
};

} // namespace

core::Result<FlowDocument> parseRtf(const QByteArray &bytes)
{
    if (!bytes.startsWith("{\\rtf"))
        return core::fail(core::ErrorCode::Corrupt, {}, u"does not begin as Rich Text does"_s);
    return RtfReader(bytes).read();
}

} // namespace tendertrail::ingest
