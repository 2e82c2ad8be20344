// Summaries that quote: the sentences that say most, each with its place.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/words.h"

namespace svea::summary {

// Borrowed for the call.
struct Text {
  std::string_view utf8;
  std::span<const model::Block> blocks{};  // as in DocumentText; none: read from the lines
  std::string_view title{};
};

enum class Length {
  brief,   // a few sentences
  points,  // the most important, one by one
  full,    // a page or three, under the documents' headings
};

// Whom the summary is for: what they need most counts more.
enum class Reader { anyone, decision_maker, citizen, caseworker };

struct Options {
  Length length = Length::brief;
  Reader reader = Reader::anyone;
  std::size_t sentences_max = 0;  // 0: as many as the length asks for
};

struct SummarySentence {
  std::size_t text = 0;
  text::Span span;      // bytes of it: what is written, but for line breaks and what divides words
  std::string written;  // one line
};

// What stands together, in the order of its text.
struct Group {
  std::size_t text = 0;
  std::string heading;  // of the part of the text; "" where the summary is not divided
  std::vector<SummarySentence> sentences;
};

// How a section was read.
struct SectionReading {
  std::size_t text = 0;
  std::string heading;  // "" before the first
  text::Span span;      // bytes
  std::size_t sentences = 0;
  std::size_t taken = 0;
};

struct Summary {
  std::vector<Group> groups;
  std::vector<SectionReading> sections;  // every one that has sentences, in order
  std::size_t running_heads = 0;         // lines that return on every page, read once
};

// Sentences of the texts in their order; none where the texts have no sentence. A sentence that leans on the
// one before ("Detta …") is taken only with it; of two that say the same, one. Of a long text every main part
// gives at least a sentence to a full summary. Takes linear time but for the sentences taken; the same each
// time; safe from any thread.
[[nodiscard]] Summary summarise(std::span<const Text> texts, const Options& options);

}  // namespace svea::summary
