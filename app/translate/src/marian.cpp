// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"
#include "core/sha256.h"
#include "onnx/network.h"
#include "pieces.h"
#include "translate/localengines.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tendertrail::translate {

namespace {

using core::ErrorCode;

constexpr qint64 largestModel = qint64{2000} << 20;
constexpr qint64 largestText = 32 << 20;
constexpr std::size_t mostPieces = 512;
constexpr int mostBeams = 8;

core::Result<QByteArray> bytesOf(const QString &folder, const QStringList &names, qint64 largest)
{
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (!file.exists())
            continue;
        if (file.size() > largest)
            return core::fail(ErrorCode::TooLarge, file.fileName());
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(ErrorCode::Io, file.fileName(), file.errorString());
        return file.readAll();
    }
    return core::fail(ErrorCode::MissingComponent, QDir(folder).filePath(names.last()));
}

/// What config.json says of the network's shape.
struct Shape
{
    int layers = 6;
    int heads = 8;
    int headSize = 64;
    int64_t start = 65000;
    int64_t pad = 65000;
    int64_t end = 0;

    static core::Result<Shape> read(const QByteArray &json)
    {
        const QJsonObject config = QJsonDocument::fromJson(json).object();
        Shape shape;
        shape.layers = config.value(QStringLiteral("decoder_layers")).toInt(shape.layers);
        shape.heads = config.value(QStringLiteral("decoder_attention_heads")).toInt(shape.heads);
        shape.headSize = config.value(QStringLiteral("d_model")).toInt(shape.heads * shape.headSize) / std::max(1, shape.heads);
        shape.pad = config.value(QStringLiteral("pad_token_id")).toInteger(shape.pad);
        shape.start = config.value(QStringLiteral("decoder_start_token_id")).toInteger(shape.pad);
        shape.end = config.value(QStringLiteral("eos_token_id")).toInteger(shape.end);
        if (config.isEmpty() || shape.layers < 1 || shape.layers > 64 || shape.heads < 1 || shape.heads > 64 || shape.headSize < 1 || shape.headSize > 1024)
            return core::fail(ErrorCode::Corrupt, QStringLiteral("config.json"));
        return shape;
    }
};

/// A translation on its way.
struct Hypothesis
{
    std::vector<int64_t> ids;
    double score = 0;               ///< sum of log probabilities
    std::vector<onnx::Value> past;    ///< by layer: decoder key and value, encoder key and value
    [[nodiscard]] double perPiece() const { return score / double(std::max<std::size_t>(1, ids.size())); }
};

struct Candidate
{
    double score = 0;
    std::size_t hypothesis = 0;
    int64_t id = 0;
};

// log of the softmax, in place, without what must never be said.
void logProbabilities(std::vector<float> &logits, int64_t never)
{
    if (never >= 0 && never < int64_t(logits.size()))
        logits[std::size_t(never)] = -std::numeric_limits<float>::infinity();
    const float highest = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(double(logit - highest));
    const auto shift = float(double(highest) + std::log(sum));
    for (float &logit : logits)
        logit -= shift;
}

class Marian final : public Engine
{
public:
    static core::Result<std::unique_ptr<Engine>> load(const ModelFolder &from)
    {
        const QString folder = from.folder;
        // The folder first: a wrong one is the likelier slip, and needs no library to be told.
        if (folder.isEmpty())
            return core::fail(ErrorCode::InvalidArgument, QStringLiteral("model"), QStringLiteral("the folder of an OPUS-MT model"));
        std::unique_ptr<Marian> engine(new Marian);
        engine->m_beams = std::clamp(from.beams, 1, mostBeams);
        const auto config = bytesOf(folder, {QStringLiteral("config.json")}, largestText);
        if (!config)
            return config.failure();
        const auto shape = Shape::read(*config);
        if (!shape)
            return shape.failure();
        engine->m_shape = *shape;
        const auto source = bytesOf(folder, {QStringLiteral("source.spm")}, largestText);
        if (!source)
            return source.failure();
        auto pieces = PieceModel::read(*source, QStringLiteral("source.spm"));
        if (!pieces)
            return pieces.failure();
        engine->m_pieces = std::move(*pieces);
        TRAIL_TRY(engine->readVocabulary(folder));
        const QString path = from.runtime.isEmpty() ? onnxRuntimeLibrary() : from.runtime;
        if (path.isEmpty())
            return core::fail(ErrorCode::MissingComponent, QStringLiteral("onnxruntime"), QStringLiteral("neither named nor in the data folder ocr"));
        auto library = onnx::Library::load(path);
        if (!library)
            return library.failure();
        engine->m_library = *library;
        TRAIL_TRY(engine->readNetworks(folder));
        return std::unique_ptr<Engine>(std::move(engine));
    }

