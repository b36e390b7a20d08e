// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberfolder.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestPart = 200;
constexpr unsigned long pauseMilliseconds = 20;

} // namespace

QString memberPath(const QString &name, const QString &fallback)
{
    QString clean;
    for (const QChar c : name) {
        const bool drop = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
                          || c == QChar::ParagraphSeparator;
        if (!drop)
            clean += c == u'\\' ? QChar(u'/') : c;
    }
    QStringList kept;
    const QStringList parts = clean.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString own = part.trimmed();
        if (own.isEmpty() || own == u"." || own == u"..")
            continue;
        if (own.size() > longestPart) {
            const qsizetype dot = own.lastIndexOf(u'.');
            const QString suffix = dot > own.size() - 12 ? own.mid(dot) : QString();
            own = own.left(longestPart - suffix.size()) + suffix;
        }
        kept << own;
    }
    return kept.isEmpty() ? fallback : kept.mid(std::max<qsizetype>(0, kept.size() - 20)).join(u'/');
}

MemberFolder::MemberFolder(QString folder, QString subject, const ReadOptions &options, const Reader::OnMember &onMember,
                           const core::CancelToken &cancel)
    : m_folder(std::move(folder)), m_subject(std::move(subject)), m_onMember(onMember), m_cancel(cancel),
      m_membersLeft(options.maxMembers), m_mostBytes(options.maxUnpackedBytes)
{
}

core::Result<void> MemberFolder::begin()
{
    if (m_cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_subject);
    if (m_membersLeft-- <= 0)
        return core::fail(core::ErrorCode::TooLarge, m_subject, u"more documents inside than allowed"_s);
    ++m_number;
    return {};
}

/// Waits while files that nobody has taken away hold over half of what fits.
core::Result<void> MemberFolder::makeRoom()
{
    while (true) {
        qint64 held = 0;
        for (const auto &[file, bytes] : m_there)
            held += bytes;
        if (held <= m_mostBytes / 2)
            return {};
        std::erase_if(m_there, [](const auto &file) { return !QFile::exists(file.first); });
        held = 0;
        for (const auto &[file, bytes] : m_there)
            held += bytes;
        if (held <= m_mostBytes / 2)
            return {};
        if (m_cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_subject);
        QThread::msleep(pauseMilliseconds);
    }
}

core::Result<void> MemberFolder::add(const QString &path, const QByteArray &bytes, const QString &modifiedAt)
{
    TRAIL_TRY(begin());
    if (bytes.size() > m_mostBytes - m_bytes)
        return core::fail(core::ErrorCode::TooLarge, m_subject, u"the documents inside unpack to more than allowed"_s);
    TRAIL_TRY(makeRoom());
    m_bytes += bytes.size();
    core::Member member;
    member.path = memberPath(path, u"part-%1.bin"_s.arg(m_number));
    member.modifiedAt = modifiedAt;
    member.bytes = bytes.size();
    member.file = QDir(m_folder).filePath(QString::number(m_number));
    QFile file(member.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.remove();
        return core::fail(core::ErrorCode::Io, member.file, reason);
    }
    file.close();
    m_there.emplace_back(member.file, member.bytes);
    return m_onMember(std::move(member));
}

core::Result<void> MemberFolder::addFailed(const QString &path, const core::Error &error)
{
    TRAIL_TRY(begin());
    core::Member member;
    member.path = memberPath(path, u"part-%1.bin"_s.arg(m_number));
    member.error = error;
    return m_onMember(std::move(member));
}

} // namespace tendertrail::ingest
