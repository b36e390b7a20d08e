// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestEnd = 2;

} // namespace

// "~商": every word that ends so; a row of its own goes before them, "none" takes them away.
bool Lexicon::addRole(const QString &key, const QString &roles)
{
    static const QHash<QString, Role> known{
        {QStringLiteral("actor"), Role::Actor},     {QStringLiteral("measure"), Role::Measure}, {QStringLiteral("describing"), Role::Describing},
        {QStringLiteral("deed"), Role::Deed},       {QStringLiteral("saying"), Role::Saying},   {QStringLiteral("arising"), Role::Arising},
        {QStringLiteral("document"), Role::Document}, {QStringLiteral("moment"), Role::Moment},
        {QStringLiteral("acting"), Role::Acting},           {QStringLiteral("taking"), Role::Taking},
        {QStringLiteral("doer"), Role::Doer},
        {QStringLiteral("product"), Role::Product},
        {QStringLiteral("serial"), Role::Serial},
        {QStringLiteral("purpose"), Role::Purpose},
        {QStringLiteral("part"), Role::Part},
        {QStringLiteral("able"), Role::Able},
        {QStringLiteral("governing"), Role::Governing},
        {QStringLiteral("manner"), Role::Manner},
        {QStringLiteral("marking"), Role::Marking},
        {QStringLiteral("effecting"), Role::Effecting},
        {QStringLiteral("means"), Role::Means},
    };
    quint32 bits = 0;
    for (const QString &one : roles.split(u'|', Qt::SkipEmptyParts)) {
        const auto role = known.constFind(one);
        if (one != u"none" && role == known.cend())
            return false;
        bits |= role == known.cend() ? 0 : quint32(*role);
    }
    if (key.startsWith(u'~') && key.size() - 1 <= longestEnd)
        m_roleEnds[key.mid(1)] |= bits;
    else
        m_roles[key] |= bits;
    return true;
}

quint32 Lexicon::rolesOf(QStringView key) const
{
    if (const auto word = m_roles.constFind(key.toString()); word != m_roles.cend())
        return *word;
    quint32 bits = 0;
    for (qsizetype length = 1; length <= std::min(key.size(), longestEnd); ++length)
        bits |= m_roleEnds.value(key.last(length).toString());
    return bits;
}

} // namespace tendertrail::translate
