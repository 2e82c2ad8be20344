// What a request says about a source, read with checks.
#include "api/read.h"
#include "api/setting_reader.h"
#include "api/source_objects.h"

namespace svea::api {
namespace {

constexpr std::string_view k_code = "source_setting_invalid";
constexpr std::size_t k_path_bytes_max = 2000;
constexpr std::int64_t k_depth_max = 20;
constexpr std::int64_t k_requests_per_minute_max = 6000;
constexpr std::int64_t k_interval_minutes_max = 366 * 24 * 60;

Status check_address(model::SourceKind kind, const std::string& address) {
  const bool is_path =
      address.starts_with('/') && !has_control(address) && address.size() <= k_path_bytes_max;
  if (kind == model::SourceKind::folder ? is_path : is_web_address(address)) return {};
  if (kind == model::SourceKind::folder)
    return fail(ErrorKind::invalid_input, "source_address_invalid",
                {"Mappen ska anges med hela sin sökväg på servern, till exempel /srv/styrdokument.",
                 "Give the folder's whole path on the server, for example /srv/policies."});
  return fail(
      ErrorKind::invalid_input, "source_address_invalid",
      {"Adressen ska börja med http:// eller https:// och inte innehålla användarnamn eller mellanslag.",
       "The address must begin with http:// or https:// and hold no user name and no space."});
}

Status read_settings(const json::Object& body, const std::function<std::string(std::string_view)>& seal,
                     model::SourceKind kind, model::SourceSettings& settings) {
  const auto old_address = settings.address;
  settings.address = TRY(json::find<std::string>(body, "address")).value_or(old_address);
  TRY(check_address(kind, settings.address));
  if (settings.address != old_address) settings.sealed_password.clear();
  if (const auto password = TRY(json::find<std::string>(body, "password")))
    settings.sealed_password = password->empty() ? "" : seal(*password);
  const SettingReader read(body, k_code);
  TRY(read.text("user", settings.user));
  TRY(read.texts("include", settings.include));
  TRY(read.texts("exclude", settings.exclude));
  TRY(read.texts("hosts", settings.hosts));
  TRY(read.texts("types", settings.types));
  TRY(read.number("depth", 0, k_depth_max, settings.depth));
  TRY(read.number("items_max", 1, model::k_source_items_max, settings.items_max));
  TRY(read.number("requests_per_minute", 1, k_requests_per_minute_max, settings.requests_per_minute));
  TRY(read.flag("private_network", settings.private_network));
  return {};
}

}  // namespace

Status read_source(const json::Object& body, const std::function<std::string(std::string_view)>& seal,
                   model::Source& source) {
  const SettingReader read(body, k_code);
  // The documents' names begin with it, and it is one step of a path.
  if (source.name.empty() || body.contains("name")) {
    source.name = TRY(get_name(body, "name"));
    if (source.name.contains('/') || source.name.contains('\\') || source.name.starts_with('.'))
      return read.invalid("name", "välj ett namn utan snedstreck och punkt i början",
                          "choose a name without slashes and no dot at its beginning");
  }
  TRY(read_settings(body, seal, source.kind, source.settings));
  TRY(read.number("interval_minutes", 0, k_interval_minutes_max, source.interval_minutes));
  return read.flag("paused", source.paused);
}

Result<model::RunWish> read_wish(const json::Object& body) {
  model::RunWish wish;
  const SettingReader read(body, k_code);
  TRY(read.number("limit", 0, model::k_source_items_max, wish.limit));
  TRY(read.text("since", wish.since));
  if (!wish.since.empty() && !is_day(wish.since))
    return read.invalid("since", "skriv dagen som 2024-01-31", "write the day as 2024-01-31");
  TRY(read.flag("accept_removals", wish.accept_removals));
  return wish;
}

}  // namespace svea::api
