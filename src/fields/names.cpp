#include "fields/names.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "fields/readers.h"
#include "text/sentences.h"

namespace svea::fields {
namespace {

std::optional<Kind> kind_of(NameTag tag) {
  switch (tag) {
    case NameTag::person:
      return Kind::person;
    case NameTag::organisation:
      return Kind::organisation;
    case NameTag::place:
      return Kind::place;
    case NameTag::none:
      return std::nullopt;
  }
  return std::nullopt;
}

// What the model hardly believes itself is left out.
constexpr double k_confidence_min = 0.1;

// How often a name with such a margin is right, in sentences left out of the learning.
double confidence_of(double margin) {
  constexpr double k_scale = 2.0;
  constexpr double k_even = -0.5;
  return 1 / (1 + std::exp(-(margin - k_even) / k_scale));
}

// Of the words with a capital, which are what makes it a name.
double mean_margin(std::span<const NameToken> tokens, std::span<const TaggedName> tagged) {
  double sum = 0;
  double count = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].shape == Shape::small || tokens[i].shape == Shape::mark) continue;
    sum += tagged[i].margin;
    ++count;
  }
  return count == 0 ? 0 : sum / count;
}

bool is_mark(const NameToken& token) { return token.shape == Shape::mark || token.shape == Shape::gap; }

// No name begins or ends with a mark.
std::pair<std::size_t, std::size_t> without_marks(std::span<const NameToken> tokens, std::size_t first,
                                                  std::size_t end) {
  while (first < end && is_mark(tokens[first])) ++first;
  while (first < end && is_mark(tokens[end - 1])) --end;
  return {first, end};
}

// Where a genitive written with a colon ("AB:s") is left out.
std::size_t without_genitive(std::string_view utf8, text::Span span) {
  constexpr std::string_view k_ending = ":s";
  return utf8.substr(span.start, span.end - span.start).ends_with(k_ending) ? span.end - k_ending.size()
                                                                            : span.end;
}

void add_name(std::string_view utf8, Kind kind, std::span<const NameToken> tokens,
              std::span<const TaggedName> tagged, std::vector<Found>& found) {
  const double confidence = confidence_of(mean_margin(tokens, tagged));
  if (confidence < k_confidence_min) return;
  text::Span span{tokens.front().span.start, tokens.back().span.end};
  span.end = without_genitive(utf8, span);
  found.push_back(
      {kind, span, with_single_spaces(utf8.substr(span.start, span.end - span.start)), confidence});
}

void add_names(std::string_view utf8, std::span<const NameToken> tokens, std::span<const TaggedName> tagged,
               std::vector<Found>& found) {
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t end = first + 1;
    while (end < tokens.size() && tagged[end].tag == tagged[first].tag) ++end;
    const auto kind = kind_of(tagged[first].tag);
    const auto inside = without_marks(tokens, first, end);
    if (kind && inside.first < inside.second)
      add_name(utf8, *kind, tokens.subspan(inside.first, inside.second - inside.first),
               tagged.subspan(inside.first, inside.second - inside.first), found);
    first = end;
  }
}

}  // namespace

std::vector<Found> find_names(std::string_view utf8, const NameWeights& weights) {
  std::vector<Found> found;
  for (const auto sentence : text::sentences(utf8)) {
    const auto tokens =
        name_tokens(utf8.substr(sentence.start, sentence.end - sentence.start), sentence.start);
    add_names(utf8, tokens, tag_names(weights, tokens), found);
  }
  return found;
}

}  // namespace svea::fields
