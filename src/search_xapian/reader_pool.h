// Readers of the index: a Xapian::Database is for one thread at a time, so each search borrows one.
#pragma once

#include <xapian.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
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

  // Calls use(database) with a reader that sees the last refresh(). A reader whose blocks were overwritten
  // meanwhile starts again. Throws Xapian::Error.
  template <typename Use>
  auto with_reader(Use&& use) {
    std::unique_ptr<Reader> reader = borrow();
    for (int attempt = 1;; ++attempt) {
      try {
        auto result = use(static_cast<const Xapian::Database&>(reader->database));
        give_back(std::move(reader));
        return result;
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == k_attempts_max) throw;
        reader->database.reopen();
      }
    }
  }

 private:
  // Two commits during one search make it start again; so many in a row mean something else.
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
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;  // guarded by mutex_
};

}  // namespace svea::search_xapian
