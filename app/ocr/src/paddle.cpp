// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paddle.h"

#include "core/datafiles.h"
#include "detect.h"
#include "linecrop.h"
#include "onnxfold.h"
#include "settle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr int lineHeight = 48; // what the recogniser was taught on
constexpr int narrowestLine = 16;
constexpr int widestLine = 4800;
constexpr int narrowestInput = 120; // two characters alone are misread; with paper after them less so
constexpr int paper = 255;
constexpr int detectorSide = 1280;       // its time goes by the pixel: 1600 takes half as long again and finds no more
constexpr int sideForFinePrint = 1600;
constexpr double finePrint = 15;         // pixels: a found line, as grown, of 7 points on an A4 page
constexpr qint64 largestFile = 64 << 20;

constexpr const char *detectorFile = "ch_PP-OCRv4_det_infer.onnx";
constexpr const char *recogniserFile = "ch_PP-OCRv4_rec_infer.onnx";
constexpr const char *alphabetFile = "ppocr_keys_v1.txt";

constexpr std::array runtimeFiles = {
#if defined(Q_OS_WIN)
    "onnxruntime.dll"
#elif defined(Q_OS_MACOS)
    "libonnxruntime.1.21.1.dylib", "libonnxruntime.dylib"
#else
    "libonnxruntime.so.1.21.1", "libonnxruntime.so.1", "libonnxruntime.so"
#endif
};

QString runtimeIn(const QString &folder)
{
    for (const char *name : runtimeFiles)
        if (const QFileInfo file(folder + QLatin1Char('/') + QLatin1String(name)); file.isFile())
            return file.absoluteFilePath();
    return {};
}

QString missingIn(const QString &folder)
{
    for (const char *name : {detectorFile, recogniserFile, alphabetFile})
        if (!QFileInfo(folder + QLatin1Char('/') + QLatin1String(name)).isFile())
            return QString::fromLatin1(name);
    return runtimeIn(folder).isEmpty() ? QString::fromLatin1(runtimeFiles.front()) : QString();
}

core::Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return core::fail(core::ErrorCode::MissingComponent, path, file.errorString());
    return file.readAll();
}

} // namespace

QString paddleFolder(QString *why)
{
    QStringList candidates;
    if (const QString named = qEnvironmentVariable("TENDERTRAIL_OCR"); !named.isEmpty()) {
        candidates.append(named);
    } else {
        if (const QString data = core::dataFolder(); !data.isEmpty())
            candidates.append(data + QStringLiteral("/ocr"));
        if (const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation); !own.isEmpty())
            candidates.append(own + QStringLiteral("/tendertrail/ocr"));
    }
    QString reason = QStringLiteral("no data folder");
    for (const QString &candidate : std::as_const(candidates)) {
        const QString missing = missingIn(candidate);
        if (missing.isEmpty())
            return candidate;
        reason = QStringLiteral("no %1 in %2").arg(missing, candidates.join(QStringLiteral(" or ")));
    }
    if (why)
        *why = reason;
    return {};
}

QString ReadLine::text() const
{
    QString result;
    for (const ReadCharacter &character : characters)
        result += character.text;
    return result;
}

core::Result<std::unique_ptr<Paddle>> Paddle::load(const QString &folder)
{
    auto runtime = onnx::Library::load(runtimeIn(folder));
    if (!runtime)
        return runtime.failure();
    std::unique_ptr<Paddle> paddle(new Paddle);
    const auto network = [&](const char *name) -> core::Result<std::unique_ptr<onnx::Network>> {
        const auto bytes = bytesOf(folder + QLatin1Char('/') + QLatin1String(name));
        if (!bytes)
            return bytes.failure();
        return onnx::Network::load(*runtime, folded(*bytes), QString::fromLatin1(name));
    };
    auto detector = network(detectorFile);
    if (!detector)
        return detector.failure();
    auto recogniser = network(recogniserFile);
    if (!recogniser)
        return recogniser.failure();
    const auto alphabet = bytesOf(folder + QLatin1Char('/') + QLatin1String(alphabetFile));
    if (!alphabet)
        return alphabet.failure();
    QString letters = QString::fromUtf8(*alphabet);
    letters.remove(QLatin1Char('\r'));
    if (letters.endsWith(QLatin1Char('\n')))
        letters.chop(1);
    paddle->m_alphabet = letters.split(QLatin1Char('\n'));
    paddle->m_alphabet.append(QStringLiteral(" "));
    paddle->m_detector = std::move(*detector);
    paddle->m_recogniser = std::move(*recogniser);
    paddle->m_version = QStringLiteral("PP-OCRv4 onnxruntime %1").arg((*runtime)->version());
    return paddle;
}

