#include "search_xapian/words.h"

#include "search/spelling.h"
#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search_xapian {
namespace {

// By then the dictionary has seen the forms that people write, and counting on would take as long as all the
// rest.
constexpr std::int64_t k_passages_until_known = 8;

bool is_kept(std::string_view word) {
  return text::code_points(word) >= static_cast<std::int64_t>(search::k_mended_letters_min) &&
         word.find_first_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string Words::nearest(std::string_view folded_word) const {
  if (!is_kept(folded_word) || database_.term_exists(text::stem(folded_word))) return {};
  // A spelling without marks is the key of those with them. It may outlive its words, so each is looked up.
  const std::string word(folded_word);
  for (auto with_marks = database_.synonyms_begin(word); with_marks != database_.synonyms_end(word);
       ++with_marks)
    if (database_.term_exists(text::stem(*with_marks))) return *with_marks;
  std::string meant =
      database_.get_spelling_suggestion(word, static_cast<unsigned>(search::edits_max(folded_word.size())));
  return !meant.empty() && database_.term_exists(text::stem(meant)) ? meant : "";
}

void NewWords::add(const search::PassageTokens& passage, const search::CorpusCounts& counts) {
  for (const std::string_view tokens : {passage.context, passage.body})
    for (std::size_t at = 0; at < tokens.size();) {
      const search::Token token = search::read_token(tokens, at);
      if (token.is_stop_word()) continue;
      const auto stem = search::term_hash(search::TermKind::stem, text::stable_hash(token.stem));
      if (counts.passages_with(stem) < k_passages_until_known && is_kept(token.word))
        ++words_[std::string(token.word)];
    }
}

void NewWords::write_to(Xapian::WritableDatabase& database) const {
  for (const auto& [word, count] : words_) {
    database.add_spelling(word, count);
    if (const std::string plain = search::without_marks(word); plain != word)
      database.add_synonym(plain, word);
  }
}

}  // namespace svea::search_xapian
