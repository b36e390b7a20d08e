// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsmodel.h"

#include "gui/errortext.h"
#include "pipeline/stages.h"
#include "store/documents.h"
#include "store/provenance.h"
#include "store/suggestions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

QString failureSentence(const pipeline::StageFailure &failure)
{
    const QString why = errorText(failure.error).sentence;
    if (failure.page > 0)
        return DocumentsModel::tr("%1, page %2: %3", "stage, page, reason").arg(stageNoun(failure.stage)).arg(failure.page).arg(why);
    return DocumentsModel::tr("%1: %2", "stage, reason").arg(stageNoun(failure.stage), why);
}

// Where a document comes from, and what says the same.
QString originText(const DocumentRow &row, const QString &name)
{
    QStringList lines{name, row.document.originPath};
    if (!row.document.sourceUrl.isEmpty())
        lines.append(DocumentsModel::tr("From: %1", "an address").arg(row.document.sourceUrl));
    for (const QString &place : row.places)
        lines.append(DocumentsModel::tr("Also at: %1", "a path").arg(place));
    if (!row.alike.isEmpty())
        lines.append(DocumentsModel::tr("Says the same, or nearly: %1", "names of documents").arg(row.alike.join(u", "_s)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString mediaTypeText(const QString &mediaType)
{
    if (mediaType == u"application/pdf")
        return u"PDF"_s;
    if (mediaType.startsWith(u"image/"))
        return DocumentsModel::tr("Image");
    if (mediaType == u"text/html" || mediaType == u"application/xhtml+xml")
        return DocumentsModel::tr("Web page");
    if (mediaType == u"text/plain")
        return DocumentsModel::tr("Text");
    if (mediaType.contains(u"wordprocessingml") || mediaType == u"application/msword")
        return DocumentsModel::tr("Word document");
    if (mediaType.contains(u"presentationml") || mediaType == u"application/vnd.ms-powerpoint"
        || mediaType == u"application/vnd.oasis.opendocument.presentation")
        return DocumentsModel::tr("Presentation");
    if (mediaType == u"application/vnd.oasis.opendocument.spreadsheet" || mediaType == u"text/csv")
        return DocumentsModel::tr("Spreadsheet");
    if (mediaType == u"application/vnd.oasis.opendocument.text" || mediaType == u"application/rtf")
        return DocumentsModel::tr("Text document");
    if (mediaType == u"application/ofd")
        return u"OFD"_s;
    if (mediaType == u"message/rfc822" || mediaType == u"application/vnd.ms-outlook")
        return DocumentsModel::tr("E-mail");
    if (mediaType == u"multipart/related")
        return DocumentsModel::tr("Web page");
    if (mediaType == u"application/zip" || mediaType == u"application/vnd.rar" || mediaType == u"application/x-7z-compressed"
        || mediaType == u"application/x-tar" || mediaType == u"application/gzip" || mediaType == u"application/x-bzip2"
        || mediaType == u"application/x-xz" || mediaType == u"application/zstd" || mediaType == u"application/vnd.ms-cab-compressed")
        return DocumentsModel::tr("Archive");
    if (mediaType.contains(u"spreadsheetml") || mediaType == u"application/vnd.ms-excel")
        return DocumentsModel::tr("Spreadsheet");
    return mediaType.isEmpty() ? DocumentsModel::tr("Unknown format") : mediaType;
}

core::Result<std::vector<DocumentRow>> readDocumentRows(store::Database &db, const core::CancelToken &cancel)
{
    auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    auto jobs = store::stageProgress(db);
    if (!jobs)
        return jobs.failure();
    auto suggestions = store::suggestionCounts(db);
    if (!suggestions)
        return suggestions.failure();
    auto failures = pipeline::failures(db);
    if (!failures)
        return failures.failure();
    const auto sightings = store::sightings(db);
    if (!sightings)
        return sightings.failure();
    const auto pairs = store::nearDuplicates(db);
    if (!pairs)
        return pairs.failure();
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);

    std::vector<DocumentRow> rows;
    QHash<core::DocumentId, std::size_t> index;
    for (core::Document &document : *documents) {
        index.insert(document.id, rows.size());
        rows.push_back(DocumentRow{.document = std::move(document)});
    }
    for (const store::StageProgress &stage : *jobs) {
        const auto at = index.constFind(stage.document);
        if (at == index.constEnd())
            continue;
        DocumentRow &row = rows[*at];
        row.pending += stage.pending;
        const double share = static_cast<double>(stage.done) / stage.jobs;
        if (stage.stage == store::Stage::Read)
            row.coverage.read = share;
        if (stage.stage == store::Stage::Translate)
            row.coverage.translated = share;
        if (stage.stage == store::Stage::Recognise)
            row.coverage.recognised = share;
    }
    for (const store::SuggestionCount &count : *suggestions) {
        const auto at = index.constFind(count.document);
        if (at == index.constEnd())
            continue;
        rows[*at].suggestions = count.all;
        rows[*at].openSuggestions = count.open;
    }
    for (DocumentRow &row : rows) {
        // An archive has no text of its own: what is inside has.
        if (row.document.pages == 0 && row.coverage.read >= 1)
            row.coverage.translated = row.coverage.reviewed = -1;
        if (row.suggestions > 0)
            row.coverage.reviewed = 1.0 - static_cast<double>(row.openSuggestions) / row.suggestions;
    }
    for (DocumentRow &row : rows) {
        if (const auto at = index.constFind(row.document.parent); at != index.constEnd())
            row.inside = rows[*at].document.name;
    }
    for (const store::Sighting &sighting : *sightings) {
        const auto at = index.constFind(sighting.document);
        if (at == index.constEnd())
            continue;
        const auto parent = index.constFind(sighting.parent);
        const QString place = parent == index.constEnd() ? sighting.path : rows[*parent].document.originPath + u'/' + sighting.path;
        if (place != rows[*at].document.originPath)
            rows[*at].places.append(place);
    }
    for (const store::NearDuplicate &pair : *pairs) {
        const auto one = index.constFind(pair.document);
        const auto other = index.constFind(pair.other);
        if (one == index.constEnd() || other == index.constEnd())
            continue;
        rows[*one].alike.append(rows[*other].document.name);
        rows[*other].alike.append(rows[*one].document.name);
    }
    for (const pipeline::StageFailure &failure : *failures) {
        const auto at = index.constFind(failure.document);
        DocumentRow *row = at == index.constEnd() ? nullptr : &rows[*at];
        if (!row) {
            rows.push_back(DocumentRow{.path = failure.path});
            row = &rows.back();
        }
        row->failures.append(failureSentence(failure));
        row->locked = row->locked || failure.error.code == core::ErrorCode::Encrypted || failure.error.code == core::ErrorCode::PasswordWrong;
        row->nextStep = errorText(failure.error).nextStep;
        row->coverage.failed = true;
    }
    return rows;
}

void DocumentsModel::setRows(std::vector<DocumentRow> rows)
{
    // Same documents in the same order: only their state changed, so selection and scroll position stay.
    const bool same = rows.size() == m_rows.size()
                      && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const DocumentRow &a, const DocumentRow &b) {
                             return a.document.id == b.document.id && a.path == b.path;
                         });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DocumentsModel::rowOf(core::DocumentId document) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [document](const DocumentRow &row) {
        return row.document.id == document;
    });
    return document.isValid() && found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : -1;
}

