#include "improve/pattern_rules.h"

#include <algorithm>

#include "base/check.h"
#include "improve/data.h"
#include "plain/data.h"
#include "plain/words.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

plain::Reason reason_of(std::string_view name) {
  for (const auto reason :
       {plain::Reason::spelling, plain::Reason::grammar, plain::Reason::form, plain::Reason::tone})
    if (plain::name_of(reason) == name) return reason;
  check(false, "a row begins with a reason");
  return plain::Reason::grammar;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_of_class(const Passage& passage, std::size_t at, std::string_view name) {
  const auto& tokens = passage.tokens();
  if (name == "start") return at == 0;
  // A line that was broken ends no sentence.
  if (name == "end" && at >= tokens.size()) return passage.sentence.span.end == passage.text.size();
  if (name == "end") return tokens[at].role == plain::Role::mark;
  if (at >= tokens.size()) return false;
  const auto& token = tokens[at];
  if (name == "any") return token.role != plain::Role::mark;
  if (name == "finite") return token.role == plain::Role::finite;
  if (name == "infinitive") return token.role == plain::Role::infinitive;
  if (name == "other") return token.role == plain::Role::other && !token.is_capital;
  if (name == "number") return is_number(token.folded) || plain::Words::swedish().is("number", token.folded);
  if (name == "plural")
    return token.role == plain::Role::other &&
           (token.folded.ends_with("arna") || token.folded.ends_with("erna") ||
            token.folded.ends_with("orna"));
  return plain::Words::swedish().is(name, token.folded);
}

// Borders between words take no token.
bool is_border(std::string_view word_class) { return word_class == "start"; }

}  // namespace

PatternRules::PatternRules(std::string_view rows) {
  plain::for_each_row(rows, [&](std::string_view line) { add(line); });
}

const PatternRules& PatternRules::swedish() {
  static const PatternRules rules(data::rules());
  return rules;
}

void PatternRules::add(std::string_view line) {
  const auto columns = plain::split_at(line, '\t');
  check(columns.size() == 4, "a row has four columns");
  if (columns[0] == "why") {
    reasons_.emplace(columns[1], svea::Sentence{std::string(columns[2]), std::string(columns[3])});
    return;
  }
  Rule rule;
  rule.reason = reason_of(columns[0]);
  const bool is_whole = columns[1].find('[') == std::string_view::npos;
  for (auto part : plain::split_words(columns[1])) {
    if (part.starts_with('[')) {
      rule.first = rule.elements.size();
      part.remove_prefix(1);
    }
    const bool is_last = part.ends_with(']');
    if (is_last) part.remove_suffix(1);
    Element element;
    if (part.starts_with('{'))
      element.word_class = std::string(part.substr(1, part.size() - 2));
    else
      for (const auto word : plain::split_at(part, '|')) element.words.emplace_back(word);
    rule.elements.push_back(std::move(element));
    if (is_last) rule.last = rule.elements.size();
  }
  if (is_whole) rule.last = rule.elements.size();
  if (columns[2] != "?")
    for (const auto way : plain::split_at(columns[2], '|')) rule.write.emplace_back(way);
  const auto why = reasons_.find(columns[3]);
  check(why != reasons_.end() && rule.last > rule.first, "a row has its reason and what it replaces");
  rule.why = why->second;
  if (rule.elements.front().words.empty()) {
    by_class_.push_back(std::move(rule));
    return;
  }
  for (const auto& word : rule.elements.front().words) by_first_word_[word].push_back(rule);
}

bool PatternRules::fits(const Passage& passage, std::size_t at, const Element& element) {
  if (element.words.empty()) return is_of_class(passage, at, element.word_class);
  return at < passage.tokens().size() &&
         std::ranges::find(element.words, passage.tokens()[at].folded) != element.words.end();
}

bool PatternRules::fits(const Passage& passage, std::size_t at, const Rule& rule) {
  std::size_t token = at;
  for (std::size_t i = 0; i < rule.elements.size(); ++i) {
    const auto& element = rule.elements[i];
    if (!fits(passage, token, element)) return false;
    if (is_border(element.word_class)) continue;
    const bool is_replaced = i >= rule.first && i < rule.last;
    if (is_replaced && (token >= passage.tokens().size() || !passage.is_free(token))) return false;
    if (is_replaced && i > rule.first && !passage.is_close(token - 1)) return false;
    if (is_replaced && i > 0 && passage.is_name(token)) return false;
    ++token;
  }
  return true;
}

Finding PatternRules::finding(const Passage& passage, std::size_t at, const Rule& rule) {
  const auto borders = std::ranges::count_if(
      rule.elements, [](const Element& element) { return is_border(element.word_class); });
  const auto first = at + rule.first - static_cast<std::size_t>(borders);
  const auto last = at + rule.last - static_cast<std::size_t>(borders);
  const auto& tokens = passage.tokens();
  Finding found{rule.reason, {}, rule.why};
  found.about = {tokens[first].span.start, tokens[last - 1].span.end};
  auto ways = rule.write;
  if (tokens[first].is_capital)
    for (auto& way : ways) way = plain::with_capital(way);
  if (ways.size() != 1) {
    found.choices = std::move(ways);
    return found;
  }
  // The full stop of an abbreviation may stand there already.
  auto way = std::move(ways.front());
  if (way.ends_with('.') && found.about.end < passage.text.size() && passage.text[found.about.end] == '.')
    ++found.about.end;
  // A word that goes takes the space after it along.
  if (way.empty() && found.about.end < passage.text.size() && passage.text[found.about.end] == ' ')
    ++found.about.end;
  if (passage.written(found.about) != way) found.edits.push_back({found.about, std::move(way)});
  return found;
}

void PatternRules::append(const Passage& passage, Findings& findings) const {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto append_fitting = [&](const std::vector<Rule>& rules) {
      for (const auto& rule : rules) {
        if (!fits(passage, i, rule)) continue;
        auto found = finding(passage, i, rule);
        if (!found.edits.empty() || rule.write.size() != 1) findings.push_back(std::move(found));
      }
    };
    if (const auto rules = by_first_word_.find(tokens[i].folded); rules != by_first_word_.end())
      append_fitting(rules->second);
    append_fitting(by_class_);
  }
}

}  // namespace svea::improve
