#include "search/query_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::search {
namespace {

bool is_quotation_mark(char32_t c) {
  constexpr std::u32string_view k_marks = U"\"”“„»«";
  return k_marks.find(c) != std::u32string_view::npos;
}

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2212'; }

// Where the first code point from `at` on that `is` says yes to stands; the end when there is none.
template <typename Is>
std::size_t find_first(std::string_view utf8, std::size_t at, Is is) {
  while (at < utf8.size()) {
    const text::CodePoint c = text::code_point(utf8, at);
    if (is(c.value)) break;
    at = c.next;
  }
  return at;
}

class Parts {
 public:
  explicit Parts(std::string_view utf8) : utf8_(utf8) {}

  QueryText read() {
    while (at_ < utf8_.size()) {
      const text::CodePoint c = text::code_point(utf8_, at_);
      if (text::is_space(c.value))
        at_ = c.next;
      else if (is_hyphen(c.value) && excludes(c.next))
        at_ = c.next, found_.excluded.push_back(take_one());
      else
        take_wanted();
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool excludes(std::size_t next) const {
    if (next >= utf8_.size()) return false;
    const char32_t after = text::code_point(utf8_, next).value;
    return text::is_letter(after) || text::is_digit(after) || closing_mark(next) != 0;
  }

  // Where the mark stands that closes the one at `at`; 0 when there is no pair.
  [[nodiscard]] std::size_t closing_mark(std::size_t at) const {
    const text::CodePoint open = text::code_point(utf8_, at);
    if (!is_quotation_mark(open.value)) return 0;
    const std::size_t close = find_first(utf8_, open.next, is_quotation_mark);
    return close < utf8_.size() && close > open.next ? close : 0;
  }

  // A phrase without its marks, or what stands until the next space.
  std::string take_one() {
    if (const std::size_t close = closing_mark(at_); close != 0) {
      const std::size_t start = text::code_point(utf8_, at_).next;
      at_ = text::code_point(utf8_, close).next;
      return std::string(utf8_.substr(start, close - start));
    }
    const std::size_t start = at_;
    at_ = find_first(utf8_, text::code_point(utf8_, at_).next, text::is_space);
    return std::string(utf8_.substr(start, at_ - start));
  }

  void take_wanted() {
    const bool is_phrase = closing_mark(at_) != 0;
    const std::string part = take_one();
    if (is_phrase) found_.phrases.push_back(part);
    if (!found_.words.empty()) found_.words += ' ';
    found_.words += part;
  }

  std::string_view utf8_;
  std::size_t at_ = 0;
  QueryText found_;
};

}  // namespace

QueryText read_query_text(std::string_view utf8) { return Parts(utf8).read(); }

}  // namespace svea::search
