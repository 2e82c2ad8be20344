// What a request says about a source, read with checks.
#include <algorithm>

#include <fmt/format.h>

#include "api/read.h"
#include "api/source_objects.h"

namespace svea::api {
namespace {

constexpr std::size_t k_address_bytes_max = 2000;  // what browsers and servers agree on
constexpr std::size_t k_list_entries_max = 100;
constexpr std::size_t k_entry_bytes_max = 500;
constexpr std::int64_t k_depth_max = 20;
constexpr std::int64_t k_requests_per_minute_max = 6000;
constexpr std::int64_t k_interval_minutes_max = 366 * 24 * 60;

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

std::unexpected<Error> setting_invalid(std::string_view name, std::string_view sv, std::string_view en) {
  return fail(ErrorKind::invalid_input, "source_setting_invalid",
              {fmt::format("”{}” går inte att använda: {}.", name, sv),
               fmt::format("“{}” cannot be used: {}.", name, en)});
}

// A web address names no user: passwords have a place of their own, and addresses are shown.
Status check_address(model::SourceKind kind, const std::string& address) {
  const bool is_web = address.starts_with("http://") || address.starts_with("https://");
  const auto host = address.substr(std::min(address.size(), address.find("//") + 2));
  const bool names_user = host.substr(0, host.find('/')).contains('@');
  const bool fits = kind == model::SourceKind::folder
                        ? address.starts_with('/')
                        : is_web && !names_user && !host.empty() && !address.contains(' ');
  if (fits && !has_control(address) && address.size() <= k_address_bytes_max) return {};
  if (kind == model::SourceKind::folder)
    return fail(ErrorKind::invalid_input, "source_address_invalid",
                {"Mappen ska anges med hela sin sökväg på servern, till exempel /srv/styrdokument.",
                 "Give the folder's whole path on the server, for example /srv/policies."});
  return fail(
      ErrorKind::invalid_input, "source_address_invalid",
      {"Adressen ska börja med http:// eller https:// och inte innehålla användarnamn eller mellanslag.",
       "The address must begin with http:// or https:// and hold no user name and no space."});
}

Status read_list(const json::Object& body, std::string_view name, std::vector<std::string>& list) {
  const auto given = TRY(json::find<const json::Array*>(body, name));
  if (!given) return {};
  std::vector<std::string> read;
  for (const auto& value : **given) {
    auto entry = TRY(json::as<std::string>(value, name));
    if (entry.empty() || entry.size() > k_entry_bytes_max || has_control(entry))
      return setting_invalid(name, "ett värde är tomt eller för långt", "a value is empty or too long");
    read.push_back(std::move(entry));
  }
  if (read.size() > k_list_entries_max)
    return setting_invalid(name, "högst 100 värden tas emot", "at most 100 values are accepted");
  list = std::move(read);
  return {};
}

template <typename Number>
Status read_number(const json::Object& body, std::string_view name, std::int64_t least, std::int64_t most,
                   Number& number) {
  const auto given = TRY(json::find<std::int64_t>(body, name));
  if (!given) return {};
  if (*given < least || *given > most)
    return setting_invalid(name, fmt::format("ange ett tal från {} till {}", least, most),
                           fmt::format("give a number from {} to {}", least, most));
  number = static_cast<Number>(*given);
  return {};
}

Status read_settings(const json::Object& body, const std::function<std::string(std::string_view)>& seal,
                     model::SourceKind kind, model::SourceSettings& settings) {
  const auto old_address = settings.address;
  settings.address = TRY(json::find<std::string>(body, "address")).value_or(old_address);
  TRY(check_address(kind, settings.address));
  if (settings.address != old_address) settings.sealed_password.clear();
  settings.user = TRY(json::find<std::string>(body, "user")).value_or(settings.user);
  if (has_control(settings.user) || settings.user.size() > k_entry_bytes_max)
    return setting_invalid("user", "skriv ett användarnamn på en rad", "write a user name on one line");
  if (const auto password = TRY(json::find<std::string>(body, "password")))
    settings.sealed_password = password->empty() ? "" : seal(*password);
  TRY(read_list(body, "include", settings.include));
  TRY(read_list(body, "exclude", settings.exclude));
  TRY(read_list(body, "hosts", settings.hosts));
  TRY(read_list(body, "types", settings.types));
  TRY(read_number(body, "depth", 0, k_depth_max, settings.depth));
  TRY(read_number(body, "items_max", 1, model::k_source_items_max, settings.items_max));
  TRY(read_number(body, "requests_per_minute", 1, k_requests_per_minute_max, settings.requests_per_minute));
  settings.private_network =
      TRY(json::find<bool>(body, "private_network")).value_or(settings.private_network);
  return {};
}

bool is_day(std::string_view text) {
  constexpr std::string_view k_form = "0000-00-00";
  return text.size() == k_form.size() && std::ranges::equal(text, k_form, [](char c, char form) {
           return form == '0' ? c >= '0' && c <= '9' : c == form;
         });
}

}  // namespace

Status read_source(const json::Object& body, const std::function<std::string(std::string_view)>& seal,
                   model::Source& source) {
  // The documents' names begin with it, and it is one step of a path.
  if (source.name.empty() || body.contains("name")) {
    source.name = TRY(get_name(body, "name"));
    if (source.name.contains('/') || source.name.contains('\\') || source.name.starts_with('.'))
      return setting_invalid("name", "välj ett namn utan snedstreck och punkt i början",
                             "choose a name without slashes and no dot at its beginning");
  }
  TRY(read_settings(body, seal, source.kind, source.settings));
  TRY(read_number(body, "interval_minutes", 0, k_interval_minutes_max, source.interval_minutes));
  source.paused = TRY(json::find<bool>(body, "paused")).value_or(source.paused);
  return {};
}

Result<model::RunWish> read_wish(const json::Object& body) {
  model::RunWish wish;
  TRY(read_number(body, "limit", 0, model::k_source_items_max, wish.limit));
  wish.since = TRY(json::find<std::string>(body, "since")).value_or("");
  if (!wish.since.empty() && !is_day(wish.since))
    return setting_invalid("since", "skriv dagen som 2024-01-31", "write the day as 2024-01-31");
  wish.accept_removals = TRY(json::find<bool>(body, "accept_removals")).value_or(false);
  return wish;
}

}  // namespace svea::api
