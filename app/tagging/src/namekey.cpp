// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include "core/fold.h"

namespace tendertrail::tagging {
namespace {

bool isOuter(QChar unit)
{
    static const auto marks = QStringLiteral(":;,.。、|_-—~/\\'\"“”‘’《》<>*·•?!【】[]");
    return marks.contains(unit);
}

} // namespace

QString nameKey(const QString &name)
{
    QString key;
    const auto folded = core::folded(name);
    for (const auto unit : folded) {
        if (!unit.isSpace())
            key.append(unit);
    }
    qsizetype begin = 0;
    auto end = key.size();
    while (begin < end && isOuter(key.at(begin)))
        ++begin;
    while (end > begin && isOuter(key.at(end - 1)))
        --end;
    return key.mid(begin, end - begin);
}

core::Mention asMention(const core::Suggestion &suggestion)
{
    core::Mention mention;
    mention.id = core::MentionId(suggestion.id.value());
    mention.document = suggestion.document;
    mention.field = suggestion.field;
    mention.value = suggestion.value;
    mention.kind = suggestion.kind;
    mention.money = suggestion.money;
    mention.date = suggestion.date;
    mention.catalogueId = suggestion.catalogueId;
    mention.anchor = suggestion.anchor;
    mention.suggestion = suggestion.id;
    mention.assertedBy = suggestion.rule;
    mention.confidence = suggestion.confidence;
    mention.inferred = suggestion.inferred;
    return mention;
}

} // namespace tendertrail::tagging
