#include "extract_formats/pdf_notes.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace svea::extract_formats {
namespace {

// Relative to the text.
constexpr double k_note_size = 0.95;

// The number that a note begins with; "" when it is none.
std::string_view number_of(const PdfParagraph& paragraph, const PdfType& type) {
  if (!paragraph.cells.empty() || paragraph.font_size > k_note_size * type.body_size) return "";
  const std::string_view text = paragraph.text;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits < text.size() && text[digits] == ' ' ? text.substr(0, digits) : "";
}

}  // namespace

void place_notes(std::vector<PdfParagraph>& paragraphs, const PdfType& type) {
  // Where the notes stand, by page and number.
  std::map<std::pair<int, std::string_view>, std::size_t> notes;
  for (std::size_t at = 0; at < paragraphs.size(); ++at)
    if (const std::string_view number = number_of(paragraphs[at], type); !number.empty())
      notes.try_emplace({paragraphs[at].page, number}, at);
  if (notes.empty()) return;

  constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);
  std::vector<std::size_t> referrer(paragraphs.size(), k_nowhere);
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    if (!number_of(paragraphs[at], type).empty()) continue;  // notes within notes stay at the foot
    for (const PdfNoteMark& mark : paragraphs[at].note_marks) {
      const auto note = notes.find({mark.page, mark.number});
      if (note != notes.end() && note->second > at) referrer[note->second] = at;
    }
  }

  std::vector<std::vector<std::size_t>> notes_behind(paragraphs.size());
  for (std::size_t at = 0; at < paragraphs.size(); ++at)
    if (referrer[at] != k_nowhere) notes_behind[referrer[at]].push_back(at);
  std::vector<PdfParagraph> placed;
  placed.reserve(paragraphs.size());
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    if (referrer[at] != k_nowhere) continue;
    placed.push_back(std::move(paragraphs[at]));
    for (const std::size_t note : notes_behind[at]) placed.push_back(std::move(paragraphs[note]));
  }
  paragraphs = std::move(placed);
}

}  // namespace svea::extract_formats
