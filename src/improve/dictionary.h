// Port: which words there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::improve {

// Safe to call from any thread.
class Dictionary {
 public:
  enum class Word {
    unknown,
    joined,  // made of words that are listed: "miljönämndsordförande"
    listed,
  };

  virtual ~Dictionary() = default;

  // False where none is installed: then every word is unknown, and nothing is said of spelling.
  [[nodiscard]] virtual bool is_there() const = 0;
  // A word as it is written, capitals and all. Microseconds.
  [[nodiscard]] virtual Word look_up(std::string_view word) const = 0;
  // The base forms of a word: "hus" of "huset"; more than one where it can be read in several ways.
  [[nodiscard]] virtual std::vector<std::string> stems(std::string_view word) const = 0;
  // What an unknown word could be. A third of a second.
  [[nodiscard]] virtual std::vector<std::string> suggestions(std::string_view word) const = 0;
};

// Knows no word: what there is where no dictionary is installed.
class NoDictionary final : public Dictionary {
 public:
  [[nodiscard]] bool is_there() const override { return false; }
  [[nodiscard]] Word look_up(std::string_view) const override { return Word::unknown; }
  [[nodiscard]] std::vector<std::string> stems(std::string_view) const override { return {}; }
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view) const override { return {}; }
};

}  // namespace svea::improve
