// The log: one JSON object a line on stderr. Never put a person's text or name in it.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

namespace svea {

enum class LogLevel { debug, info, warning, error, off };

// Lines below this level are dropped. Thread-safe.
void set_log_level(LogLevel level);

// Writes {"time":…,"level":…,"event":…, fields…}. `event` is a stable slug. Thread-safe; one write per line.
void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string_view>> fields = {});

}  // namespace svea
