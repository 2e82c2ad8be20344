#include "plain/easy.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "plain/data.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// Explanations by their word or, for two words, the first and the second with a space.
const std::unordered_map<std::string, std::string_view>& explanations() {
  static const auto all = [] {
    std::unordered_map<std::string, std::string_view> made;
    for_each_row(data::explanations(), [&](std::string_view line) {
      const auto fields = split_at(line, '\t');
      if (fields.size() < 2) return;
      for (const auto word : split_at(fields[0], '/')) made.emplace(word, fields[1]);
    });
    return made;
  }();
  return all;
}

std::string_view explanation_of(const Sentence& sentence, std::size_t i) {
  const auto& tokens = sentence.tokens;
  if (i + 1 < tokens.size())
    if (const auto two = explanations().find(tokens[i].folded + " " + tokens[i + 1].folded);
        two != explanations().end())
      return two->second;
  const auto one = explanations().find(tokens[i].folded);
  return one == explanations().end() ? std::string_view() : one->second;
}

}  // namespace

void append_explanation(std::string_view text, const Sentence& sentence,
                        std::set<std::string_view>& explained, Drafts& drafts) {
  const auto end = sentence.span.end;
  if (!sentence.main_verb || text[end - 1] != '.') return;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto explanation = explanation_of(sentence, i);
    if (explanation.empty() || !explained.insert(explanation).second) continue;
    drafts.push_back(
        {Reason::explanation,
         {{{end, end}, "\n" + std::string(explanation)}},
         {"Ett svårt ord är lättare när det förklaras.", "A hard word is easier when it is explained."}});
    return;
  }
}

void append_line_breaks(std::string_view text, const std::vector<text::Span>& sentences, Drafts& drafts) {
  Draft breaks{Reason::line_break,
               {},
               {"Varje mening på en egen rad är lättare att följa.",
                "Each sentence on a line of its own is easier to follow."}};
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    const text::Span gap{sentences[i - 1].end, sentences[i].start};
    const bool is_line = text.substr(gap.start, gap.end - gap.start).find('\n') == std::string_view::npos;
    if (is_line && gap.end > gap.start) breaks.edits.push_back({gap, "\n"});
  }
  if (!breaks.edits.empty()) drafts.push_back(std::move(breaks));
}

}  // namespace svea::plain
