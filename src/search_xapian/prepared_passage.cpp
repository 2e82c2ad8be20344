#include "search_xapian/prepared_passage.h"

#include "search/passage_tokens.h"
#include "search_xapian/stored_passage.h"
#include "search_xapian/terms.h"

namespace svea::search_xapian {
namespace {

// Enough work to be worth a thread, little enough that the writer soon has its first.
constexpr std::size_t k_passages_in_group = 100;

std::vector<PreparedChanges::Prepared> prepare_all(std::span<const search::DocumentChange* const> changes) {
  std::vector<PreparedChanges::Prepared> prepared;
  for (const search::DocumentChange* change : changes) prepared.push_back({change, prepare(*change)});
  return prepared;
}

}  // namespace

std::vector<PreparedPassage> prepare(const search::DocumentChange& change) {
  std::vector<PreparedPassage> prepared;
  const search::Validity validity = search::document_validity(change);
  for (const model::Passage& passage : change.passages) {
    const search::IndexedPassage indexed = search::index_passage(change, passage, validity);
    prepared.push_back({.terms = passage_terms(indexed, change),
                        .ranked = encode_ranked(change, indexed),
                        .shown = encode_shown(change, passage),
                        .counts = search::count_passage(indexed.tokens())});
  }
  return prepared;
}

PreparedChanges::PreparedChanges(std::span<const search::DocumentChange* const> changes) : left_(changes) {
  start();
}

void PreparedChanges::start() {
  std::size_t taken = 0;
  std::size_t passages = 0;
  while (taken < left_.size() && passages < k_passages_in_group) passages += left_[taken++]->passages.size();
  const auto group = left_.first(taken);
  left_ = left_.subspan(taken);
  const bool is_last = left_.empty();
  ahead_ = std::async(is_last ? std::launch::deferred : std::launch::async, prepare_all, group);
}

std::vector<PreparedChanges::Prepared> PreparedChanges::next() {
  if (!ahead_.valid()) return {};
  auto prepared = ahead_.get();
  if (!left_.empty()) start();
  return prepared;
}

}  // namespace svea::search_xapian
