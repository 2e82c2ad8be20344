// Port: an engine that translates Swedish into other languages.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "llm/model_choice.h"

namespace svea::llm {

struct Translation {
  std::string engine;  // as people see it
  std::vector<std::string> texts;
};

// Thread-safe.
class Translator {
 public:
  virtual ~Translator() = default;

  // What it translates into: BCP 47, each once. None while the engine does not answer. Seconds at most.
  [[nodiscard]] virtual std::vector<std::string> languages() = 0;

  // A translation of each text (Swedish, UTF-8), in their order. `need` says whose texts they are. Blocks.
  // Errors: translation_unreachable, translation_refused, translation_broken_reply, translation_timeout,
  // cancelled.
  [[nodiscard]] virtual Result<Translation> translate(std::span<const std::string> texts,
                                                      const std::string& language, const Need& need,
                                                      std::stop_token stop) = 0;
};

}  // namespace svea::llm
