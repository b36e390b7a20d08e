// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cfbfixture.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace fixtures;

// Writes seeds/msg anew: run it with that folder.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "make_msg_seeds FOLDER\n");
        return 2;
    }
    const QString inner = QStringLiteral("__substg1.0_3701000D");
    const QByteArray rtf = QByteArray::fromHex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0");
    const QByteArray file = cfbFile(
        {msgProperties(32, {{0x00390040, 133'594'272'000'000'000}}), msgText("0037", QStringLiteral("采购公告")), msgBytes("1009", "0102", rtf),
         cfbFolder(QStringLiteral("__recip_version1.0_#00000000"), {msgProperties(8, {{0x0c150003, 1}}), msgText("3001", QStringLiteral("a"))}),
         cfbFolder(QStringLiteral("__attach_version1.0_#00000000"),
                   {msgProperties(8), cfbFolder(inner, {msgProperties(24), msgBytes("1013", "0102", "<p>x</p>")})})});
    QFile out(QDir(QFile::decodeName(argv[1])).filePath(QStringLiteral("message")));
    return out.open(QIODevice::WriteOnly) && out.write(file) == file.size() ? 0 : 1;
}
