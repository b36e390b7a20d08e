// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/translationfiles.h"

#include "xmltext.h"

#include <QXmlStreamWriter>

namespace tendertrail::exchange {

namespace {

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

} // namespace tendertrail::exchange
