// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/pageimages.h"

#include "worker/client.h"

#include <QDir>
#include <QSaveFile>

#include <mutex>

namespace tendertrail::pipeline {

using namespace core;

struct PageImages::Private
{
    QString originals; // with a slash at the end
    QString cacheFolder;
    std::mutex mutex;        // one worker draws for all; a second would halve the memory that is left for importing
    worker::Client client;
};

PageImages::PageImages(const store::CaseFile &caseFile) : d(std::make_unique<Private>())
{
    d->cacheFolder = caseFile.cacheFolder() + QStringLiteral("/pages");
    // Only plain text is kept: the case may be closed while a late request is still on its way. The case says where originals
    // lie (DESIGN: originals/ab/abcdef…), so the folder is asked for with any digest and cut off behind it.
    const Sha256 any = Sha256::of({});
    d->originals = caseFile.originalPath(any).chopped(any.hex().size() + 3);
    d->client.mayRead(d->originals);
}

PageImages::~PageImages() = default;

Result<QImage> PageImages::image(const Document &document, PageNumber page, double dpi, const CancelToken &cancel)
{
    const QString file = QStringLiteral("%1/%2-p%3-%4.png").arg(d->cacheFolder, document.sha256.hex().left(24)).arg(page).arg(qRound(dpi));
    if (QImage cached(file); !cached.isNull())
        return cached;
    QImage image;
    {
        const std::lock_guard lock(d->mutex);
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, document.name);
        auto drawn = d->client.render(d->originals + document.sha256.hex().left(2) + u'/' + document.sha256.hex(), document.name,
                                       document.password, page, dpi, cancel);
        if (!drawn)
            return drawn;
        image = std::move(drawn).value();
    }
    // The cache is a convenience: a full disk or a read-only folder must not keep a page from being shown.
    if (QDir().mkpath(d->cacheFolder)) {
        QSaveFile saved(file);
        if (saved.open(QIODevice::WriteOnly) && image.save(&saved, "PNG"))
            saved.commit();
    }
    return image;
}

} // namespace tendertrail::pipeline
