// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberformat.h"

#include "numbertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCode = 500;
constexpr double lastDay = 2958466; // 9999-12-31, the last that spreadsheets know

QStringList splitSections(const QString &code)
{
    QStringList sections{QString()};
    bool quoted = false;
    bool bracket = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'\\' && !quoted && i + 1 < code.size()) {
            sections.back() += c;
            sections.back() += code.at(++i);
            continue;
        }
        if (c == u'"' && !bracket)
            quoted = !quoted;
        else if (!quoted && (c == u'[' || c == u']'))
            bracket = c == u'[';
        if (c == u';' && !quoted && !bracket && sections.size() < 4)
            sections << QString();
        else
            sections.back() += c;
    }
    return sections;
}

} // namespace

QString NumberFormat::builtIn(int id)
{
    switch (id) {
    case 1: case 59: return u"0"_s;
    case 2: case 60: return u"0.00"_s;
    case 3: case 5: case 6: case 61: case 41: case 42: return u"#,##0"_s; // the sign of a currency differs with the edition: none is made up
    case 4: case 7: case 8: case 62: case 43: case 44: return u"#,##0.00"_s;
    case 9: case 67: return u"0%"_s;
    case 10: case 68: return u"0.00%"_s;
    case 11: return u"0.00E+00"_s;
    case 12: return u"# ?/?"_s;
    case 13: return u"# ?\?/?\?"_s;
    case 14: return u"yyyy/m/d"_s;
    case 15: return u"d-mmm-yy"_s;
    case 16: return u"d-mmm"_s;
    case 17: return u"mmm-yy"_s;
    case 18: return u"h:mm AM/PM"_s;
    case 19: return u"h:mm:ss AM/PM"_s;
    case 20: return u"h:mm"_s;
    case 21: return u"h:mm:ss"_s;
    case 22: return u"yyyy/m/d h:mm"_s;
    case 27: case 36: case 50: case 52: case 57: return u"yyyy\"年\"m\"月\""_s;
    case 28: case 29: case 51: case 53: case 54: case 58: return u"m\"月\"d\"日\""_s;
    case 30: return u"m-d-yy"_s;
    case 31: return u"yyyy\"年\"m\"月\"d\"日\""_s;
    case 32: return u"h\"时\"mm\"分\""_s;
    case 33: return u"h\"时\"mm\"分\"ss\"秒\""_s;
    case 34: case 55: return u"上午/下午h\"时\"mm\"分\""_s;
    case 35: case 56: return u"上午/下午h\"时\"mm\"分\"ss\"秒\""_s;
    case 37: case 38: return u"#,##0;(#,##0)"_s;
    case 39: case 40: return u"#,##0.00;(#,##0.00)"_s;
    case 45: return u"mm:ss"_s;
    case 46: return u"[h]:mm:ss"_s;
    case 47: return u"mm:ss.0"_s;
    case 48: return u"##0.0E+0"_s;
    case 49: return u"@"_s;
    default: return {};
    }
}

NumberFormat::NumberFormat(const QString &code)
{
    const QStringList sections = splitSections(code.left(longestCode));
    for (const QString &section : sections)
        m_sections.push_back(parsed(section));
    if (code.isEmpty())
        m_sections.front().tokens.push_back({Kind::General, {}});
}

