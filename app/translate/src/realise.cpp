// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "realise.h"

#include "core/fold.h"

#include "formulas.h"
#include "names.h"

#include <QHash>
#include <QRegularExpression>

namespace tendertrail::translate {

namespace {

struct Sign
{
    const char16_t *text;
    bool spaceBefore;
    bool spaceAfter;
    bool endsSentence;
};

const QHash<QChar, Sign> &signs()
{
    static const QHash<QChar, Sign> table{
        {u'。', {u".", false, true, true}},  {u'．', {u".", false, false, false}}, {u'！', {u"!", false, true, true}},
        {u'？', {u"?", false, true, true}},  {u'；', {u";", false, true, false}}, {u'：', {u":", false, true, false}},
        {u'，', {u",", false, true, false}}, {u'、', {u",", false, true, false}}, {u'（', {u"(", true, false, false}},
        {u'）', {u")", false, true, false}}, {u'【', {u"[", true, false, false}}, {u'】', {u"]", false, true, false}},
        {u'〔', {u"[", true, false, false}}, {u'〕', {u"]", false, true, false}}, {u'《', {u"“", true, false, false}},
        {u'》', {u"”", false, true, false}}, {u'〈', {u"“", true, false, false}}, {u'〉', {u"”", false, true, false}},
        {u'「', {u"“", true, false, false}}, {u'」', {u"”", false, true, false}}, {u'『', {u"“", true, false, false}},
        {u'』', {u"”", false, true, false}}, {u'“', {u"“", true, false, false}},  {u'”', {u"”", false, true, false}},
        {u'‘', {u"‘", true, false, false}},  {u'’', {u"’", false, true, false}},  {u'·', {u"·", true, true, false}},
        {u'—', {u"—", false, false, false}}, {u'…', {u"…", false, true, false}},  {u'～', {u"–", false, false, false}},
        {u'∶', {u":", false, true, false}},  {u'￥', {u"¥", true, false, false}}, {u'％', {u"%", false, true, false}},
        {u'／', {u"/", false, false, false}},{u'－', {u"-", false, false, false}},{u'＋', {u"+", true, true, false}},
        {u'＝', {u"=", true, true, false}},  {u'×', {u"×", true, true, false}},   {u'=', {u"=", true, true, false}},
        {u'+', {u"+", true, true, false}},   {u'|', {u"|", true, true, false}},   {u'.', {u".", false, true, true}},
        {u'!', {u"!", false, true, true}},   {u'?', {u"?", false, true, true}},   {u';', {u";", false, true, false}},
        {u':', {u":", false, true, false}},  {u',', {u",", false, true, false}},  {u'(', {u"(", true, false, false}},
        {u')', {u")", false, true, false}},  {u'[', {u"[", true, false, false}},  {u']', {u"]", false, true, false}},
        {u'%', {u"%", false, true, false}},  {u'/', {u"/", false, false, false}}, {u'-', {u"-", false, false, false}},
        {u'>', {u">", true, true, false}},   {u'<', {u"<", true, true, false}},   {u'≥', {u"≥", true, false, false}},
        {u'≤', {u"≤", true, false, false}},  {u'＞', {u">", true, true, false}},  {u'＜', {u"<", true, true, false}},
        {u'□', {u"□", true, false, false}},  {u'☐', {u"☐", true, false, false}}, {u'☑', {u"☑", true, false, false}},
        {u'■', {u"■", true, false, false}},  {u'●', {u"●", true, false, false}}, {u'√', {u"√", true, false, false}},
        {u'℃', {u"℃", false, true, false}},  {u'‰', {u"‰", false, true, false}},
        {u'±', {u"±", true, false, false}},  {u'≧', {u"≥", true, false, false}}, {u'≦', {u"≤", true, false, false}},
        {u'#', {u"#", false, true, false}},  {u'＃', {u"#", false, true, false}},
        {u'＊', {u"*", true, false, false}}, {u'*', {u"*", true, false, false}},  {u'％', {u"%", false, true, false}},
    };
    return table;
}

class Writer
{
public:
    explicit Writer(const QString &source) : m_source(source), m_formula(isFormula(source)) {}

