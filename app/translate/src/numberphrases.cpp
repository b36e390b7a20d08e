// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberphrases.h"

#include "core/money.h"
#include "numberwords.h"
#include "wordlists.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

QString figure(const QString &text)
{
    bool plain = false;
    text.toInt(&plain);
    if (plain)
        return text;
    return core::parseChineseNumber(text).value_or(text);
}

class Phrases
{
public:
    explicit Phrases(const QString &key) : m_key(key) {}

    std::vector<NumberPhrase> find()
    {
        stretches();
        // A pattern is tried only where a sign that it needs is there: most segments have few of them.
        const auto has = [&](QStringView any) { return std::any_of(any.begin(), any.end(), [&](QChar sign) { return m_key.contains(sign); }); };
        const bool latin = std::any_of(m_key.begin(), m_key.end(), [](QChar unit) { return unit.isUpper() || (unit.unicode() >= 0x2160 && unit.unicode() <= 0x217B); });
        if (has(u"岁"))
            ages();
        if (has(u"次")) {
            frequencies();
            repeats();
        }
        if (has(u"万亿"))
            scales();
        if (has(u"折"))
            discounts();
        if (has(u"成"))
            tenths();
        if (has(u"每"))
            yearly();
        if (has(u"隔"))
            intervals();
        if (has(u"从"))
            staffs();
        if (has(u"期"))
            phases();
        if (has(u"像"))
            pixels();
        if (has(u"周"))
            weeks();
        if (has(u"版"))
            editions();
        if (has(u"转r"))
            telephones();
        if (latin)
            letters();
        if (latin || has(u"类"))
            romans();
        if (has(u"标包品次#"))
            packages();
        if (has(u"楼标"))
            floors();
        if (has(u"厚高宽长深"))
            measures();
        if (has(u"位数"))
            decimals();
        if (has(u"足"))
            shortfalls();
        if (has(u"分"))
            grades();
        if (has(u"午上周星季半年月页座折列名居期"))
            calendar();
        return std::move(m_found);
    }

private:
    template<typename English>
    void each(const QRegularExpression &pattern, English english)
    {
        for (auto it = pattern.globalMatch(m_key); it.hasNext();) {
            const auto match = it.next();
            if (const QString text = english(match); !text.isEmpty())
                m_found.push_back({{match.capturedStart(), match.capturedEnd()}, text});
        }
    }

    static QString counted(const QString &count, const QString &thing)
    {
        return (count == u"1" ? QStringLiteral("one") : core::parseChineseNumber(count) ? numberInWords(*core::parseChineseNumber(count)) : count) + u' ' + thing
            + (count == u"1" || count == u"一" ? QString() : QStringLiteral("s"));
    }

    // 保留两位小数: rounded to two decimal places
    void decimals()
    {
        static const QRegularExpression kept(QStringLiteral("(?:保留|精确)(?:到|至)?(?:小数点?后)?([一二两三四五六]|\\d)位(?:小数|数字)?"));
        each(kept, [](const auto &match) { return QStringLiteral("rounded to ") + counted(match.captured(1), QStringLiteral("decimal place")); });
        static const QRegularExpression places(QStringLiteral("(?:小数点后)?([一二两三四五六]|\\d)位小数"));
        each(places, [](const auto &match) { return counted(match.captured(1), QStringLiteral("decimal place")); });
    }

    // 80-89分为合格: 80-89 points: qualified
    void grades()
    {
        static const QHash<QString, QString> &words = wordTable<"scores.grades">();
        static const QRegularExpression pattern(QStringLiteral("(低于|不足|高于)?(\\d{1,3})(?:\\s*([-~—])\\s*(\\d{1,3}))?\\s*分(\\(含\\))?(以上|以下)?为(优秀|良好|合格|不合格|一般|优|良|差)"));
        each(pattern, [](const auto &match) {
            const QString from = match.captured(1).isEmpty() ? QString() : match.captured(1) == u"高于" ? QStringLiteral("above ") : QStringLiteral("below ");
            const QString to = match.captured(4).isEmpty() ? QString() : u'-' + match.captured(4);
            const QString open = match.captured(6).isEmpty() ? QString() : match.captured(6) == u"以上" ? QStringLiteral(" or more") : QStringLiteral(" or less");
            return QStringLiteral("%1%2%3 points%4: %5").arg(from, match.captured(2), to, open, words.value(match.captured(7)));
        });
    }

