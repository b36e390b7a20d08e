// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "gui/view.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::gui {

/// The case's texts as XLIFF ("xlf"), or its glossary as TBX ("tbx") or CSV ("glossary.csv"). On a working thread. Errors: also Empty.
[[nodiscard]] core::Result<QByteArray> translationFile(store::Database &db, const QString &format);

/// A file whose name says that it is a translator's (.xlf, .xliff, .tmx, .tbx): nobody means it as a document.
[[nodiscard]] bool isTranslationFile(const QString &path);
/// Asks for a TMX, XLIFF, TBX or CSV file and takes it into the case: memory, translations, or glossary, by what it is.
void askForTranslations(Workspace &workspace, QWidget *parent);
/// The same with a file that is known.
void takeInTranslations(Workspace &workspace, QWidget *parent, const QString &path);

} // namespace tendertrail::gui
