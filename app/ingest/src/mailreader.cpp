// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailreader.h"

#include "filebytes.h"
#include "flowreader.h"
#include "htmlparser.h"
#include "maildocument.h"
#include "mimepart.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxMail = 256'000'000;
constexpr qint64 maxHtml = 100'000'000;

/// The message stays in memory as long as somebody may still ask for its parts.
struct Message
{
    QByteArray bytes;
    MimePart root;
};

QString isoTime(const QString &date)
{
    const QDateTime time = QDateTime::fromString(date.trimmed(), Qt::RFC2822Date);
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

void append(FlowDocument &document, FlowDocument more)
{
    const int tables = static_cast<int>(document.tables.size());
    for (FlowItem &item : more.items) {
        if (item.table >= 0)
            item.table += tables;
    }
    std::move(more.items.begin(), more.items.end(), std::back_inserter(document.items));
    std::move(more.tables.begin(), more.tables.end(), std::back_inserter(document.tables));
}

/// Parts a message into its body and what is attached.
class BodyFinding
{
public:
    explicit BodyFinding(qint64 mostText) : m_textLeft(mostText) {}

    FlowDocument body;
    std::vector<const MimePart *> attached;
    QString note;

    void visit(const MimePart &part)
    {
        if (!part.isMultipart()) {
            if (!isBody(part) || !addText(part))
                attached.push_back(&part);
        } else if (part.type.value == "multipart/alternative") {
            visitAlternatives(part);
        } else if (part.type.value == "multipart/related") {
            const MimePart *root = rootOf(part);
            for (const MimePart &child : part.parts) {
                if (&child == root)
                    visit(child);
                else
                    attach(child);
            }
        } else {
            for (const MimePart &child : part.parts)
                visit(child);
        }
    }

    static const MimePart *rootOf(const MimePart &part)
    {
        const QByteArray start = part.type.parameters.value("start").toUtf8();
        const auto found = std::find_if(part.parts.begin(), part.parts.end(), [&](const MimePart &child) {
            return !start.isEmpty() && child.header.raw("content-id") == start;
        });
        return found == part.parts.end() ? &part.parts.front() : &*found;
    }

private:
    static bool isBody(const MimePart &part)
    {
        return part.disposition.value != "attachment" && part.fileName().isEmpty()
               && (part.type.value == "text/plain" || part.type.value == "text/html");
    }

    /// Everything below a part that is not shown.
    void attach(const MimePart &part)
    {
        if (!part.isMultipart())
            attached.push_back(&part);
        for (const MimePart &child : part.parts)
            attach(child);
    }

    static const MimePart *firstOf(const MimePart &part, QByteArrayView type)
    {
        if (!part.isMultipart())
            return isBody(part) && part.type.value == type ? &part : nullptr;
        for (const MimePart &child : part.parts) {
            if (const MimePart *found = firstOf(child, type))
                return found;
        }
        return nullptr;
    }

    /// HTML keeps tables and headings; plain text is taken where HTML says nothing.
    void visitAlternatives(const MimePart &part)
    {
        const MimePart *shown = nullptr;
        for (const QByteArrayView type : {QByteArrayView("text/html"), QByteArrayView("text/plain")}) {
            const MimePart *candidate = shown ? nullptr : firstOf(part, type);
            if (candidate && addText(*candidate))
                shown = candidate;
        }
        attachRest(part);
    }

    /// What an alternative holds beside its texts: pictures of the HTML, calendars, forwarded messages.
    void attachRest(const MimePart &part)
    {
        if (!part.isMultipart() && !isBody(part))
            attached.push_back(&part);
        for (const MimePart &child : part.parts)
            attachRest(child);
    }

    bool addText(const MimePart &part)
    {
        if (part.body.size() > maxHtml)
            return false;
        const QString text = part.text();
        m_textLeft -= text.size();
        if (m_textLeft < 0) {
            note = u"not all of its text is shown"_s;
            return false;
        }
        if (part.type.value == "text/html") {
            core::Result<FlowDocument> page = parseHtml(text);
            if (!page || page->items.empty())
                return false;
            append(body, std::move(*page));
            return true;
        }
        const bool flowed = part.type.parameters.value("format").compare(u"flowed"_s, Qt::CaseInsensitive) == 0;
        const bool deleteSpace = part.type.parameters.value("delsp").compare(u"yes"_s, Qt::CaseInsensitive) == 0;
        append(body, plainBody(text, flowed, deleteSpace));
        return true;
    }

    qint64 m_textLeft;
};

QString suffixFor(const QByteArray &type)
{
    static constexpr std::pair<const char *, const char *> suffixes[] = {
        {"application/pdf", "pdf"}, {"image/jpeg", "jpg"}, {"image/png", "png"},  {"image/gif", "gif"},       {"text/html", "html"},
        {"text/plain", "txt"},      {"text/csv", "csv"},   {"application/zip", "zip"}, {"message/rfc822", "eml"}, {"text/calendar", "ics"}};
    for (const auto &[own, suffix] : suffixes) {
        if (type == own)
            return QString::fromLatin1(suffix);
    }
    return u"bin"_s;
}

/// What a part is called when its sender gave it no name: a message by its subject, others by their place.
QString nameOf(const MimePart &part, std::size_t number)
{
    QString name = part.fileName();
    const bool message = part.type.value == "message/rfc822";
    if (name.isEmpty() && message)
        name = parseMime(part.body.first(std::min<qsizetype>(part.body.size(), 65536))).header.text("subject").replace(u'/', u'_').left(120);
    else if (!name.isEmpty())
        return name;
    return name.isEmpty() ? u"part-%1.%2"_s.arg(number).arg(suffixFor(part.type.value)) : name + u".eml"_s;
}

} // namespace

