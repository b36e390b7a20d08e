// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include "core/cancel.h"

#include <vector>

namespace tendertrail::cli {

/// A command: its name, grammar and what runs it. The token is cancelled by Ctrl+C.
struct Command
{
    QString name;
    Grammar grammar;
    int (*run)(const Arguments &, const Grammar &, const core::CancelToken &);
    bool needsFonts = false; ///< draws text: needs a QGuiApplication
};

[[nodiscard]] std::vector<Command> caseCommands();    // new, status, verify
[[nodiscard]] std::vector<Command> documentsCommands(); // documents
[[nodiscard]] std::vector<Command> importCommands();  // import, tag
[[nodiscard]] std::vector<Command> translationCommands(); // translate, glossary, import-translations, consent, review
[[nodiscard]] std::vector<Command> readCommands();    // text, segments, search
[[nodiscard]] std::vector<Command> correctionCommands(); // doubts, correct, corrections, recognise
[[nodiscard]] std::vector<Command> factCommands();    // fields, entities, relations, purchases
[[nodiscard]] std::vector<Command> graphCommands();   // graph
[[nodiscard]] std::vector<Command> exportCommands();  // export
[[nodiscard]] std::vector<Command> benchCommands();   // bench
[[nodiscard]] std::vector<Command> identityCommands();  // matches, entity, split, undo, redo
[[nodiscard]] std::vector<Command> watchlistCommands(); // watchlist
[[nodiscard]] std::vector<Command> doctorCommands();  // doctor

} // namespace tendertrail::cli
