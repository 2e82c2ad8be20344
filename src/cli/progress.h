// A progress bar on a terminal; nothing in a pipe.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace svea::cli {

// Draws on stderr, one line, at most ten times a second. Not thread-safe.
class Progress {
 public:
  Progress(std::string label, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `note` says what is going on now: "page 3 of 40".
  void set(std::size_t done, std::string note = {});

 private:
  void draw();

  std::string label_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::string note_;
  bool shown_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_{};
};

}  // namespace svea::cli
