// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcelocation.h"

#include <QString>

namespace tendertrail::core {

/// What went wrong, to branch on. The command line prints errorCodeName(); the window turns the code into a sentence.
enum class ErrorCode {
    Cancelled,
    InvalidArgument,
    NotFound,
    AlreadyExists,
    AccessDenied,
    Io,
    OutOfSpace,
    Corrupt,          ///< the bytes do not follow their format
    Unsupported,      ///< a format or feature that no reader handles
    Encrypted,        ///< needs a password that was not given
    PasswordWrong,
    TooLarge,         ///< over a limit of size, pages, depth or expansion
    TimedOut,
    OutOfMemory,
    Crashed,          ///< the worker process died
    Empty,            ///< no bytes, no pages or no text at all
    Busy,             ///< the case is open for writing elsewhere
    NewerFormat,      ///< the case was written by a newer program
    Integrity,        ///< bytes do not match their SHA-256, or a hash chain is broken
    MissingComponent, ///< an engine, model, language or data file is not installed
    ConsentRequired,  ///< network use that the user has not allowed
    Network,
    Protocol,         ///< a peer (worker or server) answered with what was not asked for
    Internal,
};

/// Stable snake_case name, as printed with --json ("password_wrong").
[[nodiscard]] QString errorCodeName(ErrorCode code);
/// The inverse; Internal for a name that is not known.
[[nodiscard]] ErrorCode errorCodeFromName(const QString &name);

/// A failure as a value: code to branch on, the subject (a path, a name), the cause for an engineer (English).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    SourceLocation where = SourceLocation::current();
};

/// "code: subject: detail", for logs and stderr.
[[nodiscard]] QString describe(const Error &error);

} // namespace tendertrail::core
