#include "http/event_source.h"

#include <fmt/format.h>

#include "base/check.h"

namespace svea::http {

std::string event_text(std::int64_t id, std::string_view name, std::string_view data) {
  check(data.find_first_of("\r\n") == std::string_view::npos, "an event's data is one line");
  return fmt::format("id: {}\nevent: {}\ndata: {}\n\n", id, name, data);
}

}  // namespace svea::http
