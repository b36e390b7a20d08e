// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/member.h"
#include "core/page.h"
#include "core/result.h"
#include "core/translationfile.h"
#include "core/watchlist.h"
#include "worker/limits.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>

// The wire between the programs and tendertrail-worker: a 4-byte big-endian length, then that many bytes of CBOR, both
// ways, over the worker's stdin and stdout. One request is answered by zero or more progress messages, one message per page
// for Extract, one per member for Unpack, some rows at a time for Watchlist and TranslationFile, and one
// end message.
namespace tendertrail::worker {

inline constexpr quint32 maximumMessage = 512U * 1024 * 1024;

enum class Operation { Probe, Extract, Render, Recognise, Describe, Unpack, Watchlist, TranslationFile };

struct Request
{
    quint64 id = 0;
    Operation operation = Operation::Probe;
    QString path;              ///< of an original inside the case, or any file for tests; read only
    QString name;              ///< the name it came under
    QString password;
    int page = 0;              ///< Extract: 0 for all; Render, Recognise: from 1
    double dpi = 150;          ///< Render; Recognise chooses its own
    QStringList languages;     ///< Recognise; of TranslationFile the one that Chinese is translated to
    int timeLimitSeconds = 0;  ///< of processor time; 0: an hour
    DocumentLimits limits;
};

enum class MessageKind { Progress, Page, Image, Probe, Description, Member, Entries, Translations, End };

/// What a worker sends. kind says which members mean something.
struct Message
{
    quint64 id = 0;
    MessageKind kind = MessageKind::End;
    qint64 done = 0;                     ///< Progress
    qint64 total = 0;
    core::PageText page;                 ///< Page
    QImage image;                        ///< Image
    QString format, mediaType;           ///< Probe; format of Entries: "csv", "ftm"
    QString sourceUrl;                   ///< Probe: where the document says that it comes from, or empty
    int pages = 0;                       ///< Probe; pages of the document for End of Extract
    core::Member member;                 ///< Member; its file is a bare name in the scratch folder
    bool hasMembers = false;             ///< End of Extract and of Probe: there may be documents inside
    int members = 0;                     ///< End of Unpack: how many there were
    std::vector<core::WatchlistEntry> entries; ///< Entries; ordinals are places in the message
    int skipped = 0;                     ///< Entries: rows of the whole list that name nobody
    core::TranslationFile translations;  ///< Translations: some of the rows
    QString description;                 ///< Description: JSON on readers, engines, languages, sandbox in force
    std::optional<core::Error> error;    ///< End: none when it went well
};

[[nodiscard]] QByteArray encode(const Request &request);
[[nodiscard]] QByteArray encode(const Message &message);
/// Errors: Protocol. Values are checked: a worker that was taken over must not be able to crash its reader.
[[nodiscard]] core::Result<Request> decodeRequest(const QByteArray &payload);
[[nodiscard]] core::Result<Message> decodeMessage(const QByteArray &payload);

/// Takes whole frames out of a growing buffer.
class FrameBuffer
{
public:
    void append(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next payload, or none yet. Errors: Protocol for a length over maximumMessage.
    [[nodiscard]] core::Result<std::optional<QByteArray>> next();

private:
    QByteArray m_bytes;
};
[[nodiscard]] QByteArray frame(const QByteArray &payload);

} // namespace tendertrail::worker
