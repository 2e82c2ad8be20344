#include "identity/sign_in.h"

#include <fmt/format.h>

#include "base/limits.h"
#include "identity/email.h"

namespace svea::identity {
namespace {

std::unexpected<Error> password_failed() {
  return fail(
      ErrorKind::unauthenticated, "sign_in_failed",
      {"Fel e-postadress eller lösenord. Försök igen, eller be din administratör om en ny inloggningslänk.",
       "Wrong e-mail address or password. Try again, or ask your administrator for a new sign-in link."});
}

std::unexpected<Error> link_failed() {
  return fail(ErrorKind::unauthenticated, "sign_in_failed",
              {"Länken är redan använd eller för gammal. Be din administratör om en ny.",
               "The link has been used or is too old. Ask your administrator for a new one."});
}

std::unexpected<Error> too_often() {
  const auto minutes = limits::k_sign_in_window.count();
  return fail(ErrorKind::busy, "sign_in_too_often",
              {fmt::format("För många försök. Vänta {} minuter och försök sedan igen.", minutes),
               fmt::format("Too many attempts. Wait {} minutes, then try again.", minutes)});
}

}  // namespace

Result<SessionStart> SignIn::with_password(std::string_view email, std::string_view password,
                                           std::string_view address) {
  const auto account = normal_email(email);
  if (!account) return password_failed();
  if (!limiter_.begin(*account, address)) return too_often();
  const auto person = TRY(directory_.find_person(*account));
  if (!TRY(passwords_.matches(person ? std::optional(person->id) : std::nullopt, password)))
    return password_failed();
  limiter_.succeeded(*account, address);
  return sessions_.start(*person);
}

Result<SessionStart> SignIn::with_link(std::string_view secret) {
  const auto person = TRY(links_.take(secret));
  if (!person) return link_failed();
  return sessions_.start(*person);
}

}  // namespace svea::identity
