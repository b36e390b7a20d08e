// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pieces.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <vector>

namespace tendertrail::translate {

namespace {

constexpr qsizetype largestFile = 64 << 20;
constexpr qsizetype longestText = 20000;
constexpr QChar space(0x2581); // ▁
constexpr float unknownPenalty = 10;

/// The wire format of protocol buffers: fields of a number and one of four kinds.
class Message
{
public:
    explicit Message(QByteArrayView all) : m_bytes(all) {}

    /// The next field; false at the end, or when the bytes follow no format.
    bool next()
    {
        if (m_at >= m_bytes.size() || !m_good)
            return false;
        const quint64 key = varint();
        field = int(key >> 3);
        bytes = {};
        number = 0;
        switch (key & 7) {
        case 0:
            number = varint();
            break;
        case 1:
            take(8);
            break;
        case 2:
            take(qsizetype(std::min<quint64>(varint(), quint64(std::numeric_limits<qsizetype>::max()))));
            break;
        case 5:
            take(4);
            break;
        default:
            m_good = false;
        }
        return m_good;
    }
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] float real() const
    {
        if (bytes.size() != 4)
            return 0;
        quint32 bits = 0;
        for (int i = 3; i >= 0; --i)
            bits = bits << 8 | quint8(bytes[i]);
        return std::bit_cast<float>(bits);
    }

    int field = 0;
    quint64 number = 0;
    QByteArrayView bytes;

private:
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        m_good = false;
        return 0;
    }
    void take(qsizetype count)
    {
        if (count > m_bytes.size() - m_at) {
            m_good = false;
            return;
        }
        bytes = m_bytes.sliced(m_at, count);
        m_at += count;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

// NFKC, one space for many, ▁ for a space, one before the text: what the models of this family were trained on.
QString normal(const QString &text)
{
    QString result = text.left(longestText).normalized(QString::NormalizationForm_KC).simplified();
    if (result.isEmpty())
        return result;
    result.replace(u' ', space);
    return space + result;
}

} // namespace

core::Result<PieceModel> PieceModel::read(const QByteArray &bytes, const QString &name)
{
    using Code = core::ErrorCode;
    if (bytes.size() > largestFile)
        return core::fail(Code::TooLarge, name);
    PieceModel model;
    Message file(bytes);
    constexpr int pieces = 1, trainer = 2;
    float lowest = 0;
    while (file.next()) {
        if (file.field == trainer) {
            Message spec(file.bytes);
            constexpr int modelType = 3;
            while (spec.next()) {
                if (spec.field == modelType && spec.number != 1)
                    return core::fail(Code::Unsupported, name, QStringLiteral("only unigram models are read"));
            }
        } else if (file.field == pieces) {
            Message piece(file.bytes);
            QString text;
            float score = 0;
            quint64 type = 1;
            while (piece.next()) {
                if (piece.field == 1)
                    text = QString::fromUtf8(piece.bytes);
                else if (piece.field == 2)
                    score = piece.real();
                else if (piece.field == 3)
                    type = piece.number;
            }
            constexpr quint64 ordinary = 1, userDefined = 4;
            if (!piece.isGood() || text.isEmpty() || (type != ordinary && type != userDefined) || !(score == score))
                continue;
            model.m_scores.insert(text, score);
            model.m_longest = std::max(model.m_longest, text.size());
            lowest = std::min(lowest, score);
        }
    }
    if (!file.isGood() || model.m_scores.isEmpty())
        return core::fail(Code::Corrupt, name, QStringLiteral("no SentencePiece model"));
    model.m_longest = std::min<qsizetype>(model.m_longest, 64);
    model.m_unknown = lowest - unknownPenalty;
    return model;
}

QStringList PieceModel::cut(const QString &text) const
{
    const QString source = normal(text);
    struct Best
    {
        float score = -std::numeric_limits<float>::infinity();
        qsizetype from = 0;
        bool isKnown = false;
    };
    std::vector<Best> best(std::size_t(source.size()) + 1);
    best[0].score = 0;
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (at > 0 && source[at].isLowSurrogate() && source[at - 1].isHighSurrogate())
            continue;
        const float so = best[std::size_t(at)].score;
        const auto reach = [&](qsizetype end, float score, bool isKnown) {
            Best &there = best[std::size_t(end)];
            if (so + score > there.score)
                there = {so + score, at, isKnown};
        };
        const qsizetype one = source[at].isHighSurrogate() && at + 1 < source.size() ? 2 : 1;
        bool single = false;
        for (qsizetype length = 1; length <= m_longest && at + length <= source.size(); ++length) {
            const auto known = m_scores.constFind(source.mid(at, length));
            if (known == m_scores.cend())
                continue;
            single = single || length == one;
            reach(at + length, *known, true);
        }
        if (!single)
            reach(at + one, m_unknown, false);
    }
    QStringList pieces;
    bool unknownBefore = false;
    for (qsizetype end = source.size(); end > 0;) {
        const Best &step = best[std::size_t(end)];
        const QString piece = source.mid(step.from, end - step.from);
        if (!step.isKnown && unknownBefore)
            pieces.last().prepend(piece);
        else
            pieces.append(piece);
        unknownBefore = !step.isKnown;
        end = step.from;
    }
    std::ranges::reverse(pieces);
    return pieces;
}

QString PieceModel::join(const QStringList &pieces)
{
    return pieces.join(QString()).replace(space, u' ').simplified();
}

} // namespace tendertrail::translate
