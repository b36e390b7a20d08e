// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

struct OrtApi;
struct OrtEnv;
struct OrtSession;

namespace tendertrail::ocr {

/// Numbers in a box of given sides, the last side running fastest.
struct Tensor
{
    std::vector<int64_t> shape;
    std::vector<float> values;
};

/// ONNX Runtime, loaded from a file at run time. One for all models; outlives them. Not for several threads at once.
class OnnxRuntime
{
public:
    /// library: the absolute path of the shared library. Errors: MissingComponent (cannot be loaded, or of a release that
    /// sends telemetry).
    [[nodiscard]] static core::Result<std::shared_ptr<OnnxRuntime>> load(const QString &library);
    ~OnnxRuntime();
    OnnxRuntime(const OnnxRuntime &) = delete;
    OnnxRuntime &operator=(const OnnxRuntime &) = delete;

    [[nodiscard]] QString version() const { return m_version; }

private:
    friend class OnnxModel;
    OnnxRuntime() = default;

    const OrtApi *m_api = nullptr;
    OrtEnv *m_environment = nullptr;
    QString m_version;
};

/// One network with one input and one output of floats, run on one thread of the processor.
class OnnxModel
{
public:
    /// bytes are needed only during the call. Errors: MissingComponent (not a model that this runtime knows).
    [[nodiscard]] static core::Result<std::unique_ptr<OnnxModel>> load(std::shared_ptr<OnnxRuntime> runtime, const QByteArray &bytes,
                                                                       const char *input, const char *output);
    ~OnnxModel();
    OnnxModel(const OnnxModel &) = delete;
    OnnxModel &operator=(const OnnxModel &) = delete;

    /// Errors: Internal (a shape that the network does not take), OutOfMemory.
    [[nodiscard]] core::Result<Tensor> run(Tensor &input);

private:
    OnnxModel() = default;

    std::shared_ptr<OnnxRuntime> m_runtime;
    OrtSession *m_session = nullptr;
    QByteArray m_input;
    QByteArray m_output;
};

} // namespace tendertrail::ocr
