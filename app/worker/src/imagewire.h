// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "fields.h"

#include <QImage>

namespace tendertrail::worker {

/// The fields of an image, all named "image…": raw rows of grey or red-green-blue bytes, so that the reading side runs no
/// decoder over what a worker sent.
void writeImage(FieldWriter &writer, const QImage &image);

class ImageFields
{
public:
    bool take(const QString &key, FieldReader &reader);
    /// Errors: Protocol, when the bytes are not just those of an image of that size.
    [[nodiscard]] core::Result<QImage> image() const;

private:
    qint64 m_width = 0;
    qint64 m_height = 0;
    qint64 m_channels = 0;
    qint64 m_dotsX = 0;
    qint64 m_dotsY = 0;
    QByteArray m_data;
};

} // namespace tendertrail::worker
