// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zippackage.h"

#include <pugixml.hpp>

#include <memory>
#include <vector>

namespace tendertrail::ingest {

/// The files inside an OFD document, found the way its producers write locations: from the root (/Doc_0/…) or from the
/// folder of the file that names them, with ./ and ../, in another case, with backslashes, in GBK.
class OfdPackage
{
public:
    /// Errors: as ZipPackage::open(), and Encrypted.
    [[nodiscard]] static core::Result<OfdPackage> open(const QString &path, qint64 mostBytes);
    /// The entry that a location means which is written in a file of a folder; empty where there is none.
    [[nodiscard]] QString locate(const QString &folder, const QString &location) const;
    /// Of an entry that locate() gave. Errors: as ZipPackage::part().
    [[nodiscard]] core::Result<QByteArray> bytes(const QString &entry) const;
    /// The same as a tree. Errors: and Corrupt (no XML).
    [[nodiscard]] core::Result<std::shared_ptr<const pugi::xml_document>> xml(const QString &entry) const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    ZipPackage m_zip;
    QString m_path;
    QHash<QString, qsizetype> m_entries; ///< by folded name
};

/// The folder of an entry, without a slash at its end.
[[nodiscard]] QString folderOf(const QString &entry);

/// The numbers of a list such as "0 0 210 297"; what is no number, or too large to be one of a page, ends it.
[[nodiscard]] std::vector<double> ofdNumbers(QStringView text, std::size_t most = 64);

/// The same with "g count value" for repetitions, as DeltaX has them.
[[nodiscard]] std::vector<double> ofdDeltas(QStringView text, std::size_t most);

} // namespace tendertrail::ingest
