// An organisation's writing guide: how it wants its texts to sound.
#pragma once

#include <string>
#include <vector>

namespace svea::improve {

struct GuideWord {
  std::string avoid;
  std::string write;  // "": the word is only pointed at
  std::string why;    // for the person; may be ""
};

// How the reader is spoken to.
enum class Address { du, ni, none };
// How the organisation speaks of itself.
enum class Person { vi, authority };

// The authorities' own writing rules where an organisation has no guide: "du" and "vi", the one who acts
// named, sentences that can be read in one breath (Myndigheternas skrivregler).
struct Guide {
  std::vector<GuideWord> words;
  Address address = Address::du;
  Person person = Person::vi;
  bool avoid_passive = true;
  int sentence_words_max = 35;  // 0: any
  std::string text;             // what a language model is told besides
};

}  // namespace svea::improve
