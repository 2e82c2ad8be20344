#include "fields/candidates.h"

#include <algorithm>
#include <map>

#include "fields/label_match.h"
#include "fields/readers.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

// A label at the head of a column counts nearly as one before, one after less.
constexpr double k_head = 0.98;
constexpr double k_after = 0.8;
// Some things say themselves what they are: "Utbildningsdepartementet", "senast den 3 juni".
constexpr double k_own = 0.9;
// What stands after a line's label is its text, where the label fits nearly whole and is short.
constexpr double k_line_label_min = 0.7;
constexpr std::size_t k_line_label_bytes_max = 60;
constexpr double k_free_text_confidence = 0.85;
constexpr double k_choice_confidence = 0.9;

// The words around one thing.
struct Surroundings {
  std::vector<WordShape> before;
  std::vector<WordShape> after;
  std::vector<WordShape> head;
  std::vector<WordShape> own;  // of what says_what_it_is()
};

bool says_what_it_is(Kind kind) {
  return kind == Kind::organisation || kind == Kind::place || kind == Kind::deadline;
}

double nearness(const Surroundings& around, const LabelMatch& label) {
  return std::max({label.nearness(around.before, true), k_head * label.nearness(around.head, true),
                   k_after * label.nearness(around.after, false), k_own * label.nearness(around.own, true)});
}

// Of things in order: the words around each, not beyond the things before and after.
std::vector<Surroundings> surroundings_of(const Layout& layout, const std::vector<FieldCandidate>& things) {
  std::vector<Surroundings> all;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto from = i > 0 ? things[i - 1].span.end : 0;
    const auto until = i + 1 < things.size() ? things[i + 1].span.start : std::string_view::npos;
    all.push_back({word_shapes(layout.before(things[i].span, from)),
                   word_shapes(layout.after(things[i].span, until)),
                   word_shapes(layout.head_of(things[i].span)),
                   {}});
  }
  return all;
}

using OfKind = std::map<Kind, std::pair<std::vector<FieldCandidate>, std::vector<Surroundings>>>;

OfKind by_kind(std::string_view utf8, const Layout& layout, std::span<const Found> found) {
  OfKind all;
  for (const auto& one : found) all[one.kind].first.push_back({one.span, one.value, one.confidence});
  for (auto& [kind, things] : all) {
    auto& [candidates, around] = things;
    around = surroundings_of(layout, candidates);
    if (!says_what_it_is(kind)) continue;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto span = candidates[i].span;
      around[i].own = word_shapes(utf8.substr(span.start, span.end - span.start));
    }
  }
  return all;
}

std::vector<FieldCandidate> labelled(std::vector<FieldCandidate> things,
                                     const std::vector<Surroundings>& around, const Field& field) {
  const LabelMatch label(field);
  for (std::size_t i = 0; i < things.size(); ++i) things[i].nearness = nearness(around[i], label);
  return things;
}

text::Span trimmed(std::string_view utf8, text::Span span) {
  constexpr std::string_view k_marks = " \t\r:.–-";
  while (span.start < span.end && k_marks.contains(utf8[span.start])) ++span.start;
  while (span.start < span.end && std::string_view(" \t\r").contains(utf8[span.end - 1])) --span.end;
  return span;
}

FieldCandidate text_at(std::string_view utf8, text::Span span, double confidence, double nearness) {
  return {span, with_single_spaces(utf8.substr(span.start, span.end - span.start)), confidence, nearness};
}

// "Ärendemening: Bygglov för carport", "Ärendemening<tab>Bygglov", or the label on a line of its own.
std::vector<FieldCandidate> free_text(std::string_view utf8, const Layout& layout, const Field& field) {
  const LabelMatch label(field);
  std::vector<FieldCandidate> found;
  const auto& lines = layout.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = lines[i].span;
    const auto end = std::min(utf8.find_first_of(":\t", line.start), line.end);
    if (end - line.start > k_line_label_bytes_max) continue;
    const double fits = label.nearness(word_shapes(utf8.substr(line.start, end - line.start)), true);
    if (fits < k_line_label_min) continue;
    auto rest =
        trimmed(utf8, {end, lines[i].cells.size() > 1 ? std::max(lines[i].cells[1].end, end) : line.end});
    if (rest.start == rest.end && i + 1 < lines.size()) rest = trimmed(utf8, lines[i + 1].span);
    if (rest.start < rest.end) found.push_back(text_at(utf8, rest, k_free_text_confidence, fits));
  }
  for (const auto& table : layout.tables()) {
    for (std::size_t i = table.first_line + 1; i < table.end_line; ++i)
      for (const auto cell : lines[i].cells) {
        const auto whole = trimmed(utf8, cell);
        const double fits = label.nearness(word_shapes(layout.head_of(cell)), true);
        if (fits >= k_line_label_min && whole.start < whole.end)
          found.push_back(text_at(utf8, whole, k_free_text_confidence, fits));
      }
  }
  std::ranges::stable_sort(found, {}, [](const FieldCandidate& one) { return one.span.start; });
  return found;
}

// Places where one of the choices stands, whatever its ending.
std::vector<FieldCandidate> choices(std::string_view utf8, const Layout& layout, const Field& field) {
  const auto stems_of = [](std::string_view text) {
    std::vector<std::pair<std::string, text::Span>> stems;
    for (const auto span : text::words(text))
      stems.emplace_back(text::stem(text::fold(text.substr(span.start, span.end - span.start))), span);
    return stems;
  };
  const auto words = stems_of(utf8);
  std::vector<FieldCandidate> found;
  for (const auto& choice : field.choices) {
    const auto wanted = stems_of(choice);
    for (auto at = words.begin(); at != words.end(); ++at) {
      const auto same = [](const auto& one, const auto& other) { return one.first == other.first; };
      at = std::search(at, words.end(), wanted.begin(), wanted.end(), same);
      if (at == words.end()) break;
      found.push_back(
          {{at->second.start, (at + std::ssize(wanted) - 1)->second.end}, choice, k_choice_confidence});
    }
  }
  std::ranges::stable_sort(found, {}, [](const FieldCandidate& one) { return one.span.start; });
  const auto around = surroundings_of(layout, found);
  return labelled(std::move(found), around, field);
}

}  // namespace

std::vector<std::vector<FieldCandidate>> field_candidates(std::string_view utf8, const Layout& layout,
                                                          const Schema& schema,
                                                          std::span<const Found> found) {
  const auto of_kind = by_kind(utf8, layout, found);
  std::vector<std::vector<FieldCandidate>> candidates;
  for (const auto& field : schema.fields) {
    if (!field.choices.empty()) {
      candidates.push_back(choices(utf8, layout, field));
    } else if (!field.kind) {
      candidates.push_back(free_text(utf8, layout, field));
    } else {
      const auto things = of_kind.find(*field.kind);
      candidates.push_back(things == of_kind.end()
                               ? std::vector<FieldCandidate>{}
                               : labelled(things->second.first, things->second.second, field));
    }
  }
  return candidates;
}

}  // namespace svea::fields
