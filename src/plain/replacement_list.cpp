#include "plain/replacement_list.h"

#include <algorithm>

#include "plain/data.h"
#include "plain/replacement_forms.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// A list of more is a dictionary and no writing guide.
constexpr std::size_t k_outside_rows_max = 20'000;

std::vector<std::string> words_of_field(std::string_view field) {
  std::vector<std::string> words;
  for (const auto word : split_at(field, '/')) words.emplace_back(word);
  return words;
}

Condition read_condition(std::string_view field) {
  Condition condition;
  const auto parts = split_words(field);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = parts[i];
    const auto words = i + 1 < parts.size() ? words_of_field(parts[i + 1]) : std::vector<std::string>();
    if (part == "easy") condition.easy_only = true;
    if (part == "active") condition.active_only = true;
    if (part == "passive") condition.passive_only = true;
    if (part == "inside") condition.inside_only = true;
    if (part == "en" || part == "ett") condition.becomes = part;
    if (part == "before") condition.before = words;
    if (part == "not-before") condition.not_before = words;
    if (part == "after") condition.after = words;
    if (part == "not-after") condition.not_after = words;
  }
  return condition;
}

// "lämna (anbud, rapport)" without its note; "|" between choices stays.
std::string without_notes(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) plain += c;
    if (c == ')' && depth > 0) --depth;
  }
  return plain;
}

// The first choice that says something: words, not a whole sentence.
std::string first_choice(std::string_view prefer) {
  for (const auto choice : split_at(prefer, '|')) {
    const auto words = split_words(choice);
    if (words.empty() || choice.find("…") != std::string_view::npos) continue;
    std::string joined;
    for (const auto word : words) joined += (joined.empty() ? "" : " ") + std::string(word);
    return joined;
  }
  return {};
}

}  // namespace

const ReplacementList& ReplacementList::swedish() {
  static const ReplacementList list = [] {
    ReplacementList made;
    for_each_row(data::replacements(), [&](std::string_view line) { made.add_row(line); });
    made.finish();
    return made;
  }();
  return list;
}

void ReplacementList::add_row(std::string_view line) {
  const auto fields = split_at(line, '\t');
  if (fields.size() < 3) return;
  const auto condition = read_condition(fields.size() > 3 ? fields[3] : std::string_view());
  for (auto& replacement : forms_of_row(fields[0], fields[1], fields[2], condition))
    add(std::move(replacement));
  ++rows_;
}

Result<ReplacementList> ReplacementList::read(std::string_view lines) {
  ReplacementList list;
  for_each_row(lines, [&](std::string_view line) {
    const auto fields = split_at(line, '\t');
    if (fields.size() < 2 || trim(fields[0]) == "avoid" || list.rows_ >= k_outside_rows_max) return;
    const std::string avoid = text::fold(trim(fields[0]));
    const std::string prefer = first_choice(without_notes(fields[1]));
    // "in the sense of …": whether it holds in a text can't be told.
    const bool is_conditional = fields.size() > 2 && !trim(fields[2]).empty();
    if (avoid.empty() || prefer.empty() || is_conditional) return;
    auto forms = forms_of_row(kind_of(avoid, prefer), avoid, prefer, {});
    if (forms.empty()) return;
    for (auto& replacement : forms) list.add(std::move(replacement));
    ++list.rows_;
  });
  if (list.rows_ == 0)
    return fail(ErrorKind::invalid_input, "replacement_list_empty",
                {"Ordlistan har inga rader som går att använda. Varje rad ska ha ordet att undvika, ett "
                 "tabbtecken och vad man skriver i stället.",
                 "The word list has no lines that can be used. Each line needs the word to avoid, a tab and "
                 "what to write instead."});
  list.finish();
  return list;
}

void ReplacementList::add(Replacement replacement) {
  if (replacement.tokens.empty()) return;
  auto& same_start = by_first_word_[replacement.tokens.front()];
  same_start.push_back(std::move(replacement));
}

void ReplacementList::finish() {
  for (auto& [word, replacements] : by_first_word_)
    std::ranges::stable_sort(replacements, std::ranges::greater{},
                             [](const Replacement& r) { return r.tokens.size(); });
}

const std::vector<Replacement>& ReplacementList::beginning_with(const std::string& word) const {
  static const std::vector<Replacement> none;
  const auto found = by_first_word_.find(word);
  return found == by_first_word_.end() ? none : found->second;
}

}  // namespace svea::plain
