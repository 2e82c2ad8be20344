#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

#include "evaluation/learn_orders.h"

namespace svea::evaluation {
namespace {

constexpr unsigned k_draw_seed = 4;
// Ways are told with other ways in them, a few deep; a way that names itself would never end.
constexpr int k_depth_max = 8;

// What is said in one way stands beside dozens that other lines make.
constexpr std::size_t k_of_said_in_one_way = 3;

using Ways = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Wordings {
  Ways ways;
  std::vector<WordedSentence> patterns;
};

std::unexpected<Error> fail_at(std::string_view line) {
  return fail(ErrorKind::invalid_input, "wordings_invalid",
              {fmt::format("Raden ”{}” är varken en mening eller ett sätt att säga något.", line),
               fmt::format("The line “{}” is neither a sentence nor a way to say something.", line)});
}

Result<Wordings> read(std::istream& in) {
  Wordings wordings;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("+ ") || line.starts_with("- ")) {
      wordings.patterns.push_back({line.substr(2), line.front() == '+'});
      continue;
    }
    const auto colon = line.find(": ");
    if (colon == std::string::npos) return fail_at(line);
    auto& ways = wordings.ways[line.substr(0, colon)];
    for (auto at = colon + 2; at < line.size();) {
      const auto end = std::min(line.find(" | ", at), line.size());
      ways.push_back(line.substr(at, end - at));
      at = end + 3;
    }
  }
  return wordings;
}

// `pattern` with a way drawn for each {name}.
Result<std::string> worded(const std::string& pattern, const Ways& ways, std::mt19937& random, int depth) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = std::min(pattern.find('{', at), pattern.size());
    text.append(pattern, at, open - at);
    if (open == pattern.size()) break;
    const auto close = pattern.find('}', open);
    if (close == std::string::npos || depth == k_depth_max) return fail_at(pattern);
    const auto found = ways.find(pattern.substr(open + 1, close - open - 1));
    if (found == ways.end()) return fail_at(pattern);
    text += TRY(worded(found->second[random() % found->second.size()], ways, random, depth + 1));
    at = close + 1;
  }
  return text;
}

}  // namespace

Result<std::vector<WordedSentence>> worded_sentences(std::istream& wordings, std::size_t of_each) {
  const auto known = TRY(read(wordings));
  std::mt19937 random(k_draw_seed);
  std::vector<WordedSentence> sentences;
  for (const auto& [pattern, is_order] : known.patterns) {
    const auto count = pattern.contains('{') ? of_each : std::min(of_each, k_of_said_in_one_way);
    for (std::size_t i = 0; i < count; ++i)
      sentences.push_back({TRY(worded(pattern, known.ways, random, 0)), is_order});
  }
  return sentences;
}

}  // namespace svea::evaluation
