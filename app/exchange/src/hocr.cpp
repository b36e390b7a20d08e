// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textfiles.h"

#include "pagetree.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace tendertrail::exchange {
namespace {

// hOCR boxes are whole numbers; rounded outwards, so that no stroke of a character is lost.
QString bbox(const core::Box &box)
{
    const auto whole = [](double value) { return QString::number(static_cast<qint64>(std::clamp(value, 0.0, 1e9))); };
    return QStringLiteral("bbox %1 %2 %3 %4")
        .arg(whole(std::floor(box.x)), whole(std::floor(box.y)), whole(std::ceil(box.right())), whole(std::ceil(box.bottom())));
}

class Writer
{
public:
    explicit Writer(QByteArray *bytes) : m_xml(bytes)
    {
        m_xml.setAutoFormatting(false); // blanks between words are content
    }

    void write(const core::Document &document, const std::vector<core::PageText> &pages)
    {
        m_xml.writeStartDocument();
        m_xml.writeDTD(QStringLiteral("\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
                                      "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"));
        m_xml.writeStartElement(QStringLiteral("html"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/1999/xhtml"));
        const QString language = document.language.isEmpty() ? QStringLiteral("und") : xmlLine(document.language);
        attribute("xml:lang", language);
        attribute("lang", language);
        m_xml.writeStartElement(QStringLiteral("head"));
        m_xml.writeTextElement(QStringLiteral("title"), xmlLine(document.name));
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        attribute("http-equiv", QStringLiteral("Content-Type"));
        attribute("content", QStringLiteral("text/html; charset=utf-8"));
        QStringList engines;
        for (const core::PageText &page : pages)
            if (!page.engine.isEmpty() && !engines.contains(page.engine))
                engines << page.engine;
        meta("ocr-system", xmlLine(engines.isEmpty() ? QStringLiteral("Tendertrail " TRAIL_VERSION) : engines.join(QStringLiteral(", "))));
        meta("ocr-capabilities", QStringLiteral("ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf"));
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("body"));
        for (const core::PageText &page : pages)
            writePage(document, page);
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void meta(const char *name, const QString &content)
    {
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        attribute("name", QString::fromLatin1(name));
        attribute("content", content);
    }
    void open(const char *element, const char *ocrClass, const QString &id, const QString &title)
    {
        m_xml.writeStartElement(QString::fromLatin1(element));
        attribute("class", QString::fromLatin1(ocrClass));
        attribute("id", id);
        attribute("title", title);
    }

    void writePage(const core::Document &document, const core::PageText &page)
    {
        m_xml.writeCharacters(QStringLiteral("\n"));
        // The properties are parted by semicolons and quotes, which the image's name must not bring in.
        QString image = xmlLine(document.name);
        image.remove(u'"').remove(u';').remove(u'\\');
        open("div", "ocr_page", QStringLiteral("page_%1").arg(page.number),
             QStringLiteral("image \"%1\"; %2; ppageno %3; scan_res 72 72")
                 .arg(image, bbox({0, 0, page.width, page.height}), QString::number(page.number - 1)));
        int block = 0;
        int line = 0;
        int word = 0;
        for (const TreeBlock &area : treeOf(page)) {
            ++block;
            m_xml.writeCharacters(QStringLiteral("\n "));
            open("div", "ocr_carea", QStringLiteral("block_%1_%2").arg(page.number).arg(block), bbox(area.box));
            open("p", "ocr_par", QStringLiteral("par_%1_%2").arg(page.number).arg(block), bbox(area.box));
            for (const TreeLine &row : area.lines) {
                m_xml.writeCharacters(QStringLiteral("\n  "));
                open("span", "ocr_line",
                     QStringLiteral("line_%1_%2").arg(page.number).arg(++line), bbox(row.box));
                for (const TreeWord &item : row.words) {
                    const int confidence = static_cast<int>(std::lround(std::clamp(item.word->confidence, 0.0F, 1.0F) * 100));
                    open("span", "ocrx_word", QStringLiteral("word_%1_%2").arg(page.number).arg(++word),
                         QStringLiteral("%1; x_wconf %2").arg(bbox(item.box)).arg(confidence));
                    m_xml.writeCharacters(item.text);
                    m_xml.writeEndElement();
                    if (item.spaceAfter)
                        m_xml.writeCharacters(QStringLiteral(" "));
                }
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toHocr(const core::Document &document, const std::vector<core::PageText> &pages)
{
    QByteArray bytes;
    Writer(&bytes).write(document, pages);
    return bytes;
}

} // namespace tendertrail::exchange
