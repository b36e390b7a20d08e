// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesetshape.h"

#include <algorithm>
#include <optional>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace tendertrail::store {

namespace {

constexpr quint64 maxColumns = 200; // far above any table of ours
constexpr uchar tableMark = 'T';

/// Reads forward and never past the end.
class Bytes
{
public:
    explicit Bytes(const QByteArray &bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    std::optional<uchar> byte()
    {
        if (m_at == m_end)
            return {};
        return static_cast<uchar>(*m_at++);
    }

    bool skip(quint64 count)
    {
        if (count > static_cast<quint64>(m_end - m_at))
            return false;
        m_at += static_cast<qsizetype>(count);
        return true;
    }

    /// SQLite's variable-length number: seven bits a byte, most significant first. Those of a changeset have 32 bits.
    std::optional<quint64> number()
    {
        quint64 value = 0;
        for (int i = 0; i < 5; ++i) {
            const auto next = byte();
            if (!next)
                return {};
            value = value << 7 | (*next & 0x7fU);
            if (*next < 0x80)
                return value <= 0x7fffffff ? std::optional(value) : std::nullopt;
        }
        return {};
    }

    /// Text up to a zero, which is taken, too.
    std::optional<std::string_view> name()
    {
        const auto end = std::find(m_at, m_end, '\0');
        if (end == m_end)
            return {};
        const std::string_view found(m_at, static_cast<size_t>(end - m_at));
        m_at = end + 1;
        return found;
    }

private:
    QByteArray::const_iterator m_at;
    QByteArray::const_iterator m_end;
};

bool skipValue(Bytes &bytes, bool mayBeUndefined)
{
    const auto type = bytes.byte();
    if (!type)
        return false;
    switch (*type) {
    case 0:
        return mayBeUndefined; // a column that an update leaves as it is
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
        return bytes.skip(8);
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const auto length = bytes.number();
        return length && bytes.skip(*length);
    }
    case SQLITE_NULL:
        return true;
    default:
        return false;
    }
}

bool skipRecord(Bytes &bytes, quint64 columns, bool mayBeUndefined)
{
    for (quint64 i = 0; i < columns; ++i) {
        if (!skipValue(bytes, mayBeUndefined))
            return false;
    }
    return true;
}

} // namespace

bool isWholeChangeset(const QByteArray &all, const std::function<bool(std::string_view)> &permitted)
{
    Bytes bytes(all);
    quint64 columns = 0;
    while (!bytes.atEnd()) {
        const uchar mark = *bytes.byte();
        if (mark == tableMark) {
            const auto count = bytes.number();
            if (!count || *count == 0 || *count > maxColumns || !bytes.skip(*count))
                return false;
            const auto table = bytes.name();
            if (!table || !permitted(*table))
                return false;
            columns = *count;
            continue;
        }
        const auto indirect = bytes.byte();
        if (columns == 0 || !indirect || *indirect > 1)
            return false;
        const bool isUpdate = mark == SQLITE_UPDATE;
        if (!isUpdate && mark != SQLITE_INSERT && mark != SQLITE_DELETE)
            return false;
        if (!skipRecord(bytes, columns, isUpdate) || (isUpdate && !skipRecord(bytes, columns, true)))
            return false;
    }
    return true;
}

} // namespace tendertrail::store
