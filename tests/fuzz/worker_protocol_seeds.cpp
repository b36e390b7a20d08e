// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/protocol.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace tendertrail;
using namespace tendertrail::worker;

namespace {

Request request(Operation operation)
{
    Request result;
    result.id = 7;
    result.operation = operation;
    result.path = QStringLiteral("/case/originals/ab/abcd");
    result.name = QStringLiteral("采购公告.pdf");
    result.password = QStringLiteral("123456");
    result.page = 3;
    result.languages = {QStringLiteral("chi_sim"), QStringLiteral("eng")};
    result.timeLimitSeconds = 60;
    return result;
}

core::PageText page()
{
    core::PageText result;
    result.number = 3;
    result.width = 595;
    result.height = 842;
    result.text = QStringLiteral("深圳大学\n200,000元");
    result.source = core::TextSource::Ocr;
    result.engine = QStringLiteral("tesseract 5.3.0");
    core::Word word;
    word.range = {0, 4};
    word.box = {60, 80, 56, 14};
    word.confidence = 0.9F;
    word.edges = {0, 14, 28, 42, 56};
    result.words = {word};
    core::Block block;
    block.range = {0, 13};
    block.box = {60, 80, 120, 40};
    result.blocks = {block};
    return result;
}

Message message(MessageKind kind)
{
    Message result;
    result.id = 7;
    result.kind = kind;
    result.done = 4;
    result.total = 10;
    result.format = QStringLiteral("pdf");
    result.mediaType = QStringLiteral("application/pdf");
    result.pages = 12;
    result.sourceUrl = QStringLiteral("http://www.ccgp.gov.cn/");
    result.hasMembers = true;
    result.members = 3;
    result.member = {QStringLiteral("附件/公告.pdf"), QStringLiteral("2024-05-01T08:30:00Z"), 1234, QStringLiteral("member-1"), std::nullopt};
    result.description = QStringLiteral("{\"ocr\":\"\"}");
    if (kind == MessageKind::Page)
        result.page = page();
    if (kind == MessageKind::Entries) {
        result.skipped = 2;
        result.entries = {{0, QStringLiteral("7"), core::EntityType::Organisation, QStringLiteral("云达科技"),
                           {{QStringLiteral("Yunda Technology"), QStringLiteral("en"), QStringLiteral("official")}}, QStringLiteral("listed"), {}, {}}};
    }
    if (kind == MessageKind::Translations) {
        result.translations.format = QStringLiteral("tbx");
        result.translations.terms = {{QStringLiteral("采购人"), QStringLiteral("buyer"), {QStringLiteral("client")}, QStringLiteral("note"), QStringLiteral("en"), {}, {}, {}}};
    }
    if (kind == MessageKind::Image) {
        result.image = QImage(5, 3, QImage::Format_RGB32);
        result.image.fill(Qt::darkGreen);
    }
    return result;
}

bool write(const QDir &folder, const char *name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "make_worker_protocol_seeds FOLDER\n");
        return 2;
    }
    const QDir folder(QFile::decodeName(argv[1]));
    Message failed = message(MessageKind::End);
    failed.error = core::fail(core::ErrorCode::Corrupt, QStringLiteral("采购公告.pdf"), QStringLiteral("no page")).error;
    Message locked = message(MessageKind::Member);
    locked.member.file.clear();
    locked.member.error = core::fail(core::ErrorCode::Encrypted, QStringLiteral("公告.pdf"), QStringLiteral("password")).error;
    QByteArray stream = frame(encode(request(Operation::Describe))) + frame(encode(message(MessageKind::Progress)));
    stream += frame(encode(failed));
    bool done = write(folder, "frames", stream) && write(folder, "failed", encode(failed))
                && write(folder, "extract", encode(request(Operation::Extract)))
                && write(folder, "unpack", encode(request(Operation::Unpack))) && write(folder, "watchlist", encode(request(Operation::Watchlist)))
                && write(folder, "lockedmember", encode(locked)) && write(folder, "recognise", encode(request(Operation::Recognise)));
    const std::pair<const char *, MessageKind> kinds[] = {
        {"progress", MessageKind::Progress}, {"page", MessageKind::Page},   {"image", MessageKind::Image},
        {"probe", MessageKind::Probe},       {"end", MessageKind::End},     {"description", MessageKind::Description},
        {"member", MessageKind::Member},     {"entries", MessageKind::Entries}, {"translations", MessageKind::Translations}};
    for (const auto &[name, kind] : kinds)
        done = write(folder, name, encode(message(kind))) && done;
    return done ? 0 : 1;
}
