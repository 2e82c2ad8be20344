#include "answer/quote_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <string_view>
#include <vector>

#include "answer/markdown.h"

namespace svea::answer {
namespace {

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  for (const auto cell : row | std::views::split('\t')) cells.emplace_back(cell.begin(), cell.end());
  return cells;
}

bool is_name(std::string_view cell) {
  constexpr std::ptrdiff_t k_spaces_max = 5;
  return std::ranges::count(cell, ' ') <= k_spaces_max && !cell.ends_with('.');
}

std::string_view without_bullet(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "•"})
    if (line.starts_with(bullet)) return line.substr(bullet.size());
  return line;
}

class QuoteText {
 public:
  QuoteText(std::span<const PassageSentence> sentences, std::span<const search::Hit> hits)
      : sentences_(sentences), hits_(hits) {}

  [[nodiscard]] std::string write(const Quote& quote) const {
    std::string markdown;
    for (auto i = quote.first; i <= quote.last; ++i) {
      const bool is_on_own_line = is_item(i);
      const bool follows_item = i > quote.first && is_item(i - 1);
      if (!markdown.empty()) markdown += is_on_own_line || follows_item ? "\n" : " ";
      // Without an empty line Markdown would draw the text into the item before it.
      if (follows_item && !is_on_own_line) markdown += '\n';
      markdown += is_on_own_line ? "- " + item_text(i) : markdown_escaped(written(sentences_[i], hits_));
    }
    return markdown;
  }

 private:
  [[nodiscard]] bool is_item(std::size_t i) const {
    return sentences_[i].role == SentenceRole::list_item || sentences_[i].role == SentenceRole::table_row;
  }

  [[nodiscard]] std::string item_text(std::size_t i) const {
    const auto line = written(sentences_[i], hits_);
    return sentences_[i].role == SentenceRole::table_row ? row_text(i)
                                                         : markdown_escaped(without_bullet(line));
  }

  [[nodiscard]] std::size_t first_row_of_table(std::size_t i) const {
    while (i > 0 && sentences_[i - 1].hit == sentences_[i].hit &&
           sentences_[i - 1].role == SentenceRole::table_row)
      --i;
    return i;
  }

  // "Lokal: Aulan, Pris: 450 kr": the first row of a table names its columns, unless it says too much for
  // that.
  [[nodiscard]] std::string row_text(std::size_t i) const {
    const auto cells = cells_of(written(sentences_[i], hits_));
    const auto head = first_row_of_table(i);
    auto names = head == i ? std::vector<std::string_view>{} : cells_of(written(sentences_[head], hits_));
    if (!std::ranges::all_of(names, is_name)) names.clear();
    std::string text;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (cells[column].empty()) continue;
      if (!text.empty()) text += ", ";
      if (column < names.size() && !names[column].empty()) text += markdown_escaped(names[column]) + ": ";
      text += markdown_escaped(cells[column]);
    }
    return text;
  }

  std::span<const PassageSentence> sentences_;
  std::span<const search::Hit> hits_;
};

}  // namespace

std::string quote_as_markdown(const Quote& quote, int n, std::span<const PassageSentence> sentences,
                              std::span<const search::Hit> hits) {
  return fmt::format("{} [{}]", QuoteText(sentences, hits).write(quote), n);
}

}  // namespace svea::answer
