// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sniff.h"

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace tendertrail::ingest {

/// The parts of a file that is a ZIP archive by its form (Office Open XML, OpenDocument, OFD). Sizes are checked before and while a part is unpacked.
class ZipPackage
{
public:
    ZipPackage();
    ~ZipPackage();
    ZipPackage(ZipPackage &&) noexcept;
    ZipPackage &operator=(ZipPackage &&) noexcept;

    /// Errors: Corrupt, Io, TooLarge (too many entries, or a declared size no document has).
    [[nodiscard]] static core::Result<ZipPackage> open(const QString &path, qint64 mostBytes = 4'000'000'000,
                                                       qint64 mostEntries = 20'000);
    /// The bytes of a part by its name without a leading slash. Errors: NotFound, Corrupt, TooLarge.
    [[nodiscard]] core::Result<QByteArray> part(const QString &name) const;
    /// The same by its place in names(), for entries whose names are not UTF-8. Errors: as part().
    [[nodiscard]] core::Result<QByteArray> partAt(qsizetype index) const;
    [[nodiscard]] bool has(const QString &name) const;
    /// In the archive's order; what is not UTF-8 is read as GBK.
    [[nodiscard]] QStringList names() const;

private:
    struct Archive;
    std::unique_ptr<Archive> m_archive;
};

/// What kind of file a ZIP archive is. Errors: Io.
[[nodiscard]] core::Result<Sniffed> sniffZip(const QString &path);

} // namespace tendertrail::ingest
