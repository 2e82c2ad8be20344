// What a request says about a language model, read with checks.
#include <algorithm>

#include "api/language_model_objects.h"
#include "api/read.h"
#include "api/setting_reader.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_context_tokens_min = 512;  // a question with one passage
constexpr std::int64_t k_context_tokens_max = 100'000'000;
constexpr std::int64_t k_price_ore_max = 10'000'000;  // 100,000 kronor: none costs as much
constexpr std::int64_t k_requests_max = 10'000;       // connections of one process

// What is given takes the place of the other.
Status read_file_or_address(const json::Object& body, const SettingReader& read,
                            model::LanguageModel& model) {
  TRY(read.text("base_url", model.base_url));
  TRY(read.text("file", model.file));
  if (!model.file.empty() && !body.contains("base_url")) model.base_url.clear();
  if (!model.base_url.empty() && !body.contains("file")) model.file.clear();
  if (!model.file.empty() && !model.base_url.empty())
    return read.invalid("file", "ange en adress eller en modellfil, inte båda",
                        "give an address or a model file, not both");
  return {};
}

Status read_place(const json::Object& body, const SettingReader& read, model::LanguageModel& model) {
  const auto old_url = model.base_url;
  TRY(read_file_or_address(body, read, model));
  if (!model.file.empty()) {
    model.sealed_key.clear();
    return {};
  }
  if (!is_web_address(model.base_url))
    return read.invalid(
        "base_url", "skriv serverns adress med http:// eller https:// och dess /v1, utan användarnamn",
        "write the server's address with http:// or https:// and its /v1, without a user name");
  if (model.base_url != old_url) model.sealed_key.clear();
  TRY(read.text("server_model", model.server_model));
  TRY(read.text("ca_file", model.ca_file));
  if (!model.ca_file.empty() && !model.ca_file.starts_with('/'))
    return read.invalid("ca_file", "ange filen med hela sin sökväg på servern",
                        "give the file's whole path on the server");
  return {};
}

Status read_key(const json::Object& body, const SettingReader& read,
                const std::function<std::string(std::string_view)>& seal, model::LanguageModel& model) {
  if (!body.contains("key")) return {};
  std::string key;
  TRY(read.text("key", key));
  model.sealed_key = key.empty() ? "" : seal(key);
  return {};
}

Status read_languages(const SettingReader& read, model::LanguageModel& model) {
  TRY(read.texts("languages", model.languages));
  const auto is_code = [](const std::string& language) {
    return language.size() >= 2 && language.size() <= 3 &&
           std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
  };
  if (std::ranges::all_of(model.languages, is_code)) return {};
  return read.invalid("languages", "ange språkkoder som sv och en",
                      "give codes of languages such as sv and en");
}

Status read_class(const json::Object& body, const SettingReader& read, model::LanguageModel& model) {
  const auto given = TRY(json::find<std::string>(body, "cleared_for"));
  if (!given) return {};
  const auto found = model::security_class_named(*given);
  if (!found)
    return read.invalid("cleared_for", "välj open, internal, sensitive eller secret",
                        "choose open, internal, sensitive or secret");
  model.cleared_for = *found;
  return {};
}

}  // namespace

Status read_language_model(const json::Object& body, const std::function<std::string(std::string_view)>& seal,
                           model::LanguageModel& model) {
  const SettingReader read(body, "model_setting_invalid");
  if (model.name.empty() || body.contains("name")) model.name = TRY(get_name(body, "name"));
  TRY(read_place(body, read, model));
  TRY(read_key(body, read, seal, model));
  TRY(read.text("origin", model.origin));
  TRY(read.text("licence", model.licence));
  TRY(read.text("runs_at", model.runs_at));
  TRY(read_languages(read, model));
  TRY(read_class(body, read, model));
  TRY(read.number("context_tokens", k_context_tokens_min, k_context_tokens_max, model.context_tokens));
  TRY(read.number("prompt_price_ore", 0, k_price_ore_max, model.prompt_price_ore));
  TRY(read.number("answer_price_ore", 0, k_price_ore_max, model.answer_price_ore));
  TRY(read.number("requests_at_once", 1, k_requests_max, model.requests_at_once));
  TRY(read.flag("enabled", model.enabled));
  if (const auto given = TRY(json::find<const json::Array*>(body, "organisations")))
    model.organisations = TRY(ids_in<model::OrganisationId>(**given, "organisations"));
  return {};
}

}  // namespace svea::api
