// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tinymodel.h"
#include "translate/localengines.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>

using namespace tendertrail;
using core::ErrorCode;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

// </s> <unk> 采购 服务器 ▁buy ▁acquire ▁server ▁servers <pad>
enum Word { End, Unknown, Buying, Servers, Buy, Acquire, Server, ServerMany, Pad, Words };

QString runtime()
{
    const QString given = qEnvironmentVariable("TENDERTRAIL_ONNXRUNTIME");
    return given.isEmpty() ? translate::onnxRuntimeLibrary() : given;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A model folder with the real file names.
bool makeFolder(const QString &folder)
{
    std::vector<std::vector<float>> said(Words, std::vector<float>(Words, -20));
    std::vector<std::vector<float>> after(Words, std::vector<float>(Words, 0));
    said[Buying][Buy] = 2.0F;
    said[Buying][Acquire] = 1.8F;      // a little less likely at first …
    said[Servers][Server] = 1.1F;
    said[Servers][ServerMany] = 1;
    said[End][End] = 5;
    after[Buy][Server] = -0.5F;
    after[Buy][ServerMany] = -0.5F;
    after[Acquire][ServerMany] = 4;    // … but what follows is nearly sure
    said[Unknown][Server] = 3;
    for (auto &row : said)
        row[Pad] = 30; // the likeliest always, and never to be said
    const auto made = tinymodel::networks(said, after);
    const QJsonObject vocabulary{{s("</s>"), End}, {s("<unk>"), Unknown}, {s("▁采购"), Buying}, {s("服务器"), Servers}, {s("▁buy"), Buy},
                                 {s("▁acquire"), Acquire}, {s("▁server"), Server}, {s("▁servers"), ServerMany}, {s("<pad>"), Pad}};
    const QJsonObject config{{s("decoder_layers"), 1}, {s("decoder_attention_heads"), 1}, {s("d_model"), Words},
                             {s("pad_token_id"), Pad}, {s("eos_token_id"), End}, {s("decoder_start_token_id"), Pad}};
    const auto path = [&](const char *name) { return folder + u'/' + s(name); };
    return write(path("encoder_model_quantized.onnx"), made.encoder) && write(path("decoder_model_merged_quantized.onnx"), made.decoder)
        && write(path("vocab.json"), QJsonDocument(vocabulary).toJson()) && write(path("config.json"), QJsonDocument(config).toJson())
        && write(path("source.spm"), tinymodel::pieceModel({{s("▁采购"), -1}, {s("服务器"), -1}, {s("▁"), -3}}));
}

QString translated(translate::Engine &engine, const QString &source)
{
    const auto results = engine.translate({source}, s("zh"), s("en"), {});
    return results ? results->front().text : core::describe(results.error());
}

} // namespace

/// Neural engines on this computer: a model folder through ONNX Runtime, and a program that answers a line with a line.
class LocalEnginesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greedyTakesTheLikeliestWordEachTime()
    {
        if (runtime().isEmpty())
            QSKIP("no ONNX Runtime in the data folder, and TENDERTRAIL_ONNXRUNTIME names none");
        QTemporaryDir folder;
        QVERIFY(makeFolder(folder.path()));
        const auto engine = translate::opusMt({folder.path(), runtime(), 1});
        QVERIFY2(engine, engine ? "" : qPrintable(core::describe(engine.error())));
        QCOMPARE(translated(**engine, s("采购服务器")), s("buy server"));
        QCOMPARE(translated(**engine, s("采购服务器。采购服务器")), s("buy server server buy server")); // sentence by sentence; 。 is unknown
        QCOMPARE(translated(**engine, {}), QString());
        const translate::EngineInfo info = (*engine)->info();
        QCOMPARE(info.id, s("opus"));
        QVERIFY(info.offline && info.address.isEmpty());
        QVERIFY(info.version.contains(s("beams 1")));
    }

    void beamsFindTheLikeliestSentence()
    {
        if (runtime().isEmpty())
            QSKIP("no ONNX Runtime in the data folder, and TENDERTRAIL_ONNXRUNTIME names none");
        QTemporaryDir folder;
        QVERIFY(makeFolder(folder.path()));
        const auto engine = translate::opusMt({folder.path(), runtime(), 4});
        QVERIFY2(engine, engine ? "" : qPrintable(core::describe(engine.error())));
        QCOMPARE(translated(**engine, s("采购服务器")), s("acquire servers"));
        core::CancelSource cancelled;
        cancelled.cancel();
        QCOMPARE((*engine)->translate({s("采购")}, s("zh"), s("en"), cancelled.token()).error().code, ErrorCode::Cancelled);
    }

    void anotherModelHasAnotherVersion()
    {
        if (runtime().isEmpty())
            QSKIP("no ONNX Runtime in the data folder, and TENDERTRAIL_ONNXRUNTIME names none");
        QTemporaryDir folder;
        QVERIFY(makeFolder(folder.path()));
        const QString before = (*translate::opusMt({folder.path(), runtime(), 1}))->info().version;
        std::vector<std::vector<float>> other(Words, std::vector<float>(Words, 1));
        QVERIFY(write(folder.filePath(s("decoder_model_merged_quantized.onnx")), tinymodel::networks(other, other).decoder));
        QVERIFY((*translate::opusMt({folder.path(), runtime(), 1}))->info().version != before);
        // A model that never comes to an end is stopped.
        const auto endless = translate::opusMt({folder.path(), runtime(), 1});
        QVERIFY(translated(**endless, s("采购服务器")).size() < 1000);
    }

    void saysWhatIsMissing()
    {
        QTemporaryDir folder;
        QVERIFY(makeFolder(folder.path()));
        QCOMPARE(translate::opusMt({folder.path(), folder.filePath(s("libnone.so")), 1}).error().code, ErrorCode::MissingComponent);
        QCOMPARE(translate::opusMt({folder.path(), s("relative.so"), 1}).error().code, ErrorCode::MissingComponent);
        if (runtime().isEmpty())
            QSKIP("no ONNX Runtime in the data folder, and TENDERTRAIL_ONNXRUNTIME names none");
        for (const char *name : {"config.json", "source.spm", "vocab.json", "encoder_model_quantized.onnx", "decoder_model_merged_quantized.onnx"}) {
            const QString path = folder.filePath(s(name));
            QVERIFY(QFile::rename(path, path + u'x'));
            QCOMPARE(translate::opusMt({folder.path(), runtime(), 1}).error().code, ErrorCode::MissingComponent);
            QVERIFY(write(path, "{\"a\": \"damaged"));
            QVERIFY(!translate::opusMt({folder.path(), runtime(), 1}));
            QFile::remove(path);
            QVERIFY(QFile::rename(path + u'x', path));
        }
        QVERIFY(translate::opusMt({folder.path(), runtime(), 1}));
    }

