// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tinymodel.h"

#include <bit>
#include <cstdint>

namespace tinymodel {

namespace {

// The wire format of protocol buffers.
class Message
{
public:
    Message &number(int field, quint64 value)
    {
        varint(quint64(field) << 3);
        varint(value);
        return *this;
    }
    Message &real(int field, float value)
    {
        varint(quint64(field) << 3 | 5);
        const auto bits = std::bit_cast<quint32>(value);
        for (int i = 0; i < 4; ++i)
            m_bytes += char(bits >> 8 * i & 0xff);
        return *this;
    }
    Message &bytes(int field, const QByteArray &value)
    {
        varint(quint64(field) << 3 | 2);
        varint(quint64(value.size()));
        m_bytes += value;
        return *this;
    }
    Message &message(int field, const Message &value) { return bytes(field, value.m_bytes); }
    [[nodiscard]] QByteArray take() const { return m_bytes; }

private:
    void varint(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += char((value & 0x7f) | 0x80);
        m_bytes += char(value);
    }
    QByteArray m_bytes;
};

constexpr int floats = 1, integers = 7, booleans = 9;

Message node(const char *type, const QList<QByteArray> &inputs, const QList<QByteArray> &outputs, const QList<Message> &attributes = {})
{
    Message made;
    for (const QByteArray &input : inputs)
        made.bytes(1, input);
    for (const QByteArray &output : outputs)
        made.bytes(2, output);
    made.bytes(4, type);
    for (const Message &attribute : attributes)
        made.message(5, attribute);
    return made;
}

Message attribute(const char *name, qint64 value)
{
    return Message().bytes(1, name).number(3, quint64(value)).number(20, 2);
}

Message value(const char *name, int type, const QList<QByteArray> &sides)
{
    Message shape;
    for (const QByteArray &side : sides) {
        bool isNumber = false;
        const quint64 number = side.toULongLong(&isNumber);
        shape.message(1, isNumber ? Message().number(1, number) : Message().bytes(2, side));
    }
    return Message().bytes(1, name).message(2, Message().message(1, Message().number(1, quint64(type)).message(2, shape)));
}

template <typename T>
Message constant(const char *name, int type, const QList<qint64> &sides, const std::vector<T> &values)
{
    Message made;
    for (const qint64 side : sides)
        made.number(1, quint64(side));
    made.number(2, quint64(type));
    made.bytes(8, name);
    made.bytes(9, QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))));
    return made;
}

QByteArray model(const QList<Message> &nodes, const QList<Message> &constants, const QList<Message> &inputs, const QList<Message> &outputs)
{
    Message graph;
    for (const Message &each : nodes)
        graph.message(1, each);
    graph.bytes(2, "tiny");
    for (const Message &each : constants)
        graph.message(5, each);
    for (const Message &each : inputs)
        graph.message(11, each);
    for (const Message &each : outputs)
        graph.message(12, each);
    return Message().number(1, 8).bytes(2, "tendertrail tests").message(7, graph).message(8, Message().number(2, 13)).take();
}

std::vector<float> flat(const std::vector<std::vector<float>> &table)
{
    std::vector<float> all;
    for (const auto &row : table)
        all.insert(all.end(), row.begin(), row.end());
    return all;
}

} // namespace

QByteArray pieceModel(const QList<Piece> &pieces, int kind)
{
    Message file;
    for (const Piece &piece : pieces)
        file.message(1, Message().bytes(1, piece.text.toUtf8()).real(2, piece.score).number(3, quint64(piece.type)));
    file.message(2, Message().number(3, quint64(kind)));
    return file.take();
}

Networks networks(const std::vector<std::vector<float>> &said, const std::vector<std::vector<float>> &after)
{
    const auto words = qint64(said.size());
    const QByteArray side = QByteArray::number(words);
    std::vector<float> places(std::size_t(words * words), 0);
    for (qint64 i = 0; i < words; ++i)
        places[std::size_t(i * words + i)] = 1;

    Networks made;
    made.encoder = model({node("Gather", {"places", "input_ids"}, {"last_hidden_state"})}, {constant("places", floats, {words, words}, places)},
                         {value("input_ids", integers, {"1", "length"}), value("attention_mask", integers, {"1", "length"})},
                         {value("last_hidden_state", floats, {"1", "length", side})});

    const QList<Message> nodes{
        node("Shape", {"past_key_values.0.decoder.key"}, {"memory"}),
        node("Gather", {"memory", "two"}, {"now"}),
        node("Shape", {"encoder_hidden_states"}, {"states"}),
        node("Gather", {"states", "one"}, {"length"}),
        node("Sub", {"length", "one"}, {"last"}),
        node("ReduceSum", {"past_key_values.0.encoder.key"}, {"kept"}, {attribute("keepdims", 0)}),
        node("Cast", {"kept"}, {"kept_number"}, {attribute("to", integers)}),
        node("Mul", {"kept_number", "many"}, {"kept_until"}),
        node("Min", {"now", "last", "kept_until"}, {"place"}),
        node("Gather", {"encoder_hidden_states", "place"}, {"word"}, {attribute("axis", 1)}),
        node("MatMul", {"word", "said"}, {"by_source"}),
        node("Gather", {"after", "input_ids"}, {"by_before"}),
        node("Add", {"by_source", "by_before"}, {"logits"}),
        node("Concat", {"past_key_values.0.decoder.key", "step"}, {"present.0.decoder.key"}, {attribute("axis", 2)}),
        node("Concat", {"past_key_values.0.decoder.value", "step"}, {"present.0.decoder.value"}, {attribute("axis", 2)}),
        node("Not", {"use_cache_branch"}, {"first"}),
        node("Cast", {"first"}, {"first_number"}, {attribute("to", floats)}),
        node("Reshape", {"first_number", "four"}, {"present.0.encoder.key"}),
        node("Identity", {"present.0.encoder.key"}, {"present.0.encoder.value"}),
    };
    const QList<Message> constants{
        constant("said", floats, {words, words}, flat(said)),
        constant("after", floats, {words, words}, flat(after)),
        constant("step", floats, {1, 1, 1, words}, std::vector<float>(std::size_t(words), 0)),
        constant("one", integers, {}, std::vector<int64_t>{1}),
        constant("two", integers, {}, std::vector<int64_t>{2}),
        constant("many", integers, {}, std::vector<int64_t>{1000}),
        constant("four", integers, {4}, std::vector<int64_t>{1, 1, 1, 1}),
    };
    QList<Message> inputs{value("input_ids", integers, {"1", "1"}), value("encoder_attention_mask", integers, {"1", "length"}),
                          value("encoder_hidden_states", floats, {"1", "length", side}), value("use_cache_branch", booleans, {"1"})};
    QList<Message> outputs{value("logits", floats, {"1", "1", side})};
    for (const char *tail : {".0.decoder.key", ".0.decoder.value", ".0.encoder.key", ".0.encoder.value"}) {
        inputs << value(QByteArray("past_key_values").append(tail).constData(), floats, {"1", "1", "past", "size"});
        outputs << value(QByteArray("present").append(tail).constData(), floats, {"1", "1", "present", "size"});
    }
    made.decoder = model(nodes, constants, inputs, outputs);
    return made;
}

} // namespace tinymodel
