#include "search/tokens.h"

#include <algorithm>

#include "search/reference_terms.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search {
namespace {

// Longer "words" are addresses and keys: their beginning tells them apart.
constexpr std::size_t k_word_bytes_max = 64;
constexpr char k_sentence_start = 0;  // stands before a token; no token is so short
constexpr std::string_view k_connectors = "-/:";
constexpr std::string_view k_unicode_hyphen = "\u2010";  // what folding leaves of the no-break hyphen too

void append_token(std::string_view word, std::string& out) {
  if (word.empty()) return;
  if (word.size() > k_word_bytes_max) word = word.substr(0, text::previous(word, k_word_bytes_max + 1));
  // Snowball's Swedish rules only take endings away, so a stem is a length.
  const std::size_t stem_bytes =
      text::is_stop_word(word) ? 0 : std::min(text::stem(word).size(), word.size());
  out += static_cast<char>(word.size());
  out += static_cast<char>(stem_bytes);
  out += word;
}

void append_word(std::string_view folded, std::string& out) {
  const bool has_connector = folded.find_first_of(k_connectors) != std::string_view::npos;
  const bool has_digit = folded.find_first_of("0123456789") != std::string_view::npos;
  if (!has_connector || has_digit) append_token(folded, out);
  if (!has_connector) return;
  for (std::size_t start = 0; start < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(k_connectors, start), folded.size());
    append_token(folded.substr(start, end - start), out);
    if (end < folded.size() && folded[end] == ':' && !has_digit) return;  // "EU:s": the ending says nothing
    start = end + 1;
  }
}

}  // namespace

void append_tokens(std::string_view utf8, std::string& out) {
  for (const text::Span& span : text::sentences(utf8)) {
    const std::string_view sentence = utf8.substr(span.start, span.end - span.start);
    const std::vector<text::Span> words = text::words(sentence);
    ReferenceTerms references(sentence, words);
    const std::size_t sentence_at = out.size();
    out += k_sentence_start;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string folded = text::fold(sentence.substr(words[i].start, words[i].end - words[i].start));
      if (const auto hyphen = folded.find(k_unicode_hyphen); hyphen != std::string::npos) {
        folded[hyphen] = '-';
        folded.erase(hyphen + 1, k_unicode_hyphen.size() - 1);
      }
      append_word(folded, out);
      for (const std::string& term : references.at(i, folded)) append_token(term, out);
    }
    if (out.size() == sentence_at + 1) out.pop_back();
  }
}

Token read_token(std::string_view tokens, std::size_t& at) {
  Token token;
  while (tokens[at] == k_sentence_start) {
    token.starts_sentence = true;
    ++at;
  }
  const auto word_bytes = static_cast<unsigned char>(tokens[at]);
  const auto stem_bytes = static_cast<unsigned char>(tokens[at + 1]);
  token.word = tokens.substr(at + 2, word_bytes);
  token.stem = token.word.substr(0, stem_bytes);
  at += 2u + word_bytes;
  return token;
}

}  // namespace svea::search
