// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include "xmlpull.h"

namespace tendertrail::ingest {

namespace {

const QString format = QStringLiteral("TBX");

struct Rendering
{
    QString language;
    QString text;
    bool isDeprecated = false;
};

// conceptEntry/langSec/termSec of 2019 and termEntry/langSet/tig (or ntig) of 2008 say the same.
core::GlossaryTerm readConcept(QXmlStreamReader &xml, const QString &wanted)
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
    term.language = wanted;
    return term;
}

} // namespace

core::Result<std::vector<core::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language)
{
    if (bytes.size() > largestTranslationFile)
        return core::fail(core::ErrorCode::TooLarge, format);
    QXmlStreamReader xml(bytes);
    std::vector<core::GlossaryTerm> terms;
    bool isTbx = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"tbx" || xml.name() == u"martif")
            isTbx = true;
        else if (!isTbx)
            return core::fail(core::ErrorCode::Unsupported, format, QStringLiteral("begins with %1").arg(xml.name()));
        if (xml.name() != u"conceptEntry" && xml.name() != u"termEntry")
            continue;
        auto term = readConcept(xml, language);
        if (xml.hasError())
            break;
        if (term.source.isEmpty() || term.target.isEmpty())
            continue;
        if (terms.size() >= mostUnits)
            return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("too many terms"));
        terms.push_back(std::move(term));
    }
    if (xml.hasError() || !isTbx)
        return xmlFailure(xml, format);
    return terms;
}

} // namespace tendertrail::ingest
