// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"

#include <QDir>

namespace fixtures {

struct Unpacked
{
    core::Member member;
    QByteArray bytes;
};

/// What a reader unpacks; each file is read and taken away as soon as it is handed over.
inline QList<Unpacked> unpacked(ingest::Reader &reader, core::Result<void> *result = nullptr)
{
    QTemporaryDir folder;
    QList<Unpacked> members;
    const core::Result<void> done = reader.unpack(folder.path(), [&members](core::Member member) -> core::Result<void> {
        QByteArray bytes;
        if (!member.file.isEmpty()) {
            QFile file(member.file);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a member without its file");
            bytes = file.readAll();
            file.remove();
        }
        members.append({std::move(member), bytes});
        return {};
    }, {});
    if (result)
        *result = done;
    else if (!done)
        qWarning() << core::describe(done.error());
    if (!QDir(folder.path()).isEmpty())
        qWarning("something was left behind");
    return members;
}

} // namespace fixtures
