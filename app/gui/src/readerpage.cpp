// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerpage.h"

#include "store/documents.h"
#include "store/jobs.h"
#include "store/suggestions.h"

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

TextRange ReaderSegment::pageRange(const TextRange &inSource) const
{
    const auto last = qsizetype(toPage.size()) - 1;
    if (last < 0 || inSource.isEmpty())
        return {};
    const qsizetype begin = std::clamp<qsizetype>(inSource.begin, 0, last);
    const qsizetype end = std::clamp<qsizetype>(inSource.end, begin, last);
    if (begin == end)
        return {};
    return {toPage[std::size_t(begin)], toPage[std::size_t(end - 1)] + 1};
}

TextRange ReaderSegment::sourceRange(const TextRange &inPage) const
{
    TextRange found{-1, -1};
    for (qsizetype i = 0; i + 1 < qsizetype(toPage.size()); ++i) {
        if (!inPage.contains(toPage[std::size_t(i)]))
            continue;
        if (found.begin < 0)
            found.begin = i;
        found.end = i + 1;
    }
    return found.begin < 0 ? TextRange{} : found;
}

int ReaderPage::segmentAt(qsizetype offset) const
{
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].segment.range.contains(offset))
            return int(i);
    }
    return -1;
}

qsizetype ReaderPage::offsetAt(double x, double y) const
{
    for (const Word &word : page.words) {
        if (!word.box.contains(x, y))
            continue;
        const qsizetype length = std::max<qsizetype>(1, word.range.length());
        for (qsizetype i = 1; i < qsizetype(word.edges.size()); ++i) {
            if (x < double(word.edges[std::size_t(i)]))
                return word.range.begin + i - 1;
        }
        const auto within = qsizetype((x - word.box.x) / std::max(0.01, word.box.width) * double(length));
        return word.range.begin + std::clamp<qsizetype>(within, 0, length - 1);
    }
    return -1;
}

int ReaderPage::segmentAt(double x, double y) const
{
    const qsizetype offset = offsetAt(x, y);
    return offset < 0 ? -1 : segmentAt(offset);
}

TextRange ReaderPage::wordsIn(const Box &box) const
{
    TextRange range{-1, -1};
    for (const Word &word : page.words) {
        if (!word.box.intersects(box))
            continue;
        TextRange part = word.range;
        // Inside a run of Han only the characters under the rectangle are meant.
        if (qsizetype(word.edges.size()) == word.range.length() + 1) {
            while (part.length() > 1 && double(word.edges[std::size_t(part.begin - word.range.begin + 1)]) <= box.x)
                ++part.begin;
            while (part.length() > 1 && double(word.edges[std::size_t(part.end - word.range.begin - 1)]) >= box.right())
                --part.end;
        }
        range.begin = range.begin < 0 ? part.begin : std::min(range.begin, part.begin);
        range.end = std::max(range.end, part.end);
    }
    return range.begin < 0 ? TextRange{} : range;
}

int ReaderPage::markAt(qsizetype offset) const
{
    int found = -1;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i].range.contains(offset))
            continue;
        if (found < 0 || marks[i].state == QLatin1String("accepted"))
            found = int(i);
    }
    return found;
}

std::vector<qsizetype> mapToPage(const QString &source, const TextRange &range, const QString &pageText)
{
    std::vector<qsizetype> map;
    map.reserve(std::size_t(source.size()) + 1);
    const qsizetype limit = std::min(range.end, pageText.size());
    qsizetype at = std::clamp<qsizetype>(range.begin, 0, pageText.size());
    for (const QChar unit : source) {
        qsizetype look = at;
        if (!unit.isSpace()) {
            while (look < limit && pageText.at(look).isSpace())
                ++look;
        }
        // A space of the source may stand for a line break; anything else that differs keeps its place and goes on.
        map.push_back(std::min(look, std::max<qsizetype>(range.begin, limit - 1)));
        at = std::min(look + 1, limit);
    }
    map.push_back(limit);
    return map;
}

namespace {

Result<void> readMarks(store::Database &db, ReaderPage &result)
{
    const auto suggestions = store::suggestions(db, result.document.id);
    if (!suggestions)
        return suggestions.failure();
    for (const Suggestion &suggestion : *suggestions) {
        if (suggestion.anchor.page == result.page.number && suggestion.state == QLatin1String("open"))
            result.marks.push_back({suggestion.anchor.range, suggestion.anchor.boxes, suggestion.field, suggestion.state, suggestion.id, {}});
    }
    const auto mentions = store::mentions(db, result.document.id);
    if (!mentions)
        return mentions.failure();
    for (const Mention &mention : *mentions) {
        if (mention.anchor.page == result.page.number)
            result.marks.push_back({mention.anchor.range, mention.anchor.boxes, mention.field,
                                    mention.lost ? QStringLiteral("lost") : QStringLiteral("accepted"), mention.suggestion, mention.id});
    }
    return {};
}

Result<void> readFailure(store::Database &db, ReaderPage &result)
{
    const auto jobs = store::jobs(db, store::JobState::Failed, {}, result.document.id);
    if (!jobs)
        return jobs.failure();
    for (const store::Job &job : *jobs) {
        if (job.page == 0 || job.page == result.page.number) {
            result.failure = errorCodeName(job.error);
            result.failureDetail = job.detail;
        }
    }
    return {};
}

} // namespace

Result<ReaderPage> readReaderPage(store::Database &db, DocumentId document, PageNumber number, const CancelToken &cancel)
{
    ReaderPage result;
    auto found = store::document(db, document);
    if (!found)
        return found.failure();
    result.document = std::move(found).value();
    result.page.number = number;
    if (result.document.pages > 0) {
        result.page.number = std::clamp(number, 1, result.document.pages);
        auto page = store::page(db, document, result.page.number);
        if (!page)
            return page.failure();
        result.page = std::move(page).value();
    }
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, result.document.name);
    auto segments = store::translatedSegments(db, document, result.page.number);
    if (!segments)
        return segments.failure();
    for (store::TranslatedSegment &segment : *segments) {
        std::vector<qsizetype> map = mapToPage(segment.segment.source, segment.segment.range, result.page.text);
        result.segments.push_back({std::move(segment.segment), std::move(segment.translation), std::move(map)});
    }
    TRAIL_TRY(readMarks(db, result));
    TRAIL_TRY(readFailure(db, result));
    return result;
}

} // namespace tendertrail::gui
