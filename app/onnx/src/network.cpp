// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx/network.h"

#include "thirdparty/onnxruntime_part.h"

#include <QFileInfo>
#include <QLibrary>
#include <QStringList>

namespace tendertrail::onnx {

namespace {

constexpr uint32_t tableVersion = 17; // older than the release we ask for; the calls we need are all in it
constexpr int onlyFatal = 4;
constexpr int allOptimisations = 99;
constexpr int floatType = 1;
constexpr int integerType = 7;
constexpr int boolType = 9;

// Nothing where all went well, else what went wrong.
QString wrong(const OrtApi &api, OrtStatus *status)
{
    if (!status)
        return {};
    const QString message = QString::fromUtf8(api.GetErrorMessage(status)).left(400);
    api.ReleaseStatus(status);
    return message.isEmpty() ? QStringLiteral("unknown") : message;
}

// From 1.29 on the official builds send telemetry; before, they open no socket.
bool keepsToItself(const QString &version)
{
    const QStringList parts = version.split(u'.');
    constexpr int firstThatTalks = 29;
    return parts.size() >= 2 && parts[0] == u"1" && parts[1].toInt() < firstThatTalks;
}

} // namespace

core::Result<std::shared_ptr<Library>> Library::load(const QString &path)
{
    const auto missing = [&](const QString &why) { return core::fail(core::ErrorCode::MissingComponent, path, why); };
    if (!QFileInfo(path).isAbsolute())
        return missing(QStringLiteral("not an absolute path"));
    QLibrary file(path);
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
    std::shared_ptr<Library> library(new Library);
    library->m_api = api;
    library->m_version = version;
    if (const QString why = wrong(*api, api->CreateEnv(onlyFatal, "tendertrail", &library->m_environment)); !why.isEmpty())
        return missing(why);
    (void)wrong(*api, api->DisableTelemetryEvents(library->m_environment)); // only Windows' builds have something to turn off
    return library;
}

Library::~Library()
{
    if (m_environment)
        m_api->ReleaseEnv(m_environment);
}

// The memory of a value that we made must live as long as the value; one that a run gave owns its own.
struct Value::Held
{
    std::shared_ptr<Library> library;
    OrtValue *value = nullptr;
    std::vector<int64_t> integers;
    std::vector<float> numbers;
    uint8_t flag = 0;

    ~Held()
    {
        if (value)
            library->m_api->ReleaseValue(value);
    }

