#include "search/corpus_counts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "search/tokens.h"
#include "text/ngrams.h"

namespace svea::search {
namespace {

// 2^20 slots a row hold the million terms of 100,000 passages with few meetings of two common ones.
constexpr std::uint32_t k_row_bits = 20;
constexpr std::size_t k_row_slots = std::size_t{1} << k_row_bits;
constexpr std::uint16_t k_count_max = 0xFFFF;

// Multiplicative hashing (Knuth, TAOCP 6.4) with a constant for each row.
std::size_t slot(std::uint32_t term, int row) {
  constexpr std::uint32_t multipliers[] = {2654435769u, 2246822519u};
  return static_cast<std::size_t>(row) * k_row_slots + ((term * multipliers[row]) >> (32 - k_row_bits));
}

}  // namespace

std::uint32_t term_hash(TermKind kind, std::uint32_t hash) {
  return (hash ^ static_cast<std::uint32_t>(kind) * 0x9E3779B9u) * 0x85EBCA6Bu;
}

PassageCounts count_passage(const PassageTokens& passage) {
  PassageCounts counts{
      .terms = {}, .token_bytes = static_cast<std::int64_t>(passage.context.size() + passage.body.size())};
  std::vector<std::string_view> words;
  std::vector<std::uint32_t>& terms = counts.terms;
  for (const std::string_view tokens : {passage.context, passage.body}) {
    for (std::size_t at = 0; at < tokens.size();) {
      const Token token = read_token(tokens, at);
      if (token.is_stop_word()) continue;
      words.push_back(token.word);
      terms.push_back(term_hash(TermKind::stem, text::stable_hash(token.stem)));
    }
  }
  // N-grams of each word once: text repeats its words.
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  std::vector<std::uint32_t> ngrams;
  for (const std::string_view word : words) text::append_ngrams(word, k_ngram_letters, ngrams);
  for (const std::uint32_t hash : ngrams) terms.push_back(term_hash(TermKind::ngram, hash));
  std::ranges::sort(terms);
  terms.erase(std::ranges::unique(terms).begin(), terms.end());
  return counts;
}

CorpusCounts::CorpusCounts() : slots_(2 * k_row_slots) {}

void CorpusCounts::change(const PassageCounts& passage, int by) {
  for (const std::uint32_t term : passage.terms) {
    for (const int row : {0, 1}) {
      auto& count = slots_[slot(term, row)];
      const std::uint16_t value = count.load(std::memory_order_relaxed);
      // A count that has stood still at the top no longer knows how many there are.
      if (value == k_count_max || (by < 0 && value == 0)) continue;
      count.store(static_cast<std::uint16_t>(value + by), std::memory_order_relaxed);
    }
  }
  passages_ += by;
  token_bytes_ += by * passage.token_bytes;
}

void CorpusCounts::add(const PassageCounts& passage) { change(passage, 1); }
void CorpusCounts::remove(const PassageCounts& passage) { change(passage, -1); }

void CorpusCounts::clear() {
  for (auto& count : slots_) count.store(0, std::memory_order_relaxed);
  passages_ = 0;
  token_bytes_ = 0;
}

double CorpusCounts::mean_token_bytes() const {
  const auto count = static_cast<double>(passages());
  const auto bytes = static_cast<double>(token_bytes_.load(std::memory_order_relaxed));
  return count > 0 ? std::max(1.0, bytes / count) : 1.0;
}

std::int64_t CorpusCounts::passages_with(std::uint32_t term) const {
  return std::min(slots_[slot(term, 0)].load(std::memory_order_relaxed),
                  slots_[slot(term, 1)].load(std::memory_order_relaxed));
}

double CorpusCounts::idf(std::uint32_t term) const {
  const auto all = static_cast<double>(passages());
  const double with = std::min(static_cast<double>(passages_with(term)), all);
  return std::log(1.0 + (all - with + 0.5) / (with + 0.5));
}

std::string CorpusCounts::save() const {
  const std::int64_t head[] = {passages_.load(), token_bytes_.load()};
  std::string bytes(sizeof head + slots_.size() * sizeof(std::uint16_t), '\0');
  std::memcpy(bytes.data(), head, sizeof head);
  char* out = bytes.data() + sizeof head;
  for (const auto& count : slots_) {
    const std::uint16_t value = count.load(std::memory_order_relaxed);
    std::memcpy(out, &value, sizeof value);
    out += sizeof value;
  }
  return bytes;
}

bool CorpusCounts::load(std::string_view bytes) {
  std::int64_t head[2];
  if (bytes.size() != sizeof head + slots_.size() * sizeof(std::uint16_t)) return false;
  std::memcpy(head, bytes.data(), sizeof head);
  const char* in = bytes.data() + sizeof head;
  for (auto& count : slots_) {
    std::uint16_t value = 0;
    std::memcpy(&value, in, sizeof value);
    count.store(value, std::memory_order_relaxed);
    in += sizeof value;
  }
  passages_ = head[0];
  token_bytes_ = head[1];
  return true;
}

}  // namespace svea::search
