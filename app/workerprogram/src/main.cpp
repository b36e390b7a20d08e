// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation.h"
#include "channel.h"
#include "confinement.h"
#include "session.h"

#include "core/runtimefolder.h"
#include "worker/exitcodes.h"

#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

// The limit is there for a document that asks for too much; what a library would do about it is nobody's guess.
void onNoMemory()
{
    std::_Exit(tendertrail::worker::exitOutOfMemory);
}

// No screen, no desktop services, no pixmap cache on disk, whatever the environment says.
void keepToOneself(const QString &scratch)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_ACCESSIBILITY", "0");
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_IM_MODULE"})
        qunsetenv(name);
    if (scratch.isEmpty()) {
        tendertrail::core::usePrivateRuntimeFolder();
        return;
    }
#ifdef Q_OS_LINUX
    // Qt looks the user's name up where it has no such folder, and a name service is asked through a socket.
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(scratch));
#endif
}

struct Arguments
{
    tendertrail::workerprogram::Needs needs;
    tendertrail::workerprogram::OtherProgram other;
    QByteArray trial;
    QByteArray trialArgument;
    bool understood = true;
};

// [--memory BYTES] [--scratch FOLDER] [--scratch-bytes BYTES] [--read FOLDER]… [--seconds N] [--try WHAT [ARGUMENT] | --run[-alone] PROGRAM ARGUMENTS…]
Arguments readArguments(int argc, char **argv)
{
    Arguments result;
    for (int i = 1; i < argc; i += 2) {
        const auto is = [&](const char *name) { return i + 1 < argc && std::strcmp(argv[i], name) == 0; };
        if (is("--memory")) {
            result.needs.memoryBytes = QByteArray(argv[i + 1]).toLongLong();
        } else if (is("--scratch")) {
            result.needs.scratch = QFile::decodeName(argv[i + 1]);
        } else if (is("--scratch-bytes")) {
            result.needs.scratchBytes = QByteArray(argv[i + 1]).toLongLong();
        } else if (is("--read")) {
            result.needs.readable.append(QFile::decodeName(argv[i + 1]));
        } else if (is("--seconds")) {
            result.other.seconds = QByteArray(argv[i + 1]).toInt();
        } else if (is("--run") || is("--run-alone")) {
            result.other.alone = is("--run-alone");
            result.other.file = QFile::decodeName(argv[i + 1]);
            for (int word = i + 2; word < argc; ++word)
                result.other.arguments.append(QFile::decodeName(argv[word]));
            break;
        } else if (is("--try")) {
            result.trial = argv[i + 1];
            if (i + 2 < argc)
                result.trialArgument = argv[i + 2];
            break;
        } else {
            result.understood = false;
        }
    }
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace tendertrail;
    const Arguments arguments = readArguments(argc, argv);
    if (!arguments.understood) {
        std::fprintf(stderr, "tendertrail-worker is started by Tendertrail and not by hand\n");
        return worker::exitUsage;
    }
    if (!arguments.other.file.isEmpty())
        return workerprogram::runConfined(arguments.needs, arguments.other);
    std::set_new_handler(onNoMemory);
    workerprogram::keepFreedMemory();
    keepToOneself(arguments.needs.scratch);

    if (!arguments.trial.isEmpty())
        return workerprogram::tryOut(arguments.trial, arguments.trialArgument, workerprogram::confine(arguments.needs));
    workerprogram::Channel channel;
    if (!channel.open())
        return worker::exitUsage;
    // From here on nothing can be reached but files to read; not even Qt has run before.
    workerprogram::Confinement confinement = workerprogram::confine(arguments.needs);
    int count = 1;
    const QGuiApplication application(count, argv);
    workerprogram::Session session(channel, std::move(confinement), {arguments.needs.scratch, arguments.needs.scratchBytes});
    channel.listen();
    while (true)
        session.answer(channel.next());
}
