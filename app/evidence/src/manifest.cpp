// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest.h"

#include <algorithm>

namespace tendertrail::evidence {

namespace {

bool isHexadecimal(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

// RFC 8493 2.1.3: line ends and the percent sign are written %0A, %0D, %25 in a manifest, and nothing else is.
QString decodedPath(QString path)
{
    path.replace(QLatin1String("%0A"), QLatin1String("\n"), Qt::CaseInsensitive);
    path.replace(QLatin1String("%0D"), QLatin1String("\r"), Qt::CaseInsensitive);
    return path.replace(QLatin1String("%25"), QLatin1String("%"));
}

QList<QByteArray> lines(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    return bytes.split('\n');
}

} // namespace

QByteArray manifestBytes(const Manifest &manifest)
{
    QByteArray bytes;
    for (auto it = manifest.cbegin(); it != manifest.cend(); ++it)
        bytes += it.value().toLatin1() + "  " + it.key().toUtf8() + '\n';
    return bytes;
}

ReadManifest readManifest(const QByteArray &bytes, qsizetype digits)
{
    ReadManifest manifest;
    int number = 0;
    const QList<QByteArray> all = lines(bytes);
    for (const QByteArray &line : all) {
        ++number;
        if (line.isEmpty())
            continue;
        const QByteArray digest = line.left(digits);
        QByteArray rest = line.mid(digits);
        const bool parted = rest.startsWith(' ') || rest.startsWith('\t');
        while (rest.startsWith(' ') || rest.startsWith('\t'))
            rest.remove(0, 1);
        if (rest.startsWith('*')) // sha256sum's mark for binary reading
            rest.remove(0, 1);
        const QString path = decodedPath(QString::fromUtf8(rest));
        if (digest.size() != digits || !isHexadecimal(digest) || !parted || !isInside(path))
            manifest.problems.append(QStringLiteral("line %1 cannot be read").arg(number));
        else if (manifest.digests.contains(path))
            manifest.problems.append(QStringLiteral("lists %1 twice").arg(path));
        else
            manifest.digests.insert(path, QString::fromLatin1(digest.toLower()));
    }
    return manifest;
}

QMap<QString, QString> readTags(const QByteArray &bytes)
{
    QMap<QString, QString> tags;
    QString last;
    const QList<QByteArray> all = lines(bytes);
    for (const QByteArray &raw : all) {
        const QString line = QString::fromUtf8(raw);
        if (!last.isEmpty() && (line.startsWith(u' ') || line.startsWith(u'\t'))) {
            tags[last] += u' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            continue;
        last = line.left(colon).trimmed();
        tags.insert(last, line.mid(colon + 1).trimmed());
    }
    return tags;
}

bool isInside(const QString &path)
{
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u'\\') || path.contains(QChar(0)))
        return false;
    if (path.size() >= 2 && path.at(1) == u':')
        return false;
    const QStringList parts = path.split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

} // namespace tendertrail::evidence
