// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// A row of a catalogue as a person sees and edits it. What a row holds beside (memory, products, match) stays when it is edited.
struct CatalogueRow
{
    QString id;        ///< empty for a new one: it is made from the name. Resellers' phrases and parts' names are their own id
    QString name;
    QStringList names; ///< other spellings, in Chinese and English
    QString maker;     ///< chips only: id of the maker
    QString source;    ///< where it is from: a web address, a document
    QString date;      ///< when it was looked up, ISO
    bool own = false;     ///< stands in the person's file
    bool shipped = false; ///< stands in the program's file; with own: the person's replaces it
};

/// What a person may edit: chips, parts (their figures: acceleratorrows.h), clouds, resellers, manufacturers, institutions, companies.
[[nodiscard]] QStringList catalogueLists();

/// The shipped rows with the person's own in place, by name. Errors: InvalidArgument (no such list), MissingComponent, Corrupt.
[[nodiscard]] core::Result<std::vector<CatalogueRow>> catalogueRows(const QString &list);
/// "1.1.0", with "+user" and the first digits of the file's SHA-256 where a person's rows are in it.
[[nodiscard]] core::Result<QString> catalogueVersion(const QString &list);
/// The person's file of a list; it need not exist.
[[nodiscard]] QString userCatalogueFile(const QString &list);

/// Writes a row to the person's file and gives its id. The file is left as it was where the catalogues would not load with it.
/// Errors: InvalidArgument (no name, source or date; an unknown maker; the list of parts), TooLarge, Io, Corrupt.
[[nodiscard]] core::Result<QString> saveCatalogueRow(const QString &list, const CatalogueRow &row);
/// Takes a row out of the person's file: the shipped one holds again where there is one. Errors: NotFound, Io, Corrupt.
[[nodiscard]] core::Result<void> removeOwnRow(const QString &list, const QString &id);

} // namespace tendertrail::tagging
