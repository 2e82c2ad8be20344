#include "base/result.h"

namespace svea {

std::unexpected<Error> fail_internal(std::string detail) {
  return fail(
      ErrorKind::internal, "internal",
      {"Något gick fel i Svea. Försök igen; händer det en gång till, visa administratören koden i loggen.",
       "Something went wrong in Svea. Try again; if it happens again, show your administrator the log."},
      std::move(detail));
}

}  // namespace svea
