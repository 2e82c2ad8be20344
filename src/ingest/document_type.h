// What kind of document it is, by what it calls itself.
#pragma once

#include <string>
#include <string_view>

namespace svea::ingest {

// A code of model::k_document_types: by its title, else by its file name, else by its format; "" where none
// says. The first word that names a kind decides: "Riktlinjer för beslut" is a guideline.
[[nodiscard]] std::string_view find_document_type(std::string_view title, std::string_view name,
                                                  std::string_view media_type);

}  // namespace svea::ingest
