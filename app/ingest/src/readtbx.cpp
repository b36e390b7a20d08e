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
    bool isPreferred = false;
};

// conceptEntry/langSec/termSec of 2019 and termEntry/langSet/tig (or ntig) of 2008 say the same. A row for each Chinese word: where
// several mean one thing, all are to be rendered alike.
std::optional<std::vector<core::GlossaryTerm>> readConcept(QXmlStreamReader &xml, const QString &wanted)
{
    std::vector<Rendering> renderings;
    QString note;
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
            renderings.push_back({current, innerText(xml).simplified()});
        } else if (name == u"termNote" || name == u"administrativeStatus") {
            const bool isStatus = name == u"administrativeStatus" || xml.attributes().value(QStringLiteral("type")) == u"administrativeStatus";
            const QString value = innerText(xml).trimmed();
            if (isStatus && !renderings.empty()) {
                renderings.back().isDeprecated = value.startsWith(u"deprecated") || value.startsWith(u"superseded");
                renderings.back().isPreferred = value.startsWith(u"preferred");
            }
        } else if (name == u"note" && current.isEmpty()) {
            note = innerText(xml).simplified();
        } else {
            if (name == u"langSec" || name == u"langSet")
                current = primaryLanguage(languageOf(xml));
            if (++depth > deepestXml)
                xml.raiseError(QStringLiteral("nested too deep"));
        }
    }
    core::GlossaryTerm term;
    term.note = note;
    term.language = wanted;
    QStringList sources;
    bool isPreferred = false;
    for (const Rendering &each : renderings) {
        if (each.text.isEmpty())
            continue;
        if (each.language == u"zh" && !sources.contains(each.text)) {
            sources.append(each.text);
        } else if (each.language != primaryLanguage(wanted)) {
            continue;
        } else if (each.isDeprecated) {
            term.avoid.append(each.text);
        } else if (term.target.isEmpty() || (each.isPreferred && !isPreferred)) {
            term.target = each.text;
            isPreferred = each.isPreferred;
        }
    }
    if (sources.isEmpty() || term.target.isEmpty())
        return {};
    std::vector<core::GlossaryTerm> terms;
    for (const QString &source : sources) {
        term.source = source;
        terms.push_back(term);
    }
    return terms;
}

} // namespace

core::Result<std::vector<core::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language)
{
    const auto concepts = readUnits<std::vector<core::GlossaryTerm>>(
        bytes, QStringLiteral("TBX"), {u"tbx", u"martif"}, {u"conceptEntry", u"termEntry"}, [&](QXmlStreamReader &xml) { return readConcept(xml, language); });
    if (!concepts)
        return concepts.failure();
    std::vector<core::GlossaryTerm> terms;
    for (const std::vector<core::GlossaryTerm> &each : *concepts)
        terms.insert(terms.end(), each.begin(), each.end());
    if (terms.size() > mostUnits)
        return core::fail(core::ErrorCode::TooLarge, QStringLiteral("TBX"), QStringLiteral("too many units"));
    return terms;
}

} // namespace tendertrail::ingest
