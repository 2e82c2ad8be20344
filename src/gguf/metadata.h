// The named values of a GGUF header, as far as they say something of the model.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gguf/header_reader.h"

namespace svea::gguf {

struct Metadata {
  std::map<std::string, std::uint64_t, std::less<>> numbers;  // whole numbers from 0; flags as 0 and 1
  std::map<std::string, std::string, std::less<>> texts;      // "" where it was too long to keep
  std::map<std::string, std::vector<std::string>, std::less<>>
      lists;                                                  // of texts, of those that are asked for
  std::map<std::string, std::uint64_t, std::less<>> lengths;  // of all lists
  std::map<std::string, std::uint64_t, std::less<>> sums;     // of lists of whole numbers, one a layer

  // 0 and "" where there is none.
  [[nodiscard]] std::uint64_t number(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key) const;
};

// `count` entries. Errors: those of read_facts().
[[nodiscard]] Result<Metadata> read_metadata(HeaderReader& reader, std::uint64_t count);

}  // namespace svea::gguf
