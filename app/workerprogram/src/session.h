// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channel.h"
#include "confinement.h"
#include "ingest/reader.h"
#include "ocr/engine.h"
#include "worker/protocol.h"

#include <QDateTime>

#include <memory>

namespace tendertrail::workerprogram {

/// Where members are unpacked to, and how much fits.
struct ScratchSpace
{
    QString folder; ///< empty: nowhere
    qint64 bytes = 0;
};

/// Answers requests one after the other. Keeps the last document open and the OCR models loaded, so that page after page
/// of one document costs one opening.
class Session
{
public:
    Session(Channel &channel, Confinement confinement, ScratchSpace scratch);
    /// Sends what was asked for and one End. Never throws.
    void answer(const worker::Request &request);

private:
    /// What End says of a request that went well.
    struct Done
    {
        int pages = 0;
        bool hasMembers = false;
        int members = 0;
    };
    core::Result<Done> perform(const worker::Request &request);
    core::Result<Done> probe(const worker::Request &request);
    core::Result<Done> extract(const worker::Request &request);
    core::Result<Done> render(const worker::Request &request);
    core::Result<Done> recognise(const worker::Request &request);
    core::Result<Done> describe(const worker::Request &request);
    core::Result<Done> watchlist(const worker::Request &request);
    core::Result<Done> translationFile(const worker::Request &request);
    core::Result<Done> unpack(const worker::Request &request);

    core::Result<void> open(const worker::Request &request);
    core::Result<void> openPage(const worker::Request &request);
    core::Result<void> loadOcr();
    void send(const worker::Request &request, worker::MessageKind kind, worker::Message message);

    /// What the open document was opened as; a file that has changed since is another one.
    struct Key
    {
        QString path;
        QString name;
        QString password;
        qint64 bytes = 0;
        QDateTime changed;
        worker::DocumentLimits limits;
        bool operator==(const Key &) const = default;
    };

    Channel &m_channel;
    Confinement m_confinement;
    ScratchSpace m_scratch;
    Key m_key;
    std::unique_ptr<ingest::Reader> m_reader;
    std::unique_ptr<ocr::Engine> m_ocr;
    QString m_ocrNote;
};

} // namespace tendertrail::workerprogram
