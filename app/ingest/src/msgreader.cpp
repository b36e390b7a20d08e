// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "msgreader.h"

#include "charset.h"
#include "filebytes.h"
#include "htmlparser.h"
#include "lzfu.h"
#include "rtfparser.h"
#include "rtftokens.h"
#include "maildocument.h"
#include "mimeheader.h"
#include "msgstorage.h"

#include <QDateTime>

#include <algorithm>
#include <optional>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxMsg = 256'000'000;
constexpr int deepest = 8;               ///< messages in messages
constexpr qsizetype mostAttached = 10'000;
constexpr qsizetype mostRecipients = 5000;
constexpr qint64 mostMail = 512'000'000; ///< of a message made of a message inside

// Property numbers of MS-OXPROPS.
namespace property {
constexpr int subject = 0x0037, submitTime = 0x0039, sentForName = 0x0042, sentForAddress = 0x0065, headers = 0x007d;
constexpr int recipientKind = 0x0c15, senderName = 0x0c1a, senderAddress = 0x0c1f, displayCc = 0x0e03, displayTo = 0x0e04;
constexpr int deliveryTime = 0x0e06, body = 0x1000, packedRtf = 0x1009, html = 0x1013, displayName = 0x3001, address = 0x3003;
constexpr int modified = 0x3008, data = 0x3701, shortName = 0x3704, longName = 0x3707, mailAddress = 0x39fe;
constexpr int internetCodePage = 0x3fde, codePage = 0x3ffd, senderMail = 0x5d01;
}

struct MsgAttachment
{
    QString name;
    QString modifiedAt;
    int folder = 0; ///< of the attachment
};

QString address(const QString &name, const QString &mail)
{
    if (mail.isEmpty() || !mail.contains(u'@') || name == mail) // Exchange's own addresses say nothing to a person
        return name.isEmpty() ? mail : name;
    return name.isEmpty() ? mail : name + u" <"_s + mail + u'>';
}

/// A message in a compound file, or one inside another.
class OutlookMessage
{
public:
    OutlookMessage(const CompoundFile &file, int folder, bool inside)
        : m_file(file), m_folder(folder), m_storage(file, folder, inside ? 24 : 32)
    {
        for (const int page : {property::codePage, property::internetCodePage}) {
            if (m_storage.encoding().isEmpty())
                m_storage.setEncoding(encodingIn(page));
        }
    }

    MailEnvelope envelope() const
    {
        MailEnvelope envelope;
        const QString headers = m_storage.text(property::headers);
        qsizetype bodyAt = 0;
        const QByteArray headerBytes = headers.toUtf8();
        const MimeHeader header = MimeHeader::parse(headerBytes, bodyAt);
        envelope.subject = m_storage.text(property::subject).simplified();
        const QString mail = firstOf({property::senderMail, property::senderAddress, property::sentForAddress});
        envelope.from = address(firstOf({property::sentForName, property::senderName}), mail);
        if (envelope.from.isEmpty())
            envelope.from = header.text("from");
        readRecipients(envelope);
        envelope.date = firstTime();
        if (envelope.date.isEmpty())
            envelope.date = header.text("date");
        return envelope;
    }

    /// The body in the form that keeps most: HTML, text, the text of RTF.
    FlowDocument body() const
    {
        if (const std::optional<QString> html = htmlText()) {
            core::Result<FlowDocument> page = parseHtml(*html);
            if (page && !page->items.empty())
                return std::move(*page);
        }
        return plainBody(plainText(), false, false);
    }

    QString encodingIn(int codePageProperty) const
    {
        const char *encoding = encodingOfCodePage(static_cast<int>(m_storage.number(codePageProperty).value_or(0) & 0xffffffff));
        return encoding ? QString::fromLatin1(encoding) : QString();
    }

    static QString textOfRtf(const QByteArray &rtf)
    {
        const core::Result<FlowDocument> document = parseRtf(rtf);
        return document ? document->lines() : QString();
    }

    QString plainText() const
    {
        QString text = m_storage.text(property::body);
        if (!text.trimmed().isEmpty())
            return text;
        if (const core::Result<QByteArray> packed = m_storage.bytes(property::packedRtf)) {
            if (const core::Result<QByteArray> rtf = unpackRtf(*packed))
                return textOfRtf(*rtf);
        }
        return {};
    }

