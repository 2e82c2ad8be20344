#include "plain/split_place.h"

#include <algorithm>

#include "plain/split_phrases.h"
#include "plain/words.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// Between "och" and the verb of its clause; more is rarely one.
constexpr std::size_t k_clause_subject_words_max = 6;

constexpr std::size_t k_adjectives_max = 3;
// A sentence that ends with its verb ("Lagen ändras.") says too little when it is shorter.
constexpr std::size_t k_whole_words_min = 6;
// "Då är befälhavaren": a sentence that begins with something else has its subject and more after its verb.
constexpr std::size_t k_inverted_words_min = 2;

bool is_present(const Token& token) {
  return token.form == VerbForm::present || token.form == VerbForm::present_passive;
}

bool is_verb(Role role) { return role == Role::finite || role == Role::infinitive || role == Role::supine; }

}  // namespace

bool SplitPlace::has_main_before(std::size_t i) const {
  return !opener_.empty() || (sentence_.main_verb && *sentence_.main_verb < i);
}

std::string_view SplitPlace::written(std::size_t i) const {
  const auto span = tokens()[i].span;
  return text_.substr(span.start, span.end - span.start);
}

bool SplitPlace::may_cut(std::size_t cut, std::size_t resume, const CutNeeds& needs) const {
  const auto& all = tokens();
  if (resume >= all.size() || cut == 0 || !has_main_before(cut)) return false;
  const Token& at = all[cut];
  if (at.is_bracketed || at.is_quoted || at.waiting > 0 || at.wants_infinitive) return false;
  if (sentence_.words_between(0, all.size()) < limits_.sentence_words_min ||
      sentence_.words_between(part_start_, cut) + needs.words_added < limits_.first_words_min ||
      sentence_.words_between(resume, all.size()) + needs.words_opened < limits_.second_words_min)
    return false;
  const std::size_t last_word = all[cut - 1].folded == "," ? cut - 2 : cut - 1;
  const Token& last = all[last_word];
  if (last.role == Role::mark && last.folded != ")" && last.folded != "”") return false;
  if ((last.role == Role::finite || last.role == Role::infinitive) &&
      sentence_.words_between(part_start_, cut) + needs.words_added < k_whole_words_min)
    return false;
  const bool is_passive = last.form == VerbForm::present_passive || last.form == VerbForm::preterite_passive;
  if (last.role == Role::finite && !is_passive) return false;
  if ((waits_for_clause(last_word) && !needs.says_noun_again) || last.role == Role::adverb ||
      last.role == Role::preposition || last.role == Role::determiner || last.role == Role::conjunction ||
      last.role == Role::subordinator || last.role == Role::to)
    return false;
  return !is_limited_before(cut) && !parts_halves(cut) && leaves_no_verb_alone(resume) &&
         leaves_no_partner(resume) &&
         governs_its_infinitives(resume, needs.governs_infinitive || all[resume - 1].role == Role::to);
}

// "de uppgifter" without the clause that says which.
bool SplitPlace::waits_for_clause(std::size_t noun) const {
  const auto& all = tokens();
  if (all[noun].role != Role::other || may_be_definite(all[noun].folded)) return false;
  for (std::size_t back = 1; back <= k_adjectives_max && back <= noun; ++back) {
    const Token& token = all[noun - back];
    if (token.folded == "de" || token.folded == "den" || token.folded == "det" || token.folded == "sådana")
      return true;
    if (token.role != Role::other) return false;
  }
  return false;
}

