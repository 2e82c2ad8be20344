#include "plain/replacement_forms.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "plain/data.h"
#include "plain/nouns.h"
#include "plain/sentence.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

std::vector<std::string> folded_tokens(std::string_view text) {
  std::vector<std::string> folded;
  for (auto& token : tokens_of(text, {0, text.size()})) folded.push_back(std::move(token.folded));
  return folded;
}

struct Phrase {
  std::string_view head;
  std::string_view rest;  // with the space before it, or ""
};

Phrase phrase_of(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return {text, {}};
  return {text.substr(0, space), text.substr(space)};
}

bool is_passive(VerbForm form) {
  using enum VerbForm;
  return form == infinitive_passive || form == present_passive || form == preterite_passive ||
         form == supine_passive;
}
bool is_participle(VerbForm form) { return form >= VerbForm::participle_common; }

// The preferred verb in that form: the first of "få|ta emot" that has it.
std::string preferred_form(std::string_view prefer, std::size_t form) {
  for (const auto choice : split_at(prefer, '|')) {
    const auto [head, rest] = phrase_of(trim(choice));
    const auto forms = Verbs::swedish().forms(head);
    if (!forms || (*forms)[form].empty()) continue;
    if (is_participle(static_cast<VerbForm>(form)) && !rest.empty()) continue;
    return (*forms)[form] + std::string(rest);
  }
  return {};
}

// A second word that belongs to the verb and ends the phrase ("hämta in", "leda till").
bool ends_in_particle(std::string_view after) {
  const auto words = split_words(after);
  return words.size() > 1 && Words::swedish().is("particle", words.back());
}

std::vector<Replacement> verb_forms(std::string_view avoid, std::string_view prefer,
                                    const Condition& condition, Reason reason) {
  std::vector<Replacement> found;
  const auto [head, rest] = phrase_of(avoid);
  const auto forms = Verbs::swedish().forms(head);
  if (!forms) return found;
  for (std::size_t form = 0; form < k_verb_forms; ++form) {
    const auto verb_form = static_cast<VerbForm>(form);
    if ((*forms)[form].empty()) continue;
    if (condition.active_only && (is_passive(verb_form) || is_participle(verb_form))) continue;
    if (condition.passive_only && !is_passive(verb_form)) continue;
    if (!rest.empty() && is_participle(verb_form)) continue;
    // "företaget" is a noun, whatever "företa" has for participle.
    if (is_participle(verb_form) && Words::swedish().is("noun", (*forms)[form])) continue;
    const std::string after = preferred_form(prefer, form);
    if (after.empty()) continue;
    Replacement replacement;
    replacement.tokens = folded_tokens((*forms)[form] + std::string(rest));
    replacement.after = after;
    replacement.form = verb_form;
    replacement.is_split = !rest.empty();
    // "Därför beaktar nämnden" can't become "Därför tar hänsyn till nämnden" either.
    replacement.has_particle = ends_in_particle(after) || (rest.empty() && split_words(after).size() > 1);
    replacement.reason = reason;
    found.push_back(std::move(replacement));
  }
  return found;
}

// "tillämpas på" as "gäller för": the active form that says what the passive did.
std::vector<Replacement> active_forms(std::string_view avoid, std::string_view prefer) {
  using enum VerbForm;
  constexpr std::array<std::pair<VerbForm, VerbForm>, 4> k_pairs{{{infinitive_passive, infinitive},
                                                                  {present_passive, present},
                                                                  {preterite_passive, preterite},
                                                                  {supine_passive, supine}}};
  std::vector<Replacement> found;
  const auto [head, rest] = phrase_of(avoid);
  const auto forms = Verbs::swedish().forms(head);
  if (!forms) return found;
  for (const auto& [passive, active] : k_pairs) {
    const auto& form = (*forms)[static_cast<std::size_t>(passive)];
    Replacement replacement;
    replacement.after = preferred_form(prefer, static_cast<std::size_t>(active));
    if (form.empty() || replacement.after.empty()) continue;
    replacement.tokens = folded_tokens(form + std::string(rest));
    replacement.form = passive;
    replacement.is_split = !rest.empty();
    found.push_back(std::move(replacement));
  }
  return found;
}

