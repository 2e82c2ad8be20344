// The front matter of a Markdown file: what its author notes about it before the text begins.
#pragma once

#include <string_view>

#include "extract_formats/properties.h"

namespace svea::extract_formats {

struct FrontMatter {
  Properties properties;
  std::string_view rest;  // the text after it; all of the text when there is no front matter
};

// Reads simple `title:`, `author:`, `date:` and `lang:` or `language:` lines, of YAML (---) or TOML (+++);
// everything else in it is passed over.
[[nodiscard]] FrontMatter split_front_matter(std::string_view text);

}  // namespace svea::extract_formats