    // 不足1%: less than 1%
    void shortfalls()
    {
        static const QRegularExpression pattern(QStringLiteral("不足\\s*(\\d{1,3}(?:\\.\\d{1,3})?)\\s*([%‰])"));
        each(pattern, [](const auto &match) { return QStringLiteral("less than %1%2").arg(match.captured(1), match.captured(2)); });
    }

    // 18周岁以上60周岁以下: aged 18 to 60
    void ages()
    {
        static const QRegularExpression between(QStringLiteral(
            "(?:年龄(?:应|须|需|要求)?在?)?(?<![\\d.])(\\d{1,3})\\s*(?:周?岁)?(?:\\(含\\))?\\s*(?:及?以上|至|到|[-~—])\\s*[,、至]?\\s*(\\d{1,3})\\s*周?岁(?:\\(含\\))?\\s*(?:(?:及)?以下|之间)?"));
        each(between, [](const auto &match) { return QStringLiteral("aged %1 to %2").arg(match.captured(1), match.captured(2)); });
        static const QRegularExpression one(QStringLiteral("(?<![\\d.])(\\d{1,3})\\s*周?岁(?:\\(含\\))?\\s*及?(以上|以下)"));
        each(one, [](const auto &match) {
            return QStringLiteral("%1 years of age or %2").arg(match.captured(1), match.captured(2) == u"以上" ? QStringLiteral("over") : QStringLiteral("under"));
        });
    }

    // 每年不少于2次: at least 2 times per year
    void frequencies()
    {
        static const QHash<QString, QString> &spans = wordTable<"times.spans">();
        static const QHash<QString, QString> bounds{
            {QStringLiteral("至少"), QStringLiteral("at least ")}, {QStringLiteral("不少于"), QStringLiteral("at least ")}, {QStringLiteral("不低于"), QStringLiteral("at least ")},
            {QStringLiteral("最多"), QStringLiteral("at most ")},  {QStringLiteral("不超过"), QStringLiteral("at most ")}};
        static const QRegularExpression pattern(
            QStringLiteral("每(年|个?月|周|日|天|季度?|学期|半年)(至少|不少于|不低于|最多|不超过)?\\s*(\\d{1,3}|[一二两三四五六七八九十])\\s*次(?!数|序)"));
        each(pattern, [](const auto &match) {
            const QString count = figure(match.captured(3));
            if (match.captured(2).isEmpty() && (count == u"1" || count == u"2"))
                return (count == u"1" ? QStringLiteral("once a ") : QStringLiteral("twice a ")) + spans.value(match.captured(1));
            return bounds.value(match.captured(2)) + count + (count == u"1" ? QStringLiteral(" time per ") : QStringLiteral(" times per ")) + spans.value(match.captured(1));
        });
    }

    // 第五周到第八周: weeks 5 to 8, and nobody thoughtful (周到)
    void stretches()
    {
        static const QRegularExpression pattern(QStringLiteral("第([一二三四五六七八九十]{1,3}|\\d{1,2})(周|个?月|天|年)[到至]第([一二三四五六七八九十]{1,3}|\\d{1,2})(\\2)"));
        each(pattern, [](const auto &match) {
            const QStringView unit = match.capturedView(2);
            const QString name = unit == u"周" ? QStringLiteral("weeks ") : unit == u"天" ? QStringLiteral("days ") : unit == u"年" ? QStringLiteral("years ") : QStringLiteral("months ");
            return name + figure(match.captured(1)) + QStringLiteral(" to ") + figure(match.captured(3));
        });
    }

