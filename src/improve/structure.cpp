#include "improve/structure.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "improve/lists.h"
#include "improve/parts.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

using model::BlockKind;

// Ten lines of print; a longer paragraph is skipped by most readers.
constexpr std::size_t k_paragraph_words_max = 150;
// A page and a half without a heading.
constexpr std::size_t k_words_without_heading_max = 600;
// In a shorter text nothing is far down.
constexpr std::size_t k_words_of_a_long_text = 250;
// How far down the first decision or request is late.
constexpr double k_late = 0.6;
constexpr std::size_t k_items_min = 3;

class Structure {
 public:
  Structure(const model::DocumentText& text, Findings& findings)
      : text_(text.text), parts_(parts_of(text)), findings_(findings) {}

  void read() {
    read_paragraphs();
    read_headings();
    read_lists();
    read_order();
  }

 private:
  [[nodiscard]] std::string_view written(text::Span span) const {
    return text_.substr(span.start, span.end - span.start);
  }
  [[nodiscard]] std::size_t words(text::Span span) const { return text::words(written(span)).size(); }

  void remark(text::Span about, std::string sv, std::string en) {
    Finding found{plain::Reason::structure, {}, {std::move(sv), std::move(en)}};
    found.about = about;
    findings_.push_back(std::move(found));
  }

  void read_paragraphs() {
    for (const auto& part : parts_) {
      const auto count = part.kind == BlockKind::paragraph ? words(part.span) : 0;
      if (count > k_paragraph_words_max)
        remark(part.span, fmt::format("Stycket har {} ord. Dela det: ett ämne i varje stycke.", count),
               fmt::format("The paragraph has {} words. Split it: one subject in each.", count));
    }
  }

  void read_headings() {
    int before = 0;
    bool has_heading = false;
    for (const auto& part : parts_) {
      if (part.kind != BlockKind::heading) continue;
      if (has_heading && part.level > before + 1)
        remark(part.span, fmt::format("Rubriken hoppar från nivå {} till nivå {}.", before, part.level),
               fmt::format("The heading jumps from level {} to level {}.", before, part.level));
      before = part.level;
      has_heading = true;
    }
    const auto count = text::words(text_).size();
    if (!has_heading && count > k_words_without_heading_max && !parts_.empty())
      remark(parts_.front().span,
             fmt::format("Texten har {} ord och ingen rubrik. Rubriker hjälper läsaren att hitta.", count),
             fmt::format("The text has {} words and no heading. Headings help readers to find.", count));
  }

  void read_lists() {
    for (std::size_t first = 0; first < parts_.size();) {
      if (parts_[first].kind != BlockKind::list_item) {
        ++first;
        continue;
      }
      std::size_t last = first;
      while (last < parts_.size() && parts_[last].kind == BlockKind::list_item) ++last;
      read_list(std::span(parts_).subspan(first, last - first));
      first = last;
    }
  }

  void read_list(std::span<const Part> items) {
    if (items.size() == 1) {
      remark(items.front().span, "Listan har bara en punkt. Skriv den som en vanlig mening.",
             "The list has one item only. Write it as an ordinary sentence.");
      return;
    }
    if (items.size() < k_items_min) return;
    const auto full = static_cast<std::size_t>(
        std::ranges::count_if(items, [&](const Part& item) { return is_sentence(item); }));
    if (full == 0 || full == items.size()) return;
    // The few among the many are those to look at.
    const bool odd_are_full = full * 2 < items.size();
    const auto odd =
        std::ranges::find_if(items, [&](const Part& item) { return is_sentence(item) == odd_are_full; });
    remark(odd->span,
           "Punkterna i listan är olika byggda: en del är hela meningar, andra inte. Gör dem lika.",
           "The items of the list are built differently: some are whole sentences, others not. Make them "
           "alike.");
  }

  // Begins with a capital and ends with a full stop.
  [[nodiscard]] bool is_sentence(const Part& item) const {
    const auto line = written(item.span);
    const auto last = line.find_last_not_of(" \t\r\n");
    return last != std::string_view::npos && line[last] == '.' &&
           text::is_upper(text::code_point(line, 0).value);
  }

  void read_order() {
    const auto all = text::words(text_).size();
    if (all < k_words_of_a_long_text) return;
    for (const auto sentence : text::running_sentences(text_)) {
      const auto part = text::words(written(sentence));
      const bool decides = std::ranges::any_of(part, [&](text::Span word) {
        return lists().is("decision",
                          text::fold(written(sentence).substr(word.start, word.end - word.start)));
      });
      if (!decides) continue;
      if (static_cast<double>(sentence.start) > k_late * static_cast<double>(text_.size()))
        remark(sentence, "Det här verkar vara det viktigaste och kommer sent. Börja med det.",
               "This seems to be what matters most and comes late. Begin with it.");
      return;
    }
  }

  std::string_view text_;
  const std::vector<Part> parts_;
  Findings& findings_;
};

}  // namespace

void append_structure(const model::DocumentText& text, Findings& findings) {
  Structure(text, findings).read();
}

}  // namespace svea::improve
