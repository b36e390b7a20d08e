// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packagemembers.h"

#include "flowreader.h"
#include "imageheader.h"
#include "memberwriter.h"
#include "packageparts.h"
#include "sniff.h"

#include <QBuffer>
#include <QImageReader>
#include <QSet>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

// Smaller pictures are logos, bullets and rules; no page of text fits into them.
constexpr int leastLongSide = 200;
constexpr int leastShortSide = 100;

QSize pixelsOf(const QByteArray &bytes, const QString &mediaType)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    if (mediaType == u"image/tiff") {
        const std::vector<TiffPicture> pictures = tiffPictures(buffer, 0, 1);
        return pictures.empty() ? QSize() : pictures.front().pixels;
    }
    return QImageReader(&buffer).size();
}

bool mayShowPage(const QByteArray &bytes)
{
    const Sniffed sniffed = sniffBytes(bytes.first(std::min<qsizetype>(bytes.size(), 65536)), {});
    if (sniffed.format != u"image")
        return false;
    const QSize size = pixelsOf(bytes, sniffed.mediaType);
    return std::max(size.width(), size.height()) >= leastLongSide && std::min(size.width(), size.height()) >= leastShortSide;
}

bool isPicture(const QString &name)
{
    return name.contains(u"/media/"_s, Qt::CaseInsensitive) || name.startsWith(u"Pictures/"_s, Qt::CaseInsensitive);
}

bool isEmbedded(const QString &name)
{
    return name.contains(u"/embeddings/"_s, Qt::CaseInsensitive);
}

/// Pictures that only a presentation's design uses: they are behind every slide and say nothing.
QSet<QString> designPictures(const ZipPackage &package, const QStringList &names, const QString &path)
{
    QSet<QString> design;
    QSet<QString> content;
    for (const QString &name : names) {
        if (!name.startsWith(u"ppt/"_s) || !name.endsWith(u".rels"_s, Qt::CaseInsensitive))
            continue;
        const qsizetype folder = name.lastIndexOf(u"_rels/"_s);
        if (folder < 0)
            continue;
        const QString part = name.left(folder) + name.mid(folder + 6).chopped(5);
        const bool isDesign = part.startsWith(u"ppt/slideMasters/"_s) || part.startsWith(u"ppt/slideLayouts/"_s)
                              || part.startsWith(u"ppt/notesMasters/"_s) || part.startsWith(u"ppt/handoutMasters/"_s)
                              || part.contains(u"/theme/"_s);
        for (const PartRelation &relation : relationsOf(package, part, path)) {
            if (isPicture(relation.target))
                (isDesign ? design : content).insert(relation.target);
        }
    }
    return design.subtract(content);
}

/// Names of entries that may be members, in the package's order.
QStringList candidatesOf(const ZipPackage &package, const QString &path)
{
    const QStringList names = package.names();
    const QSet<QString> design = designPictures(package, names, path);
    QStringList candidates;
    for (const QString &name : names) {
        if (!name.endsWith(u'/') && (isEmbedded(name) || (isPicture(name) && !design.contains(name))))
            candidates << name;
    }
    return candidates;
}

class PackageReader final : public Reader
{
public:
    /// inner is null for a document without text.
    PackageReader(std::unique_ptr<Reader> inner, ZipPackage package, QStringList candidates, QString path, const ReadOptions &options)
        : m_inner(std::move(inner)), m_package(std::move(package)), m_candidates(std::move(candidates)), m_path(std::move(path)),
          m_options(options)
    {
    }

    Abilities abilities() const override
    {
        Abilities abilities = m_inner ? m_inner->abilities() : Abilities{};
        abilities.members = true;
        return abilities;
    }
    int pageCount() const override { return m_inner ? m_inner->pageCount() : 0; }

    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override
    {
        if (!m_inner)
            return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
        return m_inner->page(number, cancel);
    }
    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override
    {
        if (!m_inner)
            return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
        return m_inner->render(number, dpi, cancel);
    }

    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override
    {
        MemberWriter members(folder, m_path, m_options, onMember, cancel);
        for (const QString &name : std::as_const(m_candidates)) {
            const core::Result<QByteArray> bytes = m_package.part(name);
            if (!bytes)
                TRAIL_TRY(members.addFailed(name, bytes.error()));
            else if (!bytes->isEmpty() && (!isPicture(name) || mayShowPage(*bytes)))
                TRAIL_TRY(members.add(name, *bytes));
        }
        return {};
    }

private:
    std::unique_ptr<Reader> m_inner;
    ZipPackage m_package;
    QStringList m_candidates;
    QString m_path;
    ReadOptions m_options;
};

} // namespace

core::Result<std::unique_ptr<Reader>> openPackage(core::Result<FlowDocument> document, const QString &path, const ReadOptions &options)
{
    if (!document)
        return document.failure();
    core::Result<ZipPackage> package = ZipPackage::open(path, options.maxUnpackedBytes);
    if (!package) // a flat document is none
        return openFlow(std::move(*document), path, options);
    const QStringList candidates = candidatesOf(*package, path);
    const bool hasMembers = std::any_of(candidates.begin(), candidates.end(), [&](const QString &name) {
        if (isEmbedded(name))
            return true;
        const core::Result<QByteArray> bytes = package->part(name);
        return !bytes || mayShowPage(*bytes);
    });
    std::unique_ptr<Reader> inner;
    if (!hasMembers || !document->items.empty()) {
        core::Result<std::unique_ptr<Reader>> opened = openFlow(std::move(*document), path, options);
        if (!opened || !hasMembers)
            return opened;
        inner = std::move(*opened);
    }
    return std::unique_ptr<Reader>(std::make_unique<PackageReader>(std::move(inner), std::move(*package), candidates, path, options));
}

} // namespace tendertrail::ingest
