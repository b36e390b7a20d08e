// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tendertrail::ingest {

/// Makes HTML from strangers safe for a tree builder that is quadratic in depth (TRAPS D9): scripts, styles, comments
/// and embedded objects go, formatting elements go (or become <span> when they may hide something), tags nested deeper
/// than maxDepth go while their text stays, attributes of tags longer than 8 KB go. Takes UTF-8.
[[nodiscard]] QByteArray filterHtml(const QByteArray &html, int maxDepth = 1000);

} // namespace tendertrail::ingest
