#include "search/passage_tokens.h"

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
  if (!change.passages.empty()) validity = merged(validity, read_text_validity(change.passages.front().text));
  return validity;
}

IndexedPassage index_passage(const DocumentChange& change, const model::Passage& passage,
                             const Validity& validity) {
  IndexedPassage indexed{.context_tokens = {}, .body_tokens = {}, .validity = validity};
  append_tokens(change.metadata.title, indexed.context_tokens);
  append_tokens(without_ending(change.name), indexed.context_tokens);
  for (const std::string& heading : passage.heading_path) append_tokens(heading, indexed.context_tokens);
  append_tokens(passage.text, indexed.body_tokens);
  return indexed;
}

}  // namespace svea::search
