#include "answer/figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace svea::answer {
namespace {

struct Named {
  std::string_view word;
  std::string_view name;
};

// "en" and "ett" are articles far more often than numbers.
constexpr auto k_number_words = std::to_array<Named>(
    {{"noll", "0"},     {"två", "2"},      {"tre", "3"},       {"fyra", "4"},       {"fem", "5"},
     {"sex", "6"},      {"sju", "7"},      {"åtta", "8"},      {"nio", "9"},        {"tio", "10"},
     {"elva", "11"},    {"tolv", "12"},    {"tretton", "13"},  {"fjorton", "14"},   {"femton", "15"},
     {"sexton", "16"},  {"tjugo", "20"},   {"trettio", "30"},  {"fyrtio", "40"},    {"femtio", "50"},
     {"sextio", "60"},  {"sjuttio", "70"}, {"åttio", "80"},    {"nittio", "90"},    {"hundra", "100"},
     {"tusen", "1000"}, {"two", "2"},      {"three", "3"},     {"four", "4"},       {"five", "5"},
     {"six", "6"},      {"seven", "7"},    {"eight", "8"},     {"nine", "9"},       {"ten", "10"},
     {"eleven", "11"},  {"twelve", "12"},  {"fifteen", "15"},  {"twenty", "20"},    {"thirty", "30"},
     {"sixty", "60"},   {"ninety", "90"},  {"hundred", "100"}, {"thousand", "1000"}});
constexpr auto k_ordinals = std::to_array<Named>(
    {{"första", "1"}, {"andra", "2"},   {"tredje", "3"},     {"fjärde", "4"},    {"femte", "5"},
     {"sjätte", "6"}, {"sjunde", "7"},  {"åttonde", "8"},    {"nionde", "9"},    {"tionde", "10"},
     {"elfte", "11"}, {"tolfte", "12"}, {"fjortonde", "14"}, {"femtonde", "15"}, {"sista", "sist"},
     {"first", "1"},  {"second", "2"},  {"third", "3"},      {"fourth", "4"},    {"fifth", "5"},
     {"last", "sist"}});
constexpr auto k_units = std::to_array<Named>({{"kr", "kr"},
                                               {"kronor", "kr"},
                                               {"kronan", "kr"},
                                               {"sek", "kr"},
                                               {"kronor", "kr"},
                                               {"öre", "öre"},
                                               {"euro", "euro"},
                                               {"procent", "procent"},
                                               {"percent", "procent"},
                                               {"dag", "dag"},
                                               {"dagar", "dag"},
                                               {"dagen", "dag"},
                                               {"dagarna", "dag"},
                                               {"dagars", "dag"},
                                               {"day", "dag"},
                                               {"days", "dag"},
                                               {"arbetsdag", "arbetsdag"},
                                               {"arbetsdagar", "arbetsdag"},
                                               {"vardagar", "arbetsdag"},
                                               {"vecka", "vecka"},
                                               {"veckor", "vecka"},
                                               {"veckan", "vecka"},
                                               {"veckors", "vecka"},
                                               {"week", "vecka"},
                                               {"weeks", "vecka"},
                                               {"månad", "månad"},
                                               {"månader", "månad"},
                                               {"månaden", "månad"},
                                               {"månaders", "månad"},
                                               {"month", "månad"},
                                               {"months", "månad"},
                                               {"kvartal", "kvartal"},
                                               {"år", "år"},
                                               {"året", "år"},
                                               {"åren", "år"},
                                               {"års", "år"},
                                               {"year", "år"},
                                               {"years", "år"},
                                               {"timme", "timme"},
                                               {"timmar", "timme"},
                                               {"timmen", "timme"},
                                               {"hour", "timme"},
                                               {"hours", "timme"},
                                               {"minut", "minut"},
                                               {"minuter", "minut"},
                                               {"minutes", "minut"},
                                               {"gång", "gång"},
                                               {"gånger", "gång"},
                                               {"times", "gång"},
                                               {"km", "km"},
                                               {"kilometer", "km"},
                                               {"meter", "m"},
                                               {"m", "m"},
                                               {"kvm", "kvm"},
                                               {"kvadratmeter", "kvm"},
                                               {"centimeter", "cm"},
                                               {"cm", "cm"},
                                               {"kg", "kg"},
                                               {"kilo", "kg"},
                                               {"kilogram", "kg"},
                                               {"ton", "ton"},
                                               {"liter", "liter"},
                                               {"tecken", "tecken"},
                                               {"personer", "person"},
                                               {"decibel", "decibel"},
                                               {"grader", "grad"}});
// Stems of weekdays and months as they begin, both languages.
constexpr auto k_days = std::to_array<Named>(
    {{"måndag", "mån"},   {"tisdag", "tis"},    {"onsdag", "ons"},   {"torsdag", "tor"},
     {"fredag", "fre"},   {"lördag", "lör"},    {"söndag", "sön"},   {"monday", "mån"},
     {"tuesday", "tis"},  {"wednesday", "ons"}, {"thursday", "tor"}, {"friday", "fre"},
     {"saturday", "lör"}, {"sunday", "sön"},    {"januari", "jan"},  {"februari", "feb"},
     {"mars", "mar"},     {"april", "apr"},     {"juni", "jun"},     {"juli", "jul"},
     {"augusti", "aug"},  {"september", "sep"}, {"oktober", "okt"},  {"november", "nov"},
     {"december", "dec"}, {"january", "jan"},   {"february", "feb"}, {"march", "mar"},
     {"june", "jun"},     {"july", "jul"},      {"august", "aug"},   {"october", "okt"}});

template <std::size_t N>
std::string_view named(const std::array<Named, N>& names, std::string_view word) {
  const auto found = std::ranges::find(names, word, &Named::word);
  return found == names.end() ? std::string_view() : found->name;
}

std::string_view day_of(std::string_view word) {
  if (word == "maj" || word == "may") return "maj";
  for (const auto& day : k_days)
    if (word.starts_with(day.word) && word.size() <= day.word.size() + 4) return day.name;  // "lördagarna"
  return {};
}

bool is_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }
bool is_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_period(std::string_view unit) {
  constexpr std::string_view k_periods[] = {"dag", "vecka", "månad", "kvartal", "år", "timme"};
  return std::ranges::find(k_periods, unit) != std::end(k_periods);
}

