// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <mutex>

namespace tendertrail::pipeline {

/// Something loaded once for the whole program until it is forgotten; who holds it keeps it. A failure is tried anew. Thread-safe.
template <typename T> class Reloadable
{
public:
    [[nodiscard]] core::Result<std::shared_ptr<const T>> value()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_value) {
            auto loaded = T::load();
            if (!loaded)
                return loaded.failure();
            m_value = *loaded;
        }
        return m_value;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_value.reset();
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const T> m_value;
};

} // namespace tendertrail::pipeline
