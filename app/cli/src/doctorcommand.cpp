// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"

#include "core/datafiles.h"
#include "store/casefile.h"
#include "store/database.h"
#include "tagging/tagger.h"
#include "translate/engine.h"
#include "worker/client.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tendertrail::cli {

using namespace core;

namespace {

QString sqliteVersion()
{
    auto db = store::Database::open(QStringLiteral(":memory:"), store::Database::Mode::Create);
    if (!db)
        return {};
    auto statement = db->prepare(QStringLiteral("SELECT sqlite_version()"));
    if (!statement)
        return {};
    const auto row = statement->step();
    return row && *row ? statement->text(0) : QString();
}

/// What is there and what is not; a part that is missing says so instead of ending the report.
QJsonObject findings()
{
    QJsonObject report{{QStringLiteral("tendertrail"), QStringLiteral(TRAIL_VERSION)},
                       {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                       {QStringLiteral("sqlite"), sqliteVersion()},
                       {QStringLiteral("schema"), store::currentSchema()},
                       {QStringLiteral("data"), dataFolder()}};
    const auto program = worker::workerProgram();
    report.insert(QStringLiteral("worker"), program ? *program : describe(program.error()));
    worker::Client client;
    if (const auto description = client.describe()) {
        const QJsonObject object = QJsonDocument::fromJson(description->toUtf8()).object();
        for (auto it = object.begin(); it != object.end(); ++it)
            report.insert(it.key(), it.value());
    } else {
        report.insert(QStringLiteral("worker_error"), core::describe(description.error()));
    }
    if (const auto engine = translate::gist())
        report.insert(QStringLiteral("translation"), QJsonObject{{QStringLiteral("gist"), (*engine)->info().version}});
    else
        report.insert(QStringLiteral("translation_error"), core::describe(engine.error()));
    if (const auto tagger = tagging::Tagger::load())
        report.insert(QStringLiteral("rules"), (*tagger)->version());
    else
        report.insert(QStringLiteral("rules_error"), core::describe(tagger.error()));
    return report;
}

int doctor(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const QJsonObject report = findings();
    if (arguments.json()) {
        printJson(report);
    } else {
        for (auto it = report.begin(); it != report.end(); ++it) {
            const QString value = it->isString() ? it->toString()
                                  : it->isDouble() ? QString::number(it->toDouble())
                                  : it->isArray()  ? QString::fromUtf8(QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact))
                                                   : QString::fromUtf8(QJsonDocument(it->toObject()).toJson(QJsonDocument::Compact));
            printLine(QStringLiteral("%1: %2").arg(it.key(), value));
        }
    }
    const bool broken = report.contains(QStringLiteral("worker_error")) || report.contains(QStringLiteral("translation_error"))
                        || report.contains(QStringLiteral("rules_error"));
    return broken ? SomeFailed : Done;
}

} // namespace

std::vector<Command> doctorCommands()
{
    return {{QStringLiteral("doctor"), {QStringLiteral("doctor"), {}, {}, 0, 0}, doctor}};
}

} // namespace tendertrail::cli
