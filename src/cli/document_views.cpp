// svea documents list, show and versions.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/documents.h"
#include "cli/intake_step.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

// Options of the list that the interface knows by the same name.
struct Filters {
  std::string organisation;
  std::vector<std::pair<const char*, std::string>> values{{"state", ""},    {"name", ""}, {"type", ""},
                                                          {"from", ""},     {"to", ""},   {"language", ""},
                                                          {"publisher", ""}};
};

Result<std::string> query_of(Rest& rest, const Filters& filters) {
  std::string query;
  for (const auto& [name, value] : filters.values)
    if (!value.empty()) query += fmt::format("&{}={}", name, encoded(value));
  if (!filters.organisation.empty())
    query += fmt::format("&organisation={}", TRY(find_organisation(rest, filters.organisation)));
  return query;
}

Result<std::string> text_in(const json::Object& document, const char* name) {
  return json::get<std::string>(document, name);
}

Status print_line(const Context& context, const json::Object& document) {
  if (context.settings.json) {
    print_json(document);
    return {};
  }
  fmt::print("{:>6}  {:<8}  {:>5}  {}\n", TRY(json::get<std::int64_t>(document, "id")),
             TRY(text_in(document, "state")), TRY(json::get<std::int64_t>(document, "passages")),
             TRY(text_in(document, "name")));
  if (const auto step = intake_step(context.say, document); !step.empty()) fmt::print("        {}\n", step);
  if (const auto failure = TRY(json::find<const json::Object*>(document, "failure")))
    fmt::print("        {}\n", TRY(text_in(**failure, context.say("detail", "detail_en"))));
  return {};
}

Status print_lines(const Context& context, const json::Array& documents) {
  for (const auto& value : documents)
    TRY(print_line(context, *TRY(json::as<const json::Object*>(value, "document"))));
  return {};
}

Result<int> list(Context& context, const Filters& filters) {
  Rest& rest = *TRY(context.rest());
  const auto query = TRY(query_of(rest, filters));
  constexpr std::size_t k_page = 100;
  for (std::size_t offset = 0;; offset += k_page) {
    const auto reply = TRY(rest.get(fmt::format("/documents?offset={}&count={}{}", offset, k_page, query)));
    const auto& documents = *TRY(json::get<const json::Array*>(reply, "documents"));
    TRY(print_lines(context, documents));
    if (documents.size() < k_page) return k_exit_done;
  }
}

Status print_metadata(const Context& context, const json::Object& document) {
  struct Field {
    const char* name;
    const char* sv;
    const char* en;
  };
  constexpr auto k_fields = std::to_array<Field>({{"title", "Titel", "Title"},
                                                  {"type", "Typ", "Type"},
                                                  {"date", "Datum", "Date"},
                                                  {"diarienummer", "Diarienummer", "Diarienummer"},
                                                  {"author", "Författare", "Author"},
                                                  {"publisher", "Utgivare", "Publisher"},
                                                  {"language", "Språk", "Language"},
                                                  {"name", "Fil", "File"}});
  for (const auto& [name, sv, en] : k_fields) {
    const auto value = TRY(text_in(document, name));
    if (!value.empty()) fmt::print("{:<14}{}\n", context.say(sv, en), value);
  }
  fmt::print("{:<14}{}\n", context.say("Version", "Version"),
             TRY(json::get<std::int64_t>(document, "version")));
  return {};
}

// How sure the reading of scanned pages is.
Status print_read_pages(const Context& context, const json::Object& reply) {
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "pages"))) {
    const auto& page = *TRY(json::as<const json::Object*>(value, "page"));
    const auto number = TRY(json::get<std::int64_t>(page, "page"));
    if (const auto confidence = TRY(json::find<double>(page, "confidence")))
      fmt::print(fmt::runtime(context.say("Sida {} är läst ur bild, säkerhet {:.0f} %\n",
                                          "Page {} was read from its picture, confidence {:.0f} %\n")),
                 number, 100 * *confidence);
    else
      fmt::print(fmt::runtime(context.say("Sida {} är en bild som inte gick att läsa\n",
                                          "Page {} is a picture that could not be read\n")),
                 number);
  }
  return {};
}

Result<int> show(Context& context, const DocumentArguments& arguments) {
  const auto reply = TRY(TRY(context.rest())->get(fmt::format("/documents/{}/text", arguments.id)));
  if (context.settings.json) {
    print_json(reply);
    return k_exit_done;
  }
  TRY(print_metadata(context, *TRY(json::get<const json::Object*>(reply, "document"))));
  TRY(print_read_pages(context, reply));
  fmt::print("\n{}\n", TRY(text_in(reply, "text")));
  return k_exit_done;
}

Result<int> versions(Context& context, const DocumentArguments& arguments) {
  const auto reply = TRY(TRY(context.rest())->get(fmt::format("/documents/{}/versions", arguments.id)));
  TRY(print_lines(context, *TRY(json::get<const json::Array*>(reply, "documents"))));
  return k_exit_done;
}

void add_list(const Registration& registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(
      "list", say("Alla dokument, de nyaste först", "All documents, newest first"));
  add_connection_options(*command, registration);
  auto filters = std::make_shared<Filters>();
  command->callback([filters, &chosen = registration.chosen] {
    chosen = [filters](Context& context) { return list(context, *filters); };
  });
  command->add_option("--organisation", filters->organisation,
                      say("Organisationens kortnamn", "The organisation's short name"));
  const auto descriptions = std::to_array<const char*>(
      {say("received, ready, failed eller replaced", "received, ready, failed or replaced"),
       say("En del av namnet eller titeln", "A part of the name or the title"),
       say("Dokumenttyp, till exempel beslut", "Document type, for example beslut"),
       say("Tidigaste datum, ÅÅÅÅ-MM-DD", "Earliest date, YYYY-MM-DD"),
       say("Senaste datum, ÅÅÅÅ-MM-DD", "Latest date, YYYY-MM-DD"),
       say("Språk, till exempel sv", "Language, for example sv"), say("Utgivare", "Publisher")});
  for (std::size_t i = 0; i < descriptions.size(); ++i)
    command->add_option(fmt::format("--{}", filters->values[i].first), filters->values[i].second,
                        descriptions[i]);
}

}  // namespace

void add_document_views(Registration registration) {
  const auto& say = registration.say;
  add_list(registration);
  auto arguments = std::make_shared<DocumentArguments>();
  for (auto* command :
       {&add_document_command(registration, "show",
                              say("Vad dokumentet är, och dess text", "What the document is, and its text"),
                              arguments, show),
        &add_document_command(registration, "versions",
                              say("Alla versioner, den nyaste först", "All versions, the newest first"),
                              arguments, versions)})
    command->add_option("id", arguments->id, say("Dokumentets nummer", "The document's number"))->required();
}

}  // namespace svea::cli
