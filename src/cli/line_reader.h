// Lines that a person types, until there are no more or Ctrl-C.
#pragma once

#include <optional>
#include <stop_token>
#include <string>

namespace svea::cli {

class LineReader {
 public:
  explicit LineReader(std::stop_token stop) : stop_(std::move(stop)) {}

  // The next line of standard input without its line feed. Waits for it. None at the end, and when stopped.
  [[nodiscard]] std::optional<std::string> next();

 private:
  std::stop_token stop_;
  std::string read_;  // beyond the line that was given
};

}  // namespace svea::cli
