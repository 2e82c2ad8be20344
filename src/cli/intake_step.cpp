#include "cli/intake_step.h"

#include <cmath>

#include <fmt/format.h>

namespace svea::cli {
namespace {

constexpr double k_seconds_per_minute = 60;

std::string in_words(const Speaker& say, const json::Object& progress) {
  const auto step = json::get<std::string>(progress, "step").value_or("");
  if (step == "waiting") return say("väntar", "waiting");
  if (step == "reading") return say("läses", "being read");
  if (step == "indexing") return say("indexeras", "being indexed");
  // The page in work is the one after those that are read.
  const auto read = json::get<std::int64_t>(progress, "pages_read").value_or(0);
  const auto pages = json::get<std::int64_t>(progress, "pages").value_or(0);
  return fmt::format(
      fmt::runtime(say("läser sida {} av {} ur bild", "reading page {} of {} from its picture")),
      std::min(read + 1, pages), pages);
}

}  // namespace

std::string time_left(const Speaker& say, const json::Object& progress) {
  const auto seconds = json::find<double>(progress, "seconds_left").value_or(std::nullopt);
  if (!seconds) return "";
  if (*seconds < k_seconds_per_minute)
    return fmt::format(fmt::runtime(say("ungefär {:.0f} s kvar", "about {:.0f} s left")),
                       std::ceil(*seconds));
  return fmt::format(fmt::runtime(say("ungefär {:.0f} min kvar", "about {:.0f} min left")),
                     std::ceil(*seconds / k_seconds_per_minute));
}

std::string intake_step(const Speaker& say, const json::Object& document) {
  const auto progress = json::find<const json::Object*>(document, "progress").value_or(std::nullopt);
  if (!progress) return "";
  const auto left = time_left(say, **progress);
  return in_words(say, **progress) + (left.empty() ? "" : ", " + left);
}

}  // namespace svea::cli
