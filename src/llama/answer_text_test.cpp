#include "llama/answer_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/unicode.h"

using namespace svea;
using llama::AnswerText;

namespace {

std::string all_of(AnswerText& text, const std::vector<std::string>& pieces) {
  std::string shown;
  for (const std::string& piece : pieces) {
    const std::string more = text.add(piece);
    CHECK(text::is_valid_utf8(more));
    shown += more;
  }
  return shown + text.finish();
}

}  // namespace

TEST_CASE("a character whose bytes come apart is shown when it is whole") {
  AnswerText text({});
  CHECK(text.add("r\xC3") == "r");
  CHECK(text.add("\xA4") == "ä");
  CHECK(text.add("\xF0\x9F\x98") == "");
  CHECK(text.finish() == "\xEF\xBF\xBD");
}

TEST_CASE("at a stop text the answer ends before it, however it came apart") {
  AnswerText text({"\n\nFråga:"});
  CHECK(text.add("Svar.\n") == "Svar.");
  CHECK(text.add("\nFrå") == "");
  CHECK_FALSE(text.has_stopped());
  CHECK(text.add("ga: Och sedan?") == "");
  CHECK(text.has_stopped());
  CHECK(text.add("mer") == "");
  CHECK(text.finish() == "");
}

TEST_CASE("what looked like a stop text and was none is shown") {
  AnswerText text({"STOPP"});
  CHECK(all_of(text, {"ST", "OP", "A"}) == "STOPA");
}

TEST_CASE("of several stop texts the one that comes first counts") {
  AnswerText text({"b", "a"});
  CHECK(all_of(text, {"xxab"}) == "xx");
}

TEST_CASE("a text that comes apart anywhere comes out the same, and valid all the way") {
  rc::check([] {
    const auto characters =
        *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "ä", "€", "😀"));
    std::string whole;
    for (const auto& character : characters) whole += character;
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < whole.size();) {
      const auto length = *rc::gen::inRange<std::size_t>(1, 6);
      pieces.push_back(whole.substr(at, length));
      at += length;
    }
    AnswerText text({});
    RC_ASSERT(all_of(text, pieces) == whole);
  });
}
