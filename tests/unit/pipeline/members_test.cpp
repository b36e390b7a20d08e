// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.h"
#include "pipeline/stages.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/provenance.h"

#include <QFile>
#include <QGuiApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

#include <algorithm>

using namespace tendertrail;
using core::Document;
using core::ErrorCode;

namespace {

using Entries = QList<std::pair<QByteArray, QByteArray>>;

QByteArray archive(const Entries &entries, const QByteArray &password = {})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0 && !password.isEmpty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.constData());
    }
    if (zip_close(zip) != 0)
        qFatal("cannot write a ZIP archive");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray notice(const char *buyer)
{
    return QByteArray("采购人：") + buyer + "\n项目名称：人工智能算力服务采购项目\n预算金额：200,000元\n采购代理机构：某招标代理有限公司\n"
           + "本项目拟采购云计算服务，供应商须提供英伟达加速卡的算力，服务期一年，详见采购文件。\n";
}

} // namespace

/// Documents inside documents, as an import takes them.
class MembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::CaseFile::create(m_folder->filePath(QStringLiteral("c.ttcase")), QStringLiteral("c"));
        MUST(made);
        m_case = std::move(*made);
    }

    void anArchivesMembersAreDocuments()
    {
        write("bundle.zip", archive({{"附件/公告.txt", notice("深圳大学")}, {"附件/.DS_Store", "x"}, {"list.txt", "清单\n"}}));
        const auto report = run();
        MUST(report);
        QVERIFY(report->failed.empty());
        const auto documents = store::documents(db());
        QCOMPARE(int(documents->size()), 3);
        const Document parent = named("bundle.zip");
        const Document child = named("公告.txt");
        QVERIFY(parent.id.isValid() && child.id.isValid());
        QVERIFY(child.parent == parent.id);
        QCOMPARE(child.originPath, parent.originPath + QStringLiteral("/附件/公告.txt"));
        QCOMPARE(child.pages, 1);
        const auto seen = store::sightings(db(), child.id);
        QCOMPARE(int(seen->size()), 1);
        QCOMPARE(seen->front().path, QStringLiteral("附件/公告.txt"));
        QVERIFY(seen->front().parent == parent.id);
        QVERIFY(QFile::exists(m_case->originalPath(child.sha256)));
    }

    void archivesInArchivesAreOpened()
    {
        const QByteArray inner = archive({{"a.txt", notice("四川大学")}});
        write("outer.zip", archive({{"inner.zip", inner}}));
        MUST(run());
        const Document leaf = named("a.txt");
        QVERIFY(leaf.id.isValid());
        QCOMPARE(*store::depthOf(db(), leaf.id), 2);
        QVERIFY(*store::outermost(db(), leaf.id) == named("outer.zip").id);
    }

    void tooDeepEndsInWords()
    {
        QByteArray bytes = archive({{"leaf.txt", notice("之江实验室")}});
        for (int i = 0; i < 12; ++i)
            bytes = archive({{"level" + QByteArray::number(i) + ".zip", bytes}});
        write("deep.zip", bytes);
        const auto report = run();
        MUST(report);
        QCOMPARE(int(report->failed.size()), 1);
        QCOMPARE(report->failed.front().error.code, ErrorCode::TooLarge);
        QVERIFY(!named("leaf.txt").id.isValid());
    }

    void theSameBytesAreOneDocumentSeenTwice()
    {
        write("a.txt", notice("深圳大学"));
        write("bundle.zip", archive({{"copy of a.txt", notice("深圳大学")}}));
        MUST(run());
        MUST(run());
        QCOMPARE(int(store::documents(db())->size()), 2);
        const Document document = named("a.txt");
        QVERIFY(!document.parent.isValid());
        const auto seen = store::sightings(db(), document.id);
        QCOMPARE(int(seen->size()), 2);
        QCOMPARE(seen->at(1).path, QStringLiteral("copy of a.txt"));
        const auto log = store::custody(db());
        MUST(log);
        QCOMPARE(std::ranges::count(*log, QStringLiteral("sighting"), &core::CustodyEntry::action), 1);
    }

    void textsThatSayTheSameAreLinked()
    {
        write("a.txt", notice("深圳大学"));
        QByteArray spaced = notice("深圳大学");
        spaced.replace("：", " : ");
        write("b.txt", spaced);
        write("c.txt", notice("四川大学") + "另一份完全不同的公告，内容是钢结构厂房的施工，型钢规格为H800x300，与云计算无关，工期一百二十天。\n"
                                            "投标人须具备建筑工程施工总承包资质，项目经理须具备注册建造师执业资格。\n");
        MUST(run());
        const auto pairs = store::nearDuplicates(db());
        QCOMPARE(int(pairs->size()), 1);
        QCOMPARE(pairs->front().similarity, 1.0);
        const QSet<qint64> found{pairs->front().document.value(), pairs->front().other.value()};
        QCOMPARE(found, (QSet<qint64>{named("a.txt").id.value(), named("b.txt").id.value()}));
    }

    void aLockedArchiveIsReadWhenNamedAgainWithItsPassword()
    {
        write("locked.zip", archive({{"a.txt", notice("深圳大学")}}, "geheim"));
        auto report = run();
        MUST(report);
        QCOMPARE(int(report->failed.size()), 1);
        QCOMPARE(report->failed.front().error.code, ErrorCode::Encrypted);
        report = run(QStringLiteral("falsch"));
        MUST(report);
        QCOMPARE(int(report->failed.size()), 1);
        QCOMPARE(report->failed.front().error.code, ErrorCode::PasswordWrong);
        report = run(QStringLiteral("geheim"));
        MUST(report);
        QVERIFY2(report->failed.empty(), report->failed.empty() ? "" : qPrintable(core::describe(report->failed.front().error)));
        QCOMPARE(named("a.txt").pages, 1);
    }

    void anEmptyMemberIsListedAndTheRestGoesOn()
    {
        write("b.zip", archive({{"empty.txt", ""}, {"a.txt", notice("深圳大学")}}));
        const auto report = run();
        MUST(report);
        QCOMPARE(int(report->failed.size()), 1);
        QCOMPARE(report->failed.front().error.code, ErrorCode::Empty);
        QVERIFY(report->failed.front().path.endsWith(QStringLiteral("b.zip/empty.txt")));
        QCOMPARE(named("a.txt").pages, 1);
    }

    void theAddressThatAPersonNamesStands()
    {
        write("a.txt", notice("深圳大学"));
        pipeline::ImportOptions options;
        options.sourceUrl = QStringLiteral("https://example.cn/a");
        MUST(pipeline::import(*m_case, {in()}, options));
        const auto seen = store::sightings(db(), named("a.txt").id);
        QCOMPARE(seen->front().sourceUrl, options.sourceUrl);
        QCOMPARE(seen->front().sourceUrlFrom, QStringLiteral("person"));
        QVERIFY(!seen->front().modifiedAt.isEmpty());
    }

private:
    store::Database &db() { return m_case->database(); }
    QString in() const { return m_folder->filePath(QStringLiteral("in")); }

    void write(const char *name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(in()));
        QFile file(in() + QLatin1Char('/') + QString::fromUtf8(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    core::Result<pipeline::ImportReport> run(const QString &password = {})
    {
        pipeline::ImportOptions options;
        options.password = password;
        options.jobs = 2;
        return pipeline::import(*m_case, {in()}, options);
    }

    Document named(const char *name)
    {
        const auto documents = store::documents(db());
        for (const Document &document : *documents) {
            if (document.name == QString::fromUtf8(name))
                return document;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::CaseFile> m_case;
};

int main(int argc, char **argv)
{
    qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
    QGuiApplication application(argc, argv);
    MembersTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "members_test.moc"
