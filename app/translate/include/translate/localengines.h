// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "translate/engine.h"

#include <QString>
#include <QStringList>

#include <memory>

// Neural engines that run on this computer, with models that the user brings.
namespace tendertrail::translate {

/// translateLocally's command line (or any program that answers a line with a line): `program -m model`, a process a call.
/// program is a path, or a name to be found in PATH. Errors: MissingComponent; of translate(): also TimedOut, Crashed, Protocol.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> lineProgram(const QString &program, const QStringList &arguments, const QString &version);
[[nodiscard]] core::Result<std::unique_ptr<Engine>> translateLocally(const QString &program, const QString &model);

/// A folder with an OPUS-MT (Marian) model as exported for ONNX Runtime: encoder_model(_quantized).onnx,
/// decoder_model_merged(_quantized).onnx, source.spm, vocab.json, config.json.
struct ModelFolder
{
    QString folder;
    QString runtime;  ///< ONNX Runtime's library, an absolute path; empty: onnxRuntimeLibrary()
    int beams = 1;    ///< 1: greedy; up to 8
};
/// Errors: MissingComponent (a file, the runtime, a model it does not know), Corrupt, TooLarge.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> opusMt(const ModelFolder &folder);

/// Where the library is that the recognition of pages uses too, in the data folder; empty when it is not there.
[[nodiscard]] QString onnxRuntimeLibrary();

} // namespace tendertrail::translate
