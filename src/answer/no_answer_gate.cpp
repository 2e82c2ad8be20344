#include "answer/no_answer_gate.h"

#include <utility>

#include "answer/prompt.h"

namespace svea::answer {

std::string NoAnswerGate::take(std::string_view text) {
  if (is_open_) return std::string(text);
  held_ += text;
  const auto start = held_.find_first_not_of(" \t\r\n*\"");
  if (start == std::string::npos) return {};
  const auto begun = std::string_view(held_).substr(start);
  if (k_no_answer_mark.starts_with(begun.substr(0, k_no_answer_mark.size()))) return {};
  return open();
}

std::string NoAnswerGate::open() {
  is_open_ = true;
  return std::exchange(held_, {});
}

bool NoAnswerGate::says_no_answer() const { return !is_open_ && held_.contains(k_no_answer_mark); }

}  // namespace svea::answer