    // 第九周: the ninth week, not the dynasty
    void weeks()
    {
        static const QRegularExpression pattern(QStringLiteral("第([一二三四五六七八九十]{1,3}|\\d{1,2})周(?=[,，。;；、起前后内]|$)"));
        each(pattern, [](const auto &match) {
            bool number = false;
            const int week = figure(match.captured(1)).toInt(&number);
            return number ? ordinal(week) + QStringLiteral(" week") : QString();
        });
    }

    // 每隔15日: every 15 days
    void intervals()
    {
        static const QHash<QString, QString> &spans = wordTable<"times.spans-of-limits">();
        static const QRegularExpression pattern(QStringLiteral("每(?:间?隔)\\s*(\\d{1,3}|[一二两三四五六七八九十]{1,2})\\s*(日|天|小时|分钟|周|个?月|年)(?![\\d])"));
        each(pattern, [](const auto &match) {
            const QString count = figure(match.captured(1));
            const QString span = spans.value(match.captured(2));
            return count == u"1" ? QStringLiteral("every ") + span : QStringLiteral("every %1 %2s").arg(count, span);
        });
    }

    // 每年5月: May each year. Not 每年5个月.
    void yearly()
    {
        static const QRegularExpression pattern(QStringLiteral("每年(?:的)?\\s*(\\d{1,2})\\s*月(?:份)?(?:\\s*(\\d{1,2})\\s*[日号])?(?![\\d至到-])"));
        each(pattern, [](const auto &match) {
            const int month = match.captured(1).toInt();
            if (month < 1 || month > 12)
                return QString();
            const QString name = QLocale::c().monthName(month);
            return (match.captured(2).isEmpty() ? name : match.captured(2) + u' ' + name) + QStringLiteral(" each year");
        });
    }

    // 从业人员10人以下: fewer than 10 employees
    void staffs()
    {
        static const QRegularExpression pattern(QStringLiteral("从业人员\\s*(\\d{1,6})\\s*人\\s*(以下|及以上|以上)"));
        each(pattern, [](const auto &match) { return match.captured(2) == u"以下" ? QStringLiteral("fewer than %1 employees").arg(core::groupedDecimal(match.captured(1))) : QStringLiteral("%1 or more employees").arg(core::groupedDecimal(match.captured(1))); });
    }

    // 1期:支付合同总金额的50%: an instalment, or a phase of the work
    void phases()
    {
        static const QRegularExpression pattern(QStringLiteral("^\\s*(?:第\\s*)?(\\d{1,2}|[一二三四五六七八九十])\\s*期(?=\\s*:)"));
        static const QRegularExpression paid(QStringLiteral("支付|付款|付清|付至|款"));
        each(pattern, [this](const auto &match) { return (paid.match(m_key).hasMatch() ? QStringLiteral("Instalment ") : QStringLiteral("Phase ")) + figure(match.captured(1)); });
    }

