// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QFontDatabase>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// The layout of what has no pages of its own: the picture and the boxes are one.
class FlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void boxesSitOnTheInk();
    void bordersPartTheCharacters();
    void theSameFileIsLaidOutTheSame();
    void longTextsGoOverPages();
    void nothingIsLostAtPageBreaks();
    void tallRowsAreCutOverPages();
    void tablesHaveRules();
    void wideTablesFitThePage();
    void longLinesWrap();
    void rightToLeftLinesKeepTheirWords();
    void overlongParagraphsAreCutAtSentences();
    void tooManyPagesAreRefused();
    void cancelEndsTheWork();
    void picturesHaveTheAskedSize();

private:
    std::unique_ptr<ingest::Reader> text(const QString &content)
    {
        return opened(write(m_folder, u"text.txt"_s, content.toUtf8()));
    }
    std::unique_ptr<ingest::Reader> html(const QString &body)
    {
        return opened(write(m_folder, u"page.html"_s, (u"<html><body>"_s + body + u"</body></html>"_s).toUtf8()));
    }

    QTemporaryDir m_folder;
};

void FlowTest::initTestCase()
{
    ingest::prepare();
    if (!QFontDatabase::hasFamily(u"WenQuanYi Micro Hei"_s))
        QSKIP("the layout font is not installed");
}

void FlowTest::boxesSitOnTheInk()
{
    auto reader = html(u"<h1>云计算服务采购公告</h1><p>采购人：深圳大学，型号 NVIDIA A100，共8台。</p><table><tr><td>序号</td><td>供应商</td></tr>"
                       "<tr><td>1</td><td>成都运达科技有限公司</td></tr></table>"_s);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(brokenRule(page), QString());
    QVERIFY(page.words.size() >= 11);
    for (const double dpi : {96.0, 200.0}) {
        auto image = reader->render(1, dpi, {});
        QVERIFY(image);
        for (const core::Word &word : page.words) {
            const double ink = inkIn(*image, word.box, page);
            QVERIFY2(ink > 0.03 && ink < 0.6, qPrintable(wordText(page, word) + QString::number(ink)));
            // Blank what the box covers: in the end no ink may be left but the table's rules.
            QPainter painter(&*image);
            const double scale = image->width() / page.width;
            painter.fillRect(QRectF(word.box.x * scale - 1, word.box.y * scale - 1, word.box.width * scale + 2, word.box.height * scale + 2),
                             Qt::white);
        }
        qsizetype left = 0;
        for (int y = 0; y < image->height(); ++y) {
            for (int x = 0; x < image->width(); ++x)
                left += qGray(image->pixel(x, y)) < 90 ? 1 : 0;
        }
        QCOMPARE(left, 0);
    }
}

void FlowTest::bordersPartTheCharacters()
{
    auto reader = text(u"国一国一国一国一\n"_s);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.words.size(), 1U);
    const core::Word &word = page.words.front();
    QCOMPARE(word.edges.size(), 9U);
    const auto image = reader->render(1, 288, {});
    double full = 0;
    double thin = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const double width = double(word.edges[i + 1]) - double(word.edges[i]);
        QVERIFY2(std::abs(width - 10.5) < 0.2, qPrintable(QString::number(width)));
        (i % 2 == 0 ? full : thin) += inkIn(*image, {word.edges[i], word.box.y, width, word.box.height}, page);
    }
    QVERIFY2(full > 3 * thin, qPrintable(u"%1 %2"_s.arg(full).arg(thin)));
}

void FlowTest::theSameFileIsLaidOutTheSame()
{
    const QString content = u"深圳大学采购云计算服务。NVIDIA H100\n"_s.repeated(300);
    auto first = text(content);
    auto second = text(content);
    QCOMPARE(first->pageCount(), second->pageCount());
    for (const int number : {2, 1}) { // the order in which pages are asked for does not matter
        const core::PageText a = pageOf(*first, number);
        const core::PageText b = pageOf(*second, 3 - number);
        const core::PageText c = pageOf(*second, number);
        Q_UNUSED(b)
        QCOMPARE(a.text, c.text);
        QCOMPARE(a.words.size(), c.words.size());
        for (std::size_t i = 0; i < a.words.size(); ++i) {
            QVERIFY(a.words[i].box == c.words[i].box);
            QVERIFY(a.words[i].edges == c.words[i].edges);
        }
        QCOMPARE(*first->render(number, 72, {}), *second->render(number, 72, {}));
    }
}

void FlowTest::longTextsGoOverPages()
{
    QString content;
    for (int i = 0; i < 400; ++i)
        content += u"第%1段文字\n"_s.arg(i);
    auto reader = text(content);
    QVERIFY(reader->pageCount() > 8);
    int next = 0;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        const core::PageText page = pageOf(*reader, number);
        QCOMPARE(brokenRule(page), QString());
        for (const core::Block &block : page.blocks)
            QCOMPARE(block.range.of(page.text), u"第%1段文字"_s.arg(next++));
        for (const core::Word &word : page.words)
            QVERIFY(word.box.y >= 40 && word.box.bottom() <= 802);
    }
    QCOMPARE(next, 400);
}

void FlowTest::nothingIsLostAtPageBreaks()
{
    QString paragraph;
    for (int i = 0; i < 700; ++i)
        paragraph += u"数%1，"_s.arg(i);
    auto reader = html(u"<p>"_s + paragraph + u"</p><p>"_s + paragraph + u"</p>"_s);
    QVERIFY(reader->pageCount() >= 3);
    QString all;
    for (int number = 1; number <= reader->pageCount(); ++number)
        all += pageOf(*reader, number).text;
    all.remove(u'\n');
    QCOMPARE(all, paragraph + paragraph);
}

