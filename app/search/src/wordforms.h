// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tendertrail::search {

/// How else an English word may stand in a text: server for servers, licence for license. Without the word itself; none for what is
/// no plain word (A100, 3.5). Some are no words at all, which nobody will have written. word: folded.
[[nodiscard]] QStringList otherForms(const QString &word);

} // namespace tendertrail::search
