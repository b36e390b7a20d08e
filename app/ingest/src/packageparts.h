// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zippackage.h"

#include <QStringList>

#include <pugixml.hpp>

#include <vector>

namespace tendertrail::ingest {

/// A link from one part of an Office Open XML package to another.
struct PartRelation
{
    QString id;
    QString type;   ///< only its last segment counts: producers differ in what stands before it
    QString target; ///< the part's name in the package
};

/// Parses a part as XML; white space that stands alone is kept. Errors: as ZipPackage::part(), and Corrupt.
[[nodiscard]] core::Result<void> loadXml(const ZipPackage &package, const QString &name, pugi::xml_document &xml, const QString &path);

/// The relations of a part (of the package itself for an empty name) within the package, in the order they are written.
[[nodiscard]] std::vector<PartRelation> relationsOf(const ZipPackage &package, const QString &part, const QString &path);

/// Targets of the relations whose type ends with type ("/styles"), by name: header1, header2 … follow the sections, their
/// relations need not.
[[nodiscard]] QStringList related(const ZipPackage &package, const QString &part, QStringView type, const QString &path);

} // namespace tendertrail::ingest