    EngineInfo info() const override
    {
        EngineInfo info;
        info.id = QStringLiteral("opus");
        info.version = m_version;
        info.segmentsPerCall = 8;
        return info;
    }

    core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &, const QString &, const core::CancelToken &cancel) override
    {
        std::vector<Translated> results;
        for (const QString &source : sources) {
            QStringList parts;
            for (const QString &sentence : sentences(source)) {
                auto part = one(sentence, cancel);
                if (!part)
                    return part.failure();
                parts << *part;
            }
            Translated result;
            result.text = parts.join(u' ').trimmed();
            result.warnings = checkTranslation(source, result.text);
            if (result.text.isEmpty() && !source.trimmed().isEmpty())
                result.warnings << QStringLiteral("empty");
            results.push_back(std::move(result));
        }
        return results;
    }

private:
    core::Result<void> readVocabulary(const QString &folder)
    {
        const auto bytes = bytesOf(folder, {QStringLiteral("vocab.json")}, largestText);
        if (!bytes)
            return bytes.failure();
        const QJsonObject vocabulary = QJsonDocument::fromJson(*bytes).object();
        constexpr qint64 most = 1'000'000;
        for (auto it = vocabulary.begin(); it != vocabulary.end(); ++it) {
            const qint64 id = it.value().toInteger(-1);
            if (id < 0 || id > most)
                return core::fail(ErrorCode::Corrupt, QStringLiteral("vocab.json"), it.key());
            m_ids.insert(it.key(), id);
            m_words.insert(id, it.key());
        }
        if (m_ids.isEmpty())
            return core::fail(ErrorCode::Corrupt, QStringLiteral("vocab.json"));
        m_unknown = m_ids.value(QStringLiteral("<unk>"), 1);
        return {};
    }

    core::Result<void> readNetworks(const QString &folder)
    {
        // The whole network before the quantised one only if that is all there is: the small one is as good and much quicker.
        const auto encoder = bytesOf(folder, {QStringLiteral("encoder_model_quantized.onnx"), QStringLiteral("encoder_model.onnx")}, largestModel);
        if (!encoder)
            return encoder.failure();
        const auto decoder = bytesOf(folder, {QStringLiteral("decoder_model_merged_quantized.onnx"), QStringLiteral("decoder_model_merged.onnx")}, largestModel);
        if (!decoder)
            return decoder.failure();
        auto encoding = onnx::Network::load(m_library, *encoder, QStringLiteral("encoder_model"));
        if (!encoding)
            return encoding.failure();
        auto decoding = onnx::Network::load(m_library, *decoder, QStringLiteral("decoder_model_merged"));
        if (!decoding)
            return decoding.failure();
        m_encoder = std::move(*encoding);
        m_decoder = std::move(*decoding);
        m_version = QStringLiteral("%1 %2 beams %3")
                        .arg(QDir(folder).dirName(), core::Sha256::of(core::Sha256::of(*encoder).bytes() + core::Sha256::of(*decoder).bytes()).hex().left(12))
                        .arg(m_beams);
        for (int layer = 0; layer < m_shape.layers; ++layer) {
            for (const char *side : {"decoder", "encoder"}) {
                for (const char *part : {"key", "value"}) {
                    const QByteArray tail = '.' + QByteArray::number(layer) + '.' + side + '.' + part;
                    m_pastNames.push_back("past_key_values" + tail);
                    m_presentNames.push_back("present" + tail);
                }
            }
        }
        return {};
    }

    // The model was taught sentence by sentence.
    static QStringList sentences(const QString &text)
    {
        QStringList parts;
        qsizetype from = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool ends = QStringView(u"。！？；!?").contains(text[i]) && i + 1 < text.size();
            if (!ends)
                continue;
            parts << text.mid(from, i + 1 - from);
            from = i + 1;
        }
        parts << text.mid(from);
        parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
        return parts;
    }

    core::Result<QString> one(const QString &sentence, const core::CancelToken &cancel) const
    {
        std::vector<int64_t> ids;
        for (const QString &piece : m_pieces.cut(sentence)) {
            if (ids.size() + 1 < mostPieces)
                ids.push_back(m_ids.value(piece, m_unknown));
        }
        ids.push_back(m_shape.end);
        const auto length = int64_t(ids.size());
        const auto mask = onnx::Value::ofIntegers(m_library, std::vector<int64_t>(ids.size(), 1), {1, length});
        const auto input = onnx::Value::ofIntegers(m_library, ids, {1, length});
        if (!mask || !input)
            return mask ? input.failure() : mask.failure();
        const auto states = m_encoder->run({{"input_ids", *input}, {"attention_mask", *mask}}, {"last_hidden_state"});
        if (!states)
            return states.failure();
        const auto best = search(*mask, states->front(), std::min<std::size_t>(2 * ids.size() + 16, mostPieces), cancel);
        if (!best)
            return best.failure();
        QStringList words;
        for (const int64_t id : *best) {
            const QString word = m_words.value(id);
            if (id != m_shape.end && id != m_shape.pad && id != m_unknown)
                words << word;
        }
        return PieceModel::join(words);
    }

    // Beam search; with one beam it is the greedy one.
    core::Result<std::vector<int64_t>> search(const onnx::Value &mask, const onnx::Value &states, std::size_t longest, const core::CancelToken &cancel) const
    {
        const auto nothing = onnx::Value::ofFloats(m_library, {{1, m_shape.heads, 0, m_shape.headSize}, {}});
        if (!nothing)
            return nothing.failure();
        std::vector<Hypothesis> live(1);
        live[0].past.assign(m_pastNames.size(), *nothing);
        std::vector<Hypothesis> finished;
        for (std::size_t step = 0; step < longest && !live.empty() && finished.size() < std::size_t(m_beams); ++step) {
            std::vector<Candidate> candidates;
            for (std::size_t i = 0; i < live.size(); ++i) {
                if (cancel.isCancelled())
                    return core::fail(ErrorCode::Cancelled, QStringLiteral("opus"));
                const auto scores = advance(live[i], mask, states);
                if (!scores)
                    return scores.failure();
                addBest(*scores, live[i].score, i, candidates);
            }
            std::ranges::sort(candidates, [](const Candidate &left, const Candidate &right) { return left.score > right.score; });
            std::vector<Hypothesis> next;
            for (const Candidate &candidate : candidates) {
                if (next.size() >= std::size_t(m_beams))
                    break;
                Hypothesis longer = live[candidate.hypothesis];
                longer.score = candidate.score;
                longer.ids.push_back(candidate.id);
                if (candidate.id == m_shape.end)
                    finished.push_back(std::move(longer));
                else
                    next.push_back(std::move(longer));
                if (m_beams == 1)
                    break;
            }
            live = std::move(next);
        }
        // What never came to an end is better than nothing.
        const std::vector<Hypothesis> &from = finished.empty() ? live : finished;
        if (from.empty())
            return std::vector<int64_t>();
        return std::ranges::max_element(from, {}, &Hypothesis::perPiece)->ids;
    }

    void addBest(const std::vector<float> &scores, double before, std::size_t hypothesis, std::vector<Candidate> &into) const
    {
        std::vector<int64_t> order(scores.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = int64_t(i);
        const auto wanted = std::min(order.size(), std::size_t(2 * m_beams));
        std::ranges::partial_sort(order, order.begin() + std::ptrdiff_t(wanted), [&](int64_t left, int64_t right) {
            return scores[std::size_t(left)] > scores[std::size_t(right)];
        });
        for (std::size_t i = 0; i < wanted; ++i) {
            if (const float score = scores[std::size_t(order[i])]; std::isfinite(score))
                into.push_back({before + double(score), hypothesis, order[i]});
        }
    }

    // One step of the decoder: log probabilities of what comes next; the hypothesis takes its new memory.
    core::Result<std::vector<float>> advance(Hypothesis &hypothesis, const onnx::Value &mask, const onnx::Value &states) const
    {
        const bool first = hypothesis.ids.empty();
        const auto last = onnx::Value::ofIntegers(m_library, {first ? m_shape.start : hypothesis.ids.back()}, {1, 1});
        const auto cached = onnx::Value::ofBool(m_library, !first);
        if (!last || !cached)
            return last ? cached.failure() : last.failure();
        std::vector<onnx::Network::Input> inputs{{"input_ids", *last}, {"encoder_attention_mask", mask}, {"encoder_hidden_states", states}, {"use_cache_branch", *cached}};
        for (std::size_t i = 0; i < m_pastNames.size(); ++i)
            inputs.push_back({m_pastNames[i], hypothesis.past[i]});
        std::vector<QByteArray> outputs{"logits"};
        outputs.insert(outputs.end(), m_presentNames.begin(), m_presentNames.end());
        const auto results = m_decoder->run(inputs, outputs);
        if (!results)
            return results.failure();
        for (std::size_t i = 0; i < m_pastNames.size(); ++i) {
            // Of the encoder only the first step says something true; later ones give it back empty.
            const bool ofEncoder = i % 4 >= 2;
            if (first || !ofEncoder)
                hypothesis.past[i] = (*results)[i + 1];
        }
        auto logits = (*results)[0].floats();
        if (!logits)
            return logits.failure();
        if (logits->values.empty())
            return core::fail(ErrorCode::Internal, QStringLiteral("decoder_model_merged"), QStringLiteral("no logits"));
        logProbabilities(logits->values, m_shape.pad);
        return std::move(logits->values);
    }

    std::shared_ptr<onnx::Library> m_library;
    std::unique_ptr<onnx::Network> m_encoder;
    std::unique_ptr<onnx::Network> m_decoder;
    PieceModel m_pieces;
    QHash<QString, int64_t> m_ids;
    QHash<int64_t, QString> m_words;
    int64_t m_unknown = 1;
    Shape m_shape;
    std::vector<QByteArray> m_pastNames;
    std::vector<QByteArray> m_presentNames;
    int m_beams = 1;
    QString m_version;
};

} // namespace

core::Result<std::unique_ptr<Engine>> opusMt(const ModelFolder &folder)
{
    return Marian::load(folder);
}

QString onnxRuntimeLibrary()
{
    const QDir folder(core::dataFolder() + QStringLiteral("/ocr"));
#if defined(Q_OS_WIN)
    const QStringList names{QStringLiteral("onnxruntime.dll")};
#elif defined(Q_OS_MACOS)
    const QStringList names{QStringLiteral("libonnxruntime.1.21.1.dylib"), QStringLiteral("libonnxruntime.dylib")};
#else
    const QStringList names{QStringLiteral("libonnxruntime.so.1.21.1"), QStringLiteral("libonnxruntime.so.1"), QStringLiteral("libonnxruntime.so")};
#endif
    for (const QString &name : names) {
        if (folder.exists(name))
            return folder.absoluteFilePath(name);
    }
    return {};
}

} // namespace tendertrail::translate
