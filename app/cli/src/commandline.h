// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace tendertrail::cli {

/// What a command accepts: options with a value, options without, and how many positional arguments.
struct Grammar
{
    QString usage;               ///< "import CASE PATH… [--ocr auto|always|never] …"
    QStringList valueOptions;    ///< "ocr", "language"
    QStringList flags;
    int minimumArguments = 0;
    int maximumArguments = 0;    ///< -1: any number
};

/// A parsed command line. Every command also takes --json and --as NAME.
class Arguments
{
public:
    /// Errors: InvalidArgument, with a sentence for the person who typed it.
    [[nodiscard]] static core::Result<Arguments> parse(const QStringList &words, const Grammar &grammar);

    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const { return m_options.value(option, otherwise); }
    /// Errors: InvalidArgument unless a whole number of at least minimum.
    [[nodiscard]] core::Result<int> number(const QString &option, int otherwise, int minimum) const;
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }
    /// Who acts, for the custody log.
    [[nodiscard]] QString actor() const { return value(QStringLiteral("as"), QStringLiteral("person")); }

private:
    QStringList m_positional;
    QHash<QString, QString> m_options;
};

} // namespace tendertrail::cli
