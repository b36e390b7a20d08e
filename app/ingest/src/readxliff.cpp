// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include "xmlpull.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

const QString format = QStringLiteral("XLIFF");

/// Reads file by file; what a unit says holds for all its segments.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) {}

    core::Result<std::vector<core::ReturnedTranslation>> read()
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
            else if (category == u"sent" && m_inUnit)
                m_sent = text.trimmed();
            return true;
        } else if (name == u"unit") {
            m_inUnit = true;
            m_current = {};
            m_states.clear();
            m_sent.clear();
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
            join(m_current.target, innerText(m_xml));
            return true;
        } else if (m_inUnit && (name == u"originalData" || name == u"matches" || name == u"glossary")) {
            skip(m_xml); // other sources and targets than the unit's own
            return true;
        }
        return false;
    }

    // Chinese has no space between two sentences, English has: a program that cut a unit into several has nowhere to note it.
    static void join(QString &text, const QString &more)
    {
        const bool isTight = !text.isEmpty() && !more.isEmpty() && !text.back().isSpace() && !more.front().isSpace();
        if (isTight && text.back().unicode() < 0x2E80 && (more.front().isLetterOrNumber() || QStringView(u"([\"“‘").contains(more.front())))
            text += u' ';
        text += more;
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
        // As it was sent, and nobody says that he approves it: still a machine's.
        if (!reviewed && !m_sent.isEmpty() && m_sent == core::markOf(m_current.target))
            m_current.status = core::TranslationStatus::Machine;
        m_units.push_back(m_current);
    }

    QXmlStreamReader m_xml;
    QString m_language;
    QString m_sha256;
    bool m_inUnit = false;
    QStringList m_states;
    QString m_sent; ///< what tells a machine's translation as it went out
    core::ReturnedTranslation m_current;
    std::vector<core::ReturnedTranslation> m_units;
};

} // namespace

core::Result<std::vector<core::ReturnedTranslation>> readXliff(const QByteArray &bytes)
{
    if (bytes.size() > largestTranslationFile)
        return core::fail(core::ErrorCode::TooLarge, format);
    return Reader(bytes).read();
}

} // namespace tendertrail::ingest
