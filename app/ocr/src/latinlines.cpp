// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latinlines.h"

#include "core/fold.h"
#include "glyphs.h"
#include "linecrop.h"
#include "tighten.h"

#include <QFile>

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

namespace {

QString bare(const QString &text)
{
    QString result = text.toCaseFolded();
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a.at(i) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

bool isLatinSentence(const ReadLine &line)
{
    int letters = 0;
    int small = 0;
    int all = 0;
    int run = 0;
    int longest = 0;
    for (const ReadCharacter &character : line.characters) {
        if (character.text.trimmed().isEmpty()) {
            run = 0;
            continue;
        }
        const char32_t c = firstOf(character.text);
        if (core::isHan(c))
            return false;
        ++all;
        const bool letter = QChar::isLetter(c) && c < 0x250;
        letters += letter ? 1 : 0;
        small += letter && QChar::isLower(c) ? 1 : 0;
        run = letter ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return all >= 8 && letters * 10 >= all * 6 && longest >= 4 && small >= 4;
}

bool readAlike(const QString &a, const QString &b)
{
    constexpr qsizetype longest = 1000;
    const QString x = bare(a).left(longest);
    const QString y = bare(b).left(longest);
    return distance(x, y) * 5 <= std::max(x.size(), y.size());
}

LatinLines::LatinLines() = default;

LatinLines::~LatinLines() = default;

core::Result<std::unique_ptr<LatinLines>> LatinLines::load(const QString &folder, const QStringList &languages)
{
    std::unique_ptr<LatinLines> lines(new LatinLines);
    lines->m_languages = languages;
    lines->m_api = std::make_unique<tesseract::TessBaseAPI>();
    lines->m_api->SetVariable("debug_file", "/dev/null");
    const QString joined = languages.join(QLatin1Char('+'));
    if (lines->m_api->Init(QFile::encodeName(folder).constData(), joined.toLatin1().constData(), tesseract::OEM_LSTM_ONLY) != 0)
        return core::fail(core::ErrorCode::MissingComponent, joined, QStringLiteral("models in %1 cannot be loaded").arg(folder));
    lines->m_api->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    return lines;
}

std::vector<PlacedWord> LatinLines::read(const Raster &grey, const Slant &place)
{
    std::vector<PlacedWord> words;
    // Tesseract likes capitals of about 30 pixels; a line's place is about twice as high as they are.
    constexpr int border = 12;
    constexpr int wantedHeight = 64;
    constexpr int mostWide = 9000;
    const Raster bareLine = lineCrop(grey, place, wantedHeight, 16, mostWide);
    const Raster crop(bareLine ? pixAddBorderGeneral(bareLine.get(), border, border, border, border, 255) : nullptr);
    if (!crop)
        return words;
    m_api->SetImage(crop.get());
    m_api->SetSourceResolution(300);
    if (m_api->Recognize(nullptr) != 0) {
        m_api->Clear();
        return words;
    }
    const std::unique_ptr<tesseract::ResultIterator> at(m_api->GetIterator());
    const double scaleX = place.length / pixGetWidth(bareLine.get());
    const double scaleY = place.height / wantedHeight;
    std::vector<ReadWord> read;
    const auto boxOf = [&](const tesseract::ResultIterator &of, tesseract::PageIteratorLevel level, QRectF &box) {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        if (!of.BoundingBox(level, &left, &top, &right, &bottom))
            return false;
        box = QRectF(QPointF(left, top), QPointF(right, bottom));
        return true;
    };
    const auto textOf = [](const tesseract::ResultIterator &of, tesseract::PageIteratorLevel level) {
        const std::unique_ptr<char[]> text(of.GetUTF8Text(level));
        return text ? QString::fromUtf8(text.get()).trimmed() : QString();
    };
    if (at) {
        at->Begin();
        do {
            ReadWord word;
            if (at->Empty(tesseract::RIL_WORD) || !boxOf(*at, tesseract::RIL_WORD, word.box))
                continue;
            word.confidence = static_cast<double>(at->Confidence(tesseract::RIL_WORD)) / 100;
            word.startsLine = read.empty();
            tesseract::ResultIterator symbol(*at);
            do {
                QRectF box = word.box;
                (void)boxOf(symbol, tesseract::RIL_SYMBOL, box);
                if (const QString text = textOf(symbol, tesseract::RIL_SYMBOL); !text.isEmpty())
                    word.symbols.push_back({text, box.left(), box.right()});
            } while (!symbol.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL) && symbol.Next(tesseract::RIL_SYMBOL));
            if (!word.symbols.empty())
                read.push_back(std::move(word));
        } while (at->Next(tesseract::RIL_WORD));
    }
    m_api->Clear();
    tighten(read, crop);
    const bool lying = std::abs(std::sin(place.angle)) < 0.5;
    for (const ReadWord &word : read) {
        PlacedWord placed;
        placed.byTesseract = true;
        placed.spaceBefore = !words.empty();
        placed.sure = word.confidence;
        const QRectF ink = word.box.translated(-border, -border);
        placed.box = place.around({ink.left() * scaleX, ink.top() * scaleY, ink.width() * scaleX, ink.height() * scaleY});
        const double y = ink.center().y() * scaleY;
        double reached = place.at((word.symbols.front().left - border) * scaleX, y).x();
        if (lying)
            placed.edges.push_back(reached);
        for (const ReadSymbol &symbol : word.symbols) {
            placed.text += symbol.text;
            if (!lying)
                continue;
            const double from = reached;
            reached = std::max(reached, place.at((symbol.right - border) * scaleX, y).x());
            for (qsizetype i = 1; i <= symbol.text.size(); ++i)
                placed.edges.push_back(from + (reached - from) * static_cast<double>(i) / static_cast<double>(symbol.text.size()));
        }
        words.push_back(std::move(placed));
    }
    return words;
}

} // namespace tendertrail::ocr
