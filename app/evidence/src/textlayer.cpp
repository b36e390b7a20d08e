// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textlayer.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::evidence {

namespace {

QByteArray decimal(double value)
{
    return QByteArray::number(std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0.0, 'f', 3);
}

QByteArray hex(int code)
{
    return QByteArray::number(code, 16).rightJustified(2, '0');
}

double median(std::vector<double> values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Piece
{
    const core::Word *word = nullptr;
    QString text;
    bool blankBefore = false;
};

// Writes one line of words.
class LineWriter
{
public:
    LineWriter(QByteArray &out, InvisibleFonts &fonts, double pageHeight) : m_out(out), m_fonts(fonts), m_pageHeight(pageHeight) {}

    void write(const std::vector<Piece> &pieces)
    {
        std::vector<double> heights;
        std::vector<double> middles;
        for (const Piece &piece : pieces)
            if (std::any_of(piece.text.begin(), piece.text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); })) {
                heights.push_back(piece.word->box.height);
                middles.push_back(piece.word->box.y + piece.word->box.height / 2);
            }
        const core::Box &first = pieces.front().word->box;
        constexpr double smallest = 2;
        constexpr double largest = 400;
        constexpr double underMiddle = 0.35; // of the size: where the base line of most type is
        m_size = std::clamp(median(heights, first.height), smallest, largest);
        const double middle = median(middles, first.y + first.height / 2);
        m_baseline = m_pageHeight - middle - m_size * underMiddle;
        m_font = -1;
        double reached = first.x;
        for (size_t i = 0; i < pieces.size(); ++i) {
            const core::Box &box = pieces[i].word->box;
            // Reading order goes back where columns were read as one line: then the next begins where it stands.
            const double left = pieces[i].blankBefore ? std::max(box.x, reached + 0.3 * m_size) : std::max(box.x, reached);
            if (pieces[i].blankBefore)
                place(QStringLiteral(" "), reached, left);
            const bool closed = i + 1 < pieces.size() && !pieces[i + 1].blankBefore;
            double right = std::max(box.right(), left + 0.1 * m_size);
            if (closed)
                right = std::max(left + 0.1 * m_size, pieces[i + 1].word->box.x);
            place(pieces[i].text, left, right);
            reached = right;
        }
    }

private:
    void place(const QString &text, double left, double right)
    {
        const QList<uint> characters = text.toUcs4();
        if (characters.isEmpty())
            return;
        const double width = std::max(0.01, right - left);
        m_out += "1 0 0 1 " + decimal(left) + ' ' + decimal(m_baseline) + " Tm " + decimal(100 * width / (m_size * static_cast<double>(characters.size()))) + " Tz ";
        QByteArray run;
        for (const uint character : characters) {
            const InvisibleFonts::Code code = m_fonts.codeOf(character);
            if (code.font != m_font) {
                flush(run);
                m_font = code.font;
                m_out += "/F" + QByteArray::number(m_font) + ' ' + decimal(m_size) + " Tf ";
            }
            run += hex(code.code);
        }
        flush(run);
        m_out += '\n';
    }
    void flush(QByteArray &run)
    {
        if (!run.isEmpty())
            m_out += '<' + run + "> Tj ";
        run.clear();
    }

    QByteArray &m_out;
    InvisibleFonts &m_fonts;
    double m_pageHeight;
    double m_size = 10;
    double m_baseline = 0;
    int m_font = -1;
};

} // namespace

InvisibleFonts::Code InvisibleFonts::codeOf(char32_t character)
{
    const auto known = m_codes.constFind(character);
    if (known != m_codes.constEnd())
        return *known;
    if (m_fonts.empty() || std::ssize(m_fonts.back()) >= codesOfAFont)
        m_fonts.emplace_back();
    m_fonts.back().push_back(character);
    const Code code{count() - 1, static_cast<int>(m_fonts.back().size())};
    m_codes.insert(character, code);
    return code;
}

QByteArray InvisibleFonts::toUnicode(int font) const
{
    constexpr size_t mostOfABlock = 100; // as Adobe's technical note 5014 has it
    const std::vector<char32_t> &characters = m_fonts.at(static_cast<size_t>(font));
    QByteArray table = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                       "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n";
    for (size_t from = 0; from < characters.size(); from += mostOfABlock) {
        const size_t to = std::min(characters.size(), from + mostOfABlock);
        table += QByteArray::number(static_cast<qulonglong>(to - from)) + " beginbfchar\n";
        for (size_t i = from; i < to; ++i) {
            table += '<' + hex(static_cast<int>(i) + 1) + "> <";
            const QString text = QString::fromUcs4(&characters[i], 1);
            for (const QChar unit : text)
                table += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
            table += ">\n";
        }
        table += "endbfchar\n";
    }
    return table + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray textLayer(const core::PageText &page, InvisibleFonts &fonts)
{
    QByteArray out = "BT 3 Tr\n";
    LineWriter writer(out, fonts, page.height);
    std::vector<Piece> line;
    qsizetype reached = 0;
    for (const core::Word &word : page.words) {
        if (word.range.begin < reached || word.range.isEmpty() || word.range.end > page.text.size())
            continue;
        const QStringView between = QStringView(page.text).mid(reached, word.range.begin - reached);
        if (between.contains(u'\n') && !line.empty()) {
            writer.write(line);
            line.clear();
        }
        const bool blank = !line.empty() && std::any_of(between.begin(), between.end(), [](QChar c) { return c.isSpace(); });
        line.push_back({&word, word.range.of(page.text), blank});
        reached = word.range.end;
    }
    if (!line.empty())
        writer.write(line);
    return out + "ET\n";
}

} // namespace tendertrail::evidence
