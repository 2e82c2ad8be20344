#include "cli/language.h"

#include <cstdlib>

namespace svea::cli {

Language choose_language(std::string_view asked) {
  const auto is_english = [](std::string_view value) { return value.starts_with("en"); };
  if (!asked.empty()) return is_english(asked) ? Language::english : Language::swedish;
  for (const char* name : {"SVEA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value)
      return is_english(value) ? Language::english : Language::swedish;
  return Language::swedish;
}

}  // namespace svea::cli
