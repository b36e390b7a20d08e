// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <vector>

namespace tendertrail::translate {

struct EngineInfo
{
    QString id;            ///< "gist", or one of networkKinds(), or of localengines.h
    QString version;
    QStringList sources;   ///< language tags
    QStringList targets;
    bool offline = true;
    QString address{};        ///< where the text goes; empty where it stays in this process
    int segmentsPerCall = 64; ///< what one request carries: more in a call would be lost together when the next request fails
};

struct Translated
{
    QString text;
    std::vector<core::Alignment> alignment;  ///< may be empty for engines that give none
    QStringList warnings;
    QStringList terms;                       ///< entries of the user's glossary that it holds: "采购人=buyer"
};

/// Turns segments into another language. Blocking; one object per thread.
class Engine
{
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual EngineInfo info() const = 0;
    /// As many results as sources, in order. Errors: Cancelled, MissingComponent, Network, Protocol, ConsentRequired, AccessDenied.
    [[nodiscard]] virtual core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &from,
                                                                          const QString &to, const core::CancelToken &cancel) = 0;
};

/// The embedded engine: rules, glossary, CC-CEDICT, pinyin (zh → en only). Data from the data folder, loaded once and shared.
/// Deterministic, offline. Errors: MissingComponent.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> gist();

/// What reaching a network engine takes. consented: the user has said yes to this very address for this case.
struct NetworkEndpoint
{
    QString kind;          ///< one of networkKinds()
    QUrl address;
    QString key;
    QString model;         ///< openai
    bool consented = false;
    QString region;        ///< azure, where the key belongs to one
    core::CancelToken withdrawn; ///< cancelled when the consent is taken back: the request on its way ends with ConsentRequired
};
/// "libretranslate", "openai", "deepl", "azure", "apertium".
[[nodiscard]] QStringList networkKinds();
/// True for an address on this computer (localhost, 127.0.0.0/8, ::1): no consent is needed there.
[[nodiscard]] bool isLoopback(const QUrl &address);
/// A server of that kind. Errors: ConsentRequired unless consented or on this computer, InvalidArgument (address, kind).
/// Follows no redirect to another host.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> networkEngine(const NetworkEndpoint &endpoint);
/// Has an engine translate one sentence of our own. Errors: as translate(), Protocol when nothing comes back.
[[nodiscard]] core::Result<QString> tryEngine(Engine &engine, const core::CancelToken &cancel);
/// Sends one sentence of our own, nothing of a case, and gives the answer. For trying an address out. Errors: as translate().
[[nodiscard]] core::Result<QString> tryEndpoint(const NetworkEndpoint &endpoint, const core::CancelToken &cancel);

/// Numbers, dates, models and codes of the source that the translation lacks: "missing_number:184000", "missing_code:A100".
[[nodiscard]] QStringList checkTranslation(const QString &source, const QString &translation);

/// English reading of a name: the official one where the glossary knows it, else by parts (city + kind + 有限公司), else pinyin.
[[nodiscard]] QString nameInEnglish(const QString &name);

} // namespace tendertrail::translate
