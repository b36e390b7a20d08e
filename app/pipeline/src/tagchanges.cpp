// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/review.h"

#include "sharedtagger.h"

#include "store/documents.h"
#include "store/jobs.h"
#include "store/suggestions.h"
#include "tagging/tagger.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <map>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr std::size_t pairedAtMost = 500; // left over on one page; beyond that places are not compared

/// What makes two suggestions the same to a person who has decided on one.
QString sameness(const Suggestion &suggestion)
{
    return QStringList{fieldName(suggestion.field), suggestion.value, suggestion.kind, QString::number(suggestion.anchor.page), suggestion.anchor.quote}.join(QChar(0x1f));
}

bool atOnePlace(const Suggestion &one, const Suggestion &other)
{
    return one.anchor.range.intersects(other.anchor.range) && (one.field == other.field || one.anchor.range == other.anchor.range);
}

auto placeOf(const TagChange &change)
{
    const Suggestion &suggestion = change.kind == TagChange::Kind::Added ? change.after : change.before;
    return std::tuple(suggestion.anchor.page, suggestion.anchor.range.begin, int(change.kind));
}

} // namespace

QString tagChangeName(TagChange::Kind kind)
{
    switch (kind) {
    case TagChange::Kind::Added: return QStringLiteral("added");
    case TagChange::Kind::Gone: return QStringLiteral("gone");
    case TagChange::Kind::Changed: return QStringLiteral("changed");
    case TagChange::Kind::KeptGone: return QStringLiteral("kept_gone");
    }
    return {};
}

std::vector<TagChange> tagChanges(DocumentId document, const std::vector<Suggestion> &stored, const std::vector<Suggestion> &now)
{
    QHash<QString, std::deque<const Suggestion *>> known;
    for (const Suggestion &suggestion : stored)
        known[sameness(suggestion)].push_back(&suggestion);
    QHash<QString, bool> decided;
    for (const Suggestion &suggestion : stored) {
        if (suggestion.state != QLatin1String("open"))
            decided.insert(sameness(suggestion), true);
    }
    std::map<PageNumber, std::vector<const Suggestion *>> fresh;
    for (const Suggestion &suggestion : now) {
        const QString key = sameness(suggestion);
        const auto same = known.find(key);
        if (same != known.end() && !same->empty())
            same->pop_front();
        else if (!decided.contains(key)) // said once more of what a person has decided on
            fresh[suggestion.anchor.page].push_back(&suggestion);
    }
    std::vector<TagChange> changes;
    for (const auto &left : std::as_const(known)) {
        for (const Suggestion *before : left) {
            if (before->state == QLatin1String("rejected"))
                continue;
            TagChange change;
            change.document = document;
            change.before = *before;
            change.kind = before->state == QLatin1String("accepted") ? TagChange::Kind::KeptGone : TagChange::Kind::Gone;
            auto &onPage = fresh[before->anchor.page];
            const auto end = onPage.begin() + std::ptrdiff_t(std::min(onPage.size(), pairedAtMost));
            const auto other = change.kind == TagChange::Kind::KeptGone ? end : std::find_if(onPage.begin(), end, [&](const Suggestion *after) { return atOnePlace(*before, *after); });
            if (other != end) {
                change.kind = TagChange::Kind::Changed;
                change.after = **other;
                onPage.erase(other);
            }
            changes.push_back(std::move(change));
        }
    }
    for (const auto &[page, left] : fresh) {
        for (const Suggestion *after : left)
            changes.push_back({TagChange::Kind::Added, document, {}, *after});
    }
    std::ranges::stable_sort(changes, {}, placeOf);
    return changes;
}

Result<std::vector<TagChange>> previewTagging(store::Database &db, DocumentId only, const CancelToken &cancel, const ProgressSink &progress)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    std::vector<TagChange> changes;
    qint64 done = 0;
    for (const Document &document : *documents) {
        core::report(progress, {QStringLiteral("tag"), done++, qint64(documents->size()), QStringLiteral("document"), document.name});
        if (only.isValid() && only != document.id)
            continue;
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, document.name);
        const auto stored = store::suggestions(db, document.id);
        if (!stored)
            return stored.failure();
        const auto job = store::jobs(db, store::JobState::Done, store::Stage::Tag, document.id);
        if (!job)
            return job.failure();
        if (job->empty() && stored->empty())
            continue;
        const auto pages = store::pages(db, document.id);
        if (!pages)
            return pages.failure();
        const auto now = (*tagger)->tag(*pages, document.name, cancel);
        if (!now)
            return now.failure();
        for (TagChange &change : tagChanges(document.id, *stored, *now))
            changes.push_back(std::move(change));
    }
    core::report(progress, {QStringLiteral("tag"), done, done, QStringLiteral("document"), {}});
    return changes;
}

std::vector<SuggestionId> sampleOf(const std::vector<SuggestionId> &all, std::size_t atMost)
{
    if (all.size() <= atMost)
        return all;
    std::vector<SuggestionId> sample;
    for (std::size_t i = 0; i < atMost; ++i)
        sample.push_back(all[i * all.size() / atMost]);
    return sample;
}

} // namespace tendertrail::pipeline
