// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberwriter.h"

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

// Text and tables pack to a thirtieth, an empty picture to a thousandth; small ones of those do no harm.
constexpr qint64 harmless = 100'000'000;
constexpr qint64 mostTimes = 200;

} // namespace

MemberWriter::MemberWriter(QString folder, QString subject, const ReadOptions &options, const Reader::OnMember &onMember,
                           const core::CancelToken &cancel)
    : m_folder(std::move(folder)), m_subject(std::move(subject)), m_options(options), m_onMember(onMember), m_cancel(cancel)
{
}

MemberWriter::~MemberWriter()
{
    discard();
}

bool MemberWriter::isBomb(qint64 bytes, qint64 packed)
{
    return packed >= 0 && bytes > harmless && bytes / mostTimes > packed;
}

void MemberWriter::discard()
{
    if (!m_file.isOpen())
        return;
    m_file.close();
    (void)m_file.remove();
}

core::Failure MemberWriter::unwritten() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return core::fail(full ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io, m_file.fileName(), m_file.errorString());
}

core::Result<void> MemberWriter::begin(const QString &path, const QString &modifiedAt)
{
    discard();
    if (m_cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_subject);
    if (m_count >= m_options.maxMembers)
        return core::fail(core::ErrorCode::TooLarge, m_subject, u"over %1 files inside"_s.arg(m_options.maxMembers));
    ++m_count;
    m_member = {};
    m_member.path = core::shownMemberPath(path);
    if (m_member.path.isEmpty())
        m_member.path = u"file %1"_s.arg(m_count);
    m_member.modifiedAt = modifiedAt;
    m_file.setFileName(m_folder + u"/member-%1"_s.arg(m_count));
    // Made new, because emptying an old one may be denied.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return core::fail(core::ErrorCode::Io, m_file.fileName(), m_file.errorString());
    return {};
}

core::Result<bool> MemberWriter::append(const char *bytes, qint64 size, qint64 packed)
{
    if (m_cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_subject);
    TRAIL_TRY(pass(size));
    m_member.bytes += size;
    QString words;
    if (m_member.bytes > m_options.maxMemberBytes)
        words = u"unpacks to over %1 bytes"_s.arg(m_options.maxMemberBytes);
    else if (isBomb(m_member.bytes, packed))
        words = u"unpacks from %1 bytes to over %2"_s.arg(packed).arg(m_member.bytes);
    if (!words.isEmpty()) {
        discard();
        m_member.error = core::fail(core::ErrorCode::TooLarge, m_member.path, words).error;
        return false;
    }
    if (m_file.write(bytes, size) != size)
        return unwritten();
    return true;
}

core::Result<void> MemberWriter::pass(qint64 bytes)
{
    if (bytes > m_options.maxUnpackedBytes - m_together)
        return core::fail(core::ErrorCode::TooLarge, m_subject, u"unpacks to over %1 bytes"_s.arg(m_options.maxUnpackedBytes));
    m_together += bytes;
    return {};
}

core::Result<void> MemberWriter::end()
{
    if (m_member.error) {
        m_member.bytes = 0;
    } else {
        if (!m_file.flush())
            return unwritten();
        m_file.close();
        m_member.file = m_file.fileName();
    }
    return m_onMember(std::move(m_member));
}

core::Result<void> MemberWriter::add(const QString &path, const QByteArray &bytes, const QString &modifiedAt)
{
    TRAIL_TRY(begin(path, modifiedAt));
    const core::Result<bool> appended = append(bytes.constData(), bytes.size(), -1);
    if (!appended)
        return appended.failure();
    return end();
}

core::Result<void> MemberWriter::addFailed(const QString &path, const core::Error &error)
{
    TRAIL_TRY(begin(path, {}));
    return endWith(error.code, error.detail);
}

core::Result<void> MemberWriter::endWith(core::ErrorCode code, const QString &words)
{
    discard();
    if (!m_member.error)
        m_member.error = core::fail(code, m_member.path, words).error;
    return end();
}

} // namespace tendertrail::ingest
