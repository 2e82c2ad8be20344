#include "search/passage_tokens.h"

#include <fmt/ranges.h>

#include "search/tokens.h"

namespace svea::search {
namespace {

// "riktlinjer/upphandling.pdf" without its ending, which says nothing about the content.
std::string_view without_ending(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos ? name
                                                                                        : name.substr(0, dot);
}

}  // namespace

Validity document_validity(const DocumentChange& change) {
  Validity validity =
      merged(read_title_validity(change.metadata.title), read_title_validity(without_ending(change.name)));
  validity = merged(validity, read_title_validity(change.metadata.date));
  if (!change.passages.empty()) validity = merged(validity, read_text_validity(change.passages.front().text));
  return validity;
}

IndexedPassage index_passage(const DocumentChange& change, const model::Passage& passage,
                             const Validity& validity) {
  IndexedPassage indexed{.context_tokens = {}, .body_tokens = {}, .validity = validity};
  append_tokens(change.metadata.title, indexed.context_tokens);
  append_tokens(without_ending(change.name), indexed.context_tokens);
  append_tokens(change.metadata.diarienummer, indexed.context_tokens);
  append_tokens(change.metadata.author, indexed.context_tokens);
  append_tokens(change.metadata.publisher, indexed.context_tokens);
  // As one sentence: under "3 kap." the heading "2 §" is "3 kap. 2 §".
  append_tokens(fmt::format("{}", fmt::join(passage.heading_path, ", ")), indexed.context_tokens);
  append_tokens(passage.text, indexed.body_tokens);
  return indexed;
}

}  // namespace svea::search
