// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imageresolution.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <set>

namespace tendertrail::ingest {

namespace {

constexpr double perMetre = 0.0254;

/// TIFF structure, in a TIFF file or in a JPEG's EXIF part. Every read is checked against the length.
class TiffDirectory
{
public:
    explicit TiffDirectory(QIODevice &device, qint64 base = 0) : m_device(device), m_base(base) {}

    std::vector<Resolution> resolutions(int maxPages)
    {
        std::vector<Resolution> found;
        const QByteArray head = bytes(0, 8);
        if (head.size() < 8 || (!head.startsWith("II*") && !head.startsWith(QByteArray("MM\0*", 4))))
            return found;
        m_little = head.at(0) == 'I';
        qint64 at = number32(head, 4);
        std::set<qint64> seen; // directories may point in a circle
        while (at > 0 && static_cast<int>(found.size()) < maxPages && seen.insert(at).second) {
            const QByteArray countBytes = bytes(at, 2);
            if (countBytes.size() < 2)
                break;
            const qint64 entries = number16(countBytes, 0);
            const QByteArray directory = bytes(at + 2, entries * 12 + 4);
            if (directory.size() < entries * 12)
                break;
            found.push_back(resolutionOf(directory, entries));
            at = directory.size() >= entries * 12 + 4 ? number32(directory, entries * 12) : 0;
        }
        return found;
    }

private:
    QByteArray bytes(qint64 offset, qint64 length)
    {
        if (offset < 0 || length <= 0 || !m_device.seek(m_base + offset))
            return {};
        return m_device.read(length);
    }
    [[nodiscard]] qint64 number16(const QByteArray &from, qint64 at) const
    {
        const char *data = from.constData() + at;
        return m_little ? qFromLittleEndian<quint16>(data) : qFromBigEndian<quint16>(data);
    }
    [[nodiscard]] qint64 number32(const QByteArray &from, qint64 at) const
    {
        const char *data = from.constData() + at;
        return m_little ? qFromLittleEndian<quint32>(data) : qFromBigEndian<quint32>(data);
    }
    double rational(qint64 offset)
    {
        const QByteArray pair = bytes(offset, 8);
        if (pair.size() < 8 || number32(pair, 4) == 0)
            return 0;
        return static_cast<double>(number32(pair, 0)) / static_cast<double>(number32(pair, 4));
    }
    Resolution resolutionOf(const QByteArray &directory, qint64 entries)
    {
        Resolution resolution;
        qint64 unit = 2; // inches when nothing is said
        for (qint64 i = 0; i < entries; ++i) {
            const qint64 tag = number16(directory, i * 12);
            if (tag == 0x011a)
                resolution.x = rational(number32(directory, i * 12 + 8));
            else if (tag == 0x011b)
                resolution.y = rational(number32(directory, i * 12 + 8));
            else if (tag == 0x0128)
                unit = number16(directory, i * 12 + 8);
        }
        if (unit == 3)
            return {resolution.x * 2.54, resolution.y * 2.54};
        return unit == 2 ? resolution : Resolution{};
    }

    QIODevice &m_device;
    qint64 m_base = 0;
    bool m_little = true;
};

Resolution jpegResolution(QFile &file)
{
    Resolution jfif;
    qint64 at = 2;
    for (int segments = 0; segments < 64; ++segments) {
        if (!file.seek(at))
            break;
        const QByteArray head = file.read(18);
        if (head.size() < 4 || static_cast<uchar>(head.at(0)) != 0xff)
            break;
        const auto marker = static_cast<uchar>(head.at(1));
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (marker == 0xda || marker == 0xd9)
            break;
        const qint64 length = qFromBigEndian<quint16>(head.constData() + 2);
        if (length < 2)
            break;
        if (marker == 0xe0 && head.size() >= 16 && head.sliced(4, 5) == QByteArray("JFIF\0", 5)) {
            const double factor = head.at(11) == 1 ? 1 : head.at(11) == 2 ? 2.54 : 0;
            jfif = {qFromBigEndian<quint16>(head.constData() + 12) * factor,
                    qFromBigEndian<quint16>(head.constData() + 14) * factor};
        }
        if (marker == 0xe1 && head.size() >= 10 && head.sliced(4, 6) == QByteArray("Exif\0\0", 6)) {
            const std::vector<Resolution> exif = TiffDirectory(file, at + 10).resolutions(1);
            if (!exif.empty() && exif.front().x > 0)
                return exif.front();
        }
        at += 2 + length;
    }
    return jfif;
}

Resolution pngResolution(QFile &file)
{
    qint64 at = 8;
    for (int chunks = 0; chunks < 64 && file.seek(at); ++chunks) {
        const QByteArray chunk = file.read(17);
        if (chunk.size() < 17 || chunk.sliced(4, 4) == "IDAT")
            break;
        if (chunk.sliced(4, 4) == "pHYs") {
            if (chunk.at(16) != 1)
                return {};
            return {qFromBigEndian<quint32>(chunk.constData() + 8) * perMetre,
                    qFromBigEndian<quint32>(chunk.constData() + 12) * perMetre};
        }
        at += 12 + qint64(qFromBigEndian<quint32>(chunk.constData()));
    }
    return {};
}

bool isSane(const Resolution &resolution)
{
    return resolution.x >= 70 && resolution.x <= 1200 && resolution.y >= 70 && resolution.y <= 1200
           && std::max(resolution.x, resolution.y) <= 2.2 * std::min(resolution.x, resolution.y);
}

} // namespace

std::vector<Resolution> storedResolutions(const QString &path, int maxPages)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(64);
    if (head.startsWith("\xff\xd8"))
        return {jpegResolution(file)};
    if (head.startsWith("\x89PNG"))
        return {pngResolution(file)};
    if (head.startsWith("BM") && head.size() >= 46)
        return {{qFromLittleEndian<qint32>(head.constData() + 38) * perMetre,
                 qFromLittleEndian<qint32>(head.constData() + 42) * perMetre}};
    if (head.startsWith("II") || head.startsWith("MM"))
        return TiffDirectory(file).resolutions(maxPages);
    return {};
}

Resolution plausibleResolution(const Resolution &stored, const QSize &pixels)
{
    // Cameras and screens write 72 whatever they took: a page of over a metre is their word, not the paper's.
    const bool cameraWord = stored.x <= 96 && std::max(pixels.width(), pixels.height()) > 20 * 96;
    if (isSane(stored) && !cameraWord)
        return stored;
    const double a4Long = 297 / 25.4;
    const double longSide = std::max(pixels.width(), pixels.height());
    const double guess = std::clamp(longSide / a4Long, 72.0, 600.0);
    return {guess, guess};
}

} // namespace tendertrail::ingest
