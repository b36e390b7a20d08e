// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"

#include "core/clock.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/custody.h"
#include "store/segments.h"
#include "store/suggestions.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::core;

namespace {

constexpr double pageWidth = 595;
constexpr double pageHeight = 842;
constexpr double lineHeight = 22;
constexpr double glyph = 11;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
}

// One word a line, every UTF-16 unit as wide as the next: enough for boxes that can be drawn and found again.
PageText pageOf(int number, const QStringList &lines)
{
    PageText page;
    page.number = number;
    page.width = pageWidth;
    page.height = pageHeight;
    page.source = TextSource::Digital;
    page.engine = QStringLiteral("poppler 22.12.0");
    double y = 60;
    for (const QString &line : lines) {
        Word word;
        word.range = {page.text.size(), page.text.size() + line.size()};
        word.box = {70, y, glyph * static_cast<double>(line.size()), 14};
        for (qsizetype i = 0; i <= line.size(); ++i)
            word.edges.push_back(static_cast<float>(70 + glyph * static_cast<double>(i)));
        page.words.push_back(word);
        page.text += line + u'\n';
        y += lineHeight;
    }
    return page;
}

TextRange rangeOf(const PageText &page, const QString &quote)
{
    const qsizetype at = page.text.indexOf(quote);
    if (at < 0)
        qFatal("the page does not hold %s", qPrintable(quote));
    return {at, at + quote.size()};
}

} // namespace

SampleCase::SampleCase()
{
    m_case = must(store::CaseFile::create(casePath(), QStringLiteral("深圳大学与云服务：A100/H100")));
}

void SampleCase::openForReading()
{
    m_case.reset();
    m_case = must(store::CaseFile::open(casePath(), store::CaseFile::Access::Read));
}

Document SampleCase::addDocument(const QString &name, const QByteArray &original, const QList<QStringList> &pages)
{
    const QString source = path(QStringLiteral("incoming.bin"));
    overwrite(source, original);
    const auto stored = must(m_case->storeOriginal(source));
    Document document;
    document.sha256 = stored.sha256;
    document.bytes = stored.bytes;
    document.name = name;
    document.originPath = source;
    document.mediaType = QStringLiteral("application/pdf");
    document.importedAt = utcNow();
    document.language = QStringLiteral("zh-Hans");
    document.id = must(store::addDocument(db(), document)).id;
    must(store::appendCustody(db(), QStringLiteral("tendertrail"), QStringLiteral("import"),
                              QStringLiteral("document:%1").arg(document.id.value())));
    int number = 0;
    for (const QStringList &lines : pages) {
        const PageText page = pageOf(++number, lines);
        must(store::putPage(db(), document.id, page));
        std::vector<Segment> segments;
        for (const Word &word : page.words)
            segments.push_back({{}, document.id, number, static_cast<int>(segments.size()), word.range, QStringLiteral("sentence"),
                                word.range.of(page.text)});
        must(store::putSegments(db(), document.id, number, segments));
    }
    return must(store::document(db(), document.id));
}

Mention SampleCase::addMention(const Document &document, int page, const QString &quote, Field field, const QString &value,
                               const QString &english)
{
    const PageText text = must(store::page(db(), document.id, page));
    Mention mention;
    mention.document = document.id;
    mention.field = field;
    mention.value = value;
    mention.anchor = anchorOf(text, rangeOf(text, quote));
    mention.assertedBy = QStringLiteral("label.%1.colon").arg(fieldName(field));
    mention.acceptedBy = QStringLiteral("李雷");
    mention.acceptedAt = QStringLiteral("2024-08-23T06:00:00.000Z");
    mention.confidence = 0.93;
    if (isEntityField(field)) {
        const EntityType type = field == Field::Chip ? EntityType::Product : EntityType::Organisation;
        if (const auto known = must(store::findEntity(db(), type, value)))
            mention.entity = *known;
        else
            mention.entity = must(store::addEntity(db(), {{}, type, value, english, value, {}, {}, {{value, QStringLiteral("zh-Hans"), QStringLiteral("legal")}}, 0}));
    }
    if (field == Field::Amount) {
        mention.money = {value, QStringLiteral("CNY")};
        mention.kind = QStringLiteral("award");
    }
    mention.id = must(store::addMention(db(), mention));
    return mention;
}

void SampleCase::addClip(const Document &document, int page, const QString &quote, const QString &note)
{
    const PageText text = must(store::page(db(), document.id, page));
    must(store::addClip(db(), {{}, document.id, anchorOf(text, rangeOf(text, quote)), note, QStringLiteral("2024-08-23T07:00:00.000Z"), QStringLiteral("韩梅梅")}));
}

