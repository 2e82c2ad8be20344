#include "web/errors.h"

#include <fmt/format.h>

namespace svea::web {

std::unexpected<Error> fail_status(int status, const std::string& url) {
  const auto detail = fmt::format("{} {}", status, url);
  switch (status) {
    case 404:
    case 410:
      return fail(ErrorKind::not_found, "web_gone",
                  {"Sidan finns inte på den adressen. Kontrollera adressen.",
                   "There is no page at that address. Check the address."},
                  detail);
    case 401:
    case 403:
      return fail(ErrorKind::forbidden, "web_denied",
                  {"Servern släpper inte in Svea. Kontrollera användarnamn och lösenord, och att kontot får "
                   "läsa där.",
                   "The server does not let Svea in. Check the user name and the password, and that the "
                   "account may read there."},
                  detail);
    case 429:
    case 503:
      return fail(ErrorKind::busy, "web_busy",
                  {"Servern är upptagen. Svea försöker igen vid nästa synkning.",
                   "The server is busy. Svea tries again at the next synchronisation."},
                  detail);
    default:
      return fail(
          ErrorKind::unavailable, "web_failed",
          {fmt::format("Servern svarade med fel {}. Svea försöker igen vid nästa synkning.", status),
           fmt::format("The server answered with error {}. Svea tries again at the next synchronisation.",
                       status)},
          detail);
  }
}

std::unexpected<Error> fail_redirect(const std::string& to) {
  return fail(ErrorKind::forbidden, "web_redirect",
              {"Adressen leder vidare till en annan webbplats, eller runt i en ring. Lägg till den andra "
               "värden i källan om den ska vara med.",
               "The address leads on to another website, or in circles. Add the other host to the source if "
               "it shall be part of it."},
              to);
}

std::unexpected<Error> not_understood(std::string detail) {
  return fail(
      ErrorKind::unsupported, "source_not_understood",
      {"Det som finns på adressen är inte det slag av källa som angavs. Kontrollera adressen och slaget.",
       "What is at the address is not the kind of source that was given. Check the address and the kind."},
      std::move(detail));
}

std::unexpected<Error> cancelled() {
  return fail(ErrorKind::cancelled, "cancelled",
              {"Synkningen stoppades.", "The synchronisation was stopped."});
}

}  // namespace svea::web