    std::optional<QString> htmlText() const
    {
        if (const QString text = m_storage.text(property::html); !text.isEmpty())
            return text;
        const core::Result<QByteArray> bytes = m_storage.bytes(property::html);
        if (!bytes)
            return {};
        const QString declared = declaredLabel(*bytes);
        return decodeLabelled(*bytes, declared.isEmpty() ? encodingIn(property::internetCodePage) : declared);
    }

    std::vector<MsgAttachment> attachments() const
    {
        std::vector<MsgAttachment> attachments;
        for (const int child : m_file.entry(m_folder).children) {
            const CompoundFile::Entry &entry = m_file.entry(child);
            if (!entry.folder || !entry.name.startsWith(u"__attach_version1.0_"_s, Qt::CaseInsensitive)
                || attachments.size() >= mostAttached)
                continue;
            MsgStorage storage(m_file, child, 8);
            storage.setEncoding(m_storage.encoding());
            MsgAttachment attachment;
            attachment.folder = child;
            for (const int name : {property::longName, property::shortName, property::displayName}) {
                if (attachment.name.isEmpty())
                    attachment.name = storage.text(name).trimmed();
            }
            attachment.modifiedAt = storage.time(property::modified);
            if (const std::optional<int> inner = storage.folder(property::data)) {
                if (m_file.find(*inner, u"__properties_version1.0"_s)) {
                    const QString subject = MsgStorage(m_file, *inner, 24).text(property::subject).simplified();
                    QString name = subject.isEmpty() ? attachment.name : subject;
                    name.replace(u'/', u'_').replace(u'\\', u'_');
                    attachment.name = name.isEmpty() ? u"part-%1.eml"_s.arg(attachments.size() + 1) : name.left(120) + u".eml"_s;
                }
            }
            if (attachment.name.isEmpty())
                attachment.name = u"part-%1.bin"_s.arg(attachments.size() + 1);
            attachments.push_back(std::move(attachment));
        }
        return attachments;
    }

private:
    QString firstOf(std::initializer_list<int> properties) const
    {
        for (const int own : properties) {
            if (QString text = m_storage.text(own).trimmed(); !text.isEmpty())
                return text;
        }
        return {};
    }

    QString firstTime() const
    {
        const QString sent = m_storage.time(property::submitTime);
        return sent.isEmpty() ? m_storage.time(property::deliveryTime) : sent;
    }

    void readRecipients(MailEnvelope &envelope) const
    {
        QStringList to;
        QStringList cc;
        for (const int child : m_file.entry(m_folder).children) {
            const CompoundFile::Entry &entry = m_file.entry(child);
            if (!entry.folder || !entry.name.startsWith(u"__recip_version1.0_"_s, Qt::CaseInsensitive)
                || to.size() + cc.size() >= mostRecipients)
                continue;
            MsgStorage storage(m_file, child, 8);
            storage.setEncoding(m_storage.encoding());
            const QString mail = storage.text(property::mailAddress);
            const QString own = address(storage.text(property::displayName), mail.isEmpty() ? storage.text(property::address) : mail);
            const qint64 kind = storage.number(property::recipientKind).value_or(1) & 0xffffffff;
            if (!own.isEmpty() && kind <= 2)
                (kind == 2 ? cc : to) << own;
        }
        envelope.to = to.isEmpty() ? m_storage.text(property::displayTo) : to.join(u"; "_s);
        envelope.cc = cc.isEmpty() ? m_storage.text(property::displayCc) : cc.join(u"; "_s);
    }

    const CompoundFile &m_file;
    int m_folder;
    MsgStorage m_storage;
};

core::Result<QByteArray> attachmentBytes(const CompoundFile &file, const MsgAttachment &attachment, int depth);

/// In base 64, a line of 76 characters at a time.
void appendEncoded(QByteArray &mail, const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        mail += encoded.mid(at, 76) + "\r\n";
}

QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min<qsizetype>(15, text.size() - at);
        if (at + length < text.size() && text.at(at + length).isLowSurrogate())
            ++length;
        words += (words.isEmpty() ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + text.mid(at, length).toUtf8().toBase64() + "?=";
        at += length;
    }
    return words;
}

/// A message inside a message as a mail of its own.
core::Result<QByteArray> asMail(const CompoundFile &file, int folder, int depth)
{
    const OutlookMessage message(file, folder, true);
    const MailEnvelope envelope = message.envelope();
    const QByteArray boundary = "tendertrail-part-" + QByteArray::number(depth);
    QByteArray mail;
    const std::pair<const char *, QString> fields[] = {
        {"From", envelope.from}, {"To", envelope.to}, {"Cc", envelope.cc}, {"Subject", envelope.subject}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            mail += QByteArray(name) + ": " + encodedWords(value) + "\r\n";
    }
    const QDateTime time = QDateTime::fromString(envelope.date, Qt::ISODate);
    if (!envelope.date.isEmpty())
        mail += "Date: " + (time.isValid() ? time.toString(Qt::RFC2822Date).toLatin1() : encodedWords(envelope.date)) + "\r\n";
    mail += "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    const auto beginPart = [&](const QByteArray &type) {
        mail += "--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n";
    };
    const std::optional<QString> html = message.htmlText();
    beginPart(html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
    mail += "\r\n";
    appendEncoded(mail, html ? html->toUtf8() : message.plainText().toUtf8());
    for (const MsgAttachment &attachment : message.attachments()) {
        const core::Result<QByteArray> bytes = attachmentBytes(file, attachment, depth + 1);
        if (!bytes && bytes.error().code == core::ErrorCode::TooLarge)
            return bytes.failure();
        if (!bytes)
            continue;
        if (mail.size() + bytes->size() > mostMail)
            return core::fail(core::ErrorCode::TooLarge, attachment.name, u"over 512 MB in a message inside a message"_s);
        beginPart("application/octet-stream");
        mail += "Content-Disposition: attachment;\r\n filename*=utf-8''" + attachment.name.toUtf8().toPercentEncoding() + "\r\n\r\n";
        appendEncoded(mail, *bytes);
    }
    return mail + "--" + boundary + "--\r\n";
}

core::Result<QByteArray> attachmentBytes(const CompoundFile &file, const MsgAttachment &attachment, int depth)
{
    const MsgStorage storage(file, attachment.folder, 8);
    if (const std::optional<int> inner = storage.folder(property::data)) {
        if (depth >= deepest)
            return core::fail(core::ErrorCode::TooLarge, attachment.name, u"messages in messages over %1 deep"_s.arg(deepest));
        if (file.find(*inner, u"__properties_version1.0"_s))
            return asMail(file, *inner, depth);
        return core::fail(core::ErrorCode::Unsupported, attachment.name, u"object of another program"_s);
    }
    core::Result<QByteArray> bytes = storage.bytes(property::data);
    if (!bytes && bytes.error().code == core::ErrorCode::NotFound)
        return core::fail(core::ErrorCode::Unsupported, attachment.name, u"attached by reference only"_s);
    return bytes;
}

} // namespace

core::Result<std::unique_ptr<Reader>> openMsg(const QString &path, const ReadOptions &options)
{
    core::Result<QByteArray> bytes = readWhole(path, maxMsg);
    if (!bytes)
        return bytes.failure();
    core::Result<CompoundFile> opened = CompoundFile::open(std::move(*bytes), path);
    if (!opened)
        return opened.failure();
    const auto file = std::make_shared<const CompoundFile>(std::move(*opened));
    const OutlookMessage message(*file, CompoundFile::root, false);
    std::vector<MailMember> members;
    QStringList names;
    for (const MsgAttachment &attachment : message.attachments()) {
        names << attachment.name;
        members.push_back({attachment.name, attachment.modifiedAt,
                           [file, attachment]() { return attachmentBytes(*file, attachment, 0); }});
    }
    FlowDocument document = mailDocument(message.envelope(), names, message.body());
    document.source = u"msg"_s;
    document.note = document.items.empty() ? u"no text in it"_s : QString();
    return openMailDocument(std::move(document), std::move(members), path, options);
}

} // namespace tendertrail::ingest
