// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordinalphrases.h"

#include "numberwords.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Ordinals
{
public:
    Ordinals(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<NumberPhrase> find()
    {
        places();
        top();
        ordinals();
        numbered();
        return std::move(m_found);
    }

private:
    void add(const QRegularExpressionMatch &match, const QString &english) { m_found.push_back({{match.capturedStart(), match.capturedEnd()}, english}); }

    void ordinals()
    {
        static const QHash<QString, QString> &things = wordTable<"ordinals.things">();
        // 第二十九条第(二)项
        static const QRegularExpression bracketed(QStringLiteral("第\\s*\\(\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*\\)\\s*([条款项])"));
        for (auto it = bracketed.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const auto number = numeral(match.captured(1)))
                add(match, things.value(match.captured(2)) + QStringLiteral(" (") + QString::number(*number) + u')');
        }
        static const QRegularExpression round(QStringLiteral("(?<=\\()\\s*第\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*次\\s*(?=\\))"));
        for (auto it = round.globalMatch(m_key); it.hasNext();) { // 澄清公告(第二次)
            const auto match = it.next();
            if (const auto number = numeral(match.captured(1)))
                add(match, QStringLiteral("round ") + QString::number(*number));
        }
        // 第五、六辑, 第一和第二标段: several of a kind
        static const QRegularExpression pair(QStringLiteral("第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*[、和及]\\s*(?:第\\s*)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(部分|标段|标项|标包|合同包|采购包|阶段|季度|批次|[章条款项节篇卷包册页期批轮组辑](?!业|政|别|织|成|件))"));
        for (auto it = pair.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto first = numeral(match.captured(1));
            const auto second = numeral(match.captured(2));
            const QString thing = things.value(match.captured(3));
            if (first && second && *first < *second && !thing.isEmpty())
                add(match, QStringLiteral("%1 %2 and %3").arg(thing == u"Series" ? thing : pluralOf(thing)).arg(*first).arg(*second));
        }
        static const QRegularExpression pattern(
            QStringLiteral("第\\s*([0-9]+(?:\\.[0-9]+)*|[零〇一二三四五六七八九十百两]+)(?:\\.(?=[条款项节]))?\\s*(部分|标段|标项|分标|分包|合同段|标包|合同包|采购包|开标室|评标室|会议室|开标厅|阶段|季度|批次|[章条款项节篇卷包册页期批号轮组行列栏类辑](?!业|政|别|织|成|件))?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString thing = things.value(match.captured(2));
            if (match.captured(1).contains(u'.')) { // 第3.5.3项
                add(match, (thing.isEmpty() ? QStringLiteral("No.") : thing) + u' ' + match.captured(1));
                continue;
            }
            const auto number = numeral(match.captured(1));
            if (!number)
                continue;
            QString english;
            if (!thing.isEmpty()) {
                english = thing + u' ' + QString::number(*number);
            } else {
                // 第一人民医院 and 第三方 are words of their own.
                bool known = false;
                m_lexicon.eachPrefix(QStringView(m_key).mid(match.capturedStart()), [&](const LexiconWord &word) {
                    known = known || word.key.size() > match.capturedLength();
                });
                const QStringView name = QStringView(m_key).sliced(match.capturedStart());
                for (qsizetype length = std::min(m_lexicon.longestPart(), name.size()); length > match.capturedLength() && !known; --length)
                    known = m_lexicon.organisationPart(name.first(length)) != nullptr; // 第二附属医院
                if (known)
                    continue;
                english = ordinal(*number);
            }
            add(match, english);
        }
    }

    // 第1名: a place in a ranking
    void places()
    {
        static const QRegularExpression pattern(QStringLiteral("第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*名(?![称单义誉])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const auto number = numeral(match.captured(1)))
                add(match, ordinal(*number) + QStringLiteral(" place"));
        }
    }
    // 前6名的投标人: the top 6 bidders; 得分前三名的供应商: the three highest-scoring suppliers
    void top()
    {
        static const QRegularExpression pattern(QStringLiteral("((?:综合)?得分|排名|排序)?(?:排?在)?前\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*名?的?(?=(?:中标|成交)?(?:投标人|供应商|候选人|单位|企业|厂商)|作?为)"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto number = numeral(match.captured(2));
            if (!number || *number < 2)
                continue;
            const QString by = match.captured(1);
            const QString count = match.captured(2)[0].isDigit() ? QString::number(*number) : numberInWords(QString::number(*number)); // as it was written
            add(match, by.isEmpty() ? QStringLiteral("the top ") + count : QStringLiteral("the %1 %2").arg(count).arg(by.endsWith(u"得分") ? QStringLiteral("highest-scoring") : QStringLiteral("highest-ranked")));
        }
    }
    // 46号 is No. 46, 2号楼 is Building 2, 21楼 is floor 21.
    void numbered()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![\\d.A-Za-z-])(\\d{1,5}|(?<=[\\])])\\d{6,9})\\s*号(楼)?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            add(match, (match.captured(2).isEmpty() ? QStringLiteral("No. ") : QStringLiteral("Building ")) + match.captured(1));
        }
        // 3#、5#教学楼, 1号楼和2号楼: buildings by their numbers; where a noun follows, it will stand first
        static const QRegularExpression several(QStringLiteral("(?<![\\d.A-Za-z-])(\\d{1,3})(#|号)(楼?)((?:[、和及]\\d{1,3}\\2\\3)+)(楼?)"));
        for (auto it = several.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            static const QRegularExpression number(QStringLiteral("\\d+"));
            QStringList numbers;
            for (auto each = number.globalMatch(match.captured()); each.hasNext();)
                numbers << each.next().captured();
            const bool buildings = !match.captured(3).isEmpty() || !match.captured(5).isEmpty();
            if (!buildings && match.captured(2) == u"号")
                continue;
            const QString sign = buildings ? QString() : QStringLiteral("#");
            const QString last = numbers.takeLast();
            add(match, (buildings ? QStringLiteral("Buildings ") : QString()) + numbers.join(sign + QStringLiteral(", ")) + sign + QStringLiteral(" and ") + last + sign);
        }
        // 文件7 营业执照: the head of a list's item
        static const QHash<QString, QString> items{{QStringLiteral("文件"), QStringLiteral("Document")}, {QStringLiteral("资料"), QStringLiteral("Document")}, {QStringLiteral("材料"), QStringLiteral("Document")}, {QStringLiteral("格式"), QStringLiteral("Form")}};
        static const QRegularExpression item(QStringLiteral("^\\s*(文件|资料|材料|格式)\\s*(\\d{1,3})(?=[\\s:、.])"));
        if (const auto match = item.match(m_key); match.hasMatch())
            add(match, items.value(match.captured(1)) + u' ' + match.captured(2));
        static const QRegularExpression bracketed(QStringLiteral("(?<=\\()\\s*([一二三四五六七八九十]{1,3})\\s*(?=\\))"));
        for (auto it = bracketed.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const auto number = numeral(match.captured(1)))
                add(match, QString::number(*number));
        }
        // 3栋, but 居民楼86栋 is how many
        static const QRegularExpression inside(QStringLiteral("(?<![\\d.A-Za-z])(?<![楼房宅墅物舍])(\\d{1,5})\\s*([楼室栋幢])(?!宇|梯|道|验|内|外)"));
        for (auto it = inside.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString what = match.captured(2) == u"楼" ? QStringLiteral("floor ")
                : match.captured(2) == u"室"               ? QStringLiteral("Room ")
                                                           : QStringLiteral("Building ");
            add(match, what + match.captured(1));
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<NumberPhrase> m_found;
};

} // namespace

std::vector<NumberPhrase> ordinalPhrases(const Lexicon &lexicon, const QString &key)
{
    return Ordinals(lexicon, key).find();
}

} // namespace tendertrail::translate
