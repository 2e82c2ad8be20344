#include "base/log.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <string>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace svea {
namespace {

std::atomic<LogLevel> g_level{LogLevel::info};  // the one process-wide setting: where the log begins

constexpr std::string_view k_names[] = {"debug", "info", "warning", "error"};

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\', out += c;
    else if (static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  out += '"';
}

}  // namespace

void set_log_level(LogLevel level) { g_level = level; }

void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
  if (level < g_level.load(std::memory_order_relaxed) || level == LogLevel::off) return;
  const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  std::string line =
      fmt::format(R"({{"time":"{:%FT%T}Z","level":"{}","event":)", now, k_names[static_cast<int>(level)]);
  append_json_string(line, event);
  for (const auto& [name, value] : fields) {
    line += ',';
    append_json_string(line, name);
    line += ':';
    append_json_string(line, value);
  }
  line += "}\n";
  // One write keeps lines whole when threads log at once; a log that cannot be written must not stop the
  // work.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace svea
