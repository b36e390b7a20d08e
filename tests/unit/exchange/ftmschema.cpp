// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ftmschema.h"

#include <QDir>
#include <QFile>

bool FtmSchemata::load(const QString &folder)
{
    for (const QFileInfo &info : QDir(folder).entryInfoList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")}))
        read(info.filePath());
    // Of the 4.x model, while the files at hand are of 3.x: an interval may name its proof.
    if (has(QStringLiteral("Interval")))
        m_schemata[QStringLiteral("Interval")].properties.insert(QStringLiteral("proof"),
                                                                 {QStringLiteral("entity"), QStringLiteral("Document")});
    return !m_schemata.isEmpty();
}

// The files keep one shape: the schema's name unindented, its keys by two blanks, properties by four, theirs by six.
void FtmSchemata::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    Schema *schema = nullptr;
    QString section;
    Property *property = nullptr;
    for (const QString &raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString line = raw.section(QStringLiteral(" #"), 0, 0);
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        qsizetype indent = 0;
        while (line[indent] == u' ')
            ++indent;
        const QString key = text.section(u':', 0, 0);
        const QString value = text.section(u':', 1).trimmed().remove(u'"');
        if (indent == 0) {
            schema = &m_schemata[key];
        } else if (!schema) {
            continue;
        } else if (indent == 2 && !text.startsWith(u'-')) {
            section = key;
            if (key == u"abstract")
                schema->abstract = value == u"true";
        } else if (text.startsWith(u'-') && (section == u"extends" || section == u"required")) {
            (section == u"extends" ? schema->extends : schema->required) << text.mid(1).trimmed();
        } else if (section == u"properties" && indent == 4) {
            property = &schema->properties[key];
        } else if (section == u"properties" && indent == 6 && property && key == u"type") {
            property->type = value;
        } else if (section == u"properties" && indent == 6 && property && key == u"range") {
            property->range = value;
        }
    }
}

bool FtmSchemata::isA(const QString &schema, const QString &ancestor) const
{
    if (schema == ancestor)
        return true;
    for (const QString &parent : m_schemata.value(schema).extends)
        if (isA(parent, ancestor))
            return true;
    return false;
}

QStringList FtmSchemata::required(const QString &schema) const
{
    QStringList all = m_schemata.value(schema).required;
    for (const QString &parent : m_schemata.value(schema).extends)
        all << required(parent);
    return all;
}

const FtmSchemata::Property *FtmSchemata::property(const QString &schema, const QString &name) const
{
    const auto found = m_schemata.constFind(schema);
    if (found == m_schemata.cend())
        return nullptr;
    const auto own = found->properties.constFind(name);
    if (own != found->properties.cend())
        return &*own;
    for (const QString &parent : found->extends)
        if (const Property *inherited = property(parent, name))
            return inherited;
    return nullptr;
}
