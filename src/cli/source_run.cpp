#include "cli/source_run.h"

#include <thread>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/progress.h"

namespace svea::cli {
namespace {

constexpr std::chrono::milliseconds k_look_again{200};

std::unexpected<Error> interrupted() {
  return fail(ErrorKind::cancelled, "cancelled",
              {"Avbrutet. Det som hämtats finns kvar, och resten tas vid nästa synkning.",
               "Stopped. What was fetched remains, and the rest is taken at the next synchronisation."});
}

Result<std::int64_t> count(const json::Object& source, std::string_view group, std::string_view name) {
  const auto& counts = *TRY(json::get<const json::Object*>(source, group));
  return TRY(json::find<std::int64_t>(counts, name)).value_or(0);
}

// Until the run has ended and what it added is searchable or has failed.
Result<json::Object> follow(Context& context, const std::string& target) {
  Rest& rest = *TRY(context.rest());
  std::optional<Progress> progress;
  for (;;) {
    auto source = TRY(rest.get(target));
    const auto state = TRY(json::get<std::string>(source, "state"));
    const auto expected = TRY(count(source, "run", "expected"));
    if (!progress && expected > 0)
      progress.emplace(context.say("Hämtar", "Fetching"),
                       Work{.total = static_cast<std::uint64_t>(expected)});
    if (progress) progress->set(static_cast<std::size_t>(TRY(count(source, "run", "found"))));
    const bool is_running = state == "queued" || state == "running";
    if (!is_running && TRY(count(source, "documents", "received")) == 0) return source;
    if (rest.stop().stop_requested()) return interrupted();
    std::this_thread::sleep_for(k_look_again);
  }
}

Status print_failures(Context& context, const json::Object& source) {
  const auto* said = context.say("detail", "detail_en");
  for (const auto& value : *TRY(json::get<const json::Array*>(source, "failed_items"))) {
    const auto& item = *TRY(json::as<const json::Object*>(value, "failed_items"));
    const auto& failure = *TRY(json::get<const json::Object*>(item, "failure"));
    fmt::print(stderr, "{}: {}\n", TRY(json::get<std::string>(item, "name")),
               TRY(json::get<std::string>(failure, said)));
  }
  if (const auto error = TRY(json::find<const json::Object*>(source, "error")))
    fmt::print(stderr, "svea: {}\n", TRY(json::get<std::string>(**error, said)));
  return {};
}

}  // namespace

void add_run_options(CLI::App& command, const Registration& registration, RunOptions& options) {
  const auto& say = registration.say;
  command.add_option("--limit", options.limit, say("Högst så många dokument", "So many documents at most"))
      ->check(CLI::NonNegativeNumber);
  command.add_option("--since", options.since,
                     say("Bara det som kommit eller ändrats från den dagen, t.ex. 2024-01-31",
                         "Only what came or changed from that day on, e.g. 2024-01-31"));
}

Result<int> run_source(Context& context, std::int64_t id, const RunOptions& options) {
  Rest& rest = *TRY(context.rest());
  const auto target = fmt::format("/sources/{}", id);
  const auto wished = rest.post(
      target + "/sync",
      {{"limit", options.limit}, {"since", options.since}, {"accept_removals", options.accept_removals}});
  if (!wished && wished.error().code != "source_running") return std::unexpected(wished.error());
  const auto source = TRY(follow(context, target));
  const auto failed = TRY(count(source, "run", "failed"));
  const bool has_error = TRY(json::find<const json::Object*>(source, "error")).has_value();
  if (context.settings.json) {
    print_json(source);
  } else {
    TRY(print_failures(context, source));
    fmt::print(fmt::runtime(context.say("{}: {} nya, {} ändrade, {} oförändrade, {} borttagna, {} fel\n",
                                        "{}: {} new, {} changed, {} unchanged, {} removed, {} failed\n")),
               TRY(json::get<std::string>(source, "name")), TRY(count(source, "run", "added")),
               TRY(count(source, "run", "changed")), TRY(count(source, "run", "unchanged")),
               TRY(count(source, "run", "removed")), failed);
  }
  return has_error || failed > 0 ? k_exit_failed : k_exit_done;
}

}  // namespace svea::cli
