#include "llama/errors.h"

#include <fmt/format.h>

namespace svea::llama {

std::unexpected<Error> fail_no_context() {
  return fail(ErrorKind::unavailable, "model_no_context",
              {"Språkmodellen fick inte plats i minnet. Minska --context eller --parallel, eller välj en "
               "mindre modell.",
               "The language model did not fit in memory. Lower --context or --parallel, or choose a smaller "
               "model."});
}

std::unexpected<Error> fail_cannot_write() {
  return fail(ErrorKind::unsupported, "model_cannot_write",
              {"Den här modellen gör inbäddningar och skriver inga svar. Välj en annan modell för chatten.",
               "This model makes embeddings and writes no answers. Choose another model for the chat."});
}

std::unexpected<Error> fail_prompt_empty() {
  return fail(ErrorKind::invalid_input, "prompt_empty",
              {"Det finns ingen text att svara på. Skicka minst ett meddelande.",
               "There is no text to answer. Send at least one message."});
}

std::unexpected<Error> fail_prompt_too_long(std::size_t tokens, std::size_t room) {
  return fail(
      ErrorKind::too_large, "prompt_too_long",
      {fmt::format(
           "Texten är {} ordbitar lång och modellen rymmer {}, svaret inräknat. Skicka en kortare text.",
           tokens, room),
       fmt::format(
           "The text is {} tokens long and the model holds {}, the answer included. Send a shorter text.",
           tokens, room)});
}

std::unexpected<Error> fail_queue_full() {
  return fail(ErrorKind::busy, "model_queue_full",
              {"Många väntar redan på språkmodellen. Försök igen om en stund.",
               "Many are waiting for the language model already. Try again in a moment."});
}

std::unexpected<Error> fail_cancelled() {
  return fail(ErrorKind::cancelled, "cancelled", {"Svaret avbröts.", "The answer was stopped."});
}

std::unexpected<Error> fail_stopped() {
  return fail(ErrorKind::cancelled, "model_stopped",
              {"Språkmodellen stängdes av innan svaret var klart. Försök igen om en stund.",
               "The language model was shut down before the answer was done. Try again in a moment."});
}

std::unexpected<Error> fail_model(std::string detail) {
  return fail(
      ErrorKind::unavailable, "model_failed",
      {"Språkmodellen kunde inte räkna ut svaret. Försök igen; händer det igen, visa administratören loggen.",
       "The language model could not compute the answer. Try again; if it happens again, show the "
       "administrator the log."},
      std::move(detail));
}

}  // namespace svea::llama
