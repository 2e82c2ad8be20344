#include "llm_openai/errors.h"

namespace svea::llm_openai {

std::unexpected<Error> fail_unreachable(std::string detail) {
  return fail(
      ErrorKind::unavailable, "model_unreachable",
      {"Språkmodellen går inte att nå. Kontrollera att dess server är igång och att adressen stämmer.",
       "The language model can't be reached. Check that its server is running and that the address is "
       "right."},
      std::move(detail));
}

std::unexpected<Error> fail_loading() {
  return fail(ErrorKind::unavailable, "model_loading",
              {"Språkmodellen läses in. Vänta någon minut och försök igen.",
               "The language model is being loaded. Wait a minute and try again."});
}

std::unexpected<Error> fail_refused(std::string detail) {
  return fail(ErrorKind::unavailable, "model_refused",
              {"Språkmodellens server nekade anropet. Kontrollera nyckeln, modellens namn och serverns logg.",
               "The language model's server refused the request. Check the key, the model's name and the "
               "server's log."},
              std::move(detail));
}

std::unexpected<Error> fail_input_refused(std::string detail) {
  return fail(
      ErrorKind::unavailable, "model_input_refused",
      {"Språkmodellens server tog inte emot texten. Kontrollera modellens namn och hur lång text den tar.",
       "The language model's server did not accept the text. Check the model's name and how long a text it "
       "takes."},
      std::move(detail));
}

std::unexpected<Error> fail_broken(std::string detail) {
  return fail(ErrorKind::unavailable, "model_broken_reply",
              {"Språkmodellens svar bröts eller gick inte att läsa. Försök igen.",
               "The language model's reply broke off or could not be read. Try again."},
              std::move(detail));
}

std::unexpected<Error> fail_timeout(std::string detail) {
  return fail(ErrorKind::timeout, "model_timeout",
              {"Språkmodellen svarade inte i tid. Försök igen, eller ställ en kortare fråga.",
               "The language model did not answer in time. Try again, or ask a shorter question."},
              std::move(detail));
}

std::unexpected<Error> as_model_error(const Error& http_error) {
  const auto detail = http_error.code + ": " + http_error.detail;
  if (http_error.kind == ErrorKind::cancelled) return std::unexpected(http_error);
  if (http_error.kind == ErrorKind::timeout) return fail_timeout(detail);
  if (http_error.code == "http_broken" || http_error.kind == ErrorKind::too_large) return fail_broken(detail);
  return fail_unreachable(detail);
}

}  // namespace svea::llm_openai
