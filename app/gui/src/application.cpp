// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/application.h"

#include "gui/icons.h"
#include "gui/jobs.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/screenshots.h"
#include "gui/selftest.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "signals.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

bool asksFor(int argc, char **argv, const char *option)
{
    for (int at = 1; at < argc; ++at) {
        const QByteArrayView argument(argv[at]);
        if (argument == option || argument.startsWith(QByteArray(option) + '='))
            return true;
    }
    return false;
}

void say(const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

struct Options
{
    QString caseFolder;
    QString language;
    QString theme;
    QString screenshots;
    QList<QSize> sizes{QSize(1280, 800)};
    double textScale = 0;
    bool selftest = false;
};

// Errors of usage end the program with 2, as those of the command line program do.
Options parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Read, translate and connect public tender documents, with proof for every line."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"case"_s, u"A case folder (.ttcase) to open."_s, u"[case]"_s);
    const QCommandLineOption language(u"language"_s, u"Language of the interface: system, en, zh_CN."_s, u"language"_s);
    const QCommandLineOption theme(u"theme"_s, u"system, light or dark."_s, u"theme"_s);
    const QCommandLineOption textSize(u"text-size"_s, u"Size of text in per cent, 100 to 200."_s, u"percent"_s);
    const QCommandLineOption screenshots(u"screenshots"_s, u"Write a picture of every view into this folder and exit."_s, u"folder"_s);
    const QCommandLineOption sizes(u"sizes"_s, u"Sizes of the pictures, for example 1280x800,2560x1440."_s, u"sizes"_s);
    const QCommandLineOption self(u"selftest"_s, u"Print what works on this computer, as JSON, and exit."_s);
    parser.addOptions({language, theme, textSize, screenshots, sizes, self});
    parser.process(app);

    Options options;
    options.caseFolder = parser.positionalArguments().value(0);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.textScale = parser.value(textSize).toDouble() / 100;
    options.screenshots = parser.value(screenshots);
    options.selftest = parser.isSet(self);
    const auto refuse = [](const QString &why) {
        std::fputs((u"tendertrail: "_s + why + u'\n').toUtf8().constData(), stderr);
        std::exit(2);
    };
    if (!options.language.isEmpty() && options.language != u"system" && !interfaceLanguages().contains(options.language))
        refuse(u"no such language: "_s + options.language);
    if (!options.theme.isEmpty() && !QStringList{u"system"_s, u"light"_s, u"dark"_s}.contains(options.theme))
        refuse(u"no such theme: "_s + options.theme);
    if (parser.isSet(sizes)) {
        options.sizes.clear();
        const QStringList texts = parser.value(sizes).split(u',');
        for (const QString &text : texts) {
            const QSize size(text.section(u'x', 0, 0).toInt(), text.section(u'x', 1, 1).toInt());
            if (size.width() < 640 || size.height() < 480 || size.width() > 8192 || size.height() > 8192)
                refuse(u"no such size: "_s + text);
            options.sizes.append(size);
        }
    }
    return options;
}

int takeScreenshots(const Options &options, Session &session, Jobs &jobs, Navigator &navigator, Settings &settings)
{
    Screenshots::Options wanted{.folder = options.screenshots, .languages = interfaceLanguages(), .schemes = {Scheme::Light, Scheme::Dark}, .sizes = options.sizes};
    if (!options.language.isEmpty() && options.language != u"system")
        wanted.languages = {options.language};
    if (options.theme == u"light" || options.theme == u"dark")
        wanted.schemes = {options.theme == u"dark" ? Scheme::Dark : Scheme::Light};
    Screenshots shots(session, jobs, navigator, wanted, [&] {
        auto window = std::make_unique<MainWindow>(session, jobs, navigator, settings);
        window->setAttribute(Qt::WA_DontShowOnScreen, QGuiApplication::platformName() != u"offscreen");
        return window;
    });
    int code = 0;
    QObject::connect(&shots, &Screenshots::finished, qApp, [&code](const QStringList &files, const QString &problem) {
        for (const QString &file : files)
            say(file);
        if (!problem.isEmpty()) {
            std::fputs((u"tendertrail: "_s + problem + u'\n').toUtf8().constData(), stderr);
            code = 1;
        }
        QApplication::exit(code);
    }, Qt::QueuedConnection);
    if (options.caseFolder.isEmpty()) {
        shots.start();
    } else {
        QObject::connect(&session, &Session::opened, &shots, &Screenshots::start);
        QObject::connect(&session, &Session::openFailed, qApp, [](const QString &, const core::Error &error) {
            std::fputs((u"tendertrail: "_s + core::describe(error) + u'\n').toUtf8().constData(), stderr);
            QApplication::exit(3);
        });
        session.open(options.caseFolder);
    }
    return QApplication::exec();
}

int showWindow(const Options &options, Session &session, Jobs &jobs, Navigator &navigator, Settings &settings)
{
    std::unique_ptr<MainWindow> window;
    const auto make = [&] {
        const QByteArray geometry = window ? window->saveGeometry() : QByteArray();
        window = std::make_unique<MainWindow>(session, jobs, navigator, settings);
        if (!geometry.isEmpty())
            window->restoreGeometry(geometry);
        window->show();
    };
    make();
    // Words are set when a window is built: another language gets another window over the same session.
    QObject::connect(&settings, &Settings::languageChanged, qApp, [&] {
        installLanguage(settings.language());
        make();
    }, Qt::QueuedConnection);
    if (!options.caseFolder.isEmpty())
        window->openCase(options.caseFolder);
    return QApplication::exec();
}

} // namespace

int run(int argc, char **argv)
{
    const bool needsNoScreen = asksFor(argc, argv, "--selftest") || asksFor(argc, argv, "--screenshots");
#ifdef Q_OS_LINUX
    if (needsNoScreen && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")
        && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(needsNoScreen)
#endif
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"tendertrail"_s);
    QApplication::setApplicationDisplayName(u"Tendertrail"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(TRAIL_VERSION));
    QApplication::setWindowIcon(programIcon());
    QApplication::setQuitOnLastWindowClosed(true);
    const Options options = parse(app);

    Settings settings;
    installLanguage(options.language.isEmpty() ? settings.language() : options.language);
    Theme &theme = Theme::current();
    theme.setTextScale(options.textScale > 0 ? options.textScale : settings.textScale());
    theme.setSchemeChoice(options.theme == u"dark"    ? SchemeChoice::Dark
                          : options.theme == u"light" ? SchemeChoice::Light
                          : options.theme == u"system" ? SchemeChoice::System
                                                       : settings.scheme());
    theme.install();
    if (options.selftest) {
        say(QString::fromUtf8(QJsonDocument(selftest(readerReport())).toJson(QJsonDocument::Indented)));
        return 0;
    }

    Jobs jobs;
    Session session(jobs);
    Navigator navigator;
    TerminationSignal termination;
    QObject::connect(&termination, &TerminationSignal::received, &app, [&session] {
        session.close();
        QApplication::exit(0);
    });
    const int code = options.screenshots.isEmpty() ? showWindow(options, session, jobs, navigator, settings)
                                                   : takeScreenshots(options, session, jobs, navigator, settings);
    session.close();
    return code;
}

} // namespace tendertrail::gui