// The four forms as the row has them, or those of a regular noun that stands alone.
NounForms all_noun_forms(std::string_view text) {
  const auto parts = split_at(text, '/');
  if (parts.size() == 1) return regular_noun(text).value_or(NounForms{std::string(text), "-", "-", "-"});
  NounForms forms;
  std::ranges::copy(parts | std::views::take(forms.size()), forms.begin());
  return forms;
}

std::vector<Replacement> noun_forms(const NounForms& from, const NounForms& to, Agreement agreement) {
  constexpr std::size_t k_singular_forms = 2;
  std::vector<Replacement> found;
  for (std::size_t i = 0; i < from.size() && i < to.size(); ++i) {
    if (from[i] == "-" || to[i] == "-") continue;
    // "mål" is one or several; a form that is both is taken for the first.
    for (const std::string_view genitive : {"", "s"}) {
      if (genitive == "s" && (from[i].ends_with("s") || to[i].ends_with("s"))) continue;
      Replacement replacement;
      replacement.tokens = folded_tokens(from[i] + std::string(genitive));
      replacement.after = to[i] + std::string(genitive);
      replacement.agreement = i < k_singular_forms ? agreement : Agreement::none;
      found.push_back(std::move(replacement));
    }
  }
  return found;
}

std::vector<Replacement> adjective_forms(std::string_view avoid, std::string_view prefer) {
  constexpr std::array<Agreement, 3> k_by_form{Agreement::common_form, Agreement::neuter_form,
                                               Agreement::plural_form};
  std::vector<Replacement> found;
  const auto from = split_at(avoid, '/');
  const auto to = split_at(prefer, '/');
  for (std::size_t i = 0; i < from.size() && i < to.size() && i < k_by_form.size(); ++i) {
    if (from[i] == "-" || to[i] == "-") continue;
    Replacement replacement;
    replacement.tokens = folded_tokens(from[i]);
    replacement.after = std::string(to[i]);
    if (std::ranges::count(from, from[i]) > 1 && std::ranges::count(to, to[i]) < 3)
      replacement.agreement = k_by_form[i];
    found.push_back(std::move(replacement));
  }
  return found;
}

std::vector<Replacement> one_form(std::string_view avoid, std::string_view prefer, Reason reason) {
  Replacement replacement;
  replacement.tokens = folded_tokens(avoid);
  replacement.after = std::string(prefer);
  replacement.reason = reason;
  return {std::move(replacement)};
}

Agreement agreement_of(const Condition& condition) {
  if (condition.becomes == "ett") return Agreement::to_neuter;
  if (condition.becomes == "en") return Agreement::to_common;
  return Agreement::none;
}

}  // namespace

std::vector<Replacement> forms_of_row(std::string_view kind, std::string_view avoid, std::string_view prefer,
                                      const Condition& condition) {
  std::vector<Replacement> found;
  if (kind == "verb") found = verb_forms(avoid, prefer, condition, Reason::heavy_word);
  if (kind == "done") found = active_forms(avoid, prefer);
  if (kind == "make") found = verb_forms(avoid, prefer, condition, Reason::nominalisation);
  if (kind == "noun")
    found = noun_forms(all_noun_forms(avoid), all_noun_forms(prefer), agreement_of(condition));
  if (kind == "adj") found = adjective_forms(avoid, prefer);
  if (kind == "word") found = one_form(avoid, prefer, Reason::heavy_word);
  if (kind == "short") found = one_form(avoid, prefer, Reason::abbreviation);
  for (auto& replacement : found) {
    replacement.condition = condition;
    replacement.avoid = std::string(split_at(avoid, '/').front());
  }
  return found;
}

std::string_view kind_of(std::string_view avoid, std::string_view prefer) {
  if (regular_noun(avoid) && regular_noun(prefer)) return "noun";
  const auto is_verb = [](std::string_view phrase) {
    const auto head = phrase_of(phrase).head;
    const auto forms = Verbs::swedish().forms(head);
    return forms && (*forms)[0] == head;
  };
  return is_verb(avoid) && is_verb(prefer) ? "verb" : "word";
}

}  // namespace svea::plain
