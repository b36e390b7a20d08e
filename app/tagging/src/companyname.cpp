// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companyname.h"

#include "jsondata.h"

#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

QSet<QString> setOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

QString lettersOnly(const QString &folded)
{
    QString letters;
    letters.reserve(folded.size());
    for (const auto unit : folded) {
        if (unit.isLetterOrNumber() || unit.isSurrogate())
            letters.append(unit);
    }
    return letters;
}

/// 深圳市 and 深圳 are one place.
QString placeIn(const QString &words, const NameForms &forms)
{
    auto place = words;
    while (place.size() > 2 && (place.endsWith(u'市') || place.endsWith(u'省') || place.endsWith(u'区')))
        place.chop(1);
    return forms.places.contains(place) ? place : QString();
}

/// Takes brackets out of a folded name: places and legal notes are remembered, what else stands in them stays.
QString withoutBrackets(const QString &folded, CompanyName &name, const NameForms &forms)
{
    QString rest;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const auto unit = folded.at(at);
        if (unit != u'(' && unit != u'[' && unit != u'【') {
            rest.append(unit);
            continue;
        }
        const auto closer = unit == u'(' ? u')' : unit == u'[' ? u']' : u'】';
        const auto end = folded.indexOf(closer, at);
        if (end < 0)
            continue;
        const auto inside = lettersOnly(folded.mid(at + 1, end - at - 1));
        const auto place = placeIn(inside, forms);
        if (!place.isEmpty())
            name.place = place;
        else if (forms.groups.contains(inside))
            name.hasGroup = true;
        else if (forms.legalNotes.contains(inside))
            name.hasLegal = true;
        else if (forms.countries.contains(folded.mid(at + 1, end - at - 1).trimmed()))
            name.latinForms.append(folded.mid(at + 1, end - at - 1).trimmed());
        else
            rest.append(u' ').append(inside).append(u' ');
        at = end;
    }
    return rest;
}

/// Cuts a legal form, then a group, from the end, as long as two characters are left. The core of 集团 alone stays itself.
void cutForms(QString &core, CompanyName &name, const NameForms &forms)
{
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto &form : forms.legal) {
            if (core.size() > form.size() + 1 && core.endsWith(form)) {
                core.chop(form.size());
                name.hasLegal = cut = true;
                break;
            }
        }
        for (const auto &group : forms.groups) {
            if (core.size() > group.size() + 1 && core.endsWith(group)) {
                core.chop(group.size());
                name.hasGroup = cut = true;
                break;
            }
        }
    }
}

QString branchIn(const QString &full, const NameForms &forms)
{
    // …有限公司深圳分公司: all after the company is the branch.
    static const auto companies = {QStringLiteral("有限公司"), QStringLiteral("有限责任公司"), QStringLiteral("股份公司")};
    for (const auto &company : companies) {
        const auto at = full.lastIndexOf(company);
        if (at > 0 && at + company.size() < full.size())
            return full.mid(at + company.size());
    }
    for (const auto &branch : forms.branches) {
        if (full.size() > branch.size() + 2 && full.endsWith(branch))
            return branch;
    }
    return {};
}

} // namespace

core::Result<NameForms> NameForms::load()
{
    const auto file = QStringLiteral("names/forms.json");
    const auto object = readJson(file);
    if (!object)
        return object.failure();
    NameForms forms;
    const auto keys = [&](const char *member) { return squeezedKeys(stringsOf(*object, QLatin1String(member))); };
    forms.legal = keys("legal");
    std::sort(forms.legal.begin(), forms.legal.end(), [](const QString &one, const QString &other) { return one.size() > other.size(); });
    forms.legalNotes = setOf(keys("legalNotes"));
    forms.groups = keys("groups");
    std::sort(forms.groups.begin(), forms.groups.end(), [](const QString &one, const QString &other) { return one.size() > other.size(); });
    forms.branches = keys("branches");
    forms.latinLegal = setOf(stringsOf(*object, QLatin1String("latinLegal")));
    forms.latinStop = setOf(stringsOf(*object, QLatin1String("latinStop")));
    forms.countries = setOf(stringsOf(*object, QLatin1String("countries")) + stringsOf(*object, QLatin1String("chineseCountries")));
    forms.places = setOf(keys("places"));
    forms.unsaid = keys("unsaid");
    const auto meanings = object->value(QLatin1String("latinFormsMean")).toObject();
    for (auto meaning = meanings.begin(); meaning != meanings.end(); ++meaning)
        forms.formMeanings.insert(meaning.key(), squeezedKeys(stringsOf(meanings, QLatin1String(meaning.key().toLatin1()))));
    for (const auto &group : keys("lookalikes")) {
        // A character that is in two groups joins them.
        QChar first = group.isEmpty() ? QChar() : group.front();
        for (const auto unit : group) {
            if (const auto known = forms.lookalike.constFind(unit); known != forms.lookalike.cend())
                first = *known;
        }
        for (const auto unit : group)
            forms.lookalike.insert(unit, first);
    }
    if (forms.legal.isEmpty() || forms.places.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, file, QStringLiteral("legal forms or places are missing"));
    return forms;
}

