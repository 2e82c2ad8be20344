// The words of the passages, kept in Xapian's spelling dictionary.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

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

// Gathers how often words come and go in a batch, so that each is changed once.
class WordChanges {
 public:
  void add(const search::PassageTokens& passage) { change(passage, 1); }
  void remove(const search::PassageTokens& passage) { change(passage, -1); }
  // Throws Xapian::Error. Empty afterwards.
  void write_to(Xapian::WritableDatabase& database);

 private:
  void change(const search::PassageTokens& passage, int by);

  std::unordered_map<std::string, std::int64_t> changes_;
};

}  // namespace svea::search_xapian
