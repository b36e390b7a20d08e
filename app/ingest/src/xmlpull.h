// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QXmlStreamReader>

#include <initializer_list>

namespace tendertrail::ingest {

inline constexpr int deepestXml = 200;
inline constexpr std::size_t mostUnits = 1'000'000;

/// All text inside the element at which the reader stands, also of elements within it but for those named; ends at its end tag.
/// Unlike readElementText it does not call itself for each level: a stranger's nesting costs no stack.
[[nodiscard]] QString innerText(QXmlStreamReader &xml, std::initializer_list<QStringView> except = {});
/// Jumps over the element at which the reader stands.
void skip(QXmlStreamReader &xml);
/// "zh" of "zh-CN", "zho" and "chi", in lower case.
[[nodiscard]] QString primaryLanguage(QStringView tag);
/// xml:lang, or the older lang.
[[nodiscard]] QString languageOf(const QXmlStreamReader &xml);
[[nodiscard]] core::Failure xmlFailure(const QXmlStreamReader &xml, const QString &format);

} // namespace tendertrail::ingest
