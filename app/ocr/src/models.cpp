// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models.h"

#include "core/datafiles.h"

#include <QDir>
#include <QFile>

#include <tesseract/baseapi.h>

namespace tendertrail::ocr {

namespace {

// Tesseract tells its default folder only after an Init, which may well fail.
QString folderOfLibrary()
{
    tesseract::TessBaseAPI api;
    api.SetVariable("debug_file", "/dev/null");
    (void)api.Init(nullptr, "osd", tesseract::OEM_LSTM_ONLY);
    const char *path = api.GetDatapath();
    return path ? QFile::decodeName(path) : QString();
}

} // namespace

QStringList modelsIn(const QString &folder)
{
    QStringList names;
    if (folder.isEmpty())
        return names;
    const QString suffix = QStringLiteral(".traineddata");
    const QStringList files = QDir(folder).entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(suffix.size());
        if (isModelName(name) && name != QLatin1String("osd") && name != QLatin1String("equ"))
            names.append(name);
    }
    return names;
}

QString modelFolder()
{
    QStringList candidates;
    if (const QString data = core::dataFolder(); !data.isEmpty())
        candidates.append(data + QStringLiteral("/tessdata"));
    if (const QString prefix = qEnvironmentVariable("TESSDATA_PREFIX"); !prefix.isEmpty())
        candidates << prefix << prefix + QStringLiteral("/tessdata");
    for (const QString &candidate : std::as_const(candidates))
        if (!modelsIn(candidate).isEmpty())
            return candidate;
    const QString own = folderOfLibrary();
    return modelsIn(own).isEmpty() ? QString() : own;
}

bool isModelName(const QString &name)
{
    if (name.isEmpty() || name.size() > 40)
        return false;
    for (const QChar c : name)
        if (!(c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-'))))
            return false;
    return true;
}

} // namespace tendertrail::ocr
