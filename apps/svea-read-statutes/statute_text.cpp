#include "statute_text.h"

#include <fmt/format.h>

#include <ranges>

#include "web/escape.h"

namespace svea::statutes {
namespace {

constexpr std::size_t k_line_bytes = 72;
// The data names no chapter, but each has a name there.
constexpr std::string_view k_chapter_name = "Bestämmelser";

std::string wrapped(std::string_view text) {
  std::string lines;
  std::size_t length = 0;
  for (const auto part : text | std::views::split(' ')) {
    const std::string_view word(part.begin(), part.end());
    if (word.empty()) continue;
    if (length > 0) lines += length + word.size() > k_line_bytes ? '\n' : ' ';
    length = length + word.size() > k_line_bytes ? word.size() : length + word.size() + 1;
    lines += word;
  }
  return lines;
}

std::vector<std::string_view> paragraphs(std::string_view text) {
  std::vector<std::string_view> all;
  for (const auto part : text | std::views::split('\n'))
    if (const std::string_view line(part.begin(), part.end()); !line.empty()) all.push_back(line);
  return all;
}

// "3 a kap." → "K3a"
std::string anchor(std::string_view chapter) {
  std::string name = "K";
  for (const char c : chapter.substr(0, chapter.find("kap")))
    if (c != ' ') name += c;
  return name;
}

}  // namespace

std::string as_text(const Statute& statute) {
  std::string text = fmt::format("Svensk författningssamling {}\n\n{}\n\nUtfärdad: 2000-01-01\n\n",
                                 statute.number, statute.title);
  std::string_view chapter;
  for (const auto& section : statute.sections) {
    if (section.chapter != chapter) text += fmt::format("{} {}\n\n", section.chapter, k_chapter_name);
    chapter = section.chapter;
    if (!section.heading.empty()) text += wrapped(section.heading) + "\n\n";
    text += section.number + "   ";
    for (const auto paragraph : paragraphs(section.text)) text += wrapped(paragraph) + "\n\n";
  }
  return text;
}

std::string as_html(const Statute& statute) {
  std::string contents;
  std::string body;
  std::string_view chapter;
  for (const auto& section : statute.sections) {
    if (section.chapter != chapter) {
      const auto name = anchor(section.chapter);
      contents += fmt::format("<li><a href=\"#{}\">{} {}</a></li>\n", name, section.chapter, k_chapter_name);
      body += fmt::format("<h3 name=\"{0}\"><a name=\"{0}\">{1} {2}</a></h3><p><a name=\"{0}S1\"></a></p>\n",
                          name, section.chapter, k_chapter_name);
    }
    chapter = section.chapter;
    if (!section.heading.empty())
      body += fmt::format("<h4 name=\"{0}\"><a name=\"{0}\">{0}</a></h4>\n", web::escaped(section.heading));
    body += fmt::format("<a class=\"paragraf\" name=\"P\"><b>{}</b></a> &nbsp;&nbsp;", section.number);
    for (const auto paragraph : paragraphs(section.text))
      body += web::escaped(paragraph) + "<p><a name=\"PS\"></a></p>\n";
  }
  if (!contents.empty())
    contents = fmt::format("<div class=\"sfstoc\"><h2>Innehåll:</h2><ul>\n{}</ul></div>\n", contents);
  return fmt::format("<div class=\"dok\">{}<div><p></p>{}</div></div>\n", contents, body);
}

}  // namespace svea::statutes
