// The words of a sentence as a model hears them, and where a command may begin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::orders {

struct SpokenWords {
  std::vector<std::string> words;  // folded
  std::vector<bool> after_pause;   // parallel: the sentence or a clause begins here
  std::vector<std::string> runs;   // letters that stood apart with nothing to tell where words end
  bool is_disguised = false;       // some were written "1gn0r3r4" or "g.l.ö.m"

  // A verb at `at` commands: it begins a clause or follows "du ska", "och", "please", "always" …
  [[nodiscard]] bool may_command(std::size_t at) const;
  // A name of so many words at `at` calls somebody: "Assistent, …", "Till alla modeller: …".
  [[nodiscard]] bool may_address(std::size_t at, std::size_t count) const;
};

[[nodiscard]] SpokenWords spoken_words(std::string_view sentence);

}  // namespace svea::orders
