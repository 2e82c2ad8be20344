#include "search/snippet.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "search/tokens.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search {
namespace {

// A word that shares less with a term is not what the reader looks for.
constexpr float k_marked_similarity_min = 0.5f;
// Before the first marked word of a long sentence so many words are kept.
constexpr std::size_t k_words_before_mark = 8;
constexpr std::string_view k_left_out = "…";

struct Word {
  text::Span span;                    // bytes of the passage
  std::vector<Similarity> similar{};  // terms that it stands for

  [[nodiscard]] bool is_marked() const { return !similar.empty(); }
};

struct Part {
  std::size_t first = 0;  // words, [first, end)
  std::size_t end = 0;
  double weight = 0;
};

// Of parts that say as much, the shorter and earlier one.
bool is_better(const Part& part, const Part& best) {
  constexpr double k_as_much = 1e-9;
  if (std::abs(part.weight - best.weight) > k_as_much) return part.weight > best.weight;
  return part.weight > 0 && part.end - part.first < best.end - best.first;
}

class Passage {
 public:
  Passage(std::string_view text, const QueryTerms& query, WordMatches& matches) : text_(text), query_(query) {
    for (const text::Span& sentence : text::sentences(text)) {
      sentence_ends_.push_back(words_.size());
      const std::string_view inside = text.substr(sentence.start, sentence.end - sentence.start);
      for (const text::Span& word : text::words(inside))
        add_word(sentence.start + word.start, sentence.start + word.end, matches);
      sentence_ends_.back() = words_.size();
    }
  }

  [[nodiscard]] Snippet best() const {
    if (words_.empty()) return {.text = std::string(text_), .marks = {}};
    Part best = shortened({0, sentence_ends_.front(), 0});
    for (std::size_t i = 0; i < sentence_ends_.size(); ++i) {
      const std::size_t first = i == 0 ? 0 : sentence_ends_[i - 1];
      for (std::size_t last = i; last < std::min(i + 2, sentence_ends_.size()); ++last)
        if (const Part part = shortened({first, sentence_ends_[last], 0}); is_better(part, best)) best = part;
    }
    return shown(best);
  }

 private:
  void add_word(std::size_t start, std::size_t end, WordMatches& matches) {
    Word word{.span = {start, end}};
    std::string tokens;
    append_tokens(text_.substr(start, end - start), tokens);
    for (std::size_t at = 0; at < tokens.size();) {
      const WordMatch& match = matches.match(read_token(tokens, at));
      for (const Similarity& similar : match.similar)
        if (similar.value >= k_marked_similarity_min) word.similar.push_back(similar);
      for (const SynonymWord& synonym : match.synonym_words)
        for (const std::uint16_t term : query_.synonyms[synonym.synonym].terms)
          if (!text::is_stop_word(text::fold(text_.substr(start, end - start))))
            word.similar.push_back({term, k_synonym_value});
    }
    words_.push_back(std::move(word));
  }

  // Cut to the words around its first mark where it is too long; with its weight.
  [[nodiscard]] Part shortened(Part part) const {
    if (part.end - part.first > k_snippet_words_max) {
      const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(part.first);
      const auto end = words_.begin() + static_cast<std::ptrdiff_t>(part.end);
      const auto marked = std::find_if(begin, end, [](const Word& word) { return word.is_marked(); });
      if (marked != end) {
        const std::size_t mark = static_cast<std::size_t>(marked - words_.begin());
        part.first = std::max(part.first, mark - std::min(mark, k_words_before_mark));
      }
      part.end = std::min(part.end, part.first + k_snippet_words_max);
    }
    std::vector<float> covered(query_.terms.size());
    for (std::size_t i = part.first; i < part.end; ++i)
      for (const Similarity& similar : words_[i].similar)
        covered[similar.term] = std::max(covered[similar.term], similar.value);
    for (std::size_t i = 0; i < covered.size(); ++i) part.weight += query_.terms[i].idf * covered[i];
    return part;
  }

  [[nodiscard]] bool starts_sentence(std::size_t word) const {
    return word == 0 || std::ranges::find(sentence_ends_, word) != sentence_ends_.end();
  }

  [[nodiscard]] Snippet shown(const Part& part) const {
    const std::size_t start = part.first == 0 ? 0 : words_[part.first].span.start;
    const std::size_t end = part.end == words_.size() ? text_.size() : words_[part.end].span.start;
    Snippet snippet;
    if (!starts_sentence(part.first)) snippet.text = k_left_out;
    const std::size_t before = snippet.text.size();
    std::string_view written = text_.substr(start, end - start);
    while (!written.empty() &&
           text::is_space(text::code_point(written, text::previous(written, written.size())).value))
      written = written.substr(0, text::previous(written, written.size()));
    snippet.text += written;
    if (part.end < words_.size() && !starts_sentence(part.end)) snippet.text += k_left_out;
    const text::CodePointMap map(snippet.text);
    for (std::size_t i = part.first; i < part.end; ++i)
      if (words_[i].is_marked())
        snippet.marks.emplace_back(map.code_point_at(before + words_[i].span.start - start),
                                   map.code_point_at(before + words_[i].span.end - start));
    return snippet;
  }

  std::string_view text_;
  const QueryTerms& query_;
  std::vector<Word> words_;
  std::vector<std::size_t> sentence_ends_;  // in words
};

}  // namespace

Snippet best_snippet(std::string_view passage, const QueryTerms& query, WordMatches& matches) {
  return Passage(passage, query, matches).best();
}

}  // namespace svea::search
