// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <vector>

class QIODevice;

namespace tendertrail::ingest {

/// Dots per inch as an image says; 0 where it does not.
struct Resolution
{
    double x = 0;
    double y = 0;
};

/// One picture of a TIFF file, or the EXIF part of a JPEG.
struct TiffPicture
{
    int index = 0;         ///< of its directory in the file
    QSize pixels;          ///< as stored
    int orientation = 1;   ///< EXIF and TIFF: 5 to 8 lie on their side
    int bitsPerSample = 1;
    int samples = 1;
    bool thumbnail = false;
    Resolution resolution;
};

/// Walks the directories of a TIFF file (classic and BigTIFF) that begins at base, at most maxPictures of them.
[[nodiscard]] std::vector<TiffPicture> tiffPictures(QIODevice &device, qint64 base, int maxPictures);

/// What JPEG (JFIF, EXIF), PNG (pHYs) and BMP say of their resolution; read without decoding.
[[nodiscard]] Resolution storedResolution(const QString &path);

/// The resolution to go by: what is stored when it is sane (70 to 1200 and nearly square), else the one that makes the
/// picture a page of A4's length, within 72 to 600.
[[nodiscard]] Resolution plausibleResolution(const Resolution &stored, const QSize &pixels);

} // namespace tendertrail::ingest
