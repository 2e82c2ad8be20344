#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace svea::cli {
namespace {

constexpr std::size_t k_bar_columns = 30;
constexpr std::chrono::milliseconds k_between_draws{100};

// Without a word of any language.
std::string time_text(double seconds) {
  constexpr double k_minute = 60;
  constexpr double k_hour = 3600;
  if (seconds < 2 * k_minute) return fmt::format("{:.0f} s", seconds);
  if (seconds < 2 * k_hour) return fmt::format("{:.0f} min", seconds / k_minute);
  return fmt::format("{:.0f} h", seconds / k_hour);
}

}  // namespace

std::string size_text(std::uint64_t bytes) {
  constexpr double k_kilobyte = 1e3;
  constexpr double k_megabyte = 1e6;
  constexpr double k_gigabyte = 1e9;
  const auto size = static_cast<double>(bytes);
  if (size < k_megabyte) return fmt::format("{:.0f} kB", size / k_kilobyte);
  if (size < k_gigabyte) return fmt::format("{:.0f} MB", size / k_megabyte);
  return fmt::format("{:.1f} GB", size / k_gigabyte);
}

Progress::Progress(std::string label, Work work)
    : label_(std::move(label)),
      work_(work),
      done_(work.already),
      shown_(work.total > 1 && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::set(std::uint64_t done, std::string note) {
  done_ = std::min(done, work_.total);
  note_ = std::move(note);
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (now - drawn_ < k_between_draws && done_ < work_.total)) return;
  drawn_ = now;
  draw();
}

void Progress::draw() {
  const auto filled = k_bar_columns * done_ / work_.total;
  std::string bar;
  for (std::size_t i = 0; i < k_bar_columns; ++i) bar += i < filled ? "█" : "░";
  const std::chrono::duration<double> spent = drawn_ - started_;
  const auto done_now = static_cast<double>(done_ - std::min(done_, work_.already));
  const double a_second = spent.count() > 0 ? done_now / spent.count() : 0;
  const double left_s = a_second > 0 ? static_cast<double>(work_.total - done_) / a_second : 0;
  const bool is_bytes = work_.unit == Work::Unit::bytes;
  const auto amount = is_bytes ? fmt::format("{}/{}  {}/s", size_text(done_), size_text(work_.total),
                                             size_text(static_cast<std::uint64_t>(a_second)))
                               : fmt::format("{}/{}", done_, work_.total);
  fmt::print(stderr, "\r\x1b[K{} {} {}  {}  {}", label_, bar, amount, time_text(left_s), note_);
  std::fflush(stderr);
}

}  // namespace svea::cli
