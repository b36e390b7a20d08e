// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mimeheader.h"

#include "charset.h"

#include <algorithm>
#include <map>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostFields = 5000;
constexpr qsizetype longestField = 1'000'000;
constexpr std::size_t mostParameters = 1000;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// %41 of RFC 2231, =41 of encoded words; underscores are spaces in the latter.
QByteArray unescaped(QByteArrayView bytes, char mark, bool underscores)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == mark && i + 2 < bytes.size() && hexDigit(bytes[i + 1]) >= 0 && hexDigit(bytes[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]));
            i += 2;
        } else {
            out += underscores && bytes[i] == '_' ? ' ' : bytes[i];
        }
    }
    return out;
}

struct EncodedWord
{
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = -1; ///< behind it; -1: none begins here
};

EncodedWord encodedWordAt(QByteArrayView raw, qsizetype at)
{
    EncodedWord word;
    const qsizetype charsetEnd = raw.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd - at > 80 || charsetEnd + 2 >= raw.size() || raw[charsetEnd + 2] != '?')
        return word;
    const char kind = raw[charsetEnd + 1];
    if (kind != 'B' && kind != 'b' && kind != 'Q' && kind != 'q')
        return word;
    qsizetype end = raw.indexOf("?=", charsetEnd + 3);
    word.end = end < 0 ? raw.size() : end + 2; // cut off by a line limit: what is there is read
    end = end < 0 ? raw.size() : end;
    const QByteArrayView text = raw.sliced(charsetEnd + 3, end - charsetEnd - 3);
    word.charset = raw.sliced(at + 2, charsetEnd - at - 2).toByteArray();
    if (const qsizetype language = word.charset.indexOf('*'); language >= 0)
        word.charset.truncate(language);
    word.bytes = kind == 'B' || kind == 'b' ? QByteArray::fromBase64(text.toByteArray()) : unescaped(text, '=', true);
    return word;
}

bool isGap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isAllGap(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), isGap);
}

/// Splits "value; name=value; name="a;b"" at semicolons outside of quotes; quotes and backslashes are taken off.
std::vector<QByteArray> fieldParts(const QByteArray &raw)
{
    std::vector<QByteArray> parts(1);
    bool quoted = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw.at(i);
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted && c == '\\' && i + 1 < raw.size() && (raw.at(i + 1) == '"' || raw.at(i + 1) == '\\')) {
            parts.back() += raw.at(++i);
        } else if (c == ';' && !quoted) {
            if (parts.size() > mostParameters)
                break;
            parts.emplace_back();
        } else if (c != '\r' && c != '\n') {
            parts.back() += c;
        }
    }
    return parts;
}

/// A parameter that RFC 2231 may have cut into numbered pieces, each percent-encoded or not.
struct Pieces
{
    std::map<int, std::pair<QByteArray, bool>> numbered;
};

QString joined(const Pieces &pieces)
{
    QByteArray bytes;
    QString charset;
    bool encoded = false;
    for (const auto &[number, piece] : pieces.numbered) {
        QByteArray part = piece.first;
        if (piece.second) {
            encoded = true;
            if (bytes.isEmpty() && part.count('\'') >= 2) {
                const qsizetype first = part.indexOf('\'');
                charset = QString::fromLatin1(part.first(first));
                part = part.sliced(part.indexOf('\'', first + 1) + 1);
            }
            part = unescaped(part, '%', false);
        }
        bytes += part;
    }
    return encoded ? decodeLabelled(bytes, charset) : decodeHeaderText(bytes);
}

} // namespace

QString decodeLabelled(const QByteArray &bytes, const QString &label)
{
    const QString known = encodingForLabel(label);
    if (!known.isEmpty()) {
        // A short text cannot contradict its label, but it may make no sense in it.
        const QString text = bytes.size() < 16 ? decode(bytes, {known, 0, {}}) : decode(bytes, detectCharset(bytes, label));
        if (!text.contains(QChar::ReplacementCharacter))
            return text;
    }
    return decode(bytes, detectCharset(bytes));
}

