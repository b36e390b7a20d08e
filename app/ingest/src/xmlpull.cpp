// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlpull.h"

#include <QLocale>

#include <algorithm>

namespace tendertrail::ingest {

QString innerText(QXmlStreamReader &xml, std::initializer_list<QStringView> except)
{
    QString text;
    int depth = 1;
    int silent = 0; // depth at which an unwanted element began
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (silent == 0 && std::ranges::find(except, xml.name()) != except.end())
                silent = depth;
            break;
        case QXmlStreamReader::EndElement:
            if (silent == depth)
                silent = 0;
            if (--depth == 0)
                return text;
            break;
        case QXmlStreamReader::Characters:
            if (silent == 0)
                text += xml.text();
            break;
        default:
            break;
        }
    }
    return text;
}

void skip(QXmlStreamReader &xml)
{
    int depth = 1;
    while (!xml.atEnd() && depth > 0) {
        const auto token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    }
}

QString primaryLanguage(QStringView tag)
{
    const QString text = tag.toString().toLower().replace(u'_', u'-').section(u'-', 0, 0).trimmed();
    if (text == u"cmn" || text == u"yue")
        return QStringLiteral("zh"); // the spoken ones; what is written is Chinese
    // Some programs write zho or chi for zh, eng for en.
    if (text.size() == 3) {
        const QLocale::Language language = QLocale::codeToLanguage(text, QLocale::ISO639Part2);
        if (language != QLocale::AnyLanguage)
            return QLocale::languageToCode(language, QLocale::ISO639Alpha2);
    }
    return text;
}

QString languageOf(const QXmlStreamReader &xml)
{
    const auto attributes = xml.attributes();
    const QStringView full = attributes.value(QStringLiteral("http://www.w3.org/XML/1998/namespace"), QStringLiteral("lang"));
    if (!full.isEmpty())
        return full.toString();
    const QStringView prefixed = attributes.value(QStringLiteral("xml:lang"));
    return (prefixed.isEmpty() ? attributes.value(QStringLiteral("lang")) : prefixed).toString();
}

core::Failure xmlFailure(const QXmlStreamReader &xml, const QString &format)
{
    return core::fail(core::ErrorCode::Corrupt, format, QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString()));
}

} // namespace tendertrail::ingest
