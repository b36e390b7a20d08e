// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfattachments.h"

#include "memberwriter.h"

#include <QByteArrayMatcher>
#include <QDateTime>

#include <poppler-document.h>
#include <poppler-embedded-file.h>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

QString fromUtf8(const poppler::ustring &text)
{
    const poppler::byte_array bytes = text.to_utf8();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

// Of a name in UTF-16 poppler-cpp gives the bytes up to the first that is zero, which an ASCII letter's first one is: of
// "附件1.pdf" there is "附件". The kind of file makes up for the suffix.
QString nameOf(const poppler::embedded_file &file)
{
    const std::string bytes = file.name();
    if (bytes.compare(0, 2, "\xfe\xff") != 0) {
        const QString name = QString::fromUtf8(bytes.c_str());
        return name.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes.c_str()) : name;
    }
    QString name;
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2)
        name += QChar(static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1])));
    if (name.isEmpty())
        name = fromUtf8(file.description());
    static constexpr std::pair<const char *, const char *> suffixes[] = {
        {"application/pdf", ".pdf"}, {"application/zip", ".zip"}, {"text/plain", ".txt"}, {"text/xml", ".xml"},
        {"image/jpeg", ".jpg"}, {"image/png", ".png"}, {"application/msword", ".doc"}, {"application/vnd.ms-excel", ".xls"}};
    for (const auto &[type, suffix] : suffixes)
        if (!name.isEmpty() && file.mime_type() == type)
            name += QLatin1String(suffix);
    return name;
}

QString timeOf(const poppler::embedded_file &file)
{
    const qint64 time = file.modification_date_t();
    constexpr qint64 latest = 253'402'300'799; // the year 9999
    return time > 0 && time <= latest ? QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate) : QString();
}

core::Result<void> unpackOne(const poppler::embedded_file &file, const ReadOptions &options, MemberWriter &writer)
{
    TRAIL_TRY(writer.begin(nameOf(file), timeOf(file)));
    // Poppler unpacks one whole in memory; the process has a limit on that.
    constexpr qint64 mostInMemory = 500'000'000;
    const qint64 claimed = file.size();
    if (claimed > std::min(options.maxMemberBytes, mostInMemory))
        return writer.endWith(core::ErrorCode::TooLarge, u"says that it unpacks to %1 bytes"_s.arg(claimed));
    if (!file.is_valid())
        return writer.endWith(core::ErrorCode::Corrupt, u"the embedded file cannot be read"_s);
    const poppler::byte_array bytes = file.data();
    if (bytes.empty() && claimed > 0)
        return writer.endWith(core::ErrorCode::Corrupt, u"the embedded file cannot be read"_s);
    constexpr std::size_t piece = 1 << 20;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const auto more = writer.append(bytes.data() + at, static_cast<qint64>(std::min(piece, bytes.size() - at)), -1);
        if (!more)
            return more.failure();
        if (!*more)
            break;
    }
    return writer.end();
}

} // namespace

core::Result<void> unpackAttachments(const poppler::document &document, const QString &path, const QString &folder,
                                     const ReadOptions &options, const Reader::OnMember &onMember, const core::CancelToken &cancel)
{
    try {
        MemberWriter writer(folder, path, options, onMember, cancel);
        const std::vector<poppler::embedded_file *> files = document.embedded_files(); // the document's own
        for (const poppler::embedded_file *file : files)
            TRAIL_TRY(unpackOne(*file, options, writer));
        return {};
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Corrupt, path, QString::fromUtf8(error.what()));
    }
}

bool namesXfaForm(const char *bytes, qint64 length)
{
    constexpr qint64 most = 64'000'000; // a form is small
    if (length > most)
        return false;
    static const QByteArrayMatcher xfa(QByteArrayLiteral("/XFA"));
    return xfa.indexIn(bytes, static_cast<qsizetype>(length)) >= 0;
}

} // namespace tendertrail::ingest
