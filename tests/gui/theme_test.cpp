// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"
#include "gui/roles.h"
#include "gui/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::current().install(); }
    void contrastIsThatOfTheStandard_data();
    void contrastIsThatOfTheStandard();
    void textReadsOnEveryGround_data();
    void textReadsOnEveryGround();
    void rolesReadAndDiffer_data();
    void rolesReadAndDiffer();
    void everyIconIsDrawnInTheColourAskedFor();
    void everyIconIsOfTheGrid();
    void iconsFollowThemeAndState();
    void styleSheetNamesOnlyWhatTheThemeKnows();
    void textGrowsWithItsScale();
    void threeSizesAndTwoWeights();
};

void ThemeTest::contrastIsThatOfTheStandard_data()
{
    QTest::addColumn<QColor>("first");
    QTest::addColumn<QColor>("second");
    QTest::addColumn<double>("expected");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("the grey that just passes") << QColor(0x767676) << QColor(Qt::white) << 4.54;
    QTest::newRow("order does not matter") << QColor(Qt::white) << QColor(0x767676) << 4.54;
}

void ThemeTest::contrastIsThatOfTheStandard()
{
    QFETCH(QColor, first);
    QFETCH(QColor, second);
    QFETCH(double, expected);
    QVERIFY(std::abs(contrast(first, second) - expected) < 0.01);
}

void ThemeTest::textReadsOnEveryGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Colours &c = coloursOf(scheme);
        const char *name = scheme == Scheme::Light ? "light" : "dark";
        const std::initializer_list<std::pair<const char *, QColor>> texts{
            {"text", c.text}, {"secondary", c.secondary}, {"tertiary", c.tertiary}, {"accent", c.accent},
            {"danger", c.danger}, {"warning", c.warning}, {"success", c.success}};
        const std::initializer_list<std::pair<const char *, QColor>> grounds{
            {"window", c.window}, {"surface", c.surface}, {"raised", c.raised}, {"rail", c.rail}};
        for (const auto &[textName, text] : texts) {
            for (const auto &[groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, textName, groundName) << text << ground << 4.5;
        }
        for (const auto &[groundName, ground] : std::initializer_list<std::pair<const char *, QColor>>{
                 {"hover", c.hover}, {"pressed", c.pressed}, {"accentSoft", c.accentSoft}, {"mark", c.mark}}) {
            QTest::addRow("%s: text on %s", name, groundName) << c.text << ground << 4.5;
            QTest::addRow("%s: secondary on %s", name, groundName) << c.secondary << ground << 4.5;
        }
        QTest::addRow("%s: accent on its soft ground", name) << c.accent << c.accentSoft << 4.5;
        QTest::addRow("%s: danger on its soft ground", name) << c.danger << c.dangerSoft << 4.5;
        QTest::addRow("%s: warning on its soft ground", name) << c.warning << c.warningSoft << 4.5;
        QTest::addRow("%s: success on its soft ground", name) << c.success << c.successSoft << 4.5;
        QTest::addRow("%s: primary button", name) << c.onAccent << c.accentFill << 4.5;
        QTest::addRow("%s: border of a field", name) << c.control << c.surface << 3.0;
        QTest::addRow("%s: border of a field on the window", name) << c.control << c.window << 3.0;
        QTest::addRow("%s: focus ring", name) << c.accent << c.surface << 3.0;
    }
}

void ThemeTest::textReadsOnEveryGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(text, ground);
    QVERIFY2(found >= least, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(found)));
}

void ThemeTest::rolesReadAndDiffer_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void ThemeTest::rolesReadAndDiffer()
{
    QFETCH(Scheme, scheme);
    const Colours &c = coloursOf(scheme);
    QSet<QRgb> hues;
    QSet<int> shapes;
    QSet<int> icons;
    const QStringList roles = legendRoles();
    for (const QString &role : roles) {
        const RoleStyle style = roleStyle(role, scheme);
        QVERIFY2(contrast(style.ink, c.surface) >= 4.5, qPrintable(role));
        QVERIFY2(contrast(style.ink, style.soft) >= 4.5, qPrintable(role));
        QVERIFY(style.text != role);
        hues.insert(style.hue.rgb());
        shapes.insert(static_cast<int>(style.shape));
        icons.insert(static_cast<int>(style.icon));
        QCOMPARE(style.hue, roleStyle(role, scheme == Scheme::Light ? Scheme::Dark : Scheme::Light).hue);
    }
    QCOMPARE(hues.size(), roles.size());
    QCOMPARE(shapes.size(), roles.size());
    QCOMPARE(icons.size(), roles.size());
    QCOMPARE(roleStyle(u"never heard of"_s, scheme).text, u"never heard of"_s);
}

