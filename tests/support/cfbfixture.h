// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <utility>
#include <vector>

namespace fixtures {

/// A folder or a stream of a compound file.
struct CfbNode
{
    QString name;
    QByteArray bytes;              ///< of a stream
    std::vector<CfbNode> children; ///< of a folder
    bool folder = false;
};

/// A compound file (MS-CFB, version 3) with these nodes at its root; siblings hang one below the other.
inline QByteArray cfbFile(const std::vector<CfbNode> &nodes)
{
    constexpr quint32 end = 0xfffffffe;
    constexpr quint32 none = 0xffffffff;
    QByteArray sectors;
    std::vector<quint32> next;
    const auto place = [&](const QByteArray &bytes) {
        if (bytes.isEmpty())
            return end;
        const auto first = static_cast<quint32>(next.size());
        for (qsizetype at = 0; at < bytes.size(); at += 512) {
            sectors += bytes.mid(at, 512).leftJustified(512, '\0');
            next.push_back(at + 512 < bytes.size() ? static_cast<quint32>(next.size()) + 1 : end);
        }
        return first;
    };
    const auto append32 = [](QByteArray &bytes, quint32 value) {
        const quint32 little = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&little), 4);
    };
    QByteArray small;
    std::vector<quint32> smallNext;
    QByteArray directory;
    const auto set32 = [&directory](qsizetype at, quint32 value) { qToLittleEndian(value, directory.data() + at); };
    const auto addEntry = [&](const QString &name, char type, quint32 start, qsizetype size) {
        const qsizetype at = directory.size();
        directory += QByteArray(128, '\0');
        for (qsizetype i = 0; i < name.size() && i < 31; ++i)
            qToLittleEndian<quint16>(name.at(i).unicode(), directory.data() + at + 2 * i);
        qToLittleEndian<quint16>(static_cast<quint16>(2 * (std::min<qsizetype>(name.size(), 31) + 1)), directory.data() + at + 64);
        directory[at + 66] = type;
        directory[at + 67] = 1;
        set32(at + 68, none);
        set32(at + 72, none);
        set32(at + 76, none);
        set32(at + 116, start);
        set32(at + 120, static_cast<quint32>(size));
        return static_cast<quint32>(at / 128);
    };
    const auto addChildren = [&](const auto &self, quint32 parent, const std::vector<CfbNode> &children) -> void {
        quint32 before = none;
        for (const CfbNode &node : children) {
            quint32 start = end;
            if (!node.folder && node.bytes.size() >= 4096) {
                start = place(node.bytes);
            } else if (!node.folder && !node.bytes.isEmpty()) {
                start = static_cast<quint32>(smallNext.size());
                for (qsizetype at = 0; at < node.bytes.size(); at += 64) {
                    small += node.bytes.mid(at, 64).leftJustified(64, '\0');
                    smallNext.push_back(at + 64 < node.bytes.size() ? static_cast<quint32>(smallNext.size()) + 1 : end);
                }
            }
            const quint32 own = addEntry(node.name, node.folder ? 1 : 2, start, node.bytes.size());
            set32(before == none ? qsizetype(parent) * 128 + 76 : qsizetype(before) * 128 + 72, own);
            before = own;
            self(self, own, node.children);
        }
    };
    addEntry(QStringLiteral("Root Entry"), 5, end, 0);
    addChildren(addChildren, 0, nodes);
    set32(116, place(small));
    set32(120, static_cast<quint32>(small.size()));
    QByteArray smallTable;
    for (const quint32 value : smallNext)
        append32(smallTable, value);
    const quint32 smallTableAt = place(smallTable);
    const quint32 directoryAt = place(directory);
    std::size_t tables = 1;
    while (tables * 128 < next.size() + tables)
        ++tables;
    const auto firstTable = static_cast<quint32>(next.size());
    for (std::size_t i = 0; i < tables; ++i)
        next.push_back(0xfffffffd);
    for (std::size_t i = 0; i < tables * 128; ++i)
        append32(sectors, i < next.size() ? next[i] : none);

    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + QByteArray::fromHex("3e000300feff09000600") + QByteArray(10, '\0');
    append32(header, static_cast<quint32>(tables));
    append32(header, directoryAt);
    append32(header, 0);
    append32(header, 4096);
    append32(header, smallTableAt);
    append32(header, static_cast<quint32>((smallTable.size() + 511) / 512));
    append32(header, end);
    append32(header, 0);
    for (std::size_t i = 0; i < 109; ++i)
        append32(header, i < tables ? firstTable + static_cast<quint32>(i) : none);
    return header + sectors;
}

/// Streams and folders as Outlook names them.
inline CfbNode msgText(const char *property, const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() & 0xff);
        bytes += static_cast<char>(c.unicode() >> 8);
    }
    return {QStringLiteral("__substg1.0_") + QLatin1String(property) + QStringLiteral("001F"), bytes, {}, false};
}

inline CfbNode msgBytes(const char *property, const char *kind, const QByteArray &bytes)
{
    return {QStringLiteral("__substg1.0_") + QLatin1String(property) + QLatin1String(kind), bytes, {}, false};
}

/// The stream of short properties: tags with eight bytes of value behind a header.
inline CfbNode msgProperties(qsizetype headerBytes, const std::vector<std::pair<quint32, qint64>> &values = {})
{
    QByteArray bytes(headerBytes, '\0');
    for (const auto &[tag, value] : values) {
        QByteArray row(16, '\0');
        qToLittleEndian<quint32>(tag, row.data());
        qToLittleEndian<qint64>(value, row.data() + 8);
        bytes += row;
    }
    return {QStringLiteral("__properties_version1.0"), bytes, {}, false};
}

inline CfbNode cfbFolder(const QString &name, std::vector<CfbNode> children)
{
    return {name, {}, std::move(children), true};
}

} // namespace fixtures