    // 400万像素摄像机: a 4-megapixel camera
    void pixels()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![\\d.])(\\d{2,5})\\s*万\\s*像素(?=([\\x{4E00}-\\x{9FFF}])?)"));
        each(pattern, [](const auto &match) {
            const QString figure = QString::number(match.captured(1).toInt() / 100.0);
            const QString next = match.captured(2);
            const bool attribute = !next.isEmpty() && !QStringView(u"以及和与或的至到且、").contains(next[0]);
            return figure + (attribute ? QStringLiteral("-megapixel") : figure == u"1" ? QStringLiteral(" megapixel") : QStringLiteral(" megapixels"));
        });
    }

    // 2018年版
    void editions()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<!\\d)((?:19|20)\\d\\d)\\s*年?版(?![本权面])"));
        each(pattern, [](const auto &match) { return match.captured(1) + QStringLiteral(" edition"); });
    }

    // 0755-12345678转8012; 7200转
    void telephones()
    {
        static const QRegularExpression extension(QStringLiteral("(?<=\\d)\\s*转\\s*(\\d{1,6})(?!\\d)"));
        each(extension, [](const auto &match) { return QStringLiteral("ext. ") + match.captured(1); });
        static const QRegularExpression speed(QStringLiteral("(?<![\\d.])(\\d{3,6})\\s*(?:转(?:/分钟?|每分钟|/min)?(?![\\x{4E00}-\\x{9FFF}\\d])|r/min|rpm)"));
        each(speed, [](const auto &match) { return match.captured(1) + QStringLiteral(" rpm"); });
    }

    // A包, B证, A1、A2级
    void letters()
    {
        static const QHash<QString, QString> &kinds = wordTable<"lots.numbered-kinds">();
        static const QRegularExpression pattern(
            QStringLiteral("(?<![A-Za-z0-9./-])([A-Z]{1,3}\\d?(?:\\s*[、/和或]\\s*[A-Z]{1,3}\\d?){0,4})\\s*(包件?|标段|标包|级|类|证(?![书明券件照实]))(?!别|似|型|数(?!据)|联)"));
        each(pattern, [](const auto &match) {
            QString names = match.captured(1).remove(u' ');
            const QString kind = match.captured(2);
            const bool many = names.contains(u'、') || names.contains(u'和');
            const qsizetype last = std::max(names.lastIndexOf(u'、'), names.lastIndexOf(u'和'));
            if (last >= 0)
                names.replace(last, 1, QStringLiteral(" and "));
            names.replace(u'、', QStringLiteral(", ")).replace(u'和', QStringLiteral(", ")).replace(u'或', QStringLiteral(" or "));
            static const QRegularExpression capacity(QStringLiteral("^[KMGTPE]B$"));
            if (kind == u"级" && capacity.match(names).hasMatch())
                return names + QStringLiteral("-level"); // TB级数据
            const bool rank = kind == u"级" && !names.back().isDigit();
            QString english = rank ? QStringLiteral("grade") : kinds.value(kind);
            if (many && english[0].isUpper())
                english += u's';
            return english + u' ' + names;
        });
    }

    // Ⅳ级, II类, Ⅲ期
    void romans()
    {
        static const QHash<QString, QString> kinds{{QStringLiteral("级"), QStringLiteral("level")}, {QStringLiteral("类"), QStringLiteral("class")}, {QStringLiteral("期"), QStringLiteral("phase")},
                                                   {QStringLiteral("型"), QStringLiteral("type")},  {QStringLiteral("标段"), QStringLiteral("Lot")},  {QStringLiteral("包"), QStringLiteral("Package")}};
        static const QRegularExpression pattern(QStringLiteral("(?<![A-Za-z0-9])([\\x{2160}-\\x{216B}]|I{1,3}|IV|VI{1,3})\\s*(级|类|期|型|标段|包)"));
        each(pattern, [](const auto &match) { return kinds.value(match.captured(2)) + u' ' + match.captured(1).normalized(QString::NormalizationForm_KC); });
        static const QRegularExpression sign(QStringLiteral("[\\x{2160}-\\x{217B}]"));
        each(sign, [](const auto &match) { return match.captured().normalized(QString::NormalizationForm_KC); });
        // 第二类医疗器械: classes of medical devices have Roman numbers.
        static const QRegularExpression device(QStringLiteral("第?([一二三])类(?=[、和及]?(?:第?[一二三]类)?医疗器械)"));
        each(device, [](const auto &match) { return QStringLiteral("Class ") + romanNumeral(figure(match.captured(1)).toInt()); });
    }

    // 标段一, 包二:, 01包, 标项1
    void packages()
    {
        static const QHash<QString, QString> &kinds = wordTable<"lots.kinds">();
        static const QRegularExpression behind(
            QStringLiteral("(?<![\\x{4E00}-\\x{9FFF}])(采购包|合同包|标段|标项|分标|包件|包组|分包|包|品目|标的)\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})(?=\\s*[:、,()]|\\s|$)"));
        each(behind, [](const auto &match) { return kinds.value(match.captured(1)) + u' ' + figure(match.captured(2)); });
        static const QRegularExpression lot(QStringLiteral("标包\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})(?=\\s*[:、,()]|\\s|$|最高|的|预算|中标|成交|投标|为|采购)")); // 标包一最高限价
        each(lot, [](const auto &match) { return QStringLiteral("Bid package ") + figure(match.captured(1)); });
        // 二标段：, (一标段), where nothing is counted; 项目(三次): the third time that it is put out
        static const QRegularExpression first(QStringLiteral("(?:(?<=[(:、,])|^)\\s*([一二三四五六七八九十])(标段|标项|分标|包)(?=\\s*[):、(,\\s]|$)"));
        each(first, [](const auto &match) { return kinds.value(match.captured(2)) + u' ' + figure(match.captured(1)); });
        static const QRegularExpression again(QStringLiteral("(?<=\\()第?([二三四五六])次(?:招标|采购|公告)?(?=\\))"));
        each(again, [](const auto &match) { return QStringLiteral("round ") + figure(match.captured(1)); });
        // 3#楼, 3#、4#楼, 95#汽油
        static const QRegularExpression marks(QStringLiteral("(?<![\\dA-Za-z.])(\\d{1,3})#((?:[、和,](?:\\d{1,3})#){0,6})\\s*(楼|栋|幢|机组|泵|变)?(?=[\\x{4E00}-\\x{9FFF}()、,:\\s]|$)"));
        each(marks, [](const auto &match) {
            const bool building = match.captured(3) == u"楼" || match.captured(3) == u"栋" || match.captured(3) == u"幢";
            if (!building && (!match.captured(2).isEmpty() || !match.captured(3).isEmpty()))
                return QString();
            QStringList numbers = QString(match.captured(1) + match.captured(2)).remove(u'#').split(QRegularExpression(QStringLiteral("[、和,]")), Qt::SkipEmptyParts);
            if (!building)
                return QStringLiteral("No. ") + numbers.front();
            const QString last = numbers.takeLast();
            return numbers.isEmpty() ? QStringLiteral("Building ") + last : QStringLiteral("Buildings ") + numbers.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
        });
        static const QRegularExpression before(QStringLiteral("(?<![\\dA-Za-z.])(0\\d)\\s*(标段|标项|分标|包件|包)"));
        each(before, [](const auto &match) { return kinds.value(match.captured(2)) + u' ' + match.captured(1); });
    }

    // 三楼: floor 3, as 21楼
    void floors()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<![一二三四五六七八九十第])([一二三四五六七八九十]{1,3})楼(?![梯道宇盘房内外])"));
        each(pattern, [](const auto &match) { return QStringLiteral("floor ") + figure(match.captured(1)); });
        // 开标一室, 评标室2
        static const QRegularExpression room(QStringLiteral("(开标|评标)(?:\\s*(\\d{1,2}|[一二三四五六七八九十])\\s*(室|厅)|(室|厅)\\s*(\\d{1,3}|[一二三四五六七八九十])(?![\\d楼层]))"));
        each(room, [](const auto &match) {
            const QString hall = match.captured(3) + match.captured(4) == u"厅" ? QStringLiteral("Hall ") : QStringLiteral("Room ");
            return (match.captured(1) == u"开标" ? QStringLiteral("Bid Opening ") : QStringLiteral("Bid Evaluation ")) + hall + figure(match.captured(2) + match.captured(5));
        });
    }

    // 上午九时, 周一至周五, 2024年第三季度, 第3页 共20页
    void calendar()
    {
        static const QRegularExpression hour(QStringLiteral("(上午|下午|晚上|中午)([一二三四五六七八九十]{1,3}|两)[时点](?:([一二三四五六七八九十]{1,3})分|(半)|整)?"));
        each(hour, [](const auto &match) {
            const int value = match.captured(2) == u"两" ? 2 : figure(match.captured(2)).toInt();
            const int minute = match.captured(4).isEmpty() ? figure(match.captured(3)).toInt() : 30;
            const bool after = match.captured(1) != u"上午" && value < 12 && value > 0 && !(match.captured(1) == u"中午" && value > 10);
            return value > 24 ? QString() : QStringLiteral("%1:%2").arg(value, after ? 1 : 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0')) + (after ? QStringLiteral(" p.m.") : QString());
        });
        static const QHash<QString, QString> &days = wordTable<"times.weekdays">();
        static const QRegularExpression week(QStringLiteral("每?(?:周|星期)([一二三四五六日天])(?:至|到|[-~—])(?:周|星期)?([一二三四五六日天])"));
        each(week, [](const auto &match) { return days.value(match.captured(1)) + QStringLiteral(" to ") + days.value(match.captured(2)); });
        static const QRegularExpression part(QStringLiteral("(?<!\\d)((?:19|20)\\d\\d)\\s*年?度?(?:(上|下)半年|第?([一二三四1-4])季度)"));
        each(part, [](const auto &match) {
            static const QStringList names{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), QStringLiteral("fourth")};
            if (!match.captured(2).isEmpty())
                return (match.captured(2) == u"上" ? QStringLiteral("first half of ") : QStringLiteral("second half of ")) + match.captured(1);
            const QString quarter = match.captured(3);
            return (quarter[0].isDigit() ? QStringLiteral("quarter ") + quarter : names.value(figure(quarter).toInt() - 1) + QStringLiteral(" quarter")) + QStringLiteral(" of ") + match.captured(1);
        });
        // 2024年9月至12月, 2024年9至12月: September to December 2024
        static const QRegularExpression span(QStringLiteral("(?<!\\d)(?:((?:19|20)\\d\\d)\\s*年\\s*)?(\\d{1,2})\\s*(月)?\\s*(?:至|到|[-~—])\\s*(\\d{1,2})\\s*月(?!\\s*\\d)"));
        each(span, [](const auto &match) {
            if (match.captured(1).isEmpty() && match.captured(3).isEmpty())
                return QString(); // 3-6月: may be how long
            const QString first = monthName(match.captured(2).toInt());
            const QString last = monthName(match.captured(4).toInt());
            return first.isEmpty() || last.isEmpty() ? QString() : (first + QStringLiteral(" to ") + last + u' ' + match.captured(1)).trimmed();
        });
        // 5月 in a cell of its own, 采购时间:5月, 5月份: which month it is, where nothing says that it lasts
        static const QRegularExpression alone(QStringLiteral("(?:^|(?<=时间:|日期:|月份:|月\\):)|(?=\\d{1,2}\\s*月份))\\s*(?<![\\d.至到~-])(\\d{1,2})\\s*月(?:份|(?=\\s*(?:$|[,;。])))"));
        each(alone, [](const auto &match) { return monthName(match.captured(1).toInt()); });
        // 2024-2025年度: both belong together, whatever comes to stand around them
        static const QRegularExpression years(QStringLiteral("(?<![\\d.-])((?:19|20)\\d\\d)\\s*(?:年度?)?\\s*(至|到|[-~—–])\\s*((?:19|20)\\d\\d)\\s*(?:年度?|(?=学年))(?!\\s*\\d{1,2}\\s*月)"));
        each(years, [](const auto &match) {
            const bool said = match.captured(2) == u"至" || match.captured(2) == u"到";
            return match.captured(1) + (said ? QStringLiteral(" to ") : QStringLiteral("-")) + match.captured(3);
        });
        // 每月5日、15日、25日: on the 5th, 15th and 25th of each month
        static const QRegularExpression several(QStringLiteral("每月的?\\s*(\\d{1,2})\\s*[日号]?((?:\\s*[、,]\\s*\\d{1,2}\\s*[日号]?){0,4})\\s*[、和及与]\\s*(\\d{1,2})\\s*[日号](?![历均常])"));
        each(several, [](const auto &match) {
            static const QRegularExpression day(QStringLiteral("\\d{1,2}"));
            QString said = QStringLiteral("on the ") + ordinal(match.captured(1).toInt());
            for (auto it = day.globalMatch(match.captured(2)); it.hasNext();)
                said += QStringLiteral(", ") + ordinal(it.next().captured().toInt());
            return said + QStringLiteral(" and ") + ordinal(match.captured(3).toInt()) + QStringLiteral(" of each month");
        });
        // 每月5日前: by the 5th of each month; 次月10日内: within the first 10 days of the following month
        static const QRegularExpression monthly(QStringLiteral("(?:每(月|季度?|年)|(次|下个?|当|本|上个?)月)的?\\s*(\\d{1,2})\\s*[日号](?:\\s*[至到~-]\\s*(\\d{1,2})\\s*[日号])?(以?内|之?前|之?后)?(?![历均常])"));
        each(monthly, [](const auto &match) {
            static const QHash<QString, QString> &spans = wordTable<"times.months">();
            const int day = match.captured(3).toInt();
            const int last = match.captured(4).toInt();
            if (day < 1 || day > 31 || last > 31)
                return QString();
            const QString month = QStringLiteral(" of ") + (match.captured(1).isEmpty() ? spans.value(match.captured(2).left(1)) : spans.value(match.captured(1), QStringLiteral("each quarter")));
            const QString edge = match.captured(5);
            if (last > 0)
                return QStringLiteral("from the %1 to the %2").arg(ordinal(day), ordinal(last)) + month;
            if (edge.endsWith(u'内'))
                return QStringLiteral("within the first %1 days").arg(day) + month;
            return (edge.endsWith(u'前') ? QStringLiteral("by the ") : edge.endsWith(u'后') ? QStringLiteral("after the ") : QStringLiteral("on the ")) + ordinal(day) + month;
        });
        // 2024年 月 日: a date to be filled in
        static const QRegularExpression blank(QStringLiteral("(?<!\\d)((?:19|20)\\d\\d)\\s*年[_\\s]*月[_\\s]*日"));
        each(blank, [](const auto &match) { return match.captured(1) + QStringLiteral(", month, day"); });
        static const QRegularExpression page(QStringLiteral("第\\s*(\\d{1,4})\\s*页\\s*[,/]?\\s*共\\s*(\\d{1,4})\\s*页"));
        each(page, [](const auto &match) { return QStringLiteral("page %1 of %2").arg(match.captured(1), match.captured(2)); });
        static const QRegularExpression seats(QStringLiteral("(?<![\\d.])(\\d{1,2})座(?=(?:商务|越野|中型|大型|小型)?(?:车|客车|轿车|面包车|中巴|大巴|校车|商务车))"));
        each(seats, [](const auto &match) { return match.captured(1) + QStringLiteral("-seat"); });
        static const QRegularExpression lasting(QStringLiteral("为期\\s*([一二两三四五六七八九十]|\\d{1,2})\\s*(年|个月|周|天)的"));
        each(lasting, [](const auto &match) {
            static const QHash<QString, QString> units{{QStringLiteral("年"), QStringLiteral("year")}, {QStringLiteral("个月"), QStringLiteral("month")}, {QStringLiteral("周"), QStringLiteral("week")}, {QStringLiteral("天"), QStringLiteral("day")}};
            return figure(match.captured(1)) + u'-' + units.value(match.captured(2));
        });
        static const QRegularExpression ranked(QStringLiteral("(?:排名|位列|位居)(?:第)?前([一二三四五六七八九十]|\\d{1,3})(?:名|位)?"));
        each(ranked, [](const auto &match) { return QStringLiteral("ranked in the top ") + figure(match.captured(1)); });
    }

    // 5-10万: without 元 the scale holds for both ends as well
    void scales()
    {
        static const QRegularExpression scaled(QStringLiteral("(?<![A-Za-z0-9._*×/-])(\\d{1,6}(?:\\.\\d{1,4})?)\\s*[-~—–至到]+\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*(万|亿)(?![元像千伏瓦兆美港欧日])"));
        each(scaled, [](const auto &match) {
            const int power = match.captured(3) == u"万" ? 4 : 8;
            const auto low = core::normalDecimal(match.captured(1));
            const auto high = core::normalDecimal(match.captured(2));
            return low && high && match.captured(1).toDouble() < match.captured(2).toDouble() ? core::groupedDecimal(core::scaleDecimal(*low, power)) + u'-' + core::groupedDecimal(core::scaleDecimal(*high, power)) : QString();
        });
    }

    // 高于预算两成: 20%
    void tenths()
    {
        static const QRegularExpression pattern(QStringLiteral("(?<=预算|价格|总价|约|近|达|超|过|低|高|降|升|加|少|涨|占|仅|足|于|有)([一二两三四五六七八九])成(?![为立果功员本交效分都人型套品语绩熟长])"));
        each(pattern, [](const auto &match) { return (match.captured(1) == u"两" ? QStringLiteral("2") : figure(match.captured(1))) + QStringLiteral("0%"); });
    }

    // 85折, 8.5折, 八五折, 打八折: how much of the price is left
    void discounts()
    {
        static const QRegularExpression discount(QStringLiteral("(?:打\\s*)?(?:(?<![\\d.])(\\d{2}|\\d(?:\\.\\d{1,2})?)|(?<=打|按|价|以|受|的|享)([一二三四五六七八九]{1,2}))\\s*折(?![叠页线弯断角合射光旧损痕板椅扇])"));
        each(discount, [](const auto &match) {
            QString digits = match.captured(1);
            for (const QChar numeral : match.captured(2))
                digits += figure(numeral);
            const double share = digits.size() == 2 ? digits.toDouble() : digits.toDouble() * 10;
            return QString::number(share) + QStringLiteral("% of the price");
        });
    }

    // 不得超过二次: no second time
    void repeats()
    {
        static const QRegularExpression twice(QStringLiteral("(?<=超过|少于|至少|最多|多于|仅限|只限|各)二次(?!报价|供水|装修|结构|开发|搬运|招标|采购|公告)"));
        each(twice, [](const auto &) { return QStringLiteral("two times"); });
    }

    // 厚20cm, 25mm厚: 20cm thick
    void measures()
    {
        static const QHash<QString, QString> kinds{{QStringLiteral("厚"), QStringLiteral("thick")}, {QStringLiteral("高"), QStringLiteral("high")}, {QStringLiteral("宽"), QStringLiteral("wide")},
                                                   {QStringLiteral("长"), QStringLiteral("long")},  {QStringLiteral("深"), QStringLiteral("deep")}};
        static const QHash<QString, QString> units{{QStringLiteral("毫米"), QStringLiteral(" mm")}, {QStringLiteral("厘米"), QStringLiteral(" cm")}, {QStringLiteral("米"), QStringLiteral(" m")}};
        const auto size = [](const QRegularExpressionMatch &match, int number) {
            const QString unit = match.captured(number + 1);
            return match.captured(number) + units.value(unit, unit);
        };
        static const QRegularExpression before(QStringLiteral("(?:(?<![\\x{4E00}-\\x{9FFF}])|(?<=路面|面层|基层|垫层|钢板|铝板|立柱|横梁|标线|灯杆|整体|底座|台面|搁板|层板|侧板|面板|桌面|护栏|围栏|墙体|管道|道路|沟槽|玻璃|板材|涂层|书架|柜体|箱体|凝土|材料|卷材|砂浆|碎石|导轨|水池|围墙|水沟|台阶))(厚|高|宽|长|深)\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(mm|cm|m|毫米|厘米|米)(?![\\dA-Za-z²³/×*])"));
        each(before, [&](const auto &match) { return size(match, 2) + u' ' + kinds.value(match.captured(1)); });
        static const QRegularExpression behind(QStringLiteral("(?<![\\dA-Za-z.×*])(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(mm|cm|m|毫米|厘米|米)\\s*(厚|高|宽|长|深)(?![度于])"));
        each(behind, [&](const auto &match) { return size(match, 1) + u' ' + kinds.value(match.captured(3)); });
    }

    const QString &m_key;
    std::vector<NumberPhrase> m_found;
};

} // namespace

std::vector<NumberPhrase> numberPhrases(const QString &key)
{
    return Phrases(key).find();
}

} // namespace tendertrail::translate
