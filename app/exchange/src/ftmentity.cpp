// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ftmentity.h"

#include "xmltext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tendertrail::exchange {
namespace {

// Limits of the model's types, in characters.
qsizetype longest(const QString &property)
{
    if (property == u"description" || property == u"summary" || property == u"notes")
        return 65000;
    if (property == u"name" || property == u"alias" || property == u"weakAlias" || property == u"previousName")
        return 384;
    return 1024;
}

} // namespace

void FtmEntity::add(const QString &property, const QString &value)
{
    QString text = xmlText(value).trimmed();
    if (text.size() > longest(property)) {
        text.truncate(longest(property));
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    if (text.isEmpty())
        return;
    QStringList &values = m_properties[property];
    if (!values.contains(text))
        values << text;
}

void FtmEntity::add(const QString &property, const QStringList &values)
{
    for (const QString &value : values)
        add(property, value);
}

QByteArray FtmEntity::line() const
{
    QJsonObject properties;
    for (auto property = m_properties.cbegin(); property != m_properties.cend(); ++property)
        properties.insert(property.key(), QJsonArray::fromStringList(property.value()));
    QJsonObject object{{QStringLiteral("id"), m_id},
                       {QStringLiteral("schema"), m_schema},
                       {QStringLiteral("properties"), properties}};
    for (auto context = m_context.cbegin(); context != m_context.cend(); ++context)
        object.insert(context.key(), context.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString ftmId(const QString &caseUuid, const QString &localId)
{
    const QByteArray key = caseUuid.toUtf8() + ' ' + localId.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex());
}

QString ftmDate(const QString &iso)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?)?)?)?"));
    return form.match(iso).captured();
}

QString ftmLanguage(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).toLower();
    static const QMap<QString, QString> codes{
        {QStringLiteral("zh"), QStringLiteral("zho")}, {QStringLiteral("en"), QStringLiteral("eng")},
        {QStringLiteral("fr"), QStringLiteral("fra")}, {QStringLiteral("de"), QStringLiteral("deu")},
        {QStringLiteral("es"), QStringLiteral("spa")}, {QStringLiteral("ru"), QStringLiteral("rus")},
        {QStringLiteral("ja"), QStringLiteral("jpn")}, {QStringLiteral("ko"), QStringLiteral("kor")},
        {QStringLiteral("pt"), QStringLiteral("por")}, {QStringLiteral("it"), QStringLiteral("ita")},
        {QStringLiteral("vi"), QStringLiteral("vie")}, {QStringLiteral("ar"), QStringLiteral("ara")}};
    return codes.value(primary);
}

} // namespace tendertrail::exchange
