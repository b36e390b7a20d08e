// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::core {

/// A SHA-256 digest; null until made from bytes or from 64 hexadecimal digits.
class Sha256
{
public:
    Sha256() = default;
    [[nodiscard]] static Sha256 of(const QByteArray &bytes);
    /// Streams the file. Errors: NotFound, AccessDenied, Io, Cancelled.
    [[nodiscard]] static Result<Sha256> ofFile(const QString &path, const CancelToken &cancel = {});
    /// Errors: InvalidArgument unless exactly 64 hexadecimal digits.
    [[nodiscard]] static Result<Sha256> fromHex(const QString &hex);

    [[nodiscard]] bool isNull() const { return m_bytes.isEmpty(); }
    /// 64 lower-case digits; empty when null.
    [[nodiscard]] QString hex() const { return QString::fromLatin1(m_bytes.toHex()); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    bool operator==(const Sha256 &) const = default;

private:
    explicit Sha256(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes; // 32 bytes, or none
};

} // namespace tendertrail::core
