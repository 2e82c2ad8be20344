// Lets a model's text through as it is streamed, without addresses that no passage has.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "search/search_index.h"

namespace svea::answer {

// An order hidden in a document can make a model carry what it knows to another server, in an address that
// a page turns into a link. An address passes when a passage holds it, or holds its host and it asks
// nothing (no "?", "#" or "@"); every other becomes "[…]". Mail addresses pass when a passage holds them.
// Brackets and what else Markdown makes links of are CitationFilter's business.
class LinkFilter {
 public:
  // `hits` are what the model was given.
  explicit LinkFilter(std::span<const search::Hit> hits);

  // The next bytes, cut anywhere; gives what can be shown now.
  [[nodiscard]] std::string take(std::string_view bytes);
  // What was held back at the end of the text.
  [[nodiscard]] std::string finish();

  [[nodiscard]] bool dropped_any() const { return dropped_any_; }

 private:
  [[nodiscard]] std::string word();
  [[nodiscard]] bool may_pass(std::string_view address) const;

  std::set<std::string, std::less<>> addresses_;  // folded, as they stand in the passages
  std::set<std::string, std::less<>> hosts_;
  std::string word_;  // begun: everything since the last white space
  bool dropped_any_ = false;
};

}  // namespace svea::answer
