#include "extract_formats/csv_records.h"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <new>

namespace svea::extract_formats {
namespace {

// The parser goes on to the end of what it was given; in pieces, reading can stop between them.
constexpr std::size_t k_piece_bytes = 64u << 10;

struct Reading {
  const std::function<bool(const CsvRecord&)>& take;
  CsvRecord record{};
  bool wants_more = true;
};

void on_field(void* field, std::size_t size, void* data) {
  static_cast<Reading*>(data)->record.emplace_back(static_cast<const char*>(field), size);
}

void on_record(int /*terminator*/, void* data) {
  auto& reading = *static_cast<Reading*>(data);
  if (reading.wants_more) reading.wants_more = reading.take(reading.record);
  reading.record.clear();
}

}  // namespace

void for_each_record(std::string_view utf8, char separator,
                     const std::function<bool(const CsvRecord&)>& take) {
  csv_parser parser;
  if (::csv_init(&parser, 0) != 0) throw std::bad_alloc();
  const std::unique_ptr<csv_parser, void (*)(csv_parser*)> owner(&parser, &::csv_free);
  ::csv_set_delim(&parser, static_cast<unsigned char>(separator));
  // Spaces belong to the fields: they say whether the text is prose. Cells are trimmed later.
  ::csv_set_space_func(&parser, [](unsigned char) { return 0; });
  Reading reading{take};
  while (!utf8.empty() && reading.wants_more) {
    const std::size_t size = std::min(utf8.size(), k_piece_bytes);
    if (::csv_parse(&parser, utf8.data(), size, on_field, on_record, &reading) != size)
      throw std::bad_alloc();
    utf8.remove_prefix(size);
  }
  if (reading.wants_more) ::csv_fini(&parser, on_field, on_record, &reading);
}

}  // namespace svea::extract_formats
