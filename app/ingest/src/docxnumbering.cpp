// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docxnumbering.h"

#include "docxxml.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

QString chinese(int number)
{
    static const auto digits = u"〇一二三四五六七八九"_s;
    if (number < 0 || number > 9999)
        return QString::number(number);
    if (number < 10)
        return digits.mid(number, 1);
    QString out;
    bool gap = false;
    for (const auto &[unit, name] : {std::pair(1000, u"千"_s), std::pair(100, u"百"_s), std::pair(10, u"十"_s), std::pair(1, QString())}) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += u'零';
        gap = false;
        if (!(unit == 10 && digit == 1 && out.isEmpty()))
            out += digits.mid(digit, 1);
        out += name;
    }
    return out;
}

QString roman(int number)
{
    if (number <= 0 || number >= 4000)
        return QString::number(number);
    static constexpr std::pair<int, const char *> parts[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                             {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                                             {5, "V"}, {4, "IV"}, {1, "I"}};
    QString out;
    for (const auto &[value, letters] : parts) {
        for (; number >= value; number -= value)
            out += QLatin1StringView(letters);
    }
    return out;
}

QString letters(int number)
{
    if (number <= 0 || number > 26 * 20)
        return QString::number(number);
    return QString((number - 1) / 26 + 1, QChar(u'A' + (number - 1) % 26)); // Word writes AA after Z, then BB
}

QString fromRow(const QString &row, int number)
{
    return number >= 1 && number <= row.size() ? row.mid(number - 1, 1) : QString::number(number);
}

} // namespace

QString formattedNumber(int number, const QString &format)
{
    if (format == u"none" || format == u"bullet")
        return {};
    if (format.startsWith(u"chineseCounting") || format.startsWith(u"japaneseCounting") || format == u"ideographDigital"
        || format.startsWith(u"taiwaneseCounting") || format == u"chineseLegalSimplified")
        return chinese(number);
    if (format == u"ideographTraditional")
        return fromRow(u"甲乙丙丁戊己庚辛壬癸"_s, number);
    if (format == u"ideographZodiac")
        return fromRow(u"子丑寅卯辰巳午未申酉戌亥"_s, number);
    if (format == u"decimalEnclosedCircle" || format == u"decimalEnclosedCircleChinese")
        return fromRow(u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"_s, number);
    if (format == u"upperLetter")
        return letters(number);
    if (format == u"lowerLetter")
        return letters(number).toLower();
    if (format == u"upperRoman")
        return roman(number);
    if (format == u"lowerRoman")
        return roman(number).toLower();
    if (format == u"decimalZero")
        return number < 10 ? u"0%1"_s.arg(number) : QString::number(number);
    return QString::number(number);
}

void DocxNumbering::load(const pugi::xml_node &root)
{
    for (const pugi::xml_node &node : root.children()) {
        const std::string_view name = localName(node.name());
        if (name == "abstractNum") {
            Scheme scheme;
            for (const pugi::xml_node &child : node.children()) {
                if (localName(child.name()) != "lvl")
                    continue;
                const int index = attributeNamed(child, "ilvl").toInt();
                if (index < 0 || index >= levelCount)
                    continue;
                Level &level = scheme.levels[static_cast<std::size_t>(index)];
                level.format = valueOf(child, "numFmt");
                level.text = valueOf(child, "lvlText");
                const QString start = valueOf(child, "start");
                level.start = start.isEmpty() ? 1 : start.toInt();
                level.legal = isOn(child, "isLgl");
            }
            m_schemes.insert(attributeNamed(node, "abstractNumId").toInt(), scheme);
        } else if (name == "num") {
            const int list = attributeNamed(node, "numId").toInt();
            m_schemeOfList.insert(list, valueOf(node, "abstractNumId").toInt());
            std::array<int, levelCount> restarts;
            restarts.fill(-1);
            for (const pugi::xml_node &child : node.children()) {
                const int index = attributeNamed(child, "ilvl").toInt();
                const QString start = valueOf(child, "startOverride");
                if (localName(child.name()) == "lvlOverride" && index >= 0 && index < levelCount && !start.isEmpty())
                    restarts[static_cast<std::size_t>(index)] = start.toInt();
            }
            m_restarts.insert(list, restarts);
        }
    }
}

QString DocxNumbering::next(int list, int level)
{
    const auto scheme = m_schemes.find(m_schemeOfList.value(list, -1));
    if (scheme == m_schemes.end() || level < 0 || level >= levelCount)
        return {};
    const auto at = static_cast<std::size_t>(level);
    if (!m_used.value(list)) {
        m_used.insert(list, true);
        const std::array<int, levelCount> restarts = m_restarts.value(list);
        for (std::size_t i = 0; i < levelCount; ++i) {
            if (m_restarts.contains(list) && restarts[i] >= 0) {
                scheme->counters[i] = restarts[i] - 1;
                scheme->begun[i] = true;
            }
        }
    }
    for (std::size_t i = 0; i <= at; ++i) {
        if (!scheme->begun[i]) {
            scheme->counters[i] = scheme->levels[i].start - (i == at ? 1 : 0);
            scheme->begun[i] = true;
        }
    }
    ++scheme->counters[at];
    for (std::size_t i = at + 1; i < levelCount; ++i)
        scheme->begun[i] = false;

    const Level &own = scheme->levels[at];
    if (own.format == u"bullet")
        return u"• "_s;
    QString label;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        if (own.text.at(i) != u'%' || i + 1 >= own.text.size() || own.text.at(i + 1).digitValue() < 1) {
            label += own.text.at(i);
            continue;
        }
        ++i;
        const auto index = static_cast<std::size_t>(own.text.at(i).digitValue() - 1);
        if (index < levelCount)
            label += formattedNumber(scheme->counters[index],
                                     own.legal ? u"decimal"_s : scheme->levels[index].format);
    }
    label = label.trimmed();
    return label.isEmpty() ? QString() : label + u' ';
}

} // namespace tendertrail::ingest
