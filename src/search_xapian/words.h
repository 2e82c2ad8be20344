// The words of the passages, kept in Xapian's spelling dictionary.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>

#include "search/corpus_counts.h"
#include "search/tokens.h"
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

// Gathers the words of a batch that the dictionary may lack. What it has it keeps: nearest() looks whether a
// word still stands anywhere.
class NewWords {
 public:
  // `counts` are without the passage yet.
  void add(const search::PassageTokens& passage, const search::CorpusCounts& counts);
  // Throws Xapian::Error.
  void write_to(Xapian::WritableDatabase& database) const;

 private:
  std::unordered_map<std::string, Xapian::termcount> words_;  // with how often they came
};

}  // namespace svea::search_xapian
