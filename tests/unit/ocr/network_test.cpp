// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnxfold.h"
#include "onnxgraph.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tendertrail;
using ocr::GraphNode;
using ocr::OnnxGraph;
using onnx::Tensor;

namespace {

constexpr int64_t channels = 8;
constexpr int64_t rows = 4;
constexpr int64_t columns = 5;

/// Numbers that look like any, the same every time.
std::vector<float> numbers(size_t count, unsigned seed)
{
    std::vector<float> values(count);
    for (float &value : values) {
        seed = seed * 1664525U + 1013904223U;
        value = static_cast<float>(seed >> 8) / static_cast<float>(1U << 24) * 6 - 3;
    }
    return values;
}

/// What a network gives, computed in the plainest way; only what the networks of these tests have.
class Evaluation
{
public:
    explicit Evaluation(const OnnxGraph &graph) : m_graph(graph), m_values(graph.constants)
    {
        m_values["x"] = {{1, channels, rows, columns}, numbers(size_t(channels * rows * columns), 7)};
        for (const GraphNode &node : graph.nodes)
            m_values[node.outputs.front()] = result(node);
    }
    [[nodiscard]] const std::vector<float> &at(const std::string &name) const { return m_values.at(name).values; }

private:
    [[nodiscard]] Tensor result(const GraphNode &node) const
    {
        const Tensor &first = m_values.at(node.inputs[0]);
        if (node.operation == "Conv")
            return convolution(node, first);
        if (node.operation == "HardSigmoid") {
            Tensor out = first;
            for (float &value : out.values)
                value = std::clamp(*ocr::numberOf(node, "alpha") * value + *ocr::numberOf(node, "beta"), 0.0F, 1.0F);
            return out;
        }
        if (node.operation == "Clip") {
            const bool byInputs = m_graph.operationSet >= 11;
            const float low = byInputs ? m_values.at(node.inputs[1]).values[0] : *ocr::numberOf(node, "min");
            const float high = byInputs ? m_values.at(node.inputs[2]).values[0] : *ocr::numberOf(node, "max");
            Tensor out = first;
            for (float &value : out.values)
                value = std::clamp(value, low, high);
            return out;
        }
        const Tensor &second = m_values.at(node.inputs[1]);
        Tensor out = first.values.size() >= second.values.size() ? first : second;
        for (size_t i = 0; i < out.values.size(); ++i) {
            const float a = first.values[first.values.size() == 1 ? 0 : i];
            const float b = second.values[second.values.size() == 1 ? 0 : i];
            out.values[i] = node.operation == "Mul" ? a * b : node.operation == "Div" ? a / b : a + b;
        }
        return out;
    }
    [[nodiscard]] Tensor convolution(const GraphNode &node, const Tensor &in) const
    {
        const Tensor &weights = m_values.at(node.inputs[1]);
        const auto pads = ocr::integersOf(node, "pads");
        const auto group = ocr::integersOf(node, "group");
        const int64_t pad = pads ? pads->front() : 0;
        const int64_t groups = group ? group->front() : 1;
        const int64_t out = weights.shape[0];
        const int64_t each = weights.shape[1];
        const int64_t side = weights.shape[2];
        Tensor result{{1, out, rows, columns}, std::vector<float>(size_t(out * rows * columns))};
        for (int64_t o = 0; o < out; ++o)
            for (int64_t y = 0; y < rows; ++y)
                for (int64_t x = 0; x < columns; ++x) {
                    double sum = node.inputs.size() > 2 ? double(m_values.at(node.inputs[2]).values[size_t(o)]) : 0;
                    for (int64_t i = 0; i < each; ++i)
                        for (int64_t dy = 0; dy < side; ++dy)
                            for (int64_t dx = 0; dx < side; ++dx) {
                                const int64_t sy = y + dy - pad;
                                const int64_t sx = x + dx - pad;
                                if (sy < 0 || sx < 0 || sy >= rows || sx >= columns)
                                    continue;
                                const int64_t channel = o / (out / groups) * each + i;
                                sum += double(weights.values[size_t(((o * each + i) * side + dy) * side + dx)])
                                       * double(in.values[size_t((channel * rows + sy) * columns + sx)]);
                            }
                    result.values[size_t((o * rows + y) * columns + x)] = float(sum);
                }
        return result;
    }
    const OnnxGraph &m_graph;
    std::map<std::string, Tensor> m_values;
};

/// A network as the recogniser's is made: a convolution channel by channel, scale, shift, hard swish, scale, shift, and one
/// more convolution.
OnnxGraph network(int64_t operationSet, bool padded, float scale)
{
    OnnxGraph graph;
    graph.operationSet = operationSet;
    graph.outputs = {"y"};
    const auto constant = [&](const char *name, std::vector<int64_t> shape, std::vector<float> values) {
        graph.constants[name] = {std::move(shape), std::move(values)};
    };
    constant("w1", {channels, 1, 3, 3}, numbers(size_t(channels) * 9, 1));
    constant("b1", {channels}, numbers(size_t(channels), 2));
    if (padded)
        constant("w2", {channels, 1, 3, 3}, numbers(size_t(channels) * 9, 3));
    else
        constant("w2", {channels, channels, 1, 1}, numbers(size_t(channels * channels), 3));
    constant("s1", {1}, {0.7F});
    constant("t1", {1}, {-0.4F});
    constant("three", {}, {3});
    constant("zero", {}, {0});
    constant("six", {}, {6});
    constant("s2", {1}, {scale});
    constant("t2", {1}, {0.3F});
    const auto node = [&](const char *operation, std::vector<std::string> inputs, const char *output) -> GraphNode & {
        graph.nodes.push_back({operation, std::move(inputs), {output}, {}});
        return graph.nodes.back();
    };
    GraphNode &first = node("Conv", {"x", "w1", "b1"}, "c1");
    ocr::addInteger(first, "group", channels);
    ocr::addIntegers(first, "pads", {1, 1, 1, 1});
    node("Mul", {"s1", "c1"}, "m1");
    node("Add", {"m1", "t1"}, "u");
    node("Add", {"u", "three"}, "a");
    GraphNode &clip = node("Clip", {"a"}, "k");
    if (operationSet >= 11) {
        clip.inputs.insert(clip.inputs.end(), {"zero", "six"});
    } else {
        ocr::addNumber(clip, "min", 0);
        ocr::addNumber(clip, "max", 6);
    }
    node("Mul", {"u", "k"}, "p");
    node("Div", {"p", "six"}, "h");
    node("Mul", {"s2", "h"}, "m2");
    node("Add", {"m2", "t2"}, "z");
    GraphNode &second = node("Conv", {"z", "w2"}, "y");
    if (padded) {
        ocr::addInteger(second, "group", channels);
        ocr::addIntegers(second, "pads", {1, 1, 1, 1});
    }
    return graph;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFoldedNetworkGivesTheSame_data();
    void aFoldedNetworkGivesTheSame();
    void whatIsUsedElsewhereStays();
    void aNetworkIsWrittenAsItWasRead();
    void brokenFilesStayAsTheyAre();
};

void NetworkTest::aFoldedNetworkGivesTheSame_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<bool>("padded");
    QTest::addColumn<bool>("blocked");
    QTest::addColumn<float>("scale");
    for (const int set : {9, 11})
        for (const bool padded : {false, true})
            for (const bool blocked : {false, true})
                for (const float scale : {1.0F, 0.45F, -0.6F})
                    QTest::addRow("set %d, %s, %s, scale %g", set, padded ? "padded" : "plain", blocked ? "blocked" : "plainly", double(scale))
                        << set << padded << blocked << scale;
}

