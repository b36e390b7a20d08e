// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>

namespace tendertrail::ingest {

/// What stood before an operator of a content stream.
struct Operands
{
    static constexpr int most = 32;

    std::array<double, most> numbers{}; ///< outside arrays and dictionaries; the last ones where there were more
    int count = 0;
    std::string_view name;              ///< the last one outside dictionaries, as it is written, without the slash
    bool named = false;
    bool filledArray = false;           ///< an array with something in it
    qsizetype bytes = 0;                ///< of all strings together
    qsizetype blanks = 0;               ///< of them spaces

    [[nodiscard]] double at(int index) const { return index < count ? numbers[static_cast<std::size_t>(index)] : 0; }
};

/// Cuts a content stream into operators with their operands. Never fails: what makes no sense is passed over.
class ContentTokens
{
public:
    explicit ContentTokens(std::string_view content) : m_at(content.data()), m_end(content.data() + content.size()) {}

    /// The next operator, its operands in operands(); empty at the end.
    [[nodiscard]] std::string_view next();
    [[nodiscard]] const Operands &operands() const { return m_operands; }
    /// After ID: goes behind the image's bytes and its EI.
    void skipInlineImage();

private:
    void readNumber();
    void readString();
    void readHexString();

    const char *m_at;
    const char *m_end;
    Operands m_operands;
    int m_arrays = 0;
    int m_dictionaries = 0;
};

/// A name without its #xx.
[[nodiscard]] std::string plainName(std::string_view written);

} // namespace tendertrail::ingest
