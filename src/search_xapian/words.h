// The words of the passages, kept in Xapian's spelling dictionary.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "search/vocabulary.h"

namespace svea::search_xapian {

class Words final : public search::Vocabulary {
 public:
  // `database` outlives it.
  explicit Words(const Xapian::Database& database) : database_(database) {}
  // Throws Xapian::Error.
  [[nodiscard]] std::string nearest(std::string_view folded_word) const override;

 private:
  const Xapian::Database& database_;
};

// Enters the words of the passages that came since it was last called into the dictionary. That costs about
// as much for many passages as for few, so a writer in a hurry lets them gather. Throws Xapian::Error.
void enter_new_words(Xapian::WritableDatabase& database);
// How many passages came since, at most.
[[nodiscard]] Xapian::doccount passages_with_new_words(const Xapian::Database& database);

}  // namespace svea::search_xapian
