// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surroundings.h"

#include "commandpalette.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/statepanel.h"
#include "gui/theme.h"
#include "gui/toasts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QToolButton>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startPageOffersThreeChoicesAndRecentCases();
    void withoutACaseOnlyItsCommandsWork();
    void paletteListsEveryCommandWithItsKey();
    void paletteFiltersAndRuns();
    void noKeyIsGivenTwice();
    void everyControlHasAName();
    void railHasAButtonPerViewOnIt();
    void toastsAreFew();
    void wordsAreThoseOfTheLanguage_data();
    void wordsAreThoseOfTheLanguage();
    void textAtDoubleSizeFits_data();
    void textAtDoubleSizeFits();
    void wordsOfAnEmptyViewAreNotCut();

private:
    Surroundings m_surroundings;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void WindowTest::initTestCase()
{
    installLanguage(u"en"_s);
    Theme::current().install();
}

void WindowTest::init()
{
    m_jobs = std::make_unique<Jobs>();
    m_session = std::make_unique<Session>(*m_jobs);
    m_navigator = std::make_unique<Navigator>();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_session, *m_jobs, *m_navigator, *m_settings);
    m_window->show();
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_jobs.reset();
    Theme::current().setTextScale(1);
    installLanguage(u"en"_s);
}

void WindowTest::startPageOffersThreeChoicesAndRecentCases()
{
    QStringList offered;
    const auto buttons = m_window->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        if (button->isVisible())
            offered.append(button->accessibleName());
    }
    QVERIFY(offered.contains(u"New case…"_s));
    QVERIFY(offered.contains(u"Open a case…"_s));
    QVERIFY(offered.contains(u"Look at the sample case"_s));

    const QString folder = m_surroundings.file(u"Universities.ttcase"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/case.sqlite"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_settings->addRecentCase(folder, u"Cloud purchases"_s);
    const auto after = m_window->findChildren<QPushButton *>();
    const bool shown = std::any_of(after.begin(), after.end(), [](const QPushButton *button) { return button->accessibleName() == u"Cloud purchases"; });
    QVERIFY(shown);
    file.close();
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(m_settings->recentCases().isEmpty()); // what is gone is not offered
}

void WindowTest::withoutACaseOnlyItsCommandsWork()
{
    QStringList enabled;
    const auto commands = m_window->allCommands();
    for (const QAction *action : commands) {
        if (action->isEnabled() && action->parent() == m_window.get())
            enabled.append(action->objectName());
    }
    QVERIFY(enabled.contains(u"case.new"_s));
    QVERIFY(enabled.contains(u"palette"_s));
    for (const auto &id : {u"case.import"_s, u"case.close"_s, u"edit.undo"_s, u"go.back"_s, u"search.case"_s, u"go.documents"_s})
        QVERIFY2(!enabled.contains(id), qPrintable(id));
}

void WindowTest::paletteListsEveryCommandWithItsKey()
{
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    m_window->findChild<QAction *>(u"palette"_s)->trigger();
    QVERIFY(palette->isVisible());
    const QStringList listed = palette->listed();
    QSet<QAction *> all;
    for (const ViewSpec &spec : m_window->viewSpecs()) {
        const auto commands = m_window->view(spec.id)->commands();
        all.unite(QSet<QAction *>(commands.begin(), commands.end()));
    }
    const auto own = m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (QAction *action : own) {
        if (!action->objectName().isEmpty())
            all.insert(action);
    }
    QVERIFY(all.size() > 20);
    for (const QAction *action : std::as_const(all)) {
        const QString text = QString(action->text()).remove(u'…');
        QVERIFY2(listed.contains(text), qPrintable(action->objectName()));
    }
}

