#include "plain/split_phrases.h"
#include "plain/split_place.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// A subject of more words is too long to be said twice.
constexpr std::size_t k_subject_words_max = 3;
// One of which only the head is said again.
constexpr std::size_t k_long_subject_words_max = 9;

}  // namespace

std::optional<std::string> SplitPlace::subject() const {
  if (!sentence_.main_verb || *sentence_.main_verb == 0) return std::nullopt;
  const std::size_t verb = *sentence_.main_verb;
  if (auto first = first_subject(verb)) return first;
  if (auto head = head_of_subject(verb)) return head;
  return subject_after(verb);
}

std::optional<std::string> SplitPlace::first_subject(std::size_t verb) const {
  const auto& all = tokens();
  if (verb > k_subject_words_max) return std::nullopt;
  for (std::size_t i = 0; i < verb; ++i)
    if (all[i].role != Role::other && all[i].role != Role::pronoun && all[i].role != Role::determiner)
      return std::nullopt;
  const Words& words = Words::swedish();
  const Token& last = all[verb - 1];
  const bool names_it = last.role == Role::pronoun || may_be_definite(last.folded) ||
                        words.ends_as("actor", last.folded) || (verb > 1 && last.is_capital);
  if (!names_it || words.is("time", last.folded) || last.folded == "det" || last.folded == "man")
    return std::nullopt;
  // "Det förslaget lämnade regeringen": a subject after the verb.
  if (verb + 1 < all.size() &&
      (all[verb + 1].role == Role::pronoun || words.ends_as("actor", all[verb + 1].folded)))
    return std::nullopt;
  const std::size_t start = all[0].span.start;
  return std::string(text_.substr(start, last.span.end - start));
}

// "Myndigheten för samhällsskydd och beredskap ska": "Myndigheten".
std::optional<std::string> SplitPlace::head_of_subject(std::size_t verb) const {
  const auto& all = tokens();
  if (verb < 3 || verb > k_long_subject_words_max || all[0].role != Role::other ||
      !Words::swedish().ends_as("actor", all[0].folded) || !may_be_definite(all[0].folded) ||
      all[1].role != Role::preposition)
    return std::nullopt;
  for (std::size_t i = 2; i < verb; ++i)
    if (all[i].role != Role::other && all[i].role != Role::preposition && all[i].role != Role::determiner &&
        all[i].role != Role::conjunction && all[i].folded != "(" && all[i].folded != ")")
      return std::nullopt;
  return std::string(written(0));
}

// "I rapporten ska verket beskriva": between a modal verb and its infinitive.
std::optional<std::string> SplitPlace::subject_after(std::size_t verb) const {
  const auto& all = tokens();
  const Words& words = Words::swedish();
  if (!words.is("must", all[verb].folded) || all[0].role == Role::finite) return std::nullopt;
  std::size_t end = verb + 1;
  while (
      end < all.size() && end <= verb + k_subject_words_max &&
      (all[end].role == Role::other || all[end].role == Role::pronoun || all[end].role == Role::determiner))
    ++end;
  if (end == verb + 1) return std::nullopt;
  std::size_t infinitive = end;
  while (infinitive < all.size() && all[infinitive].role == Role::adverb) ++infinitive;
  const Token& last = all[end - 1];
  if (infinitive >= all.size() || all[infinitive].role != Role::infinitive || last.folded == "det" ||
      last.folded == "man" ||
      !(last.role == Role::pronoun || may_be_definite(last.folded) || words.ends_as("actor", last.folded) ||
        last.is_capital))
    return std::nullopt;
  const std::size_t start = all[verb + 1].span.start;
  return with_capital(text_.substr(start, last.span.end - start));
}

}  // namespace svea::plain
