#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <regex>

#include "answer/grund.h"
#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;

namespace {

// Passages of odd pieces: list signs, citation marks, Markdown, letters of several bytes, empty lines.
rc::Gen<std::string> odd_text() {
  const auto piece =
      rc::gen::element<std::string>("avgiften ", "Bygglov ", "är 450 kr", ". ", "\n", ":\n", "- ", "[1]",
                                    "[12] ", "**", "\t", "å ä ö ", "§ ", "? ", "\\", "kostar ");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const auto& part : pieces) text += part;
                        return text;
                      });
}

// The n of every mark that is not escaped.
std::vector<int> marks_in(const std::string& markdown) {
  static const std::regex mark(R"((^|[^\\])\[(\d+)\])");
  std::vector<int> marks;
  for (std::sregex_iterator at(markdown.begin(), markdown.end(), mark), end; at != end; ++at)
    marks.push_back(std::stoi((*at)[2]));
  return marks;
}

}  // namespace

TEST_CASE(
    "whatever the passages hold: every mark has its citation, every quote is its span, and the same comes "
    "out again") {
  CHECK(rc::check([] {
    std::vector<search::Hit> hits;
    const auto count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) hits.push_back(hit_of(i + 1, "Titel", "Avsnitt", *odd_text()));
    const auto question = understand("Vad kostar ett bygglov?", "Vad kostar ett bygglov?");
    const auto draft = write_grund(question, hits);
    const auto marks = marks_in(draft.text);
    RC_ASSERT(marks.size() == draft.citations.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const auto& citation = draft.citations[i];
      RC_ASSERT(marks[i] == static_cast<int>(i) + 1);
      RC_ASSERT(citation.n == marks[i]);
      const auto& text = hits[static_cast<std::size_t>(citation.document.value - 1)].passage.text;
      const text::CodePointMap map(text);
      const auto start = map.byte_at(citation.start);
      RC_ASSERT(text.substr(start, map.byte_at(citation.end) - start) == citation.quote);
    }
    const auto again = write_grund(question, hits);
    RC_ASSERT(again.text == draft.text);
    RC_ASSERT(again.refused == draft.refused);
  }));
}