core::Result<std::vector<Slant>> Paddle::detect(const Raster &grey, const core::CancelToken &cancel, double share)
{
    const auto sideOf = [share](int side) { return static_cast<int>(std::lround(side * std::clamp(share, 0.0, 1.0))); };
    auto lines = detectLines(*m_detector, grey, sideOf(detectorSide), cancel);
    if (!lines || !grey)
        return lines;
    const double factor = static_cast<double>(sideOf(detectorSide)) / std::max(pixGetWidth(grey.get()), pixGetHeight(grey.get()));
    const auto fine = std::count_if(lines->begin(), lines->end(), [factor](const Slant &line) { return line.height * factor < finePrint; });
    // Not worth it for a footnote that was found, and no help where the page has no more pixels.
    if (factor >= 1 || fine * 4 < std::ssize(*lines))
        return lines;
    return detectLines(*m_detector, grey, sideOf(sideForFinePrint), cancel);
}

core::Result<ReadLine> Paddle::read(const Raster &grey, const Slant &place)
{
    const Slant trimmed = withoutBlankEnds(lineCrop(grey, place, lineHeight, narrowestLine, widestLine, Sampling::Quick), place);
    Raster crop = lineCrop(grey, fittedToInk(grey, trimmed), lineHeight, narrowestLine, widestLine);
    const int inked = crop ? static_cast<int>(pixGetWidth(crop.get())) : 0;
    if (crop && inked < narrowestInput)
        crop = Raster(pixAddBorderGeneral(crop.get(), 0, narrowestInput - inked, 0, 0, paper));
    if (!crop)
        return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("recogniser"));
    const int width = pixGetWidth(crop.get());
    onnx::Tensor input;
    input.shape = {1, 3, lineHeight, width};
    const size_t plane = static_cast<size_t>(width) * lineHeight;
    input.values.resize(plane * 3);
    for (int y = 0; y < lineHeight; ++y) {
        const l_uint32 *row = pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get());
        for (int x = 0; x < width; ++x)
            input.values[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)] = static_cast<float>(GET_DATA_BYTE(row, x)) / 127.5F - 1;
    }
    std::copy_n(input.values.begin(), plane, input.values.begin() + static_cast<ptrdiff_t>(plane));
    std::copy_n(input.values.begin(), plane, input.values.begin() + static_cast<ptrdiff_t>(2 * plane));
    const auto output = m_recogniser->run("x", std::move(input), "softmax_11.tmp_0");
    if (!output)
        return output.failure();
    const size_t classes = static_cast<size_t>(m_alphabet.size()) + 1;
    if (output->shape.size() != 3 || output->shape[2] != static_cast<int64_t>(classes))
        return core::fail(core::ErrorCode::Internal, QStringLiteral("recogniser"), QStringLiteral("an alphabet of another size"));
    ReadLine line;
    line.place = trimmed;
    line.characters = decode(output->values.data(), output->values.size() / classes, classes, m_alphabet);
    settleMarks(line.characters);
    // What is seen on the added paper is not there.
    const double grown = static_cast<double>(width) / inked;
    std::erase_if(line.characters, [grown](const ReadCharacter &character) { return (character.from + character.to) / 2 * grown > 1; });
    for (ReadCharacter &character : line.characters) {
        character.from *= grown;
        character.to = std::min(1.0, character.to * grown);
    }
    double sum = 0;
    for (const ReadCharacter &character : line.characters)
        sum += static_cast<double>(character.sure);
    line.sure = line.characters.empty() ? 0 : sum / static_cast<double>(line.characters.size());
    return line;
}

} // namespace tendertrail::ocr
