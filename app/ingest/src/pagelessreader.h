// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// What has documents inside and no pages of its own.
class PagelessReader : public Reader
{
public:
    explicit PagelessReader(QString path) : m_path(std::move(path)) {}
    Abilities abilities() const override { return {false, false, false, true}; }
    int pageCount() const override { return 0; }
    core::Result<core::PageText> page(core::PageNumber, const core::CancelToken &) override { return none(); }
    core::Result<QImage> render(core::PageNumber, double, const core::CancelToken &) override { return none(); }

protected:
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] core::Failure none() const
    {
        return core::fail(core::ErrorCode::InvalidArgument, m_path, QStringLiteral("an archive has no pages"));
    }

    QString m_path;
};

} // namespace tendertrail::ingest
