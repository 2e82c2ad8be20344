#include "evaluation/field_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "json/json.h"
#include "json/lines.h"
#include "text/unicode.h"

namespace svea::evaluation {
namespace {

// A case is a text of some pages.
constexpr std::size_t k_line_bytes_max = 1u << 20;

constexpr auto k_other_labels = std::to_array<std::pair<std::string_view, fields::Kind>>(
    {{"NAME", fields::Kind::person},
     {"ADDRESS", fields::Kind::address},
     {"EMAIL", fields::Kind::email},
     {"PHONE", fields::Kind::phone},
     {"PERSONNUMMER", fields::Kind::personnummer},
     {"SAMORDNINGSNUMMER", fields::Kind::samordningsnummer},
     {"VEHICLE_REG", fields::Kind::vehicle},
     {"BANK_ACCOUNT", fields::Kind::iban}});

Result<fields::Kind> kind_of(const std::string& label) {
  if (const auto kind = fields::kind_named(label)) return *kind;
  const auto* const other =
      std::ranges::find(k_other_labels, label, &std::pair<std::string_view, fields::Kind>::first);
  if (other != k_other_labels.end()) return other->second;
  return fail(ErrorKind::invalid_input, "set_label_unknown",
              {fmt::format("”{}” är inget slag av uppgift som Svea hämtar ut.", label),
               fmt::format("“{}” is no kind of field that Svea extracts.", label)});
}

Result<MarkedSpan> read_span(const json::Object& object, const text::CodePointMap& map, std::int64_t length) {
  const auto start = TRY(json::get<std::int64_t>(object, "start"));
  const auto end = TRY(json::get<std::int64_t>(object, "end"));
  const auto label = TRY(json::get<std::string>(object, "label"));
  if (start < 0 || start >= end || end > length)
    return fail(ErrorKind::invalid_input, "set_span_outside",
                {"En markering ligger utanför sin text.", "A mark lies outside its text."});
  const auto kind = TRY(kind_of(label));
  return MarkedSpan{kind, {map.byte_at(start), map.byte_at(end)}};
}

Result<MarkedText> read_text(const json::Object& line) {
  MarkedText marked;
  marked.text = TRY(json::get<std::string>(line, "text"));
  marked.split = TRY(json::find<std::string>(line, "split")).value_or("");
  const text::CodePointMap map(marked.text);
  const auto length = text::code_points(marked.text);
  for (const auto& value : *TRY(json::get<const json::Array*>(line, "spans"))) {
    const auto* const object = TRY(json::as<const json::Object*>(value, "spans"));
    marked.spans.push_back(TRY(read_span(*object, map, length)));
  }
  return marked;
}

}  // namespace

Result<std::vector<MarkedText>> read_field_set(std::istream& cases) {
  std::vector<MarkedText> texts;
  TRY(json::for_each_line(cases, k_line_bytes_max, [&](const json::Object& line) -> Status {
    texts.push_back(TRY(read_text(line)));
    return {};
  }));
  return texts;
}

}  // namespace svea::evaluation
