// Readers of the index: a Xapian::Database is for one thread at a time, so each search borrows one.
#pragma once

#include <xapian.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace svea::search_xapian {

// Thread-safe. There are never more readers than searches at one moment.
class ReaderPool {
 public:
  explicit ReaderPool(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Readers borrowed from now on see what is committed now.
  void refresh() { ++generation_; }
  // Readers borrowed from now on are opened anew: the files are others.
  void discard();

  // The writer holds this during its commit. Blocks that a reader sees are only written over after the next
  // commit, so a search that was overtaken once holds commits back while it starts again.
  [[nodiscard]] std::shared_mutex& commit_gate() { return commit_gate_; }

  // Calls use(database) with a reader that sees the last refresh(), again with a newer one when it was
  // overtaken. Throws Xapian::Error.
  template <typename Use>
  auto with_reader(Use&& use) {
    std::unique_ptr<Reader> reader;
    std::shared_lock<std::shared_mutex> no_commit(commit_gate_, std::defer_lock);
    for (int attempt = 1;; ++attempt) {
      try {
        if (reader)
          reader->database.reopen();
        else
          reader = borrow();  // opening can be overtaken as well
        auto result = use(static_cast<const Xapian::Database&>(reader->database));
        give_back(std::move(reader));
        return result;
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == k_attempts_max) throw;
        if (!no_commit.owns_lock()) no_commit.lock();
      }
    }
  }

 private:
  // A writer in another process knows no gate; it would have to commit twice during each attempt.
  static constexpr int k_attempts_max = 10;

  struct Reader {
    Xapian::Database database;
    std::uint64_t generation = 0;
    std::uint64_t files = 0;
  };

  std::unique_ptr<Reader> borrow();
  void give_back(std::unique_ptr<Reader> reader);

  const std::filesystem::path folder_;
  std::atomic<std::uint64_t> generation_ = 0;
  std::atomic<std::uint64_t> files_ = 0;
  std::shared_mutex commit_gate_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;  // guarded by mutex_
};

}  // namespace svea::search_xapian
