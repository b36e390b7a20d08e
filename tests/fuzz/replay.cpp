// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const QByteArray &bytes)
{
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

// Cheap stand-ins for what a fuzzer finds first: ends that come too early, and single bytes gone wrong.
void runAround(const QByteArray &seed)
{
#ifdef TRAIL_SANITIZED
    constexpr qsizetype most = 40; // each run costs many times more
#else
    constexpr qsizetype most = 400;
#endif
    const qsizetype step = std::max<qsizetype>(1, seed.size() / most);
    for (qsizetype at = 0; at < seed.size(); at += step) {
        run(seed.left(at));
        for (const int flip : {0x01, 0x20, 0x80, 0xff}) {
            QByteArray wrong = seed;
            wrong[at] = static_cast<char>(wrong.at(at) ^ flip);
            run(wrong);
        }
    }
}

} // namespace

// The seeds of a fuzz target run through it where there is no libFuzzer: replay FOLDER-OR-FILE…
int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        QStringList files = {path};
        if (QFileInfo(path).isDir()) {
            files.clear();
            const QDir folder(path);
            for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
                files.append(folder.filePath(name));
        }
        for (const QString &name : std::as_const(files)) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(name));
                return 1;
            }
            const QByteArray seed = file.readAll();
            run(seed);
            runAround(seed);
            ++count;
        }
    }
    std::printf("%d seeds\n", count);
    return count > 0 ? 0 : 1;
}
