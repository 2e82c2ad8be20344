#include "server/config.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <sstream>

#include <fmt/format.h>

namespace svea::server {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::vector<std::string> split_at_commas(const std::string& list) {
  std::vector<std::string> parts;
  std::stringstream in(list);
  for (std::string part; std::getline(in, part, ',');)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

// 0 where it isn't set.
Result<std::uint32_t> number_from_environment(const char* name) {
  const auto text = from_environment(name);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || (error == std::errc() && end == text.data() + text.size() && number > 0)) return number;
  return fail(ErrorKind::invalid_input, "config_invalid",
              {fmt::format("{} ska vara ett heltal större än noll.", name),
               fmt::format("{} must be a whole number greater than zero.", name)});
}

// What SVEA_<which>_URL and its like say.
llm_openai::Config model_server(const std::string& prefix, const std::string& name) {
  const auto value = [&](const std::string& which) {
    return from_environment((prefix + "_" + which).c_str());
  };
  return {.base_url = value("URL"), .api_key = value("KEY"), .model = value(name), .ca_file = value("CA")};
}

// Hours of speech on a processor: nothing is heard of it until all is written down.
constexpr std::chrono::hours k_speech_time_max{2};

Result<llm_openai::SpeechConfig> speech() {
  llm_openai::SpeechConfig speech{.server = model_server("SVEA_SPEECH", "MODEL")};
  speech.server.idle_timeout = speech.server.total_timeout = k_speech_time_max;
  const auto language = from_environment("SVEA_SPEECH_LANGUAGE");
  if (!language.empty()) speech.language = language == "auto" ? "" : language;
  const bool is_code = std::ranges::all_of(speech.language, [](char c) { return c >= 'a' && c <= 'z'; });
  if (is_code && (speech.language.empty() || speech.language.size() == 2)) return speech;
  return fail(ErrorKind::invalid_input, "config_invalid",
              {"SVEA_SPEECH_LANGUAGE ska vara ett språks kod med två bokstäver, till exempel sv, eller auto.",
               "SVEA_SPEECH_LANGUAGE must be a language's code of two letters, such as sv, or auto."});
}

Result<std::vector<std::string>> translation_languages() {
  auto languages = split_at_commas(from_environment("SVEA_TRANSLATION_LANGUAGES"));
  const auto is_code = [](const std::string& code) {
    return code.size() >= 2 && code.size() <= 12 &&
           std::ranges::all_of(code, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
  };
  if (std::ranges::all_of(languages, is_code)) return languages;
  return fail(
      ErrorKind::invalid_input, "config_invalid",
      {"SVEA_TRANSLATION_LANGUAGES ska vara språkkoder med kommatecken mellan, till exempel en,ar,so.",
       "SVEA_TRANSLATION_LANGUAGES must be language codes with commas between, such as en,ar,so."});
}

// Without a name nobody would notice that the server runs another model, whose vectors mean something else.
Status check_embedding(const llm_openai::Config& server) {
  if (server.base_url.empty() || !server.model.empty()) return {};
  return fail(
      ErrorKind::invalid_input, "config_invalid",
      {"SVEA_EMBEDDING_MODEL saknas. Sätt den till namnet på modellen som servern i SVEA_EMBEDDING_URL kör.",
       "SVEA_EMBEDDING_MODEL is missing. Set it to the name of the model that the server in "
       "SVEA_EMBEDDING_URL runs."});
}

Status check_url(const char* name, const std::string& url, const char* example) {
  if (url.empty() || url.starts_with("http://") || url.starts_with("https://")) return {};
  return fail(ErrorKind::invalid_input, "config_invalid",
              {fmt::format("{} ska börja med http:// eller https://, till exempel {}.", name, example),
               fmt::format("{} must begin with http:// or https://, for example {}.", name, example)});
}

Result<model::SecurityClass> model_class() {
  const auto name = from_environment("SVEA_MODEL_CLASS");
  if (name.empty()) return model::SecurityClass::internal;
  if (const auto found = model::security_class_named(name)) return *found;
  return fail(ErrorKind::invalid_input, "config_invalid",
              {"SVEA_MODEL_CLASS ska vara open, internal, sensitive eller secret.",
               "SVEA_MODEL_CLASS must be open, internal, sensitive or secret."});
}

}  // namespace

Result<llama_process::WorkerOptions> local_options_from_environment() {
  return llama_process::WorkerOptions{.context_tokens = TRY(number_from_environment("SVEA_LOCAL_CONTEXT")),
                                      .parallel = TRY(number_from_environment("SVEA_LOCAL_PARALLEL")),
                                      .threads = TRY(number_from_environment("SVEA_LOCAL_THREADS"))};
}

Result<Config> config_from_environment(const std::filesystem::path& data) {
  std::error_code error;
  const auto bin = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  Config config;
  config.data = data;
  config.extract = bin / "svea-extract";
  config.web = from_environment("SVEA_WEB");
  // build/<preset>/bin lies three folders below the checkout; an installation keeps both under one prefix.
  if (config.web.empty())
    config.web = std::filesystem::exists(bin / "../share/svea/web", error)
                     ? bin / "../share/svea/web"
                     : (bin / "../../../web/dist").lexically_normal();
  config.dictionaries = from_environment("SVEA_DICTIONARIES");
  if (config.dictionaries.empty()) config.dictionaries = "/usr/share/hunspell";
  config.model = model_server("SVEA_MODEL", "NAME");
  config.model_class = TRY(model_class());
  config.local_options = TRY(local_options_from_environment());
  config.local_model = from_environment("SVEA_LOCAL_MODEL");
  config.embedding = {.server = model_server("SVEA_EMBEDDING", "MODEL"),
                      .question_prefix = from_environment("SVEA_EMBEDDING_QUESTION_PREFIX"),
                      .passage_prefix = from_environment("SVEA_EMBEDDING_PASSAGE_PREFIX")};
  config.rerank = model_server("SVEA_RERANK", "MODEL");
  config.speech = TRY(speech());
  config.translation = {.base_url = from_environment("SVEA_TRANSLATION_URL"),
                        .api_key = from_environment("SVEA_TRANSLATION_KEY"),
                        .ca_file = from_environment("SVEA_TRANSLATION_CA")};
  config.translation_languages = TRY(translation_languages());
  config.public_url = from_environment("SVEA_PUBLIC_URL");
  config.names = split_at_commas(from_environment("SVEA_NAMES"));
  TRY(check_url("SVEA_MODEL_URL", config.model.base_url, "http://127.0.0.1:8000/v1"));
  TRY(check_url("SVEA_EMBEDDING_URL", config.embedding.server.base_url, "http://127.0.0.1:8001/v1"));
  TRY(check_url("SVEA_RERANK_URL", config.rerank.base_url, "http://127.0.0.1:8002/v1"));
  TRY(check_url("SVEA_SPEECH_URL", config.speech.server.base_url, "http://127.0.0.1:8003/v1"));
  TRY(check_url("SVEA_TRANSLATION_URL", config.translation.base_url, "http://127.0.0.1:5000"));
  TRY(check_embedding(config.embedding.server));
  TRY(check_url("SVEA_PUBLIC_URL", config.public_url, "https://svea.example.se"));
  return config;
}

}  // namespace svea::server