void FlowTest::tallRowsAreCutOverPages()
{
    QString lines;
    for (int i = 0; i < 120; ++i)
        lines += u"条款%1<br>"_s.arg(i);
    auto reader = html(u"<table><tr><td>序号</td><td>内容</td></tr><tr><td>1</td><td>"_s + lines + u"</td></tr><tr><td>2</td><td>完</td></tr></table>"_s);
    QVERIFY(reader->pageCount() >= 3);
    QStringList found;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        const core::PageText page = pageOf(*reader, number);
        QCOMPARE(brokenRule(page), QString());
        for (const core::Block &block : page.blocks) {
            if (block.row == 1 && block.column == 1)
                found << block.range.of(page.text).split(u'\n');
        }
    }
    QCOMPARE(found.size(), 120);
    QCOMPARE(found.front(), u"条款0"_s);
    QCOMPARE(found.back(), u"条款119"_s);
}

void FlowTest::tablesHaveRules()
{
    auto reader = html(u"<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>"_s);
    const core::PageText page = pageOf(*reader);
    const auto image = reader->render(1, 144, {});
    // Between the two columns' texts there is a line from top to bottom.
    const double left = page.words.at(0).box.right();
    const double right = page.words.at(1).box.x;
    QVERIFY(right > left);
    const int y = qRound((page.words.at(0).box.y + 4) * 2);
    int darkest = 255;
    for (int x = qRound(left * 2) + 1; x < qRound(right * 2) - 1; ++x)
        darkest = std::min(darkest, qGray(image->pixel(x, y)));
    QVERIFY2(darkest < 200, qPrintable(QString::number(darkest)));
}

void FlowTest::wideTablesFitThePage()
{
    for (const int columns : {3, 10, 20, 39}) {
        QString row = u"<tr>"_s;
        for (int i = 0; i < columns; ++i)
            row += u"<td>项目名称和内容%1</td>"_s.arg(i);
        row += u"</tr>"_s;
        auto reader = html(u"<table>"_s + row + row + u"</table>"_s);
        for (int number = 1; number <= reader->pageCount(); ++number) {
            const core::PageText page = pageOf(*reader, number);
            QCOMPARE(brokenRule(page), QString());
            for (const core::Word &word : page.words)
                QVERIFY2(word.box.right() <= 595 - 40, qPrintable(QString::number(columns)));
            for (const core::Block &block : page.blocks)
                QCOMPARE(block.kind, core::BlockKind::TableCell);
        }
    }
}

void FlowTest::longLinesWrap()
{
    auto reader = text(u"https://www.example.org/"_s + QString(400, u'x') + u"\n"_s + QString(200, u'字') + u'\n');
    const core::PageText page = pageOf(*reader);
    QCOMPARE(brokenRule(page), QString());
    QVERIFY(page.text.count(u'\n') > 8);
    QString flat = page.text;
    flat.remove(u'\n');
    QVERIFY(flat.endsWith(QString(200, u'字')));
    for (const core::Word &word : page.words)
        QVERIFY(word.box.right() <= 595 - 47);
}

void FlowTest::rightToLeftLinesKeepTheirWords()
{
    auto reader = text(u"مرحلة من مراحل الحياة\n"_s);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(brokenRule(page), QString());
    QCOMPARE(page.words.size(), 4U);
    QCOMPARE(page.text, u"مرحلة من مراحل الحياة\n"_s);
    QVERIFY(page.words.at(0).box.x > page.words.at(3).box.x);
}

void FlowTest::overlongParagraphsAreCutAtSentences()
{
    QString content;
    for (int i = 0; content.size() < 30'000; ++i)
        content += u"这是第%1句话，说的是采购的事情。"_s.arg(i);
    auto reader = text(content);
    QString all;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        const core::PageText page = pageOf(*reader, number);
        for (const core::Block &block : page.blocks)
            QVERIFY(block.range.length() < 4600);
        all += page.text;
    }
    all.remove(u'\n');
    QCOMPARE(all, content);
}

void FlowTest::tooManyPagesAreRefused()
{
    const QString path = write(m_folder, u"long.txt"_s, QByteArray("line\n").repeated(3000));
    ingest::ReadOptions options;
    options.maxPages = 5;
    QCOMPARE(refusal(path, options).code, core::ErrorCode::TooLarge);
    options = {};
    options.maxTextUnits = 1000;
    QCOMPARE(refusal(path, options).code, core::ErrorCode::TooLarge);
}

void FlowTest::cancelEndsTheWork()
{
    auto reader = text(u"深圳大学\n"_s);
    core::CancelSource source;
    source.cancel();
    QCOMPARE(reader->page(1, source.token()).error().code, core::ErrorCode::Cancelled);
    QCOMPARE(reader->render(1, 72, source.token()).error().code, core::ErrorCode::Cancelled);
    QCOMPARE(reader->page(2, {}).error().code, core::ErrorCode::InvalidArgument);
}

void FlowTest::picturesHaveTheAskedSize()
{
    auto reader = text(u"深圳大学\n"_s);
    QCOMPARE(reader->render(1, 72, {})->size(), QSize(595, 842));
    QCOMPARE(reader->render(1, 144, {})->size(), QSize(1190, 1684));
    QVERIFY(reader->render(1, 5000, {})->width() < 6000);
    QCOMPARE(reader->render(1, -1, {}).error().code, core::ErrorCode::InvalidArgument);
}

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
