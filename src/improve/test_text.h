// A text as tests write it, improved with the dictionary of this machine.
#pragma once

#include <string>
#include <vector>

#include "improve/improve.h"
#include "must.h"
#include "spell_hunspell/hunspell_dictionary.h"

namespace svea::improve {

inline const Dictionary& swedish() {
  static const spell_hunspell::HunspellDictionary dictionary("/usr/share/hunspell");
  return dictionary;
}

inline Improved improved(const std::string& text, const Options& options = {}) {
  return must(improve({.text = text, .blocks = {}}, swedish(), options));
}

// With all edits made.
inline std::string mended(const std::string& text) { return improved(text).text; }

// Whether nothing at all is said of spelling, grammar and marks.
inline bool is_left_alone(const std::string& text) {
  return improved(text, {.guide = {}, .structure = false, .tone = false}).changes.empty();
}

// The remarks for that reason.
inline std::vector<plain::Change> remarks_on(const std::string& text, plain::Reason reason,
                                             const Options& options = {}) {
  std::vector<plain::Change> found;
  for (auto& change : improved(text, options).changes)
    if (change.reason == reason && change.edits.empty()) found.push_back(std::move(change));
  return found;
}

}  // namespace svea::improve
