#include "extract_formats/csv_reader.h"

#include <algorithm>
#include <map>

#include "extract/failures.h"
#include "extract_formats/csv_records.h"
#include "extract_formats/sheet_table.h"

namespace svea::extract_formats {
namespace {

// Enough to know; a prose text shows on its first page that it is none.
constexpr std::size_t k_records_looked_at = 200;
constexpr std::size_t k_bytes_looked_at = 256u << 10;

std::optional<char> separator_line(std::string_view utf8) {
  if (utf8.size() < 6 || !utf8.starts_with("sep=") || (utf8[5] != '\r' && utf8[5] != '\n'))
    return std::nullopt;
  return utf8[4];
}

// How sure it is, 0–1, that `separator` makes a table of the text: the share of records with the most common
// number of fields; 0 where it parts nothing.
double evidence(std::string_view sample, char separator) {
  std::map<std::size_t, std::size_t> records_by_fields;
  std::size_t records = 0;
  std::size_t prose = 0;  // fields that begin as the next word of a sentence does
  for_each_record(sample, separator, [&](const CsvRecord& record) {
    if (std::ranges::all_of(record, &std::string::empty)) return true;
    ++records_by_fields[record.size()];
    prose +=
        std::ranges::any_of(record, [](const std::string& field) { return field.starts_with(' '); }) ? 1 : 0;
    return ++records < k_records_looked_at;
  });
  if (records < 2 || prose * 4 > records) return 0;
  const auto common =
      std::ranges::max_element(records_by_fields, {}, [](const auto& one) { return one.second; });
  return common->first < 2 ? 0 : static_cast<double>(common->second) / static_cast<double>(records);
}

}  // namespace

std::optional<char> csv_separator(std::string_view utf8, bool is_named_csv) {
  if (const auto said = separator_line(utf8)) return said;
  std::string_view sample = utf8.substr(0, k_bytes_looked_at);
  if (sample.size() < utf8.size()) sample = sample.substr(0, sample.rfind('\n') + 1);
  const auto lines = static_cast<std::size_t>(std::ranges::count(sample, '\n'));
  if (!is_named_csv && lines < 2) return std::nullopt;  // two lines with a comma each are a letter's head
  double best = is_named_csv ? 0.3 : 0.95;
  std::optional<char> separator;
  for (const char candidate : {';', '\t', ','}) {
    const double found = evidence(sample, candidate);
    if (found < best || (separator && found <= best)) continue;
    best = found;
    separator = candidate;
  }
  return separator;
}

Result<extract::ExtractedDocument> read_csv(std::string_view utf8) {
  const char separator = csv_separator(utf8, true).value_or(',');
  if (separator_line(utf8)) utf8.remove_prefix(5);
  SheetTable table;
  int row = 0;
  for_each_record(utf8, separator, [&](const CsvRecord& record) {
    for (std::size_t column = 0; column < record.size(); ++column)
      table.set(row, static_cast<int>(column), record[column]);
    ++row;
    return !table.is_full();
  });
  if (table.is_full()) return extract::fail(extract::Failure::too_large, "text");
  BlockBuilder blocks;
  std::move(table).add_to(blocks);
  return std::move(blocks).finish("text/csv", {});
}

}  // namespace svea::extract_formats
