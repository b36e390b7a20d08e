// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

namespace tendertrail::cli {

using namespace core;

Result<Arguments> Arguments::parse(const QStringList &words, const Grammar &grammar)
{
    const QStringList valueOptions = grammar.valueOptions + QStringList{QStringLiteral("as")};
    const QStringList flags = grammar.flags + QStringList{QStringLiteral("json")};
    Arguments result;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(QLatin1String("--"))) {
            result.m_positional.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name)) {
            if (equals >= 0)
                return fail(ErrorCode::InvalidArgument, word, QStringLiteral("--%1 takes no value").arg(name));
            result.m_options.insert(name, QString());
        } else if (valueOptions.contains(name)) {
            if (equals >= 0) {
                result.m_options.insert(name, word.mid(equals + 1));
            } else if (i + 1 < words.size()) {
                result.m_options.insert(name, words.at(++i));
            } else {
                return fail(ErrorCode::InvalidArgument, word, QStringLiteral("--%1 needs a value").arg(name));
            }
        } else {
            return fail(ErrorCode::InvalidArgument, word, QStringLiteral("there is no option %1 here").arg(word));
        }
    }
    const qsizetype count = result.m_positional.size();
    if (count < grammar.minimumArguments)
        return fail(ErrorCode::InvalidArgument, {}, QStringLiteral("an argument is missing"));
    if (grammar.maximumArguments >= 0 && count > grammar.maximumArguments)
        return fail(ErrorCode::InvalidArgument, result.m_positional.last(), QStringLiteral("one argument too many"));
    return result;
}

Result<int> Arguments::number(const QString &option, int otherwise, int minimum) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < minimum)
        return fail(ErrorCode::InvalidArgument, value(option), QStringLiteral("--%1 must be a whole number of at least %2").arg(option).arg(minimum));
    return number;
}

} // namespace tendertrail::cli
