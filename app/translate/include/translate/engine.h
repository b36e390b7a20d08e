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
    QString id;            ///< "gist", "libretranslate", "openai"
    QString version;
    QStringList sources;   ///< language tags
    QStringList targets;
    bool offline = true;
};

struct Translated
{
    QString text;
    std::vector<core::Alignment> alignment;  ///< may be empty for engines that give none
    QStringList warnings;
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
    QString kind;          ///< "libretranslate", "openai"
    QUrl address;
    QString key;
    QString model;         ///< openai
    bool consented = false;
};
/// A LibreTranslate or OpenAI-compatible server. Errors: ConsentRequired unless consented, InvalidArgument (address, kind).
/// Follows no redirect to another host.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> networkEngine(const NetworkEndpoint &endpoint);

/// Numbers, dates, models and codes of the source that the translation lacks: "missing_number:184000", "missing_code:A100".
[[nodiscard]] QStringList checkTranslation(const QString &source, const QString &translation);

/// English reading of a name: the official one where the glossary knows it, else by parts (city + kind + 有限公司), else pinyin.
[[nodiscard]] QString nameInEnglish(const QString &name);

} // namespace tendertrail::translate
