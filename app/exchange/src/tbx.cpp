// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/translationfiles.h"

#include "xmlpull.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

namespace tendertrail::exchange {

namespace {

const QString format = QStringLiteral("TBX");

class Writer
{
public:
    explicit Writer(QByteArray *bytes) : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        start("tbx");
        m_xml.writeDefaultNamespace(QStringLiteral("urn:iso:std:iso:30042:ed-2"));
        attribute("type", QStringLiteral("TBX-Basic"));
        attribute("style", QStringLiteral("dca"));
        attribute("xml:lang", QStringLiteral("en"));
        start("tbxHeader");
        start("fileDesc");
        start("sourceDesc");
        m_xml.writeTextElement(QStringLiteral("p"), QStringLiteral("Glossary of a Tendertrail case"));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        start("text");
        start("body");
    }

    void write(int number, const store::GlossaryTerm &term)
    {
        start("conceptEntry");
        attribute("id", QStringLiteral("c%1").arg(number));
        if (!term.note.isEmpty())
            m_xml.writeTextElement(QStringLiteral("note"), xmlText(term.note));
        language(QStringLiteral("zh"));
        entry(term.source, {});
        m_xml.writeEndElement();
        language(term.language);
        entry(term.target, "preferredTerm-admn-sts");
        for (const QString &avoid : term.avoid)
            entry(avoid, "deprecatedTerm-admn-sts");
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void end() { m_xml.writeEndDocument(); }

private:
    void start(const char *element) { m_xml.writeStartElement(QString::fromLatin1(element)); }
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void language(const QString &tag)
    {
        start("langSec");
        attribute("xml:lang", xmlLine(tag));
    }
    void entry(const QString &text, const char *status)
    {
        start("termSec");
        m_xml.writeTextElement(QStringLiteral("term"), xmlText(text));
        if (status) {
            start("termNote");
            attribute("type", QStringLiteral("administrativeStatus"));
            m_xml.writeCharacters(QString::fromLatin1(status));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

struct Rendering
{
    QString language;
    QString text;
    bool isDeprecated = false;
};

// conceptEntry/langSec/termSec of 2019 and termEntry/langSet/tig (or ntig) of 2008 say the same.
store::GlossaryTerm readConcept(QXmlStreamReader &xml, const QString &wanted)
{
    std::vector<Rendering> renderings;
    store::GlossaryTerm term;
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

QByteArray toTbx(const std::vector<store::GlossaryTerm> &terms)
{
    QByteArray bytes;
    Writer writer(&bytes);
    int number = 0;
    for (const store::GlossaryTerm &term : terms)
        writer.write(++number, term);
    writer.end();
    return bytes;
}

core::Result<std::vector<store::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language)
{
    if (bytes.size() > largestXml)
        return core::fail(core::ErrorCode::TooLarge, format);
    QXmlStreamReader xml(bytes);
    std::vector<store::GlossaryTerm> terms;
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

} // namespace tendertrail::exchange
