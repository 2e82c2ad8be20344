#include "gguf/errors.h"

namespace svea::gguf {

std::unexpected<Error> fail_not_gguf() {
  return fail(ErrorKind::unsupported, "model_not_gguf",
              {"Filen är ingen modellfil i formatet GGUF. Välj en fil vars namn slutar på .gguf.",
               "The file is not a model file in the GGUF format. Choose one whose name ends in .gguf."});
}

std::unexpected<Error> fail_unknown(std::string detail) {
  return fail(ErrorKind::unsupported, "model_format_unknown",
              {"Modellfilen har en form som den här versionen av Svea inte känner till. Välj en annan "
               "kvantisering, till exempel Q4_K_M, eller uppdatera Svea.",
               "The model file has a form that this version of Svea does not know. Choose another "
               "quantisation, for example Q4_K_M, or update Svea."},
              std::move(detail));
}

std::unexpected<Error> fail_damaged(std::string detail) {
  return fail(ErrorKind::invalid_input, "model_damaged",
              {"Modellfilen är skadad eller felaktigt gjord och används inte. Hämta den igen, helst från den "
               "som gav ut modellen.",
               "The model file is damaged or wrongly made and is not used. Fetch it again, preferably from "
               "whoever published the model."},
              std::move(detail));
}

std::unexpected<Error> fail_truncated(std::string detail) {
  return fail(ErrorKind::invalid_input, "model_truncated",
              {"Modellfilen är inte hel: den slutar för tidigt. Hämta den igen.",
               "The model file is not whole: it ends too early. Fetch it again."},
              std::move(detail));
}

std::unexpected<Error> fail_unreadable(std::string detail) {
  return fail(ErrorKind::invalid_input, "model_file_unreadable",
              {"Modellfilen går inte att läsa. Kontrollera att den finns och att Svea får läsa den.",
               "The model file cannot be read. Check that it exists and that Svea may read it."},
              std::move(detail));
}

}  // namespace svea::gguf
