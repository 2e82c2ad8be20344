#include "store/errors.h"

#include <fmt/format.h>

#include "base/limits.h"

namespace svea::store {

std::unexpected<Error> slug_taken() {
  return fail(
      ErrorKind::conflict, "slug_taken",
      {"Kortnamnet används redan. Välj ett annat.", "The short name is already in use. Choose another."});
}

std::unexpected<Error> email_taken() {
  return fail(ErrorKind::conflict, "email_taken",
              {"Det finns redan en person med den e-postadressen.",
               "There is already a person with that e-mail address."});
}

std::unexpected<Error> source_name_taken() {
  return fail(ErrorKind::conflict, "source_name_taken",
              {"Det finns redan en källa med det namnet i utrymmet. Välj ett annat namn.",
               "There is already a source with that name in the space. Choose another name."});
}

std::unexpected<Error> source_runs() {
  return fail(ErrorKind::conflict, "source_runs",
              {"Källan hämtas just nu. Pausa den eller vänta tills det är klart, och spara sedan igen.",
               "The source is being fetched right now. Pause it or wait until it is done, then save again."});
}

std::unexpected<Error> source_documents_there() {
  return fail(ErrorKind::conflict, "source_documents_there",
              {"I det andra utrymmet finns redan dokument med samma namn som källans. Ta bort eller flytta "
               "dem först, eller välj ett annat utrymme.",
               "The other space has documents of the same names as the source's already. Remove or move them "
               "first, or choose another space."});
}

std::unexpected<Error> gone() {
  return fail(ErrorKind::not_found, "gone",
              {"Det du vill ändra finns inte längre. Ladda om sidan och se vad som gäller nu.",
               "What you want to change no longer exists. Reload the page to see what holds now."});
}

std::unexpected<Error> storage_full(std::string detail) {
  return fail(
      ErrorKind::storage_full, "storage_full",
      {"Disken är full, så inget sparades. Be den som sköter servern att frigöra utrymme och försök sedan "
       "igen.",
       "The disk is full, so nothing was saved. Ask whoever runs the server to free space, then try again."},
      std::move(detail));
}

Error intake_gave_up() {
  return {ErrorKind::internal,
          "intake_gave_up",
          {fmt::format("Svea försökte läsa in dokumentet {} gånger utan att lyckas. Försök igen, eller lägg "
                       "in det i ett annat format.",
                       limits::k_job_attempts_max),
           fmt::format("Svea tried {} times to take the document in without success. Try again, or add it in "
                       "another format.",
                       limits::k_job_attempts_max)}};
}

Error task_gave_up() {
  return {
      ErrorKind::internal,
      "task_gave_up",
      {fmt::format("Svea började {} gånger på texten utan att bli klar. Försök igen, eller dela upp texten.",
                   limits::k_job_attempts_max),
       fmt::format("Svea began {} times on the text without getting done. Try again, or divide the text.",
                   limits::k_job_attempts_max)}};
}

Error intake_cancelled() {
  return {ErrorKind::cancelled,
          "intake_cancelled",
          {"Inläsningen avbröts av en medarbetare. Läs in dokumentet igen, eller ta bort det.",
           "A colleague stopped the intake. Take the document in again, or remove it."}};
}

}  // namespace svea::store