// A condition without "om" ("Har …, får …"), a definition ("avses"), a condition after the main verb ("…,
// om"), or "får" that waits for its infinitive: what comes after belongs to it.
bool SplitPlace::is_limited_before(std::size_t cut) const {
  const auto& all = tokens();
  const Words& words = Words::swedish();
  const std::size_t main = sentence_.main_verb.value_or(0);
  if (all[0].role == Role::finite) return true;
  const bool is_inverted = all[0].role == Role::preposition || all[0].role == Role::subordinator ||
                           all[0].role == Role::adverb || all[0].role == Role::to;
  if (is_inverted && part_start_ <= main && sentence_.words_between(main + 1, cut) < k_inverted_words_min)
    return true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // "1. … 2. …", "a) … b) …", "- … - …" within a sentence is a list.
    const bool is_numbered = all[i].role == Role::number && i + 2 < all.size() && all[i + 1].folded == "." &&
                             all[i + 1].span.start == all[i].span.end;
    const bool is_lettered =
        i + 1 < all.size() && all[i].folded.size() == 1 && all[i + 1].folded == ")" && !all[i].is_bracketed;
    const bool is_dashed = all[i].folded == "-" && i > 0 && i + 1 < all.size() &&
                           all[i - 1].span.end < all[i].span.start && all[i].span.end < all[i + 1].span.start;
    if (is_numbered || is_lettered || is_dashed || words.is("archaic", all[i].folded)) return true;
  }
  if (words.is("defining", all[main].lemma) && all[main].form == VerbForm::present_passive) return true;
  bool wants = false;
  for (std::size_t i = std::max(part_start_, main); i < cut; ++i) {
    if (all[i].role == Role::subordinator && words.is("circumstance", all[i].folded)) return true;
    if (all[i].role == Role::finite) wants = words.is("modal", all[i].folded);
    if (all[i].role == Role::infinitive) wants = false;
  }
  for (std::size_t i = cut; wants && i < all.size(); ++i)
    if (all[i].role == Role::infinitive && all[i - 1].role != Role::to) return true;
  return false;
}

// "och föreslå …" that goes on with what began before the cut.
bool SplitPlace::leaves_no_partner(std::size_t resume) const {
  const auto& all = tokens();
  bool has_partner = all[resume - 1].role == Role::to;
  bool has_clause = all[resume - 1].role == Role::subordinator || all[resume].waiting > 0;
  for (std::size_t i = resume; i + 1 < all.size(); ++i) {
    if (all[i].role == Role::to || all[i].role == Role::infinitive || all[i].role == Role::supine)
      has_partner = true;
    if (all[i].role == Role::subordinator) has_clause = true;
    const bool joins = all[i].role == Role::conjunction || all[i].folded == ",";
    std::size_t after = i + 1;
    while (after + 1 < all.size() && all[after].role == Role::adverb) ++after;
    const Role next = all[after].role;
    // "för att hindra missbruk och med omsorg följa barnen": which verb it goes on with can't be told.
    if (all[i].role == Role::conjunction && next == Role::preposition && holds_verb_next(after)) return false;
    // "system som inte finns och för att bygga dem": a purpose beside one that stands before the cut.
    if (all[i].role == Role::conjunction && all[after].folded == "för" && after + 1 < all.size() &&
        all[after + 1].role == Role::to)
      return false;
    if (joins && !has_partner && (next == Role::infinitive || next == Role::to || next == Role::supine))
      return false;
    if (all[i].role == Role::conjunction && !has_clause && next == Role::subordinator) return false;
    if (all[i].role == Role::conjunction && next == Role::finite && all[after].waiting == 0) return false;
  }
  return true;
}

// "med särskild omsorg följa", "inom två veckor meddelas": a phrase and then a verb without a subject.
bool SplitPlace::holds_verb_next(std::size_t i) const {
  const auto& all = tokens();
  while (i < all.size() &&
         (all[i].role == Role::preposition || all[i].role == Role::other || all[i].role == Role::number ||
          all[i].role == Role::determiner || all[i].role == Role::adverb))
    ++i;
  return i < all.size() && (all[i].role == Role::infinitive || all[i].role == Role::finite);
}

// "dels … dels …" on both sides of the cut.
bool SplitPlace::parts_halves(std::size_t cut) const {
  const auto& all = tokens();
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(cut);
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(part_start_), middle,
                     [](const Token& token) { return token.folded == "dels"; }) &&
         std::any_of(middle, all.end(), [](const Token& token) { return token.folded == "dels"; });
}

// Every infinitive after the cut has what governs it there too: "att", or a modal verb.
bool SplitPlace::governs_its_infinitives(std::size_t resume, bool is_governed) const {
  constexpr std::size_t k_modal_reach = 2;  // "får", "vill" may do without an infinitive, so it stands near
  const auto& all = tokens();
  const Words& words = Words::swedish();
  std::size_t near = 0;
  for (std::size_t i = resume; i < all.size(); ++i) {
    if (all[i].role == Role::to || words.is("must", all[i].folded)) is_governed = true;
    if (all[i].role == Role::finite && words.is("modal", all[i].folded)) near = i + 1 + k_modal_reach;
    if (all[i].role != Role::infinitive) continue;
    if (!is_governed && i >= near) return false;
    is_governed = true;
  }
  return true;
}

