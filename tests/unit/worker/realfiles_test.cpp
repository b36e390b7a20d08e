// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

namespace {

QString sharedData(const QString &folder)
{
    const QString path = QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/") + folder;
    return QFileInfo(path).isDir() ? path : QString();
}

// What a mail program of old made of bytes.
QByteArray uudecoded(const QByteArray &text)
{
    QByteArray bytes;
    bool begun = false;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!begun) {
            begun = line.startsWith("begin ");
            continue;
        }
        if (line.isEmpty() || line.startsWith("end"))
            break;
        const auto value = [&line](qsizetype at) { return at < line.size() ? (static_cast<unsigned char>(line.at(at)) - 32) & 63 : 0; };
        const int length = value(0);
        QByteArray decoded;
        for (qsizetype at = 1; decoded.size() < length; at += 4) {
            const int bits = value(at) << 18 | value(at + 1) << 12 | value(at + 2) << 6 | value(at + 3);
            decoded += static_cast<char>(bits >> 16);
            decoded += static_cast<char>(bits >> 8);
            decoded += static_cast<char>(bits);
        }
        bytes += decoded.left(length);
    }
    return bytes;
}

// A reason that a person can be told.
bool isAccountedFor(const core::Error &error)
{
    switch (error.code) {
    case ErrorCode::Corrupt:
    case ErrorCode::Encrypted:
    case ErrorCode::Unsupported:
    case ErrorCode::Empty:
    case ErrorCode::TooLarge:
    case ErrorCode::TimedOut:
    case ErrorCode::OutOfMemory:
        return !error.detail.isEmpty();
    default:
        return false;
    }
}

} // namespace

// Files of the world outside through a worker with little of everything: each is read, or ends with a reason.
class RealFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPdfEnds_data();
    void everyPdfEnds();
    void everyArchiveEnds();
    void theFamousBombEndsInWords();

private:
    static Limits little()
    {
        Limits limits;
        limits.probeSeconds = 20;
        limits.extractSeconds = 20;
        limits.renderSeconds = 5;
        limits.unpackSeconds = 20;
        limits.scratchBytes = 200'000'000;
        limits.memoryBytes = 1536LL * 1024 * 1024;
        limits.document.unpackedBytes = 500'000'000;
        return limits;
    }
    QTemporaryDir m_folder;
};

void RealFilesTest::everyPdfEnds_data()
{
    QTest::addColumn<QString>("folder");
    const QString path = sharedData(QStringLiteral("pdf"));
    if (path.isEmpty())
        QSKIP("no shared data here");
    const QStringList folders = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        QTest::newRow(qPrintable(folder)) << path + QLatin1Char('/') + folder;
}

void RealFilesTest::everyPdfEnds()
{
    QFETCH(QString, folder);
    Limits limits = little();
    if (folder.endsWith(QStringLiteral("/hang")) || folder.endsWith(QStringLiteral("/slow")))
        limits.extractSeconds = 5;
    Client client(limits);
    client.mayRead(folder);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        const QString path = folder + QLatin1Char('/') + name;
        int pages = 0;
        const auto extracted = client.extract(path, name, {}, [&pages](core::PageText page) -> core::Result<void> {
            ++pages;
            return page.needsOcr && page.note.isEmpty() ? core::fail(ErrorCode::Internal, {}, QStringLiteral("no reason for OCR")) : core::Result<void>();
        }, {});
        QString outcome = extracted ? QStringLiteral("%1 pages%2").arg(pages).arg(extracted->hasMembers ? QStringLiteral(", members") : QString())
                                    : core::describe(extracted.error());
        QVERIFY2(extracted || isAccountedFor(extracted.error()), qPrintable(name + QStringLiteral(": ") + outcome));
        if (extracted && extracted->hasMembers) {
            const auto count = client.unpack(path, name, {}, [](core::Member) { return core::Result<void>(); }, {});
            outcome += count ? QStringLiteral(" %1").arg(*count) : core::describe(count.error());
            QVERIFY2(count || isAccountedFor(count.error()), qPrintable(name + outcome));
        }
        const auto drawn = client.render(path, name, {}, 1, 50, {});
        outcome += drawn ? QStringLiteral("; drawn") : QStringLiteral("; ") + core::describe(drawn.error());
        QVERIFY2(drawn || isAccountedFor(drawn.error()), qPrintable(name + QStringLiteral(": ") + outcome));
        qInfo().noquote() << name << outcome;
    }
}

