// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tendertrail::exchange {

/// One FollowTheMoney entity: a schema and properties, each a list of texts.
class FtmEntity
{
public:
    FtmEntity(QString id, QString schema) : m_id(std::move(id)), m_schema(std::move(schema)) {}

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &schema() const { return m_schema; }
    /// Empty and repeated values are left out; a value longer than the property's type allows is shortened.
    void add(const QString &property, const QString &value);
    void add(const QString &property, const QStringList &values);
    [[nodiscard]] bool has(const QString &property) const { return m_properties.contains(property); }
    /// A key beside "properties", which readers keep as context.
    void setContext(const QString &key, const QString &value) { m_context.insert(key, value); }
    /// Compact JSON without line break.
    [[nodiscard]] QByteArray line() const;

private:
    QString m_id;
    QString m_schema;
    QMap<QString, QStringList> m_properties;
    QMap<QString, QString> m_context;
};

/// SHA-1 over the case's uuid and a local id ("entity:12"): the same in every export of the case.
[[nodiscard]] QString ftmId(const QString &caseUuid, const QString &localId);
/// The ISO date or time of ours as FollowTheMoney takes it: a prefix of YYYY-MM-DDTHH:MM:SS without a zone, or empty.
[[nodiscard]] QString ftmDate(const QString &iso);
/// ISO 639-3 of a BCP 47 tag, or empty where it is not known.
[[nodiscard]] QString ftmLanguage(const QString &tag);

} // namespace tendertrail::exchange
