#include "llama_process/errors.h"

namespace svea::llama_process {

std::unexpected<Error> fail_not_started(std::string detail) {
  return fail(ErrorKind::unavailable, "model_worker_not_started",
              {"Programmet svea-llama, som kör språkmodeller på den här maskinen, går inte att starta. "
               "Kontrollera att det är installerat bredvid svea.",
               "The program svea-llama, which runs language models on this machine, can't be started. Check "
               "that it is installed beside svea."},
              std::move(detail));
}

std::unexpected<Error> fail_loading() {
  return fail(ErrorKind::unavailable, "model_loading",
              {"Språkmodellen läses in. Vänta en stund och försök igen.",
               "The language model is being loaded. Wait a moment and try again."});
}

std::unexpected<Error> fail_ended(std::string detail) {
  return fail(ErrorKind::unavailable, "model_worker_ended",
              {"Språkmodellen slutade oväntat och startas om. Försök igen om en stund.",
               "The language model ended unexpectedly and is being restarted. Try again in a while."},
              std::move(detail));
}

std::unexpected<Error> fail_given_up(std::string detail) {
  return fail(ErrorKind::unavailable, "model_worker_given_up",
              {"Språkmodellen går inte att köra på den här maskinen. Be den som sköter Svea att läsa loggen "
               "och prova modellen med svea model test.",
               "The language model can't be run on this machine. Ask whoever runs Svea to read the log and "
               "to try the model with svea model test."},
              std::move(detail));
}

}  // namespace svea::llama_process
