// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mimepart.h"

#include "charset.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 20;
constexpr int mostParts = 10'000;

QByteArray decodeUu(QByteArrayView bytes)
{
    QByteArray out;
    bool inside = false;
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        const QByteArrayView line = bytes.sliced(at, end - at);
        at = end + 1;
        if (line.startsWith("begin ")) {
            inside = true;
            continue;
        }
        if (!inside || line.isEmpty())
            continue;
        if (line.startsWith("end"))
            break;
        const auto value = [&line](qsizetype i) { return i < line.size() ? (line[i] - 32) & 63 : 0; };
        qsizetype left = value(0);
        for (qsizetype i = 1; left > 0 && i < line.size(); i += 4) {
            const int group = value(i) << 18 | value(i + 1) << 12 | value(i + 2) << 6 | value(i + 3);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, --left)
                out += static_cast<char>(group >> shift & 255);
        }
    }
    return out;
}

class MimeReading
{
public:
    MimePart read(QByteArrayView bytes, QByteArrayView usualType, int depth)
    {
        MimePart part;
        qsizetype bodyAt = 0;
        part.header = MimeHeader::parse(bytes, bodyAt);
        part.body = bytes.sliced(bodyAt);
        part.type = part.header.field("content-type");
        part.disposition = part.header.field("content-disposition");
        if (!part.type.value.contains('/'))
            part.type.value = usualType.toByteArray();
        const QByteArray boundary = part.type.parameters.value("boundary").toUtf8();
        if (part.type.value.startsWith("multipart/") && !boundary.isEmpty() && depth < deepest)
            split(part, boundary, depth);
        if (part.type.value.startsWith("multipart/") && part.parts.empty())
            part.type.value = "text/plain"; // what is left when the parts cannot be told apart
        return part;
    }

private:
    void split(MimePart &part, const QByteArray &boundary, int depth)
    {
        const QByteArrayView usual = part.type.value == "multipart/digest" ? "message/rfc822" : "text/plain";
        const QByteArrayView body = part.body;
        const QByteArray mark = "--" + boundary;
        qsizetype begin = -1; // of the part that is open
        const auto close = [&](qsizetype end) {
            if (begin < 0 || m_count >= mostParts)
                return;
            ++m_count;
            // The line end in front of a boundary belongs to it.
            if (end > begin && body[end - 1] == '\n')
                --end;
            if (end > begin && body[end - 1] == '\r')
                --end;
            part.parts.push_back(read(body.sliced(begin, std::max<qsizetype>(0, end - begin)), usual, depth + 1));
        };
        qsizetype at = 0;
        while (at < body.size()) {
            qsizetype end = body.indexOf('\n', at);
            end = end < 0 ? body.size() : end;
            QByteArrayView line = body.sliced(at, end - at);
            if (line.startsWith(mark)) {
                line = line.sliced(mark.size());
                const bool last = line.startsWith("--");
                // One boundary may be the beginning of another.
                if (line.sliced(last ? 2 : 0).trimmed().isEmpty()) {
                    close(at);
                    begin = last ? -1 : std::min(end + 1, body.size());
                    if (last)
                        return;
                }
            }
            at = end + 1;
        }
        close(body.size()); // the message breaks off
    }

    int m_count = 0;
};

} // namespace

QByteArray MimePart::bytes() const
{
    QByteArray encoding = header.raw("content-transfer-encoding").toLower();
    if (const qsizetype semicolon = encoding.indexOf(';'); semicolon >= 0)
        encoding = encoding.first(semicolon).trimmed();
    if (encoding == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    if (encoding == "quoted-printable")
        return decodeQuotedPrintable(body);
    if (encoding == "x-uuencode" || encoding == "uuencode" || encoding == "x-uue")
        return decodeUu(body);
    return body.toByteArray();
}

QString MimePart::text() const
{
    const QByteArray own = bytes();
    QString label = type.parameters.value("charset");
    if (label.isEmpty() && type.value == "text/html")
        label = declaredLabel(own);
    return decodeLabelled(own, label);
}

QString MimePart::fileName() const
{
    const QString name = disposition.parameters.value("filename");
    return (name.isEmpty() ? type.parameters.value("name") : name).trimmed();
}

MimePart parseMime(QByteArrayView message)
{
    if (message.startsWith("From ")) // as a mailbox file has it
        message = message.sliced(std::min(message.size(), message.indexOf('\n') < 0 ? message.size() : message.indexOf('\n') + 1));
    return MimeReading().read(message, "text/plain", 0);
}

} // namespace tendertrail::ingest
