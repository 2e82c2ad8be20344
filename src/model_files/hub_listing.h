// What a hub says of a model: its files and its licence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model_files/source.h"

namespace svea::model_files {

struct ListedFile {
  std::string name;  // with its folders
  std::uint64_t bytes = 0;
  std::string sha256;  // "" where the hub keeps none
};

struct Listing {
  std::string revision;           // a commit
  std::string licence;            // "" unknown
  std::vector<ListedFile> files;  // those in GGUF
};

// The answer of GET /api/models/{model}?blobs=true. Errors: model_hub_not_understood.
[[nodiscard]] Result<Listing> read_listing(std::string_view body);
// As Hub::find() says.
[[nodiscard]] Result<ListedFile> choose_file(const Listing& listing, const HubSource& source);

}  // namespace svea::model_files