NumberFormat::Section NumberFormat::parsed(const QString &code)
{
    static const QRegularExpression condition(u"^(<=|>=|<>|<|>|=)(-?[0-9.]+(?:E[+-]?[0-9]+)?)$"_s, QRegularExpression::CaseInsensitiveOption);
    static constexpr QStringView generals[] = {u"General", u"G/通用格式", u"通用格式", u"G/標準", u"Standard"};
    static constexpr QStringView halves[] = {u"AM/PM", u"A/P", u"上午/下午"};
    Section section;
    const auto literal = [&section](const QString &text) {
        if (!section.tokens.empty() && section.tokens.back().kind == Kind::Literal)
            section.tokens.back().text += text;
        else
            section.tokens.push_back({Kind::Literal, text});
    };
    const auto startsWithOneOf = [&code](const auto &words, qsizetype at) -> QStringView {
        for (const QStringView word : words) {
            if (QStringView(code).sliced(at).startsWith(word, Qt::CaseInsensitive))
                return word;
        }
        return {};
    };
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        const QChar lower = c.toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            literal(code.mid(i + 1, (end < 0 ? code.size() : end) - i - 1));
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'!') { // Chinese editions write !
            if (++i < code.size())
                literal(code.mid(i, 1));
        } else if (c == u'_') { // as wide as the next character
            ++i;
            literal(u" "_s);
        } else if (c == u'*') { // fills the cell with the next character
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QString inside = code.mid(i + 1, (end < 0 ? code.size() : end) - i - 1);
            i = end < 0 ? code.size() : end;
            const QString folded = inside.toLower();
            if (inside.startsWith(u'$')) {
                const qsizetype dash = inside.lastIndexOf(u'-');
                literal(inside.mid(1, (dash < 0 ? inside.size() : dash) - 1));
                const QString locale = dash < 0 ? QString() : inside.mid(dash + 1).toUpper();
                static const QRegularExpression chinese(u"(804|404|C04|1004|1404)$|^ZH"_s);
                section.chinese = section.chinese || locale.contains(chinese);
                if (locale == u"F800") // the system's long date, which is written here as it looks in the file's country
                    return parsed(u"yyyy\"年\"m\"月\"d\"日\""_s);
            } else if (const auto match = condition.match(inside); match.hasMatch()) {
                section.comparison = match.captured(1);
                section.limit = match.captured(2).toDouble();
            } else if (folded.startsWith(u"dbnum")) {
                section.dbNum = std::clamp(folded.mid(5).toInt(), 0, 3);
            } else if (!folded.isEmpty() && QStringView(u"hms").contains(folded.front()) && folded.count(folded.front()) == folded.size()) {
                section.tokens.push_back({Kind::Elapsed, folded});
                section.date = true;
            } // else a colour
        } else if (const QStringView word = startsWithOneOf(generals, i); !word.isEmpty()) {
            section.tokens.push_back({Kind::General, {}});
            i += word.size() - 1;
        } else if (const QStringView half = startsWithOneOf(halves, i); !half.isEmpty()) {
            section.tokens.push_back({Kind::HalfDay, code.mid(i, half.size())});
            section.date = true;
            i += half.size() - 1;
        } else if (lower == u'e' && i + 1 < code.size() && (code.at(i + 1) == u'+' || code.at(i + 1) == u'-')) {
            section.tokens.push_back({Kind::Exponent, code.mid(i + 1, 1)});
            ++i;
        } else if (QStringView(u"ymdhseagb").contains(lower)) {
            qsizetype end = i;
            while (end < code.size() && code.at(end).toLower() == lower)
                ++end;
            section.tokens.push_back({Kind::DatePart, code.mid(i, end - i).toLower()});
            section.date = true;
            i = end - 1;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            section.tokens.push_back({Kind::Digit, QString(c)});
            section.digits = true;
        } else if (c == u'.') {
            section.tokens.push_back({Kind::Point, {}});
        } else if (c == u',') {
            const bool behindDigit = !section.tokens.empty() && section.tokens.back().kind == Kind::Digit;
            qsizetype end = i;
            while (end < code.size() && code.at(end) == u',')
                ++end;
            const bool beforeDigit = end < code.size() && (code.at(end) == u'0' || code.at(end) == u'#' || code.at(end) == u'?');
            if (behindDigit && beforeDigit)
                section.grouped = true;
            else if (behindDigit)
                section.thousandths += static_cast<int>(std::min<qsizetype>(end - i, 5));
            else
                literal(u","_s);
            i = end - 1;
        } else if (c == u'%') {
            section.percents = std::min(section.percents + 1, 5);
            section.tokens.push_back({Kind::Percent, {}});
        } else if (c == u'@') {
            section.tokens.push_back({Kind::Text, {}});
        } else if (c == u'/') {
            section.tokens.push_back({Kind::Slash, {}});
            section.fraction = section.fraction || section.digits;
        } else {
            literal(QString(c));
        }
    }
    section.fraction = section.fraction && !section.date;
    return section;
}

bool NumberFormat::Section::meets(double value) const
{
    if (comparison == u"<")
        return value < limit;
    if (comparison == u"<=")
        return value <= limit;
    if (comparison == u">")
        return value > limit;
    if (comparison == u">=")
        return value >= limit;
    if (comparison == u"=")
        return value == limit;
    return comparison != u"<>" || value != limit;
}

