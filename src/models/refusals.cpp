#include "models/refusals.h"

#include <fmt/format.h>

#include "models/limits.h"

namespace svea::models {

Error fail_resting(std::string_view model, const std::optional<Error>& cause) {
  return {
      ErrorKind::unavailable,
      "model_resting",
      {fmt::format("Språkmodellen {} svarar inte just nu. Svea försöker med den igen om en stund.", model),
       fmt::format("The language model {} does not answer just now. Svea tries it again in a while.", model)},
      cause ? cause->code + ": " + cause->detail : ""};
}

Error fail_budget_spent(std::string_view model) {
  return {ErrorKind::busy,
          "model_budget_spent",
          {fmt::format("Organisationen har använt månadens tokens, och språkmodellen {} kostar. Den svarar "
                       "igen nästa månad, eller när den som sköter Svea höjer gränsen.",
                       model),
           fmt::format("The organisation has used this month's tokens, and the language model {} costs. It "
                       "answers again next month, or when whoever runs Svea raises the limit.",
                       model)}};
}

Error fail_queue_full(std::string_view model) {
  return {ErrorKind::busy,
          "model_queue_full",
          {fmt::format("Kön till språkmodellen {} är full. Vänta en stund och försök igen.", model),
           fmt::format("The queue of the language model {} is full. Wait a while and try again.", model)}};
}

Error fail_too_many_of_one(std::string_view model) {
  return {ErrorKind::busy,
          "model_queue_share_full",
          {fmt::format("Du har redan {} frågor i kön till språkmodellen {}. Vänta tills några är besvarade.",
                       limits::k_waiting_per_person_max, model),
           fmt::format("You already have {} questions in the queue of the language model {}. Wait until some "
                       "are answered.",
                       limits::k_waiting_per_person_max, model)}};
}

Error fail_waited_too_long(std::string_view model) {
  return {ErrorKind::busy,
          "model_wait_too_long",
          {fmt::format(
               "Frågan stod {} minuter i kön till språkmodellen {} utan att få plats. Försök igen senare.",
               limits::k_wait_max.count(), model),
           fmt::format("The question stood {} minutes in the queue of the language model {} and got no "
                       "place. Try again later.",
                       limits::k_wait_max.count(), model)}};
}

Error fail_changed(std::string_view model) {
  return {ErrorKind::unavailable,
          "model_changed",
          {fmt::format("Språkmodellen {} togs bort eller ändrades medan frågan väntade. Ställ frågan igen.",
                       model),
           fmt::format("The language model {} was removed or changed while the question waited. Ask again.",
                       model)}};
}

Error fail_cancelled() {
  return {ErrorKind::cancelled, "cancelled", {"Svaret stoppades.", "The answer was stopped."}};
}

}  // namespace svea::models
