// What small Swedish words do in a sentence. The words are words_sv.txt.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace svea::plain {

// Immutable once made; safe to call from any thread.
class Words {
 public:
  explicit Words(std::string_view list);
  // The list that travels in the program.
  [[nodiscard]] static const Words& swedish();

  // Whether the list names the folded word in that class; words of two parts are asked for with "_" between
  // them. A class that the list lacks has no words.
  [[nodiscard]] bool is(std::string_view word_class, std::string_view word) const;
  // Whether a word of the class stands at the end of it ("byggnadsnämnden" is an actor).
  [[nodiscard]] bool ends_as(std::string_view word_class, std::string_view word) const;

 private:
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> classes_;
};

}  // namespace svea::plain
