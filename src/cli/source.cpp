// svea source …: where documents come from by themselves.
#include <algorithm>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/secret_file.h"
#include "cli/source_run.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::int64_t id = 0;
  std::string organisation;
  std::string space;
  std::string kind;
  std::string address;
  std::string name;
  std::string user;
  std::filesystem::path password_file;
  std::vector<std::string> include, exclude, hosts, types;
  std::optional<std::int64_t> depth, interval_minutes, items_max, requests_per_minute;
  std::optional<bool> private_network;
  bool removes_documents = false;
  RunOptions run;
};

json::Array array_of(const std::vector<std::string>& strings) {
  return json::Array(strings.begin(), strings.end());
}

// "https://www.lindhaga.example/nyheter" → "www.lindhaga.example nyheter"; "/srv/styrdokument" →
// "styrdokument"
std::string name_from(const std::string& address) {
  std::string name = address.substr(address.starts_with("http") ? address.find("//") + 2 : 0);
  while (name.ends_with('/')) name.pop_back();
  if (name.starts_with('/')) return name.substr(name.find_last_of('/') + 1);
  std::ranges::replace(name, '/', ' ');
  return name;
}

// What is given of a source's settings. A list of one empty value is emptied.
Result<json::Object> settings_of(const Arguments& arguments) {
  json::Object body;
  if (!arguments.name.empty()) body["name"] = arguments.name;
  if (!arguments.user.empty()) body["user"] = arguments.user;
  if (!arguments.password_file.empty()) body["password"] = TRY(read_secret(arguments.password_file));
  for (const auto& [name, values] : {std::pair{"include", &arguments.include},
                                     {"exclude", &arguments.exclude},
                                     {"hosts", &arguments.hosts},
                                     {"types", &arguments.types}})
    if (!values->empty())
      body[name] = *values == std::vector<std::string>{""} ? json::Array() : array_of(*values);
  for (const auto& [name, value] : {std::pair{"depth", arguments.depth},
                                    {"interval_minutes", arguments.interval_minutes},
                                    {"items_max", arguments.items_max},
                                    {"requests_per_minute", arguments.requests_per_minute}})
    if (value) body[name] = *value;
  if (arguments.private_network) body["private_network"] = *arguments.private_network;
  return body;
}

std::string address_of(const Arguments& arguments, std::string_view kind) {
  if (kind != "folder") return arguments.address;
  return std::filesystem::absolute(arguments.address).lexically_normal().string();
}

Result<int> add(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto owner = TRY(find_or_make_organisation(rest, arguments.organisation));
  const auto space = TRY(find_space(rest, owner, arguments.space));
  auto body = TRY(settings_of(arguments));
  body["space"] = space;
  body["kind"] = arguments.kind;
  body["address"] = address_of(arguments, arguments.kind);
  if (arguments.name.empty()) body["name"] = name_from(arguments.address);
  const auto made = TRY(rest.post(fmt::format("/organisations/{}/sources", owner), body));
  return run_source(context, TRY(json::get<std::int64_t>(made, "id")), {});
}

Result<int> edit(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto target = fmt::format("/sources/{}", arguments.id);
  const auto source = TRY(rest.get(target));
  auto body = TRY(settings_of(arguments));
  const auto kind = TRY(json::get<std::string>(source, "kind"));
  if (!arguments.address.empty()) body["address"] = address_of(arguments, kind);
  if (!arguments.space.empty())
    body["space"] =
        TRY(find_space(rest, TRY(json::get<std::int64_t>(source, "organisation")), arguments.space));
  const auto changed = TRY(rest.patch(target, body));
  if (context.settings.json) print_json(changed);
  return k_exit_done;
}

Result<int> list(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto owner = TRY(find_or_make_organisation(rest, arguments.organisation));
  const auto reply = TRY(rest.get(fmt::format("/organisations/{}/sources", owner)));
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "sources"))) {
    const auto& source = *TRY(json::as<const json::Object*>(value, "sources"));
    if (context.settings.json) {
      print_json(source);
      continue;
    }
    const auto& documents = *TRY(json::get<const json::Object*>(source, "documents"));
    fmt::print("{:>6}  {:<9}  {:<8}  {:>6}  {}\n", TRY(json::get<std::int64_t>(source, "id")),
               TRY(json::get<std::string>(source, "kind")), TRY(json::get<std::string>(source, "state")),
               TRY(json::get<std::int64_t>(documents, "ready")), TRY(json::get<std::string>(source, "name")));
    if (const auto error = TRY(json::find<const json::Object*>(source, "error")))
      fmt::print("        {}\n", TRY(json::get<std::string>(**error, context.say("detail", "detail_en"))));
  }
  return k_exit_done;
}

Result<int> sync(Context& context, const Arguments& arguments) {
  return run_source(context, arguments.id, arguments.run);
}

Result<int> pause(Context& context, const Arguments& arguments, bool paused) {
  const auto reply =
      TRY(TRY(context.rest())->patch(fmt::format("/sources/{}", arguments.id), {{"paused", paused}}));
  if (context.settings.json) print_json(reply);
  return k_exit_done;
}

