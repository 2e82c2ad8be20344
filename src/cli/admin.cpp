// svea admin …: organisations, spaces, people and sign-in links.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::string organisation;
  std::string slug;
  std::string name;
  std::string email;
  std::string role = "reader";
  bool national = false;
  bool closed = false;
};

void show(const Context& context, const json::Object& object, const std::string& sentence) {
  if (context.settings.json)
    print_json(object);
  else
    fmt::print("{}\n", sentence);
}

Result<int> add_organisation(Context& context, const Arguments& arguments) {
  const auto made = TRY(TRY(context.rest())
                            ->post("/organisations", {{"slug", arguments.slug},
                                                      {"name", arguments.name},
                                                      {"kind", arguments.national ? "national" : "member"}}));
  show(context, made, arguments.name);
  return k_exit_done;
}

Result<int> add_space(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto target =
      fmt::format("/organisations/{}/spaces", TRY(find_organisation(rest, arguments.organisation)));
  const auto made = TRY(rest.post(target, {{"slug", arguments.slug},
                                           {"name", arguments.name},
                                           {"access", arguments.closed ? "members" : "organisation"}}));
  show(context, made, arguments.name);
  return k_exit_done;
}

Result<int> invite(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto target =
      fmt::format("/organisations/{}/people", TRY(find_organisation(rest, arguments.organisation)));
  const auto invited = TRY(
      rest.post(target, {{"email", arguments.email}, {"name", arguments.name}, {"role", arguments.role}}));
  show(context, invited,
       fmt::format("{}\n{}",
                   context.say("Länk för en inloggning, gäller i sju dagar:",
                               "Link for one sign-in, good for seven days:"),
                   TRY(json::get<std::string>(invited, "link"))));
  return k_exit_done;
}

Result<int> people(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto reply = TRY(rest.get(
      fmt::format("/organisations/{}/people", TRY(find_organisation(rest, arguments.organisation)))));
  if (context.settings.json) {
    print_json(reply);
    return k_exit_done;
  }
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "people"))) {
    const auto& person = *TRY(json::as<const json::Object*>(value, "person"));
    fmt::print("{:<14} {} <{}>\n", TRY(json::get<std::string>(person, "role")),
               TRY(json::get<std::string>(person, "name")), TRY(json::get<std::string>(person, "email")));
  }
  return k_exit_done;
}

Result<int> audit(Context& context, const Arguments&) {
  Rest& rest = *TRY(context.rest());
  constexpr std::int64_t k_page = 100;
  for (std::int64_t after = 0;;) {
    const auto reply = TRY(rest.get(fmt::format("/audit?after={}&count={}", after, k_page)));
    const auto& entries = *TRY(json::get<const json::Array*>(reply, "entries"));
    for (const auto& value : entries) {
      const auto& entry = *TRY(json::as<const json::Object*>(value, "entry"));
      after = TRY(json::get<std::int64_t>(entry, "number"));
      if (context.settings.json)
        print_json(entry);
      else
        fmt::print("{:>6}  {}  {:<22} {:<20} {}\n", after, TRY(json::get<std::string>(entry, "at")),
                   TRY(json::get<std::string>(entry, "action")),
                   TRY(json::get<std::string>(entry, "subject")),
                   TRY(json::get<std::string>(entry, "outcome")));
    }
    if (static_cast<std::int64_t>(entries.size()) < k_page) return k_exit_done;
  }
}

}  // namespace

void add_admin(Registration registration) {
  const auto& say = registration.say;
  auto* admin =
      registration.app.add_subcommand("admin", say("Organisationer, utrymmen, personer och inloggningslänkar",
                                                   "Organisations, spaces, people and sign-in links"));
  admin->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto add = [&](const char* name, const char* description, auto action) {
    auto* command = admin->add_subcommand(name, description);
    add_connection_options(*command, registration);
    command->callback([arguments, action, &chosen = registration.chosen] {
      chosen = [arguments, action](Context& context) { return action(context, *arguments); };
    });
    return command;
  };
  const auto slug = [&](CLI::App* command) {
    command
        ->add_option("slug", arguments->slug,
                     say("Kortnamn: a–z, siffror och bindestreck", "Short name: a–z, digits and hyphens"))
        ->required();
    command->add_option("name", arguments->name, say("Namn", "Name"))->required();
  };
  const auto organisation = [&](CLI::App* command) {
    command
        ->add_option("--organisation", arguments->organisation,
                     say("Organisationens kortnamn", "The organisation's short name"))
        ->required();
  };

  auto* command =
      add("add-organisation", say("Skapa en organisation", "Create an organisation"), add_organisation);
  slug(command);
  command->add_flag(
      "--national", arguments->national,
      say("Alla i installationen läser dess dokument", "Everyone in the installation reads its documents"));

  command = add("add-space", say("Skapa ett utrymme", "Create a space"), add_space);
  slug(command);
  organisation(command);
  command->add_flag("--closed", arguments->closed,
                    say("Bara de som namnges läser det", "Only those who are named read it"));

  command = add("invite",
                say("Ge en person en roll och en inloggningslänk", "Give a person a role and a sign-in link"),
                invite);
  command->add_option("email", arguments->email, say("E-postadress", "E-mail address"))->required();
  command->add_option("name", arguments->name, say("Namn", "Name"))->required();
  command
      ->add_option("--role", arguments->role,
                   say("reader, editor eller administrator", "reader, editor or administrator"))
      ->check(CLI::IsMember({"reader", "editor", "administrator"}))
      ->capture_default_str();
  organisation(command);

  organisation(
      add("people", say("Lista organisationens personer", "List the organisation's people"), people));
  add("audit", say("Visa granskningsloggen", "Show the audit log"), audit);
}

}  // namespace svea::cli
