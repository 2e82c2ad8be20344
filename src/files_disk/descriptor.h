// An open file descriptor, closed on destruction, and the few calls this module makes on one.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace svea::files_disk {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// The error that errno stands for when writing to the data directory failed: storage_full or
// files_unwritable.
[[nodiscard]] std::unexpected<Error> write_failed(std::string_view what, const std::filesystem::path& path);

// `flags` as of open(2); new files are their owner's only. Fails as write_failed() says.
[[nodiscard]] Result<Descriptor> open_file(const std::filesystem::path& path, int flags);
[[nodiscard]] Status write_all(const Descriptor& file, std::string_view bytes,
                               const std::filesystem::path& path);
// The bytes, or a directory's entries, survive a power cut when this returns.
[[nodiscard]] Status flush(const std::filesystem::path& path);

}  // namespace svea::files_disk
