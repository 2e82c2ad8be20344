// What the words of a text may have to do with an order to a language model.
#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::orders {

// The senses of lexicon_sv_en.txt, in its order.
enum class Sense {
  model,          // a language model by name
  helper,         // a word that may mean one: "assistenten"
  self,           // "du", "your"
  steering,       // what a model works by: "systemprompt", "dina instruktioner"
  rules,          // what anybody may work by: "anvisningar"
  earlier,        // "tidigare", "above"
  new_task,       // "ny uppgift", "your only rule"
  addressed,      // "om du är en AI"
  task,           // "frågan": what the model was asked
  act,            // any other command
  override_them,  // "ignorera"
  is_void,        // "gäller inte"
  obey,
  reveal,
  secret,
  talk,     // what was said between the person and the model
  play,     // "låtsas att du"
  persona,  // "du är nu": said to people too
  unbound,
  say,
  answer,      // "ditt svar"
  reader,      // "användaren"
  when_asked,  // "om någon frågar"
  this_text,
  only,
  conceal,
  sources,
  other_sources,
  link,
  invisible,
  tool,
  run,
  decode,
  sender,  // "från utvecklarna"
  place,   // "bilaga", "fältet": people look there, models don't
};
inline constexpr std::size_t k_senses = static_cast<std::size_t>(Sense::place) + 1;

using Senses = std::bitset<k_senses>;

struct SenseMatch {
  Sense sense;
  std::size_t words = 1;  // from the one asked about
};

// Immutable once made: safe to read from any thread.
class Lexicon {
 public:
  [[nodiscard]] static const Lexicon& built_in();

  // All readings of what begins at words[at]; folded.
  void match(std::span<const std::string> words, std::size_t at, std::vector<SenseMatch>& found) const;
  // Senses of the words that `letters`, written without spaces, is made of: "ignorerainstruktionerna".
  [[nodiscard]] Senses within(std::string_view letters) const;

 private:
  struct Entry {
    Sense sense;
    std::vector<std::string> words;
    bool any_ending = false;  // of the last word
  };

  explicit Lexicon(std::string_view text);
  void add(Sense sense, std::string_view written);
  void match_entries(std::string_view key, std::span<const std::string> words, std::size_t at,
                     std::vector<SenseMatch>& found) const;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  // By the first word, or what is given of it where it may have any ending.
  std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> entries_;
  // By their first two bytes: most words of a text begin as none of the lexicon's does.
  std::bitset<1u << 16> beginnings_;
  std::vector<std::size_t> stem_sizes_;  // bytes of the words that may have any ending, in order
};

}  // namespace svea::orders
