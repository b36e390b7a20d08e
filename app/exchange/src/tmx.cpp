// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "store/documents.h"
#include "store/segments.h"
#include "xmltext.h"

#include <QMap>
#include <QXmlStreamWriter>

namespace tendertrail::exchange {
namespace {

const QString english = QStringLiteral("en");

QString languageOf(const core::Document &document)
{
    return document.language.isEmpty() ? QStringLiteral("zh") : xmlLine(document.language);
}

class Writer
{
public:
    explicit Writer(QByteArray *bytes) : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void start(const QString &sourceLanguage)
    {
        m_sourceLanguage = sourceLanguage;
        m_xml.writeStartDocument();
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"));
        m_xml.writeStartElement(QStringLiteral("tmx"));
        attribute("version", QStringLiteral("1.4"));
        m_xml.writeEmptyElement(QStringLiteral("header"));
        attribute("creationtool", QStringLiteral("Tendertrail"));
        attribute("creationtoolversion", QStringLiteral(TRAIL_VERSION));
        attribute("segtype", QStringLiteral("sentence"));
        attribute("o-tmf", QStringLiteral("Tendertrail"));
        attribute("adminlang", QStringLiteral("en"));
        attribute("srclang", sourceLanguage);
        attribute("datatype", QStringLiteral("plaintext"));
        m_xml.writeStartElement(QStringLiteral("body"));
    }

    void unit(const core::Document &document, const core::Segment &segment, const core::Translation &translation)
    {
        const QString source = xmlText(segment.source).trimmed();
        const QString target = xmlText(translation.text).trimmed();
        if (source.isEmpty() || target.isEmpty())
            return;
        const QString language = languageOf(document);
        m_xml.writeStartElement(QStringLiteral("tu"));
        const QString into = translation.language.isEmpty() ? english : xmlLine(translation.language);
        // A unit a language: who approved it, and what is wrong with it, is said of each.
        const QString id = QStringLiteral("segment:%1").arg(segment.id.value());
        attribute("tuid", into == english ? id : id + u':' + into);
        if (language != m_sourceLanguage)
            attribute("srclang", language);
        if (!translation.by.isEmpty())
            attribute("changeid", xmlLine(translation.by));
        if (translation.at.size() >= 19) // 2024-08-23T06:00:00.000Z is 20240823T060000Z here
            attribute("changedate", QString(translation.at).left(19).remove(u'-').remove(u':') + u'Z');
        property("x-doc-sha256", document.sha256.hex());
        property("x-document", document.name);
        property("x-page", QString::number(segment.page));
        property("x-status", core::translationStatusName(translation.status));
        property("x-engine", (translation.engine + u' ' + translation.engineVersion).trimmed());
        variant(language, source);
        variant(into, target);
        m_xml.writeEndElement();
    }

    void end() { m_xml.writeEndDocument(); }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void property(const char *type, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("prop"));
        attribute("type", QString::fromLatin1(type));
        m_xml.writeCharacters(xmlLine(value));
        m_xml.writeEndElement();
    }
    void variant(const QString &language, const QString &text)
    {
        m_xml.writeStartElement(QStringLiteral("tuv"));
        attribute("xml:lang", language);
        m_xml.writeTextElement(QStringLiteral("seg"), text);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    QString m_sourceLanguage;
};

} // namespace

core::Result<QByteArray> toTmx(store::Database &db)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    // The header names one source language, the commonest; units of another say so themselves.
    QMap<QString, int> languages;
    for (const core::Document &document : *documents)
        ++languages[languageOf(document)];
    QString commonest = QStringLiteral("zh");
    for (auto language = languages.cbegin(); language != languages.cend(); ++language)
        if (language.value() > languages.value(commonest))
            commonest = language.key();

    const auto targets = store::translationLanguages(db);
    if (!targets)
        return targets.failure();
    QByteArray bytes;
    Writer writer(&bytes);
    writer.start(commonest);
    for (const core::Document &document : *documents) {
        for (const QString &target : *targets) {
            const auto segments = store::translatedSegments(db, document.id, 0, target);
            if (!segments)
                return segments.failure();
            for (const store::TranslatedSegment &each : *segments) {
                if (each.translation)
                    writer.unit(document, each.segment, *each.translation);
            }
        }
    }
    writer.end();
    return bytes;
}

} // namespace tendertrail::exchange
