// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/sqlite.h"

namespace mitsumori {

void SqliteStatement::bind(int place, std::string_view text) {
    const char *data = text.data() == nullptr ? "" : text.data(); // null would bind NULL
    sqlite3_bind_text(statement_.get(), place, data, static_cast<int>(text.size()), SQLITE_STATIC);
}

void SqliteStatement::bindBlob(int place, std::string_view bytes) {
    sqlite3_bind_blob(statement_.get(), place, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

std::string_view SqliteStatement::column(int place) const {
    const auto *data = static_cast<const char *>(sqlite3_column_blob(statement_.get(), place));
    const int size = sqlite3_column_bytes(statement_.get(), place);
    return data == nullptr ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

std::optional<Sqlite> Sqlite::open(const std::string &file, int flags) {
    Sqlite sqlite;
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &database, flags, nullptr);
    sqlite.database_.reset(database);
    if (code != SQLITE_OK)
        return std::nullopt;
    return sqlite;
}

std::optional<SqliteStatement> Sqlite::prepare(const char *statement) {
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(database_.get(), statement, -1, &prepared, nullptr) != SQLITE_OK)
        return std::nullopt;
    SqliteStatement result;
    result.statement_.reset(prepared);
    return result;
}

} // namespace mitsumori
