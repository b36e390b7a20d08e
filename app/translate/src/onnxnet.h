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
struct OrtValue;

namespace tendertrail::translate {

/// ONNX Runtime, loaded from a file at run time, never linked. Outlives its nets and values.
class OnnxLibrary
{
public:
    /// Errors: MissingComponent (cannot be loaded, or of a release that sends telemetry).
    [[nodiscard]] static core::Result<std::shared_ptr<OnnxLibrary>> load(const QString &path);
    ~OnnxLibrary();
    OnnxLibrary(const OnnxLibrary &) = delete;
    OnnxLibrary &operator=(const OnnxLibrary &) = delete;
    [[nodiscard]] QString version() const { return m_version; }

private:
    friend class OnnxNet;
    friend class OnnxValue;
    OnnxLibrary() = default;
    const OrtApi *m_api = nullptr;
    OrtEnv *m_environment = nullptr;
    QString m_version;
};

/// A tensor. Cheap to copy: what one run gives is handed to the next without being looked at.
class OnnxValue
{
public:
    [[nodiscard]] static core::Result<OnnxValue> ofIntegers(const std::shared_ptr<OnnxLibrary> &library, std::vector<int64_t> values,
                                                            const std::vector<int64_t> &shape);
    [[nodiscard]] static core::Result<OnnxValue> ofFloats(const std::shared_ptr<OnnxLibrary> &library, std::vector<float> values,
                                                          const std::vector<int64_t> &shape);
    [[nodiscard]] static core::Result<OnnxValue> ofBool(const std::shared_ptr<OnnxLibrary> &library, bool value);
    /// Its floats. Errors: Internal (of another kind, or of odd size).
    [[nodiscard]] core::Result<std::vector<float>> floats() const;

private:
    friend class OnnxNet;
    struct Held;
    std::shared_ptr<Held> m_held;
};

/// A network with inputs and outputs by name, on one thread of the processor.
class OnnxNet
{
public:
    /// Errors: MissingComponent (not a model that this runtime knows).
    [[nodiscard]] static core::Result<std::unique_ptr<OnnxNet>> load(const std::shared_ptr<OnnxLibrary> &library, const QByteArray &model, const QString &name);
    ~OnnxNet();
    OnnxNet(const OnnxNet &) = delete;
    OnnxNet &operator=(const OnnxNet &) = delete;

    struct Input
    {
        QByteArray name;
        OnnxValue value;
    };
    /// Errors: Internal (names or shapes that the network does not take).
    [[nodiscard]] core::Result<std::vector<OnnxValue>> run(const std::vector<Input> &inputs, const std::vector<QByteArray> &outputs) const;

private:
    OnnxNet() = default;
    std::shared_ptr<OnnxLibrary> m_library;
    OrtSession *m_session = nullptr;
    QString m_name;
};

} // namespace tendertrail::translate
