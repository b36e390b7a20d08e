// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentnote.h"

#include "core/money.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace tendertrail::gui {

namespace {

QString statusOf(const core::Translation &translation)
{
    const QDateTime when = QDateTime::fromString(translation.at, Qt::ISODateWithMs).toLocalTime();
    const QString date = when.isValid() ? QLocale().toString(when.date(), QLocale::ShortFormat) : QString();
    if (translation.status == core::TranslationStatus::Edited)
        return QCoreApplication::translate("SegmentNote", "edited · %1").arg(QStringList{translation.by, date}.join(u' ').trimmed());
    if (translation.status == core::TranslationStatus::Reviewed)
        return QCoreApplication::translate("SegmentNote", "reviewed · %1").arg(QStringList{translation.by, date}.join(u' ').trimmed());
    if (translation.engine == QLatin1String("gist"))
        return engineText(translation.engine);
    if (translation.engine == QLatin1String("memory"))
        return QCoreApplication::translate("SegmentNote", "from memory · %1").arg(translation.engineVersion);
    return QCoreApplication::translate("SegmentNote", "machine · %1").arg((translation.engine + u' ' + translation.engineVersion).trimmed());
}

} // namespace

QString engineText(const QString &engine)
{
    return engine == QLatin1String("gist") ? QCoreApplication::translate("SegmentNote", "gist") : engine;
}

QString warningText(const QString &warning)
{
    const QString key = warning.section(u':', 0, 0);
    const QString value = warning.section(u':', 1);
    if (key == QLatin1String("missing_term"))
        return QCoreApplication::translate("SegmentNote", "the glossary asks for “%2” (%1)").arg(value.section(u'=', 0, 0), value.section(u'=', 1));
    if (key == QLatin1String("avoided_term"))
        return QCoreApplication::translate("SegmentNote", "the glossary forbids “%2” (%1)").arg(value.section(u'=', 0, 0), value.section(u'=', 1));
    if (key == QLatin1String("source_changed"))
        return QCoreApplication::translate("SegmentNote", "made for other words: %1").arg(value);
    if (key == QLatin1String("empty"))
        return QCoreApplication::translate("SegmentNote", "nothing came back");
    if (key == QLatin1String("untranslated"))
        return QCoreApplication::translate("SegmentNote", "came back in Chinese");
    return QCoreApplication::translate("SegmentNote", "%1 is missing").arg(key == QLatin1String("missing_number") ? core::groupedDecimal(value) : value);
}

SegmentNote segmentNote(const std::optional<core::Translation> &translation)
{
    if (!translation)
        return {QCoreApplication::translate("SegmentNote", "not translated yet"), false};
    QStringList parts{statusOf(*translation)};
    for (const QString &warning : translation->warnings)
        parts.append(warningText(warning));
    return {parts.join(QStringLiteral(" · ")), !translation->warnings.isEmpty()};
}

} // namespace tendertrail::gui
