// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citationfiles.h"

#include "jsonvalues.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace tendertrail::evidence {

using namespace core;

namespace {

QJsonArray boxesJson(const QList<Box> &boxes)
{
    QJsonArray array;
    for (const Box &box : boxes)
        array.append(boxJson(box));
    return array;
}

QJsonObject citationJson(const Citation &citation)
{
    const Anchor &anchor = citation.anchor;
    QJsonObject object{{QStringLiteral("id"), citation.id},
                       {QStringLiteral("document"), citation.document.name},
                       {QStringLiteral("sha256"), citation.document.sha256.hex()},
                       {QStringLiteral("page"), anchor.page},
                       {QStringLiteral("box"), boxJson(boundingBox(anchor.boxes))},
                       {QStringLiteral("boxes"), boxesJson(anchor.boxes)},
                       {QStringLiteral("quote"), anchor.quote},
                       {QStringLiteral("prefix"), anchor.prefix},
                       {QStringLiteral("suffix"), anchor.suffix},
                       {QStringLiteral("start"), anchor.range.begin},
                       {QStringLiteral("end"), anchor.range.end},
                       {QStringLiteral("translation"), citation.translation},
                       {QStringLiteral("status"), citation.status},
                       {QStringLiteral("engine"), citation.engine},
                       {QStringLiteral("says"), citation.says},
                       {QStringLiteral("kind"), citation.mention.isValid() ? QStringLiteral("mention") : QStringLiteral("clip")},
                       {QStringLiteral("asserted_by"), citation.assertedBy},
                       {QStringLiteral("accepted_by"), citation.acceptedBy},
                       {QStringLiteral("accepted_at"), citation.acceptedAt},
                       {QStringLiteral("confidence"), twoDecimals(citation.confidence)},
                       {QStringLiteral("inferred"), citation.inferred},
                       {QStringLiteral("lost"), citation.lost}};
    if (!citation.glossary.isEmpty())
        object.insert(QStringLiteral("glossary"), QJsonArray::fromStringList(citation.glossary));
    if (!citation.field.isEmpty())
        object.insert(QStringLiteral("field"), citation.field);
    if (!citation.note.isEmpty())
        object.insert(QStringLiteral("note"), citation.note);
    if (!citation.document.sourceUrl.isEmpty())
        object.insert(QStringLiteral("source_url"), citation.document.sourceUrl);
    return object;
}

QByteArray csvCell(QString text)
{
    // A cell that begins like a formula is run by spreadsheets; the apostrophe makes it text.
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text.toUtf8();
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells)
        line.append(csvCell(cell));
    return line.join(',') + "\r\n";
}

QString boxWords(const Box &box)
{
    QStringList numbers;
    for (const double number : {box.x, box.y, box.width, box.height})
        numbers.append(QString::number(twoDecimals(number)));
    return numbers.join(u' ');
}

QString bibKey(const Document &document)
{
    return QStringLiteral("sha256-") + document.sha256.hex().left(12);
}

QString bibText(QString text)
{
    // Braces and backslashes are BibTeX's own; a title does not need them.
    for (const QChar sign : {u'{', u'}', u'\\', u'%', u'#', u'&', u'~', u'^'})
        text.replace(sign, u' ');
    text.replace(QLatin1String("_"), QLatin1String("\\_"));
    return text.simplified();
}

} // namespace

QByteArray citationsJson(const std::vector<Citation> &citations)
{
    QJsonArray list;
    for (const Citation &citation : citations)
        list.append(citationJson(citation));
    return QJsonDocument(list).toJson();
}

QByteArray citationsCsv(const std::vector<Citation> &citations)
{
    QByteArray bytes = "\xEF\xBB\xBF";
    bytes += csvLine({QStringLiteral("id"), QStringLiteral("says"), QStringLiteral("quote"), QStringLiteral("translation"),
                      QStringLiteral("status"), QStringLiteral("engine"), QStringLiteral("document"), QStringLiteral("page"),
                      QStringLiteral("box"), QStringLiteral("sha256"), QStringLiteral("source_url"), QStringLiteral("asserted_by"),
                      QStringLiteral("accepted_by"), QStringLiteral("accepted_at"), QStringLiteral("note")});
    for (const Citation &citation : citations) {
        bytes += csvLine({citation.id, citation.says, citation.anchor.quote, citation.translation, citation.status, citation.engine,
                          citation.document.name, QString::number(citation.anchor.page), boxWords(boundingBox(citation.anchor.boxes)),
                          citation.document.sha256.hex(), citation.document.sourceUrl, citation.assertedBy, citation.acceptedBy,
                          citation.acceptedAt, citation.note});
    }
    return bytes;
}

QByteArray bibliographyBib(const std::vector<Document> &documents)
{
    QByteArray bytes;
    for (const Document &document : documents) {
        QString entry = QStringLiteral("@misc{%1,\n  title = {%2},\n").arg(bibKey(document), bibText(document.name));
        if (!document.sourceUrl.isEmpty())
            entry += QStringLiteral("  howpublished = {\\url{%1}},\n").arg(QString(document.sourceUrl).remove(u'{').remove(u'}'));
        entry += QStringLiteral("  note = {SHA-256 %1; imported %2}\n}\n").arg(document.sha256.hex(), document.importedAt.left(10));
        bytes += entry.toUtf8();
    }
    return bytes;
}

QByteArray bibliographyCsl(const std::vector<Document> &documents)
{
    QJsonArray list;
    for (const Document &document : documents) {
        QJsonObject item{{QStringLiteral("id"), bibKey(document)},
                         {QStringLiteral("type"), QStringLiteral("document")},
                         {QStringLiteral("title"), document.name},
                         {QStringLiteral("note"), QStringLiteral("SHA-256 ") + document.sha256.hex()}};
        if (!document.sourceUrl.isEmpty())
            item.insert(QStringLiteral("URL"), document.sourceUrl);
        if (!document.language.isEmpty())
            item.insert(QStringLiteral("language"), document.language);
        const QStringList date = document.importedAt.left(10).split(u'-');
        if (date.size() == 3)
            item.insert(QStringLiteral("accessed"),
                        QJsonObject{{QStringLiteral("date-parts"),
                                     QJsonArray{QJsonArray{date.at(0).toInt(), date.at(1).toInt(), date.at(2).toInt()}}}});
        list.append(item);
    }
    return QJsonDocument(list).toJson();
}

QByteArray citationsMarkdown(const std::vector<Citation> &citations)
{
    QString text;
    for (const Citation &citation : citations) {
        text += QStringLiteral("**%1** ").arg(citation.id) + citation.says + QStringLiteral("\n\n");
        const QStringList lines = citation.anchor.quote.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            text += QStringLiteral("> ") + line + u'\n';
        if (!citation.translation.isEmpty())
            text += QStringLiteral("\n%1 (%2 translation, %3)\n").arg(citation.translation, citation.status, citation.engine);
        text += QStringLiteral("\n%1, page %2, SHA-256 `%3`\n\n")
                    .arg(citation.document.name, QString::number(citation.anchor.page), citation.document.sha256.hex());
    }
    return text.toUtf8();
}

} // namespace tendertrail::evidence
