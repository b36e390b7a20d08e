// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "downloadorigin.h"

#include <QFile>
#include <QUrl>
#include <QtEndian>

#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
#include <sys/xattr.h>
#endif

namespace tendertrail::pipeline {

namespace {

constexpr qsizetype longest = 64 * 1024; // of what stands beside a file; addresses are far shorter

#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
QByteArray attribute(const QString &path, const char *name)
{
    const QByteArray file = QFile::encodeName(path);
    QByteArray value(longest, Qt::Uninitialized);
#ifdef Q_OS_MACOS
    const auto size = getxattr(file.constData(), name, value.data(), static_cast<size_t>(value.size()), 0, 0);
#else
    const auto size = getxattr(file.constData(), name, value.data(), static_cast<size_t>(value.size()));
#endif
    return size > 0 ? value.first(static_cast<qsizetype>(size)) : QByteArray();
}
#endif

} // namespace

QString webAddress(const QString &text)
{
    constexpr qsizetype longestAddress = 4096;
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestAddress)
        return {};
    QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return {};
    url.setUserInfo({});
    return url.toString(QUrl::FullyEncoded);
}

QString addressInZone(const QByteArray &stream)
{
    QString referrer;
    for (const QByteArray &line : stream.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArray key = line.first(equals).trimmed().toLower();
        const QString address = webAddress(QString::fromUtf8(line.sliced(equals + 1)));
        if (key == "hosturl" && !address.isEmpty())
            return address;
        if (key == "referrerurl")
            referrer = address;
    }
    return referrer;
}

QString firstInPropertyList(const QByteArray &plist)
{
    // "bplist00", objects, a table of their offsets, and a trailer of 32 bytes that says where it is (CFBinaryPList.c, Apple).
    if (!plist.startsWith("bplist00") || plist.size() < 40)
        return {};
    const auto byteAt = [&plist](qsizetype at) { return static_cast<unsigned char>(plist.at(at)); };
    const qsizetype trailer = plist.size() - 32;
    const int offsetSize = byteAt(trailer + 6);
    const auto big = [&](qsizetype at, int size) -> qsizetype {
        quint64 value = 0;
        if (at < 0 || size < 1 || size > 8 || at > plist.size() - size)
            return -1;
        for (int i = 0; i < size; ++i)
            value = value << 8 | byteAt(at + i);
        return value > static_cast<quint64>(plist.size()) ? -1 : static_cast<qsizetype>(value);
    };
    const qsizetype count = big(trailer + 8, 8);
    const qsizetype table = big(trailer + 24, 8);
    if (count < 0 || table < 8)
        return {};
    // Objects stand in the order of the list: the first string of all is the first of the list.
    for (qsizetype i = 0; i < count; ++i) {
        qsizetype at = big(table + i * offsetSize, offsetSize);
        if (at < 8 || at >= trailer)
            return {};
        const int kind = byteAt(at) >> 4;
        if (kind != 5 && kind != 6) // ASCII, UTF-16
            continue;
        qsizetype length = byteAt(at) & 15;
        ++at;
        if (length == 15) { // an integer object with the length follows
            const int size = 1 << (byteAt(at) & 3);
            length = big(at + 1, size);
            at += 1 + size;
        }
        const qsizetype bytes = kind == 6 ? length * 2 : length;
        if (length < 0 || bytes > trailer - at)
            return {};
        if (kind == 5)
            return QString::fromLatin1(plist.sliced(at, bytes));
        QString text;
        for (qsizetype k = 0; k < length; ++k)
            text += QChar(qFromBigEndian<quint16>(plist.constData() + at + 2 * k));
        return text;
    }
    return {};
}

QString downloadOrigin(const QString &path)
{
#if defined(Q_OS_WIN)
    QFile stream(path + QStringLiteral(":Zone.Identifier"));
    return stream.open(QIODevice::ReadOnly) ? addressInZone(stream.read(longest)) : QString();
#elif defined(Q_OS_MACOS)
    return webAddress(firstInPropertyList(attribute(path, "com.apple.metadata:kMDItemWhereFroms")));
#elif defined(Q_OS_LINUX)
    return webAddress(QString::fromUtf8(attribute(path, "user.xdg.origin.url")));
#else
    Q_UNUSED(path)
    return {};
#endif
}

} // namespace tendertrail::pipeline
