// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include <optional>
#include <vector>

namespace fixtures {

/// A document from inside another, with its bytes.
struct Unpacked
{
    core::Member member;
    QByteArray bytes;
};

struct Contents
{
    std::vector<Unpacked> members;
    std::optional<core::Error> error; ///< what ended it

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Unpacked &unpacked : members)
            names << unpacked.member.path;
        return names;
    }
    [[nodiscard]] QString errorOf(std::size_t index) const
    {
        return members.at(index).member.error ? core::errorCodeName(members.at(index).member.error->code) : QString();
    }
};

/// Everything inside, taken as the contract asks: each file removed once it was read. What is left behind fails the test.
inline Contents contentsOf(ingest::Reader &reader, const core::CancelToken &cancel = {})
{
    Contents contents;
    const QTemporaryDir folder;
    const auto done = reader.unpack(folder.path(), [&](core::Member member) -> core::Result<void> {
        QByteArray bytes;
        if (!member.error) {
            QFile file(member.file);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s is not there", qPrintable(member.file));
            bytes = file.readAll();
            if (bytes.size() != member.bytes || !file.remove())
                qFatal("%s is not as announced", qPrintable(member.path));
        } else if (!member.file.isEmpty() || member.bytes != 0 || member.error->detail.isEmpty()) {
            qFatal("%s has an error without words, or bytes besides", qPrintable(member.path));
        }
        contents.members.push_back({std::move(member), bytes});
        return {};
    }, cancel);
    if (!done)
        contents.error = done.error();
    const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    if (!left.isEmpty())
        qFatal("left behind: %s", qPrintable(left.join(u' ')));
    return contents;
}

inline Contents contentsOf(const QString &path, const ingest::ReadOptions &options = {})
{
    auto reader = opened(path, options);
    if (!reader)
        qFatal("%s is not opened", qPrintable(path));
    if (!reader->abilities().members)
        qFatal("%s has no members", qPrintable(path));
    return contentsOf(*reader);
}

} // namespace fixtures