void SampleCase::translate(const Document &document, int page, const QString &words, const QString &english, TranslationStatus status)
{
    for (const Segment &segment : must(store::segments(db(), document.id, page))) {
        if (!segment.source.contains(words))
            continue;
        Translation translation;
        translation.segment = segment.id;
        translation.text = english;
        translation.engine = QStringLiteral("gist");
        translation.engineVersion = QStringLiteral("0.1");
        translation.status = status;
        must(store::putTranslation(db(), translation));
    }
}

void SampleCase::fill()
{
    const Document notice = addDocument(
        QStringLiteral("深圳大学 采购公告.pdf"), "%PDF-1.4 notice",
        {{QStringLiteral("深圳大学云计算服务采购项目成交公告"), QStringLiteral("项目编号：SZU-2024-0815"), QStringLiteral("采购人：深圳大学"),
          QStringLiteral("成交供应商：成都运达科技有限公司"), QStringLiteral("成交金额：200,000.00元")},
         {QStringLiteral("采购内容：通过AWS使用NVIDIA A100/H100算力，用于大模型训练"), QStringLiteral("大用人金马长食：一般字形检查")}});
    const Document contract = addDocument(QStringLiteral("合同.html"), "<html>合同</html>", {{QStringLiteral("甲方：深圳大学"), QStringLiteral("乙方：成都运达科技有限公司")}});
    translate(notice, 1, QStringLiteral("采购人"), QStringLiteral("Buyer: Shenzhen University"), TranslationStatus::Reviewed);
    translate(notice, 1, QStringLiteral("成交供应商"), QStringLiteral("Supplier: Chengdu Yunda Technology Co., Ltd."));
    translate(notice, 1, QStringLiteral("成交金额"), QStringLiteral("Award amount: 200,000.00 yuan"));
    translate(notice, 2, QStringLiteral("采购内容"), QStringLiteral("Content: use NVIDIA A100/H100 computing power through AWS, for training large models"));

    const Mention buyer = addMention(notice, 1, QStringLiteral("采购人：深圳大学"), Field::Buyer, QStringLiteral("深圳大学"), QStringLiteral("Shenzhen University"));
    const Mention supplier = addMention(notice, 1, QStringLiteral("成都运达科技有限公司"), Field::Supplier, QStringLiteral("成都运达科技有限公司"), QStringLiteral("Chengdu Yunda Technology"));
    const Mention amount = addMention(notice, 1, QStringLiteral("200,000.00元"), Field::Amount, QStringLiteral("200000"));
    const Mention chip = addMention(notice, 2, QStringLiteral("NVIDIA A100/H100"), Field::Chip, QStringLiteral("NVIDIA A100"), QStringLiteral("NVIDIA A100"));
    addClip(notice, 2, QStringLiteral("大用人金马长食：一般字形检查"), QStringLiteral("these shapes must stay ideographs"));
    const Mention again = addMention(contract, 1, QStringLiteral("成都运达科技有限公司"), Field::Supplier, QStringLiteral("成都运达科技有限公司"));

    std::vector<Purchase> purchases{{{}, QStringLiteral("SZU-2024-0815"), QStringLiteral("深圳大学云计算服务采购项目"), QStringLiteral("awarded"),
                                     {notice.id, contract.id}, {buyer.id, supplier.id, amount.id, chip.id, again.id}}};
    must(store::putPurchases(db(), purchases));
    must(store::putRelations(db(), {{{}, buyer.entity, supplier.entity, QStringLiteral("buys_from"), purchases.front().id, QStringLiteral("awarded"),
                                     Money{QStringLiteral("200000"), QStringLiteral("CNY")}, QStringLiteral("2024-08-15"), QStringLiteral("same document"),
                                     {buyer.id, supplier.id, amount.id}},
                                    {{}, buyer.entity, chip.entity, QStringLiteral("seeks_product"), purchases.front().id, QStringLiteral("awarded"), {}, {},
                                     QStringLiteral("same document"), {chip.id}}}));
}

evidence::PageImages SampleCase::images()
{
    return [this](const Document &document, PageNumber number, double dpi) -> Result<QImage> {
        const auto page = store::page(db(), document.id, number);
        if (!page)
            return page.failure();
        const double scale = dpi / 72;
        QImage image(qRound(page->width * scale), qRound(page->height * scale), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        QFont font(QStringLiteral("WenQuanYi Micro Hei"));
        font.setPixelSize(11);
        painter.setFont(font);
        for (const Word &word : page->words) {
            for (qsizetype i = word.range.begin; i < word.range.end; ++i)
                painter.drawText(QPointF(static_cast<double>(word.edges[static_cast<size_t>(i - word.range.begin)]), word.box.bottom() - 3), QString(page->text.at(i)));
        }
        return image;
    };
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.exists())
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(QDir(folder).relativeFilePath(files.next()));
    names.sort();
    return names;
}
