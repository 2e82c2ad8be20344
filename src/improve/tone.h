// What an organisation's writing guide asks for.
#pragma once

#include <span>

#include "improve/finding.h"
#include "improve/guide.h"
#include "improve/passage.h"
#include "plain/replacement_list.h"

namespace svea::improve {

class Tone {
 public:
  explicit Tone(const Guide& guide);  // borrows it

  // Words to avoid, address, person, passives that name who acts, long sentences.
  void append(const Passage& passage, Findings& findings) const;

 private:
  void append_words(const Passage& passage, Findings& findings) const;
  void append_address(const Passage& passage, Findings& findings) const;

  struct Word {
    GuideWord said;
    plain::ReplacementList list;      // of this word alone; empty where nothing is to be written instead
    std::vector<std::string> tokens;  // folded
  };

  const Guide& guide_;
  std::vector<Word> words_;
};

}  // namespace svea::improve
