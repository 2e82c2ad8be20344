#include "store_sqlite/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "store_sqlite/schema.h"

namespace svea::store_sqlite {
namespace {

// More threads than this rarely read in the same instant, and each connection may hold two megabytes of
// pages.
constexpr std::size_t k_readers_max = 4;

// The record is readable by its owner only; SQLite gives its journal the same rights as its file. A file that
// is there is left alone: closing it would let go of every lock that this process holds on it (POSIX fcntl).
void create_private(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);  // where it failed, opening the connection says why
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file) {
  create_private(file);
  auto writer = TRY(Connection::open(file, Connection::Use::write));
  TRY(migrate(writer));
  return std::unique_ptr<Database>(new Database(file, std::move(writer)));
}

Result<Database::LentReader> Database::lend_reader() {
  const auto give_back = [this](Connection* reader) {
    {
      std::scoped_lock lock(readers_mutex_);
      free_readers_.emplace_back(reader);
    }
    reader_came_back_.notify_one();
  };
  std::unique_lock lock(readers_mutex_);
  reader_came_back_.wait(lock, [&] { return !free_readers_.empty() || readers_ < k_readers_max; });
  if (free_readers_.empty()) {
    free_readers_.push_back(
        std::make_unique<Connection>(TRY(Connection::open(file_, Connection::Use::read))));
    ++readers_;
  }
  LentReader reader(free_readers_.back().release(), give_back);
  free_readers_.pop_back();
  return reader;
}

}  // namespace svea::store_sqlite
