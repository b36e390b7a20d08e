// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenizer.h"

#include "tokens.h"

#include <QByteArray>
#include <QStringDecoder>

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <vector>

namespace tendertrail::search {

namespace {

constexpr const char *tokenizerName = "cjk_bigram";

// Where each unit of a text begins in its UTF-8 bytes, and one more for the end.
std::vector<int> byteOffsets(const QString &text, int bytes)
{
    std::vector<int> offsets;
    offsets.reserve(static_cast<size_t>(text.size()) + 1);
    int at = 0;
    for (const QChar unit : text) {
        offsets.push_back(std::min(at, bytes));
        const char16_t c = unit.unicode();
        at += c < 0x80 ? 1 : c < 0x800 ? 2 : unit.isHighSurrogate() ? 4 : unit.isLowSurrogate() ? 0 : 3;
    }
    offsets.push_back(bytes);
    return offsets;
}

int createTokenizer(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // It has no state; FTS5 only wants something that is not null.
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(const_cast<char *>(tokenizerName));
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) {}

using Emit = int (*)(void *, int, const char *, int, int, int);

int tokenizeText(void *context, int flags, const char *bytes, int size, Emit emit)
{
    // Not fromUtf8, which would drop a leading byte order mark.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decode(QByteArrayView(bytes, size));
    const core::Folded folded = core::fold(text);
    const std::vector<int> offsets = byteOffsets(text, size);
    const TokenMode mode = flags & FTS5_TOKENIZE_QUERY ? TokenMode::Query : TokenMode::Document;
    int position = -1;
    for (const Token &token : tokensOf(folded.text, mode)) {
        const QByteArray term = token.term(folded.text).toUtf8();
        const core::TextRange source =
            folded.toSource({token.first.begin, token.second.isEmpty() ? token.first.end : token.second.end});
        const int code = emit(context, token.position == position ? FTS5_TOKEN_COLOCATED : 0, term.constData(),
                              static_cast<int>(term.size()), offsets[static_cast<size_t>(source.begin)],
                              offsets[static_cast<size_t>(source.end)]);
        if (code != SQLITE_OK)
            return code;
        position = token.position;
    }
    return SQLITE_OK;
}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *bytes, int size, Emit emit)
{
    try { // FTS5 is C: nothing may be thrown through it
        return tokenizeText(context, flags, bytes, size, emit);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

fts5_api *ftsApi(sqlite3 *db)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

core::Result<void> registerTokenizer(sqlite3 *db)
{
    fts5_api *api = ftsApi(db);
    if (!api)
        return core::fail(core::ErrorCode::MissingComponent, QStringLiteral("fts5"), QStringLiteral("this SQLite has no FTS5"));
    void *data = nullptr;
    fts5_tokenizer known{};
    if (api->xFindTokenizer(api, tokenizerName, &data, &known) == SQLITE_OK)
        return {};
    fts5_tokenizer ours{createTokenizer, deleteTokenizer, tokenize};
    if (const int code = api->xCreateTokenizer(api, tokenizerName, nullptr, &ours, nullptr); code != SQLITE_OK)
        return core::fail(core::ErrorCode::Internal, QString::fromLatin1(tokenizerName), QString::fromUtf8(sqlite3_errstr(code)));
    return {};
}

} // namespace tendertrail::search
