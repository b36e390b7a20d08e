// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translationengine.h"

#include "pipeline/translationfile.h"
#include "store/consent.h"
#include "translate/localengines.h"

#include <QFileInfo>

namespace tendertrail::cli {

using namespace core;

QStringList engineOptions()
{
    QStringList names;
    for (const char *name : {"engine", "address", "model", "region", "key-variable", "program", "runtime", "beams", "glossary", "memory"})
        names.append(QString::fromLatin1(name));
    return names;
}

QString engineUsage()
{
    return QStringLiteral("[--engine gist|%1|translatelocally|opus] [--address URL --consent] [--model M] [--region R] [--key-variable NAME] [--program P] [--runtime LIBRARY] [--beams N] [--glossary FILE] [--memory FILE]")
        .arg(translate::networkKinds().join(u'|'));
}

Result<std::unique_ptr<translate::Engine>> engineOf(const Arguments &arguments, store::CaseFile &caseFile)
{
    const QString name = arguments.value(QStringLiteral("engine"), QStringLiteral("gist"));
    if (name == QLatin1String("gist"))
        return translate::gist();
    if (name == QLatin1String("translatelocally"))
        return translate::translateLocally(arguments.value(QStringLiteral("program")), arguments.value(QStringLiteral("model")));
    if (name == QLatin1String("opus")) {
        const auto beams = arguments.number(QStringLiteral("beams"), 1, 1);
        if (!beams)
            return beams.failure();
        return translate::opusMt({arguments.value(QStringLiteral("model")), arguments.value(QStringLiteral("runtime")), *beams});
    }
    if (!translate::networkKinds().contains(name))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--engine %1").arg(name),
                    (QStringList{QStringLiteral("gist")} + translate::networkKinds() + QStringList{QStringLiteral("translatelocally"), QStringLiteral("opus")}).join(QStringLiteral(", ")));
    translate::NetworkEndpoint endpoint;
    endpoint.kind = name;
    endpoint.address = QUrl(arguments.value(QStringLiteral("address")));
    endpoint.model = arguments.value(QStringLiteral("model"));
    endpoint.region = arguments.value(QStringLiteral("region"));
    // A key on the command line would be seen by everyone who can list processes.
    if (arguments.has(QStringLiteral("key-variable"))) {
        const QString variable = arguments.value(QStringLiteral("key-variable"));
        endpoint.key = qEnvironmentVariable(variable.toUtf8().constData());
        if (endpoint.key.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--key-variable"), QStringLiteral("%1 is not set, or empty").arg(variable));
    }
    const auto allowed = store::allowedAddress(caseFile.database());
    if (!allowed)
        return allowed.failure();
    const QString address = endpoint.address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    endpoint.consented = arguments.has(QStringLiteral("consent")) || (!address.isEmpty() && *allowed == address);
    auto engine = translate::networkEngine(endpoint);
    if (engine && arguments.has(QStringLiteral("consent")) && *allowed != address)
        TRAIL_TRY(store::setAllowedAddress(caseFile.database(), address, arguments.actor()));
    return engine;
}

Result<std::vector<store::GlossaryTerm>> termsOfFile(const QString &path, const QString &language)
{
    auto file = pipeline::readTranslationFile(path, language);
    if (!file)
        return file.failure();
    if (file->format != u"tbx" && file->format != u"csv")
        return fail(ErrorCode::Unsupported, path, file->format);
    return std::move(file->terms);
}

Result<pipeline::TranslateOptions> translateOptionsOf(const Arguments &arguments)
{
    pipeline::TranslateOptions options;
    const QString language = arguments.value(QStringLiteral("to"), QStringLiteral("en"));
    if (arguments.has(QStringLiteral("glossary"))) {
        const auto terms = termsOfFile(arguments.value(QStringLiteral("glossary")), language);
        if (!terms)
            return terms.failure();
        for (const store::GlossaryTerm &term : *terms)
            options.terms.push_back({term.source, term.target, term.avoid});
    }
    if (!arguments.has(QStringLiteral("memory")))
        return options;
    const QString path = arguments.value(QStringLiteral("memory"));
    if (QFileInfo(path).suffix().toLower() != u"tmx") {
        auto entries = translate::readMemoryFile(path);
        if (!entries)
            return entries.failure();
        options.memory = std::move(*entries);
        return options;
    }
    const auto file = pipeline::readTranslationFile(path, language);
    if (!file)
        return file.failure();
    if (file->format != u"tmx")
        return fail(ErrorCode::Unsupported, path, file->format);
    for (const store::MemoryUnit &unit : file->memory) {
        if (unit.status != TranslationStatus::Machine)
            options.memory.push_back({unit.source, unit.target, unit.status, unit.by, unit.at, unit.origin, unit.language});
    }
    return options;
}

} // namespace tendertrail::cli