void ThemeTest::everyIconIsDrawnInTheColourAskedFor()
{
    const QColor wanted(0x12, 0x80, 0xc4);
    const auto icons = allIcons();
    QVERIFY(icons.size() > 60);
    for (const Icon which : icons) {
        const QImage image = iconPixmap(which, 48, wanted).toImage().convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(image.size(), QSize(48, 48));
        int solid = 0;
        int others = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 200) {
                    ++solid;
                    others += std::abs(pixel.red() - wanted.red()) > 6 || std::abs(pixel.blue() - wanted.blue()) > 6 ? 1 : 0;
                }
            }
        }
        QVERIFY2(solid > 20, qPrintable(iconName(which)));
        QVERIFY2(others == 0, qPrintable(iconName(which)));
    }
}

void ThemeTest::everyIconIsOfTheGrid()
{
    const auto icons = allIcons();
    for (const Icon which : icons) {
        QFile file(u":/tendertrail/icons/%1.svg"_s.arg(iconName(which)));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(iconName(which)));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(iconName(which)));
        QVERIFY2(svg.contains("stroke-width=\"1.5\""), qPrintable(iconName(which)));
        QVERIFY2(svg.contains("stroke=\"currentColor\""), qPrintable(iconName(which)));
        // No stroke leaves the picture: nothing is drawn on its outermost line.
        const QImage image = iconPixmap(which, 96, Qt::black).toImage();
        for (int at = 0; at < 96; ++at) {
            for (const QPoint &edge : {QPoint(at, 0), QPoint(at, 95), QPoint(0, at), QPoint(95, at)})
                QVERIFY2(image.pixelColor(edge).alpha() < 64, qPrintable(iconName(which)));
        }
    }
}

void ThemeTest::iconsFollowThemeAndState()
{
    Theme &theme = Theme::current();
    const QIcon sign = icon(Icon::Search);
    const auto inked = [&](QIcon::Mode mode, QIcon::State state) {
        const QImage image = sign.pixmap(QSize(48, 48), mode, state).toImage();
        QColor strongest(Qt::transparent);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = image.pixelColor(x, y);
            }
        }
        strongest.setAlpha(255);
        return strongest.rgb();
    };
    theme.setSchemeChoice(SchemeChoice::Light);
    QCOMPARE(inked(QIcon::Normal, QIcon::Off), coloursOf(Scheme::Light).secondary.rgb());
    QCOMPARE(inked(QIcon::Normal, QIcon::On), coloursOf(Scheme::Light).accent.rgb());
    const QRgb disabled = inked(QIcon::Disabled, QIcon::Off);
    QVERIFY(disabled != coloursOf(Scheme::Light).secondary.rgb());
    theme.setSchemeChoice(SchemeChoice::Dark);
    QCOMPARE(inked(QIcon::Normal, QIcon::Off), coloursOf(Scheme::Dark).secondary.rgb());
    QCOMPARE(inked(QIcon::Selected, QIcon::Off), coloursOf(Scheme::Dark).accent.rgb());
}

void ThemeTest::styleSheetNamesOnlyWhatTheThemeKnows()
{
    for (const SchemeChoice choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
        Theme::current().setSchemeChoice(choice);
        const QString sheet = qApp->styleSheet();
        QVERIFY(sheet.size() > 1000);
        const auto left = QRegularExpression(u"@[a-zA-Z-]+@"_s).match(sheet);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        const Scheme scheme = choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
        QCOMPARE(QApplication::palette().color(QPalette::Window), coloursOf(scheme).window);
    }
}

void ThemeTest::textGrowsWithItsScale()
{
    Theme &theme = Theme::current();
    theme.setTextScale(1);
    QPushButton button(u"Import"_s);
    button.ensurePolished();
    const QSize before = button.sizeHint();
    const int bodyBefore = theme.font(TextSize::Body).pixelSize();
    theme.setTextScale(2);
    button.ensurePolished();
    QVERIFY(std::abs(theme.font(TextSize::Body).pixelSize() - 2 * bodyBefore) <= 1);
    QVERIFY(button.sizeHint().height() > before.height() * 3 / 2);
    QVERIFY(button.sizeHint().width() > before.width() * 5 / 4);
    theme.setTextScale(5);
    QCOMPARE(theme.textScale(), 2.0);
    theme.setTextScale(0.2);
    QCOMPARE(theme.textScale(), 1.0);
}

void ThemeTest::threeSizesAndTwoWeights()
{
    const Theme &theme = Theme::current();
    const int small = theme.font(TextSize::Small).pixelSize();
    const int body = theme.font(TextSize::Body).pixelSize();
    const int title = theme.font(TextSize::Title).pixelSize();
    QVERIFY(small < body && body < title);
    QVERIFY(theme.font(TextSize::Body, true).weight() > theme.font(TextSize::Body).weight());
    QVERIFY(theme.codeFont(TextSize::Body).pixelSize() == body);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
