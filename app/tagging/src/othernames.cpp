// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "othernames.h"

#include "jsondata.h"

#include "core/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype reach = 160;      // from the end of the name
constexpr int linesAtMost = 4;        // of a form, to 曾用名：…
constexpr qsizetype longestShort = 20;
constexpr qsizetype shortestFormer = 4;
constexpr std::size_t mostNames = 6;

/// Words of resources/names/forms.json, compiled once.
struct Words
{
    QRegularExpression inText; ///< label, then the name in quotes or to the next sign
    QRegularExpression inForm; ///< the label at the begin of a line, with a colon
    QSet<QString> shortLabels;
    QSet<QString> roles;

    Words()
    {
        const auto object = readJson(QStringLiteral("names/forms.json"));
        if (!object)
            return; // without its data the program says so elsewhere; here nothing is found
        const auto shorts = stringsOf(*object, QLatin1String("shortLabels"));
        const auto formers = stringsOf(*object, QLatin1String("formerLabels"));
        const auto anyOf = [](const QStringList &words) {
            QStringList escaped;
            for (const auto &word : words)
                escaped.append(QRegularExpression::escape(word));
            return escaped.join(u'|');
        };
        shortLabels = {shorts.begin(), shorts.end()};
        const auto names = stringsOf(*object, QLatin1String("roles"));
        roles = {names.begin(), names.end()};
        const auto quoted = QStringLiteral("[“\"「『‘'《]\\s*(?<quoted>[^”\"」』’'》\\n]{2,40})\\s*[”\"」』’'》]");
        const auto plain = QStringLiteral("(?<plain>[^“”\"「」『』‘’《》，,。；;、：:（）()\\n]{2,40})");
        inText.setPattern(QStringLiteral("(?<![\\x{3400}-\\x{9FFF}])(?<label>%1|%2)(?:\\s*(?:为|是|作|[：:]))?\\s*(?:%3|%4)").arg(anyOf(shorts), anyOf(formers), quoted, plain));
        inForm.setPattern(QStringLiteral("\\n[ \\t]*(?<label>%1|%2)[ \\t]*[：:][ \\t]*(?:%3|%4)").arg(anyOf(shorts), anyOf(formers), quoted, plain));
    }

    /// 甲方, 采购人, 本公司, 上述采购人: who somebody is in the document, not how he is called.
    [[nodiscard]] bool isRole(const QString &name) const
    {
        return roles.contains(name) || std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return role.size() > 2 && name.contains(role); });
    }
};

const Words &words()
{
    static const Words loaded;
    return loaded;
}

/// The words of a short name come from the long one, or it is in Latin letters.
bool isShortOf(const QString &shortName, const QString &name)
{
    const auto key = core::folded(shortName);
    const auto whole = core::folded(name);
    qsizetype han = 0;
    qsizetype shared = 0;
    for (const auto unit : key) {
        if (!core::isHan(unit.unicode()))
            continue;
        ++han;
        shared += whole.contains(unit) ? 1 : 0;
    }
    if (han == 0)
        return std::any_of(key.begin(), key.end(), [](QChar unit) { return unit.isLetter(); });
    return shortName.size() <= longestShort && key != whole && shared * 2 >= han;
}

/// The bracket or clause that belongs to the name: what is in it, as a range of the page's text.
core::TextRange clauseAfter(const QString &text, qsizetype end)
{
    auto at = end;
    while (at < text.size() && at - end < 3 && (text.at(at).isSpace() || QStringView(u"”\"」』》").contains(text.at(at))))
        ++at;
    if (at >= text.size())
        return {};
    const auto limit = std::min(text.size(), end + reach);
    if (text.at(at) == u'（' || text.at(at) == u'(') {
        int depth = 0;
        for (auto i = at; i < limit; ++i) {
            if (text.at(i) == u'（' || text.at(i) == u'(')
                ++depth;
            else if ((text.at(i) == u'）' || text.at(i) == u')') && --depth == 0)
                return {at + 1, i};
        }
        return {};
    }
    // ，以下简称“海大”，
    if (text.at(at) != u'，' && text.at(at) != u',' && text.at(at) != u'、')
        return {};
    const auto rest = QStringView(text).mid(at + 1, limit - at - 1);
    if (const auto match = words().inText.match(rest); match.hasMatch() && match.capturedStart() == 0)
        return {at + 1, at + 1 + match.capturedEnd()};
    return {};
}

void addName(const QRegularExpressionMatch &match, qsizetype offset, const QString &text, const core::TextRange &of, std::vector<OtherName> &names)
{
    const auto group = match.capturedLength(QStringLiteral("quoted")) > 0 ? QStringLiteral("quoted") : QStringLiteral("plain");
    OtherName other;
    other.name = match.captured(group).trimmed();
    other.kind = words().shortLabels.contains(match.captured(QStringLiteral("label"))) ? QStringLiteral("short") : QStringLiteral("former");
    const auto begin = offset + match.capturedStart(group);
    const auto lead = match.captured(group).indexOf(other.name);
    other.range = {begin + lead, begin + lead + other.name.size()};
    if (other.name.size() < 2 || words().isRole(other.name) || names.size() >= mostNames)
        return;
    const auto whole = of.of(text);
    const bool wanted = other.kind == QStringLiteral("short") ? isShortOf(other.name, whole)
                                                                : other.name.size() >= shortestFormer && core::folded(other.name) != core::folded(whole);
    const bool known = std::any_of(names.begin(), names.end(), [&](const OtherName &one) { return one.name == other.name; });
    if (wanted && !known)
        names.push_back(std::move(other));
}

} // namespace

std::vector<OtherName> otherNamesAt(const QString &pageText, const core::TextRange &name)
{
    std::vector<OtherName> names;
    if (words().inText.pattern().isEmpty() || name.begin < 0 || name.isEmpty() || name.end > pageText.size())
        return names;
    if (const auto clause = clauseAfter(pageText, name.end); !clause.isEmpty()) {
        auto matches = words().inText.globalMatch(clause.of(pageText));
        while (matches.hasNext())
            addName(matches.next(), clause.begin, pageText, name, names);
        // “海大”或“校方”: further ones in quotes behind the first.
        static const QRegularExpression further(QStringLiteral("(?:或者?|、|/)\\s*[“\"「『](?<quoted>[^”\"」』\\n]{2,20})[”\"」』](?<label>)(?<plain>)"));
        const bool isShort = !names.empty() && names.back().kind == QStringLiteral("short");
        auto more = further.globalMatch(clause.of(pageText));
        while (isShort && more.hasNext()) {
            const auto before = names.size();
            addName(more.next(), clause.begin, pageText, name, names);
            if (names.size() > before)
                names.back().kind = QStringLiteral("short");
        }
    }
    auto limit = std::min(pageText.size(), name.end + reach);
    int lines = 0;
    for (auto at = name.end; at < limit; ++at) {
        if (pageText.at(at) == u'\n' && ++lines > linesAtMost)
            limit = at;
    }
    auto matches = words().inForm.globalMatch(QStringView(pageText).mid(name.end, limit - name.end).toString());
    while (matches.hasNext())
        addName(matches.next(), name.end, pageText, name, names);
    return names;
}

} // namespace tendertrail::tagging
