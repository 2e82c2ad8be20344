#include "extract_formats/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace svea::extract_formats {
namespace {

// The last row and column of a sheet (18.2, "limits" of Excel); beyond is damage.
constexpr int k_row_max = 1'048'575;
constexpr int k_column_max = 16'383;

struct Place {
  int row = 0;
  int column = 0;
};

// "BC12" → row 11, column 54.
std::optional<Place> place_of(std::string_view reference) {
  Place place{0, 0};
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 3; ++i)
    place.column = place.column * 26 + (reference[i] - 'A' + 1);
  const char* const end = reference.data() + reference.size();
  if (i == 0 || std::from_chars(reference.data() + i, end, place.row).ptr != end) return std::nullopt;
  --place.row;
  --place.column;
  const bool is_inside = place.row >= 0 && place.row <= k_row_max && place.column <= k_column_max;
  return is_inside ? std::optional(place) : std::nullopt;
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stopped == end ? std::optional(number) : std::nullopt;
}

}  // namespace

Status XlsxSheet::read(package::XmlStream& xml) {
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done && !table_.is_full();) {
    if (event == package::XmlEvent::text) {
      if (in_value_) cell_.value += xml.text();
      continue;
    }
    if (event == package::XmlEvent::end) {
      end(xml.name());
    } else if (xml.name() == "rPh") {
      TRY(xml.skip());
    } else {
      start(xml);
    }
  }
  return {};
}

void XlsxSheet::start(const package::XmlStream& xml) {
  const std::string_view name = xml.name();
  if (name == "row") {
    row_ = std::max(xml.number("r").value_or(row_ + 2) - 1, row_ + 1);
    next_column_ = 0;
  } else if (name == "c") {
    const auto place = place_of(xml.attribute("r").value_or(""));
    cell_ = {place ? place->column : std::min(next_column_, k_column_max), xml.number("s").value_or(0),
             xml.attribute("t").value_or("")};
    next_column_ = cell_.column + 1;
  } else if (name == "v" || name == "t") {
    in_value_ = true;
  } else if (name == "mergeCell") {
    const std::string range = xml.attribute("ref").value_or("");
    const std::size_t colon = range.find(':');
    if (colon == std::string::npos) return;
    const auto first = place_of(std::string_view(range).substr(0, colon));
    const auto last = place_of(std::string_view(range).substr(colon + 1));
    if (first && last) table_.merge(first->row, first->column, last->row, last->column);
  }
}

void XlsxSheet::end(std::string_view name) {
  if (name == "v" || name == "t") in_value_ = false;
  if (name == "c") table_.set(std::max(row_, 0), cell_.column, text_of(cell_));
}

std::string XlsxSheet::text_of(const Cell& cell) const {
  if (cell.type == "s") {
    const auto index = number_of<std::size_t>(cell.value);
    return index && *index < strings_.size() ? strings_[*index] : "";
  }
  if (cell.type == "b") return cell.value == "1" ? "SANT" : cell.value == "0" ? "FALSKT" : "";
  const auto number = number_of<double>(cell.value);
  const bool is_number = cell.type.empty() || cell.type == "n";
  return is_number && number ? styles_.format(cell.style).text_of(*number, dates_) : cell.value;
}

}  // namespace svea::extract_formats
