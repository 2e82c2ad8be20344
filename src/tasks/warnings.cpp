#include "tasks/warnings.h"

#include <fmt/format.h>

namespace svea::tasks {

json::Object warning(std::string_view code, const Sentence& sentence) {
  return {{"code", code}, {"detail", sentence.sv}, {"detail_en", sentence.en}};
}

json::Array warnings_of(const ModelDoubts& doubts) {
  json::Array warnings;
  if (doubts.unsupported > 0)
    warnings.push_back(
        warning("sentence_unsupported",
                {fmt::format("{} av meningarna har inget tydligt stöd i texten. Kontrollera dem.",
                             doubts.unsupported),
                 fmt::format("{} of the sentences have no clear support in the text. Check them.",
                             doubts.unsupported)}));
  if (doubts.held_orders)
    warnings.push_back(
        warning("orders_in_document", {"Texten innehåller order till språkmodeller. De är utelämnade. "
                                       "Berätta det för den som ansvarar för texten.",
                                       "The text holds orders to language models. They were left out. Tell "
                                       "whoever is responsible for the text."}));
  if (doubts.has_gaps)
    warnings.push_back(
        warning("model_failed_in_part",
                {"Språkmodellen svarade inte för alla delar. De delarna är gjorda utan den.",
                 "The language model did not answer for all parts. Those were done without it."}));
  return warnings;
}

}  // namespace svea::tasks