QString NumberFormat::shownDate(const Section &section, double value, bool date1904)
{
    const bool fine = std::any_of(section.tokens.begin(), section.tokens.end(), [](const Token &token) { return token.kind == Kind::Digit; });
    const Moment moment = momentOf(value, date1904, fine);
    const auto &tokens = section.tokens;
    // m is minutes behind hours and before seconds.
    const auto isMinutes = [&tokens](std::size_t at) {
        for (std::size_t i = at; i-- > 0;) {
            if (tokens[i].kind == Kind::DatePart || tokens[i].kind == Kind::Elapsed) {
                if (tokens[i].text.startsWith(u'h'))
                    return true;
                break;
            }
        }
        for (std::size_t i = at + 1; i < tokens.size(); ++i) {
            if (tokens[i].kind == Kind::DatePart || tokens[i].kind == Kind::Elapsed)
                return tokens[i].text.startsWith(u's');
        }
        return false;
    };
    const bool halved = std::any_of(tokens.begin(), tokens.end(), [](const Token &token) { return token.kind == Kind::HalfDay; });
    QString out;
    int decimals = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        switch (token.kind) {
        case Kind::Literal: out += token.text; break;
        case Kind::Slash: out += u'/'; break;
        case Kind::Point: out += u'.'; break;
        case Kind::Percent: out += u'%'; break;
        case Kind::HalfDay: {
            const QString half = token.text.section(u'/', moment.hour < 12 ? 0 : 1, moment.hour < 12 ? 0 : 1);
            out += half;
            break;
        }
        case Kind::Elapsed:
            out += elapsedText(value, token.text);
            break;
        case Kind::DatePart:
            out += datePartText(moment, token.text, isMinutes(i), halved, section.chinese, section.dbNum);
            break;
        case Kind::Digit: // of a second
            out += decimals < 3 ? QString::number(moment.millisecond + 1000).at(1 + decimals) : QChar(u'0');
            ++decimals;
            break;
        default: break;
        }
    }
    return out;
}

QString NumberFormat::shownFraction(const Section &section, double value)
{
    QString prefix;
    QString denominator;
    bool whole = false; // a group of digits of its own before the numerator's
    bool behind = false;
    bool gap = false;
    bool began = false;
    for (const Token &token : section.tokens) {
        if (token.kind == Kind::Slash) {
            behind = true;
        } else if (token.kind == Kind::Digit) {
            whole = whole || (gap && !behind);
            denominator += behind ? token.text : QString();
            began = true;
        } else if (token.kind == Kind::Literal) {
            if (behind && !token.text.trimmed().isEmpty() && token.text.trimmed().toInt() > 0)
                denominator = token.text.trimmed(); // a fixed one: ?/8
            gap = gap || (began && !behind);
            prefix += began ? QString() : token.text;
        }
    }
    return prefix + fractionText(value, denominator, whole);
}

QString NumberFormat::shownDigits(const Section &section, double value)
{
    const double scaled = value * std::pow(100.0, section.percents) / std::pow(1000.0, section.thousandths);
    int whole = 0;
    int decimals = 0;
    int exponentDigits = 0;
    bool pointSeen = false;
    bool exponentSeen = false;
    for (const Token &token : section.tokens) {
        pointSeen = pointSeen || token.kind == Kind::Point;
        exponentSeen = exponentSeen || token.kind == Kind::Exponent;
        if (token.kind == Kind::Digit)
            ++(exponentSeen ? exponentDigits : pointSeen ? decimals : whole);
    }
    int exponent = 0;
    double mantissa = scaled;
    if (exponentSeen && scaled > 0) {
        exponent = static_cast<int>(std::floor(std::log10(scaled)));
        if (whole > 1)
            exponent = static_cast<int>(std::floor(static_cast<double>(exponent) / whole)) * whole;
        mantissa = scaled / std::pow(10.0, exponent);
    }
    const QString text = decimalText(mantissa, decimals);
    const qsizetype point = text.indexOf(u'.');
    QString digits = point < 0 ? text : text.left(point);
    const QString fraction = point < 0 ? QString() : text.mid(point + 1);
    if (digits == u"0")
        digits.clear();
    // Zeros that # and ? do not show are dropped from the end.
    qsizetype keep = 0;
    {
        qsizetype at = 0;
        bool behind = false;
        for (const Token &token : section.tokens) {
            if (token.kind == Kind::Exponent)
                break;
            behind = behind || token.kind == Kind::Point;
            if (behind && token.kind == Kind::Digit) {
                ++at;
                if (token.text == u"0" || (at <= fraction.size() && fraction.at(at - 1) != u'0'))
                    keep = at;
            }
        }
    }
    QString out;
    int left = whole; // placeholders still to come before the point
    qsizetype taken = 0;
    bool shownDigit = false;
    qsizetype decimal = 0;
    enum { Whole, Fraction, Exponent } place = Whole;
    bool exponentWritten = false;
    const auto put = [&](QChar digit, qsizetype fromRight) {
        out += digit;
        shownDigit = true;
        if (section.grouped && fromRight > 0 && fromRight % 3 == 0)
            out += u',';
    };
    for (const Token &token : section.tokens) {
        if (token.kind == Kind::Point) {
            place = Fraction;
            if (keep > 0 || whole == 0 || decimals == 0)
                out += u'.';
        } else if (token.kind == Kind::Exponent) {
            place = Exponent;
            out += u'E';
            if (exponent < 0 || token.text == u"+")
                out += exponent < 0 ? u'-' : u'+';
        } else if (token.kind == Kind::Digit && place == Whole) {
            // The first placeholder takes all digits that are too many.
            while (digits.size() - taken > left) {
                put(digits.at(taken), digits.size() - taken - 1);
                ++taken;
            }
            if (digits.size() - taken == left && left > 0) {
                put(digits.at(taken), left - 1);
                ++taken;
            } else if (token.text == u"0") {
                put(u'0', left - 1);
            }
            --left;
        } else if (token.kind == Kind::Digit && place == Fraction) {
            if (decimal < keep)
                out += decimal < fraction.size() ? fraction.at(decimal) : QChar(u'0');
            ++decimal;
        } else if (token.kind == Kind::Digit) {
            if (!exponentWritten)
                out += QString::number(std::abs(exponent)).rightJustified(exponentDigits, u'0');
            exponentWritten = true;
        } else if (token.kind == Kind::Percent) {
            out += u'%';
        } else if (token.kind == Kind::Slash) {
            out += u'/';
        } else if (token.kind == Kind::Literal) {
            out += token.text;
        } else if (token.kind == Kind::Text || token.kind == Kind::General) {
            out += generalNumber(value);
        }
    }
    return section.dbNum > 0 ? withChineseDigits(out, section.dbNum) : out;
}

