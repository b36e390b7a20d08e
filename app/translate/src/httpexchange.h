// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace tendertrail::translate {

/// Limits of one exchange with a server.
struct HttpLimits
{
    std::chrono::milliseconds idle{60'000};    ///< without a byte
    std::chrono::milliseconds total{300'000};
    qint64 answerBytes = 16 << 20;
    int retries = 3;                           ///< after 429, 502, 503, 504 and 529
    std::chrono::milliseconds longestWait{60'000}; ///< a server that asks for more is not asked again
    core::CancelToken withdrawn;               ///< the permission to be here: when it is taken back, the call ends
};

/// What is asked of a server: a POST with a body of that type, or a GET where there is none.
struct HttpQuestion
{
    QByteArray type; ///< "application/json", "application/x-www-form-urlencoded", or empty
    QByteArray body;
};

/// Asks and returns the body of a 2xx answer. Blocks the calling thread, which must own no event loop that is waited on:
/// the QNetworkAccessManager is made here, lives for this call only, and its QEventLoop sees nothing but its own reply.
/// Follows no redirect, uses no proxy over plain HTTP, stores no cookies and no cache. Errors: Cancelled, ConsentRequired
/// (withdrawn meanwhile), Network, TimedOut, TooLarge, AccessDenied (401, 403; 456: the quota is used up), Busy (429, 502, 503,
/// 504, 529 after retries), Protocol.
/// Headers, bodies and keys never appear in an error.
[[nodiscard]] core::Result<QByteArray> askServer(const QUrl &address, const HttpQuestion &question,
                                                 const QList<QPair<QByteArray, QByteArray>> &headers, const core::CancelToken &cancel,
                                                 const HttpLimits &limits = {});

} // namespace tendertrail::translate
