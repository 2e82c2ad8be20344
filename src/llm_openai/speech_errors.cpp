#include "llm_openai/speech_errors.h"

#include <fmt/format.h>

#include "llm_openai/wire.h"

namespace svea::llm_openai {
namespace {

std::unexpected<Error> fail_unreachable(std::string detail) {
  return fail(ErrorKind::unavailable, "speech_unreachable",
              {"Tjänsten som skriver ut tal går inte att nå just nu. Försök igen om en stund. Fortsätter "
               "det, be den som sköter Svea att kontrollera att tjänsten är igång.",
               "The service that writes down speech can't be reached just now. Try again in a while. If it "
               "goes on, ask whoever runs Svea to check that the service is running."},
              std::move(detail));
}

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

std::unexpected<Error> fail_refused(std::string detail) {
  return fail(ErrorKind::unavailable, "speech_refused",
              {"Tjänsten som skriver ut tal nekade anropet. Be den som sköter Svea att kontrollera adressen, "
               "nyckeln och modellens namn.",
               "The service that writes down speech refused the request. Ask whoever runs Svea to check the "
               "address, the key and the model's name."},
              std::move(detail));
}

std::unexpected<Error> fail_timeout(std::string detail) {
  return fail(ErrorKind::timeout, "speech_timeout",
              {"Det tog för lång tid att skriva ut inspelningen. Dela den i kortare delar och försök igen.",
               "Writing down the recording took too long. Divide it into shorter parts and try again."},
              std::move(detail));
}

}  // namespace

std::unexpected<Error> fail_speech_broken(std::string detail) {
  return fail(
      ErrorKind::unavailable, "speech_broken_reply",
      {"Svaret från tjänsten som skriver ut tal bröts eller gick inte att läsa. Försök igen.",
       "The answer of the service that writes down speech broke off or could not be read. Try again."},
      std::move(detail));
}

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
    case 408:
    case 504:
      return fail_timeout(detail);
    case 429:
    case 500:
    case 502:
    case 503:
      return fail_unreachable(detail);
    default:
      return fail_refused(detail);
  }
}

std::unexpected<Error> as_speech_error(const Error& http_error) {
  const auto detail = http_error.code + ": " + http_error.detail;
  if (http_error.kind == ErrorKind::cancelled || http_error.code == "file_unreadable")
    return std::unexpected(http_error);
  if (http_error.kind == ErrorKind::timeout) return fail_timeout(detail);
  if (http_error.code == "http_broken" || http_error.kind == ErrorKind::too_large)
    return fail_speech_broken(detail);
  return fail_unreachable(detail);
}

}  // namespace svea::llm_openai
