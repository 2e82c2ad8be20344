#include "improve/tone.h"

#include <algorithm>

#include <fmt/format.h>

#include "improve/lists.h"
#include "plain/passive.h"
#include "plain/replace_words.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

using plain::Reason;

Finding remark(text::Span about, svea::Sentence why) {
  Finding found{Reason::tone, {}, std::move(why)};
  found.about = about;
  return found;
}

svea::Sentence why_of(const GuideWord& word) {
  const auto sv = fmt::format("Skrivguiden: undvik ”{}”.", word.avoid);
  const auto en = fmt::format("The writing guide: avoid “{}”.", word.avoid);
  return {word.why.empty() ? sv : sv + " " + word.why, word.why.empty() ? en : en + " " + word.why};
}

bool stands_at(const Passage& passage, std::size_t at, const std::vector<std::string>& words) {
  const auto& tokens = passage.tokens();
  return at + words.size() <= tokens.size() &&
         std::ranges::equal(words, std::span(tokens).subspan(at, words.size()), {}, {},
                            &plain::Token::folded);
}

}  // namespace

Tone::Tone(const Guide& guide) : guide_(guide) {
  for (const auto& said : guide.words) {
    Word word{said, {}, {}};
    for (const auto& token : plain::tokens_of(said.avoid, {0, said.avoid.size()}))
      word.tokens.push_back(token.folded);
    if (word.tokens.empty()) continue;
    if (!said.write.empty())
      if (auto list = plain::ReplacementList::read(said.avoid + "\t" + said.write))
        word.list = *std::move(list);
    words_.push_back(std::move(word));
  }
}

void Tone::append_words(const Passage& passage, Findings& findings) const {
  for (const auto& word : words_) {
    if (word.list.size() > 0) {
      plain::Drafts drafts;
      plain::append_replacements(passage.text, passage.sentence, word.list, false, drafts);
      for (auto& draft : drafts)
        findings.push_back({Reason::tone, std::move(draft.edits), why_of(word.said)});
      continue;
    }
    for (std::size_t i = 0; i < passage.tokens().size(); ++i)
      if (passage.is_free(i) && stands_at(passage, i, word.tokens))
        findings.push_back(
            remark({passage.tokens()[i].span.start, passage.tokens()[i + word.tokens.size() - 1].span.end},
                   why_of(word.said)));
  }
}

void Tone::append_address(const Passage& passage, Findings& findings) const {
  for (std::size_t i = 0; i < passage.tokens().size(); ++i) {
    const auto& token = passage.tokens()[i];
    if (!passage.is_free(i) || token.role == plain::Role::mark) continue;
    // "ni" in small letters may be several people.
    if (guide_.address == Address::du && passage.is_name(i) && lists().is("formal", token.folded))
      findings.push_back(remark(token.span, {"Skrivguiden: tilltala läsaren med ”du”.",
                                             "The writing guide: address the reader as “du”."}));
    if (guide_.address == Address::none && (token.folded == "du" || token.folded == "ni"))
      findings.push_back(remark(token.span, {"Skrivguiden: tilltala inte läsaren direkt.",
                                             "The writing guide: don’t address the reader directly."}));
    if (guide_.address == Address::ni && token.folded == "du")
      findings.push_back(remark(token.span, {"Skrivguiden: tilltala läsaren med ”ni”.",
                                             "The writing guide: address the reader as “ni”."}));
    if (guide_.person == Person::authority && token.folded == "vi")
      findings.push_back(remark(token.span, {"Skrivguiden: skriv vem det är, till exempel ”nämnden”.",
                                             "The writing guide: say who it is, for example “nämnden”."}));
    if (guide_.person == Person::vi && (token.folded == "undertecknad" || token.folded == "undertecknade"))
      findings.push_back(remark(
          token.span, {"Skrivguiden: skriv ”jag” eller ”vi”.", "The writing guide: write “jag” or “vi”."}));
  }
}

void Tone::append(const Passage& passage, Findings& findings) const {
  append_words(passage, findings);
  append_address(passage, findings);
  if (guide_.avoid_passive)
    if (auto active = plain::active_of(passage.text, passage.sentence))
      findings.push_back({Reason::tone,
                          std::move(active->edits),
                          {"Den som gör något först: aktiv form är lättare att läsa.",
                           "Who does it first: the active form is easier to read."}});
  const auto words = passage.sentence.words_between(0, passage.tokens().size());
  if (guide_.sentence_words_max > 0 && words > static_cast<std::size_t>(guide_.sentence_words_max))
    findings.push_back(
        remark(passage.sentence.span, {fmt::format("Meningen har {} ord. Dela den.", words),
                                       fmt::format("The sentence has {} words. Split it.", words)}));
}

}  // namespace svea::improve
