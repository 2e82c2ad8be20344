#include <algorithm>
#include <array>

#include "fields/name_model.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

constexpr auto k_shapes = std::to_array<std::string_view>(
    {"small", "capital", "capitals", "mixed", "digits", "digits_in", "initial", "mark", "gap"});
constexpr auto k_lists = std::to_array<std::string_view>(
    {"first",     "surname", "sur-end", "particle",  "municipality", "region",       "country",
     "authority", "org",     "org-end", "org-word",  "title",        "place-before", "company",
     "media",     "party",   "club",    "club-word", "sport-word",   "saying"});
static_assert(k_lists.size() == k_name_lists);

std::string_view shape_name(Shape shape) { return k_shapes[static_cast<std::size_t>(shape)]; }

// Features are built in one text, so that hardly any is allocated.
class Writer {
 public:
  explicit Writer(const std::function<void(std::string_view)>& visit) : visit_(visit) {}

  void write(std::string_view place, std::string_view what, std::string_view first,
             std::string_view second = {}) {
    feature_.assign(place);
    feature_ += what;
    feature_ += first;
    if (!second.empty()) {
      feature_ += ' ';
      feature_ += second;
    }
    visit_(feature_);
  }

 private:
  const std::function<void(std::string_view)>& visit_;
  std::string feature_;
};

// The last `letters` letters, "" of a shorter word.
std::string_view ending(std::string_view word, int letters) {
  std::size_t at = word.size();
  for (int i = 0; i < letters; ++i) {
    if (at == 0) return {};
    at = text::previous(word, at);
  }
  return at == 0 ? std::string_view{} : word.substr(at);
}

std::string_view beginning(std::string_view word, int letters) {
  std::size_t at = 0;
  for (int i = 0; i < letters; ++i) {
    if (at >= word.size()) return {};
    at = text::code_point(word, at).next;
  }
  return at < word.size() ? word.substr(0, at) : std::string_view{};
}

void write_lists(Writer& writer, std::string_view place, const NameToken& token) {
  if (token.lists.none()) {
    writer.write(place, "list none ", shape_name(token.shape));
    return;
  }
  for (std::size_t list = 0; list < k_name_lists; ++list)
    if (token.lists[list]) writer.write(place, "list ", k_lists[list], shape_name(token.shape));
}

void write_neighbour(Writer& writer, std::string_view place, std::span<const NameToken> tokens,
                     std::ptrdiff_t at) {
  if (at < 0 || at >= std::ssize(tokens)) {
    writer.write(place, "edge", "");
    return;
  }
  const auto& token = tokens[static_cast<std::size_t>(at)];
  writer.write(place, "word ", token.folded);
  writer.write(place, "shape ", shape_name(token.shape));
  write_lists(writer, place, token);
  if (const auto last = ending(token.folded, 4); !last.empty()) writer.write(place, "ends ", last);
}

bool is_in(const NameToken& token, NameList list) { return token.lists[static_cast<std::size_t>(list)]; }

// "Svenska ishockeyförbundet", "Växjö tingsrätt": a name that goes on with a small word, which says what it
// is. `run_last` is the last word with a capital, the head comes after it.
void write_head(Writer& writer, std::span<const NameToken> tokens, std::size_t run_last) {
  if (run_last + 1 >= tokens.size()) return;
  const auto& last = tokens[run_last];
  const auto& head = tokens[run_last + 1];
  if (head.shape != Shape::small || last.shape == Shape::small || last.shape == Shape::mark) return;
  const std::string_view link = last.folded.ends_with("ska") ? "-ska"
                                : last.folded.ends_with('s') ? "-s"
                                                             : "other";
  if (is_in(head, NameList::organisation_word)) writer.write("head ", "word ", link);
  if (is_in(head, NameList::organisation_ending)) writer.write("head ", "ending ", link);
}

std::string_view word_before_run(std::span<const NameToken> tokens, const NameToken& token) {
  return token.run_first == 0 ? std::string_view("edge") : tokens[token.run_first - 1].folded;
}

std::string_view word_after_run(std::span<const NameToken> tokens, const NameToken& token) {
  return token.run_end >= tokens.size() ? std::string_view("edge") : tokens[token.run_end].folded;
}

constexpr auto k_sport = std::to_array<std::string_view>({"", "sport", "much sport"});

