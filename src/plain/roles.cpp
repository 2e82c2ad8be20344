#include "plain/roles.h"

#include <algorithm>

#include "plain/words.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// How far a clause is looked into for its verb; longer subjects than this are rare and left alone.
constexpr std::size_t k_look_ahead = 20;

bool is_finite_form(VerbForm form) {
  using enum VerbForm;
  return form == present || form == preterite || form == present_passive || form == preterite_passive;
}

class RoleReader {
 public:
  explicit RoleReader(Sentence& sentence) : sentence_(sentence), tokens_(sentence.tokens) {}

  void read() {
    readings_.resize(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (may_be_verb(i)) readings_[i] = verbs_.readings(tokens_[i].folded);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      token.waiting = waiting_;
      token.wants_infinitive = wants_infinitive_ || wants_supine_;
      token.is_bracketed = brackets_ > 0;
      token.is_quoted = in_quotes_;
      if (token.role == Role::mark)
        read_mark(token.folded);
      else
        token.role = role_of(i);
      follow(i);
    }
  }

 private:
  bool may_be_verb(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.role == Role::mark || (token.is_capital && i > first_word())) return false;
    return !words_.is("noun", token.folded) && !words_.is("preposition", token.folded) &&
           !words_.is("adverb", token.folded) && !words_.is("conjunction", token.folded);
  }

  std::size_t first_word() const {
    return static_cast<std::size_t>(
        std::ranges::find_if(tokens_, [](const Token& t) { return t.role != Role::mark; }) - tokens_.begin());
  }

  const VerbReading* reading(std::size_t i, auto wanted) const {
    if (i >= readings_.size()) return nullptr;
    const auto found = std::ranges::find_if(readings_[i], [&](const auto& r) { return wanted(r.form); });
    return found == readings_[i].end() ? nullptr : &*found;
  }
  bool has(std::size_t i, VerbForm form) const {
    return reading(i, [form](VerbForm f) { return f == form; }) != nullptr;
  }
  bool may_be_finite(std::size_t i) const {
    return i < tokens_.size() &&
           (reading(i, is_finite_form) != nullptr || words_.is("finite", tokens_[i].folded));
  }

  Role role_before(std::size_t i) const { return i == 0 ? Role::mark : tokens_[i - 1].role; }

  void read_mark(std::string_view mark) {
    if (mark == "(" || mark == "[") ++brackets_;
    if ((mark == ")" || mark == "]") && brackets_ > 0) --brackets_;
    if (mark == "”" || mark == "\"" || mark == "“" || mark == "»" || mark == "«") in_quotes_ = !in_quotes_;
  }

  // Whether a finite verb comes after `i` before the clause can have ended.
  bool finite_follows(std::size_t i) const {
    int nested = 0;  // clauses inside it that want a finite verb of their own
    for (std::size_t j = i + 1; j < tokens_.size() && j <= i + k_look_ahead; ++j) {
      if (tokens_[j].role == Role::mark) return false;
      // "beslut om avgifter om det behövs": the verb is that of the second "om".
      const bool is_clause = words_.is("maybe", tokens_[j].folded) && j + 1 < tokens_.size() &&
                             words_.is("subject", tokens_[j + 1].folded);
      if (tokens_[j].folded == "som" || is_clause) {
        ++nested;
        continue;
      }
      if (words_.is("subordinator", tokens_[j].folded) && !words_.is("maybe", tokens_[j].folded))
        return false;
      if (may_be_finite(j) && !(has(j, VerbForm::participle_plural) && looks_attributive(j)) && nested-- == 0)
        return true;
    }
    return false;
  }

  // "att" before an infinitive: the first verb after it is one, or a word that looks like one and has no
  // finite verb behind it.
  bool infinitive_follows(std::size_t i) const {
    if (i + 1 < tokens_.size() && tokens_[i + 1].folded.ends_with("a") && readings_[i + 1].empty() &&
        tokens_[i + 1].role != Role::mark && !words_.is("determiner", tokens_[i + 1].folded) &&
        !finite_follows(i + 1))
      return true;
    for (std::size_t j = i + 1; j < tokens_.size() && j <= i + k_look_ahead; ++j) {
      if (readings_[j].empty()) continue;
      if (has(j, VerbForm::infinitive)) return true;
      if (has(j, VerbForm::infinitive_passive)) return j == i + 1 || !has(j, VerbForm::present_passive);
      if (may_be_finite(j) && !looks_attributive(j)) return false;
    }
    return false;
  }

  // "de utökade kontrollerna": a participle before its noun.
  bool looks_attributive(std::size_t j) const {
    if (!has(j, VerbForm::participle_plural) && !has(j, VerbForm::participle_neuter)) return false;
    const auto& before = tokens_[j == 0 ? 0 : j - 1].folded;
    // "tecknade och tilldelade aktier"
    if (j > 1 && role_before(j) == Role::conjunction && tokens_[j - 2].role == Role::other &&
        !readings_[j - 2].empty())
      return true;
    // "Chefer och anställda läkare": before the main verb a list of nouns goes on.
    if (j > 0 && !sentence_.main_verb && waiting_ == 0 && role_before(j) == Role::conjunction) return true;
    // "särskilt förordnade ledamöter", once the sentence has its verb and no clause waits for one
    if (j > 0 && sentence_.main_verb && waiting_ == 0 && has(j, VerbForm::participle_plural) &&
        !has(j, VerbForm::infinitive) && role_before(j) != Role::conjunction)
      return true;
    return j > 0 && (words_.is("determiner", before) || words_.is("preposition", before) ||
                     words_.is("number", before) || before == "sig" || tokens_[j - 1].role == Role::supine ||
                     tokens_[j - 1].role == Role::infinitive ||
                     (may_be_finite(j - 1) && !words_.is("perfect", before)));
  }

  Role role_of(std::size_t i) {
    const std::string& word = tokens_[i].folded;
    if (text::is_digit(text::code_point(word, 0).value) || words_.is("number", word)) return Role::number;
    if (tokens_[i].is_capital && i > first_word()) return Role::other;
    if (word == "att") return infinitive_follows(i) ? Role::to : Role::subordinator;
    if (words_.is("subordinator", word) && begins_clause(i)) return Role::subordinator;
    if (words_.is("conjunction", word)) return Role::conjunction;
    if (words_.is("subject", word) && stands_alone(i)) return Role::pronoun;
    if (words_.is("determiner", word)) return Role::determiner;
    if (words_.is("preposition", word)) return Role::preposition;
    if (words_.is("adverb", word)) return Role::adverb;
    return verb_role(i);
  }

  bool begins_clause(std::size_t i) const {
    const std::string& word = tokens_[i].folded;
    const bool is_first = i == first_word();
    if (is_first && may_be_finite(i + 1)) return false;  // "Där finns", "Vem får"
    if (word == "som") return !is_first && !is_asking_ && finite_or_dropped_follows(i);
    // "Beslutet om bidraget gäller": before the main verb, what follows a noun belongs to it.
    const bool in_subject =
        !is_first && !sentence_.main_verb && waiting_ == 0 && role_before(i) == Role::other;
    if (words_.is("maybe", word)) return !in_subject && finite_follows(i);
    return true;
  }

  // "som lämnats": the finite "har" may be left out.
  bool finite_or_dropped_follows(std::size_t i) const {
    if (finite_follows(i)) return true;
    for (std::size_t j = i + 1; j < tokens_.size() && j <= i + 3; ++j)
      if (has(j, VerbForm::supine) || has(j, VerbForm::supine_passive)) return true;
    return false;
  }

  // "det är", "de som", but "det beslutet".
  bool stands_alone(std::size_t i) const {
    const std::string& word = tokens_[i].folded;
    if (!words_.is("determiner", word)) return true;
    if (i + 1 >= tokens_.size() || tokens_[i + 1].role == Role::mark) return true;
    const std::string& next = tokens_[i + 1].folded;
    return (may_be_finite(i + 1) && !has(i + 1, VerbForm::participle_plural)) || next == "som" ||
           next == "att" || words_.is("adverb", next);
  }

  Role verb_role(std::size_t i) {
    if (words_.is("finite", tokens_[i].folded)) return Role::finite;
    if (readings_[i].empty() || looks_attributive(i)) return Role::other;
    using enum VerbForm;
    const bool after_list = role_before(i) == Role::conjunction || role_before(i) == Role::mark;
    if (has(i, infinitive) && !may_be_finite(i)) return take(i, infinitive, Role::infinitive);
    if (has(i, infinitive_passive) &&
        (may_have_infinitive_ || (after_list && last_verb_ == Role::infinitive)))
      return take(i, infinitive_passive, Role::infinitive);
    if (const auto* finite = reading(i, is_finite_form); finite != nullptr && !wants_supine_)
      return take(i, finite->form, Role::finite);
    for (const VerbForm form : {supine, supine_passive}) {
      if (!has(i, form)) continue;
      if (wants_supine_ || (after_list && last_verb_ == Role::supine)) return take(i, form, Role::supine);
      if (waiting_ > 0 && role_before(i) != Role::determiner && role_before(i) != Role::preposition)
        return take(i, form, Role::finite);
    }
    return Role::other;
  }

  Role take(std::size_t i, VerbForm form, Role role) {
    tokens_[i].form = form;
    tokens_[i].lemma = reading(i, [form](VerbForm f) { return f == form; })->lemma;
    return role;
  }

  // What is open after token `i`.
  void follow(std::size_t i) {
    const Token& token = tokens_[i];
    switch (token.role) {
      case Role::subordinator:
        is_asking_ = words_.is("asking", token.folded);
        ++waiting_;
        break;
      case Role::to:
        wants_infinitive_ = may_have_infinitive_ = true;
        last_verb_ = Role::infinitive;
        break;
      case Role::infinitive:
        wants_infinitive_ = may_have_infinitive_ = words_.is("modal", token.folded);
        last_verb_ = Role::infinitive;
        if (token.folded == "ha") wants_supine_ = supine_follows(i);
        break;
      case Role::supine:
        wants_supine_ = false;
        last_verb_ = Role::supine;
        break;
      case Role::finite:
        follow_finite(i);
        break;
      default:
        break;
    }
  }

  void follow_finite(std::size_t i) {
    is_asking_ = false;
    if (waiting_ > 0) {
      --waiting_;
    } else if (i == first_word() && begins_condition()) {
      // "Har nämnden beslutat, ska …": "om" without its word.
    } else if (!sentence_.main_verb && !continues_subordinate(i)) {
      sentence_.main_verb = i;
    }
    // A clause inside does not end the wait of the verb around it.
    wants_infinitive_ =
        words_.is("must", tokens_[i].folded) || (wants_infinitive_ && sentence_.main_verb != i);
    may_have_infinitive_ = words_.is("modal", tokens_[i].folded);
    wants_supine_ = words_.is("perfect", tokens_[i].folded) && supine_follows(i);
    last_verb_ = Role::finite;
  }

  // A statement that begins with its verb, and has another after a comma.
  bool begins_condition() const {
    bool after_comma = false;
    for (std::size_t j = first_word() + 1; j < tokens_.size(); ++j) {
      if (tokens_[j].folded == "?") return false;
      if (after_comma && may_be_finite(j)) return true;
      after_comma = after_comma || tokens_[j].folded == ",";
    }
    return false;
  }

  // "Den som söker och får bidrag": the second verb belongs to "som" too.
  bool continues_subordinate(std::size_t i) const {
    return last_verb_ != Role::mark && role_before(i) == Role::conjunction;
  }

  bool supine_follows(std::size_t i) const {
    for (std::size_t j = i + 1; j < tokens_.size() && j <= i + k_look_ahead; ++j)
      if (has(j, VerbForm::supine) || has(j, VerbForm::supine_passive)) return true;
    return false;
  }

  const Words& words_ = Words::swedish();
  const Verbs& verbs_ = Verbs::swedish();
  Sentence& sentence_;
  std::vector<Token>& tokens_;
  std::vector<std::vector<VerbReading>> readings_;  // by token
  int waiting_ = 0;
  bool is_asking_ = false;  // the last clause that waits began with "vilka", "vad" …
  int brackets_ = 0;
  bool in_quotes_ = false;
  bool wants_infinitive_ = false;
  bool may_have_infinitive_ = false;  // also after "får" and "vill", which may do without
  bool wants_supine_ = false;
  Role last_verb_ = Role::mark;  // of the last verb; `mark` before the first
};

}  // namespace

void assign_roles(Sentence& sentence) { RoleReader(sentence).read(); }

}  // namespace svea::plain