QStringList latinWords(const QString &text)
{
    const auto plain = text.normalized(QString::NormalizationForm_KD).toLower();
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (const auto unit : plain) {
        if (unit.unicode() < 0x80 && unit.isLetterOrNumber())
            word.append(unit);
        else if (unit == u'&')
            finish();
        else if (unit != u'\'' && unit != u'’' && unit != u'.' && unit.category() != QChar::Mark_NonSpacing)
            finish();
    }
    finish();
    return words;
}

QStringList writingsOf(const QString &name, const NameForms &forms)
{
    constexpr qsizetype fewestHan = 4;
    constexpr qsizetype longest = 400;
    static const QRegularExpression between(QStringLiteral("\\s*[/／|｜\n]\\s*|\\s*[(（](?=[^()（）]*[)）]\\s*$)|[)）]\\s*$"));
    static const QRegularExpression two(QStringLiteral("(?<=\\bCo|\\bLtd|\\bLimited|\\bInc|\\bLLC|\\bCo\\.|\\bLtd\\.|\\bInc\\.),\\s+(?!(?:Ltd|Limited|Inc|LLC|Co)\\b)"),
                                        QRegularExpression::CaseInsensitiveOption);
    QStringList pieces;
    bool han = false;
    bool latin = false;
    for (const auto &piece : name.left(longest).split(between, Qt::SkipEmptyParts)) {
        qsizetype characters = 0;
        for (const auto unit : piece)
            characters += core::isHan(unit.unicode()) ? 1 : 0;
        const bool chinese = characters >= fewestHan && latinWords(piece).size() < 3;
        const auto words = latinWords(piece);
        const bool legal = words.size() > 1 && std::any_of(words.begin(), words.end(), [&](const QString &word) { return forms.latinLegal.contains(word); });
        if (!chinese && (characters > 0 || (!legal && words.size() < 3)))
            return {name}; // a note, a code, a place: no second writing
        (chinese ? han : latin) = true;
        pieces += chinese ? QStringList(piece) : piece.split(two, Qt::SkipEmptyParts);
    }
    return han && latin ? pieces : QStringList{name};
}

CompanyName takenApart(const QString &name, const NameForms &forms)
{
    constexpr qsizetype longest = 200;
    CompanyName parts;
    const auto folded = core::folded(name.left(longest));
    parts.chinese = core::hanShare(folded) > 0.3;
    parts.full = lettersOnly(folded);
    const auto rest = withoutBrackets(folded, parts, forms);
    if (!parts.chinese) {
        for (const auto &word : latinWords(rest)) {
            if (forms.latinLegal.contains(word)) {
                parts.hasLegal = true;
                parts.latinForms.append(word);
            } else if (!forms.latinStop.contains(word)) {
                parts.latin.append(word);
            }
        }
        parts.core = parts.latin.join(QString());
        if (parts.core.isEmpty())
            parts.core = parts.full;
        return parts;
    }
    parts.core = lettersOnly(rest);
    parts.branch = branchIn(parts.core, forms);
    cutForms(parts.core, parts, forms);
    if (parts.core.isEmpty())
        parts.core = parts.full;
    return parts;
}

QString lookalikeKey(const QString &full, const NameForms &forms)
{
    QString key = core::confusionFold(full).text;
    for (auto &unit : key)
        unit = forms.lookalike.value(unit, unit);
    return key;
}

} // namespace tendertrail::tagging
