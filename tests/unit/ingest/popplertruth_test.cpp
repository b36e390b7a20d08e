// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include "core/fold.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <map>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// What is stored of a real tender beside what Poppler itself says is on the page.
class PopplerTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPagesTextIsPopplersText_data() { tenders(); }
    void everyPagesTextIsPopplersText();
    void wordBoxesCoverTheirWords_data() { tenders(); }
    void wordBoxesCoverTheirWords();

private:
    static void tenders();
    // Share of pixels that are not the paper's: links and notes are printed in light colours.
    static double drawnIn(const QImage &image, const core::Box &box, const core::PageText &page)
    {
        const double scale = image.width() / page.width;
        const QRect area = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale).toAlignedRect().intersected(image.rect());
        qsizetype drawn = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                drawn += qGray(image.pixel(x, y)) < 230 ? 1 : 0;
        }
        return area.isEmpty() ? 0 : double(drawn) / (double(area.width()) * area.height());
    }
    // NFKC, radicals as ideographs, no white space.
    static QString plain(const QString &text)
    {
        QString kept;
        const QString folded = core::repairRadicals(text).normalized(QString::NormalizationForm_KC);
        for (const QChar c : folded) {
            if (!c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
                kept += c;
        }
        return kept;
    }
    static QString popplersText(const poppler::page &page, const poppler::rectf &area = {})
    {
        const poppler::byte_array bytes = page.text(area, poppler::page::raw_order_layout).to_utf8();
        return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    }
    // Characters that one has more of than the other: order is for the layout to decide, none may be lost or invented.
    static qsizetype differing(const QString &one, const QString &other)
    {
        std::map<char16_t, qsizetype> counts;
        for (const QChar c : one)
            ++counts[c.unicode()];
        for (const QChar c : other)
            --counts[c.unicode()];
        qsizetype sum = 0;
        for (const auto &[c, count] : counts)
            sum += std::abs(count);
        return sum;
    }
};

void PopplerTruthTest::tenders()
{
    QTest::addColumn<QString>("file");
    const QString folder = sharedData(u"tenders"_s);
    if (folder.isEmpty())
        QSKIP("no shared data here");
    const QStringList files = QDir(folder).entryList({u"*.pdf"_s});
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder + u'/' + file;
}

void PopplerTruthTest::everyPagesTextIsPopplersText()
{
    QFETCH(QString, file);
    const auto reader = opened(file);
    QVERIFY(reader);
    const std::unique_ptr<poppler::document> truth(poppler::document::load_from_file(QFile::encodeName(file).toStdString()));
    QVERIFY(truth);
    int compared = 0;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        const core::PageText page = pageOf(*reader, number);
        if (page.source != core::TextSource::Digital)
            continue;
        const std::unique_ptr<poppler::page> there(truth->create_page(number - 1));
        const QString ours = plain(page.text);
        const QString theirs = plain(popplersText(*there));
        ++compared;
        const qsizetype apart = differing(ours, theirs);
        if (apart != 0) {
            QString more = ours;
            QString less = theirs;
            for (const QChar c : std::as_const(ours)) {
                if (const qsizetype at = less.indexOf(c); at >= 0) {
                    less.remove(at, 1);
                    more.remove(more.indexOf(c), 1);
                }
            }
            QFAIL(qPrintable(u"page %1: %2 of %3 characters apart; ours only “%4”, Poppler's only “%5”"_s.arg(number).arg(apart).arg(theirs.size())
                                 .arg(more.left(80), less.left(80))));
        }
    }
    QVERIFY(compared > 0);
}

void PopplerTruthTest::wordBoxesCoverTheirWords()
{
    QFETCH(QString, file);
    const auto reader = opened(file);
    QVERIFY(reader);
    const std::unique_ptr<poppler::document> truth(poppler::document::load_from_file(QFile::encodeName(file).toStdString()));
    // A hundred words spread over the whole document.
    struct Place
    {
        int page;
        qsizetype word;
    };
    std::vector<core::PageText> pages;
    std::vector<Place> places;
    for (int number = 1; number <= reader->pageCount(); ++number) {
        pages.push_back(pageOf(*reader, number));
        if (pages.back().source != core::TextSource::Digital)
            continue;
        for (size_t i = 0; i < pages.back().words.size(); ++i)
            places.push_back({number, qsizetype(i)});
    }
    QVERIFY(places.size() > 100);
    int drawn = 0;
    QImage image;
    for (size_t sample = 0; sample < 100; ++sample) {
        const Place &place = places[sample * places.size() / 100];
        const core::PageText &page = pages[size_t(place.page - 1)];
        const core::Word &word = page.words[size_t(place.word)];
        const QString text = plain(wordText(page, word));
        if (drawn != place.page) {
            const auto rendered = reader->render(place.page, 110, {});
            QVERIFY(rendered);
            image = *rendered;
            drawn = place.page;
        }
        const QString where = u"page %1: %2 at %3 %4 %5 %6"_s.arg(place.page).arg(wordText(page, word)).arg(word.box.x).arg(word.box.y)
                                  .arg(word.box.width).arg(word.box.height);
        QVERIFY2(drawnIn(image, word.box, page) > 0.005 || text.size() <= 1, qPrintable(u"no ink, "_s + where));
        // Poppler finds the same characters in the box; it takes those whose middle lies inside, so a little room is given.
        const std::unique_ptr<poppler::page> there(truth->create_page(place.page - 1));
        if (there->orientation() != poppler::page::portrait)
            continue; // its areas are of the page before it is turned
        const QString inside = plain(popplersText(*there, poppler::rectf(word.box.x - 1, word.box.y - 1, word.box.width + 2, word.box.height + 2)));
        for (const QChar c : text)
            QVERIFY2(inside.contains(c), qPrintable(u"Poppler has “%1” there, "_s.arg(inside.left(40)) + where));
    }
}

QTEST_MAIN(PopplerTruthTest)
#include "popplertruth_test.moc"
