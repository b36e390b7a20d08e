// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/member.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/translationfile.h"
#include "core/watchlist.h"
#include "worker/limits.h"
#include "worker/protocol.h"

#include <functional>
#include <memory>

namespace tendertrail::worker {

/// Where tendertrail-worker is: $TENDERTRAIL_WORKER, else beside this program. Errors: MissingComponent.
[[nodiscard]] core::Result<QString> workerProgram();

/// What an extraction found besides the pages it gave.
struct Extracted
{
    int pages = 0;           ///< of the document
    bool hasMembers = false; ///< there may be documents inside, for unpack()
};

/// One worker process, started when first needed and again after it died. Blocking calls for one thread at a time; a pool is
/// several of these, one per pool thread. A crash, a time limit or a memory limit is an Error (Crashed, TimedOut, OutOfMemory),
/// after which the next call starts a fresh process; a process that was lost while it had nothing to do is replaced unnoticed.
/// An Office document of before 2007 is converted by LibreOffice first, where there is one; a 7z or RAR archive that is locked is
/// unlocked by 7-Zip or unar, where there is one and a password is given.
/// Cancelling kills the process if it does not answer at once.
class Client
{
public:
    explicit Client(Limits limits = {});
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Lets the worker read what lies in that folder. A document elsewhere costs a fresh worker that may read this document's
    /// folder too: so name the folder where many documents lie. Holds from the next start.
    void mayRead(const QString &folder);

    /// hasMembers of the message: there may be documents inside.
    [[nodiscard]] core::Result<Message> probe(const QString &path, const QString &name, const core::CancelToken &cancel);
    /// onPage is called for each page in order, on the calling thread; its error ends the call.
    [[nodiscard]] core::Result<Extracted> extract(const QString &path, const QString &name, const QString &password,
                                                  const std::function<core::Result<void>(core::PageText)> &onPage,
                                                  const core::CancelToken &cancel);
    /// The documents inside, in their order. onMember is called for each on the calling thread; its error ends the call. The file
    /// of a member lies where the worker cannot reach it any more: it may be moved away, and what is still there after onMember is
    /// removed. Says the number of members. After an error (TooLarge, TimedOut, Crashed) what was handed over before stays good.
    [[nodiscard]] core::Result<int> unpack(const QString &path, const QString &name, const QString &password,
                                           const std::function<core::Result<void>(core::Member)> &onMember,
                                           const core::CancelToken &cancel);
    [[nodiscard]] core::Result<QImage> render(const QString &path, const QString &name, const QString &password, int page,
                                              double dpi, const core::CancelToken &cancel);
    /// The page read by OCR, in page points.
    [[nodiscard]] core::Result<core::PageText> recognise(const QString &path, const QString &name, const QString &password,
                                                         int page, const QStringList &languages,
                                                         const core::CancelToken &cancel, const core::ProgressSink &progress = {});
    /// Who is on a list that a person gives, in its order.
    struct Names
    {
        QString format; ///< "csv", "ftm"
        std::vector<core::WatchlistEntry> entries;
        int skipped = 0; ///< rows that name nobody
    };
    [[nodiscard]] core::Result<Names> watchlist(const QString &path, const core::CancelToken &cancel);
    /// What a translator or terminologist sent, read for the language that Chinese is translated to.
    [[nodiscard]] core::Result<core::TranslationFile> translationFile(const QString &path, const QString &language, const core::CancelToken &cancel);
    /// JSON: {"readers":{…},"ocr":"tesseract 5.3.0","languages":[…],"office":"/usr/lib/…/soffice.bin",
    /// "unlocking":{"7z":"/usr/bin/7zz","rar":""},"sandbox":{"memory":true,"time":true,
    /// "network":true,"files":true,"reading":false,"means":["rlimit","seccomp"]}}.
    [[nodiscard]] core::Result<QString> describe();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tendertrail::worker