void RealFilesTest::everyArchiveEnds()
{
    const QString folder = sharedData(QStringLiteral("archives"));
    if (folder.isEmpty())
        QSKIP("no shared data here");
    Client client(little());
    client.mayRead(m_folder.path());
    int read = 0;
    const QStringList files = QDir(folder).entryList(QDir::Files);
    for (const QString &name : files) {
        QFile packed(folder + QLatin1Char('/') + name);
        QVERIFY(packed.open(QIODevice::ReadOnly));
        const QByteArray bytes = packed.readAll();
        const bool encoded = name.endsWith(QStringLiteral(".uu"));
        const QString path = m_folder.filePath(encoded ? name.chopped(3) : name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(encoded ? uudecoded(bytes) : bytes);
        file.close();
        QStringList outcome;
        const auto count = client.unpack(path, QFileInfo(path).fileName(), {}, [&](core::Member member) -> core::Result<void> {
            outcome << member.path + (member.error ? QStringLiteral(" (") + core::describe(*member.error) + QLatin1Char(')')
                                                   : QStringLiteral(" %1").arg(member.bytes));
            if (member.path.isEmpty() || (member.error && !isAccountedFor(*member.error)))
                return core::fail(ErrorCode::Internal, member.path, QStringLiteral("not accounted for"));
            return {};
        }, {});
        outcome << (count ? QStringLiteral("= %1").arg(*count) : core::describe(count.error()));
        qInfo().noquote() << QFileInfo(path).fileName() << outcome.join(QStringLiteral(" | "));
        QVERIFY2(count || isAccountedFor(count.error()), qPrintable(name + QStringLiteral(": ") + outcome.join(QLatin1Char(' '))));
        read += count ? 1 : 0;
    }
    QVERIFY2(read * 2 > files.size(), qPrintable(QString::number(read)));
}

// 42.zip: sixteen archives in each of sixteen archives, five deep, 4 GB of nothing in each at the bottom.
void RealFilesTest::theFamousBombEndsInWords()
{
    const QString folder = sharedData(QStringLiteral("archives"));
    QString path = folder + QStringLiteral("/42.zip");
    if (folder.isEmpty() || !QFile::exists(path))
        QSKIP("no shared data here");
    Client client(little());
    client.mayRead(m_folder.path());
    std::optional<core::Error> bottom;
    for (int depth = 0; depth < 8 && !bottom; ++depth) {
        const QString next = m_folder.filePath(QStringLiteral("depth%1").arg(depth));
        const auto count = client.unpack(path, QStringLiteral("42.zip"), QStringLiteral("42"), [&](core::Member member) -> core::Result<void> {
            if (member.error)
                bottom = member.error;
            else if (!QFile::exists(next) && !QFile::rename(member.file, next))
                return core::fail(ErrorCode::Io, next);
            return {};
        }, {});
        // The lowest ones say 4 GB less a byte, which some versions of libzip take for damage.
        if (!count) {
            QVERIFY2(depth >= 4, qPrintable(core::describe(count.error())));
            bottom = count.error();
        }
        path = next;
    }
    QVERIFY(bottom);
    QVERIFY2(bottom->code == ErrorCode::TooLarge || bottom->detail.contains(QStringLiteral("damaged")), qPrintable(core::describe(*bottom)));
}

QTEST_MAIN(RealFilesTest)
#include "realfiles_test.moc"
