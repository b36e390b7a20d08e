// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tendertrail::worker {

/// NAME=value, for a worker whose temporary folder is given: what it needs to find its libraries, fonts and models, and none of the
/// keys and addresses that may stand in our environment. As the system writes them; UTF-8 on Windows, which keeps UTF-16.
[[nodiscard]] QList<QByteArray> environmentForWorker(const QString &temporary);

} // namespace tendertrail::worker
