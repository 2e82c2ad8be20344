// Text packed into letters and digits: base64 and hexadecimal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::orders {

struct Unpacked {
  text::Span span;   // bytes of the text it was found in
  std::string text;  // what it says: UTF-8, several words
};

// Runs of at least 24 characters that unpack into words. Checksums, keys and identifiers unpack into none.
[[nodiscard]] std::vector<Unpacked> unpack(std::string_view text);

}  // namespace svea::orders
