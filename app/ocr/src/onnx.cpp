// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx.h"

#include "thirdparty/onnxruntime_part.h"

#include <QFileInfo>
#include <QLibrary>
#include <QStringList>

namespace tendertrail::ocr {

namespace {

constexpr uint32_t tableVersion = 17; // older than the release we ask for; the calls we need are all in it
constexpr int onlyFatal = 4;
constexpr int allOptimisations = 99;
constexpr int floats = 1;
constexpr int deviceAllocator = 0;
constexpr int defaultMemory = 0;

// From 1.29 on the official builds send telemetry; before, they open no socket.
bool keepsToItself(const QString &version)
{
    const QStringList parts = version.split(QLatin1Char('.'));
    constexpr int firstThatTalks = 29;
    return parts.size() >= 2 && parts.at(0) == QLatin1String("1") && parts.at(1).toInt() < firstThatTalks;
}

// Frees what it holds when it goes, with the function of the table that is for it.
template <typename Thing>
struct Held
{
    void(ONNX_CALL *release)(Thing *) = nullptr;
    Thing *thing = nullptr;
    explicit Held(void(ONNX_CALL *with)(Thing *)) : release(with) {}
    ~Held()
    {
        if (thing)
            release(thing);
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
};

// Nothing where all went well, else what went wrong.
class Outcome
{
public:
    Outcome(const OrtApi &api, OrtStatus *status)
    {
        if (!status)
            return;
        m_failed = true;
        m_message = QString::fromUtf8(api.GetErrorMessage(status)).left(400);
        api.ReleaseStatus(status);
    }
    explicit operator bool() const { return !m_failed; }
    [[nodiscard]] QString message() const { return m_message; }

private:
    bool m_failed = false;
    QString m_message;
};

} // namespace

core::Result<std::shared_ptr<OnnxRuntime>> OnnxRuntime::load(const QString &library)
{
    const auto missing = [&](const QString &why) { return core::fail(core::ErrorCode::MissingComponent, library, why); };
    if (!QFileInfo(library).isAbsolute())
        return missing(QStringLiteral("not an absolute path"));
    QLibrary file(library);
    if (!file.load())
        return missing(file.errorString());
    using BaseCall = const OrtApiBase *(ONNX_CALL *)();
    const auto base = reinterpret_cast<BaseCall>(file.resolve("OrtGetApiBase"));
    if (!base || !base())
        return missing(QStringLiteral("not ONNX Runtime"));
    const QString version = QString::fromLatin1(base()->GetVersionString());
    if (!keepsToItself(version))
        return missing(QStringLiteral("ONNX Runtime %1 may send telemetry; 1.21.1 is wanted").arg(version));
    const OrtApi *api = base()->GetApi(tableVersion);
    if (!api)
        return missing(QStringLiteral("ONNX Runtime %1 is too old").arg(version));
    std::shared_ptr<OnnxRuntime> runtime(new OnnxRuntime);
    runtime->m_api = api;
    runtime->m_version = version;
    if (const Outcome made(*api, api->CreateEnv(onlyFatal, "tendertrail", &runtime->m_environment)); !made)
        return missing(made.message());
    // Windows' builds are the only ones of this age that have something to turn off.
    (void)Outcome(*api, api->DisableTelemetryEvents(runtime->m_environment));
    return runtime;
}

OnnxRuntime::~OnnxRuntime()
{
    if (m_environment)
        m_api->ReleaseEnv(m_environment);
}

core::Result<std::unique_ptr<OnnxModel>> OnnxModel::load(std::shared_ptr<OnnxRuntime> runtime, const QByteArray &bytes,
                                                         const char *input, const char *output)
{
    const OrtApi &api = *runtime->m_api;
    const auto missing = [&](const Outcome &what) {
        return core::fail(core::ErrorCode::MissingComponent, QString::fromLatin1(output), what.message());
    };
    Held<OrtSessionOptions> options(api.ReleaseSessionOptions);
    if (const Outcome made(api, api.CreateSessionOptions(&options.thing)); !made)
        return missing(made);
    // One thread: the program is parallel by processes. Every line has another width, so nothing is planned for a shape. The
    // arena stays: without it every large map is fresh from the system, which took a third of the time and more memory.
    for (OrtStatus *status : {api.SetIntraOpNumThreads(options.thing, 1), api.SetInterOpNumThreads(options.thing, 1),
                              api.SetSessionGraphOptimizationLevel(options.thing, allOptimisations),
                              api.DisableMemPattern(options.thing)})
        if (const Outcome set(api, status); !set)
            return missing(set);
    std::unique_ptr<OnnxModel> model(new OnnxModel);
    model->m_runtime = runtime;
    model->m_input = input;
    model->m_output = output;
    if (const Outcome made(api, api.CreateSessionFromArray(runtime->m_environment, bytes.constData(), static_cast<size_t>(bytes.size()),
                                                          options.thing, &model->m_session));
        !made)
        return missing(made);
    return model;
}

OnnxModel::~OnnxModel()
{
    if (m_session)
        m_runtime->m_api->ReleaseSession(m_session);
}

core::Result<Tensor> OnnxModel::run(Tensor &input)
{
    const OrtApi &api = *m_runtime->m_api;
    const auto failed = [&](const QString &why) { return core::fail(core::ErrorCode::Internal, QString::fromLatin1(m_output), why); };
    Held<OrtMemoryInfo> memory(api.ReleaseMemoryInfo);
    if (const Outcome made(api, api.CreateCpuMemoryInfo(deviceAllocator, defaultMemory, &memory.thing)); !made)
        return failed(made.message());
    Held<OrtValue> in(api.ReleaseValue);
    if (const Outcome made(api, api.CreateTensorWithDataAsOrtValue(memory.thing, input.values.data(), input.values.size() * sizeof(float),
                                                                   input.shape.data(), input.shape.size(), floats, &in.thing));
        !made)
        return failed(made.message());
    Held<OrtValue> out(api.ReleaseValue);
    const char *const inputs[] = {m_input.constData()};
    const char *const outputs[] = {m_output.constData()};
    if (const Outcome ran(api, api.Run(m_session, nullptr, inputs, &in.thing, 1, outputs, 1, &out.thing)); !ran)
        return failed(ran.message());

    Held<OrtTensorTypeAndShapeInfo> info(api.ReleaseTensorTypeAndShapeInfo);
    Tensor result;
    int type = 0;
    size_t sides = 0;
    void *data = nullptr;
    if (const Outcome known(api, api.GetTensorTypeAndShape(out.thing, &info.thing)); !known)
        return failed(known.message());
    if (const Outcome known(api, api.GetTensorElementType(info.thing, &type)); !known || type != floats)
        return failed(QStringLiteral("an output that is not of floats"));
    if (const Outcome known(api, api.GetDimensionsCount(info.thing, &sides)); !known || sides == 0 || sides > 8)
        return failed(QStringLiteral("an output of odd shape"));
    result.shape.resize(sides);
    if (const Outcome known(api, api.GetDimensions(info.thing, result.shape.data(), sides)); !known)
        return failed(known.message());
    if (const Outcome known(api, api.GetTensorMutableData(out.thing, &data)); !known)
        return failed(known.message());
    constexpr int64_t most = int64_t{1} << 28;
    int64_t count = 1;
    for (const int64_t side : result.shape) {
        if (side < 0 || (side > 0 && count > most / side))
            return failed(QStringLiteral("an output of odd size"));
        count *= side;
    }
    const auto *values = static_cast<const float *>(data);
    result.values.assign(values, values + count);
    return result;
}

} // namespace tendertrail::ocr
