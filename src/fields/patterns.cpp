#include "fields/patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string>

#include "base/check.h"
#include "fields/data.h"

namespace svea::fields {
namespace {

// What a pattern's automaton may take; beyond it RE2 forgets and starts again.
constexpr std::int64_t k_automaton_bytes_max = 16ll << 20;

struct Pattern {
  std::optional<Kind> kind;
  double confidence = 0;
  std::unique_ptr<RE2> expression;  // group 1 is all of it, the rest are the pattern's own
  std::vector<std::pair<std::string, int>> groups{};
  int value_group = 1;
};

std::string_view take_word(std::string_view& line) {
  const auto end = std::min(line.find(' '), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

// With the parts that «name» stands for.
std::string filled(std::string_view expression,
                   const std::map<std::string, std::string, std::less<>>& parts) {
  constexpr std::string_view k_open = "«";
  constexpr std::string_view k_close = "»";
  std::string whole;
  while (true) {
    const auto open = expression.find(k_open);
    whole += expression.substr(0, open);
    if (open == std::string_view::npos) return whole;
    const auto close = expression.find(k_close, open);
    const auto part = parts.find(expression.substr(open + k_open.size(), close - open - k_open.size()));
    check(part != parts.end(), "every part of patterns.txt is described before it is used");
    whole += part->second;
    expression.remove_prefix(close + k_close.size());
  }
}

Pattern pattern_of(std::string_view line, const std::map<std::string, std::string, std::less<>>& parts) {
  Pattern pattern;
  const auto kind = take_word(line);
  pattern.kind = kind_named(kind);
  check(pattern.kind || kind == "other", "every line of patterns.txt begins with a kind");
  const auto confidence = take_word(line);
  std::from_chars(confidence.data(), confidence.data() + confidence.size(), pattern.confidence);
  check(pattern.confidence > 0 && pattern.confidence <= 1, "a pattern's confidence is between 0 and 1");
  RE2::Options options;
  options.set_max_mem(k_automaton_bytes_max);
  options.set_log_errors(false);
  // Words are not cut: RE2's own \b knows ASCII only.
  pattern.expression = std::make_unique<RE2>(
      "(?:\\A|[^\\p{L}\\p{M}\\p{N}])(" + filled(line, parts) + ")(?:\\z|[^\\p{L}\\p{M}\\p{N}])", options);
  check(pattern.expression->ok(), "every expression of patterns.txt is one");
  for (const auto& [name, group] : pattern.expression->NamedCapturingGroups()) {
    if (name == "value") pattern.value_group = group;
    pattern.groups.emplace_back(name, group);
  }
  return pattern;
}

std::vector<Pattern> read_patterns(std::string_view text) {
  std::map<std::string, std::string, std::less<>> parts;
  std::vector<Pattern> patterns;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    constexpr std::string_view k_is = " = ";
    if (const auto equals = line.find(k_is); equals < line.find(' ') + 1 && equals != std::string_view::npos)
      parts.emplace(line.substr(0, equals), filled(line.substr(equals + k_is.size()), parts));
    else
      patterns.push_back(pattern_of(line, parts));
  }
  return patterns;
}

const std::vector<Pattern>& patterns() {
  static const auto patterns = read_patterns(patterns_text());
  return patterns;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Dates and times are often joined by a hyphen, which inside other numbers means that they go on.
bool joins(char c, std::optional<Kind> kind) {
  if (c == '-' || c == '/') return kind != Kind::date && kind != Kind::time && kind != Kind::period;
  return c == '.' || c == ',' || c == ':';
}

// Digits go on beyond a separator: "2.1" of "2.1.3".
bool is_inside_number(std::string_view utf8, text::Span span, std::optional<Kind> kind) {
  const bool before = span.start >= 2 && is_digit(utf8[span.start]) && joins(utf8[span.start - 1], kind) &&
                      is_digit(utf8[span.start - 2]);
  const bool after = span.end + 1 < utf8.size() && is_digit(utf8[span.end - 1]) &&
                     joins(utf8[span.end], kind) && is_digit(utf8[span.end + 1]);
  return before || after;
}

void run(const Pattern& pattern, std::string_view utf8, std::vector<Match>& found) {
  const re2::StringPiece text(utf8.data(), utf8.size());
  std::vector<re2::StringPiece> groups(
      static_cast<std::size_t>(pattern.expression->NumberOfCapturingGroups()) + 1);
  const auto span_of = [&](const re2::StringPiece& piece) {
    const auto start = static_cast<std::size_t>(piece.data() - utf8.data());
    return text::Span{start, start + piece.size()};
  };
  for (std::size_t at = 0; at < utf8.size();) {
    if (!pattern.expression->Match(text, at, utf8.size(), RE2::UNANCHORED, groups.data(),
                                   static_cast<int>(groups.size())))
      return;
    const auto all = span_of(groups[1]);
    const auto span = span_of(groups[static_cast<std::size_t>(pattern.value_group)]);
    const bool is_whole = span.start < span.end && !is_inside_number(utf8, span, pattern.kind);
    // The end is where the next may begin: one blank parts both.
    at = std::max(is_whole ? all.end : all.start + 1, at + 1);
    if (!is_whole) continue;
    Match match{.kind = pattern.kind,
                .span = span,
                .text = utf8.substr(span.start, span.end - span.start),
                .confidence = pattern.confidence};
    for (const auto& [name, group] : pattern.groups)
      if (const auto& piece = groups[static_cast<std::size_t>(group)]; piece.data() != nullptr)
        match.groups.emplace_back(name, std::string_view(piece.data(), piece.size()));
    found.push_back(std::move(match));
  }
}

}  // namespace

std::string_view Match::operator[](std::string_view group) const {
  const auto found = std::ranges::find(groups, group, &std::pair<std::string_view, std::string_view>::first);
  return found == groups.end() ? std::string_view{} : found->second;
}

std::vector<Match> matches_in(std::string_view utf8) {
  std::vector<Match> found;
  for (const auto& pattern : patterns()) run(pattern, utf8, found);
  return found;
}

}  // namespace svea::fields