bool begins_rate(std::string_view word) {
  constexpr std::string_view k_words[] = {"per", "i", "om", "varje", "varannan", "each", "every", "a"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

// "10.00" and "10:00" as "10"; a decimal comma as a point.
std::string normalised(std::string value) {
  std::ranges::replace(value, ',', '.');
  for (const std::string_view zeros : {".00", ":00"})
    if (value.ends_with(zeros)) value.resize(value.size() - zeros.size());
  return value;
}

class FigureReader {
 public:
  explicit FigureReader(std::span<const std::string> words) : words_(words) {}

  Figures read() {
    for (std::size_t i = 0; i < words_.size();) i = take(i);
    return std::move(figures_);
  }

 private:
  std::size_t take(std::size_t i) {
    const auto& word = words_[i];
    if (is_number(word)) return take_number(i);
    if (const auto value = named(k_number_words, word); !value.empty()) add(std::string(value), i, i + 1);
    if (const auto ordinal = named(k_ordinals, word); !ordinal.empty()) figures_.ordinals.emplace(ordinal);
    if (const auto day = day_of(word); !day.empty()) figures_.days.emplace(day);
    const auto unit = named(k_units, word);
    if (i > 0 && is_period(unit) && begins_rate(words_[i - 1])) figures_.rates.emplace(unit);
    return i + 1;
  }

  // "20 000" is one number.
  std::size_t take_number(std::size_t i) {
    const auto first = i;
    std::string value = words_[i++];
    while (is_digits(value) && i < words_.size() && words_[i].size() == 3 && is_digits(words_[i]) &&
           words_[i - 1].size() <= 3)
      value += words_[i++];
    add(normalised(std::move(value)), first, i);
    return i;
  }

  void add(std::string value, std::size_t first, std::size_t next) {
    std::string_view unit;
    if (next < words_.size()) unit = named(k_units, words_[next]);
    if (next < words_.size() && unit.empty()) unit = day_of(words_[next]);  // "15 mars"
    const auto last = unit.empty() ? next - 1 : next;
    figures_.amounts.push_back({std::move(value), std::string(unit), first, last});
  }

  std::span<const std::string> words_;
  Figures figures_;
};

bool fit(const std::set<std::string>& claimed, const std::set<std::string>& source) {
  return claimed.empty() || source.empty() ||
         std::ranges::any_of(claimed, [&](const std::string& one) { return source.contains(one); });
}

bool holds(const Figures& source, const Amount& claimed) {
  if (source.ordinals.contains(claimed.value)) return true;
  return std::ranges::any_of(source.amounts, [&](const Amount& amount) {
    const bool units_fit = amount.unit.empty() || claimed.unit.empty() || amount.unit == claimed.unit;
    return amount.value == claimed.value && units_fit;
  });
}

}  // namespace

Figures figures_of(std::span<const std::string> words) { return FigureReader(words).read(); }

bool is_month(std::string_view unit) {
  return unit == "maj" || (std::ranges::find(k_days, unit, &Named::name) != k_days.end());
}

bool is_year(const Amount& amount) {
  return amount.unit.empty() && amount.value.size() == 4 && is_digits(amount.value) &&
         (amount.value.starts_with("19") || amount.value.starts_with("20"));
}

std::vector<Amount> differing(const Figures& one, const Figures& other) {
  const auto are_alike = [](const Amount& a, const Amount& b) {
    return a.unit == b.unit || (is_month(a.unit) && is_month(b.unit));
  };
  const auto are_same = [](const Amount& a, const Amount& b) {
    return a.value == b.value && a.unit == b.unit;
  };
  std::vector<Amount> differing;
  for (const auto& amount : other.amounts) {
    if (is_year(amount)) continue;
    bool has_alike = false;
    bool has_same = false;
    for (const auto& mine : one.amounts) {
      if (is_year(mine) || !are_alike(mine, amount)) continue;
      has_alike = true;
      has_same = has_same ||
                 std::ranges::any_of(other.amounts, [&](const Amount& any) { return are_same(mine, any); });
    }
    if (has_alike && !has_same) differing.push_back(amount);
  }
  return differing;
}

bool contradicts(const Figures& claimed, const Figures& source) {
  const bool knows_amounts =
      std::ranges::all_of(claimed.amounts, [&](const Amount& amount) { return holds(source, amount); });
  return !knows_amounts || !std::ranges::includes(source.days, claimed.days) ||
         !fit(claimed.ordinals, source.ordinals) || !fit(claimed.rates, source.rates);
}

}  // namespace svea::answer
