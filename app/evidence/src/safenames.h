// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace tendertrail::evidence {

/// A name that every file system takes: NFC, no < > : " / \ | ? * % or control and direction characters, no name of a device, no
/// dot or space at an end, at most so many bytes of UTF-8 with the extension kept. Never empty.
[[nodiscard]] QString safeName(const QString &name, qsizetype mostBytes = 120);

/// Names for the files of each document: the start of its SHA-256 and its safe name, no two alike on any file system.
class DocumentNames
{
public:
    [[nodiscard]] QString of(const core::Document &document);

private:
    QHash<core::DocumentId, QString> m_names;
    QSet<QString> m_taken; // case folded
};

} // namespace tendertrail::evidence
