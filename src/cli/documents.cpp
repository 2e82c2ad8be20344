// svea documents …: list, show, retry and remove.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::string organisation;
  std::string state;
  std::int64_t id = 0;
};

Result<int> list(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  std::string filter = arguments.state.empty() ? "" : "&state=" + arguments.state;
  if (!arguments.organisation.empty())
    filter += fmt::format("&organisation={}", TRY(find_organisation(rest, arguments.organisation)));
  constexpr std::size_t k_page = 100;
  for (std::size_t offset = 0;; offset += k_page) {
    const auto reply = TRY(rest.get(fmt::format("/documents?offset={}&count={}{}", offset, k_page, filter)));
    const auto& documents = *TRY(json::get<const json::Array*>(reply, "documents"));
    for (const auto& value : documents) {
      const auto& document = *TRY(json::as<const json::Object*>(value, "document"));
      if (context.settings.json) {
        print_json(document);
        continue;
      }
      fmt::print("{:>6}  {:<8}  {:>5}  {}\n", TRY(json::get<std::int64_t>(document, "id")),
                 TRY(json::get<std::string>(document, "state")),
                 TRY(json::get<std::int64_t>(document, "passages")),
                 TRY(json::get<std::string>(document, "name")));
      if (const auto failure = TRY(json::find<const json::Object*>(document, "failure")))
        fmt::print("        {}\n",
                   TRY(json::get<std::string>(**failure, context.say("detail", "detail_en"))));
    }
    if (documents.size() < k_page) return k_exit_done;
  }
}

Result<int> show(Context& context, const Arguments& arguments) {
  const auto reply = TRY(TRY(context.rest())->get(fmt::format("/documents/{}/text", arguments.id)));
  if (context.settings.json)
    print_json(reply);
  else
    fmt::print("{}\n", TRY(json::get<std::string>(reply, "text")));
  return k_exit_done;
}

Result<int> retry(Context& context, const Arguments& arguments) {
  const auto reply = TRY(TRY(context.rest())->post(fmt::format("/documents/{}/retry", arguments.id), {}));
  if (context.settings.json) print_json(reply);
  return k_exit_done;
}

Result<int> remove(Context& context, const Arguments& arguments) {
  TRY(TRY(context.rest())->remove(fmt::format("/documents/{}", arguments.id)));
  return k_exit_done;
}

}  // namespace

void add_documents(Registration registration) {
  const auto& say = registration.say;
  auto* documents = registration.app.add_subcommand(
      "documents",
      say("Lista, visa, ta in igen och ta bort dokument", "List, show, take in again and remove documents"));
  documents->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto add = [&](const char* name, const char* description, auto action) {
    auto* command = documents->add_subcommand(name, description);
    add_connection_options(*command, registration);
    command->callback([arguments, action, &chosen = registration.chosen] {
      chosen = [arguments, action](Context& context) { return action(context, *arguments); };
    });
    return command;
  };
  auto* listing = add("list", say("Alla dokument, de nyaste först", "All documents, newest first"), list);
  listing->add_option("--organisation", arguments->organisation,
                      say("Organisationens kortnamn", "The organisation's short name"));
  listing
      ->add_option("--state", arguments->state,
                   say("received, ready eller failed", "received, ready or failed"))
      ->check(CLI::IsMember({"received", "ready", "failed"}));
  for (auto* command :
       {add("show", say("Dokumentets text", "The document's text"), show),
        add("retry", say("Ta in en fil som det blev fel på igen", "Take in a failed file again"), retry),
        add("remove", say("Ta bort ett dokument", "Remove a document"), remove)})
    command->add_option("id", arguments->id, say("Dokumentets nummer", "The document's number"))->required();
}

}  // namespace svea::cli