void NetworkTest::aFoldedNetworkGivesTheSame()
{
    QFETCH(int, set);
    QFETCH(bool, padded);
    QFETCH(bool, blocked);
    QFETCH(float, scale);
    OnnxGraph graph = network(set, padded, scale);
    const std::vector<float> expected = Evaluation(graph).at("y");
    const size_t before = graph.nodes.size();
    ocr::foldActivations(graph, blocked ? ocr::Activation::InBlocks : ocr::Activation::Plainly);
    QVERIFY2(graph.nodes.size() + 3 <= before, qPrintable(QString::number(graph.nodes.size())));
    const std::vector<float> now = Evaluation(graph).at("y");
    QCOMPARE(now.size(), expected.size());
    for (size_t i = 0; i < now.size(); ++i)
        QVERIFY2(std::abs(now[i] - expected[i]) < 1e-3F, qPrintable(QStringLiteral("%1 instead of %2").arg(now[i]).arg(expected[i])));
}

void NetworkTest::whatIsUsedElsewhereStays()
{
    OnnxGraph graph = network(11, false, 0.5F);
    graph.outputs = {"y", "u", "z"};
    const Evaluation before(graph);
    ocr::foldActivations(graph, ocr::Activation::InBlocks);
    const Evaluation after(graph);
    for (const char *name : {"y", "u", "z"})
        for (size_t i = 0; i < before.at(name).size(); ++i)
            QVERIFY(std::abs(before.at(name)[i] - after.at(name)[i]) < 1e-3F);
    // A clip at another number makes no hard swish.
    graph = network(11, false, 0.5F);
    graph.constants["six"].values = {5};
    const std::vector<float> expected = Evaluation(graph).at("y");
    ocr::foldActivations(graph, ocr::Activation::InBlocks);
    QVERIFY(std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode &node) { return node.operation == "Div"; }));
    const std::vector<float> now = Evaluation(graph).at("y");
    for (size_t i = 0; i < now.size(); ++i)
        QVERIFY(std::abs(now[i] - expected[i]) < 1e-3F);
}

