#include "plain/headings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "plain/data.h"
#include "plain/sections.h"
#include "plain/sentence.h"
#include "plain/speech.h"
#include "plain/split_phrases.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// Words of a row that a section must hold.
constexpr std::size_t k_row_words_min = 2;
// How often a section must say the word that becomes its heading.
constexpr int k_word_times_min = 2;
constexpr std::size_t k_word_bytes_min = 6;
// Headings of fewer sections order nothing.
constexpr std::size_t k_headings_min = 2;

struct HeadingRow {
  std::string_view heading;
  std::set<std::string_view> words;
};

const std::vector<HeadingRow>& heading_rows() {
  static const auto all = [] {
    std::vector<HeadingRow> rows;
    for_each_row(data::headings(), [&](std::string_view line) {
      const auto fields = split_at(line, '\t');
      if (fields.size() < 2) return;
      HeadingRow row{fields[0], {}};
      for (const auto word : split_at(fields[1], '/')) row.words.insert(word);
      rows.push_back(std::move(row));
    });
    return rows;
  }();
  return all;
}

struct Section {
  std::size_t start = 0;                  // of its first line
  std::map<std::string, int> words{};     // what is said in it and by nobody in particular, folded
  std::map<std::string, int> subjects{};  // nouns that its sentences begin with, as a sentence begins
};

// The definite noun that a sentence begins with: "Avgiften betalas".
void count_subject(std::string_view text, const Sentence& sentence, Section& section) {
  const auto& tokens = sentence.tokens;
  if (tokens.size() < 2 || sentence.main_verb != 1 || tokens[0].role != Role::other ||
      !ends_definite(tokens[0].folded) || tokens[0].folded.size() < k_word_bytes_min ||
      Words::swedish().is("time", tokens[0].folded))
    return;
  const auto span = tokens[0].span;
  ++section.subjects[std::string(text.substr(span.start, span.end - span.start))];
}

std::vector<Section> read_sections(std::string_view text, const std::vector<text::Span>& sentences) {
  std::vector<Section> sections;
  const auto spans = sections_of(text);
  const auto spoken = spoken_sentences(text, sentences);
  std::size_t next = 0;
  for (const auto span : spans) {
    Section section{.start = span.start};
    for (; next < sentences.size() && sentences[next].start < span.end; ++next) {
      if (spoken.contains(sentences[next].start)) continue;
      const Sentence sentence = read_sentence(text, sentences[next]);
      for (const auto& token : sentence.tokens)
        if (token.role != Role::mark) ++section.words[token.folded];
      count_subject(text, sentence, section);
    }
    sections.push_back(std::move(section));
  }
  return sections;
}

// The question that most words of the section speak for.
std::string_view question_of(const Section& section, const std::set<std::string>& used) {
  std::string_view best;
  std::size_t most = k_row_words_min - 1;
  for (const auto& row : heading_rows()) {
    std::set<std::string> stems;  // "kostnad" and "kostnaden" are one word
    for (const auto word : row.words)
      if (section.words.contains(std::string(word))) stems.insert(text::stem(word));
    const std::size_t found = stems.size();
    if (found <= most || used.contains(std::string(row.heading))) continue;
    best = row.heading;
    most = found;
  }
  return best;
}

// The noun that the section begins a sentence with, says again, and that no other section says.
std::string own_word_of(const Section& section, const std::unordered_map<std::string, int>& holding) {
  std::string best;
  int most = k_word_times_min - 1;
  for (const auto& [noun, times] : section.subjects) {
    const std::string folded = tokens_of(noun, {0, noun.size()}).front().folded;
    const int said = section.words.at(folded);
    if (said <= most || holding.at(folded) > 1) continue;
    best = noun;
    most = said;
  }
  return best;
}

Draft draft_of(std::string_view text, std::size_t start, const std::string& heading) {
  const bool has_empty_line = start >= 2 && text[start - 2] == '\n';
  std::string line = (has_empty_line ? "" : "\n") + ("## " + heading) + "\n\n";
  return {Reason::heading,
          {{{start, start}, std::move(line)}},
          {"Rubriker visar vad varje del av en lång text handlar om.",
           "Headings show what each part of a long text is about."}};
}

}  // namespace

void append_headings(std::string_view text, const std::vector<text::Span>& sentences, Drafts& drafts) {
  if (!wants_headings(text)) return;
  const auto sections = read_sections(text, sentences);
  std::unordered_map<std::string, int> holding;  // how many sections hold the word
  for (const auto& section : sections)
    for (const auto& [word, times] : section.words) ++holding[word];
  std::set<std::string> used;
  Drafts found;
  // The first section stands under the text's own title.
  for (std::size_t i = 1; i < sections.size(); ++i) {
    std::string heading(question_of(sections[i], used));
    if (heading.empty()) heading = own_word_of(sections[i], holding);
    if (heading.empty() || !used.insert(heading).second) continue;
    found.push_back(draft_of(text, sections[i].start, heading));
  }
  if (found.size() < k_headings_min) return;
  drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace svea::plain
