// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "names.h"

namespace tendertrail::core {

namespace {

constexpr NameTable<ErrorCode, 24> names{{
    {ErrorCode::Cancelled, QLatin1String("cancelled")},
    {ErrorCode::InvalidArgument, QLatin1String("invalid_argument")},
    {ErrorCode::NotFound, QLatin1String("not_found")},
    {ErrorCode::AlreadyExists, QLatin1String("already_exists")},
    {ErrorCode::AccessDenied, QLatin1String("access_denied")},
    {ErrorCode::Io, QLatin1String("io")},
    {ErrorCode::OutOfSpace, QLatin1String("out_of_space")},
    {ErrorCode::Corrupt, QLatin1String("corrupt")},
    {ErrorCode::Unsupported, QLatin1String("unsupported")},
    {ErrorCode::Encrypted, QLatin1String("encrypted")},
    {ErrorCode::PasswordWrong, QLatin1String("password_wrong")},
    {ErrorCode::TooLarge, QLatin1String("too_large")},
    {ErrorCode::TimedOut, QLatin1String("timed_out")},
    {ErrorCode::OutOfMemory, QLatin1String("out_of_memory")},
    {ErrorCode::Crashed, QLatin1String("crashed")},
    {ErrorCode::Empty, QLatin1String("empty")},
    {ErrorCode::Busy, QLatin1String("busy")},
    {ErrorCode::NewerFormat, QLatin1String("newer_format")},
    {ErrorCode::Integrity, QLatin1String("integrity")},
    {ErrorCode::MissingComponent, QLatin1String("missing_component")},
    {ErrorCode::ConsentRequired, QLatin1String("consent_required")},
    {ErrorCode::Network, QLatin1String("network")},
    {ErrorCode::Protocol, QLatin1String("protocol")},
    {ErrorCode::Internal, QLatin1String("internal")},
}};

} // namespace

QString errorCodeName(ErrorCode code)
{
    return nameIn(names, code);
}

ErrorCode errorCodeFromName(const QString &name)
{
    return valueIn(names, name).value_or(ErrorCode::Internal);
}

QString describe(const Error &error)
{
    QString line = errorCodeName(error.code);
    for (const QString &part : {error.subject, error.detail}) {
        if (!part.isEmpty())
            line += QStringLiteral(": ") + part;
    }
    return line;
}

} // namespace tendertrail::core