void NetworkTest::aNetworkIsWrittenAsItWasRead()
{
    OnnxGraph graph = network(9, true, 0.5F);
    graph.aroundGraph = std::string("\x08\x08", 2);               // the version of the format
    graph.aroundGraph += std::string("\x42\x04\x0a\x00\x10\x09", 6); // the set of operations: no domain, 9
    graph.inGraph = std::string("\x62\x03\x0a\x01y", 5);            // an output of the name y
    graph.constants["unused"] = {{1}, {5}};
    const auto again = OnnxGraph::parse(graph.bytes());
    QVERIFY(again);
    QCOMPARE(again->operationSet, 9);
    QCOMPARE(again->outputs, std::vector<std::string>{"y"});
    QCOMPARE(again->nodes.size(), graph.nodes.size());
    QVERIFY(!again->constants.contains("unused"));
    QCOMPARE(Evaluation(*again).at("y"), Evaluation(graph).at("y"));
    QCOMPARE(again->bytes(), OnnxGraph::parse(again->bytes())->bytes());
    const auto smaller = OnnxGraph::parse(ocr::folded(graph.bytes()));
    QVERIFY(smaller && smaller->nodes.size() < graph.nodes.size());
    QVERIFY(!ocr::integersOf(graph.nodes.front(), "strides"));
    QVERIFY(!ocr::numberOf(graph.nodes.front(), "alpha"));
    QVERIFY(ocr::hasAttribute(graph.nodes.front(), "group"));
}

void NetworkTest::brokenFilesStayAsTheyAre()
{
    OnnxGraph graph = network(11, false, 0.5F);
    const QByteArray whole = graph.bytes();
    QVERIFY(!OnnxGraph::parse({}));
    QVERIFY(!OnnxGraph::parse("not a network at all"));
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const QByteArray cut = whole.left(size);
        QVERIFY(!OnnxGraph::parse(cut));
        QCOMPARE(ocr::folded(cut), cut);
    }
    // Spoiled in the middle it may be read as something, but never past its end.
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray spoiled = whole;
        spoiled[at] = char(spoiled[at] ^ 0xff);
        (void)ocr::folded(spoiled);
    }
    // An operation that holds a graph of its own: that one may name values of this one.
    GraphNode loop{"Loop", {"y"}, {"l"}, std::string("\x2a\x02\x32\x00", 4)};
    graph.nodes.push_back(loop);
    QVERIFY(!OnnxGraph::parse(graph.bytes()));
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "network_test.moc"
