// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingestinput.h"

#include <zip.h>

#include <cstdint>

namespace {

// A ZIP archive would only be tried at its own checks: the bytes are its entries, each begun by a line "=== name".
bool writePackage(const QByteArray &bytes)
{
    QFile::remove(fuzz::inputPath());
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(fuzz::inputPath()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return false;
    QList<QByteArray> kept; // until the archive is written
    qsizetype at = bytes.startsWith("=== ") ? 0 : -1;
    while (at >= 0 && kept.size() < 50) {
        const qsizetype line = bytes.indexOf('\n', at);
        if (line < 0)
            break;
        qsizetype next = bytes.indexOf("\n=== ", line);
        next = next < 0 ? -1 : next + 1;
        const QByteArray name = bytes.mid(at + 4, line - at - 4);
        kept.append(bytes.mid(line + 1, next < 0 ? -1 : next - line - 1));
        zip_source_t *source = zip_source_buffer(zip, kept.last().constData(), static_cast<zip_uint64_t>(kept.last().size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE);
        if (index < 0)
            zip_source_free(source);
        else
            zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
        at = next;
    }
    if (zip_close(zip) == 0)
        return true;
    zip_discard(zip);
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (writePackage(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))))
        fuzz::readInput(QStringLiteral("a.ofd"));
    return 0;
}
