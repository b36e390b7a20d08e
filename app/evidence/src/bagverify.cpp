// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "custodyfile.h"
#include "manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr qint64 tagFileAtMost = qint64{256} << 20;
constexpr qint64 logAtMost = qint64{1} << 30;

bool isPayload(const QString &path)
{
    return path.startsWith(QLatin1String("data/"));
}

// What may be laid beside the tag manifest afterwards: proofs over it, which it cannot list itself.
bool isProofOfSeal(const QString &path)
{
    static const QSet<QString> proofs{QStringLiteral("tagmanifest-sha256.txt.asc"), QStringLiteral("tagmanifest-sha256.txt.sig"),
                                      QStringLiteral("tagmanifest-sha256.txt.tsr"), QStringLiteral("tagmanifest-sha256.txt.ots")};
    return proofs.contains(path);
}

class BagCheck
{
public:
    BagCheck(BagSource &bag, const CancelToken &cancel, const ProgressSink &progress) : m_bag(bag), m_cancel(cancel), m_progress(progress) {}

    Result<Verification> run()
    {
        m_result.problems = m_bag.problems();
        readDeclaration();
        const Manifest sha256 = manifest(QStringLiteral("manifest-sha256.txt"), 64);
        const Manifest sha512 = manifest(QStringLiteral("manifest-sha512.txt"), 128);
        const Manifest tags256 = manifest(QStringLiteral("tagmanifest-sha256.txt"), 64);
        const Manifest tags512 = manifest(QStringLiteral("tagmanifest-sha512.txt"), 128);
        if (!has(QStringLiteral("manifest-sha256.txt")) && !has(QStringLiteral("manifest-sha512.txt")))
            problem(QStringLiteral("manifest-sha256.txt"), QStringLiteral("missing"));
        if (!has(QStringLiteral("tagmanifest-sha256.txt")) && !has(QStringLiteral("tagmanifest-sha512.txt")))
            problem(QStringLiteral("tagmanifest-sha256.txt"), QStringLiteral("missing"));
        TRAIL_TRY(checkFiles(sha256, sha512, tags256, tags512));
        checkMissing({&sha256, &sha512, &tags256, &tags512});
        checkOxum();
        checkCustody();
        checkCitations();
        m_result.ok = m_result.problems.empty();
        return m_result;
    }

private:
    [[nodiscard]] bool has(const QString &path) const { return m_bag.files().contains(path); }

    void problem(const QString &path, const QString &what) { m_result.problems.push_back({path, what}); }

    // The bytes, or nothing with a problem noted; nothing without one when the file is not there.
    std::optional<QByteArray> read(const QString &path, qint64 limit)
    {
        if (!has(path))
            return {};
        auto bytes = m_bag.bytes(path, limit);
        if (!bytes) {
            problem(path, QStringLiteral("cannot be read: ") + bytes.error().detail);
            return {};
        }
        return *bytes;
    }

    void readDeclaration()
    {
        const auto bytes = read(QStringLiteral("bagit.txt"), tagFileAtMost);
        if (bytes && !readTags(*bytes).contains(QStringLiteral("BagIt-Version")))
            problem(QStringLiteral("bagit.txt"), QStringLiteral("names no BagIt-Version"));
        if (const auto info = read(QStringLiteral("bag-info.txt"), tagFileAtMost))
            m_info = readTags(*info);
        m_ours = m_info.value(QStringLiteral("Bag-Software-Agent")).startsWith(QLatin1String("Tendertrail"));
    }

    Manifest manifest(const QString &name, qsizetype digits)
    {
        const auto bytes = read(name, tagFileAtMost);
        if (!bytes)
            return {};
        const ReadManifest read = readManifest(*bytes, digits);
        for (const QString &what : read.problems)
            problem(name, what);
        return read.digests;
    }

