// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/translationfiles.h"

#include "store/documents.h"
#include "store/segments.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace tendertrail::exchange {

namespace {

const QString format = QStringLiteral("XLIFF");
const QString xliffNamespace = QStringLiteral("urn:oasis:names:tc:xliff:document:2.0");

// What a machine made is for a person to look at: translated, never reviewed.
QString stateOf(const std::optional<core::Translation> &translation)
{
    if (!translation || translation->text.trimmed().isEmpty())
        return QStringLiteral("initial");
    return translation->status == core::TranslationStatus::Reviewed ? QStringLiteral("reviewed") : QStringLiteral("translated");
}

bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar unit) { return unit.isLetter() || unit.isSurrogate(); });
}

class Writer
{
public:
    Writer(QByteArray *bytes, const QString &language) : m_xml(bytes), m_language(language)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("xliff"));
        m_xml.writeDefaultNamespace(xliffNamespace);
        attribute("version", QStringLiteral("2.0"));
        attribute("srcLang", QStringLiteral("zh"));
        attribute("trgLang", language);
    }

    void file(const core::Document &document, const std::vector<store::TranslatedSegment> &segments)
    {
        m_xml.writeStartElement(QStringLiteral("file"));
        attribute("id", QStringLiteral("d%1").arg(document.id.value()));
        attribute("original", xmlLine(document.name));
        m_xml.writeStartElement(QStringLiteral("notes"));
        note("sha256", document.sha256.hex());
        m_xml.writeEndElement();
        for (const store::TranslatedSegment &each : segments) {
            if (hasLetters(each.segment.source))
                unit(each);
        }
        m_xml.writeEndElement();
    }

    void end() { m_xml.writeEndDocument(); }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }

    void note(const char *category, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("note"));
        attribute("category", QString::fromLatin1(category));
        m_xml.writeCharacters(xmlLine(text));
        m_xml.writeEndElement();
    }

    void unit(const store::TranslatedSegment &each)
    {
        m_xml.writeStartElement(QStringLiteral("unit"));
        attribute("id", QStringLiteral("s%1").arg(each.segment.id.value()));
        m_xml.writeStartElement(QStringLiteral("notes"));
        note("page", QString::number(each.segment.page));
        note("kind", each.segment.kind);
        if (each.translation) {
            note("engine", (each.translation->engine + u' ' + each.translation->engineVersion).trimmed());
            note("status", core::translationStatusName(each.translation->status));
            note("by", each.translation->by);
            note("warnings", each.translation->warnings.join(QStringLiteral("; ")));
            if (each.translation->status == core::TranslationStatus::Machine)
                note("sent", core::markOf(xmlText(each.translation->text)));
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("segment"));
        attribute("state", stateOf(each.translation));
        text("source", each.segment.source);
        if (each.translation && !each.translation->text.trimmed().isEmpty())
            text("target", each.translation->text);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void text(const char *element, const QString &content)
    {
        m_xml.writeStartElement(QString::fromLatin1(element));
        attribute("xml:space", QStringLiteral("preserve"));
        m_xml.writeCharacters(xmlText(content));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    QString m_language;
};

} // namespace

core::Result<QByteArray> toXliff(store::Database &db, core::DocumentId document, const QString &language)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    QByteArray bytes;
    Writer writer(&bytes, language);
    int files = 0;
    for (const core::Document &each : *documents) {
        if (document.isValid() && each.id != document)
            continue;
        const auto segments = store::translatedSegments(db, each.id, 0, language);
        if (!segments)
            return segments.failure();
        // A file without a unit would not be valid.
        if (std::ranges::none_of(*segments, [](const store::TranslatedSegment &one) { return hasLetters(one.segment.source); }))
            continue;
        writer.file(each, *segments);
        ++files;
    }
    writer.end();
    if (files == 0)
        return core::fail(core::ErrorCode::Empty, format, QStringLiteral("nothing to translate"));
    return bytes;
}

} // namespace tendertrail::exchange
