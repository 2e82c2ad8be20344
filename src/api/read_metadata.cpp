#include "api/read_metadata.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/document_types.h"
#include "text/dates.h"
#include "text/unicode.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_value_code_points_max = 300;
constexpr std::size_t k_language_bytes_max = 35;  // RFC 5646, 4.4.1

bool is_language(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return text.size() <= k_language_bytes_max && std::ranges::all_of(text, fits);
}

bool is_line(std::string_view text) {
  const bool has_control = std::ranges::any_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
  return !has_control && text::code_points(text) <= k_value_code_points_max;
}

std::unexpected<Error> metadata_invalid(std::string_view field) {
  return fail(
      ErrorKind::invalid_input, "metadata_invalid",
      {fmt::format("Värdet för ”{}” går inte att använda. Datum skrivs ÅÅÅÅ-MM-DD, dokumenttyp väljs ur "
                   "listan, språk anges som till exempel sv, och övrigt är en rad med högst {} tecken.",
                   field, k_value_code_points_max),
       fmt::format(
           "The value of “{}” cannot be used. Dates are written YYYY-MM-DD, the type is one of the list, a "
           "language is given as for example sv, and the rest is one line of at most {} characters.",
           field, k_value_code_points_max)});
}

}  // namespace

bool is_metadata_value(std::string_view field, std::string_view value) {
  if (value.empty()) return true;
  if (field == "date") return text::is_iso_date(value);
  if (field == "type") return model::is_document_type(value);
  if (field == "language") return is_language(value);
  return is_line(value);
}

Result<store::MetadataChanges> metadata_changes_in(const json::Object& object) {
  store::MetadataChanges changes;
  for (const auto& field : model::k_metadata_fields) {
    if (!object.contains(field.name)) continue;
    auto value = TRY(json::find<std::string>(object, field.name));
    if (value) value = text::to_nfc(*value);
    const bool is_title = field.name == "title";
    if (value && (!is_metadata_value(field.name, *value) || (is_title && value->empty())))
      return metadata_invalid(field.name);
    changes.emplace(field.name, std::move(value));
  }
  return changes;
}

}  // namespace svea::api