void WindowTest::paletteFiltersAndRuns()
{
    m_window->findChild<QAction *>(u"palette"_s)->trigger();
    auto *palette = m_window->findChild<CommandPalette *>();
    auto *field = palette->findChild<QLineEdit *>();
    const bool wasDark = Theme::current().isDark();
    QTest::keyClicks(field, u"light and dark"_s);
    QCOMPARE(palette->listed().first(), u"Switch between light and dark"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QVERIFY(Theme::current().isDark() != wasDark);
    m_window->findChild<QAction *>(u"palette"_s)->trigger();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void WindowTest::noKeyIsGivenTwice()
{
    // Within the window, and within each view together with the window's: two actions on one key would both fail.
    const auto collect = [](const QList<QAction *> &actions, QMap<QString, QString> &known) {
        for (const QAction *action : actions) {
            const auto keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                const QString name = key.toString();
                QVERIFY2(!known.contains(name), qPrintable(u"%1: %2 and %3"_s.arg(name, known.value(name), action->objectName())));
                known.insert(name, action->objectName());
            }
        }
    };
    QMap<QString, QString> window;
    collect(m_window->actions(), window);
    for (const ViewSpec &spec : m_window->viewSpecs()) {
        QMap<QString, QString> both = window;
        collect(m_window->view(spec.id)->commands(), both);
    }
}

void WindowTest::everyControlHasAName()
{
    const auto widgets = m_window->findChildren<QWidget *>();
    QStringList nameless;
    for (const QWidget *widget : widgets) {
        const bool inner = widget->objectName().startsWith(u"qt_") || qobject_cast<const QComboBox *>(widget->parentWidget())
                           || qobject_cast<const QLineEdit *>(widget->parentWidget());
        // A button without a task is hidden and gets its name with the task.
        if (inner || widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(widget->parentWidget())
            || QByteArrayView(widget->metaObject()->className()).startsWith("QComboBox"))
            continue;
        QString name = widget->accessibleName();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && name.isEmpty())
            name = button->text();
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                               || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
                               || qobject_cast<const QSlider *>(widget);
        if (isControl && name.isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void WindowTest::railHasAButtonPerViewOnIt()
{
    int number = 0;
    for (const ViewSpec &spec : m_window->viewSpecs()) {
        if (!spec.onRail)
            continue;
        ++number;
        QVERIFY2(m_window->findChild<QToolButton *>(spec.id), qPrintable(spec.id));
        auto *go = m_window->findChild<QAction *>(u"go."_s + spec.id);
        QVERIFY(go);
        QCOMPARE(go->shortcut(), QKeySequence(u"Ctrl+%1"_s.arg(number)));
        QVERIFY(!spec.kinds.isEmpty());
    }
    QVERIFY(number >= 1);
}

void WindowTest::toastsAreFew()
{
    auto *toasts = m_window->findChild<Toasts *>();
    for (int count = 0; count < 10; ++count)
        toasts->say(u"Message %1"_s.arg(count));
    QVERIFY(toasts->isVisible());
    QCOMPARE(toasts->count(), 3);
    toasts->showError({core::ErrorCode::Busy, {}, {}});
    QCOMPARE(toasts->count(), 3);
    QVERIFY(toasts->geometry().bottom() <= m_window->height());
}

void WindowTest::wordsAreThoseOfTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"en"_s << u"New case…"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"新建案卷…"_s;
}

void WindowTest::wordsAreThoseOfTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, word);
    installLanguage(language);
    QCOMPARE(installedLanguage(), language);
    MainWindow window(*m_session, *m_jobs, *m_navigator, *m_settings);
    QCOMPARE(window.findChild<QAction *>(u"case.new"_s)->text(), word);
    QCOMPARE(QLocale().name(), language == u"en" ? u"en_US"_s : language);
}

void WindowTest::textAtDoubleSizeFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void WindowTest::textAtDoubleSizeFits()
{
    QFETCH(QString, language);
    installLanguage(language);
    Theme::current().setTextScale(2);
    MainWindow window(*m_session, *m_jobs, *m_navigator, *m_settings);
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()), qPrintable(button->text()));
        QVERIFY2(button->height() >= button->fontMetrics().height(), qPrintable(button->text()));
    }
    QCOMPARE(window.width(), 1280);
}

void WindowTest::wordsOfAnEmptyViewAreNotCut()
{
    StatePanel panel;
    panel.resize(1200, 700);
    panel.show();
    const QString words = u"A line is drawn when a person has accepted what it rests on. Accept a buyer and a supplier of the same purchase."_s;
    panel.showEmpty(Icon::Graph, u"No lines yet"_s, words);
    QTest::qWait(20);
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->text() != words)
            continue;
        QVERIFY(label->height() > 2 * label->fontMetrics().height() - 4);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        return;
    }
    QFAIL("no such words");
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
