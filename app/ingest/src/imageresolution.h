// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <vector>

namespace tendertrail::ingest {

/// Dots per inch as an image says; 0 where it does not.
struct Resolution
{
    double x = 0;
    double y = 0;
};

/// Read from the file's headers without decoding: JFIF and EXIF, pHYs, TIFF directories, the BMP header. One entry a
/// picture of the file (TIFF), else one.
[[nodiscard]] std::vector<Resolution> storedResolutions(const QString &path, int maxPages);

/// The resolution to go by: what is stored when it is sane (70 to 1200 and nearly square), else the one that makes the
/// picture a page of A4's length, within 72 to 600.
[[nodiscard]] Resolution plausibleResolution(const Resolution &stored, const QSize &pixels);

} // namespace tendertrail::ingest
