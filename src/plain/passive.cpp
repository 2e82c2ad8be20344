#include "plain/passive.h"

#include <array>

#include "plain/words.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// "Det nya beslutet" is a subject of three words; longer ones make a clumsy object.
constexpr std::size_t k_subject_words_max = 3;
constexpr std::size_t k_actor_words_max = 3;

struct Case {
  std::string_view subject;
  std::string_view object;
};
constexpr auto k_pronouns = std::to_array<Case>({{"jag", "mig"},
                                                 {"du", "dig"},
                                                 {"han", "honom"},
                                                 {"hon", "henne"},
                                                 {"vi", "oss"},
                                                 {"ni", "er"},
                                                 {"de", "dem"}});

VerbForm active_form(VerbForm form) {
  using enum VerbForm;
  switch (form) {
    case infinitive_passive:
      return infinitive;
    case present_passive:
      return present;
    case preterite_passive:
      return preterite;
    default:
      return form;
  }
}

std::string active_verb(const Token& verb) {
  const auto forms = Verbs::swedish().forms(verb.lemma);
  return forms ? (*forms)[static_cast<std::size_t>(active_form(verb.form))] : std::string();
}

class PassiveReader {
 public:
  PassiveReader(std::string_view text, const Sentence& sentence) : text_(text), tokens_(sentence.tokens) {}

  std::optional<Draft> read(std::size_t main) const {
    if (main == 0 || main > k_subject_words_max || !is_subject(main)) return std::nullopt;
    std::size_t verb = main;
    std::size_t next = after_adverbs(main + 1);
    const bool has_modal = Words::swedish().is("must", tokens_[main].folded) || tokens_[main].folded == "får";
    if (has_modal) {
      verb = next;
      if (verb >= tokens_.size() || tokens_[verb].form != VerbForm::infinitive_passive) return std::nullopt;
      next = verb + 1;
    } else if (active_form(tokens_[verb].form) == tokens_[verb].form) {
      return std::nullopt;
    }
    const auto actor_end = actor_after(next);
    const auto active = active_verb(tokens_[verb]);
    if (!actor_end || active.empty()) return std::nullopt;
    std::string after = with_capital(written(next + 1, *actor_end)) + " ";
    if (has_modal) after += written(main, verb) + " ";
    after += active;
    if (!has_modal && next > verb + 1) after += " " + written(verb + 1, next);
    after += " " + object(main);
    return Draft{Reason::passive,
                 {{{tokens_[0].span.start, tokens_[*actor_end - 1].span.end}, std::move(after)}},
                 {"Det blir tydligare när den som gör något står först.",
                  "It is clearer when the one who does something comes first."}};
  }

 private:
  bool is_subject(std::size_t main) const {
    for (std::size_t i = 0; i < main; ++i)
      if (tokens_[i].role != Role::other && tokens_[i].role != Role::pronoun &&
          tokens_[i].role != Role::determiner)
        return false;
    const auto& last = tokens_[main - 1].folded;
    return tokens_[main - 1].role == Role::pronoun
               ? last != "det" && last != "man" && last != "som"
               : last.ends_with("en") || last.ends_with("et") || last.ends_with("na") || last.ends_with("an");
  }

  std::size_t after_adverbs(std::size_t i) const {
    while (i < tokens_.size() && tokens_[i].role == Role::adverb) ++i;
    return i;
  }

  // Where those end who stand after "av": an actor, and nothing that would belong to it.
  std::optional<std::size_t> actor_after(std::size_t av) const {
    if (av + 1 >= tokens_.size() || tokens_[av].folded != "av") return std::nullopt;
    std::size_t end = av + 1;
    while (end < tokens_.size() && end <= av + k_actor_words_max && tokens_[end].role == Role::other) ++end;
    if (end == av + 1 || end >= tokens_.size()) return std::nullopt;
    const Token& next = tokens_[end];
    const bool goes_on = (next.role == Role::preposition && !Words::swedish().is("when", next.folded)) ||
                         next.role == Role::conjunction || next.folded == "(" || next.folded == "," ||
                         next.folded == "som";
    if (goes_on || !Words::swedish().ends_as("actor", tokens_[end - 1].folded)) return std::nullopt;
    return end;
  }

  std::string written(std::size_t first, std::size_t end) const {
    const std::size_t start = tokens_[first].span.start;
    return std::string(text_.substr(start, tokens_[end - 1].span.end - start));
  }

  // The subject as an object, inside the sentence.
  std::string object(std::size_t main) const {
    for (const auto& [subject, object] : k_pronouns)
      if (main == 1 && tokens_[0].folded == subject) return std::string(object);
    return without_capital(written(0, main));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::optional<Draft> active_of(std::string_view text, const Sentence& sentence) {
  if (!sentence.main_verb || sentence.tokens.front().is_quoted) return std::nullopt;
  return PassiveReader(text, sentence).read(*sentence.main_verb);
}

}  // namespace svea::plain
