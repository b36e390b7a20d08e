// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation.h"
#include "values.h"

#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestNumber = 60;
constexpr qsizetype longestProjectName = 120;

bool isNumberSign(QChar unit)
{
    static const auto signs = QStringLiteral("-_/.·—–－‐−#()〔〕[]【】{}+~");
    return signs.contains(unit);
}

bool isHan(QChar unit)
{
    return core::isHan(unit.unicode());
}

/// Han that belongs to a number although digits stand before it: 837号, 第2包 does not.
bool mayFollowDigits(QChar unit, QChar before)
{
    static const auto openers = QStringLiteral("-_/(〔[【—–");
    return unit == u'号' || openers.contains(before);
}

/// Half-width letters, digits and dashes; brackets as they are written.
QString plainNumber(const QString &words)
{
    QString plain;
    for (const auto unit : words) {
        if (unit.isSpace())
            continue;
        const auto code = unit.unicode();
        const bool fullWidth = (code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A)
                               || (code >= 0xFF41 && code <= 0xFF5A) || code == 0xFF0D || code == 0xFF0F || code == 0xFF0E;
        if (fullWidth)
            plain.append(QChar(code - 0xFEE0));
        else if (unit == u'—' || unit == u'–' || unit == u'−' || unit == u'‐')
            plain.append(u'-');
        else
            plain.append(unit);
    }
    return plain;
}

bool hasPlaceholder(const QString &key, const NameWords &words)
{
    return std::any_of(words.placeholders.begin(), words.placeholders.end(), [&](const QString &placeholder) {
        return placeholder.size() > 1 ? key.contains(placeholder) : key.startsWith(placeholder);
    });
}

/// Cuts a bracket at the end that names packages: (1-12包), (第二标段), (二次) stays with names only.
void cutPackages(const QString &text, qsizetype begin, qsizetype &end)
{
    static const QRegularExpression packages(QStringLiteral("[(\\[【](?:[^()\\[\\]【】]*[包标段项重次组件][^()\\[\\]【】]*)[)\\]】]$"));
    const auto match = packages.match(text.mid(begin, end - begin));
    if (match.hasMatch())
        end = begin + match.capturedStart(0);
}

double numberQuality(const QString &key)
{
    static const QRegularExpression notANumber(QStringLiteral("^(?:[0-9]{4}年|[0-9]{3,4}-[0-9]{7,8}$|1[0-9]{10}$|20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$)|年[0-9]{1,2}月|^第"));
    qsizetype digits = 0;
    qsizetype letters = 0;
    qsizetype han = 0;
    for (const auto unit : key) {
        digits += unit.isDigit() ? 1 : 0;
        letters += unit.unicode() < 0x80 && unit.isLetter() ? 1 : 0;
        han += isHan(unit) ? 1 : 0;
    }
    if (digits < 3 || key.size() < 5 || key.size() > longestNumber || notANumber.match(key).hasMatch())
        return 0;
    if (han > digits + letters + 6)
        return 0;
    return digits + letters >= 6 || han > 0 ? 1 : 0.9;
}

} // namespace

std::optional<FoundValue> readNumber(const ValueSpan &span, const NameWords &words)
{
    const auto &reading = *span.reading;
    const auto &text = reading.text();
    const auto limit = std::min(span.limit, span.from + longestNumber);
    auto begin = span.from;
    while (begin < limit && (text.at(begin) == u':' || text.at(begin) == u'.' || text.at(begin) == u'_'))
        ++begin;
    const auto cell = reading.cellAt(begin);
    bool digits = false;
    auto end = begin;
    for (; end < limit && reading.cellAt(end) == cell; ++end) {
        const auto unit = text.at(end);
        const bool letter = unit.isLetterOrNumber();
        if (!letter && !isNumberSign(unit))
            break;
        if (end > begin) {
            const auto before = text.at(end - 1);
            if (isHan(unit) && digits && !mayFollowDigits(unit, before) && !isHan(before))
                break;
            if (isHan(unit) && isHan(before) && digits && reading.has(end, Reading::SpaceBefore | Reading::GapBefore))
                break;
            if (reading.has(end, Reading::GapBefore) && digits)
                break;
            const bool open = before == u'-' || before == u'/' || before == u'(';
            if (reading.has(end, Reading::LineStart) && !(open && digits))
                break;
        }
        digits = digits || unit.isDigit();
    }
    cutPackages(text, begin, end);
    static const QRegularExpression lotAfterSlash(QStringLiteral("/[0-9]{1,3}$")); // ABC-2024-01/02包
    if (end < text.size() && (text.at(end) == u'包' || text.at(end) == u'标'))
        end -= lotAfterSlash.match(text.mid(begin, end - begin)).capturedLength(0);
    while (end > begin && isNumberSign(text.at(end - 1)) && text.at(end - 1) != u')' && text.at(end - 1) != u'】' && text.at(end - 1) != u']')
        --end;
    const auto name = QStringView(text).mid(begin, end - begin);
    if (name.count(u'(') > name.count(u')'))
        end = begin + name.lastIndexOf(u'(');
    else if (name.count(u')') > name.count(u'('))
        end = begin + name.lastIndexOf(u')');
    const auto key = text.mid(begin, end - begin);
    if (key.isEmpty() || begin - span.from > 2)
        return std::nullopt;
    FoundValue found;
    found.quality = key.startsWith(QStringLiteral("详见")) || key.contains(QLatin1String("__")) ? 0 : numberQuality(key);
    if (found.quality <= 0 || (hasPlaceholder(key, words) && !key.contains(u'-')))
        return std::nullopt;
    found.range = reading.source(begin, end);
    found.end = end;
    found.value = plainNumber(reading.words(found.range));
    return found;
}

