// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

/// FollowTheMoney's schemata, as much of their YAML as a check needs: what extends what, required properties, known
/// properties with type and range.
class FtmSchemata
{
public:
    struct Property
    {
        QString type = QStringLiteral("string");
        QString range;
    };

    /// False when the folder has no schema files.
    bool load(const QString &folder);
    [[nodiscard]] bool has(const QString &schema) const { return m_schemata.contains(schema); }
    [[nodiscard]] bool isAbstract(const QString &schema) const { return m_schemata.value(schema).abstract; }
    [[nodiscard]] bool isA(const QString &schema, const QString &ancestor) const;
    [[nodiscard]] QStringList required(const QString &schema) const;
    /// The nearest definition, or nothing.
    [[nodiscard]] const Property *property(const QString &schema, const QString &name) const;

private:
    struct Schema
    {
        QStringList extends;
        QStringList required;
        QHash<QString, Property> properties;
        bool abstract = false;
    };
    void read(const QString &path);
    QHash<QString, Schema> m_schemata;
};
