// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include "unitreader.h"

namespace tendertrail::ingest {

namespace {

// 20240823T060000Z
QString isoTime(QStringView text)
{
    if (text.size() < 15 || text[8] != u'T')
        return {};
    return QStringLiteral("%1-%2-%3T%4:%5:%6.000Z").arg(text.mid(0, 4), text.mid(4, 2), text.mid(6, 2), text.mid(9, 2), text.mid(11, 2), text.mid(13, 2));
}

std::optional<core::MemoryUnit> readUnit(QXmlStreamReader &xml, const QString &language)
{
    core::MemoryUnit unit;
    unit.language = language;
    unit.status = core::TranslationStatus::Edited;
    const auto noteWho = [&] {
        const auto attributes = xml.attributes();
        for (const auto &name : {QStringLiteral("creationid"), QStringLiteral("changeid")}) {
            if (attributes.hasAttribute(name))
                unit.by = attributes.value(name).toString();
        }
        for (const auto &name : {QStringLiteral("creationdate"), QStringLiteral("changedate")}) {
            if (attributes.hasAttribute(name))
                unit.at = isoTime(attributes.value(name));
        }
    };
    noteWho();
    QString current;
    int depth = 1;
    while (!xml.atEnd() && depth > 0) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"prop") {
                const bool isStatus = xml.attributes().value(QStringLiteral("type")) == u"x-status";
                const QString value = innerText(xml);
                if (isStatus)
                    unit.status = core::translationStatusFromName(value).value_or(unit.status);
            } else if (xml.name() == u"note") {
                skip(xml);
            } else if (xml.name() == u"seg") {
                // <bpt>, <ph> … hold codes of a format, not words; <hi> and <sub> hold words, and are what this leaves in.
                const QString text = innerText(xml, {u"bpt", u"ept", u"it", u"ph", u"ut"}).trimmed();
                if (current == u"zh")
                    unit.source = text;
                else if (current == primaryLanguage(language) && unit.target.isEmpty())
                    unit.target = text;
            } else {
                if (xml.name() == u"tuv") {
                    current = primaryLanguage(languageOf(xml));
                    noteWho();
                }
                if (++depth > deepestXml)
                    xml.raiseError(QStringLiteral("nested too deep"));
            }
        }
    }
    if (unit.source.isEmpty() || unit.target.isEmpty())
        return {};
    return unit;
}

} // namespace

core::Result<std::vector<core::MemoryUnit>> readTmx(const QByteArray &bytes, const QString &language)
{
    return readUnits<core::MemoryUnit>(bytes, QStringLiteral("TMX"), {u"tmx"}, {u"tu"}, [&](QXmlStreamReader &xml) { return readUnit(xml, language); });
}

} // namespace tendertrail::ingest
