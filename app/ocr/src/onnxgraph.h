// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onnx/network.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tendertrail::ocr {

/// One operation of a network.
struct GraphNode
{
    std::string operation; ///< "Conv"
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::string rest; ///< attributes and names, encoded as in the file
};

/// A network as an ONNX file has it (a protobuf message), so far as it is looked into: its operations and its constants of
/// floats. All else is carried along as it stands.
struct OnnxGraph
{
    std::vector<GraphNode> nodes;            ///< each after those that it takes from; without the constants below
    std::map<std::string, onnx::Tensor> constants; ///< by name
    std::vector<std::string> outputs;
    int64_t operationSet = 0;
    std::string aroundGraph; ///< the other fields of the file, encoded
    std::string inGraph;     ///< and those of the graph

    /// Nothing where the bytes are no such file, or hold what this cannot carry along (graphs inside operations).
    [[nodiscard]] static std::optional<OnnxGraph> parse(const QByteArray &bytes);
    /// Constants that nothing takes from are left out.
    [[nodiscard]] QByteArray bytes() const;
};

/// An attribute of an operation; nothing where it has none of that name and kind.
[[nodiscard]] std::optional<std::vector<int64_t>> integersOf(const GraphNode &of, std::string_view name);
[[nodiscard]] std::optional<float> numberOf(const GraphNode &of, std::string_view name);
[[nodiscard]] bool hasAttribute(const GraphNode &of, std::string_view name);

/// One more attribute.
void addIntegers(GraphNode &to, std::string_view name, const std::vector<int64_t> &values);
void addInteger(GraphNode &to, std::string_view name, int64_t value);
void addNumber(GraphNode &to, std::string_view name, float value);

} // namespace tendertrail::ocr