    void add(const Piece &piece)
    {
        switch (piece.kind) {
        case PieceKind::Space:
            m_space = m_space || !m_out.text.isEmpty();
            return;
        case PieceKind::Punctuation:
            sign(piece);
            return;
        case PieceKind::Unknown:
            word(piece, pinyinWord(piece.source.of(m_source)));
            return;
        default:
            word(piece, piece.english);
        }
    }

    Translated take()
    {
        m_out.text = m_out.text.trimmed();
        m_out.text.replace(u'“', u'"').replace(u'”', u'"'); // as tender documents in English write them
        for (core::Alignment &pair : m_out.alignment)
            pair.target.end = std::min(pair.target.end, m_out.text.size());
        std::erase_if(m_out.alignment, [](const core::Alignment &pair) { return pair.target.isEmpty(); });
        return std::move(m_out);
    }

private:
    void put(const Piece &piece, const QString &text)
    {
        if (m_space && !m_out.text.isEmpty() && !m_out.text.back().isSpace())
            m_out.text += u' ';
        m_space = false;
        const qsizetype begin = m_out.text.size();
        m_out.text += text;
        if (!piece.source.isEmpty())
            m_out.alignment.push_back({piece.source, {begin, m_out.text.size()}});
    }

    void word(const Piece &piece, QString text)
    {
        if (text.isEmpty())
            return;
        const bool written = piece.kind == PieceKind::Locked && piece.source.of(m_source) == text;
        // What is joined in the source by a dash, slash or dot stays joined; words part by a space.
        if (m_wordBefore || m_spaceAfterSign)
            m_space = true;
        if (m_out.text.endsWith(u"on-") && (m_out.text.endsWith(u"non-") || m_out.text.endsWith(u"Non-"))) // 非|节能产品
            m_space = false;
        if (written && (m_tight || text.startsWith(u'.'))) // 招标文件.pdf
            m_space = false;
        else if (m_ratio && !written)
            m_space = true; // 包1：120000元 is no ratio
        if (!written)
            agree(text);
        const bool brand = text.size() > 1 && text[0].isLower() && text[1].isUpper(); // iFLYTEK
        if (m_capital && !written && !brand) {
            for (QChar &unit : text) {
                if (unit.isLetterOrNumber()) {
                    unit = unit.toUpper();
                    break;
                }
            }
        }
        static const QRegularExpression heading(QStringLiteral("^(?:Chapter|Part|Section|Volume|Article) \\d+$"));
        // 第四章 评标办法: Chapter 4 Bid evaluation method; 第十二条规定 is no heading.
        m_capital = m_out.text.isEmpty() && heading.match(text).hasMatch() && (text[0] != u'A' || (piece.source.end < m_source.size() && m_source[piece.source.end].isSpace()));
        put(piece, text);
        m_wordBefore = true;
        m_spaceAfterSign = false;
        m_tight = m_ratio = false;
        m_noSpaceBeforeSign = false;
    }

    // "of the" may stand in the memory, and "this project" come to stand behind it; "all" may come twice.
    void agree(QString &text)
    {
        static const QRegularExpression own(QStringLiteral("^(?:this|these|our|its|their|any|each|every|such|all)\\b"));
        if (m_out.text.endsWith(u" the") && own.match(text).hasMatch()) {
            m_out.text.chop(4);
            if (!m_out.alignment.empty())
                m_out.alignment.back().target.end = std::min(m_out.alignment.back().target.end, m_out.text.size());
        }
        // a → an, but a university, a one-off; behind "A and B" stands no article
        static const QRegularExpression vowel(QStringLiteral("^(?:[aeioAEIO]|u(?!n[iu]|s[aeiu]|t[ei])|8|11\\b|18\\b)"));
        static const QRegularExpression spoken(QStringLiteral("^(?:one\\b|once|eu|EU|(?:and|or|of|in|is|are|at|as|on|if|also|to)\\b)"));
        if ((m_out.text.endsWith(u" a") || m_out.text == u"A") && vowel.match(text).hasMatch() && !spoken.match(text).hasMatch()) {
            m_out.text += u'n';
            if (!m_out.alignment.empty())
                m_out.alignment.back().target.end = m_out.text.size();
        }
        if ((m_out.text.endsWith(u"the above") || m_out.text.endsWith(u"The above") || m_out.text.endsWith(u"the following")) && text.startsWith(u"the "))
            text.remove(0, 4);
        if (m_out.text.endsWith(u" the") && text.startsWith(u"the "))
            text.remove(0, 4);
        if (m_out.text.endsWith(u" all") && text.startsWith(u"all "))
            text.remove(0, 4);
    }

