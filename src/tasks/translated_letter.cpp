#include "tasks/translated_letter.h"

#include <fmt/format.h>

#include <algorithm>

#include "fields/find.h"
#include "text/direction.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

constexpr std::string_view k_notice =
    "Det här är en översättning som en maskin har gjort. Det svenska brevet gäller.";

struct Line {
  std::string marks;  // "- ", "## "
  std::string text;
};

std::vector<Line> lines_of(std::string_view letter) {
  std::vector<Line> lines;
  while (!letter.empty()) {
    const auto end = std::min(letter.find('\n'), letter.size());
    const auto line = letter.substr(0, end);
    const auto marks = std::min(line.find_first_not_of("#- "), line.size());
    lines.push_back({std::string(line.substr(0, marks)), std::string(line.substr(marks))});
    letter.remove_prefix(std::min(end + 1, letter.size()));
  }
  return lines;
}

bool is_translated(const Line& line) {
  if (line.text.empty() || line.text.starts_with('[')) return false;
  const bool is_address =
      line.text.find(' ') == std::string::npos &&
      (line.text.contains('@') || line.text.contains("://") || line.text.contains("www."));
  const bool has_letters =
      std::ranges::any_of(line.text, [](unsigned char c) { return std::isalpha(c) != 0; });
  return has_letters && !is_address;
}

// The value of a decimal digit in the scripts that letters are written in; -1 for what is none.
int digit_of(char32_t c) {
  constexpr std::u32string_view k_zeros =
      U"0\u0660\u06F0\u0966\u09E6";  // Latin, Arabic, Persian, Hindi, Bengali
  for (const char32_t zero : k_zeros)
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  return -1;
}

bool parts_thousands(char32_t c) {
  constexpr std::u32string_view k_marks = U" .,'\u00A0\u2009\u202F\u066C";
  return k_marks.find(c) != std::u32string_view::npos;
}

// Numbers of a text, in any digits and with thousands parted in any way, sorted: languages order dates in
// their own ways.
std::vector<std::string> numbers_in(std::string_view text) {
  struct Run {
    std::string digits;
    bool goes_on = false;  // one mark that may part thousands lies between it and the one before
  };
  std::vector<Run> runs;
  std::size_t others = 2;  // characters since the last digit
  bool is_mark = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::code_point(text, at);
    at = c.next;
    const int digit = digit_of(c.value);
    if (digit < 0) {
      is_mark = parts_thousands(c.value);
      ++others;
      continue;
    }
    if (others > 0) runs.push_back({{}, others == 1 && is_mark});
    runs.back().digits += static_cast<char>('0' + digit);
    others = 0;
  }
  std::vector<std::string> numbers;
  for (auto& run : runs) {
    if (run.goes_on && run.digits.size() == 3 && !numbers.empty())
      numbers.back() += run.digits;
    else
      numbers.push_back(std::move(run.digits));
  }
  for (auto& number : numbers) number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
  std::ranges::sort(numbers);
  return numbers;
}

bool is_latin(std::string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::code_point(text, at);
    at = c.next;
    if (text::is_letter(c.value)) ++(c.value < 0x250 ? latin : other);
  }
  return latin > other;
}

bool has_names_of(std::string_view source, std::string_view translation) {
  if (!is_latin(translation)) return true;
  return std::ranges::all_of(fields::find(source, {.kinds = {fields::Kind::person}}), [&](const auto& name) {
    return translation.contains(source.substr(name.span.start, name.span.end - name.span.start));
  });
}

bool has_same_facts(const std::string& source, const std::string& translation) {
  return numbers_in(source) == numbers_in(translation) && has_names_of(source, translation);
}

}  // namespace

Result<TranslatedLetter> translate_letter(llm::Translator& translator, const std::string& letter,
                                          const std::string& language, const llm::Need& need,
                                          std::stop_token stop) {
  const auto lines = lines_of(letter);
  std::vector<std::string> texts{std::string(k_notice)};
  for (const auto& line : lines)
    if (is_translated(line)) texts.push_back(line.text);
  const auto translation = TRY(translator.translate(texts, language, need, std::move(stop)));
  TranslatedLetter translated{.engine = translation.engine, .letter = {}, .left_swedish = 0};
  translated.letter = fmt::format("*{}*\n\n", translation.texts.front());
  std::size_t next = 1;
  for (const auto& line : lines) {
    auto text = line.text;
    if (is_translated(line)) {
      const auto& written = translation.texts[next++];
      const bool is_right = !written.empty() && has_same_facts(line.text, written);
      if (is_right) text = written;
      translated.left_swedish += is_right ? 0 : 1;
    }
    translated.letter += line.marks + text + '\n';
  }
  if (text::is_right_to_left(translated.letter))
    translated.letter = text::with_numbers_in_order(translated.letter);
  return translated;
}

}  // namespace svea::tasks
