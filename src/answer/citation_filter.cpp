#include "answer/citation_filter.h"

#include <utility>

#include "answer/citation_form.h"

namespace svea::answer {
namespace {

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '<') safe += '\\';
    safe += c;
  }
  return safe;
}

}  // namespace

std::string CitationFilter::take(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) take(c, out);
  return out;
}

std::string CitationFilter::finish() {
  return std::exchange(space_, {}) + escaped(std::exchange(bracket_, {}));
}

void CitationFilter::take(char c, std::string& out) {
  switch (citation_progress(bracket_ + c)) {
    case CitationProgress::whole:
      bracket_ += c;
      out += mark();
      return;
    case CitationProgress::begun:
      bracket_ += c;
      return;
    case CitationProgress::none:
      break;
  }
  if (!bracket_.empty()) {
    out += finish();
    take(c, out);
  } else if (c == ' ') {
    space_ += c;
  } else {
    out += std::exchange(space_, {}) + escaped({&c, 1});
  }
}

std::string CitationFilter::mark() {
  const auto numbers = cited_numbers(bracket_);
  if (numbers.empty()) return finish();
  bracket_.clear();
  std::string marks;
  for (const auto number : numbers) {
    if (number >= 1 && number <= passages_)
      marks += '[' + std::to_string(number) + ']';
    else
      dropped_any_ = true;
  }
  const auto space = std::exchange(space_, {});
  return marks.empty() ? marks : space + marks;
}

}  // namespace svea::answer
