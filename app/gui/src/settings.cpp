// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr qsizetype recentLimit = 8;
}

Settings::Settings(QObject *parent)
    : QObject(parent), m_store(QSettings::IniFormat, QSettings::UserScope, u"tendertrail"_s, u"tendertrail"_s)
{
}

QString Settings::language() const
{
    return m_store.value("language", u"system"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_store.setValue("language", language);
    Q_EMIT languageChanged();
}

SchemeChoice Settings::scheme() const
{
    const QString name = m_store.value("theme").toString();
    return name == u"light" ? SchemeChoice::Light : name == u"dark" ? SchemeChoice::Dark : SchemeChoice::System;
}

void Settings::setScheme(SchemeChoice choice)
{
    m_store.setValue("theme", choice == SchemeChoice::Light  ? u"light"_s
                              : choice == SchemeChoice::Dark ? u"dark"_s
                                                             : u"system"_s);
}

double Settings::textScale() const
{
    return qBound(1.0, m_store.value("text_scale", 1.0).toDouble(), 2.0);
}

void Settings::setTextScale(double scale)
{
    m_store.setValue("text_scale", scale);
}

QStringList Settings::recentCases() const
{
    QStringList there;
    const QStringList all = m_store.value("recent").toStringList();
    for (const QString &folder : all) {
        if (QFileInfo::exists(QDir(folder).filePath(u"case.sqlite"_s)))
            there.append(folder);
    }
    return there;
}

void Settings::addRecentCase(const QString &folder, const QString &title)
{
    QStringList all = m_store.value("recent").toStringList();
    all.removeAll(folder);
    all.prepend(folder);
    all.resize(qMin(all.size(), recentLimit));
    m_store.setValue("recent", all);
    QVariantMap titles = m_store.value("recent_titles").toMap();
    titles.insert(folder, title);
    for (const QString &known : titles.keys()) {
        if (!all.contains(known))
            titles.remove(known);
    }
    m_store.setValue("recent_titles", titles);
    Q_EMIT recentCasesChanged();
}

QString Settings::recentTitle(const QString &folder) const
{
    const QString title = m_store.value("recent_titles").toMap().value(folder).toString();
    return title.isEmpty() ? QFileInfo(folder).completeBaseName() : title;
}

void Settings::forgetRecentCase(const QString &folder)
{
    QStringList all = m_store.value("recent").toStringList();
    all.removeAll(folder);
    m_store.setValue("recent", all);
    Q_EMIT recentCasesChanged();
}

QString Settings::memoryFile() const
{
    if (!remembersAcrossCases())
        return {};
    return QFileInfo(m_store.fileName()).dir().filePath(u"memory.jsonl"_s);
}

void Settings::setRemembersAcrossCases(bool remembers)
{
    m_store.setValue("memory/across_cases", remembers);
}

bool Settings::remembersAcrossCases() const
{
    return m_store.value("memory/across_cases", false).toBool();
}

translate::NetworkEndpoint Settings::endpoint() const
{
    translate::NetworkEndpoint endpoint;
    endpoint.kind = m_store.value("engine/kind", u"libretranslate"_s).toString();
    endpoint.address = QUrl(m_store.value("engine/address").toString());
    endpoint.model = m_store.value("engine/model").toString();
    endpoint.region = m_store.value("engine/region").toString();
    endpoint.key = m_key;
    return endpoint;
}

void Settings::setEndpoint(const translate::NetworkEndpoint &endpoint)
{
    m_store.setValue("engine/kind", endpoint.kind);
    m_store.setValue("engine/address", endpoint.address.toString());
    m_store.setValue("engine/model", endpoint.model);
    m_store.setValue("engine/region", endpoint.region);
    m_key = endpoint.key;
    Q_EMIT endpointChanged();
}

QByteArray Settings::state(const QString &name) const
{
    return m_store.value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"state/"_s + name, state);
}

} // namespace tendertrail::gui
