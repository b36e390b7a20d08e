// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "msgstorage.h"

#include "charset.h"

#include <QDateTime>
#include <QtEndian>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int unicodeText = 0x001f;
constexpr int narrowText = 0x001e;
constexpr int binary = 0x0102;
constexpr int object = 0x000d;
constexpr qint64 longestText = 64'000'000;

QString keyOf(int property, int kind)
{
    return u"%1%2"_s.arg(property, 4, 16, QChar(u'0')).arg(kind, 4, 16, QChar(u'0')).toLower();
}

} // namespace

MsgStorage::MsgStorage(const CompoundFile &file, int folder, qsizetype headerBytes) : m_file(file)
{
    const auto prefix = u"__substg1.0_"_s;
    for (const int child : file.entry(folder).children) {
        const QString name = file.entry(child).name.toLower();
        if (name.startsWith(prefix)) {
            m_streams.insert(name.mid(prefix.size(), 8), child);
        } else if (name == u"__properties_version1.0" && !file.entry(child).folder) {
            const core::Result<QByteArray> values = file.stream(child);
            if (!values)
                continue;
            for (qsizetype at = headerBytes; at + 16 <= values->size(); at += 16) {
                const quint32 tag = qFromLittleEndian<quint32>(values->constData() + at);
                m_numbers.insert(static_cast<int>(tag >> 16), qFromLittleEndian<qint64>(values->constData() + at + 8));
            }
        }
    }
}

QString MsgStorage::text(int property) const
{
    if (const auto wide = m_streams.constFind(keyOf(property, unicodeText)); wide != m_streams.constEnd()) {
        if (m_file.entry(*wide).size > longestText)
            return {};
        if (const core::Result<QByteArray> bytes = m_file.stream(*wide)) {
            const QString text = decode(*bytes, {u"UTF-16LE"_s, 0, {}});
            return text.endsWith(QChar::ReplacementCharacter) ? text.chopped(1) : text; // NUL at its end
        }
    }
    if (const auto narrow = m_streams.constFind(keyOf(property, narrowText)); narrow != m_streams.constEnd()) {
        if (m_file.entry(*narrow).size > longestText)
            return {};
        if (core::Result<QByteArray> bytes = m_file.stream(*narrow)) {
            while (bytes->endsWith('\0'))
                bytes->chop(1);
            return decode(*bytes, m_encoding.isEmpty() ? detectCharset(*bytes) : Charset{m_encoding, 0, {}});
        }
    }
    return {};
}

core::Result<QByteArray> MsgStorage::bytes(int property) const
{
    for (const int kind : {binary, unicodeText, narrowText}) {
        const auto found = m_streams.constFind(keyOf(property, kind));
        if (found != m_streams.constEnd() && !m_file.entry(*found).folder)
            return m_file.stream(*found);
    }
    return core::fail(core::ErrorCode::NotFound, {}, keyOf(property, binary));
}

std::optional<qint64> MsgStorage::number(int property) const
{
    const auto found = m_numbers.constFind(property);
    return found == m_numbers.constEnd() ? std::nullopt : std::optional<qint64>(*found);
}

QString MsgStorage::time(int property) const
{
    const std::optional<qint64> ticks = number(property); // of 100 ns since 1601
    constexpr qint64 untilUnix = 116'444'736'000'000'000;
    if (!ticks || *ticks <= 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch((*ticks - untilUnix) / 10'000, Qt::UTC);
    return time.isValid() && time.date().year() > 1601 && time.date().year() < 10'000 ? time.toString(Qt::ISODate) : QString();
}

std::optional<int> MsgStorage::folder(int property) const
{
    const auto found = m_streams.constFind(keyOf(property, object));
    return found != m_streams.constEnd() && m_file.entry(*found).folder ? std::optional<int>(*found) : std::nullopt;
}

} // namespace tendertrail::ingest
