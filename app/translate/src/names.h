// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"

namespace tendertrail::translate {

/// "Chengdu Yunda Technology Co., Ltd." for 成都运达科技有限公司. Official name, else by parts, else pinyin.
[[nodiscard]] QString organisationName(const Lexicon &lexicon, const QString &name);
/// "Zhang Weimin" for 张伟民, "Ouyang Feng" for 欧阳锋.
[[nodiscard]] QString personName(const Lexicon &lexicon, const QString &name);
/// Two to four characters that begin with a frequent surname and are nothing else.
[[nodiscard]] bool looksLikePerson(const Lexicon &lexicon, QStringView key);
/// "Tanghe County" for 唐河县, "Hefei" for 合肥市; empty when the word is no place.
[[nodiscard]] QString placeInEnglish(const Lexicon &lexicon, const LexiconWord &word);
/// Whether the official English of a name describes a river, a lake or a mountain (长江: Yangtze River), and so is not what streets and firms
/// that are called after it use.
[[nodiscard]] bool isLandscape(QStringView name, const QString &english);
/// Pinyin without tones as one capitalised word: 运达 → "Yunda".
[[nodiscard]] QString pinyinWord(const QString &han);

} // namespace tendertrail::translate