bool SplitPlace::leaves_no_verb_alone(std::size_t resume) const {
  const auto& all = tokens();
  std::size_t since_conjunction = k_clause_subject_words_max + 1;
  for (std::size_t i = resume; i < all.size(); ++i) {
    if (sentence_.main_verb == i) return false;
    if (all[i].role == Role::conjunction) since_conjunction = 0;
    if (all[i].role == Role::finite && all[i].waiting == 0 && i > resume &&
        since_conjunction > k_clause_subject_words_max)
      return false;
    ++since_conjunction;
  }
  return true;
}

Tense SplitPlace::tense_before(std::size_t i) const {
  Tense tense;
  const Words& words = Words::swedish();
  for (std::size_t k = i; k-- > 0;) {
    const Token& token = tokens()[k];
    if (token.role != Role::finite) continue;
    const bool governs = [&] {
      for (std::size_t j = k + 1; j < i; ++j)
        if (tokens()[j].role == Role::infinitive) return true;
      return false;
    }();
    if (words.is("must", token.folded) && governs)
      tense.modal = token.folded == "skall" ? "ska" : token.folded;
    if (token.folded == "får" && governs) tense.modal = token.folded;
    tense.is_past = token.form == VerbForm::preterite || token.form == VerbForm::preterite_passive;
    tense.is_perfect = token.folded == "har";
    // A participle looks like a past tense; the main verb tells.
    if (k != sentence_.main_verb && sentence_.main_verb && is_present(tokens()[*sentence_.main_verb]))
      tense.is_past = false;
    // "har haft i uppdrag att": that is over.
    for (std::size_t j = k + 1; tense.is_perfect && j < i; ++j)
      if (tokens()[j].folded == "haft") tense.is_past = true;
    return tense;
  }
  return tense;
}

bool SplitPlace::is_modal_before(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;)
    if (tokens()[k].role == Role::finite) return Words::swedish().is("modal", tokens()[k].folded);
  return false;
}

std::string SplitPlace::verb_before(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;)
    if (is_verb(tokens()[k].role)) return tokens()[k].lemma;
  return {};
}

bool SplitPlace::is_infinitive_last(std::size_t i) const {
  for (std::size_t k = i; k-- > 0;)
    if (is_verb(tokens()[k].role)) return tokens()[k].role == Role::infinitive;
  return false;
}

std::size_t SplitPlace::words_from_main_to(std::size_t i) const {
  return sentence_.words_between(sentence_.main_verb.value_or(0), i);
}

bool SplitPlace::is_negated_before(std::size_t i) const {
  // "medel som inte har använts ska betalas": what is not is said of the means, not of paying.
  for (std::size_t k = part_start_; k < i; ++k)
    if (Words::swedish().is("limiting", tokens()[k].folded) ||
        (Words::swedish().is("negation", tokens()[k].folded) &&
         (k == part_start_ || tokens()[k - 1].folded != "som")))
      return true;
  return false;
}

Draft SplitPlace::draft_of(const Cut& cut) const {
  const auto& all = tokens();
  const Token& last = all[all[cut.cut - 1].folded == "," ? cut.cut - 2 : cut.cut - 1];
  std::string after;
  if (!cut.first_end.empty()) after.append(" ").append(cut.first_end);
  after.append(1, '.').append(1, limits_.between).append(cut.opener);
  // What is resumed keeps the space before it; where nothing opens the sentence, its first word does.
  const std::size_t end = cut.opener.empty() ? all[cut.resume].span.start : all[cut.resume - 1].span.end;
  const std::size_t start = cut.noun ? all[cut.noun->start].span.start : last.span.end;
  if (cut.noun) after.insert(0, cut.noun->after);
  svea::Sentence why{"En lång mening är lättare att läsa som två.",
                     "A long sentence is easier to read as two."};
  if (cut.is_offered)
    why = {"Meningen kan bli två. Läs först om det som följer hör till allt som står före.",
           "The sentence can become two. First see whether what follows belongs to all that stands before."};
  return {Reason::long_sentence, {{{start, end}, std::move(after)}}, std::move(why), cut.is_offered};
}

Draft SplitPlace::make(const Cut& cut) {
  part_start_ = cut.resume;
  opener_ = cut.opener;
  return draft_of(cut);
}

}  // namespace svea::plain
