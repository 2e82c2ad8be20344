#include "fields/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "fields/limits.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::fields {
namespace {

std::string comparable(std::string_view name) {
  std::string words;
  for (const auto span : text::words(name)) {
    words += text::fold(name.substr(span.start, span.end - span.start));
    words += ' ';
  }
  return words;
}

Status check_sizes(const Schema& schema) {
  if (schema.fields.empty())
    return fail(ErrorKind::invalid_input, "schema_empty",
                {"Det finns inga fält att hämta ut. Lägg till minst ett.",
                 "There are no fields to extract. Add at least one."});
  const bool fits = schema.fields.size() <= limits::k_fields_max &&
                    std::ranges::all_of(schema.fields, [](const Field& field) {
                      return field.name.size() <= limits::k_name_bytes_max &&
                             field.labels.size() <= limits::k_labels_max &&
                             field.choices.size() <= limits::k_choices_max;
                    });
  if (fits) return {};
  return fail(ErrorKind::too_large, "schema_too_large",
              {fmt::format("Schemat är för stort. Det får ha högst {} fält, med högst {} ledord och {} val i "
                           "varje. Dela det i flera.",
                           limits::k_fields_max, limits::k_labels_max, limits::k_choices_max),
               fmt::format("The schema is too large. It may have at most {} fields, with at most {} labels "
                           "and {} choices each. Part it into several.",
                           limits::k_fields_max, limits::k_labels_max, limits::k_choices_max)});
}

Status check_choices(const Field& field) {
  if (field.choices.empty()) return {};
  if (field.kind)
    return fail(
        ErrorKind::invalid_input, "field_choices_of_kind",
        {fmt::format("Fältet ”{}” har både ett slag ({}) och egna val. Välj ett av dem.", field.name,
                     name_of(*field.kind)),
         fmt::format("The field “{}” has both a kind ({}) and choices of its own. Choose one of them.",
                     field.name, name_of(*field.kind))});
  if (std::ranges::any_of(field.choices, [](const auto& choice) { return comparable(choice).empty(); }))
    return fail(
        ErrorKind::invalid_input, "field_choice_missing",
        {fmt::format("Ett av valen för fältet ”{}” har inget ord. Skriv det eller ta bort det.", field.name),
         fmt::format("One of the choices for the field “{}” has no word. Write it or remove it.",
                     field.name)});
  return {};
}

}  // namespace

Status check(const Schema& schema) {
  TRY(check_sizes(schema));
  std::set<std::string> names;
  for (const auto& field : schema.fields) {
    const auto name = comparable(field.name);
    if (name.empty())
      return fail(ErrorKind::invalid_input, "field_name_missing",
                  {"Ett fält saknar namn. Ge det ett med minst ett ord.",
                   "A field has no name. Give it one with at least one word."});
    if (!names.insert(name).second)
      return fail(ErrorKind::invalid_input, "field_name_twice",
                  {fmt::format("Två fält heter ”{}”. Ge dem olika namn.", field.name),
                   fmt::format("Two fields are called “{}”. Give them different names.", field.name)});
    TRY(check_choices(field));
  }
  return {};
}

}  // namespace svea::fields
