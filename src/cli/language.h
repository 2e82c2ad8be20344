// The language the command line speaks: Swedish unless the person's environment says English.
#pragma once

#include <string_view>

#include "base/result.h"

namespace svea::cli {

enum class Language { swedish, english };

// `asked` ("sv", "en" or "") wins over SVEA_LANGUAGE, which wins over LC_ALL, LC_MESSAGES and LANG.
[[nodiscard]] Language choose_language(std::string_view asked);

// Picks the text of the language.
class Speaker {
 public:
  explicit Speaker(Language language) : language_(language) {}
  [[nodiscard]] const char* operator()(const char* sv, const char* en) const {
    return language_ == Language::swedish ? sv : en;
  }
  [[nodiscard]] const std::string& operator()(const Sentence& sentence) const {
    return language_ == Language::swedish ? sentence.sv : sentence.en;
  }

 private:
  Language language_;
};

}  // namespace svea::cli
