// A progress bar on a terminal; nothing in a pipe.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace svea::cli {

// What there is to do.
struct Work {
  std::uint64_t total = 0;
  enum class Unit { pieces, bytes } unit = Unit::pieces;
  std::uint64_t already = 0;  // was done before: says nothing of how fast it goes
};

// Draws on stderr, one line, at most ten times a second. Not thread-safe.
class Progress {
 public:
  Progress(std::string label, Work work);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `note` says what is going on now: "page 3 of 40".
  void set(std::uint64_t done, std::string note = {});

 private:
  void draw();

  std::string label_;
  Work work_;
  std::uint64_t done_;
  std::string note_;
  bool shown_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_{};
};

// "850 MB", "4.4 GB"; without a word of any language.
[[nodiscard]] std::string size_text(std::uint64_t bytes);

}  // namespace svea::cli
