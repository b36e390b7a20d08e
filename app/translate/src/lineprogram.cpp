// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/localengines.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace tendertrail::translate {

namespace {

constexpr int pollEvery = 50;           // ms: how soon a cancel is seen
constexpr qint64 longestSilence = 180'000; // ms: a large model takes its time to load
constexpr qsizetype mostOutput = 32 << 20;

class LineProgram final : public Engine
{
public:
    LineProgram(QString program, QStringList arguments, QString version)
        : m_program(std::move(program)), m_arguments(std::move(arguments)), m_version(std::move(version))
    {
    }

    EngineInfo info() const override
    {
        EngineInfo info;
        info.id = QStringLiteral("translatelocally");
        info.version = m_version;
        return info;
    }

    core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &, const QString &, const core::CancelToken &cancel) override
    {
        QByteArray lines;
        for (const QString &source : sources)
            lines += source.simplified().toUtf8() + '\n';
        const auto output = run(lines, cancel);
        if (!output)
            return output.failure();
        QStringList answers = QString::fromUtf8(*output).split(u'\n');
        if (!answers.isEmpty() && answers.last().isEmpty())
            answers.removeLast();
        if (answers.size() != sources.size())
            return core::fail(core::ErrorCode::Protocol, name(), QStringLiteral("%1 lines for %2").arg(answers.size()).arg(sources.size()));
        std::vector<Translated> results;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            Translated result;
            result.text = answers[i].trimmed();
            result.warnings = checkTranslation(sources[i], result.text);
            if (result.text.isEmpty() && !sources[i].trimmed().isEmpty())
                result.warnings << QStringLiteral("empty");
            results.push_back(std::move(result));
        }
        return results;
    }

private:
    [[nodiscard]] QString name() const { return QFileInfo(m_program).fileName(); }

    core::Result<QByteArray> run(const QByteArray &input, const core::CancelToken &cancel) const
    {
        using Code = core::ErrorCode;
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(m_program, m_arguments);
        const auto end = [&](Code code, const QString &detail = {}) -> core::Result<QByteArray> {
            process.kill();
            process.waitForFinished(1000);
            return core::fail(code, name(), detail);
        };
        if (!process.waitForStarted(10'000))
            return core::fail(Code::MissingComponent, name(), process.errorString());
        process.write(input);
        process.closeWriteChannel();
        QByteArray output;
        QElapsedTimer silence;
        silence.start();
        while (process.state() != QProcess::NotRunning) {
            if (cancel.isCancelled())
                return end(Code::Cancelled);
            if (process.waitForReadyRead(pollEvery))
                silence.restart();
            output += process.readAllStandardOutput();
            if (output.size() > mostOutput)
                return end(Code::TooLarge);
            if (silence.elapsed() > longestSilence)
                return end(Code::TimedOut);
        }
        output += process.readAllStandardOutput();
        if (process.exitStatus() != QProcess::NormalExit)
            return core::fail(Code::Crashed, name());
        if (process.exitCode() != 0)
            return core::fail(Code::Protocol, name(), QStringLiteral("exit code %1").arg(process.exitCode()));
        return output;
    }

    QString m_program;
    QStringList m_arguments;
    QString m_version;
};

} // namespace

core::Result<std::unique_ptr<Engine>> lineProgram(const QString &program, const QStringList &arguments, const QString &version)
{
    // Never from the current folder by a bare name: only PATH, or a path that was named.
    const QString found = program.contains(u'/') || program.contains(u'\\') ? program : QStandardPaths::findExecutable(program);
    const QFileInfo file(found);
    if (found.isEmpty() || !file.isFile() || !file.isExecutable())
        return core::fail(core::ErrorCode::MissingComponent, program, QStringLiteral("no such program"));
    return std::unique_ptr<Engine>(std::make_unique<LineProgram>(file.absoluteFilePath(), arguments, version));
}

core::Result<std::unique_ptr<Engine>> translateLocally(const QString &program, const QString &model)
{
    if (model.trimmed().isEmpty() || model.startsWith(u'-'))
        return core::fail(core::ErrorCode::InvalidArgument, QStringLiteral("model"), QStringLiteral("for example zh-en-base"));
    return lineProgram(program.isEmpty() ? QStringLiteral("translateLocally") : program, {QStringLiteral("-m"), model}, model);
}

} // namespace tendertrail::translate
