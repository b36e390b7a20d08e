// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/result.h"
#include "fields.h"

namespace tendertrail::worker {

/// The fields of a page, all named "page…".
void writePage(FieldWriter &writer, const core::PageText &page);

/// Collects the fields of a page as they come; the page is put together and checked at the end.
class PageFields
{
public:
    /// True when the field is one of a page and was read (or failed the reader).
    bool take(const QString &key, FieldReader &reader);
    /// Errors: Protocol, for a page that contradicts itself: ranges outside the text, out of order, boxes that are no numbers.
    [[nodiscard]] core::Result<core::PageText> page();

private:
    core::PageText m_page;
    std::vector<quint32> m_wordRanges;
    std::vector<double> m_wordBoxes;
    std::vector<float> m_confidences;
    std::vector<quint32> m_edgeCounts;
    std::vector<float> m_edges;
    QStringList m_engineNames;
    std::vector<quint32> m_engines;
    QStringList m_alternatives;
    std::vector<quint32> m_alternativeCounts;
    std::vector<quint8> m_blockKinds;
    std::vector<quint32> m_blockRanges;
    std::vector<double> m_blockBoxes;
    std::vector<qint32> m_blockCells;
};

} // namespace tendertrail::worker
