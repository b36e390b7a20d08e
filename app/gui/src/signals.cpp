// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <atomic>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tendertrail::gui {

#ifdef Q_OS_UNIX

namespace {

// The one thing a signal handler can reach. Set once before the handler is installed.
std::atomic<int> writeEnd{-1};

void handle(int)
{
    const char byte = 1;
    const int end = writeEnd.load(std::memory_order_relaxed);
    if (end >= 0)
        [[maybe_unused]] const auto written = ::write(end, &byte, 1);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(m_ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    writeEnd.store(m_ends[0]);
    struct sigaction action = {};
    action.sa_handler = handle;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(number, &action, nullptr);
}

TerminationSignal::~TerminationSignal()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    writeEnd.store(-1);
    for (const int end : m_ends) {
        if (end >= 0)
            ::close(end);
    }
}

#else

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent) {}
TerminationSignal::~TerminationSignal() = default;

#endif

} // namespace tendertrail::gui
