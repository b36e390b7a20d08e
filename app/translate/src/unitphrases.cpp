// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitphrases.h"

#include "core/fold.h"
#include "core/money.h"
#include "names.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class UnitPhrases
{
public:
    UnitPhrases(const Lexicon &lexicon, const QString &key) : m_lexicon(lexicon), m_key(key) {}

    std::vector<NumberPhrase> find()
    {
        if (m_key.contains(u"万亿"))
            trillions();
        if (m_key.contains(u'号')) {
            documentNumbers();
            codes();
        }
        if (m_key.contains(u'元') || m_key.contains(u'每'))
            rates();
        if (m_key.contains(u'/'))
            unitsBehindStrokes();
        if (m_key.contains(u'余') || m_key.contains(u'多') || m_key.contains(u'右'))
            roughly();
        if (m_key.contains(u'兆'))
            megas();
        if (m_key.contains(u'度'))
            electricity();
        if (m_key.contains(u"__"))
            blanks();
        signedFigures();
        constexpr qsizetype cell = 6;
        if (m_key.size() < cell || m_key.contains(u'|') || m_key.contains(u':'))
            unitCells();
        return std::move(m_found);
    }

private:
    void add(const core::TextRange &range, const QString &english, bool quantity = false) { m_found.push_back({range, english, quantity}); }

    bool ours(const QString &text) const
    {
        const LexiconWord *word = m_lexicon.find(text);
        return word && m_lexicon.glossary(*word);
    }

    // 计价格〔2002〕1980号文: what an authority's papers are called is no word.
    void documentNumbers()
    {
        static const QRegularExpression pattern(QStringLiteral("(?:(?<![\\x{4E00}-\\x{9FFF}])([\\x{4E00}-\\x{9FFF}]{1,7})|(计价格|发改价格|发改办价格|财办库|建市|建标|国办发|国发|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川黔贵云滇陕甘陇蒙桂藏宁新](?:财|建|发改|价|府|政|卫|教|人社|医保|国资|环|水|交|公|办|住建)[\\x{4E00}-\\x{9FFF}]{1,3}))\\s*[\\[〔(【]\\s*((?:19|20)\\d\\d)\\s*(?:年)?\\s*[\\]〕)】]\\s*(?:第\\s*)?(\\d{1,6})\\s*号(?:文件?)?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const int group = match.captured(1).isEmpty() ? 2 : 1;
            // 根据国办发〔2021〕22号: only the end of the run is the paper's name.
            bool known = false;
            m_lexicon.eachPrefix(match.capturedView(group), [&](const LexiconWord &part) { known = known || (part.key.size() > 1 && part.glossary >= 0); });
            qsizetype begin = match.capturedStart(group);
            if (group == 1 && known && !ours(match.captured(1))) {
                static const QRegularExpression paper(QStringLiteral("(?:计价格|发改价格|发改办价格|财办库|建市|建标|国办发|国发|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川黔贵云滇陕甘陇蒙桂藏宁新](?:财|建|发改|价|府|政|卫|教|人社|医保|国资|环|水|交|公|办|住建)[\\x{4E00}-\\x{9FFF}]{1,3})$"));
                const auto end = paper.match(match.captured(1));
                qsizetype length = end.hasMatch() ? end.capturedLength() : 0;
                for (qsizetype own = match.capturedLength(1); own > length && own > 2; --own) {
                    if (ours(match.captured(1).last(own)))
                        length = own; // 参照豫财购: one of ours
                }
                if (length == 0)
                    continue;
                begin = match.capturedEnd(1) - length;
            }
            // 按发改价格〔2015〕299号: how it is cited is not its name
            while (begin + 2 < match.capturedEnd(group) && QStringView(u"按照据依见及和与").contains(m_key[begin]))
                ++begin;
            // 财库 has English of its own; 534号文 is No. 534.
            const QString name = m_key.mid(begin, match.capturedEnd(group) - begin);
            if (ours(name)) {
                add({match.capturedStart(4), match.capturedEnd()}, QStringLiteral("No. ") + match.captured(4));
                continue;
            }
            add({begin, match.capturedEnd()}, QStringLiteral("%1 [%2] No. %3").arg(pinyinWord(name), match.captured(3), match.captured(4)));
        }
    }

    // 项目编号：豫财招标-2026-2: a code is spelled, whatever its letters mean.
    void codes()
    {
        static const QRegularExpression pattern(QStringLiteral("(?:编号|项目号|合同号|招标号|备案号|文号)(?:\\([^()]{0,12}\\))?\\s*:\\s*([\\x{4E00}-\\x{9FFF}]{1,12})(?=\\s*[-—_〔\\[(]?\\s*[\\dA-Z])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(1) != u"第" && match.captured(1) != u"包")
                add({match.capturedStart(1), match.capturedEnd(1)}, pinyinWord(match.captured(1)));
        }
    }

    // The name of the longest unit that begins there, "unit" for one that has none; its length: 0 for none.
    QString unitName(qsizetype at, qsizetype &length) const
    {
        for (length = std::min(m_lexicon.longestUnit(), m_key.size() - at); length > 0; --length) {
            if (const UnitName *unit = m_lexicon.unit(QStringView(m_key).sliced(at, length)))
                return unit->singular.isEmpty() ? QStringLiteral("item") : unit->singular.startsWith(u'-') ? unit->singular.mid(1) : unit->singular;
        }
        return {};
    }

    // 元/台·年: per unit per year; 每人每天300元: per person per day. Only units may stand there, and nothing behind them.
    void rates()
    {
        static const QRegularExpression slash(QStringLiteral("(?<=元)\\s*/\\s*(?=[\\x{4E00}-\\x{9FFF}])"));
        for (auto it = slash.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            qsizetype end = match.capturedEnd();
            QString english = unitsAt(end, QStringLiteral("·•/.×"));
            const bool more = end < m_key.size() && core::isHan(m_key[end].unicode());
            if (!english.isEmpty() && !more)
                add({match.capturedStart(), end}, english);
        }
        for (qsizetype at = m_key.indexOf(u'每'); at >= 0; at = m_key.indexOf(u'每', at + 1)) {
            qsizetype end = at + 1;
            const QString english = unitsAt(end, QStringLiteral("每"));
            qsizetype next = end;
            while (next < m_key.size() && m_key[next] == u' ')
                ++next;
            if (!english.isEmpty() && next < m_key.size() && (m_key[next].isDigit() || QStringView(u"￥¥").contains(m_key[next]) || QStringView(m_key).sliced(next).startsWith(u"人民币")))
                add({at, end}, english);
        }
    }
    // "per unit per year": units with one of the signs between them, from "end", which it moves.
    QString unitsAt(qsizetype &end, const QString &signs) const
    {
        QString english;
        for (int count = 0; count < 3; ++count) {
            qsizetype at = end;
            if (count > 0) {
                if (at >= m_key.size() || !signs.contains(m_key[at]))
                    break;
                ++at;
            }
            qsizetype length = 0;
            const QString unit = at < m_key.size() ? unitName(at, length) : QString();
            if (unit.isEmpty())
                break;
            english += (english.isEmpty() ? QStringLiteral("per ") : QStringLiteral(" per ")) + unit;
            end = at + length;
        }
        return english;
    }

    // 25kg/袋, 90页/分钟: what stands behind the stroke is a unit.
    void unitsBehindStrokes()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<=[A-Za-z0-9\\x{4E00}-\\x{9FFF}㎡³²])(?<![元币])\\s*/\\s*([\\x{4E00}-\\x{9FFF}]{1,3})(?![\\x{4E00}-\\x{9FFF}A-Za-z])"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const UnitName *unit = m_lexicon.unit(match.captured(1));
            if (match.captured(1) == u"分" && match.capturedStart() > 0 && QStringView(u"次转页张拍滴个件LlmgJ").contains(m_key[match.capturedStart() - 1]))
                add({match.capturedStart(1), match.capturedEnd(1)}, QStringLiteral("minute")); // 20次/分
            else if (unit && !unit->singular.isEmpty() && !unit->singular.startsWith(u'-'))
                add({match.capturedStart(1), match.capturedEnd(1)}, unit->singular);
        }
    }

    // 工作温度-10℃~50℃, 灵敏度-42dB: no hyphen, the figure is below zero
    void signedFigures()
    {
        static const QString unit = QStringLiteral("(?:\\s*(?:℃|°C|°|%|dB[A-Za-z]{0,2}|[kM]?Pa|[mk]?V|mm)(?![A-Za-z]))");
        static const QString behind = QStringLiteral("(?:^|(?<=[\\x{4E00}-\\x{9FFF}:(,;、≤≥<>= ]))");
        static const QRegularExpression pattern(behind + QStringLiteral("([-+−]\\d{1,4}(?:\\.\\d{1,3})?") + unit + QStringLiteral("?)\\s*(?:[~—–]{1,2}|(至|到))\\s*([-+−]?\\s*\\d{1,4}(?:\\.\\d{1,3})?") + unit + QStringLiteral(")|") + behind
                                                + QStringLiteral("(-\\d{1,4}(?:\\.\\d{1,3})?") + unit + u')');
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(4).isEmpty())
                add({match.capturedStart(), match.capturedEnd()}, match.captured(1) + (match.captured(2).isEmpty() ? QStringLiteral("~") : QStringLiteral(" to ")) + match.captured(3).remove(u' '));
            else
                add({match.capturedStart(), match.capturedEnd()}, match.captured(4));
        }
    }

    // 三百: 300; figures stay as they are
    static QString inFigures(const QString &number)
    {
        if (number[0].unicode() < 0x80)
            return number;
        return core::groupedDecimal(core::parseChineseNumber(number).value_or(number));
    }

    // 200余人, 三百多人: more than 200 people; 50人左右: about 50 people
    void roughly()
    {
        static const QRegularExpression more(QStringLiteral("(?<![\\d.,A-Za-z])(\\d[\\d,]{0,9}|(?<![一二三四五六七八九两十百千万第])[一二三四五六七八九两十百千万]{0,7}[十百千万])\\s*(?:余|多)\\s*([\\x{4E00}-\\x{9FFF}]{1,3})"));
        static const QRegularExpression about(QStringLiteral("约?(?<![\\d.,A-Za-z])(\\d[\\d,]{0,9}(?:\\.\\d{1,3})?)\\s*([\\x{4E00}-\\x{9FFF}]{1,3})左右"));
        for (const auto *pattern : {&more, &about}) {
            for (auto it = pattern->globalMatch(m_key); it.hasNext();) {
                const auto match = it.next();
                for (qsizetype length = match.capturedLength(2); length > 0; --length) {
                    const UnitName *unit = m_lexicon.unit(match.capturedView(2).first(length));
                    if (!unit || (pattern == &about && length != match.capturedLength(2)))
                        continue;
                    const qsizetype end = pattern == &about ? match.capturedEnd() : match.capturedStart(2) + length;
                    add({match.capturedStart(), end}, (pattern == &about ? QStringLiteral("about ") : QStringLiteral("more than ")) + inFigures(match.captured(1)) + (unit->plural.isEmpty() ? QString() : u' ' + unit->plural));
                    break;
                }
            }
        }
    }

    // 每秒1.5万亿次, 312万亿次浮点运算/秒: 1.5 trillion operations per second
    void trillions()
    {
        static const QRegularExpression pattern(QStringLiteral("(每秒)?\\s*(?<![\\d.,A-Za-z])(\\d[\\d,]*(?:\\.\\d+)?)\\s*([十百千])?万亿(?!\\s*(?:元|美元|人民币|日元|欧元|港元))(个)?(?:(次)(的?浮点(?:运算|计算)?|的?运算|的?计算)?)?(?:\\s*[/每]\\s*(秒))?"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const auto normal = core::normalDecimal(match.captured(2).remove(u','));
            if (!normal)
                continue;
            const int power = match.captured(3) == u"千" ? 3 : match.captured(3) == u"百" ? 2 : match.captured(3) == u"十" ? 1 : 0;
            const bool timed = !match.captured(1).isEmpty() || !match.captured(7).isEmpty();
            QString english = core::groupedDecimal(core::scaleDecimal(*normal, power)) + QStringLiteral(" trillion");
            if (match.captured(6).contains(u"浮点"))
                english += QStringLiteral(" floating-point operations");
            else if (!match.captured(5).isEmpty())
                english += timed || !match.captured(6).isEmpty() ? QStringLiteral(" operations") : QStringLiteral(" times");
            add({match.capturedStart(), match.capturedEnd()}, timed ? english + QStringLiteral(" per second") : english);
        }
    }

    // 带宽100兆: Mbps; 文件不大于150兆: MB
    void megas()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![\\d.,A-Za-z])(\\d[\\d,]*(?:\\.\\d+)?)\\s*兆(?![瓦赫欧帕焦像字比位伏日安]|[A-Za-z])"));
        static const QRegularExpression line(wordList<"units.of-lines">().join(u'|'));
        constexpr qsizetype near = 12;
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - near);
            const bool fast = line.match(m_key.mid(from, match.capturedEnd() - from + near)).hasMatch();
            add({match.capturedStart(), match.capturedEnd()}, match.captured(1) + (fast ? QStringLiteral(" Mbps") : QStringLiteral(" MB")), true);
        }
    }

    // 用电量3000度: kilowatt-hours
    void electricity()
    {
        static const QRegularExpression pattern(QStringLiteral("(?:用电|电量|发电|电费|耗电|电能)[^,;。\\d]{0,8}?(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万)?度电?|(?<![\\d.,A-Za-z])(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万)?度电"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const int group = match.captured(1).isEmpty() ? 3 : 1;
            const auto normal = core::normalDecimal(match.captured(group).remove(u','));
            if (normal)
                add({match.capturedStart(group), match.capturedEnd()}, core::groupedDecimal(core::scaleDecimal(*normal, match.captured(group + 1).isEmpty() ? 0 : 4)) + QStringLiteral(" kWh"), true);
        }
    }

    // 签订后__日内: a number of days that is still to be filled in; no part of a date
    void blanks()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![年月_])_{2,}\\s*(个工作日|工作日|个日历日|日历天|个日历天|日|天|个月|年|小时|分钟)(?=以?内|之?前|之?后)"));
        static const QHash<QString, QString> units{{QStringLiteral("日"), QStringLiteral("days")}, {QStringLiteral("天"), QStringLiteral("days")}, {QStringLiteral("个月"), QStringLiteral("months")}, {QStringLiteral("年"), QStringLiteral("years")}, {QStringLiteral("小时"), QStringLiteral("hours")}, {QStringLiteral("分钟"), QStringLiteral("minutes")}};
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const QString unit = match.captured(1);
            add({match.capturedStart(), match.capturedEnd()}, QStringLiteral("____ ") + (unit.contains(u"工作") ? QStringLiteral("working days") : unit.contains(u"日历") ? QStringLiteral("calendar days") : units.value(unit)), true);
        }
    }

    // 单位：只; a cell that holds 台 and nothing else
    void unitCells()
    {
        static const QRegularExpression pattern(QStringLiteral("(?:单位\\s*:|^|\\|)\\s*([\\x{4E00}-\\x{9FFF}]{1,3})\\s*(?=\\||$)"));
        static const QRegularExpression shared(QStringLiteral("^(?:分|项|单元|机组|单位|家|名|位|处|头|口|眼|对|床|架|双|顶|把|间|路|卡|包|日|时|核|层|路数|点位)$"));
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            const bool told = match.captured().startsWith(u"单位");
            const UnitName *unit = m_lexicon.unit(match.captured(1));
            if (!unit || (!told && shared.match(match.captured(1)).hasMatch()))
                continue;
            add({match.capturedStart(1), match.capturedEnd(1)}, unit->singular.isEmpty() ? QStringLiteral("piece") : unit->singular);
        }
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    std::vector<NumberPhrase> m_found;
};

} // namespace

std::vector<NumberPhrase> unitPhrases(const Lexicon &lexicon, const QString &key)
{
    return UnitPhrases(lexicon, key).find();
}

} // namespace tendertrail::translate
