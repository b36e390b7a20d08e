// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include "pipeline/translating.h"

#include <memory>

namespace tendertrail::cli {

/// The options that engineOf and translateOptionsOf understand, for a grammar.
[[nodiscard]] QStringList engineOptions();
[[nodiscard]] QString engineUsage();

/// The engine that was asked for. A server needs --address and, unless it runs on this computer, --consent once: the case
/// remembers it and its custody log names it. Errors: as translate::networkEngine, Io.
[[nodiscard]] core::Result<std::unique_ptr<translate::Engine>> engineOf(const Arguments &arguments, store::CaseFile &caseFile);

/// --glossary FILE (csv, tbx) and --memory FILE (jsonl, tmx): what the user has beside the case. Errors: NotFound, Io, Corrupt.
[[nodiscard]] core::Result<pipeline::TranslateOptions> translateOptionsOf(const Arguments &arguments);

/// Terms of a TBX file or of a list. Errors: as pipeline::readTranslationFile, Unsupported for another kind.
[[nodiscard]] core::Result<std::vector<store::GlossaryTerm>> termsOfFile(const QString &path, const QString &language);

} // namespace tendertrail::cli
