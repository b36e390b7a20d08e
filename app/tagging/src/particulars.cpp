// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/particulars.h"

#include "jsondata.h"
#include "othernames.h"
#include "tagging/creditcode.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype farthest = 500;
constexpr int linesAtMost = 10;
constexpr qsizetype longestAddress = 60;

/// The labels that tell where particulars are (resources/names/forms.json).
struct Labels
{
    QRegularExpression nextParty; ///< at the begin of a line or cell
    QRegularExpression address;
    QRegularExpression addressEnd;

    Labels()
    {
        const auto object = readJson(QStringLiteral("names/forms.json"));
        if (!object)
            return; // without its data the program says so elsewhere; here nothing is found
        const auto anyOf = [&](const char *member) {
            QStringList words;
            for (const auto &word : stringsOf(*object, QLatin1String(member)))
                words.append(QRegularExpression::escape(word));
            return words.join(u'|');
        };
        nextParty.setPattern(QStringLiteral("^\\s*(?:[0-9一二三四五六七八九十]+[.、．)）]\\s*)*[（(]?(?:%1|第[0-9一二三四五六七八九十]+名|包)").arg(anyOf("parties")));
        address.setPattern(QStringLiteral("(?:%1)\\s*[:：]?\\s*([^\\n]{6,})").arg(anyOf("addressLabels")));
        addressEnd.setPattern(QStringLiteral("\\s*(?:%1).*$").arg(anyOf("addressEnds")));
    }
};

const Labels &labels()
{
    static const Labels loaded;
    return loaded;
}

/// The text after the name that is about it.
QString about(const QString &text, const core::TextRange &name)
{
    auto end = std::min(text.size(), name.end + farthest);
    int lines = 0;
    for (auto at = name.end; at < end;) {
        const auto newline = text.indexOf(u'\n', at);
        if (newline < 0 || newline >= end)
            break;
        const auto line = QStringView(text).mid(newline + 1, 24);
        if (++lines > linesAtMost || labels().nextParty.pattern().isEmpty() || labels().nextParty.match(line).hasMatch()) {
            end = newline;
            break;
        }
        at = newline + 1;
    }
    return text.mid(name.end, end - name.end);
}

} // namespace

Particulars particularsAt(const QString &pageText, const core::TextRange &name)
{
    Particulars particulars;
    if (name.begin < 0 || name.end > pageText.size() || name.isEmpty())
        return particulars;
    const auto words = about(pageText, name);
    for (const auto &found : findCreditCodes(words)) {
        if (!particulars.codes.contains(found.code))
            particulars.codes.append(found.code);
    }
    // Of two codes one is somebody else's, and nobody knows which.
    if (particulars.codes.size() > 1)
        particulars.codes.clear();
    static const QRegularExpression phone(QStringLiteral("(?<![0-9A-Za-z-])(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9A-Za-z])"));
    for (auto matches = phone.globalMatch(words); matches.hasNext();) {
        auto digits = matches.next().captured();
        digits.removeIf([](QChar unit) { return !unit.isDigit(); });
        if (!particulars.phones.contains(digits))
            particulars.phones.append(digits);
    }
    if (const auto match = labels().address.match(words); !labels().address.pattern().isEmpty() && match.hasMatch()) {
        auto written = match.captured(1).left(longestAddress);
        written.remove(labels().addressEnd);
        if (written.size() >= 6)
            particulars.addresses.append(written.trimmed());
    }
    particulars.names = otherNamesAt(pageText, name);
    return particulars;
}

} // namespace tendertrail::tagging
