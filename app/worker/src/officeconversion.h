// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confinedrun.h"

#include <QString>

#include <memory>

namespace tendertrail::worker {

class ScratchFolder;

/// Office documents of before 2007 as their successors, by a LibreOffice that is there or not. It runs confined by
/// tendertrail-worker, as a process of its own for each document; the last one's result is kept.
class OfficeConversion
{
public:
    OfficeConversion();
    ~OfficeConversion();
    OfficeConversion(const OfficeConversion &) = delete;
    OfficeConversion &operator=(const OfficeConversion &) = delete;

    /// LibreOffice's program: $TENDERTRAIL_SOFFICE, else what the system knows as soffice. Errors: MissingComponent.
    [[nodiscard]] static core::Result<QString> program();

    /// What the document was converted to, when it was the last one and has not changed; else empty.
    [[nodiscard]] QString known(const QString &document) const;
    /// mediaType: as a worker's probe gave it. The converted file stays until the next call. Errors: Unsupported (no LibreOffice, or
    /// it cannot be confined, or it does not read this one), TimedOut, TooLarge, Cancelled, Crashed, Io.
    [[nodiscard]] core::Result<QString> convert(const QString &document, const QString &mediaType, const Limits &limits,
                                                const core::CancelToken &cancel);

private:
    DocumentState m_document;
    QString m_converted;
    std::unique_ptr<ScratchFolder> m_scratch;
};

} // namespace tendertrail::worker
