// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnxgraph.h"

namespace tendertrail::ocr {

/// How an activation that follows a convolution is computed.
enum class Activation {
    InBlocks, ///< by operations that ONNX Runtime has for its blocked layout of channels (x86), so that it stays in it
    Plainly,  ///< by the fewest operations
};

/// The same network with fewer passes over memory. PP-OCR's convolutions are followed by up to nine operations on single
/// numbers each (scale, shift, hard swish spelt out, scale, shift), none of which the runtime joins, and which took half of
/// the detector's time: scales and shifts go into the weights, hard swish becomes two operations. Results differ by rounding.
void foldActivations(OnnxGraph &graph, Activation how);

/// The model with that done in the way that suits this processor; as it was where it cannot be read.
[[nodiscard]] QByteArray folded(const QByteArray &model);

} // namespace tendertrail::ocr
