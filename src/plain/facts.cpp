#include "plain/facts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "plain/sentence.h"
#include "plain/words.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

struct Modal {
  std::string_view word;
  std::string_view group;
};
constexpr auto k_modals = std::to_array<Modal>({{"ska", "ska"},
                                                {"skall", "ska"},
                                                {"skulle", "ska"},
                                                {"får", "får"},
                                                {"fick", "får"},
                                                {"bör", "bör"},
                                                {"borde", "bör"},
                                                {"kan", "kan"},
                                                {"kunde", "kan"},
                                                {"måste", "måste"}});

bool holds_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

class FactReader {
 public:
  void read(const Sentence& sentence) {
    bool at_start = true;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      if (token.role == Role::mark) {
        if (token.folded == ":" || token.folded == "–" || token.folded == "-") at_start = true;
        continue;
      }
      read_word(sentence, i, at_start);
      at_start = false;
    }
  }

  Facts facts;

 private:
  void read_word(const Sentence& sentence, std::size_t i, bool at_start) {
    const Token& token = sentence.tokens[i];
    const std::string& word = token.folded;
    if (holds_digit(word) || words_.is("number", word) || words_.is("month", word)) {
      facts.numbers.insert(word);
    } else if (token.is_capital && !at_start) {
      facts.names.insert(word);
    }
    if (words_.is("negation", word)) ++facts.negations;
    if (is_condition(sentence, i)) ++facts.conditions;
    const auto modal = std::ranges::find(k_modals, std::string_view(word), &Modal::word);
    // "får" as a main verb gives something, it allows nothing.
    if (modal != k_modals.end() &&
        (modal->group != "får" || token.wants_infinitive || infinitive_after(sentence, i)))
      ++facts.modals[std::string(modal->group)];
  }

  bool is_condition(const Sentence& sentence, std::size_t i) const {
    const Token& token = sentence.tokens[i];
    if (token.folded == "om") return token.role == Role::subordinator;
    if (token.folded == "förutsättning" && i > 0) return sentence.tokens[i - 1].folded == "under";
    return token.folded == "förutsatt" || words_.is("condition", token.folded);
  }

  static bool infinitive_after(const Sentence& sentence, std::size_t i) {
    for (std::size_t j = i + 1; j < sentence.tokens.size() && j <= i + 6; ++j) {
      if (sentence.tokens[j].role == Role::infinitive) return true;
      if (sentence.tokens[j].role == Role::finite || sentence.tokens[j].role == Role::to) return false;
    }
    return false;
  }

  const Words& words_ = Words::swedish();
};

void append_differences(const std::set<std::string>& before, const std::set<std::string>& after,
                        std::vector<std::string>& found) {
  std::vector<std::string> changed;
  std::ranges::set_difference(before, after, std::back_inserter(changed));
  for (const auto& word : changed) found.push_back("-" + word);
  changed.clear();
  std::ranges::set_difference(after, before, std::back_inserter(changed));
  for (const auto& word : changed) found.push_back("+" + word);
}

// A name that now begins a sentence, or no longer does, is still there.
std::set<std::string> without_words(const std::set<std::string>& names, const std::set<std::string>& words) {
  std::set<std::string> rest;
  std::ranges::set_difference(names, words, std::inserter(rest, rest.end()));
  return rest;
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> found;
  for (const auto word : text::words(text))
    found.insert(text::fold(text.substr(word.start, word.end - word.start)));
  return found;
}

}  // namespace

Facts facts_of(std::string_view text) {
  FactReader reader;
  for (const auto span : text::running_sentences(text)) reader.read(read_sentence(text, span));
  return reader.facts;
}

std::vector<std::string> check_facts(std::string_view before, std::string_view after) {
  const Facts was = facts_of(before);
  const Facts is = facts_of(after);
  std::vector<std::string> found;
  append_differences(was.numbers, is.numbers, found);
  for (const auto& name : without_words(was.names, words_of(after))) found.push_back("-" + name);
  for (const auto& name : without_words(is.names, words_of(before))) found.push_back("+" + name);
  if (was.negations != is.negations) found.push_back(fmt::format("{:+}inte", is.negations - was.negations));
  if (was.conditions != is.conditions) found.push_back(fmt::format("{:+}om", is.conditions - was.conditions));
  for (const auto& [modal, times] : was.modals)
    if (!is.modals.contains(modal) || is.modals.at(modal) < times) found.push_back("-" + modal);
  for (const auto& [modal, times] : is.modals)
    if (!was.modals.contains(modal)) found.push_back("+" + modal);
  return found;
}

}  // namespace svea::plain
