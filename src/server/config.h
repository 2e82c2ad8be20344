// What the operator decides: where the data lies, where to listen, which model writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "llama_process/worker.h"
#include "llm_openai/openai_embedder.h"
#include "llm_openai/openai_model.h"
#include "llm_openai/openai_transcriber.h"
#include "model/security_class.h"
#include "translate_libre/libre_translator.h"

namespace svea::server {

struct Config {
  std::filesystem::path data;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;             // 0: a free one
  std::filesystem::path web;             // the built web application
  std::filesystem::path extract;         // the program svea-extract
  std::filesystem::path dictionaries{};  // SVEA_DICTIONARIES: the folder of sv_SE.aff and sv_SE.dic
  // SVEA_MODEL_URL, SVEA_MODEL_NAME, SVEA_MODEL_KEY, SVEA_MODEL_CA: an OpenAI-compatible server; no URL, no
  // model.
  llm_openai::Config model{};
  // SVEA_MODEL_CLASS: open, internal, sensitive or secret; what it is cleared for.
  model::SecurityClass model_class = model::SecurityClass::internal;
  // SVEA_LOCAL_MODEL: a model of this machine, by its name in DATA/models (svea model list); "" none.
  std::string local_model{};
  llama_process::WorkerOptions local_options{};  // of every model of this machine
  // SVEA_EMBEDDING_URL, _MODEL, _KEY, _CA, _QUESTION_PREFIX, _PASSAGE_PREFIX: finds by meaning, too.
  llm_openai::EmbeddingConfig embedding{};
  // SVEA_RERANK_URL, _MODEL, _KEY, _CA: reads the best hits and puts them in order.
  llm_openai::Config rerank{};
  // SVEA_SPEECH_URL, _MODEL, _KEY, _CA: writes down what is said in recordings; SVEA_SPEECH_LANGUAGE: the
  // language they are in, ISO 639-1, or "auto" where the server hears which.
  llm_openai::SpeechConfig speech{};
  // SVEA_TRANSLATION_URL, _KEY, _CA: a server with the LibreTranslate interface, for letters in other
  // languages.
  translate_libre::Config translation{};
  // SVEA_TRANSLATION_LANGUAGES, BCP 47 with commas between: a language model translates into these, where no
  // server does.
  std::vector<std::string> translation_languages{};
  std::vector<std::string>
      names{};               // SVEA_NAMES: host names that people reach this installation by, comma-separated
  std::string public_url{};  // SVEA_PUBLIC_URL: where sign-in links lead; "" where the request came to
};

// SVEA_LOCAL_CONTEXT (tokens in all conversations together), SVEA_LOCAL_PARALLEL (answers at a time) and
// SVEA_LOCAL_THREADS. Errors: config_invalid.
[[nodiscard]] Result<llama_process::WorkerOptions> local_options_from_environment();

// Defaults and environment. The web application and svea-extract are looked for beside the running program
// and in its checkout; SVEA_WEB names another place for the former. Errors: config_invalid.
[[nodiscard]] Result<Config> config_from_environment(const std::filesystem::path& data);

}  // namespace svea::server
