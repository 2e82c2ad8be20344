#include "ingest/document_date.h"

#include <algorithm>
#include <array>

#include "text/dates.h"
#include "text/unicode.h"

namespace svea::ingest {
namespace {

// "Beslutade av kommunfullmäktige på förslag av kommunstyrelsen 2024-05-13": the date follows this closely.
constexpr std::size_t k_words_to_date_max = 10;
constexpr std::size_t k_label_words_max = 3;
// The date's own three words and a signature or a place.
constexpr std::size_t k_words_beside_date_max = 5;

constexpr auto k_decided = std::to_array<std::string_view>(
    {"antagen",      "antagna",    "antaget",     "beslut",     "beslutad", "beslutade", "beslutat",
     "beslutsdatum", "fastställd", "fastställda", "fastställt", "meddelad", "meddelat",  "undertecknad",
     "undertecknat", "utfärdad",   "utfärdat",    "decided",    "adopted",  "approved"});
constexpr auto k_written =
    std::to_array<std::string_view>({"datum", "date", "daterad", "dated", "publicerad", "publicerat",
                                     "published", "sammanträdesdatum", "skriven", "upprättad", "upprättat"});
constexpr auto k_holds =
    std::to_array<std::string_view>({"giltig", "giltiga", "giltigt", "gäller", "kraft", "reviderad",
                                     "reviderat", "uppdaterad", "uppdaterat"});

std::size_t line_start(std::string_view text, std::size_t at) {
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

bool has_one_of(std::string_view text, const auto& announcing) {
  const auto spans = text::words(text);
  const auto first = spans.size() > k_words_to_date_max ? spans.size() - k_words_to_date_max : 0;
  for (std::size_t i = first; i < spans.size(); ++i) {
    const auto word = text::fold(text.substr(spans[i].start, spans[i].end - spans[i].start));
    if (std::ranges::find(announcing, word) != announcing.end()) return true;
  }
  return false;
}

// Whether one of the words stands closely before the date in the same line, or is all that the line before
// says, as where a table has the word in one cell and the date in the next.
bool is_announced(std::string_view head, const text::WrittenDate& date, const auto& announcing) {
  const auto start = line_start(head, date.span.start);
  if (has_one_of(head.substr(start, date.span.start - start), announcing)) return true;
  if (start == 0) return false;
  const auto before = head.substr(line_start(head, start - 1), start - line_start(head, start - 1));
  return text::words(before).size() <= k_label_words_max && has_one_of(before, announcing);
}

// "2026-06-24", "HR-chefen 2025-12-01": a line of little else.
bool stands_alone(std::string_view head, const text::WrittenDate& date) {
  const auto start = line_start(head, date.span.start);
  const auto line = head.substr(start, head.find('\n', date.span.start) - start);
  return text::words(line).size() <= k_words_beside_date_max;
}

}  // namespace

std::string find_document_date(std::string_view title, std::string_view head) {
  if (const auto in_title = text::written_dates(title); !in_title.empty())
    return text::iso_text(in_title.front().day);
  const auto dates = text::written_dates(head);
  const auto first_where = [&](const auto& holds) -> std::string {
    const auto found = std::ranges::find_if(dates, holds);
    return found == dates.end() ? "" : text::iso_text(found->day);
  };
  const auto announced_by = [&](const auto& words) {
    return first_where([&](const auto& date) { return is_announced(head, date, words); });
  };
  if (auto decided = announced_by(k_decided); !decided.empty()) return decided;
  if (auto written = announced_by(k_written); !written.empty()) return written;
  auto alone = first_where([&](const text::WrittenDate& date) { return stands_alone(head, date); });
  return alone.empty() ? announced_by(k_holds) : alone;
}

}  // namespace svea::ingest
