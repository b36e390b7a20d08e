// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clausefile.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

struct Slot
{
    int number = 0;
    QString form;
    qsizetype end = 0;
};

// {1} or {1:form} at the offset.
std::optional<Slot> slotAt(const QString &text, qsizetype at)
{
    const qsizetype close = text.indexOf(u'}', at);
    if (close < at + 2)
        return std::nullopt;
    Slot slot;
    slot.number = text[at + 1].digitValue();
    slot.end = close + 1;
    const bool plain = close == at + 2;
    slot.form = plain ? QString() : text.mid(at + 3, close - at - 3);
    if (slot.number < 1 || (!plain && (text[at + 2] != u':' || slot.form.isEmpty())))
        return std::nullopt;
    return slot;
}

bool readChinese(const QString &text, Clause &clause)
{
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            clause.chinese.push_back({ClausePart::Literal, 0, {literal}});
        clause.literal += literal.size();
        literal.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'{') {
            const auto slot = slotAt(text, at);
            flush();
            if (!slot)
                return false;
            const ClausePart::Fits fits = slot->form == u"q" ? ClausePart::Amount : slot->form == u"p" ? ClausePart::Party
                : slot->form == u"s" ? ClausePart::Subject : slot->form == u"w" ? ClausePart::Term : ClausePart::Anything;
            const bool behindAnything = !clause.chinese.empty() && clause.chinese.back().fits == ClausePart::Anything;
            if (fits == ClausePart::Anything && (!slot->form.isEmpty() || behindAnything))
                return false;
            clause.chinese.push_back({fits, slot->number, {}});
            clause.narrow += fits == ClausePart::Amount || fits == ClausePart::Party || fits == ClausePart::Term ? 1 : 0;
            at = slot->end;
        } else if (text[at] == u'<') {
            const qsizetype close = text.indexOf(u'>', at);
            if (close < 0)
                return false;
            flush();
            QStringList alternatives = text.mid(at + 1, close - at - 1).split(u'|');
            std::stable_sort(alternatives.begin(), alternatives.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
            clause.literal += alternatives.last().size();
            clause.chinese.push_back({ClausePart::Literal, 0, alternatives});
            at = close + 1;
        } else {
            literal += text[at++];
        }
    }
    flush();
    if (clause.chinese.size() == 1 && clause.chinese[0].fits == ClausePart::Literal && clause.chinese[0].alternatives.size() == 1)
        clause.text = text;
    return std::any_of(clause.chinese.begin(), clause.chinese.end(), [](const ClausePart &part) {
        return part.fits == ClausePart::Literal && part.alternatives.size() == 1;
    });
}

bool readEnglish(const QString &text, Clause &clause)
{
    static const QHash<QString, EnglishPart::Form> forms{
        {QString(), EnglishPart::Plain},           {QStringLiteral("n"), EnglishPart::Nominal},  {QStringLiteral("d"), EnglishPart::Definite},
        {QStringLiteral("pl"), EnglishPart::Plural},
        {QStringLiteral("v"), EnglishPart::Verb},  {QStringLiteral("ing"), EnglishPart::Gerund}, {QStringLiteral("ed"), EnglishPart::Participle},
    };
    QString words;
    const auto flush = [&] {
        if (!words.trimmed().isEmpty())
            clause.english.push_back({EnglishPart::Words, 0, words.trimmed()});
        words.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'{') {
            words += text[at++];
            continue;
        }
        flush();
        const auto slot = slotAt(text, at);
        if (!slot || !forms.contains(slot->form))
            return false;
        clause.english.push_back({forms.value(slot->form), slot->number, {}});
        at = slot->end;
    }
    flush();
    if (!clause.text.isEmpty())
        clause.rendering = text;
    return !clause.english.empty();
}

bool sameSlots(const Clause &clause)
{
    QList<int> chinese;
    QList<int> english;
    for (const ClausePart &part : clause.chinese) {
        if (part.slot > 0)
            chinese << part.slot;
    }
    for (const EnglishPart &part : clause.english) {
        if (part.slot > 0)
            english << part.slot;
    }
    std::sort(chinese.begin(), chinese.end());
    std::sort(english.begin(), english.end());
    return chinese == english && std::adjacent_find(chinese.begin(), chinese.end()) == chinese.end();
}

core::Result<void> readFile(const Lexicon &lexicon, const GlossaryFile &file, QSet<QString> &seen, std::vector<Clause> &clauses)
{
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.bytes).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto wrong = [&](const char *why) {
            return core::fail(core::ErrorCode::Corrupt, QStringLiteral("%1:%2").arg(file.name).arg(number), QString::fromLatin1(why));
        };
        const QStringList columns = line.split(u'\t');
        if (columns.size() < 3 || columns[0].isEmpty() || columns[1].isEmpty())
            return wrong("fewer than three columns");
        const QString chinese = lexicon.keyText(columns[0]).remove(u' ');
        Clause clause;
        if (!readChinese(chinese, clause) || !readEnglish(columns[1], clause))
            return wrong("a slot or a bracket that cannot be read");
        if (!sameSlots(clause))
            return wrong("slots differ");
        if (seen.contains(chinese))
            return wrong("twice");
        seen.insert(chinese);
        ClausePart &first = clause.chinese.front();
        const bool subject = first.fits == ClausePart::Anything
            && std::any_of(clause.english.begin(), clause.english.end(), [&](const EnglishPart &part) { return part.slot == first.slot && part.form == EnglishPart::Definite; });
        if (subject)
            first.fits = ClausePart::Subject;
        // {1}出具的{2} is a noun phrase: what it does or must do stands outside of it.
        ClausePart &last = clause.chinese.back();
        if (last.fits == ClausePart::Anything && clause.english.front().slot == last.slot && last.slot != 0 && clause.english.front().form == EnglishPart::Nominal)
            last.fits = ClausePart::Subject;
        // 对{2}进行{3}: 审查后确定 … is none
        const bool conduct = clause.chinese.size() > 1 && clause.chinese[clause.chinese.size() - 2].alternatives.join(QString()).endsWith(u"进行");
        if (conduct && last.fits == ClausePart::Anything)
            last.fits = ClausePart::Noun;
        clauses.push_back(std::move(clause));
    }
    return {};
}

} // namespace

core::Result<std::vector<Clause>> readClauses(const Lexicon &lexicon, const std::vector<GlossaryFile> &files)
{
    std::vector<Clause> clauses;
    QSet<QString> seen;
    for (const GlossaryFile &file : files) {
        if (auto read = readFile(lexicon, file, seen, clauses); !read)
            return read.failure();
    }
    return clauses;
}

} // namespace tendertrail::translate