Result<int> remove(Context& context, const Arguments& arguments) {
  TRY(TRY(context.rest())
          ->remove(fmt::format("/sources/{}?documents={}", arguments.id,
                               arguments.removes_documents ? "remove" : "keep")));
  return k_exit_done;
}

void add_kind(CLI::App& command, const Speaker& say, Arguments& arguments) {
  command
      .add_option("kind", arguments.kind,
                  say("folder, website, feed, webdav, riksdagen eller catalogue",
                      "folder, website, feed, webdav, riksdagen or catalogue"))
      ->required()
      ->check(CLI::IsMember({"folder", "website", "feed", "webdav", "riksdagen", "catalogue"}));
  command.add_option("address", arguments.address, say("Mapp eller webbadress", "Folder or web address"))
      ->required();
}

void add_settings(CLI::App& command, const Speaker& say, Arguments& arguments) {
  command.add_option("--name", arguments.name, say("Namn på källan", "Name of the source"));
  command.add_option("--space", arguments.space,
                     say("Utrymmets kortnamn; en ny källa läggs annars i det första",
                         "The space's short name; a new source is else put in the first"));
  command.add_option("--user", arguments.user, say("Användarnamn hos källan", "User name at the source"));
  command.add_option("--password-file", arguments.password_file,
                     say("Fil med lösenordet på första raden; - för standard in",
                         "File with the password on its first line; - for standard input"));
  command.add_option("--include", arguments.include,
                     say("Bara namn som passar, t.ex. \"*.pdf\"", "Only names that fit, e.g. \"*.pdf\""));
  command.add_option("--exclude", arguments.exclude, say("Inte namn som passar", "Not names that fit"));
  command.add_option("--host", arguments.hosts,
                     say("Ytterligare värd att hämta från", "Further host to fetch from"));
  command.add_option("--type", arguments.types,
                     say("Riksdagen: dokumenttyp, t.ex. sfs", "Riksdagen: type, e.g. sfs"));
  command.add_option("--depth", arguments.depth,
                     say("Webbplats: så många länkar bort", "Website: so many links away"));
  command.add_option("--every", arguments.interval_minutes,
                     say("Minuter mellan synkningar; 0: bara på begäran",
                         "Minutes between synchronisations; 0: only when asked"));
  command.add_option("--max", arguments.items_max,
                     say("Högst så många dokument", "So many documents at most"));
  command.add_option("--per-minute", arguments.requests_per_minute,
                     say("Så många anrop i minuten", "So many requests a minute"));
  command.add_flag("--private-network,!--no-private-network", arguments.private_network,
                   say("Tillåt adresser i det egna nätet", "Allow addresses of the inner network"));
}

}  // namespace

void add_source(Registration registration) {
  const auto& say = registration.say;
  auto* source = registration.app.add_subcommand(
      "source", say("Källor som hålls i takt: mappar, webbplatser, flöden, WebDAV",
                    "Sources kept in step: folders, websites, feeds, WebDAV"));
  source->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto command = [&](const char* name, const char* description, auto action) {
    auto* made = source->add_subcommand(name, description);
    add_connection_options(*made, registration);
    made->callback([arguments, action, &chosen = registration.chosen] {
      chosen = [arguments, action](Context& context) { return action(context, *arguments); };
    });
    return made;
  };
  auto* adding = command("add", say("Lägg till en källa och hämta den", "Add a source and fetch it"), add);
  add_kind(*adding, say, *arguments);
  add_settings(*adding, say, *arguments);
  auto* editing = command("edit",
                          say("Ändra en källa; bara det som anges ändras. Ett tomt värde tömmer en lista",
                              "Change a source; only what is given changes. An empty value empties a list"),
                          edit);
  editing->add_option("--address", arguments->address, say("Mapp eller webbadress", "Folder or web address"));
  add_settings(*editing, say, *arguments);
  auto* listing = command("list", say("Alla källor", "All sources"), list);
  for (auto* one : {adding, listing})
    one->add_option("--organisation", arguments->organisation,
                    say("Organisationens kortnamn, om det finns flera",
                        "The organisation's short name, if there are several"));
  auto* syncing = command("sync", say("Synka en källa nu", "Synchronise a source now"), sync);
  add_run_options(*syncing, registration, arguments->run);
  syncing->add_flag("--accept-removals", arguments->run.accept_removals,
                    say("Ta bort det som är borta hos källan, även om det är mycket",
                        "Remove what is gone at the source, even if it is much"));
  auto* removing = command("remove", say("Ta bort en källa", "Remove a source"), remove);
  removing->add_flag("--documents", arguments->removes_documents,
                     say("Ta bort dess dokument också", "Remove its documents, too"));
  auto* pausing =
      command("pause", say("Låt en källa vila", "Let a source rest"),
              [](Context& context, const Arguments& given) { return pause(context, given, true); });
  auto* resuming =
      command("resume", say("Låt den gå igen", "Let it go on"),
              [](Context& context, const Arguments& given) { return pause(context, given, false); });
  for (auto* one : {editing, syncing, removing, pausing, resuming})
    one->add_option("id", arguments->id, say("Källans nummer", "The source's number"))->required();
}

}  // namespace svea::cli
