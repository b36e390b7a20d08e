// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countedphrases.h"

#include "core/money.h"
#include "numberwords.h"
#include "wordlists.h"

#include <QRegularExpression>

namespace tendertrail::translate {

namespace {

class CountedPhrases
{
public:
    CountedPhrases(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<NumberPhrase> find()
    {
        if (m_key.contains(u"正本"))
            copies();
        lots();
        cabinets();
        return std::move(m_found);
    }

private:
    void add(const QRegularExpressionMatch &match, const QString &english) { m_found.push_back({{match.capturedStart(), match.capturedEnd()}, english}); }

    // As it was written: in figures or in words. Empty for what is no number.
    static QString counted(const QString &written)
    {
        if (written[0].isDigit())
            return QString::number(written.toInt());
        const auto number = core::parseChineseNumber(written);
        return number ? numberInWords(*number) : QString();
    }

    // 投标文件正本壹份、副本贰份: one original and two copies of the bid documents
    void copies()
    {
        static const QRegularExpression pattern(QStringLiteral("((?:投标|响应|磋商|报价|谈判|竞标|应答|申请|比选|询价)文件)?\\s*正\\s*本\\s*(\\d{1,2}|[壹贰叁肆伍陆柒捌玖拾一二两三四五六七八九十]{1,2})\\s*[份套本册]\\s*[,、和及;]?\\s*"
                                                               "副\\s*本\\s*(\\d{1,2}|[壹贰叁肆伍陆柒捌玖拾一二两三四五六七八九十]{1,2})\\s*[份套本册]"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString originals = counted(match.captured(2));
            const QString copies = counted(match.captured(3));
            if (originals.isEmpty() || copies.isEmpty())
                continue;
            const auto many = [](const QString &count) { return count != u"1" && count != u"one"; };
            QString english = QStringLiteral("%1 %2 and %3 %4").arg(originals, many(originals) ? QStringLiteral("originals") : QStringLiteral("original"), copies, many(copies) ? QStringLiteral("copies") : QStringLiteral("copy"));
            const LexiconWord *word = match.captured(1).isEmpty() ? nullptr : m_lexicon.find(match.captured(1));
            const GlossaryEntry *documents = word ? m_lexicon.rendering(*word) : nullptr;
            if (!match.captured(1).isEmpty() && !documents)
                continue;
            if (documents)
                english += QStringLiteral(" of the ") + documents->english;
            add(match, english);
        }
    }

    // 标项一:, 份额二最高限价: which of several. In 分包一律 or 包一个 it counts nothing.
    void lots()
    {
        static const QHash<QString, QString> &things = wordTable<"lots.numbered-behind">();
        static const QRegularExpression pattern(QStringLiteral("(?<![\\x{4E00}-\\x{9FFF}])(标项|标段|标包|分标|合同包|采购包|包件|份额|分包|包)([一二三四五六七八九十]{1,2})(?=\\s*(?:[:,;。、|)(]|$)|预算|最高|中标|成交|采购|投标|限价|金额|报价|名称|的)"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const auto number = core::parseChineseNumber(match.captured(2)))
                add(match, things.value(match.captured(1)) + u' ' + *number);
        }
    }

    // 出线柜2面: as many cabinets
    void cabinets()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<=[柜屏])\\s*(\\d{1,3})\\s*面(?![\\x{4E00}-\\x{9FFF}])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            add(match, QStringLiteral("%1 %2").arg(match.captured(1), match.captured(1) == u"1" ? QStringLiteral("unit") : QStringLiteral("units")));
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<NumberPhrase> m_found;
};

} // namespace

std::vector<NumberPhrase> countedPhrases(const Lexicon &lexicon, const QString &key)
{
    return CountedPhrases(lexicon, key).find();
}

} // namespace tendertrail::translate
