// The words of the passages as a vocabulary: the index's own terms, read when a query holds a word that no
// passage does. A dictionary beside them would be as much work to keep as all the rest of the index.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "model/reach.h"
#include "search/vocabulary.h"

namespace svea::search_xapian {

class Words final : public search::Vocabulary {
 public:
  // Both outlive it. What is not within reach is not told of.
  Words(const Xapian::Database& database, const model::Reach& reach) : database_(database), reach_(reach) {}
  // Its first letter is taken to be right. Throws Xapian::Error.
  [[nodiscard]] std::string nearest(std::string_view folded_word) const override;

 private:
  [[nodiscard]] bool is_within_reach(const std::string& stem) const;

  const Xapian::Database& database_;
  const model::Reach& reach_;
};

}  // namespace svea::search_xapian