void DocumentsModel::thumbnailArrived(core::DocumentId document)
{
    const int row = rowOf(document);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::DecorationRole});
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DocumentRow &row = at(index.row());
    const core::Document &document = row.document;
    const QString name = document.id.isValid() ? document.name : QFileInfo(row.path).fileName();
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Name:
            return name;
        case Pages:
            return document.pages > 0 ? locale.toString(document.pages) : QString();
        case Coverage:
            return role == Qt::AccessibleTextRole || row.failures.isEmpty() ? coverageText(row.coverage) : row.failures.first();
        case Suggestions:
            return row.suggestions == 0 ? QString()
                   : row.openSuggestions == 0
                       ? tr("done")
                       : tr("%1 of %2", "open suggestions of all").arg(locale.toString(row.openSuggestions), locale.toString(row.suggestions));
        case Imported:
            return dateText(document.importedAt);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        if (!row.failures.isEmpty())
            return QString(row.failures.join(u'\n') + u'\n' + row.nextStep);
        return index.column() == Coverage ? coverageText(row.coverage) : index.column() == Name ? originText(row, name) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Pages ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        switch (index.column()) {
        case Name:
            return name;
        case Pages:
            return document.pages;
        case Coverage:
            return row.coverage.failed ? -1.0 : row.coverage.read + row.coverage.translated + row.coverage.reviewed;
        case Suggestions:
            return row.openSuggestions;
        default:
            return document.importedAt;
        }
    case FilterRole:
        return QString(name + u' ' + mediaTypeText(document.mediaType) + u' ' + document.sourceUrl + u' ' + document.sha256.hex() + u' '
                       + row.failures.join(u' '));
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Pages ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Document");
    case Pages:
        return tr("Pages");
    case Coverage:
        return tr("Read · recognised · translated · reviewed");
    case Suggestions:
        return tr("To review");
    case Imported:
        return tr("Imported");
    default:
        return {};
    }
}

} // namespace tendertrail::gui