QString NumberFormat::shown(const Section &section, double value, bool date1904)
{
    if (section.date)
        return shownDate(section, value, date1904);
    if (section.fraction)
        return shownFraction(section, value);
    if (section.digits)
        return shownDigits(section, value);
    QString out;
    const double scaled = value * std::pow(100.0, section.percents);
    for (const Token &token : section.tokens) {
        if (token.kind == Kind::General || token.kind == Kind::Text)
            out += section.dbNum > 0 ? chineseCount(scaled, section.dbNum) : generalNumber(scaled);
        else if (token.kind == Kind::Percent)
            out += u'%';
        else if (token.kind == Kind::Point)
            out += u'.';
        else if (token.kind == Kind::Slash)
            out += u'/';
        else
            out += token.text;
    }
    return out;
}

QString NumberFormat::number(double value, bool date1904) const
{
    if (!std::isfinite(value))
        return {};
    std::size_t used = 0;
    bool bare = false; // the section says itself what is negative
    const bool conditional = std::any_of(m_sections.begin(), m_sections.end(), [](const Section &section) { return !section.comparison.isEmpty(); });
    if (conditional) {
        while (used + 1 < m_sections.size() && used < 2 && !m_sections[used].meets(value))
            ++used;
        const Section &section = m_sections[used];
        bare = section.comparison.startsWith(u'<') && section.comparison != u"<>" && section.limit <= 0;
    } else if (m_sections.size() >= 2 && value < 0) {
        used = 1;
        bare = true;
    } else if (m_sections.size() >= 3 && value == 0) {
        used = 2;
    }
    const Section &section = m_sections[used];
    if (section.date && (value < 0 || value >= lastDay) && std::none_of(section.tokens.begin(), section.tokens.end(), [](const Token &token) {
            return token.kind == Kind::Elapsed;
        }))
        return generalNumber(value);
    const QString out = shown(section, std::abs(value), date1904);
    const bool nothing = !section.date && section.digits && !std::any_of(out.begin(), out.end(), [](QChar c) { return c.digitValue() > 0; })
                         && section.dbNum == 0;
    const QString sign = value < 0 && !bare && !nothing && !section.tokens.empty() ? u"-"_s : QString();
    return (sign + out).simplified();
}

QString NumberFormat::text(const QString &text) const
{
    const auto withText = std::find_if(m_sections.rbegin(), m_sections.rend(), [](const Section &section) {
        return std::any_of(section.tokens.begin(), section.tokens.end(), [](const Token &token) { return token.kind == Kind::Text; });
    });
    if (withText == m_sections.rend())
        return text;
    QString out;
    for (const Token &token : withText->tokens)
        out += token.kind == Kind::Text ? text : token.kind == Kind::Literal ? token.text : QString();
    return out;
}

} // namespace tendertrail::ingest
