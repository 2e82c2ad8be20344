// Tells a model's answer from its saying that there is none.
#pragma once

#include <string>
#include <string_view>

namespace svea::answer {

// Holds the text back for as long as it may be the mark that says that there is no answer.
class NoAnswerGate {
 public:
  // What may be shown now.
  [[nodiscard]] std::string take(std::string_view text);
  // The text is over: what is still held back.
  [[nodiscard]] std::string open();

  [[nodiscard]] bool says_no_answer() const;

 private:
  std::string held_;
  bool is_open_ = false;
};

}  // namespace svea::answer