// Of the whole run of words that may be one name: what stands around it, and what its ends are.
void write_run(Writer& writer, std::span<const NameToken> tokens, std::size_t at) {
  const auto& token = tokens[at];
  const std::string_view shape = shape_name(token.shape);
  const bool is_first = token.run_first == 0;
  const bool is_last = token.run_end == tokens.size();
  writer.write("run ", "before ", word_before_run(tokens, token), shape);
  writer.write("run ", "after ", word_after_run(tokens, token));
  if (!is_first) write_lists(writer, "run before:", tokens[token.run_first - 1]);
  if (!is_last) write_lists(writer, "run after:", tokens[token.run_end]);
  const std::size_t length = token.run_end - token.run_first;
  constexpr auto k_lengths = std::to_array<std::string_view>({"one", "two", "three", "more"});
  writer.write("run ", "length ", k_lengths[std::min(length, k_lengths.size()) - 1]);
  if (length == 1)
    for (std::size_t list = 0; list < k_name_lists; ++list)
      if (token.lists[list]) writer.write("run ", "is ", k_lists[list]);
  if (length < 2) return;
  const auto& last = tokens[token.run_end - 1];
  write_lists(writer, "run first:", tokens[token.run_first]);
  write_lists(writer, "run last:", last);
  writer.write("run ", "last ", last.folded);
  if (const auto letters = ending(last.folded, 4); !letters.empty())
    writer.write("run ", "last ends ", letters);
}

void write_topic(Writer& writer, std::span<const NameToken> tokens, std::size_t at) {
  const auto& token = tokens[at];
  const std::string_view sport = k_sport[static_cast<std::size_t>(token.sport)];
  if (sport.empty()) return;
  writer.write(sport, " shape ", shape_name(token.shape));
  for (std::size_t list = 0; list < k_name_lists; ++list)
    if (token.lists[list]) writer.write(sport, " list ", k_lists[list]);
  const std::string_view before = word_before_run(tokens, token);
  writer.write(sport, " before ", before);
  if (token.lists[static_cast<std::size_t>(NameList::municipality)])
    writer.write(sport, " town before ", before);
  writer.write(sport, " after ", word_after_run(tokens, token));
}

}  // namespace

void each_name_feature(std::span<const NameToken> tokens, std::size_t at,
                       const std::function<void(std::string_view feature)>& visit) {
  Writer writer(visit);
  const auto& token = tokens[at];
  const auto here = static_cast<std::ptrdiff_t>(at);
  writer.write("", "bias", "");
  writer.write("", "word ", token.folded);
  writer.write("", "shape ", shape_name(token.shape), at == 0 ? "first" : "");
  write_lists(writer, "", token);
  for (const int letters : {2, 3, 4, 6})
    if (const auto last = ending(token.folded, letters); !last.empty())
      writer.write("", "ends ", last, shape_name(token.shape));
  for (const int letters : {3, 5})
    if (const auto first = beginning(token.folded, letters); !first.empty())
      writer.write("", "begins ", first, shape_name(token.shape));
  for (std::size_t list = 0; list < k_name_lists; ++list)
    if (token.phrases[list]) writer.write("", "phrase ", k_lists[list]);
  if (token.shape != Shape::small && token.shape != Shape::mark && token.shape != Shape::digits) {
    write_run(writer, tokens, at);
    write_topic(writer, tokens, at);
  }
  if (token.shape == Shape::small && at > 0) {
    write_head(writer, tokens, at - 1);
  } else if (token.run_end > at) {
    write_head(writer, tokens, token.run_end - 1);
  }
  write_neighbour(writer, "before:", tokens, here - 1);
  write_neighbour(writer, "after:", tokens, here + 1);
  for (const std::ptrdiff_t step : {-2, 2}) {
    const auto place = here + step;
    if (place < 0 || place >= std::ssize(tokens)) continue;
    const auto& further = tokens[static_cast<std::size_t>(place)];
    const std::string_view name = step < 0 ? "before2:" : "after2:";
    writer.write(name, "word ", further.folded);
    writer.write(name, "shape ", shape_name(further.shape));
  }
  const std::string_view before = at > 0 ? shape_name(tokens[at - 1].shape) : "edge";
  const std::string_view after = at + 1 < tokens.size() ? shape_name(tokens[at + 1].shape) : "edge";
  writer.write("", "shapes ", before, shape_name(token.shape));
  writer.write("", "shapes after ", shape_name(token.shape), after);
  if (at > 0 && token.shape != Shape::small)
    writer.write("before:", "word+shape ", tokens[at - 1].folded, shape_name(token.shape));
}

std::string_view transition_feature(NameTag before, Shape shape) {
  constexpr auto k_features = std::to_array<std::string_view>(
      {"tag none small", "tag person small", "tag organisation small", "tag place small", "tag none",
       "tag person", "tag organisation", "tag place", "tag none mark", "tag person mark",
       "tag organisation mark", "tag place mark"});
  const std::size_t group = shape == Shape::small ? 0 : shape == Shape::mark || shape == Shape::gap ? 2 : 1;
  return k_features[group * k_name_tags + static_cast<std::size_t>(before)];
}

}  // namespace svea::fields
