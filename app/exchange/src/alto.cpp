// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textfiles.h"

#include "pagetree.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace tendertrail::exchange {
namespace {

class Writer
{
public:
    explicit Writer(QByteArray *bytes) : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const core::Document &document, const std::vector<core::PageText> &pages)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("alto"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.loc.gov/standards/alto/ns-v3#"));
        m_xml.writeNamespace(QStringLiteral("http://www.w3.org/2001/XMLSchema-instance"), QStringLiteral("xsi"));
        attribute("xsi:schemaLocation", QStringLiteral("http://www.loc.gov/standards/alto/ns-v3# "
                                                       "http://www.loc.gov/alto/v3/alto-3-0.xsd"));
        writeDescription(document, pages);
        m_xml.writeStartElement(QStringLiteral("Layout"));
        for (const core::PageText &page : pages)
            writePage(page);
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void start(const char *name) { m_xml.writeStartElement(QString::fromLatin1(name)); }

    void place(const core::Box &box)
    {
        attribute("HPOS", decimal(std::max(0.0, box.x)));
        attribute("VPOS", decimal(std::max(0.0, box.y)));
        attribute("WIDTH", decimal(std::max(0.0, box.width)));
        attribute("HEIGHT", decimal(std::max(0.0, box.height)));
    }

    void writeDescription(const core::Document &document, const std::vector<core::PageText> &pages)
    {
        start("Description");
        m_xml.writeTextElement(QStringLiteral("MeasurementUnit"), QStringLiteral("pixel"));
        start("sourceImageInformation");
        m_xml.writeTextElement(QStringLiteral("fileName"), xmlLine(document.name));
        if (!document.sha256.isNull())
            m_xml.writeTextElement(QStringLiteral("fileIdentifier"), QStringLiteral("urn:sha256:") + document.sha256.hex());
        m_xml.writeEndElement();
        QStringList engines;
        for (const core::PageText &page : pages)
            if (!page.engine.isEmpty() && !engines.contains(page.engine))
                engines << page.engine;
        if (!engines.isEmpty()) {
            start("OCRProcessing");
            attribute("ID", QStringLiteral("OCR_0"));
            start("ocrProcessingStep");
            start("processingSoftware");
            m_xml.writeTextElement(QStringLiteral("softwareName"), xmlLine(engines.join(QStringLiteral(", "))));
            m_xml.writeEndElement();
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writePage(const core::PageText &page)
    {
        start("Page");
        const QString prefix = QStringLiteral("p%1").arg(page.number);
        attribute("ID", prefix);
        attribute("PHYSICAL_IMG_NR", QString::number(page.number));
        attribute("WIDTH", decimal(page.width));
        attribute("HEIGHT", decimal(page.height));
        if (page.source == core::TextSource::Ocr)
            attribute("PC", decimal(std::clamp(page.confidence, 0.0, 1.0), 3));
        start("PrintSpace");
        place({0, 0, page.width, page.height});
        int block = 0;
        int line = 0;
        int string = 0;
        for (const TreeBlock &area : treeOf(page)) {
            start("TextBlock");
            attribute("ID", prefix + QStringLiteral("_b%1").arg(++block));
            place(area.box);
            for (const TreeLine &row : area.lines) {
                start("TextLine");
                attribute("ID", prefix + QStringLiteral("_l%1").arg(++line));
                place(row.box);
                for (size_t i = 0; i < row.words.size(); ++i) {
                    const TreeWord &item = row.words[i];
                    if (item.word->alternatives.isEmpty())
                        m_xml.writeEmptyElement(QStringLiteral("String"));
                    else
                        start("String");
                    attribute("ID", prefix + QStringLiteral("_s%1").arg(++string));
                    place(item.box);
                    attribute("WC", decimal(std::clamp(static_cast<double>(item.word->confidence), 0.0, 1.0), 3));
                    attribute("CONTENT", item.text);
                    if (item.word->isCorrected())
                        attribute("CS", QStringLiteral("true"));
                    for (const QString &other : item.word->alternatives)
                        m_xml.writeTextElement(QStringLiteral("ALTERNATIVE"), xmlLine(other));
                    if (!item.word->alternatives.isEmpty())
                        m_xml.writeEndElement();
                    if (item.spaceAfter && i + 1 < row.words.size()) {
                        const core::Box &left = item.box;
                        const core::Box &right = row.words[i + 1].box;
                        m_xml.writeEmptyElement(QStringLiteral("SP"));
                        attribute("WIDTH", decimal(std::max(0.0, right.x - left.right())));
                        attribute("VPOS", decimal(std::max(0.0, left.y)));
                        attribute("HPOS", decimal(std::max(0.0, left.right())));
                    }
                }
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toAlto(const core::Document &document, const std::vector<core::PageText> &pages)
{
    QByteArray bytes;
    Writer(&bytes).write(document, pages);
    return bytes;
}

} // namespace tendertrail::exchange
