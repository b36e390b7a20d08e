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

namespace tendertrail::onnx {

/// Numbers in a box of given sides, the last side running fastest.
struct Tensor
{
    std::vector<int64_t> shape;
    std::vector<float> values;
};

/// ONNX Runtime, loaded from a file at run time, never linked. One for all networks; its networks and values keep it. Not for several
/// threads at once.
class Library
{
public:
    /// path: absolute. Errors: MissingComponent (cannot be loaded, or of a release that sends telemetry).
    [[nodiscard]] static core::Result<std::shared_ptr<Library>> load(const QString &path);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
    [[nodiscard]] QString version() const { return m_version; }

private:
    friend class Network;
    friend class Value;
    Library() = default;
    const OrtApi *m_api = nullptr;
    OrtEnv *m_environment = nullptr;
    QString m_version;
};

/// What goes into a network and comes out of it. Cheap to copy: what one run gives is handed to the next without being looked at.
class Value
{
public:
    [[nodiscard]] static core::Result<Value> ofIntegers(const std::shared_ptr<Library> &library, std::vector<int64_t> values,
                                                            const std::vector<int64_t> &shape);
    [[nodiscard]] static core::Result<Value> ofFloats(const std::shared_ptr<Library> &library, Tensor tensor);
    [[nodiscard]] static core::Result<Value> ofBool(const std::shared_ptr<Library> &library, bool value);
    /// Its floats. Errors: Internal (of another kind, or of odd size).
    [[nodiscard]] core::Result<Tensor> floats() const;

private:
    friend class Network;
    struct Held;
    std::shared_ptr<Held> m_held;
};

/// A network with inputs and outputs by name, on one thread of the processor.
class Network
{
public:
    /// model: the bytes of its file, needed only during the call; name: for errors. Errors: MissingComponent (not a model that this
    /// runtime knows).
    [[nodiscard]] static core::Result<std::unique_ptr<Network>> load(const std::shared_ptr<Library> &library, const QByteArray &model, const QString &name);
    ~Network();
    Network(const Network &) = delete;
    Network &operator=(const Network &) = delete;

    struct Input
    {
        QByteArray name;
        Value value;
    };
    /// Errors: Internal (names or shapes that the network does not take).
    [[nodiscard]] core::Result<std::vector<Value>> run(const std::vector<Input> &inputs, const std::vector<QByteArray> &outputs) const;
    /// For one input and one output of floats.
    [[nodiscard]] core::Result<Tensor> run(const QByteArray &input, Tensor tensor, const QByteArray &output) const;

private:
    Network() = default;
    std::shared_ptr<Library> m_library;
    OrtSession *m_session = nullptr;
    QString m_name;
};

} // namespace tendertrail::onnx
