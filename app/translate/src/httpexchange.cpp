// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include <QDateTime>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <optional>

namespace tendertrail::translate {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds pollEvery{50}; // how soon a cancel is seen
constexpr int quotaExceeded = 456; // DeepL's own

// What may be otherwise in a moment.
bool isPassing(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504 || status == 529;
}

// Seconds or a date, as RFC 9110 has it.
std::optional<milliseconds> retryAfter(const QByteArray &header)
{
    bool seconds = false;
    const qlonglong wait = header.trimmed().toLongLong(&seconds);
    if (seconds)
        return wait >= 0 && wait < 1'000'000 ? std::optional(std::chrono::seconds(wait)) : std::nullopt;
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(header).replace(QStringLiteral("GMT"), QStringLiteral("+0000")), Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    return milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)));
}

struct Answer
{
    int status = 0;
    QByteArray body;
    std::optional<milliseconds> retryAfter;
};

// Names the server and nothing else: an address may carry a key in its query.
QString subjectOf(const QUrl &address)
{
    return address.host() + (address.port() < 0 ? QString() : u':' + QString::number(address.port()));
}

core::Failure networkFailure(const QUrl &address, QNetworkReply::NetworkError error, const QString &text)
{
    using Code = core::ErrorCode;
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return core::fail(Code::TimedOut, subjectOf(address));
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return core::fail(Code::Protocol, subjectOf(address), QStringLiteral("redirected elsewhere"));
    default:
        return core::fail(Code::Network, subjectOf(address), text);
    }
}

class Exchange
{
public:
    Exchange(const QUrl &address, const HttpLimits &limits, const core::CancelToken &cancel)
        : m_address(address), m_limits(limits), m_cancel(cancel)
    {
        // The user has consented to one address. A proxy could read what goes over plain HTTP, so none is used there, even if
        // the environment names one; through HTTPS it only sees the host that was consented to.
        if (address.scheme() != u"https")
            m_manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_manager.setAutoDeleteReplies(false);
    }

    core::Result<Answer> ask(const HttpQuestion &question, const QList<QPair<QByteArray, QByteArray>> &headers)
    {
        QNetworkRequest request(m_address);
        if (!question.type.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, question.type);
        request.setRawHeader("Accept", "application/json");
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        request.setTransferTimeout(int(m_limits.idle.count()));

        const std::unique_ptr<QNetworkReply> reply(question.type.isEmpty() ? m_manager.get(request) : m_manager.post(request, question.body));
        QByteArray received;
        std::optional<core::ErrorCode> stopped;
        const auto stop = [&](core::ErrorCode code) {
            if (!stopped)
                stopped = code;
            reply->abort();
        };
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (m_cancel.isCancelled())
                stop(core::ErrorCode::Cancelled);
            else if (m_limits.withdrawn.isCancelled())
                stop(core::ErrorCode::ConsentRequired);
            else if (elapsed() > m_limits.total)
                stop(core::ErrorCode::TimedOut);
        });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
            received += reply->readAll();
            if (received.size() > m_limits.answerBytes)
                stop(core::ErrorCode::TooLarge);
        });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        poll.start(pollEvery);
        if (!reply->isFinished())
            loop.exec(QEventLoop::ExcludeUserInputEvents);
        poll.stop();
        if (stopped)
            return core::fail(*stopped, subjectOf(m_address));

        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (answer.status == 0)
            return networkFailure(m_address, reply->error(), reply->errorString());
        if (reply->error() == QNetworkReply::RemoteHostClosedError || reply->error() == QNetworkReply::TimeoutError
            || reply->error() == QNetworkReply::OperationCanceledError)
            return networkFailure(m_address, reply->error(), reply->errorString());
        if (reply->isOpen())
            received += reply->readAll();
        const qint64 promised = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (reply->rawHeader("Content-Encoding").isEmpty() && promised > received.size())
            return core::fail(core::ErrorCode::Network, subjectOf(m_address), QStringLiteral("the answer was cut short"));
        answer.body = received;
        answer.retryAfter = retryAfter(reply->rawHeader("Retry-After"));
        return answer;
    }

    // Waits without looking away from the tokens. Why it ended early, or nothing.
    std::optional<core::ErrorCode> wait(milliseconds duration) const
    {
        const auto from = Clock::now();
        for (;;) {
            if (const auto reason = stopped())
                return reason;
            if (Clock::now() - from >= duration)
                return std::nullopt;
            QThread::msleep(static_cast<unsigned long>(pollEvery.count()));
        }
    }

    // Why nothing more may be sent, or nothing.
    std::optional<core::ErrorCode> stopped() const
    {
        if (m_cancel.isCancelled())
            return core::ErrorCode::Cancelled;
        if (m_limits.withdrawn.isCancelled())
            return core::ErrorCode::ConsentRequired;
        return elapsed() > m_limits.total ? std::optional(core::ErrorCode::TimedOut) : std::nullopt;
    }

private:
    [[nodiscard]] Clock::duration elapsed() const { return Clock::now() - m_start; }

    QUrl m_address;
    HttpLimits m_limits;
    core::CancelToken m_cancel;
    QNetworkAccessManager m_manager;
    Clock::time_point m_start = Clock::now();
};

} // namespace

core::Result<QByteArray> askServer(const QUrl &address, const HttpQuestion &question, const QList<QPair<QByteArray, QByteArray>> &headers,
                                   const core::CancelToken &cancel, const HttpLimits &limits)
{
    using Code = core::ErrorCode;
    Exchange exchange(address, limits, cancel);
    milliseconds pause{500};
    for (int attempt = 0;; ++attempt) {
        if (const auto reason = exchange.stopped())
            return core::fail(*reason, subjectOf(address));
        auto answer = exchange.ask(question, headers);
        if (!answer)
            return answer.failure();
        const int status = answer->status;
        const QString told = QStringLiteral("HTTP %1").arg(status);
        if (status >= 200 && status < 300)
            return std::move(answer->body);
        if (status == 401 || status == 403)
            return core::fail(Code::AccessDenied, subjectOf(address), told);
        if (status == quotaExceeded)
            return core::fail(Code::AccessDenied, subjectOf(address), told + QStringLiteral(": the quota of this key is used up"));
        if (!isPassing(status))
            return core::fail(Code::Protocol, subjectOf(address), told);
        const milliseconds wait = answer->retryAfter.value_or(pause);
        if (attempt >= limits.retries || wait > limits.longestWait)
            return core::fail(Code::Busy, subjectOf(address), told);
        if (const auto reason = exchange.wait(wait))
            return core::fail(*reason, subjectOf(address));
        pause *= 2;
    }
}

} // namespace tendertrail::translate
