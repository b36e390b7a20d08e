// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"

#include <QString>

#include <functional>

class QWidget;

namespace tendertrail::gui {

/// Asks which mentions of an entity are somebody else's; chosen(ids) only where some but not all are ticked.
void askForSplit(QWidget *parent, const core::Entity &entity, const CaseFacts &facts, std::function<void(std::vector<core::MentionId>)> chosen);

/// Asks for a name and its kind.
void askForName(QWidget *parent, const core::Entity &entity, std::function<void(QString name, QString kind)> given);

} // namespace tendertrail::gui
