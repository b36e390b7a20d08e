// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translationfile.h"

#include "confinedcopy.h"

#include "worker/client.h"

#include <QFileInfo>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr qint64 largestFile = 128 << 20; // as the worker reads

} // namespace

Result<TranslationFile> readTranslationFile(const QString &path, const QString &language, const CancelToken &cancel)
{
    const auto bytes = bytesOf(path, largestFile);
    if (!bytes)
        return bytes.failure();
    ConfinedCopy copy;
    const auto copied = copy.write(path, *bytes);
    if (!copied)
        return copied.failure();
    worker::Client client;
    auto file = client.translationFile(*copied, language, cancel);
    if (!file)
        return copy.failureOf(file.error());
    const QString name = QFileInfo(path).fileName();
    for (MemoryUnit &unit : file->memory)
        unit.origin = name;
    for (GlossaryTerm &term : file->terms)
        term.origin = name;
    return file;
}

} // namespace tendertrail::pipeline
