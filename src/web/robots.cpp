#include "web/robots.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>

namespace svea::web {
namespace {

constexpr std::size_t k_text_bytes_max = 500u << 10;  // RFC 9309, 2.5
constexpr std::size_t k_rules_max = 5000;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

// The product token: "Svea/1.0" is meant for Svea.
std::string_view product(std::string_view agent) { return agent.substr(0, agent.find_first_of("/ \t")); }

// `*` stands for anything, `$` at the end for the path's end; otherwise the beginning must fit.
bool fits(std::string_view path, std::string_view pattern) {
  const bool is_anchored = pattern.ends_with('$');
  if (is_anchored) pattern.remove_suffix(1);
  std::size_t at = 0, in_pattern = 0;
  std::optional<std::size_t> after_star;
  std::size_t stretch_end = 0;
  for (;;) {
    if (in_pattern == pattern.size() && (!is_anchored || at == path.size())) return true;
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      after_star = ++in_pattern;
      stretch_end = at;
    } else if (in_pattern < pattern.size() && at < path.size() && pattern[in_pattern] == path[at]) {
      ++in_pattern;
      ++at;
    } else if (after_star && stretch_end < path.size()) {
      in_pattern = *after_star;
      at = ++stretch_end;
    } else {
      return false;
    }
  }
}

struct Line {
  std::string_view key, value;
};

std::optional<Line> read_line(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Line{trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

std::chrono::milliseconds seconds_in(std::string_view text) {
  double seconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return std::chrono::milliseconds(static_cast<std::int64_t>(std::clamp(seconds, 0.0, 3600.0) * 1000));
}

}  // namespace

Robots::Robots(std::string_view text, std::string_view robot_name) {
  text = text.substr(0, k_text_bytes_max);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  // The rules for us by name count alone; only without them those for all.
  struct Group {
    std::vector<Rule> rules;
    std::chrono::milliseconds crawl_delay{0};
    bool is_there = false;
  } ours, everybodys;
  std::vector<Group*> current;
  bool names_agents = false;  // consecutive lines of agents share what follows
  for (const auto part : text | std::views::split('\n')) {
    const auto line = read_line(std::string_view(part.begin(), part.end()));
    if (!line) continue;
    if (same(line->key, "sitemap")) {
      sitemaps_.emplace_back(line->value);
    } else if (same(line->key, "user-agent")) {
      if (!names_agents) current.clear();
      names_agents = true;
      Group* group = line->value == "*"                       ? &everybodys
                     : same(product(line->value), robot_name) ? &ours
                                                              : nullptr;
      if (group == nullptr) continue;
      group->is_there = true;
      current.push_back(group);
    } else {
      names_agents = false;
      const bool is_rule = same(line->key, "allow") || same(line->key, "disallow");
      for (Group* group : current) {
        if (is_rule && !line->value.empty() && group->rules.size() < k_rules_max)
          group->rules.push_back({std::string(line->value), same(line->key, "allow")});
        if (same(line->key, "crawl-delay")) group->crawl_delay = seconds_in(line->value);
      }
    }
  }
  Group& group = ours.is_there ? ours : everybodys;
  rules_ = std::move(group.rules);
  crawl_delay_ = group.crawl_delay;
}

bool Robots::allows(std::string_view path) const {
  if (path == "/robots.txt") return true;
  const Rule* strongest = nullptr;
  for (const auto& rule : rules_) {
    if (!fits(path, rule.pattern)) continue;
    const bool is_stronger = !strongest || rule.pattern.size() > strongest->pattern.size() ||
                             (rule.pattern.size() == strongest->pattern.size() && rule.allows);
    if (is_stronger) strongest = &rule;
  }
  return !strongest || strongest->allows;
}

}  // namespace svea::web
