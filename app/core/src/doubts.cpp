// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doubts.h"

#include "core/fold.h"
#include "names.h"

#include <algorithm>

namespace tendertrail::core {

namespace {

constexpr NameTable<DoubtKind, 4> doubtKindNames{{
    {DoubtKind::Amount, QLatin1String("amount")},
    {DoubtKind::Model, QLatin1String("model")},
    {DoubtKind::Name, QLatin1String("name")},
    {DoubtKind::Text, QLatin1String("text")},
}};

// What belongs to one amount, model or name: up to a blank, or a mark that is not part of one.
bool joins(QChar c)
{
    static const QString marks = QStringLiteral(",.，．¥￥%％-—/+_:()（）");
    return c.isLetterOrNumber() || c.isSurrogate() || marks.contains(c);
}

bool isCode(QChar c)
{
    static const QString marks = QStringLiteral(",.，．¥￥%％-/+_");
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || marks.contains(c);
}

// The Latin letters and digits around a word of them; a word of ideographs alone.
TextRange contextOf(const QString &text, const TextRange &range)
{
    constexpr qsizetype farthest = 40;
    const bool code = isCode(text.at(range.begin)) || isCode(text.at(range.end - 1));
    const auto goesOn = [code](QChar c) { return code ? isCode(c) : joins(c) && !isCode(c); };
    TextRange context = range;
    while (context.begin > 0 && range.begin - context.begin < farthest && goesOn(text.at(context.begin - 1)))
        --context.begin;
    while (context.end < text.size() && context.end - range.end < farthest && goesOn(text.at(context.end)))
        ++context.end;
    return context;
}

DoubtKind kindOf(const QString &text, const Word &word, const TextRange &context, const std::vector<TextRange> &names)
{
    const QString words = context.of(text);
    int digits = 0;
    int letters = 0;
    for (const QChar c : words) {
        digits += c >= u'0' && c <= u'9' ? 1 : 0;
        letters += c.unicode() < 0x80 && c.isLetter() ? 1 : 0;
    }
    static const QString money = QStringLiteral("¥￥元万亿");
    const QStringView after = QStringView(text).mid(context.end, 2);
    const bool hasMoney = std::any_of(words.begin(), words.end(), [&](QChar c) { return money.contains(c); })
                          || std::any_of(after.begin(), after.end(), [&](QChar c) { return money.contains(c); });
    if (digits > 0 && letters <= digits / 4 && (hasMoney || digits >= 3))
        return DoubtKind::Amount;
    if (digits > 0 && letters > 0)
        return DoubtKind::Model;
    // The capital forms of Chinese numerals are written for amounts only.
    static const QString capitals = QStringLiteral("壹贰叁肆伍陆柒捌玖拾佰仟");
    const QString own = word.range.of(text);
    if (std::any_of(own.begin(), own.end(), [&](QChar c) { return capitals.contains(c); }))
        return DoubtKind::Amount;
    static const QStringList endings = {QStringLiteral("公司"), QStringLiteral("大学"), QStringLiteral("学院"), QStringLiteral("中心"),
                                        QStringLiteral("研究所"), QStringLiteral("研究院"), QStringLiteral("医院"), QStringLiteral("集团")};
    const bool inName = std::any_of(names.begin(), names.end(), [&](const TextRange &name) { return name.intersects(word.range); })
                        || std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return words.endsWith(ending); });
    return inName ? DoubtKind::Name : DoubtKind::Text;
}

} // namespace

QString doubtKindName(DoubtKind kind)
{
    return nameIn(doubtKindNames, kind);
}

bool isDoubtful(const Word &word)
{
    return !word.isCorrected() && word.confidence < doubtfulBelow;
}

std::vector<Doubt> doubtsOf(const PageText &page, const std::vector<TextRange> &names)
{
    std::vector<Doubt> doubts;
    if (page.source != TextSource::Ocr)
        return doubts;
    for (size_t i = 0; i < page.words.size(); ++i) {
        const Word &word = page.words[i];
        if (!isDoubtful(word) || word.range.isEmpty() || word.range.begin < 0 || word.range.end > page.text.size())
            continue;
        Doubt doubt;
        doubt.word = i;
        doubt.confidence = static_cast<double>(word.confidence);
        doubt.context = contextOf(page.text, word.range);
        doubt.kind = kindOf(page.text, word, doubt.context, names);
        doubts.push_back(doubt);
    }
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt &a, const Doubt &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.confidence < b.confidence;
    });
    return doubts;
}

} // namespace tendertrail::core
