// svea national sync: statutes and public documents into the open national base.
#include <algorithm>

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/source_run.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

constexpr const char* k_address = "https://data.riksdagen.se";
constexpr std::string_view k_riksdagen = "riksdagen";

struct Arguments {
  std::string riksdagen = k_address;
  std::vector<std::string> types{"sfs"};
  std::vector<std::string> catalogues;
  bool private_network = false;
  RunOptions run;
};

// The national organisation; made where there is none.
Result<std::string> national_slug(Rest& rest) {
  const auto reply = TRY(rest.get("/organisations"));
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "organisations"))) {
    const auto& organisation = *TRY(json::as<const json::Object*>(value, "organisations"));
    const auto kind = TRY(json::get<std::string>(organisation, "kind"));
    if (kind == "national") return json::get<std::string>(organisation, "slug");
  }
  const auto made = TRY(rest.post(
      "/organisations", {{"slug", "nationell"}, {"name", "Nationella underlaget"}, {"kind", "national"}}));
  return json::get<std::string>(made, "slug");
}

// The source of that kind and address; made where there is none.
Result<std::int64_t> source_at(Rest& rest, const Arguments& arguments, std::string_view kind,
                               const std::string& address, const std::string& name) {
  const auto slug = TRY(national_slug(rest));
  const auto owner = TRY(find_organisation(rest, slug));
  const auto space = TRY(find_space(rest, owner, ""));
  const auto target = fmt::format("/organisations/{}/sources", owner);
  const auto reply = TRY(rest.get(target));
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "sources"))) {
    const auto& source = *TRY(json::as<const json::Object*>(value, "sources"));
    const auto& settings = *TRY(json::get<const json::Object*>(source, "settings"));
    const auto its_kind = TRY(json::get<std::string>(source, "kind"));
    const auto its_address = TRY(json::get<std::string>(settings, "address"));
    if (its_kind == kind && its_address == address) return json::get<std::int64_t>(source, "id");
  }
  json::Object body{
      {"space", space}, {"kind", kind}, {"address", address}, {"name", name}, {"items_max", 100'000}};
  if (arguments.private_network) body["private_network"] = true;
  if (kind == k_riksdagen) body["types"] = json::Array(arguments.types.begin(), arguments.types.end());
  return json::get<std::int64_t>(TRY(rest.post(target, body)), "id");
}

Result<int> sync(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  if (arguments.catalogues.empty()) {
    const auto id = TRY(source_at(rest, arguments, k_riksdagen, arguments.riksdagen, "Riksdagen"));
    return run_source(context, id, arguments.run);
  }
  int code = k_exit_done;
  for (const auto& catalogue : arguments.catalogues) {
    auto name = catalogue.substr(std::min(catalogue.size(), catalogue.find("//") + 2));
    std::ranges::replace(name, '/', ' ');
    const auto id = TRY(source_at(rest, arguments, "catalogue", catalogue, name));
    code = std::max(code, TRY(run_source(context, id, arguments.run)));
  }
  return code;
}

}  // namespace

void add_national(Registration registration) {
  const auto& say = registration.say;
  auto* national = registration.app.add_subcommand(
      "national", say("Den öppna nationella dokumentbasen", "The open national document base"));
  national->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  auto* command = national->add_subcommand(
      "sync", say("Hämta författningar och offentliga dokument; bara det som är nytt eller ändrat",
                  "Fetch statutes and public documents; only what is new or has changed"));
  command
      ->add_option("--riksdagen", arguments->riksdagen,
                   say("Riksdagens öppna data", "The Riksdag's open data"))
      ->capture_default_str();
  command
      ->add_option("--type", arguments->types,
                   say("Dokumenttyper hos riksdagen, när källan läggs till",
                       "Types of the Riksdag's documents, when the source is added"))
      ->capture_default_str();
  command->add_option("--catalogue", arguments->catalogues,
                      say("En DCAT-AP-katalog (RDF/XML eller JSON-LD) i stället för riksdagen",
                          "A DCAT-AP catalogue (RDF/XML or JSON-LD) instead of the Riksdag"));
  command->add_flag("--private-network", arguments->private_network,
                    say("Tillåt adresser i det egna nätet, när källan läggs till",
                        "Allow addresses of the inner network, when the source is added"));
  add_run_options(*command, registration, arguments->run);
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return sync(context, *arguments); };
  });
}

}  // namespace svea::cli
