#include "api/openai_unsupported.h"

#include <array>

#include <fmt/format.h>

namespace svea::api {
namespace {

struct Neutral {
  std::string_view name;
  double number;  // by which it does nothing
};
constexpr std::array<Neutral, 5> k_numbers{
    {{"n", 1}, {"top_p", 1}, {"frequency_penalty", 0}, {"presence_penalty", 0}, {"top_logprobs", 0}}};

// Do nothing only when absent, null, false or empty.
constexpr std::array<std::string_view, 9> k_others{"tools",      "functions", "logit_bias",
                                                   "logprobs",   "seed",      "audio",
                                                   "prediction", "top_k",     "web_search_options"};

bool is_nothing(const json::Value& value) {
  if (value.is_array()) return value.get_array().empty();
  if (value.is_object()) return value.get_object().empty();
  return value.is_null() || (value.is_bool() && !value.get_bool());
}

}  // namespace

std::unexpected<Error> parameter_unsupported(std::string_view name) {
  return fail(ErrorKind::invalid_input, "parameter_unsupported",
              {fmt::format("Svea följer inte ”{}” här, och svaret skulle betyda något annat utan det. Ta "
                           "bort fältet och försök igen.",
                           name),
               fmt::format("Svea does not follow “{}” here, and the answer would mean something else without "
                           "it. Remove the field and try again.",
                           name)});
}

Status check_supported(const json::Object& body) {
  for (const auto& [name, number] : k_numbers) {
    const auto given = TRY(json::find<double>(body, name));
    if (given && *given != number) return parameter_unsupported(name);
  }
  for (const auto name : k_others)
    if (const auto* const value = body.if_contains(name); value != nullptr && !is_nothing(*value))
      return parameter_unsupported(name);
  if (const auto modalities = TRY(json::find<const json::Array*>(body, "modalities")))
    for (const auto& value : **modalities) {
      const auto name = TRY(json::as<std::string>(value, "modalities"));
      if (name != "text") return parameter_unsupported("modalities");
    }
  return {};
}

}  // namespace svea::api
