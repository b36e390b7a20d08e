// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::core {

/// Points XDG_RUNTIME_DIR at a folder of our own (0700, in the temporary folder) where the system gives none that Qt would take.
/// Without it Qt looks the user's name up, which on some networks is a question to a server. Call first thing in main(),
/// before a QGuiApplication. Does nothing where there is no such variable (Windows, macOS).
void usePrivateRuntimeFolder();

} // namespace tendertrail::core