namespace {

/// Lines of a name that may run over line ends, as ends of ever longer candidates.
std::vector<qsizetype> nameEnds(const ValueSpan &span, qsizetype begin)
{
    const auto &reading = *span.reading;
    const auto &text = reading.text();
    const auto limit = std::min(span.limit, begin + longestProjectName);
    const auto cell = reading.cellAt(begin);
    std::vector<qsizetype> ends;
    int depth = 0;
    auto at = begin;
    for (; at < limit && reading.cellAt(at) == cell; ++at) {
        const auto unit = text.at(at);
        if (at > begin && reading.has(at, Reading::LineStart)) {
            const auto index = reading.lineAt(at);
            const auto &line = reading.lines()[index];
            ends.push_back(at);
            if (line.rank < 9 || ends.size() > 3 || (line.afterBreak && cell < 0 && !reading.lines()[index - 1].full))
                return ends;
        }
        if (at > begin && reading.has(at, Reading::GapBefore) && depth <= 0 && at - begin > 5)
            break;
        depth += unit == u'(' ? 1 : unit == u')' ? -1 : 0;
        if (depth <= 0 && (unit == u'。' || unit == u';' || unit == u',' || unit == u'》' || unit == u'”'))
            break;
        if (depth <= 0 && unit == u':' && at - begin < 4)
            break;
    }
    ends.push_back(at);
    return ends;
}

void cutName(const QString &text, qsizetype begin, qsizetype &end)
{
    static const QRegularExpression tail(QStringLiteral(
        "(?:(?:公开招标|竞争性磋商|竞争性谈判|单一来源|询价|邀请招标)?(?:采购|招标|磋商|谈判|中标|成交|结果|询比|询价|比选|信息|直接采购|重新|更正|变更|终止|废标|合同|-|_)*(?:\\([^()]{0,6}\\))?(?:文件|公告|公示|邀请|邀请书|意向|意向公告)(?:\\(.{0,10}\\))?"
        "|\\((?:项目|采购|招标)?(?:编号|代码)[^()]*\\)?|(?:项目|采购|招标)编号.*|[;,:.、。/\\-_])$"));
    for (;;) {
        const auto match = tail.match(text.mid(begin, end - begin));
        if (!match.hasMatch() || match.capturedStart(0) < 5)
            return;
        end = begin + match.capturedStart(0);
    }
}

} // namespace

std::optional<FoundValue> readName(const ValueSpan &span, const NameWords &words, const QString &document)
{
    const auto &reading = *span.reading;
    const auto &text = reading.text();
    auto begin = span.from;
    static const auto openers = QStringLiteral(":\"“《'_.");
    while (begin < span.limit && openers.contains(text.at(begin)))
        ++begin;
    const auto ends = nameEnds(span, begin);
    if (ends.empty())
        return std::nullopt;
    size_t chosen = 0;
    for (size_t i = 0; i + 1 < ends.size(); ++i) {
        const auto line = reading.lineAt(ends[i] - 1);
        const bool cell = reading.cellAt(begin) >= 0;
        if (!cell && !reading.lines()[line].full)
            break;
        chosen = i + 1;
    }
    // A longer or shorter form that stands elsewhere in the document decides where the lines end.
    for (size_t i = ends.size(); i-- > 0;) {
        auto end = ends[i];
        cutName(text, begin, end);
        if (end - begin >= 6 && document.count(text.mid(begin, end - begin)) >= 2) {
            chosen = i;
            break;
        }
    }
    auto end = ends[chosen];
    cutName(text, begin, end);
    const auto key = text.mid(begin, end - begin);
    const auto han = std::count_if(key.begin(), key.end(), isHan);
    if (key.size() < 5 || (han < 4 && key.size() < 12) || hasPlaceholder(key, words))
        return std::nullopt;
    auto body = QStringView(key);
    if (body.endsWith(u')') && body.lastIndexOf(u'(') > 4)
        body = body.left(body.lastIndexOf(u'('));
    const bool usual = std::any_of(words.nameEndings.begin(), words.nameEndings.end(),
                                   [&](const QString &ending) { return body.endsWith(ending) || key.endsWith(ending); });
    FoundValue found;
    found.range = reading.source(begin, end);
    found.end = end;
    found.value = tidied(reading.words(found.range));
    found.quality = usual || document.count(key) >= 3 ? 1 : 0.88;
    return found;
}

} // namespace tendertrail::tagging
