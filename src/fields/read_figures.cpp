// Numbers, money and shares.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "fields/readers.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

using Named = std::pair<std::string_view, double>;

constexpr auto k_words = std::to_array<Named>(
    {{"en", 1},      {"ett", 1},      {"två", 2},    {"tre", 3},      {"fyra", 4},     {"fem", 5},
     {"sex", 6},     {"sju", 7},      {"åtta", 8},   {"nio", 9},      {"tio", 10},     {"elva", 11},
     {"tolv", 12},   {"femton", 15},  {"tjugo", 20}, {"trettio", 30}, {"fyrtio", 40},  {"femtio", 50},
     {"sextio", 60}, {"sjuttio", 70}, {"åttio", 80}, {"nittio", 90},  {"hundra", 100}, {"tusen", 1000}});

// By how scales begin, longer ones first.
constexpr auto k_scales = std::to_array<Named>({{"miljard", 1e9},
                                                {"mdkr", 1e9},
                                                {"mdr", 1e9},
                                                {"md", 1e9},
                                                {"milj", 1e6},
                                                {"mnkr", 1e6},
                                                {"mn", 1e6},
                                                {"mkr", 1e6},
                                                {"msek", 1e6},
                                                {"m", 1e6},
                                                {"tusen", 1e3},
                                                {"tkr", 1e3},
                                                {"ksek", 1e3},
                                                {"tsek", 1e3},
                                                {"t", 1e3}});

constexpr auto k_currencies = std::to_array<std::pair<std::string_view, std::string_view>>({{"eur", "EUR"},
                                                                                            {"€", "EUR"},
                                                                                            {"us", "USD"},
                                                                                            {"dollar", "USD"},
                                                                                            {"$", "USD"},
                                                                                            {"nok", "NOK"},
                                                                                            {"dkk", "DKK"},
                                                                                            {"gbp", "GBP"},
                                                                                            {"pund", "GBP"},
                                                                                            {"£", "GBP"}});

double scale_of(std::string_view folded) {
  for (const auto& [beginning, factor] : k_scales)
    if (!folded.empty() && folded.starts_with(beginning)) return factor;
  return 1;
}

std::string currency_of(std::string_view folded) {
  for (const auto& [beginning, code] : k_currencies)
    if (folded.starts_with(beginning)) return std::string(code);
  return "SEK";
}

bool is_negative(std::string_view text) { return text.starts_with('-') || text.starts_with("−"); }

// Without an exponent and without noughts at the end; hundredths are all that money has.
std::string plain_text(double value) {
  constexpr double k_steps = 1e6;
  return fmt::format("{:.15g}", std::round(value * k_steps) / k_steps);
}

std::optional<std::string> figure_of(const Match& match, double factor) {
  const auto value = value_of_figure(match["figure"]);
  if (!value) return std::nullopt;
  return plain_text((is_negative(match.text) ? -1 : 1) * *value * factor);
}

}  // namespace

std::optional<double> value_of_figure(std::string_view written) {
  const std::string folded = text::fold(written);
  for (const auto& [word, value] : k_words)
    if (folded == word) return value;
  std::string plain;
  const auto comma = written.rfind(',');
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    if (c >= '0' && c <= '9') {
      plain += c;
    } else if (i == comma) {
      plain += '.';
    } else if (c == '.') {
      const auto group_end = written.find_first_not_of("0123456789", i + 1);
      const auto group = (group_end == std::string_view::npos ? written.size() : group_end) - i - 1;
      if (group != 3) plain += '.';
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc{} && end == plain.data() + plain.size() ? std::optional(value) : std::nullopt;
}

std::optional<Reading> read_amount(const Match& match) {
  const std::string currency = text::fold(match["currency"]);
  const std::string scale = text::fold(match["scale"]);
  const auto figure = figure_of(match, currency == "öre" ? 0.01 : scale_of(scale));
  if (!figure) return std::nullopt;
  return Reading{*figure + " " + currency_of(currency)};
}

std::optional<Reading> read_percent(const Match& match) {
  const auto figure = figure_of(match, match.text.ends_with("‰") ? 0.1 : 1);
  if (!figure) return std::nullopt;
  return Reading{*figure + " %"};
}

std::optional<Reading> read_number(const Match& match) {
  const auto figure = figure_of(match, 1);
  if (!figure) return std::nullopt;
  const auto unit = match["unit"];
  return Reading{unit.empty() ? *figure : fmt::format("{} {}", *figure, unit)};
}

}  // namespace svea::fields
