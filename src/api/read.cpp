#include "api/read.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "text/unicode.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_name_code_points_max = 200;
constexpr std::size_t k_slug_chars_max = 60;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_slug(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= k_slug_chars_max && std::ranges::all_of(text, fits) &&
         text.front() != '-' && text.back() != '-';
}

}  // namespace

std::unexpected<Error> not_there() {
  return fail(ErrorKind::not_found, "not_found",
              {"Det finns inte, eller så har du inte rätt att se det. Ladda om sidan och försök igen.",
               "It does not exist, or you may not see it. Reload the page and try again."});
}

std::unexpected<Error> not_allowed() {
  return fail(ErrorKind::forbidden, "forbidden",
              {"Du har inte rätt att göra det. Be organisationens administratör om hjälp.",
               "You may not do that. Ask the administrator of the organisation for help."});
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return number;
}

Result<std::optional<std::int64_t>> query_number(const http::Request& request, std::string_view name) {
  const auto text = request.target.query.find(name);
  if (!text || text->empty()) return std::nullopt;
  const auto number = number_in(*text);
  if (!number) return parameter_invalid(name);
  return number;
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = number_in(text.substr(0, 4));
  const auto month = number_in(text.substr(5, 2));
  const auto day = number_in(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

Result<std::string> query_day(const http::Request& request, std::string_view name) {
  const std::string text(request.target.query.find(name).value_or(""));
  if (!text.empty() && !is_day(text)) return parameter_invalid(name);
  return text;
}

std::vector<std::string> query_codes(const http::Request& request, std::string_view name) {
  std::vector<std::string> codes;
  const std::string_view all = request.target.query.find(name).value_or("");
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(',', at), all.size());
    if (end > at) codes.emplace_back(all.substr(at, end - at));
    at = end + 1;
  }
  return codes;
}

std::unexpected<Error> parameter_missing(std::string_view name) {
  return fail(ErrorKind::invalid_input, "parameter_missing",
              {fmt::format("Adressen saknar ”{}”. Lägg till det och försök igen.", name),
               fmt::format("The address lacks “{}”. Add it and try again.", name)});
}

std::unexpected<Error> parameter_invalid(std::string_view name) {
  return fail(
      ErrorKind::invalid_input, "parameter_invalid",
      {fmt::format("”{}” i adressen har ett värde som inte går att använda. Rätta det och försök igen.",
                   name),
       fmt::format("“{}” in the address has a value that cannot be used. Mend it and try again.", name)});
}

bool wants_events(const http::Request& request) {
  return request.headers.find("Accept").value_or("").contains("text/event-stream");
}

Result<json::Object> body_of(const http::Request& request) { return json::parse_object(request.body); }

Result<std::string> get_name(const json::Object& object, std::string_view member) {
  const auto text = TRY(json::get<std::string>(object, member));
  const std::string name(trimmed(text));
  if (name.empty())
    return fail(ErrorKind::invalid_input, "name_empty",
                {"Namnet är tomt. Skriv ett namn.", "The name is empty. Write a name."});
  const bool has_control = std::ranges::any_of(name, [](unsigned char c) { return c < ' ' || c == 0x7f; });
  if (has_control || text::code_points(name) > k_name_code_points_max)
    return fail(ErrorKind::invalid_input, "name_too_long",
                {"Namnet ska vara en rad med högst 200 tecken. Korta det.",
                 "The name must be one line of at most 200 characters. Shorten it."});
  return name;
}

Result<std::string> get_slug(const json::Object& object) {
  auto slug = TRY(json::get<std::string>(object, "slug"));
  if (!is_slug(slug))
    return fail(
        ErrorKind::invalid_input, "slug_invalid",
        {"Kortnamnet får bara ha små bokstäver a–z, siffror och bindestreck inuti, till exempel "
         "”bygg-miljo”.",
         "The short name may only have letters a–z, digits and inner hyphens, for example “bygg-miljo”."});
  return slug;
}

Result<model::Role> get_role(const json::Object& object) {
  const auto name = TRY(json::get<std::string>(object, "role"));
  if (name == "reader") return model::Role::reader;
  if (name == "editor") return model::Role::editor;
  if (name == "administrator") return model::Role::administrator;
  return fail(ErrorKind::invalid_input, "role_unknown",
              {"Rollen finns inte. Välj reader, editor eller administrator.",
               "There is no such role. Choose reader, editor or administrator."});
}

}  // namespace svea::api
