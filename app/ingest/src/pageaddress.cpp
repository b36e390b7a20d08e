// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageaddress.h"

#include "mimepart.h"

#include <QRegularExpression>
#include <QUrl>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestAddress = 2048;
constexpr qsizetype searched = 65536;
constexpr int mostTags = 500;

QString checked(QString address)
{
    address = address.trimmed();
    address.replace(u"&amp;"_s, u"&"_s);
    if (address.isEmpty() || address.size() > longestAddress)
        return {};
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        url = QUrl(address, QUrl::TolerantMode); // Chinese letters and spaces are common
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != u"http" && scheme != u"https") || url.host().isEmpty())
        return {};
    for (const QChar c : address) {
        if (c.category() == QChar::Other_Control || c.isSpace() || c.category() == QChar::Other_Format)
            return url.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded);
    }
    return url.userInfo().isEmpty() ? address : url.adjusted(QUrl::RemoveUserInfo).toString(QUrl::FullyEncoded);
}

/// What browsers write into the first lines of a page that they save.
QString savedFrom(const QString &head)
{
    static const QRegularExpression mark(u"<!--\\s{0,20}saved from url=\\(\\d{1,6}\\)\\s{0,5}(\\S{1,2048})"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression singleFile(u"<!--\\s{0,20}Page saved with SingleFile\\s{1,20}url:\\s{0,5}(\\S{1,2048})"_s);
    for (const QRegularExpression *pattern : {&mark, &singleFile}) {
        if (const QRegularExpressionMatch match = pattern->match(head); match.hasMatch()) {
            if (const QString address = checked(match.captured(1)); !address.isEmpty())
                return address;
        }
    }
    return {};
}

QString attributeOf(const QString &tag, QLatin1StringView name)
{
    static const QRegularExpression attribute(u"([a-zA-Z-]{1,30})\\s{0,5}=\\s{0,5}(?:\"([^\"]{0,3000})\"|'([^']{0,3000})'|([^\\s\"'>]{1,3000}))"_s);
    QRegularExpressionMatchIterator matches = attribute.globalMatch(tag);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedView(1).compare(name, Qt::CaseInsensitive) == 0)
            return match.captured(2) + match.captured(3) + match.captured(4);
    }
    return {};
}

QString inTags(const QString &head)
{
    static const QRegularExpression tag(u"<(link|base)\\b[^>]{1,4000}>"_s, QRegularExpression::CaseInsensitiveOption);
    QString base;
    QRegularExpressionMatchIterator matches = tag.globalMatch(head);
    for (int i = 0; i < mostTags && matches.hasNext(); ++i) {
        const QRegularExpressionMatch match = matches.next();
        const QString address = attributeOf(match.captured(0), "href"_L1);
        if (match.capturedView(1).compare("base"_L1, Qt::CaseInsensitive) == 0) {
            base = base.isEmpty() ? checked(address) : base;
        } else if (attributeOf(match.captured(0), "rel"_L1).compare(u"canonical"_s, Qt::CaseInsensitive) == 0) {
            if (QString canonical = checked(address); !canonical.isEmpty())
                return canonical;
        }
    }
    return base;
}

QString withoutBrackets(QString address)
{
    address.remove(u' '); // long ones are folded
    return address.startsWith(u'<') && address.endsWith(u'>') ? address.mid(1, address.size() - 2) : address;
}

} // namespace

QString addressInHtml(const QString &html)
{
    const QString head = html.left(searched);
    const QString saved = savedFrom(head);
    return saved.isEmpty() ? inTags(head) : saved;
}

QString addressInWebArchive(const QByteArray &head)
{
    const MimePart root = parseMime(head);
    const MimePart *page = &root;
    while (page->isMultipart())
        page = &page->parts.front();
    const QString html = page->type.value == "text/html" ? page->text().left(searched) : QString();
    QString address = savedFrom(html);
    if (address.isEmpty())
        address = checked(withoutBrackets(root.header.text("snapshot-content-location")));
    for (const MimePart *part : {page, &root}) {
        if (address.isEmpty())
            address = checked(withoutBrackets(part->header.text("content-location")));
    }
    return address.isEmpty() ? inTags(html) : address;
}

} // namespace tendertrail::ingest
