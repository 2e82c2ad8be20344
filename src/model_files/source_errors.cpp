// What can go wrong at the other end.
#include <fmt/format.h>

#include "model_files/errors.h"

namespace svea::model_files {

std::unexpected<Error> fail_status(int status, const std::string& url) {
  auto detail = fmt::format("{} from {}", status, url);
  if (status == 404 || status == 410)
    return fail(
        ErrorKind::not_found, "model_source_missing",
        {"Servern har ingen sådan modell eller fil. Kontrollera källan: stora och små bokstäver räknas.",
         "The server has no such model or file. Check the source: upper and lower case matter."},
        std::move(detail));
  if (status == 401 || status == 403)
    return fail(ErrorKind::forbidden, "model_source_denied",
                {"Servern lämnar inte ut modellen utan inloggning. Godkänn utgivarens villkor på modellens "
                 "sida och sätt SVEA_HUB_TOKEN till en nyckel därifrån, eller välj en öppen modell.",
                 "The server does not hand out the model without a sign-in. Accept the publisher's terms on "
                 "the model's page and set SVEA_HUB_TOKEN to a key from there, or choose an open model."},
                std::move(detail));
  if (status == 429 || status >= 500)
    return fail(ErrorKind::busy, "model_source_busy",
                {"Servern kan inte lämna ut modellen just nu. Kör om kommandot om en stund: det fortsätter "
                 "där det slutade.",
                 "The server can't hand out the model just now. Run the command again in a while: it goes on "
                 "where it stopped."},
                std::move(detail));
  return fail(ErrorKind::unavailable, "model_source_failed",
              {fmt::format("Servern svarade med felet {}. Kontrollera källan.", status),
               fmt::format("The server answered with error {}. Check the source.", status)},
              std::move(detail));
}

std::unexpected<Error> fail_insecure_redirect(const std::string& to) {
  return fail(ErrorKind::unavailable, "model_redirect_insecure",
              {"Servern skickade vidare från https till http, där filen kan bytas ut på vägen. Inget "
               "hämtades. Välj en annan källa.",
               "The server sent on from https to http, where the file can be exchanged on its way. Nothing "
               "was fetched. Choose another source."},
              to);
}

std::unexpected<Error> fail_redirects(const std::string& url) {
  return fail(ErrorKind::unavailable, "model_redirects_too_many",
              {"Servern skickade vidare gång på gång utan att lämna ut filen. Kontrollera källan.",
               "The server sent on time after time without handing out the file. Check the source."},
              url);
}

std::unexpected<Error> fail_hub_not_understood(std::string detail) {
  return fail(ErrorKind::unavailable, "model_hub_not_understood",
              {"Svaret om modellens filer gick inte att läsa. Kontrollera SVEA_HUB_URL, eller ge filens "
               "adress i stället för hf:.",
               "The answer about the model's files could not be read. Check SVEA_HUB_URL, or give the file's "
               "address instead of hf:."},
              std::move(detail));
}

std::unexpected<Error> fail_file_unclear(const std::string& files) {
  return fail(
      ErrorKind::invalid_input, "model_file_unclear",
      {fmt::format("Modellen finns i flera filer. Välj en med hf:ägare/namn:fil\n{}", files),
       fmt::format("The model comes in several files. Choose one with hf:owner/name:file\n{}", files)});
}

std::unexpected<Error> fail_no_file(const std::string& model) {
  return fail(ErrorKind::not_found, "model_file_missing",
              {fmt::format("{} har ingen sådan fil i formatet GGUF. Sök efter en utgåva av modellen som har "
                           "det; de heter ofta något på -GGUF.",
                           model),
               fmt::format("{} has no such file in the GGUF format. Look for an edition of the model that "
                           "has; their names often end in -GGUF.",
                           model)});
}

std::unexpected<Error> fail_split(const std::string& file) {
  return fail(
      ErrorKind::unsupported, "model_file_split",
      {fmt::format("{} är en del av en modell som är uppdelad i flera filer. Välj en kvantisering som ryms i "
                   "en fil, eller foga ihop delarna med llama-gguf-split och lägg filen i modellmappen.",
                   file),
       fmt::format(
           "{} is one part of a model that is split into several files. Choose a quantisation that fits in "
           "one, or join the parts with llama-gguf-split and put the file into the models' folder.",
           file)});
}

std::unexpected<Error> fail_too_large(std::string detail) {
  return fail(ErrorKind::too_large, "model_too_large",
              {"Servern skickar mer än filen ska ha. Inget sparades. Kontrollera källan.",
               "The server sends more than the file should have. Nothing was kept. Check the source."},
              std::move(detail));
}

std::unexpected<Error> fail_cut(std::string detail) {
  return fail(ErrorKind::unavailable, "model_source_cut",
              {"Anslutningen bröts gång på gång. Kör om kommandot: det fortsätter där det slutade.",
               "The connection broke time after time. Run the command again: it goes on where it stopped."},
              std::move(detail));
}

std::unexpected<Error> fail_checksum(std::string_view expected, std::string_view found) {
  return fail(ErrorKind::unavailable, "model_checksum_wrong",
              {"Filen som kom är inte den som skulle hämtas: dess kontrollsumma (SHA-256) är en annan. Den "
               "togs bort. Kontrollera källan och kontrollsumman och försök igen.",
               "The file that came is not the one that was to be fetched: its checksum (SHA-256) differs. It "
               "was removed. Check the source and the checksum and try again."},
              fmt::format("expected {}, found {}", expected, found));
}

}  // namespace svea::model_files
