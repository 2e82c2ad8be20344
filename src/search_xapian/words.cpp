#include "search_xapian/words.h"

#include <unordered_map>

#include "search/spelling.h"
#include "search/tokens.h"
#include "search_xapian/layout.h"
#include "search_xapian/stored_passage.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search_xapian {
namespace {

// Among the words of so many passages, one that comes once is as likely misspelt itself; these are half of all.
constexpr Xapian::docid k_passages_many = 10'000;

bool is_kept(std::string_view word) {
  return text::code_points(word) >= static_cast<std::int64_t>(search::k_mended_letters_min) &&
         word.find_first_of("0123456789") == std::string_view::npos;
}

Xapian::docid last_entered(const Xapian::Database& database) {
  return static_cast<Xapian::docid>(number_at(database, k_words_entered_key));
}

void count_words(const search::PassageTokens& passage,
                 std::unordered_map<std::string, Xapian::termcount>& words) {
  for (const std::string_view tokens : {passage.context, passage.body})
    for (std::size_t at = 0; at < tokens.size();)
      if (const search::Token token = search::read_token(tokens, at);
          !token.is_stop_word() && is_kept(token.word))
        ++words[std::string(token.word)];
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

Xapian::doccount passages_with_new_words(const Xapian::Database& database) {
  return database.get_lastdocid() - last_entered(database);
}

void enter_new_words(Xapian::WritableDatabase& database) {
  std::unordered_map<std::string, Xapian::termcount> words;  // with how often they came
  const Xapian::docid last = database.get_lastdocid();
  const Xapian::docid first = last_entered(database) + 1;
  for (Xapian::docid id = first; id <= last; ++id) {
    const std::string stored = database.get_metadata(passage_key(id, StoredPart::ranked));
    if (stored.empty()) continue;  // removed again
    const auto part = decode_ranked(stored);
    if (!part) throw Xapian::DatabaseCorruptError("a stored passage can't be read");
    count_words(part->tokens, words);
  }
  const bool are_many = last - first >= k_passages_many;
  for (const auto& [word, count] : words) {
    if (are_many && count == 1) continue;
    database.add_spelling(word, count);
    if (const std::string plain = search::without_marks(word); plain != word)
      database.add_synonym(plain, word);
  }
  database.set_metadata(std::string(k_words_entered_key), std::to_string(last));
}

}  // namespace svea::search_xapian
