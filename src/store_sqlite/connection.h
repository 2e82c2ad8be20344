// One connection to the database, with its statements cached.
#pragma once

#include <filesystem>
#include <map>
#include <string_view>

#include "base/result.h"
#include "store_sqlite/rows.h"

struct sqlite3;

namespace svea::store_sqlite {

// SQL is always a literal of this program: what comes from outside is bound, and cannot be pasted in.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(const char (&literal)[N]) : text_(literal) {}
  [[nodiscard]] const char* text() const { return text_; }

 private:
  const char* text_;
};

// Used by one thread at a time. Errors of every call: those of sqlite_error.h.
class Connection {
 public:
  enum class Use { write, read };

  // The file must exist. A call waits up to five seconds for another process's write before it says
  // record_busy.
  [[nodiscard]] static Result<Connection> open(const std::filesystem::path& file, Use use);
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  // Parameters ?1, ?2 … are bound to copies of the values, as Rows::bind says.
  template <typename... Values>
  [[nodiscard]] Result<Rows> query(Sql sql, const Values&... values) {
    Rows rows(TRY(statement(sql, sizeof...(values))));
    int index = 0;
    (rows.bind(++index, values), ...);
    return rows;
  }

  // Whether there is a row.
  template <typename... Values>
  [[nodiscard]] Result<bool> has_row(Sql sql, const Values&... values) {
    auto rows = TRY(query(sql, values...));
    return rows.next();
  }

  // For statements that give no rows.
  template <typename... Values>
  [[nodiscard]] Status run(Sql sql, const Values&... values) {
    TRY(has_row(sql, values...));
    return {};
  }

  // Several statements in one text, without parameters; not cached.
  [[nodiscard]] Status run_script(Sql sql);

  // Of the last INSERT.
  [[nodiscard]] std::int64_t last_id() const;
  // Rows that the last INSERT, UPDATE or DELETE touched itself.
  [[nodiscard]] std::int64_t changed_rows() const;
  [[nodiscard]] bool in_transaction() const;

 private:
  explicit Connection(sqlite3* database) : database_(database) {}
  [[nodiscard]] Result<sqlite3_stmt*> statement(Sql sql, std::size_t parameters);

  sqlite3* database_;
  std::map<const char*, sqlite3_stmt*> statements_;  // by the literal's address
};

}  // namespace svea::store_sqlite
