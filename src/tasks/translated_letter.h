// A letter in another language, line by line, its facts checked.
#pragma once

#include <stop_token>
#include <string>

#include "llm/translator.h"

namespace svea::tasks {

struct TranslatedLetter {
  std::string engine;
  std::string letter;            // Markdown, headed by what it is: a machine's translation
  std::size_t left_swedish = 0;  // lines whose numbers or names would have changed: they stand in Swedish
};

// `letter` is Markdown in Swedish. Contact ways and gaps in brackets stand as they are. Numbers have to be
// the same, in whatever digits, and names of persons too where the language is written with Latin letters.
// Errors: those of llm::Translator.
[[nodiscard]] Result<TranslatedLetter> translate_letter(llm::Translator& translator,
                                                        const std::string& letter,
                                                        const std::string& language, const llm::Need& need,
                                                        std::stop_token stop);

}  // namespace svea::tasks
