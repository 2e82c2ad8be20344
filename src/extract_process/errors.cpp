#include "extract_process/errors.h"

#include <cerrno>
#include <cstring>

namespace svea::extract_process {

std::unexpected<Error> fail_unreadable() {
  return fail(ErrorKind::not_found, "file_unreadable",
              {"Filen kan inte öppnas. Kontrollera att den finns kvar och lägg till den igen.",
               "The file cannot be opened. Check that it is still there and add it again."},
              std::strerror(errno));
}

std::unexpected<Error> fail_crashed(std::string detail) {
  return fail(ErrorKind::invalid_input, "extract_crashed",
              {"Filen går inte att läsa: läsningen avbröts av ett fel som filens innehåll utlöste. Spara den "
               "på nytt, gärna som PDF, och lägg till den igen.",
               "The file cannot be read: something in it made the reading break off. Save it anew, "
               "preferably as PDF, and add it again."},
              std::move(detail));
}

std::unexpected<Error> fail_timeout() {
  return fail(
      ErrorKind::timeout, "extract_timeout",
      {"Filen tog för lång tid att läsa. Dela upp den i mindre filer eller spara den på nytt, och lägg till "
       "den igen.",
       "The file took too long to read. Split it into smaller files or save it anew, and add it again."});
}

std::unexpected<Error> fail_cancelled() {
  return fail(ErrorKind::cancelled, "cancelled", {"Läsningen avbröts.", "The reading was stopped."});
}

std::unexpected<Error> fail_unavailable(std::string detail) {
  return fail(ErrorKind::unavailable, "extract_unavailable",
              {"Dokument kan inte läsas in just nu: programmet svea-extract startar inte. Visa "
               "administratören det här.",
               "Documents cannot be read just now: the program svea-extract does not start. Show this to "
               "your administrator."},
              std::move(detail));
}

}  // namespace svea::extract_process