    core::Result<void> make(void *data, size_t bytes, const std::vector<int64_t> &shape, int type)
    {
        const OrtApi &api = *library->m_api;
        OrtMemoryInfo *memory = nullptr;
        QString why = wrong(api, api.CreateCpuMemoryInfo(0, 0, &memory));
        if (why.isEmpty())
            why = wrong(api, api.CreateTensorWithDataAsOrtValue(memory, data, bytes, shape.data(), shape.size(), type, &value));
        if (memory)
            api.ReleaseMemoryInfo(memory);
        return why.isEmpty() ? core::Result<void>() : core::fail(core::ErrorCode::Internal, QStringLiteral("tensor"), why);
    }
};

core::Result<Value> Value::ofIntegers(const std::shared_ptr<Library> &library, std::vector<int64_t> values, const std::vector<int64_t> &shape)
{
    Value made;
    made.m_held = std::make_shared<Held>();
    made.m_held->library = library;
    made.m_held->integers = std::move(values);
    auto &memory = made.m_held->integers;
    const size_t bytes = memory.size() * sizeof(int64_t);
    memory.reserve(1); // an empty tensor, too, stands somewhere
    TRAIL_TRY(made.m_held->make(memory.data(), bytes, shape, integerType));
    return made;
}

core::Result<Value> Value::ofFloats(const std::shared_ptr<Library> &library, Tensor tensor)
{
    Value made;
    made.m_held = std::make_shared<Held>();
    made.m_held->library = library;
    made.m_held->numbers = std::move(tensor.values);
    auto &memory = made.m_held->numbers;
    const size_t bytes = memory.size() * sizeof(float);
    memory.reserve(1);
    TRAIL_TRY(made.m_held->make(memory.data(), bytes, tensor.shape, floatType));
    return made;
}

core::Result<Value> Value::ofBool(const std::shared_ptr<Library> &library, bool value)
{
    Value made;
    made.m_held = std::make_shared<Held>();
    made.m_held->library = library;
    made.m_held->flag = value ? 1 : 0;
    TRAIL_TRY(made.m_held->make(&made.m_held->flag, 1, {1}, boolType));
    return made;
}

core::Result<Tensor> Value::floats() const
{
    const auto failed = [](const QString &why) { return core::fail(core::ErrorCode::Internal, QStringLiteral("tensor"), why); };
    if (!m_held || !m_held->value)
        return failed(QStringLiteral("no value"));
    const OrtApi &api = *m_held->library->m_api;
    OrtTensorTypeAndShapeInfo *info = nullptr;
    if (const QString why = wrong(api, api.GetTensorTypeAndShape(m_held->value, &info)); !why.isEmpty())
        return failed(why);
    int type = 0;
    size_t sides = 0;
    void *data = nullptr;
    std::vector<int64_t> shape;
    QString why = wrong(api, api.GetTensorElementType(info, &type));
    if (why.isEmpty())
        why = wrong(api, api.GetDimensionsCount(info, &sides));
    if (why.isEmpty() && sides <= 8) {
        shape.resize(sides);
        why = wrong(api, api.GetDimensions(info, shape.data(), sides));
    }
    if (why.isEmpty())
        why = wrong(api, api.GetTensorMutableData(m_held->value, &data));
    api.ReleaseTensorTypeAndShapeInfo(info);
    if (!why.isEmpty() || type != floatType || sides > 8)
        return failed(why.isEmpty() ? QStringLiteral("not of floats") : why);
    constexpr int64_t most = int64_t{1} << 28;
    int64_t count = 1;
    for (const int64_t side : shape) {
        if (side < 0 || (side > 0 && count > most / side))
            return failed(QStringLiteral("of odd size"));
        count *= side;
    }
    const auto *values = static_cast<const float *>(data);
    return Tensor{std::move(shape), std::vector<float>(values, values + count)};
}

core::Result<std::unique_ptr<Network>> Network::load(const std::shared_ptr<Library> &library, const QByteArray &model, const QString &name)
{
    const OrtApi &api = *library->m_api;
    OrtSessionOptions *options = nullptr;
    QString why = wrong(api, api.CreateSessionOptions(&options));
    std::unique_ptr<Network> net(new Network);
    net->m_library = library;
    net->m_name = name;
    // One thread: the program is parallel by processes. Lines and sentences are of all lengths: memory planned for each shape would
    // only grow. The arena stays: without it every large map is fresh from the system, which took a third of the time and more memory.
    for (const auto &set : {+[](const OrtApi &table, OrtSessionOptions *of) { return table.SetIntraOpNumThreads(of, 1); },
                            +[](const OrtApi &table, OrtSessionOptions *of) { return table.SetInterOpNumThreads(of, 1); },
                            +[](const OrtApi &table, OrtSessionOptions *of) { return table.SetSessionGraphOptimizationLevel(of, allOptimisations); },
                            +[](const OrtApi &table, OrtSessionOptions *of) { return table.DisableMemPattern(of); }}) {
        if (why.isEmpty())
            why = wrong(api, set(api, options));
    }
    if (why.isEmpty())
        why = wrong(api, api.CreateSessionFromArray(library->m_environment, model.constData(), size_t(model.size()), options, &net->m_session));
    if (options)
        api.ReleaseSessionOptions(options);
    if (!why.isEmpty())
        return core::fail(core::ErrorCode::MissingComponent, name, why);
    return net;
}

Network::~Network()
{
    if (m_session)
        m_library->m_api->ReleaseSession(m_session);
}

core::Result<std::vector<Value>> Network::run(const std::vector<Input> &inputs, const std::vector<QByteArray> &outputs) const
{
    const OrtApi &api = *m_library->m_api;
    std::vector<const char *> inputNames, outputNames;
    std::vector<const OrtValue *> in;
    for (const Input &input : inputs) {
        inputNames.push_back(input.name.constData());
        in.push_back(input.value.m_held->value);
    }
    for (const QByteArray &output : outputs)
        outputNames.push_back(output.constData());
    std::vector<OrtValue *> out(outputs.size(), nullptr);
    const QString why = wrong(api, api.Run(m_session, nullptr, inputNames.data(), in.data(), in.size(), outputNames.data(), outputNames.size(), out.data()));
    std::vector<Value> values(outputs.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        values[i].m_held = std::make_shared<Value::Held>();
        values[i].m_held->library = m_library;
        values[i].m_held->value = out[i];
    }
    if (!why.isEmpty())
        return core::fail(core::ErrorCode::Internal, m_name, why);
    return values;
}

core::Result<Tensor> Network::run(const QByteArray &input, Tensor tensor, const QByteArray &output) const
{
    const auto in = Value::ofFloats(m_library, std::move(tensor));
    if (!in)
        return in.failure();
    const auto out = run({{input, *in}}, {output});
    if (!out)
        return out.failure();
    return out->front().floats();
}

} // namespace tendertrail::onnx
