#include "plain/split_rules.h"

#include <algorithm>

#include "base/check.h"
#include "plain/data.h"
#include "plain/sentence.h"

namespace svea::plain {
namespace {

using Rules = std::unordered_map<std::string, std::vector<SplitRule>>;

SplitRule read_rule(std::string_view line) {
  const auto fields = split_at(line, '\t');
  check(fields.size() >= 4, "a line of splits_sv.tsv has at least four columns");
  SplitRule rule;
  for (auto& token : tokens_of(fields[0], {0, fields[0].size()}))
    rule.tokens.push_back(std::move(token.folded));
  rule.follows = fields[1] == "infinitive" ? SplitRule::Follows::infinitive
                 : fields[1] == "clause"   ? SplitRule::Follows::clause
                 : fields[1] == "date"     ? SplitRule::Follows::date
                                           : SplitRule::Follows::phrase;
  rule.first_end = fields[2];
  rule.opener = fields[3];
  std::string_view before = fields.size() > 4 ? fields[4] : std::string_view();
  rule.needs_word_before = before.starts_with("=");
  if (rule.needs_word_before) before.remove_prefix(1);
  if (!before.empty())
    for (const auto word : split_at(before, '/')) rule.words_before.emplace_back(word);
  const auto where = split_words(fields.size() > 5 ? fields[5] : std::string_view());
  const auto is = [&](std::string_view word) { return std::ranges::find(where, word) != where.end(); };
  rule.easy_only = is("easy");
  rule.modal_only = is("modal");
  rule.stated_only = is("stated");
  rule.middle_only = is("middle");
  rule.is_offered = is("offered");
  return rule;
}

Rules read_rules() {
  Rules rules;
  for_each_row(data::splits(), [&](std::string_view line) {
    SplitRule rule = read_rule(line);
    auto& same_start = rules[rule.tokens.front()];
    same_start.push_back(std::move(rule));
  });
  for (auto& [token, same_start] : rules)
    std::ranges::stable_sort(same_start, std::ranges::greater{},
                             [](const SplitRule& rule) { return rule.tokens.size(); });
  return rules;
}

}  // namespace

const std::vector<SplitRule>& split_rules_at(const std::string& token) {
  static const Rules rules = read_rules();
  static const std::vector<SplitRule> none;
  const auto found = rules.find(token);
  return found == rules.end() ? none : found->second;
}

}  // namespace svea::plain
