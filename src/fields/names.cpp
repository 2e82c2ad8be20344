#include "fields/names.h"

#include <algorithm>
#include <cmath>
#include <optional>

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
    case NameTag::other:
      return std::nullopt;
  }
  return std::nullopt;
}

// How often a name with such a margin was right, on the texts the weights were learnt from and half as many.
double confidence_of(double margin) {
  constexpr double k_scale = 2.0;
  constexpr double k_even = -0.5;
  return 1 / (1 + std::exp(-(margin - k_even) / k_scale));
}

bool has_letter(std::span<const NameToken> tokens) {
  return std::ranges::any_of(tokens, [](const NameToken& token) {
    return token.shape != Shape::mark && token.shape != Shape::gap && token.shape != Shape::digits;
  });
}

// Where a genitive written with a colon ("AB:s") is left out.
std::size_t without_genitive(std::string_view utf8, text::Span span) {
  constexpr std::string_view k_ending = ":s";
  return utf8.substr(span.start, span.end - span.start).ends_with(k_ending) ? span.end - k_ending.size()
                                                                            : span.end;
}

void add_names(std::string_view utf8, std::span<const NameToken> tokens, std::span<const TaggedName> tagged,
               std::vector<Found>& found) {
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t end = first + 1;
    double margin = tagged[first].margin;
    for (; end < tokens.size() && tagged[end].tag == tagged[first].tag; ++end)
      margin = std::min(margin, tagged[end].margin);
    const auto kind = kind_of(tagged[first].tag);
    if (kind && has_letter(tokens.subspan(first, end - first))) {
      text::Span span{tokens[first].span.start, tokens[end - 1].span.end};
      span.end = without_genitive(utf8, span);
      found.push_back({*kind, span, with_single_spaces(utf8.substr(span.start, span.end - span.start)),
                       confidence_of(margin)});
    }
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
