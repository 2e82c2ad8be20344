#include "improve/sentence_marks.h"

#include <algorithm>

#include "improve/lists.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// A shorter word before a full stop is an abbreviation that nobody has listed.
constexpr std::int64_t k_letters_min = 5;
// Shorter last lines are names, addresses, captions.
constexpr std::size_t k_words_min = 6;

bool ends_openly(std::string_view text, text::Span sentence) {
  const auto last = text::code_point(text, text::previous(text, sentence.end));
  return text::is_letter(last.value) && text::is_lower(last.value);
}

bool is_on_one_line(std::string_view text, std::size_t start, std::size_t end) {
  return text.substr(start, end - start).find('\n') == std::string_view::npos;
}

}  // namespace

void append_small_letters(const Passage& passage, Findings& findings) {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const auto& before = tokens[i - 1];
    const auto& next = tokens[i + 1];
    if (tokens[i].folded != "." || before.span.end != tokens[i].span.start || !passage.one_space_after(i) ||
        !passage.is_free(i) || !passage.is_free(i + 1) || next.role == plain::Role::mark || next.is_capital)
      continue;
    const auto first = passage.written(next.span);
    // The abbreviations of an office are more than any list holds; words of the dictionary are none.
    if (text::code_points(before.folded) < k_letters_min || lists().is("abbreviation", before.folded) ||
        passage.dictionary.look_up(before.folded) == Dictionary::Word::unknown ||
        plain::with_capital(first) == first)
      continue;
    findings.push_back({plain::Reason::form,
                        {{next.span, plain::with_capital(first)}},
                        {"En ny mening börjar med stor bokstav.", "A new sentence begins with a capital."}});
  }
}

void append_missing_ends(std::string_view text, std::span<const text::Span> sentences, const Guarded& guarded,
                         Findings& findings) {
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    const auto sentence = sentences[i];
    const bool is_last = sentence.end == text.size() || text[sentence.end] == '\n';
    const bool has_one_before =
        is_on_one_line(text, sentences[i - 1].start, sentence.start) && text[sentences[i - 1].end - 1] == '.';
    if (!is_last || !has_one_before || !ends_openly(text, sentence) || guarded.holds(sentence) ||
        text::words(text.substr(sentence.start, sentence.end - sentence.start)).size() < k_words_min ||
        !plain::read_sentence(text, sentence).main_verb)
      continue;
    findings.push_back({plain::Reason::form,
                        {{{sentence.end, sentence.end}, "."}},
                        {"Meningen saknar punkt.", "The sentence lacks its full stop."}});
  }
}

}  // namespace svea::improve