core::Result<std::unique_ptr<Reader>> openMail(const QString &path, const ReadOptions &options)
{
    core::Result<QByteArray> bytes = readWhole(path, maxMail);
    if (!bytes)
        return bytes.failure();
    const auto message = std::make_shared<Message>();
    message->bytes = std::move(*bytes);
    message->root = parseMime(message->bytes);
    const MimeHeader &header = message->root.header;

    BodyFinding finding(options.maxTextUnits);
    finding.visit(message->root);
    std::vector<MailMember> members;
    QStringList names;
    for (const MimePart *part : finding.attached) {
        if (part->isMultipart())
            continue;
        MailMember member;
        member.name = nameOf(*part, members.size() + 1);
        member.modifiedAt = isoTime(part->disposition.parameters.value("modification-date"));
        member.bytes = [message, part]() -> core::Result<QByteArray> { return part->bytes(); };
        names << member.name;
        members.push_back(std::move(member));
    }
    MailEnvelope envelope{header.text("subject"), header.text("from"), header.text("to"), header.text("cc"), header.text("date")};
    FlowDocument document = mailDocument(envelope, names, std::move(finding.body));
    document.source = u"mail"_s;
    document.note = document.items.empty() ? u"no text in it"_s : finding.note;
    return openMailDocument(std::move(document), std::move(members), path, options);
}

core::Result<std::unique_ptr<Reader>> openWebArchive(const QString &path, const ReadOptions &options)
{
    const core::Result<QByteArray> bytes = readWhole(path, maxMail);
    if (!bytes)
        return bytes.failure();
    const MimePart root = parseMime(*bytes);
    const MimePart *page = &root;
    while (page->isMultipart())
        page = BodyFinding::rootOf(*page);
    if (page->type.value != "text/html" && page->type.value != "application/xhtml+xml" && root.isMultipart()) {
        const auto found = std::find_if(root.parts.begin(), root.parts.end(),
                                        [](const MimePart &part) { return part.type.value == "text/html"; });
        if (found == root.parts.end())
            return core::fail(core::ErrorCode::Corrupt, path, u"web archive without a page"_s);
        page = &*found;
    }
    if (page->body.size() > maxHtml)
        return core::fail(core::ErrorCode::TooLarge, path, u"web page over 100 MB"_s);
    core::Result<FlowDocument> document = parseHtml(page->text());
    if (!document)
        return core::fail(document.error().code, path, document.error().detail);
    if (document->items.empty())
        document->note = u"web page without visible text"_s;
    return openFlow(std::move(*document), path, options);
}

} // namespace tendertrail::ingest