    // Every file that is there against every list that should name it.
    Result<void> checkFiles(const Manifest &sha256, const Manifest &sha512, const Manifest &tags256, const Manifest &tags512)
    {
        const qint64 total = m_bag.files().size();
        qint64 done = 0;
        for (auto it = m_bag.files().cbegin(); it != m_bag.files().cend(); ++it) {
            const QString &path = it.key();
            report(m_progress, {QStringLiteral("verify"), done++, total, QStringLiteral("file"), path});
            if (path.startsWith(QLatin1String("tagmanifest-")) || isProofOfSeal(path))
                continue;
            const Manifest &by256 = isPayload(path) ? sha256 : tags256;
            const Manifest &by512 = isPayload(path) ? sha512 : tags512;
            // A bag may have only one kind of list; a list that is there has to be whole.
            const bool listed = isPayload(path) ? (lists(path, by256, QStringLiteral("manifest-sha256.txt"))
                                                   && lists(path, by512, QStringLiteral("manifest-sha512.txt")))
                                                : by256.contains(path) || by512.contains(path);
            if (!listed)
                problem(path, QStringLiteral("not in the manifest"));
            if (!by256.contains(path) && !by512.contains(path))
                continue;
            const auto digests = m_bag.digests(path, m_cancel);
            if (!digests && digests.error().code == ErrorCode::Cancelled)
                return digests.failure();
            ++m_result.checked;
            if (digests && path.startsWith(QLatin1String("data/originals/")))
                m_originals.insert(digests->sha256);
            // Bytes that fail the zip's own checksum are changed bytes.
            if (!digests && digests.error().code == ErrorCode::Corrupt)
                problem(path, QStringLiteral("changed"));
            else if (!digests)
                problem(path, QStringLiteral("cannot be read: ") + digests.error().detail);
            else if ((by256.contains(path) && by256.value(path) != digests->sha256)
                     || (by512.contains(path) && by512.value(path) != digests->sha512))
                problem(path, QStringLiteral("changed"));
        }
        return {};
    }

    [[nodiscard]] bool lists(const QString &path, const Manifest &manifest, const QString &name) const
    {
        return manifest.contains(path) || !has(name);
    }

    void checkMissing(std::initializer_list<const Manifest *> manifests)
    {
        QSet<QString> seen;
        for (const Manifest *manifest : manifests) {
            for (auto it = manifest->cbegin(); it != manifest->cend(); ++it) {
                if (has(it.key()) || seen.contains(it.key()))
                    continue;
                seen.insert(it.key());
                problem(it.key(), QStringLiteral("missing"));
            }
        }
    }

    void checkOxum()
    {
        const QString oxum = m_info.value(QStringLiteral("Payload-Oxum"));
        if (oxum.isEmpty()) {
            if (m_ours)
                problem(QStringLiteral("bag-info.txt"), QStringLiteral("has no Payload-Oxum"));
            return;
        }
        qint64 bytes = 0;
        qint64 count = 0;
        for (auto it = m_bag.files().cbegin(); it != m_bag.files().cend(); ++it) {
            if (isPayload(it.key())) {
                bytes += it.value();
                ++count;
            }
        }
        if (oxum != QStringLiteral("%1.%2").arg(bytes).arg(count))
            problem(QStringLiteral("bag-info.txt"), 
                    QStringLiteral("Payload-Oxum is %1, found %2.%3").arg(oxum, QString::number(bytes), QString::number(count)));
    }

    void checkCustody()
    {
        const QString path = QStringLiteral("data/custody.jsonl");
        if (m_ours && !has(path) && !alreadyMissing(path))
            problem(path, QStringLiteral("missing"));
        const auto bytes = read(path, logAtMost);
        if (!bytes)
            return;
        const ReadCustody log = readCustodyLines(*bytes);
        for (const QString &what : log.problems)
            problem(path, what);
        for (const QString &what : chainProblems(log.entries))
            problem(path, what);
        m_result.checked += static_cast<int>(log.entries.size());
    }

    [[nodiscard]] bool alreadyMissing(const QString &path) const
    {
        return std::ranges::any_of(m_result.problems, [&](const Problem &known) { return known.path == path; });
    }

    // A citation proves nothing without its original: each has to name one that lies here.
    void checkCitations()
    {
        const QString path = QStringLiteral("data/citations/citations.json");
        if (m_ours && !has(path) && !alreadyMissing(path))
            problem(path, QStringLiteral("missing"));
        const auto bytes = read(path, logAtMost);
        if (!bytes)
            return;
        const QJsonDocument json = QJsonDocument::fromJson(*bytes);
        if (!json.isArray()) {
            problem(path, QStringLiteral("cannot be read as a list of citations"));
            return;
        }
        const QJsonArray list = json.array();
        for (const QJsonValue &value : list) {
            ++m_result.checked;
            if (!m_originals.contains(value[QStringLiteral("sha256")].toString()))
                problem(path, QStringLiteral("%1 names an original that is not here").arg(value[QStringLiteral("id")].toString()));
        }
    }

    BagSource &m_bag;
    CancelToken m_cancel;
    ProgressSink m_progress;
    QMap<QString, QString> m_info;
    QSet<QString> m_originals; // SHA-256 of what lies in data/originals/
    bool m_ours = false;
    Verification m_result;
};

} // namespace

Result<Verification> verifyBag(BagSource &bag, const CancelToken &cancel, const ProgressSink &progress)
{
    return BagCheck(bag, cancel, progress).run();
}

} // namespace tendertrail::evidence
