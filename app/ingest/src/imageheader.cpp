// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imageheader.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <set>

namespace tendertrail::ingest {

namespace {

constexpr double perMetre = 0.0254;

/// TIFF structure, in a TIFF file or in a JPEG's EXIF part. Every read is checked against the length.
class TiffDirectories
{
public:
    TiffDirectories(QIODevice &device, qint64 base) : m_device(device), m_base(base) {}

    std::vector<TiffPicture> pictures(int maxPictures)
    {
        std::vector<TiffPicture> found;
        const QByteArray head = bytes(0, 16);
        if (head.size() < 8 || (head.at(0) != 'I' && head.at(0) != 'M') || head.at(1) != head.at(0))
            return found;
        m_little = head.at(0) == 'I';
        const quint64 magic = number(head, 2, 2);
        m_big = magic == 43;
        if ((magic != 42 && !m_big) || head.size() < (m_big ? 16 : 8))
            return found;
        const qint64 entrySize = m_big ? 20 : 12;
        auto at = static_cast<qint64>(m_big ? number(head, 8, 8) : number(head, 4, 4));
        std::set<qint64> seen; // directories may point in a circle
        while (at > 0 && static_cast<int>(found.size()) < maxPictures && seen.insert(at).second) {
            const QByteArray countBytes = bytes(at, countSize());
            if (countBytes.size() < countSize())
                break;
            const auto entries = static_cast<qint64>(std::min<quint64>(number(countBytes, 0, countSize()), 4096));
            const QByteArray directory = bytes(at + countSize(), entries * entrySize + offsetSize());
            if (directory.size() < entries * entrySize)
                break;
            found.push_back(pictureOf(directory, entries, entrySize));
            found.back().index = static_cast<int>(found.size()) - 1;
            const bool hasNext = directory.size() >= entries * entrySize + offsetSize();
            at = hasNext ? static_cast<qint64>(number(directory, entries * entrySize, offsetSize())) : 0;
        }
        return found;
    }

private:
    [[nodiscard]] qint64 countSize() const { return m_big ? 8 : 2; }
    [[nodiscard]] qint64 offsetSize() const { return m_big ? 8 : 4; }

    QByteArray bytes(qint64 offset, qint64 length)
    {
        if (offset < 0 || length <= 0 || !m_device.seek(m_base + offset))
            return {};
        return m_device.read(length);
    }
    [[nodiscard]] quint64 number(const QByteArray &from, qint64 at, qint64 length) const
    {
        quint64 value = 0;
        for (qint64 i = 0; i < length; ++i)
            value = value << 8 | static_cast<uchar>(from.at(m_little ? at + length - 1 - i : at + i));
        return value;
    }
    double rational(qint64 offset)
    {
        const QByteArray pair = bytes(offset, 8);
        if (pair.size() < 8 || number(pair, 4, 4) == 0)
            return 0;
        return static_cast<double>(number(pair, 0, 4)) / static_cast<double>(number(pair, 4, 4));
    }
    TiffPicture pictureOf(const QByteArray &directory, qint64 entries, qint64 entrySize)
    {
        TiffPicture picture;
        int unit = 2; // inches when nothing is said
        for (qint64 i = 0; i < entries; ++i) {
            const qint64 entry = i * entrySize;
            const quint64 type = number(directory, entry + 2, 2);
            const qint64 valueAt = entry + (m_big ? 12 : 8);
            const auto value = static_cast<int>(number(directory, valueAt, type == 3 ? 2 : type == 1 ? 1 : 4));
            // A rational lies elsewhere, but in BigTIFF, where it fits, it is the value itself.
            const auto fraction = [&] {
                if (!m_big)
                    return rational(static_cast<qint64>(number(directory, valueAt, 4)));
                const auto below = static_cast<double>(number(directory, valueAt + 4, 4));
                return below > 0 ? static_cast<double>(number(directory, valueAt, 4)) / below : 0.0;
            };
            switch (number(directory, entry, 2)) {
            case 254: picture.thumbnail = (value & 1) != 0; break;
            case 256: picture.pixels.setWidth(value); break;
            case 257: picture.pixels.setHeight(value); break;
            case 258: picture.bitsPerSample = value; break;
            case 274: picture.orientation = value; break;
            case 277: picture.samples = value; break;
            case 282: picture.resolution.x = fraction(); break;
            case 283: picture.resolution.y = fraction(); break;
            case 296: unit = value; break;
            default: break;
            }
        }
        if (unit == 3)
            picture.resolution = {picture.resolution.x * 2.54, picture.resolution.y * 2.54};
        else if (unit != 2)
            picture.resolution = {};
        return picture;
    }

    QIODevice &m_device;
    qint64 m_base = 0;
    bool m_little = true;
    bool m_big = false;
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
            const std::vector<TiffPicture> exif = tiffPictures(file, at + 10, 1);
            if (!exif.empty() && exif.front().resolution.x > 0)
                return exif.front().resolution;
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

std::vector<TiffPicture> tiffPictures(QIODevice &device, qint64 base, int maxPictures)
{
    return TiffDirectories(device, base).pictures(maxPictures);
}

Resolution storedResolution(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(64);
    if (head.startsWith("\xff\xd8"))
        return jpegResolution(file);
    if (head.startsWith("\x89PNG"))
        return pngResolution(file);
    if (head.startsWith("BM") && head.size() >= 46)
        return {qFromLittleEndian<qint32>(head.constData() + 38) * perMetre,
                qFromLittleEndian<qint32>(head.constData() + 42) * perMetre};
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
