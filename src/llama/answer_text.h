// The text of an answer as it grows, let out in whole characters and never past a stop text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::llama {

class AnswerText {
 public:
  // None of `stops` is empty.
  explicit AnswerText(std::vector<std::string> stops) : stops_(std::move(stops)) {}

  // What can be shown now that `piece` has come: valid UTF-8, perhaps nothing. Nothing more once it has
  // stopped.
  [[nodiscard]] std::string add(std::string_view piece);
  // What was held back, at the end; half a character becomes U+FFFD.
  [[nodiscard]] std::string finish();
  // Whether a stop text has come; it and all after it is left out.
  [[nodiscard]] bool has_stopped() const { return has_stopped_; }

 private:
  [[nodiscard]] std::size_t showable() const;

  std::vector<std::string> stops_;
  std::string held_;
  bool has_stopped_ = false;
};

}  // namespace svea::llama
