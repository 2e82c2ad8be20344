#include "answer/sentence.h"

#include <algorithm>

#include "answer/question.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

// A longer line is a statement that lacks its full stop rather than a heading.
constexpr std::size_t k_heading_words_max = 10;

// Boxes and arrows made of characters (U+2500 to U+257F): a flow chart in plain text.
bool is_drawing(std::string_view line) { return line.contains("\xE2\x94") || line.contains("\xE2\x95"); }

bool starts_line(std::string_view passage, text::Span span) {
  const auto before = passage.substr(0, span.start).find_last_not_of(" \t\r");
  return before == std::string_view::npos || passage[before] == '\n';
}

bool ends_line(std::string_view passage, text::Span span) {
  const auto after = passage.find_first_not_of(" \t\r", span.end);
  return after == std::string_view::npos || passage[after] == '\n';
}

bool starts_with_bullet(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("•") || line.starts_with("– "))
    return true;
  const auto digits = line.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && digits <= 2 &&
         (line[digits] == ')' || line[digits] == '.') && digits + 1 < line.size() && line[digits + 1] == ' ';
}

bool starts_in_lower_case(std::string_view line) {
  return !line.empty() && text::is_lower(text::code_point(line, 0).value);
}

// What a sentence is by its own form. A short line without an end mark comes out as a heading.
SentenceRole role_by_form(std::string_view passage, text::Span span, std::size_t words) {
  const auto line = passage.substr(span.start, span.end - span.start);
  const bool begins = starts_line(passage, span);
  const bool ends = ends_line(passage, span);
  if (line.contains('\t')) return SentenceRole::table_row;
  if (line.ends_with('?')) return SentenceRole::question;
  if (line.ends_with(':') && ends) return SentenceRole::list_intro;
  if (begins && (starts_with_bullet(line) || starts_in_lower_case(line))) return SentenceRole::list_item;
  const bool has_end_mark = line.ends_with('.') || line.ends_with('!');
  if (line.starts_with('#') || (begins && ends && !has_end_mark && words <= k_heading_words_max))
    return SentenceRole::heading;
  return SentenceRole::prose;
}

// A short line is a heading only where running text follows: among its like, or under an introduction, it is
// an item.
void settle_short_lines(std::span<PassageSentence> passage) {
  for (std::size_t i = 0; i < passage.size(); ++i) {
    if (passage[i].role != SentenceRole::heading) continue;
    const bool under_list = i > 0 && (passage[i - 1].role == SentenceRole::list_intro ||
                                      passage[i - 1].role == SentenceRole::list_item);
    const bool text_follows = i + 1 < passage.size() && passage[i + 1].role != SentenceRole::heading;
    if (under_list || !text_follows) passage[i].role = SentenceRole::list_item;
  }
}

void find_headings(std::span<PassageSentence> passage, std::size_t first_index) {
  std::size_t heading = k_no_heading;
  for (std::size_t i = 0; i < passage.size(); ++i) {
    passage[i].heading = heading;
    if (passage[i].role == SentenceRole::heading || passage[i].role == SentenceRole::question)
      heading = first_index + i;
  }
}

}  // namespace

std::vector<PassageSentence> passage_sentences(std::span<const search::Hit> hits) {
  std::vector<PassageSentence> all;
  for (std::size_t hit = 0; hit < hits.size(); ++hit) {
    const std::string_view passage = hits[hit].passage.text;
    const std::size_t first = all.size();
    for (const auto span : text::sentences(passage)) {
      if (is_drawing(passage.substr(span.start, span.end - span.start))) continue;
      PassageSentence sentence;
      sentence.hit = hit;
      sentence.span = span;
      sentence.words = folded_words(passage.substr(span.start, span.end - span.start));
      sentence.role = role_by_form(passage, span, sentence.words.size());
      all.push_back(std::move(sentence));
    }
    const auto own = std::span(all).subspan(first);
    settle_short_lines(own);
    find_headings(own, first);
  }
  return all;
}

std::string_view written(const PassageSentence& sentence, std::span<const search::Hit> hits) {
  return std::string_view(hits[sentence.hit].passage.text)
      .substr(sentence.span.start, sentence.span.end - sentence.span.start);
}

}  // namespace svea::answer
