#include "search_xapian/words.h"

#include <cstdlib>

#include "search/spelling.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search_xapian {
namespace {

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
  return database_.get_spelling_suggestion(word,
                                           static_cast<unsigned>(search::edits_max(folded_word.size())));
}

void WordChanges::change(const search::PassageTokens& passage, int by) {
  for (const std::string_view tokens : {passage.context, passage.body})
    for (std::size_t at = 0; at < tokens.size();) {
      const search::Token token = search::read_token(tokens, at);
      if (!token.is_stop_word() && is_kept(token.word)) changes_[std::string(token.word)] += by;
    }
}

void WordChanges::write_to(Xapian::WritableDatabase& database) {
  for (const auto& [word, by] : changes_) {
    const auto count = static_cast<Xapian::termcount>(std::abs(by));
    if (by < 0) database.remove_spelling(word, count);
    if (by <= 0) continue;
    database.add_spelling(word, count);
    if (const std::string plain = search::without_marks(word); plain != word)
      database.add_synonym(plain, word);
  }
  changes_.clear();
}

}  // namespace svea::search_xapian
