#include "translate_libre/libre_translator.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/log.h"
#include "http_client/service_errors.h"
#include "json/json.h"

namespace svea::translate_libre {
namespace {

constexpr auto k_known_for = std::chrono::minutes(5);
// A server that is gone is not asked again by every page that is opened.
constexpr auto k_unknown_for = std::chrono::seconds(20);
constexpr std::string_view k_swedish = "sv";
constexpr http_client::NamedService k_service{
    .code = "translation",
    .name = {"översättningstjänsten", "the translation service"},
    .otherwise = {", eller skriv brevet bara på svenska", ", or write the letter in Swedish only"},
    .when_slow = {"Försök igen, eller skriv brevet bara på svenska.",
                  "Try again, or write the letter in Swedish only."}};

std::unexpected<Error> fail_status(int status) {
  return http_client::fail_status(k_service, status, fmt::format("HTTP {}", status));
}

http_client::Settings settings_of(const Config& config, std::chrono::milliseconds time_max) {
  return {.connect_timeout = std::min<std::chrono::milliseconds>(time_max, std::chrono::seconds(5)),
          .total_timeout = time_max,
          .idle_timeout = time_max,
          .ca_file = config.ca_file};
}

Result<std::vector<std::string>> strings_in(const json::Array& array) {
  std::vector<std::string> strings;
  for (const auto& value : array) strings.push_back(TRY(json::as<std::string>(value, "translatedText")));
  return strings;
}

// [{"code": "sv", "targets": ["en", …]}, …]; a server without "targets" translates each into each.
Result<std::vector<std::string>> read_languages(std::string_view body) {
  const auto value = TRY(json::parse(body));
  const auto* const all = TRY(json::as<const json::Array*>(value, "languages"));
  std::vector<std::string> codes;
  for (const auto& one : *all) {
    const auto& language = *TRY(json::as<const json::Object*>(one, "languages"));
    const auto code = TRY(json::get<std::string>(language, "code"));
    const auto targets = TRY(json::find<const json::Array*>(language, "targets"));
    if (code == k_swedish && targets) codes = TRY(strings_in(**targets));
    if (code == k_swedish && targets) break;
    codes.push_back(code);
  }
  std::erase(codes, k_swedish);
  return codes;
}

}  // namespace

LibreTranslator::LibreTranslator(Config config)
    : config_(std::move(config)),
      client_(settings_of(config_, config_.time_max)),
      quick_client_(settings_of(config_, config_.languages_time_max)) {
  while (config_.base_url.ends_with('/')) config_.base_url.pop_back();
}

http_client::Request LibreTranslator::request(const char* method, const char* path, std::string body) const {
  http_client::Request request{.method = method, .url = config_.base_url + path, .body = std::move(body)};
  request.headers.push_back({"Accept", "application/json"});
  if (!request.body.empty()) request.headers.push_back({"Content-Type", "application/json"});
  return request;
}

Result<std::vector<std::string>> LibreTranslator::ask_languages() const {
  const auto response = TRY(quick_client_.send(request("GET", "/languages", ""), {}));
  if (response.status != 200) return fail_status(response.status);
  return read_languages(response.body);
}

std::vector<std::string> LibreTranslator::languages() {
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now < known_until_) return languages_;
  auto asked = ask_languages();
  if (!asked) log(LogLevel::warning, "translation_languages_unknown", {{"code", asked.error().code}});
  known_until_ = now + (asked ? std::chrono::seconds(k_known_for) : k_unknown_for);
  languages_ = asked ? *std::move(asked) : std::vector<std::string>();
  return languages_;
}

Result<llm::Translation> LibreTranslator::translate(std::span<const std::string> texts,
                                                    const std::string& language, const llm::Need&,
                                                    std::stop_token stop) {
  json::Object body{{"q", json::Array(texts.begin(), texts.end())},
                    {"source", k_swedish},
                    {"target", language},
                    {"format", "text"}};
  if (!config_.api_key.empty()) body["api_key"] = config_.api_key;
  const auto response = client_.send(request("POST", "/translate", json::serialise(body)), std::move(stop));
  if (!response) return http_client::as_service_error(k_service, response.error());
  if (response->status != 200) return fail_status(response->status);
  const auto object = json::parse_object(response->body);
  const auto list = object ? json::get<const json::Array*>(*object, "translatedText")
                           : Result<const json::Array*>(std::unexpected(object.error()));
  auto translated =
      list ? strings_in(**list) : Result<std::vector<std::string>>(std::unexpected(list.error()));
  if (!translated) return http_client::fail_broken(k_service, translated.error().code);
  if (translated->size() != texts.size())
    return http_client::fail_broken(k_service, "another number of texts");
  return llm::Translation{"LibreTranslate", *std::move(translated)};
}

}  // namespace svea::translate_libre
