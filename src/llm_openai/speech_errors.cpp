#include "llm_openai/speech_errors.h"

#include <fmt/format.h>

#include "llm_openai/wire.h"

namespace svea::llm_openai {
namespace {

std::unexpected<Error> fail_too_large(std::string detail) {
  return fail(ErrorKind::too_large, "speech_too_large",
              {"Inspelningen är större än vad tjänsten som skriver ut tal tar emot. Dela den i kortare "
               "delar, eller spara den som mp3 eller m4a.",
               "The recording is larger than the service that writes down speech accepts. Divide it into "
               "shorter parts, or save it as mp3 or m4a."},
              std::move(detail));
}

std::unexpected<Error> fail_unreadable(std::string detail) {
  return fail(ErrorKind::invalid_input, "speech_unreadable",
              {"Tjänsten som skriver ut tal kunde inte läsa inspelningen. Kontrollera att filen går att "
               "spela upp, och spara den annars på nytt som wav, mp3 eller m4a.",
               "The service that writes down speech could not read the recording. Check that the file can be "
               "played, or else save it anew as wav, mp3 or m4a."},
              std::move(detail));
}

}  // namespace

std::unexpected<Error> fail_speech_silent() {
  return fail(ErrorKind::invalid_input, "speech_silent",
              {"I inspelningen hörs inget tal. Lyssna på den och kontrollera att det är rätt fil.",
               "No speech is heard in the recording. Listen to it and check that it is the right file."});
}

std::unexpected<Error> fail_speech_status(const http_client::Response& response) {
  const auto detail = fmt::format("HTTP {}: {}", response.status, error_message(response.body));
  switch (response.status) {
    case 413:
      return fail_too_large(detail);
    case 400:
    case 415:
    case 422:
      return fail_unreadable(detail);
    default:
      return http_client::fail_status(k_speech_service, response.status, detail);
  }
}

}  // namespace svea::llm_openai
