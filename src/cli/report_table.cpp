#include "cli/report_table.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace svea::cli {
namespace {

// Wider tables break in a terminal.
constexpr std::size_t k_columns_max = 8;
constexpr int k_name_width = 31;

struct Line {
  std::string name;  // "" for the report itself
  std::vector<std::string> columns;
  std::vector<std::string> figures;
};

void collect(const json::Object& report, const std::string& name, std::vector<Line>& lines) {
  Line line{name, {}, {}};
  for (const auto& [column, value] : report)
    if (!value.is_object()) {
      line.columns.emplace_back(column);
      line.figures.push_back(figure(value));
    }
  if (!line.columns.empty()) lines.push_back(std::move(line));
  for (const auto& [inner, value] : report)
    if (value.is_object())
      collect(value.as_object(), name.empty() ? std::string(inner) : fmt::format("{}.{}", name, inner),
              lines);
}

std::string vertical(const Line& line) {
  std::string text;
  for (std::size_t i = 0; i < line.columns.size(); ++i)
    text += fmt::format(
        "{:<{}} {}\n", line.name.empty() ? line.columns[i] : fmt::format("{}.{}", line.name, line.columns[i]),
        k_name_width, line.figures[i]);
  return text;
}

std::string table(const std::vector<Line>& lines) {
  const auto& columns = lines.front().columns;
  const auto width = [&](std::size_t i) {
    std::size_t most = columns[i].size();
    for (const auto& line : lines) most = std::max(most, line.figures[i].size());
    return most + 1;
  };
  std::string text = fmt::format("{:<{}}", "", k_name_width);
  for (std::size_t i = 0; i < columns.size(); ++i) text += fmt::format(" {:>{}}", columns[i], width(i));
  for (const auto& line : lines) {
    text += fmt::format("\n{:<{}}", line.name.empty() ? "all" : line.name, k_name_width);
    for (std::size_t i = 0; i < columns.size(); ++i)
      text += fmt::format(" {:>{}}", line.figures[i], width(i));
  }
  return text + '\n';
}

}  // namespace

std::string figure(const json::Value& value) {
  if (value.is_null()) return "–";
  return value.is_double() ? fmt::format("{:.3f}", value.get_double()) : json::serialise(value);
}

std::string report_table(const json::Object& report) {
  std::vector<Line> lines;
  collect(report, "", lines);
  std::string text;
  for (auto from = lines.begin(); from != lines.end();) {
    const auto to =
        std::find_if(from, lines.end(), [&](const Line& line) { return line.columns != from->columns; });
    const std::vector<Line> alike(from, to);
    const bool fits = alike.size() > 1 && from->columns.size() <= k_columns_max;
    if (!text.empty()) text += '\n';
    if (fits)
      text += table(alike);
    else
      for (const auto& line : alike) text += vertical(line);
    from = to;
  }
  return text;
}

}  // namespace svea::cli