QByteArray decodeQuotedPrintable(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            out += bytes[i];
            continue;
        }
        qsizetype next = i + 1;
        while (next < bytes.size() && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '\r'))
            ++next;
        if (next >= bytes.size())
            break;
        if (bytes[next] == '\n') {
            i = next; // the line goes on
        } else if (i + 2 < bytes.size() && hexDigit(bytes[i + 1]) >= 0 && hexDigit(bytes[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(bytes[i + 1]) * 16 + hexDigit(bytes[i + 2]));
            i += 2;
        } else {
            out += '=';
        }
    }
    return out;
}

QString decodeHeaderText(const QByteArray &raw)
{
    QString text;
    QByteArray charset;  // of encoded words not decoded yet, as the next one may go on inside a character
    QByteArray pending;
    const auto flush = [&] {
        if (!pending.isEmpty())
            text += decodeLabelled(pending, QString::fromLatin1(charset));
        pending.clear();
    };
    const QByteArrayView view(raw);
    qsizetype at = 0;
    while (at < view.size()) {
        qsizetype begin = view.indexOf("=?", at);
        EncodedWord word;
        while (begin >= 0) {
            word = encodedWordAt(view, begin);
            if (word.end >= 0)
                break;
            begin = view.indexOf("=?", begin + 2);
        }
        const QByteArrayView plain = view.sliced(at, (begin < 0 ? view.size() : begin) - at);
        const bool betweenWords = begin >= 0 && !pending.isEmpty() && isAllGap(plain);
        if (!plain.isEmpty() && !betweenWords) {
            flush();
            text += decode(plain.toByteArray(), detectCharset(plain.toByteArray()));
        }
        if (begin < 0)
            break;
        if (word.charset.compare(charset, Qt::CaseInsensitive) != 0)
            flush();
        charset = word.charset;
        pending += word.bytes;
        at = word.end;
    }
    flush();
    text.replace(u'\n', u' ').replace(u'\t', u' ');
    return text.simplified();
}

MimeHeader MimeHeader::parse(QByteArrayView bytes, qsizetype &bodyAt)
{
    MimeHeader header;
    qsizetype at = 0;
    bool open = false; // a field that the next line may go on with
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        QByteArrayView line = bytes.sliced(at, end - at);
        at = std::min(end + 1, bytes.size());
        while (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if (isGap(line.front())) {
            if (open && header.m_fields.back().second.size() < longestField)
                header.m_fields.back().second += line.toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = colon < 1 ? QByteArray() : line.first(colon).trimmed().toByteArray().toLower();
        open = !name.isEmpty() && !name.contains(' ') && header.m_fields.size() < mostFields;
        if (open)
            header.m_fields.emplace_back(name, line.sliced(colon + 1).first(std::min(line.size() - colon - 1, longestField)).toByteArray());
    }
    bodyAt = at;
    return header;
}

QByteArray MimeHeader::raw(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &field) { return field.first == name; });
    return found == m_fields.end() ? QByteArray() : found->second.trimmed();
}

QString MimeHeader::text(QByteArrayView name) const
{
    return decodeHeaderText(raw(name));
}

MimeField MimeHeader::field(QByteArrayView name) const
{
    MimeField field;
    const std::vector<QByteArray> parts = fieldParts(raw(name));
    field.value = parts.front().trimmed().toLower();
    QHash<QByteArray, Pieces> pieces;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf('=');
        if (equals < 1)
            continue;
        QByteArray key = parts[i].first(equals).trimmed().toLower();
        const bool encoded = key.endsWith('*');
        if (encoded)
            key.chop(1);
        int number = 0;
        if (const qsizetype star = key.indexOf('*'); star >= 0) {
            number = std::clamp(key.sliced(star + 1).toInt(), 0, 100'000);
            key.truncate(star);
        }
        pieces[key].numbered.emplace(number, std::pair(parts[i].sliced(equals + 1).trimmed(), encoded));
    }
    for (auto own = pieces.cbegin(); own != pieces.cend(); ++own)
        field.parameters.insert(own.key(), joined(own.value()));
    return field;
}

} // namespace tendertrail::ingest
