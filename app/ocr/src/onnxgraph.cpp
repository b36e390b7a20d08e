// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnxgraph.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace tendertrail::ocr {

namespace {

// Fields by their numbers in onnx.proto.
namespace model { constexpr uint32_t graph = 7, operationSet = 8; }
namespace operationSet { constexpr uint32_t domain = 1, version = 2; }
namespace graph { constexpr uint32_t node = 1, output = 12; }
namespace valueInfo { constexpr uint32_t name = 1; }
namespace node { constexpr uint32_t input = 1, output = 2, operation = 4, attribute = 5, domain = 7; }
namespace attribute { constexpr uint32_t name = 1, number = 2, integer = 3, tensor = 5, graph = 6, integers = 8, graphs = 11, kind = 20; }
namespace tensor { constexpr uint32_t sides = 1, type = 2, raw = 9; }

constexpr uint64_t kindNumber = 1;
constexpr uint64_t kindInteger = 2;
constexpr uint64_t kindTensor = 4;
constexpr uint64_t kindIntegers = 7;
constexpr uint64_t floats = 1;

enum Wire : uint32_t { varint = 0, eight = 1, bytesOf = 2, four = 5 };

// One field of a message.
struct Field
{
    uint32_t number = 0;
    uint32_t wire = varint;
    uint64_t value = 0;     ///< where it is a number
    std::string_view bytes; ///< where it is bytes, or four of them
    std::string_view whole; ///< with its tag
};

// Goes through a message field by field and stops at the first that is broken.
class Reader
{
public:
    explicit Reader(std::string_view message) : m_rest(message) {}
    [[nodiscard]] bool isBroken() const { return m_broken; }
    std::optional<Field> next()
    {
        if (m_rest.empty() || m_broken)
            return {};
        const std::string_view before = m_rest;
        Field field;
        uint64_t tag = 0;
        m_broken = !number(tag) || tag >> 3 == 0 || tag >> 32 != 0;
        if (m_broken)
            return {};
        field.number = static_cast<uint32_t>(tag >> 3);
        field.wire = static_cast<uint32_t>(tag & 7);
        uint64_t size = 0;
        switch (field.wire) {
        case varint:
            m_broken = !number(field.value);
            break;
        case eight:
            size = 8;
            break;
        case four:
            size = 4;
            break;
        case bytesOf:
            m_broken = !number(size);
            break;
        default:
            m_broken = true;
        }
        m_broken = m_broken || size > m_rest.size();
        if (m_broken)
            return {};
        field.bytes = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        field.whole = before.substr(0, before.size() - m_rest.size());
        return field;
    }
    /// A number of varying length from the front of what is left.
    bool number(uint64_t &value)
    {
        value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_broken = false;
};

void putNumber(std::string &to, uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        to += static_cast<char>(value | 0x80);
    to += static_cast<char>(value);
}

void putInteger(std::string &to, uint32_t field, uint64_t value)
{
    putNumber(to, uint64_t{field} << 3 | varint);
    putNumber(to, value);
}

void putBytes(std::string &to, uint32_t field, std::string_view bytes)
{
    putNumber(to, uint64_t{field} << 3 | bytesOf);
    putNumber(to, bytes.size());
    to += bytes;
}

// Whole numbers that are written one a field or many in one.
bool takeIntegers(const Field &field, std::vector<int64_t> &into)
{
    if (field.wire == varint) {
        into.push_back(static_cast<int64_t>(field.value));
        return true;
    }
    Reader packed(field.bytes);
    while (!packed.atEnd()) {
        uint64_t value = 0;
        if (!packed.number(value))
            return false;
        into.push_back(static_cast<int64_t>(value));
    }
    return true;
}

// The floats of a tensor; nothing where it is of something else, or does not add up.
std::optional<onnx::Tensor> tensorOf(std::string_view message)
{
    constexpr size_t mostSides = 8;
    constexpr uint64_t mostValues = uint64_t{1} << 26;
    onnx::Tensor result;
    std::string_view raw;
    bool ofFloats = false;
    Reader reader(message);
    while (const auto field = reader.next()) {
        if (field->number == tensor::sides && !takeIntegers(*field, result.shape))
            return {};
        if (field->number == tensor::type)
            ofFloats = field->value == floats;
        if (field->number == tensor::raw)
            raw = field->bytes;
    }
    uint64_t count = 1;
    for (const int64_t side : result.shape) {
        if (side < 0 || static_cast<uint64_t>(side) > mostValues)
            return {};
        count *= static_cast<uint64_t>(side);
        if (count > mostValues)
            return {};
    }
    if (reader.isBroken() || !ofFloats || result.shape.size() > mostSides || raw.size() != count * sizeof(float))
        return {};
    result.values.resize(count);
    // Both the file and every machine this runs on have the lowest byte first.
    if (count > 0)
        std::memcpy(result.values.data(), raw.data(), raw.size());
    return result;
}

std::string_view nameOf(std::string_view encoded, uint32_t field)
{
    std::string_view name;
    Reader reader(encoded);
    while (const auto each = reader.next())
        if (each->number == field)
            name = each->bytes;
    return name;
}

// The attribute of that name within the fields of a node.
std::string_view attributeOf(const GraphNode &of, std::string_view name)
{
    Reader reader(of.rest);
    while (const auto field = reader.next())
        if (field->number == node::attribute && nameOf(field->bytes, attribute::name) == name)
            return field->bytes;
    return {};
}

bool holdsGraph(std::string_view encoded)
{
    Reader reader(encoded);
    while (const auto field = reader.next())
        if (field->number == attribute::graph || field->number == attribute::graphs)
            return true;
    return reader.isBroken();
}

// False where it cannot be carried along.
bool takeNode(std::string_view message, OnnxGraph &into)
{
    GraphNode result;
    Reader reader(message);
    while (const auto field = reader.next()) {
        switch (field->number) {
        case node::input:
            result.inputs.emplace_back(field->bytes);
            break;
        case node::output:
            result.outputs.emplace_back(field->bytes);
            break;
        case node::operation:
            result.operation = field->bytes;
            break;
        case node::domain:
            if (!field->bytes.empty())
                return false;
            break;
        case node::attribute:
            if (holdsGraph(field->bytes))
                return false;
            [[fallthrough]];
        default:
            result.rest += field->whole;
        }
    }
    if (reader.isBroken())
        return false;
    if (result.operation == "Constant" && result.outputs.size() == 1) {
        Reader value(attributeOf(result, "value"));
        while (const auto field = value.next())
            if (field->number == attribute::tensor)
                if (auto numbers = tensorOf(field->bytes)) {
                    into.constants.insert_or_assign(result.outputs.front(), std::move(*numbers));
                    return true;
                }
    }
    into.nodes.push_back(std::move(result));
    return true;
}

bool takeGraph(std::string_view message, OnnxGraph &into)
{
    Reader reader(message);
    while (const auto field = reader.next()) {
        if (field->number == graph::node) {
            if (!takeNode(field->bytes, into))
                return false;
            continue;
        }
        if (field->number == graph::output)
            into.outputs.emplace_back(nameOf(field->bytes, valueInfo::name));
        into.inGraph += field->whole;
    }
    return !reader.isBroken();
}

std::string encoded(const GraphNode &from)
{
    std::string result;
    for (const std::string &input : from.inputs)
        putBytes(result, node::input, input);
    for (const std::string &output : from.outputs)
        putBytes(result, node::output, output);
    putBytes(result, node::operation, from.operation);
    return result + from.rest;
}

std::string encoded(const std::string &name, const onnx::Tensor &value)
{
    std::string numbers;
    for (const int64_t side : value.shape)
        putInteger(numbers, tensor::sides, static_cast<uint64_t>(side));
    putInteger(numbers, tensor::type, floats);
    putBytes(numbers, tensor::raw, {reinterpret_cast<const char *>(value.values.data()), value.values.size() * sizeof(float)});
    std::string attributes;
    putBytes(attributes, attribute::name, "value");
    putBytes(attributes, attribute::tensor, numbers);
    putInteger(attributes, attribute::kind, kindTensor);
    GraphNode result{"Constant", {}, {name}, {}};
    putBytes(result.rest, node::attribute, attributes);
    return encoded(result);
}

} // namespace

std::optional<OnnxGraph> OnnxGraph::parse(const QByteArray &bytes)
{
    OnnxGraph result;
    int graphs = 0;
    Reader reader({bytes.constData(), static_cast<size_t>(bytes.size())});
    while (const auto field = reader.next()) {
        if (field->number == model::graph) {
            if (++graphs > 1 || !takeGraph(field->bytes, result))
                return {};
            continue;
        }
        if (field->number == model::operationSet && nameOf(field->bytes, operationSet::domain).empty()) {
            Reader set(field->bytes);
            while (const auto part = set.next())
                if (part->number == operationSet::version)
                    result.operationSet = static_cast<int64_t>(part->value);
        }
        result.aroundGraph += field->whole;
    }
    if (reader.isBroken() || graphs != 1)
        return {};
    return result;
}

QByteArray OnnxGraph::bytes() const
{
    std::set<std::string_view> taken(outputs.begin(), outputs.end());
    for (const GraphNode &each : nodes)
        taken.insert(each.inputs.begin(), each.inputs.end());
    std::string whole = inGraph;
    for (const auto &[name, value] : constants)
        if (taken.contains(name))
            putBytes(whole, graph::node, encoded(name, value));
    for (const GraphNode &each : nodes)
        putBytes(whole, graph::node, encoded(each));
    std::string result = aroundGraph;
    putBytes(result, model::graph, whole);
    return QByteArray(result.data(), static_cast<qsizetype>(result.size()));
}

std::optional<std::vector<int64_t>> integersOf(const GraphNode &of, std::string_view name)
{
    const std::string_view found = attributeOf(of, name);
    if (found.empty())
        return {};
    std::vector<int64_t> values;
    Reader reader(found);
    while (const auto field = reader.next())
        if ((field->number == attribute::integers || field->number == attribute::integer) && !takeIntegers(*field, values))
            return {};
    return values;
}

std::optional<float> numberOf(const GraphNode &of, std::string_view name)
{
    std::optional<float> value;
    Reader reader(attributeOf(of, name));
    while (const auto field = reader.next())
        if (field->number == attribute::number && field->wire == four) {
            value.emplace();
            std::memcpy(&*value, field->bytes.data(), sizeof(float));
        }
    return value;
}

bool hasAttribute(const GraphNode &of, std::string_view name)
{
    return !attributeOf(of, name).empty();
}

void addIntegers(GraphNode &to, std::string_view name, const std::vector<int64_t> &values)
{
    std::string fields;
    putBytes(fields, attribute::name, name);
    for (const int64_t value : values)
        putInteger(fields, attribute::integers, static_cast<uint64_t>(value));
    putInteger(fields, attribute::kind, kindIntegers);
    putBytes(to.rest, node::attribute, fields);
}

void addInteger(GraphNode &to, std::string_view name, int64_t value)
{
    std::string fields;
    putBytes(fields, attribute::name, name);
    putInteger(fields, attribute::integer, static_cast<uint64_t>(value));
    putInteger(fields, attribute::kind, kindInteger);
    putBytes(to.rest, node::attribute, fields);
}

void addNumber(GraphNode &to, std::string_view name, float value)
{
    std::string fields;
    putBytes(fields, attribute::name, name);
    putNumber(fields, uint64_t{attribute::number} << 3 | four);
    char bytes[sizeof(float)];
    std::memcpy(bytes, &value, sizeof(float));
    fields.append(bytes, sizeof(float));
    putInteger(fields, attribute::kind, kindNumber);
    putBytes(to.rest, node::attribute, fields);
}

} // namespace tendertrail::ocr
