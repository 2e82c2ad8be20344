#include "search_xapian/reader_pool.h"

namespace svea::search_xapian {

void ReaderPool::discard() {
  ++files_;
  const std::lock_guard lock(mutex_);
  idle_.clear();
}

std::unique_ptr<ReaderPool::Reader> ReaderPool::borrow() {
  std::unique_ptr<Reader> reader;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      reader = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  // Read before the files are: a commit in between only makes the reader look older than it is.
  const std::uint64_t generation = generation_.load();
  const std::uint64_t files = files_.load();
  if (!reader || reader->files != files) {
    reader = std::make_unique<Reader>(Xapian::Database(folder_.string()), generation, files);
  } else if (reader->generation != generation) {
    reader->database.reopen();
    reader->generation = generation;
  }
  return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace svea::search_xapian
