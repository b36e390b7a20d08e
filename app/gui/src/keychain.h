// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace tendertrail::gui {

/// Keys of servers in the system's keychain (Windows Credential Store, macOS Keychain, Secret Service or KWallet). A program
/// built without QtKeychain, or a system without a keychain, has none: then a key lives as long as the program. Never in a case,
/// never in the settings file. Answers come later, on the GUI thread, unless context is gone.
namespace keychain {

[[nodiscard]] bool isBuiltIn();
/// The key of a server, empty when there is none.
void read(QObject *context, const QString &server, std::function<void(const QString &key)> done);
/// Stores it, or forgets it when empty. done says whether it is in the keychain now.
void write(QObject *context, const QString &server, const QString &key, std::function<void(bool stored)> done);

} // namespace keychain

} // namespace tendertrail::gui
