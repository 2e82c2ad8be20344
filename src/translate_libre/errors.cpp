#include "translate_libre/errors.h"

#include <fmt/format.h>

namespace svea::translate_libre {
namespace {

std::unexpected<Error> fail_unreachable(std::string detail) {
  return fail(ErrorKind::unavailable, "translation_unreachable",
              {"Översättningstjänsten går inte att nå just nu. Försök igen om en stund, eller skriv brevet "
               "bara på svenska.",
               "The translation service can't be reached just now. Try again in a while, or write the letter "
               "in Swedish only."},
              std::move(detail));
}

}  // namespace

std::unexpected<Error> fail_broken(std::string detail) {
  return fail(
      ErrorKind::unavailable, "translation_broken_reply",
      {"Svaret från översättningstjänsten gick inte att läsa. Försök igen, eller skriv brevet bara på "
       "svenska.",
       "The translation service's answer could not be read. Try again, or write the letter in Swedish only."},
      std::move(detail));
}

std::unexpected<Error> fail_status(const http_client::Response& response) {
  const auto detail = fmt::format("HTTP {}", response.status);
  if (response.status == 429 || response.status >= 500) return fail_unreachable(detail);
  return fail(
      ErrorKind::unavailable, "translation_refused",
      {"Översättningstjänsten nekade anropet. Be den som sköter Svea att kontrollera adressen och nyckeln.",
       "The translation service refused the request. Ask whoever runs Svea to check the address and the "
       "key."},
      detail);
}

std::unexpected<Error> as_translation_error(const Error& http_error) {
  const auto detail = http_error.code + ": " + http_error.detail;
  if (http_error.kind == ErrorKind::cancelled) return std::unexpected(http_error);
  if (http_error.kind == ErrorKind::timeout)
    return fail(ErrorKind::timeout, "translation_timeout",
                {"Översättningen tog för lång tid. Försök igen, eller skriv brevet bara på svenska.",
                 "The translation took too long. Try again, or write the letter in Swedish only."},
                detail);
  return http_error.code == "http_broken" ? fail_broken(detail) : fail_unreachable(detail);
}

}  // namespace svea::translate_libre
