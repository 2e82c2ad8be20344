#include "answer/citation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "answer/markdown.h"
#include "text/unicode.h"

namespace svea::answer {

model::Citation cite(const search::Hit& hit, text::Span span, int n, double support) {
  const text::CodePointMap map(hit.passage.text);
  model::Citation citation;
  citation.n = n;
  citation.document = hit.document;
  citation.document_name = hit.name;
  citation.title = hit.title;
  citation.heading = fmt::format("{}", fmt::join(hit.passage.heading_path, " › "));
  citation.page = hit.passage.page;
  citation.start = hit.passage.start + map.code_point_at(span.start);
  citation.end = hit.passage.start + map.code_point_at(span.end);
  citation.quote = hit.passage.text.substr(span.start, span.end - span.start);
  citation.support = support;
  return citation;
}

std::string title_of(const search::Hit& hit) {
  return fmt::format("*{}*", markdown_escaped(hit.title.empty() ? hit.name : hit.title));
}

std::string place_of(const search::Hit& hit) {
  const auto& path = hit.passage.heading_path;
  return path.empty() ? title_of(hit) : fmt::format("{}, ”{}”", title_of(hit), markdown_escaped(path.back()));
}

}  // namespace svea::answer
