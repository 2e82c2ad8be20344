// The database file: one connection that writes, a few that read, and transactions on both.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// Thread-safe. Reads see the last commit and never wait for a write (WAL); writes wait for each other.
class Database {
 public:
  // Creates the file where there is none and brings its schema up to date.
  // Errors: record_too_new, and those of sqlite_error.h.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file);

  // Calls `work(Connection&)`, which returns a Result, inside one snapshot.
  template <typename Work>
  [[nodiscard]] std::invoke_result_t<Work, Connection&> read(Work&& work) {
    const auto reader = TRY(lend_reader());
    TRY(reader->run("BEGIN"));
    auto result = work(*reader);
    TRY(reader->run("COMMIT"));
    return result;
  }

  // Calls `work(Connection&)`, which returns a Result, inside one transaction: committed and on the disk when
  // this returns a value, undone when it returns an error.
  template <typename Work>
  [[nodiscard]] std::invoke_result_t<Work, Connection&> write(Work&& work) {
    std::scoped_lock lock(writer_mutex_);
    TRY(writer_.run("BEGIN IMMEDIATE"));
    auto result = work(writer_);
    const auto committed = result ? writer_.run("COMMIT") : Status{};
    // After some errors (disk full) SQLite has rolled back by itself.
    if (writer_.in_transaction()) TRY(writer_.run("ROLLBACK"));
    if (!committed) return std::unexpected(committed.error());
    return result;
  }

 private:
  // Gives the connection back on destruction.
  using LentReader = std::unique_ptr<Connection, std::function<void(Connection*)>>;

  Database(std::filesystem::path file, Connection writer)
      : file_(std::move(file)), writer_(std::move(writer)) {}
  [[nodiscard]] Result<LentReader> lend_reader();

  std::filesystem::path file_;
  std::mutex writer_mutex_;
  Connection writer_;

  std::mutex readers_mutex_;
  std::condition_variable reader_came_back_;
  std::vector<std::unique_ptr<Connection>> free_readers_;
  std::size_t readers_ = 0;
};

}  // namespace svea::store_sqlite
