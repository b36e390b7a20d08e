// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside any namespace; the resources live in a static library.
static void initialiseTranslations()
{
    Q_INIT_RESOURCE(translations);
}

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr auto propertyName = "tendertrailLanguage";
constexpr auto ownName = "tendertrailTranslator"_L1;
constexpr auto qtName = "tendertrailQtTranslator"_L1;

// Qt's own words on buttons, in our catalogue too: Qt's may not be installed.
[[maybe_unused]] constexpr const char *buttonWords[] = {QT_TRANSLATE_NOOP("QPlatformTheme", "OK"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
                                                        QT_TRANSLATE_NOOP("QPlatformTheme", "Close")};
} // namespace

QStringList interfaceLanguages()
{
    return {u"en"_s, u"zh_CN"_s};
}

void installLanguage(const QString &language)
{
    initialiseTranslations();
    for (const auto &name : {QString(ownName), QString(qtName)}) {
        if (auto *old = qApp->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
            QCoreApplication::removeTranslator(old);
            delete old;
        }
    }
    const QLocale locale = language == u"system" ? QLocale::system() : QLocale(language);
    QString chosen = u"en"_s;
    auto *own = new QTranslator(qApp);
    own->setObjectName(ownName);
    // English is loaded too: it carries the plural forms.
    if (own->load(locale, u"tendertrail"_s, u"_"_s, u":/i18n"_s))
        chosen = own->filePath().section(u"tendertrail_"_s, -1).section(u'.', 0, 0);
    else
        (void)own->load(u":/i18n/tendertrail_en.qm"_s);
    QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(qApp);
    qt->setObjectName(qtName);
    if (qt->load(QLocale(chosen), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    // An English interface on a Chinese system keeps the system's formats only when the language was not chosen.
    QLocale::setDefault(language == u"system" && locale.language() == QLocale(chosen).language() ? locale : QLocale(chosen));
    qApp->setProperty(propertyName, chosen);
}

QString installedLanguage()
{
    const QString language = qApp->property(propertyName).toString();
    return language.isEmpty() ? u"en"_s : language;
}

} // namespace tendertrail::gui
