// Who writes just now, in words for those who ask.
#include <fmt/format.h>

#include "models/registry.h"

namespace svea::models {
namespace {

Error no_answer(std::string_view first, std::string_view instead) {
  if (instead.empty())
    return {ErrorKind::unavailable,
            "model_resting",
            {fmt::format("Språkmodellen {} svarar inte just nu. Svaren är citat ur dokumenten.", first),
             fmt::format(
                 "The language model {} does not answer just now. The answers are quotes from the documents.",
                 first)}};
  return {
      ErrorKind::unavailable,
      "model_resting",
      {fmt::format("Språkmodellen {} svarar inte just nu. {} svarar i stället.", first, instead),
       fmt::format("The language model {} does not answer just now. {} answers instead.", first, instead)}};
}

Error no_tokens_left(std::string_view first, std::string_view instead) {
  if (instead.empty())
    return {
        ErrorKind::busy,
        "model_budget_spent",
        {fmt::format(
             "Organisationens tokens för månaden är slut, så {} svarar inte. Svaren är citat ur dokumenten.",
             first),
         fmt::format("The organisation's tokens for this month are spent, so {} does not answer. The answers "
                     "are quotes from the documents.",
                     first)}};
  return {ErrorKind::busy,
          "model_budget_spent",
          {fmt::format("Organisationens tokens för månaden är slut, så {} svarar i stället för {}.", instead,
                       first),
           fmt::format("The organisation's tokens for this month are spent, so {} answers instead of {}.",
                       instead, first)}};
}

}  // namespace

Writers Registry::writers(const llm::Need& need) {
  const auto now = state();
  Writers writers;
  const ServedModel* first = nullptr;
  for (const auto* entry : allowed(*now, need)) {
    if (!first) {
      first = entry->served.get();
      writers.first_choice = first->name();
    }
    if (!entry->served->may_serve(need.asker.organisation)) continue;
    writers.writes_now = entry->served->name();
    break;
  }
  if (!first || first->may_serve(need.asker.organisation)) return writers;
  const bool is_well = first->figures().state == ModelState::ready;
  writers.warning = is_well ? no_tokens_left(writers.first_choice, writers.writes_now)
                            : no_answer(writers.first_choice, writers.writes_now);
  return writers;
}

}  // namespace svea::models
