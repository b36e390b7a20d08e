// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/searchablepdf.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

namespace {

// Lines of words; "|" parts words that stand close, a blank words that stand apart. Ten points a letter.
core::PageText pageOf(core::PageNumber number, const QStringList &lines, double rise = 0)
{
    core::PageText page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    page.source = core::TextSource::Ocr;
    double y = 60;
    for (const QString &line : lines) {
        if (!page.text.isEmpty())
            page.text += u'\n';
        double x = 50;
        bool open = false;
        for (const QChar c : line) {
            if (c == u'|' || c == u' ') {
                open = false;
                x += c == u' ' ? 12 : 1.5;
                if (c == u' ')
                    page.text += c;
                continue;
            }
            if (!open) {
                core::Word word;
                word.range = {page.text.size(), page.text.size()};
                // Marks are small, and a page that was laid askew rises.
                const bool mark = c == u'，' || c == u'。';
                word.box = {x, y + rise * x + (mark ? 7 : 0), 0, mark ? 3.0 : 11.0};
                page.words.push_back(word);
                open = true;
            }
            page.text += c;
            page.words.back().range.end = page.text.size();
            page.words.back().box.width += 10;
            x += 10;
        }
        y += 24;
    }
    return page;
}

QByteArray run(const QString &program, const QStringList &arguments, int *code = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    if (code)
        *code = process.exitCode();
    return process.readAllStandardOutput();
}

bool has(const char *program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

QString textOf(const QString &pdf, const QStringList &options)
{
    QString text = QString::fromUtf8(run(QStringLiteral("pdftotext"), QStringList{QStringLiteral("-enc"), QStringLiteral("UTF-8")} + options + QStringList{pdf, QStringLiteral("-")}));
    // Lines that stand apart have an empty line between them.
    while (text.contains(QStringLiteral("\n\n")))
        text.replace(QStringLiteral("\n\n"), QStringLiteral("\n"));
    return text.trimmed();
}

core::Result<int> write(const QString &path, const std::vector<core::PageText> &pages)
{
    core::Document document;
    document.name = QStringLiteral("公告 (1).pdf");
    document.pages = int(pages.size());
    return evidence::writeSearchablePdf(
        path, document, [&](core::PageNumber number) -> core::Result<core::PageText> { return pages.at(std::size_t(number - 1)); },
        [](core::PageNumber number) -> core::Result<QImage> {
            QImage image(300, 420, number % 2 == 0 ? QImage::Format_RGB32 : QImage::Format_Grayscale8);
            image.fill(number % 2 == 0 ? Qt::yellow : Qt::white);
            return image;
        });
}

} // namespace

class SearchablePdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextComesBackAsItIsStored_data()
    {
        QTest::addColumn<double>("rise");
        QTest::newRow("straight") << 0.0;
        QTest::newRow("rising") << -0.012;
        QTest::newRow("falling") << 0.012;
    }

    void theTextComesBackAsItIsStored()
    {
        if (!has("pdftotext"))
            QSKIP("no pdftotext here");
        QFETCH(double, rise);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        const std::vector<core::PageText> pages = {
            pageOf(1, {QStringLiteral("云|达|科技|有限公司|，|采购"), QStringLiteral("预算金额： 1,312,000.00 元"), QStringLiteral("型号 A100|服务器 8|台|。")}, rise),
            pageOf(2, {QStringLiteral("Procurement of servers"), QStringLiteral("𠮷野家|昇腾|910B")}, rise)};
        const auto written = write(path, pages);
        QVERIFY2(written, written ? "" : qPrintable(core::describe(written.error())));
        QCOMPARE(*written, 2);
        for (const QStringList &options : {QStringList{}, QStringList{QStringLiteral("-raw")}})
            for (int page = 1; page <= 2; ++page) {
                const QString number = QString::number(page);
                QCOMPARE(textOf(path, options + QStringList{QStringLiteral("-f"), number, QStringLiteral("-l"), number}), pages[std::size_t(page - 1)].text);
            }
    }

    void moreCharactersThanAFontHolds()
    {
        if (!has("pdftotext"))
            QSKIP("no pdftotext here");
        QStringList lines;
        for (int line = 0; line < 30; ++line) {
            QString text;
            for (int i = 0; i < 40; ++i)
                text += QChar(0x4E00 + line * 40 + i);
            lines.append(text);
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        const auto page = pageOf(1, lines);
        QVERIFY(write(path, {page}));
        QCOMPARE(textOf(path, {}), page.text);
    }

    void theFileIsSound()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(write(path, {pageOf(1, {QStringLiteral("采购")}), pageOf(2, {})}));
        if (!has("qpdf"))
            QSKIP("no qpdf here");
        int code = -1;
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &code);
        QCOMPARE(code, 0);
    }

    void nothingIsLeftOfWhatFails()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        core::Document document;
        const auto text = [](core::PageNumber) -> core::Result<core::PageText> { return core::PageText{}; };
        const auto picture = [](core::PageNumber) -> core::Result<QImage> { return core::fail(core::ErrorCode::Crashed); };
        QCOMPARE(evidence::writeSearchablePdf(path, document, text, picture).error().code, core::ErrorCode::Empty);
        document.pages = 1;
        QCOMPARE(evidence::writeSearchablePdf(path, document, text, picture).error().code, core::ErrorCode::Crashed);
        core::CancelSource source;
        source.cancel();
        QCOMPARE(evidence::writeSearchablePdf(path, document, text, picture, source.token()).error().code, core::ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    SearchablePdfTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "searchablepdf_test.moc"