#ifdef Q_OS_UNIX
    void aProgramAnswersLineByLine()
    {
        QTemporaryDir folder;
        const auto engine = script(folder, "while IFS= read -r line; do echo \"EN $2 $line\"; done\n");
        QVERIFY2(engine, engine ? "" : qPrintable(core::describe(engine.error())));
        const auto results = (*engine)->translate({s("采购\n人"), s("预算20万元"), {}}, s("zh"), s("en"), {});
        QVERIFY(results);
        QCOMPARE(results->size(), 3u);
        QCOMPARE(results->at(0).text, s("EN zh-en-base 采购 人")); // a line stays a line
        QCOMPARE(results->at(1).warnings, QStringList{s("missing_number:200000")});
        QVERIFY((*engine)->info().offline);
        QStringList many;
        for (int i = 0; i < 5000; ++i)
            many << s("招标文件第%1条").arg(i);
        const auto all = (*engine)->translate(many, s("zh"), s("en"), {});
        QVERIFY(all);
        QVERIFY(all->back().text.endsWith(many.back()));
    }

    void aProgramThatDoesNotIsNotBelieved()
    {
        QTemporaryDir folder;
        const auto code = [&](const QByteArray &body) {
            const auto engine = script(folder, body);
            const auto results = (*engine)->translate({s("一"), s("二")}, s("zh"), s("en"), {});
            return results ? ErrorCode::Internal : results.error().code;
        };
        QCOMPARE(code("echo one\n"), ErrorCode::Protocol);
        QCOMPARE(code("cat > /dev/null; echo a; echo b; echo c\n"), ErrorCode::Protocol);
        QCOMPARE(code("cat; exit 3\n"), ErrorCode::Protocol);
        QCOMPARE(code("kill -9 $$\n"), ErrorCode::Crashed);
        QCOMPARE(translate::translateLocally(folder.filePath(s("none")), s("zh-en-base")).error().code, ErrorCode::MissingComponent);
        QCOMPARE(translate::translateLocally(folder.filePath(s("program")), s("--help")).error().code, ErrorCode::InvalidArgument);
    }

    void aProgramIsEndedWhenCancelled()
    {
        QTemporaryDir folder;
        const auto engine = script(folder, "exec sleep 600\n");
        core::CancelSource source;
        std::thread person([&] {
            QThread::msleep(200);
            source.cancel();
        });
        const auto results = (*engine)->translate({s("一")}, s("zh"), s("en"), source.token());
        person.join();
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::Cancelled);
    }

private:
    static core::Result<std::unique_ptr<translate::Engine>> script(const QTemporaryDir &folder, const QByteArray &body)
    {
        const QString path = folder.filePath(s("program"));
        QFile::remove(path);
        write(path, "#!/bin/sh\n" + body);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return translate::translateLocally(path, s("zh-en-base"));
    }
#endif
};

QTEST_GUILESS_MAIN(LocalEnginesTest)
#include "localengines_test.moc"
