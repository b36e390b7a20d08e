// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <functional>

class QMenu;

namespace tendertrail::gui {

/// Adds a line for each role that words may have, each with a letter, so that a key and a letter tag them.
void addRoles(QMenu *menu, std::function<void(core::Field)> chosen);

} // namespace tendertrail::gui
