#include "tasks/suggested_schema.h"

#include <algorithm>
#include <array>

#include "fields/find.h"

namespace svea::tasks {
namespace {

using fields::Kind;

struct KindName {
  Kind kind;
  std::string_view name;
};

// What the column is called. A number or a time of day says nothing without a name of its own.
constexpr std::array<KindName, 22> k_names{{{Kind::date, "datum"},
                                            {Kind::period, "period"},
                                            {Kind::deadline, "sista dag"},
                                            {Kind::amount, "belopp"},
                                            {Kind::percent, "procent"},
                                            {Kind::diarienummer, "diarienummer"},
                                            {Kind::organisation_number, "organisationsnummer"},
                                            {Kind::personnummer, "personnummer"},
                                            {Kind::samordningsnummer, "samordningsnummer"},
                                            {Kind::phone, "telefon"},
                                            {Kind::email, "e-post"},
                                            {Kind::url, "webbadress"},
                                            {Kind::iban, "iban"},
                                            {Kind::bankgiro, "bankgiro"},
                                            {Kind::plusgiro, "plusgiro"},
                                            {Kind::vehicle, "fordon"},
                                            {Kind::property, "fastighet"},
                                            {Kind::statute, "lagrum"},
                                            {Kind::address, "adress"},
                                            {Kind::decision, "beslut"},
                                            {Kind::person, "person"},
                                            {Kind::organisation, "organisation"}}};

}  // namespace

Result<fields::Schema> suggested_schema(std::string_view text, std::chrono::sys_days today) {
  fields::Schema schema;
  for (const auto& found : fields::find(text, {.today = today})) {
    const auto named = std::ranges::find(k_names, found.kind, &KindName::kind);
    if (named == k_names.end()) continue;
    const auto is_it = [&](const fields::Field& field) { return field.kind == found.kind; };
    if (std::ranges::none_of(schema.fields, is_it))
      schema.fields.push_back({.name = std::string(named->name), .kind = found.kind, .is_many = true});
  }
  if (!schema.fields.empty()) return schema;
  return fail(
      ErrorKind::invalid_input, "schema_nothing_found",
      {"Texten har inga datum, belopp, namn eller nummer som Svea känner igen. Skriv vilka uppgifter som ska "
       "hämtas ut.",
       "The text has no dates, amounts, names or numbers that Svea knows. Write which fields to extract."});
}

}  // namespace svea::tasks
