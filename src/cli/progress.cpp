#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

#include <fmt/format.h>

namespace svea::cli {
namespace {

constexpr std::size_t k_bar_columns = 30;
constexpr std::chrono::milliseconds k_between_draws{100};

}  // namespace

Progress::Progress(std::string label, std::size_t total)
    : label_(std::move(label)), total_(total), shown_(total > 1 && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::set(std::size_t done, std::string note) {
  done_ = done;
  note_ = std::move(note);
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (now - drawn_ < k_between_draws && done_ < total_)) return;
  drawn_ = now;
  draw();
}

void Progress::draw() {
  const std::size_t filled = total_ == 0 ? 0 : k_bar_columns * done_ / total_;
  std::string bar;
  for (std::size_t i = 0; i < k_bar_columns; ++i) bar += i < filled ? "█" : "░";
  const std::chrono::duration<double> spent = drawn_ - started_;
  const double left_s =
      done_ == 0 ? 0 : spent.count() * static_cast<double>(total_ - done_) / static_cast<double>(done_);
  fmt::print(stderr, "\r\x1b[K{} {} {}/{}  {:.0f} s  {}", label_, bar, done_, total_, left_s, note_);
  std::fflush(stderr);
}

}  // namespace svea::cli
