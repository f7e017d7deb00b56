// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

/// A prepared statement; texts and blobs that are bound must live until the next reset().
class SqliteStatement {
  public:
    SqliteStatement() = default;
    void bind(int place, std::string_view text);
    void bindBlob(int place, std::string_view bytes);
    /// The result code: SQLITE_ROW, SQLITE_DONE or an error.
    int step() { return sqlite3_step(statement_.get()); }
    void reset() { sqlite3_reset(statement_.get()); }
    /// Valid until the next step or reset.
    std::string_view column(int place) const;

  private:
    friend class Sqlite;
    struct Finalise {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

/// A database connection. Codes are SQLite's.
class Sqlite {
  public:
    /// Empty where the file cannot be opened; a database is only looked at by the first statement.
    static std::optional<Sqlite> open(const std::string &file, int flags);

    int run(const char *statements) {
        return sqlite3_exec(database_.get(), statements, nullptr, nullptr, nullptr);
    }
    /// A statement that cannot be prepared (damaged schema) is empty.
    std::optional<SqliteStatement> prepare(const char *statement);
    /// SQLite's words for the last error.
    std::string error() const { return sqlite3_errmsg(database_.get()); }
    int systemError() const { return sqlite3_system_errno(database_.get()); }

  private:
    struct Close {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
    };
    std::unique_ptr<sqlite3, Close> database_;
};

} // namespace mitsumori
