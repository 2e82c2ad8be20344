// Measures how statutes are cut into sections:  zcat paragraphs.jsonl.gz | svea-read-statutes [text|html]
// Each line {"sfs","title","chapter","heading","par","text"} is a section of a statute; sections of one
// statute stand together. Each statute is put together again as Riksdagen's open data gives it, and goes the
// way of a statute that is taken in: the connector's page, the HTML reader, the splitter. Prints
// {"statutes","sections", "right","share"}; a section is right when a passage stands under its chapter and
// number and begins as it does. Those that are wrong go to stderr: "SFS CHAPTER NUMBER".
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "base/check.h"
#include "connect_national/statute_page.h"
#include "extract_formats/document_reader.h"
#include "ingest/assemble.h"
#include "ingest/split.h"
#include "json/json.h"
#include "json/lines.h"
#include "statute_text.h"

namespace {

using namespace svea;
using statutes::Section;
using statutes::Statute;

constexpr std::size_t k_line_bytes_max = 8u << 20;
// Enough of a section's beginning to know it by.
constexpr std::size_t k_beginning_bytes = 60;

// Runs of white space as one blank, none at the ends.
std::string tidy(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string member(const json::Object& line, std::string_view name) {
  return json::get<std::string>(line, name).value_or("");
}

// "12a §" and "12  a §" → "12 a §"
std::string numbered(const std::string& text) {
  auto number = tidy(text);
  const auto letter = number.find_first_of("abcdefghijklmnopqrstuvwxyz");
  if (letter != std::string::npos && letter > 0 && number[letter - 1] != ' ' && number[letter] != 'k')
    number.insert(letter, 1, ' ');
  return number;
}

// The data was cut at every line that begins "17 §". A piece that begins in the middle of a sentence was no
// section but a reference: it goes back to where it was cut out.
bool is_reference(std::string_view text) {
  return text.empty() || std::string_view(".,:;§-").contains(text[0]) ||
         (text[0] >= 'a' && text[0] <= 'z' && !text.starts_with("har upph"));
}

// "2 mom.": a subdivision of old statutes, whose section is numbered once.
bool is_subdivision(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789");
  return end != 0 && end != std::string_view::npos && text.substr(end).starts_with(" mom.");
}

void add(Statute& statute, Section section) {
  const auto text = tidy(section.text);
  auto* before = statute.sections.empty() ? nullptr : &statute.sections.back();
  if (before && is_reference(text))
    before->text += ' ' + section.number + ' ' + section.text;
  else if (before && before->number == section.number && is_subdivision(text))
    before->text += '\n' + section.text;
  else
    statute.sections.push_back(std::move(section));
}

struct Score {
  std::int64_t statutes = 0;
  std::int64_t sections = 0;
  std::int64_t right = 0;
};

bool has(const std::vector<model::Passage>& passages, const Section& section) {
  const auto beginning = tidy(section.text).substr(0, k_beginning_bytes);
  return std::ranges::any_of(passages, [&](const model::Passage& passage) {
    const auto& path = passage.heading_path;
    const auto is_there = [&](const std::string& name) {
      return std::ranges::any_of(path, [&](const std::string& step) { return tidy(step).starts_with(name); });
    };
    return !path.empty() && path.back() == section.number &&
           (section.chapter.empty() || is_there(section.chapter)) && tidy(passage.text).contains(beginning);
  });
}

void measure(const Statute& statute, const std::string& shape, const extract_formats::DocumentReader& reader,
             Score& score) {
  const auto page = shape == "html"
                        ? connect_national::page_of_html(statute.title, statutes::as_html(statute))
                        : connect_national::page_of_text(statute.title, statutes::as_text(statute));
  const auto document = reader.read(page, statute.number + ".html");
  check(document.has_value(), "a statute is read");
  const auto text = ingest::assemble(*document);
  check(text.has_value(), "a statute has text");
  const auto passages = ingest::split(*text, document->title);
  ++score.statutes;
  for (const auto& section : statute.sections) {
    ++score.sections;
    if (has(passages, section))
      ++score.right;
    else
      fmt::print(stderr, "{} {} {}\n", statute.number, section.chapter, section.number);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string shape = argc > 1 ? argv[1] : "html";
  const extract_formats::DocumentReader reader;
  Score score;
  Statute statute;
  const auto read = json::for_each_line(std::cin, k_line_bytes_max, [&](const json::Object& line) -> Status {
    const auto number = member(line, "sfs");
    if (number != statute.number) {
      if (!statute.sections.empty()) measure(statute, shape, reader, score);
      statute = {number, member(line, "title"), {}};
      if (!statute.title.contains(number)) statute.title += fmt::format(" ({})", number);
    }
    add(statute, {numbered(member(line, "chapter")), tidy(member(line, "heading")),
                  numbered(member(line, "par")), member(line, "text")});
    return {};
  });
  check(read.has_value(), "the lines are JSON");
  if (!statute.sections.empty()) measure(statute, shape, reader, score);
  const json::Object report{
      {"statutes", score.statutes},
      {"sections", score.sections},
      {"right", score.right},
      {"share", static_cast<double>(score.right) / static_cast<double>(score.sections)}};
  fmt::print("{}\n", json::serialise(report));
  return 0;
}
