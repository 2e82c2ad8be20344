#include "http_client/service_errors.h"

#include <fmt/format.h>

namespace svea::http_client {
namespace {

std::string code_of(const NamedService& service, std::string_view what) {
  return fmt::format("{}_{}", service.code, what);
}

}  // namespace

std::unexpected<Error> fail_unreachable(const NamedService& service, std::string detail) {
  const auto& [sv, en] = service.name;
  return fail(
      ErrorKind::unavailable, code_of(service, "unreachable"),
      {fmt::format("Just nu går det inte att nå {}. Försök igen om en stund{}. Fortsätter det, be den som "
                   "sköter Svea att kontrollera att tjänsten är igång.",
                   sv, service.otherwise.sv),
       fmt::format("Just now it is not possible to reach {}. Try again in a while{}. If it goes on, ask "
                   "whoever runs Svea to check that the service is running.",
                   en, service.otherwise.en)},
      std::move(detail));
}

std::unexpected<Error> fail_refused(const NamedService& service, std::string detail) {
  const auto& [sv, en] = service.name;
  return fail(
      ErrorKind::unavailable, code_of(service, "refused"),
      {fmt::format("Anropet till {} nekades. Be den som sköter Svea att kontrollera tjänstens adress, "
                   "nyckel och andra inställningar.",
                   sv),
       fmt::format("The request to {} was refused. Ask whoever runs Svea to check the service's "
                   "address, key and other settings.",
                   en)},
      std::move(detail));
}

std::unexpected<Error> fail_broken(const NamedService& service, std::string detail) {
  const auto& [sv, en] = service.name;
  return fail(
      ErrorKind::unavailable, code_of(service, "broken_reply"),
      {fmt::format("Svaret från {} bröts eller gick inte att läsa. Försök igen{}.", sv, service.otherwise.sv),
       fmt::format("The answer of {} broke off or could not be read. Try again{}.", en,
                   service.otherwise.en)},
      std::move(detail));
}

std::unexpected<Error> fail_timeout(const NamedService& service, std::string detail) {
  const auto& [sv, en] = service.name;
  return fail(ErrorKind::timeout, code_of(service, "timeout"),
              {fmt::format("Det tog för lång tid för {}. {}", sv, service.when_slow.sv),
               fmt::format("It took {} too long. {}", en, service.when_slow.en)},
              std::move(detail));
}

std::unexpected<Error> fail_status(const NamedService& service, int status, std::string detail) {
  if (status == 408 || status == 504) return fail_timeout(service, std::move(detail));
  if (status == 429 || status >= 500) return fail_unreachable(service, std::move(detail));
  return fail_refused(service, std::move(detail));
}

std::unexpected<Error> as_service_error(const NamedService& service, const Error& http_error) {
  if (http_error.kind == ErrorKind::cancelled || http_error.code == "file_unreadable")
    return std::unexpected(http_error);
  auto detail = http_error.code + ": " + http_error.detail;
  if (http_error.kind == ErrorKind::timeout) return fail_timeout(service, std::move(detail));
  if (http_error.code == "http_broken" || http_error.kind == ErrorKind::too_large)
    return fail_broken(service, std::move(detail));
  return fail_unreachable(service, std::move(detail));
}

}  // namespace svea::http_client
