// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/member.h"
#include "core/page.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace tendertrail::ingest {

/// What a file is, by its bytes (never by its name alone).
struct Probe
{
    QString format;      ///< reader id: "pdf", "image", "html", "text", "docx", "xlsx", "archive", "mail" …
    QString mediaType;
    QString charset;     ///< of text formats
    QString sourceUrl;   ///< where a saved web page says it came from (http or https); empty for none
    int pages = 0;       ///< 0 while unknown
    bool members = false; ///< a format that may have documents inside
};

/// What a reader can do with its format.
struct Abilities
{
    bool text = false;   ///< gives words with boxes
    bool image = false;  ///< can draw a page
    bool flow = false;   ///< no pages of its own: laid out on A4 by us (docs/case-file.md)
    bool members = false; ///< has, or may have, documents inside; an archive has nothing else and no pages
};

struct ReadOptions
{
    QString password;
    int maxPages = 20000;
    qint64 maxTextUnits = 200'000'000;
    qint64 maxPixels = 60'000'000;           ///< of a drawn page; more than a format bears is not drawn either
    qint64 maxUnpackedBytes = 4'000'000'000; ///< of a packed format's parts, and of a container's members, together
    int maxMembers = 100'000;                ///< of one container
    qint64 maxMemberBytes = 1'000'000'000;   ///< of one member: what there is room for; a larger one has the error TooLarge
};

/// One document's pages, one reader per format. Runs in tendertrail-worker only; needs a QGuiApplication (offscreen will
/// do). Not thread-safe: one object, one thread.
class Reader
{
public:
    virtual ~Reader() = default;
    [[nodiscard]] virtual Abilities abilities() const = 0;
    [[nodiscard]] virtual int pageCount() const = 0;
    /// Text, words, blocks of a page; source None and needsOcr where it must be recognised. number from 1.
    [[nodiscard]] virtual core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) = 0;
    /// The page drawn upright at dpi. Errors: TooLarge, Cancelled, Corrupt.
    [[nodiscard]] virtual core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) = 0;

    /// Called for each member once its bytes lie in a file; its error ends the unpacking. Whoever is called may move or remove
    /// the file; the unpacking waits before the next member while files that are still there hold over half of what fits.
    using OnMember = std::function<core::Result<void>(core::Member)>;
    /// Unpacks the documents inside, in the container's order, each to a file of its own in folder (named by its number, never
    /// by its name inside). What cannot be unpacked is a member with an error; folders and links are none. Errors: Cancelled,
    /// TooLarge (more members or bytes than the options allow: what was handed over before stays good), Corrupt, Encrypted
    /// (where not even the names can be read), PasswordWrong, Io.
    [[nodiscard]] virtual core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel);
};

/// Loads what readers would otherwise load on first use (image plugins, the layout font, Poppler's data folder), so that a
/// process may give up rights afterwards. Optional; needs a QGuiApplication.
void prepare();

/// Errors: Unsupported (with the format in words as detail: "legacy Word document (.doc)"), Empty, Corrupt, Io, TooLarge.
[[nodiscard]] core::Result<Probe> probe(const QString &path);
/// Chooses the reader by probe(). name is the name the file came under, for formats that bytes alone cannot tell.
/// Errors: as probe(), and Encrypted, PasswordWrong.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> open(const QString &path, const QString &name, const ReadOptions &options);

/// Formats this build reads, with the version of what reads them: for doctor.
[[nodiscard]] std::vector<std::pair<QString, QString>> readerVersions();

} // namespace tendertrail::ingest
