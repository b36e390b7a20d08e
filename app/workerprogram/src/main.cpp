// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel.h"
#include "confinement.h"
#include "session.h"

#include "core/runtimefolder.h"
#include "worker/exitcodes.h"

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
void keepToOneself()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    tendertrail::core::usePrivateRuntimeFolder();
    qputenv("QT_ACCESSIBILITY", "0");
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_IM_MODULE"})
        qunsetenv(name);
}

} // namespace

// tendertrail-worker [--memory BYTES] [--try WHAT [ARGUMENT]]
int main(int argc, char **argv)
{
    using namespace tendertrail;
    qint64 memory = 0;
    QByteArray trial;
    QByteArray argument;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--memory") == 0 && i + 1 < argc) {
            memory = QByteArray(argv[++i]).toLongLong();
        } else if (std::strcmp(argv[i], "--try") == 0 && i + 1 < argc) {
            trial = argv[++i];
            if (i + 1 < argc)
                argument = argv[++i];
        } else {
            std::fprintf(stderr, "tendertrail-worker is started by Tendertrail and not by hand\n");
            return worker::exitUsage;
        }
    }
    std::set_new_handler(onNoMemory);
    keepToOneself();

    if (!trial.isEmpty()) {
        (void)workerprogram::confine(memory);
        return workerprogram::tryOut(trial, argument);
    }
    workerprogram::Channel channel;
    if (!channel.open())
        return worker::exitUsage;
    // From here on nothing can be reached but files to read; not even Qt has run before.
    workerprogram::Confinement confinement = workerprogram::confine(memory);
    int count = 1;
    const QGuiApplication application(count, argv);
    workerprogram::Session session(channel, std::move(confinement));
    channel.listen();
    while (true)
        session.answer(channel.next());
}
