// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include "unitreader.h"

namespace tendertrail::ingest {

namespace {

struct Rendering
{
    QString language;
    QString text;
    bool isDeprecated = false;
};

// conceptEntry/langSec/termSec of 2019 and termEntry/langSet/tig (or ntig) of 2008 say the same.
std::optional<core::GlossaryTerm> readConcept(QXmlStreamReader &xml, const QString &wanted)
{
    std::vector<Rendering> renderings;
    core::GlossaryTerm term;
    QString current;
    int depth = 1;
    while (!xml.atEnd() && depth > 0) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"term") {
            renderings.push_back({current, innerText(xml).simplified(), false});
        } else if (name == u"termNote" || name == u"administrativeStatus") {
            const bool isStatus = name == u"administrativeStatus" || xml.attributes().value(QStringLiteral("type")) == u"administrativeStatus";
            const QString value = innerText(xml);
            if (isStatus && !renderings.empty())
                renderings.back().isDeprecated = value.startsWith(u"deprecated") || value.startsWith(u"superseded");
        } else if (name == u"note" && current.isEmpty()) {
            term.note = innerText(xml).simplified();
        } else {
            if (name == u"langSec" || name == u"langSet")
                current = primaryLanguage(languageOf(xml));
            if (++depth > deepestXml)
                xml.raiseError(QStringLiteral("nested too deep"));
        }
    }
    for (const Rendering &each : renderings) {
        if (each.text.isEmpty())
            continue;
        if (each.language == u"zh" && term.source.isEmpty())
            term.source = each.text;
        else if (each.language == primaryLanguage(wanted) && each.isDeprecated)
            term.avoid.append(each.text);
        else if (each.language == primaryLanguage(wanted) && term.target.isEmpty())
            term.target = each.text;
    }
    if (term.source.isEmpty() || term.target.isEmpty())
        return {};
    term.language = wanted;
    return term;
}

} // namespace

core::Result<std::vector<core::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language)
{
    return readUnits<core::GlossaryTerm>(bytes, QStringLiteral("TBX"), {u"tbx", u"martif"}, {u"conceptEntry", u"termEntry"},
                                         [&](QXmlStreamReader &xml) { return readConcept(xml, language); });
}

} // namespace tendertrail::ingest
