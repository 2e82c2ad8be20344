// What `svea models` is told, and what it prints of a model.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace svea::cli {

struct ModelArguments {
  std::string slug;
  std::string name;
  std::string place;  // an address or a model file
  std::string server_model;
  std::filesystem::path key_file;
  std::string ca_file;
  std::string origin;
  std::string licence;
  std::string runs_at;
  std::string security_class;
  std::vector<std::string> languages;
  std::vector<std::string> only_for;  // slugs of organisations
  std::optional<std::int64_t> context_tokens, prompt_price_ore, answer_price_ore, requests_at_once;
  bool turns_on = false;
  bool turns_off = false;

  std::vector<std::string> chosen;  // slugs of models, the first choice first
  std::string organisation;
  std::string space;
  std::string task;
  std::string month;
  std::optional<std::int64_t> tokens_per_month, queue_share;
};

// svea models choose|usage|allow: who writes with which, and how much.
[[nodiscard]] Result<int> choose_models(Context& context, const ModelArguments& arguments);
[[nodiscard]] Result<int> show_model_usage(Context& context, const ModelArguments& arguments);
[[nodiscard]] Result<int> allow_models(Context& context, const ModelArguments& arguments);

}  // namespace svea::cli
