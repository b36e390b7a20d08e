// SPDX-FileCopyrightText: Microsoft Corporation; Tendertrail contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

// The part of ONNX Runtime's C interface (onnxruntime_c_api.h, MIT: see licence.txt beside this file) that this program calls.
// The table of functions only ever grows at its end, so its beginning is the same in every release; what is not called is
// passed over by its number of pointers. Written out here because Debian 12 has no package with the header, and because
// the library is loaded at run time, never linked.
extern "C" {

#ifdef _WIN32
#define ONNX_CALL __stdcall
#else
#define ONNX_CALL
#endif

struct OrtEnv;
struct OrtStatus;
struct OrtMemoryInfo;
struct OrtSession;
struct OrtSessionOptions;
struct OrtRunOptions;
struct OrtValue;
struct OrtTensorTypeAndShapeInfo;

struct OrtApi
{
    void *skipped0[2]; // CreateStatus to GetErrorCode
    const char *(ONNX_CALL *GetErrorMessage)(const OrtStatus *);
    OrtStatus *(ONNX_CALL *CreateEnv)(int logLevel, const char *name, OrtEnv **made);
    void *skipped4[2]; // CreateEnvWithCustomLogger to EnableTelemetryEvents
    OrtStatus *(ONNX_CALL *DisableTelemetryEvents)(const OrtEnv *);
    void *skipped7[1]; // CreateSession
    OrtStatus *(ONNX_CALL *CreateSessionFromArray)(const OrtEnv *, const void *model, size_t bytes,
                                                    const OrtSessionOptions *, OrtSession **made);
    OrtStatus *(ONNX_CALL *Run)(OrtSession *, const OrtRunOptions *, const char *const *inputNames,
                                 const OrtValue *const *inputs, size_t inputCount, const char *const *outputNames,
                                 size_t outputCount, OrtValue **outputs);
    OrtStatus *(ONNX_CALL *CreateSessionOptions)(OrtSessionOptions **made);
    void *skipped11[6]; // SetOptimizedModelFilePath to EnableMemPattern
    OrtStatus *(ONNX_CALL *DisableMemPattern)(OrtSessionOptions *);
    void *skipped18[5]; // EnableCpuMemArena to SetSessionLogSeverityLevel
    OrtStatus *(ONNX_CALL *SetSessionGraphOptimizationLevel)(OrtSessionOptions *, int level);
    OrtStatus *(ONNX_CALL *SetIntraOpNumThreads)(OrtSessionOptions *, int);
    OrtStatus *(ONNX_CALL *SetInterOpNumThreads)(OrtSessionOptions *, int);
    void *skipped26[23]; // CreateCustomOpDomain to CreateTensorAsOrtValue
    OrtStatus *(ONNX_CALL *CreateTensorWithDataAsOrtValue)(const OrtMemoryInfo *, void *data, size_t bytes,
                                                            const int64_t *shape, size_t dimensions, int elementType,
                                                            OrtValue **made);
    void *skipped50[1]; // IsTensor
    OrtStatus *(ONNX_CALL *GetTensorMutableData)(OrtValue *, void **data);
    void *skipped52[8]; // FillStringTensor to SetDimensions
    OrtStatus *(ONNX_CALL *GetTensorElementType)(const OrtTensorTypeAndShapeInfo *, int *type);
    OrtStatus *(ONNX_CALL *GetDimensionsCount)(const OrtTensorTypeAndShapeInfo *, size_t *count);
    OrtStatus *(ONNX_CALL *GetDimensions)(const OrtTensorTypeAndShapeInfo *, int64_t *shape, size_t count);
    void *skipped63[2]; // GetSymbolicDimensions to GetTensorShapeElementCount
    OrtStatus *(ONNX_CALL *GetTensorTypeAndShape)(const OrtValue *, OrtTensorTypeAndShapeInfo **made);
    void *skipped66[3]; // GetTypeInfo to CreateMemoryInfo
    OrtStatus *(ONNX_CALL *CreateCpuMemoryInfo)(int allocator, int memory, OrtMemoryInfo **made);
    void *skipped70[22]; // CompareMemoryInfo to KernelContext_GetOutput
    void(ONNX_CALL *ReleaseEnv)(OrtEnv *);
    void(ONNX_CALL *ReleaseStatus)(OrtStatus *);
    void(ONNX_CALL *ReleaseMemoryInfo)(OrtMemoryInfo *);
    void(ONNX_CALL *ReleaseSession)(OrtSession *);
    void(ONNX_CALL *ReleaseValue)(OrtValue *);
    void *skipped97[2]; // ReleaseRunOptions to ReleaseTypeInfo
    void(ONNX_CALL *ReleaseTensorTypeAndShapeInfo)(OrtTensorTypeAndShapeInfo *);
    void(ONNX_CALL *ReleaseSessionOptions)(OrtSessionOptions *);
    // more follows
};

struct OrtApiBase
{
    const OrtApi *(ONNX_CALL *GetApi)(uint32_t version);
    const char *(ONNX_CALL *GetVersionString)();
};

} // extern "C"
