// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace tendertrail::ingest {

/// Numbers of RAR 5: seven bits a byte, the lowest first. The bytes must outlive this.
class RarNumbers
{
public:
    RarNumbers(const QByteArray &bytes, qsizetype at) : m_bytes(bytes), m_at(at) {}

    std::optional<quint64> number()
    {
        constexpr int most = 9;
        quint64 value = 0;
        for (int i = 0; i < most && m_at < m_bytes.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_bytes.at(m_at++));
            value |= static_cast<quint64>(byte & 0x7f) << (7 * i);
            if ((byte & 0x80) == 0)
                return value;
        }
        return std::nullopt;
    }
    /// Where the next one begins.
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

} // namespace tendertrail::ingest
