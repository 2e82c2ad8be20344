#include "answer/edition.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "answer/question.h"
#include "search/validity.h"

namespace svea::answer {
namespace {

struct Edition {
  std::string series;          // what all editions share
  int year = 0;                // the latest one named; 0: none
  int numbers = 0;             // years and others
  bool is_periodical = false;  // one of a row: last year's minutes are no older edition of this year's
};

bool is_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

int year_of(std::string_view word) {
  if (word.size() != 4 || !is_digits(word)) return 0;
  const int year = std::stoi(std::string(word));
  return year >= 1900 && year < 2100 ? year : 0;
}

// Words that tell editions apart rather than documents.
bool marks_edition(std::string_view word) {
  constexpr std::string_view k_marks[] = {"version",  "utgåva",  "reviderad", "uppdaterad", "ny",
                                          "nya",      "gammal",  "gamla",     "äldre",      "upphävd",
                                          "upphävda", "ersatt",  "från",      "gäller",     "gällande",
                                          "beslutad", "antagen", "fr.o.m"};
  return std::ranges::find(k_marks, word) != std::end(k_marks);
}

bool says_periodical(std::string_view word) {
  constexpr std::string_view k_kinds[] = {"protokoll",  "rapport", "redovisning",
                                          "berättelse", "beslut",  "bokslut"};
  return std::ranges::any_of(k_kinds, [word](std::string_view kind) { return word.ends_with(kind); });
}

// Parts a name at everything that is no letter or digit, so that "mlffs-2021-2.pdf" gives its year.
std::vector<std::string> parts_of(std::string_view name) {
  std::string spaced(name);
  std::ranges::replace_if(spaced, [](char c) { return std::string_view("-_./:()").contains(c); }, ' ');
  return folded_words(spaced);
}

Edition edition_of(std::string_view name) {
  Edition edition;
  for (const auto& word : parts_of(name)) {
    edition.numbers += is_digits(word) ? 1 : 0;
    edition.is_periodical = edition.is_periodical || says_periodical(word);
    edition.year = std::max(edition.year, year_of(word));
    if (!is_digits(word) && !marks_edition(word)) edition.series += word + ' ';
  }
  return edition;
}

// The file's own name without folders and ending.
std::string_view stem_of(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.rfind('.'));
}

struct HitEdition {
  Edition by_name;
  Edition by_title;

  [[nodiscard]] bool is_periodical() const { return by_name.is_periodical || by_title.is_periodical; }
};

bool are_editions(const Edition& one, const Edition& other) {
  return one.series == other.series && !one.series.empty() && one.year != 0 && other.year != 0 &&
         one.year != other.year;
}

// The years of `one` and `other` where they are editions of each other. A file name counts only when the year
// is its one number: "mlffs-2021-2" and "mlffs-2025-4" may be about anything.
std::optional<std::pair<int, int>> years_of_pair(const HitEdition& one, const HitEdition& other) {
  if (one.is_periodical() || other.is_periodical()) return std::nullopt;
  if (are_editions(one.by_title, other.by_title)) return std::pair(one.by_title.year, other.by_title.year);
  const bool names_tell = one.by_name.numbers == 1 && other.by_name.numbers == 1;
  if (names_tell && are_editions(one.by_name, other.by_name))
    return std::pair(one.by_name.year, other.by_name.year);
  return std::nullopt;
}

}  // namespace

bool is_periodical(const search::Hit& hit) {
  return HitEdition{edition_of(stem_of(hit.name)), edition_of(hit.title)}.is_periodical();
}

std::vector<Superseded> superseded(std::span<const search::Hit> hits, std::string_view question) {
  std::vector<int> asked_years;
  for (const auto& word : parts_of(question))
    if (const int year = year_of(word)) asked_years.push_back(year);
  const auto asked_for = [&](int year) { return std::ranges::find(asked_years, year) != asked_years.end(); };

  std::vector<HitEdition> editions;
  for (const auto& hit : hits) editions.push_back({edition_of(stem_of(hit.name)), edition_of(hit.title)});

  std::vector<Superseded> all;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    Superseded entry{i, std::nullopt};
    for (std::size_t j = 0; j < hits.size(); ++j) {
      if (hits[i].document == hits[j].document || hits[i].organisation != hits[j].organisation) continue;
      const auto years = years_of_pair(editions[i], editions[j]);
      if (!years || asked_for(years->first)) continue;
      if (asked_for(years->second) || years->second > years->first) entry.newer = j;
    }
    const bool is_repealed =
        asked_years.empty() && (search::read_title_validity(hits[i].title).is_superseded ||
                                search::read_title_validity(hits[i].name).is_superseded);
    if (entry.newer || is_repealed) all.push_back(entry);
  }
  return all;
}

}  // namespace svea::answer
