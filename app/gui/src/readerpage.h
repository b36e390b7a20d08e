// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "store/segments.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace tendertrail::gui {

/// Words of a page that a rule or a person says something about.
struct Mark
{
    core::TextRange range;         ///< in the page text
    QList<core::Box> boxes;
    core::Field field = core::Field::Buyer;
    QString state;                 ///< open, accepted, rejected, lost
    core::SuggestionId suggestion; ///< none when tagged by hand
    core::MentionId mention;       ///< none while it is a suggestion
};

/// A segment with what the reader needs to show it in three places at once.
struct ReaderSegment
{
    core::Segment segment;
    std::optional<core::Translation> translation;
    std::vector<qsizetype> toPage; ///< for each unit of segment.source its offset in the page text; one more for the end

    /// The range of the page text behind a range of the source, and the other way round (empty when outside).
    [[nodiscard]] core::TextRange pageRange(const core::TextRange &inSource) const;
    [[nodiscard]] core::TextRange sourceRange(const core::TextRange &inPage) const;
};

/// Everything the reader shows of one page; a value, read off the GUI thread.
struct ReaderPage
{
    core::Document document;
    core::PageText page;
    std::vector<ReaderSegment> segments;
    std::vector<Mark> marks;
    QString failure;               ///< why there is no text, as the ledger has it: an error code's name
    QString failureDetail;

    /// The segment at an offset of the page text, or -1.
    [[nodiscard]] int segmentAt(qsizetype offset) const;
    /// The segment with a box at a point of the page, or -1.
    [[nodiscard]] int segmentAt(double x, double y) const;
    /// The range of words that a rectangle of the page touches; empty for none.
    [[nodiscard]] core::TextRange wordsIn(const core::Box &box) const;
    /// The offset in the page text of the character at a point, or -1.
    [[nodiscard]] qsizetype offsetAt(double x, double y) const;
    /// Index of the mark at an offset (accepted before suggested), or -1.
    [[nodiscard]] int markAt(qsizetype offset) const;
};

/// Matches the source of a segment with the stored text, from which line breaks and spaces between Han were taken.
[[nodiscard]] std::vector<qsizetype> mapToPage(const QString &source, const core::TextRange &range, const QString &pageText);

[[nodiscard]] core::Result<ReaderPage> readReaderPage(store::Database &db, core::DocumentId document, core::PageNumber number,
                                                      const core::CancelToken &cancel);

} // namespace tendertrail::gui
