// svea demo: the demo organisations with their documents, unless they are there.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <sstream>

#include "cli/adding.h"
#include "cli/command.h"
#include "cli/evaluation_set.h"
#include "cli/progress.h"

namespace svea::cli {
namespace {

Result<json::Object> read_plan(const std::filesystem::path& folder) {
  std::ifstream in(folder / "organisations.json");
  if (!in)
    return fail(ErrorKind::not_found, "demo_not_found",
                {fmt::format("Demon finns inte i {}. Peka ut den med --from.", folder.string()),
                 fmt::format("The demo is not in {}. Name it with --from.", folder.string())});
  std::stringstream text;
  text << in.rdbuf();
  return json::parse_object(text.str());
}

Result<std::vector<std::string>> existing_slugs(Rest& rest) {
  const auto reply = TRY(rest.get("/organisations"));
  std::vector<std::string> slugs;
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "organisations")))
    slugs.push_back(
        TRY(json::get<std::string>(*TRY(json::as<const json::Object*>(value, "organisation")), "slug")));
  return slugs;
}

// Makes the space and adds its files; returns how many failed.
Result<std::size_t> create_space(Context& context, std::int64_t organisation, const json::Object& plan,
                                 const std::filesystem::path& folder) {
  Rest& rest = *TRY(context.rest());
  const auto slug = TRY(json::get<std::string>(plan, "slug"));
  const auto name = TRY(json::get<std::string>(plan, "name"));
  const auto space = TRY(rest.post(fmt::format("/organisations/{}/spaces", organisation),
                                   {{"slug", slug}, {"name", name}, {"access", "organisation"}}));
  auto files = TRY(collect_files({folder / slug}));
  Progress progress(name, {files.size()});
  const auto added = TRY(add_files(rest, TRY(json::get<std::int64_t>(space, "id")), std::move(files),
                                   [&](std::size_t done, const json::Object&) { progress.set(done); }));
  std::size_t failed = 0;
  for (const auto& file : added) {
    if (!file.failure) continue;
    ++failed;
    fmt::print(stderr, "{}: {}\n", file.file.path.string(), context.say(file.failure->sentence));
  }
  return failed;
}

Result<int> create_demo(Context& context, const std::filesystem::path& folder) {
  Rest& rest = *TRY(context.rest());
  const auto plan = TRY(read_plan(folder));
  const auto there = TRY(existing_slugs(rest));
  std::size_t failed = 0;
  for (const auto& value : *TRY(json::get<const json::Array*>(plan, "organisations"))) {
    const auto& organisation = *TRY(json::as<const json::Object*>(value, "organisation"));
    const auto slug = TRY(json::get<std::string>(organisation, "slug"));
    const auto name = TRY(json::get<std::string>(organisation, "name"));
    if (std::ranges::find(there, slug) != there.end()) continue;
    const auto made = TRY(rest.post(
        "/organisations",
        {{"slug", slug}, {"name", name}, {"kind", TRY(json::get<std::string>(organisation, "kind"))}}));
    const auto id = TRY(json::get<std::int64_t>(made, "id"));
    for (const auto& space : *TRY(json::get<const json::Array*>(organisation, "spaces")))
      failed += TRY(create_space(context, id, *TRY(json::as<const json::Object*>(space, "space")),
                                 folder / "files" / slug));
    fmt::print("{}\n", name);
  }
  return failed > 0 ? k_exit_failed : k_exit_done;
}

}  // namespace

void add_demo(Registration registration) {
  const auto& say = registration.say;
  auto* command =
      registration.app.add_subcommand("demo", say("Skapa demoorganisationerna, om de inte redan finns",
                                                  "Create the demo organisations unless they are there"));
  auto folder = std::make_shared<std::filesystem::path>(demo_folder());
  command->add_option("--from", *folder, say("Demons mapp", "The demo's folder"))->capture_default_str();
  add_connection_options(*command, registration);
  command->callback([folder, &chosen = registration.chosen] {
    chosen = [folder](Context& context) { return create_demo(context, *folder); };
  });
}

}  // namespace svea::cli
