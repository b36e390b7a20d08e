// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace tendertrail::ingest {

/// A piece of an RTF file.
struct RtfToken
{
    enum class Kind { Open, Close, Word, Symbol, Byte, End };
    Kind kind = Kind::End;
    std::string_view word;       ///< of a control word; points into the bytes
    std::optional<int> number;   ///< of a control word
    char byte = 0;               ///< of text (raw or \'xx), or of a control symbol
};

/// Cuts RTF into its tokens. The bytes must outlive it. \binN is skipped with what it announces.
class RtfTokens
{
public:
    explicit RtfTokens(const QByteArray &bytes) : m_bytes(bytes) {}
    [[nodiscard]] RtfToken next();

private:
    RtfToken control();

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// The ICU name of a Windows code page ("gb18030" for 936); null for an unknown one.
[[nodiscard]] const char *encodingOfCodePage(int codePage);
/// The code page of a font's \fcharset; 0 where the document's own holds.
[[nodiscard]] int codePageOfCharset(int charset);

} // namespace tendertrail::ingest
