// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/translationfiles.h"

#include "store/documents.h"
#include "store/segments.h"
#include "xmlpull.h"
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

/// Reads file by file; what a unit says holds for all its segments.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) {}

    core::Result<std::vector<store::ReturnedTranslation>> read()
    {
        bool isXliff = false;
        int depth = 0;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
                if (m_xml.name() == u"unit")
                    finishUnit();
                continue;
            }
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (++depth > deepestXml)
                return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("nested too deep"));
            if (depth == 1) {
                isXliff = m_xml.name() == u"xliff";
                m_language = attribute(u"trgLang");
                if (!isXliff || !attribute(u"version").startsWith(u"2."))
                    return core::fail(core::ErrorCode::Unsupported, format, QStringLiteral("%1 %2").arg(m_xml.name(), attribute(u"version")));
                if (m_language.isEmpty())
                    return core::fail(core::ErrorCode::Corrupt, format, QStringLiteral("no trgLang"));
            } else if (element()) {
                --depth; // read to its end
            }
            if (m_units.size() > mostUnits)
                return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("too many units"));
        }
        if (m_xml.hasError() || !isXliff)
            return xmlFailure(m_xml, format);
        return std::move(m_units);
    }

private:
    QString attribute(QStringView name) const { return m_xml.attributes().value(name.toString()).toString(); }

    // True when the element was read to its end.
    bool element()
    {
        const QString name = m_xml.name().toString();
        if (name == u"file") {
            m_sha256.clear();
        } else if (name == u"note") {
            const QString category = attribute(u"category");
            const QString text = innerText(m_xml);
            if (category == u"sha256" && !m_inUnit)
                m_sha256 = text.trimmed().toLower();
            return true;
        } else if (name == u"unit") {
            m_inUnit = true;
            m_current = {};
            m_states.clear();
            const QString id = attribute(u"id");
            bool number = false;
            const qint64 value = id.startsWith(u's') ? id.mid(1).toLongLong(&number) : 0;
            if (number)
                m_current.segment = core::SegmentId(value);
        } else if (name == u"segment") {
            m_states.append(m_xml.attributes().hasAttribute(QStringLiteral("state")) ? attribute(u"state") : QStringLiteral("initial"));
        } else if (name == u"source" && m_inUnit) {
            m_current.source += innerText(m_xml);
            return true;
        } else if (name == u"target" && m_inUnit) {
            m_current.target += innerText(m_xml);
            return true;
        } else if (m_inUnit && (name == u"originalData" || name == u"matches" || name == u"glossary")) {
            skip(m_xml); // other sources and targets than the unit's own
            return true;
        }
        return false;
    }

    void finishUnit()
    {
        m_inUnit = false;
        // A translator's program may have cut a unit into several: it is as far as its least finished part.
        if (m_current.target.trimmed().isEmpty() || m_states.isEmpty() || m_states.contains(QStringLiteral("initial")))
            return;
        const bool reviewed = std::ranges::all_of(m_states, [](const QString &state) { return state == u"reviewed" || state == u"final"; });
        m_current.status = reviewed ? core::TranslationStatus::Reviewed : core::TranslationStatus::Edited;
        m_current.documentSha256 = m_sha256;
        m_current.language = m_language;
        m_current.target = m_current.target.trimmed();
        m_units.push_back(m_current);
    }

    QXmlStreamReader m_xml;
    QString m_language;
    QString m_sha256;
    bool m_inUnit = false;
    QStringList m_states;
    store::ReturnedTranslation m_current;
    std::vector<store::ReturnedTranslation> m_units;
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

core::Result<std::vector<store::ReturnedTranslation>> readXliff(const QByteArray &bytes)
{
    if (bytes.size() > largestXml)
        return core::fail(core::ErrorCode::TooLarge, format);
    return Reader(bytes).read();
}

} // namespace tendertrail::exchange