    void sign(const Piece &piece)
    {
        QString source = piece.inserted ? piece.english : piece.source.of(m_source);
        if (source == u"\"") { // one sign for both ends: the first opens
            m_quoted = !m_quoted;
            source = m_quoted ? QStringLiteral("“") : QStringLiteral("”");
        }
        const auto found = signs().constFind(source[0]);
        const bool known = found != signs().cend();
        const bool circled = source[0].unicode() >= 0x2460 && source[0].unicode() <= 0x2473; // ① to ⑳
        const QString text = known ? QString::fromUtf16(found->text) : circled ? QStringLiteral("(%1)").arg(source[0].unicode() - 0x245F) : source;
        const bool reckons = m_formula && !piece.inserted && isOperator(m_source, piece.source.begin);
        const auto beside = [&](qsizetype at) { return at >= 0 && at < m_source.size() && core::isHan(m_source[at].unicode()); };
        const bool weight = !known && !piece.inserted && QStringView(u"★☆▲△※").contains(source[0]) && (beside(piece.source.begin - 1) || beside(piece.source.end)); // 带▲的参数: the sign is a word
        const bool before = reckons || (known ? found->spaceBefore : circled || weight || m_space);
        const bool after = reckons || (known && found->spaceAfter);
        const bool minus = m_spaceAfterSign && (source == u"-" || source == u"－"); // 温度：-20℃
        m_space = minus || (before && !m_noSpaceBeforeSign && (m_wordBefore || m_spaceAfterSign)) || (m_space && before);
        // "Co., Ltd." brings the full stop that ends the sentence.
        if (text == u"." && m_out.text.endsWith(u'.'))
            m_space = false;
        else
            put(piece, text);
        m_wordBefore = weight || (!known && QStringView(u"°℃′″").contains(source[0])); // 160°视角
        const bool ratio = !piece.inserted && text == u":" && piece.source.begin > 0 && piece.source.end < m_source.size() && m_source[piece.source.begin - 1].isDigit() && m_source[piece.source.end].isDigit();
        m_ratio = ratio;
        m_spaceAfterSign = !ratio && (circled || after); // 1:2000
        m_tight = ratio || (known && !after);
        m_noSpaceBeforeSign = known && !after;
        if (known && found->endsSentence)
            m_capital = true;
        else if (source != u"“" && source != u"《" && source != u"(" && source != u"（")
            m_capital = m_capital && (!known || QStringView(u"□☐☑■●√").contains(source[0]));
        if (source == u"《")
            m_capital = true;
    }

    const QString &m_source;
    const bool m_formula;
    Translated m_out;
    bool m_space = false;
    bool m_wordBefore = false;
    bool m_spaceAfterSign = false;
    bool m_tight = false;
    bool m_ratio = false; ///< a colon between digits is what was written last
    bool m_noSpaceBeforeSign = false;
    bool m_capital = true;
    bool m_quoted = false; ///< a straight quotation mark is open
};

} // namespace

Translated realise(const QString &source, const Pieces &pieces)
{
    Writer writer(source);
    for (const Piece &piece : pieces)
        writer.add(piece);
    return writer.take();
}

} // namespace tendertrail::translate
