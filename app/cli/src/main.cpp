// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"

#include "core/runtimefolder.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace tendertrail;

namespace {

core::CancelSource *interruptSource = nullptr; // a signal handler has no other way to reach it

extern "C" void onInterrupt(int)
{
    if (interruptSource)
        interruptSource->cancel(); // a relaxed atomic store: safe in a handler
}

/// stderr is for what the person who typed should know: Qt's remarks on this machine's set-up are not part of it.
void onQtMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        cli::say(message);
}

std::vector<cli::Command> allCommands()
{
    std::vector<cli::Command> commands;
    for (auto part : {cli::caseCommands(), cli::importCommands(), cli::translationCommands(), cli::documentsCommands(), cli::readCommands(), cli::correctionCommands(), cli::factCommands(), cli::graphCommands(),
                      cli::exportCommands(), cli::identityCommands(), cli::watchlistCommands(), cli::benchCommands(), cli::doctorCommands()})
        commands.insert(commands.end(), part.begin(), part.end());
    return commands;
}

int help(const std::vector<cli::Command> &commands, int exitCode)
{
    QString text = QStringLiteral("tendertrail-cli " TRAIL_VERSION "\n\n");
    for (const cli::Command &command : commands)
        text += QStringLiteral("  tendertrail-cli ") + command.grammar.usage + u'\n';
    text += QStringLiteral("\nEvery command takes --json (JSON lines on stdout, docs/command-line.md) and --as NAME (who acts, for the custody log).\n"
                           "Exit codes: 0 done, 1 done but some documents failed, 2 wrong usage, 3 the case could not be used.");
    if (exitCode == cli::Done)
        cli::printLine(text);
    else
        cli::say(text);
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::vector<cli::Command> commands = allCommands();
    const QByteArray name = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const auto command = std::ranges::find(commands, QString::fromUtf8(name), &cli::Command::name);

    // Drawing text needs fonts and so a platform; offscreen is one that every machine has. The rest starts quicker without.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    core::usePrivateRuntimeFolder();
    qInstallMessageHandler(onQtMessage);
    std::unique_ptr<QCoreApplication> application;
    if (command != commands.end() && command->needsFonts)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tendertrail-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRAIL_VERSION));

    QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty())
        return help(commands, cli::WrongUsage);
    if (words.first() == QLatin1String("--help") || words.first() == QLatin1String("-h") || words.first() == QLatin1String("help"))
        return help(commands, cli::Done);
    if (words.first() == QLatin1String("--version")) {
        cli::printLine(QStringLiteral(TRAIL_VERSION));
        return cli::Done;
    }
    if (command == commands.end()) {
        cli::say(QStringLiteral("tendertrail-cli: there is no command %1; see tendertrail-cli --help").arg(words.first()));
        return cli::WrongUsage;
    }
    words.removeFirst();
    if (words.contains(QStringLiteral("--help"))) {
        cli::printLine(QStringLiteral("usage: tendertrail-cli ") + command->grammar.usage);
        return cli::Done;
    }
    const auto arguments = cli::Arguments::parse(words, command->grammar);
    if (!arguments)
        return cli::misused(arguments.error(), command->grammar.usage);

    core::CancelSource interrupt;
    interruptSource = &interrupt;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    const int code = command->run(*arguments, command->grammar, interrupt.token());
    interruptSource = nullptr;
    return code;
}
