// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <QTimer>

#ifdef TRAIL_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace tendertrail::gui::keychain {

#ifdef TRAIL_HAS_KEYCHAIN

namespace {

const QString service = QStringLiteral("Tendertrail");

} // namespace

bool isBuiltIn()
{
    return true;
}

void read(QObject *context, const QString &server, std::function<void(const QString &)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // a file that anybody can read is no keychain
    job->setKey(server);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        done(job->error() == QKeychain::NoError ? job->textData() : QString());
    });
    job->start();
}

void write(QObject *context, const QString &server, const QString &key, std::function<void(bool)> done)
{
    QKeychain::Job *job = nullptr;
    if (key.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(service);
    } else {
        auto *writing = new QKeychain::WritePasswordJob(service);
        writing->setTextData(key);
        job = writing;
    }
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(server);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, isKey = !key.isEmpty(), done = std::move(done)] {
        done(isKey && job->error() == QKeychain::NoError);
    });
    job->start();
}

#else

bool isBuiltIn()
{
    return false;
}

void read(QObject *context, const QString &, std::function<void(const QString &)> done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void write(QObject *context, const QString &, const QString &, std::function<void(bool)> done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(false); });
}

#endif

} // namespace tendertrail::gui::keychain
