// What one document may cost, however its parts lie inside one another.
#pragma once

#include <cstdint>

#include "base/limits.h"
#include "base/result.h"

namespace svea::package {

// One for a document and all the files inside of it. After the first refusal the document cannot be read
// whole.
class Budget {
 public:
  // Counts bytes that were unpacked. Errors: file_too_large (limits::k_unpacked_bytes_max).
  [[nodiscard]] Status take_bytes(std::uint64_t bytes);
  // Whether so many bytes more may be unpacked.
  [[nodiscard]] bool has_bytes(std::uint64_t bytes) const { return bytes <= bytes_left_; }
  // Counts a file inside of an archive or mail. Errors: file_too_many_files (limits::k_files_inside_max).
  [[nodiscard]] Status take_file();
  // Something was refused.
  [[nodiscard]] bool is_exhausted() const { return exhausted_; }

  // Stands for one archive or mail being read, inside of those that are being read already.
  class Level {
   public:
    explicit Level(Budget& budget) : budget_(budget) { ++budget_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --budget_.depth_; }
    // Errors: file_too_nested (limits::k_files_nesting_max).
    [[nodiscard]] Status check() const;

   private:
    Budget& budget_;
  };

 private:
  std::uint64_t bytes_left_ = limits::k_unpacked_bytes_max;
  std::size_t files_left_ = limits::k_files_inside_max;
  int depth_ = 0;
  bool exhausted_ = false;
};

}  // namespace svea::package
