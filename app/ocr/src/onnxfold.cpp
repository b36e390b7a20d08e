// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnxfold.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace tendertrail::ocr {

namespace {

constexpr int64_t blockOfChannels = 8; // the least that the runtime's blocked layout takes

// times a number, plus a number
struct Affine
{
    double scale = 1;
    double shift = 0;
    [[nodiscard]] bool changesNothing() const { return scale == 1 && shift == 0; }
};

class Folding
{
public:
    Folding(OnnxGraph &graph, Activation how) : m_graph(graph), m_how(how)
    {
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            for (const std::string &input : graph.nodes[i].inputs)
                m_users[input].push_back(i);
        m_outputs.insert(graph.outputs.begin(), graph.outputs.end());
        m_gone.assign(graph.nodes.size(), false);
    }
    void run()
    {
        for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (m_gone[i])
                continue;
            const size_t at = m_result.size();
            m_result.push_back(std::move(m_graph.nodes[i]));
            if (const auto channels = channelsOf(m_result[at])) {
                takeIn(m_result[at]);
                foldSwish(std::string(m_result[at].outputs.front()), *channels);
            }
        }
        m_graph.nodes = std::move(m_result);
    }

private:
    // Of a convolution with known weights: how many channels come out.
    [[nodiscard]] std::optional<int64_t> channelsOf(const GraphNode &node) const
    {
        if (node.operation != "Conv" || node.outputs.size() != 1 || node.inputs.size() < 2)
            return {};
        const auto weights = m_graph.constants.find(node.inputs[1]);
        if (weights == m_graph.constants.end() || weights->second.shape.size() != 4 || weights->second.shape[0] < 1 || weights->second.values.empty())
            return {};
        if (node.inputs.size() > 2) {
            const auto shifts = m_graph.constants.find(node.inputs[2]);
            if (shifts == m_graph.constants.end() || shifts->second.values.size() != static_cast<size_t>(weights->second.shape[0]))
                return {};
        }
        return weights->second.shape[0];
    }
    // The one that takes from this and nothing else does.
    [[nodiscard]] std::optional<size_t> onlyUserOf(const std::string &value) const
    {
        const auto users = m_users.find(value);
        if (users == m_users.end() || users->second.size() != 1 || m_outputs.contains(value))
            return {};
        return users->second.front();
    }
    // A node of two inputs of which one is a single number: that number, where the other is value.
    [[nodiscard]] std::optional<float> numberBeside(const GraphNode &node, const std::string &value) const
    {
        if (node.inputs.size() != 2 || node.outputs.size() != 1)
            return {};
        const std::string &other = node.inputs[0] == value ? node.inputs[1] : node.inputs[0];
        const auto constant = m_graph.constants.find(other);
        if (other == value || constant == m_graph.constants.end() || constant->second.values.size() != 1 || constant->second.shape.size() > 4)
            return {};
        return constant->second.values.front();
    }
    // Scales and shifts by single numbers that follow a value, one after the other; value becomes what they end in.
    Affine takeAffine(std::string &value)
    {
        Affine sum;
        while (const auto user = onlyUserOf(value)) {
            const GraphNode &node = m_graph.nodes[*user];
            const bool scales = node.operation == "Mul";
            const auto number = scales || node.operation == "Add" ? numberBeside(node, value) : std::nullopt;
            if (!number || m_gone[*user])
                break;
            if (scales) {
                sum.scale *= static_cast<double>(*number);
                sum.shift *= static_cast<double>(*number);
            } else {
                sum.shift += static_cast<double>(*number);
            }
            m_gone[*user] = true;
            value = node.outputs.front();
        }
        return sum;
    }
    std::string newConstant(std::vector<int64_t> shape, std::vector<float> values)
    {
        std::string name;
        do
            name = "folded." + std::to_string(m_named++);
        while (m_graph.constants.contains(name) || m_users.contains(name));
        m_graph.constants.emplace(name, onnx::Tensor{std::move(shape), std::move(values)});
        return name;
    }
    // before: what its input goes through first. after: what its output does.
    void changeWeights(GraphNode &convolution, Affine before, Affine after)
    {
        const onnx::Tensor &weights = m_graph.constants.at(convolution.inputs[1]);
        const auto channels = static_cast<size_t>(weights.shape[0]);
        const size_t each = weights.values.size() / channels;
        std::vector<float> scaled(weights.values.size());
        std::vector<float> shifts(channels);
        for (size_t channel = 0; channel < channels; ++channel) {
            double sum = 0;
            for (size_t i = channel * each; i < (channel + 1) * each; ++i) {
                sum += static_cast<double>(weights.values[i]);
                scaled[i] = static_cast<float>(static_cast<double>(weights.values[i]) * before.scale * after.scale);
            }
            const double own = convolution.inputs.size() > 2 ? static_cast<double>(m_graph.constants.at(convolution.inputs[2]).values[channel]) : 0;
            shifts[channel] = static_cast<float>((own + sum * before.shift) * after.scale + after.shift);
        }
        const std::vector<int64_t> shape = weights.shape;
        convolution.inputs.resize(3);
        convolution.inputs[1] = newConstant(shape, std::move(scaled));
        convolution.inputs[2] = newConstant({shape[0]}, std::move(shifts));
    }
    void takeIn(GraphNode &convolution)
    {
        std::string value = convolution.outputs.front();
        const Affine after = takeAffine(value);
        if (value == convolution.outputs.front())
            return;
        changeWeights(convolution, {}, after);
        convolution.outputs.front() = value;
    }
    // The nodes of value * clip(value + 3, 0, 6) / 6, the last one last.
    [[nodiscard]] std::optional<std::array<size_t, 4>> swishOf(const std::string &value) const
    {
        const auto users = m_users.find(value);
        if (users == m_users.end() || users->second.size() != 2 || m_outputs.contains(value))
            return {};
        for (const size_t first : users->second) {
            const size_t product = first == users->second[0] ? users->second[1] : users->second[0];
            const GraphNode &add = m_graph.nodes[first];
            if (add.operation != "Add" || numberBeside(add, value) != 3.0F || m_graph.nodes[product].operation != "Mul"
                || m_graph.nodes[product].outputs.size() != 1)
                continue;
            const auto clip = onlyUserOf(add.outputs.front());
            if (!clip || !clipsToSix(m_graph.nodes[*clip]) || onlyUserOf(m_graph.nodes[*clip].outputs.front()) != product)
                continue;
            const auto last = onlyUserOf(m_graph.nodes[product].outputs.front());
            if (!last)
                continue;
            const GraphNode &division = m_graph.nodes[*last];
            if (division.operation == "Div" && division.inputs.front() == m_graph.nodes[product].outputs.front()
                && numberBeside(division, division.inputs.front()) == 6.0F)
                return std::array{first, *clip, product, *last};
        }
        return {};
    }
    [[nodiscard]] bool clipsToSix(const GraphNode &node) const
    {
        if (node.operation != "Clip" || node.outputs.size() != 1)
            return false;
        if (m_graph.operationSet < clipTakesInputs)
            return node.inputs.size() == 1 && numberOf(node, "min") == 0.0F && numberOf(node, "max") == 6.0F;
        const auto is = [&](size_t input, float number) {
            const auto constant = m_graph.constants.find(node.inputs[input]);
            return constant != m_graph.constants.end() && constant->second.values.size() == 1 && constant->second.values.front() == number;
        };
        return node.inputs.size() == 3 && is(1, 0) && is(2, 6);
    }
    // A convolution that does nothing but scale and shift each channel.
    void pushAffine(const std::string &from, const std::string &to, Affine by, int64_t channels)
    {
        const auto count = static_cast<size_t>(channels);
        GraphNode node{"Conv", {from}, {to}, {}};
        node.inputs.push_back(newConstant({channels, 1, 1, 1}, std::vector<float>(count, static_cast<float>(by.scale))));
        node.inputs.push_back(newConstant({channels}, std::vector<float>(count, static_cast<float>(by.shift))));
        addInteger(node, "group", channels);
        addIntegers(node, "kernel_shape", {1, 1});
        m_result.push_back(std::move(node));
    }
    void pushClip(const std::string &from, const std::string &to, double low, double high)
    {
        GraphNode node{"Clip", {from}, {to}, {}};
        if (m_graph.operationSet < clipTakesInputs) {
            addNumber(node, "min", static_cast<float>(low));
            addNumber(node, "max", static_cast<float>(high));
        } else {
            node.inputs.push_back(newConstant({}, {static_cast<float>(low)}));
            node.inputs.push_back(newConstant({}, {static_cast<float>(high)}));
        }
        m_result.push_back(std::move(node));
    }
    void foldSwish(const std::string &value, int64_t channels)
    {
        const auto swish = swishOf(value);
        const bool blocked = m_how == Activation::InBlocks;
        if (!swish || (blocked && channels % blockOfChannels != 0))
            return;
        for (const size_t each : *swish)
            m_gone[each] = true;
        std::string end = m_graph.nodes[swish->back()].outputs.front();
        Affine after = takeAffine(end);
        // An own name for each value in between.
        const std::string gate = value + ".gate";
        const std::string product = value + ".swish";
        if (blocked) {
            // value * clip(value + 3, 0, 6) / 6 * scale: all but the product within a convolution that ends in a clip.
            const double sixth = after.scale / 6;
            pushAffine(value, gate + ".open", {sixth, 3 * sixth}, channels);
            pushClip(gate + ".open", gate, std::min(0.0, after.scale), std::max(0.0, after.scale));
            after.scale = 1;
        } else {
            GraphNode node{"HardSigmoid", {value}, {gate}, {}};
            addNumber(node, "alpha", 1.0F / 6);
            addNumber(node, "beta", 0.5F);
            m_result.push_back(std::move(node));
        }
        m_result.push_back({"Mul", {value, gate}, {product}, {}});
        // What is left goes into the next convolution's weights, unless that one sees zeros around the picture.
        const auto next = onlyUserOf(end);
        if (after.changesNothing()) {
            m_result.back().outputs.front() = end;
        } else if (next && channelsOf(m_graph.nodes[*next]) && m_graph.nodes[*next].inputs.front() == end && (after.shift == 0 || !padsInput(m_graph.nodes[*next]))) {
            changeWeights(m_graph.nodes[*next], after, {});
            m_graph.nodes[*next].inputs.front() = product;
        } else if (blocked) {
            pushAffine(product, end, after, channels);
        } else {
            m_result.push_back({"Mul", {product, newConstant({1}, {static_cast<float>(after.scale)})}, {product + ".scaled"}, {}});
            m_result.push_back({"Add", {product + ".scaled", newConstant({1}, {static_cast<float>(after.shift)})}, {end}, {}});
        }
    }
    [[nodiscard]] static bool padsInput(const GraphNode &convolution)
    {
        const auto pads = integersOf(convolution, "pads");
        return hasAttribute(convolution, "auto_pad") || (pads && std::any_of(pads->begin(), pads->end(), [](int64_t pad) { return pad != 0; }));
    }

    static constexpr int64_t clipTakesInputs = 11; // from this set of operations on; before, they were attributes
    OnnxGraph &m_graph;
    Activation m_how;
    std::unordered_map<std::string, std::vector<size_t>> m_users;
    std::unordered_set<std::string> m_outputs;
    std::vector<bool> m_gone;
    std::vector<GraphNode> m_result;
    size_t m_named = 0;
};

} // namespace

void foldActivations(OnnxGraph &graph, Activation how)
{
    Folding(graph, how).run();
}

QByteArray folded(const QByteArray &model)
{
    auto graph = OnnxGraph::parse(model);
    if (!graph)
        return model;
#if defined(Q_PROCESSOR_X86_64)
    foldActivations(*graph, Activation::InBlocks);
#else
    foldActivations(*graph, Activation::Plainly);
#endif
    return graph->bytes();
}

} // namespace tendertrail::ocr
