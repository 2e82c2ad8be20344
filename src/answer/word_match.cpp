#include "answer/word_match.h"

#include "text/ngrams.h"
#include "text/words.h"

namespace svea::answer {
namespace {

std::unordered_map<std::uint32_t, int> index_of(const std::vector<std::uint32_t>& hashes) {
  std::unordered_map<std::uint32_t, int> index;
  for (std::size_t i = 0; i < hashes.size(); ++i) index.emplace(hashes[i], static_cast<int>(i));
  return index;
}

int find(const std::unordered_map<std::uint32_t, int>& index, std::uint32_t hash) {
  const auto found = index.find(hash);
  return found == index.end() ? k_no_term : found->second;
}

}  // namespace

WordMatcher::WordMatcher(const Question& question)
    : stems_(index_of(question.stems)),
      all_stems_(index_of(question.all_stems)),
      grams_(index_of(question.grams)) {
  for (std::size_t wording = 0; wording < question.other_wordings.size(); ++wording) {
    const auto& words = question.other_wordings[wording].words;
    for (std::size_t place = 0; place < words.size(); ++place)
      other_wordings_[words[place]].push_back(
          {static_cast<std::uint16_t>(wording), static_cast<std::uint16_t>(place)});
  }
}

const WordMatch& WordMatcher::match(const std::string& folded_word) {
  const auto known = known_.find(folded_word);
  if (known != known_.end()) return known->second;
  return known_.emplace(folded_word, compare(folded_word)).first->second;
}

WordMatch WordMatcher::compare(const std::string& folded_word) {
  WordMatch match;
  const auto stem = text::stable_hash(text::stem(folded_word));
  match.any_stem = find(all_stems_, stem);
  match.stem = find(stems_, stem);
  match.is_content = !text::is_stop_word(folded_word);
  const auto other = other_wordings_.find(match.is_content ? stem : text::stable_hash(folded_word));
  if (other != other_wordings_.end()) match.other_wordings = other->second;
  if (!match.is_content && match.stem == k_no_term) return match;
  hashes_.clear();
  text::append_ngrams(folded_word, k_gram_length, hashes_);
  match.gram_count = static_cast<int>(hashes_.size());
  for (const auto hash : hashes_)
    if (const int gram = find(grams_, hash); gram != k_no_term)
      match.grams.push_back(static_cast<std::uint16_t>(gram));
  return match;
}

}  // namespace svea::answer
