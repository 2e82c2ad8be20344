// svea documents status, retry-failed and reprocess: the taking in as a whole.
#include <chrono>
#include <thread>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/documents.h"
#include "cli/intake_step.h"
#include "cli/progress.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

constexpr std::chrono::milliseconds k_look_again{200};

struct Arguments : DocumentArguments {
  bool outdated = false;
};

Result<json::Object> chosen(Rest& rest, const DocumentArguments& arguments) {
  json::Object body;
  if (!arguments.organisation.empty())
    body["organisation"] = TRY(find_organisation(rest, arguments.organisation));
  return body;
}

Result<json::Object> summary_of(Rest& rest, const DocumentArguments& arguments) {
  std::string query;
  if (!arguments.organisation.empty())
    query = fmt::format("?organisation={}", TRY(find_organisation(rest, arguments.organisation)));
  return rest.get("/intake" + query);
}

Result<std::int64_t> open_documents(const json::Object& summary) {
  const auto waiting = TRY(json::get<std::int64_t>(summary, "waiting"));
  return waiting + TRY(json::get<std::int64_t>(summary, "working"));
}

// Shows how far it has come until nothing is left.
Status follow(Context& context, Rest& rest, const DocumentArguments& arguments, std::int64_t documents) {
  Progress progress(context.say("Läser in", "Taking in"), {static_cast<std::uint64_t>(documents)});
  for (;;) {
    const auto summary = TRY(summary_of(rest, arguments));
    const auto left = TRY(open_documents(summary));
    if (left == 0) return {};
    progress.set(static_cast<std::size_t>(std::max<std::int64_t>(documents - left, 0)),
                 time_left(context.say, summary));
    if (rest.stop().stop_requested())
      return fail(ErrorKind::cancelled, "cancelled",
                  {"Avbrutet. Inläsningen fortsätter nästa gång Svea körs.",
                   "Stopped. The taking in goes on the next time Svea runs."});
    std::this_thread::sleep_for(k_look_again);
  }
}

Result<int> status(Context& context, const DocumentArguments& arguments) {
  const auto summary = TRY(summary_of(*TRY(context.rest()), arguments));
  if (context.settings.json) {
    print_json(summary);
    return k_exit_done;
  }
  fmt::print(
      fmt::runtime(
          context.say("{} väntar, {} läses, {} misslyckades, {} sidor kvar att läsa ur bild\n",
                      "{} waiting, {} being read, {} failed, {} pages left to read from pictures\n")),
      TRY(json::get<std::int64_t>(summary, "waiting")), TRY(json::get<std::int64_t>(summary, "working")),
      TRY(json::get<std::int64_t>(summary, "failed")), TRY(json::get<std::int64_t>(summary, "pages_left")));
  if (TRY(open_documents(summary)) > 0) fmt::print("{}\n", time_left(context.say, summary));
  return k_exit_done;
}

Result<int> begin(Context& context, const DocumentArguments& arguments, const char* what, json::Object body) {
  Rest& rest = *TRY(context.rest());
  const auto begun = TRY(rest.post(what, body));
  const auto documents = TRY(json::get<std::int64_t>(begun, "documents"));
  TRY(follow(context, rest, arguments, documents));
  if (context.settings.json)
    print_json(begun);
  else
    fmt::print(
        fmt::runtime(context.say("{} dokument lästes in igen\n", "{} documents were taken in again\n")),
        documents);
  return k_exit_done;
}

Result<int> retry_failed(Context& context, const DocumentArguments& arguments) {
  return begin(context, arguments, "/intake/retry", TRY(chosen(*TRY(context.rest()), arguments)));
}

Result<int> reprocess(Context& context, const Arguments& arguments) {
  auto body = TRY(chosen(*TRY(context.rest()), arguments));
  body["outdated"] = arguments.outdated;
  return begin(context, arguments, "/intake/reprocess", std::move(body));
}

}  // namespace

void add_intake(Registration registration) {
  const auto& say = registration.say;
  auto arguments = std::make_shared<Arguments>();
  auto& again =
      *registration.app.add_subcommand("reprocess", say("Läs in allt på nytt", "Take everything in again"));
  add_connection_options(again, registration);
  again.callback([arguments, &chosen_action = registration.chosen] {
    chosen_action = [arguments](Context& context) { return reprocess(context, *arguments); };
  });
  again.add_flag(
      "--outdated", arguments->outdated,
      say("Bara det som en äldre version av Svea läste in", "Only what an older version of Svea took in"));
  for (auto* command :
       {&again,
        &add_document_command(registration, "status",
                              say("Hur långt inläsningen har kommit", "How far the taking in has come"),
                              arguments, status),
        &add_document_command(
            registration, "retry-failed",
            say("Läs in alla filer som det blev fel på igen", "Take in all failed files again"), arguments,
            retry_failed)})
    command->add_option("--organisation", arguments->organisation,
                        say("Organisationens kortnamn", "The organisation's short name"));
}

}  // namespace svea::cli
