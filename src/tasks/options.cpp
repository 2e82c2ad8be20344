#include "tasks/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace svea::tasks {

Result<std::string> choice(const json::Object& options, std::string_view name,
                           std::initializer_list<std::string_view> allowed) {
  const auto chosen = TRY(json::find<std::string>(options, name));
  if (!chosen) return std::string(*allowed.begin());
  if (std::ranges::find(allowed, std::string_view(*chosen)) != allowed.end()) return *chosen;
  const auto all = fmt::format("{}", fmt::join(allowed, ", "));
  return fail(ErrorKind::invalid_input, "task_option_invalid",
              {fmt::format("”{}” går inte att välja för {}. Välj ett av: {}.", *chosen, name, all),
               fmt::format("“{}” can't be chosen for {}. Choose one of: {}.", *chosen, name, all)});
}

Result<std::int64_t> count(const json::Object& options, std::string_view name, std::int64_t max) {
  const auto chosen = TRY(json::find<std::int64_t>(options, name)).value_or(0);
  if (chosen >= 0 && chosen <= max) return chosen;
  return fail(ErrorKind::invalid_input, "task_option_invalid",
              {fmt::format("{} ska vara ett heltal mellan 0 och {}.", name, max),
               fmt::format("{} is to be a whole number between 0 and {}.", name, max)});
}

Status only(const json::Object& options, std::initializer_list<std::string_view> known) {
  for (const auto& [name, value] : options)
    if (std::ranges::find(known, std::string_view(name)) == known.end()) {
      const auto all = fmt::format("{}", fmt::join(known, ", "));
      return fail(ErrorKind::invalid_input, "task_option_unknown",
                  {fmt::format("Valet ”{}” finns inte. De som finns är: {}.", std::string_view(name), all),
                   fmt::format("There is no option “{}”. There are: {}.", std::string_view(name), all)});
    }
  return {};
}

}  // namespace svea::tasks
